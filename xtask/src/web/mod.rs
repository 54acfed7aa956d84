//! The frontend, from Rust to the files that the shell embeds.

mod bindgen;
mod files;
mod locales;
mod order;
mod site;
mod size;
mod tables;

use std::{collections::BTreeMap, path::PathBuf, process::Command};

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

/// The page, and the scanner's Worker: what every shell loads.
const PAGE: &[Module] = &[SCREENS, SCANNER];
const SCREENS: Module = Module { name: "folkmoot-frontend", built: "folkmoot-frontend" };
const SCANNER: Module = Module { name: "folkmoot-scanner", built: "folkmoot_scanner" };
/// The engine's Worker: for browsers alone.
const ENGINE: &[Module] = &[WORKER];
const WORKER: Module = Module { name: "folkmoot-worker", built: "folkmoot_worker" };

/// What reads pixels in the scanner must be fast; wherever else it is linked in, it must be small.
const FAST: &[&str] = &["folkmoot-qr", "rqrr"];

/// The golden vectors' maker: for tests alone.
const VECTORS: Module = Module { name: "folkmoot-vectors", built: "folkmoot_vectors" };

/// Every package that becomes a module.
pub fn packages() -> String {
    let modules = PAGE.iter().chain(ENGINE);
    modules.map(|module| format!("-p {}", module.name)).collect::<Vec<_>>().join(" ")
}

/// Files of `dist`, by their place in it.
type Files = BTreeMap<String, Vec<u8>>;

/// `cargo xtask web`.
pub fn command(profile: Profile) -> Result<()> {
    let mut steps = Steps::new(2);
    let purpose = Purpose { web: true, ..Purpose::default() };
    steps.must("set up", |step| setup::prepare(step, purpose))?;
    steps.must("page", |step| build(step, profile))?;
    println!("The page for browsers lies in {}.", places::short(&places::site()));
    Ok(())
}

/// Builds the golden vectors' maker for browsers, and says where it lies.
pub fn vectors(step: &mut Step) -> Result<PathBuf> {
    step.command(wasm::ready()?.cargo("build", &format!("--profile web -p {}", VECTORS.name)))?;
    bindgen::module(step, &VECTORS, Profile::Web)?;
    Ok(bindgen::folder(&VECTORS, Profile::Web))
}

/// Where the scanner's script and module lie by themselves, once the page is built.
pub fn scanner() -> PathBuf {
    bindgen::folder(&SCANNER, Profile::Web)
}

/// Builds what shells load: `dist` for the app, the site for browsers. What hasn't changed isn't made
/// again, nor written again: the shell would embed it anew.
pub fn build(step: &mut Step, profile: Profile) -> Result<()> {
    let build = |modules: &[&Module]| -> Result<Command> {
        let packages: Vec<String> = modules.iter().map(|it| format!("-p {}", it.name)).collect();
        let words = format!("--profile {} {}", profile.name(), packages.join(" "));
        Ok(wasm::ready()?.cargo("build", &words))
    };
    step.command(build(&[&SCREENS, &WORKER])?)?;
    let mut scanner = build(&[&SCANNER])?;
    for package in FAST {
        scanner.arg("--config").arg(format!("profile.web.package.{package}.opt-level=3"));
    }
    step.command(scanner)?;

    let mut files = files::of_folder(&places::root().join("frontend/static"))
        .context("frontend/static, where index.html should lie, can't be read.")?;
    files.append(&mut locales::files(&places::root().join("frontend/locales"))?);
    for module in PAGE {
        files.append(&mut bindgen::module(step, module, profile)?);
    }
    let changed = files::replace(&places::dist(), &files)?;
    step.note(&format!("{changed} files changed in {}", places::dist().display()));
    for module in ENGINE {
        files.append(&mut bindgen::module(step, module, profile)?);
    }
    site::make(step, &files, profile)
}
