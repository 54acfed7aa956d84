//! What came of a code or a file that was read.

use serde::{Deserialize, Serialize};

use super::decisions::BallotPaper;
use super::home::PersonLine;
use super::new_phone::{MetBy, NewPhoneAsks};
use super::start::InvitationView;
use crate::body::Kin;
use crate::ids::GatheringId;

/// What a read code turned out to be: each variant is the resident's next choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scanned {
    /// Nothing new: the same code again. Keep filming.
    Again,
    /// A neighbour's check-in code: now show them mine.
    ShowAnswer,
    /// Is this person in front of you?
    ConfirmPerson(PersonAsks),
    /// Part of an animated code.
    Filming {
        /// Distinct frames so far.
        received: u32,
        /// Frames needed, roughly.
        needed: u32,
    },
    /// An animated code is complete: an invitation to join.
    Invitation(InvitationView),
    /// An animated code is complete: a neighbour's news was taken in.
    Taken(TakenReport),
    /// A new phone's answer: whose is it?
    NewPhone(NewPhoneAsks),
    /// A neighbour met me: this phone is known to them.
    MetBy(MetBy),
    /// An animated code is complete: a welcome; this phone knows the neighbourhood now.
    Welcomed,
    /// A member card of this neighbourhood: who it says its bearer is. It proves nothing.
    Card(PersonLine),
    /// The mark on printed minutes.
    Minutes(MinutesSeen),
    /// A printed ballot.
    Ballot(BallotPaper),
    /// Another neighbourhood's code, or this one's: what it says of itself. It proves nothing.
    Kin(Kin),
}

/// What this phone knows of minutes whose mark was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesSeen {
    /// Of which gathering.
    pub gathering: GatheringId,
    /// This phone has the same ones.
    pub same: bool,
}

/// A person to confirm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonAsks {
    /// Their name, as they or the sealed roll give it.
    pub name: String,
    /// Their household.
    pub household: String,
    /// The neighbourhood knows this device already.
    pub known: bool,
    /// They still have to scan my answer for it to hold both ways.
    pub then_show: bool,
}

/// What taking in a bundle did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenReport {
    /// Operations that were new here.
    pub new: u32,
    /// Operations this phone had.
    pub known: u32,
    /// Operations kept aside until earlier ones arrive.
    pub waiting: u32,
    /// Operations kept for a newer app.
    pub unknown_kind: u32,
    /// Photos that were new here.
    pub photos: u32,
    /// This phone co-signed a seal because it computed the same result.
    pub co_signed: bool,
    /// A seal began to hold.
    pub seal_held: bool,
}
