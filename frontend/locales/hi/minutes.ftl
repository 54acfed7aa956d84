# कार्यवाही, और पिछली बैठकें।

minutes-title = कार्यवाही
minutes-open = अभी मुहर नहीं लगी: यह बदल सकता है।
minutes-closed-badge = मुहर लगी
minutes-closed = मुहर { NUMBER($seal) } ने यह बैठक बंद की। जो वहाँ थे, वे अगली मुहर तक टिप्पणियाँ सुधार सकते हैं।
minutes-fixed-badge = पक्की
minutes-fixed = बाद की मुहर ने यह कार्यवाही पक्की कर दी। अब इसमें कुछ नहीं बदलता।
minutes-present =
    { $count ->
        [one] { $count } व्यक्ति मौजूद
       *[other] { $count } लोग मौजूद
    }
minutes-names = नाम दिखाएँ
minutes-no-names = हम संख्या रखते हैं, नाम नहीं।
minutes-roles = काम
minutes-taken = जिन पर बात हुई
minutes-put-off = जो टाले गए
minutes-decisions = फ़ैसले
minutes-no-decisions = कोई फ़ैसला नहीं हुआ।
minutes-room = कमरे में { NUMBER($present) }, ज़रूरी { NUMBER($needed) }
minutes-asked = कब पूछा गया: { $when }
minutes-round = फिर पूछा गया, बारी { NUMBER($round) }
minutes-deed = इससे क्या बदलता है: { $deed }
minutes-go = कार्यवाही पढ़ें
minutes-proposal = प्रस्ताव देखें
minutes-notes = टिप्पणियाँ
minutes-no-notes = अभी कोई टिप्पणी नहीं। फ़ैसले यहाँ अपने-आप आते हैं; बाक़ी जो याद रखना हो, वह लिखें।
minutes-by = { $name } ने लिखा
minutes-contrary = दूसरे कुछ और कहते हैं
minutes-contrary-about = कुछ टिप्पणियाँ एक ही जगह अलग-अलग बात कहती हैं। बेहतर शब्द मिलने तक दोनों रहती हैं।
minutes-write = टिप्पणी लिखें
minutes-write-hint = क्या कहा गया या क्या हुआ। सब पड़ोसी पढ़ सकते हैं।
minutes-keep = टिप्पणी रखें
minutes-better = बेहतर शब्दों में
minutes-strike = काट दें
minutes-heard = किसे कितनी देर सुना गया
minutes-print = छापें
minutes-read = पढ़ने पर लौटें
minutes-save = टेक्स्ट के रूप में सहेजें
minutes-data = दूसरे प्रोग्रामों के लिए रखें
minutes-mark = इसे Folkmoot से स्कैन करें: आपका फ़ोन बताएगा कि उसके पास यही कार्यवाही है या नहीं।
minutes-check = छपी हुई कार्यवाही जाँचें
minutes-check-about = काग़ज़ के आख़िर का निशान कैमरे के सामने रखें।
minutes-same = आपके फ़ोन पर ठीक यही कार्यवाही है, जैसा पड़ोसियों ने मुहर लगाई। काग़ज़ को फ़ोन से मिलाकर देखें।
minutes-differ = आपके फ़ोन पर इस सभा का कार्यवाही अलग है। इस काग़ज़ पर भरोसा न करें।
minutes-show = मेरे फ़ोन पर जो है, दिखाएँ
minutes-proof = मुहर { NUMBER($seal) }। हर फ़ोन पर वही शब्द यानी वही कार्यवाही:

past-title = अब तक की बैठकें
past-empty = अभी कोई बैठक नहीं हुई
past-empty-about = पहली बैठक के बाद उसकी कार्यवाही यहाँ होगी: कौन आए, क्या तय हुआ, क्या टला। वह अपने-आप बनती है।
past-last =
    { $days ->
        [0] आप आज मिले
        [one] पिछली बैठक { $days } दिन पहले
       *[other] पिछली बैठक { $days } दिन पहले
    }
past-decisions =
    { $count ->
        [one] { $count } फ़ैसला
       *[other] { $count } फ़ैसले
    }
past-more = और पुरानी
