//! Segments and copies as files.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use folkmoot_core::base::Base;
use folkmoot_protocol::api::{
    BringBack, ErrorCode, ExportCopy, ExportSegment, ExportedFile, ImportSegment, Status,
    TakenReport,
};
use folkmoot_protocol::body::Body;
use folkmoot_protocol::bundle::{
    self, BundleKind, Envelope, MAX_UNFOLDED, Segment, decode_segment, encode_segment,
};
use folkmoot_protocol::encrypt::EpochKey;
use folkmoot_protocol::ids::{AssemblyId, OpId, PersonId};
use folkmoot_protocol::keys::DeviceSecret;
use folkmoot_protocol::operation::Operation;
use folkmoot_protocol::sorted::SortedMap;
use folkmoot_protocol::wire::{self, WireError};
use folkmoot_store::{StoreError, StoredOperation, unwrap_with_passphrase, wrap_with_passphrase};
use minicbor::bytes::ByteArray;
use minicbor::{Decode, Encode};
use zeroize::Zeroizing;

use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::fields;
use crate::founding::Settling;
use crate::log::verified;
use crate::views::gather::seal;

/// Largest file that is looked at: a hundred thousand operations and more.
const MAX_FILE: usize = 128 * 1024 * 1024;
/// Shortest passphrase, in characters.
const LEAST_PASSPHRASE: usize = 8;
const COPY_MAGIC: &[u8; 4] = b"FMC\x01";

/// What a copy holds: everything to read with, nothing to sign with.
#[derive(Encode, Decode)]
#[cbor(array)]
struct Copy {
    #[n(0)]
    assembly: AssemblyId,
    #[n(1)]
    anchor: Option<OpId>,
    #[n(2)]
    person: Option<PersonId>,
    #[n(3)]
    epochs: SortedMap<u32, ByteArray<32>>,
    #[n(4)]
    operations: Vec<Envelope>,
    /// Where the log begins, on a phone that was welcomed.
    #[cbor(n(5), with = "folkmoot_protocol::wire::sparse", has_nil)]
    base: Option<Base>,
}

impl Copy {
    fn wrap(&self, passphrase: &str, entropy: [u8; 40]) -> Result<Vec<u8>> {
        let plain = Zeroizing::new(wire::encode(self));
        let mut bytes = COPY_MAGIC.to_vec();
        bytes.extend(wrap_with_passphrase(passphrase, &plain, entropy).or_tell()?);
        Ok(bytes)
    }

    fn unwrap(bytes: &[u8], passphrase: &str) -> Result<Self> {
        let Some(wrapped) = bytes.strip_prefix(COPY_MAGIC) else {
            return Err(match bundle::kind(bytes) {
                Ok(_) => ErrorCode::WrongKind.into(),
                Err(_) => ErrorCode::NotOurs.into(),
            });
        };
        let plain = match unwrap_with_passphrase(passphrase, wrapped) {
            Err(StoreError::WrongKey) => return Err(ErrorCode::WrongPassphrase.into()),
            plain => plain.or_tell()?,
        };
        wire::decode(&plain).or_tell()
    }
}

impl Engine {
    pub(crate) fn export_segment(&mut self, request: &ExportSegment) -> Result<ExportedFile> {
        let bytes = self.segment(request.after_seal.unwrap_or(0))?;
        self.file("folkmoot", &bytes)
    }

    pub(crate) fn import_segment(&mut self, request: &ImportSegment) -> Result<TakenReport> {
        self.street()?;
        let bytes = file_bytes(&request.bytes)?;
        match bundle::kind(&bytes).or_tell()? {
            BundleKind::Segment { .. } => self.take_segment(&bytes, MAX_UNFOLDED),
            BundleKind::Photos { .. } => self.take_photos(&bytes),
            BundleKind::Invitation | BundleKind::Welcome { .. } => Err(ErrorCode::WrongKind.into()),
        }
    }

    /// What a neighbour's phone may lack: the last seal that holds, what it settled, and all since.
    pub(crate) fn news(&mut self) -> Result<Vec<u8>> {
        let tip = self.street()?.assembly.tip().map_or(0, |tip| tip.seal.number);
        self.segment(tip.saturating_sub(1))
    }

    /// All since the last seal that holds.
    pub(crate) fn tonight(&mut self) -> Result<Vec<u8>> {
        let tip = self.street()?.assembly.tip().map_or(0, |tip| tip.seal.number);
        self.segment(tip)
    }

    /// What this device said since the last seal that holds, without what came back in somebody's news:
    /// a board that played it has it.
    pub(crate) fn mine(&mut self) -> Result<Vec<u8>> {
        let street = self.street()?;
        let device = street.device();
        let mine = street.assembly.open().iter().filter(|entry| entry.device == device);
        let mine: BTreeSet<OpId> = mine.map(|entry| entry.id).collect();
        let new: BTreeSet<OpId> = mine.difference(&street.came_back).copied().collect();
        // Among all that it holds one's own is hidden.
        let slips = self.held_slips()?;
        self.open_segment(if new.is_empty() { &mine } else { &new }, slips)
    }

    /// The seal under way, or the last that holds, with its co-signatures.
    pub(crate) fn co_signatures(&mut self) -> Result<Vec<u8>> {
        let now = self.clock.unix_seconds();
        let street = self.street()?;
        let found = street.gathering(now);
        let seal = seal(street, found.as_ref()).ok_or(ErrorCode::NothingSealed)?.id;
        let about = street.assembly.open().iter().filter(|entry| match &entry.body {
            Some(Body::CoSign(it)) => it.seal == seal,
            _ => entry.id == seal,
        });
        let about = about.map(|entry| entry.id).collect();
        self.open_segment(&about, Vec::new())
    }

    /// These operations of the open segment.
    fn open_segment(&mut self, ids: &BTreeSet<OpId>, slips: Vec<Envelope>) -> Result<Vec<u8>> {
        let (store, street) = self.store_and_street()?;
        let stored = store.open_operations(street.log).or_tell()?;
        let wanted = |stored: &StoredOperation| {
            Operation::reopen(&stored.bytes).is_ok_and(|operation| ids.contains(&operation.id))
        };
        self.encode(stored.into_iter().filter(wanted).collect(), slips)
    }

    fn segment(&mut self, after: u64) -> Result<Vec<u8>> {
        let (store, street) = self.store_and_street()?;
        let stored = store.operations_after(street.log, after).or_tell()?;
        let slips = self.held_slips()?;
        self.encode(stored, slips)
    }

    fn encode(&mut self, stored: Vec<StoredOperation>, slips: Vec<Envelope>) -> Result<Vec<u8>> {
        let street = self.street()?;
        let operations = stored.into_iter().map(|stored| Envelope(stored.bytes)).collect();
        let (epoch, key) = street.epoch().ok_or(ErrorCode::NoKey)?;
        encode_segment(street.assembly.id(), epoch, key, &Segment { operations, slips }).or_tell()
    }

    /// Takes in a segment that came as a film or a file.
    pub(crate) fn take_segment(&mut self, bytes: &[u8], limit: usize) -> Result<TakenReport> {
        let street = self.street()?;
        let assembly = street.assembly.id();
        let BundleKind::Segment { context, epoch } = bundle::kind(bytes).or_tell()? else {
            return Err(ErrorCode::WrongKind.into());
        };
        if context != bundle::context(assembly) {
            return Err(ErrorCode::WrongAssembly.into());
        }
        let key = street.epochs.get(&epoch).ok_or(ErrorCode::NoKey)?;
        // The key is the right one, so what it does not open was damaged, or never was ours.
        let segment = match decode_segment(assembly, key, bytes, limit) {
            Err(WireError::NoKey) => return Err(ErrorCode::Corrupted.into()),
            segment => segment.or_tell()?,
        };
        let mut report = self.take_in(&segment.operations)?;
        report.new += self.keep_slips(&segment.slips)?;
        if report.seal_held {
            self.forget_slips()?;
        }
        Ok(report)
    }

    pub(crate) fn export_copy(&mut self, request: &ExportCopy) -> Result<ExportedFile> {
        fields::at_least(&request.passphrase, LEAST_PASSPHRASE)?;
        let entropy = self.random();
        let (store, street) = self.store_and_street()?;
        let stored = store.operations_after(street.log, 0).or_tell()?;
        let copy = Copy {
            assembly: street.assembly.id(),
            anchor: street.assembly.anchor().seal(),
            person: street.me().or(street.was),
            epochs: street.epochs.iter().map(|(n, key)| (*n, (*key.as_bytes()).into())).collect(),
            operations: stored.into_iter().map(|stored| Envelope(stored.bytes)).collect(),
            base: street.assembly.base().cloned(),
        };
        self.file("folkmoot-copy", &copy.wrap(&request.passphrase, entropy)?)
    }

    pub(crate) fn bring_back(&mut self, request: &BringBack) -> Result<Status> {
        self.vault()?;
        if self.street.is_some() {
            return Err(ErrorCode::AlreadyHasNeighbourhood.into());
        }
        let bytes = file_bytes(&request.bytes)?;
        let copy = Copy::unwrap(&bytes, &request.passphrase)?;
        let operations = verified(copy.assembly, &copy.operations)?;
        let epochs =
            copy.epochs.into_iter().map(|(n, key)| (n, EpochKey::new(key.into()))).collect();
        // A copy holds no signing key: two phones signing as one would fork the chain.
        let secret = DeviceSecret::from_seed(self.random());
        self.settle_in(Settling {
            assembly: copy.assembly,
            secret,
            epochs,
            was: copy.person,
            anchor: copy.anchor,
            base: copy.base,
            operations: &operations,
            says: Vec::new(),
        })?;
        self.status()
    }

    pub(crate) fn file(&mut self, extension: &str, bytes: &[u8]) -> Result<ExportedFile> {
        let name = &self.street()?.now().name;
        let name: String =
            name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
        Ok(ExportedFile { name: format!("{name}.{extension}"), bytes: BASE64.encode(bytes) })
    }
}

fn file_bytes(encoded: &str) -> Result<Vec<u8>> {
    if encoded.len() > MAX_FILE / 3 * 4 {
        return Err(ErrorCode::TooLarge.into());
    }
    BASE64.decode(encoded).map_err(|_| ErrorCode::Corrupted.into())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// A copy that was made once opens ever after. Only a new version of the format, made on purpose,
    /// may write `copy.json` anew: `FOLKMOOT_BLESS=1 cargo test -p folkmoot-engine`.
    #[test]
    fn a_copy_byte_for_byte() {
        let operations: Vec<Envelope> =
            [[0xa1; 40], [0xa2; 40]].map(|o| Envelope(o.to_vec())).into();
        let copy = Copy {
            assembly: AssemblyId([0xa5; 32]),
            anchor: Some(OpId([0x5e; 32])),
            person: None,
            epochs: [(0, [0x0e; 32].into()), (7, [0x1e; 32].into())].into(),
            operations,
            base: None,
        };
        let made = json!({
            "passphrase": "a door left open",
            "entropy": hex(&[0x3c; 40]),
            "plaintext": hex(&wire::encode(&copy)),
            "file": hex(&copy.wrap("a door left open", [0x3c; 40]).unwrap()),
        });
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/copy.json");
        if std::env::var_os("FOLKMOOT_BLESS").is_some() {
            std::fs::write(path, serde_json::to_string_pretty(&made).unwrap() + "\n").unwrap();
        }
        let kept: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        assert_eq!(made, kept);

        let bytes = copy.wrap("a door left open", [0x3c; 40]).unwrap();
        let read = Copy::unwrap(&bytes, "a door left open").unwrap();
        assert_eq!(wire::encode(&read), wire::encode(&copy));
        let wrong = Copy::unwrap(&bytes, "a door left shut").map(|_| ()).unwrap_err();
        assert_eq!(wrong.code, ErrorCode::WrongPassphrase);
    }

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
