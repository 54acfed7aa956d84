//! The real app, end to end: real windows on a virtual display, driven as a person would.
//!
//! Needs Debian's `xvfb` and `webkit2gtk-driver`, and `fonts-noto-core` and `fonts-noto-cjk` so
//! that pictures show real letters. Servers listen on loopback only, on free ports, and every
//! program started here ends with its owner.

mod app;
mod camera;
mod display;
mod driver;
mod neighbour;
mod picture;
mod process;

use std::path::PathBuf;
use std::time::Duration;

pub use app::App;
pub use camera::{Aim, Filming};
pub use display::Display;
pub use neighbour::Neighbour;
pub use picture::Picture;

/// Names the program to drive, in place of `target/debug/folkmoot`.
pub const APP: &str = "FOLKMOOT_APP";
/// Names the folder that pictures go to, in place of `target/pictures`.
pub const PICTURES: &str = "FOLKMOOT_PICTURES";

/// How long a condition may take to come true. Generous: a slow machine is not a defect.
pub const LIMIT: Duration = Duration::from_secs(120);

/// The window's size, a small phone's.
pub const PHONE: (u32, u32) = (360, 740);

/// The program to drive.
#[must_use]
pub fn app_program() -> PathBuf {
    let program = given(APP).unwrap_or_else(|| workspace().join("target/debug/folkmoot"));
    assert!(program.is_file(), "build the app first, or name it in {APP}: {}", program.display());
    program
}

/// The folder for pictures, made when needed.
#[must_use]
pub fn pictures() -> PathBuf {
    let folder = given(PICTURES).unwrap_or_else(|| workspace().join("target/pictures"));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn given(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

fn workspace() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}
