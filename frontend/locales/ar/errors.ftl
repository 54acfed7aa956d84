# جملة وخطوة تالية لكل خطأ.

error-not-ours = هذا ليس من صنع فولكموت.
error-not-ours-next = ابحث عن رمز أو ملف من تطبيق فولكموت لدى جارك.
error-newer-version = صُنع هذا بنسخة أحدث من التطبيق.
error-newer-version-next = حدّث فولكموت على هذا الهاتف ثم حاول مرة أخرى.
error-truncated = ينقص جزء منه.
error-truncated-next = حاول مرة أخرى وانتظر حتى يكتمل.
error-corrupted = تلف في الطريق.
error-corrupted-next = اطلب من جارك أن يعرضه أو يرسله مرة أخرى.
error-too-large = هو أكبر من أن يكون من فولكموت.
error-too-large-next = تأكد من أنك اخترت الملف الصحيح.
error-typing-mistake = يوجد خطأ في المجموعة { NUMBER($group) }.
error-typing-mistake-next = قارن تلك المجموعة مع جارك حرفًا حرفًا.
error-self-scan = هذا رمزك أنت.
error-self-scan-next = وجّه الكاميرا إلى هاتف جارك.
error-replayed = استُعمل هذا الرمز من قبل.
error-replayed-next = اطلب من جارك أن يعرض رمزًا جديدًا.
error-reflected = هذا ما قاله هاتفك نفسه.
error-reflected-next = وجّه الكاميرا إلى هاتف جارك لا إلى مرآة.
error-wrong-gathering = هذا الرمز للقاء آخر.
error-wrong-gathering-next = تأكدا من أنكما في الحي نفسه وفي اللقاء نفسه.
error-wrong-purpose = هذا الرمز ليس لتسجيل الحضور.
error-wrong-purpose-next = اطلب من جارك أن يفتح «اللقاء» ثم «تسجيل الحضور».
error-expired = هذا الرمز قديم.
error-expired-next = انتظر ظهور الرمز التالي. إن تكرر ذلك فقارنا ساعتي هاتفيكما.
error-forged = التوقيع هنا غير صحيح.
error-forged-next = لا تثق به. ابدآ من جديد وجهًا لوجه.
error-weak-key = لا يمكن الوثوق بالمفتاح هنا.
error-weak-key-next = يحتاج جارك إلى التطبيق الحالي من الحي.
error-not-expected = الخطوة السابقة ناقصة.
error-not-expected-next = صوّرا رمزيكما مرة أخرى من البداية.
error-stranger = هذا الهاتف ليس من حيّنا.
error-stranger-next = ادعُ الشخص أولًا: «اللقاء» ثم «ادعُ الجيران».
error-wrong-assembly = هذا يخص حيًّا آخر.
error-wrong-assembly-next = خذه إلى هاتف من ذلك الحي.
error-no-key = هو مقفل بمفتاح ليس على هذا الهاتف.
error-no-key-next = سجّل حضورك مع جار لديه المفتاح، ثم صوّر أخباره.
error-not-canonical = هو مكتوب بطريقة غير مسموح بها.
error-not-canonical-next = اطلبه من هاتف آخر.
error-wrong-passphrase = هذه ليست عبارة السر لهذا الملف.
error-wrong-passphrase-next = حاول مرة أخرى. الحروف الكبيرة والمسافات مهمة.
error-wrong-kind = هذا الملف أو هذه الصورة لشيء آخر.
error-wrong-kind-next = تحقق مما هو مطلوب هنا.
error-locked = المفاتيح مقفلة.
error-locked-next = افتحها برقمك السري.
error-wrong-pin = هذا ليس رقمك السري.
error-wrong-pin-next = حاول مرة أخرى.
error-too-short =
    { $least ->
        [zero] هذا قصير جدًّا.
        [one] هذا قصير جدًّا: رمز واحد على الأقل.
        [two] هذا قصير جدًّا: رمزان على الأقل.
        [few] هذا قصير جدًّا: { $least } رموز على الأقل.
        [many] هذا قصير جدًّا: { $least } رمزًا على الأقل.
       *[other] هذا قصير جدًّا: { $least } رمز على الأقل.
    }
error-too-short-next = اجعله أطول.
error-no-keystore = لا يستطيع هذا الهاتف حفظ المفاتيح وحده.
error-no-keystore-next = اختر رقمًا سريًّا.
error-vault-exists = توجد مفاتيح على هذا الهاتف من قبل.
error-vault-exists-next = افتحها برقمك السري.
error-no-vault = لا توجد مفاتيح على هذا الهاتف بعد.
error-no-vault-next = ابدأ من الشاشة الأولى.
error-no-neighbourhood = لا يوجد حيّ على هذا الهاتف بعد.
error-no-neighbourhood-next = أسّس حيًّا، أو صوّر دعوة.
error-already-has-neighbourhood = يوجد حيّ على هذا الهاتف من قبل.
error-already-has-neighbourhood-next = تابع مع الحي الموجود.
error-no-invitation = لم تُقرأ أي دعوة بعد.
error-no-invitation-next = صوّر دعوة جار أولًا.
error-no-gathering = لا يوجد لقاء لتسجيل الحضور فيه.
error-no-gathering-next = ادعُ إلى لقاء، أو صوّر أخبار جار.
error-nobody-waiting = لم يعد أحد ينتظر جوابك.
error-nobody-waiting-next = صوّرا رمزيكما مرة أخرى.
error-not-seated = هذا لمن في قائمة الحضور فقط.
error-not-seated-next = سجّل حضورك مع جار أولًا.
error-too-few-to-seal = العدد لا يكفي للختم: { NUMBER($people) } من { NUMBER($people_needed) } أشخاص، و{ NUMBER($households) } من { NUMBER($households_needed) } أسر.
error-too-few-to-seal-next = ادعُ جيرانًا آخرين إلى تسجيل الحضور.
error-already-sealing = يوجد ختم جارٍ لهذا اللقاء، وقد شارك هذا الهاتف في توقيعه.
error-already-sealing-next = تبادلوا الأخبار حتى يثبت.
error-not-recognised = مفتاح هذا الهاتف جديد. يستطيع القراءة لكنه لا يوقّع بعد.
error-not-recognised-next = سجّل حضورك في اللقاء ليتعرّف عليك الجيران.
error-no-film = لم يعد ذلك الرمز المتحرك موجودًا.
error-no-film-next = ابدأه من جديد.
error-field-empty = شيء لم يُملأ: { $field }.
error-field-empty-next = املأه ثم حاول مرة أخرى.
error-field-too-long = { $field }: طويل جدًّا، والحد { NUMBER($most) } من الأحرف.
error-field-too-long-next = اجعله أقصر.
error-time-in-past = هذا الوقت قد مضى.
error-time-in-past-next = اختر وقتًا لاحقًا.
error-out-of-range = هذا العدد لا يصلح: من { NUMBER($least) } إلى { NUMBER($most) }.
error-out-of-range-next = اختر عددًا بينهما.
error-newer-database = كُتبت بيانات هذا الهاتف بتطبيق أحدث.
error-newer-database-next = حدّث فولكموت. لم يضع شيء.
error-database-busy = نافذة أخرى من فولكموت تستخدم البيانات.
error-database-busy-next = أغلقها ثم حاول مرة أخرى.
error-disk-full = الهاتف ممتلئ.
error-disk-full-next = أفرغ مكانًا ثم حاول مرة أخرى. لم يضع شيء.
error-database-damaged = بيانات هذا الهاتف تالفة.
error-database-damaged-next = استعد نسختك المحفوظة، أو صوّر أخبار جار.
error-internal = تعطّل شيء في التطبيق: { $detail }
error-internal-next = أغلق التطبيق وافتحه من جديد. وأخبر من أعطاك التطبيق.
