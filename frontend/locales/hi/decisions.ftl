# फ़ैसले: प्रस्ताव, बैठक से सवाल, राय, गिनती।

decisions-title = फ़ैसले
decisions-asked = अभी पूछा जा रहा है
decisions-open = प्रस्ताव
decisions-decided = जो तय हुआ
decisions-past = अब तक के फ़ैसले
decisions-past-empty = अभी कुछ तय नहीं हुआ
decisions-past-empty-about = मुहर लगी बैठक ने जो तय किया, वह हमेशा यहाँ रहता है, और यह भी कि कैसे तय हुआ।
decisions-none = अभी कुछ तय नहीं करना
decisions-none-about = कुछ प्रस्ताव रखें। हर कोई उसे बेहतर शब्दों में कह सकता है, और बैठक में कोई भी सबसे पूछ सकता है।
decisions-propose = प्रस्ताव रखें
decisions-answer = पढ़ें और जवाब दें
decisions-not-seated = पहले किसी पड़ोसी के साथ हाज़िरी लगाएँ: फिर आप पूछ सकते हैं, गिन सकते हैं और राय दे सकते हैं।

proposal-title = प्रस्ताव
proposal-versions =
    { $count ->
        [one] { $count } रूप
       *[other] { $count } रूप
    }
proposal-asked = अभी पूछा जा रहा है
proposal-decided = तय हो गया
proposal-refused = पास नहीं हुआ
proposal-over = अब खुला नहीं है
proposal-worded = { $name } के शब्द · { $when }
proposal-others = दूसरे रूप
proposal-options = इनमें से चुनना है
proposal-answers = यह इसका जवाब है
proposal-settles = यह पास हुआ तो उसमें अब कुछ नहीं करना।
proposal-amend = दूसरे शब्दों में कहें
proposal-amend-about = आपके शब्द बाक़ी शब्दों के साथ रहते हैं, जब तक कोई एक रूप तय न हो।
proposal-questions = बैठक से पूछा गया

deed-title = अगर यह पास हुआ
deed-practice = { $practice }: { $from } से { $to }
deed-practice-to = { $practice }: { $to }
deed-remove = { $name } अब निवासी नहीं रहेंगे

propose-title = प्रस्ताव रखें
propose-about = ऐसे कहें कि हर कोई जवाब दे सके।
propose-answers = आपका प्रस्ताव इसका जवाब है:
propose-settles = यह पास हुआ तो उस मसले में अब कुछ नहीं करना
wording-line = एक पंक्ति में
wording-line-hint = जैसे: हम नाला घाटी के साथ मिलकर पानी की जाँच करें
wording-text = पूरी बात
wording-text-hint = हम क्या करेंगे, कौन करेगा, कब तक, कितना ख़र्च होगा। ख़ाली भी रह सकता है।
wording-option = विकल्प { NUMBER($number) }
wording-options = चुनने के विकल्प
wording-options-about = विकल्प न हों तो सवाल हाँ या ना का होता है।
wording-options-add = विकल्प जोड़ें
wording-option-add = एक और विकल्प
wording-options-problem = कम से कम दो अलग विकल्प लिखें, या एक भी नहीं।
wording-deed = इससे क्या होगा?
wording-deed-none = बस वही जो शब्द कहते हैं
wording-deed-practice = कोई तौर-तरीक़ा बदलेगा
wording-deed-remove = कोई अब यहाँ नहीं रहता
wording-practice = कौन सा तौर-तरीक़ा
wording-practice-choose = तौर-तरीक़ा चुनें
wording-person = कौन
wording-person-choose = व्यक्ति चुनें
wording-go = प्रस्ताव रखें
wording-amend-go = ये शब्द रखें

ask-title = बैठक से पूछें
ask-about = यहाँ मौजूद कोई भी पूछ सकता है।
ask-version = कौन से शब्द?
ask-least = इसके लिए हमारा नियम कम से कम यह माँगता है: { $method }
ask-method = हम कैसे तय करें?
ask-way = हम राय कैसे जमा करें?
ask-seats = कितने चुने जाएँगे?
ask-now = अभी पूछें
method-consent = रज़ामंदी
method-consent-about = कोई कारण देकर न रोके, तो पास। उसके लिए अच्छा जिसके साथ सबको रहना है।
method-consensus = आम सहमति
method-consensus-about = कोई न रोके, और आधे से ज़्यादा हाँ कहें। बड़ी बातों के लिए अच्छा।
method-majority = बहुमत
method-majority-about = ख़िलाफ़ से ज़्यादा पक्ष में हों। छोटे, जल्दी के सवालों के लिए अच्छा।
method-qualified = बड़ा बहुमत
method-qualified-about = उतने लोग पक्ष में हों जितने हमारा तौर-तरीक़ा कहता है। जो आसानी से पलटा न जा सके, उसके लिए अच्छा।
method-temperature = कैसा लगता है
method-temperature-about = ठंडे से गरम तक। कुछ तय नहीं करता, बस दिखाता है कि हम कहाँ हैं।
method-ranked = क्रम से
method-ranked-about = हर कोई विकल्पों को क्रम में रखे। कई में से एक चुनने के लिए अच्छा।
method-dots = बिंदियाँ
method-dots-about = हर किसी के पास विकल्पों के लिए पाँच बिंदियाँ हैं। पहले क्या करें, यह जानने के लिए अच्छा।
method-approval = जो भी पसंद हों
method-approval-about = हर कोई जितने विकल्प पसंद हों, सब चुने। लोगों को चुनने के लिए अच्छा।
method-lot = पर्ची निकालकर
method-lot-about = बोले गए तीन अंक पर्ची निकालते हैं। जब सब बराबर ठीक हों, तब अच्छा।
way-hands = हाथ उठाकर
way-hands-about = आप हाथ उठाते हैं; दो परिवारों के दो लोग गिनते हैं।
way-ballots = नाम के साथ
way-ballots-about = हर कोई फ़ोन पर या काग़ज़ पर जवाब देता है।
way-box = डिब्बा
way-box-about = डिब्बे में बिना नाम के काग़ज़; दो लोग उन्हें गिनते हैं।
way-secret = गुप्त, फ़ोन पर
way-secret-about = हर कोई बिना नाम की पर्ची लेता है; दो पड़ोसियों के फ़ोन उन्हें गिनते हैं।

answer-for = पक्ष में
answer-against = ख़िलाफ़
answer-aside = किनारे हटना
answer-abstain = कोई राय नहीं
answer-block = रोकना
warmth-0 = ठंडा
warmth-1 = कुछ ठंडा
warmth-2 = बीच का
warmth-3 = गरम
warmth-4 = बहुत गरम

ballot-mine = मेरा जवाब
ballot-mine-hands = मुझसे हाथ नहीं उठता, या मुझे रोकना है
ballot-mine-no-hand = मुझसे हाथ नहीं उठता
ballot-mine-hands-about = जो यहाँ जवाब दे, वह हाथ न उठाए।
ballot-given = आपका जवाब: { $answer }
ballot-given-plain = आपका जवाब गिना गया है।
ballot-change = जब तक दो लोग गिन न लें, आप इसे बदल सकते हैं।
ballot-helped = { $name } ने आपकी ओर से जवाब दिया है। आप यहाँ जवाब दें, तो उसकी जगह आपका गिना जाएगा।
ballot-late = यह गिनती के बाद आया।
ballot-no-voice = इसमें आपकी राय नहीं गिनी जाती: सिर्फ़ उन निवासियों की, जिनकी हाज़िरी लगी है।
ballot-ranked-about = विकल्पों को छुएँ, सबसे अच्छा पहले। जो नहीं चाहिए, उसे छोड़ दें।
ballot-dots-about =
    { $count ->
        [one] आपके पास { $count } बिंदी बची है।
       *[other] आपके पास { $count } बिंदियाँ बची हैं।
    }
ballot-reason = क्यों
ballot-reason-hint = हर कोई इसे पढ़ सकता है, और यह कार्यवाही में रहता है।
ballot-reason-needed = रोकने के लिए कारण चाहिए।
ballot-give = मेरा जवाब दें
ballot-voices =
    { $count ->
        [one] अब तक { $count } जवाब
       *[other] अब तक { $count } जवाब
    }
other-title = जिनके पास फ़ोन नहीं, उनके लिए
other-about = उनका जवाब क्या हो, यह सिर्फ़ वे ख़ुद तय करते हैं।
other-person = किसकी राय
other-cast = कैसे
other-passed = वे यहाँ छूते हैं
other-assisted = वे बोलें, मैं छूऊँ
other-paper = उनके काग़ज़ से
other-paper-about = दूसरे परिवार का कोई व्यक्ति भी वही काग़ज़ उतारे।
other-give = उनका जवाब दें
other-given = उनका जवाब ले लिया गया।

count-voices-title = गिनती
count-voices-about = दो परिवारों के दो लोग अलग-अलग गिनते हैं। दोनों की गिनती एक हो, तो वह मानी जाती है।
count-present = कमरे में लोग
count-hands-title = हाथ
count-papers-title = डिब्बे के काग़ज़
count-lot-title = तीन अंक, तीन लोगों के बोले हुए
count-lot-number = अंक { NUMBER($number) }
count-paper = अगला काग़ज़
count-paper-add = बाक़ी के साथ रखें
count-paper-back = आख़िरी वाला हटाएँ
count-papers =
    { $count ->
        [one] { $count } काग़ज़
       *[other] { $count } काग़ज़
    }
count-ballots-about = जवाब अपने आप गिने जाते हैं। बताएँ कि कमरे में कितने लोग हैं।
count-scan = पर्चियाँ स्कैन करें
count-scan-about = एक पर्ची कैमरे के सामने रखें, फिर उस पर जो लिखा है उसे छुएँ। हर पर्ची एक बार गिनी जाती है।
count-scan-known = यह पर्ची आप पहले स्कैन कर चुके हैं। आपने यह लिखा था।
count-scan-other = यह पर्ची किसी और सवाल की है।
count-scan-take = लिख लें
count-scan-skip = इसे छोड़ दें
count-scan-next = हो गया। अब अगली पर्ची।
count-scan-amend = पिछली पर्ची बदलें
count-scanned =
    { $count ->
        [one] { $count } पर्ची स्कैन हुई
       *[other] { $count } पर्चियाँ स्कैन हुईं
    }
ballots-print = मतपर्चियाँ छापें
ballots-title = छापने के लिए मतपर्चियाँ
ballots-about = जिस-जिस की आवाज़ है, हर एक के लिए एक। उलटी करके बाँटें, और किसे कौन-सी मिली, यह कहीं न लिखें।
ballots-count = कितनी
ballots-go = पर्चियाँ बनाएँ
ballot-paper-one = एक पर निशान लगाएँ।
ballot-paper-order = सबसे अच्छे के आगे 1 लिखें, उसके बाद वाले के आगे 2, और ऐसे ही। जो ख़ाली रहे, वह आख़िर में आता है।
ballot-paper-dots =
    { $count ->
        [one] आपके पास { $count } बिंदी है।
       *[other] आपके पास { $count } बिंदियाँ हैं। जहाँ चाहें बनाएँ।
    }
ballot-paper-all = जो-जो पसंद हो, सब पर निशान लगाएँ।
ballot-paper-fold = मोड़कर डिब्बे में डालें। बिना नाम के।
ballot-paper-code = इस पर्ची का कोड
count-enter = मेरी गिनती यह है
slip-title = मेरी पर्ची
slip-limits = आपकी पर्ची ले जाने वाला उसे पढ़ नहीं सकता। अगर गिनने वाले दोनों मिल जाएँ, कोई आपके कंधे के पीछे से देखे, या सब एक ही जवाब दें, तो यह आपकी रक्षा नहीं करती। पर्ची किसने ली, यह सबको दिखता है।
slip-taken =
    { $count ->
        [one] { $count } पर्ची ली गई
       *[other] { $count } पर्चियाँ ली गईं
    }
slip-held =
    { $count ->
        [one] इस फ़ोन पर { $count } पर्ची
       *[other] इस फ़ोन पर { $count } पर्चियाँ
    }
slip-wait = जब दो घरों के दो पड़ोसी मतपेटी खोल लें, तब पर्ची ली जा सकती है। बोर्ड को स्कैन करें।
slip-take = पर्ची लें
slip-take-about = दो पड़ोसियों के फ़ोन बिना देखे उस पर मुहर लगाते हैं। इसके बाद आप इस सवाल का जवाब सिर्फ़ पर्ची से देते हैं।
slip-elsewhere = आपने अपनी पर्ची अपने दूसरे फ़ोन से ली है।
slip-again = ज़्यादा लोगों ने दो दूसरी मतपेटियों के लिए पर्ची ली है। फिर से एक लें: जो आपने पहले डाली हो, वह नहीं गिनी जाती।
slip-stamping = 2 में से { NUMBER($count) } फ़ोन ने मुहर लगाई। बोर्ड को आपका फ़ोन स्कैन करने दें, फिर बोर्ड को स्कैन करें।
slip-cast = मतपेटी में डालें
slip-cast-about = इसे फिर निकाला नहीं जा सकता।
slip-away = आपकी पर्ची रास्ते में है। पड़ोसियों और बोर्ड को अपना फ़ोन स्कैन करने दें।
slip-alone = आपके फ़ोन पर आपकी पर्ची के सिवा कोई नहीं है। पहले किसी ऐसे पड़ोसी को स्कैन करने दें जो गिनता नहीं: तब कोई नहीं जान सकता कि वह किसकी है।
slip-counted = आपकी पर्ची गिनी गई।
slip-not-counted = आपकी पर्ची नहीं गिनी गई। वह समय पर दोनों मतपेटियों तक नहीं पहुँची।
slip-no-phone = जिसके पास फ़ोन नहीं, वह पास के डिब्बे के लिए काग़ज़ पर लिखता है।
slip-tellers = ये दो लोग गिनते हैं, और कोई नहीं गिन सकता: { $names }। इनका कोई फ़ोन बंद हो जाए तो मतदान खुला रहता है: वही सवाल फिर से पूछें।
no-block = गुप्त रूप से या काग़ज़ पर कोई रोक नहीं सकता: रोकने के लिए नाम के साथ कारण चाहिए।
urn-open = मतपेटी खोलें
urn-open-about = जो खोलता है, वही अंत में गिनता है। बोर्ड को स्कैन करने पर आपका फ़ोन अपने आप पर्चियों पर मुहर लगाता है।
urn-opened = आपकी मतपेटी खुली है। पहले पर्चियाँ जमा करें: बोर्ड को और एक-दूसरे को स्कैन करें। जब सब आ जाएँ, तब गिनें।
urn-spare = पर्चियाँ दो दूसरी मतपेटियों में जाती हैं। आपकी ख़ाली रहती है, और आप नहीं गिनते।
count-beside-title = पास के डिब्बे के काग़ज़
count-papers-label = काग़ज़ और पर्चियाँ
counting-open = अभी किसी ने नहीं गिना।
counting-one = { $name } गिन चुके हैं। अब दूसरे परिवार का कोई।
counting-disagree = फिर से गिनें, अलग-अलग।
counting-closed = { $names } ने गिना

verdict-passed = यह पास हुआ।
verdict-nobody-spoke = किसी ने राय नहीं दी।
verdict-too-few-for = पक्ष में बहुत कम लोग थे।
verdict-blocked = यह रोका गया है।
verdict-too-many-aside = बहुत लोग किनारे हट गए। कोई बेहतर प्रस्ताव ढूँढें।
verdict-no-quorum = कमरे में बहुत कम लोग थे: { NUMBER($needed) } में से { NUMBER($present) }।
verdict-too-many-voices = लोगों से ज़्यादा राय गिनी गईं। फिर से पूछें।
verdict-tellers-disagree = गिनतियाँ अलग हैं।
verdict-contradicted = इसी शाम का दूसरा फ़ैसला कुछ और कहता है। फिर से पूछें।
verdict-replaced = बाद का एक फ़ैसला इसकी जगह है।
verdict-chosen = चुना गया: { $options }
verdict-tied = बराबरी: { $options }। इनमें से चुनें।
verdict-reading = सबको ऐसा लगता है। यह कुछ तय नहीं करता।
verdict-provisional = मुहर लगने तक कच्चा।
verdict-first = पहली पसंद
verdict-asked-before = यह सवाल पुराने शब्दों के बारे में है। राय दूसरे शब्दों पर नहीं चली जाती।
named-aside = किनारे हटे
named-block = रोकते हैं
named-no-reason = बिना कारण
apart-title = जैसे हैं वैसे नहीं गिने गए
apart-several = कई तरीक़ों से जवाब दिया: एक गिना जाता है
apart-contrary = औरों ने उनके लिए अलग-अलग जवाब दिए: कोई नहीं गिना जाता
apart-late = गिनती के बाद आया
apart-without-voice = इसमें उनकी राय नहीं गिनी जाती
apart-half-copied = काग़ज़ सिर्फ़ एक व्यक्ति ने उतारा

need-voice =
    { $count ->
        [one] { $count } सवाल आपके जवाब की राह देख रहा है
       *[other] { $count } सवाल आपके जवाब की राह देख रहे हैं
    }
need-voice-about = बैठक अभी फ़ैसला कर रही है।
need-count-too = आप भी राय गिनें
need-count-too-about = एक पड़ोसी गिन चुके हैं। अब दूसरे परिवार का कोई चाहिए।

gather-meeting = बैठक में
agenda-title = बैठक के मसले
