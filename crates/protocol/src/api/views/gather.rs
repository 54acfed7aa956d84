//! What the Gather screen shows: the gathering, who is there, what they count.

use serde::{Deserialize, Serialize};

use super::home::{Need, PersonLine};
use super::place::PlaceView;
use super::seal::{SealReadiness, SealView};
use crate::ids::{GatheringId, PersonId};

/// A gathering.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GatheringView {
    /// Which.
    pub id: GatheringId,
    /// Where, in words.
    pub place: String,
    /// When it starts.
    pub starts_at: i64,
    /// What sort it is.
    pub sort: GatheringSort,
    /// Callers so far and callers needed (urgent ones need three).
    pub callers: u32,
    /// Callers needed.
    pub callers_needed: u32,
}

/// What sort of gathering.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum GatheringSort {
    /// The first one.
    Founding,
    /// In the standing rhythm.
    Regular,
    /// Called by three callers of three households.
    Urgent,
}

/// Gather.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GatherView {
    /// The gathering in question.
    pub gathering: Option<GatheringView>,
    /// Who is present, in the order they were seated.
    pub roll: Vec<RollLine>,
    /// Pairs of indexes into `roll`: who met whom, both ways.
    pub met: Vec<(u32, u32)>,
    /// Presence against quorum.
    pub quorum: QuorumView,
    /// My seat.
    pub seat: SeatView,
    /// Residents who are not on the roll, those without a phone first: neighbours may say that they are
    /// here.
    pub absent: Vec<AbsentView>,
    /// The head count.
    pub headcount: HeadcountView,
    /// The seal under way, or the one that closed this gathering.
    pub seal: Option<SealView>,
    /// Whether I may propose a seal now, and if not why.
    pub seal_ready: SealReadiness,
    /// Nothing of this gathering is sealed yet, and it may be without ending it: a founding may not.
    pub may_open: bool,
    /// The one next thing.
    pub next: Option<Need>,
    /// Operations I made or took in that no seal holds yet.
    pub unsealed: u32,
    /// What I may do with the call of the gathering.
    pub call: Option<CallStanding>,
    /// Every gathering that is not over, the one in question among them: for people to say which one
    /// they are at.
    pub open: Vec<OpenGathering>,
    /// What neighbours say of the place.
    pub place: Option<PlaceView>,
    /// The roll on paper.
    pub paper: PaperView,
}

/// What I may do with a call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallStanding {
    /// I called it, and my call stands.
    pub mine: bool,
    /// I called it and took that back: I can call it again.
    pub taken_back: bool,
    /// People have come together at it: it is neither moved nor called off any more.
    pub begun: bool,
    /// When it was called for, once it was moved.
    pub moved_from: Option<i64>,
    /// Where it was called for, once it was moved.
    pub moved_from_place: Option<String>,
}

/// A gathering that is not over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenGathering {
    /// Which, where and when.
    pub gathering: GatheringView,
    /// People on its roll.
    pub here: u32,
    /// It is the one that Gather shows.
    pub chosen: bool,
    /// Everyone who called it took that back.
    pub cancelled: bool,
    /// I called it and took that back.
    pub taken_back: bool,
}

/// The roll on paper: whoever stands on the sheets of two neighbours is on the roll.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperView {
    /// Whom I copied.
    pub mine: Vec<PersonId>,
    /// Neighbours who copied the sheet too, as far as they are seated.
    pub others: Vec<PersonLine>,
    /// Copied by me and by a neighbour of another household: on the roll.
    pub agreed: Vec<PersonLine>,
    /// Copied by me alone so far.
    pub only_mine: Vec<PersonLine>,
    /// Copied by others and not by me.
    pub only_theirs: Vec<PersonLine>,
    /// Residents to tick: all but me.
    pub residents: Vec<PersonLine>,
}

/// A resident who is not on the roll.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AbsentView {
    /// Who.
    pub person: PersonLine,
    /// They have a phone with Folkmoot.
    pub phone: bool,
    /// Neighbours on the roll who say that they are here.
    pub said: u32,
    /// Neighbours needed, of as many households.
    pub needed: u32,
    /// I say so.
    pub mine: bool,
}

/// Presence against quorum.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuorumView {
    /// People who count and are here now: the roll without those who left.
    pub present: u32,
    /// People on the roll who count.
    pub roll: u32,
    /// People who count toward what is needed: those on the roll by others' word only up to as many as
    /// checked in themselves.
    pub counted: u32,
    /// People needed.
    pub needed: u32,
    /// People who could be present: residents, or people introduced to a draft.
    pub of: u32,
    /// Households present.
    pub households: u32,
    /// Households needed.
    pub households_needed: u32,
}

/// One person on the roll.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RollLine {
    /// Who.
    pub person: PersonLine,
    /// Neighbours met both ways.
    pub witnesses: u32,
    /// It is me.
    pub me: bool,
    /// I met them.
    pub met_me: bool,
    /// The seal that holds has them on the roll.
    pub sealed: bool,
    /// They went home. They are on the roll all the same.
    pub left: bool,
    /// On the roll by others' word.
    pub by_word: bool,
    /// They have no phone: neighbours say for them that they left.
    pub no_phone: bool,
}

/// My seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatView {
    /// I am on the roll.
    pub seated: bool,
    /// Neighbours I met both ways.
    pub met: u32,
    /// Neighbours the practice asks for.
    pub wanted: u32,
    /// Whom the lot suggests to greet next.
    pub next: Option<PersonLine>,
    /// People I attested who have not attested me yet, or the other way round.
    pub half_met: Vec<PersonLine>,
    /// I left.
    pub left: bool,
}

/// The head count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadcountView {
    /// The number most signers agree on.
    pub count: Option<u32>,
    /// Signers of that number.
    pub signed: u32,
    /// Signers wanted.
    pub wanted: u32,
    /// What I signed.
    pub mine: Option<u32>,
    /// The roll is longer than the count.
    pub disputed: bool,
}
