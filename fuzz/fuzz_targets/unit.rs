//! Units: whoever has the key still has only one way to write an operation.
#![no_main]

use folkmoot_fuzz::{encrypted, epoch_key};
use folkmoot_protocol::encrypt::{decrypt_unit, encrypt_unit, unit_epoch};
use folkmoot_protocol::wire::derive_bytes;
use libfuzzer_sys::fuzz_target;

fn check(unit: &[u8]) {
    if let Ok(envelope) = decrypt_unit(&epoch_key(), unit) {
        let epoch = unit_epoch(unit).expect("it was opened");
        assert_eq!(encrypt_unit(&epoch_key(), epoch, &envelope).as_deref(), Ok(unit));
    }
}

fuzz_target!(|bytes: &[u8]| {
    check(bytes);
    // As the plaintext of a member's own making, under the nonce that its envelope would have.
    let inside = bytes
        .split_first_chunk()
        .and_then(|(length, rest)| rest.get(..usize::try_from(u32::from_be_bytes(*length)).ok()?));
    let hash = blake3::hash(inside.unwrap_or_default());
    let key = epoch_key();
    let nonce = derive_bytes("folkmoot v1 unit nonce", &[key.as_bytes(), hash.as_bytes()]);
    check(&encrypted(&[1, 0, 0, 0, 0], "folkmoot v1 unit key", nonce, bytes));
    if let Ok(unit) = encrypt_unit(&key, 7, bytes) {
        assert_eq!(decrypt_unit(&key, &unit).as_deref(), Ok(bytes));
    }
});
