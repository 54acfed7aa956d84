//! `cargo xtask bench queries`: how long each screen takes to be answered with one, three and ten years of a
//! neighbourhood of 400, natively and in a real browser's Worker.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use crate::{
    command, places,
    setup::{self, Purpose},
    steps::Steps,
    web,
};

/// What the pasts are made of and kept by: where any of it changes, they are written anew.
const MADE_OF: &[&str] = &[
    "Cargo.lock",
    "migrations",
    "crates/protocol/src",
    "crates/core/src",
    "crates/store/src",
    "crates/engine/src/log.rs",
    "crates/engine/src/texts.rs",
    "crates/testkit/src",
];

/// Measures and writes the figures.
pub fn measure(file: &Path) -> Result<()> {
    let data = data()?;
    let web = places::target().join("bench/queries/web.json");
    let mut steps = Steps::new(5);
    let purpose = Purpose { compile: true, web: true, tests: true, ..Purpose::default() };
    steps.must("set up", |step| setup::prepare(step, purpose))?;
    steps.must("page", |step| web::build(step, web::Profile::Web))?;
    steps.must("build", |step| {
        let bench = "build --release -p folkmoot-testkit --bin bench";
        step.command(command::cargo(bench))?;
        let web = "build --release -p folkmoot-tests --features e2e --bin bench-queries-web";
        step.command(command::cargo(web))
    })?;
    // Figures of an earlier run must not pass for this one's.
    let _ = (std::fs::remove_file(file), std::fs::remove_file(&web));
    steps.must("natively", |step| {
        let mut bench = command::program(places::target().join("release/bench"));
        bench.arg("queries").arg("--json").arg(file).arg("--data").arg(&data);
        step.command_reading(bench, |_| true)
    })?;
    steps.must("in a browser", |step| {
        let program = places::target().join("release/bench-queries-web");
        let mut bench = command::program(program);
        bench.arg(&data).arg(&web).env("FOLKMOOT_SITE", places::site());
        step.command_reading(bench, |_| true)
    })?;
    let mut figures = read(file)?;
    figures.append(&mut read(&web)?);
    super::write_figures(file, &figures)
}

fn read(file: &Path) -> Result<Map<String, Value>> {
    let text = std::fs::read_to_string(file)
        .with_context(|| format!("{} was not written.", file.display()))?;
    Ok(serde_json::from_str(&text)?)
}

/// Where pasts that are made of these sources are kept; those of others go.
fn data() -> Result<PathBuf> {
    let mut sources = Vec::new();
    for path in MADE_OF {
        files(&places::root().join(path), &mut sources)?;
    }
    sources.sort();
    let mut hasher = Sha256::new();
    for path in sources {
        hasher.update(places::short(&path));
        hasher.update(std::fs::read(&path)?);
    }
    let name: String = hasher.finalize().iter().take(8).map(|it| format!("{it:02x}")).collect();
    let folder = places::target().join("bench/queries/pasts");
    for other in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
        if other.file_name() != *name {
            std::fs::remove_dir_all(other.path())?;
        }
    }
    Ok(folder.join(name))
}

fn files(path: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    if path.is_dir() {
        for entry in std::fs::read_dir(path)? {
            files(&entry?.path(), found)?;
        }
    } else {
        found.push(path.to_owned());
    }
    Ok(())
}
