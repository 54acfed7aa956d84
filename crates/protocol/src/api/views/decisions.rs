//! What the decision screens show.

use serde::{Deserialize, Serialize};

use super::check_in::CodeView;
use super::home::PersonLine;
use super::kin::KinLine;
use super::matters::{MatterLine, ProposalLine};
use crate::body::{Cast, Kin, Method, Way};
use crate::ids::{GatheringId, MatterId, PersonId, ProposalId, QuestionId, VersionId};

/// Decisions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionsView {
    /// Questions that are put to the gathering now.
    pub asked: Vec<QuestionView>,
    /// What this gathering, or the last one, decided.
    pub decided: Vec<QuestionView>,
    /// Proposals that nobody decided.
    pub proposals: Vec<ProposalLine>,
    /// I am on the roll: I can ask, count and give my voice.
    pub seated: bool,
}

/// A proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalView {
    /// Which.
    pub id: ProposalId,
    /// Its versions, oldest first; once it is decided, the one that was decided comes last.
    pub versions: Vec<VersionView>,
    /// Matters that it answers.
    pub matters: Vec<MatterLine>,
    /// Once it passes, those matters need nothing more.
    pub settles: bool,
    /// Questions on it, newest first.
    pub questions: Vec<QuestionView>,
    /// What became of it.
    pub standing: ProposalStanding,
    /// I am on the roll of a gathering.
    pub seated: bool,
}

/// What became of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProposalStanding {
    /// It can be asked about.
    Open,
    /// A seal fixed that it passed, or what was chosen.
    Decided,
    /// A seal fixed that it was answered with no.
    Refused,
    /// It lapsed; or this phone came too late to know what became of it.
    Over,
}

/// A version of a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionView {
    /// Which.
    pub id: VersionId,
    /// In one line.
    pub title: String,
    /// The text.
    pub text: String,
    /// What to choose among.
    pub options: Vec<String>,
    /// What passing it does.
    pub deed: Option<DeedView>,
    /// Methods by which it can be asked, by the practices in force.
    pub methods: Vec<Method>,
    /// Who worded it.
    pub by: PersonLine,
    /// When, by the author's clock.
    pub said_at: i64,
    /// The version that it changes.
    pub on: Option<VersionId>,
}

/// What passing a proposal does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeedView {
    /// A practice gets another value.
    Practice {
        /// The practice's name, as in the locale files.
        name: String,
        /// The value in force; none once it is decided.
        from: Option<u64>,
        /// The value proposed.
        to: u64,
    },
    /// Somebody is no longer a resident.
    Remove(PersonLine),
    /// Whoever wants to founds a neighbourhood of their own, to be called so.
    Split(String),
    /// This neighbourhood becomes one with another.
    Join(KinLine),
    /// Newcomers of another are residents with the seal, without more vouches.
    TakeIn(KinLine, Vec<PersonLine>),
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionView {
    /// Which.
    pub id: QuestionId,
    /// At which gathering.
    pub gathering: GatheringId,
    /// Of which proposal.
    pub proposal: ProposalId,
    /// Which version.
    pub version: VersionId,
    /// In one line.
    pub title: String,
    /// The text.
    pub text: String,
    /// What passing it does.
    pub deed: Option<DeedView>,
    /// When it was asked, by the clock of whoever did first; none where this phone came later.
    pub asked_at: Option<i64>,
    /// How often the same was asked before at this gathering.
    pub round: u8,
    /// How it is decided.
    pub method: Method,
    /// How voices are gathered.
    pub way: Way,
    /// Options to be chosen.
    pub seats: u8,
    /// The options.
    pub options: Vec<String>,
    /// People needed.
    pub quorum: u32,
    /// How far the count is.
    pub counting: CountingView,
    /// What became of it; provisional until it is sealed.
    pub verdict: VerdictView,
    /// A seal fixed it.
    pub sealed: bool,
    /// People in the room when it was counted.
    pub present: u32,
    /// Voices, by answer or by option.
    pub totals: Vec<u32>,
    /// Who stood aside or blocked, with the answer and the reason.
    pub named: Vec<NamedVoice>,
    /// How many have given a ballot that counts.
    pub voices: u32,
    /// Voters whose ballots don't count as they stand, and why.
    pub apart: Vec<(PersonLine, Apart)>,
    /// My ballot.
    pub mine: Option<BallotView>,
    /// Neighbours who gave a voice for me, as long as I gave none myself.
    pub helped: Vec<PersonLine>,
    /// I have a voice.
    pub may_vote: bool,
    /// Another version of the proposal was asked about since: voices don't carry over.
    pub overtaken: bool,
    /// What I counted.
    pub my_count: Option<CountView>,
    /// Urns and slips, as long as it is asked in secret on phones.
    pub secret: Option<SecretView>,
}

/// Urns and slips of a question in secret, as far as this phone knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecretView {
    /// The tellers of the two urns that slips go into; as long as these are not ready, whoever opened one.
    pub urns: Vec<PersonLine>,
    /// Two of two households did, so that slips can be taken.
    pub ready: bool,
    /// I opened one.
    pub my_urn: bool,
    /// Mine is one of the two that slips go into, so I count.
    pub counts: bool,
    /// People who took a slip for these two.
    pub taken: u32,
    /// Slips that this phone holds: where I have an urn those in it, else those that it carries unread.
    pub held: u32,
    /// My own.
    pub mine: SlipStanding,
}

/// How far my slip is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SlipStanding {
    /// I took none.
    NotTaken,
    /// I took one with another phone.
    Elsewhere,
    /// So many tellers' phones stamped it; two are to.
    Stamping(u32),
    /// It can be filled in.
    Ready,
    /// It is on its way to the tellers, or with them.
    Cast,
    /// Two tellers counted it.
    Counted,
    /// Two tellers counted without it.
    NotCounted,
    /// I took one for other urns than most did: I am to take another one.
    Again,
}

/// Ballots to print.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BallotsView {
    /// The neighbourhood's name.
    pub neighbourhood: String,
    /// Start of the gathering, in Unix seconds.
    pub starts_at: i64,
    /// What is asked, in one line.
    pub title: String,
    /// The options.
    pub options: Vec<String>,
    /// How it is decided.
    pub method: Method,
    /// Options to be chosen.
    pub seats: u8,
    /// A code for each paper.
    pub codes: Vec<CodeView>,
}

/// A ballot that was scanned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BallotPaper {
    /// For which question.
    pub question: QuestionId,
    /// Its number.
    pub serial: u64,
    /// What I took down of it, where I scanned it before.
    pub marks: Option<Vec<u8>>,
}

/// What scanned ballots say together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperCount {
    /// For which question.
    pub question: QuestionId,
    /// How many were scanned.
    pub papers: u32,
    /// Their sums, by answer or option; none where an order is asked for.
    pub hands: Vec<u32>,
    /// Each of them, where an order is asked for.
    pub listed: Vec<Vec<u8>>,
}

/// How far the count is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum CountingView {
    /// Nobody counted yet.
    Open,
    /// One teller counted; another one, of another household, is to.
    One(PersonLine),
    /// Tellers counted otherwise: what each one counted.
    Disagree(Vec<(PersonLine, CountView)>),
    /// These counted the same.
    Closed(Vec<PersonLine>),
}

/// What a teller counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountView {
    /// People in the room.
    pub present: u32,
    /// Hands, by answer or option.
    pub hands: Vec<u32>,
    /// How many papers, slips among them.
    pub papers: u32,
}

/// What became of a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum VerdictView {
    Open,
    TellersDisagree,
    NoQuorum,
    TooManyVoices,
    Contradicted,
    Replaced,
    Passed,
    NobodySpoke,
    TooFewFor,
    Blocked,
    TooManyAside,
    /// Options, by number.
    Chosen(Vec<u8>),
    /// Options that are clear, and those that tie.
    Tied(Vec<u8>, Vec<u8>),
    Reading,
}

impl VerdictView {
    /// Something passed or was chosen.
    #[must_use]
    pub const fn decides(&self) -> bool {
        matches!(self, Self::Passed | Self::Chosen(_))
    }

    /// The assembly answered, with yes or no.
    #[must_use]
    pub const fn answers(&self) -> bool {
        let refused = matches!(self, Self::TooFewFor | Self::Blocked | Self::TooManyAside);
        self.decides() || refused
    }

    /// Its stable name, as exported minutes have it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::TellersDisagree => "tellers-disagree",
            Self::NoQuorum => "no-quorum",
            Self::TooManyVoices => "too-many-voices",
            Self::Contradicted => "contradicted",
            Self::Replaced => "replaced",
            Self::Passed => "passed",
            Self::NobodySpoke => "nobody-spoke",
            Self::TooFewFor => "too-few-for",
            Self::Blocked => "blocked",
            Self::TooManyAside => "too-many-aside",
            Self::Chosen(_) => "chosen",
            Self::Tied(..) => "tied",
            Self::Reading => "reading",
        }
    }
}

/// Somebody who stood aside or blocked by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedVoice {
    /// Who.
    pub person: PersonLine,
    /// They block.
    pub blocks: bool,
    /// Why.
    pub reason: String,
}

/// Why a ballot doesn't count as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Apart {
    /// Several ways: one of them counts.
    Several,
    /// Neighbours cast it otherwise: none counts.
    Contrary,
    /// It came after the count.
    Late,
    /// Not on the roll, or no resident when it was asked.
    WithoutVoice,
    /// Only one person copied the paper.
    HalfCopied,
}

/// My ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BallotView {
    /// What it says.
    pub marks: Vec<u8>,
    /// It came after the count.
    pub late: bool,
}

/// The words of a proposal, as they are typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordingChoice {
    /// In one line.
    pub title: String,
    /// The text.
    pub text: String,
    /// What to choose among; none where it is a matter of yes or no.
    pub options: Vec<String>,
    /// What passing it does.
    pub deed: Option<DeedChoice>,
}

/// What passing a proposal is to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeedChoice {
    /// A practice gets another value.
    Practice {
        /// Its name, as in the locale files.
        name: String,
        /// The value.
        value: u64,
    },
    /// Somebody is no longer a resident.
    Remove(PersonId),
    /// Whoever wants to founds a neighbourhood of their own, to be called so.
    Split(String),
    /// This neighbourhood becomes one with another.
    Join(Kin),
    /// Newcomers, whom residents vouch for, are taken in with another neighbourhood.
    TakeIn(Kin, Vec<PersonId>),
}

/// How a ballot comes about, with whose voice it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoterChoice {
    /// Whose.
    pub person: PersonId,
    /// How.
    pub cast: Cast,
}

/// Links of a new proposal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinksChoice {
    /// Matters that it answers.
    pub matters: Vec<MatterId>,
    /// Once it passes, they need nothing more.
    pub settles: bool,
}
