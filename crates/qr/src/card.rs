//! Codes on paper: member cards, the mark on printed minutes, ballots.
//!
//! All three begin alike, are of one assembly and hold no key: whoever copies or finds the paper has a
//! piece of paper, and nothing follows from it by itself.

use folkmoot_protocol::bundle;
use folkmoot_protocol::ids::{AssemblyId, GatheringId, PersonId, QuestionId};

use crate::bytes::take;
use crate::codes::{BALLOT, CARD, CodeError, MINUTES};

/// The version that this program writes and reads.
const VERSION: u8 = 1;

/// What stands before the fields: kind, version, context.
const HEAD: usize = 2 + 16;

/// Length of a member card in bytes.
pub const LEN: usize = HEAD + 32;

/// What a member card says: who its bearer is, for residents without a phone.
///
/// It names a person to phones of their own neighbourhood, and finds that person's line on a list. It
/// proves nothing: two people still attest the face (L4). It carries no name either: an id is all that a
/// stranger's camera gets.
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
    pub fn to_bytes(&self) -> Vec<u8> {
        written(CARD, self.context, &[&self.person.0])
    }

    /// Reads a card.
    ///
    /// # Errors
    /// `NotOurs`, `WrongLength`, `NewerVersion`, and `Corrupted` for a version that never was.
    pub fn parse(bytes: &[u8]) -> Result<Self, CodeError> {
        let ([], context, person) = read(CARD, bytes)?;
        Ok(Self { context, person: PersonId(person) })
    }
}

/// The mark on printed minutes: of which gathering they are, and what a phone that has these minutes gets
/// when it hashes them. A neighbour's phone tells whether it has the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MinutesMark {
    /// Which assembly, as [`bundle::context`] names it in the clear.
    pub context: [u8; 16],
    /// Which gathering.
    pub gathering: GatheringId,
    /// The hash of its minutes.
    pub digest: [u8; 32],
}

impl MinutesMark {
    /// The mark of a gathering's minutes.
    #[must_use]
    pub fn new(assembly: AssemblyId, gathering: GatheringId, digest: [u8; 32]) -> Self {
        Self { context: bundle::context(assembly), gathering, digest }
    }

    /// Whether it is of this assembly.
    #[must_use]
    pub fn is_of(&self, assembly: AssemblyId) -> bool {
        self.context == bundle::context(assembly)
    }

    /// Its bytes, for [`crate::codes::text`].
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        written(MINUTES, self.context, &[&self.gathering.0, &self.digest])
    }

    /// Reads a mark.
    ///
    /// # Errors
    /// As [`Card::parse`].
    pub fn parse(bytes: &[u8]) -> Result<Self, CodeError> {
        let (gathering, context, digest) = read(MINUTES, bytes)?;
        Ok(Self { context, gathering: GatheringId(gathering), digest })
    }
}

/// What is printed on a ballot for a box: which question it is for, and a number that no other paper has, so
/// that a teller's phone takes it once. Nobody writes down who was given which: it names no person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaperBallot {
    /// Which assembly, as [`bundle::context`] names it in the clear.
    pub context: [u8; 16],
    /// The paper's number, drawn at random.
    pub serial: [u8; 8],
    /// The question.
    pub question: QuestionId,
}

impl PaperBallot {
    /// A paper for a question of this assembly.
    #[must_use]
    pub fn new(assembly: AssemblyId, question: QuestionId, serial: [u8; 8]) -> Self {
        Self { context: bundle::context(assembly), serial, question }
    }

    /// Whether it is of this assembly.
    #[must_use]
    pub fn is_of(&self, assembly: AssemblyId) -> bool {
        self.context == bundle::context(assembly)
    }

    /// Its bytes, for [`crate::codes::text`].
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        written(BALLOT, self.context, &[&self.serial, &self.question.0])
    }

    /// Reads a ballot's code.
    ///
    /// # Errors
    /// As [`Card::parse`].
    pub fn parse(bytes: &[u8]) -> Result<Self, CodeError> {
        let (serial, context, question) = read(BALLOT, bytes)?;
        Ok(Self { context, serial, question: QuestionId(question) })
    }
}

fn written(kind: u8, context: [u8; 16], fields: &[&[u8]]) -> Vec<u8> {
    let mut bytes = vec![kind, VERSION];
    bytes.extend(context);
    fields.iter().for_each(|field| bytes.extend_from_slice(field));
    bytes
}

/// The first field, the context, the last field.
#[allow(clippy::type_complexity)]
fn read<const N: usize, const M: usize>(
    kind: u8,
    bytes: &[u8],
) -> Result<([u8; N], [u8; 16], [u8; M]), CodeError> {
    match bytes {
        [first, 0, ..] if *first == kind => return Err(CodeError::Corrupted),
        [first, VERSION, ..] | [first] if *first == kind => {}
        [first, version, ..] if *first == kind => {
            return Err(CodeError::NewerVersion { version: *version });
        }
        _ => return Err(CodeError::NotOurs),
    }
    let wrong = || CodeError::WrongLength { got: bytes.len() };
    let mut rest = bytes;
    take::<2>(&mut rest).ok_or_else(wrong)?;
    let context = take(&mut rest).ok_or_else(wrong)?;
    let first = take(&mut rest).ok_or_else(wrong)?;
    let last = take(&mut rest).ok_or_else(wrong)?;
    if rest.is_empty() { Ok((first, context, last)) } else { Err(wrong()) }
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

    #[test]
    fn each_paper_is_read_as_what_it_is_and_at_no_other_length() {
        let assembly = AssemblyId([1; 32]);
        let mark = MinutesMark::new(assembly, GatheringId([2; 32]), [3; 32]);
        let ballot = PaperBallot::new(assembly, QuestionId([4; 32]), [5; 8]);
        assert_eq!(MinutesMark::parse(&mark.to_bytes()), Ok(mark));
        assert_eq!(PaperBallot::parse(&ballot.to_bytes()), Ok(ballot));
        assert_eq!(MinutesMark::parse(&ballot.to_bytes()), Err(CodeError::NotOurs));
        for (bytes, parse) in [
            (mark.to_bytes(), (|it| MinutesMark::parse(it).err()) as fn(&[u8]) -> Option<_>),
            (ballot.to_bytes(), |it| PaperBallot::parse(it).err()),
        ] {
            for got in 1..bytes.len() {
                let cut = parse(&bytes[..got]);
                assert_eq!(cut, Some(CodeError::WrongLength { got }));
            }
            let longer = [&bytes[..], &[0]].concat();
            assert_eq!(parse(&longer), Some(CodeError::WrongLength { got: longer.len() }));
            let of = |version| [&bytes[..1], &[version], &bytes[2..]].concat();
            assert_eq!(parse(&of(0)), Some(CodeError::Corrupted));
            assert_eq!(parse(&of(2)), Some(CodeError::NewerVersion { version: 2 }));
        }
    }
}
