//! What is printed: a flyer, member cards.

use serde::{Deserialize, Serialize};

use super::check_in::CodeView;
use super::gather::GatheringView;
use super::home::PersonLine;

/// A flyer for a gathering.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlyerView {
    /// Name of the neighbourhood.
    pub neighbourhood: String,
    /// When and where.
    pub gathering: GatheringView,
    /// The gathering as a calendar entry (iCalendar) that a phone's own camera reads.
    pub code: CodeView,
    /// The address that the app is opened from, for a phone's own camera.
    pub app: Option<CodeView>,
}

/// Member cards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberCardsView {
    /// Name of the neighbourhood.
    pub neighbourhood: String,
    /// The cards, by household.
    pub cards: Vec<MemberCardView>,
}

/// A member card: it says who somebody is and proves nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberCardView {
    /// Whose.
    pub person: PersonLine,
    /// For the cameras of neighbours' phones.
    pub code: CodeView,
}
