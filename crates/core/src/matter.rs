//! Matters, and the agenda that those present make of them.

use std::cmp::Reverse;

use folkmoot_protocol::body::{Dots, Matter as Brought, MatterSort, Reach, Treat, Treatment};
use folkmoot_protocol::ids::{GatheringId, MatterId, PersonId};
use folkmoot_protocol::sorted::{SortedMap, SortedSet, sort_by_key};
use minicbor::{Decode, Encode};

use crate::gathering::Gathering;
use crate::meeting::counting_roll;
use crate::state::State;
use crate::verdict::judge_all;

/// Most matters that one resident may have brought and no gathering closed over since they were settled: else
/// whoever settles and takes it back brings any number. A bound per person and not over all: else a few could
/// leave no room for anyone else's (L1).
pub const MAX_MATTERS_OF_ONE: usize = 32;
/// So many people on the roll weigh as one dot, each time that a matter was put off.
const RISES_BY_ONE_IN: usize = 4;

/// A matter that needs something still.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Matter {
    /// Who brought it.
    #[n(0)]
    pub by: PersonId,
    /// What sort.
    #[n(1)]
    pub sort: MatterSort,
    /// Whom it is about.
    #[n(2)]
    pub reach: Reach,
    /// Number of the last seal when it was brought.
    #[n(3)]
    pub since: u64,
    /// Gatherings that put it off since it was last dealt with.
    #[n(4)]
    pub put_off: u32,
    /// Gatherings that dealt with it.
    #[n(5)]
    pub taken: u32,
    /// Who brought it says that it needs nothing more.
    #[n(6)]
    pub settled: bool,
}

/// A matter's place on an agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Which.
    pub matter: MatterId,
    /// Dots of those who count.
    pub dots: u32,
    /// What being put off adds, in dots.
    pub risen: u32,
    /// What people say became of it tonight.
    pub treated: Option<Treatment>,
}

impl Place {
    /// Dots, and what being put off adds.
    #[must_use]
    pub fn weight(&self) -> u32 {
        self.dots.saturating_add(self.risen)
    }
}

/// Takes in a matter that `person`, who counts, brings.
pub(crate) fn bring(state: &mut State, person: PersonId, id: MatterId, matter: &Brought) {
    let brought = state.matters.values().filter(|it| it.by == person).count();
    if brought >= MAX_MATTERS_OF_ONE {
        return;
    }
    let Brought { sort, reach, .. } = *matter;
    let since = state.number;
    let new = Matter { by: person, sort, reach, since, put_off: 0, taken: 0, settled: false };
    state.matters.insert(id, new);
}

/// Takes in how urgent matters are to `person`.
pub(crate) fn rank(gathering: &mut Gathering, person: PersonId, dots: &Dots) {
    if dots.dots.is_empty() {
        gathering.meeting.dots.remove(&person);
    } else {
        gathering
            .meeting
            .dots
            .insert(person, dots.dots.iter().map(|on| (on.matter, on.dots)).collect());
    }
}

/// Takes in what `person` says became of a matter.
pub(crate) fn treat(state: &mut State, person: PersonId, treat: &Treat) {
    let Some(matter) = state.matters.get_mut(&treat.matter) else { return };
    let settled = treat.treatment == Treatment::Settled;
    if matter.by == person {
        matter.settled = settled;
    }
    if settled {
        return;
    }
    if let Some(gathering) = state.gatherings.get_mut(&treat.gathering) {
        gathering.meeting.treated.entry(treat.matter).or_default().insert(person, treat.treatment);
    }
}

impl Gathering {
    /// What most of those who are here say became of a matter; put off where as many say so as say that it
    /// was dealt with: then nothing is lost.
    #[must_use]
    pub fn treatment(&self, matter: MatterId, here: &SortedSet<PersonId>) -> Option<Treatment> {
        let said = self.meeting.treated.get(&matter)?.iter().filter(|(by, _)| here.contains(by));
        let (mut taken, mut put_off) = (0, 0);
        for (_, treatment) in said {
            match treatment {
                Treatment::Taken => taken += 1,
                _ => put_off += 1,
            }
        }
        match (taken, put_off) {
            (0, 0) => None,
            (taken, put_off) if taken > put_off => Some(Treatment::Taken),
            _ => Some(Treatment::PutOff),
        }
    }

    /// Those whose dots count: who is on the roll, once people have come together; everybody before.
    fn ranking(&self, state: &State) -> Option<SortedSet<PersonId>> {
        self.has_begun(state).then(|| self.roll(state).into_keys().collect())
    }
}

/// Open matters in the order in which this gathering deals with them: by dots and by how often they were
/// put off, then the one that waits longest. Ids only break ties.
#[must_use]
pub fn agenda(id: GatheringId, state: &State) -> Vec<Place> {
    let Some(gathering) = state.gatherings.get(&id) else { return Vec::new() };
    let ranking = gathering.ranking(state);
    let here: SortedSet<PersonId> = gathering.roll(state).into_keys().collect();
    let mut dots: SortedMap<MatterId, u32> = SortedMap::new();
    for (by, ranked) in &gathering.meeting.dots {
        if ranking.as_ref().is_none_or(|ranking| ranking.contains(by)) {
            for (matter, given) in ranked {
                *dots.entry(*matter).or_insert(0) += u32::from(*given);
            }
        }
    }
    let step = u32::try_from(here.len() / RISES_BY_ONE_IN).unwrap_or(u32::MAX).max(1);
    let mut agenda: Vec<(Place, u64)> = state
        .matters
        .iter()
        .filter(|(_, matter)| !matter.settled)
        .map(|(id, matter)| {
            let place = Place {
                matter: *id,
                dots: dots.get(id).copied().unwrap_or(0),
                risen: matter.put_off.saturating_mul(step),
                treated: gathering.treatment(*id, &here),
            };
            (place, matter.since)
        })
        .collect();
    sort_by_key(&mut agenda, |(place, since)| (Reverse(place.weight()), *since, place.matter));
    agenda.into_iter().map(|(place, _)| place).collect()
}

/// Open matters where no gathering is called: those that were put off most, then those that wait longest.
#[must_use]
pub fn waiting(state: &State) -> Vec<Place> {
    let open = state.matters.iter().filter(|(_, matter)| !matter.settled);
    let place =
        |id: &MatterId, put_off: u32| Place { matter: *id, dots: 0, risen: put_off, treated: None };
    let mut waiting: Vec<(Place, u64)> =
        open.map(|(id, matter)| (place(id, matter.put_off), matter.since)).collect();
    sort_by_key(&mut waiting, |(place, since)| (Reverse(place.risen), *since, place.matter));
    waiting.into_iter().map(|(place, _)| place).collect()
}

/// What the end of a gathering makes of matters: what people ranked or spoke of and did not deal with is
/// put off; news that were told, and what is settled, need nothing more. `known` are the matters that were
/// open before its decisions took effect.
pub(crate) fn close(state: &mut State, id: GatheringId, known: &SortedSet<MatterId>) {
    let mut outcomes = outcomes(id, state);
    for id in known {
        if state.matters.get(id).is_none_or(|matter| matter.settled) {
            outcomes.insert(*id, true);
        }
    }
    for (id, taken) in &outcomes {
        let Some(matter) = state.matters.get_mut(id) else { continue };
        if *taken {
            matter.put_off = 0;
            matter.taken += 1;
            matter.settled |= matter.sort == MatterSort::News;
        } else {
            matter.put_off += 1;
        }
    }
    if let Some(gathering) = state.gatherings.get_mut(&id) {
        gathering.meeting.outcomes = outcomes;
    }
    state.matters.retain(|_, matter| !matter.settled);
}

/// Matters that an open gathering dealt with so far, and those that it would put off if it ended now. What a
/// decision answers is dealt with, unless people say otherwise.
fn outcomes(id: GatheringId, state: &State) -> SortedMap<MatterId, bool> {
    let answered = answered(id, state);
    let agenda = agenda(id, state).into_iter();
    let treated = agenda.filter_map(|place| match place.treated {
        Some(treatment) => Some((place.matter, treatment == Treatment::Taken)),
        None => {
            let answered = answered.contains(&place.matter);
            (answered || place.dots > 0).then_some((place.matter, answered))
        }
    });
    treated.collect()
}

/// Matters that decisions of a gathering answer, sealed or provisional.
fn answered(id: GatheringId, state: &State) -> SortedSet<MatterId> {
    let Some(gathering) = state.gatherings.get(&id) else { return SortedSet::new() };
    let mut answered = gathering.meeting.answered.clone();
    let roll = counting_roll(state, gathering, state.is_draft());
    for (question, judged) in judge_all(id, &roll, state) {
        let decided = state.questions.get(&question).filter(|_| judged.verdict.decides());
        let proposal = decided.and_then(|question| state.proposals.get(&question.proposal));
        answered.extend(proposal.into_iter().flat_map(|it| it.matters.iter().copied()));
    }
    answered
}

/// Matters that a gathering dealt with, and those that it put off.
#[must_use]
pub fn dealt_with(id: GatheringId, state: &State) -> SortedMap<MatterId, bool> {
    match state.gatherings.get(&id) {
        Some(gathering) if gathering.closed_by.is_some() => gathering.meeting.outcomes.clone(),
        _ => outcomes(id, state),
    }
}
