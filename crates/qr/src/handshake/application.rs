//! What a phone that is nobody's yet applies with.

use folkmoot_protocol::ids::{OutsideKey, ReceiveKey};

use super::Introduction;
use crate::bytes::take;

/// All that residents need to vouch for whoever holds this phone, besides its device key, which M2
/// names and proves anyway. On the wire: the four fixed fields in this order, then the introduction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// What the phone will sign outside statements with.
    pub outside: OutsideKey,
    /// What epoch keys will be granted to.
    pub receive: ReceiveKey,
    /// The outside key's signature over assembly and device key. *Not verified here*: whoever takes
    /// an application verifies it for the assembly of the M1 and the device key of the M2.
    pub possession: [u8; 64],
    /// Makes this newcomer another one than anybody who is called the same.
    pub nonce: [u8; 16],
    /// The name and household that the person chose.
    pub introduction: Introduction,
}

impl Application {
    pub(crate) fn encode(&self) -> Vec<u8> {
        let Self { outside, receive, possession, nonce, introduction } = self;
        [&outside.0[..], &receive.0, possession, nonce, &introduction.encode()].concat()
    }

    /// `None` unless the bytes are exactly one application.
    pub(crate) fn decode(mut rest: &[u8]) -> Option<Self> {
        let rest = &mut rest;
        Some(Self {
            outside: OutsideKey(take(rest)?),
            receive: ReceiveKey(take(rest)?),
            possession: take(rest)?,
            nonce: take(rest)?,
            introduction: Introduction::decode(rest)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::handshake::APPLICATION_LEN;

    fn sample() -> Application {
        Application {
            outside: OutsideKey([1; 32]),
            receive: ReceiveKey([2; 32]),
            possession: [3; 64],
            nonce: [4; 16],
            introduction: Introduction::new("Ana", "Gartenweg 3").unwrap(),
        }
    }

    #[test]
    fn only_exact_encodings_are_read() {
        let bytes = sample().encode();
        let fixed = [[1; 32], [2; 32], [3; 32], [3; 32]].concat();
        assert_eq!(bytes, [&fixed[..], &[4; 16], b"\x03Ana\x0bGartenweg 3"].concat());
        assert_eq!(bytes.len(), APPLICATION_LEN + 16);
        assert_eq!(Application::decode(&bytes), Some(sample()));
        for len in 0..bytes.len() {
            assert_eq!(Application::decode(&bytes[..len]), None, "{len}");
        }
        assert_eq!(Application::decode(&[&bytes[..], b"x"].concat()), None);
    }

    proptest! {
        #[test]
        fn anything_may_arrive(mut bytes in proptest::collection::vec(any::<u8>(), 0..480)) {
            if let Some(one) = Application::decode(&bytes) {
                prop_assert_eq!(one.encode(), &bytes[..]);
            }
            bytes.truncate(APPLICATION_LEN);
            bytes.extend(b"\x01a\x01b");
            if let Some(one) = Application::decode(&bytes) {
                prop_assert_eq!(one.encode(), bytes);
            }
        }
    }
}
