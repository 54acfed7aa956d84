# In a browser: the home screen, newer apps, little room, another tab.

install-title = Folkmoot को इस फ़ोन पर रखें
install-about = होम स्क्रीन से यह किसी भी ऐप की तरह खुलता है, बिना नेटवर्क के। यह अपनी चाबियाँ बनने से पहले करें: जो पन्ना वहाँ नहीं है, उसे ब्राउज़र भूल सकता है।
install-go = होम स्क्रीन पर रखें
install-share = शेयर का निशान दबाएँ, फिर “होम स्क्रीन में जोड़ें”। वहीं से खोलें।
install-menu = ब्राउज़र का मेन्यू खोलें और “होम स्क्रीन में जोड़ें” या “इंस्टॉल करें” चुनें। वहीं से खोलें।
install-later = ब्राउज़र में आगे बढ़ें
install-later-about = अगर ब्राउज़र इस पन्ने को भूल जाए तो आपकी चाबियाँ चली जाएँगी, और पड़ोसियों को आपको फिर से पहचानना होगा।
install-done = यह अब होम स्क्रीन पर है। वहीं से खोलें।
notices = इस फ़ोन से
notice-update = नया संस्करण आ गया है।
notice-update-go = अभी इस्तेमाल करें
notice-room = इस फ़ोन पर कम जगह बची है: { NUMBER($megabytes) } MB।
notice-room-go = मेरा डेटा सहेजें
elsewhere-go = यहाँ इस्तेमाल करें
