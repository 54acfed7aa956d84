//! What cargo knows about the workspace's own packages.

use std::path::PathBuf;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::command;

/// The workspace, without the packages it takes from elsewhere.
#[derive(Debug, Deserialize)]
pub struct Workspace {
    /// Its packages.
    pub packages: Vec<Package>,
}

/// One package.
#[derive(Debug, Deserialize)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// What it depends on directly.
    pub dependencies: Vec<Dependency>,
    /// What is built from it.
    pub targets: Vec<Target>,
    /// Its features.
    pub features: std::collections::BTreeMap<String, Vec<String>>,
}

/// One direct dependency.
#[derive(Debug, Deserialize)]
pub struct Dependency {
    /// The package's name.
    pub name: String,
    /// `dev`, `build`, or nothing for an ordinary one.
    pub kind: Option<String>,
    /// Where it lies, if it is one of ours.
    pub path: Option<PathBuf>,
}

/// A library, program or test.
#[derive(Debug, Deserialize)]
pub struct Target {
    /// Its name.
    pub name: String,
    /// `lib`, `bin`, `test`, …
    pub kind: Vec<String>,
}

/// Asks cargo.
pub fn workspace() -> Result<Workspace> {
    read(&command::output(command::cargo("metadata --no-deps --format-version 1"))?)
}

/// Reads what `cargo metadata` says.
pub fn read(text: &str) -> Result<Workspace> {
    serde_json::from_str(text).context("Can't read what `cargo metadata` says.")
}

impl Workspace {
    /// The package of this name.
    pub fn package(&self, name: &str) -> Option<&Package> {
        self.packages.iter().find(|package| package.name == name)
    }
}
