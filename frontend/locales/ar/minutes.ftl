# المحاضر، واللقاءات السابقة.

minutes-title = المحضر
minutes-open = لم يُختم شيء بعد: قد يتغير هذا.
minutes-closed-badge = مختوم
minutes-closed = أغلق الختم { NUMBER($seal) } هذا اللقاء. من كان هناك يستطيع تحسين الملاحظات حتى الختم القادم.
minutes-fixed-badge = نهائي
minutes-fixed = ثبّت ختم لاحق هذا المحضر. لا يتغير فيه شيء بعد الآن.
minutes-present =
    { $count ->
        [zero] لم يحضر أحد
        [one] حضر شخص واحد
        [two] حضر شخصان
        [few] حضر { $count } أشخاص
        [many] حضر { $count } شخصًا
       *[other] حضر { $count } شخص
    }
minutes-names = أظهر الأسماء
minutes-no-names = نحفظ العدد لا الأسماء.
minutes-roles = المهام
minutes-taken = ما بُحث
minutes-put-off = ما أُجّل
minutes-decisions = القرارات
minutes-no-decisions = لم يُقرَّر شيء.
minutes-room = في المكان { NUMBER($present) }، والمطلوب { NUMBER($needed) }
minutes-asked = وقت السؤال: { $when }
minutes-round = سُئل مرة أخرى، المرة { NUMBER($round) }
minutes-deed = ما يغيّره: { $deed }
minutes-go = اقرأ المحضر
minutes-proposal = افتح الاقتراح
minutes-notes = الملاحظات
minutes-no-notes = لا ملاحظات بعد. القرارات تظهر هنا وحدها؛ اكتب ما عداها مما ينبغي تذكره.
minutes-by = كتبها { $name }
minutes-contrary = يقول آخرون غير ذلك
minutes-contrary-about = بعض الملاحظات تقول أشياء مختلفة في الموضع نفسه. تبقى كلها حتى يُتفق على كلام أفضل.
minutes-write = اكتب ملاحظة
minutes-write-hint = ما قيل أو ما حدث. يستطيع كل الجيران قراءته.
minutes-keep = احفظ الملاحظة
minutes-better = صياغة أفضل
minutes-strike = اشطبها
minutes-heard = من تكلم وكم
minutes-print = اطبع
minutes-read = عُد إلى القراءة
minutes-save = احفظه نصًا
minutes-data = احفظه لبرامج أخرى
minutes-mark = امسح هذا بفولكموت: يقول هاتفك إن كان لديه المحضر نفسه.
minutes-check = تحقق من محضر مطبوع
minutes-check-about = ضع العلامة التي في آخر الورقة أمام الكاميرا.
minutes-same = لدى هاتفك هذا المحضر نفسه كما ختمه جيرانك. قارن الورقة بما يعرضه.
minutes-differ = لدى هاتفك محضر آخر لهذا اللقاء. لا تعتمد على الورقة.
minutes-show = اعرض ما على هاتفي
minutes-proof = الختم { NUMBER($seal) }. الكلمات نفسها على كل هاتف تعني المحضر نفسه:

past-title = اللقاءات السابقة
past-empty = لا لقاء بعد
past-empty-about = بعد أول لقاء يكون محضره هنا: من حضر، وما تقرر، وما أُجّل. وهو يتجمع وحده.
past-last =
    { $days ->
        [zero] التقيتم اليوم
        [one] آخر لقاء قبل يوم واحد
        [two] آخر لقاء قبل يومين
        [few] آخر لقاء قبل { $days } أيام
        [many] آخر لقاء قبل { $days } يومًا
       *[other] آخر لقاء قبل { $days } يوم
    }
past-decisions =
    { $count ->
        [zero] لا قرارات
        [one] قرار واحد
        [two] قراران
        [few] { $count } قرارات
        [many] { $count } قرارًا
       *[other] { $count } قرار
    }
past-more = لقاءات أقدم
