//! How fast a phone takes in what its neighbours signed, beside the least that it could cost.

use std::path::Path;
use std::time::{Duration, Instant};

use coset::{CborSerializable, CoseSign1};
use ed25519_dalek::{Signature, VerifyingKey};
use folkmoot_protocol::bundle::Envelope;
use folkmoot_protocol::operation::Operation;
use folkmoot_testkit::{History, Length, Newcomer};
use rusqlite::Connection;

use crate::{Failure, Figures, median, rounded};

/// Operations taken in.
const OPERATIONS: usize = 50_000;
/// Residents; all of them come every time, and an evening is some 700 operations.
const PEOPLE: usize = 100;
/// Measurements of each.
const TIMES: usize = 7;

/// Both rates, and ours over the floor's.
pub fn measure() -> Result<Figures, Failure> {
    let history = History::of(PEOPLE, Length::Operations(OPERATIONS)).ok_or("no such past")?;
    let files = history.files()?;
    let floor: Vec<Vec<Bare>> = history
        .batches()
        .into_iter()
        .map(|batch| batch.iter().map(Bare::of).collect::<Result<_, _>>())
        .collect::<Result<_, Failure>>()?;
    let (mut floors, mut ours) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        let folder = tempfile::tempdir()?;
        floors.push(rate(verify_and_insert(&floor, folder.path())?));
        let folder = tempfile::tempdir()?;
        ours.push(rate(take_in(&history, &files, folder.path())?));
    }
    let ratios = ours.iter().zip(&floors).map(|(ours, floor)| ours / floor).collect();
    Ok(Figures::from_iter([
        ("ingest_vs_floor".to_owned(), rounded(median(ratios), 3)),
        ("ingest_ops_per_s".to_owned(), rounded(median(ours), 0)),
        ("floor_ops_per_s".to_owned(), rounded(median(floors), 0)),
        ("ingest_operations".to_owned(), OPERATIONS.into()),
        ("ingest_batches".to_owned(), files.len().into()),
    ]))
}

/// Operations a second.
fn rate(time: Duration) -> f64 {
    OPERATIONS as f64 / time.as_secs_f64()
}

/// Ours: a real engine with its data in `folder`, one file an evening, each decrypted, unpacked,
/// decoded, verified, folded into the state and on disk before the next. Joining the draft before is not
/// counted.
fn take_in(history: &History, files: &[Vec<u8>], folder: &Path) -> Result<Duration, Failure> {
    let mut phone = Newcomer::joins(history, folder)?;
    phone.waits_until(history.now);
    let (mut taken, mut waiting) = (0, 0);
    let begin = Instant::now();
    for file in files {
        let report = phone.takes(file)?;
        taken += report.new + report.known;
        waiting = report.waiting;
    }
    let time = begin.elapsed();
    if (taken as usize, waiting) != (OPERATIONS, 0) {
        return Err(format!("{taken} operations taken in, {waiting} wait").into());
    }
    Ok(time)
}

/// An operation as the floor has it: everything is decoded already, the key is a point on the curve.
struct Bare<'h> {
    key: VerifyingKey,
    message: Vec<u8>,
    signature: Signature,
    bytes: &'h [u8],
}

impl<'h> Bare<'h> {
    fn of(envelope: &'h Envelope) -> Result<Self, Failure> {
        let operation = Operation::reopen(&envelope.0)?;
        let signed = CoseSign1::from_slice(&envelope.0).map_err(|error| error.to_string())?;
        Ok(Self {
            key: VerifyingKey::from_bytes(&operation.payload.device.0)?,
            message: signed.tbs_data(b""),
            signature: Signature::from_slice(&signed.signature)?,
            bytes: &envelope.0,
        })
    }
}

/// The floor: `verify_strict` of each operation's own signature and a bare insert of the same bytes
/// into a table without any index, on one thread. A transaction for each evening and the same
/// durability (write-ahead log, synced at each commit) as the phone's database.
fn verify_and_insert(batches: &[Vec<Bare<'_>>], folder: &Path) -> Result<Duration, Failure> {
    let mut db = Connection::open(folder.join("floor.sqlite"))?;
    db.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA cache_size = -8000;
         CREATE TABLE operation (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;",
    )?;
    let begin = Instant::now();
    for batch in batches {
        let writing = db.transaction()?;
        {
            let mut insert = writing.prepare_cached("INSERT INTO operation (bytes) VALUES (?1)")?;
            for bare in batch {
                bare.key.verify_strict(&bare.message, &bare.signature)?;
                insert.execute([bare.bytes])?;
            }
        }
        writing.commit()?;
    }
    Ok(begin.elapsed())
}
