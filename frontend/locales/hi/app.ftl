# सभी स्क्रीनों के शब्द।

app-name = Folkmoot
tabs-label = स्क्रीनें
tab-home = होम
tab-gather = बैठक
tab-matters = मसले
tab-us = हम
back = वापस
retry = फिर कोशिश करें
loading = एक पल…
less = कम
more = ज़्यादा

people =
    { $count ->
        [one] { $count } व्यक्ति
       *[other] { $count } लोग
    }
households =
    { $count ->
        [one] { $count } परिवार
       *[other] { $count } परिवार
    }
phones =
    { $count ->
        [one] { $count } फ़ोन
       *[other] { $count } फ़ोन
    }
two-facts = { $first } · { $second }
person-of-household = { $name }, { $household }
of-total = { NUMBER($total) } में से
some-of = { NUMBER($total) } में से { NUMBER($some) }

stage-draft = मसौदा
stage-visitor = अभी पहचान नहीं हुई
stage-disputed = दो रूप
badge-provisional = अभी कच्चा
badge-newcomer = यहाँ नए
badge-me = आप

language-label = भाषा

camera-label = कैमरे की तस्वीर
camera-aim = उनके कोड पर कैमरा रखें
camera-starting = कैमरा चालू हो रहा है…
camera-switch = दूसरा कैमरा चलाएँ
camera-denied = इस ऐप को कैमरा चलाने की इजाज़त नहीं है।
camera-denied-next = फ़ोन की सेटिंग में इजाज़त दें, या कोड टाइप करें।
camera-missing = कोई कैमरा नहीं मिला।
camera-missing-next = कोड टाइप करें, या उसकी तस्वीर खोलें।
camera-busy = कोई और ऐप कैमरा चला रहा है।
camera-busy-next = वह ऐप बंद करें, फिर कोशिश करें।
camera-type = कोड टाइप करें
camera-typed-label = कोड, जैसा पड़ोसी पढ़कर सुनाएँ
camera-typed-hint = ख़ाली जगह और छोटे अक्षरों से फ़र्क़ नहीं पड़ता।
camera-typed-send = यह कोड लगाएँ
camera-picture = कोड की तस्वीर खोलें
camera-picture-empty = उस तस्वीर में कोई कोड नहीं मिला।
camera-picture-empty-next = ज़्यादा साफ़ तस्वीर लें, जिसमें पूरा कोड हो।
camera-light = रोशनी
camera-too-far = थोड़ा पास आएँ।
camera-too-dark = यहाँ बहुत अँधेरा है: रोशनी बढ़ाएँ।
camera-glare = रोशनी चमक रही है: किसी एक फ़ोन को थोड़ा तिरछा करें।
camera-hold-still = एक पल फ़ोन न हिलाएँ।
camera-several = तस्वीर में एक से ज़्यादा कोड हैं।
camera-several-middle = बीच वाला लिया गया है।
camera-another = दूसरा लें
