# Decisions: proposals, questions to the gathering, voices, counts.

decisions-title = Decisions
decisions-asked = Asked now
decisions-open = Proposals
decisions-decided = Decided
decisions-past = Decisions so far
decisions-past-empty = Nothing is decided yet
decisions-past-empty-about = What a sealed gathering decided stands here for good, with how it was decided.
decisions-none = Nothing to decide yet
decisions-none-about = Propose something. Everyone can word it better, and anyone at the gathering can ask everybody.
decisions-propose = Propose something
decisions-answer = Read it and answer
decisions-not-seated = Check in with a neighbour first: then you can ask, count and give your voice.

proposal-title = Proposal
proposal-versions =
    { $count ->
        [one] { $count } version
       *[other] { $count } versions
    }
proposal-asked = asked now
proposal-decided = decided
proposal-refused = not adopted
proposal-over = no longer open
proposal-worded = Worded by { $name } · { $when }
proposal-others = Other versions
proposal-options = To choose among
proposal-answers = It answers
proposal-settles = Once it passes, that needs nothing more.
proposal-amend = Word it differently
proposal-amend-about = Your words stand beside the others, until one version is decided.
proposal-questions = Asked of the gathering

deed-title = If it passes
deed-practice = { $practice }: from { $from } to { $to }
deed-practice-to = { $practice }: { $to }
deed-remove = { $name } is no longer a resident

propose-title = Propose something
propose-about = Say it so that everyone can answer.
propose-answers = Your proposal answers this:
propose-settles = Once it passes, that matter needs nothing more
wording-line = In one line
wording-line-hint = For example: we test the water together with Stream Valley
wording-text = The text
wording-text-hint = What we do, who does it, by when, what it costs. It may stay empty.
wording-option = Option { NUMBER($number) }
wording-options = Options to choose among
wording-options-about = Leave it without options to ask yes or no.
wording-options-add = Add options
wording-option-add = One more option
wording-options-problem = Write at least two different options, or none.
wording-deed = What does it do?
wording-deed-none = Only what its words say
wording-deed-practice = Change a practice
wording-deed-remove = Somebody no longer lives here
wording-practice = Which practice
wording-practice-choose = Choose a practice
wording-person = Who
wording-person-choose = Choose a person
wording-go = Propose it
wording-amend-go = Propose these words

ask-title = Ask the gathering
ask-about = Everyone here can ask.
ask-version = Which words?
ask-least = For what this does, our practice asks at least for: { $method }
ask-method = How do we decide?
ask-way = How do we gather voices?
ask-seats = How many are chosen?
ask-now = Ask now
method-consent = Consent
method-consent-about = Passes when nobody blocks it with a reason. Good for what all have to live with.
method-consensus = Consensus
method-consensus-about = Nobody blocks it, and more than half say yes. Good for great things.
method-majority = Majority
method-majority-about = More for than against. Good for small, quick questions.
method-qualified = Large majority
method-qualified-about = So many for it as our practice says. Good for what is hard to undo.
method-temperature = How it feels
method-temperature-about = From cold to warm. It decides nothing, and shows where we stand.
method-ranked = In order
method-ranked-about = Everyone puts the options in order. Good for one choice among many.
method-dots = Dots
method-dots-about = Everyone has five dots for the options. Good for what to do first.
method-approval = All that I like
method-approval-about = Everyone picks all options they like. Good for choosing people.
method-lot = By lot
method-lot-about = Three called numbers draw it. Good when all are equally fit.
way-hands = Hands
way-hands-about = You raise hands; two people of two households count.
way-ballots = By name
way-ballots-about = Each one answers on a phone, or on paper.
way-box = A box
way-box-about = Papers without names in a box; two people count them.
way-secret = In secret, on phones
way-secret-about = Everybody takes a slip without a name; two neighbours' phones count them.

answer-for = For
answer-against = Against
answer-aside = Stand aside
answer-abstain = No opinion
answer-block = Block
warmth-0 = Cold
warmth-1 = Cool
warmth-2 = In between
warmth-3 = Warm
warmth-4 = Very warm

ballot-mine = My answer
ballot-mine-hands = I can't raise my hand, or I block
ballot-mine-no-hand = I can't raise my hand
ballot-mine-hands-about = Whoever answers here doesn't raise a hand.
ballot-given = Your answer: { $answer }
ballot-given-plain = Your answer is counted.
ballot-change = You can change it until two people have counted.
ballot-helped = { $name } gave a voice for you. If you answer here, yours counts in its place.
ballot-late = It came after the count.
ballot-no-voice = You have no voice in this: only residents on the roll do.
ballot-ranked-about = Tap the options, the best one first. Leave out what you don't want.
ballot-dots-about =
    { $count ->
        [one] You have { $count } dot left.
       *[other] You have { $count } dots left.
    }
ballot-reason = Why
ballot-reason-hint = Everyone can read it, and it stands in the minutes.
ballot-reason-needed = A block needs its reason.
ballot-give = Give my answer
ballot-voices =
    { $count ->
        [one] { $count } ballot so far
       *[other] { $count } ballots so far
    }
other-title = For somebody without a phone
other-about = Nobody but the person themselves decides what it says.
other-person = Whose voice
other-cast = How
other-passed = They tap it here
other-assisted = They say it, I tap
other-paper = From their paper
other-paper-about = Somebody of another household copies the same paper.
other-give = Give their answer
other-given = Their answer is taken in.

count-voices-title = Count
count-voices-about = Two people of two households count, each for themselves. If they count the same, it stands.
count-present = People in the room
count-hands-title = Hands
count-papers-title = Papers in the box
count-lot-title = Three numbers, called by three people
count-lot-number = Number { NUMBER($number) }
count-paper = Next paper
count-paper-add = Put it with the others
count-paper-back = Take the last one away
count-papers =
    { $count ->
        [one] { $count } paper
       *[other] { $count } papers
    }
count-ballots-about = The ballots count by themselves. Say how many people are in the room.
count-scan = Scan the papers
count-scan-about = Hold a ballot in front of the camera, then tap what it says. Each paper counts once.
count-scan-known = You scanned this paper before. This is what you took down.
count-scan-other = This ballot is for another question.
count-scan-take = Take it down
count-scan-skip = Leave it out
count-scan-next = Done. Now the next paper.
count-scan-amend = Change the last one
count-scanned =
    { $count ->
        [one] { $count } paper scanned
       *[other] { $count } papers scanned
    }
ballots-print = Print ballots
ballots-title = Ballots to print
ballots-about = One for each person with a voice. Hand them out face down, and write on no list who got which.
ballots-count = How many
ballots-go = Make the ballots
ballot-paper-one = Mark one.
ballot-paper-order = Write 1 beside the best, 2 beside the next, and so on. What stays empty comes last.
ballot-paper-dots =
    { $count ->
        [one] You have { $count } dot.
       *[other] You have { $count } dots. Draw them where you like.
    }
ballot-paper-all = Mark all that you like.
ballot-paper-fold = Fold it and put it into the box. Without a name.
ballot-paper-code = The code of this ballot
count-enter = I counted this
slip-title = My slip
slip-limits = Nobody who carries your slip can read it. It does not protect you if the two who count work together, if somebody looks over your shoulder, or if everybody answers the same. Who takes a slip is public.
slip-taken =
    { $count ->
        [one] { $count } slip taken
       *[other] { $count } slips taken
    }
slip-held =
    { $count ->
        [one] { $count } slip on this phone
       *[other] { $count } slips on this phone
    }
slip-wait = Slips can be taken once two neighbours of two households have opened an urn. Film the board.
slip-take = Take a slip
slip-take-about = Two neighbours' phones stamp it without seeing it. From then on you answer this question with the slip only.
slip-elsewhere = You took your slip with another phone of yours.
slip-again = More people took slips for two other urns. Take one again: what you may have put in before is not counted.
slip-stamping = Stamped by { NUMBER($count) } of 2 phones. Let the board film you, then film the board.
slip-cast = Put it in the urn
slip-cast-about = It can't be taken out again.
slip-away = Your slip is on its way. Let neighbours and the board film you.
slip-alone = Your phone holds no slip but yours. Let a neighbour who does not count film you first: then nobody can tell whose it is.
slip-counted = Your slip was counted.
slip-not-counted = Your slip was not counted. It did not reach both urns in time.
slip-no-phone = Whoever has no phone writes on a paper for the box beside.
slip-tellers = These two count, and nobody else can: { $names }. If a phone of theirs fails, the vote stays open: ask the same again.
no-block = Nobody can block in secret or on paper: a block needs its reason, by name.
urn-open = Open an urn
urn-open-about = Whoever opens one counts at the end. Your phone stamps slips by itself when you film the board.
urn-opened = Your urn is open. Collect slips first: film the board and each other. When all are in, count.
urn-spare = Slips go into two other urns. Yours stays empty, and you do not count.
count-beside-title = Papers in the box beside
count-papers-label = Papers and slips
counting-open = Nobody has counted yet.
counting-one = { $name } has counted. Now somebody of another household.
counting-disagree = Count again, each for yourself.
counting-closed = Counted by { $names }

verdict-passed = It passed.
verdict-nobody-spoke = Nobody gave a voice.
verdict-too-few-for = Too few were for it.
verdict-blocked = It is blocked.
verdict-too-many-aside = Too many stood aside. Look for a better proposal.
verdict-no-quorum = Too few were in the room: { NUMBER($present) } of { NUMBER($needed) }.
verdict-too-many-voices = More voices than people. Ask again.
verdict-tellers-disagree = The counts differ.
verdict-contradicted = Another decision of the evening says otherwise. Ask again.
verdict-replaced = A later decision stands in its place.
verdict-chosen = Chosen: { $options }
verdict-tied = A tie: { $options }. Choose among these.
verdict-reading = This is how it feels. It decides nothing.
verdict-provisional = Provisional until it is sealed.
verdict-first = First choices
verdict-asked-before = This asks about an earlier text. Voices do not carry over to other words.
named-aside = stood aside
named-block = blocks
named-no-reason = without a reason
apart-title = Not counted as they stand
apart-several = answered in several ways: one of them counts
apart-contrary = others answered differently for them: none counts
apart-late = came after the count
apart-without-voice = has no voice in this
apart-half-copied = only one person copied the paper

need-voice =
    { $count ->
        [one] One question waits for your answer
       *[other] { $count } questions wait for your answer
    }
need-voice-about = The gathering is deciding now.
need-count-too = Count the voices too
need-count-too-about = One neighbour has counted. Somebody of another household is needed.

gather-meeting = At the gathering
agenda-title = Agenda
