# Us: people, practices, history, this phone, settings.

us-title = Us
us-residents = Neighbours
us-empty = Nobody is here yet
us-empty-about = Invite your street from Gather.
us-devices-none = no phone

newcomers-title = New neighbours
newcomers-about = Somebody who lives here joins when neighbours who met them vouch. The next seal admits them.
newcomers-waiting =
    { $count ->
        [one] { $count } person is waiting
       *[other] { $count } people are waiting
    }
newcomers-none = Nobody is waiting
newcomers-none-about = When somebody moves in, go and meet them. Three neighbours of two households vouch.
newcomers-vouched = vouched for
newcomers-by = { $names } met them: they live here.
newcomers-next-seal = The next seal admits them.
newcomers-other-household = A neighbour of another household has to vouch too.
newcomers-vouch = I met them; they live here
newcomers-take-back = Take my word back
newcomers-meet = They have a phone: let your two phones meet.
newcomers-without-phone = A neighbour without a phone
newcomers-without-phone-about = They take part like everyone: present, heard, counted.
newcomers-name = Their name

practices-title = Practices
practices-about = What we agreed on. Only a decision of the gathering changes them.
practices-changed = Changed by decision
practices-draft = Proposed. The founding gathering reads them aloud and decides.
practices-guide = Choosing them together
practices-guide-read = Read one aloud and ask everyone in turn: does that suit us?
practices-guide-usual = If nobody objects, go on. The usual value is a good beginning: change one when it hurts, not before.
practices-guide-change = If somebody objects, propose another value and ask the gathering. It acts from the seal on, not the same evening.
practices-who = Who belongs to us?
practices-meet = How do we meet?
practices-decide = When is something decided?
practices-send = Whom do we send, and for how long?
practices-other = More
practices-change = Propose another value
usual-value = Usual: { $value }

history-title = History
history-about = Every seal is a gathering whose facts every phone checked.
history-empty = No seal yet
history-empty-about = The first one is made at the founding gathering.
history-seal = Seal { NUMBER($number) }
history-signed = { NUMBER($signed) } of { NUMBER($phones) } phones agreed

equivocation-title = Signed twice
equivocation-about = One phone signed two different things as one. That can be a restored copy, or a copied key. Everyone can see it; talk about it when you meet.
equivocation-line = { $who }: number { NUMBER($seq) }
equivocation-unknown = A phone nobody has named

phone-title = This phone
phone-about = Your keys, your copy, files from neighbours.
phone-identity = Our neighbourhood's mark
phone-identity-about = The same on every phone of the neighbourhood.
phone-device = This phone's mark
phone-operations =
    { $count ->
        [one] { $count } signed entry on this phone
       *[other] { $count } signed entries on this phone
    }
phone-copy = Save my copy
phone-copy-about = Everything you can read here, locked with a passphrase. It cannot sign in your name.
phone-copy-passphrase = A passphrase, at least { NUMBER($least) } letters
phone-copy-go = Save my copy
phone-export = Save the news as a file
phone-export-about = For a neighbour who was not there: on a memory card, or as you like.
phone-export-go = Save the file
phone-photos-about = Photos are too large for codes and have a file of their own: those of all open matters.
phone-photos-go = Save the photos
phone-import = Take in a file
phone-import-about = A news file from a neighbour's phone.
phone-import-go = Choose the file
phone-saved = Saved: { $place }
phone-lock = Lock
phone-lock-about = Asks for the PIN next time.
phone-lock-go = Lock now

people-title = People on this phone
people-about = Families share phones. Everybody has their own keys and their own PIN, and counts like everybody else.
people-unnamed = Person { NUMBER($number) }
people-by-pin = opens with a PIN
people-by-phone = opens with the phone
people-first-pin = First, your own PIN
people-first-pin-about = Now the phone opens your keys by itself. Before another person comes, choose a PIN, so that only you can open them.
people-add = Add a person
people-add-about = Give them the phone: they write their name and choose their own PIN. Nobody else needs to know it.
people-label = Name on this phone
people-label-hint = Everybody who picks up the phone can read it.
people-add-go = Add me
people-added = { $name } can open this phone now. Hand it over, and they go on by themselves.
people-rename = My name on this phone
people-rename-about = The first screen shows it, to choose who you are. Your neighbours do not see it.
people-rename-label = My name here
people-rename-go = Keep this name
people-pin = Change my PIN
people-pin-before = Your PIN so far
people-pin-changed = Only the new PIN opens your keys now.
people-leave = Leave this phone
people-leave-about = The phone forgets your keys for good. What you signed stays. On another phone, your neighbours can recognise you again.
people-leave-pin = Your PIN, to be sure it is you
people-leave-go = Forget my keys here
hand-over = Hand the phone over
hand-over-about = Locks it. The next person opens it with their own PIN.

settings-title = Language and look
settings-look = Look
settings-look-system = As the phone
settings-look-light = Light
settings-look-dark = Dark
settings-sound = A sound when you have met someone
settings-sound-on = On
settings-sound-off = Off

cards-title = Member cards
cards-about = For neighbours without a phone. A card only says who somebody is: two neighbours still look at the face.
cards-all = Cards for everyone
cards-none = Everyone has a phone
cards-none-about = You can still print cards for everyone.
cards-code = Card of { $name }
cards-only = This card only says my name. Two neighbours say that I am here.
cards-leave-out = Leave this one out

safety-title = Who can see what
safety-about = And what no app can prevent
safety-seen = They see:
safety-unseen = They do not see:
safety-names = Your name, your address
safety-names-chosen = Your name is as you choose it. A first name or a nickname will do.
safety-names-coarse = Your address is as coarse as you like: a house, or only the street.
safety-inside = Your neighbours
safety-inside-names = Names and households.
safety-inside-met = Who met whom at which gathering, and who vouched for whom.
safety-inside-signed = Everything you sign: it carries your phone's mark.
safety-inside-keys = Your keys and your PIN. They never leave your phone.
safety-inside-tokens = You can agree that closed rolls keep numbers and secret marks, not names: the practice “Roll without names”. Phones that saw the names that evening may still remember them.
safety-relay = A relay that carries messages
safety-relay-sizes = How much passes, and when.
safety-relay-nothing = A single word of it, or a name.
safety-relay-later = There is no relay yet. For now, news goes only from phone to phone, or as a file.
safety-outside = Everyone else
safety-outside-counts = Only counts, and texts that the gathering adopted for others.
safety-outside-names = Who you are, or who said what.
safety-outside-photo = An invitation is not locked. Show it only to people in front of you.
safety-spy = Someone who sneaks in
safety-spy-all = All that neighbours see, also from before.
safety-spy-later = What is written later, if they get hold of it. What was read can't be taken back.
safety-spy-not = Your keys. They can't sign as you.
safety-spy-door = Neighbours of different households must vouch first. Vouch only for people you have met where they live.
safety-spy-draft = Before the founding anyone with the invitation can write invented people into the draft. Take its news only from people you know.
safety-spy-alone = One person changes nothing alone. But more than half of the phones in a full room can: come, and bring others.
safety-stolen = A lost or stolen phone
safety-stolen-open = Whoever opens it reads everything on it, and signs as you.
safety-stolen-pin = With a PIN: a curious hand is stopped. A short PIN does not stop someone with a computer. Use six or more digits or letters.
safety-stolen-keystore = Without a PIN: it is as safe as the lock of the phone itself.
safety-stolen-tell = Tell your neighbours at once.
safety-stolen-rebind = At the gathering, neighbours recognise you with a new phone. Then the old one no longer speaks for you. What is on it can still be read.
safety-paper = Paper
safety-paper-card = A member card only says a name. Whoever finds it gets no voice with it.
safety-paper-roll = A paper roll holds names and households. Once it is entered, keep it safe or burn it.
