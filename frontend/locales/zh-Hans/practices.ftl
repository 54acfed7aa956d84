# 约定。

practice-quorum-percent = 最低人数
practice-quorum-percent-about = 我们要有多少人在场，决定才算数。
practice-witnesses = 见证人
practice-witnesses-about = 在聚会上，我们每个人和多少位邻居打招呼。
practice-vouches = 作证
practice-vouches-about = 要有多少位邻居见过新来的人，新来的人才成为居民。
practice-rhythm-days = 多久一次
practice-rhythm-days-about = 我们最多隔多久聚一次。
practice-notice-days = 提前通知
practice-notice-days-about = 聚会要提前多久发起。
practice-residents-per-delegate = 每位传话人的人数
practice-residents-per-delegate-about = 大约这么多人有一位传话人，带去我们的话。
practice-mandate-days = 嘱托的期限
practice-mandate-days-about = 传话人的任务有多久，然后我们再来决定。
practice-report-back-days = 回来讲讲
practice-report-back-days-about = 传话人要在多久之内告诉我们发生了什么。
practice-speaking-seconds = 发言时间
practice-speaking-seconds-about = 每次发言最多多久。
practice-matter-minutes = 每件事项的时间
practice-matter-minutes-about = 议程给每件事项安排多少时间。
practice-age-of-voice = 发声的年龄
practice-age-of-voice-about = 从几岁起，年轻人的声音在决定里算数。
practice-fairness-gatherings = 公平轮流
practice-fairness-gatherings-about = 在过去这么多次聚会里说得少的人先说。
practice-consent-percent = 保留意见的余地
practice-consent-percent-about = 最多多少人可以保留意见，再多我们就找更好的提议。
practice-qualified-percent = 大多数
practice-qualified-percent-about = 由大多数来决定时，要有多少人赞成。
practice-recent-attendees = 最低人数怎么算
practice-recent-attendees-about = 算所有居民，还是只算最近来过的人。

unit-percent = { NUMBER($value) }%
unit-days = { NUMBER($value) } 天
unit-seconds = { NUMBER($value) } 秒
unit-minutes = { NUMBER($value) } 分钟
unit-minutes-seconds = { NUMBER($minutes) } 分 { NUMBER($seconds) } 秒
unit-years = { NUMBER($value) } 岁
unit-gatherings = { NUMBER($value) } 次聚会
unit-plain = { NUMBER($value) }
unit-all-residents = 所有居民
unit-recent-attendees = 最近来过的人
unit-yes = 是
unit-no = 否

practice-roll-tokens = 不记名字的名单
practice-roll-tokens-about = 聚会结束后，只记有多少人，和每个人的秘密记号，不记是谁。
