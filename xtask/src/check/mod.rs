//! `cargo xtask check`: the repository's own rules, which no other tool knows.

mod arrows;
mod hosts;
mod length;
mod locales;
mod screen_text;
mod sources;
mod words;

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::{
    metadata,
    steps::{Step, Steps},
};

pub use sources::Source;

/// A place where a rule is broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file, and the line where there is one.
    pub place: String,
    /// What is wrong there, and what to do.
    pub what: String,
}

impl Finding {
    fn at(source: &Source, line: usize, what: impl Into<String>) -> Self {
        Self { place: format!("{}:{line}", source.place), what: what.into() }
    }
}

/// `cargo xtask check`.
pub fn command() -> Result<ExitCode> {
    let passed = Steps::new(1).run("rules of the repository", step);
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// All rules; it fails when one is broken.
pub fn step(step: &mut Step) -> Result<()> {
    let sources = sources::all()?;
    let mut broken = arrows::check(&metadata::workspace()?);
    broken.extend(arrows::check_foreign()?);
    for source in &sources {
        broken.extend(hosts::check(source));
        broken.extend(words::check(source));
        broken.extend(screen_text::check(source));
    }
    broken.extend(locales::check(&sources));
    for finding in sources.iter().filter_map(length::check) {
        step.say(&format!("{}: {}", finding.place, finding.what));
    }
    step.remark(format!("{} files", sources.len()));
    if broken.is_empty() {
        return Ok(());
    }
    for finding in &broken {
        step.say(&format!("{}: {}", finding.place, finding.what));
    }
    bail!("{} rules are broken.", broken.len())
}
