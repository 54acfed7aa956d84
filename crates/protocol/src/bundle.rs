//! Bundles: many operations on their way from phone to phone, as a file or as an animated code.
//!
//! Layout: magic `FMB` ‖ version 1 ‖ kind 1 ‖ rest. Operations are CBOR byte strings in one array,
//! compressed with raw DEFLATE: the fields that all of them share cost almost nothing.

use chacha20poly1305::XNonce;
use chacha20poly1305::aead::{Aead, Payload};
use minicbor::bytes::ByteVec;
use minicbor::{Decode, Encode};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress, inflate_flags};

use crate::body::Grant;
use crate::encrypt::{EpochKey, open_grant};
use crate::ids::{AssemblyId, EpochCommitment, OpId};
use crate::keys::DeviceSecret;
use crate::wire::{self, WireError, derive_bytes};

const MAGIC: [u8; 3] = *b"FMB";
const VERSION: u8 = 1;
const INVITATION: u8 = 1;
const SEGMENT: u8 = 2;
const WELCOME: u8 = 3;
const PHOTOS: u8 = 4;
const SEGMENT_AND_SLIPS: u8 = 5;
/// Compression level: small codes matter more than a few milliseconds.
const LEVEL: u8 = 9;
const SEGMENT_KEY: &str = "folkmoot v1 segment key";
const SEGMENT_NONCE: &str = "folkmoot v1 segment nonce";
const PHOTOS_KEY: &str = "folkmoot v1 photos key";
const PHOTOS_NONCE: &str = "folkmoot v1 photos nonce";
const WELCOME_KEY: &str = "folkmoot v1 welcome key";
const WELCOME_NONCE: &str = "folkmoot v1 welcome nonce";
/// Most bytes a bundle may unfold to.
pub const MAX_UNFOLDED: usize = 256 * 1024 * 1024;
/// Most slips that come with a segment.
pub const MAX_SLIPS: usize = 2_048;
/// Most bytes a bundle that came as an animated code may unfold to.
pub const MAX_UNFOLDED_FILM: usize = 4 * 1024 * 1024;

/// What a neighbour needs to join a draft: in the clear, shown to people in one's presence.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Invitation {
    /// Which draft.
    #[n(0)]
    pub assembly: AssemblyId,
    /// The key of epoch 0.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub epoch_key: [u8; 32],
    /// Who shows it: their introduction.
    #[n(2)]
    pub from: OpId,
    /// Genesis, calls and introductions.
    #[n(3)]
    pub operations: Vec<Envelope>,
}

impl std::fmt::Debug for Invitation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Without the epoch key: what is printed may end in a log.
        f.debug_struct("Invitation")
            .field("assembly", &self.assembly)
            .field("from", &self.from)
            .field("operations", &self.operations.len())
            .finish_non_exhaustive()
    }
}

/// An operation's exact bytes inside a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(transparent)]
pub struct Envelope(#[cbor(n(0), with = "minicbor::bytes")] pub Vec<u8>);

/// What a segment has.
#[derive(Debug, Clone, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Segment {
    /// Operations of a log.
    #[n(0)]
    pub operations: Vec<Envelope>,
    /// Slips ([`crate::slip`]) of questions that are open, ascending, distinct: an order in which they came
    /// would say who put which in.
    #[n(1)]
    pub slips: Vec<Envelope>,
}

impl From<Vec<Envelope>> for Segment {
    fn from(operations: Vec<Envelope>) -> Self {
        Self { operations, slips: Vec::new() }
    }
}

/// What kind of bundle some bytes are, before anything is decrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BundleKind {
    /// An [`Invitation`].
    Invitation,
    /// A segment of a log, under an epoch key.
    Segment {
        /// First 16 bytes of a hash of the assembly's id.
        context: [u8; 16],
        /// The epoch whose key opens it.
        epoch: u32,
    },
    /// Photos of matters, under an epoch key.
    Photos {
        /// First 16 bytes of a hash of the assembly's id.
        context: [u8; 16],
        /// The epoch whose key opens it.
        epoch: u32,
    },
    /// A welcome to a new phone, under an epoch key that it grants.
    Welcome {
        /// First 16 bytes of a hash of the assembly's id.
        context: [u8; 16],
    },
}

/// The key of a welcome, encrypted to the phone that is welcomed.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct WelcomeGrant {
    /// The grant.
    #[n(0)]
    pub grant: Grant,
    /// The commitment of the epoch before, to check the key by.
    #[n(1)]
    pub before: Option<EpochCommitment>,
}

/// Tells what kind of bundle this is.
///
/// # Errors
/// [`WireError::NotOurs`], [`WireError::NewerVersion`], [`WireError::Truncated`].
pub fn kind(bytes: &[u8]) -> Result<BundleKind, WireError> {
    let Some((magic, rest)) = bytes.split_first_chunk::<3>() else {
        return Err(if MAGIC.starts_with(bytes) {
            WireError::Truncated
        } else {
            WireError::NotOurs
        });
    };
    if *magic != MAGIC {
        return Err(WireError::NotOurs);
    }
    match rest {
        [VERSION, INVITATION, ..] => Ok(BundleKind::Invitation),
        [VERSION, kind @ (SEGMENT | SEGMENT_AND_SLIPS | PHOTOS), rest @ ..] => {
            let (context, rest) = rest.split_first_chunk::<16>().ok_or(WireError::Truncated)?;
            let (epoch, _) = rest.split_first_chunk::<4>().ok_or(WireError::Truncated)?;
            let (context, epoch) = (*context, u32::from_be_bytes(*epoch));
            Ok(if *kind == PHOTOS {
                BundleKind::Photos { context, epoch }
            } else {
                BundleKind::Segment { context, epoch }
            })
        }
        [VERSION, WELCOME, rest @ ..] => {
            let (context, _) = rest.split_first_chunk::<16>().ok_or(WireError::Truncated)?;
            Ok(BundleKind::Welcome { context: *context })
        }
        [] | [VERSION] => Err(WireError::Truncated),
        // There never was a version 0 nor a kind 0.
        [0, ..] | [VERSION, 0, ..] => Err(WireError::NotOurs),
        _ => Err(WireError::NewerVersion),
    }
}

/// Names an assembly in the clear without telling which one to those who don't know it.
#[must_use]
pub fn context(assembly: AssemblyId) -> [u8; 16] {
    derive_bytes("folkmoot v1 bundle context", &[&assembly.0])
}

/// Encodes an invitation.
#[must_use]
pub fn encode_invitation(invitation: &Invitation) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    out.extend_from_slice(&[VERSION, INVITATION]);
    out.extend(miniz_oxide::deflate::compress_to_vec(&wire::encode(invitation), LEVEL));
    out
}

/// Decodes an invitation. Its operations are not verified here.
///
/// # Errors
/// As [`kind`]; [`WireError::NotOurs`] for another kind; [`WireError::TooLarge`],
/// [`WireError::Truncated`], [`WireError::Corrupted`], [`WireError::NotCanonical`].
pub fn decode_invitation(bytes: &[u8]) -> Result<Invitation, WireError> {
    if kind(bytes)? != BundleKind::Invitation {
        return Err(WireError::NotOurs);
    }
    let (_, packed) = bytes.split_at_checked(5).ok_or(WireError::Truncated)?;
    wire::decode(&unfold(packed, MAX_UNFOLDED_FILM)?)
}

/// Encodes and encrypts a segment, deterministically.
///
/// Layout after the kind: context 16 ‖ epoch 4 (big-endian) ‖ nonce 24 ‖ XChaCha20-Poly1305 ciphertext
/// of the compressed array, with everything before the nonce as associated data. With slips it is a kind of
/// its own, and the array one of two: operations, slips.
///
/// # Errors
/// [`WireError::TooLarge`].
pub fn encode_segment(
    assembly: AssemblyId,
    epoch: u32,
    key: &EpochKey,
    segment: &Segment,
) -> Result<Vec<u8>, WireError> {
    match segment.slips.as_slice() {
        [] => encrypted(SEGMENT, assembly, epoch, key, &wire::encode(&segment.operations)),
        _ => encrypted(SEGMENT_AND_SLIPS, assembly, epoch, key, &wire::encode(segment)),
    }
}

/// Encodes and encrypts photos of matters, each as its bytes; the layout is that of a segment.
///
/// # Errors
/// [`WireError::TooLarge`].
pub fn encode_photos(
    assembly: AssemblyId,
    epoch: u32,
    key: &EpochKey,
    photos: &[ByteVec],
) -> Result<Vec<u8>, WireError> {
    encrypted(PHOTOS, assembly, epoch, key, &wire::encode(&photos))
}

fn encrypted(
    kind: u8,
    assembly: AssemblyId,
    epoch: u32,
    key: &EpochKey,
    plain: &[u8],
) -> Result<Vec<u8>, WireError> {
    if plain.len() > MAX_UNFOLDED {
        return Err(WireError::TooLarge);
    }
    let packed = miniz_oxide::deflate::compress_to_vec(plain, LEVEL);
    let mut out = MAGIC.to_vec();
    out.extend_from_slice(&[VERSION, kind]);
    out.extend_from_slice(&context(assembly));
    out.extend_from_slice(&epoch.to_be_bytes());
    let (for_key, for_nonce) = contexts(kind);
    let nonce = key.nonce(for_nonce, blake3::hash(&packed).as_bytes());
    let sealed = key
        .cipher(for_key)
        .encrypt(&XNonce::from(nonce), Payload { msg: &packed, aad: &out })
        .map_err(|_| WireError::TooLarge)?;
    out.extend_from_slice(&nonce);
    out.extend(sealed);
    Ok(out)
}

/// What the key and the nonce of a kind of bundle are derived for.
const fn contexts(kind: u8) -> (&'static str, &'static str) {
    if kind == PHOTOS { (PHOTOS_KEY, PHOTOS_NONCE) } else { (SEGMENT_KEY, SEGMENT_NONCE) }
}

/// Decrypts and decodes a segment. Neither its operations nor its slips are verified here.
///
/// # Errors
/// As [`kind`]; [`WireError::NotOurs`] for another kind; [`WireError::WrongAssembly`];
/// [`WireError::NoKey`] where the key does not open it; [`WireError::TooLarge`] beyond `limit` bytes
/// unfolded; [`WireError::Truncated`], [`WireError::Corrupted`], [`WireError::NotCanonical`].
pub fn decode_segment(
    assembly: AssemblyId,
    key: &EpochKey,
    bytes: &[u8],
    limit: usize,
) -> Result<Segment, WireError> {
    let BundleKind::Segment { .. } = kind(bytes)? else {
        return Err(WireError::NotOurs);
    };
    let plain = decrypted(SEGMENT, assembly, key, bytes, limit)?;
    if bytes.get(4) != Some(&SEGMENT_AND_SLIPS) {
        return Ok(Segment { operations: wire::decode(&plain)?, slips: Vec::new() });
    }
    let segment: Segment = wire::decode(&plain)?;
    if segment.slips.len() > MAX_SLIPS {
        return Err(WireError::TooLarge);
    }
    let ascending = segment.slips.is_sorted_by(|a, b| a.0 < b.0);
    if segment.slips.is_empty() || !ascending {
        return Err(WireError::NotCanonical);
    }
    Ok(segment)
}

/// Decrypts and decodes photos. Whether anything names them is not asked here.
///
/// # Errors
/// As [`decode_segment`].
pub fn decode_photos(
    assembly: AssemblyId,
    key: &EpochKey,
    bytes: &[u8],
) -> Result<Vec<ByteVec>, WireError> {
    let BundleKind::Photos { .. } = kind(bytes)? else {
        return Err(WireError::NotOurs);
    };
    wire::decode(&decrypted(PHOTOS, assembly, key, bytes, MAX_UNFOLDED)?)
}

fn decrypted(
    kind: u8,
    assembly: AssemblyId,
    key: &EpochKey,
    bytes: &[u8],
    limit: usize,
) -> Result<Vec<u8>, WireError> {
    let (aad, rest) = bytes.split_at_checked(25).ok_or(WireError::Truncated)?;
    if aad.get(5..21) != Some(&context(assembly)) {
        return Err(WireError::WrongAssembly);
    }
    let (nonce, sealed) = rest.split_first_chunk::<24>().ok_or(WireError::Truncated)?;
    let packed = key
        .cipher(contexts(kind).0)
        .decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad })
        .map_err(|_| WireError::NoKey)?;
    unfold(&packed, limit.min(MAX_UNFOLDED))
}

/// Encrypts a welcome, deterministically but for the grant.
///
/// Layout after the kind: context 16 ‖ length 2 (big-endian) ‖ [`WelcomeGrant`] in CBOR ‖ nonce 24 ‖
/// XChaCha20-Poly1305 ciphertext of the compressed bytes, with everything before the nonce as associated
/// data.
///
/// # Errors
/// [`WireError::TooLarge`].
pub fn encode_welcome(
    assembly: AssemblyId,
    key: &EpochKey,
    grant: &WelcomeGrant,
    plain: &[u8],
) -> Result<Vec<u8>, WireError> {
    let grant = wire::encode(grant);
    let length = u16::try_from(grant.len()).map_err(|_| WireError::TooLarge)?;
    let mut out = MAGIC.to_vec();
    out.extend_from_slice(&[VERSION, WELCOME]);
    out.extend_from_slice(&context(assembly));
    out.extend_from_slice(&length.to_be_bytes());
    out.extend(grant);
    let packed = miniz_oxide::deflate::compress_to_vec(plain, LEVEL);
    let nonce = key.nonce(WELCOME_NONCE, blake3::hash(&packed).as_bytes());
    let sealed = key
        .cipher(WELCOME_KEY)
        .encrypt(&XNonce::from(nonce), Payload { msg: &packed, aad: &out })
        .map_err(|_| WireError::TooLarge)?;
    out.extend_from_slice(&nonce);
    out.extend(sealed);
    Ok(out)
}

/// A welcome as its bytes say, before anything is believed.
pub struct OpenedWelcome {
    /// Number of the epoch whose key it grants.
    pub epoch: u32,
    /// The key.
    pub key: EpochKey,
    /// What the resident's phone tells.
    pub plain: Vec<u8>,
}

/// Opens a welcome with the keys of the phone that it is for.
///
/// # Errors
/// As [`kind`]; [`WireError::NotOurs`] for another kind; [`WireError::WrongAssembly`];
/// [`WireError::NoKey`] where it is for another phone; [`WireError::TooLarge`],
/// [`WireError::Truncated`], [`WireError::Corrupted`], [`WireError::NotCanonical`].
pub fn decode_welcome(
    assembly: AssemblyId,
    secret: &DeviceSecret,
    bytes: &[u8],
) -> Result<OpenedWelcome, WireError> {
    let BundleKind::Welcome { context: found } = kind(bytes)? else {
        return Err(WireError::NotOurs);
    };
    if found != context(assembly) {
        return Err(WireError::WrongAssembly);
    }
    let (_, rest) = bytes.split_at_checked(21).ok_or(WireError::Truncated)?;
    let (length, rest) = rest.split_first_chunk::<2>().ok_or(WireError::Truncated)?;
    let length = usize::from(u16::from_be_bytes(*length));
    let (granted, _) = rest.split_at_checked(length).ok_or(WireError::Truncated)?;
    let WelcomeGrant { grant, before } = wire::decode(granted)?;
    let key = open_grant(assembly, &grant, before, secret)?;
    let (aad, rest) = bytes.split_at_checked(23 + length).ok_or(WireError::Truncated)?;
    let (nonce, sealed) = rest.split_first_chunk::<24>().ok_or(WireError::Truncated)?;
    let packed = key
        .cipher(WELCOME_KEY)
        .decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad })
        .map_err(|_| WireError::Corrupted)?;
    let plain = unfold(&packed, MAX_UNFOLDED_FILM)?;
    Ok(OpenedWelcome { epoch: grant.epoch, key, plain })
}

/// Decompresses all of `packed` into at most `limit` bytes. What miniz_oxide offers for this would
/// ignore bytes after the end.
fn unfold(packed: &[u8], limit: usize) -> Result<Vec<u8>, WireError> {
    let flags = inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    let mut inflater = Box::<DecompressorOxide>::default();
    let mut out = vec![0; packed.len().saturating_mul(4).min(limit)];
    let (mut read, mut written) = (0, 0);
    loop {
        let rest = packed.get(read..).unwrap_or_default();
        let (status, consumed, made) = decompress(&mut inflater, rest, &mut out, written, flags);
        read += consumed;
        written += made;
        match status {
            TINFLStatus::Done if read == packed.len() => {
                out.truncate(written);
                return Ok(out);
            }
            TINFLStatus::Done => return Err(WireError::NotCanonical),
            TINFLStatus::HasMoreOutput if out.len() < limit => {
                out.resize(out.len().saturating_mul(2).clamp(1, limit), 0);
            }
            TINFLStatus::HasMoreOutput => return Err(WireError::TooLarge),
            TINFLStatus::FailedCannotMakeProgress | TINFLStatus::NeedsMoreInput => {
                return Err(WireError::Truncated);
            }
            _ => return Err(WireError::Corrupted),
        }
    }
}
