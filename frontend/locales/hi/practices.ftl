# तौर-तरीक़े।

practice-quorum-percent = ज़रूरी हाज़िरी
practice-quorum-percent-about = फ़ैसला माना जाए, इसके लिए हममें से कितने मौजूद हों।
practice-witnesses = गवाह
practice-witnesses-about = बैठक में हममें से हर कोई कितने पड़ोसियों से मिलता है।
practice-vouches = पुष्टियाँ
practice-vouches-about = नए व्यक्ति के निवासी बनने से पहले कितने पड़ोसी उनसे मिले हों।
practice-rhythm-days = बैठक का अंतर
practice-rhythm-days-about = हम ज़्यादा से ज़्यादा कितने दिन में मिलते हैं।
practice-notice-days = पहले से ख़बर
practice-notice-days-about = जो बैठक रुक सकती है, उसे कितने दिन पहले बुलाया जाए।
practice-urgent-callers = तत्काल बैठकें
practice-urgent-callers-about = हममें से कितने लोग, हर कोई अलग परिवार से, वह बैठक बुलाएँ जो रुक नहीं सकती।
practice-residents-per-delegate = हर दूत पर लोग
practice-residents-per-delegate-about = एक दूत हममें से लगभग इतने लोगों की बात ले जाता है।
practice-mandate-days = ज़िम्मे की अवधि
practice-mandate-days-about = दूत का काम कितने समय चलता है, फिर हम दोबारा तय करते हैं।
practice-report-back-days = लौटकर बताना
practice-report-back-days-about = दूत कितने दिन में हमें बताए कि क्या हुआ।
practice-speaking-seconds = बोलने का समय
practice-speaking-seconds-about = हर बारी में कितनी देर बोल सकते हैं।
practice-matter-minutes = हर मसले का समय
practice-matter-minutes-about = कार्यसूची हर मसले को कितना समय देती है।
practice-age-of-voice = आवाज़ की उम्र
practice-age-of-voice-about = इस उम्र से छोटों की भी आवाज़ गिनी जाती है। जो इस उम्र के हों, उन्हीं की गवाही दें।
practice-fairness-gatherings = बराबर बारी
practice-fairness-gatherings-about = पिछली इतनी बैठकों में जो कम बोले, वे पहले बोलते हैं।
practice-consent-percent = किनारे हटने की जगह
practice-consent-percent-about = कितने लोग किनारे हट सकते हैं, उसके बाद हम बेहतर सुझाव ढूँढते हैं।
practice-qualified-percent = बड़ा बहुमत
practice-qualified-percent-about = जहाँ बड़ा बहुमत तय करता है, वहाँ कितने लोग पक्ष में होने चाहिए।
practice-method-texts = प्रस्ताव मानने के लिए
practice-method-texts-about = किसी प्रस्ताव को हाँ कहने के लिए कम से कम क्या चाहिए।
practice-method-practices = नियम बदलने के लिए
practice-method-practices-about = जो हमने यहाँ तय किया है, उसे बदलने के लिए कम से कम क्या चाहिए।
practice-method-removal = किसी को हटाने के लिए
practice-method-removal-about = किसी के निवासी न रहने से पहले कम से कम क्या चाहिए।
practice-method-kinship = बँटने या जुड़ने के लिए
practice-method-kinship-about = बँटने, दूसरे मोहल्ले से जुड़ने या किसी को साथ लेने के लिए कम से कम क्या चाहिए।
practice-recent-attendees = ज़रूरी हाज़िरी का आधार
practice-recent-attendees-about = सारे निवासी, या वही जो हाल में आए।

unit-percent = { NUMBER($value) }%
unit-days =
    { $value ->
        [one] { $value } दिन
       *[other] { $value } दिन
    }
unit-seconds =
    { $value ->
        [one] { $value } सेकंड
       *[other] { $value } सेकंड
    }
unit-minutes =
    { $value ->
        [one] { $value } मिनट
       *[other] { $value } मिनट
    }
unit-minutes-seconds = { NUMBER($minutes) } मिनट { NUMBER($seconds) } सेकंड
unit-years =
    { $value ->
        [one] { $value } साल
       *[other] { $value } साल
    }
unit-gatherings =
    { $value ->
        [one] { $value } बैठक
       *[other] { $value } बैठकें
    }
unit-plain = { NUMBER($value) }
unit-all-residents = सारे निवासी
unit-recent-attendees = हाल में आए लोग
unit-yes = हाँ
unit-no = नहीं
unit-any-method = हर बार जैसा हम चुनें

practice-roll-tokens = बिना नाम की हाज़िरी
practice-roll-tokens-about = बैठक बंद होने पर यह रखा जाता है कि कितने लोग थे और हर एक का गुप्त निशान, यह नहीं कि कौन थे।
