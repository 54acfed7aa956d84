//! Proposing a seal, and placing a new operation after what its author has seen.

use std::collections::{BTreeMap, BTreeSet};

use folkmoot_protocol::body::{Body, MAX_FRONTIER, Seal};
use folkmoot_protocol::ids::{DeviceKey, GatheringId, OpId, StateRoot};
use folkmoot_protocol::sorted::sort_by;

use crate::assembly::Assembly;
use crate::fold::{finish, fold};

/// Heads of one device that a seal names. An honest device has one at most; two prove that it forked its
/// chain, and further ones would only let it fill the frontier.
const HEADS_OF_ONE_DEVICE: u64 = 2;

/// The seal that a phone proposes over what it holds of the open segment: everything, unless somebody
/// floods it with forks or with words that count for nothing.
#[must_use]
pub fn propose(assembly: &Assembly, gathering: GatheringId, closes: bool) -> Seal {
    let (before, open) = (assembly.sealed_state(), assembly.open());
    let mut seal = Seal {
        number: before.number + 1,
        predecessor: assembly.tip().map(|tip| tip.id),
        gathering,
        closes,
        frontier: frontier(assembly),
        root: StateRoot([0; 32]),
    };
    let segment = open.closure(seal.frontier.iter().copied(), &BTreeSet::new());
    let mut after = fold(before, open.causal_order(&segment));
    finish(&mut after, &seal);
    seal.root = after.root();
    seal
}

/// The heads of the open segment, those on the matter first where there are too many.
fn frontier(assembly: &Assembly) -> Vec<OpId> {
    let mut heads: Vec<(bool, OpId, DeviceKey)> = assembly
        .open()
        .heads()
        .into_iter()
        .filter_map(|head| assembly.open().get(&head))
        .map(|entry| (!assembly.on_the_matter(entry), entry.id, entry.device))
        .collect();
    sort_by(&mut heads, Ord::cmp);
    let mut named: BTreeMap<DeviceKey, u64> = BTreeMap::new();
    heads.retain(|(_, _, device)| {
        let named = named.entry(*device).or_default();
        *named += 1;
        *named <= HEADS_OF_ONE_DEVICE
    });
    heads.truncate(MAX_FRONTIER);
    let mut frontier: Vec<OpId> = heads.into_iter().map(|(_, id, _)| id).collect();
    frontier.sort_unstable();
    frontier
}

/// The heads that a new operation names beside `own`, the one before it in its author's chain.
///
/// Co-signatures are passed over: nothing else comes after them, a hundred follow each seal, and no
/// rule asks who saw them. The next seal's frontier takes them in. With them, each phone's first six
/// operations of an evening would name sixteen each and be three times as long.
#[must_use]
pub fn dependencies(assembly: &Assembly, own: Option<OpId>) -> Vec<OpId> {
    let open = assembly.open();
    let said = || open.iter().filter(|entry| !matches!(entry.body, Some(Body::CoSign(_))));
    let mut heads: BTreeSet<OpId> = said().map(|entry| entry.id).collect();
    for parent in said().flat_map(|entry| entry.named()) {
        heads.remove(&parent);
    }
    if heads.is_empty() {
        heads.extend(assembly.tip().map(|tip| tip.id));
    }
    heads.into_iter().filter(|head| Some(*head) != own).collect()
}
