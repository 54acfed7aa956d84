//! What neighbours say of a meeting place. Numbers of facts are frozen.

use minicbor::data::Type;
use minicbor::{Decode, Decoder, Encode, Encoder};
use serde::{Deserialize, Serialize};

use crate::body::text_up_to;
use crate::wire::WireError;

/// Longest fact that is a text, in bytes of UTF-8.
pub const MAX_FACT: usize = 280;
/// Facts have numbers below this. One that is not known here is kept as it is, so that two versions of
/// the app compute the same state.
pub const MAX_FACTS: u8 = 24;

/// A fact that this version knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum Fact {
    /// Address, or how to find it: text.
    Finding = 0,
    /// Steps at the door: a number, 0 for none.
    Steps = 1,
    /// There is a ramp: yes or no.
    Ramp = 2,
    /// A toilet without steps: yes or no.
    Toilet = 3,
    /// Seats: a number.
    Seats = 4,
    /// Who has keys: text.
    Keys = 5,
    /// Heating: text.
    Heating = 6,
    /// Childcare: text.
    Childcare = 7,
    /// A safe way home: text.
    WayHome = 8,
}

impl Fact {
    /// All, by number.
    pub const ALL: [Self; 9] = [
        Self::Finding,
        Self::Steps,
        Self::Ramp,
        Self::Toilet,
        Self::Seats,
        Self::Keys,
        Self::Heating,
        Self::Childcare,
        Self::WayHome,
    ];

    /// The fact of this number, if it is known here.
    #[must_use]
    pub fn of(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|fact| *fact as u8 == number)
    }

    /// Whether `value` is of the sort that this fact has.
    #[must_use]
    pub const fn takes(self, value: &FactValue) -> bool {
        match self {
            Self::Finding | Self::Keys | Self::Heating | Self::Childcare | Self::WayHome => {
                matches!(value, FactValue::Text(_))
            }
            Self::Steps | Self::Seats => matches!(value, FactValue::Number(_)),
            Self::Ramp | Self::Toilet => matches!(value, FactValue::Yes(_)),
        }
    }
}

/// What is said of a fact: in CBOR a bool, an unsigned number or a text, as it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FactValue {
    /// Yes or no.
    Yes(bool),
    /// So many.
    Number(u16),
    /// In words.
    Text(String),
}

impl<C> Encode<C> for FactValue {
    fn encode<W: minicbor::encode::Write>(
        &self,
        e: &mut Encoder<W>,
        _: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        match self {
            Self::Yes(yes) => e.bool(*yes)?.ok(),
            Self::Number(number) => e.u16(*number)?.ok(),
            Self::Text(text) => e.str(text)?.ok(),
        }
    }
}

impl<'b, C> Decode<'b, C> for FactValue {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, minicbor::decode::Error> {
        Ok(match d.datatype()? {
            Type::Bool => Self::Yes(d.bool()?),
            Type::String => Self::Text(d.str()?.to_owned()),
            _ => Self::Number(d.u16()?),
        })
    }
}

/// One fact of a place.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct PlaceFact {
    /// Its number.
    #[n(0)]
    pub fact: u8,
    /// What is so.
    #[n(1)]
    pub value: FactValue,
}

pub(crate) fn check(fact: u8, value: Option<&FactValue>) -> Result<(), WireError> {
    if fact >= MAX_FACTS {
        return Err(WireError::TooLarge);
    }
    let Some(value) = value else { return Ok(()) };
    if Fact::of(fact).is_some_and(|fact| !fact.takes(value)) {
        return Err(WireError::Corrupted);
    }
    match value {
        FactValue::Text(text) => text_up_to(text, MAX_FACT),
        FactValue::Yes(_) | FactValue::Number(_) => Ok(()),
    }
}

/// Nothing to say of a place is no place: it would be forgotten at once.
pub(crate) fn check_all(facts: &[PlaceFact]) -> Result<(), WireError> {
    if facts.is_empty() || !facts.is_sorted_by(|a, b| a.fact < b.fact) {
        return Err(WireError::Corrupted);
    }
    facts.iter().try_for_each(|said| check(said.fact, Some(&said.value)))
}
