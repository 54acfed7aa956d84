//! Grants: an epoch key for one device, and for nobody else.

use folkmoot_protocol::body::{Body, Grant};
use folkmoot_protocol::encrypt::{EpochKey, grant, open_grant};
use folkmoot_protocol::ids::{AssemblyId, EpochCommitment, ReceiveKey};
use folkmoot_protocol::keys::DeviceSecret;
use folkmoot_protocol::wire::WireError;
use proptest::prelude::*;

use crate::support::{ASSEMBLY, each_byte_changed, secret, unhex32};

const EPOCH: u32 = 3;
const BEFORE: Option<EpochCommitment> = Some(EpochCommitment([4; 32]));

fn granted(to: &DeviceSecret, key: &EpochKey) -> Grant {
    let commitment = key.commitment(EPOCH, BEFORE);
    grant(ASSEMBLY, EPOCH, commitment, key, to.receive_key(), [5; 32]).unwrap()
}

fn opened(grant: &Grant, by: &DeviceSecret) -> Result<[u8; 32], WireError> {
    open_grant(ASSEMBLY, grant, BEFORE, by).map(|key| *key.as_bytes())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn only_the_addressee_opens_it(
        to in any::<[u8; 32]>(),
        other in any::<[u8; 32]>(),
        bytes in any::<[u8; 32]>(),
        entropy in any::<[u8; 32]>(),
        epoch in any::<u32>(),
        before in any::<Option<[u8; 32]>>(),
    ) {
        prop_assume!(to != other);
        let (to, other) = (DeviceSecret::from_seed(to), DeviceSecret::from_seed(other));
        let (key, before) = (EpochKey::new(bytes), before.map(EpochCommitment));
        let commitment = key.commitment(epoch, before);
        let sent = grant(ASSEMBLY, epoch, commitment, &key, to.receive_key(), entropy).unwrap();
        let open = |sent: &Grant, before, by| {
            open_grant(ASSEMBLY, sent, before, by).map(|key| *key.as_bytes())
        };
        prop_assert_eq!(open(&sent, before, &to), Ok(bytes));
        prop_assert_eq!(open(&sent, before, &other), Err(WireError::NoKey));
        // Writing oneself into it does not help, nor does another assembly or another past.
        let stolen = Grant { recipient: other.receive_key(), ..sent.clone() };
        prop_assert_eq!(open(&stolen, before, &other), Err(WireError::Corrupted));
        let elsewhere = open_grant(AssemblyId([9; 32]), &sent, before, &to);
        prop_assert_eq!(elsewhere.map(drop), Err(WireError::Corrupted));
        let past = Some(EpochCommitment([1; 32]));
        prop_assert_eq!(open(&sent, past, &to), Err(WireError::Corrupted));
    }
}

#[test]
fn every_byte_is_covered() {
    let to = secret(1);
    let sent = granted(&to, &EpochKey::new([7; 32]));
    assert_eq!(opened(&sent, &to), Ok([7; 32]));
    let body = Body::from(sent);
    let bytes = body.encode();
    each_byte_changed(&bytes, |place, bytes| match Body::decode(body.kind(), bytes) {
        Ok(Some(Body::Grant(changed))) => {
            let error = opened(&changed, &to).unwrap_err();
            assert!([WireError::NoKey, WireError::Corrupted].contains(&error), "{place}");
        }
        Ok(other) => panic!("a grant became {other:?}"),
        Err(error) => {
            let shape = [WireError::Truncated, WireError::NotCanonical, WireError::Corrupted];
            assert!(shape.contains(&error), "{error:?} at {place}");
        }
    });
}

#[test]
fn a_garbage_key_is_known_by_its_commitment() {
    let (to, key) = (secret(1), EpochKey::new([7; 32]));
    let promised = EpochKey::new([8; 32]).commitment(EPOCH, BEFORE);
    let sent = grant(ASSEMBLY, EPOCH, promised, &key, to.receive_key(), [5; 32]).unwrap();
    assert_eq!(opened(&sent, &to), Err(WireError::Corrupted));
}

#[test]
fn two_grants_of_one_key_are_unlike() {
    let (to, key) = (secret(1), EpochKey::new([7; 32]));
    let commitment = key.commitment(EPOCH, BEFORE);
    let [one, two] = [[5; 32], [6; 32]]
        .map(|seed| grant(ASSEMBLY, EPOCH, commitment, &key, to.receive_key(), seed).unwrap());
    assert_ne!(one.encapsulated, two.encapsulated);
    assert_ne!(one.ciphertext, two.ciphertext);
    assert_eq!(opened(&one, &to), opened(&two, &to));
}

/// Points of X25519 whose shared secret everybody knows.
#[test]
fn keys_of_small_order_receive_nothing_and_send_nothing() {
    let small = [
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ];
    let (to, key) = (secret(1), EpochKey::new([7; 32]));
    let commitment = key.commitment(EPOCH, BEFORE);
    for point in small.map(unhex32) {
        let refused = grant(ASSEMBLY, EPOCH, commitment, &key, ReceiveKey(point), [5; 32]);
        assert_eq!(refused, Err(WireError::WeakKey));
        let sent = Grant { encapsulated: point, ..granted(&to, &key) };
        assert_eq!(opened(&sent, &to), Err(WireError::Corrupted));
    }
}

#[test]
fn a_commitment_binds_number_past_and_key() {
    let key = EpochKey::new([7; 32]);
    let commitment = key.commitment(EPOCH, BEFORE);
    assert_ne!(commitment, key.commitment(EPOCH + 1, BEFORE));
    assert_ne!(commitment, key.commitment(EPOCH, None));
    assert_ne!(commitment, EpochKey::new([8; 32]).commitment(EPOCH, BEFORE));
    assert_eq!(format!("{key:?}"), "EpochKey(…)");
}
