//! What the first screens show: where the app stands, an invitation, the practices to start from.

use serde::{Deserialize, Serialize};

use super::gather::GatheringView;
use super::kin::OtherNeighbourhood;

/// Where the app stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// The phone's keys.
    pub vault: VaultState,
    /// Who has keys on this phone: those who came first before.
    pub people: Vec<PersonHere>,
    /// Whose keys are open: [`PersonHere::number`].
    pub unlocked: Option<u32>,
    /// The platform can keep the wrapping key, so that no PIN is needed.
    pub keystore: bool,
    /// The neighbourhood of whoever unlocked the phone. Another person's is not shown.
    pub neighbourhood: Option<Neighbourhood>,
    /// Other neighbourhoods of whoever unlocked the phone, for [`crate::api::OpenNeighbourhood`].
    pub others: Vec<OtherNeighbourhood>,
    /// A draft that is on this phone and that whoever unlocked it may join with
    /// [`crate::api::JoinHere`].
    pub draft_here: Option<DraftHere>,
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
    /// Nobody's are open: each needs their PIN.
    Locked,
    /// Somebody's are open.
    Open,
}

/// Somebody who has keys on this phone: the one thing that the others see of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonHere {
    /// Names them on this phone, from 1.
    pub number: u32,
    /// What they are called here, as chosen; empty until it is known.
    pub label: String,
    /// A PIN opens their keys; else the platform's keystore does.
    pub pin: bool,
}

/// A draft that another person of this phone takes part in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftHere {
    /// Its name.
    pub neighbourhood: String,
    /// The gathering it calls to.
    pub gathering: Option<GatheringView>,
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

/// Practices to start from, by what a neighbourhood is like: the set's name as in the locale files, and the
/// values in which it differs from the usual ones.
pub const STARTER_SETS: [(&str, &[(&str, u64)]); 4] = [
    ("usual", &[]),
    ("few", &[("vouches", 2), ("witnesses", 2), ("quorum-percent", 50), ("notice-days", 3)]),
    (
        "many",
        &[
            ("vouches", 4),
            ("witnesses", 4),
            ("recent-attendees", 1),
            ("notice-days", 14),
            ("speaking-seconds", 90),
        ],
    ),
    ("careful", &[("vouches", 4), ("witnesses", 4), ("roll-tokens", 1)]),
];
