//! How long a phone takes from its start to what Home shows, with a short past and with a long one.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use folkmoot_protocol::api::Home;
use folkmoot_testkit::{History, Length, Newcomer};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{Failure, Figures, median, rounded};

/// What the program is asked when it is to open once and tell how long it took.
pub const ONCE: &str = "open-once";
/// Residents; all of them come every time, and an evening is some 700 operations.
const PEOPLE: usize = 100;
/// Both pasts stop so many operations after a seal: everybody co-signed it, the next gathering was
/// called, and half of its greetings were said.
const INTO: usize = PEOPLE + 1 + 300;
/// Operations of the two pasts, at least: they stop where they are `INTO` an evening.
const SHORT: usize = 1_000;
const LONG: usize = 100_000;
/// Measurements of each.
const TIMES: usize = 21;

/// One opening.
pub struct Opened {
    pub ms: f64,
    pub peak_mb: f64,
}

/// The two times and their ratio, and the most memory.
pub fn measure() -> Result<Figures, Failure> {
    let short = Past::of(SHORT)?;
    let long = Past::of(LONG)?;
    let (mut shorts, mut longs) = (Vec::new(), Vec::new());
    // The first two read the files into the system's cache for all after it.
    short.open()?;
    long.open()?;
    for _ in 0..TIMES {
        shorts.push(short.open()?);
        longs.push(long.open()?);
    }
    let ms = |all: &[Opened]| median(all.iter().map(|one| one.ms).collect());
    let peak = |all: &[Opened]| all.iter().map(|one| one.peak_mb).fold(0.0, f64::max);
    let (short_ms, long_ms) = (ms(&shorts), ms(&longs));
    Ok(Figures::from_iter([
        ("open_100k_vs_1k".to_owned(), rounded(long_ms / short_ms, 2)),
        ("open_peak_mb".to_owned(), rounded(peak(&longs), 1)),
        ("open_100k_ms".to_owned(), rounded(long_ms, 2)),
        ("open_1k_ms".to_owned(), rounded(short_ms, 2)),
        ("open_1k_peak_mb".to_owned(), rounded(peak(&shorts), 1)),
        ("open_100k_operations".to_owned(), long.operations.into()),
        ("open_1k_operations".to_owned(), short.operations.into()),
    ]))
}

/// A phone that was switched off, with its data in a folder.
struct Past {
    folder: TempDir,
    now: i64,
    operations: usize,
}

impl Past {
    fn of(least: usize) -> Result<Self, Failure> {
        let length = Length::SameMoment { least, into: INTO };
        let history = History::of(PEOPLE, length).ok_or("no such past")?;
        let folder = tempfile::tempdir()?;
        let mut phone = Newcomer::joins(&history.invitation(), folder.path())?;
        phone.waits_until(history.now);
        for file in history.files()? {
            phone.takes(&file)?;
        }
        Ok(Self { folder, now: history.now, operations: history.envelopes.len() })
    }

    fn open(&self) -> Result<Opened, Failure> {
        opened(self.folder.path(), self.now)
    }
}

/// In a process of its own, so that the peak memory is that of an engine that opened, no more.
pub fn opened(folder: &Path, now: i64) -> Result<Opened, Failure> {
    let mut child = Command::new(std::env::current_exe()?);
    child.arg(ONCE).arg(folder).arg(now.to_string());
    let output = child.output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    let told: Value = serde_json::from_slice(&output.stdout)?;
    let number = |name: &str| told.get(name).and_then(Value::as_f64).ok_or("no figure");
    Ok(Opened { ms: number("ms")?, peak_mb: number("peak_mb")? })
}

/// From opening the engine to the answer for Home. The platform's keystore keeps the key: stretching a
/// PIN would add the same to both times and make their ratio look better.
pub fn once(folder: &Path, now: &str) -> Result<(), Failure> {
    let now: i64 = now.parse()?;
    let begin = Instant::now();
    let mut phone = Newcomer::opens(folder, now)?;
    let home = phone.call(Home {})?;
    let ms = begin.elapsed().as_secs_f64() * 1000.0;
    if home.gathering.is_none() || home.last_seal.is_none() {
        return Err("no evening is open".into());
    }
    println!("{}", json!({ "ms": ms, "peak_mb": peak_mb()? }));
    Ok(())
}

/// The most memory this process has held (`VmHWM`, proc(5)), in 10^6 bytes.
fn peak_mb() -> Result<f64, Failure> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    let kib: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
    Ok(kib * 1024.0 / 1e6)
}
