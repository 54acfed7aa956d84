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
practices-draft = सुझाए गए। नींव की बैठक इन्हें पढ़कर सुनती है और तय करती है।
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
phone-import = फ़ाइल लें
phone-import-about = पड़ोसी के फ़ोन से ख़बरों की फ़ाइल।
phone-import-go = फ़ाइल चुनें
phone-saved = रखी गई: { $place }
phone-lock = ताला
phone-lock-about = अगली बार पिन माँगेगा।
phone-lock-go = अभी ताला लगाएँ

settings-title = भाषा और रूप
settings-look = रूप
settings-look-system = फ़ोन जैसा
settings-look-light = उजला
settings-look-dark = गहरा
settings-sound = किसी से मुलाक़ात होने पर आवाज़
settings-sound-on = चालू
settings-sound-off = बंद
