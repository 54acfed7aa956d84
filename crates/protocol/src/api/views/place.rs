//! Meeting places, as neighbours describe them.

use serde::{Deserialize, Serialize};

use crate::ids::PlaceId;
use crate::place::{Fact, FactValue};

/// A meeting place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceView {
    /// Which.
    pub id: PlaceId,
    /// What people call it.
    pub name: String,
    /// Neighbours who say something of it.
    pub people: u32,
    /// Every fact there is a field for, known or not.
    pub facts: Vec<FactView>,
}

/// One fact of a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactView {
    /// Which.
    pub fact: Fact,
    /// What most neighbours say; none while nobody knows.
    pub value: Option<FactValue>,
    /// How many say this.
    pub confirmed: u32,
    /// How many say something else.
    pub otherwise: u32,
    /// What I say.
    pub mine: Option<FactValue>,
}

/// A fact as it is filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactWord {
    /// Which.
    pub fact: Fact,
    /// What is so.
    pub value: FactValue,
}
