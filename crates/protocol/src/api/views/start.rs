//! What the first screens show: where the app stands, an invitation, the practices to start from.

use serde::{Deserialize, Serialize};

use super::gather::GatheringView;

/// Where the app stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// The phone's keys.
    pub vault: VaultState,
    /// The platform can keep the wrapping key, so that no PIN is needed.
    pub keystore: bool,
    /// The neighbourhood on this phone, once unlocked.
    pub neighbourhood: Option<Neighbourhood>,
    /// An invitation was read and waits for [`crate::api::Join`].
    pub invitation: Option<InvitationView>,
    /// This phone waits to be met by neighbours: [`crate::api::Apply`] was said.
    pub applying: bool,
}

/// The phone's keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum VaultState {
    /// First start: none yet.
    Missing,
    /// They need the PIN.
    Locked,
    /// They are open.
    Open,
}

/// A neighbourhood in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Neighbourhood {
    /// Its name.
    pub name: String,
    /// How far it has come.
    pub stage: Stage,
    /// My name in it.
    pub my_name: String,
}

/// How far a neighbourhood has come, as this phone sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// Not founded yet: no seal holds.
    Draft,
    /// Founded, and I am a resident.
    Resident,
    /// Founded, and I am not a resident (yet, or on this new phone).
    Visitor,
    /// Founded, and neighbours vouch for me: the next seal may admit me.
    Newcomer,
    /// Two foundings or two branches hold with equal weight; a gathering has to choose.
    Disputed,
}

/// An invitation that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationView {
    /// The neighbourhood's name.
    pub neighbourhood: String,
    /// Who shows it.
    pub from: String,
    /// Their household.
    pub household: String,
    /// The gathering it calls to.
    pub gathering: Option<GatheringView>,
}

/// One practice: what it is, what it is now, what it may be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PracticeView {
    /// Stable name, as in the locale files (`practice-NAME`).
    pub name: String,
    /// Value in force (or proposed, in a draft).
    pub value: u64,
    /// What a new neighbourhood starts from.
    pub default: u64,
    /// Least value.
    pub least: u64,
    /// Greatest value.
    pub most: u64,
}

/// A proposed value for a practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PracticeChoice {
    /// [`PracticeView::name`].
    pub name: String,
    /// Proposed value.
    pub value: u64,
}
