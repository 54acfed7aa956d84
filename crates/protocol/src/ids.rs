//! Newtype identifiers. Each is 32 bytes unless its documentation says otherwise,
//! encodes as one CBOR byte string, and crosses the shell boundary as lower-case hex.

use std::cmp::Ordering;
use std::fmt;

use minicbor::{Decode, Decoder, Encode, Encoder};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// A text that is not the hex form of an identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier: expected {expected} lower-case hex digits")]
pub struct ParseIdError {
    /// How many hex digits there must be.
    pub expected: usize,
}

/// Lower-case digits. A view of a room full of people has thousands of ids.
fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 0xf)]).collect()
}

/// The first eight bytes as a number: in ids, which are hashes and keys, they tell nearly all apart, and
/// comparing numbers is several times as fast as comparing bytes.
fn front(bytes: &[u8]) -> u64 {
    bytes.first_chunk().map_or(0, |front| u64::from_be_bytes(*front))
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $len:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        pub struct $name(pub [u8; $len]);

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                let front = front(&self.0).cmp(&front(&other.0));
                front.then_with(|| self.0.cmp(&other.0))
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl $name {
            /// Length in bytes.
            pub const LEN: usize = $len;

            /// The bytes themselves.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; $len] {
                &self.0
            }

            /// From a slice of exactly the right length.
            #[must_use]
            pub fn from_slice(bytes: &[u8]) -> Option<Self> {
                bytes.try_into().ok().map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&hex(&self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "("))?;
                self.0.iter().take(4).try_for_each(|byte| write!(f, "{byte:02x}"))?;
                write!(f, "…)")
            }
        }

        impl std::str::FromStr for $name {
            type Err = ParseIdError;

            fn from_str(text: &str) -> Result<Self, ParseIdError> {
                let err = ParseIdError { expected: $len * 2 };
                let mut bytes = [0u8; $len];
                if text.len() != $len * 2 || !text.is_ascii() {
                    return Err(err);
                }
                for (slot, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
                    let digit = |c: u8| match c {
                        b'0'..=b'9' => Some(c - b'0'),
                        b'a'..=b'f' => Some(c - b'a' + 10),
                        _ => None,
                    };
                    match pair {
                        [hi, lo] => {
                            let (Some(hi), Some(lo)) = (digit(*hi), digit(*lo)) else {
                                return Err(err);
                            };
                            *slot = hi << 4 | lo;
                        }
                        _ => return Err(err),
                    }
                }
                Ok(Self(bytes))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&hex(&self.0))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                text.parse().map_err(D::Error::custom)
            }
        }

        impl<C> Encode<C> for $name {
            fn encode<W: minicbor::encode::Write>(
                &self,
                e: &mut Encoder<W>,
                _: &mut C,
            ) -> Result<(), minicbor::encode::Error<W::Error>> {
                e.bytes(&self.0)?.ok()
            }
        }

        impl<'b, C> Decode<'b, C> for $name {
            fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, minicbor::decode::Error> {
                let at = d.position();
                Self::from_slice(d.bytes()?).ok_or_else(|| {
                    minicbor::decode::Error::message(concat!(stringify!($name), ": wrong length")).at(at)
                })
            }
        }
    };
}

id!(
    /// An operation: BLAKE3 over the exact bytes of its signed envelope, signature included.
    OpId, 32
);
id!(
    /// An assembly: the id of its genesis operation. It names a *draft* until a founding seal holds;
    /// the founding seal then anchors which people the name stands for.
    AssemblyId, 32
);
id!(
    /// A gathering: the id of the operation that called it.
    GatheringId, 32
);
id!(
    /// A meeting place: the id of the operation that first described it.
    PlaceId, 32
);
id!(
    /// A matter: the id of the operation that brought it.
    MatterId, 32
);
id!(
    /// A proposal: the id of the operation that proposed it.
    ProposalId, 32
);
id!(
    /// A version of a proposal: the id of the operation that worded it.
    VersionId, 32
);
id!(
    /// A question put to a gathering: a hash of everything that is asked.
    QuestionId, 32
);
id!(
    /// A file: BLAKE3 over its bytes.
    FileHash, 32
);
id!(
    /// A person: the id of the operation that introduced them. A person is not a key.
    PersonId, 32
);
id!(
    /// A household: hash of assembly and normalised address label.
    HouseholdId, 16
);
id!(
    /// A device's inner Ed25519 key: signs operations inside one assembly.
    DeviceKey, 32
);
id!(
    /// A device's outside Ed25519 key: signs what strangers may see, unlinkable to [`DeviceKey`].
    OutsideKey, 32
);
id!(
    /// A device's X25519 key: receives epoch keys.
    ReceiveKey, 32
);
id!(
    /// Root of the Merkle tree over an assembly's sealed state.
    StateRoot, 32
);
id!(
    /// Commitment to an epoch key and to the epoch before it.
    EpochCommitment, 32
);

impl From<OpId> for AssemblyId {
    fn from(id: OpId) -> Self {
        Self(id.0)
    }
}

impl From<OpId> for GatheringId {
    fn from(id: OpId) -> Self {
        Self(id.0)
    }
}

impl From<OpId> for PlaceId {
    fn from(id: OpId) -> Self {
        Self(id.0)
    }
}

impl From<OpId> for MatterId {
    fn from(id: OpId) -> Self {
        Self(id.0)
    }
}

impl From<OpId> for ProposalId {
    fn from(id: OpId) -> Self {
        Self(id.0)
    }
}

impl From<OpId> for VersionId {
    fn from(id: OpId) -> Self {
        Self(id.0)
    }
}

impl From<OpId> for PersonId {
    fn from(id: OpId) -> Self {
        Self(id.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_in_the_order_of_their_bytes() {
        let at = |place: usize, byte: u8| {
            let mut bytes = [0x80; 32];
            bytes[place] = byte;
            OpId(bytes)
        };
        let ids = [at(0, 0x7f), at(7, 0x7f), at(8, 0x7f), at(31, 0x7f), at(31, 0x81), at(0, 0xff)];
        assert!(ids.is_sorted_by(|a, b| a < b && a.0 < b.0));
    }

    #[test]
    fn hex_round_trip() {
        let id = HouseholdId([0xab; 16]);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert!("AB".repeat(16).parse::<HouseholdId>().is_err());
        assert!("ab".repeat(15).parse::<HouseholdId>().is_err());
    }
}
