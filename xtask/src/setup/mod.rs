//! Set-up: from a machine that has only cargo and apt to one that can do what is asked, saying
//! what is missing and why, and asking before anything is done as root.

mod apt;
mod deny;
mod npm;
mod scan;

use anyhow::Result;

use crate::{
    command, places,
    steps::{Step, Steps},
    wasm,
};

pub use apt::missing;
pub use deny::program as cargo_deny;
pub use scan::python as scan_python;

/// A Debian package and what it is for, in words a newcomer understands.
pub struct Need {
    /// The package's name.
    pub package: &'static str,
    /// "for …".
    pub why: &'static str,
}

const fn need(package: &'static str, why: &'static str) -> Need {
    Need { package, why }
}

const APP: &[Need] = &[
    need("build-essential", "compiling and linking"),
    need("pkg-config", "finding libraries"),
    need("libwebkit2gtk-4.1-dev", "the web view that shows the app"),
    need("libgl1-mesa-dri", "drawing in the web view"),
    need("gstreamer1.0-plugins-bad", "the camera in the web view"),
    need("librsvg2-dev", "icons"),
    need("libxdo-dev", "the window's menus and keys"),
    need("libayatana-appindicator3-dev", "the window's place in the panel"),
];

const TESTS: &[Need] = &[
    need("xvfb", "a private display for the tests"),
    need("dbus-x11", "a private message bus for the tests"),
    need("dbus-daemon", "the bus itself"),
    need("dbus-bin", "seeing on the bus that the app reminds"),
    need("gnome-keyring", "a real keystore to try the app's keys in"),
    need("webkit2gtk-driver", "pressing the app's real buttons"),
    need("fonts-noto-core", "letters of many scripts"),
    need("fonts-noto-cjk", "letters of East Asia"),
    need("chromium", "a real browser"),
    need("chromium-driver", "pressing the real buttons in it"),
];

const SCAN: &[Need] = &[
    need("python3-venv", "drawing pictures of codes, and the scanners that Python can drive"),
    need("libzbar0", "one of these scanners"),
];

/// What the machine has to be able to do.
#[derive(Clone, Copy, Default)]
pub struct Purpose {
    /// Compile our programs.
    pub compile: bool,
    /// Have npm's packages: the frontend's icons, without which it doesn't compile anywhere.
    pub npm: bool,
    /// Build the frontend for the web view.
    pub web: bool,
    /// Check the frontend with clippy as well.
    pub web_clippy: bool,
    /// Every test, in the real app too.
    pub tests: bool,
    /// Check licences.
    pub deny: bool,
    /// Have other scanners to measure ours beside.
    pub scan: bool,
}

/// `cargo xtask setup`: whatever any command needs.
pub fn everything() -> Result<()> {
    let purpose = Purpose {
        compile: true,
        npm: true,
        web: true,
        web_clippy: true,
        tests: true,
        deny: true,
        scan: true,
    };
    Steps::new(1).must("set up", |step| prepare(step, purpose))
}

/// Sees to it that the machine can do what `purpose` says.
pub fn prepare(step: &mut Step, purpose: Purpose) -> Result<()> {
    let mut needs: Vec<&Need> = Vec::new();
    if purpose.compile {
        needs.extend(APP);
    }
    if purpose.tests {
        needs.extend(TESTS);
    }
    if purpose.scan {
        needs.extend(SCAN);
    }
    let npm = purpose.npm || purpose.web || purpose.scan;
    if npm && !command::exists("npm") {
        needs.push(&npm::PACKAGE);
    }
    if purpose.web {
        needs.extend(wasm::C);
    }
    let wasm = if purpose.web { Some(wasm::choose(step)?) } else { None };
    if wasm == Some(wasm::Source::Debian) {
        needs.extend(wasm::DEBIAN);
        if purpose.web_clippy {
            needs.push(&wasm::DEBIAN_CLIPPY);
        }
    }
    apt::install(step, &needs)?;
    if npm {
        npm::install(step, &places::root())?;
    }
    if purpose.scan {
        scan::install(step)?;
    }
    if purpose.deny {
        deny::install(step)?;
    }
    step.remark(match wasm {
        Some(wasm::Source::Rustup) => "wasm32 from rustup",
        Some(wasm::Source::Debian) => "wasm32 from Debian",
        None => "",
    });
    Ok(())
}
