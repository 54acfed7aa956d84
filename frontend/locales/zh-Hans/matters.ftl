# 事项：社区该商量的事。

matters-title = 事项
matters-open = { NUMBER($count) } 件待商量的事项
matters-bring = 提出事项
matters-which = 哪些事项
matters-none = 没有待商量的事
matters-none-about = 有需要、愿望、担心或消息吗？提出来，下次聚会大家就会听到。
matters-none-here = 没有这一类的事项
matters-none-here-about = 看看别的类别，或者提出一件事项。
matters-dots-left = 你还有 { NUMBER($count) } 个圆点，可以用来表示什么最急。
matters-no-gathering = 等有人发起聚会，大家就可以表示什么最急。

reach-all = 全部
reach-ours = 我们的
reach-world = 世界的
sort-need = 需要
sort-wish = 愿望
sort-worry = 担心
sort-news = 消息

matter-dots = { NUMBER($count) } 个圆点
matter-put-off = 推迟过 { NUMBER($count) } 次：会往前排
matter-taken-tonight = 今晚商量过
matter-put-off-tonight = 今晚推迟了
matter-settled = 不用再做什么
matter-brought = { $name } · { $when }
matter-urgent = 在你看来有多急？
matter-urgent-about = 你有五个圆点，可以给任何待商量的事。圆点最多的排在最前面。
matter-less = 收回一个圆点
matter-more = 给一个圆点
matter-tonight = 今晚这件事怎么样了？
matter-tonight-about = 在场的每个人都可以说，以多数人说的为准。
matter-take = 我们商量过了
matter-put-off-go = 没时间：推迟
matter-settle = 不用再做什么
matter-settle-about = 这是你提出的，由你来说什么时候算办完。
matter-taken-times = 有 { NUMBER($count) } 次聚会商量过。
matter-proposals = 针对它的提议
matter-proposals-none = 还没有人提议。
matter-propose = 提议

matter-new-title = 提出事项
matter-new-about = 社区里的每个人都能看到。
matter-new-sort = 这是什么？
matter-new-reach = 和谁有关？
matter-new-line = 用一句话说
matter-new-line-hint = 例如：磨坊的小溪有臭味
matter-new-text = 再多说一些
matter-new-text-hint = 发生了什么，从什么时候开始，怎样会有帮助。可以不填。
matter-photos = 照片
matter-photos-about = 最多三张。拍摄的地点和时间会从照片里去掉。
matter-photo-add = 加一张照片
matter-photo = 照片 { NUMBER($number) }
matter-photo-out = 拿掉照片 { NUMBER($number) }
matter-photo-missing = 照片 { NUMBER($number) } 还不在这部手机上。照片太大，放不进码里：邻居可以在“我们”的“这部手机”里把照片存成文件。
matter-new-go = 提出来

search-label = 搜索事项、提议和备注
search-none = 没有找到。
search-matter = 事项
search-proposal = 提议
search-note = 备注
