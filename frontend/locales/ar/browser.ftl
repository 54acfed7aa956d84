# In a browser: the home screen, newer apps, little room, another tab.

install-title = احتفظ بفولكموت على هذا الهاتف
install-about = من الشاشة الرئيسية يُفتح مثل أي تطبيق، دون شبكة. افعل هذا قبل صنع مفاتيحك: قد ينسى المتصفح صفحة ليست هناك.
install-go = ضعه على الشاشة الرئيسية
install-share = اضغط علامة المشاركة، ثم «إضافة إلى الشاشة الرئيسية». افتح فولكموت من هناك.
install-menu = افتح قائمة المتصفح واختر «إضافة إلى الشاشة الرئيسية» أو «تثبيت». افتح فولكموت من هناك.
install-later = المتابعة في المتصفح
install-later-about = إذا نسي المتصفح هذه الصفحة ضاعت مفاتيحك، وعلى جيرانك أن يتعرّفوا عليك من جديد.
install-done = هو الآن على الشاشة الرئيسية. افتحه من هناك.
notices = من هذا الهاتف
notice-update = هنا نسخة أحدث من فولكموت.
notice-update-go = استعملها الآن
notice-room = بقي مكان قليل على هذا الهاتف: { NUMBER($megabytes) } ميغابايت.
notice-room-go = احفظ بياناتي
elsewhere-go = استعمله هنا
