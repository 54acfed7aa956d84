//! The welcome: all that a newcomer's phone needs of a neighbourhood, small enough for a film.
//!
//! People and devices are listed once; everywhere else a number stands for them, and household ids
//! follow from their labels. What is left is keys, which nothing makes smaller.

use std::collections::BTreeSet;

use folkmoot_protocol::body::{CallSort, Kin, Newcomer, Role, Seal};
use folkmoot_protocol::bundle::Envelope;
use folkmoot_protocol::ids::{
    AssemblyId, DeviceKey, EpochCommitment, GatheringId, HouseholdId, MatterId, OpId, OutsideKey,
    PersonId, PlaceId, ProposalId, QuestionId, ReceiveKey,
};
use folkmoot_protocol::keys::SignatureBytes;
use folkmoot_protocol::place::FactValue;
use folkmoot_protocol::sorted::{SortedMap, SortedSet, sort_by};
use folkmoot_protocol::wire::{self, WireError};
use minicbor::bytes::ByteVec;
use minicbor::{Decode, Encode};

use crate::assembly::HeldSeal;
use crate::base::{Base, ShortId};
use crate::gathering::{Gathering, RollToken, Whereabouts};
use crate::household::household_id;
use crate::kinship::Change;
use crate::matter::Matter;
use crate::meeting::Meeting;
use crate::newcomer::Applicant;
use crate::place::MeetingPlace;
use crate::practice::Practices;
use crate::proposal::Proposal;
use crate::question::Question;
use crate::rebind::DeviceChanges;
use crate::residence::Moving;
use crate::state::{Device, Person, State};

/// What a resident's phone gives to a newcomer's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Welcome {
    /// The founding seal, by which people compare whether they are of one neighbourhood.
    pub anchor: OpId,
    /// The last seal that holds and the state after it.
    pub base: Base,
    /// What was said since and is good to know at once: calls.
    pub operations: Vec<Envelope>,
}

#[derive(Encode, Decode)]
#[cbor(array)]
struct Packed {
    #[n(0)]
    anchor: OpId,
    #[n(1)]
    seal: OpId,
    #[n(2)]
    sealed_by: (u32, u64),
    #[n(3)]
    header: (u64, Option<OpId>, Option<GatheringId>, bool),
    #[n(4)]
    level: u8,
    #[n(5)]
    name: String,
    #[n(6)]
    practices: Practices,
    #[n(7)]
    epochs: Vec<EpochCommitment>,
    #[n(8)]
    last_gathered_at: Option<i64>,
    #[n(9)]
    households: Vec<String>,
    #[n(10)]
    people: Vec<PackedPerson>,
    /// People who are referred to and no residents any more.
    #[n(11)]
    others: Vec<PersonId>,
    #[n(12)]
    devices: Vec<PackedDevice>,
    /// Devices that are referred to and nobody's any more.
    #[n(13)]
    other_devices: Vec<DeviceKey>,
    #[n(14)]
    gatherings: Vec<PackedGathering>,
    #[n(15)]
    applicants: Vec<(Newcomer, Vec<u32>, u64)>,
    #[n(16)]
    device_changes: DeviceChanges,
    #[n(17)]
    leaving: Vec<u32>,
    #[n(18)]
    moving: Vec<(u32, Moving)>,
    #[n(19)]
    co_signatures: Vec<(u32, SignatureBytes)>,
    #[n(20)]
    operations: Vec<Envelope>,
    #[n(21)]
    places: Vec<PackedPlace>,
    #[cbor(n(22), with = "folkmoot_protocol::wire::sparse", has_nil)]
    matters: SortedMap<MatterId, Matter>,
    #[cbor(n(23), with = "folkmoot_protocol::wire::sparse", has_nil)]
    proposals: SortedMap<ProposalId, Proposal>,
    #[cbor(n(24), with = "folkmoot_protocol::wire::sparse", has_nil)]
    questions: SortedMap<QuestionId, Question>,
    /// Applicants whom a decision takes in.
    #[cbor(n(25), with = "folkmoot_protocol::wire::sparse", has_nil)]
    decided: Vec<PersonId>,
    #[n(26)]
    from: Option<Kin>,
    #[cbor(n(27), with = "folkmoot_protocol::wire::sparse", has_nil)]
    changes: SortedMap<ProposalId, Change>,
}

#[derive(Encode, Decode)]
#[cbor(array)]
struct PackedPerson {
    #[n(0)]
    id: PersonId,
    #[n(1)]
    name: String,
    #[n(2)]
    household: u32,
    #[n(3)]
    since: Option<u64>,
}

#[derive(Encode, Decode)]
#[cbor(array)]
struct PackedDevice {
    #[n(0)]
    key: DeviceKey,
    #[n(1)]
    person: u32,
    #[n(2)]
    outside: OutsideKey,
    #[n(3)]
    receive: ReceiveKey,
    #[n(4)]
    suspended: bool,
    #[n(5)]
    head: u64,
    #[n(6)]
    newest: Option<ShortId>,
}

#[derive(Encode, Decode)]
#[cbor(array)]
struct PackedGathering {
    #[n(0)]
    id: GatheringId,
    #[n(1)]
    place: String,
    #[n(2)]
    starts_at: i64,
    #[n(3)]
    sort: CallSort,
    #[n(4)]
    callers: Vec<u32>,
    #[n(5)]
    attested: Vec<(u32, u32)>,
    #[n(6)]
    counts: Vec<(u32, u32)>,
    #[n(7)]
    closed_by: Option<u64>,
    #[n(8)]
    witnessed: Vec<(u32, Vec<u32>)>,
    /// One byte for each person: 0 was not there, `n` met `n - 1` others, 255 stands in `attended_more`.
    #[n(9)]
    attended: ByteVec,
    #[n(10)]
    attended_more: Vec<(u32, u32)>,
    #[n(11)]
    away: Vec<(u32, Vec<(u32, bool)>)>,
    #[n(12)]
    called_for: Option<Whereabouts>,
    #[n(13)]
    moved: Vec<(u32, Whereabouts)>,
    #[n(14)]
    withdrawn: Vec<u32>,
    #[n(15)]
    papers: Vec<(u32, Vec<u32>)>,
    #[n(16)]
    tokens: Vec<(RollToken, u32)>,
    /// Without who served and who spoke.
    #[cbor(n(17), with = "folkmoot_protocol::wire::sparse", has_nil)]
    meeting: Meeting,
    #[cbor(n(18), with = "folkmoot_protocol::wire::sparse", has_nil)]
    served: Vec<(Role, u32)>,
    #[cbor(n(19), with = "folkmoot_protocol::wire::sparse", has_nil)]
    spoke: Vec<(u32, u32)>,
    #[cbor(n(20), with = "folkmoot_protocol::wire::sparse", has_nil)]
    at_home: Vec<(u32, Vec<u32>)>,
}

#[derive(Encode, Decode)]
#[cbor(array)]
struct PackedPlace {
    #[n(0)]
    id: PlaceId,
    #[n(1)]
    name: String,
    #[n(2)]
    first: u32,
    #[n(3)]
    said: Vec<(u8, u32, FactValue)>,
}

/// Numbers for ids: those that are listed anyway, then those that are only referred to.
struct Numbers<T> {
    of: SortedMap<T, u32>,
    listed: usize,
}

impl<T: Ord + Copy> Numbers<T> {
    fn new<'a>(listed: impl Iterator<Item = &'a T>) -> Self
    where
        T: 'a,
    {
        let of: SortedMap<T, u32> = listed.copied().zip(0..).collect();
        Self { listed: of.len(), of }
    }

    fn of(&mut self, id: &T) -> u32 {
        let next = u32::try_from(self.of.len()).unwrap_or(u32::MAX);
        *self.of.entry(*id).or_insert(next)
    }

    fn all<'a>(&mut self, ids: impl IntoIterator<Item = &'a T>) -> Vec<u32>
    where
        T: 'a,
    {
        ids.into_iter().map(|id| self.of(id)).collect()
    }

    fn others(&self) -> Vec<T> {
        let listed = u32::try_from(self.listed).unwrap_or(u32::MAX);
        let mut others: Vec<(u32, T)> = self
            .of
            .iter()
            .filter(|(_, number)| **number >= listed)
            .map(|(id, number)| (*number, *id))
            .collect();
        sort_by(&mut others, Ord::cmp);
        others.into_iter().map(|(_, id)| id).collect()
    }
}

impl Welcome {
    /// Its bytes, to be encrypted and filmed.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let Base { held, state, heads, sealed_by, co_signatures } = &self.base;
        let mut people = Numbers::new(state.people.keys());
        let mut devices = Numbers::new(state.devices.keys());
        let homes: SortedMap<HouseholdId, u32> =
            state.households.keys().copied().zip(0..).collect();
        let home = |id: &HouseholdId| homes.get(id).copied().unwrap_or(u32::MAX);
        let gatherings = state
            .gatherings
            .iter()
            .map(|(id, gathering)| pack_gathering(*id, gathering, &mut people, &mut devices))
            .collect();
        let applicants = state
            .applicants
            .values()
            .map(|it| (it.newcomer.clone(), people.all(&it.vouchers), it.since))
            .collect();
        let moving = state
            .moving
            .iter()
            .map(|((person, _), moving)| (people.of(person), moving.clone()))
            .collect();
        let leaving = people.all(&state.leaving);
        let places = state
            .places
            .iter()
            .map(|(id, place)| PackedPlace {
                id: *id,
                name: place.name.clone(),
                first: people.of(&place.first),
                said: place
                    .said
                    .iter()
                    .map(|((fact, by), value)| (*fact, people.of(by), value.clone()))
                    .collect(),
            })
            .collect();
        let decided = state.applicants.iter().filter(|(_, it)| it.decided);
        let (sealer, seq) = sealed_by;
        wire::encode(&Packed {
            anchor: self.anchor,
            seal: held.id,
            sealed_by: (devices.of(sealer), *seq),
            header: (state.number, state.predecessor, state.gathering, held.seal.closes),
            level: state.level,
            name: state.name.clone(),
            practices: state.practices.clone(),
            epochs: state.epochs.clone(),
            last_gathered_at: state.last_gathered_at,
            households: state.households.values().cloned().collect(),
            people: state
                .people
                .iter()
                .map(|(id, person)| PackedPerson {
                    id: *id,
                    name: person.name.clone(),
                    household: home(&person.household),
                    since: person.since,
                })
                .collect(),
            devices: state
                .devices
                .iter()
                .map(|(key, device)| PackedDevice {
                    key: *key,
                    person: people.of(&device.person),
                    outside: device.outside,
                    receive: device.receive,
                    suspended: device.suspended,
                    head: device.head,
                    newest: heads.get(key).copied(),
                })
                .collect(),
            gatherings,
            applicants,
            device_changes: state.device_changes.clone(),
            leaving,
            moving,
            co_signatures: co_signatures
                .iter()
                .map(|(device, signature)| (devices.of(device), *signature))
                .collect(),
            operations: self.operations.clone(),
            places,
            matters: state.matters.clone(),
            proposals: state.proposals.clone(),
            questions: state.questions.clone(),
            decided: decided.map(|(id, _)| *id).collect(),
            from: state.from.clone(),
            changes: state.changes.clone(),
            others: people.others(),
            other_devices: devices.others(),
        })
    }

    /// Reads and verifies a welcome to this assembly: the state, its root and the co-signatures on it
    /// agree.
    ///
    /// # Errors
    /// As [`wire::decode`]; [`WireError::Corrupted`] where numbers stand for nobody,
    /// [`WireError::BadSignature`] as [`Base::verify`].
    pub fn decode(assembly: AssemblyId, bytes: &[u8]) -> Result<Self, WireError> {
        let packed: Packed = wire::decode(bytes)?;
        let welcome = unpack(assembly, packed).ok_or(WireError::Corrupted)?;
        Ok(Self { base: welcome.base.verify()?, ..welcome })
    }
}

fn pack_gathering(
    id: GatheringId,
    gathering: &Gathering,
    people: &mut Numbers<PersonId>,
    devices: &mut Numbers<DeviceKey>,
) -> PackedGathering {
    let mut attended = Vec::new();
    let mut attended_more = Vec::new();
    for (person, met) in &gathering.attended {
        let number = people.of(person);
        let at = usize::try_from(number).unwrap_or(usize::MAX);
        if attended.len() <= at {
            attended.resize(at + 1, 0);
        }
        let byte = u8::try_from(*met).ok().and_then(|met| met.checked_add(1));
        let byte = byte.filter(|byte| *byte < u8::MAX).unwrap_or(u8::MAX);
        if byte == u8::MAX {
            attended_more.push((number, *met));
        }
        if let Some(slot) = attended.get_mut(at) {
            *slot = byte;
        }
    }
    PackedGathering {
        id,
        place: gathering.place.clone(),
        starts_at: gathering.starts_at,
        sort: gathering.sort,
        callers: people.all(&gathering.callers),
        attested: gathering
            .attested
            .iter()
            .map(|(by, of)| (devices.of(by), devices.of(of)))
            .collect(),
        counts: gathering.counts.iter().map(|(who, count)| (people.of(who), *count)).collect(),
        closed_by: gathering.closed_by,
        witnessed: words(&gathering.witnessed, people),
        at_home: words(&gathering.at_home, people),
        attended: attended.into(),
        tokens: gathering.tokens.iter().map(|(token, met)| (*token, *met)).collect(),
        served: gathering.meeting.served.iter().map(|(role, it)| (*role, people.of(it))).collect(),
        spoke: gathering.meeting.spoke.iter().map(|(it, time)| (people.of(it), *time)).collect(),
        meeting: Meeting {
            served: SortedMap::new(),
            spoke: SortedMap::new(),
            ..gathering.meeting.clone()
        },
        attended_more,
        away: gathering
            .away
            .iter()
            .map(|(who, said)| {
                (people.of(who), said.iter().map(|(by, away)| (people.of(by), *away)).collect())
            })
            .collect(),
        called_for: gathering.called_for.clone(),
        moved: gathering.moved.iter().map(|(who, to)| (people.of(who), to.clone())).collect(),
        withdrawn: people.all(&gathering.withdrawn),
        papers: words(&gathering.papers, people),
    }
}

/// What is said of each of these people by some, or by each of some.
fn words(
    said: &SortedMap<PersonId, SortedSet<PersonId>>,
    people: &mut Numbers<PersonId>,
) -> Vec<(u32, Vec<u32>)> {
    said.iter().map(|(who, by)| (people.of(who), people.all(by))).collect()
}

/// Ids by their number.
struct Listed<T>(Vec<T>);

impl<T: Copy + Ord> Listed<T> {
    fn at(&self, number: u32) -> Option<T> {
        self.0.get(usize::try_from(number).ok()?).copied()
    }

    fn all<C: FromIterator<T>>(&self, numbers: &[u32]) -> Option<C> {
        numbers.iter().map(|number| self.at(*number)).collect()
    }

    fn each<V: Copy, C: FromIterator<(T, V)>>(&self, pairs: &[(u32, V)]) -> Option<C> {
        pairs.iter().map(|(number, value)| Some((self.at(*number)?, *value))).collect()
    }
}

fn unpack(assembly: AssemblyId, packed: Packed) -> Option<Welcome> {
    let (number, predecessor, gathering, closes) = packed.header;
    let mut state = State::draft(assembly);
    state.number = number;
    (state.predecessor, state.gathering) = (predecessor, gathering);
    (state.level, state.name) = (packed.level, packed.name);
    (state.practices, state.epochs) = (packed.practices, packed.epochs);
    state.last_gathered_at = packed.last_gathered_at;
    let labels: Vec<(HouseholdId, String)> =
        packed.households.into_iter().map(|it| (household_id(assembly, &it), it)).collect();
    let homes = Listed(labels.iter().map(|(id, _)| *id).collect());
    state.households = labels.into_iter().collect();
    let ids = packed.people.iter().map(|it| it.id).chain(packed.others.iter().copied());
    let people = Listed(ids.collect());
    let keys = packed.devices.iter().map(|it| it.key).chain(packed.other_devices.iter().copied());
    let devices = Listed(keys.collect());
    for PackedPerson { id, name, household, since } in packed.people {
        let household = homes.at(household)?;
        state.people.insert(id, Person { name, household, since });
    }
    let mut heads = SortedMap::new();
    for it in packed.devices {
        let PackedDevice { outside, receive, suspended, head, .. } = it;
        let person = people.at(it.person)?;
        state.devices.insert(it.key, Device { person, outside, receive, suspended, head });
        heads.extend(it.newest.map(|newest| (it.key, newest)));
    }
    for it in packed.gatherings {
        let (id, gathering) = unpack_gathering(it, &people, &devices)?;
        state.gatherings.insert(id, gathering);
    }
    for (newcomer, vouchers, since) in packed.applicants {
        let vouchers = people.all(&vouchers)?;
        let id = newcomer.person(assembly);
        let decided = packed.decided.contains(&id);
        state.applicants.insert(id, Applicant { newcomer, vouchers, since, decided });
    }
    state.device_changes = packed.device_changes;
    state.leaving = people.all(&packed.leaving)?;
    for (person, moving) in packed.moving {
        let there = household_id(assembly, &moving.household);
        state.moving.insert((people.at(person)?, there), moving);
    }
    for PackedPlace { id, name, first, said } in packed.places {
        let said = said.into_iter().map(|(fact, by, value)| Some(((fact, people.at(by)?), value)));
        let said = said.collect::<Option<_>>()?;
        state.places.insert(id, MeetingPlace { name, first: people.at(first)?, said });
    }
    (state.matters, state.proposals) = (packed.matters, packed.proposals);
    state.questions = packed.questions;
    (state.from, state.changes) = (packed.from, packed.changes);
    let (sealer, seq) = packed.sealed_by;
    let held = HeldSeal {
        id: packed.seal,
        seal: Seal {
            number,
            predecessor,
            gathering: gathering?,
            closes,
            frontier: Vec::new(),
            root: state.root(),
        },
        roll: Default::default(),
        with_keys: Default::default(),
        electorate: SortedMap::new(),
        co_signers: Default::default(),
        gathered_at: 0,
        elsewhere: Default::default(),
    };
    let co_signatures = devices.each(&packed.co_signatures)?;
    let sealed_by = (devices.at(sealer)?, seq);
    let base = Base { held, state, heads, sealed_by, co_signatures };
    Some(Welcome { anchor: packed.anchor, base, operations: packed.operations })
}

fn unpack_gathering(
    packed: PackedGathering,
    people: &Listed<PersonId>,
    devices: &Listed<DeviceKey>,
) -> Option<(GatheringId, Gathering)> {
    let more: SortedMap<u32, u32> = packed.attended_more.into_iter().collect();
    let mut attended = SortedMap::new();
    for (number, byte) in (0..).zip(packed.attended.iter()) {
        let met = match *byte {
            0 => continue,
            u8::MAX => *more.get(&number)?,
            byte => u32::from(byte) - 1,
        };
        attended.insert(people.at(number)?, met);
    }
    let mut attested = BTreeSet::new();
    for (by, of) in &packed.attested {
        attested.insert((devices.at(*by)?, devices.at(*of)?));
    }
    let words = |packed: &[(u32, Vec<u32>)]| {
        let words = packed.iter().map(|(who, by)| Some((people.at(*who)?, people.all(by)?)));
        words.collect::<Option<_>>()
    };
    let gathering = Gathering {
        place: packed.place,
        starts_at: packed.starts_at,
        sort: packed.sort,
        callers: people.all(&packed.callers)?,
        attested,
        counts: people.each(&packed.counts)?,
        closed_by: packed.closed_by,
        witnessed: words(&packed.witnessed)?,
        at_home: words(&packed.at_home)?,
        attended,
        tokens: packed.tokens.into_iter().collect(),
        seating: Default::default(),
        meeting: Meeting {
            served: packed
                .served
                .iter()
                .map(|(role, who)| Some((*role, people.at(*who)?)))
                .collect::<Option<_>>()?,
            spoke: people.each(&packed.spoke)?,
            ..packed.meeting
        },
        away: packed
            .away
            .iter()
            .map(|(who, said)| Some((people.at(*who)?, people.each(said)?)))
            .collect::<Option<_>>()?,
        called_for: packed.called_for,
        moved: packed
            .moved
            .into_iter()
            .map(|(who, to)| Some((people.at(who)?, to)))
            .collect::<Option<_>>()?,
        withdrawn: people.all(&packed.withdrawn)?,
        papers: words(&packed.papers)?,
    };
    Some((packed.id, gathering))
}
