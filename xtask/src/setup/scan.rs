//! Other people's scanners, for the benchmark alone: Python's in an environment of their own, npm's
//! beside the program that drives them.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use super::npm;
use crate::{command, places, steps::Step};

/// The Python that has them.
pub fn python() -> PathBuf {
    places::scan_bench().join("venv/bin/python")
}

/// Fetches what `bench/scan` names, unless it is there already.
pub fn install(step: &mut Step) -> Result<()> {
    let folder = places::root().join("bench/scan");
    npm::install(step, &folder)?;
    let file = folder.join("requirements.txt");
    let wanted = std::fs::read_to_string(&file)
        .context("bench/scan/requirements.txt is missing from the repository.")?;
    let venv = places::scan_bench().join("venv");
    let stamp = venv.join(".installed-from");
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    step.say("pip install -r bench/scan/requirements.txt …");
    let mut make = command::program("python3");
    make.args(["-m", "venv", "--clear"]).arg(&venv);
    step.command(make)?;
    let mut pip = command::program(python());
    // Built for this machine already: from source, one of them takes an hour.
    pip.args(["-m", "pip", "install", "--no-input", "--disable-pip-version-check"]);
    pip.args(["--only-binary", ":all:", "-r"]).arg(&file);
    step.command(pip)?;
    std::fs::write(&stamp, wanted)?;
    Ok(())
}
