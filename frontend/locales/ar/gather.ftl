# اللقاء: تسجيل الحضور، وقائمة الحضور، والعدّ، والأخبار، والختم.

gather-title = اللقاء
gather-next = ماذا الآن؟
gather-here = من هنا
gather-ready = التحضير
gather-founding = لقاء التأسيس
gather-regular = لقاء عام
gather-urgent = لقاء عاجل
gather-callers = عدد الداعين إليه { NUMBER($have) } من { NUMBER($need) }
gather-none = لم يُدعَ إلى لقاء
gather-none-about = قل أين ومتى. يستطيع أي ساكن ذلك.
gather-unsealed =
    { $count ->
        [zero] كل شيء مختوم.
        [one] قيد واحد لم يُختم بعد.
        [two] قيدان لم يُختما بعد.
        [few] { $count } قيود لم تُختم بعد.
        [many] { $count } قيدًا لم يُختم بعد.
       *[other] { $count } قيد لم يُختم بعد.
    }
gather-calendar = أضف إلى التقويم

quorum-reached = حضر عدد كافٍ
quorum-missing =
    { $missing ->
        [zero] لا ينقص أحد
        [one] ينقص شخص واحد
        [two] ينقص شخصان
        [few] ينقص { $missing } أشخاص
        [many] ينقص { $missing } شخصًا
       *[other] ينقص { $missing } شخص
    }
quorum-households-missing =
    { $missing ->
        [zero] لا تنقص أي أسرة
        [one] ينقص أشخاص من أسرة أخرى
        [two] ينقص أشخاص من أسرتين أخريين
        [few] ينقص أشخاص من { $missing } أسر أخرى
        [many] ينقص أشخاص من { $missing } أسرة أخرى
       *[other] ينقص أشخاص من { $missing } أسرة أخرى
    }
quorum-needed = المطلوب: { $people } · { $households }.
quorum-ring = عدد الحاضرين { NUMBER($present) }، والمطلوب { NUMBER($needed) }

check-in-title = تسجيل الحضور
check-in-where = { $place } · لا حاجة إلى شبكة
check-in-offer = دع جارًا يصوّر هذا
check-in-answer = دعه الآن يصوّر جوابك
check-in-confirm = آخر خطوة: دعه يصوّر هذا
check-in-start-over = ابدأ من جديد
check-in-next-neighbour = صوّروه: الجار التالي
check-in-code-label = رمز حضوري
check-in-spoken = اقرأه بصوت عالٍ
check-in-spoken-hide = أخفِ الحروف
check-in-slower = أحتاج إلى وقت أطول
check-in-slower-on = لديك 45 ثانية لكل رمز.
check-in-or-point = …أو وجّه الكاميرا إلى رمزهم
check-in-met = { $me } و{ $other } التقيا
check-in-you-met = التقيت { NUMBER($met) } من { NUMBER($wanted) } من الجيران.
check-in-met-enough = التقيت عددًا كافيًا من الجيران. سلّم على المزيد إن أحببت.
check-in-next = التالي: { $name }، { $household }
check-in-half = التقيت { $name }. صوّرا أخبار بعضكما ليُحتسب ذلك.
check-in-half-new =
    { $count ->
        [zero] لم تلتقِ أحدًا جديدًا.
        [one] التقيت شخصًا جديدًا. صوّرا أخبار بعضكما ليُحتسب ذلك.
        [two] التقيت شخصين جديدين. صوّروا أخبار بعضكم ليُحتسب ذلك.
        [few] التقيت { $count } أشخاص جدد. صوّروا أخبار بعضكم ليُحتسب ذلك.
        [many] التقيت { $count } شخصًا جديدًا. صوّروا أخبار بعضكم ليُحتسب ذلك.
       *[other] التقيت { $count } شخص جديد. صوّروا أخبار بعضكم ليُحتسب ذلك.
    }
check-in-show-answer = وصل. الآن يصوّرون جوابك.
check-in-invitation = هذه دعوة، وهي لمن ليس على هاتفه حيّ بعد.

confirm-title = هل هذا الشخص أمامك؟
confirm-known = حيّك يعرف هذا الهاتف.
confirm-new = هذا الهاتف جديد على حيّك.
confirm-then-show = بعد ذلك يصوّرون رمزك مرة أخرى.
confirm-yes = نعم، أراه
confirm-hold = استمر في الضغط…
confirm-again = اضغط مرة أخرى للتأكيد
confirm-hint = اضغط على الزر مطوّلًا
confirm-no = لا

roll-title = قائمة الحضور
roll-about = كل من التقى جارًا هنا الليلة.
roll-empty = لا أحد في القائمة بعد
roll-empty-about = أول اثنين يسجّلان حضورهما معًا يفتحانها.
roll-list = الأسماء
roll-web = من التقى من
roll-web-label = عدد الأشخاص { NUMBER($people) }، وعدد مرات الالتقاء بينهم { NUMBER($meetings) }
roll-web-about = كل خط هو التقاء شخصين. والشبكة المتماسكة يصعب تزويرها.
roll-witnesses =
    { $count ->
        [zero] لم يلتقِ أحدًا بعد
        [one] التقى جارًا واحدًا
        [two] التقى جارين
        [few] التقى { $count } جيران
        [many] التقى { $count } جارًا
       *[other] التقى { $count } جار
    }
roll-sealed = مختوم
roll-met-me = التقيتما

count-title = عدّ الحضور
count-about = عُدّ كل من في المكان، ومن ليس لديه هاتف أيضًا. ثلاثة أشخاص يوقّعون العدد نفسه.
count-label = عدد الناس في المكان
count-sign = عددتُ { NUMBER($count) }
count-mine = وقّعتَ على { NUMBER($count) }.
count-agreed = وقّع { NUMBER($signed) } من { NUMBER($wanted) } على العدد { NUMBER($count) }.
count-none = لم يوقّع أحد على عدد بعد.
count-disputed = القائمة أطول من العدد. عُدّوا مرة أخرى معًا.
count-not-seated = سجّل حضورك أولًا، ثم تستطيع التوقيع على العدد.

news-title = تبادل الأخبار
news-about = تخبر الهواتف بعضها بما تعرف، من الشاشة إلى الكاميرا. لا شيء يمر عبر شبكة.
news-show = اعرض أخباري
news-show-about = يصوّر الآخرون هذه الشاشة. أمسكها بثبات.
news-film = صوّر أخبار جار
news-film-about = وجّه الكاميرا إلى الصورة المتحركة وابقَ حتى تمتلئ الحلقة.
news-easier = أكبر وأبطأ
news-code-label = رمز متحرك
news-size = عدد الصور { NUMBER($frames) }، نحو { NUMBER($seconds) } ث
news-progress = وصل { NUMBER($percent) } ٪
news-waiting = نبحث عن رمز متحرك…
news-taken-title = وصلت الأخبار
news-taken =
    { $new ->
        [zero] لا قيود جديدة.
        [one] قيد جديد واحد.
        [two] قيدان جديدان.
        [few] { $new } قيود جديدة.
        [many] { $new } قيدًا جديدًا.
       *[other] { $new } قيد جديد.
    }
news-taken-nothing = كنت تعرف كل هذا من قبل.
news-taken-photos =
    { $count ->
        [zero] لا صور جديدة.
        [one] صورة جديدة واحدة.
        [two] صورتان جديدتان.
        [few] { $count } صور جديدة.
        [many] { $count } صورة جديدة.
       *[other] { $count } صورة جديدة.
    }
news-taken-waiting =
    { $count ->
        [zero] لا شيء ينتظر.
        [one] قيد واحد ينتظر قيدًا أسبق. قد يكون على هاتف آخر.
        [two] قيدان ينتظران قيودًا أسبق. قد تكون على هاتف آخر.
        [few] { $count } قيود تنتظر قيودًا أسبق. قد تكون على هاتف آخر.
        [many] { $count } قيدًا ينتظر قيودًا أسبق. قد تكون على هاتف آخر.
       *[other] { $count } قيد ينتظر قيودًا أسبق. قد تكون على هاتف آخر.
    }
news-taken-newer =
    { $count ->
        [zero] لا شيء لتطبيق أحدث.
        [one] قيد واحد لتطبيق أحدث. وهو محفوظ.
        [two] قيدان لتطبيق أحدث. وهما محفوظان.
        [few] { $count } قيود لتطبيق أحدث. وهي محفوظة.
        [many] { $count } قيدًا لتطبيق أحدث. وهي محفوظة.
       *[other] { $count } قيد لتطبيق أحدث. وهي محفوظة.
    }
news-co-signed = وصل هاتفك إلى النتيجة نفسها وشارك في توقيع الختم.
news-seal-held = الختم ثابت.
news-back = والآن اعرض عليهم أخبارك
news-again = صوّر هاتفًا آخر
news-check-in-instead = هذا رمز حضور. استخدم له شاشة تسجيل الحضور.

invite-title = ادعُ الجيران
invite-about = يفتح الجيران التطبيق، ويختارون «أنا من الجيران»، ويصوّرون هذا.

seal-title = الختم
seal-count = اتفق { NUMBER($signed) } من { NUMBER($phones) } من الهواتف
seal-needed =
    { $needed ->
        [zero] هو ثابت الآن.
        [one] يثبت حين يتفق هاتف واحد.
        [two] يثبت حين يتفق هاتفان.
        [few] يثبت حين تتفق { $needed } هواتف.
        [many] يثبت حين يتفق { $needed } هاتفًا.
       *[other] يثبت حين يتفق { $needed } هاتف.
    }
seal-ring = الهواتف المتفقة { NUMBER($signed) } من { NUMBER($phones) }، والمطلوب { NUMBER($needed) }
seal-mine = هاتفك موافق وقد شارك في التوقيع.
seal-mine-not = لم يوقّع هاتفك بعد.
seal-others = على هذا الهاتف آخرون يوقّعون بأنفسهم: سلّمه لهم قبل أن يثبت الختم.
seal-agrees-not = وصل هاتفك إلى نتيجة مختلفة.
seal-agrees-not-next = تبادل الأخبار مع جار ليعرف كلاكما الشيء نفسه.
seal-proposed = تُجمع التواقيع
seal-proposed-about = كل ما حدث الليلة مؤقت حتى يثبت الختم. صوّروا أخبار بعضكم فيزداد العدد وحده.
seal-holds = الختم ثابت
seal-holds-about = ما حدث في هذا اللقاء صار ثابتًا، وهو نفسه على كل هاتف.
seal-incomplete = ينقص هاتفك جزء
seal-incomplete-about = يذكر الختم قيودًا ليست على هاتفك بعد. صوّر أخبار أحد الجيران.
seal-disputed = نسختان ثابتتان
seal-disputed-about = يوجد ختم آخر ثابت أيضًا، وهو الذي يُحسب. ينظر اللقاء القادم في ذلك ويختار.
seal-root = قارن مع هاتف جارك
seal-root-about = الكلمات نفسها على الهاتفين تعني الحقائق نفسها.
seal-roll =
    { $count ->
        [zero] لا أحد في القائمة
        [one] شخص واحد في القائمة
        [two] شخصان في القائمة
        [few] { $count } أشخاص في القائمة
        [many] { $count } شخصًا في القائمة
       *[other] { $count } شخص في القائمة
    }
seal-none = لا شيء يُختم الآن
seal-about = الختم يثبّت ما فعله هذا اللقاء. يستطيع أي هاتف هنا أن يقترحه. وكل هاتف يتحقق منه وحده، ويشارك في توقيعه إذا وصل إلى النتيجة نفسها.
seal-propose = اقترح الختم
seal-open = اختم الافتتاح
seal-open-about = يستمر اللقاء. ومنذ هذا الختم، وفي المساء نفسه، يُحسب الجيران الجدد وتسري الأعراف.
seal-opened-about = من الآن يُحسب الجيران الجدد وتسري الأعراف. اللقاء مستمر، ويُختم مرة أخرى حين ينتهي.
seal-not-yet = ليس بعد
seal-why-people = في القائمة { NUMBER($have) }، والمطلوب { NUMBER($need) } من الأشخاص.
seal-why-households = الأسر الحاضرة { NUMBER($have) }، والمطلوب { NUMBER($need) }.
seal-why-not-seated = لستَ في قائمة الحضور. سجّل حضورك مع جار أولًا.
seal-why-under-way = شارك هاتفك في توقيع ختم لهذا اللقاء من قبل.
seal-why-nothing = لم يحدث شيء يمكن ختمه.
seal-why-callers = دعا إلى هذا اللقاء { NUMBER($have) } من الجيران، والمطلوب { NUMBER($need) }.
seal-share = تبادلوا الأخبار
seal-founded = تأسس حيّ { $name }
seal-founded-about = بكم جميعًا. لا أحد هنا فوق أحد.

call-rhythm =
    { $days ->
        [zero] اتفقتم على اللقاء كل { $days } يوم: هذا هو الموعد القادم. غيّره كما تشاء.
        [one] اتفقتم على اللقاء كل يوم: هذا هو الموعد القادم. غيّره كما تشاء.
        [two] اتفقتم على اللقاء كل يومين: هذا هو الموعد القادم. غيّره كما تشاء.
        [few] اتفقتم على اللقاء كل { $days } أيام: هذا هو الموعد القادم. غيّره كما تشاء.
        [many] اتفقتم على اللقاء كل { $days } يومًا: هذا هو الموعد القادم. غيّره كما تشاء.
       *[other] اتفقتم على اللقاء كل { $days } يوم: هذا هو الموعد القادم. غيّره كما تشاء.
    }
call-title = ادعُ إلى لقاء
call-about = أنت تدعو فقط. والدعوة لا تمنحك أي سلطة أخرى.
call-place = المكان
call-urgent = الأمر عاجل
call-notice = اتفقنا أن ندعو إلى اللقاء قبله بـ { $time }. ما لا ينتظر فهو عاجل.
call-too-soon = هذا أبكر من أن يُعدّ لقاءً عاديًا: يمكن أن يُعدّ من { $date }. ما لا ينتظر فهو عاجل.
call-urgent-about = يجب أن يدعو إليه جيران من { NUMBER($households) } أسر، واحد من كل أسرة.
call-go = ادعُ إليه

# بلا هاتف
absent-title = بلا هاتف
absent-about = يقول جاران من أسرتين مَن حضر. فلا يحتاج أحد إلى هاتف كي يُحسب.
absent-not-seated = سجّل حضورك أولًا. ثم تستطيع أن تقول من حضر أيضًا.
absent-none = كل من لا هاتف له في القائمة
absent-none-about = أو لكل الحاضرين هواتف.
absent-others = نفدت بطارية هاتف أحدهم
absent-said = قلتَ إنه حاضر. بقي أن يقولها جار من أسرة أخرى.
absent-here = موجود في المكان
absent-home = زرته في بيته

# تصوير بطاقات الأعضاء
card-film = صوّر بطاقة عضو
card-of = تقول البطاقة: { $name }. انظر إلى الشخص: أهو نفسه؟
card-on-roll = { $name } في قائمة الحضور من قبل.
check-in-card = هذه بطاقة { $name }. استخدمها في شاشة «بلا هاتف».

# على الورق
paper-print = اطبع
paper-save = احفظ في ملف
paper-save-about = إن لم يُطبع شيء هنا، فاحفظ الملف وافتحه حيث توجد طابعة.
flyer-title = منشور
flyer-about = للأبواب والجدران في الأسبوع السابق
flyer-meet = نلتقي.
flyer-decide = نقرر بأنفسنا.
flyer-nobody = لا أحد يقودنا.
flyer-bring = ماذا تُحضر معك
flyer-bring-what = ما تحتاج إليه، وما يقلقك، وما تتمناه. وكرسيًّا إن شئت.
flyer-no-phone = لا حاجة إلى هاتف
flyer-no-phone-about = كل من يسكن هنا يُسمع ويُحسب.
flyer-code = صوّر هذا بكاميرا هاتفك ليدخل اللقاء في تقويمك.
flyer-app = خذ التطبيق في بيتك: صوّر هذا بكاميرا هاتفك وافتح العنوان.
paper-roll-title = قائمة ورقية
paper-roll-about = لأمسية بلا هواتف
paper-roll-of = قائمة حضور { $name }
paper-roll-sign = هل أنت هنا؟ وقّع بجانب اسمك.
paper-roll-name = الاسم
paper-roll-signature = التوقيع
paper-roll-more = ليس في القائمة
paper-roll-after = بعد ذلك يُدخلها جاران من أسرتين رأياك هنا، على هاتفيهما، في شاشة «بلا هاتف».
# النقل والإلغاء وأي لقاء
change-title = نقل اللقاء
change-about = كل من يأخذ أخبارك يرى المكان والوقت الجديدين.
change-go = انقله
change-undo = للتراجع، أعده إلى ما كان.
gather-move = انقله
gather-cancel = أسحب دعوتي
gather-cancelled = سحبتَ دعوتك
gather-call-again = ادعُ إليه من جديد
gather-call-too = أدعو إليه أنا أيضًا
gather-not-mine = لا ينقله ولا يلغيه إلا من دعا إليه.
gather-begun = حضر ناس: لا يُنقل ولا يُلغى بعد الآن.
gather-moved-from = نُقل. كان: { $when }، { $place }
gather-open = في أي لقاء أنت؟
gather-open-about = هناك أكثر من لقاء مفتوح. اختر اللقاء الذي أنت فيه.
gather-open-here = في القائمة: { NUMBER($here) }
gather-chosen = هذا هو
gather-place-facts = عن هذا المكان
gather-place-none = صِف هذا المكان
live-here = هنا الآن { NUMBER($present) } من { NUMBER($roll) } في القائمة
live-leave = أغادر الآن
live-back = عدت
live-about = من يغادر يبقى في القائمة، ويستطيع أن يشارك في التوقيع من بيته.
live-left = ذهب إلى بيته
live-they-left = ذهب إلى بيته
live-they-back = هو هنا

# القائمة على الورق
sheet-title = القائمة على الورق
sheet-about = ينسخ جاران من أسرتين الورقة الموقّعة، كلٌّ على هاتفه. ومن كان في النسختين فهو في القائمة.
sheet-not-seated = سجّل حضورك أولًا، ثم تستطيع نسخ الورقة.
sheet-search = ابحث عن اسم
sheet-ticked = الأسماء المختارة: { NUMBER($count) }
sheet-save = هذا ما في الورقة
sheet-saved = حُفظت نسختك. تستطيع تغييرها حتى الختم.
sheet-none-other = لم ينسخ الورقة أحد غيرك بعد. اطلب ذلك من جار من أسرة أخرى.
sheet-others = نسخها أيضًا { $names }
sheet-agree = النسختان متفقتان، وعدد الناس { NUMBER($count) }.
sheet-only-mine = في نسختك فقط
sheet-only-theirs = في النسخة الأخرى فقط
sheet-look = انظرا إلى الورقة معًا وصحّحا إحدى النسختين.
sheet-no-name = لا أحد من السكان بهذا الاسم.

# أماكن اللقاء
places-title = أماكن اللقاء
places-about = ما يعرفه الجيران عن الأماكن التي تلتقون فيها. يستطيع الجميع تأكيده أو تصحيحه. لا أحد يملك مكانًا.
places-none = لم يوصف مكان بعد
places-none-about = صِف مكانًا أدناه، فيعرف الآخرون هل يستطيعون الدخول.
places-known = أماكن تعرفونها
places-new = صِف مكانًا
places-new-about = اكتب ما تعرفه. واترك الباقي فارغًا.
places-name = ماذا يسميه الناس
places-add = صِفه
places-people = جيران قالوا شيئًا: { NUMBER($people) }
places-unknown = لم يقل أحد بعد
places-confirmed = أكّده { NUMBER($people) }
places-otherwise = قال غير ذلك { NUMBER($people) }
places-mine = أنت تقول ذلك
places-confirm = نعم، هو كذلك
places-correct = صحّحه
places-say = أنا أعرف
places-save = قُله
places-take-back = أسحب ما قلته
places-yes = نعم
places-no = لا
places-steps-none = بلا درجات
fact-finding = كيف تجده
fact-steps = درجات عند الباب
fact-ramp = منحدر
fact-toilet = مرحاض بلا درجات
fact-seats = مقاعد
fact-keys = من معه المفاتيح
fact-heating = التدفئة
fact-childcare = رعاية الأطفال
fact-way-home = طريق آمن إلى البيت
gather-called-off = أُلغي
field-too-far = هذا بعيد جدًا عن اليوم الذي دُعي إليه. ادعُ إلى لقاء آخر.
count-disputed-left = من ذهبوا إلى بيوتهم: { NUMBER($left) }. عُدّوهم أيضًا إن كانوا هنا.
seal-why-paper = لا يُحسب ممن لم يسجّلوا حضورهم بأنفسهم إلا بعدد من سجّلوا: { NUMBER($counted) } في المجموع.

# لوح المكان
board-title = لوح المكان
board-about = ضع هذا الهاتف حيث يستطيع الجميع تصويره. يعرض عليه الجيران أخبارهم واحدًا واحدًا، ثم يصوّر الجميع ما يعرضه.
board-collect = اعرضوا عليّ أخباركم واحدًا واحدًا
board-here = وصلت أخبار { NUMBER($here) } من { NUMBER($all) } من الحاضرين
board-missing = من تنقص أخبارهم
board-nobody-missing = وصلت أخبار الجميع
board-got = وصل: { $name }
board-play = اعرضه على الجميع
board-stop = عُد إلى جمع الأخبار
board-propose = اقترح الختم
board-signed = اتفق { NUMBER($signed) } من { NUMBER($needed) } من الهواتف
board-held = الختم ثابت. صوّروا هذا جميعًا مرة أخرى، ثم ليلة سعيدة.
board-more = لمن غابوا: اعرض كل شيء منذ اللقاء السابق
mine-title = اعرض على اللوح
mine-about = أمسك هذا أمام لوح المكان حتى تسمع صفيرًا.
news-mine = اعرض على اللوح ما قلته
