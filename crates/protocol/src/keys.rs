//! A device's keys in one assembly, all from one 32-byte seed: an inner Ed25519 key for operations,
//! an outside Ed25519 key for what strangers may see, and an X25519 key to receive epoch keys.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use hpke::{Deserializable, Kem, Serializable};
use zeroize::Zeroizing;

use crate::ids::{AssemblyId, DeviceKey, OutsideKey, ReceiveKey, StateRoot};
use crate::sorted::SortedMap;
use crate::wire::{WireError, derive_bytes};

pub(crate) type ReceiveKem = hpke::kem::X25519HkdfSha256;

/// A 64-byte Ed25519 signature.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct SignatureBytes(pub [u8; 64]);

impl std::fmt::Debug for SignatureBytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SignatureBytes(…)")
    }
}

impl<C> minicbor::Encode<C> for SignatureBytes {
    fn encode<W: minicbor::encode::Write>(
        &self,
        e: &mut minicbor::Encoder<W>,
        _: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        e.bytes(&self.0)?.ok()
    }
}

impl<'b, C> minicbor::Decode<'b, C> for SignatureBytes {
    fn decode(d: &mut minicbor::Decoder<'b>, _: &mut C) -> Result<Self, minicbor::decode::Error> {
        let at = d.position();
        d.bytes()?
            .try_into()
            .map(Self)
            .map_err(|_| minicbor::decode::Error::message("signature: wrong length").at(at))
    }
}

/// A device's secret keys in one assembly.
pub struct DeviceSecret {
    seed: Zeroizing<[u8; 32]>,
    inner: SigningKey,
    outside: SigningKey,
    receive: <ReceiveKem as Kem>::PrivateKey,
    receive_public: ReceiveKey,
}

impl DeviceSecret {
    /// From a seed of fresh entropy. A seed is never used for two assemblies.
    #[must_use]
    pub fn from_seed(seed: [u8; 32]) -> Self {
        let inner = derive_bytes::<32>("folkmoot v1 device inner key", &[&seed]);
        let outside = derive_bytes::<32>("folkmoot v1 device outside key", &[&seed]);
        let receive = derive_bytes::<32>("folkmoot v1 device receive key", &[&seed]);
        let (receive, public) = ReceiveKem::derive_keypair(&receive);
        let receive_public = ReceiveKey(public.to_bytes().into());
        Self {
            seed: Zeroizing::new(seed),
            inner: SigningKey::from_bytes(&inner),
            outside: SigningKey::from_bytes(&outside),
            receive,
            receive_public,
        }
    }

    /// The seed, to be wrapped and kept.
    #[must_use]
    pub fn seed(&self) -> &[u8; 32] {
        &self.seed
    }

    /// Names this device inside its assembly.
    #[must_use]
    pub fn device_key(&self) -> DeviceKey {
        DeviceKey(self.inner.verifying_key().to_bytes())
    }

    /// What strangers know this device by.
    #[must_use]
    pub fn outside_key(&self) -> OutsideKey {
        OutsideKey(self.outside.verifying_key().to_bytes())
    }

    /// Where epoch keys are sent.
    #[must_use]
    pub fn receive_key(&self) -> ReceiveKey {
        self.receive_public
    }

    /// Signs with the inner key.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> SignatureBytes {
        SignatureBytes(self.inner.sign(message).to_bytes())
    }

    /// Signs a sealed state with the outside key.
    #[must_use]
    pub fn sign_outside(
        &self,
        assembly: AssemblyId,
        number: u64,
        root: StateRoot,
    ) -> SignatureBytes {
        SignatureBytes(self.outside.sign(&outside_message(assembly, number, root)).to_bytes())
    }

    /// Shows that the outside key is this device's own.
    #[must_use]
    pub fn sign_possession(&self, assembly: AssemblyId) -> SignatureBytes {
        SignatureBytes(
            self.outside.sign(&possession_message(assembly, self.device_key())).to_bytes(),
        )
    }

    pub(crate) fn receive_secret(&self) -> &<ReceiveKem as Kem>::PrivateKey {
        &self.receive
    }
}

pub(crate) fn receive_public(
    key: &ReceiveKey,
) -> Result<<ReceiveKem as Kem>::PublicKey, WireError> {
    <ReceiveKem as Kem>::PublicKey::from_bytes(&key.0).map_err(|_| WireError::WeakKey)
}

fn outside_message(assembly: AssemblyId, number: u64, root: StateRoot) -> Vec<u8> {
    let mut message = b"folkmoot v1 sealed state\0".to_vec();
    message.extend_from_slice(&assembly.0);
    message.extend_from_slice(&number.to_be_bytes());
    message.extend_from_slice(&root.0);
    message
}

fn possession_message(assembly: AssemblyId, device: DeviceKey) -> Vec<u8> {
    let mut message = b"folkmoot v1 outside key of\0".to_vec();
    message.extend_from_slice(&assembly.0);
    message.extend_from_slice(&device.0);
    message
}

/// The one predicate by which any signature is judged: `verify_strict` (RFC 8032, canonical
/// encodings, keys and commitments of small order refused).
///
/// # Errors
/// [`WireError::WeakKey`] for a key of small order or no key at all, [`WireError::BadSignature`]
/// where the signature does not hold.
pub fn verify(key: &[u8; 32], message: &[u8], signature: &SignatureBytes) -> Result<(), WireError> {
    holds(&read_key(key)?, message, signature)
}

fn read_key(key: &[u8; 32]) -> Result<VerifyingKey, WireError> {
    let key = VerifyingKey::from_bytes(key).map_err(|_| WireError::WeakKey)?;
    if key.is_weak() { Err(WireError::WeakKey) } else { Ok(key) }
}

fn holds(key: &VerifyingKey, message: &[u8], signature: &SignatureBytes) -> Result<(), WireError> {
    key.verify_strict(message, &Signature::from_bytes(&signature.0))
        .map_err(|_| WireError::BadSignature)
}

/// Keys that signed before. Finding the point on the curve that a key stands for takes an eighth of a
/// verification, and a few hundred devices sign a neighbourhood's whole log.
///
/// They are boxed, as they are large and come in no order.
#[derive(Default)]
pub struct KnownKeys(SortedMap<[u8; 32], Box<VerifyingKey>>);

/// Most keys that are remembered: whoever makes up keys must not fill the memory with them.
const MOST_KNOWN: usize = 4096;

impl KnownKeys {
    /// As [`verify`], and with the very same answers.
    ///
    /// # Errors
    /// As [`verify`].
    pub fn verify(
        &mut self,
        key: &[u8; 32],
        message: &[u8],
        signature: &SignatureBytes,
    ) -> Result<(), WireError> {
        if let Some(known) = self.0.get(key) {
            return holds(known, message, signature);
        }
        let read = read_key(key)?;
        if self.0.len() < MOST_KNOWN {
            self.0.insert(*key, Box::new(read));
        }
        holds(&read, message, signature)
    }
}

/// Verifies [`DeviceSecret::sign_outside`].
///
/// # Errors
/// As [`verify`].
pub fn verify_outside(
    key: OutsideKey,
    assembly: AssemblyId,
    number: u64,
    root: StateRoot,
    signature: &SignatureBytes,
) -> Result<(), WireError> {
    verify(&key.0, &outside_message(assembly, number, root), signature)
}

/// Verifies [`DeviceSecret::sign_possession`].
///
/// # Errors
/// As [`verify`].
pub fn verify_possession(
    outside: OutsideKey,
    assembly: AssemblyId,
    device: DeviceKey,
    signature: &SignatureBytes,
) -> Result<(), WireError> {
    verify(&outside.0, &possession_message(assembly, device), signature)
}
