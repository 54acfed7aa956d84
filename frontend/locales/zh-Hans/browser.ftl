# In a browser: the home screen, newer apps, little room, another tab.

install-title = 把 Folkmoot 留在这部手机上
install-about = 从主屏幕打开，就像别的应用一样，不需要网络。请在生成密钥之前这样做：浏览器可能会忘掉不在主屏幕上的网页。
install-go = 放到主屏幕
install-share = 点分享图标，再选“添加到主屏幕”。然后从那里打开 Folkmoot。
install-menu = 打开浏览器菜单，选“添加到主屏幕”或“安装”。然后从那里打开 Folkmoot。
install-later = 继续在浏览器里用
install-later-about = 如果浏览器忘掉这个网页，你的密钥就没有了，邻居需要重新认出你。
install-done = 已经在主屏幕上了。请从那里打开。
notices = 来自这部手机
notice-update = 有更新的 Folkmoot。
notice-update-go = 现在使用
notice-room = 这部手机剩下的空间不多：{ NUMBER($megabytes) } MB。
notice-room-go = 保存我的数据
elsewhere-go = 在这里使用
