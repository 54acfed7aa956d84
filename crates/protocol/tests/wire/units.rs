//! Units: the encrypted form of an operation that is stored and synced.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use folkmoot_protocol::encrypt::{BUCKET, EpochKey, decrypt_unit, encrypt_unit, unit_epoch};
use folkmoot_protocol::operation::MAX_ENVELOPE;
use folkmoot_protocol::wire::{WireError, derive_bytes};
use proptest::prelude::*;

use crate::support::{each_byte_changed, operation};

const HEAD: usize = 29;
const TAG: usize = 16;

fn key(byte: u8) -> EpochKey {
    EpochKey::new([byte; 32])
}

/// A unit around any plaintext, as somebody who has the key but not this program could make it. The
/// nonce is the one that belongs to `envelope`.
fn unit_around(plain: &[u8], envelope: &[u8]) -> Vec<u8> {
    let key = key(1);
    let hash = blake3::hash(envelope);
    let nonce: [u8; 24] =
        derive_bytes("folkmoot v1 unit nonce", &[key.as_bytes(), hash.as_bytes()]);
    let cipher_key: [u8; 32] = derive_bytes("folkmoot v1 unit key", &[key.as_bytes()]);
    let mut unit = vec![1, 0, 0, 0, 5];
    let payload = Payload { msg: plain, aad: &unit };
    let cipher = XChaCha20Poly1305::new(&cipher_key.into());
    let sealed = cipher.encrypt(&XNonce::from(nonce), payload).unwrap();
    unit.extend(nonce);
    unit.extend(sealed);
    unit
}

fn padded(length: u32, envelope: &[u8], padding: u8, size: usize) -> Vec<u8> {
    let mut plain = [&length.to_be_bytes(), envelope].concat();
    plain.resize(size, padding);
    plain
}

proptest! {
    #[test]
    fn sizes_tell_buckets_only(envelope in prop::collection::vec(any::<u8>(), 0..1200), epoch in any::<u32>()) {
        let unit = encrypt_unit(&key(1), epoch, &envelope).unwrap();
        prop_assert_eq!(unit.len(), HEAD + TAG + (envelope.len() + 4).next_multiple_of(BUCKET));
        prop_assert_eq!(unit_epoch(&unit), Ok(epoch));
        prop_assert_eq!(decrypt_unit(&key(1), &unit), Ok(envelope.clone()));
        // Every phone makes the same bytes; anybody else's key, another epoch or another
        // operation gives others.
        prop_assert_eq!(&encrypt_unit(&key(1), epoch, &envelope).unwrap(), &unit);
        prop_assert_eq!(decrypt_unit(&key(2), &unit), Err(WireError::NoKey));
        let renamed = encrypt_unit(&key(1), epoch ^ 1, &envelope).unwrap();
        prop_assert_ne!(&renamed[HEAD..], &unit[HEAD..]);
        let longer = encrypt_unit(&key(1), epoch, &[&envelope[..], b"!"].concat()).unwrap();
        prop_assert_ne!(&longer[5..HEAD], &unit[5..HEAD], "a nonce used for two contents");
    }

    #[test]
    fn anything_may_arrive(unit in prop::collection::vec(any::<u8>(), 0..700)) {
        prop_assert!(decrypt_unit(&key(1), &unit).is_err());
        let versioned = [&[1], &unit[..]].concat();
        prop_assert!(decrypt_unit(&key(1), &versioned).is_err());
    }

    #[test]
    fn whoever_has_the_key_still_has_one_way_to_write(plain in prop::collection::vec(any::<u8>(), 0..600)) {
        for whole in [plain.len(), plain.len().next_multiple_of(BUCKET)] {
            let mut plain = plain.clone();
            plain.resize(whole, 0);
            let unit = unit_around(&plain, &plain);
            if let Ok(envelope) = decrypt_unit(&key(1), &unit) {
                prop_assert_eq!(encrypt_unit(&key(1), 5, &envelope), Ok(unit));
            }
        }
    }
}

#[test]
fn every_byte_is_covered() {
    let envelope = operation().bytes;
    let unit = encrypt_unit(&key(1), 5, &envelope).unwrap();
    each_byte_changed(&unit, |place, bytes| {
        let expected: &[WireError] = match place {
            0 => &[WireError::NewerVersion, WireError::NotOurs],
            _ => &[WireError::NoKey],
        };
        let error = decrypt_unit(&key(1), bytes).unwrap_err();
        assert!(expected.contains(&error), "{error:?} at {place}");
    });
}

#[test]
fn a_unit_that_was_cut_off_says_so() {
    let unit = encrypt_unit(&key(1), 5, &[7; 400]).unwrap();
    for len in 0..unit.len() {
        // Only where a whole bucket is missing can nobody tell but the key.
        let whole = len > HEAD + TAG && (len - HEAD - TAG).is_multiple_of(BUCKET);
        let expected = if whole { WireError::NoKey } else { WireError::Truncated };
        assert_eq!(decrypt_unit(&key(1), &unit[..len]), Err(expected), "{len}");
        assert_eq!(unit_epoch(&unit[..len]).is_ok(), len >= 5);
    }
    let longer = [&unit[..], &[0]].concat();
    assert_eq!(decrypt_unit(&key(1), &longer), Err(WireError::Truncated));
}

#[test]
fn versions_are_told_apart() {
    let mut unit = encrypt_unit(&key(1), 5, b"x").unwrap();
    for (version, error) in
        [(0, WireError::NotOurs), (2, WireError::NewerVersion), (255, WireError::NewerVersion)]
    {
        unit[0] = version;
        assert_eq!(decrypt_unit(&key(1), &unit), Err(error));
        assert_eq!(unit_epoch(&unit), Err(error));
    }
    assert_eq!(unit_epoch(&[]), Err(WireError::Truncated));
}

#[test]
fn the_largest_envelope_fits_and_no_larger_one() {
    let envelope = vec![3; MAX_ENVELOPE];
    let unit = encrypt_unit(&key(1), 0, &envelope).unwrap();
    assert_eq!(decrypt_unit(&key(1), &unit), Ok(envelope));
    assert_eq!(encrypt_unit(&key(1), 0, &vec![3; MAX_ENVELOPE + 1]), Err(WireError::TooLarge));
    let larger = vec![3; MAX_ENVELOPE + 1];
    let size = (larger.len() + 4).next_multiple_of(BUCKET);
    let unit = unit_around(&padded(larger.len() as u32, &larger, 0, size), &larger);
    assert_eq!(decrypt_unit(&key(1), &unit), Err(WireError::TooLarge));
    let mut huge = vec![1; 10_000_000];
    huge[1..5].fill(0);
    assert_eq!(decrypt_unit(&key(1), &huge), Err(WireError::TooLarge));
}

#[test]
fn padding_and_nonce_are_the_only_ones() {
    let right = padded(4, b"moot", 0, BUCKET);
    assert_eq!(decrypt_unit(&key(1), &unit_around(&right, b"moot")), Ok(b"moot".to_vec()));
    assert_eq!(
        unit_around(&right, b"moot"),
        encrypt_unit(&key(1), 5, b"moot").unwrap(),
        "the tool of this test makes what the crate makes"
    );
    let refused = |plain: &[u8], envelope: &[u8], error| {
        assert_eq!(decrypt_unit(&key(1), &unit_around(plain, envelope)), Err(error));
    };
    refused(&padded(4, b"moot", 1, BUCKET), b"moot", WireError::NotCanonical);
    refused(&padded(4, b"moot", 0, 2 * BUCKET), b"moot", WireError::NotCanonical);
    refused(&padded(3, b"moot", 0, BUCKET), b"moo", WireError::NotCanonical);
    refused(&padded(5, b"moot", 0, BUCKET), b"moot", WireError::NotCanonical);
    refused(&right, b"mood", WireError::NotCanonical);
    refused(&padded(BUCKET as u32, b"moot", 0, BUCKET), b"moot", WireError::NotCanonical);
    refused(&padded(u32::MAX, b"moot", 0, BUCKET), b"moot", WireError::TooLarge);
    refused(&[], b"", WireError::Truncated);
}
