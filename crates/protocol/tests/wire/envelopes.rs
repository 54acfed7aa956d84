//! Envelopes: what was signed is what is read, to the byte.

use std::collections::BTreeSet;

use folkmoot_protocol::body::Headcount;
use folkmoot_protocol::ids::{AssemblyId, GatheringId, OpId};
use folkmoot_protocol::operation::{MAX_DEPS, MAX_ENVELOPE, MAX_SEQ, Operation, Payload};
use folkmoot_protocol::wire::{self, WireError};
use proptest::prelude::*;

use crate::support::{
    ASSEMBLY, draft, each_byte_changed, envelope, envelope_of, operation, secret,
};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_signed_is_read(draft in draft()) {
        let operation = Operation::sign(draft.clone(), &secret(4));
        prop_assert_eq!(Operation::open(&operation.bytes), Ok(operation.clone()));
        prop_assert_eq!(Operation::reopen(&operation.bytes), Ok(operation.clone()));
        prop_assert_eq!(operation.id, OpId(*blake3::hash(&operation.bytes).as_bytes()));
        prop_assert_eq!(operation.assembly, draft.assembly.unwrap_or(operation.id.into()));
        prop_assert_eq!(operation.body.as_ref(), Some(&draft.body));
        // Ed25519 draws nothing, so saying the same twice is the same operation.
        prop_assert_eq!(Operation::sign(draft, &secret(4)), operation);
    }

    #[test]
    fn any_changed_byte_is_refused(draft in draft(), place in any::<prop::sample::Index>(), mask in 1u8..) {
        let mut bytes = Operation::sign(draft, &secret(4)).bytes;
        let place = place.index(bytes.len());
        bytes[place] ^= mask;
        prop_assert!(Operation::open(&bytes).is_err());
    }

    #[test]
    fn anything_may_arrive(tail in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Operation::open(&[&[0x84], &tail[..]].concat()).is_err());
        prop_assert!(Operation::open(&envelope(&tail, &secret(1))).is_err());
    }
}

#[test]
fn every_byte_is_covered() {
    let operation = operation();
    let signed = operation.bytes.len() - 64;
    let device = operation.payload.device.0;
    let device =
        operation.bytes.windows(32).position(|window| window == device).map(|at| at..at + 32);
    each_byte_changed(&operation.bytes, |place, bytes| {
        let error = Operation::open(bytes).unwrap_err();
        // The signature, or the shape of what it is over: never a word about keys or assemblies.
        let expected: &[WireError] = match place {
            0 => &[WireError::NotOurs],
            _ if device.as_ref().unwrap().contains(&place) => {
                &[WireError::WeakKey, WireError::BadSignature]
            }
            _ if place >= signed => &[WireError::BadSignature],
            _ => &[
                WireError::BadSignature,
                WireError::NotOurs,
                WireError::Truncated,
                WireError::NotCanonical,
                WireError::Corrupted,
            ],
        };
        assert!(expected.contains(&error), "{error:?} at {place}");
    });
}

#[test]
fn an_envelope_that_was_cut_off_says_so() {
    let bytes = operation().bytes;
    for len in 0..bytes.len() {
        assert_eq!(Operation::open(&bytes[..len]), Err(WireError::Truncated), "{len}");
    }
    for more in 1..4 {
        let bytes = [&bytes[..], &vec![0; more]].concat();
        assert_eq!(Operation::open(&bytes), Err(WireError::NotCanonical));
    }
}

#[test]
fn an_envelope_is_bounded_before_it_is_read() {
    let operation = operation();
    let mut payload = operation.payload.clone();
    payload.version = 2;
    let around = envelope_of(&payload, &secret(1)).len() - payload.body.len();
    // Two more length fields grow by four bytes each, from one.
    payload.body = vec![0; MAX_ENVELOPE - around - 8];
    let largest = envelope_of(&payload, &secret(1));
    assert!(largest.len() <= MAX_ENVELOPE && largest.len() > MAX_ENVELOPE - 16);
    assert_eq!(Operation::open(&largest).map(|operation| operation.body), Ok(None));
    payload.body.extend([0; 32]);
    assert_eq!(Operation::open(&envelope_of(&payload, &secret(1))), Err(WireError::TooLarge));
}

#[test]
fn other_cose_messages_are_not_ours() {
    let Operation { bytes, payload, .. } = operation();
    let inner = wire::encode(&payload);
    let refused = |bytes: &[u8]| Operation::open(bytes).unwrap_err();
    assert_eq!(refused(b""), WireError::Truncated);
    assert_eq!(refused(&[&[0xd2], &bytes[..]].concat()), WireError::NotOurs);
    assert_eq!(refused(b"FMB\x01\x01"), WireError::NotOurs);
    assert_eq!(refused(b"{\"a\": 1}"), WireError::NotOurs);
    let rest = &bytes[6..];
    let with_headers =
        |protected: &[u8], unprotected: &[u8]| [&[0x84], protected, unprotected, rest].concat();
    assert_eq!(with_headers(&[0x43, 0xa1, 1, 0x27], &[0xa0]), bytes);
    // Another algorithm, none, a second header, anything unprotected.
    let es256 = with_headers(&[0x43, 0xa1, 1, 0x26], &[0xa0]);
    let none = with_headers(&[0x40], &[0xa0]);
    let key_id = with_headers(&[0x46, 0xa2, 1, 0x27, 4, 0x41, 7], &[0xa0]);
    let unprotected = with_headers(&[0x43, 0xa1, 1, 0x27], &[0xa1, 4, 0x41, 7]);
    for other in [es256, none, key_id, unprotected] {
        assert_eq!(refused(&other), WireError::NotCanonical);
    }
    let signature = &bytes[bytes.len() - 66..];
    let detached = [&bytes[..6], &[0xf6], signature].concat();
    assert_eq!(refused(&detached), WireError::NotOurs);
    let short = [&bytes[..bytes.len() - 66], &[0x58, 63], &bytes[bytes.len() - 63..]].concat();
    assert_eq!(refused(&short), WireError::Corrupted);
    assert!(!inner.is_empty());
}

fn changed(change: impl FnOnce(&mut Payload)) -> Result<Operation, WireError> {
    let mut payload = operation().payload;
    change(&mut payload);
    Operation::open(&envelope_of(&payload, &secret(1)))
}

#[test]
fn later_versions_and_unknown_kinds_are_kept_unread() {
    for version in [2, 3, u16::MAX] {
        let kept = changed(|payload| {
            payload.version = version;
            payload.body = b"nobody here knows what this says".to_vec();
        })
        .unwrap();
        assert_eq!((kept.body, kept.assembly), (None, ASSEMBLY));
        assert_eq!(Operation::open(&kept.bytes).unwrap().bytes, kept.bytes);
    }
    assert_eq!(changed(|payload| payload.kind = 999).unwrap().body, None);
    assert_eq!(changed(|payload| payload.version = 0), Err(WireError::Corrupted));
}

#[test]
fn a_payload_that_contradicts_itself_is_refused_although_signed() {
    let refused = |change: fn(&mut Payload)| {
        assert_eq!(changed(change), Err(WireError::Corrupted));
    };
    refused(|payload| payload.seq = 0);
    refused(|payload| payload.seq = 1);
    refused(|payload| payload.seq = MAX_SEQ + 1);
    refused(|payload| payload.backlink = None);
    refused(|payload| payload.deps.reverse());
    refused(|payload| payload.deps = vec![OpId([1; 32]); 2]);
    refused(|payload| payload.deps = (0..=MAX_DEPS as u8).map(|n| OpId([n; 32])).collect());
    // Only a genesis belongs to no log yet, and a genesis belongs to no other.
    refused(|payload| payload.assembly = AssemblyId([0; 32]));
    refused(|payload| payload.kind = 1);
    refused(|payload| payload.kind = 8);
    assert_eq!(changed(|payload| payload.body.push(0)), Err(WireError::NotCanonical));
    assert_eq!(changed(|payload| payload.body.clear()), Err(WireError::Truncated));
}

#[test]
fn a_signature_is_for_one_author_one_assembly_and_one_place() {
    let distinct: BTreeSet<OpId> = [
        changed(|payload| payload.assembly = AssemblyId([7; 32])),
        changed(|payload| payload.epoch = 1),
        changed(|payload| payload.seq = 3),
        changed(|payload| payload.claimed_at = 8),
        changed(|_| ()),
    ]
    .into_iter()
    .map(|operation| operation.unwrap().id)
    .collect();
    assert_eq!(distinct.len(), 5);
    let somebody_else = envelope_of(&operation().payload, &secret(2));
    assert_eq!(Operation::open(&somebody_else), Err(WireError::BadSignature));
    // Stored operations were verified once; the bytes say the same without it.
    assert_eq!(Operation::reopen(&somebody_else).unwrap().payload, operation().payload);
}

#[test]
fn an_author_names_at_most_so_many_heads() {
    let body = Headcount { gathering: GatheringId([3; 32]), count: 1 }.into();
    let draft = folkmoot_protocol::operation::Draft {
        assembly: Some(ASSEMBLY),
        epoch: 0,
        seq: 1,
        backlink: None,
        deps: (0..40u8).rev().chain(0..40).map(|n| OpId([n; 32])).collect(),
        claimed_at: 0,
        body,
    };
    let operation = Operation::sign(draft, &secret(1));
    assert_eq!(operation.payload.deps.len(), MAX_DEPS);
    assert_eq!(Operation::open(&operation.bytes), Ok(operation));
}
