# القرارات: اقتراحات، وأسئلة للقاء، وأصوات، وعدّ.

decisions-title = القرارات
decisions-asked = يُسأل الآن
decisions-open = اقتراحات
decisions-decided = ما تقرّر
decisions-past = القرارات حتى الآن
decisions-past-empty = لم يتقرّر شيء بعد
decisions-past-empty-about = ما قرّره لقاء مختوم يبقى هنا دائمًا، مع الطريقة التي تقرّر بها.
decisions-none = لا شيء للقرار بعد
decisions-none-about = اقترح شيئًا. يستطيع كل واحد أن يصوغه أفضل، وأي حاضر في اللقاء يستطيع أن يسأل الجميع.
decisions-propose = اقترح شيئًا
decisions-answer = اقرأ وأجب
decisions-not-seated = سجّل حضورك مع جار أولًا: عندها تسأل وتعدّ وتعطي صوتك.

proposal-title = اقتراح
proposal-versions =
    { $count ->
        [zero] لا صيغ
        [one] صيغة واحدة
        [two] صيغتان
        [few] { $count } صيغ
        [many] { $count } صيغة
       *[other] { $count } صيغة
    }
proposal-asked = يُسأل عنه الآن
proposal-decided = تقرّر
proposal-refused = لم يُقرّ
proposal-over = لم يعد مفتوحًا
proposal-worded = صياغة { $name } · { $when }
proposal-others = صيغ أخرى
proposal-options = للاختيار بينها
proposal-answers = يجيب عن
proposal-settles = إذا أُقرّ، لا تحتاج شيئًا بعد.
proposal-amend = قله بكلمات أخرى
proposal-amend-about = تبقى كلماتك إلى جانب غيرها، حتى تُقرَّر صيغة منها.
proposal-questions = سُئل عنه اللقاء

deed-title = إذا أُقرّ
deed-practice = { $practice }: من { $from } إلى { $to }
deed-practice-to = { $practice }: { $to }
deed-remove = { $name } لا يبقى من السكان

propose-title = اقترح شيئًا
propose-about = قله بحيث يستطيع الجميع أن يجيبوا.
propose-answers = اقتراحك يجيب عن هذا:
propose-settles = إذا أُقرّ، لا تحتاج تلك المسألة شيئًا بعد
wording-line = في سطر واحد
wording-line-hint = مثلًا: نفحص الماء مع وادي الجدول
wording-text = النص
wording-text-hint = ماذا نفعل، ومن يفعله، ومتى، وكم يكلّف. يمكن أن يبقى فارغًا.
wording-option = الخيار { NUMBER($number) }
wording-options = خيارات للاختيار بينها
wording-options-about = بلا خيارات يكون السؤال بنعم أو لا.
wording-options-add = أضف خيارات
wording-option-add = خيار آخر
wording-options-problem = اكتب خيارين مختلفين على الأقل، أو لا شيء.
wording-deed = ماذا يفعل؟
wording-deed-none = ما تقوله كلماته فقط
wording-deed-practice = يغيّر عُرفًا
wording-deed-remove = أحدهم لم يعد يسكن هنا
wording-practice = أي عُرف
wording-practice-choose = اختر عُرفًا
wording-person = من
wording-person-choose = اختر شخصًا
wording-go = اقترحه
wording-amend-go = اقترح هذه الكلمات

ask-title = اسأل اللقاء
ask-about = كل من هنا يستطيع أن يسأل.
ask-version = أيّ صيغة؟
ask-least = لِما يفعله هذا، يطلب عُرفنا على الأقل: { $method }
ask-method = كيف نقرر؟
ask-way = كيف نجمع الأصوات؟
ask-seats = كم نختار؟
ask-now = اسأل الآن
method-consent = الرضا
method-consent-about = يُقرّ إذا لم يوقفه أحد بسبب. يصلح لما يعيش معه الجميع.
method-consensus = الإجماع
method-consensus-about = لا أحد يوقفه، وأكثر من النصف يقولون نعم. يصلح للأمور الكبيرة.
method-majority = الأغلبية
method-majority-about = المؤيدون أكثر من المعارضين. يصلح للأسئلة الصغيرة السريعة.
method-qualified = أغلبية كبيرة
method-qualified-about = مؤيدون بقدر ما يقول عُرفنا. يصلح لما يصعب الرجوع عنه.
method-temperature = كيف نشعر
method-temperature-about = من البارد إلى الدافئ. لا يقرر شيئًا، ويُظهر أين نحن.
method-ranked = بالترتيب
method-ranked-about = كل واحد يرتّب الخيارات. يصلح لاختيار واحد من كثير.
method-dots = نقاط
method-dots-about = لكل واحد خمس نقاط للخيارات. يصلح لمعرفة ما نبدأ به.
method-approval = كل ما يعجبني
method-approval-about = كل واحد يختار كل ما يعجبه. يصلح لاختيار أشخاص.
method-lot = بالقرعة
method-lot-about = ثلاثة أرقام تُقال بصوت عالٍ تسحبها. يصلح حين تتساوى الخيارات.
way-hands = رفع الأيدي
way-hands-about = ترفعون أيديكم، ويعدّ شخصان من أسرتين.
way-ballots = بالاسم
way-ballots-about = كل واحد يجيب على هاتف أو على ورقة.
way-box = صندوق
way-box-about = أوراق بلا أسماء في صندوق، ويعدّها شخصان.
way-secret = سرًّا على الهواتف
way-secret-about = يأخذ كل واحد قصاصة بلا اسم، ويعدّها هاتفا جارين.

answer-for = مع
answer-against = ضد
answer-aside = تنحٍّ جانبًا
answer-abstain = بلا رأي
answer-block = إيقاف
warmth-0 = بارد
warmth-1 = مائل إلى البرودة
warmth-2 = بين بين
warmth-3 = دافئ
warmth-4 = دافئ جدًا

ballot-mine = جوابي
ballot-mine-hands = لا أستطيع رفع يدي، أو أوقف الاقتراح
ballot-mine-no-hand = لا أستطيع رفع يدي
ballot-mine-hands-about = من يجيب هنا لا يرفع يده.
ballot-given = جوابك: { $answer }
ballot-given-plain = جوابك محسوب.
ballot-change = تستطيع تغييره حتى يعدّ شخصان.
ballot-helped = أجاب { $name } نيابة عنك. إن أجبت هنا حُسبت إجابتك بدلًا منها.
ballot-late = جاء بعد العدّ.
ballot-no-voice = لا صوت لك في هذا: الصوت للسكان الذين في قائمة الحضور.
ballot-ranked-about = المس الخيارات، الأفضل أولًا. اترك ما لا تريده.
ballot-dots-about =
    { $count ->
        [zero] لم تبقَ لك نقاط.
        [one] بقيت لك نقطة واحدة.
        [two] بقيت لك نقطتان.
        [few] بقيت لك { $count } نقاط.
        [many] بقيت لك { $count } نقطة.
       *[other] بقيت لك { $count } نقطة.
    }
ballot-reason = لماذا
ballot-reason-hint = يستطيع الجميع قراءته، ويبقى في المحضر.
ballot-reason-needed = الإيقاف يحتاج إلى سببه.
ballot-give = أعطِ جوابي
ballot-voices =
    { $count ->
        [zero] لا أجوبة حتى الآن
        [one] جواب واحد حتى الآن
        [two] جوابان حتى الآن
        [few] { $count } أجوبة حتى الآن
        [many] { $count } جوابًا حتى الآن
       *[other] { $count } جواب حتى الآن
    }
other-title = عن شخص بلا هاتف
other-about = لا أحد غير الشخص نفسه يقرر ما يقوله جوابه.
other-person = صوت من
other-cast = كيف
other-passed = هو يلمس هنا
other-assisted = هو يقول وأنا ألمس
other-paper = من ورقته
other-paper-about = ينسخ الورقة نفسها أيضًا شخص من أسرة أخرى.
other-give = أعطِ جوابه
other-given = سُجّل جوابه.

count-voices-title = العدّ
count-voices-about = يعدّ شخصان من أسرتين، كل واحد وحده. إذا تساوى العدّان ثبت.
count-present = أشخاص في المكان
count-hands-title = الأيدي
count-papers-title = الأوراق في الصندوق
count-lot-title = ثلاثة أرقام يقولها ثلاثة أشخاص
count-lot-number = الرقم { NUMBER($number) }
count-paper = الورقة التالية
count-paper-add = ضعها مع الأخرى
count-paper-back = أزل الأخيرة
count-papers =
    { $count ->
        [zero] لا أوراق
        [one] ورقة واحدة
        [two] ورقتان
        [few] { $count } أوراق
        [many] { $count } ورقة
       *[other] { $count } ورقة
    }
count-ballots-about = الأجوبة تُعدّ وحدها. قل كم شخصًا في المكان.
count-scan = امسح الأوراق
count-scan-about = ضع ورقة أمام الكاميرا ثم المس ما تقوله. كل ورقة تُحسب مرة واحدة.
count-scan-known = مسحتَ هذه الورقة من قبل. هذا ما سجلته.
count-scan-other = هذه الورقة لسؤال آخر.
count-scan-take = سجّلها
count-scan-skip = اتركها
count-scan-next = تم. الآن الورقة التالية.
count-scan-amend = غيّر الأخيرة
count-scanned =
    { $count ->
        [zero] لم تُمسح أي ورقة
        [one] مُسحت ورقة واحدة
        [two] مُسحت ورقتان
        [few] مُسحت { $count } أوراق
        [many] مُسحت { $count } ورقة
       *[other] مُسحت { $count } ورقة
    }
ballots-print = اطبع أوراق الاقتراع
ballots-title = أوراق اقتراع للطباعة
ballots-about = ورقة لكل من له صوت. وزّعها مقلوبة، ولا تكتب في أي قائمة من أخذ أي ورقة.
ballots-count = كم ورقة
ballots-go = أعدّ الأوراق
ballot-paper-one = ضع علامة على واحد.
ballot-paper-order = اكتب 1 بجانب الأفضل، و2 بجانب الذي يليه، وهكذا. وما يبقى فارغًا يأتي أخيرًا.
ballot-paper-dots =
    { $count ->
        [zero] لا نقاط لديك.
        [one] لديك نقطة واحدة.
        [two] لديك نقطتان. ارسمهما حيث تشاء.
        [few] لديك { $count } نقاط. ارسمها حيث تشاء.
        [many] لديك { $count } نقطة. ارسمها حيث تشاء.
       *[other] لديك { $count } نقطة. ارسمها حيث تشاء.
    }
ballot-paper-all = ضع علامة على كل ما يعجبك.
ballot-paper-fold = اطوها وضعها في الصندوق. من دون اسم.
ballot-paper-code = رمز هذه الورقة
count-enter = عددتُ هذا
slip-title = قصاصتي
slip-limits = من يحمل قصاصتك لا يستطيع قراءتها. ولا تحميك إذا تواطأ اللذان يعدّان، أو نظر أحد من فوق كتفك، أو أجاب الجميع بالجواب نفسه. أما مَن أخذ قصاصة فذلك معلن.
slip-taken =
    { $count ->
        [zero] لم تؤخذ أي قصاصة
        [one] أُخذت قصاصة واحدة
        [two] أُخذت قصاصتان
        [few] أُخذت { $count } قصاصات
        [many] أُخذت { $count } قصاصة
       *[other] أُخذت { $count } قصاصة
    }
slip-held =
    { $count ->
        [zero] لا قصاصات في هذا الهاتف
        [one] قصاصة واحدة في هذا الهاتف
        [two] قصاصتان في هذا الهاتف
        [few] { $count } قصاصات في هذا الهاتف
        [many] { $count } قصاصة في هذا الهاتف
       *[other] { $count } قصاصة في هذا الهاتف
    }
slip-wait = يمكن أخذ القصاصات بعد أن يفتح جاران من أسرتين صندوقًا. صوّر لوح المكان.
slip-take = خذ قصاصة
slip-take-about = يختمها هاتفا جارين دون أن يرياها. ومن ذلك الحين تجيب عن هذا السؤال بالقصاصة وحدها.
slip-elsewhere = أخذتَ قصاصتك بهاتف آخر لك.
slip-again = أخذ عدد أكبر من الناس قصاصات لصندوقين آخرين. خذ واحدة من جديد: ما قد تكون وضعته من قبل لا يُعدّ.
slip-stamping = ختمها { NUMBER($count) } من هاتفين. دع لوح المكان يصوّر هاتفك، ثم صوّر لوح المكان.
slip-cast = ضعها في الصندوق
slip-cast-about = لا يمكن إخراجها بعد ذلك.
slip-away = قصاصتك في الطريق. دع الجيران ولوح المكان يصوّرون هاتفك.
slip-alone = ليس في هاتفك سوى قصاصتك. دع جارًا لا يعدّ يصوّره أولًا: عندئذ لا يعرف أحد لمن هي.
slip-counted = عُدّت قصاصتك.
slip-not-counted = لم تُعدّ قصاصتك. لم تصل إلى الصندوقين في الوقت.
slip-no-phone = من ليس لديه هاتف يكتب ورقة للصندوق المجاور.
slip-tellers = هذان الشخصان يعدّان، ولا يستطيع ذلك غيرهما: { $names }. إن تعطّل هاتف أحدهما يبقى التصويت مفتوحًا: اطرحوا السؤال نفسه من جديد.
no-block = لا يستطيع أحد الإيقاف سرًّا ولا على الورق: الإيقاف يحتاج إلى سببه، وبالاسم.
urn-open = افتح صندوقًا
urn-open-about = من يفتح صندوقًا يعدّ في النهاية. يختم هاتفك القصاصات وحده حين تصوّر لوح المكان.
urn-opened = صندوقك مفتوح. اجمع القصاصات أولًا: صوّروا لوح المكان وبعضكم بعضًا. وحين تكتمل، عُدّ.
urn-spare = تذهب القصاصات إلى صندوقين آخرين. يبقى صندوقك فارغًا، وأنت لا تعدّ.
count-beside-title = أوراق الصندوق المجاور
count-papers-label = الأوراق والقصاصات
counting-open = لم يعدّ أحد بعد.
counting-one = عدّ { $name }. والآن شخص من أسرة أخرى.
counting-disagree = عدّوا مرة أخرى، كل واحد وحده.
counting-closed = عدّه { $names }

verdict-passed = أُقرّ.
verdict-nobody-spoke = لم يعطِ أحد صوته.
verdict-too-few-for = المؤيدون قليلون جدًا.
verdict-blocked = أُوقف.
verdict-too-many-aside = تنحّى كثيرون جانبًا. ابحثوا عن اقتراح أفضل.
verdict-no-quorum = الحاضرون في المكان قليلون: { NUMBER($present) } من { NUMBER($needed) }.
verdict-too-many-voices = الأصوات أكثر من الأشخاص. اسألوا مرة أخرى.
verdict-tellers-disagree = العدّان مختلفان.
verdict-contradicted = قرار آخر من الليلة نفسها يقول غير ذلك. اسألوا مرة أخرى.
verdict-replaced = حلّ محله قرار لاحق.
verdict-chosen = اختير: { $options }
verdict-tied = تعادل: { $options }. اختاروا بينها.
verdict-reading = هكذا نشعر. لا يقرر شيئًا.
verdict-provisional = مؤقت حتى يُختم.
verdict-first = الاختيارات الأولى
verdict-asked-before = هذا السؤال عن نص سابق. الأصوات لا تنتقل إلى كلمات أخرى.
named-aside = تنحّى جانبًا
named-block = يوقف
named-no-reason = بلا سبب
apart-title = لا تُحسب كما هي
apart-several = أجاب بأكثر من طريقة: يُحسب واحد
apart-contrary = أجاب عنه آخرون أجوبة مختلفة: لا يُحسب أي منها
apart-late = جاء بعد العدّ
apart-without-voice = لا صوت له في هذا
apart-half-copied = نسخ الورقة شخص واحد فقط

need-voice =
    { $count ->
        [zero] لا أسئلة تنتظر جوابك
        [one] سؤال واحد ينتظر جوابك
        [two] سؤالان ينتظران جوابك
        [few] { $count } أسئلة تنتظر جوابك
        [many] { $count } سؤالًا ينتظر جوابك
       *[other] { $count } سؤال ينتظر جوابك
    }
need-voice-about = اللقاء يقرر الآن.
need-count-too = عدّ الأصوات أنت أيضًا
need-count-too-about = عدّ جار واحد. نحتاج شخصًا من أسرة أخرى.

gather-meeting = في اللقاء
agenda-title = جدول الأعمال
