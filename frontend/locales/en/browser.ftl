# In a browser: the home screen, newer apps, little room, another tab.

install-title = Keep Folkmoot on this phone
install-about = From the home screen it opens like any app, without a network. Do this before your keys are made: a browser may forget a page that is not there.
install-go = Put it on the home screen
install-share = Tap the sign for sharing, then “Add to Home Screen”. Open Folkmoot from there.
install-menu = Open the browser’s menu and choose “Add to home screen” or “Install”. Open Folkmoot from there.
install-later = Go on in the browser
install-later-about = If the browser forgets this page, your keys are gone, and your neighbours have to recognise you anew.
install-done = It is on the home screen now. Open it there.
notices = From this phone
notice-update = A newer Folkmoot is here.
notice-update-go = Use it now
notice-room = Little room is left on this phone: { NUMBER($megabytes) } MB.
notice-room-go = Save my data
elsewhere-go = Use it here
