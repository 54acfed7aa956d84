//! npm's packages: the current wasm-opt and the icons, and for a benchmark other pages' scanners.
//! They are tools, pinned by `package-lock.json`; the app itself contains no script of theirs.

use std::path::Path;

use anyhow::{Context as _, Result};

use super::{Need, need};
use crate::{command, steps::Step};

/// Where npm itself comes from.
pub const PACKAGE: Need = need("npm", "fetching the icons and wasm-opt");

/// Fetches what the folder's `package-lock.json` names, unless it is there already.
pub fn install(step: &mut Step, folder: &Path) -> Result<()> {
    let lock = std::fs::read_to_string(folder.join("package-lock.json"))
        .context("package-lock.json is missing from the repository.")?;
    let stamp = folder.join("node_modules/.installed-from");
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    step.say("npm ci …");
    let mut npm = command::program("npm");
    npm.current_dir(folder).args([
        "ci",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--omit-lockfile-registry-resolved",
    ]);
    step.command(npm)?;
    std::fs::write(&stamp, lock)?;
    Ok(())
}
