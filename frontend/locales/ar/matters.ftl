# المسائل: ما ينبغي أن ينظر فيه الحي.

matters-title = المسائل
matters-open =
    { $count ->
        [zero] لا مسائل مفتوحة
        [one] مسألة مفتوحة واحدة
        [two] مسألتان مفتوحتان
        [few] { $count } مسائل مفتوحة
        [many] { $count } مسألة مفتوحة
       *[other] { $count } مسألة مفتوحة
    }
matters-bring = اطرح مسألة
matters-which = أي مسائل
matters-none = لا شيء ينتظر
matters-none-about = هل من حاجة أو أمنية أو قلق أو خبر؟ اطرحه، فيسمع به اللقاء القادم.
matters-none-here = لا شيء من هذا النوع ينتظر
matters-none-here-about = انظر في الأنواع الأخرى، أو اطرح مسألة.
matters-dots-left =
    { $count ->
        [zero] لم تبقَ لك نقاط لتقول ما هو عاجل.
        [one] بقيت لك نقطة واحدة لتقول ما هو عاجل.
        [two] بقيت لك نقطتان لتقول ما هو عاجل.
        [few] بقيت لك { $count } نقاط لتقول ما هو عاجل.
        [many] بقيت لك { $count } نقطة لتقول ما هو عاجل.
       *[other] بقيت لك { $count } نقطة لتقول ما هو عاجل.
    }
matters-no-gathering = حين يُدعى إلى لقاء، يستطيع الجميع قول ما هو عاجل.
paper-agenda-print = اطبع جدول الأعمال
paper-agenda-title = جدول الأعمال
paper-agenda-about = ما يراه الحاضرون أكثر إلحاحًا يأتي أولًا. وما لا يتسع له الوقت يرتفع في المرة القادمة.
paper-agenda-time = الوقت
paper-agenda-matter = المسألة
paper-agenda-became = ما صار منها
paper-agenda-later = ثم

reach-all = الكل
reach-ours = حيّنا
reach-world = العالم
sort-need = حاجة
sort-wish = أمنية
sort-worry = قلق
sort-news = خبر

matter-dots =
    { $count ->
        [zero] لا نقاط
        [one] نقطة واحدة
        [two] نقطتان
        [few] { $count } نقاط
        [many] { $count } نقطة
       *[other] { $count } نقطة
    }
matter-put-off =
    { $count ->
        [zero] لم تؤجَّل
        [one] أُجّلت مرة: ترتفع
        [two] أُجّلت مرتين: ترتفع
        [few] أُجّلت { $count } مرات: ترتفع
        [many] أُجّلت { $count } مرة: ترتفع
       *[other] أُجّلت { $count } مرة: ترتفع
    }
matter-taken-tonight = نُظر فيها الليلة
matter-put-off-tonight = أُجّلت الليلة
matter-settled = لا تحتاج شيئًا بعد
matter-brought = { $name } · { $when }
matter-urgent = ما مدى استعجالها عندك؟
matter-urgent-about = لديك خمس نقاط لكل ما ينتظر. ما ينال أكثر النقاط يأتي أولًا.
matter-less = استرجع نقطة
matter-more = أعطِ نقطة
matter-tonight = ماذا صار بها الليلة؟
matter-tonight-about = كل من هنا يستطيع قول ذلك. ويُعمل بما يقوله أكثرهم.
matter-take = نظرنا فيها
matter-put-off-go = لا وقت: نؤجلها
matter-settle = لا تحتاج شيئًا بعد
matter-settle-about = أنت طرحتها، فأنت تقول متى تمّت.
matter-taken-times =
    { $count ->
        [zero] لم ينظر فيها أي لقاء.
        [one] نظر فيها لقاء واحد.
        [two] نظر فيها لقاءان.
        [few] نظرت فيها { $count } لقاءات.
        [many] نظر فيها { $count } لقاءً.
       *[other] نظر فيها { $count } لقاء.
    }
matter-proposals = اقتراحات تجيب عنها
matter-proposals-none = لم يقترح أحد شيئًا بعد.
matter-decided = ما تقرّر بشأنها
matter-propose = اقترح شيئًا

matter-new-title = اطرح مسألة
matter-new-about = يستطيع كل من في الحي قراءتها.
matter-new-sort = ما هي؟
matter-new-reach = من تخص؟
matter-new-line = في سطر واحد
matter-new-line-hint = مثلًا: جدول الطاحونة رائحته كريهة
matter-new-text = المزيد عنها
matter-new-text-hint = ماذا حدث، ومنذ متى، وما الذي ينفع. يمكن أن يبقى فارغًا.
matter-photos = صور
matter-photos-about = ثلاث على الأكثر. يُحذف منها أين ومتى التُقطت.
matter-photo-add = أضف صورة
matter-photo = الصورة { NUMBER($number) }
matter-photo-out = أزل الصورة { NUMBER($number) }
matter-photo-missing = الصورة { NUMBER($number) } ليست على هذا الهاتف بعد. الصور أكبر من أن تحملها الرموز: يستطيع جار أن يحفظ صوره في ملف، من «نحن» ثم «هذا الهاتف».
matter-new-go = اطرحها

search-label = ابحث في المسائل والاقتراحات والملاحظات
search-none = لم يُعثر على شيء.
search-matter = مسألة
search-proposal = اقتراح
search-note = ملاحظة
