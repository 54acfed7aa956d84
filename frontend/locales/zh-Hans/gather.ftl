# 聚会：签到、名单、点人数、消息、印章。

gather-title = 聚会
gather-next = 下一件事
gather-more = 这里还有
gather-founding = 成立聚会
gather-regular = 全体聚会
gather-urgent = 紧急聚会
gather-callers = 需要 { NUMBER($need) } 位邻居发起，已有 { NUMBER($have) } 位
gather-none = 还没有人发起聚会
gather-none-about = 说说在哪里、什么时候。每位居民都可以。
gather-unsealed = 还有 { NUMBER($count) } 条记录没有盖章。
gather-calendar = 加到日历

quorum-reached = 人够了
quorum-missing = 还需要 { NUMBER($missing) } 人
quorum-households-missing = 还需要 { NUMBER($missing) } 户的人
quorum-needed = 需要：{ $people }，来自 { $households }。
quorum-ring = 到场：{ NUMBER($present) } 人。需要：{ NUMBER($needed) } 人。

check-in-title = 签到
check-in-where = { $place } · 不需要网络
check-in-offer = 请邻居扫这个
check-in-answer = 现在请对方扫你的回应
check-in-confirm = 最后一步：请对方扫这个
check-in-start-over = 重新开始
check-in-next-neighbour = 对方扫好了：下一位邻居
check-in-code-label = 我的签到码
check-in-spoken = 念出来
check-in-spoken-hide = 收起字母
check-in-slower = 我需要多一点时间
check-in-slower-on = 每个码你有 45 秒。
check-in-or-point = …或者对准对方的码
check-in-met = { $me } 和 { $other } 见过面了
check-in-you-met = 要见 { NUMBER($wanted) } 位邻居，你已经见了 { NUMBER($met) } 位。
check-in-met-enough = 你见的邻居够多了。想多打招呼也可以。
check-in-next = 下一位：{ $name }，{ $household }
check-in-half = 你见了 { $name }。互相扫消息，这次见面才算数。
check-in-half-new = 你见了 { NUMBER($count) } 位新面孔。互相扫消息，见面才算数。
check-in-show-answer = 收到了。现在请对方扫你的回应。
check-in-invitation = 这是邀请，是给手机上还没有社区的人用的。

confirm-title = 这个人在你面前吗？
confirm-known = 你的社区认识这部手机。
confirm-new = 这部手机对你的社区是新的。
confirm-then-show = 然后，对方会再扫一次你的码。
confirm-yes = 是的，我看到了
confirm-hold = 继续按住…
confirm-again = 再按一次确认
confirm-hint = 按住按钮不放
confirm-no = 不是

roll-title = 签到名单
roll-about = 今天在这里和邻居见过面的人。
roll-empty = 名单上还没有人
roll-empty-about = 最先一起签到的两个人开始这份名单。
roll-list = 名字
roll-web = 谁见了谁
roll-web-label = 人数：{ NUMBER($people) }。互相见面：{ NUMBER($meetings) } 次。
roll-web-about = 每条线是两个人的一次见面。织得密的网很难造假。
roll-witnesses = 见了 { NUMBER($count) } 位邻居
roll-sealed = 已盖章
roll-met-me = 见过你

count-title = 点人数
count-about = 数一数屋里所有的人，没有手机的人也算。三个人为同一个数签名。
count-label = 屋里的人数
count-sign = 我数到 { NUMBER($count) } 人
count-mine = 你为 { NUMBER($count) } 签了名。
count-agreed = 需要 { NUMBER($wanted) } 人，已有 { NUMBER($signed) } 人为 { NUMBER($count) } 签名。
count-none = 还没有人为人数签名。
count-disputed = 名单上的人比数到的多。请一起再数一次。
count-not-seated = 请先签到，然后就能为人数签名。

news-title = 分享消息
news-about = 手机用屏幕和相机互相告诉知道的事。什么都不经过网络。
news-show = 出示我的消息
news-show-about = 别人来扫这个屏幕。请拿稳。
news-film = 扫邻居的消息
news-film-about = 对准动态图，直到圆环变满。
news-easier = 大一点、慢一点
news-code-label = 动态码
news-size = { NUMBER($frames) } 张图，大约 { NUMBER($seconds) } 秒
news-progress = 已收到 { NUMBER($percent) }%
news-waiting = 正在找动态码…
news-taken-title = 收到消息了
news-taken = { NUMBER($new) } 条新记录。
news-taken-nothing = 这些你都已经知道了。
news-taken-photos = { NUMBER($count) } 张新照片。
news-taken-waiting = { NUMBER($count) } 条记录在等更早的记录。也许在别的手机上。
news-taken-newer = { NUMBER($count) } 条记录要用更新的应用看，已经存好。
news-co-signed = 你的手机得出同样的结果，已为印章共同签名。
news-seal-held = 印章生效了。
news-back = 现在给对方看你的
news-again = 扫另一部手机
news-check-in-instead = 这是签到码。请在签到屏幕上扫。

invite-title = 邀请邻居
invite-about = 请邻居打开应用，选“我是邻居”，再扫这个。

seal-title = 印章
seal-count = { NUMBER($phones) } 部手机里有 { NUMBER($signed) } 部同意
seal-needed = 有 { NUMBER($needed) } 部同意就生效。
seal-ring = 同意的手机：{ NUMBER($signed) } / { NUMBER($phones) }。需要：{ NUMBER($needed) }。
seal-mine = 你的手机同意，已经签名。
seal-mine-not = 你的手机还没有签名。
seal-others = 这部手机上的其他人自己签名：印章生效以前，把手机交给他们。
seal-agrees-not = 你的手机得出不同的结果。
seal-agrees-not-next = 和邻居交换消息，让两边知道的一样。
seal-proposed = 正在收集签名
seal-proposed-about = 生效以前，今天的一切都是暂定的。互相扫消息，数目会自己增加。
seal-holds = 印章生效了
seal-holds-about = 这次聚会发生的事已经定下来，每部手机上都一样。
seal-incomplete = 你的手机少了一块
seal-incomplete-about = 印章里有些记录，你的手机还没有。请扫邻居的消息。
seal-disputed = 两个版本都生效
seal-disputed-about = 另一个印章也生效了，而且更算数。下次聚会来看一看、选一个。
seal-root = 和邻居的手机核对
seal-root-about = 两部手机上的词一样，就表示知道的事一样。
seal-roll = 名单上有 { NUMBER($count) } 人
seal-none = 现在没有在盖章
seal-about = 盖章把这次聚会做的事定下来。这里任何一部手机都可以提出。每部手机自己核对，结果一样就共同签名。
seal-propose = 提出盖章
seal-open = 给开场盖章
seal-open-about = 聚会继续。从这个印章起，就在当晚，新邻居算数，约定生效。
seal-opened-about = 从现在起新邻居算数，约定生效。聚会继续，结束时再盖一次章。
seal-not-yet = 还不行
seal-why-people = 名单上的人：{ NUMBER($have) }。需要：{ NUMBER($need) }。
seal-why-households = 到场的户：{ NUMBER($have) }。需要：{ NUMBER($need) }。
seal-why-not-seated = 你不在名单上。请先和一位邻居签到。
seal-why-under-way = 你的手机已经为这次聚会的一个印章签了名。
seal-why-nothing = 还没有可以盖章的事。
seal-why-callers = 发起这次聚会的邻居：{ NUMBER($have) }。需要：{ NUMBER($need) }。
seal-share = 分享消息
seal-founded = { $name } 成立了
seal-founded-about = 由你们大家一起成立。这里没有谁比谁高。

call-rhythm =
    { $days ->
       *[other] 你们约定每 { $days } 天聚会一次：这是下一次。可以随意改。
    }
call-title = 发起聚会
call-about = 你只是邀请大家。发起并不给你别的权力。
call-place = 地点
call-urgent = 很紧急
call-notice = 我们约定提前 { $time } 发起聚会。不能等的就是紧急的。
call-too-soon = 作为常规聚会，这太早了：从 { $date } 起才算数。不能等的就是紧急的。
call-urgent-about = 需要 { NUMBER($households) } 户邻居一起发起，每户一人。
call-go = 发起

# 没有手机
absent-title = 没有手机的人
absent-about = 来自两户的两位邻居说谁到场了。这样，没有手机也算数。
absent-not-seated = 请先签到。然后你可以说还有谁在这里。
absent-none = 没有手机的人都在名单上了
absent-none-about = 也许这里人人都有手机。
absent-others = 有人的手机没电了
absent-said = 你说了这个人在场。还要有另一户的邻居也这样说。
absent-here = 在屋里
absent-home = 我去家里看望过

# 邻居卡
card-film = 扫邻居卡
card-of = 卡上写的是 { $name }。看看这个人：是本人吗？
card-on-roll = { $name } 已经在名单上了。
check-in-card = 这是 { $name } 的邻居卡。请在“没有手机的人”里用。

# 在纸上
paper-print = 打印
paper-save = 存成文件
paper-save-about = 这里打印不出来的话，把文件存好，到有打印机的地方打开。
flyer-title = 海报
flyer-about = 聚会前一周，贴在门上和墙上
flyer-meet = 我们见面。
flyer-decide = 我们自己决定。
flyer-nobody = 没有谁比谁高。
flyer-bring = 带什么来
flyer-bring-what = 你的需要、你的担心、你的愿望。愿意的话，再带一把椅子。
flyer-no-phone = 不需要手机
flyer-no-phone-about = 住在这里的每个人都被听见，都算数。
flyer-code = 用手机相机扫这个：聚会就记进你的日历。
flyer-app = 在家里就能拿到应用：用手机相机扫这个，打开网址。
paper-roll-title = 纸上的签到名单
paper-roll-about = 给没有手机的晚上用
paper-roll-of = { $name } 的签到名单
paper-roll-sign = 你来了吗？请在名字旁边签名。
paper-roll-name = 名字
paper-roll-signature = 签名
paper-roll-more = 名单上没有的人
paper-roll-after = 之后，来自两户、见到你的两位邻居，在手机上的“没有手机的人”里记下来。

# 改时间地点、取消、哪一次聚会
change-title = 改聚会的时间地点
change-about = 收到你消息的人都会看到新的地点和时间。
change-go = 改好
change-undo = 想撤回，就再改回去。
gather-move = 改时间地点
gather-cancel = 收回我的发起
gather-cancelled = 你收回了发起
gather-call-again = 重新发起
gather-call-too = 我也发起
gather-not-mine = 只有发起的人才能改或取消。
gather-begun = 已经有人到场：不能再改，也不能取消。
gather-moved-from = 改过了。原来：{ $when }，{ $place }
gather-open = 你在哪一个聚会？
gather-open-about = 现在有不止一个聚会。请选你所在的那个。
gather-open-here = 名单上：{ NUMBER($here) } 人
gather-chosen = 就是这个
gather-place-facts = 关于这个地点
gather-place-none = 说说这个地点
live-here = 名单上 { NUMBER($roll) } 人，现在在场 { NUMBER($present) } 人
live-leave = 我现在走
live-back = 我回来了
live-about = 走的人还在名单上，在家也可以共同签名。
live-left = 回家了
live-they-left = 回家了
live-they-back = 在这里

# 纸上的签到名单
sheet-title = 纸上的签到名单
sheet-about = 来自两户的两位邻居各自抄下签过名的那张纸。两份抄件上都有的人，就在名单上。
sheet-not-seated = 请先签到，然后就能抄那张纸。
sheet-search = 找名字
sheet-ticked = 勾选的名字：{ NUMBER($count) }
sheet-save = 纸上就是这样写的
sheet-saved = 你抄的已经存好。盖章以前都可以改。
sheet-none-other = 还没有别人抄过。请另一户的邻居来抄。
sheet-others = 也抄过的人：{ $names }
sheet-agree = 两份抄件一样：{ NUMBER($count) } 人。
sheet-only-mine = 只在你抄的那份上
sheet-only-theirs = 只在另一份上
sheet-look = 一起看看那张纸，把其中一份改对。
sheet-no-name = 没有叫这个名字的居民。

# 聚会地点
places-title = 聚会地点
places-about = 邻居们对聚会地点的了解。谁都可以确认或改正。地点不归谁管。
places-none = 还没有人介绍地点
places-none-about = 在下面介绍一个：别人就知道自己能不能进去。
places-known = 你们知道的地点
places-new = 介绍一个地点
places-new-about = 写你知道的，其他的空着。
places-name = 大家怎么叫它
places-add = 介绍
places-people = 说过的邻居：{ NUMBER($people) } 位
places-unknown = 还没有人说过
places-confirmed = { NUMBER($people) } 人确认
places-otherwise = { NUMBER($people) } 人说法不同
places-mine = 你这样说
places-confirm = 对，是这样
places-correct = 改正
places-say = 我知道
places-save = 说出来
places-take-back = 收回我的话
places-yes = 有
places-no = 没有
places-steps-none = 没有台阶
fact-finding = 怎么找到
fact-steps = 门口的台阶
fact-ramp = 坡道
fact-toilet = 没有台阶的厕所
fact-seats = 座位
fact-keys = 谁有钥匙
fact-heating = 暖气
fact-childcare = 照看孩子
fact-way-home = 安全的回家路
gather-called-off = 取消了
field-too-far = 离原来那天太远了。请另外发起聚会。
count-disputed-left = 已经回家的人：{ NUMBER($left) }。来过的话，也数进去。
seal-why-paper = 没有自己签到的人，最多只算到和自己签到的一样多：一共 { NUMBER($counted) } 人。

# 公共屏
board-title = 公共屏
board-about = 把这部手机放在大家都能扫到的地方。邻居们一个一个给它看消息，然后大家来扫它。
board-collect = 请一个一个给我看消息
board-here = 在场 { NUMBER($all) } 人，已收到 { NUMBER($here) } 人的消息
board-missing = 还差
board-nobody-missing = 大家的消息都到了
board-got = 收到了：{ $name }
board-play = 放给大家看
board-stop = 继续收消息
board-propose = 提出盖章
board-signed = 需要 { NUMBER($needed) } 部手机，已有 { NUMBER($signed) } 部同意
board-held = 印章生效了。大家再扫一次，然后晚安。
board-more = 给没来的人：放上次聚会以来的全部消息
mine-title = 给公共屏看
mine-about = 把手机举到公共屏前面，直到响一声。
news-mine = 把我说的给公共屏看
