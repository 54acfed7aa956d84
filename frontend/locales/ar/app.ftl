# كلمات كل الشاشات.

app-name = فولكموت
tabs-label = الشاشات
tab-home = الرئيسية
tab-gather = اللقاء
tab-matters = المسائل
tab-us = نحن
back = رجوع
retry = حاول مرة أخرى
loading = لحظة من فضلك…
less = أقل
more = أكثر

people =
    { $count ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }
households =
    { $count ->
        [zero] لا أسر
        [one] أسرة واحدة
        [two] أسرتان
        [few] { $count } أسر
        [many] { $count } أسرة
       *[other] { $count } أسرة
    }
phones =
    { $count ->
        [zero] لا هواتف
        [one] هاتف واحد
        [two] هاتفان
        [few] { $count } هواتف
        [many] { $count } هاتفًا
       *[other] { $count } هاتف
    }
two-facts = { $first } · { $second }
person-of-household = { $name }، { $household }
of-total = من { NUMBER($total) }
some-of = { NUMBER($some) } من { NUMBER($total) }

stage-draft = مسودة
stage-visitor = لم يُتعرَّف عليك بعد
stage-disputed = نسختان
badge-provisional = مؤقت
badge-newcomer = جديد هنا
badge-me = أنت

language-label = اللغة

camera-label = صورة الكاميرا
camera-aim = وجّه الكاميرا إلى رمزهم
camera-starting = جارٍ تشغيل الكاميرا…
camera-switch = استخدم الكاميرا الأخرى
camera-denied = الكاميرا غير مسموح بها لهذا التطبيق.
camera-denied-next = اسمح بها في إعدادات الهاتف، أو اكتب الرمز بدلًا من ذلك.
camera-missing = لم نجد كاميرا.
camera-missing-next = اكتب الرمز بدلًا من ذلك، أو افتح صورة له.
camera-busy = تطبيق آخر يستخدم الكاميرا.
camera-busy-next = أغلق ذلك التطبيق ثم حاول مرة أخرى.
camera-type = اكتب رمزًا
camera-typed-label = الرمز كما يقرؤه لك جارك
camera-typed-hint = المسافات والحروف الصغيرة لا تهم.
camera-typed-send = استخدم هذا الرمز
camera-picture = افتح صورة رمز
camera-picture-empty = لا يوجد رمز في هذه الصورة.
camera-picture-empty-next = جرّب صورة أوضح يظهر فيها الرمز كله.
camera-light = ضوء
camera-too-far = اقترب قليلًا.
camera-too-dark = المكان مظلم: يلزم مزيد من الضوء.
camera-glare = الضوء ينعكس: أمِل أحد الهاتفين قليلًا.
camera-hold-still = أبقِ الهاتف ثابتًا للحظة.
camera-several = في الصورة أكثر من رمز.
camera-several-middle = أُخذ الرمز الذي في الوسط.
camera-another = خذ رمزًا آخر
