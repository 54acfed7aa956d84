//! Everything Folkmoot shows to a camera, and everything it reads from one.
//!
//! - [`codes`]: which of our codes a text is, and the same message as groups to read aloud.
//! - [`handshake`]: the three messages by which two neighbours who stand in front of each other
//!   attest it, and [`handshake::CheckIn`], the state of one phone's check-in screen.
//! - [`card`]: member cards on paper, which say who somebody is and prove nothing.
//! - [`film`]: animated codes, for what is too big for one picture.
//! - [`picture`]: from a text to the dark and light modules of a QR code.
//! - [`scan`]: from the pixels of a camera to the texts in them.
//!
//! *Architecture invariant:* nothing here reads a clock, draws randomness, opens a file or keeps a
//! long-lived key. Time is monotonic milliseconds of the device itself, entropy comes as 32-byte
//! seeds, and signing goes through [`handshake::Signer`]. The wire formats are described for a second
//! implementation in `docs/protocol.md`, and held still by `tests/vectors/`.

pub mod card;
pub mod codes;
pub mod film;
pub mod handshake;
pub mod picture;
pub mod scan;

mod bytes;
mod mask;
