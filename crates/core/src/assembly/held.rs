//! A seal that holds, and what follows from it.

use std::collections::BTreeSet;

use folkmoot_protocol::body::{Body, CoSign, Seal};
use folkmoot_protocol::ids::{AssemblyId, DeviceKey, OpId, OutsideKey, PersonId};
use folkmoot_protocol::keys::verify_outside;
use folkmoot_protocol::sorted::{SortedMap, SortedSet};
use minicbor::{Decode, Encode};

use crate::evaluate::Held;
use crate::graph::Entry;
use crate::seal::Candidate;
use crate::state::State;

/// A seal that holds, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct HeldSeal {
    /// Its operation.
    #[n(0)]
    pub id: OpId,
    /// What it says.
    #[n(1)]
    pub seal: Seal,
    /// People on the roll who count.
    #[n(2)]
    pub roll: SortedSet<PersonId>,
    /// Of those, people with keys.
    #[n(3)]
    pub with_keys: SortedSet<PersonId>,
    /// Whose co-signatures count: device, person, outside key.
    #[n(4)]
    pub electorate: SortedMap<DeviceKey, (PersonId, OutsideKey)>,
    /// Who co-signed, present or absent.
    #[n(5)]
    pub co_signers: SortedSet<PersonId>,
    /// Start of its gathering.
    #[n(6)]
    pub gathered_at: i64,
    /// Devices that co-signed a rival which it does not itself seal: whether a later word of theirs
    /// strengthens it takes a [`rebuild`](super::Assembly::rebuild) to judge.
    #[n(7)]
    pub elsewhere: BTreeSet<DeviceKey>,
}

impl HeldSeal {
    pub(super) fn new(
        candidate: &Candidate,
        co_signers: SortedSet<PersonId>,
        elsewhere: BTreeSet<DeviceKey>,
    ) -> Self {
        let gathering = candidate.after.gatherings.get(&candidate.seal.gathering);
        Self {
            id: candidate.id,
            seal: candidate.seal.clone(),
            roll: candidate.presence.roll.clone(),
            with_keys: candidate.presence.with_keys.clone(),
            electorate: candidate.electorate.clone(),
            co_signers,
            gathered_at: gathering.map_or(0, |gathering| gathering.starts_at),
            elsewhere,
        }
    }

    /// The person who strengthens it by this co-signature.
    pub(super) fn late_co_signer(&self, entry: &Entry, assembly: AssemblyId) -> Option<PersonId> {
        let Some(Body::CoSign(CoSign { outside, .. })) = &entry.body else { return None };
        let (person, key) = self.electorate.get(&entry.device)?;
        let known = self.elsewhere.contains(&entry.device) || self.co_signers.contains(person);
        let Seal { number, root, .. } = &self.seal;
        let counts = !known && verify_outside(*key, assembly, *number, *root, outside).is_ok();
        counts.then_some(*person)
    }

    /// Co-signers on the roll: those who make it hold.
    #[must_use]
    pub fn signed(&self) -> usize {
        self.co_signers.intersection(&self.with_keys).count()
    }
}

impl From<&Held> for HeldSeal {
    fn from(held: &Held) -> Self {
        Self::new(&held.candidate, held.co_signers.clone(), held.elsewhere.clone())
    }
}

/// A seal began to hold: the operations it settles and the state that follows.
#[derive(Debug, Clone)]
pub struct Advance {
    /// The seal.
    pub held: HeldSeal,
    /// Everything it settles.
    pub segment: BTreeSet<OpId>,
    /// The state after it.
    pub state: State,
}
