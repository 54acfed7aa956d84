//! Signatures that must not count.

use folkmoot_protocol::body::{Body, CoSign};
use folkmoot_protocol::ids::{AssemblyId, DeviceKey, OutsideKey, StateRoot};
use folkmoot_protocol::keys::{
    DeviceSecret, SignatureBytes, verify, verify_outside, verify_possession,
};
use folkmoot_protocol::operation::Operation;
use folkmoot_protocol::wire::{WireError, encode};
use proptest::prelude::*;

use crate::support::{ASSEMBLY, operation, secret, unhex32};

/// All encodings of the eight points of small order, those included that are not canonical.
pub const SMALL_ORDER: [&str; 14] = [
    "0100000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000080",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
];

/// The order of the group, little-endian.
const ORDER: &str = "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";

/// The same signature with the group's order added to its scalar: a second valid one under RFC 8032
/// before its erratum.
fn malleated(signature: &SignatureBytes) -> SignatureBytes {
    let mut out = signature.0;
    let mut carry = 0u16;
    for (byte, order) in out[32..].iter_mut().zip(unhex32(ORDER)) {
        let sum = u16::from(*byte) + u16::from(order) + carry;
        (*byte, carry) = (sum as u8, sum >> 8);
    }
    SignatureBytes(out)
}

#[test]
fn keys_of_small_order_sign_nothing() {
    for key in SMALL_ORDER.map(unhex32) {
        for commitment in SMALL_ORDER.map(unhex32) {
            // With the scalar 0, such a pair satisfies the equation for one message in eight or more.
            let mut signature = [0; 64];
            signature[..32].copy_from_slice(&commitment);
            for message in 0..16u8 {
                let verdict = verify(&key, &[message], &SignatureBytes(signature));
                assert_eq!(verdict, Err(WireError::WeakKey));
            }
        }
        let mut bytes = operation().bytes;
        let place = bytes.windows(32).position(|w| w == secret(1).device_key().0).unwrap();
        bytes[place..place + 32].copy_from_slice(&key);
        assert_eq!(Operation::open(&bytes), Err(WireError::WeakKey));
        let root = StateRoot([1; 32]);
        let signature = SignatureBytes([0; 64]);
        let verdict = verify_outside(OutsideKey(key), ASSEMBLY, 1, root, &signature);
        assert_eq!(verdict, Err(WireError::WeakKey));
    }
}

#[test]
fn what_is_no_point_is_no_key() {
    // y = 2 is on no point of the curve.
    let mut key = [0; 32];
    key[0] = 2;
    assert_eq!(verify(&key, b"x", &SignatureBytes([0; 64])), Err(WireError::WeakKey));
}

#[test]
fn a_commitment_of_small_order_is_refused_under_a_good_key() {
    let key = secret(1).device_key().0;
    for commitment in SMALL_ORDER.map(unhex32) {
        let mut signature = secret(1).sign(b"x").0;
        signature[..32].copy_from_slice(&commitment);
        assert_eq!(verify(&key, b"x", &SignatureBytes(signature)), Err(WireError::BadSignature));
    }
}

#[test]
fn a_malleated_envelope_is_no_second_operation() {
    let operation = operation();
    let signed = operation.bytes.len() - 64;
    let signature = SignatureBytes(operation.bytes[signed..].try_into().unwrap());
    let mut bytes = operation.bytes.clone();
    bytes[signed..].copy_from_slice(&malleated(&signature).0);
    assert_ne!(bytes, operation.bytes);
    assert_eq!(Operation::open(&bytes), Err(WireError::BadSignature));
}

proptest! {
    #[test]
    fn signatures_hold_for_one_key_and_one_message(
        seed in any::<[u8; 32]>(),
        message in prop::collection::vec(any::<u8>(), 0..100),
        place in 0usize..64,
        mask in 1u8..,
    ) {
        let secret = DeviceSecret::from_seed(seed);
        let key = secret.device_key().0;
        let signature = secret.sign(&message);
        prop_assert_eq!(verify(&key, &message, &signature), Ok(()));
        let bad = Err(WireError::BadSignature);
        prop_assert_eq!(verify(&key, &message, &malleated(&signature)), bad);
        prop_assert_eq!(verify(&key, &[&message[..], b"!"].concat(), &signature), bad);
        prop_assert_eq!(verify(&secret.outside_key().0, &message, &signature), bad);
        let mut flipped = signature;
        flipped.0[place] ^= mask;
        prop_assert_eq!(verify(&key, &message, &flipped), bad);
    }

    #[test]
    fn outside_statements_are_bound_to_all_they_name(seed in any::<[u8; 32]>(), number in any::<u64>()) {
        let secret = DeviceSecret::from_seed(seed);
        let (key, root) = (secret.outside_key(), StateRoot([7; 32]));
        let other = AssemblyId([6; 32]);
        let signature = secret.sign_outside(ASSEMBLY, number, root);
        prop_assert_eq!(verify_outside(key, ASSEMBLY, number, root, &signature), Ok(()));
        let bad = Err(WireError::BadSignature);
        prop_assert_eq!(verify_outside(key, other, number, root, &signature), bad);
        prop_assert_eq!(verify_outside(key, ASSEMBLY, number ^ 1, root, &signature), bad);
        prop_assert_eq!(verify_outside(key, ASSEMBLY, number, StateRoot([8; 32]), &signature), bad);
        let possession = secret.sign_possession(ASSEMBLY);
        let device = secret.device_key();
        prop_assert_eq!(verify_possession(key, ASSEMBLY, device, &possession), Ok(()));
        prop_assert_eq!(verify_possession(key, other, device, &possession), bad);
        prop_assert_eq!(verify_possession(key, ASSEMBLY, DeviceKey([1; 32]), &possession), bad);
        // One statement never stands in for another.
        prop_assert_eq!(verify_outside(key, ASSEMBLY, number, root, &possession), bad);
        prop_assert_eq!(verify_possession(key, ASSEMBLY, device, &signature), bad);
    }
}

#[test]
fn the_three_keys_of_a_seed_are_unrelated() {
    let secret = secret(9);
    let keys = [secret.device_key().0, secret.outside_key().0, secret.receive_key().0];
    assert!(keys[0] != keys[1] && keys[1] != keys[2] && keys[0] != keys[2]);
    assert!(!keys.contains(secret.seed()));
}

#[test]
fn nothing_secret_is_printed() {
    let seal = operation().id;
    let body: Body = CoSign { seal, outside: secret(1).sign(b"x") }.into();
    assert!(format!("{body:?}").contains("SignatureBytes(…)"));
    assert_eq!(encode(&secret(1).sign(b"x")).len(), 66);
}
