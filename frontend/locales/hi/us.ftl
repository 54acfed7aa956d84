# हम: लोग, तौर-तरीक़े, इतिहास, यह फ़ोन, सेटिंग।

us-title = हम
us-residents = पड़ोसी
us-empty = अभी यहाँ कोई नहीं
us-empty-about = “बैठक” से अपनी गली को बुलाएँ।
us-devices-none = फ़ोन नहीं

newcomers-title = नए पड़ोसी
newcomers-about = यहाँ रहने वाले तब जुड़ते हैं जब उनसे मिल चुके पड़ोसी पुष्टि करें। अगली मुहर उन्हें शामिल करती है।
newcomers-waiting =
    { $count ->
        [one] { $count } व्यक्ति इंतज़ार में
       *[other] { $count } लोग इंतज़ार में
    }
newcomers-none = कोई इंतज़ार में नहीं
newcomers-none-about = कोई नया रहने आए तो जाकर मिलें। दो परिवारों के तीन पड़ोसी पुष्टि करते हैं।
newcomers-vouched = पुष्टि हुई
newcomers-by = { $names } की पुष्टि: ये यहीं रहते हैं।
newcomers-next-seal = अगली मुहर इन्हें शामिल करेगी।
newcomers-other-household = दूसरे परिवार के पड़ोसी की पुष्टि भी चाहिए।
newcomers-vouch = मेरी इनसे मुलाक़ात हुई; ये यहीं रहते हैं
newcomers-take-back = अपनी पुष्टि वापस लें
newcomers-meet = इनके पास फ़ोन है: अपने दोनों फ़ोन मिलाएँ।
newcomers-without-phone = बिना फ़ोन के पड़ोसी
newcomers-without-phone-about = वे सबकी तरह भाग लेते हैं: मौजूद, सुने गए, गिने गए।
newcomers-name = उनका नाम

practices-title = तौर-तरीक़े
practices-about = जिन पर हम सहमत हुए। इन्हें सिर्फ़ बैठक का फ़ैसला बदलता है।
practices-changed = फ़ैसले से बदला
practices-draft = सुझाए गए। नींव की बैठक इन्हें ज़ोर से पढ़ती है और तय करती है।
practices-guide = इन्हें साथ मिलकर चुनना
practices-guide-read = एक को ज़ोर से पढ़ें और बारी-बारी सबसे पूछें: क्या यह हमारे लिए ठीक है?
practices-guide-usual = कोई आपत्ति न हो तो आगे बढ़ें। सामान्य मान अच्छी शुरुआत है: जब दिक़्क़त हो तब बदलें, पहले नहीं।
practices-guide-change = किसी को आपत्ति हो तो दूसरा मान प्रस्तावित करें और सभा से पूछें। यह मुहर के बाद लागू होता है, उसी शाम नहीं।
practices-who = हममें कौन है?
practices-meet = हम कैसे मिलते हैं?
practices-decide = कब कोई बात तय होती है?
practices-send = किसे भेजें, और कितने समय के लिए?
practices-other = और भी
practices-change = दूसरा मान प्रस्तावित करें
usual-value = आम तौर पर: { $value }

history-title = इतिहास
history-about = हर मुहर एक बैठक है जिसकी बातें हर फ़ोन ने जाँचीं।
history-empty = अभी कोई मुहर नहीं
history-empty-about = पहली मुहर नींव की बैठक में लगती है।
history-seal = मुहर { NUMBER($number) }
history-signed = { NUMBER($phones) } में से { NUMBER($signed) } फ़ोन सहमत

equivocation-title = दो बार दस्तख़त
equivocation-about = एक फ़ोन ने दो अलग चीज़ों पर एक ही मानकर दस्तख़त किए। यह वापस लाई गई नक़ल या चाबी की नक़ल हो सकती है। सब इसे देख सकते हैं; मिलें तो बात करें।
equivocation-line = { $who }: संख्या { NUMBER($seq) }
equivocation-unknown = बिना नाम का फ़ोन

phone-title = यह फ़ोन
phone-about = आपकी चाबियाँ, आपकी नक़ल, पड़ोसियों की फ़ाइलें।
phone-identity = हमारे मोहल्ले का निशान
phone-identity-about = मोहल्ले के हर फ़ोन पर एक जैसा।
phone-device = इस फ़ोन का निशान
phone-operations =
    { $count ->
        [one] इस फ़ोन पर { $count } दस्तख़त वाली एंट्री
       *[other] इस फ़ोन पर { $count } दस्तख़त वाली एंट्रियाँ
    }
phone-copy = मेरी नक़ल रखें
phone-copy-about = जो भी आप यहाँ पढ़ सकते हैं, गुप्त वाक्य के ताले में। इससे आपके नाम से दस्तख़त नहीं हो सकते।
phone-copy-passphrase = गुप्त वाक्य, कम से कम { NUMBER($least) } अक्षर
phone-copy-go = मेरी नक़ल रखें
phone-export = ख़बरें फ़ाइल में रखें
phone-export-about = उन पड़ोसी के लिए जो नहीं आए: मेमोरी कार्ड पर, या जैसे चाहें।
phone-export-go = फ़ाइल रखें
phone-photos-about = तस्वीरें कोड के लिए बहुत बड़ी हैं, उनकी अपनी फ़ाइल है: सभी खुले मसलों की तस्वीरें।
phone-photos-go = तस्वीरें रखें
phone-import = फ़ाइल लें
phone-import-about = पड़ोसी के फ़ोन से ख़बरों की फ़ाइल।
phone-import-go = फ़ाइल चुनें
phone-saved = रखी गई: { $place }
phone-lock = ताला
phone-lock-about = अगली बार पिन माँगेगा।
phone-lock-go = अभी ताला लगाएँ

people-title = इस फ़ोन पर लोग
people-about = परिवार में फ़ोन साझा होते हैं। सबकी अपनी चाबियाँ और अपना पिन है, और सब बराबर गिने जाते हैं।
people-unnamed = व्यक्ति { NUMBER($number) }
people-by-pin = पिन से खुलता है
people-by-phone = फ़ोन से खुलता है
people-first-pin = पहले, आपका अपना पिन
people-first-pin-about = अभी फ़ोन आपकी चाबियाँ अपने आप खोलता है। किसी और के आने से पहले पिन चुनें, ताकि सिर्फ़ आप उन्हें खोल सकें।
people-add = किसी को जोड़ें
people-add-about = उन्हें फ़ोन दें: वे अपना नाम लिखेंगे और अपना पिन चुनेंगे। वह किसी और को जानने की ज़रूरत नहीं।
people-label = इस फ़ोन पर नाम
people-label-hint = फ़ोन उठाने वाला हर कोई इसे पढ़ सकता है।
people-add-go = मुझे जोड़ें
people-added = { $name } अब यह फ़ोन खोल सकते हैं। फ़ोन उन्हें दें, आगे वे ख़ुद करेंगे।
people-rename = इस फ़ोन पर मेरा नाम
people-rename-about = पहली स्क्रीन पर दिखता है, ताकि आप ख़ुद को चुन सकें। पड़ोसी इसे नहीं देखते।
people-rename-label = यहाँ मेरा नाम
people-rename-go = यह नाम रखें
people-pin = मेरा पिन बदलें
people-pin-before = आपका अब तक का पिन
people-pin-changed = अब सिर्फ़ नया पिन आपकी चाबियाँ खोलता है।
people-leave = यह फ़ोन छोड़ें
people-leave-about = फ़ोन आपकी चाबियाँ हमेशा के लिए भूल जाता है। जिस पर दस्तख़त किए, वह रहता है। दूसरे फ़ोन पर पड़ोसी आपको फिर पहचान सकते हैं।
people-leave-pin = आपका पिन, ताकि पक्का हो कि आप ही हैं
people-leave-go = यहाँ मेरी चाबियाँ भूल जाएँ
hand-over = फ़ोन दूसरे को दें
hand-over-about = इस पर ताला लगता है। अगले व्यक्ति इसे अपने पिन से खोलते हैं।

settings-title = भाषा और रूप
settings-look = रूप
settings-look-system = फ़ोन जैसा
settings-look-light = उजला
settings-look-dark = गहरा
settings-sound = किसी से मुलाक़ात होने पर आवाज़
settings-sound-on = चालू
settings-sound-off = बंद

cards-title = पड़ोसी कार्ड
cards-about = बिना फ़ोन वाले पड़ोसियों के लिए। कार्ड बस नाम बताता है: दो पड़ोसी चेहरा भी देखते हैं।
cards-all = सबके लिए कार्ड
cards-none = सबके पास फ़ोन है
cards-none-about = फिर भी आप सबके लिए कार्ड छाप सकते हैं।
cards-code = { $name } का कार्ड
cards-only = यह कार्ड सिर्फ़ मेरा नाम बताता है। मेरे आने की बात दो पड़ोसी कहते हैं।
cards-leave-out = इसे न छापें

safety-title = कौन क्या देख सकता है
safety-about = और जो कोई ऐप नहीं रोक सकता
safety-seen = दिखता है:
safety-unseen = नहीं दिखता:
safety-names = आपका नाम, आपका पता
safety-names-chosen = आपका नाम वही है जो आप चुनें। पहला नाम या पुकारने का नाम काफ़ी है।
safety-names-coarse = पता उतना ही बताएँ जितना चाहें: मकान, या सिर्फ़ गली।
safety-inside = आपके पड़ोसी
safety-inside-names = नाम और परिवार।
safety-inside-met = किस बैठक में कौन किससे मिला, और किसने किसकी पुष्टि की।
safety-inside-signed = आप जिस पर भी दस्तख़त करें: उस पर आपके फ़ोन का निशान होता है।
safety-inside-keys = आपकी चाबियाँ और पिन। वे आपके फ़ोन से कभी बाहर नहीं जाते।
safety-inside-tokens = आप मिलकर तय कर सकते हैं कि बंद हाज़िरी में नाम नहीं, संख्या और गुप्त निशान रहें: “बिना नाम की हाज़िरी”। जिन फ़ोनों ने उस शाम नाम देखे, उन्हें याद रह सकते हैं।
safety-relay = संदेश पहुँचाने वाला रिले
safety-relay-sizes = कितना गुज़रा, और कब।
safety-relay-nothing = उसका एक भी शब्द, या कोई नाम।
safety-relay-later = अभी कोई रिले नहीं है। फ़िलहाल ख़बरें सिर्फ़ फ़ोन से फ़ोन, या फ़ाइल में जाती हैं।
safety-outside = बाक़ी सब लोग
safety-outside-counts = सिर्फ़ संख्याएँ, और वे लेख जो बैठक ने दूसरों के लिए मंज़ूर किए।
safety-outside-names = आप कौन हैं, या किसने क्या कहा।
safety-outside-photo = न्योते पर ताला नहीं होता। इसे सिर्फ़ सामने खड़े लोगों को दिखाएँ।
safety-spy = चुपके से घुस आने वाला
safety-spy-all = जो कुछ पड़ोसी देखते हैं, पहले का भी।
safety-spy-later = बाद में जो लिखा जाए, अगर वह उसे मिल जाए। पढ़ा हुआ वापस नहीं लिया जा सकता।
safety-spy-not = आपकी चाबियाँ। वह आपके नाम से दस्तख़त नहीं कर सकता।
safety-spy-door = पहले अलग-अलग परिवारों के पड़ोसियों की पुष्टि चाहिए। सिर्फ़ उनकी पुष्टि करें जिनसे आप उनके घर पर मिले हों।
safety-spy-draft = नींव पड़ने से पहले, जिसके पास न्योता है वह मसौदे में मनगढ़ंत लोग लिख सकता है। उसकी ख़बरें सिर्फ़ जान-पहचान वालों से लें।
safety-spy-alone = अकेला कोई कुछ नहीं बदलता। पर भरे कमरे के आधे से ज़्यादा फ़ोन बदल सकते हैं: आप आएँ, औरों को भी लाएँ।
safety-stolen = खोया या चोरी हुआ फ़ोन
safety-stolen-open = जो इसे खोले, वह सब कुछ पढ़ता है और आपके नाम से दस्तख़त करता है।
safety-stolen-pin = पिन हो तो: ताक-झाँक रुकती है। छोटा पिन कंप्यूटर वाले को नहीं रोकता। छह या ज़्यादा अंक या अक्षर रखें।
safety-stolen-keystore = पिन न हो तो: उतना ही सुरक्षित जितना फ़ोन का अपना ताला।
safety-stolen-tell = पड़ोसियों को तुरंत बताएँ।
safety-stolen-rebind = बैठक में पड़ोसी आपको नए फ़ोन के साथ पहचानते हैं। तब से पुराना फ़ोन आपकी तरफ़ से नहीं बोलता। उसमें जो है, वह अब भी पढ़ा जा सकता है।
safety-paper = काग़ज़
safety-paper-card = पड़ोसी कार्ड सिर्फ़ नाम बताता है। इसे पाने वाले को इससे कोई आवाज़ नहीं मिलती।
safety-paper-roll = काग़ज़ की हाज़िरी में नाम और परिवार होते हैं। फ़ोन में लिख लेने के बाद इसे सँभालकर रखें या जला दें।
