//! Fuzzing with libFuzzer on the stable compiler: the flags that `cargo fuzz` would give, without
//! installing it. Targets are the programs of `fuzz/Cargo.toml`; adding one needs no change here.

mod golden;

use std::{fs, path::PathBuf, process::ExitCode};

use anyhow::{Context as _, Result, bail};

use crate::{
    command, places,
    setup::{self, Purpose},
    steps::{Step, Steps},
};

/// Coverage for libFuzzer's guidance. Assertions are a matter of the profile in `fuzz/Cargo.toml`.
const RUSTFLAGS: &str = "\
    --cfg fuzzing -Ccodegen-units=1 \
    -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares";

/// The longest input, in bytes: more than any code, and room for a bundle of some operations.
const LONGEST: u32 = 65_536;
/// One input may take this many seconds, and this many megabytes.
const SLOWEST: u32 = 10;
const LARGEST: u32 = 1_024;

/// `cargo xtask fuzz`.
pub fn command(seconds: u32, only: Option<&str>) -> Result<ExitCode> {
    let mut steps = Steps::new(2);
    let purpose = Purpose { compile: true, ..Purpose::default() };
    steps.must("set up", |step| setup::prepare(step, purpose))?;
    let passed = steps.run("fuzz", |step| run(step, seconds, only));
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Builds all targets and runs each for some seconds.
pub fn run(step: &mut Step, seconds: u32, only: Option<&str>) -> Result<()> {
    let mut targets = targets()?;
    if let Some(only) = only {
        targets.retain(|target| target == only);
    }
    if targets.is_empty() {
        bail!("There is no such fuzz target in fuzz/Cargo.toml.");
    }
    let host = host()?;
    let build = places::target().join("fuzz-build");
    let mut cargo = command::cargo("build --release --manifest-path fuzz/Cargo.toml --target");
    // Naming the target keeps build scripts free of the flags.
    cargo.arg(&host).arg("--target-dir").arg(&build).env("RUSTFLAGS", RUSTFLAGS);
    cargo.env_remove("CARGO_ENCODED_RUSTFLAGS");
    step.command(cargo)?;

    let artifacts = places::target().join("fuzz-artifacts");
    fs::create_dir_all(&artifacts)?;
    let golden = golden::seeds()?;
    let mut crashed = Vec::new();
    for target in &targets {
        let corpus = places::target().join("fuzz-corpus").join(target);
        fs::create_dir_all(&corpus)?;
        let mut program = command::program(build.join(&host).join("release").join(target));
        program.arg(format!("-max_total_time={seconds}")).arg(format!("-max_len={LONGEST}"));
        program.arg(format!("-timeout={SLOWEST}")).arg(format!("-rss_limit_mb={LARGEST}"));
        program.arg(format!("-artifact_prefix={}/{target}-", artifacts.display()));
        // The first folder gets what is found; the others are only read.
        program.arg("-print_final_stats=1").arg(corpus).arg(&golden);
        let seeds = seeds(target);
        if seeds.is_dir() {
            program.arg(seeds);
        }
        // A panic says where on one line, and why on the next.
        let mut panicked = false;
        let shown = |line: &str| {
            let why = std::mem::replace(&mut panicked, line.contains("panicked at"));
            panicked || why || line.starts_with("SUMMARY: ")
        };
        if step.command_reading(program, shown).is_err() {
            step.say(&format!("{target} failed."));
            crashed.push(target.as_str());
        }
    }
    step.remark(format!("{} targets, {seconds} s each", targets.len()));
    if !crashed.is_empty() {
        bail!("{} failed; the inputs lie in {}", crashed.join(", "), places::short(&artifacts));
    }
    Ok(())
}

/// Inputs that are worth starting from, kept in the repository.
fn seeds(target: &str) -> PathBuf {
    places::root().join("fuzz/seeds").join(target)
}

fn targets() -> Result<Vec<String>> {
    let metadata =
        command::cargo("metadata --no-deps --format-version 1 --manifest-path fuzz/Cargo.toml");
    let workspace = crate::metadata::read(&command::output(metadata)?)?;
    let targets = workspace.packages.iter().flat_map(|package| &package.targets);
    Ok(targets
        .filter(|target| target.kind.iter().any(|kind| kind == "bin"))
        .map(|target| target.name.clone())
        .collect())
}

fn host() -> Result<String> {
    let mut rustc = command::program(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.arg("-vV");
    let said = command::output(rustc)?;
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc doesn't say what it runs on.")?.to_owned())
}
