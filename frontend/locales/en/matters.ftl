# Matters: what the neighbourhood should deal with.

matters-title = Matters
matters-open =
    { $count ->
        [one] { $count } open matter
       *[other] { $count } open matters
    }
matters-bring = Bring a matter
matters-which = Which matters
matters-none = Nothing is waiting
matters-none-about = Is there a need, a wish, a worry, or news? Bring it: the next gathering hears of it.
matters-none-here = Nothing of this kind is waiting
matters-none-here-about = Look at the other kinds, or bring a matter.
matters-dots-left =
    { $count ->
        [one] You have { $count } dot left to say what is urgent.
       *[other] You have { $count } dots left to say what is urgent.
    }
matters-no-gathering = As soon as a gathering is called, everyone can say what is urgent.
paper-agenda-print = Print the agenda
paper-agenda-title = Agenda
paper-agenda-about = What those who come find most urgent comes first. What there is no time for rises next time.
paper-agenda-time = Time
paper-agenda-matter = Matter
paper-agenda-became = What became of it
paper-agenda-later = then

reach-all = All
reach-ours = Ours
reach-world = The world
sort-need = Need
sort-wish = Wish
sort-worry = Worry
sort-news = News

matter-dots =
    { $count ->
        [one] { $count } dot
       *[other] { $count } dots
    }
matter-put-off =
    { $count ->
        [one] Put off once: it rises
       *[other] Put off { $count } times: it rises
    }
matter-taken-tonight = dealt with tonight
matter-put-off-tonight = put off tonight
matter-settled = needs nothing more
matter-brought = { $name } · { $when }
matter-urgent = How urgent is it to you?
matter-urgent-about = You have five dots for all that is waiting. What gets the most dots comes first.
matter-less = Take a dot back
matter-more = Give a dot
matter-tonight = What became of it tonight?
matter-tonight-about = Everyone here can say it. What most of them say counts.
matter-take = We dealt with it
matter-put-off-go = No time: put it off
matter-settle = It needs nothing more
matter-settle-about = You brought it, so you say when it is done.
matter-taken-times =
    { $count ->
        [one] One gathering dealt with it.
       *[other] { $count } gatherings dealt with it.
    }
matter-proposals = Proposals that answer it
matter-proposals-none = Nobody has proposed anything yet.
matter-decided = What was decided on it
matter-propose = Propose something

matter-new-title = Bring a matter
matter-new-about = Everyone in the neighbourhood can read it.
matter-new-sort = What is it?
matter-new-reach = Whom is it about?
matter-new-line = In one line
matter-new-line-hint = For example: the mill stream smells
matter-new-text = More about it
matter-new-text-hint = What happened, since when, what would help. It may stay empty.
matter-photos = Photos
matter-photos-about = Up to three. Where and when they were taken is taken out of them.
matter-photo-add = Add a photo
matter-photo = Photo { NUMBER($number) }
matter-photo-out = Take photo { NUMBER($number) } out
matter-photo-missing = Photo { NUMBER($number) } is not on this phone yet. Photos are too large for codes: a neighbour can save theirs as a file, under Us, This phone.
matter-new-go = Bring it

search-label = Search matters, proposals and notes
search-none = Nothing was found.
search-matter = Matter
search-proposal = Proposal
search-note = Note
