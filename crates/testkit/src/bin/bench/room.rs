//! A hundred residents without a network: handshakes until all are seated, minutes until the seal holds
//! on every phone with one board and with three, and the film of a welcome.
//!
//! Engines, codes and pixels are real. People's pace is a model: see [`folkmoot_testkit::Room`].

use folkmoot_testkit::{NEXT_IN_LINE_MS, Room, Street, neighbours};
use serde_json::Value;

use super::{Failure, Figures, median, rounded};

const RESIDENTS: usize = 100;
const LOST_PERCENT: u64 = 30;
const WELCOMES: usize = 15;

#[allow(clippy::cast_precision_loss)]
fn minutes(milliseconds: u64) -> Value {
    rounded(milliseconds as f64 / 60_000.0, 2)
}

#[allow(clippy::cast_precision_loss)]
pub fn measure() -> Result<Figures, Failure> {
    let mut figures = Figures::new();
    println!("{RESIDENTS} residents found their street…");
    let mut street = Street::of(&neighbours(RESIDENTS))?;
    street.drafts("Mill Lane", Vec::new())?;
    street.gathers_by_word()?;
    let mut room = Room::of(street, LOST_PERCENT);
    for (name, boards) in [("one", &[0][..]), ("three", &[0, 34, 67][..])] {
        println!("an evening with {name} board{}…", if boards.len() > 1 { "s" } else { "" });
        room.street.meets_again_after(28)?;
        let handshakes = room.greets()?;
        let evening = room.seals(boards)?;
        figures.insert("room_handshakes".to_owned(), handshakes.into());
        let key = if boards.len() > 1 { "room_min_three_boards" } else { "room_min_one_board" };
        figures.insert(key.to_owned(), minutes(evening.until_held_ms));
        for (part, took) in [
            ("collecting", evening.collecting_ms),
            ("playing", evening.playing_ms),
            ("signing", evening.signing_ms),
        ] {
            figures.insert(format!("{key}_{part}"), minutes(took));
        }
        figures.insert("room_segment_kb".to_owned(), (evening.segment_bytes / 1000).into());
    }
    println!("{WELCOMES} newcomers film a welcome…");
    let (mut seconds, mut bytes) = (Vec::new(), 0);
    for at in 0..WELCOMES {
        let (took, size) = room.welcomes(&format!("Noor {at}"), at * 6)?;
        seconds.push(took as f64 / 1000.0);
        bytes = bytes.max(size);
    }
    let worst = seconds.iter().copied().fold(0.0, f64::max);
    figures.insert("welcome_s_30loss".to_owned(), rounded(median(seconds), 2));
    figures.insert("welcome_s_30loss_worst".to_owned(), rounded(worst, 2));
    figures.insert("welcome_bytes".to_owned(), bytes.into());
    figures.insert("room_next_in_line_s".to_owned(), rounded(NEXT_IN_LINE_MS as f64 / 1000.0, 1));
    figures.insert("room_peak_mb".to_owned(), peak_mb().map_or(Value::Null, |mb| mb.into()));
    Ok(figures)
}

/// Most memory that this process, with its hundred engines, ever held.
fn peak_mb() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024)
}
