//! Where a log begins on a phone that was welcomed: a seal that holds and the state after it, without
//! the operations before.

use folkmoot_protocol::body::{Body, Seal};
use folkmoot_protocol::ids::{
    DeviceKey, GatheringId, MatterId, OpId, OutsideKey, PersonId, PlaceId, VersionId,
};
use folkmoot_protocol::keys::{SignatureBytes, verify_outside};
use folkmoot_protocol::sorted::{SortedMap, SortedSet};
use folkmoot_protocol::wire::WireError;
use minicbor::bytes::ByteArray;
use minicbor::{Decode, Encode};

use crate::assembly::HeldSeal;
use crate::graph::Entry;
use crate::state::State;

/// The first bytes of an operation's id: enough to recognise the one operation that a chain goes on
/// from.
pub type ShortId = ByteArray<8>;

/// The first bytes of an id.
#[must_use]
pub fn short(id: &OpId) -> ShortId {
    id.0.first_chunk().copied().unwrap_or_default().into()
}

/// Where a log begins on this phone.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Base {
    /// The seal. What it names before itself is not here, so its frontier is empty.
    #[n(0)]
    pub held: HeldSeal,
    /// The state after it.
    #[n(1)]
    pub state: State,
    /// The last sealed operation of each chain, where there is one.
    #[n(2)]
    pub heads: SortedMap<DeviceKey, ShortId>,
    /// Who signed the seal's operation, and its place in their chain.
    #[n(3)]
    pub sealed_by: (DeviceKey, u64),
    /// Outside signatures that co-sign the seal.
    #[n(4)]
    pub co_signatures: SortedMap<DeviceKey, SignatureBytes>,
}

impl Base {
    /// The last seal that holds on a phone, for one that has nothing before it. Of the co-signatures
    /// those are taken that hold.
    #[must_use]
    pub fn new(
        held: &HeldSeal,
        state: &State,
        heads: SortedMap<DeviceKey, ShortId>,
        sealed_by: (DeviceKey, u64),
        co_signatures: impl IntoIterator<Item = (DeviceKey, SignatureBytes)>,
    ) -> Self {
        let Seal { number, root, .. } = held.seal;
        let holds = |(device, signature): &(DeviceKey, SignatureBytes)| {
            held.electorate.get(device).is_some_and(|(_, key)| {
                verify_outside(*key, state.assembly, number, root, signature).is_ok()
            })
        };
        let co_signatures = co_signatures.into_iter().filter(holds).collect();
        let mut held = held.clone();
        held.seal.frontier.clear();
        Self { held, state: state.clone(), heads, sealed_by, co_signatures }
    }

    /// Author and place of an operation at which a chain goes on.
    #[must_use]
    pub fn position(&self, id: &OpId, device: DeviceKey) -> Option<(DeviceKey, u64)> {
        if *id == self.held.id {
            return Some(self.sealed_by);
        }
        let head = self.state.devices.get(&device)?.head;
        (self.heads.get(&device) == Some(&short(id))).then_some((device, head))
    }

    /// Whether an operation lies before the seal, as far as its place in its chain tells.
    #[must_use]
    pub fn is_past(&self, entry: &Entry) -> bool {
        entry.id == self.held.id
            || self.state.devices.get(&entry.device).is_some_and(|known| entry.seq <= known.head)
    }

    /// Whether `parent` of `entry` lies before the seal. Of what its author had merely seen it is
    /// presumed where it is not here: waiting for what never comes would help nobody, and should it
    /// come after all, everything is judged anew.
    #[must_use]
    pub fn settles(&self, parent: &OpId, entry: &Entry) -> bool {
        if entry.backlink == Some(*parent) {
            // What stands where a chain goes on from the seal, and goes on from something else, is broken.
            let known = self.state.devices.get(&entry.device);
            let goes_on = known.is_some_and(|known| known.head + 1 == entry.seq);
            // Whoever left with this very seal co-signs it from a chain that the state does not know.
            let on_this = matches!(&entry.body, Some(Body::CoSign(it)) if it.seal == self.held.id);
            return self.position(parent, entry.device).is_some()
                || goes_on
                || (known.is_none() && on_this);
        }
        self.has(parent) || entry.seen().any(|seen| seen == *parent)
    }

    /// Whether `parent` is known to lie before the seal, and not merely presumed to.
    #[must_use]
    pub fn knows(&self, parent: &OpId) -> bool {
        let short = short(parent);
        self.has(parent) || self.heads.values().any(|head| *head == short)
    }

    /// Whether it is the seal, or what names something of its state.
    fn has(&self, id: &OpId) -> bool {
        let state = &self.state;
        *id == self.held.id
            || state.gatherings.contains_key(&GatheringId(id.0))
            || state.places.contains_key(&PlaceId(id.0))
            || state.matters.contains_key(&MatterId(id.0))
            || state.proposals.values().any(|it| it.versions.contains_key(&VersionId(id.0)))
            || state.questions.values().any(|it| it.asks.contains_key(id))
            || state
                .gatherings
                .values()
                .any(|it| it.meeting.turns.contains_key(id) || it.meeting.notes.contains_key(id))
    }

    /// Checks that those of its residents who co-signed did so over this very state, and notes them.
    ///
    /// That they are the newcomer's neighbours no signature tells, and a majority could be made up like
    /// the people: it is on the word of those who met the newcomer (L4), whose keys have to be among the
    /// residents'. How many co-signed is shown, and not judged: who left or lost a phone with this very
    /// seal can't be looked up any more.
    ///
    /// # Errors
    /// [`WireError::BadSignature`] where a resident's signature does not hold, or there is none.
    pub fn verify(mut self) -> Result<Self, WireError> {
        let (state, number) = (&self.state, self.state.number);
        let root = state.root();
        let resident_before =
            |person: &PersonId| match state.people.get(person).and_then(|it| it.since) {
                Some(since) => number == 1 || since < number,
                None => false,
            };
        let gathering = state.gathering.and_then(|id| state.gatherings.get(&id));
        let roll: SortedSet<PersonId> = gathering
            .map(|gathering| gathering.roll(state))
            .unwrap_or_default()
            .into_keys()
            .filter(resident_before)
            .collect();
        let electorate: SortedMap<DeviceKey, (PersonId, OutsideKey)> = state
            .devices
            .iter()
            .filter(|(_, device)| !device.suspended && resident_before(&device.person))
            .map(|(key, device)| (*key, (device.person, device.outside)))
            .collect();
        let with_keys = state.with_keys(&roll);
        let mut co_signers = SortedSet::new();
        for (device, signature) in &self.co_signatures {
            if let Some((person, key)) = electorate.get(device) {
                verify_outside(*key, state.assembly, number, root, signature)?;
                co_signers.insert(*person);
            }
        }
        if co_signers.is_empty() {
            return Err(WireError::BadSignature);
        }
        // What nobody verified must not be counted by anybody.
        self.co_signatures.retain(|device, _| electorate.contains_key(device));
        self.held.gathered_at = gathering.map_or(0, |gathering| gathering.starts_at);
        self.held.seal.root = root;
        (self.held.roll, self.held.with_keys) = (roll, with_keys);
        (self.held.electorate, self.held.co_signers) = (electorate, co_signers);
        self.held.elsewhere.clear();
        Ok(self)
    }
}
