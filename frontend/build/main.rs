//! Turns the locale files into typed functions and the few icons we use into constants.
//!
//! Anything missing (a sentence in one language, a plural form, an argument, an icon) stops
//! the build here, with its name, instead of showing a hole on somebody's phone.

mod icons;
mod messages;
mod rust;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems.lines() {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), String> {
    let here = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(variable("OUT_DIR")?);
    println!("cargo::rerun-if-changed=build");

    let messages = messages::generate(&here.join("locales"))?;
    write(out.join("messages.rs"), &messages)?;

    let icons = icons::generate(&here)?;
    write(out.join("icons.rs"), &icons)
}

fn variable(name: &str) -> Result<String, String> {
    std::env::var(name).map_err(|_| format!("{name} is not set; build with cargo"))
}

fn write(path: PathBuf, text: &str) -> Result<(), String> {
    std::fs::write(&path, text).map_err(|err| format!("{}: {err}", path.display()))
}
