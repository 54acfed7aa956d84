//! `cargo xtask test`: every check and test, the same for a person and for a machine.

use std::process::ExitCode;

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
/// Room for two phones beside each other.
const SCREEN: (u32, u32) = (1280, 900);

/// How much is tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// What needs no window and no long build.
    Quick,
    /// The journeys through the real app alone.
    App,
    /// Everything.
    All,
}

impl Extent {
    fn purpose(self) -> Purpose {
        let purpose = Purpose { compile: true, ..Purpose::default() };
        match self {
            Self::Quick => Purpose { npm: true, ..purpose },
            Self::App => Purpose { web: true, tests: true, ..purpose },
            Self::All => {
                Purpose { web: true, web_clippy: true, tests: true, deny: true, ..purpose }
            }
        }
    }

    const fn steps(self) -> usize {
        match self {
            Self::Quick => 5,
            Self::App => 4,
            Self::All => 13,
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
            Extent::App => {
                steps.run("frontend", |step| web::build(step, web::Profile::Web));
                app(&mut steps, &workspace);
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
    steps.run("frontend", |step| web::build(step, web::Profile::Web));
    steps.run("frontend size", size);
    steps.run("clippy", |step| clippy(step, &everything));
    steps.run("clippy for wasm32", clippy_wasm);
    steps.run("licences and sources", licences);
    app(steps, workspace);
    steps.run("tests", |step| tests(step, &everything));
    steps.run("documentation", |step| {
        let mut cargo = command::cargo(&format!("doc --no-deps {everything}"));
        cargo.env("RUSTDOCFLAGS", "-D warnings");
        step.command(cargo)
    });
    steps.run("fuzz", |step| fuzz::run(step, FUZZ_SECONDS, None));
}

/// Builds the app as it is shipped and drives it.
fn app(steps: &mut Steps, workspace: &Workspace) {
    let words = format!("build --all-targets {}", everything(workspace));
    if steps.run("build", |step| step.command(command::cargo(&words))) {
        steps.run("end to end", |step| end_to_end(step, workspace));
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
    let packages: Vec<_> =
        web::MODULES.iter().map(|module| format!("-p {}", module.name)).collect();
    // In the profile of the build before it, which shares what runs at build time.
    let words = format!("--profile web {} -- -D warnings", packages.join(" "));
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
    let all = web::kilobytes(sizes.all);
    let limit = web::kilobytes(web::Sizes::LIMIT);
    let locale = web::kilobytes(sizes.locale);
    step.remark(format!("{all} KB of {limit} KB, gzipped; words at most {locale} KB more"));
    if sizes.all > web::Sizes::LIMIT {
        bail!("The frontend has grown to {all} KB gzipped; {limit} KB is the limit.");
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

fn end_to_end(step: &mut Step, workspace: &Workspace) -> Result<()> {
    let pictures = places::pictures();
    std::fs::create_dir_all(&pictures)?;
    let display = VirtualDisplay::open(SCREEN)?;
    // All targets, chosen by name: fewer would be built anew with other features.
    let words = format!("test --tests {} -- --ignored {REAL_APP}", everything(workspace));
    let cargo = command::cargo(&words);
    let mut session = command::program("dbus-run-session");
    session.arg("--").arg(cargo.get_program()).args(cargo.get_args());
    display.show_here(&mut session);
    session.env("FOLKMOOT_APP", places::target().join("debug/folkmoot"));
    session.env("FOLKMOOT_PICTURES", pictures);
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
