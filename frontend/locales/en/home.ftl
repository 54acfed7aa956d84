# Home.

home-gathering = Next gathering · { $when }
home-gathering-now = The gathering is on
home-gathering-where = { $when }, { $place }
home-go = Go in
home-no-gathering = No gathering is called
home-no-gathering-about = Anyone can call one.
home-needs = What needs you
home-nothing = Nothing needs you now.
home-nothing-about = Enjoy the evening.
home-last-seal = Last seal
home-sealed = Seal { NUMBER($number) }, gathering of { $date }
home-sealed-about = { NUMBER($roll) } on the roll · holds on this phone
home-no-seal = Nothing is sealed yet.
home-no-seal-about = The first seal is made at a gathering, by all phones there.
home-waiting =
    { $count ->
        [one] { $count } entry waits for an earlier one from a neighbour's phone.
       *[other] { $count } entries wait for earlier ones from a neighbour's phone.
    }
home-exchange = News { $when }
home-exchange-never = no news yet

need-invite = Invite your neighbours
need-invite-about = { NUMBER($people) } of { NUMBER($needed) } people so far
need-check-in = Check in
need-check-in-about = Let a neighbour film your code, and film theirs
need-greet =
    { $more ->
        [one] Greet { $more } more neighbour
       *[other] Greet { $more } more neighbours
    }
need-greet-next = For example { $name }, { $household }
need-greet-about = Any neighbour you have not met tonight
need-exchange = Share the news
need-exchange-about = You met people whose phones know more
need-headcount = Count the people in the room
need-headcount-about = Three people sign the number
need-seal = Seal the gathering
need-seal-about = Everything is here. Any phone can propose it.
need-co-sign = Help the seal hold
need-co-sign-about = { NUMBER($signed) } of { NUMBER($needed) } phones so far. Film each other's news.
need-call = Call a gathering
need-call-about = Say where and when
home-rhythm = Next, by our rhythm
need-recognise = Let neighbours recognise you
need-recognise-about = This phone's key is new. Let neighbours who know you meet it.
need-welcome = Your neighbourhood is founded
need-welcome-about = You were away that evening. Come to the next gathering: they will welcome you.
need-come = Nothing to do until then
need-come-about = The gathering is { $when }. Tell a neighbour about it.
need-call-too = This urgent gathering needs callers
need-call-too-about = { NUMBER($have) } of { NUMBER($need) } neighbours have called it. Each from another household.
need-more-people = Wait for more people
need-more-people-about = Still missing: { NUMBER($missing) }. Latecomers just check in.
need-more-households = Wait for another household
need-more-households-about = Households still missing: { NUMBER($missing) }.
need-not-due = Talk tonight, seal next time
need-not-due-about = This gathering came too soon after the last one. Call the next one for a later day.
need-left = You have left. Good night.
need-left-about = Let a neighbour film your news on the way out. You stay on the roll, and your phone co-signs at home.
need-go-home = All done: go home
need-go-home-about = Tonight is sealed, the same on every phone.
need-choose = Two versions hold
need-choose-about = They weigh the same. Gather once more: then one of them counts.
need-rest = Nothing for you to do now
need-rest-about = The others go on. Talk with somebody you do not know yet.
need-rebound = Is this new phone yours?
need-rebound-about = Neighbours bind a new phone to you. Say so if it is not yours.
need-vouched = { NUMBER($have) } of { NUMBER($need) } neighbours vouch for you
need-vouched-about = The next seal admits you once enough do. Let more neighbours meet you.
