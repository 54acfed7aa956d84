//! Operations: what is read is exactly what was signed, and has one encoding.
#![no_main]

use folkmoot_fuzz::{envelope, secret};
use folkmoot_protocol::operation::Operation;
use folkmoot_protocol::wire;
use libfuzzer_sys::fuzz_target;

/// Reads `bytes` as stored ones are read: without the signature.
fn check(bytes: &[u8]) {
    let Ok(operation) = Operation::reopen(bytes) else {
        assert!(Operation::open(bytes).is_err());
        return;
    };
    assert_eq!(operation.bytes, bytes);
    assert_eq!(operation.id.0, *blake3::hash(bytes).as_bytes());
    if let Some(body) = &operation.body {
        assert_eq!(body.kind(), operation.payload.kind);
        assert_eq!(body.encode(), operation.payload.body);
    }
    if let Ok(verified) = Operation::open(bytes) {
        assert_eq!(verified, operation);
    }
}

fuzz_target!(|bytes: &[u8]| {
    check(bytes);
    // And as a payload that a member signs although the program would not.
    let secret = secret();
    let signed = envelope(bytes, &secret);
    check(&signed);
    if let Ok(operation) = Operation::reopen(&signed) {
        assert_eq!(wire::encode(&operation.payload), bytes);
        let own = operation.payload.device == secret.device_key();
        assert_eq!(Operation::open(&signed).is_ok(), own);
    }
});
