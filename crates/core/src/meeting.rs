//! What happens at a gathering: matters, speaking, roles, proposals, questions, notes.

use folkmoot_protocol::body::{Body, Decline, Draw, Note, PracticeValue, Role, Treatment};
use folkmoot_protocol::ids::{GatheringId, MatterId, OpId, PersonId};
use folkmoot_protocol::sorted::{SortedMap, SortedSet};
use minicbor::{Decode, Encode};

use crate::fold::{counting, open_gathering};
use crate::gathering::Gathering;
use crate::graph::Entry;
use crate::knowledge::Knowledge;
use crate::minutes::{self, Noted};
use crate::role::Declined;
use crate::speaking::Turn;
use crate::state::State;
use crate::{matter, proposal, question, role, speaking, verdict};

/// What people do at a gathering, beside being there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Meeting {
    /// Each person's dots on matters.
    #[cbor(n(0), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub dots: SortedMap<PersonId, SortedMap<MatterId, u8>>,
    /// What each person says became of a matter; once it is closed, see `outcomes`.
    #[cbor(n(1), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub treated: SortedMap<MatterId, SortedMap<PersonId, Treatment>>,
    /// Once it is closed: matters that it dealt with, and those that it put off.
    #[cbor(n(2), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub outcomes: SortedMap<MatterId, bool>,
    /// Draws of roles, as each teller entered them.
    #[cbor(n(3), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub draws: SortedMap<PersonId, Draw>,
    /// Who declined a role.
    #[cbor(n(4), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub declined: SortedMap<Role, Declined>,
    /// Once it is closed: who had which role.
    #[cbor(n(5), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub served: SortedMap<Role, PersonId>,
    /// Who wants to speak and who spoke.
    #[cbor(n(6), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub turns: SortedMap<OpId, Turn>,
    /// Once it is closed: how long each person was heard, in seconds.
    #[cbor(n(7), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub spoke: SortedMap<PersonId, u32>,
    /// Notes for the minutes.
    #[cbor(n(8), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub notes: SortedMap<OpId, Noted>,
    /// Matters that a decision of this gathering answers, once a seal holds it.
    #[cbor(n(9), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub answered: SortedSet<MatterId>,
}

impl Meeting {
    /// Ends: what is kept is who served, who spoke, what was dealt with, and notes.
    fn close(&mut self) {
        self.dots.clear();
        self.treated.clear();
        self.draws.clear();
        self.declined.clear();
        self.turns.clear();
        self.answered.clear();
    }
}

/// Takes in an operation of a gathering, where it is one and its author counts.
pub(crate) fn apply(state: &mut State, before: &State, entry: &Entry, knowledge: &mut Knowledge) {
    let (Some(body), Some(by)) = (&entry.body, counting(state, before, &entry.device)) else {
        return;
    };
    match body {
        Body::Matter(brought) => matter::bring(state, by, entry.id.into(), brought),
        Body::Dots(dots) => {
            if let Some(gathering) = open_gathering(state, dots.gathering) {
                matter::rank(gathering, by, dots);
            }
        }
        Body::Treat(treat) if open_gathering(state, treat.gathering).is_some() => {
            matter::treat(state, by, treat);
        }
        Body::Propose(proposed) => proposal::propose(state, by, entry.id.into(), proposed),
        Body::Amend(amended) => proposal::amend(state, by, entry.id.into(), amended),
        Body::Ask(ask) if open_gathering(state, ask.gathering).is_some() => {
            question::ask(state, before, (entry.id, by), ask);
        }
        Body::Ballot(ballot) => {
            let Some((id, _)) = question::asked_by(state, &ballot.ask) else { return };
            let after = knowledge.seen(entry, id, (state, before));
            if let Some(question) = state.questions.get_mut(&id) {
                question.cast((entry.id, by), ballot, after);
            }
        }
        Body::Count(count) => {
            let Some((id, _)) = question::asked_by(state, &count.ask) else { return };
            let word = knowledge.word(entry, id, count, (state, before));
            if let Some(question) = state.questions.get_mut(&id)
                && let Some(number) = question.count(by, word)
            {
                knowledge.count(entry.id, by, id, number);
            }
        }
        Body::Urn(urn) => {
            if let Some((_, question)) = question::asked_by(state, &urn.ask) {
                question.open_urn(entry.id, by);
            }
        }
        Body::Take(take) => {
            let Some((id, _)) = question::asked_by(state, &take.ask) else { return };
            let after = knowledge.seen(entry, id, (state, before));
            if let Some(question) = state.questions.get_mut(&id) {
                question.take_slip((entry.id, by), take, after);
            }
        }
        Body::Issue(issue) => {
            for question in state.questions.values_mut() {
                question.issue(entry.id, by, issue);
            }
        }
        Body::Draw(draw) => {
            if let Some(gathering) = open_gathering(state, draw.gathering) {
                gathering.meeting.draws.insert(by, draw.clone());
            }
        }
        Body::Decline(declined) => decline(state, before, by, declined),
        Body::Queue(queue) => {
            // In a draft introductions may still be on their way, so there the list is looked up when it
            // is read: else the ids of operations would decide who stands on it.
            let asks = before.is_draft() || before.is_member(&queue.person);
            if let Some(gathering) = open_gathering(state, queue.gathering).filter(|_| asks) {
                speaking::queue(gathering, by, (entry.id, entry.claimed_at), queue);
            }
        }
        Body::Heard(heard) => speaking::heard(state, heard),
        Body::Note(note) => self::note(state, before, (entry, by), note),
        _ => {}
    }
}

fn decline(state: &mut State, before: &State, by: PersonId, declined: &Decline) {
    // Whoever has a phone says it themselves.
    let of_another = before.is_member(&declined.person) && !before.has_phone(&declined.person);
    if by != declined.person && !of_another {
        return;
    }
    if let Some(gathering) = open_gathering(state, declined.gathering) {
        role::decline(gathering, by, declined);
    }
}

fn note(state: &mut State, before: &State, (entry, by): (&Entry, PersonId), note: &Note) {
    let Some(gathering) = state.gatherings.get(&note.gathering) else { return };
    // Until the next seal, and no longer.
    let amended = gathering.closed_by == Some(before.number);
    if gathering.closed_by.is_some() && !(amended && gathering.roll(state).contains_key(&by)) {
        return;
    }
    if let Some(gathering) = state.gatherings.get_mut(&note.gathering) {
        minutes::note(gathering, by, entry, note);
    }
}

/// Those on a gathering's roll who count: in a founding all of them, later residents.
pub(crate) fn counting_roll(
    state: &State,
    gathering: &Gathering,
    founding: bool,
) -> SortedSet<PersonId> {
    let roll = gathering.roll(state).into_keys();
    roll.filter(|person| founding || state.is_member(person)).collect()
}

/// What a seal of `gathering` makes of all that happened there, before anybody comes or goes. Practices that
/// were changed come back: whatever else this seal does it does under those in force.
#[must_use]
pub(crate) fn seal(
    state: &mut State,
    id: GatheringId,
    founding: bool,
    closes: bool,
) -> Vec<PracticeValue> {
    let Some(gathering) = state.gatherings.get(&id) else { return Vec::new() };
    let roll = counting_roll(state, gathering, founding);
    let known: SortedSet<MatterId> = state.matters.keys().copied().collect();
    let practices = verdict::take_effect(state, id, &roll, closes);
    if closes {
        let served = role::roles(id, state);
        matter::close(state, id, &known);
        if let Some(gathering) = state.gatherings.get_mut(&id) {
            let spoke = gathering.heard();
            let meeting = &mut gathering.meeting;
            meeting.served = served
                .into_iter()
                .filter_map(|(role, people)| Some((role, people.first().copied()?)))
                .collect();
            meeting.spoke = spoke;
            meeting.close();
        }
    }
    practices
}

/// In a founding, forgets what people brought and said who were not there: a draft takes in whoever
/// introduces themselves, and what they left behind nobody could settle.
pub(crate) fn found(state: &mut State) {
    let State { people, matters, proposals, gatherings, .. } = state;
    matters.retain(|_, matter| people.contains_key(&matter.by));
    proposals.retain(|_, proposal| people.contains_key(&proposal.by));
    for gathering in gatherings.values_mut() {
        let Meeting { turns, notes, .. } = &mut gathering.meeting;
        turns.retain(|_, turn| people.contains_key(&turn.by) && people.contains_key(&turn.person));
        notes.retain(|_, noted| people.contains_key(&noted.by));
    }
}

/// Forgets questions, notes and outcomes of gatherings whose minutes no seal can amend any more: earlier
/// roots have them.
pub(crate) fn forget(state: &mut State) {
    let kept: SortedSet<GatheringId> = state.with_minutes().collect();
    let gatherings = &state.gatherings;
    let open = |id: &GatheringId| gatherings.get(id).is_some_and(|g| g.closed_by.is_none());
    state
        .questions
        .retain(|_, question| kept.contains(&question.gathering) || open(&question.gathering));
    for (id, gathering) in state.gatherings.iter_mut() {
        if gathering.closed_by.is_some() && !kept.contains(id) {
            gathering.meeting.notes.clear();
            gathering.meeting.outcomes.clear();
        }
    }
    proposal::forget(state);
}

impl State {
    /// Gatherings that are closed and of which it has all minutes: those that this seal closed, and those
    /// that the one before closed, as people amended them since.
    pub fn with_minutes(&self) -> impl Iterator<Item = GatheringId> + '_ {
        let last = self.number.saturating_sub(1);
        self.gatherings
            .iter()
            .filter(move |(_, it)| it.closed_by.is_some_and(|seal| seal >= last.max(1)))
            .map(|(id, _)| *id)
    }
}

/// Whether an operation could change what is decided at a gathering that is open. What is brought loses
/// nothing by waiting for the next seal; dots, turns and lots that the closing one leaves out are gone with
/// the evening, and no phone holds a decision up for them.
pub(crate) fn on_the_matter(
    body: &Body,
    open: impl Fn(&GatheringId) -> bool,
    asked: impl Fn(&OpId) -> Option<GatheringId>,
) -> bool {
    match body {
        Body::Ask(ask) => open(&ask.gathering),
        Body::Ballot(ballot) => asked(&ballot.ask).is_some_and(|gathering| open(&gathering)),
        Body::Count(count) => asked(&count.ask).is_some_and(|gathering| open(&gathering)),
        // It takes a ballot by name away.
        Body::Take(take) => asked(&take.ask).is_some_and(|gathering| open(&gathering)),
        _ => false,
    }
}
