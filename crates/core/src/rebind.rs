//! A person's devices: a new phone after the old one was lost, a second one, and contests.
//!
//! A person is not a key: neighbours who meet them say which phone is theirs now (L4). What is said
//! here takes effect in the next seal that holds, like an admission.

use folkmoot_protocol::body::{Contest, Enrol, NewcomerKeys, Rebind};
use folkmoot_protocol::ids::{DeviceKey, GatheringId, OutsideKey, PersonId, ReceiveKey};
use folkmoot_protocol::keys::verify_possession;
use folkmoot_protocol::sorted::{SortedMap, SortedSet};
use minicbor::{Decode, Encode};

use crate::newcomer::{PATIENCE, VOUCHES_OF_ONE};
use crate::state::{Device, State};

/// Neighbours, of as many households, who bind a person to a new phone.
pub const REBINDERS: usize = 3;
/// Neighbours who do so after the person's old phone contested it once: its word is then not heard
/// any more, or whoever found the phone could keep its owner out for ever.
pub const REBINDERS_AFTER_CONTEST: usize = 6;
/// Most devices of one person.
pub const MAX_DEVICES: usize = 5;

/// A new phone that neighbours bind to a resident.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Rebinding {
    /// Whose.
    #[n(0)]
    pub person: PersonId,
    /// Its keys.
    #[n(1)]
    pub keys: NewcomerKeys,
    /// Who met the person.
    #[n(2)]
    pub by: SortedSet<PersonId>,
    /// Number of the last seal when the first one said so.
    #[n(3)]
    pub since: u64,
}

/// What a rebind says: whose phone, and its keys. A neighbour who lies about one of the keys says
/// something else than the others, and is alone with it.
pub type RebindKey = (PersonId, DeviceKey, OutsideKey, ReceiveKey);

/// Most devices that one person disowns between two seals.
const MAX_DISOWNED: usize = 8;

/// Devices that are about to change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct DeviceChanges {
    /// New phones of residents.
    #[n(0)]
    pub rebinds: SortedMap<RebindKey, Rebinding>,
    /// Second devices.
    #[n(1)]
    pub enrolments: SortedMap<(PersonId, DeviceKey), NewcomerKeys>,
    /// Devices that people disown: theirs so far, or about to be bound to them.
    #[n(2)]
    pub disowned: SortedSet<(PersonId, DeviceKey)>,
    /// Devices that a rebind replaced, with the number of its seal: for a while their word against it is
    /// heard.
    #[n(3)]
    pub replaced: SortedMap<DeviceKey, u64>,
    /// People whose rebind was contested, with the number of the seal: for a while more neighbours are
    /// asked, and the old phone's word is not heard again.
    #[n(4)]
    pub contested: SortedMap<PersonId, u64>,
}

impl DeviceChanges {
    /// Whether nothing is about to change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Neighbours that a rebind of `person` takes under `state`, and their households. A neighbourhood that
/// has fewer beside the person asks all.
#[must_use]
pub fn needed(state: &State, person: PersonId) -> (usize, usize) {
    let others: SortedSet<PersonId> =
        state.members().map(|(id, _)| *id).filter(|id| *id != person).collect();
    let wanted = match state.device_changes.contested.contains_key(&person) {
        true => REBINDERS_AFTER_CONTEST,
        false => REBINDERS,
    };
    (wanted.min(others.len()), REBINDERS.min(state.households_of(&others).len()))
}

impl Rebinding {
    /// Those who said so and are residents still.
    #[must_use]
    pub fn counting(&self, state: &State) -> SortedSet<PersonId> {
        self.by.iter().filter(|person| state.is_member(person)).copied().collect()
    }

    /// Whether enough neighbours of enough households said so.
    #[must_use]
    pub fn suffices(&self, state: &State) -> bool {
        let (people, households) = needed(state, self.person);
        let counting = self.counting(state);
        counting.len() >= people && state.households_of(&counting).len() >= households
    }
}

/// Whether these are the keys of a phone that is nobody's yet, and that proves its outside key.
pub(crate) fn sound(state: &State, keys: &NewcomerKeys) -> bool {
    !state.devices.contains_key(&keys.device)
        && verify_possession(keys.outside, state.assembly, keys.device, &keys.possession).is_ok()
}

/// Takes in the word of `by`, who counts.
pub(crate) fn rebind(state: &mut State, by: PersonId, rebind: &Rebind) {
    let Rebind { person, keys, .. } = *rebind;
    let since = state.number;
    let rebinds = &state.device_changes.rebinds;
    let given = rebinds.values().filter(|rebinding| rebinding.by.contains(&by)).count();
    if by == person || !state.is_member(&person) || given >= VOUCHES_OF_ONE || !sound(state, &keys)
    {
        return;
    }
    let key = (person, keys.device, keys.outside, keys.receive);
    let new = || Rebinding { person, keys, by: SortedSet::new(), since };
    state.device_changes.rebinds.entry(key).or_insert_with(new).by.insert(by);
}

/// Takes in a second device of `person`, who counts.
pub(crate) fn enrol(state: &mut State, person: PersonId, enrol: &Enrol) {
    let keys = enrol.keys;
    let enrolments = &state.device_changes.enrolments;
    let pending = enrolments.keys().filter(|(who, _)| *who == person).count();
    let there = state.devices.values().filter(|it| it.person == person && !it.suspended).count();
    if pending + there < MAX_DEVICES && sound(state, &keys) {
        state.device_changes.enrolments.entry((person, keys.device)).or_insert(keys);
    }
}

/// The person whose word against a device is heard from `author`: a resident whose device counts, or
/// whose device a rebind replaced a short while ago.
#[must_use]
pub fn contester(before: &State, author: &DeviceKey) -> Option<PersonId> {
    let replaced = || {
        let person = before.person_of(author)?;
        let heard = before.device_changes.replaced.contains_key(author)
            && !before.device_changes.contested.contains_key(&person);
        (heard && before.is_member(&person)).then_some(person)
    };
    before.counting_person(author).or_else(replaced)
}

/// Takes in the word of `person`, from their device `author`, against a device: of a neighbour's new
/// phone it takes their own word back, else it says "not mine".
pub(crate) fn contest(
    state: &mut State,
    (person, author): (PersonId, DeviceKey),
    contest: &Contest,
) {
    let device = contest.device;
    let DeviceChanges { rebinds, disowned, .. } = &mut state.device_changes;
    let mut took_back = false;
    rebinds.retain(|_, rebinding| {
        if rebinding.keys.device == device && rebinding.person != person {
            took_back |= rebinding.by.remove(&person);
        }
        !rebinding.by.is_empty()
    });
    let given = disowned.iter().filter(|(who, _)| *who == person).count();
    if !took_back && device != author && given < MAX_DISOWNED {
        disowned.insert((person, device));
    }
}

/// What the seal `state.number`, of `gathering`, makes of devices.
pub(crate) fn take_effect(state: &mut State, gathering: GatheringId) {
    let roll = state.gatherings.get(&gathering).map(|it| it.roll(state)).unwrap_or_default();
    disown(state);
    let rebinds = &state.device_changes.rebinds;
    let sufficient: Vec<RebindKey> = rebinds
        .iter()
        .filter(|(_, it)| roll.contains_key(&it.person) && it.suffices(state))
        .map(|(key, _)| *key)
        .collect();
    for key @ (person, device, ..) in &sufficient {
        // Two phones of one person, or two people of one phone: none, until their neighbours agree.
        let rivals = sufficient.iter().filter(|it| it.0 == *person || it.1 == *device).count();
        if rivals == 1
            && !state.devices.contains_key(device)
            && let Some(rebinding) = state.device_changes.rebinds.remove(key)
        {
            replace_devices(state, *person, &rebinding.keys);
        }
    }
    let enrolments = std::mem::take(&mut state.device_changes.enrolments);
    for ((person, device), keys) in &enrolments {
        // One phone that two people call theirs is neither's.
        let claims = enrolments.keys().filter(|(_, other)| other == device).count();
        if claims == 1 && state.is_member(person) && !state.devices.contains_key(device) {
            state.devices.insert(*device, Device::new(*person, keys));
        }
    }
    let number = state.number;
    let lapses = |since: u64| number >= since.saturating_add(PATIENCE);
    let State { devices, device_changes: changes, .. } = state;
    changes.rebinds.retain(|_, it| !lapses(it.since) && !devices.contains_key(&it.keys.device));
    changes.replaced.retain(|_, since| !lapses(*since));
    changes.contested.retain(|_, since| !lapses(*since));
}

fn disown(state: &mut State) {
    let number = state.number;
    for (person, device) in std::mem::take(&mut state.device_changes.disowned) {
        let DeviceChanges { rebinds, enrolments, contested, replaced, .. } =
            &mut state.device_changes;
        let before = rebinds.len();
        if !contested.contains_key(&person) {
            rebinds.retain(|_, it| it.person != person || it.keys.device != device);
            if rebinds.len() < before {
                contested.insert(person, number);
            }
        }
        enrolments.remove(&(person, device));
        if let Some(known) = state.devices.get_mut(&device).filter(|it| it.person == person)
            && !known.suspended
        {
            known.suspended = true;
            let others = state.devices.iter().filter(|(_, it)| it.person == person);
            if others.clone().any(|(key, _)| replaced.contains_key(key)) {
                contested.insert(person, number);
            }
        }
    }
}

fn replace_devices(state: &mut State, person: PersonId, keys: &NewcomerKeys) {
    let number = state.number;
    for (key, device) in state.devices.iter_mut().filter(|(_, device)| device.person == person) {
        if !device.suspended {
            state.device_changes.replaced.insert(*key, number);
        }
        device.suspended = true;
    }
    state.devices.insert(keys.device, Device::new(person, keys));
    state.device_changes.enrolments.retain(|(who, _), _| *who != person);
}
