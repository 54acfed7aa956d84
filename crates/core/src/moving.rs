//! Whether people had come together before somebody moved their gathering.

use std::collections::{BTreeMap, BTreeSet};

use folkmoot_protocol::body::Body;
use folkmoot_protocol::ids::{DeviceKey, GatheringId, OpId};
use folkmoot_protocol::sorted::SortedSet;

use crate::gathering::LEAST_PEOPLE;
use crate::graph::Entry;
use crate::state::State;

/// Moves of one caller of one gathering that are looked at in one segment.
pub(crate) const MAX_MOVES: usize = 16;

/// Whether, in the past of `entry`, as many people as a seal takes at the least were seated at
/// `gathering`. Only that past is looked at: an attestation that the mover had not seen must not count or
/// not by what id it happens to have. A mover who hides what they saw gains nothing that calling did
/// not give them.
pub(crate) fn begun_before(
    entry: &Entry,
    gathering: GatheringId,
    placed: &BTreeMap<OpId, &Entry>,
    before: &State,
) -> bool {
    let sealed = before.gatherings.get(&gathering);
    let mut attested: BTreeSet<(DeviceKey, DeviceKey)> =
        sealed.map(|known| known.attested.clone()).unwrap_or_default();
    let counts = |device| before.is_draft() || before.counting_person(device).is_some();
    let mut seen = BTreeSet::new();
    let mut next: Vec<OpId> = entry.named().collect();
    while let Some(id) = next.pop() {
        let Some(entry) = placed.get(&id).filter(|_| seen.insert(id)) else { continue };
        next.extend(entry.named());
        if let Some(Body::Attest(attest)) = &entry.body
            && attest.gathering == gathering
            && !entry.broken
            && counts(&entry.device)
            && counts(&attest.subject)
        {
            attested.insert((entry.device, attest.subject));
        }
    }
    // In a draft an introduction may be outside that past: there each device stands for a person.
    let person = |device: &DeviceKey| before.person_of(device).map_or(device.0, |person| person.0);
    let mut seated = SortedSet::new();
    for (by, of) in &attested {
        if attested.contains(&(*of, *by)) && person(by) != person(of) {
            seated.extend([person(by), person(of)]);
        }
        if seated.len() >= LEAST_PEOPLE {
            return true;
        }
    }
    false
}
