//! `cargo xtask test`: every check and test, the same for a person and for a machine.

use std::{path::Path, process::ExitCode};

use anyhow::{Context as _, Result, bail};

use crate::{
    check, command,
    display::VirtualDisplay,
    fuzz,
    metadata::{self, Workspace},
    places,
    setup::{self, Purpose},
    steps::{Step, Steps},
    wasm, web,
};

/// How long each fuzz target runs among the tests.
const FUZZ_SECONDS: u32 = 3;
/// How the names of tests begin that drive the real app.
const REAL_APP: &str = "real_app";
/// And those that drive it in a real browser.
const REAL_BROWSER: &str = "real_browser";
/// Room for two phones beside each other.
const SCREEN: (u32, u32) = (1280, 900);

/// How much is tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// What needs no window and no long build.
    Quick,
    /// The journeys through the real app alone.
    App,
    /// Those through a real browser alone.
    Browser,
    /// Everything.
    All,
}

impl Extent {
    fn purpose(self) -> Purpose {
        let purpose = Purpose { compile: true, ..Purpose::default() };
        match self {
            Self::Quick => Purpose { npm: true, ..purpose },
            Self::App | Self::Browser => Purpose { web: true, tests: true, ..purpose },
            Self::All => {
                Purpose { web: true, web_clippy: true, tests: true, deny: true, ..purpose }
            }
        }
    }

    const fn steps(self) -> usize {
        match self {
            Self::Quick => 5,
            Self::App | Self::Browser => 4,
            Self::All => 14,
        }
    }
}

/// Runs all steps, also after one has failed, and ends with a table.
pub fn test(extent: Extent) -> Result<ExitCode> {
    let workspace = metadata::workspace()?;
    let mut steps = Steps::new(extent.steps());
    if steps.run("set up", |step| setup::prepare(step, extent.purpose())) {
        match extent {
            Extent::Quick => quick(&mut steps),
            Extent::App | Extent::Browser => {
                steps.run("page", |step| web::build(step, web::Profile::Web));
                real(&mut steps, &workspace, extent);
            }
            Extent::All => all(&mut steps, &workspace),
        }
    }
    Ok(if steps.finish() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn quick(steps: &mut Steps) {
    // The app takes two minutes to compile, and needs the built frontend.
    let some = "--workspace --exclude folkmoot";
    steps.run("format", |step| step.command(command::cargo("fmt --all --check")));
    steps.run("rules of the repository", check::step);
    steps.run("clippy", |step| clippy(step, some));
    steps.run("tests", |step| tests(step, some));
}

fn all(steps: &mut Steps, workspace: &Workspace) {
    let everything = everything(workspace);
    steps.run("format", |step| step.command(command::cargo("fmt --all --check")));
    steps.run("rules of the repository", check::step);
    // First of all builds: the app embeds it.
    steps.run("page", |step| web::build(step, web::Profile::Web));
    steps.run("page size", size);
    steps.run("clippy", |step| clippy(step, &everything));
    steps.run("clippy for wasm32", clippy_wasm);
    steps.run("licences and sources", licences);
    real(steps, workspace, Extent::All);
    steps.run("tests", |step| tests(step, &everything));
    steps.run("documentation", |step| {
        let mut cargo = command::cargo(&format!("doc --no-deps {everything}"));
        cargo.env("RUSTDOCFLAGS", "-D warnings");
        step.command(cargo)
    });
    steps.run("fuzz", |step| fuzz::run(step, FUZZ_SECONDS, None));
}

/// Builds the app as it is shipped and drives it, in its own window and in a browser.
fn real(steps: &mut Steps, workspace: &Workspace, extent: Extent) {
    let words = format!("build --all-targets {}", everything(workspace));
    if !steps.run("build", |step| step.command(command::cargo(&words))) {
        return;
    }
    if extent != Extent::Browser {
        steps.run("in the app", |step| end_to_end(step, workspace, REAL_APP, None));
    }
    if extent != Extent::App {
        steps.run("in a browser", |step| {
            let vectors = web::vectors(step)?;
            end_to_end(step, workspace, REAL_BROWSER, Some(&vectors))
        });
    }
}

/// The whole workspace with the app as it is shipped and the tests that drive it. The same words for
/// every step: built apart, they would differ in the features of what they share, and everything
/// would be compiled twice.
fn everything(workspace: &Workspace) -> String {
    let wanted = [("folkmoot", "custom-protocol"), ("folkmoot-tests", "e2e")];
    let features: Vec<String> = wanted
        .iter()
        .filter(|(package, feature)| {
            workspace.package(package).is_some_and(|it| it.features.contains_key(*feature))
        })
        .map(|(package, feature)| format!("{package}/{feature}"))
        .collect();
    match features.is_empty() {
        true => "--workspace".to_owned(),
        false => format!("--workspace --features {}", features.join(",")),
    }
}

fn clippy(step: &mut Step, packages: &str) -> Result<()> {
    step.command(command::cargo(&format!("clippy {packages} --all-targets -- -D warnings")))
}

fn clippy_wasm(step: &mut Step) -> Result<()> {
    // In the profile of the build before it, which shares what runs at build time.
    let words = format!("--profile web {} -- -D warnings", web::packages());
    step.command(wasm::ready()?.cargo("clippy", &words))
}

fn licences(step: &mut Step) -> Result<()> {
    let program = setup::cargo_deny().context("cargo-deny isn't installed.")?;
    let mut deny = command::program(program);
    deny.args(["--workspace", "check", "bans", "licenses", "sources"]);
    step.command(deny)
}

fn size(step: &mut Step) -> Result<()> {
    let sizes = web::sizes()?;
    let (screens, scanner) = (web::kilobytes(sizes.screens), web::kilobytes(sizes.scanner));
    let limit = web::kilobytes(web::Sizes::LIMIT);
    let locale = web::kilobytes(sizes.locale);
    let (first, total) = (web::kilobytes(sizes.first_screen), web::kilobytes(sizes.total));
    step.remark(format!(
        "{screens} KB of {limit} KB, gzipped; words at most {locale} KB and the scanner {scanner} KB \
         more; in a browser {first} KB, with the scanner {total} KB, in brotli"
    ));
    for (what, size, limit) in [
        ("The frontend, gzipped,", sizes.screens, web::Sizes::LIMIT),
        ("The scanner, gzipped,", sizes.scanner, web::Sizes::SCANNER_LIMIT),
        ("A browser's first screen", sizes.first_screen, web::Sizes::FIRST_SCREEN_LIMIT),
        ("A browser's page with the scanner", sizes.total, web::Sizes::TOTAL_LIMIT),
    ] {
        if size > limit {
            let (size, limit) = (web::kilobytes(size), web::kilobytes(limit));
            bail!("{what} has grown to {size} KB; {limit} KB is the limit.");
        }
    }
    Ok(())
}

fn tests(step: &mut Step, packages: &str) -> Result<()> {
    let cargo = command::cargo(&format!("test {packages} --no-fail-fast"));
    run_tests(step, cargo)
}

/// Runs `cargo test`, shows its summaries and failures, and counts.
fn run_tests(step: &mut Step, cargo: std::process::Command) -> Result<()> {
    let (mut passed, mut failed) = (0, 0);
    let result = step.command_reading(cargo, |line| {
        if let Some((good, bad)) = counts(line) {
            passed += good;
            failed += bad;
        }
        is_telling(line)
    });
    step.remark(match failed {
        0 => format!("{passed} tests"),
        _ => format!("{failed} of {} tests failed", passed + failed),
    });
    result?;
    if passed == 0 {
        bail!("Not one test was run.");
    }
    Ok(())
}

/// The lines of `cargo test` that a person wants to see.
fn is_telling(line: &str) -> bool {
    let start = line.trim_start();
    ["test result:", "Running ", "Doc-tests ", "error"].iter().any(|word| start.starts_with(word))
        || (start.starts_with("test ") && start.ends_with("FAILED"))
}

/// `test result: ok. 12 passed; 1 failed; …`
fn counts(line: &str) -> Option<(u32, u32)> {
    let (_, rest) = line.strip_prefix("test result:")?.split_once(". ")?;
    let mut parts = rest.split("; ");
    let passed = parts.next()?.strip_suffix(" passed")?.parse().ok()?;
    let failed = parts.next()?.strip_suffix(" failed")?.parse().ok()?;
    Some((passed, failed))
}

fn end_to_end(
    step: &mut Step,
    workspace: &Workspace,
    which: &str,
    vectors: Option<&Path>,
) -> Result<()> {
    let pictures = places::pictures();
    std::fs::create_dir_all(&pictures)?;
    let display = VirtualDisplay::open(SCREEN)?;
    // All targets, chosen by name: fewer would be built anew with other features.
    let words = format!("test --tests {} -- --ignored {which}", everything(workspace));
    let cargo = command::cargo(&words);
    let mut session = command::program("dbus-run-session");
    session.arg("--").arg(cargo.get_program()).args(cargo.get_args());
    display.show_here(&mut session);
    session.env("FOLKMOOT_APP", places::target().join("debug/folkmoot"));
    session.env("FOLKMOOT_SITE", places::site());
    session.env("FOLKMOOT_PICTURES", pictures);
    if let Some(vectors) = vectors {
        session.env("FOLKMOOT_VECTORS", vectors);
    }
    run_tests(step, session)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_cargo_test_says() {
        let line = "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 0 filtered";
        assert_eq!(counts(line), Some((12, 3)));
        assert_eq!(counts("test a::b ... ok"), None);
        assert!(is_telling("test a::b ... FAILED") && !is_telling("test a::b ... ok"));
    }
}
