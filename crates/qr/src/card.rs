//! Member cards: a code on paper that says who its bearer is, for residents without a phone.
//!
//! A card names a person to phones of their own neighbourhood, and finds that person's line on a list.
//! It holds no key and proves nothing: whoever copies or finds one has a piece of paper. Two people still
//! attest the face (L4). It carries no name either: an id is all that a stranger's camera gets.

use folkmoot_protocol::bundle;
use folkmoot_protocol::ids::{AssemblyId, PersonId};

use crate::bytes::take;
use crate::codes::{CARD, CodeError};

/// The version that this program writes and reads.
const VERSION: u8 = 1;

/// Length of a card in bytes.
pub const LEN: usize = 2 + 16 + 32;

/// What a member card says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Card {
    /// Which assembly, as [`bundle::context`] names it in the clear.
    pub context: [u8; 16],
    /// Who.
    pub person: PersonId,
}

impl Card {
    /// The card of a person of this assembly.
    #[must_use]
    pub fn new(assembly: AssemblyId, person: PersonId) -> Self {
        Self { context: bundle::context(assembly), person }
    }

    /// Whether it is of this assembly.
    #[must_use]
    pub fn is_of(&self, assembly: AssemblyId) -> bool {
        self.context == bundle::context(assembly)
    }

    /// Its bytes, for [`crate::codes::text`].
    #[must_use]
    pub fn to_bytes(&self) -> [u8; LEN] {
        let mut bytes = [0; LEN];
        let fields = [CARD, VERSION].into_iter().chain(self.context).chain(self.person.0);
        bytes.iter_mut().zip(fields).for_each(|(to, from)| *to = from);
        bytes
    }

    /// Reads a card.
    ///
    /// # Errors
    /// `NotOurs`, `WrongLength`, `NewerVersion`, and `Corrupted` for a version that never was.
    pub fn parse(bytes: &[u8]) -> Result<Self, CodeError> {
        match bytes {
            [CARD, 0, ..] => return Err(CodeError::Corrupted),
            [CARD, VERSION, ..] | [CARD] => {}
            [CARD, version, ..] => return Err(CodeError::NewerVersion { version: *version }),
            _ => return Err(CodeError::NotOurs),
        }
        let wrong = || CodeError::WrongLength { got: bytes.len() };
        let mut rest = bytes;
        take::<2>(&mut rest).ok_or_else(wrong)?;
        let context = take(&mut rest).ok_or_else(wrong)?;
        let person = take(&mut rest).map(PersonId).ok_or_else(wrong)?;
        if rest.is_empty() { Ok(Self { context, person }) } else { Err(wrong()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_of_one_assembly() {
        let card = Card::new(AssemblyId([1; 32]), PersonId([2; 32]));
        assert_eq!(Card::parse(&card.to_bytes()), Ok(card));
        assert!(card.is_of(AssemblyId([1; 32])) && !card.is_of(AssemblyId([3; 32])));
    }
}
