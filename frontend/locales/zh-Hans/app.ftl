# 所有屏幕的词。

app-name = Folkmoot
tabs-label = 屏幕
tab-home = 首页
tab-gather = 聚会
tab-matters = 事项
tab-us = 我们
back = 返回
retry = 再试一次
loading = 请稍等…
less = 减少
more = 增加

people = { NUMBER($count) } 人
households = { NUMBER($count) } 户
phones = { NUMBER($count) } 部手机
two-facts = { $first } · { $second }
person-of-household = { $name }，{ $household }
of-total = 共 { NUMBER($total) }
some-of = { NUMBER($some) } / { NUMBER($total) }

stage-draft = 草稿
stage-visitor = 还没被认出
stage-disputed = 两个版本
badge-provisional = 暂定
badge-newcomer = 新来的
badge-me = 你

language-label = 语言

camera-label = 相机画面
camera-aim = 对准对方的码
camera-starting = 正在打开相机…
camera-switch = 换另一个相机
camera-denied = 这个应用没有得到使用相机的允许。
camera-denied-next = 请在手机设置里允许，或者改为输入码。
camera-missing = 没有找到相机。
camera-missing-next = 请输入码，或者打开码的图片。
camera-busy = 别的应用正在用相机。
camera-busy-next = 关掉那个应用，再试一次。
camera-type = 输入码
camera-typed-label = 邻居念给你听的码
camera-typed-hint = 空格和大小写都没关系。
camera-typed-send = 用这个码
camera-picture = 打开码的图片
camera-picture-empty = 图片里没有找到码。
camera-picture-empty-next = 换一张更清楚、能看到整个码的图片。
camera-light = 灯光
camera-too-far = 请靠近一点。
camera-too-dark = 这里太暗了：再亮一些就好。
camera-glare = 有反光：把其中一部手机稍微斜一下。
camera-hold-still = 请拿稳一会儿。
camera-several = 画面里不止一个码。
camera-several-middle = 用的是中间的那个。
camera-another = 换用另一个
