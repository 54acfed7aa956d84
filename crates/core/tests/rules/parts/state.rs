//! A state in which people are known by the part they play, and operations by when they were said: two
//! histories in which people are changed about can be compared.

use std::collections::{BTreeMap, BTreeSet};

use folkmoot_core::assembly::HeldSeal;
use folkmoot_core::gathering::Whereabouts;
use folkmoot_core::kinship::Change;
use folkmoot_core::state::State;
use folkmoot_protocol::ids::{DeviceKey, OpId, PersonId};
use folkmoot_protocol::place::FactValue;
use folkmoot_protocol::sorted::SortedSet;

use super::deciding::{Decided, Evening};
use crate::support::{NEWCOMERS, PHONES, Street, View, newcomer, phone_keys};

/// People who play a part.
pub const ROLES: usize = 7;

/// A state.
#[derive(Debug, PartialEq)]
struct Parts {
    number: u64,
    people: BTreeMap<Option<usize>, (String, Option<u64>)>,
    devices: BTreeMap<Option<usize>, (Option<usize>, bool, u64)>,
    gatherings: BTreeMap<usize, GatheringParts>,
    last_gathered_at: Option<i64>,
    applicants: BTreeMap<Option<usize>, (People, u64, bool)>,
    changes: BTreeMap<usize, Change>,
    rebinds: BTreeMap<(Option<usize>, Option<usize>), (People, u64)>,
    enrolments: BTreeSet<(Option<usize>, Option<usize>)>,
    disowned: BTreeSet<(Option<usize>, Option<usize>)>,
    replaced: BTreeMap<Option<usize>, u64>,
    contested: BTreeMap<Option<usize>, u64>,
    leaving: People,
    moving: BTreeMap<(Option<usize>, String), (bool, People, u64)>,
    places: BTreeMap<usize, (Option<usize>, Words)>,
    practices: BTreeMap<u8, u64>,
    decided: Decided,
}

type Words = BTreeMap<(u8, Option<usize>), FactValue>;

#[derive(Debug, PartialEq)]
struct GatheringParts {
    callers: BTreeSet<Option<usize>>,
    attested: BTreeSet<(Option<usize>, Option<usize>)>,
    roll: BTreeMap<Option<usize>, u32>,
    counts: BTreeMap<Option<usize>, u32>,
    closed_by: Option<u64>,
    starts_at: i64,
    witnessed: BTreeMap<Option<usize>, People>,
    at_bedside: People,
    place: String,
    left: People,
    away: BTreeMap<Option<usize>, BTreeMap<Option<usize>, bool>>,
    called_for: Option<Whereabouts>,
    moved: BTreeMap<Option<usize>, Whereabouts>,
    withdrawn: People,
    cancelled: bool,
    papers: BTreeMap<Option<usize>, People>,
    evening: Evening,
}

/// A street, and who plays whom in it.
pub struct Cast<'a> {
    pub street: &'a Street,
    pub cast: &'a [usize],
}

impl Cast<'_> {
    fn device(&self, key: &DeviceKey) -> Option<usize> {
        let device = |part: &usize| self.street.devices[*part].secret.device_key() == *key;
        let phone = |number: &usize| phone_keys(*number, self.street.id).device == *key;
        let other = || (0..PHONES).find(phone).map(|number| ROLES + NEWCOMERS + number);
        self.cast.iter().position(device).or_else(other)
    }

    pub fn said(&self, id: OpId) -> usize {
        self.street.log.iter().position(|operation| operation.id == id).unwrap()
    }

    pub fn person(&self, id: &PersonId) -> Option<usize> {
        let is = |number: &usize| newcomer(*number).person(self.street.id) == *id;
        if let Some(newcomer) = (0..NEWCOMERS).find(is) {
            return Some(ROLES + newcomer);
        }
        self.device(&self.street.log[self.said(OpId(id.0))].payload.device)
    }

    pub fn people(&self, ids: &SortedSet<PersonId>) -> People {
        ids.iter().map(|id| self.person(id)).collect()
    }

    fn parts(&self, state: &State) -> Parts {
        // The device that signed the genesis has one operation more in its chain: nothing else.
        let founder = self.street.log[0].payload.device;
        let changes = &state.device_changes;
        Parts {
            number: state.number,
            people: state
                .people
                .iter()
                .map(|(id, person)| {
                    let label = state.households[&person.household].clone();
                    (self.person(id), (label, person.since))
                })
                .collect(),
            devices: state
                .devices
                .iter()
                .map(|(key, device)| {
                    let head = device.head - u64::from(*key == founder);
                    (self.device(key), (self.person(&device.person), device.suspended, head))
                })
                .collect(),
            gatherings: state
                .gatherings
                .iter()
                .map(|(id, gathering)| {
                    let pair = |(by, of): &(_, _)| (self.device(by), self.device(of));
                    let roll = gathering.roll(state);
                    let parts = GatheringParts {
                        callers: self.people(&gathering.callers),
                        attested: gathering.attested.iter().map(pair).collect(),
                        roll: roll.iter().map(|(who, met)| (self.person(who), *met)).collect(),
                        counts: gathering
                            .counts
                            .iter()
                            .map(|(who, count)| (self.person(who), *count))
                            .collect(),
                        closed_by: gathering.closed_by,
                        starts_at: gathering.starts_at,
                        witnessed: gathering
                            .witnessed
                            .iter()
                            .map(|(who, said)| (self.person(who), self.people(said)))
                            .collect(),
                        at_bedside: self.people(&gathering.at_bedside(state)),
                        place: gathering.place.clone(),
                        left: self.people(&gathering.left(state)),
                        away: gathering
                            .away
                            .iter()
                            .map(|(who, said)| {
                                let said = said.iter().map(|(by, away)| (self.person(by), *away));
                                (self.person(who), said.collect())
                            })
                            .collect(),
                        called_for: gathering.called_for.clone(),
                        moved: gathering
                            .moved
                            .iter()
                            .map(|(who, to)| (self.person(who), to.clone()))
                            .collect(),
                        withdrawn: self.people(&gathering.withdrawn),
                        cancelled: gathering.is_cancelled(state),
                        papers: gathering
                            .papers
                            .iter()
                            .map(|(who, sheet)| (self.person(who), self.people(sheet)))
                            .collect(),
                        evening: self.evening(*id, gathering, state),
                    };
                    (self.said(OpId(id.0)), parts)
                })
                .collect(),
            last_gathered_at: state.last_gathered_at,
            applicants: state
                .applicants
                .iter()
                .map(|(who, a)| (self.person(who), (self.people(&a.vouchers), a.since, a.decided)))
                .collect(),
            changes: state
                .changes
                .iter()
                .map(|(id, it)| (self.said(OpId(id.0)), it.clone()))
                .collect(),
            rebinds: changes
                .rebinds
                .iter()
                .map(|((who, device, ..), it)| {
                    ((self.person(who), self.device(device)), (self.people(&it.by), it.since))
                })
                .collect(),
            enrolments: changes
                .enrolments
                .iter()
                .map(|((who, device), _)| (self.person(who), self.device(device)))
                .collect(),
            disowned: changes
                .disowned
                .iter()
                .map(|(who, device)| (self.person(who), self.device(device)))
                .collect(),
            replaced: changes
                .replaced
                .iter()
                .map(|(device, seal)| (self.device(device), *seal))
                .collect(),
            contested: changes
                .contested
                .iter()
                .map(|(who, seal)| (self.person(who), *seal))
                .collect(),
            leaving: self.people(&state.leaving),
            moving: state
                .moving
                .iter()
                .map(|((who, _), it)| {
                    let key = (self.person(who), it.household.clone());
                    (key, (it.own, self.people(&it.by), it.since))
                })
                .collect(),
            places: state
                .places
                .iter()
                .map(|(id, place)| {
                    let said = place.said.iter();
                    let said = said.map(|((fact, by), v)| ((*fact, self.person(by)), v.clone()));
                    (self.said(OpId(id.0)), (self.person(&place.first), said.collect()))
                })
                .collect(),
            practices: state.practices.chosen().collect(),
            decided: self.decided(state),
        }
    }

    pub fn view(&self, view: &View) -> ViewParts {
        let electorate =
            |tip: &HeldSeal| tip.electorate.keys().map(|key| self.device(key)).collect();
        ViewParts {
            sealed: self.parts(&view.sealed),
            provisional: self.parts(&view.provisional),
            proposed: view
                .proposed
                .iter()
                .map(|(id, signers)| (self.said(*id), self.people(signers)))
                .collect(),
            roll: view.tip.as_ref().map(|tip| self.people(&tip.roll)),
            co_signers: view.tip.as_ref().map(|tip| self.people(&tip.co_signers)),
            electorate: view.tip.as_ref().map(electorate),
            held: view.held.iter().map(|id| self.said(*id)).collect(),
            competing: view.competing,
            tied: view.tied,
        }
    }
}

pub type People = BTreeSet<Option<usize>>;

#[derive(Debug, PartialEq)]
pub struct ViewParts {
    sealed: Parts,
    provisional: Parts,
    proposed: BTreeMap<usize, People>,
    roll: Option<People>,
    co_signers: Option<People>,
    electorate: Option<People>,
    held: Vec<usize>,
    competing: bool,
    tied: bool,
}
