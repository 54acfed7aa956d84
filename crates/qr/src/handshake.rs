//! The QR handshake: three messages by which two people who stand in front of each other attest it.
//!
//! ```text
//! A shows M1    an offer: fresh ephemeral key, no identity
//! B shows M2    an answer: B's key and proof of possessing it, readable only for whoever made M1
//! A shows M3    A's attestation of B: A's key and signature, readable only for B
//! ```
//!
//! A camera in the room harvests neither keys nor proofs of attendance. Freshness rests on each
//! side's own monotonic clock and own ephemeral, never on the other's word. A live video relay
//! can't be prevented by any QR scheme; so a person confirms who stands there, and the record keeps
//! the delay.
//!
//! At an admission the roles are fixed: A is a resident, B a phone that is nobody's yet. Its M2
//! carries an [`Application`], and it attests nothing.
//!
//! [`CheckIn`] is the state of one phone's screen, and what shells use; [`NewPhone`] is that of a phone
//! which is to be admitted. [`messages`] are their parts.

mod application;
mod check_in;
mod context;
mod exchanges;
mod introduction;
mod memory;
pub mod messages;
mod new_phone;
mod refusal;
mod roles;

use ed25519_dalek::Signer as _;
use folkmoot_protocol::ids::DeviceKey;

pub use application::Application;
pub use check_in::{
    Attestation, CheckIn, Kind, PersonAsks, Setting, SettingError, Shown, Side, Step,
};
pub use introduction::{Introduction, IntroductionError, MAX_FIELD_BYTES, MAX_FIELD_CHARS};
pub use new_phone::{Applicant, Met, NewPhone, NewPhoneStep};
pub use refusal::Refusal;

use crate::codes::CodeError;

/// Length of an M1 in bytes, except at an admission.
pub const M1_LEN: usize = 59;
/// Length in bytes of an M1 at an admission, which says in clear for which assembly it is.
pub const M1_ADMISSION_LEN: usize = M1_LEN + 32;
/// Length of an M2 without introduction in bytes.
pub const M2_LEN: usize = 156;
/// Length of an M3 without introduction in bytes.
pub const M3_LEN: usize = 132;
/// Least bytes that an encoded introduction adds to M2 and M3.
pub const INTRODUCTION_MIN: usize = 4;
/// Most bytes that an encoded introduction adds to M2 and M3.
pub const INTRODUCTION_MAX: usize = 2 * (1 + MAX_FIELD_BYTES);
/// Bytes that an application adds to M2 besides its introduction: outside key, receive key,
/// possession, nonce.
pub const APPLICATION_LEN: usize = 32 + 32 + 64 + 16;

/// An M1 is replaced by a fresh one after this long, in milliseconds.
pub const M1_CHANGES_MS: u64 = 5_000;
/// How long an ephemeral is honoured, in milliseconds: A's from when it was last shown, B's from
/// when it was made.
pub const WINDOW_MS: u64 = 20_000;
/// The same when one side is in accessible mode; the record then says so.
pub const ACCESSIBLE_WINDOW_MS: u64 = 45_000;
/// An M2 or M3 stays on the screen at least this long, in milliseconds, before another phone's M1
/// may replace it. Longer than [`M1_CHANGES_MS`]: the M1 that changes on the phone in front of us
/// must not look like another neighbour.
pub const HOLD_MS: u64 = 6_000;

/// What a handshake is for. It is bound into every hash, key and signature of the exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Purpose {
    /// Members greet each other at a gathering.
    CheckIn = 1,
    /// People who found an assembly: they don't know each other's keys yet, so M2 and M3 carry an
    /// [`Introduction`].
    Founding = 2,
    /// A resident meets a phone that is nobody's yet: a newcomer's, a resident's new one, or
    /// somebody's second one. M2 carries an [`Application`], M3 the resident's [`Introduction`].
    Admission = 3,
}

impl TryFrom<u8> for Purpose {
    type Error = CodeError;

    /// # Errors
    /// [`CodeError::NewerPurpose`] for 4 and above, [`CodeError::Corrupted`] for 0.
    fn try_from(byte: u8) -> Result<Self, CodeError> {
        match byte {
            0 => Err(CodeError::Corrupted),
            1 => Ok(Self::CheckIn),
            2 => Ok(Self::Founding),
            3 => Ok(Self::Admission),
            purpose => Err(CodeError::NewerPurpose { purpose }),
        }
    }
}

/// Signs with a device's inner key, which stays with its keeper.
pub trait Signer {
    /// The public half.
    fn device_key(&self) -> DeviceKey;
    /// Ed25519 over exactly these bytes.
    fn sign(&self, message: &[u8]) -> [u8; 64];
}

impl Signer for ed25519_dalek::SigningKey {
    fn device_key(&self) -> DeviceKey {
        DeviceKey(self.verifying_key().to_bytes())
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.try_sign(message).map_or([0; 64], |signature| signature.to_bytes())
    }
}

impl<T: Signer + ?Sized> Signer for &T {
    fn device_key(&self) -> DeviceKey {
        (**self).device_key()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        (**self).sign(message)
    }
}

impl<T: Signer + ?Sized> Signer for Box<T> {
    fn device_key(&self) -> DeviceKey {
        (**self).device_key()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        (**self).sign(message)
    }
}

impl<T: Signer + ?Sized> Signer for std::sync::Arc<T> {
    fn device_key(&self) -> DeviceKey {
        (**self).device_key()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        (**self).sign(message)
    }
}
