# الرئيسية.

home-gathering = اللقاء القادم · { $when }
home-gathering-now = اللقاء جارٍ الآن
home-gathering-where = { $when }، { $place }
home-go = ادخل
home-no-gathering = لم يُدعَ إلى لقاء
home-no-gathering-about = يستطيع أي ساكن أن يدعو إليه.
home-needs = ما يحتاج إليك
home-nothing = لا شيء يحتاج إليك الآن.
home-nothing-about = استمتع بمسائك.
home-last-seal = آخر ختم
home-sealed = الختم { NUMBER($number) }، لقاء { $date }
home-sealed-about =
    { $roll ->
        [zero] لا أحد في قائمة الحضور · ثابت على هذا الهاتف
        [one] شخص واحد في قائمة الحضور · ثابت على هذا الهاتف
        [two] شخصان في قائمة الحضور · ثابت على هذا الهاتف
        [few] { $roll } أشخاص في قائمة الحضور · ثابت على هذا الهاتف
        [many] { $roll } شخصًا في قائمة الحضور · ثابت على هذا الهاتف
       *[other] { $roll } شخص في قائمة الحضور · ثابت على هذا الهاتف
    }
home-no-seal = لم يُختم شيء بعد.
home-no-seal-about = يُصنع أول ختم في لقاء، بهواتف كل الحاضرين.
home-waiting =
    { $count ->
        [zero] لا شيء ينتظر.
        [one] قيد واحد ينتظر قيدًا أسبق من هاتف أحد الجيران.
        [two] قيدان ينتظران قيودًا أسبق من هاتف أحد الجيران.
        [few] { $count } قيود تنتظر قيودًا أسبق من هاتف أحد الجيران.
        [many] { $count } قيدًا ينتظر قيودًا أسبق من هاتف أحد الجيران.
       *[other] { $count } قيد ينتظر قيودًا أسبق من هاتف أحد الجيران.
    }
home-exchange = آخر الأخبار { $when }
home-exchange-never = لا أخبار بعد

need-invite = ادعُ جيرانك
need-invite-about = { NUMBER($people) } من { NUMBER($needed) } حتى الآن
need-check-in = سجّل حضورك
need-check-in-about = دع جارًا يصوّر رمزك، وصوّر رمزه
need-greet =
    { $more ->
        [zero] لا حاجة إلى المزيد من السلام
        [one] سلّم على جار آخر
        [two] سلّم على جارين آخرين
        [few] سلّم على { $more } جيران آخرين
        [many] سلّم على { $more } جارًا آخر
       *[other] سلّم على { $more } جار آخر
    }
need-greet-next = مثلًا { $name }، { $household }
need-greet-about = أي جار لم تلتقِ به الليلة
need-exchange = تبادلوا الأخبار
need-exchange-about = التقيت بمن تعرف هواتفهم أكثر
need-headcount = عُدّ الناس في المكان
need-headcount-about = ثلاثة أشخاص يوقّعون العدد
need-seal = اختم اللقاء
need-seal-about = كل شيء جاهز. يستطيع أي هاتف أن يقترح الختم.
need-co-sign = ساعد على تثبيت الختم
need-co-sign-about = { NUMBER($signed) } من { NUMBER($needed) } من الهواتف حتى الآن. صوّروا أخبار بعضكم.
need-call = ادعُ إلى لقاء
need-call-about = قل أين ومتى
home-rhythm = التالي بحسب إيقاعنا
need-recognise = دع الجيران يتعرّفون عليك
need-recognise-about = مفتاح هذا الهاتف جديد. دع الجيران الذين يعرفونك يلتقون به.
need-welcome = أسّس جيرانك الحي
need-welcome-about = جرى ذلك في غيابك. احضر اللقاء القادم وسيرحّب بك الجيران.
need-come = لا شيء مطلوب حتى ذلك الحين
need-come-about = اللقاء { $when }. أخبر جارًا به.
need-call-too = يحتاج هذا اللقاء العاجل إلى من يدعو إليه
need-call-too-about = دعا إليه { NUMBER($have) } من { NUMBER($need) } من الجيران. كلٌّ من أسرة أخرى.
need-more-people = انتظروا مزيدًا من الناس
need-more-people-about = عدد من ينقص بعد: { NUMBER($missing) }. ومن يتأخر يسجّل حضوره فحسب.
need-more-households = انتظروا أسرة أخرى
need-more-households-about = عدد الأسر الناقصة بعد: { NUMBER($missing) }.
need-not-due = تحدثوا الليلة، واختموا في المرة القادمة
need-not-due-about = جاء هذا اللقاء بعد السابق بوقت قصير. ادعُ إلى التالي في يوم أبعد.
need-left = لقد غادرت. ليلة سعيدة.
need-left-about = دع جارًا يصوّر أخبارك وأنت خارج. تبقى في القائمة، ويشارك هاتفك في التوقيع من بيتك.
need-go-home = انتهى كل شيء: اذهبوا إلى بيوتكم
need-go-home-about = خُتمت هذه الليلة، وهي نفسها على كل هاتف.
need-choose = نسختان ثابتتان
need-choose-about = وزنهما واحد. اجتمعوا مرة أخرى: عندها تُحسب إحداهما.
need-rest = لا شيء مطلوب منك الآن
need-rest-about = يواصل الآخرون. تحدث مع شخص لا تعرفه بعد.
need-rebound = أهذا الهاتف الجديد لك؟
need-rebound-about = يربط الجيران بك هاتفًا جديدًا. قل إن لم يكن لك.
need-vouched = التزكيات لك: { NUMBER($have) } من { NUMBER($need) }
need-vouched-about = يقبلك الختم القادم حين يزكّيك عدد كافٍ. دع مزيدًا من الجيران يلتقون بك.
