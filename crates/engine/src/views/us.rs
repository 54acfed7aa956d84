//! Us: residents, practices, the history of seals, this device.

use folkmoot_core::newcomer;
use folkmoot_core::rebind::{self, Rebinding};
use folkmoot_core::residence::{DWELLING_WITNESSES, Moving};
use folkmoot_core::state::State;
use folkmoot_protocol::api::{
    DeviceView, EquivocationView, HouseholdView, MovingView, NewcomerView, PersonLine, RebindView,
    ResidentView, SealStanding, UsView,
};
use folkmoot_protocol::ids::{DeviceKey, HouseholdId, PersonId, StateRoot};
use folkmoot_protocol::sorted::{SortedMap, sort_by, sort_by_key};

use super::{held, neighbourhood, number, person, practices, short_root};
use crate::engine::Engine;
use crate::errors::{OrTell, Result};

/// Seals shown; older ones come with the minutes.
const SEALS_SHOWN: u32 = 60;

impl Engine {
    pub(crate) fn us(&mut self) -> Result<Box<UsView>> {
        let (from, changes) = self.history()?;
        let practice_changes = self.practice_changes()?;
        let (store, street) = self.store_and_street()?;
        let me = street.me();
        let mut seals: Vec<_> = store
            .held(street.log, SEALS_SHOWN)
            .or_tell()?
            .iter()
            .map(|seal| held(street, seal))
            .collect();
        if street.assembly.is_disputed()
            && let Some(last) = seals.first_mut()
        {
            last.standing = SealStanding::Disputed;
        }
        let equivocations = store.equivocations(street.log).or_tell()?;
        let operations = store.count(street.log).or_tell()?;
        let my_device = street.device();
        // People compare the founding, which tells apart two foundings of one draft.
        let identity =
            street.assembly.anchor().seal().map_or(street.assembly.id().0, |anchor| anchor.0);
        let neighbourhood = neighbourhood(street);
        let state = street.now();
        let mut devices: SortedMap<PersonId, u32> = SortedMap::new();
        for device in state.devices.values().filter(|device| !device.suspended) {
            *devices.entry(device.person).or_default() += 1;
        }
        let mut households: SortedMap<_, Vec<ResidentView>> = SortedMap::new();
        for (id, resident) in &state.people {
            households.entry(resident.household).or_default().push(ResidentView {
                person: *id,
                name: resident.name.clone(),
                me: me == Some(*id),
                provisional: resident.since.is_none(),
                devices: devices.get(id).copied().unwrap_or(0),
            });
        }
        let mut households: Vec<HouseholdView> = households
            .into_iter()
            .map(|(id, mut residents)| {
                sort_by(&mut residents, |a, b| (&a.name, a.person).cmp(&(&b.name, b.person)));
                let label = state.households.get(&id).cloned().unwrap_or_default();
                HouseholdView { id, label, residents }
            })
            .collect();
        sort_by_key(&mut households, |household| (natural(&household.label), household.id));
        let newcomers = newcomers(state, me);
        let (rebinds, moving) = (rebinds(state, me), moving(state, me));
        let my_devices = my_devices(state, me, my_device);
        let leaving = me.is_some_and(|me| state.leaving.contains(&me));
        let in_force = &state.practices;
        let practices = practices(|practice| in_force.get(practice));
        Ok(Box::new(UsView {
            neighbourhood,
            identity: short_root(&StateRoot(identity)),
            households,
            newcomers,
            rebinds,
            moving,
            leaving,
            my_devices,
            practices,
            practice_changes,
            from,
            changes,
            seals,
            my_device,
            equivocations: equivocations
                .into_iter()
                .map(|(device, seq)| EquivocationView {
                    person: state.person_of(&device).map(|id| person(id, state)),
                    device,
                    seq,
                })
                .collect(),
            operations,
        }))
    }
}

fn newcomers(state: &State, me: Option<PersonId>) -> Vec<NewcomerView> {
    let (needed, households_needed) = newcomer::needed(state);
    let mut applicants: Vec<_> = state.applicants.iter().collect();
    sort_by_key(&mut applicants, |(id, applicant)| (applicant.since, **id));
    applicants
        .into_iter()
        .map(|(id, applicant)| {
            let vouchers = applicant.counting(state);
            NewcomerView {
                person: PersonLine {
                    person: *id,
                    name: applicant.newcomer.name.clone(),
                    household: applicant.newcomer.household.clone(),
                },
                phone: applicant.newcomer.keys.is_some(),
                households: number(state.households_of(&vouchers).len()),
                mine: me.is_some_and(|me| vouchers.contains(&me)),
                vouchers: vouchers.into_iter().map(|voucher| person(voucher, state)).collect(),
                needed: number(needed),
                households_needed: number(households_needed),
                vouched: applicant.is_vouched(state),
            }
        })
        .collect()
}

fn rebinds(state: &State, me: Option<PersonId>) -> Vec<RebindView> {
    let view = |rebinding: &Rebinding| {
        let (needed, households_needed) = rebind::needed(state, rebinding.person);
        let by = rebinding.counting(state);
        RebindView {
            person: person(rebinding.person, state),
            device: rebinding.keys.device,
            needed: number(needed),
            households: number(state.households_of(&by).len()),
            households_needed: number(households_needed),
            enough: rebinding.suffices(state),
            mine: me.is_some_and(|me| by.contains(&me)),
            me: me == Some(rebinding.person),
            by: by.into_iter().map(|by| person(by, state)).collect(),
        }
    };
    state.device_changes.rebinds.values().map(view).collect()
}

fn moving(state: &State, me: Option<PersonId>) -> Vec<MovingView> {
    let view = |((who, _), moving): (&(PersonId, HouseholdId), &Moving)| MovingView {
        person: person(*who, state),
        household: moving.household.clone(),
        own: moving.own,
        said: number(moving.witnesses(state, *who)),
        needed: number(DWELLING_WITNESSES),
        mine: me.is_some_and(|me| moving.by.contains(&me)),
        me: me == Some(*who),
    };
    state.moving.iter().map(view).collect()
}

fn my_devices(state: &State, me: Option<PersonId>, this: DeviceKey) -> Vec<DeviceView> {
    let Some(me) = me else { return Vec::new() };
    let contested = |device: &DeviceKey| state.device_changes.disowned.contains(&(me, *device));
    let known = state.devices.iter().filter(|(_, device)| device.person == me);
    let known = known.map(|(key, device)| DeviceView {
        device: *key,
        this: *key == this,
        counts: !device.suspended,
        pending: false,
        contested: contested(key),
    });
    let pending = state.device_changes.enrolments.keys().filter(|(who, _)| *who == me);
    let pending = pending.map(|(_, key)| DeviceView {
        device: *key,
        this: *key == this,
        counts: false,
        pending: true,
        contested: contested(key),
    });
    let mut devices: Vec<DeviceView> = known.chain(pending).collect();
    sort_by_key(&mut devices, |it| (!it.this, !it.counts, it.device, it.pending));
    devices
}

/// House numbers in the order people expect: 9 before 12.
pub(super) fn natural(label: &str) -> (String, u64, String) {
    let start = label.find(|c: char| c.is_ascii_digit()).unwrap_or(label.len());
    let (before, rest) = label.split_at(start);
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (digits, after) = rest.split_at(end);
    (before.to_lowercase(), digits.parse().unwrap_or(0), after.to_lowercase())
}
