//! One value, one encoding: every other way to say the same in CBOR is refused.

use std::collections::{BTreeMap, BTreeSet};

use folkmoot_protocol::body::Body;
use folkmoot_protocol::ids::{HouseholdId, OpId};
use folkmoot_protocol::operation::{Operation, Payload};
use folkmoot_protocol::wire::{self, WireError};
use proptest::prelude::*;

use crate::support::{body, draft, envelope, secret};

/// Major type, where its value ends, and the value of the item's head at `at`.
fn head(bytes: &[u8], at: usize) -> (u8, usize, u64) {
    let (major, info) = (bytes[at] >> 5, bytes[at] & 31);
    let wide = |n: usize| {
        let value = bytes[at + 1..][..n].iter().fold(0, |value, b| value << 8 | u64::from(*b));
        (major, at + 1 + n, value)
    };
    match info {
        0..=23 => (major, at + 1, u64::from(info)),
        24 => wide(1),
        25 => wide(2),
        26 => wide(4),
        27 => wide(8),
        _ => panic!("an indefinite or reserved head at {at}"),
    }
}

/// Where the item at `at` ends; `heads` collects where each head within stands.
fn walk(bytes: &[u8], at: usize, heads: &mut Vec<usize>) -> usize {
    heads.push(at);
    let (major, mut end, value) = head(bytes, at);
    let inner = match major {
        2 | 3 => return end + value as usize,
        4 => value,
        5 => value * 2,
        _ => 0,
    };
    for _ in 0..inner {
        end = walk(bytes, end, heads);
    }
    end
}

/// Every other CBOR encoding of the same value that differs in one item: longer heads and indefinite
/// lengths. Then values that a lax reader takes for the same: extra and missing elements, a tag.
fn others(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut heads = Vec::new();
    assert_eq!(walk(bytes, 0, &mut heads), bytes.len());
    let mut others = Vec::new();
    for at in heads {
        let (major, from, value) = head(bytes, at);
        let to = walk(bytes, at, &mut Vec::new());
        let (before, content, after) = (&bytes[..at], &bytes[from..to], &bytes[to..]);
        let mut say = |head: &[u8], content: &[u8]| {
            others.push([before, head, content, after].concat());
        };
        if major < 6 {
            for (info, width) in [(24u8, 1), (25, 2), (26, 4), (27, 8)] {
                if from - at < 1 + width {
                    let wide = value.to_be_bytes();
                    say(&[&[major << 5 | info], &wide[8 - width..]].concat(), content);
                }
            }
        }
        let open_ended = [content, &[0xff]].concat();
        match major {
            2 | 3 => say(&[major << 5 | 31], &[&bytes[at..to], &[0xff]].concat()),
            4 | 5 => say(&[major << 5 | 31], &open_ended),
            _ => {}
        }
        if major == 4 && value < 22 {
            say(&[0x80 | (value + 1) as u8], &[content, &[0xf6]].concat());
        }
        // A tag that says nothing, and null said as undefined.
        say(&[0xd9, 0xd9, 0xf7], &bytes[at..to]);
        if bytes[at] == 0xf6 {
            say(&[0xf7], &[]);
        }
    }
    others
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_body_has_one_encoding(body in body()) {
        for other in others(&body.encode()) {
            let refused = Body::decode(body.kind(), &other);
            let expected =
                matches!(refused, Err(WireError::NotCanonical | WireError::Corrupted));
            prop_assert!(expected, "{refused:?} from {other:02x?}");
        }
    }

    #[test]
    fn a_payload_has_one_encoding_even_well_signed(draft in draft()) {
        let secret = secret(4);
        let operation = Operation::sign(draft, &secret);
        let payload = wire::encode(&operation.payload);
        // The tool of this test makes what the crate makes.
        prop_assert_eq!(&envelope(&payload, &secret), &operation.bytes);
        for other in others(&payload) {
            let refused = Operation::open(&envelope(&other, &secret));
            let expected =
                matches!(refused, Err(WireError::NotCanonical | WireError::Corrupted));
            prop_assert!(expected, "{refused:?} from {other:02x?}");
        }
    }

    #[test]
    fn an_envelope_has_one_encoding(draft in draft()) {
        let operation = Operation::sign(draft, &secret(4));
        for other in others(&operation.bytes) {
            let refused = Operation::open(&other);
            prop_assert!(refused.is_err(), "{other:02x?}");
            prop_assert!(Operation::reopen(&other).is_err());
        }
    }
}

#[test]
fn nothing_follows_the_end() {
    for more in [&[0x00][..], &[0xf6], &[0xff], &[0x40]] {
        let bytes = [&wire::encode(&OpId([1; 32])), more].concat();
        assert_eq!(wire::decode::<OpId>(&bytes), Err(WireError::NotCanonical));
    }
}

#[test]
fn maps_and_sets_are_sorted_and_say_nothing_twice() {
    let map = BTreeMap::from([(1u8, 10u64), (2, 20)]);
    assert_eq!(wire::encode(&map), [0xa2, 1, 10, 2, 20]);
    assert_eq!(wire::decode(&[0xa2, 1, 10, 2, 20]), Ok(map));
    let refused = |bytes: &[u8]| {
        assert_eq!(wire::decode::<BTreeMap<u8, u64>>(bytes), Err(WireError::NotCanonical));
    };
    refused(&[0xa2, 2, 20, 1, 10]);
    refused(&[0xa2, 1, 10, 1, 10]);
    refused(&[0xa2, 1, 10, 1, 20]);
    refused(&[0xbf, 1, 10, 2, 20, 0xff]);
    assert_eq!(wire::decode::<BTreeSet<u8>>(&[0x82, 1, 2]), Ok(BTreeSet::from([1, 2])));
    assert_eq!(wire::decode::<BTreeSet<u8>>(&[0x82, 2, 1]), Err(WireError::NotCanonical));
    assert_eq!(wire::decode::<BTreeSet<u8>>(&[0x82, 1, 1]), Err(WireError::NotCanonical));
}

/// A head that claims more than there is costs nothing: no decoder allocates by what it is told.
#[test]
fn enormous_lengths_are_only_claims() {
    for major in [2u8, 3, 4, 5] {
        for (info, claim) in
            [(27u8, u64::MAX), (27, u64::MAX / 2), (27, 1 << 40), (26, u64::from(u32::MAX))]
        {
            let width = if info == 27 { 8 } else { 4 };
            let head = [&[major << 5 | info], &claim.to_be_bytes()[8 - width..]].concat();
            for before in [&[][..], &[0x81], &[0x82, 0], &[0x85, 0, 0x61, b'a']] {
                let bytes = [before, &head].concat();
                for (kind, _) in Body::KINDS {
                    assert!(Body::decode(*kind, &bytes).is_err());
                }
                assert!(wire::decode::<Payload>(&bytes).is_err());
                assert!(wire::decode::<Vec<HouseholdId>>(&bytes).is_err());
                assert!(wire::decode::<Vec<String>>(&bytes).is_err());
                assert!(wire::decode::<BTreeMap<OpId, String>>(&bytes).is_err());
                assert!(Operation::open(&[&[0x84], &head[..]].concat()).is_err());
                assert!(Operation::open(&envelope(&bytes, &secret(1))).is_err());
            }
        }
    }
}

/// Nesting costs no stack: only the unprotected header could be anything, and skipping it is a loop.
#[test]
fn deep_nesting_is_harmless() {
    for nest in [0x81u8, 0x9f, 0xa1, 0xc1] {
        let mut bytes = vec![0x84, 0x43, 0xa1, 0x01, 0x27];
        bytes.resize(190_000, nest);
        assert!(Operation::open(&bytes).is_err());
    }
}
