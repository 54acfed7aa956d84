# 纪要，以及过去的聚会。

minutes-title = 纪要
minutes-open = 还没有盖章：内容还可能变。
minutes-closed-badge = 已盖章
minutes-closed = 第 { NUMBER($seal) } 个印章结束了这次聚会。到下一个印章为止，来过的人可以把备注写得更好。
minutes-fixed-badge = 已定
minutes-fixed = 后来的印章把这份纪要定下来了，不会再变。
minutes-present =
    { $count ->
       *[other] 来了 { $count } 人
    }
minutes-names = 显示名字
minutes-no-names = 我们只留人数，不留名字。
minutes-roles = 任务
minutes-taken = 谈过的事
minutes-put-off = 推后的事
minutes-decisions = 决定
minutes-no-decisions = 没有做决定。
minutes-room = 在场 { NUMBER($present) } 人，需要 { NUMBER($needed) } 人
minutes-asked = 提问时间：{ $when }
minutes-round = 再次提问，第 { NUMBER($round) } 轮
minutes-deed = 它改变的：{ $deed }
minutes-go = 看纪要
minutes-proposal = 打开提议
minutes-notes = 备注
minutes-no-notes = 还没有备注。决定会自己出现在这里；别的要记住的，请写下来。
minutes-by = { $name } 写的
minutes-contrary = 别人说的不一样
minutes-contrary-about = 有些备注在同一处说法不同。两种都留着，直到有更好的说法。
minutes-write = 写备注
minutes-write-hint = 说了什么，或者发生了什么。邻居都看得到。
minutes-keep = 留下备注
minutes-better = 写得更好
minutes-strike = 划掉
minutes-heard = 谁说了多久
minutes-print = 打印
minutes-read = 回去阅读
minutes-save = 存为文本
minutes-data = 存给别的程序用
minutes-mark = 用 Folkmoot 扫一下：你的手机会说它的纪要是否相同。
minutes-check = 核对打印的纪要
minutes-check-about = 把纸末尾的标记放到镜头前。
minutes-same = 你的手机上正是这份纪要，邻居们已经盖印。请把纸和手机上的内容对一对。
minutes-differ = 你的手机上，这次聚会的纪要不一样。不要信这张纸。
minutes-show = 看我手机上的
minutes-proof = 第 { NUMBER($seal) } 个印章。每部手机上的词一样，纪要就一样：

past-title = 过去的聚会
past-empty = 还没有聚会
past-empty-about = 第一次聚会以后，这里会有它的纪要：谁来了，决定了什么，推后了什么。它自己整理出来。
past-last =
    { $days ->
        [0] 你们今天聚过
       *[other] 上次聚会在 { $days } 天前
    }
past-decisions =
    { $count ->
       *[other] { $count } 个决定
    }
past-more = 更早的
