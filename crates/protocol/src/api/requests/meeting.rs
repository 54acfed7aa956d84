//! Requests of a gathering: matters, speaking, roles, decisions, minutes.

use serde::{Deserialize, Serialize};

use crate::api::views::{DrawChoice, LinksChoice, VoterChoice, WordingChoice};
use crate::body::{MatterSort, Method, Reach, Role, Speech, Treatment, Way};
use crate::ids::{
    FileHash, GatheringId, MatterId, OpId, PersonId, ProposalId, QuestionId, VersionId,
};

/// Open matters, in the order in which the next gathering deals with them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Matters {}

/// One matter.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct GetMatter {
    /// Which.
    pub matter: MatterId,
}

/// Brings a matter before the assembly.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BringMatter {
    /// What sort.
    pub sort: MatterSort,
    /// Whom it is about.
    pub reach: Reach,
    /// In one line.
    pub title: String,
    /// More of it.
    pub text: String,
    /// Photos, in base64: at most three JPEGs of at most 200 kB.
    pub photos: Vec<String>,
}

/// A photo of a matter. Refused with `NoPhoto` where it is not here yet.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct GetPhoto {
    /// Which.
    pub photo: FileHash,
}

/// Photos of open matters as a file for a neighbour.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ExportPhotos {}

/// Says how urgent a matter is to me: so many of my dots.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RankMatter {
    /// Which.
    pub matter: MatterId,
    /// Dots, 0 to take them back.
    pub dots: u8,
}

/// Says what the gathering made of a matter.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TreatMatter {
    /// Which.
    pub matter: MatterId,
    /// What became of it.
    pub treatment: Treatment,
}

/// Finds words in matters, proposals and notes.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Search {
    /// What was typed.
    pub typed: String,
}

/// What is asked, decided and proposed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Decisions {}

/// One proposal.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct GetProposal {
    /// Which.
    pub proposal: ProposalId,
}

/// Proposes something.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProposeText {
    /// Its words.
    pub wording: WordingChoice,
    /// What it answers.
    pub links: LinksChoice,
}

/// Words another version of a proposal.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AmendText {
    /// Which proposal.
    pub proposal: ProposalId,
    /// The version that it changes.
    pub on: VersionId,
    /// Its words.
    pub wording: WordingChoice,
}

/// Puts a version to the gathering.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AskGathering {
    /// Which version.
    pub version: VersionId,
    /// How it is decided.
    pub method: Method,
    /// How voices are gathered.
    pub way: Way,
    /// Options to be chosen; 0 where it is a matter of yes or no.
    pub seats: u8,
}

/// Gives a voice: mine, or somebody's who has no phone at hand.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CastBallot {
    /// On which question.
    pub question: QuestionId,
    /// Somebody else's; `None` for my own.
    pub voter: Option<VoterChoice>,
    /// What it says.
    pub marks: Vec<u8>,
    /// Why; may be empty, but for a block.
    pub reason: String,
}

/// Enters what I counted, as a teller.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CountVoices {
    /// On which question.
    pub question: QuestionId,
    /// People in the room.
    pub present: u32,
    /// Hands, by answer or option; for a lot, the numbers that were called.
    pub hands: Vec<u32>,
    /// Papers of a box, each as a ballot's marks. Slips in my urn come to them by themselves.
    pub papers: Vec<Vec<u8>>,
}

/// Opens an urn for slips, as one of those who will count them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OpenUrn {
    /// On which question.
    pub question: QuestionId,
}

/// Takes a slip, which two tellers' phones are to stamp.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TakeSlip {
    /// On which question.
    pub question: QuestionId,
}

/// Puts my slip in the urn.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CastSlip {
    /// On which question.
    pub question: QuestionId,
    /// My answer, as a ballot's marks.
    pub marks: Vec<u8>,
}

/// Who speaks, and who waits to.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Speaking {}

/// Puts somebody on the list of speakers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct QueueSpeaker {
    /// Who; `None` for myself.
    pub person: Option<PersonId>,
    /// What for.
    pub speech: Speech,
}

/// Ends a turn, or gives it up.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EndTurn {
    /// Which.
    pub turn: OpId,
    /// How long they spoke; 0 where they gave it up.
    pub seconds: u32,
}

/// Roles of this evening.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Roles {}

/// Enters the draw of roles, as a teller.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DrawRoles {
    /// Numbers and volunteers.
    pub draw: DrawChoice,
}

/// Declines a role, or takes it on after all.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DeclineRole {
    /// Which.
    pub role: Role,
    /// Somebody without a phone; `None` for myself.
    pub person: Option<PersonId>,
    /// Declines.
    pub declines: bool,
}

/// The minutes of a gathering.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct GetMinutes {
    /// Which; `None` for the one that people are at, else the last one.
    pub gathering: Option<GatheringId>,
}

/// Gatherings whose minutes can be read, newest first.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PastGatherings {
    /// Only earlier ones.
    pub before: Option<i64>,
}

/// Questions that gatherings answered, with yes or no, newest first.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PastDecisions {
    /// Only those that follow this one in the list.
    pub before: Option<QuestionId>,
}

/// Ballots to print for a question that is answered on papers in a box, each with a number of its own.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PrintBallots {
    /// Which question.
    pub question: QuestionId,
    /// How many: 1 to 400.
    pub count: u32,
}

/// Takes down what a scanned ballot says, in the draft of my count. The same paper again says it anew.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct EnterBallot {
    /// For which question.
    pub question: QuestionId,
    /// The paper's number, from [`BallotPaper`](crate::api::BallotPaper).
    pub serial: u64,
    /// What is marked; nothing takes the paper out.
    pub marks: Vec<u8>,
}

/// What the ballots that I scanned say.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct GetPaperCount {
    /// For which question.
    pub question: QuestionId,
}

/// Writes a note, or a better one in another's place.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct WriteNote {
    /// For which gathering's minutes.
    pub gathering: GatheringId,
    /// What it says; empty strikes the other one out.
    pub text: String,
    /// The note that it replaces.
    pub replaces: Option<OpId>,
}

/// The minutes as a file.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ExportMinutes {
    /// Of which gathering.
    pub gathering: GatheringId,
}
