# من يتكلم، والمهام بالقرعة.

speaking-title = الكلام
speaking-about = الأقل كلامًا يتكلم أولًا.
speaking-now = الكلمة الآن: { $name }
speaking-of = من { $time }
speaking-ring = { $time } من { $all }
speaking-time-up = انتهى الوقت. اختم كلامك من فضلك.
speaking-stop = انتهى الكلام
speaking-next = الدور التالي
speaking-start = ابدأ
speaking-give-up = يترك دوره
speaking-gives-up = ترك الدور: { $name }
speaking-nobody = لا أحد ينتظر الكلام
speaking-nobody-about = اضغط في الأسفل أو ارفع يدك: من فتح هذه الصفحة يضيفك إلى القائمة.
speaking-me = أريد أن أتكلم
speaking-leave = أزلني من القائمة
speaking-order = نقطة نظام
speaking-order-leave = أسحب نقطة النظام
speaking-order-about = نقطة النظام عن كيف نواصل، لا عن الموضوع نفسه. تُسمع فورًا: فاختصر.
speaking-not-seated = سجّل حضورك مع جار أولًا. بعدها تستطيع الكلام وإضافة غيرك إلى القائمة.
speaking-then = بعد ذلك
speaking-list = في القائمة
speaking-why = نقاط النظام أولًا، ثم الأقل كلامًا في هذا اللقاء واللقاءات الأخيرة.
speaking-hands = رفع أحدهم يده
speaking-hands-for = لأي شيء
speaking-turn = دور للكلام
speaking-heard = وقت الكلام الليلة
because-order = نقطة النظام تُسمع فورًا
because-never = لا كلام في لقاءاتنا من قبل
because-not-tonight = لا كلام الليلة بعد؛ وقبلها { $time }
because-heard = مدة الكلام { $time }
speaking-off = خرج من القائمة: { $name }
speaking-off-back = أعد الإضافة
speaking-stopped = مدة كلام { $name }: { $time }
speaking-stopped-back = لم ينتهِ بعد
speaking-passed = لا كلام الآن: { $name }
speaking-passed-back = اسأل من جديد
speaking-round = جولة
speaking-round-about =
    { $count ->
        [zero] الكل تكلم.
        [one] شخص واحد هنا لم يقل شيئًا بعد. اسألوه: وله ألا يتكلم.
        [two] شخصان هنا لم يقولا شيئًا بعد. اسألوهما: ولكل منهما ألا يتكلم.
        [few] { $count } أشخاص هنا لم يقولوا شيئًا بعد. اسألوهم واحدًا واحدًا: ولكل منهم ألا يتكلم.
        [many] { $count } شخصًا هنا لم يقولوا شيئًا بعد. اسألوهم واحدًا واحدًا: ولكل منهم ألا يتكلم.
       *[other] { $count } شخص هنا لم يقولوا شيئًا بعد. اسألوهم واحدًا واحدًا: ولكل منهم ألا يتكلم.
    }
speaking-round-start = ابدأ الجولة
speaking-round-left = بقي للسؤال: { NUMBER($count) }
speaking-round-speaks = يتكلم
speaking-round-passes = لا يتكلم
speaking-round-end = أنهِ الجولة
speaking-round-done = سُئل الجميع
speaking-round-none = كل من هنا تكلم أو هو في القائمة.
people-more =
    { $count ->
        [zero] هذا كل الناس.
        [one] وشخص آخر: اكتب اسمًا.
        [two] وشخصان آخران: اكتب اسمًا.
        [few] و{ $count } أشخاص آخرين: اكتب اسمًا.
        [many] و{ $count } شخصًا آخر: اكتب اسمًا.
       *[other] و{ $count } شخص آخر: اكتب اسمًا.
    }

roles-title = مهام بالقرعة
roles-about = القرعة حظ: لا أحد يختار لمن تكون المهمة، ولا أحد يستطيع التلاعب بها. من يرغب يرفع يده، وثلاثة أشخاص يقولون أرقامًا، ومنها يجد كل هاتف الأسماء نفسها.
roles-tonight = المهمة لهذه الليلة فقط. ولا تعطي أي سلطة: ما زال كل واحد يستطيع كل شيء.
role-facilitator = المساعدة على سماع الجميع
role-stack-taker = مسك قائمة المتكلمين
role-timekeeper = مراقبة الوقت
role-minute-taker = كتابة المحضر
roles-not-seated = سجّل حضورك مع جار أولًا. بعدها تستطيع إدخال ما تسمعه.
roles-draw = أدخل القرعة
roles-draw-about = شخصان من أسرتين يُدخل كل منهما ما يراه ويسمعه بنفسه. إذا أدخلا الشيء نفسه تمت القرعة.
roles-willing = من يرفع يده لها؟
roles-hands =
    { $count ->
        [zero] لا أيدي
        [one] يد واحدة
        [two] يدان
        [few] { $count } أيدٍ
        [many] { $count } يدًا
       *[other] { $count } يد
    }
roles-numbers = ما الأرقام التي يقولها ثلاثة أشخاص واحدًا بعد الآخر؟ حتى 999.
roles-enter = أدخل
roles-number-problem = رقم من 0 إلى 999.
roles-no-hands = اضغط على اسم واحد على الأقل.
roles-correct = صحّح ما أدخلتُه
roles-entered-none = لم يُدخل أحد القرعة بعد.
roles-entered-mine = أدخلتَ القرعة. الآن يُدخل شخص من أسرة أخرى الشيء نفسه.
roles-entered-one = أدخلها { $names }. الآن يُدخل شخص من أسرة أخرى ما سمعه.
roles-entered-differ = ما أُدخل غير متطابق: { $names }. اقرأوا الأيدي والأرقام معًا بصوت عالٍ، ثم صحّحوا الخطأ.
roles-entered-same = تمت القرعة. أدخل الشيء نفسه: { $names }.
roles-called = الأرقام: { $numbers }
roles-next = وإلا: { $names }
roles-nobody = لم يرفع أحد يده لها.
roles-all-declined = كل من رفعوا أيديهم قالوا لا.
roles-declined = قالوا لا: { $names }
roles-not-me = لست أنا
roles-not-they = يقول لا
roles-after-all = العودة إلى المهمة: { $name }
