//! Deterministic CBOR: one value, one encoding.

use minicbor::{Decode, Decoder, Encode, Encoder};

/// Why bytes are not what they should be. Every decoder of this crate returns one of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WireError {
    /// Nothing that Folkmoot makes looks like this.
    #[error("not made by Folkmoot")]
    NotOurs,
    /// A later version of the format than this app knows.
    #[error("made by a newer version of the app")]
    NewerVersion,
    /// The bytes end too early.
    #[error("ends too early")]
    Truncated,
    /// Larger than the bound for this kind of thing.
    #[error("too large")]
    TooLarge,
    /// Well-formed, but not in the one permitted encoding.
    #[error("not in the one permitted encoding")]
    NotCanonical,
    /// Damaged: a checksum, a bound or a required relation does not hold.
    #[error("damaged")]
    Corrupted,
    /// The signature does not hold.
    #[error("the signature does not hold")]
    BadSignature,
    /// A key of small order, which would sign anything.
    #[error("a key that cannot be trusted")]
    WeakKey,
    /// Belongs to another assembly.
    #[error("belongs to another assembly")]
    WrongAssembly,
    /// Encrypted with an epoch key that is not known here.
    #[error("encrypted with a key that is not known here")]
    NoKey,
}

/// Encodes a value. Encoding into memory cannot fail.
pub fn encode<T: Encode<()>>(value: &T) -> Vec<u8> {
    let mut encoder = Encoder::new(Out::Memory(Vec::new()));
    // Memory never refuses a write, and our Encode impls return no errors of their own.
    let _ = value.encode(&mut encoder, &mut ());
    match encoder.into_writer() {
        Out::Memory(bytes) => bytes,
        Out::Expected(_) => Vec::new(),
    }
}

/// Whether these bytes are the value's encoding. Nothing is allocated for it.
pub(crate) fn encodes_to<T: Encode<()>>(value: &T, bytes: &[u8]) -> bool {
    let mut encoder = Encoder::new(Out::Expected(bytes));
    value.encode(&mut encoder, &mut ()).is_ok() && matches!(encoder.writer(), Out::Expected([]))
}

/// Where an encoding goes. One type for both, since all code that encodes is made anew for each.
enum Out<'b> {
    /// It is kept.
    Memory(Vec<u8>),
    /// It is to be these bytes, and no others.
    Expected(&'b [u8]),
}

impl minicbor::encode::Write for Out<'_> {
    type Error = Unexpected;

    fn write_all(&mut self, written: &[u8]) -> Result<(), Unexpected> {
        match self {
            Self::Memory(bytes) => bytes.extend_from_slice(written),
            Self::Expected(rest) => *rest = rest.strip_prefix(written).ok_or(Unexpected)?,
        }
        Ok(())
    }
}

/// Another byte was expected.
#[derive(Debug, thiserror::Error)]
#[error("not the bytes that were expected")]
struct Unexpected;

/// Decodes one value that fills `bytes` completely and re-encodes to the very same bytes.
///
/// # Errors
/// [`WireError::Truncated`] where the bytes end too early, [`WireError::NotCanonical`] for a second
/// encoding of the same value or trailing bytes, [`WireError::Corrupted`] otherwise.
pub fn decode<'b, T: Decode<'b, ()> + Encode<()>>(bytes: &'b [u8]) -> Result<T, WireError> {
    let mut decoder = Decoder::new(bytes);
    match T::decode(&mut decoder, &mut ()) {
        Ok(value) if decoder.position() == bytes.len() && encodes_to(&value, bytes) => Ok(value),
        Ok(_) => Err(WireError::NotCanonical),
        Err(error) if error.is_end_of_input() => Err(WireError::Truncated),
        Err(_) => Err(WireError::Corrupted),
    }
}

/// For a field at the end of an array that most values leave empty: it is written where it is not, so
/// that values from before the field existed keep their bytes. For `#[cbor(with, has_nil)]`.
pub mod sparse {
    use minicbor::encode::Write;
    use minicbor::{Decode, Decoder, Encode, Encoder};

    /// Writes the value.
    ///
    /// # Errors
    /// As the value's own.
    pub fn encode<C, T: Encode<C>, W: Write>(
        value: &T,
        e: &mut Encoder<W>,
        ctx: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        value.encode(e, ctx)
    }

    /// Reads a value that is there.
    ///
    /// # Errors
    /// As the value's own.
    pub fn decode<'b, C, T: Decode<'b, C>>(
        d: &mut Decoder<'b>,
        ctx: &mut C,
    ) -> Result<T, minicbor::decode::Error> {
        T::decode(d, ctx)
    }

    /// Whether the value is left out.
    pub fn is_nil<T: Default + PartialEq>(value: &T) -> bool {
        *value == T::default()
    }

    /// The value of a field that was left out.
    #[must_use]
    pub fn nil<T: Default>() -> Option<T> {
        Some(T::default())
    }
}

/// BLAKE3 in key-derivation mode, over the concatenation of `parts`, each preceded by its length as
/// a little-endian u64 so that no two lists of parts collide.
#[must_use]
pub fn derive(context: &'static str, parts: &[&[u8]]) -> blake3::OutputReader {
    let mut hasher = blake3::Hasher::new_derive_key(context);
    for part in parts {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hasher.finalize_xof()
}

/// The first `N` bytes of [`derive()`].
#[must_use]
pub fn derive_bytes<const N: usize>(context: &'static str, parts: &[&[u8]]) -> [u8; N] {
    let mut out = [0; N];
    derive(context, parts).fill(&mut out);
    out
}
