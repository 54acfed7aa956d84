//! What several fuzz targets share: keys that fit the golden vectors, and the sender who has them.
//!
//! Encryption and signatures keep chance out, so behind them a target would try nothing. What is
//! here encrypts and signs whatever the fuzzer makes: the sender is a member with a program of
//! their own.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use folkmoot_protocol::encrypt::EpochKey;
use folkmoot_protocol::ids::AssemblyId;
use folkmoot_protocol::keys::DeviceSecret;
use folkmoot_protocol::wire::derive_bytes;

/// The assembly of `operations.json` and `sealed.json`.
pub fn assembly() -> AssemblyId {
    let id = "4bccac39cd19880aa3e0f188cfee926874e013b6b624f2e1224bd1f047482549";
    id.parse().expect("an id")
}

/// The key of epoch 0 of the golden vectors.
pub fn epoch_key() -> EpochKey {
    EpochKey::new([0x0e; 32])
}

/// The second device of the golden vectors, to which `sealed.json` grants.
pub fn secret() -> DeviceSecret {
    DeviceSecret::from_seed([0x0b; 32])
}

/// Appends `nonce` and `plain`, encrypted under a purpose of the epoch key, to what stands in clear.
pub fn encrypted(clear: &[u8], purpose: &'static str, nonce: [u8; 24], plain: &[u8]) -> Vec<u8> {
    let key: [u8; 32] = derive_bytes(purpose, &[epoch_key().as_bytes()]);
    let cipher = XChaCha20Poly1305::new(&key.into());
    let payload = Payload { msg: plain, aad: clear };
    let hidden = cipher.encrypt(&XNonce::from(nonce), payload).expect("it is short");
    [clear, &nonce, &hidden].concat()
}

/// A well-signed envelope around any payload.
pub fn envelope(payload: &[u8], secret: &DeviceSecret) -> Vec<u8> {
    const PROTECTED: &[u8] = &[0xa1, 0x01, 0x27];
    let bytes = |out: &mut Vec<u8>, bytes: &[u8]| {
        minicbor::encode(minicbor::bytes::ByteVec::from(bytes.to_vec()), out).expect("in memory");
    };
    let mut said = b"\x84\x6aSignature1".to_vec();
    bytes(&mut said, PROTECTED);
    bytes(&mut said, b"");
    bytes(&mut said, payload);
    let mut envelope = vec![0x84];
    bytes(&mut envelope, PROTECTED);
    envelope.push(0xa0);
    bytes(&mut envelope, payload);
    bytes(&mut envelope, &secret.sign(&said).0);
    envelope
}
