# कौन बोलता है, और पर्ची से काम।

speaking-title = बोलना
speaking-about = जिसे सबसे कम सुना गया, वह पहले।
speaking-now = { $name } की बारी
speaking-of = { $time } में से
speaking-ring = { $all } में से { $time }
speaking-time-up = समय पूरा हुआ। कृपया बात समाप्त करें।
speaking-stop = बोल चुके
speaking-next = अगली बारी
speaking-start = शुरू करें
speaking-give-up = बारी छोड़ते हैं
speaking-gives-up = { $name } बारी छोड़ते हैं
speaking-nobody = बोलने के लिए कोई नहीं रुका
speaking-nobody-about = नीचे छुएँ या हाथ उठाएँ: जिनके फ़ोन पर यह पन्ना खुला है, वे आपको सूची में लिखेंगे।
speaking-me = मुझे बोलना है
speaking-leave = मुझे सूची से हटाएँ
speaking-order = तरीक़े पर सवाल
speaking-order-leave = तरीक़े पर सवाल वापस लें
speaking-order-about = तरीक़े पर सवाल मुद्दे पर नहीं, इस पर होता है कि हम आगे कैसे बढ़ें। उसे तुरंत सुना जाता है: छोटा रखें।
speaking-not-seated = पहले किसी पड़ोसी के साथ हाज़िरी लगाएँ। फिर आप बोल सकते हैं और दूसरों को सूची में लिख सकते हैं।
speaking-then = उसके बाद
speaking-list = सूची में
speaking-why = पहले तरीक़े पर सवाल। फिर वे, जिन्हें इस और पिछली बैठकों में सबसे कम सुना गया।
speaking-hands = किसी ने हाथ उठाया
speaking-hands-for = किस लिए
speaking-turn = बोलने की बारी
speaking-heard = आज किसे कितना सुना
because-order = तरीक़े पर सवाल तुरंत सुना जाता है
because-never = हमारी बैठकों में कभी नहीं बोले
because-not-tonight = आज अब तक नहीं; पहले { $time }
because-heard = { $time } सुना गया
speaking-off = { $name } अब सूची में नहीं हैं।
speaking-off-back = फिर लिखें
speaking-stopped = { $name } को { $time } सुना गया।
speaking-stopped-back = अभी पूरा नहीं
speaking-passed = { $name } ने बारी छोड़ी।
speaking-passed-back = फिर पूछें
speaking-round = दौर
speaking-round-about =
    { $count ->
        [one] यहाँ { $count } व्यक्ति ने अब तक कुछ नहीं कहा। उनसे पूछें: बारी छोड़ना ठीक है।
       *[other] यहाँ { $count } लोगों ने अब तक कुछ नहीं कहा। हर एक से पूछें: बारी छोड़ना ठीक है।
    }
speaking-round-start = दौर शुरू करें
speaking-round-left = अभी पूछना है: { NUMBER($count) }
speaking-round-speaks = बोलेंगे
speaking-round-passes = नहीं बोलेंगे
speaking-round-end = दौर समाप्त करें
speaking-round-done = सबसे पूछ लिया
speaking-round-none = यहाँ सब बोल चुके हैं या सूची में हैं।
people-more =
    { $count ->
        [one] { $count } और व्यक्ति: नाम लिखें।
       *[other] { $count } और लोग: नाम लिखें।
    }

roles-title = पर्ची से काम
roles-about = पर्ची निकालना यानी संयोग: कोई नहीं चुनता कि काम किसे मिले, और कोई उसे मोड़ नहीं सकता। जो तैयार हैं वे हाथ उठाते हैं, तीन लोग संख्याएँ बोलते हैं, और इनसे हर फ़ोन वही नाम पाता है।
roles-tonight = काम सिर्फ़ आज के लिए है। इससे कोई ताक़त नहीं मिलती: सब लोग सब कुछ करते रह सकते हैं।
role-facilitator = सबकी बात सुनी जाए, इसमें मदद
role-stack-taker = बोलने वालों की सूची रखना
role-timekeeper = समय देखना
role-minute-taker = कार्यवाही लिखना
roles-not-seated = पहले किसी पड़ोसी के साथ हाज़िरी लगाएँ। फिर आप जो सुनें, वह भर सकते हैं।
roles-draw = पर्ची भरें
roles-draw-about = दो परिवारों के दो लोग, जो ख़ुद देखते और सुनते हैं, अलग-अलग भरते हैं। दोनों ने वही भरा, तो पर्ची निकल गई।
roles-willing = इसके लिए कौन हाथ उठाता है?
roles-hands =
    { $count ->
        [one] { $count } हाथ
       *[other] { $count } हाथ
    }
roles-numbers = तीन लोग एक के बाद एक कौन-सी संख्याएँ बोलते हैं? 999 तक।
roles-enter = भरें
roles-number-problem = 0 से 999 तक की संख्या।
roles-no-hands = कम से कम एक नाम छुएँ।
roles-correct = अपना भरा हुआ सुधारें
roles-entered-none = अभी किसी ने पर्ची नहीं भरी।
roles-entered-mine = आपने भर दिया। अब दूसरे परिवार से कोई वही भरे।
roles-entered-one = { $names } ने भर दिया। अब दूसरे परिवार से कोई वह भरे जो उसने सुना।
roles-entered-differ = इनका भरा हुआ मेल नहीं खाता: { $names }। हाथ और संख्याएँ साथ में ज़ोर से पढ़ें, फिर ग़लती सुधारें।
roles-entered-same = पर्ची निकल गई। इन्होंने वही भरा: { $names }।
roles-called = बोली गई संख्याएँ: { $numbers }
roles-next = नहीं तो: { $names }
roles-nobody = इसके लिए किसी ने हाथ नहीं उठाया।
roles-all-declined = जिन्होंने हाथ उठाया था, सबने मना किया।
roles-declined = मना किया: { $names }
roles-not-me = मैं नहीं
roles-not-they = वे मना करते हैं
roles-after-all = { $name } फिर भी करेंगे
