//! Proposals and their versions.

use folkmoot_protocol::body::{Amend, Deed, PracticeValue, Propose, Wording};
use folkmoot_protocol::ids::{MatterId, PersonId, ProposalId, VersionId};
use folkmoot_protocol::sorted::SortedMap;
use minicbor::{Decode, Encode};

use crate::kinship::{self, What};
use crate::practice::Practice;
use crate::state::State;

/// Most undecided proposals of one resident.
pub const MAX_PROPOSALS_OF_ONE: usize = 16;
/// Most versions of one proposal by one resident.
pub const MAX_VERSIONS_OF_ONE: usize = 8;
/// Seals after which a proposal that nobody decided lapses.
pub const PROPOSAL_PATIENCE: u64 = 24;

/// A proposal that is not decided.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Proposal {
    /// Who proposed it.
    #[n(0)]
    pub by: PersonId,
    /// Matters that it answers.
    #[n(1)]
    pub matters: Vec<MatterId>,
    /// Once it passes, those matters need nothing more.
    #[n(2)]
    pub settles: bool,
    /// Number of the last seal when it was proposed.
    #[n(3)]
    pub since: u64,
    /// Its versions.
    #[n(4)]
    pub versions: SortedMap<VersionId, Version>,
}

/// A version of a proposal. Its words are the operation's.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Version {
    /// Who worded it.
    #[n(0)]
    pub by: PersonId,
    /// The version that it changes.
    #[n(1)]
    pub on: Option<VersionId>,
    /// How many options it has.
    #[n(2)]
    pub options: u8,
    /// What passing it does.
    #[n(3)]
    pub deed: Option<Deed>,
}

impl Version {
    fn new(by: PersonId, on: Option<VersionId>, wording: &Wording) -> Self {
        let options = u8::try_from(wording.options.len()).unwrap_or(u8::MAX);
        Self { by, on, options, deed: wording.deed.clone() }
    }
}

/// Takes in what `by`, who counts, proposes.
pub(crate) fn propose(state: &mut State, by: PersonId, id: ProposalId, proposed: &Propose) {
    let open = state.proposals.values().filter(|proposal| proposal.by == by).count();
    if open >= MAX_PROPOSALS_OF_ONE {
        return;
    }
    let first = Version::new(by, None, &proposed.wording);
    let proposal = Proposal {
        by,
        matters: proposed.matters.clone(),
        settles: proposed.settles,
        since: state.number,
        versions: SortedMap::from([(VersionId(id.0), first)]),
    };
    state.proposals.insert(id, proposal);
}

/// Takes in another version by `by`, who counts.
pub(crate) fn amend(state: &mut State, by: PersonId, id: VersionId, amended: &Amend) {
    let Some(proposal) = state.proposals.get_mut(&amended.proposal) else { return };
    let given = proposal.versions.values().filter(|version| version.by == by).count();
    if given < MAX_VERSIONS_OF_ONE && proposal.versions.contains_key(&amended.on) {
        proposal.versions.insert(id, Version::new(by, Some(amended.on), &amended.wording));
    }
}

/// Does what a passed proposal does. A practice that it changes comes back, to be set last.
#[must_use]
pub(crate) fn take_effect(
    state: &mut State,
    (id, proposal): (ProposalId, &Proposal),
    deed: Option<&Deed>,
) -> Option<PracticeValue> {
    if proposal.settles {
        for matter in &proposal.matters {
            state.matters.remove(matter);
        }
    }
    match deed? {
        Deed::Practice(value) => {
            // An unknown number is kept, as a genesis' is: a later app knows it.
            let known = Practice::ALL.iter().find(|p| **p as u8 == value.practice);
            known.is_none_or(|known| known.range().contains(&value.value)).then_some(*value)
        }
        Deed::Remove(person) => {
            if state.is_member(person) {
                state.leaving.insert(*person);
            }
            None
        }
        Deed::Split(name) => {
            kinship::change(state, id, What::Split(name.clone()));
            None
        }
        Deed::Join(kin) => {
            kinship::change(state, id, What::Join(kin.clone()));
            None
        }
        Deed::TakeIn(kin, people) => {
            kinship::take_in(state, id, kin, people);
            None
        }
    }
}

/// Forgets proposals that nobody decided for long.
pub(crate) fn forget(state: &mut State) {
    let number = state.number;
    let asked = |id: &ProposalId| state.questions.values().any(|q| q.proposal == *id);
    state
        .proposals
        .retain(|id, it| number < it.since.saturating_add(PROPOSAL_PATIENCE) || asked(id));
}
