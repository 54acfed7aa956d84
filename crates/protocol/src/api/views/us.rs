//! What the Us screen shows.

use serde::{Deserialize, Serialize};

use super::home::PersonLine;
use super::kin::{ChangeView, KinView};
use super::seal::SealView;
use super::start::{Neighbourhood, PracticeView};
use crate::ids::{DeviceKey, HouseholdId, PersonId, ProposalId};

/// Us.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsView {
    /// The neighbourhood.
    pub neighbourhood: Neighbourhood,
    /// Short form of its identity, to compare by eye.
    pub identity: String,
    /// Households with their residents, by label.
    pub households: Vec<HouseholdView>,
    /// New neighbours whom residents vouch for, those who wait longest first.
    pub newcomers: Vec<NewcomerView>,
    /// New phones that neighbours bind to residents.
    pub rebinds: Vec<RebindView>,
    /// Who is about to live elsewhere in the neighbourhood.
    pub moving: Vec<MovingView>,
    /// I leave with the next seal.
    pub leaving: bool,
    /// My devices, this one first.
    pub my_devices: Vec<DeviceView>,
    /// Practices in force (or proposed, in a draft).
    pub practices: Vec<PracticeView>,
    /// Decisions that changed them, as far as this phone knows: of each practice the newest, newest first.
    pub practice_changes: Vec<PracticeChange>,
    /// The neighbourhood that this one comes from.
    pub from: Option<KinView>,
    /// Decisions on what the neighbourhood is, newest first.
    pub changes: Vec<ChangeView>,
    /// Seals on the branch that counts, newest first.
    pub seals: Vec<SealView>,
    /// This phone's device key.
    pub my_device: DeviceKey,
    /// Devices that signed two different things as one: shown to all, no judgement.
    pub equivocations: Vec<EquivocationView>,
    /// Operations on this phone.
    pub operations: u64,
}

/// A decision that changed a practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PracticeChange {
    /// [`PracticeView::name`].
    pub name: String,
    /// The value since then.
    pub value: u64,
    /// The proposal.
    pub proposal: ProposalId,
    /// What was decided, in one line.
    pub title: String,
    /// Start of the gathering that decided it, in Unix seconds.
    pub starts_at: i64,
}

/// A household.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HouseholdView {
    /// Which.
    pub id: HouseholdId,
    /// Address, as coarse as chosen.
    pub label: String,
    /// Who lives there.
    pub residents: Vec<ResidentView>,
}

/// A resident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResidentView {
    /// Who.
    pub person: PersonId,
    /// Name as chosen.
    pub name: String,
    /// It is me.
    pub me: bool,
    /// Not sealed yet.
    pub provisional: bool,
    /// Devices of theirs.
    pub devices: u32,
}

/// A new neighbour, until a seal admits them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewcomerView {
    /// Name and household, as the vouchers wrote them.
    pub person: PersonLine,
    /// They have a phone with Folkmoot.
    pub phone: bool,
    /// Residents who vouch.
    pub vouchers: Vec<PersonLine>,
    /// Vouches needed.
    pub needed: u32,
    /// Households that the vouchers come from.
    pub households: u32,
    /// Households needed.
    pub households_needed: u32,
    /// The vouches suffice: the next seal admits them.
    pub vouched: bool,
    /// I vouch for them.
    pub mine: bool,
}

/// A new phone, until a seal binds it to its resident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RebindView {
    /// Whose.
    pub person: PersonLine,
    /// The new device.
    pub device: DeviceKey,
    /// Neighbours who say so.
    pub by: Vec<PersonLine>,
    /// Neighbours needed.
    pub needed: u32,
    /// Households that they come from.
    pub households: u32,
    /// Households needed.
    pub households_needed: u32,
    /// Enough say so: a seal of a gathering at which the person is binds it.
    pub enough: bool,
    /// I say so.
    pub mine: bool,
    /// It is about me: I can say that it is not mine.
    pub me: bool,
}

/// Somebody who moves house.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovingView {
    /// Who, with the household they leave.
    pub person: PersonLine,
    /// Where to.
    pub household: String,
    /// They say so themselves.
    pub own: bool,
    /// Neighbours of other households who say so.
    pub said: u32,
    /// Such households needed.
    pub needed: u32,
    /// I say so.
    pub mine: bool,
    /// It is me.
    pub me: bool,
}

/// One of my devices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceView {
    /// Which.
    pub device: DeviceKey,
    /// It is this one.
    pub this: bool,
    /// It counts.
    pub counts: bool,
    /// It counts from the next seal on.
    pub pending: bool,
    /// I said that it is not mine.
    pub contested: bool,
}

/// A device that signed two different operations under one number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EquivocationView {
    /// Whose device, where known.
    pub person: Option<PersonLine>,
    /// The device.
    pub device: DeviceKey,
    /// The number used twice.
    pub seq: u64,
}
