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
        [one] { $count } person waits
       *[other] { $count } people wait
    }
newcomers-none = Nobody waits
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
practices-draft = Proposed. The founding gathering reads them aloud and decides.
usual-value = Usual: { $value }

history-title = History
history-about = Every seal is a gathering whose facts every phone checked.
history-empty = No seal yet
history-empty-about = The first one is made at the founding gathering.
history-seal = Seal { NUMBER($number) }
history-signed = { NUMBER($signed) } of { NUMBER($phones) } phones agreed

equivocation-title = Signed twice
equivocation-about = One phone signed two different things as one. That can be a restored backup, or a copied key. Everyone can see it; talk about it when you meet.
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
phone-import = Take in a file
phone-import-about = A news file from a neighbour's phone.
phone-import-go = Choose the file
phone-saved = Saved: { $place }
phone-lock = Lock
phone-lock-about = Asks for the PIN next time.
phone-lock-go = Lock now

settings-title = Language and look
settings-look = Look
settings-look-system = As the phone
settings-look-light = Light
settings-look-dark = Dark
settings-sound = A sound when you have met someone
settings-sound-on = On
settings-sound-off = Off
