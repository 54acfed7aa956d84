# Practices. Each needs `practice-NAME` and `practice-NAME-about`; units are below.

practice-quorum-percent = Quorum
practice-quorum-percent-about = How many of us must be present for a decision to count.
practice-witnesses = Witnesses
practice-witnesses-about = How many neighbours each of us greets at a gathering.
practice-vouches = Vouches
practice-vouches-about = How many neighbours must have met a newcomer before they become a resident.
practice-rhythm-days = Rhythm
practice-rhythm-days-about = How often we gather, at the latest.
practice-notice-days = Notice
practice-notice-days-about = How long before it a gathering is called that can wait.
practice-urgent-callers = Urgent gatherings
practice-urgent-callers-about = How many of us, each from another household, call a gathering that cannot wait.
practice-residents-per-delegate = People for each delegate
practice-residents-per-delegate-about = One delegate carries our words for about so many of us.
practice-mandate-days = Length of a mandate
practice-mandate-days-about = How long a delegate's task lasts before we decide again.
practice-report-back-days = Report-back
practice-report-back-days-about = How soon a delegate tells us what happened.
practice-speaking-seconds = Speaking time
practice-speaking-seconds-about = How long each turn to speak may last.
practice-matter-minutes = Time for each matter
practice-matter-minutes-about = How much time the agenda plans for each matter.
practice-age-of-voice = Age of voice
practice-age-of-voice-about = From this age on a young person has a voice. Vouch for those who are old enough.
practice-fairness-gatherings = Fair turns
practice-fairness-gatherings-about = Who spoke little in so many past gatherings speaks first.
practice-consent-percent = Room for standing aside
practice-consent-percent-about = How many may stand aside before we keep looking for a better proposal.
practice-qualified-percent = Large majority
practice-qualified-percent-about = How many must be for it where a large majority decides.
practice-method-texts = To adopt a proposal
practice-method-texts-about = What it takes at least to say yes to a proposal.
practice-method-practices = To change a practice
practice-method-practices-about = What it takes at least to change what we agreed on here.
practice-method-removal = To remove somebody
practice-method-removal-about = What it takes at least before somebody is no longer a resident.
practice-method-kinship = To split or to join
practice-method-kinship-about = What it takes at least to split, to join another neighbourhood or to take one in.
practice-recent-attendees = Basis of quorum
practice-recent-attendees-about = All residents, or only those who came lately.

unit-percent = { NUMBER($value) } %
unit-days =
    { $value ->
        [one] { $value } day
       *[other] { $value } days
    }
unit-seconds =
    { $value ->
        [one] { $value } second
       *[other] { $value } seconds
    }
unit-minutes =
    { $value ->
        [one] { $value } minute
       *[other] { $value } minutes
    }
unit-minutes-seconds = { NUMBER($minutes) } min { NUMBER($seconds) } s
unit-years =
    { $value ->
        [one] { $value } year
       *[other] { $value } years
    }
unit-gatherings =
    { $value ->
        [one] { $value } gathering
       *[other] { $value } gatherings
    }
unit-plain = { NUMBER($value) }
unit-all-residents = all residents
unit-recent-attendees = recent attendees
unit-yes = yes
unit-no = no
unit-any-method = as we choose each time

practice-roll-tokens = Roll without names
practice-roll-tokens-about = When a gathering is closed, the record keeps how many were there and a secret mark for each, not who.
