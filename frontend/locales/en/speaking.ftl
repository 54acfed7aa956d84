# Who speaks, and roles by lot.

speaking-title = Speaking
speaking-about = Whoever was heard least goes first.
speaking-now = { $name } is speaking
speaking-of = of { $time }
speaking-ring = { $time } of { $all }
speaking-time-up = Time is up. Please come to an end.
speaking-stop = Done speaking
speaking-next = Next to speak
speaking-start = Start
speaking-give-up = Gives up the turn
speaking-gives-up = { $name } gives up the turn
speaking-nobody = Nobody waits to speak
speaking-nobody-about = Tap below, or raise a hand: somebody with this page open puts you on the list.
speaking-me = I want to speak
speaking-leave = Take me off the list
speaking-order = Point of order
speaking-order-leave = Take back my point of order
speaking-order-about = A point of order is about how we go on, not about the matter. It is heard at once: keep it short.
speaking-not-seated = Check in with a neighbour first. Then you can speak, and put others on the list.
speaking-then = After that
speaking-list = On the list
speaking-why = Points of order come first. Then whoever was heard least at this gathering and the last ones.
speaking-hands = Somebody raised a hand
speaking-hands-for = What for
speaking-turn = A turn to speak
speaking-heard = Time heard tonight
because-order = a point of order is heard at once
because-never = has never spoken at our gatherings
because-not-tonight = not yet tonight; { $time } before
because-heard = heard for { $time }
speaking-off = { $name } is off the list.
speaking-off-back = Put back
speaking-stopped = { $name } was heard for { $time }.
speaking-stopped-back = Not done yet
speaking-passed = { $name } passes.
speaking-passed-back = Ask again
speaking-round = Go-round
speaking-round-about =
    { $count ->
        [one] { $count } person here has said nothing yet. Ask them: anyone may pass.
       *[other] { $count } people here have said nothing yet. Ask each one: anyone may pass.
    }
speaking-round-start = Start the go-round
speaking-round-left = Still to be asked: { NUMBER($count) }
speaking-round-speaks = Speaks
speaking-round-passes = Passes
speaking-round-end = End the go-round
speaking-round-done = Everyone was asked
speaking-round-none = Everyone here has spoken or is on the list.
people-more =
    { $count ->
        [one] { $count } more person: type a name.
       *[other] { $count } more people: type a name.
    }

roles-title = Roles by lot
roles-about = A lot is chance: nobody chooses who gets a role, and nobody can steer it. Whoever is willing raises a hand, three people call out numbers, and from these every phone finds the same names.
roles-tonight = A role is for tonight only. It gives no power: everyone can still do everything.
role-facilitator = Helps everyone to be heard
role-stack-taker = Keeps the list of speakers
role-timekeeper = Keeps the time
role-minute-taker = Writes the minutes
roles-not-seated = Check in with a neighbour first. Then you can enter what you hear.
roles-draw = Enter the draw
roles-draw-about = Two people of two households each enter what they see and hear themselves. If both entered the same, the lot is drawn.
roles-willing = Who raises a hand for it?
roles-hands =
    { $count ->
        [one] { $count } hand
       *[other] { $count } hands
    }
roles-numbers = Which numbers do three people call out, one after the other? Up to 999.
roles-enter = Enter
roles-number-problem = A number from 0 to 999.
roles-no-hands = Tap at least one name.
roles-correct = Correct what I entered
roles-entered-none = Nobody has entered the draw yet.
roles-entered-mine = You have entered. Now somebody of another household enters the same.
roles-entered-one = Entered by { $names }. Now somebody of another household enters what they heard.
roles-entered-differ = These entries differ: { $names }. Read out hands and numbers together, then correct what was wrong.
roles-entered-same = The lot is drawn. The same was entered by { $names }.
roles-called = Numbers called: { $numbers }
roles-next = If not, then: { $names }
roles-nobody = Nobody raised a hand for it.
roles-all-declined = All who raised a hand have said no.
roles-declined = Said no: { $names }
roles-not-me = Not I
roles-not-they = They say no
roles-after-all = { $name } does it after all
