//! What founders tell each other about themselves.

use folkmoot_protocol::body::is_invisible;

use crate::bytes;

/// Longest name or household label in characters.
pub const MAX_FIELD_CHARS: usize = 64;
/// Longest name or household label in bytes of UTF-8.
pub const MAX_FIELD_BYTES: usize = 160;

/// A founder's own words: the name they choose and the household they belong to, as coarse as they
/// choose. On the wire each is one byte of length and that many bytes of UTF-8, name first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Introduction {
    name: String,
    household: String,
}

/// Why a name or household label can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IntroductionError {
    /// Nothing but blanks.
    #[error("must not be empty")]
    Empty,
    /// More than [`MAX_FIELD_CHARS`] characters or [`MAX_FIELD_BYTES`] bytes.
    #[error("must not be longer than {MAX_FIELD_CHARS} letters")]
    TooLong,
    /// Blanks at an end, or characters that draw nothing or turn the writing direction: two names
    /// that look the same must be the same.
    #[error("must not contain invisible characters")]
    Invisible,
}

impl Introduction {
    /// Checks both fields.
    ///
    /// # Errors
    /// See [`IntroductionError`].
    pub fn new(
        name: impl Into<String>,
        household: impl Into<String>,
    ) -> Result<Self, IntroductionError> {
        let (name, household) = (name.into(), household.into());
        check(&name)?;
        check(&household)?;
        Ok(Self { name, household })
    }

    /// The name as chosen: 1 to 64 characters.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The household's label as chosen: 1 to 64 characters.
    #[must_use]
    pub fn household(&self) -> &str {
        &self.household
    }

    pub(crate) fn encode(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(2 + self.name.len() + self.household.len());
        for field in [&self.name, &self.household] {
            // At most MAX_FIELD_BYTES, by `check`.
            out.push(u8::try_from(field.len()).unwrap_or(u8::MAX));
            out.extend_from_slice(field.as_bytes());
        }
        out
    }

    /// `None` unless the bytes are exactly one introduction.
    pub(crate) fn decode(mut rest: &[u8]) -> Option<Self> {
        let mut field = || {
            let [len] = bytes::take(&mut rest)?;
            let field = bytes::take_slice(&mut rest, usize::from(len))?;
            std::str::from_utf8(field).ok().map(str::to_owned)
        };
        let (name, household) = (field()?, field()?);
        if rest.is_empty() { Self::new(name, household).ok() } else { None }
    }
}

fn check(field: &str) -> Result<(), IntroductionError> {
    if field.trim().is_empty() {
        return Err(IntroductionError::Empty);
    }
    if field.len() > MAX_FIELD_BYTES || field.chars().count() > MAX_FIELD_CHARS {
        return Err(IntroductionError::TooLong);
    }
    if field.trim() != field || field.chars().any(is_invisible) {
        return Err(IntroductionError::Invisible);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn fields_are_checked() {
        let check = |name: &str| Introduction::new(name, "Gartenweg 3").map(|i| i.name);
        assert_eq!(check("Željka Ó Briain"), Ok("Željka Ó Briain".to_owned()));
        assert_eq!(check(""), Err(IntroductionError::Empty));
        assert_eq!(check(" \t"), Err(IntroductionError::Empty));
        assert_eq!(check(&"a".repeat(64)), Ok("a".repeat(64)));
        assert_eq!(check(&"a".repeat(65)), Err(IntroductionError::TooLong));
        assert_eq!(check(&"語".repeat(54)), Err(IntroductionError::TooLong));
        assert_eq!(check("Ana "), Err(IntroductionError::Invisible));
        assert_eq!(check("A\u{202e}na"), Err(IntroductionError::Invisible));
        assert_eq!(Introduction::new("Ana", "\n").unwrap_err(), IntroductionError::Empty);
    }

    #[test]
    fn only_exact_encodings_are_read() {
        let ana = Introduction::new("Ana", "Gartenweg 3").unwrap();
        let bytes = ana.encode();
        assert_eq!(bytes, b"\x03Ana\x0bGartenweg 3");
        assert_eq!(Introduction::decode(&bytes), Some(ana));
        assert_eq!(Introduction::decode(&[&bytes[..], b"x"].concat()), None);
        assert_eq!(Introduction::decode(&bytes[..bytes.len() - 1]), None);
        assert_eq!(Introduction::decode(b"\x03Ana\x00"), None);
        assert_eq!(Introduction::decode(b"\x01\xff\x01a"), None);
    }

    proptest! {
        #[test]
        fn round_trip(name in "\\PC{1,64}", household in "[a-zäöü0-9 ]{1,64}") {
            if let Ok(one) = Introduction::new(name, household) {
                prop_assert_eq!(Introduction::decode(&one.encode()), Some(one));
            }
        }

        #[test]
        fn anything_may_arrive(bytes in proptest::collection::vec(any::<u8>(), 0..330)) {
            if let Some(one) = Introduction::decode(&bytes) {
                prop_assert_eq!(one.encode(), bytes);
            }
        }
    }
}
