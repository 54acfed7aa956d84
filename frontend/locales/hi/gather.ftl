# बैठक: हाज़िरी, सूची, गिनती, ख़बरें, मुहर।

gather-title = बैठक
gather-next = अब यह करें
gather-here = यहाँ कौन है
gather-ready = तैयारी
gather-founding = नींव की बैठक
gather-regular = आम बैठक
gather-urgent = तत्काल बैठक
gather-callers = { NUMBER($need) } में से { NUMBER($have) } पड़ोसियों ने बुलाई है
gather-none = कोई बैठक नहीं बुलाई गई
gather-none-about = बताएँ कहाँ और कब। यहाँ रहने वाला कोई भी बुला सकता है।
gather-unsealed =
    { $count ->
        [one] { $count } एंट्री पर अभी मुहर नहीं लगी।
       *[other] { $count } एंट्रियों पर अभी मुहर नहीं लगी।
    }
gather-calendar = कैलेंडर में जोड़ें

quorum-reached = काफ़ी लोग आ गए हैं
quorum-missing =
    { $missing ->
        [one] { $missing } व्यक्ति और चाहिए
       *[other] { $missing } लोग और चाहिए
    }
quorum-households-missing =
    { $missing ->
        [one] { $missing } और परिवार के लोग चाहिए
       *[other] { $missing } और परिवारों के लोग चाहिए
    }
quorum-needed = चाहिए: { $people }, { $households } से।
quorum-ring = मौजूद लोग: { NUMBER($present) }। ज़रूरी लोग: { NUMBER($needed) }।

check-in-title = हाज़िरी लगाएँ
check-in-where = { $place } · नेटवर्क नहीं चाहिए
check-in-offer = किसी पड़ोसी से इसे स्कैन करवाएँ
check-in-answer = अब उनसे अपना जवाब स्कैन करवाएँ
check-in-confirm = आख़िरी क़दम: उनसे यह स्कैन करवाएँ
check-in-start-over = फिर से शुरू करें
check-in-next-neighbour = स्कैन हो गया: अगले पड़ोसी
check-in-code-label = मेरा हाज़िरी कोड
check-in-spoken = पढ़कर सुनाएँ
check-in-spoken-hide = अक्षर छिपाएँ
check-in-slower = मुझे और समय चाहिए
check-in-slower-on = हर कोड के लिए आपके पास 45 सेकंड हैं।
check-in-or-point = …या उनके कोड पर कैमरा रखें
check-in-met = { $me } और { $other } मिल लिए
check-in-you-met = आप { NUMBER($wanted) } में से { NUMBER($met) } पड़ोसियों से मिले।
check-in-met-enough = आप काफ़ी पड़ोसियों से मिल लिए। चाहें तो और मिलें।
check-in-next = अगले: { $name }, { $household }
check-in-half = आप { $name } से मिले। एक-दूसरे की ख़बरें स्कैन करें, तभी गिना जाएगा।
check-in-half-new =
    { $count ->
        [one] आप किसी नए व्यक्ति से मिले। एक-दूसरे की ख़बरें स्कैन करें, तभी गिना जाएगा।
       *[other] आप { $count } नए लोगों से मिले। एक-दूसरे की ख़बरें स्कैन करें, तभी गिना जाएगा।
    }
check-in-show-answer = मिल गया। अब वे आपका जवाब स्कैन करें।
check-in-invitation = यह न्योता है। यह उनके लिए है जिनके फ़ोन में अभी कोई मोहल्ला नहीं।

confirm-title = क्या ये आपके सामने हैं?
confirm-known = आपका मोहल्ला इस फ़ोन को जानता है।
confirm-new = यह फ़ोन आपके मोहल्ले के लिए नया है।
confirm-then-show = इसके बाद वे आपका कोड एक बार और स्कैन करेंगे।
confirm-yes = हाँ, सामने हैं
confirm-hold = दबाए रखें…
confirm-again = पक्का करने के लिए एक बार और दबाएँ
confirm-hint = बटन दबाकर रखें
confirm-no = नहीं

roll-title = हाज़िरी
roll-about = जो भी आज यहाँ किसी पड़ोसी से मिले।
roll-empty = अभी किसी की हाज़िरी नहीं लगी
roll-empty-about = पहले दो लोग साथ में हाज़िरी लगाकर इसे खोलते हैं।
roll-list = नाम
roll-web = कौन किससे मिला
roll-web-label = लोग: { NUMBER($people) }। उनकी मुलाक़ातें: { NUMBER($meetings) }।
roll-web-about = हर लकीर दो लोगों की मुलाक़ात है। अच्छी बुनी जाली की नक़ल मुश्किल है।
roll-witnesses =
    { $count ->
        [one] { $count } पड़ोसी से मुलाक़ात
       *[other] { $count } पड़ोसियों से मुलाक़ात
    }
roll-sealed = मुहर लगी
roll-met-me = आपसे मिले

count-title = गिनती
count-about = कमरे में सबको गिनें, जिनके पास फ़ोन नहीं उन्हें भी। तीन लोग एक ही संख्या पर दस्तख़त करते हैं।
count-label = कमरे में लोग
count-sign = मेरी गिनती { NUMBER($count) }
count-mine = आपने { NUMBER($count) } पर दस्तख़त किए।
count-agreed = { NUMBER($wanted) } में से { NUMBER($signed) } लोगों ने { NUMBER($count) } पर दस्तख़त किए।
count-none = अभी किसी ने संख्या पर दस्तख़त नहीं किए।
count-disputed = हाज़िरी गिनती से ज़्यादा है। साथ मिलकर फिर गिनें।
count-not-seated = पहले हाज़िरी लगाएँ, फिर गिनती पर दस्तख़त कर सकते हैं।

news-title = ख़बरें बाँटें
news-about = फ़ोन एक-दूसरे को अपनी जानकारी बताते हैं, स्क्रीन से कैमरे तक। नेटवर्क से कुछ नहीं जाता।
news-show = मेरी ख़बरें दिखाएँ
news-show-about = दूसरे यह स्क्रीन स्कैन करते हैं। इसे हिलाएँ नहीं।
news-film = पड़ोसी की ख़बरें स्कैन करें
news-film-about = चलती तस्वीर पर कैमरा रखें, गोला भरने तक रुकें।
news-easier = बड़ा और धीमा
news-code-label = चलता कोड
news-size = { NUMBER($frames) } तस्वीरें, लगभग { NUMBER($seconds) } सेकंड
news-progress = { NUMBER($percent) }% मिला
news-waiting = चलता कोड ढूँढ रहे हैं…
news-taken-title = ख़बरें मिलीं
news-taken =
    { $new ->
        [one] { $new } नई एंट्री।
       *[other] { $new } नई एंट्रियाँ।
    }
news-taken-nothing = यह सब आपको पहले से पता था।
news-taken-photos =
    { $count ->
        [one] { $count } नई तस्वीर।
       *[other] { $count } नई तस्वीरें।
    }
news-taken-waiting =
    { $count ->
        [one] { $count } एंट्री को पिछली एंट्री का इंतज़ार है। वह किसी और फ़ोन में हो सकती है।
       *[other] { $count } एंट्रियों को पिछली एंट्रियों का इंतज़ार है। वे किसी और फ़ोन में हो सकती हैं।
    }
news-taken-newer =
    { $count ->
        [one] { $count } एंट्री नए ऐप के लिए है। उसे रख लिया है।
       *[other] { $count } एंट्रियाँ नए ऐप के लिए हैं। उन्हें रख लिया है।
    }
news-co-signed = आपके फ़ोन को भी वही नतीजा मिला और उसने मुहर पर दस्तख़त किए।
news-seal-held = मुहर पक्की है।
news-back = अब उन्हें अपनी ख़बरें दिखाएँ
news-again = दूसरा फ़ोन स्कैन करें
news-check-in-instead = यह हाज़िरी का कोड है। इसके लिए हाज़िरी वाली स्क्रीन खोलें।

invite-title = पड़ोसियों को बुलाएँ
invite-about = पड़ोसी ऐप खोलें, “मैं पड़ोसी हूँ” चुनें और इसे स्कैन करें।

seal-title = मुहर
seal-count =
    { $signed ->
        [one] { NUMBER($phones) } में से { $signed } फ़ोन सहमत है
       *[other] { NUMBER($phones) } में से { $signed } फ़ोन सहमत हैं
    }
seal-needed =
    { $needed ->
        [one] { $needed } के सहमत होते ही पक्की हो जाएगी।
       *[other] { $needed } के सहमत होते ही पक्की हो जाएगी।
    }
seal-ring = सहमत फ़ोन: { NUMBER($phones) } में से { NUMBER($signed) }। ज़रूरी: { NUMBER($needed) }।
seal-mine = आपका फ़ोन सहमत है और दस्तख़त कर चुका है।
seal-mine-not = आपके फ़ोन ने अभी दस्तख़त नहीं किए।
seal-others = इस फ़ोन के बाक़ी लोग ख़ुद दस्तख़त करते हैं: मुहर पक्की होने से पहले फ़ोन उन्हें दें।
seal-agrees-not = आपके फ़ोन का नतीजा अलग है।
seal-agrees-not-next = किसी पड़ोसी के साथ ख़बरें बाँटें, ताकि दोनों को एक ही बात पता हो।
seal-proposed = दस्तख़त जुट रहे हैं
seal-proposed-about = पक्की होने तक आज का सब कुछ कच्चा है। एक-दूसरे की ख़बरें स्कैन करें, संख्या अपने आप बढ़ेगी।
seal-holds = मुहर पक्की है
seal-holds-about = इस बैठक में जो हुआ वह अब तय है, हर फ़ोन पर एक जैसा।
seal-incomplete = आपके फ़ोन में एक हिस्सा नहीं है
seal-incomplete-about = मुहर में ऐसी एंट्रियाँ हैं जो आपके फ़ोन में अभी नहीं। किसी पड़ोसी की ख़बरें स्कैन करें।
seal-disputed = दो रूप पक्के हैं
seal-disputed-about = एक और मुहर भी पक्की है, और वही ज़्यादा मानी जाती है। अगली बैठक देखकर चुनेगी।
seal-root = पड़ोसी के फ़ोन से मिलाएँ
seal-root-about = दोनों फ़ोनों पर एक जैसे शब्द यानी एक जैसी बातें।
seal-roll =
    { $count ->
        [one] { $count } व्यक्ति की हाज़िरी
       *[other] { $count } लोगों की हाज़िरी
    }
seal-none = अभी कोई मुहर नहीं लग रही
seal-about = मुहर इस बैठक के काम को तय कर देती है। यहाँ का कोई भी फ़ोन इसे सुझा सकता है। हर फ़ोन ख़ुद जाँचता है, और वही नतीजा मिले तो दस्तख़त करता है।
seal-propose = मुहर सुझाएँ
seal-open = शुरुआत पर मुहर लगाएँ
seal-open-about = बैठक चलती रहती है। इस मुहर से, इसी शाम, नए पड़ोसी गिने जाते हैं और तौर-तरीक़े लागू होते हैं।
seal-opened-about = अब से नए पड़ोसी गिने जाते हैं और तौर-तरीक़े लागू हैं। बैठक चल रही है; ख़त्म होने पर एक बार और मुहर लगती है।
seal-not-yet = अभी नहीं
seal-why-people = हाज़िर लोग: { NUMBER($have) }। ज़रूरी: { NUMBER($need) }।
seal-why-households = मौजूद परिवार: { NUMBER($have) }। ज़रूरी: { NUMBER($need) }।
seal-why-not-seated = आपकी हाज़िरी नहीं लगी। पहले किसी पड़ोसी के साथ लगाएँ।
seal-why-under-way = आपका फ़ोन इस बैठक की एक मुहर पर दस्तख़त कर चुका है।
seal-why-nothing = ऐसा कुछ नहीं हुआ जिस पर मुहर लगे।
seal-why-callers = बैठक बुलाने वाले पड़ोसी: { NUMBER($have) }। ज़रूरी: { NUMBER($need) }।
seal-share = ख़बरें बाँटें
seal-founded = { $name } की नींव पड़ गई
seal-founded-about = आप सबके हाथों। यहाँ कोई किसी से ऊपर नहीं।

call-rhythm =
    { $days ->
        [one] आपने हर { $days } दिन में मिलना तय किया है: अगली बार यह है। चाहें तो बदलें।
       *[other] आपने हर { $days } दिन में मिलना तय किया है: अगली बार यह है। चाहें तो बदलें।
    }
call-title = बैठक बुलाएँ
call-about = आप बस न्योता देते हैं। बुलाने से कोई और अधिकार नहीं मिलता।
call-place = कहाँ
call-urgent = मामला तत्काल का है
call-notice = हमने तय किया है कि बैठक { $time } पहले बुलाई जाए। जो रुक नहीं सकता, वह तत्काल है।
call-too-soon = यह नियमित बैठक के लिए बहुत जल्दी है: वह { $date } से गिनी जा सकती है। जो रुक नहीं सकता, वह तत्काल है।
call-urgent-about = { NUMBER($households) } परिवारों के पड़ोसियों को इसे बुलाना होगा, हर परिवार से एक।
call-go = बुलाएँ

# बिना फ़ोन के
absent-title = बिना फ़ोन के
absent-about = दो परिवारों के दो पड़ोसी बताते हैं कि कौन आया है। गिने जाने के लिए किसी को फ़ोन नहीं चाहिए।
absent-not-seated = पहले हाज़िरी लगाएँ। फिर आप बता सकते हैं कि और कौन आया है।
absent-none = बिना फ़ोन वाले सबकी हाज़िरी लग गई
absent-none-about = या यहाँ सबके पास फ़ोन है।
absent-others = किसी के फ़ोन की बैटरी ख़त्म है
absent-said = आपने बताया कि वे आए हैं। दूसरे परिवार के पड़ोसी को भी बताना है।
absent-here = कमरे में हैं
absent-home = घर जाकर मुलाक़ात हुई

# पड़ोसी कार्ड
card-film = पड़ोसी कार्ड स्कैन करें
card-of = कार्ड पर { $name } लिखा है। चेहरा देखें: क्या ये वही हैं?
card-on-roll = { $name } की हाज़िरी लग चुकी है।
check-in-card = यह { $name } का पड़ोसी कार्ड है। इसे “बिना फ़ोन के” में लगाएँ।

# काग़ज़ पर
paper-print = छापें
paper-save = फ़ाइल में रखें
paper-save-about = यहाँ न छपे तो फ़ाइल रख लें और जहाँ प्रिंटर हो वहाँ खोलें।
flyer-title = पर्चा
flyer-about = बैठक से पहले के हफ़्ते में, दरवाज़ों और दीवारों के लिए
flyer-meet = हम मिलते हैं।
flyer-decide = हम ख़ुद तय करते हैं।
flyer-nobody = कोई हुक्म नहीं चलाता।
flyer-bring = क्या लाएँ
flyer-bring-what = आपकी ज़रूरतें, आपकी चिंताएँ, आपकी इच्छाएँ। चाहें तो एक कुर्सी।
flyer-no-phone = फ़ोन ज़रूरी नहीं
flyer-no-phone-about = यहाँ रहने वाले हर किसी की बात सुनी और गिनी जाती है।
flyer-code = इसे फ़ोन के कैमरे से स्कैन करें: यह आपके कैलेंडर में जुड़ जाएगा।
flyer-app = ऐप घर पर लें: इसे फ़ोन के कैमरे से स्कैन करें और पता खोलें।
paper-roll-title = काग़ज़ पर हाज़िरी
paper-roll-about = बिना फ़ोन की शाम के लिए
paper-roll-of = { $name } की हाज़िरी
paper-roll-sign = आप आए हैं? अपने नाम के आगे दस्तख़त करें।
paper-roll-name = नाम
paper-roll-signature = दस्तख़त
paper-roll-more = जिनका नाम सूची में नहीं
paper-roll-after = बाद में दो परिवारों के दो पड़ोसी, जिन्होंने आपको देखा, इसे अपने फ़ोन में “बिना फ़ोन के” में लिखते हैं।

# बदलना, रद्द करना, कौन-सी बैठक
change-title = बैठक का समय या जगह बदलें
change-about = जो भी आपकी ख़बरें लेता है, उसे नई जगह और नया समय दिखता है।
change-go = बदलें
change-undo = वापस लाने के लिए फिर पहले जैसा कर दें।
gather-move = समय या जगह बदलें
gather-cancel = मेरा बुलावा वापस लें
gather-cancelled = आपने अपना बुलावा वापस ले लिया
gather-call-again = फिर से बुलाएँ
gather-call-too = मैं भी बुलाऊँ
gather-not-mine = इसे सिर्फ़ बुलाने वाले बदल या रद्द कर सकते हैं।
gather-begun = लोग आ चुके हैं: अब यह न बदलेगी, न रद्द होगी।
gather-moved-from = बदली गई। पहले: { $when }, { $place }
gather-open = आप किस बैठक में हैं?
gather-open-about = एक से ज़्यादा बैठकें खुली हैं। जहाँ आप हैं, वह चुनें।
gather-open-here = हाज़िर: { NUMBER($here) }
gather-chosen = यह वाली
gather-place-facts = इस जगह के बारे में
gather-place-none = इस जगह के बारे में बताएँ
live-here = अभी यहाँ { NUMBER($present) }, हाज़िरी { NUMBER($roll) } की
live-leave = मुझे अब जाना है
live-back = मैं फिर यहाँ हूँ
live-about = जाने वालों की हाज़िरी बनी रहती है, वे घर से भी दस्तख़त कर सकते हैं।
live-left = अब घर पर हैं
live-they-left = अब घर पर हैं
live-they-back = यहाँ हैं

# काग़ज़ पर हाज़िरी
sheet-title = काग़ज़ पर हाज़िरी
sheet-about = दो परिवारों के दो पड़ोसी दस्तख़त वाले काग़ज़ की अपनी-अपनी नक़ल उतारते हैं। जो दोनों नक़लों में है, उसकी हाज़िरी लगती है।
sheet-not-seated = पहले हाज़िरी लगाएँ। फिर काग़ज़ की नक़ल उतार सकते हैं।
sheet-search = नाम ढूँढें
sheet-ticked = चुने हुए नाम: { NUMBER($count) }
sheet-save = काग़ज़ पर यही लिखा है
sheet-saved = आपकी नक़ल रख ली गई। मुहर लगने तक बदल सकते हैं।
sheet-none-other = अभी किसी और ने नक़ल नहीं उतारी। दूसरे परिवार के पड़ोसी से कहें।
sheet-others = इन्होंने भी नक़ल उतारी: { $names }
sheet-agree = दोनों नक़लें एक जैसी हैं: { NUMBER($count) } लोग।
sheet-only-mine = सिर्फ़ आपकी नक़ल में
sheet-only-theirs = सिर्फ़ दूसरी नक़ल में
sheet-look = साथ मिलकर काग़ज़ देखें और एक नक़ल ठीक करें।
sheet-no-name = इस नाम का कोई निवासी नहीं।

# बैठक की जगहें
places-title = बैठक की जगहें
places-about = जहाँ आप मिलते हैं, उन जगहों के बारे में पड़ोसी जो जानते हैं। हर कोई इसे सही बता या सुधार सकता है। जगह किसी एक की नहीं।
places-none = अभी किसी जगह के बारे में नहीं बताया गया
places-none-about = नीचे किसी जगह के बारे में बताएँ: तब बाक़ी लोग जानेंगे कि अंदर जा सकते हैं या नहीं।
places-known = आपकी जानी हुई जगहें
places-new = किसी जगह के बारे में बताएँ
places-new-about = जो पता हो लिखें। बाक़ी ख़ाली छोड़ दें।
places-name = लोग इसे क्या कहते हैं
places-add = बताएँ
places-people = बताने वाले पड़ोसी: { NUMBER($people) }
places-unknown = अभी किसी ने नहीं बताया
places-confirmed = { NUMBER($people) } ने सही बताया
places-otherwise = { NUMBER($people) } कुछ और कहते हैं
places-mine = यह आपने बताया
places-confirm = हाँ, ऐसा ही है
places-correct = सुधारें
places-say = मुझे पता है
places-save = बता दें
places-take-back = मेरी बात वापस लें
places-yes = हाँ
places-no = नहीं
places-steps-none = सीढ़ी नहीं
fact-finding = कैसे पहुँचें
fact-steps = दरवाज़े पर सीढ़ियाँ
fact-ramp = ढलान (रैंप)
fact-toilet = बिना सीढ़ी का शौचालय
fact-seats = बैठने की जगहें
fact-keys = चाबियाँ किसके पास हैं
fact-heating = हीटर
fact-childcare = बच्चों की देखभाल
fact-way-home = घर का सुरक्षित रास्ता
gather-called-off = रद्द
field-too-far = यह उस दिन से बहुत दूर है जिसके लिए बैठक बुलाई थी। दूसरी बैठक बुलाएँ।
count-disputed-left = घर जा चुके लोग: { NUMBER($left) }। वे यहाँ थे तो उन्हें भी गिनें।
seal-why-paper = जिन्होंने ख़ुद हाज़िरी नहीं लगाई, उनमें से उतने ही गिने जाते हैं जितनों ने ख़ुद लगाई: कुल { NUMBER($counted) }।

# कमरे का बोर्ड
board-title = कमरे का बोर्ड
board-about = यह फ़ोन वहाँ रखें जहाँ सब इसे स्कैन कर सकें। पड़ोसी एक-एक कर इसे अपनी ख़बरें दिखाते हैं, फिर सब इसकी स्क्रीन स्कैन करते हैं।
board-collect = एक-एक कर मुझे अपनी ख़बरें दिखाएँ
board-here = यहाँ मौजूद { NUMBER($all) } में से { NUMBER($here) } लोगों की ख़बरें
board-missing = अभी बाक़ी
board-nobody-missing = सबकी ख़बरें आ गईं
board-got = मिल गया: { $name }
board-play = सबको दिखाएँ
board-stop = फिर ख़बरें लें
board-propose = मुहर सुझाएँ
board-signed = { NUMBER($needed) } में से { NUMBER($signed) } फ़ोन सहमत
board-held = मुहर पक्की है। सब इसे एक बार और स्कैन करें, फिर शुभ रात्रि।
board-more = जो नहीं थे उनके लिए: पिछली बैठक से अब तक का सब दिखाएँ
mine-title = बोर्ड को दिखाएँ
mine-about = इसे बोर्ड के सामने रखें, जब तक बीप न बजे।
news-mine = मेरी बातें बोर्ड को दिखाएँ
