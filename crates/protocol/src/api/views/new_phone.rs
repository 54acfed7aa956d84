//! What the screens show on which a resident's phone and a new phone meet.

use serde::{Deserialize, Serialize};

use super::check_in::{CheckInStep, CodeView};
use super::home::PersonLine;
use crate::ids::DeviceKey;

/// A resident's side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPhoneView {
    /// My code now.
    pub code: CodeView,
    /// The same, to read aloud or type: groups of five letters and digits.
    pub spoken: String,
    /// Which step the code is: offer, or confirmation.
    pub step: CheckInStep,
    /// Ask again after this many milliseconds.
    pub expires_in_ms: u32,
    /// Somebody's new phone waits for my word.
    pub asks: Option<NewPhoneAsks>,
    /// What I said last, on this screen; the welcome can be shown to that phone.
    pub just_met: Option<NewPhoneMet>,
}

/// Who says that a new phone is theirs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPhoneAsks {
    /// Their name, as they give it.
    pub name: String,
    /// Their household, as they give it.
    pub household: String,
    /// They say that they are a resident with a new phone.
    pub returning: bool,
    /// Residents who may be meant: those of that household or that name.
    pub alike: Vec<PersonLine>,
    /// The name is mine: it may be my own second phone.
    pub mine: bool,
    /// I said so of this phone before.
    pub known: bool,
}

/// What came of meeting a new phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPhoneMet {
    /// Whose it is.
    pub person: PersonLine,
    /// What I said.
    pub said: NewPhoneSaid,
    /// Neighbours who say so.
    pub have: u32,
    /// Neighbours needed.
    pub need: u32,
}

/// What I said of a new phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NewPhoneSaid {
    /// A new neighbour lives here.
    Vouched,
    /// A resident has a new phone.
    Rebound,
    /// It is my second one.
    Enrolled,
}

/// The new phone's side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApplyView {
    /// My name, as I chose it.
    pub name: String,
    /// My household, as I chose it.
    pub household: String,
    /// I am a resident; this phone is new.
    pub returning: bool,
    /// My answer to a neighbour's code, if there is one to show.
    pub code: Option<CodeView>,
    /// The same, to read aloud or type.
    pub spoken: Option<String>,
    /// Ask again after this many milliseconds.
    pub expires_in_ms: u32,
    /// Neighbours who met me, in that order.
    pub met: Vec<MetBy>,
    /// The neighbour whom I met just now: their welcome is next, if there was none yet.
    pub just_met: Option<MetBy>,
    /// A neighbour's welcome is on this phone.
    pub welcomed: bool,
}

/// A neighbour who met me.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MetBy {
    /// Their name, as they gave it.
    pub name: String,
    /// Their household, as they gave it.
    pub household: String,
    /// Their device.
    pub device: DeviceKey,
}
