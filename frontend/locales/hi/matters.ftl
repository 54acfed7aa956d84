# मसले: जिन पर मोहल्ले को बात करनी चाहिए।

matters-title = मसले
matters-open =
    { $count ->
        [one] { $count } खुला मसला
       *[other] { $count } खुले मसले
    }
matters-bring = मसला रखें
matters-which = कौन से मसले
matters-none = कुछ बाक़ी नहीं है
matters-none-about = कोई ज़रूरत, इच्छा, चिंता या ख़बर है? यहाँ रखें: अगली बैठक उसे सुनेगी।
matters-none-here = इस तरह का कुछ बाक़ी नहीं है
matters-none-here-about = दूसरी तरह के मसले देखें, या कोई मसला रखें।
matters-dots-left =
    { $count ->
        [one] क्या ज़रूरी है, यह बताने के लिए आपके पास { $count } बिंदी बची है।
       *[other] क्या ज़रूरी है, यह बताने के लिए आपके पास { $count } बिंदियाँ बची हैं।
    }
matters-no-gathering = जैसे ही कोई बैठक बुलाई जाएगी, सब बता सकेंगे कि क्या ज़रूरी है।
paper-agenda-print = कार्यसूची छापें
paper-agenda-title = कार्यसूची
paper-agenda-about = आने वाले लोग जिसे सबसे ज़रूरी मानें, वह पहले आता है। जिसके लिए समय न बचे, वह अगली बार ऊपर आता है।
paper-agenda-time = समय
paper-agenda-matter = मसला
paper-agenda-became = क्या हुआ
paper-agenda-later = फिर

reach-all = सब
reach-ours = हमारा
reach-world = दुनिया का
sort-need = ज़रूरत
sort-wish = इच्छा
sort-worry = चिंता
sort-news = ख़बर

matter-dots =
    { $count ->
        [one] { $count } बिंदी
       *[other] { $count } बिंदियाँ
    }
matter-put-off =
    { $count ->
        [one] { $count } बार टला: ऊपर चढ़ता है
       *[other] { $count } बार टला: ऊपर चढ़ता है
    }
matter-taken-tonight = आज इस पर बात हुई
matter-put-off-tonight = आज टल गया
matter-settled = अब कुछ नहीं करना
matter-brought = { $name } · { $when }
matter-urgent = आपके लिए यह कितना ज़रूरी है?
matter-urgent-about = जो भी बाक़ी है, उस सबके लिए आपके पास पाँच बिंदियाँ हैं। जिसे सबसे ज़्यादा बिंदियाँ मिलें, वह पहले आता है।
matter-less = एक बिंदी वापस लें
matter-more = एक बिंदी दें
matter-tonight = आज इसका क्या हुआ?
matter-tonight-about = यहाँ मौजूद हर व्यक्ति बता सकता है। जो ज़्यादातर लोग कहें, वही माना जाता है।
matter-take = हमने इस पर बात की
matter-put-off-go = समय नहीं: टाल दें
matter-settle = अब कुछ नहीं करना
matter-settle-about = इसे आपने रखा था, इसलिए आप ही बताते हैं कि यह कब पूरा हुआ।
matter-taken-times =
    { $count ->
        [one] { $count } बैठक में इस पर बात हुई।
       *[other] { $count } बैठकों में इस पर बात हुई।
    }
matter-proposals = इसके जवाब में प्रस्ताव
matter-proposals-none = अभी किसी ने कुछ प्रस्ताव नहीं रखा।
matter-decided = इस पर क्या तय हुआ
matter-propose = प्रस्ताव रखें

matter-new-title = मसला रखें
matter-new-about = मोहल्ले में हर कोई इसे पढ़ सकता है।
matter-new-sort = यह क्या है?
matter-new-reach = यह किसके बारे में है?
matter-new-line = एक पंक्ति में
matter-new-line-hint = जैसे: चक्की के नाले से बदबू आती है
matter-new-text = इसके बारे में और
matter-new-text-hint = क्या हुआ, कब से, किससे मदद मिलेगी। ख़ाली भी रह सकता है।
matter-photos = तस्वीरें
matter-photos-about = ज़्यादा से ज़्यादा तीन। कहाँ और कब ली गईं, यह उनमें से हटा दिया जाता है।
matter-photo-add = तस्वीर जोड़ें
matter-photo = तस्वीर { NUMBER($number) }
matter-photo-out = तस्वीर { NUMBER($number) } हटाएँ
matter-photo-missing = तस्वीर { NUMBER($number) } अभी इस फ़ोन पर नहीं है। तस्वीरें कोड के लिए बहुत बड़ी हैं: कोई पड़ोसी अपनी तस्वीरें फ़ाइल में रख सकता है, “हम” में “यह फ़ोन” पर।
matter-new-go = इसे रखें

search-label = मसलों, प्रस्तावों और टिप्पणियों में खोजें
search-none = कुछ नहीं मिला।
search-matter = मसला
search-proposal = प्रस्ताव
search-note = टिप्पणी
