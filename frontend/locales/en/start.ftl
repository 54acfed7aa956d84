# First start, PIN, founding, joining, coming back.

start-title = Neighbours deciding together
start-about = Meet in person, decide together, keep your own record. No account, no network needed.
start-found = Found a neighbourhood
start-found-about = Start it here and invite your street
start-join = I'm a neighbour
start-join-about = Film an invitation, or let neighbours meet you
start-here = Join { $name }
start-here-about = It is on this phone already. Take part as yourself.
start-bring-back = Bring my data back
start-bring-back-about = From a copy you saved
start-picture = A circle of people under a tree

pin-title = Choose a PIN
pin-about = The PIN locks the keys on this phone, so nobody who picks it up can sign in your name.
pin-short = A short PIN stops a curious hand. It cannot stop someone with time and a computer: six or more digits or letters are much better.
pin-label = PIN, at least 4 digits or letters
pin-again = The same PIN again
pin-differs = The two are not the same.
pin-too-short = At least { NUMBER($least) } digits or letters.
pin-forgotten = Nobody can reset it. If you forget it, your neighbours can recognise you again on a new start.
pin-save = Keep this PIN

unlock-title = Welcome back
unlock-about = Your keys are locked. Type your PIN to open them.
unlock-label = PIN
unlock-open = Open
unlock-who = Who are you?
unlock-who-about = Each person here has their own PIN. Nobody sees what is another's.
unlock-other = I am somebody else

found-title = Found a neighbourhood
found-about = It starts as a draft. It is founded when at least five people of three households meet and seal it. Everyone there founds it; nobody is above the others.
found-street = Your neighbourhood
found-street-hint = For example: Mill Lane
found-first = The first gathering
found-place = Where you will meet
found-place-hint = For example: the old school
found-date = Day
found-time = Time
found-me = About you
found-name = Your name, as you choose it
found-household = Your household
found-household-hint = For example: No. 12. As coarse as you like.
found-practices = Practices to start with
found-practices-about = Proposals. You read them aloud together at the first gathering.
set-title = Where do you start from?
set-usual = As usual
set-usual-about = Values that work for a street of a hundred.
set-few = A few households
set-few-about = Two neighbours vouch for a newcomer, half of you must be present, and three days of notice are enough.
set-many = Many who hardly know each other
set-many-about = More neighbours vouch and greet, the quorum goes by those who came lately, and turns to speak are shorter.
set-careful = Where being seen is a risk
set-careful-about = More neighbours vouch and greet, and the record keeps how many came, not who.
found-go = Start the draft

field-required = Please fill this in.
field-long = At most { NUMBER($most) } letters.
field-date = Not a day we can read. Write it like 2027-03-14.
field-time = Not a time we can read. Write it like 19:00.
field-past = That time has passed.

join-title = I'm a neighbour
join-about = Ask a neighbour to open Gather, then Invite neighbours. Film the moving picture on their phone until the ring is full.
join-progress = { NUMBER($percent) } % of the invitation
join-found = You are invited
join-from = { $name } of { $household } shows you this invitation.
join-check = Look up: is that the person in front of you?
join-go = Join
join-other = Film another invitation
join-after = At the gathering, neighbours greet you. From the next seal on you are a resident.

bring-title = Bring my data back
bring-about = Open the copy you saved. It brings back everything you could read.
bring-file = The file you saved
bring-choose = Choose the file
bring-chosen = Chosen: { $name }
bring-passphrase = The passphrase of that file
bring-next-title = What happens then
bring-next = This phone gets a new key. You can read at once. At the next gathering, neighbours recognise you; after that you can sign again.
bring-go = Bring it back

found-name-hint = A first name or a nickname will do. Your neighbours see it.
