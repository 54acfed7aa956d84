//! Seals: what makes one hold, and which branch counts.

use std::collections::BTreeSet;

use folkmoot_protocol::body::{Body, Seal};
use folkmoot_protocol::ids::{DeviceKey, OpId, OutsideKey, PersonId, StateRoot};
use folkmoot_protocol::keys::{SignatureBytes, verify_outside};
use folkmoot_protocol::sorted::{SortedMap, SortedSet};

use crate::fold::{finish, fold};
use crate::gathering::{
    FOUNDING_HOUSEHOLDS, FOUNDING_PEOPLE, LEAST_HOUSEHOLDS, LEAST_PEOPLE, quorum,
};
use crate::graph::{Entry, Graph};
use crate::state::State;

/// A seal with all it names, judged under the state before it.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Its operation.
    pub id: OpId,
    /// Who proposed it.
    pub proposed_by: DeviceKey,
    /// What it says.
    pub seal: Seal,
    /// Everything it seals that no seal before it did.
    pub segment: BTreeSet<OpId>,
    /// The state that follows.
    pub after: State,
    /// The root that this phone computes. Equal to the seal's own on every honest phone.
    pub root: StateRoot,
    /// Presence that counts.
    pub presence: Presence,
    /// Who may make it hold: device to person and outside key.
    pub electorate: SortedMap<DeviceKey, (PersonId, OutsideKey)>,
}

/// Presence as a seal's rule asks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presence {
    /// People on the roll who count.
    pub roll: SortedSet<PersonId>,
    /// Those of them whom a handshake seated.
    pub seated: SortedSet<PersonId>,
    /// Those of the seated who have a key that counts.
    pub with_keys: SortedSet<PersonId>,
    /// Their households.
    pub households: usize,
    /// People needed.
    pub people_needed: usize,
    /// Households needed.
    pub households_needed: usize,
    /// The gathering may seal now.
    pub due: bool,
}

impl Presence {
    /// Enough people of enough households, at a gathering that is due.
    #[must_use]
    pub fn suffices(&self) -> bool {
        self.due
            && self.with_keys.len() >= LEAST_PEOPLE
            && self.counted() >= self.people_needed
            && self.households >= self.households_needed
    }

    /// People who count toward the quorum: the seated, and of those on the roll by others' word no more
    /// than are seated. Two with a sheet of paper could make up a room full of people.
    #[must_use]
    pub fn counted(&self) -> usize {
        self.roll.len().min(self.seated.len().saturating_mul(2))
    }

    /// Co-signers that a seal takes: more than half of the people with keys whom a handshake seated. Whoever
    /// is only on paper is not waited for: else a sheet full of people at home could keep all from sealing.
    #[must_use]
    pub fn co_signers_needed(&self) -> usize {
        self.with_keys.len() / 2 + 1
    }
}

/// Presence at `seal`'s gathering, in `now`, judged under `before`.
#[must_use]
pub fn presence(
    gathering: folkmoot_protocol::ids::GatheringId,
    before: &State,
    now: &State,
) -> Presence {
    let found = now.gatherings.get(&gathering);
    let open = before.gatherings.get(&gathering).is_none_or(|g| g.closed_by.is_none());
    let roll = found.map(|g| g.counting_roll(before, now)).unwrap_or_default();
    let seated: SortedSet<PersonId> = found
        .map(|g| g.seated(now).into_keys().filter(|person| roll.contains(person)).collect())
        .unwrap_or_default();
    // A founding counts its own roll; every other seal counts residents of the state before it.
    let judged = if before.is_draft() { now } else { before };
    let (people_needed, households_needed) = if before.is_draft() {
        (FOUNDING_PEOPLE, FOUNDING_HOUSEHOLDS)
    } else {
        (quorum(before).max(LEAST_PEOPLE), LEAST_HOUSEHOLDS)
    };
    Presence {
        with_keys: judged.with_keys(&seated),
        seated,
        households: judged.households_of(&roll).len(),
        people_needed,
        households_needed,
        due: open && found.is_some_and(|g| g.is_due(gathering, before, now)),
        roll,
    }
}

/// Judges a seal whose predecessor's state is `before` and whose new operations are `segment`.
#[must_use]
pub fn judge(
    entry: &Entry,
    seal: &Seal,
    before: &State,
    graph: &Graph,
    segment: BTreeSet<OpId>,
) -> Candidate {
    let mut after = fold(before, graph.causal_order(&segment));
    if let Some((device, seq)) = graph.begun_in(&segment)
        && let Some(device) = after.devices.get_mut(&device)
    {
        device.head = device.head.max(seq);
    }
    let presence = presence(seal.gathering, before, &after);
    finish(&mut after, seal);
    let judged = if before.is_draft() { &after } else { before };
    let electorate = judged
        .devices
        .iter()
        .filter(|(_, device)| !device.suspended && judged.is_member(&device.person))
        .map(|(key, device)| (*key, (device.person, device.outside)))
        .collect();
    Candidate {
        id: entry.id,
        proposed_by: entry.device,
        seal: seal.clone(),
        segment,
        root: after.root(),
        after,
        presence,
        electorate,
    }
}

impl Candidate {
    /// This phone computes what the seal says.
    #[must_use]
    pub fn agrees(&self) -> bool {
        self.root == self.seal.root
    }

    /// The person whose co-signature `outside` by `device` is, where it counts for this seal.
    #[must_use]
    pub fn co_signer(&self, device: &DeviceKey, outside: &SignatureBytes) -> Option<PersonId> {
        let (person, key) = self.electorate.get(device)?;
        verify_outside(*key, self.after.assembly, self.seal.number, self.seal.root, outside)
            .is_ok()
            .then_some(*person)
    }

    /// Of `co_signers`, those whose word makes it hold: people on the roll.
    #[must_use]
    pub fn counting(&self, co_signers: &SortedSet<PersonId>) -> usize {
        co_signers.intersection(&self.presence.with_keys).count()
    }

    /// It holds: it agrees, presence suffices, and more than half of the people with keys on the roll
    /// co-signed. Adding operations never un-holds it.
    #[must_use]
    pub fn holds(&self, co_signers: &SortedSet<PersonId>) -> bool {
        self.agrees()
            && self.presence.suffices()
            && self.counting(co_signers) >= self.presence.co_signers_needed()
    }
}

/// Whether `co_sign` is its device's first word on the predecessor of `candidate`: no operation before
/// it in the device's chain co-signs a rival. A rival that the candidate itself seals, together with
/// that co-signature, is no rival but an attempt that it replaces: else those who co-signed an attempt
/// that came to nothing could never seal again.
///
/// Only the past of the co-signature and of the seal is looked at, so nothing that arrives later can
/// take it away. `settled` is what the predecessor and those before it sealed: no rival is in there.
#[must_use]
pub fn is_first(
    co_sign: &Entry,
    candidate: &Candidate,
    graph: &Graph,
    settled: &BTreeSet<OpId>,
) -> bool {
    if co_sign.broken {
        return false;
    }
    let mut next = co_sign.backlink;
    while let Some(entry) = next.filter(|id| !settled.contains(id)).and_then(|id| graph.get(&id)) {
        if entry.broken {
            break;
        }
        if let Some(Body::CoSign(earlier)) = &entry.body
            && earlier.seal != candidate.id
            && !candidate.segment.contains(&entry.id)
            && seals_on(graph, &earlier.seal, candidate.seal.predecessor)
        {
            return false;
        }
        next = entry.backlink;
    }
    true
}

/// Whether `seal` is a seal on `predecessor`.
fn seals_on(graph: &Graph, seal: &OpId, predecessor: Option<OpId>) -> bool {
    graph.get(seal).is_some_and(|entry| {
        !entry.broken
            && matches!(&entry.body, Some(Body::Seal(seal)) if seal.predecessor == predecessor)
    })
}
