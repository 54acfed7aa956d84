//! `cargo xtask bench NAME`: one measurement, as a table and as flat JSON.

mod queries;
mod scan;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use serde_json::{Map, Value, json};

use crate::{
    command, places,
    setup::{self, Purpose},
    steps::Steps,
    web,
};

/// The benchmarks there are.
pub const NAMES: &[&str] = &["ingest", "open", "queries", "room", "scan", "web"];

/// Runs one and prints its figures.
pub fn bench(name: &str, json: Option<&Path>) -> Result<()> {
    if !NAMES.contains(&name) {
        bail!("There is no benchmark `{name}`. There are: {}", NAMES.join(", "));
    }
    let file = match json {
        Some(path) => std::path::absolute(path)?,
        None => places::target().join("bench").join(format!("{name}.json")),
    };
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    match name {
        "queries" => queries::measure(&file)?,
        "scan" => scan::measure(&file)?,
        "web" => measure_web(&file)?,
        _ => measure_engine(name, &file)?,
    }
    print_figures(name, &file)
}

/// What the scanner does with a photo, as pictures.
pub fn explain(photo: &Path) -> Result<()> {
    let photo = std::path::absolute(photo)?;
    let words = "run --release -q -p folkmoot-tests --bin explain-scan --";
    let mut program = command::cargo(words);
    program.arg(photo).arg(places::target().join("scan"));
    if !program.status().context("Can't start cargo.")?.success() {
        bail!("The photo could not be looked at.");
    }
    Ok(())
}

/// The engine's own benchmarks are a program of the testkit.
fn measure_engine(name: &str, file: &Path) -> Result<()> {
    let mut steps = Steps::new(3);
    let purpose = Purpose { compile: true, ..Purpose::default() };
    steps.must("set up", |step| setup::prepare(step, purpose))?;
    steps.must("build", |step| {
        step.command(command::cargo("build --release -p folkmoot-testkit --bin bench"))
    })?;
    // Figures of an earlier run must not pass for this one's.
    let _ = std::fs::remove_file(file);
    steps.must("measure", |step| {
        let program: PathBuf = places::target().join("release/bench");
        let mut bench = command::program(program);
        bench.arg(name).arg("--json").arg(file);
        step.command_reading(bench, |_| true)
    })
}

fn measure_web(file: &Path) -> Result<()> {
    let mut steps = Steps::new(4);
    let purpose = Purpose { compile: true, web: true, tests: true, ..Purpose::default() };
    steps.must("set up", |step| setup::prepare(step, purpose))?;
    steps.must("page", |step| web::build(step, web::Profile::Web))?;
    steps.must("build", |step| {
        let words = "build --release -p folkmoot-tests --features e2e --bin bench-web";
        step.command(command::cargo(words))
    })?;
    let _ = std::fs::remove_file(file);
    steps.must("measure", |step| {
        let mut bench = command::program(places::target().join("release/bench-web"));
        bench.arg(file).env("FOLKMOOT_SITE", places::site());
        step.command(bench)
    })?;
    let sizes = web::sizes()?;
    let mut figures: Map<String, Value> = serde_json::from_str(&std::fs::read_to_string(file)?)?;
    for (key, bytes) in [
        ("frontend_gzip_kb", sizes.screens),
        ("frontend_scanner_part_gzip_kb", sizes.scanner),
        ("locale_gzip_kb", sizes.locale),
        ("first_screen_brotli_kb", sizes.first_screen),
        ("total_brotli_kb", sizes.total),
    ] {
        figures.insert(key.to_owned(), json!(web::kilobytes(bytes)));
    }
    write_figures(file, &figures)
}

fn write_figures(file: &Path, figures: &Map<String, Value>) -> Result<()> {
    std::fs::write(file, serde_json::to_string_pretty(figures)? + "\n")
        .with_context(|| format!("Can't write {}.", file.display()))
}

fn print_figures(name: &str, file: &Path) -> Result<()> {
    let text = std::fs::read_to_string(file)
        .with_context(|| format!("The benchmark wrote no figures to {}.", file.display()))?;
    let figures: Map<String, Value> = serde_json::from_str(&text)?;
    println!("\n{}", table(&figures));
    println!("{name}: {}", places::short(file));
    Ok(())
}

fn table(figures: &Map<String, Value>) -> String {
    let why = |key: &str| figures.get(&format!("{key}_why")).and_then(Value::as_str);
    let width = figures.keys().map(String::len).max().unwrap_or(0);
    let rows = figures.iter().filter(|(key, _)| !key.ends_with("_why")).map(|(key, value)| {
        let value = match value {
            Value::Null => format!("-  ({})", why(key).unwrap_or("not measured")),
            other => other.to_string(),
        };
        format!("  {key:width$}  {value}\n")
    });
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_figure_says_why() {
        let figures = json!({ "a_kb": 1.5, "b": null, "b_why": "no disk" });
        let text = table(figures.as_object().unwrap());
        assert_eq!(text, "  a_kb   1.5\n  b      -  (no disk)\n");
    }
}
