# 第一次打开、PIN 码、成立、加入、找回。

start-title = 邻居们一起决定
start-about = 见面聚会，一起决定，自己保管记录。不用账号，也不用网络。
start-found = 成立社区
start-found-about = 从这里开始，邀请你的街坊
start-join = 我是邻居
start-join-about = 扫邀请，或让邻居和你见面
start-here = 加入 { $name }
start-here-about = 它已经在这部手机上了。用你自己的名义参加。
start-bring-back = 找回我的数据
start-bring-back-about = 从你存的副本找回
start-picture = 大家在树下围成一圈

pin-title = 选一个 PIN 码
pin-about = PIN 码锁住这部手机上的钥匙，捡到手机的人就不能用你的名字签名。
pin-short = 短的 PIN 码挡得住好奇的手，挡不住有时间又有电脑的人：六个或更多数字或字母要好得多。
pin-label = PIN 码，至少 4 个数字或字母
pin-again = 再输一次同样的 PIN 码
pin-differs = 两次输入的不一样。
pin-too-short = 至少 { NUMBER($least) } 个数字或字母。
pin-forgotten = 没有人能重设它。要是忘了，可以重新开始，邻居们能再认出你。
pin-save = 就用这个 PIN 码

unlock-title = 欢迎回来
unlock-about = 你的钥匙锁着。输入 PIN 码来打开。
unlock-label = PIN 码
unlock-open = 打开
unlock-who = 你是谁？
unlock-who-about = 这里每个人有自己的 PIN 码。谁也看不到别人的东西。
unlock-other = 我是另一个人

found-title = 成立社区
found-about = 开始时是草稿。至少三户的五个人聚在一起盖章，社区就成立了。在场的每个人都是成立的人，没有谁比谁高。
found-street = 你的社区
found-street-hint = 比如：磨坊巷
found-first = 第一次聚会
found-place = 在哪里聚
found-place-hint = 比如：老学校
found-date = 日期
found-time = 时间
found-me = 关于你
found-name = 你想用的名字
found-household = 你的那一户
found-household-hint = 比如：12 号。写得多粗略都可以。
found-practices = 开始时的约定
found-practices-about = 这些是提议。第一次聚会时，大家一起念一遍。
set-title = 从哪里开始？
set-usual = 照常
set-usual-about = 适合一百人街区的值。
set-few = 只有几户
set-few-about = 新来的人由两位邻居作保，要有一半人到场，提前三天通知就够。
set-many = 人多，彼此不太认识
set-many-about = 作保和打招呼的邻居更多，法定人数按最近来过的人算，发言时间更短。
set-careful = 露面有风险
set-careful-about = 作保和打招呼的邻居更多，记录只留到场人数，不留名字。
found-go = 开始草稿

field-required = 请填写这一项。
field-long = 最多 { NUMBER($most) } 个字。
field-date = 看不懂这个日期。请这样写：2027-03-14
field-time = 看不懂这个时间。请这样写：19:00
field-past = 那个时间已经过去了。

join-title = 我是邻居
join-about = 请邻居打开“聚会”，再选“邀请邻居”。扫对方手机上的动态图，直到圆环变满。
join-progress = 邀请已读到 { NUMBER($percent) }%
join-found = 你收到了邀请
join-from = { $household }的 { $name } 给你看这个邀请。
join-check = 抬头看看：是你面前的这个人吗？
join-go = 加入
join-other = 扫另一个邀请
join-after = 聚会时，邻居们会和你打招呼。从下一个印章起，你就是居民。

bring-title = 找回我的数据
bring-about = 打开你存的副本。你以前能看的都会回来。
bring-file = 你存的文件
bring-choose = 选文件
bring-chosen = 已选：{ $name }
bring-passphrase = 那个文件的口令
bring-next-title = 接下来会怎样
bring-next = 这部手机会有一把新钥匙。你马上就能看。下次聚会时邻居们认出你，之后你又能签名了。
bring-go = 找回

found-name-hint = 写名字或小名就可以。邻居们会看到。
