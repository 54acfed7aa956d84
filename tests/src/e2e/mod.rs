//! The real app, end to end: real windows on a virtual display, and a real browser, driven as a person
//! would.
//!
//! Needs Debian's `xvfb`, `webkit2gtk-driver`, `chromium` and `chromium-driver`, and `fonts-noto-core` and `fonts-noto-cjk` so
//! that pictures show real letters. Servers listen on loopback only, on free ports, and every
//! program started here ends with its owner.

mod app;
mod axe;
mod browser;
mod builds;
mod bus;
mod camera;
mod display;
mod driver;
mod neighbour;
mod picture;
mod process;
mod sheet;
mod site;
mod steps;

use std::path::PathBuf;
use std::time::Duration;

pub use app::{App, Stage};
pub use browser::Settings;
pub use builds::{copy_build, half_build, older_build};
pub use bus::Bus;
pub use camera::{Aim, Filming};
pub use display::Display;
pub use neighbour::Neighbour;
pub use picture::Picture;
pub use sheet::contact_sheet;
pub use site::Site;
pub use steps::{PIN, now, run_story};

/// Names the program to drive, in place of `target/debug/folkmoot`.
pub const APP: &str = "FOLKMOOT_APP";
/// Names the folder that pictures go to, in place of `target/pictures`.
pub const PICTURES: &str = "FOLKMOOT_PICTURES";

/// Names the page for browsers, in place of `target/web`.
pub const SITE: &str = "FOLKMOOT_SITE";

/// Names the golden vectors' maker for browsers, in place of the one in `target/web-build`.
pub const VECTORS: &str = "FOLKMOOT_VECTORS";

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

/// The page for browsers, as it was built.
#[must_use]
pub fn site_folder() -> PathBuf {
    given(SITE).unwrap_or_else(|| workspace().join("target/web"))
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

/// The golden vectors' maker, as it was built for browsers.
#[must_use]
pub fn vectors_folder() -> PathBuf {
    let built = "target/web-build/bindgen/web/folkmoot-vectors";
    given(VECTORS).unwrap_or_else(|| workspace().join(built))
}

/// The repository.
#[must_use]
pub fn workspace() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}
