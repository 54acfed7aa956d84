# 谁发言，以及抽签分任务。

speaking-title = 发言
speaking-about = 说得最少的人先说。
speaking-now = { $name } 正在发言
speaking-of = 共 { $time }
speaking-ring = { $time }，共 { $all }
speaking-time-up = 时间到了，请说完吧。
speaking-stop = 说完了
speaking-next = 下一位
speaking-start = 开始
speaking-give-up = 这次不说了
speaking-gives-up = { $name } 这次不说了
speaking-nobody = 没有人等着发言
speaking-nobody-about = 点下面的按钮，或者举手：打开这一页的人会把你写进名单。
speaking-me = 我想发言
speaking-leave = 把我从名单上去掉
speaking-order = 程序问题
speaking-order-leave = 收回我的程序问题
speaking-order-about = 程序问题说的是会怎么开，不是事情本身。马上就听，请简短。
speaking-not-seated = 先和一位邻居签到。然后你就能发言，也能把别人写进名单。
speaking-then = 之后
speaking-list = 在名单上
speaking-why = 先是程序问题，然后是在这次和前几次聚会上说得最少的人。
speaking-hands = 有人举手
speaking-hands-for = 为了什么
speaking-turn = 发言
speaking-heard = 今晚每人说了多久
because-order = 程序问题马上就听
because-never = 从没在我们的聚会上说过话
because-not-tonight = 今晚还没说；以前说过 { $time }
because-heard = 说过 { $time }
speaking-off = { $name } 不在名单上了。
speaking-off-back = 放回去
speaking-stopped = { $name } 说了 { $time }。
speaking-stopped-back = 还没说完
speaking-passed = { $name } 不说。
speaking-passed-back = 再问一次
speaking-round = 轮流发言
speaking-round-about =
    { $count ->
       *[other] 这里有 { $count } 个人还没说过话。一个一个问，谁都可以不说。
    }
speaking-round-start = 开始轮流发言
speaking-round-left = 还要问：{ NUMBER($count) } 人
speaking-round-speaks = 要说
speaking-round-passes = 不说
speaking-round-end = 结束轮流发言
speaking-round-done = 每个人都问过了
speaking-round-none = 这里的每个人都说过话，或者在名单上。
people-more =
    { $count ->
       *[other] 还有 { $count } 人：输入名字。
    }

roles-title = 抽签分任务
roles-about = 抽签就是碰运气：谁得到任务不由谁来选，谁也左右不了。愿意的人举手，三个人报数，每部手机由此算出同样的名字。
roles-tonight = 任务只管今晚。它不给任何权力：每个人照样什么都能做。
role-facilitator = 帮每个人都被听到
role-stack-taker = 记发言名单
role-timekeeper = 看时间
role-minute-taker = 写纪要
roles-not-seated = 先和一位邻居签到。然后你就能填你听到的。
roles-draw = 填写抽签
roles-draw-about = 两户的两个人各自填写自己看到和听到的。两人填的一样，签就抽好了。
roles-willing = 谁举手？
roles-hands =
    { $count ->
       *[other] { $count } 只手
    }
roles-numbers = 三个人先后报了哪些数？最大 999。
roles-enter = 填好了
roles-number-problem = 0 到 999 的数。
roles-no-hands = 至少点一个名字。
roles-correct = 改我填的
roles-entered-none = 还没有人填写抽签。
roles-entered-mine = 你填好了。现在由另一户的人填同样的内容。
roles-entered-one = { $names } 填好了。现在由另一户的人填自己听到的。
roles-entered-differ = { $names } 填的不一样。一起大声念一遍举手的人和数，再把错的改过来。
roles-entered-same = 签抽好了。填得一样的是 { $names }。
roles-called = 报的数：{ $numbers }
roles-next = 不行的话：{ $names }
roles-nobody = 没有人举手。
roles-all-declined = 举过手的人都说不做。
roles-declined = 说不做：{ $names }
roles-not-me = 我不做
roles-not-they = 对方说不做
roles-after-all = { $name } 还是做
