//! What an assembly knows: people, households, devices, practices, epochs, gatherings.
//!
//! A sealed state is what every phone computes from a seal's frontier; its leaves, in key order, make
//! the Merkle tree whose root the co-signers sign.

use folkmoot_protocol::body::{Kin, NewcomerKeys};
use folkmoot_protocol::ids::{
    AssemblyId, DeviceKey, EpochCommitment, GatheringId, HouseholdId, MatterId, OpId, OutsideKey,
    PersonId, PlaceId, ProposalId, QuestionId, ReceiveKey, StateRoot,
};
use folkmoot_protocol::sorted::{SortedMap, SortedSet};
use folkmoot_protocol::wire;
use minicbor::{Decode, Encode};

use crate::gathering::Gathering;
use crate::kinship::Change;
use crate::matter::Matter;
use crate::merkle;
use crate::newcomer::Applicant;
use crate::place::MeetingPlace;
use crate::practice::Practices;
use crate::proposal::Proposal;
use crate::question::Question;
use crate::rebind::DeviceChanges;
use crate::residence::Moving;

/// Gatherings that a state remembers with their rolls; older ones live on in earlier roots.
pub const REMEMBERED_GATHERINGS: usize = 12;

/// A person.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Person {
    /// Name as chosen.
    #[n(0)]
    pub name: String,
    /// Where they live.
    #[n(1)]
    pub household: HouseholdId,
    /// Number of the seal that admitted them; `None` while they are only introduced.
    #[n(2)]
    pub since: Option<u64>,
}

/// A device of a person.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Device {
    /// Whose.
    #[n(0)]
    pub person: PersonId,
    /// Key for outside statements.
    #[n(1)]
    pub outside: OutsideKey,
    /// Key to receive epoch keys.
    #[n(2)]
    pub receive: ReceiveKey,
    /// Its chain was found forked in a sealed segment: it no longer counts until it is rebound.
    #[n(3)]
    pub suspended: bool,
    /// Length of its chain as far as it is folded here.
    #[n(4)]
    pub head: u64,
}

/// What an assembly knows at one point.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct State {
    /// Which assembly.
    #[n(0)]
    pub assembly: AssemblyId,
    /// Number of the last seal folded in; 0 in a draft.
    #[n(1)]
    pub number: u64,
    /// The seal before that one.
    #[n(2)]
    pub predecessor: Option<OpId>,
    /// The gathering that sealed.
    #[n(3)]
    pub gathering: Option<GatheringId>,
    /// 0 for a neighbourhood.
    #[n(4)]
    pub level: u8,
    /// Name.
    #[n(5)]
    pub name: String,
    /// Practices in force; in a draft, proposed.
    #[n(6)]
    pub practices: Practices,
    /// Commitments to epoch keys, by epoch.
    #[n(7)]
    pub epochs: Vec<EpochCommitment>,
    /// People, residents and introduced alike.
    #[n(8)]
    pub people: SortedMap<PersonId, Person>,
    /// Households by id, with their labels as first given.
    #[n(9)]
    pub households: SortedMap<HouseholdId, String>,
    /// Devices of people.
    #[n(10)]
    pub devices: SortedMap<DeviceKey, Device>,
    /// Gatherings not forgotten yet.
    #[n(11)]
    pub gatherings: SortedMap<GatheringId, Gathering>,
    /// Start of the last gathering that closed.
    #[n(12)]
    pub last_gathered_at: Option<i64>,
    /// Newcomers whom residents vouch for, not admitted yet.
    #[cbor(n(13), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub applicants: SortedMap<PersonId, Applicant>,
    /// Meeting places.
    #[cbor(n(14), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub places: SortedMap<PlaceId, MeetingPlace>,
    /// Devices that are about to change.
    #[cbor(n(15), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub device_changes: DeviceChanges,
    /// Who is about to leave.
    #[cbor(n(16), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub leaving: SortedSet<PersonId>,
    /// Who is about to live elsewhere in the neighbourhood, and where.
    #[cbor(n(17), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub moving: SortedMap<(PersonId, HouseholdId), Moving>,
    /// Matters that need something still.
    #[cbor(n(18), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub matters: SortedMap<MatterId, Matter>,
    /// Proposals that are not decided.
    #[cbor(n(19), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub proposals: SortedMap<ProposalId, Proposal>,
    /// Questions of gatherings that are open, and of the one that closed last.
    #[cbor(n(20), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub questions: SortedMap<QuestionId, Question>,
    /// The assembly whose decision to split this one comes from.
    #[n(21)]
    pub from: Option<Kin>,
    /// Decisions on what the neighbourhood is, by proposal. They are never forgotten.
    #[cbor(n(22), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub changes: SortedMap<ProposalId, Change>,
}

impl Device {
    /// A device of `person` with these keys, of which nothing is folded yet.
    #[must_use]
    pub fn new(person: PersonId, keys: &NewcomerKeys) -> Self {
        let NewcomerKeys { outside, receive, .. } = *keys;
        Self { person, outside, receive, suspended: false, head: 0 }
    }
}

impl State {
    /// A draft of which nothing is known yet.
    #[must_use]
    pub fn draft(assembly: AssemblyId) -> Self {
        Self {
            assembly,
            number: 0,
            predecessor: None,
            gathering: None,
            level: 0,
            name: String::new(),
            practices: Practices::default(),
            epochs: Vec::new(),
            people: SortedMap::new(),
            households: SortedMap::new(),
            devices: SortedMap::new(),
            gatherings: SortedMap::new(),
            last_gathered_at: None,
            applicants: SortedMap::new(),
            places: SortedMap::new(),
            device_changes: DeviceChanges::default(),
            leaving: SortedSet::new(),
            moving: SortedMap::new(),
            matters: SortedMap::new(),
            proposals: SortedMap::new(),
            questions: SortedMap::new(),
            from: None,
            changes: SortedMap::new(),
        }
    }

    /// Works out once who sits where, as screens ask for it. Nothing may change in the state from now on.
    pub(crate) fn seat(&mut self) {
        let seatings: Vec<_> =
            self.gatherings.iter().map(|(id, it)| (*id, it.seating(self))).collect();
        for (id, seating) in seatings {
            if let Some(gathering) = self.gatherings.get_mut(&id) {
                gathering.seating = seating;
            }
        }
    }

    /// No seal holds yet.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.number == 0
    }

    /// Residents: people whom a held seal admitted.
    pub fn members(&self) -> impl Iterator<Item = (&PersonId, &Person)> {
        self.people.iter().filter(|(_, person)| person.since.is_some())
    }

    /// Whether this person is a resident.
    #[must_use]
    pub fn is_member(&self, person: &PersonId) -> bool {
        self.people.get(person).is_some_and(|p| p.since.is_some())
    }

    /// The person behind a device that counts: known, not suspended, and of a resident (in a draft, of
    /// anyone introduced).
    #[must_use]
    pub fn counting_person(&self, device: &DeviceKey) -> Option<PersonId> {
        let known = self.devices.get(device)?;
        let counts = !known.suspended && (self.is_draft() || self.is_member(&known.person));
        counts.then_some(known.person)
    }

    /// The person behind a device, counting or not.
    #[must_use]
    pub fn person_of(&self, device: &DeviceKey) -> Option<PersonId> {
        self.devices.get(device).map(|device| device.person)
    }

    /// Whether this person has a phone with Folkmoot, counting or not.
    #[must_use]
    pub fn has_phone(&self, person: &PersonId) -> bool {
        self.devices.values().any(|device| device.person == *person)
    }

    /// People who have a phone with Folkmoot, counting or not.
    #[must_use]
    pub fn with_phone(&self) -> SortedSet<PersonId> {
        self.devices.values().map(|device| device.person).collect()
    }

    /// People among `people` who have a device that counts.
    #[must_use]
    pub fn with_keys(&self, people: &SortedSet<PersonId>) -> SortedSet<PersonId> {
        self.devices
            .values()
            .filter(|device| !device.suspended && people.contains(&device.person))
            .map(|device| device.person)
            .collect()
    }

    /// Distinct households of `people`.
    #[must_use]
    pub fn households_of(&self, people: &SortedSet<PersonId>) -> SortedSet<HouseholdId> {
        people.iter().filter_map(|id| Some(self.people.get(id)?.household)).collect()
    }

    /// Root over all leaves: section number and key on one side, value on the other, both in
    /// deterministic CBOR, in ascending order of the encoded key.
    #[must_use]
    pub fn root(&self) -> StateRoot {
        let hashes: Vec<_> =
            self.leaves().iter().map(|(key, value)| merkle::leaf(key, value)).collect();
        merkle::root(&hashes)
    }

    /// The leaves under the root, as (key, value) in key order.
    #[must_use]
    pub fn leaves(&self) -> SortedMap<Vec<u8>, Vec<u8>> {
        let mut leaves = SortedMap::new();
        // In the order of their keys, so that each is put at the end.
        let mut put = |section: u8, key: Vec<u8>, value: Vec<u8>| {
            let mut full = vec![section];
            full.extend(key);
            leaves.insert(full, value);
        };
        let header = (&self.assembly, self.number, &self.predecessor, &self.gathering);
        put(0, Vec::new(), wire::encode(&header));
        put(1, Vec::new(), wire::encode(&(self.level, &self.name, self.last_gathered_at)));
        for (number, value) in self.practices.chosen() {
            put(2, vec![number], wire::encode(&value));
        }
        for (epoch, commitment) in (0u32..).zip(&self.epochs) {
            put(3, epoch.to_be_bytes().to_vec(), wire::encode(commitment));
        }
        for (id, person) in &self.people {
            put(4, id.0.to_vec(), wire::encode(person));
        }
        for (id, label) in &self.households {
            put(5, id.0.to_vec(), wire::encode(label));
        }
        for (key, device) in &self.devices {
            put(6, key.0.to_vec(), wire::encode(device));
        }
        for (id, gathering) in &self.gatherings {
            put(7, id.0.to_vec(), wire::encode(gathering));
        }
        for (id, gathering) in &self.gatherings {
            for (token, witnesses) in &gathering.tokens {
                put(8, [id.0.as_slice(), token.as_slice()].concat(), wire::encode(witnesses));
            }
            let named = gathering.tokens.is_empty().then(|| gathering.roll(self));
            for (person, witnesses) in named.into_iter().flatten() {
                put(8, [id.0, person.0].concat(), wire::encode(&witnesses));
            }
        }
        for (id, applicant) in &self.applicants {
            put(9, id.0.to_vec(), wire::encode(applicant));
        }
        for (id, place) in &self.places {
            put(10, id.0.to_vec(), wire::encode(place));
        }
        if !self.device_changes.is_empty() {
            put(11, Vec::new(), wire::encode(&self.device_changes));
        }
        for person in &self.leaving {
            put(12, person.0.to_vec(), Vec::new());
        }
        for ((person, household), moving) in &self.moving {
            let key = [person.0.as_slice(), household.0.as_slice()].concat();
            put(13, key, wire::encode(moving));
        }
        for (id, matter) in &self.matters {
            put(14, id.0.to_vec(), wire::encode(matter));
        }
        for (id, proposal) in &self.proposals {
            put(15, id.0.to_vec(), wire::encode(proposal));
        }
        for (id, question) in &self.questions {
            put(16, id.0.to_vec(), wire::encode(question));
        }
        if let Some(from) = &self.from {
            put(17, Vec::new(), wire::encode(from));
        }
        for (id, change) in &self.changes {
            put(18, id.0.to_vec(), wire::encode(change));
        }
        leaves
    }
}
