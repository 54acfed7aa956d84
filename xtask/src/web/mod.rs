//! The frontend, from Rust to the files that the shell embeds.

mod bindgen;
mod files;
mod locales;
mod size;

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};

use crate::{
    places,
    setup::{self, Purpose},
    steps::{Step, Steps},
    wasm,
};

pub use size::{Sizes, kilobytes, sizes};

/// How much the frontend is optimised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build.
    Dev,
    /// What a phone downloads (`profile.web` of the workspace).
    Web,
}

impl Profile {
    fn name(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Web => "web",
        }
    }

    /// The folder that cargo puts this profile's output in.
    fn folder(self) -> &'static str {
        match self {
            Self::Dev => "debug",
            Self::Web => "web",
        }
    }
}

/// A package that becomes a WebAssembly module.
pub struct Module {
    /// The package, and the name of the module's script: `NAME.js`, `NAME_bg.wasm`.
    pub name: &'static str,
    /// The file that cargo makes, without its ending.
    pub built: &'static str,
}

/// The page, and the scanner's worker.
pub const MODULES: &[Module] = &[
    Module { name: "folkmoot-frontend", built: "folkmoot-frontend" },
    Module { name: "folkmoot-scanner", built: "folkmoot_scanner" },
];

/// Files of `dist`, by their place in it.
type Files = BTreeMap<String, Vec<u8>>;

/// `cargo xtask web-assets`.
pub fn command(profile: Profile) -> Result<()> {
    let mut steps = Steps::new(2);
    let purpose = Purpose { web: true, ..Purpose::default() };
    steps.must("set up", |step| setup::prepare(step, purpose))?;
    steps.must("frontend", |step| build(step, profile))
}

/// Builds the frontend into `dist`. What hasn't changed isn't made again, nor written again: the
/// shell would embed it anew.
pub fn build(step: &mut Step, profile: Profile) -> Result<()> {
    let source = wasm::ready()?;
    let packages: Vec<String> =
        MODULES.iter().map(|module| format!("-p {}", module.name)).collect();
    step.command(
        source.cargo("build", &format!("--profile {} {}", profile.name(), packages.join(" "))),
    )?;

    let mut files = files::of_folder(&places::root().join("frontend/static"))
        .context("frontend/static, where index.html should lie, can't be read.")?;
    files.append(&mut locales::files(&places::root().join("frontend/locales"))?);
    for module in MODULES {
        files.append(&mut bindgen::module(step, module, profile)?);
    }
    let changed = files::replace(&places::dist(), &files)?;
    step.note(&format!("{changed} files changed in {}", places::dist().display()));
    Ok(())
}
