//! What the screens of a gathering show: agenda, speakers, roles, minutes.

use serde::{Deserialize, Serialize};

use super::check_in::CodeView;
use super::decisions::QuestionView;
use super::home::PersonLine;
use super::matters::MatterLine;
use crate::body::{Role, Speech};
use crate::ids::{GatheringId, OpId};

/// Who speaks, and who waits to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpeakingView {
    /// Who waits, next first.
    pub waiting: Vec<WaitingView>,
    /// Who spoke tonight, with the seconds, who was heard longest first.
    pub heard: Vec<(PersonLine, u32)>,
    /// People here who were not heard tonight and do not wait: a go-round catches them.
    pub silent: Vec<PersonLine>,
    /// People here, to put on the list.
    pub here: Vec<PersonLine>,
    /// Seconds that one person speaks at a time, by the practice.
    pub seconds: u32,
    /// I am on the roll.
    pub seated: bool,
}

/// Somebody on the list of speakers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingView {
    /// The turn.
    pub turn: OpId,
    /// Who.
    pub person: PersonLine,
    /// It is me.
    pub me: bool,
    /// What for.
    pub speech: Speech,
    /// Why they stand here.
    pub because: BecauseView,
}

/// Why somebody stands where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BecauseView {
    /// A point of order is heard at once.
    PointOfOrder,
    /// They were never heard at a gathering that counts.
    NeverHeard,
    /// They weren't heard tonight, and so many seconds before.
    NotTonight(u32),
    /// They were heard for so many seconds.
    Heard(u32),
}

/// Roles of this evening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RolesView {
    /// Each role.
    pub roles: Vec<RoleView>,
    /// The numbers that were called; none before the draw.
    pub numbers: Vec<u32>,
    /// Tellers who entered a draw, and whether theirs is the one that stands.
    pub tellers: Vec<(PersonLine, bool)>,
    /// What I entered, as numbers and people by role.
    pub mine: Option<DrawChoice>,
    /// People here, to put themselves forward.
    pub here: Vec<PersonLine>,
    /// I am on the roll.
    pub seated: bool,
}

/// A role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleView {
    /// Which.
    pub role: Role,
    /// Who has it, and who comes next should they decline.
    pub people: Vec<PersonLine>,
    /// Who declined.
    pub declined: Vec<PersonLine>,
    /// It fell on me.
    pub mine: bool,
    /// I may say for whom it fell on that they decline.
    pub may_decline: bool,
}

/// A draw as it is entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawChoice {
    /// Numbers that three people called.
    pub numbers: Vec<u32>,
    /// Who put themselves forward, by role.
    pub lots: Vec<(Role, Vec<crate::ids::PersonId>)>,
}

/// The minutes of a gathering.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesView {
    /// Which gathering.
    pub gathering: GatheringId,
    /// The neighbourhood.
    pub neighbourhood: String,
    /// Where.
    pub place: String,
    /// Start.
    pub starts_at: i64,
    /// Number of the seal that closed it; none while it is open.
    pub closed_by: Option<u64>,
    /// The next seal holds: nothing is amended any more.
    pub fixed: bool,
    /// How many were there.
    pub present: u32,
    /// Who was there, by name; nobody where the practice keeps no names.
    pub people: Vec<PersonLine>,
    /// Who had which role.
    pub roles: Vec<(Role, PersonLine)>,
    /// Matters that were dealt with.
    pub taken: Vec<MatterLine>,
    /// Matters that were put off.
    pub put_off: Vec<MatterLine>,
    /// What was asked, and what became of it, in the order in which it was asked.
    pub questions: Vec<QuestionView>,
    /// Notes.
    pub notes: Vec<NoteView>,
    /// Who was heard, with the seconds.
    pub heard: Vec<(PersonLine, u32)>,
    /// Short form of the root that the seal fixed.
    pub root: String,
    /// To print: whoever scans it learns whether their phone has the same minutes. Once nothing changes any
    /// more.
    pub mark: Option<CodeView>,
    /// I may write a note.
    pub may_write: bool,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteView {
    /// Which.
    pub id: OpId,
    /// What it says.
    pub text: String,
    /// Who wrote it.
    pub by: PersonLine,
    /// Another note says otherwise in its place.
    pub contrary: bool,
}

/// A gathering whose minutes can be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastGathering {
    /// Which.
    pub gathering: GatheringId,
    /// Start.
    pub starts_at: i64,
    /// Where.
    pub place: String,
    /// How many were there.
    pub present: u32,
    /// Decisions.
    pub decisions: u32,
}
