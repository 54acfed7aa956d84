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
newcomers-vouched = زكّاه جيران
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
practices-draft = مقترحة. يقرؤها لقاء التأسيس بصوت عالٍ ويقرر.
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
phone-import = خذ ملفًا
phone-import-about = ملف أخبار من هاتف جار.
phone-import-go = اختر الملف
phone-saved = حُفظ: { $place }
phone-lock = القفل
phone-lock-about = يطلب الرقم السري في المرة القادمة.
phone-lock-go = اقفل الآن

settings-title = اللغة والمظهر
settings-look = المظهر
settings-look-system = مثل الهاتف
settings-look-light = فاتح
settings-look-dark = داكن
settings-sound = صوت حين تلتقي أحدًا
settings-sound-on = نعم
settings-sound-off = لا
