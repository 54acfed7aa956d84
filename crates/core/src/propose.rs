//! Proposing a seal, and placing a new operation after what its author has seen.

use std::collections::BTreeSet;

use folkmoot_protocol::body::{Body, Seal};
use folkmoot_protocol::ids::{GatheringId, OpId, StateRoot};

use crate::assembly::Assembly;
use crate::fold::{finish, fold};

/// The seal that a phone proposes over everything it holds of the open segment.
#[must_use]
pub fn propose(assembly: &Assembly, gathering: GatheringId, closes: bool) -> Seal {
    let (before, open) = (assembly.sealed_state(), assembly.open());
    let mut seal = Seal {
        number: before.number + 1,
        predecessor: assembly.tip().map(|tip| tip.id),
        gathering,
        closes,
        frontier: open.heads().into_iter().collect(),
        root: StateRoot([0; 32]),
    };
    let all: BTreeSet<OpId> = open.iter().map(|entry| entry.id).collect();
    let mut after = fold(before, open.causal_order(&all));
    finish(&mut after, &seal);
    seal.root = after.root();
    seal
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
