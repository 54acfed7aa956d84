# الأعراف.

practice-quorum-percent = النصاب
practice-quorum-percent-about = كم منا يجب أن يحضر ليُحسب القرار.
practice-witnesses = الشهود
practice-witnesses-about = كم جارًا يسلّم عليه كل منا في اللقاء.
practice-vouches = التزكيات
practice-vouches-about = كم جارًا يجب أن يكون قد التقى القادم الجديد قبل أن يصير من السكان.
practice-rhythm-days = المواعيد
practice-rhythm-days-about = كل كم نلتقي على الأكثر.
practice-notice-days = مهلة الدعوة
practice-notice-days-about = كم يومًا قبل موعده يُدعى إلى لقاء يمكن أن ينتظر.
practice-urgent-callers = اللقاءات العاجلة
practice-urgent-callers-about = كم منّا، كلٌّ من أسرة أخرى، يدعون إلى لقاء لا ينتظر.
practice-residents-per-delegate = الناس لكل مندوب
practice-residents-per-delegate-about = مندوب واحد يحمل كلامنا عن نحو هذا العدد منا.
practice-mandate-days = مدة التكليف
practice-mandate-days-about = كم تدوم مهمة المندوب قبل أن نقرر من جديد.
practice-report-back-days = الإبلاغ
practice-report-back-days-about = خلال كم يخبرنا المندوب بما جرى.
practice-speaking-seconds = مدة الكلام
practice-speaking-seconds-about = كم يدوم كل دور في الكلام على الأكثر.
practice-matter-minutes = وقت كل مسألة
practice-matter-minutes-about = كم من الوقت يخصص جدول الأعمال لكل مسألة.
practice-age-of-voice = سن الصوت
practice-age-of-voice-about = من هذا العمر يكون للصغار صوت. اشهد لمن بلغه.
practice-fairness-gatherings = أدوار عادلة
practice-fairness-gatherings-about = من تكلم قليلًا في هذا العدد من اللقاءات السابقة يتكلم أولًا.
practice-consent-percent = متسع للتنحي
practice-consent-percent-about = كم شخصًا يمكن أن يتنحى جانبًا قبل أن نواصل البحث عن اقتراح أفضل.
practice-qualified-percent = أغلبية كبيرة
practice-qualified-percent-about = كم مؤيدًا يلزم حيث تقرر أغلبية كبيرة.
practice-method-texts = لإقرار اقتراح
practice-method-texts-about = ما يلزم على الأقل لقبول اقتراح.
practice-method-practices = لتغيير عُرف
practice-method-practices-about = ما يلزم على الأقل لتغيير ما اتفقنا عليه هنا.
practice-method-removal = لإخراج أحد
practice-method-removal-about = ما يلزم على الأقل قبل أن يُخرَج أحد من السكان.
practice-method-kinship = للانقسام أو الاتحاد
practice-method-kinship-about = ما يلزم على الأقل للانقسام أو الانضمام إلى حيّ آخر أو ضمّ حيّ.
practice-recent-attendees = من يحسبهم النصاب
practice-recent-attendees-about = كل السكان، أو من حضروا مؤخرًا فقط.

unit-percent = { NUMBER($value) } ٪
unit-days =
    { $value ->
        [zero] بلا أيام
        [one] يوم واحد
        [two] يومان
        [few] { $value } أيام
        [many] { $value } يومًا
       *[other] { $value } يوم
    }
unit-seconds =
    { $value ->
        [zero] بلا ثوانٍ
        [one] ثانية واحدة
        [two] ثانيتان
        [few] { $value } ثوانٍ
        [many] { $value } ثانية
       *[other] { $value } ثانية
    }
unit-minutes =
    { $value ->
        [zero] بلا دقائق
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $value } دقائق
        [many] { $value } دقيقة
       *[other] { $value } دقيقة
    }
unit-minutes-seconds = { NUMBER($minutes) } د { NUMBER($seconds) } ث
unit-years =
    { $value ->
        [zero] من الولادة
        [one] سنة واحدة
        [two] سنتان
        [few] { $value } سنوات
        [many] { $value } سنة
       *[other] { $value } سنة
    }
unit-gatherings =
    { $value ->
        [zero] بلا لقاءات
        [one] لقاء واحد
        [two] لقاءان
        [few] { $value } لقاءات
        [many] { $value } لقاءً
       *[other] { $value } لقاء
    }
unit-plain = { NUMBER($value) }
unit-all-residents = كل السكان
unit-recent-attendees = من حضروا مؤخرًا
unit-yes = نعم
unit-no = لا
unit-any-method = كما نختار كل مرة

practice-roll-tokens = قائمة بلا أسماء
practice-roll-tokens-about = حين يُغلق اللقاء يحفظ السجل عدد من حضر وعلامة سرية لكل منهم، لا من هم.
