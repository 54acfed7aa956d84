//! `bench NAME --json FILE`: the engine's own benchmarks, for `cargo xtask bench`.
//!
//! Each prints a table and writes one flat JSON object. What is compared is measured in the same run,
//! in turn, several times; figures are medians.

mod ingest;
mod open;
mod queries;
mod room;

use std::path::Path;
use std::process::ExitCode;

use serde_json::{Map, Value};

/// What a benchmark reports as going wrong.
type Failure = Box<dyn std::error::Error>;
/// Figures by name.
type Figures = Map<String, Value>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match *arguments.as_slice() {
        ["ingest", "--json", file] => ingest::measure().and_then(|it| report(&it, Path::new(file))),
        ["open", "--json", file] => open::measure().and_then(|it| report(&it, Path::new(file))),
        ["room", "--json", file] => room::measure().and_then(|it| report(&it, Path::new(file))),
        ["queries", "--json", file, "--data", data] => {
            queries::measure(Path::new(data)).and_then(|it| report(&it, Path::new(file)))
        }
        [open::ONCE, folder, now] => open::once(Path::new(folder), now),
        _ => Err(
            "usage: bench ingest|open|room --json FILE, or bench queries --json FILE --data FOLDER"
                .into(),
        ),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

fn report(figures: &Figures, file: &Path) -> Result<(), Failure> {
    std::fs::write(file, serde_json::to_string_pretty(figures)? + "\n")?;
    let width = figures.keys().map(String::len).max().unwrap_or(0);
    for (name, value) in figures {
        println!("{name:width$}  {value}");
    }
    Ok(())
}

/// The middle one; of an even number the upper of the two.
fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// With so many digits after the point.
fn rounded(value: f64, digits: i32) -> Value {
    let scale = 10f64.powi(digits);
    Value::from((value * scale).round() / scale)
}
