//! Minutes: what a gathering did, gathered from what happened, and notes that people wrote.

use folkmoot_protocol::body::{Note, Role};
use folkmoot_protocol::ids::{GatheringId, MatterId, OpId, PersonId, QuestionId};
use folkmoot_protocol::sorted::{SortedMap, SortedSet, sort_by_key};
use folkmoot_protocol::wire::{self, derive_bytes};
use minicbor::{Decode, Encode};

use crate::gathering::Gathering;
use crate::graph::Entry;
use crate::question::Question;
use crate::state::State;

/// Most notes of one person on one gathering.
const MAX_NOTES_OF_ONE: usize = 64;

/// A note. Its words are the operation's.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Noted {
    /// Who wrote it.
    #[n(0)]
    pub by: PersonId,
    /// The note that it replaces.
    #[n(1)]
    pub replaces: Option<OpId>,
    /// It only strikes that one out.
    #[n(2)]
    pub strikes: bool,
    /// When, by the author's clock: it orders notes.
    #[n(3)]
    pub at: i64,
}

/// A note as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The operation that has its words.
    pub note: OpId,
    /// Who wrote it.
    pub by: PersonId,
    /// Another note replaces the same one, or one that it is better words for, otherwise: both are shown.
    pub contrary: bool,
}

/// How somebody was called, and where they lived.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Named {
    /// Name as chosen.
    #[n(0)]
    pub name: String,
    /// The household's label.
    #[n(1)]
    pub household: String,
}

/// What a gathering did, as the seal that closed it fixes it.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Minutes {
    /// Which gathering.
    #[n(0)]
    pub gathering: GatheringId,
    /// Number of the seal that closed it; none while it is open.
    #[n(1)]
    pub closed_by: Option<u64>,
    /// Where, in words.
    #[n(2)]
    pub place: String,
    /// Start, in Unix seconds.
    #[n(3)]
    pub starts_at: i64,
    /// How many were there.
    #[n(4)]
    pub present: u32,
    /// Who was there, with how many others each one met; nobody where the practice keeps no names.
    #[n(5)]
    pub roll: SortedMap<PersonId, u32>,
    /// Who had which role.
    #[n(6)]
    pub roles: SortedMap<Role, PersonId>,
    /// How long people were heard, in seconds.
    #[n(7)]
    pub spoke: SortedMap<PersonId, u32>,
    /// What was asked, with what became of it.
    #[n(8)]
    pub questions: SortedMap<QuestionId, Question>,
    /// Notes.
    #[n(9)]
    pub notes: SortedMap<OpId, Noted>,
    /// Matters that were dealt with, and those that were put off.
    #[n(10)]
    pub treated: SortedMap<MatterId, bool>,
    /// How those of whom it tells were called: a state forgets whoever leaves.
    #[cbor(n(11), with = "wire::sparse", has_nil)]
    pub names: SortedMap<PersonId, Named>,
}

impl Minutes {
    /// A hash over all but the names: 32 bytes that agree on phones with the same minutes. A phone that came
    /// later may not know how somebody was called who had left.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        let nameless = Self { names: SortedMap::new(), ..self.clone() };
        derive_bytes("folkmoot v1 minutes", &[&wire::encode(&nameless)])
    }

    /// Keeps the name that `state` has of somebody who has none here yet: of a resident, or of a newcomer as
    /// those who vouch wrote it.
    pub fn name(&mut self, person: PersonId, state: &State) {
        if self.names.contains_key(&person) {
            return;
        }
        let resident = state.people.get(&person).map(|known| {
            let household = state.households.get(&known.household).cloned().unwrap_or_default();
            Named { name: known.name.clone(), household }
        });
        let newcomer = || {
            let known = &state.applicants.get(&person)?.newcomer;
            Some(Named { name: known.name.clone(), household: known.household.clone() })
        };
        if let Some(named) = resident.or_else(newcomer) {
            self.names.insert(person, named);
        }
    }

    /// Everybody of whom they tell.
    fn people(&self) -> SortedSet<PersonId> {
        let judged = self.questions.values().filter_map(|question| question.judged.as_ref());
        let voices = judged.flat_map(|judged| judged.named.iter().map(|(person, ..)| person));
        let met = self.roll.keys().chain(self.spoke.keys()).chain(self.roles.values());
        met.chain(self.notes.values().map(|noted| &noted.by)).chain(voices).copied().collect()
    }

    /// Keeps the names that `state` has of those who have none here yet.
    pub fn name_from(&mut self, state: &State) {
        for person in self.people() {
            self.name(person, state);
        }
    }
}

/// Takes in a note of `by`, who counts.
pub(crate) fn note(gathering: &mut Gathering, by: PersonId, entry: &Entry, note: &Note) {
    let written = gathering.meeting.notes.values().filter(|noted| noted.by == by).count();
    let replaces = note.replaces;
    let known = replaces.is_none_or(|before| gathering.meeting.notes.contains_key(&before));
    if written < MAX_NOTES_OF_ONE && known {
        let (strikes, at) = (note.text.is_empty(), entry.claimed_at);
        gathering.meeting.notes.insert(entry.id, Noted { by, replaces, strikes, at });
    }
}

/// Notes that stand, in the order in which they, or what they replace, were written. Of several that
/// replace one note all stand, as contrary ones, and so does what better words are found for them until only
/// one is left: nobody's word goes before another's.
#[must_use]
pub fn standing(notes: &SortedMap<OpId, Noted>) -> Vec<Standing> {
    let replaced: SortedSet<OpId> = notes.values().filter_map(|noted| noted.replaces).collect();
    let first = |id: &OpId| {
        let mut first = *id;
        // A note only replaces one that was there: this ends.
        while let Some(before) = notes.get(&first).and_then(|noted| noted.replaces) {
            first = before;
        }
        first
    };
    let branches = Branches::of(notes, &replaced);
    let mut standing: Vec<((i64, OpId, OpId), Standing)> = notes
        .iter()
        .filter(|(id, noted)| !replaced.contains(id) && !noted.strikes)
        .map(|(id, noted)| {
            let first = first(id);
            let at = notes.get(&first).map_or(noted.at, |noted| noted.at);
            let line = Standing { note: *id, by: noted.by, contrary: branches.disagree_with(id) };
            ((at, first, *id), line)
        })
        .collect();
    sort_by_key(&mut standing, |(at, _)| *at);
    standing.into_iter().map(|(_, line)| line).collect()
}

/// What became of notes that several others replace.
struct Branches<'n> {
    notes: &'n SortedMap<OpId, Noted>,
    /// What replaces each note.
    next: SortedMap<OpId, Vec<OpId>>,
    /// Notes that still stand, be it in better words.
    live: SortedSet<OpId>,
    replaced: &'n SortedSet<OpId>,
}

impl<'n> Branches<'n> {
    fn of(notes: &'n SortedMap<OpId, Noted>, replaced: &'n SortedSet<OpId>) -> Self {
        let (mut next, mut live) = (SortedMap::<OpId, Vec<OpId>>::new(), SortedSet::new());
        for (id, noted) in notes {
            if let Some(before) = noted.replaces {
                next.entry(before).or_default().push(*id);
            }
            let mut of = (!replaced.contains(id) && !noted.strikes).then_some(*id);
            while let Some(one) = of.filter(|one| live.insert(*one)) {
                of = notes.get(&one).and_then(|noted| noted.replaces);
            }
        }
        Self { notes, next, live, replaced }
    }

    /// Whether another note in the place of `id`, or of one that it is better words for, says otherwise and
    /// still stands; or one in its very place strikes out what both replace.
    fn disagree_with(&self, id: &OpId) -> bool {
        let mut of = *id;
        while let Some(before) = self.notes.get(&of).and_then(|noted| noted.replaces) {
            let others = self.next.get(&before).into_iter().flatten().filter(|other| **other != of);
            let mut says = others.filter(|other| {
                let struck = || of == *id && !self.replaced.contains(other);
                self.live.contains(other) || struck()
            });
            if says.next().is_some() {
                return true;
            }
            of = before;
        }
        false
    }
}

/// The minutes of a gathering, as far as a state has them.
#[must_use]
pub fn minutes(id: GatheringId, state: &State) -> Option<Minutes> {
    let gathering = state.gatherings.get(&id)?;
    let roll = gathering.roll(state);
    let roles = crate::role::roles(id, state);
    let questions = state.questions.iter().filter(|(_, question)| question.gathering == id);
    let mut minutes = Minutes {
        gathering: id,
        closed_by: gathering.closed_by,
        place: gathering.place.clone(),
        starts_at: gathering.starts_at,
        present: u32::try_from(roll.len().max(gathering.tokens.len())).unwrap_or(u32::MAX),
        roll: if gathering.tokens.is_empty() { roll } else { SortedMap::new() },
        roles: roles
            .into_iter()
            .filter_map(|(role, people)| Some((role, people.first().copied()?)))
            .collect(),
        spoke: gathering.heard(),
        questions: questions.map(|(id, question)| (*id, question.clone())).collect(),
        notes: gathering.meeting.notes.clone(),
        treated: crate::matter::dealt_with(id, state),
        names: SortedMap::new(),
    };
    minutes.name_from(state);
    Some(minutes)
}
