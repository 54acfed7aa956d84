//! Who speaks next: a progressive stack.

use folkmoot_protocol::body::{Heard, Queue, Speech};
use folkmoot_protocol::ids::{GatheringId, OpId, PersonId};
use folkmoot_protocol::sorted::{SortedMap, sort_by_key};
use minicbor::{Decode, Encode};

use crate::gathering::Gathering;
use crate::practice::Practice;
use crate::state::State;

/// Turns of one person at one gathering that are looked at, asked for by one author.
const MAX_TURNS: usize = 64;
/// Longest that one turn counts for, in seconds: a phone that was left running says nothing.
pub const LONGEST_TURN: u32 = 3600;

/// Somebody's turn to speak.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Turn {
    /// Who speaks.
    #[n(0)]
    pub person: PersonId,
    /// Who put them on the list.
    #[n(1)]
    pub by: PersonId,
    /// What for.
    #[n(2)]
    pub speech: Speech,
    /// When they asked, by the author's clock: it orders those whom nothing else does.
    #[n(3)]
    pub asked_at: i64,
    /// It is over: how long they spoke, in seconds; 0 where they gave it up.
    #[n(4)]
    pub heard: Option<u32>,
}

/// Why somebody stands where they stand on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// A point of order is heard at once.
    PointOfOrder,
    /// They haven't been heard at any gathering that counts.
    NeverHeard,
    /// They haven't been heard tonight, and so many seconds before.
    NotTonight(u32),
    /// They have been heard for so many seconds.
    Heard(u32),
}

/// Somebody on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// The turn.
    pub turn: OpId,
    /// Who.
    pub person: PersonId,
    /// What for.
    pub speech: Speech,
    /// Why they stand here.
    pub because: Because,
}

/// Takes in somebody's wish to speak.
pub(crate) fn queue(
    gathering: &mut Gathering,
    by: PersonId,
    (turn, asked_at): (OpId, i64),
    queue: &Queue,
) {
    let asked = gathering.meeting.turns.values();
    let asked = asked.filter(|turn| turn.by == by && turn.person == queue.person).count();
    if asked < MAX_TURNS {
        let Queue { person, speech, .. } = *queue;
        gathering.meeting.turns.insert(turn, Turn { person, by, speech, asked_at, heard: None });
    }
}

/// Takes in that a turn is over.
pub(crate) fn heard(state: &mut State, heard: &Heard) {
    let open = state.gatherings.values_mut().filter(|gathering| gathering.closed_by.is_none());
    for gathering in open {
        if let Some(turn) = gathering.meeting.turns.get_mut(&heard.turn) {
            let seconds = heard.seconds.min(LONGEST_TURN);
            turn.heard = Some(turn.heard.unwrap_or(0).max(seconds));
        }
    }
}

impl Gathering {
    /// How long each person was heard here, in seconds.
    #[must_use]
    pub fn heard(&self) -> SortedMap<PersonId, u32> {
        let mut heard = self.meeting.spoke.clone();
        for turn in self.meeting.turns.values() {
            if let Some(seconds) = turn.heard.filter(|seconds| *seconds > 0) {
                let all = heard.entry(turn.person).or_insert(0);
                *all = all.saturating_add(seconds);
            }
        }
        heard
    }
}

/// Gatherings over which turns and roles are evened out: this one, and those that closed last.
pub(crate) fn fairness_window(state: &State) -> impl Iterator<Item = &Gathering> {
    let window = state.practices.get(Practice::FairnessGatherings);
    let mut closed: Vec<(u64, &Gathering)> = state
        .gatherings
        .values()
        .filter_map(|gathering| Some((gathering.closed_by?, gathering)))
        .collect();
    sort_by_key(&mut closed, |(seal, _)| std::cmp::Reverse(*seal));
    closed.truncate(usize::try_from(window).unwrap_or(usize::MAX));
    closed.into_iter().map(|(_, gathering)| gathering)
}

/// Who waits to speak, next first: points of order; then whoever was never heard, whoever was not heard
/// tonight, and the rest, each by the least time heard over the fairness window; then who asked first.
#[must_use]
pub fn stack(id: GatheringId, state: &State) -> Vec<Waiting> {
    let Some(gathering) = state.gatherings.get(&id) else { return Vec::new() };
    let tonight = gathering.heard();
    let mut before: SortedMap<PersonId, u32> = SortedMap::new();
    for past in fairness_window(state) {
        for (person, seconds) in &past.meeting.spoke {
            let all = before.entry(*person).or_insert(0);
            *all = all.saturating_add(*seconds);
        }
    }
    let because = |turn: &Turn| {
        let seconds = |of: &SortedMap<PersonId, u32>| of.get(&turn.person).copied().unwrap_or(0);
        match (turn.speech, seconds(&tonight), seconds(&before)) {
            (Speech::PointOfOrder, ..) => Because::PointOfOrder,
            (_, 0, 0) => Because::NeverHeard,
            (_, 0, before) => Because::NotTonight(before),
            (_, tonight, before) => Because::Heard(before.saturating_add(tonight)),
        }
    };
    let waits = |turn: &Turn| turn.heard.is_none() && state.people.contains_key(&turn.person);
    let waiting = gathering.meeting.turns.iter().filter(|(_, turn)| waits(turn));
    let mut stack: Vec<(Waiting, i64)> = waiting
        .map(|(id, turn)| {
            let Turn { person, speech, .. } = *turn;
            (Waiting { turn: *id, person, speech, because: because(turn) }, turn.asked_at)
        })
        .collect();
    sort_by_key(&mut stack, |(waiting, asked_at)| (waiting.because, *asked_at, waiting.turn));
    // Whoever two neighbours put on the list stands there once.
    let mut stands = folkmoot_protocol::sorted::SortedSet::new();
    let once = |(waiting, _): (Waiting, i64)| {
        let first = stands.insert((waiting.person, waiting.speech));
        first.then_some(waiting)
    };
    stack.into_iter().filter_map(once).collect()
}
