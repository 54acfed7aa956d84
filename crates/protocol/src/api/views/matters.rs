//! What the Matters screens show.

use serde::{Deserialize, Serialize};

use super::decisions::QuestionView;
use super::home::PersonLine;
use crate::body::{MatterSort, Reach, Treatment};
use crate::ids::{FileHash, GatheringId, MatterId, OpId, ProposalId};

/// Matters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MattersView {
    /// Open matters, most urgent first, at most a hundred.
    pub matters: Vec<MatterLine>,
    /// How many are open.
    pub open: u32,
    /// Dots that I have at the next gathering.
    pub dots: u8,
    /// There is a gathering to rank them for.
    pub gathering: bool,
    /// When it starts, in Unix seconds, and how many seconds its agenda gives to each matter.
    pub times: Option<(i64, u32)>,
}

/// A matter in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatterLine {
    /// Which.
    pub id: MatterId,
    /// In one line.
    pub title: String,
    /// What sort.
    pub sort: MatterSort,
    /// Whom it is about.
    pub reach: Reach,
    /// Dots that it has.
    pub dots: u32,
    /// What being put off adds, in dots.
    pub risen: u32,
    /// My dots on it.
    pub mine: u8,
    /// Gatherings that put it off.
    pub put_off: u32,
    /// What most of those who are here say became of it tonight.
    pub treated: Option<Treatment>,
    /// A seal holds that has it.
    pub sealed: bool,
}

/// A matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatterView {
    /// In one line.
    pub line: MatterLine,
    /// More of it.
    pub text: String,
    /// Who brought it.
    pub by: PersonLine,
    /// I brought it.
    pub mine: bool,
    /// When, by the author's clock.
    pub said_at: i64,
    /// It needs nothing more.
    pub settled: bool,
    /// Gatherings that dealt with it.
    pub taken: u32,
    /// Dots that I have left.
    pub dots_left: u8,
    /// I am at a gathering and can say what became of it.
    pub here: bool,
    /// What I say became of it tonight.
    pub my_word: Option<Treatment>,
    /// Proposals that answer it.
    pub proposals: Vec<ProposalLine>,
    /// What gatherings said, with yes or no, to proposals that answer it, newest first.
    pub decided: Vec<QuestionView>,
    /// Its photos.
    pub photos: Vec<PhotoView>,
}

/// A photo of a matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhotoView {
    /// Which.
    pub photo: FileHash,
    /// It is on this phone.
    pub here: bool,
}

/// A proposal in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalLine {
    /// Which.
    pub id: ProposalId,
    /// Its newest version, in one line.
    pub title: String,
    /// How many versions there are.
    pub versions: u32,
    /// A question on it is open.
    pub asked: bool,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundView {
    /// The operation that says it.
    pub id: OpId,
    /// What it is.
    pub what: FoundWhat,
    /// In one line.
    pub title: String,
    /// Where the words stand.
    pub excerpt: String,
    /// When it was said, by the author's clock.
    pub said_at: i64,
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FoundWhat {
    /// A matter.
    Matter(MatterId),
    /// A proposal, or a version of it.
    Proposal(ProposalId),
    /// A note of a gathering's minutes.
    Note(GatheringId),
}
