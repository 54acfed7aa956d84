# نحن: الناس، والأعراف، والتاريخ، وهذا الهاتف، والإعدادات.

us-title = نحن
us-residents = الجيران
us-empty = لا أحد هنا بعد
us-empty-about = ادعُ شارعك من شاشة «اللقاء».
us-devices-none = بلا هاتف

newcomers-title = جيران جدد
newcomers-about = ينضم من يسكن هنا حين يزكّيه جيران التقوا به. والختم التالي يقبله.
newcomers-waiting =
    { $count ->
        [zero] لا أحد ينتظر
        [one] شخص واحد ينتظر
        [two] شخصان ينتظران
        [few] { $count } أشخاص ينتظرون
        [many] { $count } شخصًا ينتظرون
       *[other] { $count } شخص ينتظرون
    }
newcomers-none = لا أحد ينتظر
newcomers-none-about = حين يسكن هنا شخص جديد، اذهب والتقِ به. يزكّيه ثلاثة جيران من أسرتين.
newcomers-vouched = له تزكية
newcomers-by = زكّاه { $names }: يسكن هنا.
newcomers-next-seal = يقبله الختم التالي.
newcomers-other-household = بقي أن يزكّيه جار من أسرة أخرى.
newcomers-vouch = التقيت به وهو يسكن هنا
newcomers-take-back = أسحب كلمتي
newcomers-meet = لديه هاتف: دعا هاتفيكما يلتقيان.
newcomers-without-phone = جار بلا هاتف
newcomers-without-phone-about = يشارك مثل الجميع: حاضرًا ومسموعًا ومحسوبًا.
newcomers-name = اسمه

practices-title = الأعراف
practices-about = ما اتفقنا عليه. لا يغيّره إلا قرار من اللقاء.
practices-changed = تغيّر بقرار
practices-draft = مقترحة. يقرؤها لقاء التأسيس بصوت عالٍ ويقرر.
practices-guide = كيف نختارها معًا
practices-guide-read = اقرأ واحدة بصوت عالٍ واسأل كل واحد بدوره: هل تناسبنا؟
practices-guide-usual = إن لم يعترض أحد فتابعوا. القيمة المعتادة بداية جيدة: غيّروها حين تؤلم، لا قبل ذلك.
practices-guide-change = إن اعترض أحد، فاقترح قيمة أخرى واسأل اللقاء. تسري بعد الختم، لا في المساء نفسه.
practices-who = من منا؟
practices-meet = كيف نلتقي؟
practices-decide = متى يتقرر شيء؟
practices-send = من نرسل، ولكم من الوقت؟
practices-other = غير ذلك
practices-change = اقترح قيمة أخرى
usual-value = المعتاد: { $value }

history-title = التاريخ
history-about = كل ختم هو لقاء تحقق كل هاتف من وقائعه.
history-empty = لا ختم بعد
history-empty-about = يُصنع أول ختم في لقاء التأسيس.
history-seal = الختم { NUMBER($number) }
history-signed = اتفق { NUMBER($signed) } من { NUMBER($phones) } من الهواتف

equivocation-title = توقيعان متعارضان
equivocation-about = وقّع هاتف على شيئين مختلفين كأنهما شيء واحد. قد تكون نسخة مستعادة، وقد يكون مفتاحًا منسوخًا. يراه الجميع؛ تحدثوا عنه حين تلتقون.
equivocation-line = { $who }: الرقم { NUMBER($seq) }
equivocation-unknown = هاتف لم يسمّه أحد

phone-title = هذا الهاتف
phone-about = مفاتيحك، ونسختك، وملفات من الجيران.
phone-identity = علامة حيّنا
phone-identity-about = هي نفسها على كل هاتف في الحي.
phone-device = علامة هذا الهاتف
phone-operations =
    { $count ->
        [zero] لا قيود موقّعة على هذا الهاتف
        [one] قيد موقّع واحد على هذا الهاتف
        [two] قيدان موقّعان على هذا الهاتف
        [few] { $count } قيود موقّعة على هذا الهاتف
        [many] { $count } قيدًا موقّعًا على هذا الهاتف
       *[other] { $count } قيد موقّع على هذا الهاتف
    }
phone-copy = احفظ نسختي
phone-copy-about = كل ما تستطيع قراءته هنا، مقفلًا بعبارة سر. لا تستطيع النسخة أن توقّع باسمك.
phone-copy-passphrase =
    { $least ->
        [zero] عبارة سر
        [one] عبارة سر، رمز واحد على الأقل
        [two] عبارة سر، رمزان على الأقل
        [few] عبارة سر، { $least } رموز على الأقل
        [many] عبارة سر، { $least } رمزًا على الأقل
       *[other] عبارة سر، { $least } رمز على الأقل
    }
phone-copy-go = احفظ نسختي
phone-export = احفظ الأخبار في ملف
phone-export-about = لجار لم يكن حاضرًا: على بطاقة ذاكرة أو كما تشاء.
phone-export-go = احفظ الملف
phone-photos-about = الصور أكبر من أن تحملها الرموز، ولها ملف خاص بها: صور كل المسائل المفتوحة.
phone-photos-go = احفظ الصور
phone-import = خذ ملفًا
phone-import-about = ملف أخبار من هاتف جار.
phone-import-go = اختر الملف
phone-saved = حُفظ: { $place }
phone-lock = القفل
phone-lock-about = يطلب الرقم السري في المرة القادمة.
phone-lock-go = اقفل الآن

people-title = الناس على هذا الهاتف
people-about = تتشارك الأسر هاتفًا واحدًا. لكل شخص مفاتيحه ورقمه السري، ولكل شخص الوزن نفسه.
people-unnamed = الشخص { NUMBER($number) }
people-by-pin = يفتح برقم سري
people-by-phone = يفتح مع الهاتف
people-first-pin = أولًا، رقمك السري
people-first-pin-about = الآن يفتح الهاتف مفاتيحك من تلقاء نفسه. قبل أن يأتي شخص آخر اختر رقمًا سريًّا، فلا يفتحها إلا أنت.
people-add = أضف شخصًا
people-add-about = أعطه الهاتف: يكتب اسمه ويختار رقمه السري بنفسه. ولا حاجة لأن يعرفه غيره.
people-label = الاسم على هذا الهاتف
people-label-hint = يقرؤه كل من يمسك الهاتف.
people-add-go = أضفني
people-added = يستطيع { $name } الآن فتح هذا الهاتف. سلّمه إياه ليكمل بنفسه.
people-rename = اسمي على هذا الهاتف
people-rename-about = تعرضه الشاشة الأولى لتختار من أنت. ولا يراه جيرانك.
people-rename-label = اسمي هنا
people-rename-go = احفظ هذا الاسم
people-pin = غيّر رقمي السري
people-pin-before = رقمك السري حتى الآن
people-pin-changed = الآن لا يفتح مفاتيحك إلا الرقم الجديد.
people-leave = غادر هذا الهاتف
people-leave-about = ينسى الهاتف مفاتيحك إلى الأبد. ويبقى ما وقّعته. وعلى هاتف آخر يستطيع جيرانك أن يتعرّفوا عليك من جديد.
people-leave-pin = رقمك السري، لنتأكد أنه أنت
people-leave-go = انسَ مفاتيحي هنا
hand-over = سلّم الهاتف لغيرك
hand-over-about = يقفله. ويفتحه الشخص التالي برقمه السري.

settings-title = اللغة والمظهر
settings-look = المظهر
settings-look-system = مثل الهاتف
settings-look-light = فاتح
settings-look-dark = داكن
settings-sound = صوت حين تلتقي أحدًا
settings-sound-on = نعم
settings-sound-off = لا

cards-title = بطاقات الأعضاء
cards-about = لجيران بلا هواتف. لا تقول البطاقة إلا من صاحبها، ويبقى أن ينظر جاران إلى الوجه.
cards-all = بطاقات للجميع
cards-none = لكل واحد هاتف
cards-none-about = يمكنك مع ذلك طباعة بطاقات للجميع.
cards-code = بطاقة { $name }
cards-only = لا تقول هذه البطاقة إلا اسمي. ويقول جاران إني هنا.
cards-leave-out = اترك هذه

safety-title = من يرى ماذا
safety-about = وما لا يمنعه أي تطبيق
safety-seen = ما يُرى:
safety-unseen = ما لا يُرى:
safety-names = اسمك وعنوانك
safety-names-chosen = اسمك كما تختاره. يكفي الاسم الأول أو اسم تُنادى به.
safety-names-coarse = عنوانك بالقدر الذي تريده من الدقة: بيت، أو الشارع فقط.
safety-inside = جيرانك
safety-inside-names = الأسماء والأسر.
safety-inside-met = من التقى بمن وفي أي لقاء، ومن زكّى من.
safety-inside-signed = كل ما توقّعه: فهو يحمل علامة هاتفك.
safety-inside-keys = مفاتيحك ورقمك السري. لا تخرج من هاتفك أبدًا.
safety-inside-tokens = تستطيعون أن تتفقوا على أن تحفظ القوائم المغلقة أعدادًا وعلامات سرية لا أسماء: وهو عُرف «قائمة بلا أسماء». وقد تبقى الأسماء في هواتف رأتها ذلك المساء.
safety-relay = مُوصِل يحمل الرسائل
safety-relay-sizes = كم يمر ومتى.
safety-relay-nothing = كلمات الرسائل والأسماء.
safety-relay-later = لا مُوصِل بعد. فالأخبار تنتقل حاليًّا من هاتف إلى هاتف أو في ملف فقط.
safety-outside = كل من سواهم
safety-outside-counts = الأعداد فقط، ونصوص أقرّها اللقاء ليقرأها غيركم.
safety-outside-names = من أنتم، أو من قال ماذا.
safety-outside-photo = الدعوة غير مقفلة. لا تُرِها إلا لمن هو أمامك.
safety-spy = من يتسلل بيننا
safety-spy-all = كل ما يراه الجيران، وما سبق أيضًا.
safety-spy-later = ما يُكتب لاحقًا إن وصل إليه. وما قُرئ لا يُسترد.
safety-spy-not = مفاتيحك. فلا يستطيع أن يوقّع باسمك.
safety-spy-door = يجب أن يزكّيه أولًا جيران من أسر مختلفة. لا تزكِّ إلا من التقيت به حيث يسكن.
safety-spy-draft = قبل التأسيس يستطيع كل من لديه الدعوة أن يكتب في المسودة أناسًا لا وجود لهم. لا تأخذ أخبارها إلا ممن تعرفهم.
safety-spy-alone = لا يغيّر شخص واحد شيئًا وحده. لكن أكثر من نصف الهواتف في قاعة مكتملة يستطيع: فتعال وأحضر غيرك.
safety-stolen = هاتف ضائع أو مسروق
safety-stolen-open = من يفتحه يقرأ كل ما فيه ويوقّع باسمك.
safety-stolen-pin = مع رقم سري: تتوقف اليد الفضولية. والرقم القصير لا يوقف من لديه حاسوب. اختر ستة رموز أو أكثر.
safety-stolen-keystore = بلا رقم سري: أمانه بقدر قفل الهاتف نفسه.
safety-stolen-tell = أخبر جيرانك فورًا.
safety-stolen-rebind = في اللقاء يتعرّف عليك الجيران مع هاتف جديد. وعندها لا يعود القديم يتكلم باسمك. لكن ما فيه يبقى مقروءًا.
safety-paper = الورق
safety-paper-card = لا تقول بطاقة العضو إلا اسمًا. ومن يجدها لا ينال بها صوتًا.
safety-paper-roll = في القائمة الورقية أسماء وأسر. بعد إدخالها احفظها في مكان آمن أو أحرقها.
