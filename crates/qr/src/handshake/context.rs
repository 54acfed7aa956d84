//! Every derivation of the handshake: one context string each, so that no value can stand in for
//! another. All are BLAKE3 in its `derive_key` mode unless said otherwise.

use folkmoot_protocol::ids::{AssemblyId, GatheringId};
use x25519_dalek::{PublicKey, SharedSecret, StaticSecret};
use zeroize::Zeroizing;

use super::{Purpose, Refusal};
use crate::bytes::prefix;

const CONTEXT: &str = "folkmoot handshake v1: context";
const HINT_KEY: &str = "folkmoot handshake v1: hint key";
const HASH_M1: &str = "folkmoot handshake v1: hash of M1";
const TRANSCRIPT: &str = "folkmoot handshake v1: hash of M1 and M2";
const KEY_M2: &str = "folkmoot handshake v1: key of M2";
const KEY_M3: &str = "folkmoot handshake v1: key of M3";

/// Which assembly, gathering and purpose a handshake belongs to, and the proof of being a member.
pub struct Place {
    pub(super) purpose: Purpose,
    pub(super) assembly: AssemblyId,
    pub(super) context: [u8; 16],
    hint_key: Zeroizing<[u8; 32]>,
}

impl Place {
    /// The 32-byte `epoch_key` is what everyone of the neighbourhood holds; only a key derived from
    /// it is kept here. An admission is to an assembly, not to a gathering: then `gathering` is not
    /// looked at.
    #[must_use]
    pub fn new(
        assembly: &AssemblyId,
        gathering: &GatheringId,
        purpose: Purpose,
        epoch_key: &[u8; 32],
    ) -> Self {
        let context = match purpose {
            Purpose::Admission => context_of_admission(assembly),
            Purpose::CheckIn | Purpose::Founding => context(assembly, gathering, purpose),
        };
        Self {
            purpose,
            assembly: *assembly,
            context,
            hint_key: Zeroizing::new(blake3::derive_key(HINT_KEY, epoch_key)),
        }
    }

    /// BLAKE3 keyed with the hint key, over ephemeral A. It lets B refuse an outsider's M1 early.
    pub(super) fn hint(&self, ephemeral: &[u8; 32]) -> [u8; 8] {
        prefix(blake3::keyed_hash(&self.hint_key, ephemeral).as_bytes())
    }
}

/// What an admission to this assembly is bound to. It needs nothing but the assembly's id, so that a
/// phone which has no epoch key yet can check it.
pub(super) fn context_of_admission(assembly: &AssemblyId) -> [u8; 16] {
    context(assembly, &GatheringId([0; 32]), Purpose::Admission)
}

fn context(assembly: &AssemblyId, gathering: &GatheringId, purpose: Purpose) -> [u8; 16] {
    let mut hasher = blake3::Hasher::new_derive_key(CONTEXT);
    hasher.update(&assembly.0).update(&gathering.0).update(&[purpose as u8]);
    prefix(hasher.finalize().as_bytes())
}

/// A one-time X25519 key. The secret is wiped when it is dropped.
pub struct Ephemeral {
    secret: StaticSecret,
    public: [u8; 32],
}

impl Ephemeral {
    /// From 32 fresh random bytes.
    #[must_use]
    pub fn from_seed(seed: [u8; 32]) -> Self {
        let secret = StaticSecret::from(seed);
        let public = PublicKey::from(&secret).to_bytes();
        Self { secret, public }
    }

    /// The half to show.
    #[must_use]
    pub const fn public(&self) -> &[u8; 32] {
        &self.public
    }

    /// A point of small order would make the secret known to everyone, so it is refused.
    pub(super) fn agree(&self, other: &[u8; 32]) -> Result<SharedSecret, Refusal> {
        let shared = self.secret.diffie_hellman(&PublicKey::from(*other));
        if shared.was_contributory() { Ok(shared) } else { Err(Refusal::WeakKey) }
    }
}

/// H(M1), all 32 bytes of it.
pub(super) fn hash_m1(m1: &[u8]) -> [u8; 32] {
    blake3::derive_key(HASH_M1, m1)
}

/// H(M1‖M2), all 32 bytes of it. The third byte of M1 says how long it is, so the concatenation is
/// unambiguous.
pub(super) fn hash_transcript(m1: &[u8], m2: &[u8]) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new_derive_key(TRANSCRIPT);
    hasher.update(m1).update(m2);
    *hasher.finalize().as_bytes()
}

pub(super) fn key_of_m2(shared: &SharedSecret, m1: &[u8]) -> Zeroizing<[u8; 32]> {
    derive(KEY_M2, shared, &hash_m1(m1))
}

pub(super) fn key_of_m3(shared: &SharedSecret, transcript: &[u8; 32]) -> Zeroizing<[u8; 32]> {
    derive(KEY_M3, shared, transcript)
}

fn derive(context: &str, shared: &SharedSecret, hash: &[u8; 32]) -> Zeroizing<[u8; 32]> {
    let mut hasher = blake3::Hasher::new_derive_key(context);
    hasher.update(shared.as_bytes()).update(hash);
    Zeroizing::new(*hasher.finalize().as_bytes())
}
