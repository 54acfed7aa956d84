//! Splitting, joining, taking in: decisions on what a neighbourhood is. They are never forgotten, so that
//! its history can be followed from one log into another.
//!
//! None of them takes or gives a membership by itself: nobody is pushed out by a split, and nobody is moved
//! by a merger. Who goes says so, and who comes was met by a resident.

use folkmoot_protocol::body::{Deed, Kin};
use folkmoot_protocol::ids::{PersonId, ProposalId};
use minicbor::{Decode, Encode};

use crate::state::State;

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub enum What {
    /// Whoever wants to found a neighbourhood of their own with others, which is to be called so.
    #[n(0)]
    Split(#[n(0)] String),
    /// To become one with another: its people apply there.
    #[n(1)]
    Join(#[n(0)] Kin),
    /// To take in people of another.
    #[n(2)]
    TakeIn(#[n(0)] Kin),
}

/// A decision on what the neighbourhood is.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Change {
    /// Number of the seal with which it was decided.
    #[n(0)]
    pub seal: u64,
    /// What.
    #[n(1)]
    pub what: What,
}

/// Whether two deeds are of one thing, so that they may contradict each other: a neighbourhood joins one
/// other, and does not take people in while it does.
pub(crate) fn of_one_thing(one: &Deed, other: &Deed) -> bool {
    match (one, other) {
        (Deed::Practice(one), Deed::Practice(other)) => one.practice == other.practice,
        (Deed::Join(_), Deed::Join(_) | Deed::TakeIn(..)) | (Deed::TakeIn(..), Deed::Join(_)) => {
            true
        }
        _ => false,
    }
}

/// Whether two deeds of one thing can't both be done.
pub(crate) fn contradict(one: &Deed, other: &Deed) -> bool {
    match (one, other) {
        (Deed::Join(one), Deed::Join(other)) => one.assembly != other.assembly,
        _ => of_one_thing(one, other) && one != other,
    }
}

/// Keeps what the seal `state.number` decided. In a founding there is nobody yet to part from or to join.
pub(crate) fn change(state: &mut State, proposal: ProposalId, what: What) {
    let itself = match &what {
        What::Split(_) => false,
        What::Join(kin) | What::TakeIn(kin) => kin.assembly == state.assembly,
    };
    if !itself && state.members().next().is_some() {
        let seal = state.number;
        state.changes.insert(proposal, Change { seal, what });
    }
}

/// Takes in newcomers by a decision, as the seal `state.number` does. It stands for their further vouches:
/// one resident at least has met each of them (L4).
pub(crate) fn take_in(state: &mut State, proposal: ProposalId, kin: &Kin, people: &[PersonId]) {
    change(state, proposal, What::TakeIn(kin.clone()));
    if state.changes.contains_key(&proposal) {
        for person in people {
            if let Some(applicant) = state.applicants.get_mut(person) {
                applicant.decided = true;
            }
        }
    }
}
