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
    let batches: Vec<Vec<Bare>> = history
        .batches()
        .into_iter()
        .map(|batch| batch.iter().map(Bare::of).collect::<Result<_, _>>())
        .collect::<Result<_, Failure>>()?;
    let (mut floors, mut ours) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        let (floor, our) = side_by_side(&history, &files, &batches)?;
        floors.push(rate(floor));
        ours.push(rate(our));
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

/// The floor's time and ours for the whole past, evening by evening in turn, so that whatever else the
/// machine does meets both.
///
/// Ours is a real engine with its data in a folder: each file is decrypted, unpacked, decoded, verified,
/// folded into the state and on disk before the next. Joining the draft before is not counted.
fn side_by_side(
    history: &History,
    files: &[Vec<u8>],
    batches: &[Vec<Bare<'_>>],
) -> Result<(Duration, Duration), Failure> {
    let folder = tempfile::tempdir()?;
    let mut phone = Newcomer::joins(&history.invitation(), folder.path())?;
    phone.waits_until(history.now);
    let mut table = bare_table(folder.path())?;
    let (mut floor, mut ours) = (Duration::ZERO, Duration::ZERO);
    let (mut taken, mut waiting) = (0, 0);
    for (file, batch) in files.iter().zip(batches) {
        let begin = Instant::now();
        verify_and_insert(&mut table, batch)?;
        floor += begin.elapsed();
        let begin = Instant::now();
        let report = phone.takes(file)?;
        ours += begin.elapsed();
        taken += report.new + report.known;
        waiting = report.waiting;
    }
    if (taken as usize, waiting) != (OPERATIONS, 0) {
        return Err(format!("{taken} operations taken in, {waiting} wait").into());
    }
    Ok((floor, ours))
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

/// The floor's table, with no index and the same durability (write-ahead log, synced at each commit) and
/// the same checkpoints as the phone's database.
fn bare_table(folder: &Path) -> Result<Connection, Failure> {
    let db = Connection::open(folder.join("floor.sqlite"))?;
    db.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA wal_autocheckpoint = 4000;
         PRAGMA cache_size = -8000;
         CREATE TABLE operation (number INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;",
    )?;
    Ok(db)
}

/// The floor: `verify_strict` of each operation's own signature and a bare insert of the same bytes, on
/// one thread, in one transaction for the evening as the phone does.
fn verify_and_insert(db: &mut Connection, batch: &[Bare<'_>]) -> Result<(), Failure> {
    let writing = db.transaction()?;
    {
        let mut insert = writing.prepare_cached("INSERT INTO operation (bytes) VALUES (?1)")?;
        for bare in batch {
            bare.key.verify_strict(&bare.message, &bare.signature)?;
            insert.execute([bare.bytes])?;
        }
    }
    writing.commit()?;
    Ok(())
}
