//! Leaving the neighbourhood, and moving house within it.

use folkmoot_protocol::body::{Dwell, Leave};
use folkmoot_protocol::ids::{HouseholdId, PersonId};
use folkmoot_protocol::sorted::SortedSet;
use minicbor::{Decode, Encode};

use crate::household::household_id;
use crate::newcomer::{PATIENCE, VOUCHES_OF_ONE};
use crate::state::State;

/// Neighbours, of as many households other than the one that is left, who say where somebody lives
/// now: else one household could spread over many, and outweigh others wherever households count.
pub const DWELLING_WITNESSES: usize = 2;

/// Somebody moves house.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Moving {
    /// The new address, as first given.
    #[n(0)]
    pub household: String,
    /// They say so themselves.
    #[n(1)]
    pub own: bool,
    /// Neighbours who say so.
    #[n(2)]
    pub by: SortedSet<PersonId>,
    /// Number of the last seal when it was first said.
    #[n(3)]
    pub since: u64,
}

impl Moving {
    /// Whether the next seal makes it so, for `person`.
    #[must_use]
    pub fn suffices(&self, state: &State, person: PersonId) -> bool {
        self.own && self.witnesses(state, person) >= DWELLING_WITNESSES
    }

    /// Households of neighbours who say so, other than the one that `person` leaves.
    #[must_use]
    pub fn witnesses(&self, state: &State, person: PersonId) -> usize {
        let mut others: SortedSet<PersonId> =
            self.by.iter().filter(|by| state.is_member(by)).copied().collect();
        let home = state.people.get(&person).map(|it| it.household);
        others.retain(|by| state.people.get(by).map(|it| it.household) != home);
        state.households_of(&others).len()
    }
}

/// Takes in where `by`, who counts, says that somebody lives.
pub(crate) fn dwell(state: &mut State, by: PersonId, dwell: &Dwell) {
    let Some(person) = state.people.get(&dwell.person).filter(|it| it.since.is_some()) else {
        return;
    };
    let (there, home) = (household_id(state.assembly, &dwell.household), person.household);
    let own = by == dwell.person;
    if own {
        // One's own last word counts: home again takes all back.
        for ((who, _), moving) in state.moving.iter_mut() {
            moving.own &= *who != by;
        }
    }
    let given = state.moving.values().filter(|moving| moving.by.contains(&by)).count();
    if there != home && (own || given < VOUCHES_OF_ONE) {
        let since = state.number;
        let household = dwell.household.clone();
        let new = || Moving { household, own: false, by: SortedSet::new(), since };
        let moving = state.moving.entry((dwell.person, there)).or_insert_with(new);
        if own {
            moving.own = true;
        } else {
            moving.by.insert(by);
        }
    }
    state.moving.retain(|_, moving| moving.own || !moving.by.is_empty());
}

/// Takes in that `person`, who counts, goes or stays.
pub(crate) fn leave(state: &mut State, person: PersonId, leave: &Leave) {
    if leave.goes {
        state.leaving.insert(person);
    } else {
        state.leaving.remove(&person);
    }
}

/// What the seal `state.number` makes of it: who moved lives there now, and who left is gone.
pub(crate) fn take_effect(state: &mut State) {
    let moved: Vec<(PersonId, HouseholdId)> = state
        .moving
        .iter()
        .filter(|((person, _), moving)| moving.suffices(state, *person))
        .map(|(key, _)| *key)
        .collect();
    for key in moved {
        let Some(moving) = state.moving.remove(&key) else { continue };
        let (person, household) = key;
        state.households.entry(household).or_insert(moving.household);
        if let Some(person) = state.people.get_mut(&person) {
            person.household = household;
        }
    }
    for person in std::mem::take(&mut state.leaving) {
        state.people.remove(&person);
        state.devices.retain(|_, device| device.person != person);
    }
    let number = state.number;
    let State { people, households, moving, device_changes, .. } = state;
    moving.retain(|(person, _), moving| {
        number < moving.since.saturating_add(PATIENCE) && people.contains_key(person)
    });
    device_changes.rebinds.retain(|_, rebinding| people.contains_key(&rebinding.person));
    device_changes.contested.retain(|person, _| people.contains_key(person));
    households.retain(|id, _| people.values().any(|person| person.household == *id));
}
