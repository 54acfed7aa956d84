//! Where things lie in the repository and under `target/`.

use std::path::{Path, PathBuf};

/// The repository's root: cargo says where it runs us. Where we were built would be another clone's,
/// when two share a target folder.
pub fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent().unwrap_or(&here).to_path_buf()
}

/// Cargo's target folder: also elsewhere, where `CARGO_TARGET_DIR` says so.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(dir) => root().join(dir),
        None => root().join("target"),
    }
}

/// What the shell embeds. `tauri.conf.json` names it, so it doesn't move with [`target`].
pub fn dist() -> PathBuf {
    root().join("target/dist")
}

/// The page as browsers load it.
pub fn site() -> PathBuf {
    target().join("web")
}

/// Detailed logs, one file for each step.
pub fn logs() -> PathBuf {
    target().join("logs")
}

/// Pictures of the screens.
pub fn pictures() -> PathBuf {
    target().join("pictures")
}

/// The folder of npm's packages: build-time tools and icons.
pub fn node_modules() -> PathBuf {
    root().join("node_modules")
}

/// What the scanners' benchmark needs: its programs, pictures and answers.
pub fn scan_bench() -> PathBuf {
    target().join("bench/scan")
}

/// `path` as a person in the repository would write it.
pub fn short(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}
