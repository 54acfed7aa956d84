# होम।

home-gathering = अगली बैठक · { $when }
home-gathering-now = बैठक चल रही है
home-gathering-where = { $when }, { $place }
home-go = अंदर जाएँ
home-no-gathering = कोई बैठक नहीं बुलाई गई
home-no-gathering-about = कोई भी बुला सकता है।
home-needs = आपकी ज़रूरत यहाँ है
home-nothing = अभी आपका कोई काम नहीं।
home-nothing-about = शाम का आनंद लें।
home-last-seal = पिछली मुहर
home-sealed = मुहर { NUMBER($number) }, { $date } की बैठक
home-sealed-about = { NUMBER($roll) } की हाज़िरी · इस फ़ोन पर पक्की
home-no-seal = अभी कोई मुहर नहीं लगी।
home-no-seal-about = पहली मुहर बैठक में लगती है, वहाँ के सब फ़ोनों से।
home-waiting =
    { $count ->
        [one] { $count } एंट्री को पड़ोसी के फ़ोन से पिछली एंट्री का इंतज़ार है।
       *[other] { $count } एंट्रियों को पड़ोसी के फ़ोन से पिछली एंट्रियों का इंतज़ार है।
    }
home-exchange = ख़बरें { $when }
home-exchange-never = अभी कोई ख़बर नहीं

need-invite = अपने पड़ोसियों को बुलाएँ
need-invite-about = अब तक { NUMBER($needed) } में से { NUMBER($people) } लोग
need-check-in = हाज़िरी लगाएँ
need-check-in-about = पड़ोसी आपका कोड स्कैन करें, आप उनका
need-greet =
    { $more ->
        [one] { $more } और पड़ोसी से मिलें
       *[other] { $more } और पड़ोसियों से मिलें
    }
need-greet-next = जैसे { $name }, { $household }
need-greet-about = कोई भी पड़ोसी जिनसे आज मुलाक़ात नहीं हुई
need-exchange = ख़बरें बाँटें
need-exchange-about = आप जिनसे मिले, उनके फ़ोन ज़्यादा जानते हैं
need-headcount = कमरे में लोगों को गिनें
need-headcount-about = तीन लोग संख्या पर दस्तख़त करते हैं
need-seal = बैठक पर मुहर लगाएँ
need-seal-about = सब कुछ तैयार है। कोई भी फ़ोन सुझा सकता है।
need-co-sign = मुहर पक्की करने में मदद करें
need-co-sign-about = अब तक { NUMBER($needed) } में से { NUMBER($signed) } फ़ोन। एक-दूसरे की ख़बरें स्कैन करें।
need-call = बैठक बुलाएँ
need-call-about = बताएँ कहाँ और कब
home-rhythm = हमारे क्रम से अगली
need-recognise = पड़ोसियों को आपको पहचानने दें
need-recognise-about = इस फ़ोन की चाबी नई है। जानने वाले पड़ोसियों से इसे मिलाएँ।
need-welcome = आपके पड़ोसियों ने नींव रख दी
need-welcome-about = उस शाम आप नहीं थे। अगली बैठक में आएँ: वे आपका स्वागत करेंगे।
need-come = तब तक कुछ नहीं करना
need-come-about = बैठक { $when } है। किसी पड़ोसी को बताएँ।
need-call-too = इस तत्काल बैठक को बुलाने वाले चाहिए
need-call-too-about = { NUMBER($need) } में से { NUMBER($have) } पड़ोसियों ने बुलाई है। हर कोई अलग परिवार से।
need-more-people = और लोगों का इंतज़ार करें
need-more-people-about = अभी बाक़ी: { NUMBER($missing) }। देर से आने वाले बस हाज़िरी लगाएँ।
need-more-households = एक और परिवार का इंतज़ार करें
need-more-households-about = बाक़ी परिवार: { NUMBER($missing) }।
need-not-due = आज बात करें, मुहर अगली बार
need-not-due-about = यह बैठक पिछली के बहुत जल्द बाद हुई। अगली किसी बाद के दिन बुलाएँ।
need-left = आपने विदा ली। शुभ रात्रि।
need-left-about = निकलते समय किसी पड़ोसी से अपनी ख़बरें स्कैन करवाएँ। हाज़िरी बनी रहेगी, और आपका फ़ोन घर से दस्तख़त करेगा।
need-go-home = सब हो गया: घर चलें
need-go-home-about = आज पर मुहर लग गई, हर फ़ोन पर एक जैसी।
need-choose = दो रूप पक्के हैं
need-choose-about = दोनों का वज़न बराबर है। एक बार और मिलें: तब एक माना जाएगा।
need-rest = अभी आपको कुछ नहीं करना
need-rest-about = बाक़ी लोग आगे बढ़ रहे हैं। किसी ऐसे से बात करें जिन्हें अभी नहीं जानते।
need-rebound = क्या यह नया फ़ोन आपका है?
need-rebound-about = पड़ोसी एक नया फ़ोन आपसे जोड़ रहे हैं। आपका न हो तो बताएँ।
need-vouched = { NUMBER($need) } में से { NUMBER($have) } पड़ोसियों ने आपकी पुष्टि की
need-vouched-about = काफ़ी पुष्टियाँ होते ही अगली मुहर आपको शामिल करती है। और पड़ोसियों से मिलें।
