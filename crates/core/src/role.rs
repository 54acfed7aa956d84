//! Roles by lot: for one evening, and with no power that others lack (L1).

use folkmoot_protocol::body::{Decline, Draw, Role};
use folkmoot_protocol::ids::{GatheringId, PersonId};
use folkmoot_protocol::sorted::{SortedMap, SortedSet, sort_by_key};
use folkmoot_protocol::wire::derive_bytes;
use minicbor::{Decode, Encode};

use crate::gathering::Gathering;
use crate::speaking::fairness_window;
use crate::state::State;

/// Households that tellers are of, at least.
pub const TELLERS: usize = 2;

/// A ticket of a lot: the lowest one is drawn. Nobody can grind it: the numbers are called when all
/// tickets are known.
pub(crate) fn ticket(id: &[u8; 32], numbers: &[u32], what: &[u8]) -> [u8; 16] {
    let mut called = Vec::with_capacity(numbers.len() * 4);
    for number in numbers {
        called.extend(number.to_be_bytes());
    }
    derive_bytes("folkmoot v1 lot", &[id, &called, what])
}

/// The draw that stands: what most tellers on the roll entered, two of two households at least.
#[must_use]
pub fn drawn<'s>(gathering: &'s Gathering, state: &State) -> Option<&'s Draw> {
    let roll = gathering.roll(state);
    let tellers = gathering.meeting.draws.iter().filter(|(teller, _)| roll.contains_key(teller));
    let mut entered: Vec<(&Draw, SortedSet<PersonId>)> = Vec::new();
    for (teller, draw) in tellers {
        match entered.iter_mut().find(|(known, _)| *known == draw) {
            Some((_, by)) => {
                by.insert(*teller);
            }
            None => entered.push((draw, SortedSet::from([*teller]))),
        }
    }
    entered.retain(|(_, by)| state.households_of(by).len() >= TELLERS);
    let most = entered.iter().map(|(_, by)| by.len()).max()?;
    let mut best = entered.iter().filter(|(_, by)| by.len() == most);
    let first = best.next()?;
    best.next().is_none().then_some(first.0)
}

/// Who has which role tonight, and who comes next should they decline: of those on the roll who put
/// themselves forward, whoever served least over the fairness window, then by lot. Nobody has two
/// roles while somebody else would do.
#[must_use]
pub fn roles(id: GatheringId, state: &State) -> SortedMap<Role, Vec<PersonId>> {
    let Some(gathering) = state.gatherings.get(&id) else { return SortedMap::new() };
    if gathering.closed_by.is_some() {
        return gathering
            .meeting
            .served
            .iter()
            .map(|(role, person)| (*role, vec![*person]))
            .collect();
    }
    let Some(draw) = drawn(gathering, state) else { return SortedMap::new() };
    let roll = gathering.roll(state);
    let mut served: SortedMap<PersonId, u32> = SortedMap::new();
    for past in fairness_window(state) {
        for person in past.meeting.served.values() {
            *served.entry(*person).or_insert(0) += 1;
        }
    }
    let mut busy = SortedSet::new();
    let mut roles = SortedMap::new();
    for lot in &draw.lots {
        let declined = gathering.meeting.declined.get(&lot.role);
        let willing = |person: &&PersonId| {
            roll.contains_key(person) && !declined.is_some_and(|declined| declined.contains(person))
        };
        let mut order: Vec<PersonId> = lot.people.iter().filter(willing).copied().collect();
        sort_by_key(&mut order, |person| {
            let what = [&[lot.role as u8], person.0.as_slice()].concat();
            let times = served.get(person).copied().unwrap_or(0);
            (busy.contains(person), times, ticket(&id.0, &draw.numbers, &what), *person)
        });
        if let Some(first) = order.first() {
            busy.insert(*first);
        }
        roles.insert(lot.role, order);
    }
    roles
}

/// Who declines a role, by each one's last word. Whoever has a phone says it themselves; of somebody else more
/// have to say so than say the contrary, or one neighbour could keep them from ever serving.
#[derive(Debug, Clone, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(transparent)]
pub struct Declined(#[n(0)] SortedMap<(PersonId, PersonId), bool>);

impl Declined {
    /// Whether this person declines.
    #[must_use]
    pub fn contains(&self, person: &PersonId) -> bool {
        if let Some(own) = self.0.get(&(*person, *person)) {
            return *own;
        }
        let said = || self.0.iter().filter(|((of, _), _)| of == person);
        said().filter(|(_, declines)| **declines).count() * 2 > said().count()
    }

    /// Those who decline.
    pub fn iter(&self) -> impl Iterator<Item = &PersonId> {
        let mut last = None;
        let people = self.0.keys().map(|(person, _)| person).filter(move |person| {
            let other = last != Some(*person);
            last = Some(*person);
            other
        });
        people.filter(|person| self.contains(person))
    }
}

/// Takes in that `by` declines, or says so of somebody without a phone.
pub(crate) fn decline(gathering: &mut Gathering, by: PersonId, decline: &Decline) {
    let declined = gathering.meeting.declined.entry(decline.role).or_default();
    declined.0.insert((decline.person, by), decline.declines);
}
