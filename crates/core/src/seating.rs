//! Who sits where, for states that stay as they are.

use std::sync::Arc;

use folkmoot_protocol::ids::PersonId;
use folkmoot_protocol::sorted::SortedMap;

/// Who sits where at an open gathering, worked out once for a state that stays as it is: screens ask for it
/// many times over, and it takes looking up everybody who attested.
#[derive(Debug, Default)]
pub(crate) struct Seating(Option<Arc<Seated>>);

/// Who sits where.
#[derive(Debug)]
pub(crate) struct Seated {
    /// Pairs of people who met, lower id first, ascending.
    pub pairs: Vec<(PersonId, PersonId)>,
    /// Who is present with a phone, with how many others each one met.
    pub seated: SortedMap<PersonId, u32>,
    /// Who is present.
    pub roll: SortedMap<PersonId, u32>,
}

/// A copy has none: it may be changed, as a state is that is folded on.
impl Clone for Seating {
    fn clone(&self) -> Self {
        Self(None)
    }
}

/// It follows from all else.
impl PartialEq for Seating {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Seating {}

impl From<Seated> for Seating {
    fn from(seated: Seated) -> Self {
        Self(Some(Arc::new(seated)))
    }
}

impl Seating {
    /// Who sits where, if it was worked out.
    pub fn known(&self) -> Option<&Seated> {
        self.0.as_deref()
    }

    /// The same, for a copy that nobody changes.
    pub fn kept(&self) -> Self {
        Self(self.0.clone())
    }
}
