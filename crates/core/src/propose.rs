//! Proposing a seal.

use std::collections::BTreeSet;

use folkmoot_protocol::body::Seal;
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
