//! cargo-deny, which Debian doesn't have.

use std::path::PathBuf;

use anyhow::Result;

use crate::{command, places, steps::Step};

const VERSION: &str = "0.20.2";

/// Where the program is, if it is installed.
pub fn program() -> Option<PathBuf> {
    let on_path = std::env::var_os("PATH").unwrap_or_default();
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")));
    std::env::split_paths(&on_path)
        .chain(home.map(|home| home.join("bin")))
        .map(|dir| dir.join("cargo-deny"))
        .find(|path| path.is_file())
}

/// Installs it from source, unoptimised: that takes one minute in place of six, and it has little
/// to do here.
pub fn install(step: &mut Step) -> Result<()> {
    if program().is_some() {
        return Ok(());
    }
    step.say(&format!("cargo install cargo-deny {VERSION} (licences, sources) …"));
    let build = places::target().join("cargo-deny-build");
    let mut cargo = command::cargo("install cargo-deny --locked --debug --version");
    // `--locked` is about its lock file; ours is not asked.
    cargo.arg(VERSION).arg("--target-dir").arg(&build);
    cargo.env("CARGO_PROFILE_DEV_DEBUG", "false");
    step.command(cargo)?;
    let _ = std::fs::remove_dir_all(build);
    Ok(())
}
