# Gather: gathering, check-in, roll, head count, news, seal.

gather-title = Gather
gather-next = What now?
gather-here = Who is here
gather-ready = Getting ready
gather-founding = Founding gathering
gather-regular = General gathering
gather-urgent = Urgent gathering
gather-callers = { NUMBER($have) } of { NUMBER($need) } neighbours have called it
gather-none = No gathering is called
gather-none-about = Say where and when. Any resident can.
gather-unsealed =
    { $count ->
        [one] { $count } entry is not sealed yet.
       *[other] { $count } entries are not sealed yet.
    }
gather-calendar = Add to calendar

quorum-reached = Enough people are here
quorum-missing =
    { $missing ->
        [one] { $missing } more person is needed
       *[other] { $missing } more people are needed
    }
quorum-households-missing =
    { $missing ->
        [one] People of { $missing } more household are needed
       *[other] People of { $missing } more households are needed
    }
quorum-needed = Needed: { $people } of { $households }.
quorum-ring = People present: { NUMBER($present) }. People needed: { NUMBER($needed) }.

check-in-title = Check in
check-in-where = { $place } · no network needed
check-in-offer = Let a neighbour film this
check-in-answer = Now let them film your answer
check-in-confirm = Last step: let them film this
check-in-start-over = Start over
check-in-next-neighbour = They have it: next neighbour
check-in-code-label = My check-in code
check-in-spoken = Read it out
check-in-spoken-hide = Hide the letters
check-in-slower = I need more time
check-in-slower-on = You have 45 seconds for each code.
check-in-or-point = …or point at theirs
check-in-met = { $me } and { $other } have met
check-in-you-met = You have met { NUMBER($met) } of { NUMBER($wanted) } neighbours.
check-in-met-enough = You have met enough neighbours. Greet more if you like.
check-in-next = Next: { $name }, { $household }
check-in-half = You met { $name }. Film each other's news to make it count.
check-in-half-new =
    { $count ->
        [one] You met someone new. Film each other's news to make it count.
       *[other] You met { $count } new people. Film each other's news to make it count.
    }
check-in-show-answer = Got it. Now they film your answer.
check-in-invitation = That is an invitation. It is for someone who has no neighbourhood on the phone yet.

confirm-title = Is this person in front of you?
confirm-known = Your neighbourhood knows this phone.
confirm-new = This phone is new to your neighbourhood.
confirm-then-show = After that, they film your code once more.
confirm-yes = Yes, I see them
confirm-hold = Keep it pressed…
confirm-again = Press once more to confirm
confirm-hint = Press and hold the button
confirm-no = No

roll-title = Roll
roll-about = Everyone who met a neighbour here tonight.
roll-empty = Nobody is on the roll yet
roll-empty-about = The first two who check in with each other open it.
roll-list = Names
roll-web = Who met whom
roll-web-label = People: { NUMBER($people) }. Meetings between them: { NUMBER($meetings) }.
roll-web-about = Each line is a meeting of two people. A well-knit web is hard to fake.
roll-witnesses =
    { $count ->
        [one] met { $count } neighbour
       *[other] met { $count } neighbours
    }
roll-sealed = sealed
roll-met-me = you met

count-title = Head count
count-about = Count everyone in the room, people without a phone too. Three people sign the same number.
count-label = People in the room
count-sign = I count { NUMBER($count) }
count-mine = You signed { NUMBER($count) }.
count-agreed = { NUMBER($signed) } of { NUMBER($wanted) } people signed { NUMBER($count) }.
count-none = Nobody has signed a number yet.
count-disputed = The roll is longer than the count. Count again together.
count-not-seated = Check in first, then you can sign the count.

news-title = Share news
news-about = Phones tell each other what they know, from screen to camera. Nothing goes over a network.
news-show = Show my news
news-show-about = Others film this screen. Hold it still.
news-film = Film a neighbour's news
news-film-about = Point at the moving picture and stay until the ring is full.
news-easier = Bigger and slower
news-code-label = A moving code
news-size = { NUMBER($frames) } pictures, about { NUMBER($seconds) } s
news-progress = { NUMBER($percent) } % received
news-waiting = Looking for a moving code…
news-taken-title = News received
news-taken =
    { $new ->
        [one] { $new } new entry.
       *[other] { $new } new entries.
    }
news-taken-nothing = You knew all of it already.
news-taken-photos =
    { $count ->
        [one] { $count } new photo.
       *[other] { $count } new photos.
    }
news-taken-waiting =
    { $count ->
        [one] { $count } entry waits for an earlier one. Another phone may have it.
       *[other] { $count } entries wait for earlier ones. Another phone may have them.
    }
news-taken-newer =
    { $count ->
        [one] { $count } entry is for a newer app. It is kept.
       *[other] { $count } entries are for a newer app. They are kept.
    }
news-co-signed = Your phone found the same result and co-signed the seal.
news-seal-held = The seal holds.
news-back = Now show them yours
news-again = Film another phone
news-check-in-instead = That is a check-in code. Use the check-in screen for it.

invite-title = Invite neighbours
invite-about = Neighbours open the app, choose “I'm a neighbour” and film this.

seal-title = Seal
seal-count =
    { $signed ->
        [one] { $signed } of { NUMBER($phones) } phones agrees
       *[other] { $signed } of { NUMBER($phones) } phones agree
    }
seal-needed =
    { $needed ->
        [one] It holds as soon as { $needed } agrees.
       *[other] It holds as soon as { $needed } agree.
    }
seal-ring = Phones that agree: { NUMBER($signed) } of { NUMBER($phones) }. Needed: { NUMBER($needed) }.
seal-mine = Your phone agrees and has signed.
seal-mine-not = Your phone has not signed yet.
seal-others = Others on this phone sign for themselves: hand it over before the seal holds.
seal-agrees-not = Your phone has a different result.
seal-agrees-not-next = Exchange news with a neighbour, so that both know the same.
seal-proposed = Collecting signatures
seal-proposed-about = Until it holds, everything tonight is provisional. Film each other's news, and the number grows by itself.
seal-holds = It holds
seal-holds-about = What happened at this gathering is now fixed, the same on every phone.
seal-incomplete = Your phone lacks a piece
seal-incomplete-about = The seal names entries that your phone does not have yet. Film a neighbour's news.
seal-disputed = Two versions hold
seal-disputed-about = Another seal holds too, and that one counts more. The next gathering looks at it and chooses.
seal-root = Compare with a neighbour's phone
seal-root-about = The same words on both phones mean the same facts.
seal-roll =
    { $count ->
        [one] { $count } person on the roll
       *[other] { $count } people on the roll
    }
seal-none = Nothing is being sealed
seal-about = A seal fixes what this gathering did. Any phone here can propose it. Every phone checks it alone and co-signs if it finds the same.
seal-propose = Propose the seal
seal-open = Seal the opening
seal-open-about = The gathering goes on. Newcomers count and practices act from this seal on, this very evening.
seal-opened-about = Newcomers count and practices act from now on. The gathering goes on; it is sealed once more when it ends.
seal-not-yet = Not yet
seal-why-people = People on the roll: { NUMBER($have) }. Needed: { NUMBER($need) }.
seal-why-households = Households here: { NUMBER($have) }. Needed: { NUMBER($need) }.
seal-why-not-seated = You are not on the roll. Check in with a neighbour first.
seal-why-under-way = Your phone co-signed a seal of this gathering already.
seal-why-nothing = Nothing has happened that could be sealed.
seal-why-callers = Neighbours who called this gathering: { NUMBER($have) }. Needed: { NUMBER($need) }.
seal-share = Share news
seal-founded = { $name } is founded
seal-founded-about = By all of you. Nobody stands above anybody here.

call-rhythm =
    { $days ->
        [one] You agreed to meet every day: this is the next time. Change it as you like.
       *[other] You agreed to meet every { $days } days: this is the next time. Change it as you like.
    }
call-title = Call a gathering
call-about = You only invite. Calling gives you no other power.
call-place = Where
call-urgent = It is urgent
call-notice = We agreed to call a gathering { $time } ahead. What can't wait is urgent.
call-too-soon = That is too soon to count as a regular gathering: it can count from { $date } on. What can't wait is urgent.
call-urgent-about = Neighbours of { NUMBER($households) } households have to call it, one of each.
call-go = Call it

# Without a phone
absent-title = Without a phone
absent-about = Two neighbours of two households say who is here. So nobody needs a phone to be counted.
absent-not-seated = Check in first. Then you can say who else is here.
absent-none = Everyone without a phone is on the roll
absent-none-about = Or everyone here has one.
absent-others = Somebody's phone is flat
absent-said = You said that they are here. A neighbour of another household has to say it too.
absent-here = Is in the room
absent-home = I visited at home

# Member cards, filmed
card-film = Film a member card
card-of = The card says { $name }. Look at the person: is it them?
card-on-roll = { $name } is on the roll already.
check-in-card = That is the member card of { $name }. Use it under “Without a phone”.

# On paper
paper-print = Print
paper-save = Save as a file
paper-save-about = If nothing prints here, save the file and open it where there is a printer.
flyer-title = Flyer
flyer-about = For doors and walls, in the week before
flyer-meet = We meet.
flyer-decide = We decide ourselves.
flyer-nobody = Nobody leads.
flyer-bring = What to bring
flyer-bring-what = What you need, what worries you, what you wish for. A chair, if you like.
flyer-no-phone = No phone needed
flyer-no-phone-about = Everyone who lives here is heard and counted.
flyer-code = Film this with your phone's camera: it goes into your calendar.
flyer-app = Get the app at home: film this with your phone’s camera and open the address.
paper-roll-title = Paper roll
paper-roll-about = For an evening without phones
paper-roll-of = Roll of { $name }
paper-roll-sign = Are you here? Sign beside your name.
paper-roll-name = Name
paper-roll-signature = Signature
paper-roll-more = Not on the list
paper-roll-after = Afterwards two neighbours of two households who saw you enter it on their phones, under “Without a phone”.
# Moving, calling off, which gathering
change-title = Move the gathering
change-about = Everybody who takes in your news sees the new place and time.
change-go = Move it
change-undo = To undo it, move it back.
gather-move = Move it
gather-cancel = Take my call back
gather-cancelled = You took your call back
gather-call-again = Call it again
gather-call-too = Call it too
gather-not-mine = Only who called it can move it or call it off.
gather-begun = People are here: it is no longer moved or called off.
gather-moved-from = Moved. Before: { $when }, { $place }
gather-open = Which one are you at?
gather-open-about = More than one gathering is open. Choose the one where you are.
gather-open-here = On the roll: { NUMBER($here) }
gather-chosen = This one
gather-place-facts = About this place
gather-place-none = Describe this place
live-here = { NUMBER($present) } here now of { NUMBER($roll) } on the roll
live-leave = I leave now
live-back = I am back
live-about = Whoever leaves stays on the roll and can co-sign at home.
live-left = Went home
live-they-left = Went home
live-they-back = Is here

# The roll on paper
sheet-title = Roll on paper
sheet-about = Two neighbours of two households each copy the signed sheet. Whoever is on both copies is on the roll.
sheet-not-seated = Check in first. Then you can copy the sheet.
sheet-search = Find a name
sheet-ticked = Names ticked: { NUMBER($count) }
sheet-save = That is what the sheet says
sheet-saved = Your copy is kept. You can change it until the seal.
sheet-none-other = Nobody else has copied the sheet yet. Ask a neighbour of another household.
sheet-others = Also copied by { $names }
sheet-agree = Both copies say the same: { NUMBER($count) } people.
sheet-only-mine = Only on your copy
sheet-only-theirs = Only on the other copy
sheet-look = Look at the sheet together, and put one of the copies right.
sheet-no-name = No resident has that name.

# Meeting places
places-title = Meeting places
places-about = What neighbours know of the places where you meet. Everybody can confirm or correct it. Nobody owns a place.
places-none = No place is described yet
places-none-about = Describe one below: others then know if they can get in.
places-known = Places you know
places-new = Describe a place
places-new-about = Write what you know. Leave the rest empty.
places-name = What people call it
places-add = Describe it
places-people = Neighbours who say something: { NUMBER($people) }
places-unknown = Nobody has said yet
places-confirmed = Confirmed by { NUMBER($people) }
places-otherwise = { NUMBER($people) } say otherwise
places-mine = You say so
places-confirm = Yes, so it is
places-correct = Correct it
places-say = I know it
places-save = Say it
places-take-back = Take my word back
places-yes = Yes
places-no = No
places-steps-none = No steps
fact-finding = How to find it
fact-steps = Steps at the door
fact-ramp = Ramp
fact-toilet = Toilet without steps
fact-seats = Seats
fact-keys = Who has keys
fact-heating = Heating
fact-childcare = Childcare
fact-way-home = Safe way home
gather-called-off = Called off
field-too-far = That is too far from the day it was called for. Call another gathering.
count-disputed-left = People who went home: { NUMBER($left) }. Count them too, if they were here.
seal-why-paper = Of those who did not check in themselves only as many count as did: { NUMBER($counted) } in all.

# The board of the room
board-title = Room board
board-about = Put this phone where all can film it. Neighbours show it their news one by one, then everybody films what it plays.
board-collect = Show me your news, one by one
board-here = News of { NUMBER($here) } of { NUMBER($all) } people are here
board-missing = Still missing
board-nobody-missing = Everybody's news are here
board-got = Got it: { $name }
board-play = Play it to all
board-stop = Back to collecting
board-propose = Propose the seal
board-signed = { NUMBER($signed) } of { NUMBER($needed) } phones agree
board-held = It holds. All film this once more, then good night.
board-more = For those who were away: play everything since the last gathering
mine-title = Show the board
mine-about = Hold this in front of the room board until it beeps.
news-mine = Show the board what I said
