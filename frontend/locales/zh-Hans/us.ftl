# 我们：人、约定、历史、这部手机、设置。

us-title = 我们
us-residents = 邻居
us-empty = 这里还没有人
us-empty-about = 在“聚会”里邀请你的街坊。
us-devices-none = 没有手机

newcomers-title = 新邻居
newcomers-about = 住在这里的人，由见过面的邻居作证，就能加入。下一个印章接纳新邻居。
newcomers-waiting = { NUMBER($count) } 人在等
newcomers-none = 没有人在等
newcomers-none-about = 有人搬来时，去见见面吧。由两户的三位邻居作证。
newcomers-vouched = 有人作证
newcomers-by = { $names } 作证：这个人住在这里。
newcomers-next-seal = 下一个印章就接纳。
newcomers-other-household = 还需要另一户的邻居作证。
newcomers-vouch = 我见过这个人，就住在这里
newcomers-take-back = 收回我的话
newcomers-meet = 对方有手机：让你们的两部手机见面。
newcomers-without-phone = 没有手机的邻居
newcomers-without-phone-about = 和大家一样参加：在场、被听见、算数。
newcomers-name = 对方的名字

practices-title = 约定
practices-about = 我们说好的事。只有聚会的决定才能改变。
practices-draft = 这是提议。成立聚会上大家念一遍，再决定。
usual-value = 一般：{ $value }

history-title = 历史
history-about = 每个印章是一次聚会，每部手机都核对过发生的事。
history-empty = 还没有印章
history-empty-about = 第一个印章在成立聚会上盖。
history-seal = 印章 { NUMBER($number) }
history-signed = { NUMBER($phones) } 部手机里有 { NUMBER($signed) } 部同意

equivocation-title = 签了两次
equivocation-about = 一部手机把两件不同的事当成一件签了名。可能是找回的副本，也可能是被复制的钥匙。人人都能看到；见面时谈一谈。
equivocation-line = { $who }：第 { NUMBER($seq) } 号
equivocation-unknown = 没有名字的手机

phone-title = 这部手机
phone-about = 你的钥匙、你的副本、邻居给的文件。
phone-identity = 我们社区的记号
phone-identity-about = 社区里每部手机上都一样。
phone-device = 这部手机的记号
phone-operations = 这部手机上有 { NUMBER($count) } 条签过名的记录
phone-copy = 存我的副本
phone-copy-about = 你在这里能看的一切，用口令锁住。它不能用你的名字签名。
phone-copy-passphrase = 口令，至少 { NUMBER($least) } 个字
phone-copy-go = 存我的副本
phone-export = 把消息存成文件
phone-export-about = 给没来的邻居：用存储卡，或随你的方便。
phone-export-go = 存文件
phone-import = 收一个文件
phone-import-about = 邻居手机上的消息文件。
phone-import-go = 选文件
phone-saved = 已存到：{ $place }
phone-lock = 上锁
phone-lock-about = 下次要输入 PIN 码。
phone-lock-go = 现在上锁

settings-title = 语言和外观
settings-look = 外观
settings-look-system = 跟随手机
settings-look-light = 浅色
settings-look-dark = 深色
settings-sound = 见面成功时发出声音
settings-sound-on = 开
settings-sound-off = 关
