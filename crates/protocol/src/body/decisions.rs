//! Proposals, questions, ballots, counts and lots: how an assembly decides.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use super::kin::{Kin, MAX_TAKEN_IN};
use super::matters::{MAX_LONG_TEXT, lines};
use super::{PracticeValue, TAG, text, text_up_to};
use crate::ids::{GatheringId, MatterId, OpId, PersonId, ProposalId, VersionId};
use crate::wire::WireError;

/// Most options of a proposal.
pub const MAX_OPTIONS: usize = 32;
/// Most matters that a proposal answers.
pub const MAX_LINKS: usize = 8;
/// Longest reason, in bytes of UTF-8.
pub const MAX_REASON: usize = 800;
/// Most papers of one box.
pub const MAX_PAPERS: usize = 2000;
/// Numbers that are called out for one lot.
pub const CALLED_NUMBERS: usize = 3;
/// Most candidates for one role.
pub const MAX_CANDIDATES: usize = 400;

/// What passing a proposal does, beside standing in the minutes.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub enum Deed {
    /// A practice gets another value.
    #[n(0)]
    Practice(#[n(0)] PracticeValue),
    /// Somebody is no longer a resident.
    #[n(1)]
    Remove(#[n(0)] PersonId),
    /// Whoever wants to founds a neighbourhood of their own with others, which is to be called so.
    #[n(2)]
    Split(#[n(0)] String),
    /// The neighbourhood becomes one with another: its people apply there.
    #[n(3)]
    Join(#[n(0)] Kin),
    /// Newcomers of another neighbourhood, ascending and distinct, are admitted by this decision.
    #[n(4)]
    TakeIn(#[n(0)] Kin, #[n(1)] Vec<PersonId>),
}

impl Deed {
    fn check(&self) -> Result<(), WireError> {
        match self {
            Self::Practice(_) | Self::Remove(_) => Ok(()),
            Self::Split(name) => text(name),
            Self::Join(kin) => kin.check(),
            Self::TakeIn(kin, people) => {
                kin.check()?;
                ascending(people, MAX_TAKEN_IN)
            }
        }
    }
}

/// What is to be decided, as one text.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Wording {
    /// In one line.
    #[n(0)]
    pub title: String,
    /// The text; may be empty.
    #[n(1)]
    pub text: String,
    /// What to choose among: two or more, or none where it is a matter of yes or no.
    #[n(2)]
    pub options: Vec<String>,
    /// What passing it does.
    #[n(3)]
    pub deed: Option<Deed>,
}

/// Proposes something; the operation's id names the proposal and its first version.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Propose {
    /// What.
    #[n(0)]
    pub wording: Wording,
    /// Matters that it answers, ascending, distinct.
    #[n(1)]
    pub matters: Vec<MatterId>,
    /// Once it passes, those matters need nothing more.
    #[n(2)]
    pub settles: bool,
}

/// Another version of a proposal; the operation's id names the version. It stands beside the others until
/// one of them is decided.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Amend {
    /// Which proposal.
    #[n(0)]
    pub proposal: ProposalId,
    /// The version that it changes.
    #[n(1)]
    pub on: VersionId,
    /// The whole of it, as changed.
    #[n(2)]
    pub wording: Wording,
}

/// How voices become an outcome.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, Serialize, Deserialize,
)]
#[cbor(index_only)]
pub enum Method {
    /// Passes when no reasoned block stands.
    #[n(0)]
    Consent,
    /// As consent, and more than half say yes.
    #[n(1)]
    Consensus,
    /// More for than against.
    #[n(2)]
    Majority,
    /// Two thirds, or what the practice says, for.
    #[n(3)]
    Qualified,
    /// Options in each person's order; by Schulze's method.
    #[n(4)]
    Ranked,
    /// Dots on options.
    #[n(5)]
    Dots,
    /// How warm people feel about it: binds nobody.
    #[n(6)]
    Temperature,
    /// Any number of options; those that most approve of.
    #[n(7)]
    Approval,
    /// Options drawn by lot.
    #[n(8)]
    Lot,
}

impl Method {
    /// All methods.
    pub const ALL: &'static [Self] = &[
        Self::Consent,
        Self::Consensus,
        Self::Majority,
        Self::Qualified,
        Self::Ranked,
        Self::Dots,
        Self::Temperature,
        Self::Approval,
        Self::Lot,
    ];
}

/// How voices are gathered.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, Serialize, Deserialize,
)]
#[cbor(index_only)]
pub enum Way {
    /// Raised hands, which two tellers count; who isn't in the room has a ballot.
    #[n(0)]
    Hands,
    /// Ballots by name: phones, one phone passed round, paper.
    #[n(1)]
    Ballots,
    /// A box of paper without names, which two tellers count.
    #[n(2)]
    Box,
    /// Slips without names on phones, and a box of paper beside them.
    #[n(3)]
    Secret,
}

/// Puts a version to the gathering. Whoever asks the same asks one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Ask {
    /// Where.
    #[n(0)]
    pub gathering: GatheringId,
    /// Which version.
    #[n(1)]
    pub version: VersionId,
    /// How it is decided.
    #[n(2)]
    pub method: Method,
    /// How voices are gathered.
    #[n(3)]
    pub way: Way,
    /// How many options are to be chosen, where there are options.
    #[n(4)]
    pub seats: u8,
    /// 0, and one more each time the same is asked again at one gathering.
    #[n(5)]
    pub round: u8,
}

/// How a ballot came about.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, Serialize, Deserialize,
)]
#[cbor(index_only)]
pub enum Cast {
    /// On one's own phone.
    #[n(0)]
    Own,
    /// Copied from paper; two people of two households copy the same.
    #[n(1)]
    Paper,
    /// On a neighbour's phone, by the voter's own hand.
    #[n(2)]
    Passed,
    /// On a neighbour's phone, by the neighbour for the voter.
    #[n(3)]
    Assisted,
}

/// One person's voice. The author's last ballot for a voter counts.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Ballot {
    /// The operation that asked.
    #[n(0)]
    pub ask: OpId,
    /// Whose voice.
    #[n(1)]
    pub voter: PersonId,
    /// How it came about.
    #[n(2)]
    pub cast: Cast,
    /// What they say; what the numbers mean depends on the method (protocol, section 10).
    #[cbor(n(3), with = "minicbor::bytes")]
    pub marks: Vec<u8>,
    /// Why: a block has no effect without.
    #[n(4)]
    pub reason: Option<String>,
}

/// What one teller counted. Two of two households who counted the same end the vote.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Count {
    /// The operation that asked.
    #[n(0)]
    pub ask: OpId,
    /// People in the room now.
    #[n(1)]
    pub present: u32,
    /// Hands, by answer or option; for a lot, the numbers that were called.
    #[n(2)]
    pub hands: Vec<u32>,
    /// Papers of a box, each as a ballot's marks, and slips, each as its marks ‖ its tag; ascending, since
    /// a box has no order.
    #[n(3)]
    pub papers: Vec<Paper>,
}

/// One paper of a box.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(transparent)]
pub struct Paper(#[cbor(n(0), with = "minicbor::bytes")] pub Vec<u8>);

/// Something that needs doing at a gathering, by whomever the lot falls on.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, Serialize, Deserialize,
)]
#[cbor(index_only)]
pub enum Role {
    /// Helps everybody to be heard.
    #[n(0)]
    Facilitator,
    /// Keeps the list of speakers.
    #[n(1)]
    StackTaker,
    /// Keeps the time.
    #[n(2)]
    Timekeeper,
    /// Writes the minutes.
    #[n(3)]
    MinuteTaker,
}

/// Who put themselves forward for a role.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Volunteers {
    /// For which.
    #[n(0)]
    pub role: Role,
    /// Ascending, distinct.
    #[n(1)]
    pub people: Vec<PersonId>,
}

/// Draws the roles of a gathering, as one teller enters it. It is drawn once two of two households entered
/// the same.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Draw {
    /// Where.
    #[n(0)]
    pub gathering: GatheringId,
    /// Numbers that three people called, in turn.
    #[n(1)]
    pub numbers: Vec<u32>,
    /// By ascending role, distinct.
    #[n(2)]
    pub lots: Vec<Volunteers>,
}

/// "Not I": who was drawn declines, or takes it on after all. Of somebody without a phone anybody says it.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Decline {
    /// Where.
    #[n(0)]
    pub gathering: GatheringId,
    /// What.
    #[n(1)]
    pub role: Role,
    /// Who.
    #[n(2)]
    pub person: PersonId,
    /// Declines, or else takes it on.
    #[n(3)]
    pub declines: bool,
}

fn ascending<T: Ord>(list: &[T], most: usize) -> Result<(), WireError> {
    if list.len() > most {
        return Err(WireError::TooLarge);
    }
    if list.is_sorted_by(|a, b| a < b) { Ok(()) } else { Err(WireError::Corrupted) }
}

impl Wording {
    pub(super) fn check(&self) -> Result<(), WireError> {
        text(&self.title)?;
        lines(&self.text, MAX_LONG_TEXT)?;
        if self.options.len() > MAX_OPTIONS {
            return Err(WireError::TooLarge);
        }
        // A deed is done or not: there is nothing to choose among.
        if self.options.len() == 1 || (self.deed.is_some() && !self.options.is_empty()) {
            return Err(WireError::Corrupted);
        }
        self.deed.as_ref().map_or(Ok(()), Deed::check)?;
        self.options.iter().try_for_each(|option| text(option))
    }
}

impl Propose {
    pub(super) fn check(&self) -> Result<(), WireError> {
        ascending(&self.matters, MAX_LINKS)?;
        self.wording.check()
    }
}

impl Ballot {
    pub(super) fn check(&self) -> Result<(), WireError> {
        if self.marks.len() > MAX_OPTIONS {
            return Err(WireError::TooLarge);
        }
        self.reason.as_ref().map_or(Ok(()), |reason| text_up_to(reason, MAX_REASON))
    }
}

impl Count {
    pub(super) fn check(&self) -> Result<(), WireError> {
        let long = |paper: &Paper| paper.0.len() > MAX_OPTIONS + TAG;
        if self.hands.len() > MAX_OPTIONS
            || self.papers.len() > MAX_PAPERS
            || self.papers.iter().any(long)
        {
            return Err(WireError::TooLarge);
        }
        if self.papers.is_sorted() { Ok(()) } else { Err(WireError::Corrupted) }
    }
}

impl Draw {
    pub(super) fn check(&self) -> Result<(), WireError> {
        if self.numbers.len() != CALLED_NUMBERS {
            return Err(WireError::Corrupted);
        }
        if !self.lots.is_sorted_by(|a, b| a.role < b.role) {
            return Err(WireError::Corrupted);
        }
        self.lots.iter().try_for_each(|lot| ascending(&lot.people, MAX_CANDIDATES))
    }
}
