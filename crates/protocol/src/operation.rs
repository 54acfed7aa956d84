//! Operations: what a log is made of. One signed, hash-linked chain per device, joined by causal
//! dependencies.
//!
//! An envelope is a COSE_Sign1 (RFC 9052), untagged: protected header exactly `{1: -8}` (EdDSA),
//! unprotected header empty, the payload below, and the signature. Its id is BLAKE3 over the
//! envelope's exact bytes, **signature included**: the deterministic encryption of [`crate::encrypt`]
//! takes its nonce from the id, so two different byte strings must never share one.

use minicbor::data::Type;
use minicbor::{Decode, Decoder, Encode, Encoder};

use crate::body::Body;
use crate::ids::{AssemblyId, DeviceKey, OpId};
use crate::keys::{DeviceSecret, KnownKeys, SignatureBytes};
use crate::wire::{self, WireError};

/// The version of the payload that this app writes.
pub const VERSION: u16 = 1;
/// Largest envelope, in bytes. A seal's frontier needs the most.
pub const MAX_ENVELOPE: usize = 192 * 1024;
/// Most dependencies an operation may name beside its backlink.
pub const MAX_DEPS: usize = 16;
/// Last position in a device's chain: 2⁵³ − 1, so that no database and no script rounds one.
pub const MAX_SEQ: u64 = (1 << 53) - 1;

/// What is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payload {
    /// [`VERSION`], or a later one that this app only keeps and forwards.
    pub version: u16,
    /// Which log; all zero in a genesis, whose own id names the assembly.
    pub assembly: AssemblyId,
    /// The epoch under which it was written.
    pub epoch: u32,
    /// Who signs.
    pub device: DeviceKey,
    /// Position in the device's chain, from 1 to [`MAX_SEQ`].
    pub seq: u64,
    /// The operation before it in the device's chain; none for the first.
    pub backlink: Option<OpId>,
    /// Heads of other chains that the author had seen; ascending, distinct, at most [`MAX_DEPS`].
    pub deps: Vec<OpId>,
    /// The author's clock, in Unix seconds. It decides nothing.
    pub claimed_at: i64,
    /// Kind of the body.
    pub kind: u16,
    /// The body's encoding.
    pub body: Vec<u8>,
}

const FIELDS: u64 = 10;

impl<C> Encode<C> for Payload {
    fn encode<W: minicbor::encode::Write>(
        &self,
        e: &mut Encoder<W>,
        ctx: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        e.array(FIELDS)?.u16(self.version)?;
        self.assembly.encode(e, ctx)?;
        e.u32(self.epoch)?;
        self.device.encode(e, ctx)?;
        e.u64(self.seq)?;
        match &self.backlink {
            Some(backlink) => backlink.encode(e, ctx)?,
            None => {
                e.null()?;
            }
        }
        e.array(self.deps.len() as u64)?;
        for dep in &self.deps {
            dep.encode(e, ctx)?;
        }
        e.i64(self.claimed_at)?.u16(self.kind)?.bytes(&self.body)?.ok()
    }
}

impl<'b, C> Decode<'b, C> for Payload {
    fn decode(d: &mut Decoder<'b>, ctx: &mut C) -> Result<Self, minicbor::decode::Error> {
        let bad = |what| minicbor::decode::Error::message(what);
        if d.array()? != Some(FIELDS) {
            return Err(bad("payload: not an array of ten"));
        }
        let version = d.u16()?;
        let assembly = AssemblyId::decode(d, ctx)?;
        let epoch = d.u32()?;
        let device = DeviceKey::decode(d, ctx)?;
        let seq = d.u64()?;
        let backlink = if d.datatype()? == Type::Null {
            d.null()?;
            None
        } else {
            Some(OpId::decode(d, ctx)?)
        };
        let count = d.array()?.ok_or_else(|| bad("deps: indefinite"))?;
        if count > MAX_DEPS as u64 {
            return Err(bad("deps: too many"));
        }
        let deps = (0..count).map(|_| OpId::decode(d, ctx)).collect::<Result<Vec<_>, _>>()?;
        let claimed_at = d.i64()?;
        let kind = d.u16()?;
        let body = d.bytes()?.to_vec();
        Ok(Self { version, assembly, epoch, device, seq, backlink, deps, claimed_at, kind, body })
    }
}

/// A decoded and verified operation, with its exact bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// Its id.
    pub id: OpId,
    /// The log it belongs to (its own id for a genesis).
    pub assembly: AssemblyId,
    /// What was signed.
    pub payload: Payload,
    /// The body, where version and kind are known here.
    pub body: Option<Body>,
    /// The envelope's exact bytes.
    pub bytes: Vec<u8>,
}

/// The fields of an operation that its author chooses.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Which log; `None` for a genesis.
    pub assembly: Option<AssemblyId>,
    /// The newest epoch the author holds.
    pub epoch: u32,
    /// Position in the author's chain, from 1.
    pub seq: u64,
    /// The operation before it in the chain.
    pub backlink: Option<OpId>,
    /// Heads of other chains; at most [`MAX_DEPS`] are kept, in ascending order.
    pub deps: Vec<OpId>,
    /// The author's clock, in Unix seconds.
    pub claimed_at: i64,
    /// What it says.
    pub body: Body,
}

const UNSET: AssemblyId = AssemblyId([0; 32]);

/// The protected header `{1: -8}`: EdDSA (RFC 9053, section 2.2).
const PROTECTED: &[u8] = &[0xa1, 0x01, 0x27];

/// A COSE_Sign1 (RFC 9052, section 4.2), untagged.
struct Sign1<'b> {
    payload: &'b [u8],
    signature: &'b SignatureBytes,
}

impl<C> Encode<C> for Sign1<'_> {
    fn encode<W: minicbor::encode::Write>(
        &self,
        e: &mut Encoder<W>,
        ctx: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        e.array(4)?.bytes(PROTECTED)?.map(0)?.bytes(self.payload)?;
        self.signature.encode(e, ctx)
    }
}

/// What is signed of a COSE_Sign1: its Sig_structure (RFC 9052, section 4.4), nothing external.
struct Signed<'b>(&'b [u8]);

impl<C> Encode<C> for Signed<'_> {
    fn encode<W: minicbor::encode::Write>(
        &self,
        e: &mut Encoder<W>,
        _: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        e.array(4)?.str("Signature1")?.bytes(PROTECTED)?.bytes(&[])?.bytes(self.0)?.ok()
    }
}

impl Operation {
    /// Signs an operation.
    #[must_use]
    pub fn sign(draft: Draft, secret: &DeviceSecret) -> Self {
        let mut deps = draft.deps;
        deps.sort_unstable();
        deps.dedup();
        deps.truncate(MAX_DEPS);
        let payload = Payload {
            version: VERSION,
            assembly: draft.assembly.unwrap_or(UNSET),
            epoch: draft.epoch,
            device: secret.device_key(),
            seq: draft.seq,
            backlink: draft.backlink,
            deps,
            claimed_at: draft.claimed_at,
            kind: draft.body.kind(),
            body: draft.body.encode(),
        };
        Self::seal_envelope(payload, Some(draft.body), |message| secret.sign(message))
    }

    fn seal_envelope(
        payload: Payload,
        body: Option<Body>,
        sign: impl FnOnce(&[u8]) -> SignatureBytes,
    ) -> Self {
        let encoded = wire::encode(&payload);
        let signature = sign(&wire::encode(&Signed(&encoded)));
        let bytes = wire::encode(&Sign1 { payload: &encoded, signature: &signature });
        let id = Self::id_of(&bytes);
        let assembly = if payload.assembly == UNSET { id.into() } else { payload.assembly };
        Self { id, assembly, payload, body, bytes }
    }

    /// Decodes and verifies an envelope.
    ///
    /// # Errors
    /// [`WireError::TooLarge`], [`WireError::NotOurs`] (no COSE_Sign1 of ours),
    /// [`WireError::Truncated`], [`WireError::NotCanonical`], [`WireError::Corrupted`] (a bound or a
    /// required relation), [`WireError::WeakKey`], [`WireError::BadSignature`].
    pub fn open(bytes: &[u8]) -> Result<Self, WireError> {
        Self::open_among(bytes, &mut KnownKeys::default())
    }

    /// The same for one of many, which the same few devices signed.
    ///
    /// # Errors
    /// As [`Operation::open`].
    pub fn open_among(bytes: &[u8], known: &mut KnownKeys) -> Result<Self, WireError> {
        let (operation, message, signature) = Self::parse(bytes)?;
        known.verify(&operation.payload.device.0, &message, &signature)?;
        Ok(operation)
    }

    /// The id of the operation that these bytes are, if they are one.
    #[must_use]
    pub fn id_of(bytes: &[u8]) -> OpId {
        OpId(*blake3::hash(bytes).as_bytes())
    }

    /// Decodes an envelope that was verified before it was stored.
    ///
    /// # Errors
    /// As [`Operation::open`], without the signature's.
    pub fn reopen(bytes: &[u8]) -> Result<Self, WireError> {
        Self::parse(bytes).map(|(operation, _, _)| operation)
    }

    fn parse(bytes: &[u8]) -> Result<(Self, Vec<u8>, SignatureBytes), WireError> {
        if bytes.len() > MAX_ENVELOPE {
            return Err(WireError::TooLarge);
        }
        // The first byte of an array of four: anything else is no COSE_Sign1.
        if bytes.first() != Some(&0x84) {
            return Err(if bytes.is_empty() { WireError::Truncated } else { WireError::NotOurs });
        }
        let (payload, signature) = split(bytes)?;
        let signature = SignatureBytes(signature.try_into().map_err(|_| WireError::Corrupted)?);
        if !wire::encodes_to(&Sign1 { payload, signature: &signature }, bytes) {
            return Err(WireError::NotCanonical);
        }
        let message = wire::encode(&Signed(payload));
        let payload: Payload = wire::decode(payload)?;
        check(&payload)?;
        let body = if payload.version == VERSION {
            Body::decode(payload.kind, &payload.body)?
        } else {
            None
        };
        let genesis = matches!(body, Some(Body::Genesis(_)));
        if payload.version == VERSION && genesis != (payload.assembly == UNSET) {
            return Err(WireError::Corrupted);
        }
        let id = Self::id_of(bytes);
        let assembly = if genesis { id.into() } else { payload.assembly };
        Ok((Self { id, assembly, payload, body, bytes: bytes.to_vec() }, message, signature))
    }
}

/// Payload and signature of an untagged COSE_Sign1.
fn split(bytes: &[u8]) -> Result<(&[u8], &[u8]), WireError> {
    let shape = |error: minicbor::decode::Error| {
        if error.is_end_of_input() { WireError::Truncated } else { WireError::NotOurs }
    };
    let mut d = Decoder::new(bytes);
    d.array().map_err(shape)?;
    d.bytes().map_err(shape)?;
    d.skip().map_err(shape)?;
    let payload = d.bytes().map_err(shape)?;
    let signature = d.bytes().map_err(shape)?;
    Ok((payload, signature))
}

fn check(payload: &Payload) -> Result<(), WireError> {
    let first = payload.seq == 1;
    if payload.version == 0
        || payload.seq == 0
        || payload.seq > MAX_SEQ
        || first != payload.backlink.is_none()
        || !payload.deps.is_sorted_by(|a, b| a < b)
    {
        return Err(WireError::Corrupted);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use coset::{CborSerializable, CoseSign1, CoseSign1Builder, HeaderBuilder, iana};

    use super::*;

    #[test]
    fn an_envelope_is_what_cose_says() {
        for length in [0, 1, 23, 24, 255, 256, 65_535, 65_536] {
            let (payload, signature) = (vec![0x5a; length], SignatureBytes([7; 64]));
            let protected = HeaderBuilder::new().algorithm(iana::Algorithm::EdDSA).build();
            let standard = CoseSign1Builder::new()
                .protected(protected)
                .payload(payload.clone())
                .signature(signature.0.to_vec())
                .build();
            let ours = wire::encode(&Sign1 { payload: &payload, signature: &signature });
            assert_eq!(wire::encode(&Signed(&payload)), standard.tbs_data(b""));
            assert_eq!(CoseSign1::from_slice(&ours).unwrap().tbs_data(b""), standard.tbs_data(b""));
            assert_eq!(ours, standard.to_vec().unwrap());
        }
    }
}
