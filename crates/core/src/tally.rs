//! Whose voice counts on a question: each person's once, whatever ways it came by.

use folkmoot_protocol::body::Cast;
use folkmoot_protocol::ids::{OpId, PersonId};
use folkmoot_protocol::sorted::{SortedMap, SortedSet};

use crate::question::{Question, Tellers, Voice, closes};
use crate::secret::Taken;
use crate::state::State;

/// The voices on a question, each person's once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// One ballot for each voter who has one that counts.
    pub voices: SortedMap<PersonId, (Vec<u8>, Option<OpId>)>,
    /// Voters with ballots by several ways, of which one counts.
    pub several: SortedSet<PersonId>,
    /// Voters for whom others cast ballots that differ: none counts.
    pub contrary: SortedSet<PersonId>,
    /// Voters whose ballot came after the count.
    pub late: SortedSet<PersonId>,
    /// Voters who have no voice here: not on the roll, or no residents when it was asked.
    pub without_voice: SortedSet<PersonId>,
    /// Voters of whose paper only one person copied it.
    pub half_copied: SortedSet<PersonId>,
    /// Who took a slip in time, for the urns that slips go into: there are no more slips than these.
    pub took: SortedSet<PersonId>,
}

/// Whether this person has a voice on `question`: on the roll, and a resident when it was asked.
#[must_use]
pub fn has_voice(
    question: &Question,
    person: &PersonId,
    roll: &SortedSet<PersonId>,
    state: &State,
) -> bool {
    let since = state.people.get(person).and_then(|person| person.since);
    let in_time = question.frozen.seal == 0 || since.is_some_and(|s| s <= question.frozen.seal);
    roll.contains(person) && in_time
}

/// The voices on `question` of those on `roll`. One's own phone comes before paper, paper before a
/// neighbour's phone.
#[must_use]
pub fn tally(question: &Question, roll: &SortedSet<PersonId>, state: &State) -> Tally {
    let mut tally = Tally::default();
    let tellers = Tellers::of(question, roll, state);
    let mut by_voter: SortedMap<PersonId, SortedMap<PersonId, &Voice>> = SortedMap::new();
    for ((voter, by), voice) in &question.voices {
        by_voter.entry(*voter).or_default().insert(*by, voice);
    }
    let earlier =
        question.earlier.iter().flat_map(|(key, voices)| voices.iter().map(move |it| (key, it)));
    for ((voter, by), voice) in earlier.chain(&question.late) {
        // Where those whose counts it had seen are no tellers, or count again, it is not late.
        if !tellers.had_closed(&voice.after) {
            by_voter.entry(*voter).or_default().insert(*by, voice);
        } else if question.late.get(&(*voter, *by)) == Some(voice) {
            tally.late.insert(*voter);
        }
    }
    let in_time = |taken: &&Taken| {
        has_voice(question, &taken.by, roll, state) && !tellers.had_closed(&taken.after)
    };
    let taken: Vec<&Taken> = question.secret.taken.values().filter(in_time).collect();
    let pair = question.settled_pair(roll, state);
    tally.took =
        taken.iter().filter(|taken| Some(taken.urns) == pair).map(|taken| taken.by).collect();
    // Whatever a slip says is their voice and no ballot by name is, for whatever urns they took it: nobody
    // can tell which of the two they would have given.
    let by_slip: SortedSet<PersonId> = taken.iter().map(|taken| taken.by).collect();
    for (voter, mut cast) in by_voter {
        cast.retain(|by, _| roll.contains(by));
        if cast.is_empty() {
            continue;
        }
        if !has_voice(question, &voter, roll, state) {
            tally.without_voice.insert(voter);
            continue;
        }
        if by_slip.contains(&voter) {
            tally.several.insert(voter);
            continue;
        }
        let ways = cast.values().map(|voice| voice.cast).collect::<SortedSet<Cast>>();
        if ways.len() > 1 {
            tally.several.insert(voter);
        }
        let mut said = alike(&cast, &[Cast::Own]);
        if said.is_empty() {
            let mut papers = alike(&cast, &[Cast::Paper]);
            let copied = !papers.is_empty();
            papers.retain(|paper| closes(&paper.by, roll, state));
            if papers.is_empty() {
                if copied {
                    tally.half_copied.insert(voter);
                }
                said = alike(&cast, &[Cast::Passed, Cast::Assisted]);
            } else {
                said = papers;
            }
        }
        match said.as_slice() {
            [] => {}
            [one] => {
                tally.voices.insert(voter, (one.marks.to_vec(), one.reason));
            }
            // Helpers, or pairs who copied the same paper, who agree on nothing.
            _ => {
                tally.contrary.insert(voter);
            }
        }
    }
    tally
}

/// What several people cast alike for one voter.
struct Alike<'v> {
    marks: &'v [u8],
    by: SortedSet<PersonId>,
    /// A ballot of theirs that gives a reason. The same whoever gave it: that it was given is what counts.
    reason: Option<OpId>,
}

/// Ballots for one voter by these ways, as far as they differ.
fn alike<'v>(cast: &SortedMap<PersonId, &'v Voice>, ways: &[Cast]) -> Vec<Alike<'v>> {
    let mut alike: Vec<Alike<'v>> = Vec::new();
    for (by, voice) in cast.iter().filter(|(_, voice)| ways.contains(&voice.cast)) {
        match alike.iter_mut().find(|known| known.marks == voice.marks) {
            Some(known) => {
                known.by.insert(*by);
                known.reason = known.reason.or(voice.reason);
            }
            None => {
                let (marks, by) = (voice.marks.as_slice(), SortedSet::from([*by]));
                alike.push(Alike { marks, by, reason: voice.reason });
            }
        }
    }
    alike
}
