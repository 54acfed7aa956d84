# Minutes, and gatherings of the past.

minutes-title = Minutes
minutes-open = Nothing is sealed yet: this can still change.
minutes-closed-badge = sealed
minutes-closed = Seal { NUMBER($seal) } closed this gathering. Whoever was there can word notes better until the next seal.
minutes-fixed-badge = final
minutes-fixed = A later seal has fixed these minutes. Nothing in them changes any more.
minutes-present =
    { $count ->
        [one] { $count } person was there
       *[other] { $count } people were there
    }
minutes-names = Show the names
minutes-no-names = We keep the number, not the names.
minutes-roles = Roles
minutes-taken = Dealt with
minutes-put-off = Put off
minutes-decisions = Decisions
minutes-no-decisions = Nothing was decided.
minutes-room = { NUMBER($present) } in the room, { NUMBER($needed) } needed
minutes-asked = Asked: { $when }
minutes-round = asked again, round { NUMBER($round) }
minutes-deed = What it does: { $deed }
minutes-go = Read the minutes
minutes-proposal = Open the proposal
minutes-notes = Notes
minutes-no-notes = No notes yet. What is decided stands here by itself; write what else should be remembered.
minutes-by = written by { $name }
minutes-contrary = others say otherwise
minutes-contrary-about = Some notes say different things in the same place. Both stay until people agree on better words.
minutes-write = Write a note
minutes-write-hint = What was said, or what happened. Everyone can read it.
minutes-keep = Keep this note
minutes-better = Word it better
minutes-strike = Strike it out
minutes-heard = Who was heard, and how long
minutes-print = Print it
minutes-read = Back to reading
minutes-save = Save as text
minutes-data = Save for other programs
minutes-mark = Scan this with Folkmoot: your phone says whether it has the same minutes.
minutes-check = Check printed minutes
minutes-check-about = Hold the mark at the end of the paper in front of the camera.
minutes-same = Your phone has these very minutes, as your neighbours sealed them. Compare the paper with what it shows.
minutes-differ = Your phone has other minutes of this gathering. Don't rely on the paper.
minutes-show = Show what my phone has
minutes-proof = Seal { NUMBER($seal) }. The same words on every phone mean the same minutes:

past-title = Gatherings so far
past-empty = No gathering yet
past-empty-about = After the first one its minutes stand here: who came, what was decided, what was put off. They collect themselves.
past-last =
    { $days ->
        [0] You met today
        [one] Last met { $days } day ago
       *[other] Last met { $days } days ago
    }
past-decisions =
    { $count ->
        [one] { $count } decision
       *[other] { $count } decisions
    }
past-more = Earlier ones
