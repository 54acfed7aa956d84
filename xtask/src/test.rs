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
const FUZZ_SECONDS: u32 = 5;
/// Set to anything: also drives the real app end to end.
const REAL_APP: &str = "FOLKMOOT_REAL_APP";
/// Room for two phones beside each other.
const SCREEN: (u32, u32) = (1280, 900);

/// Runs all steps, also after one has failed, and ends with a table.
pub fn test(quick: bool) -> Result<ExitCode> {
    let workspace = metadata::workspace()?;
    let real_app = std::env::var_os(REAL_APP).is_some();
    let mut steps = Steps::new(if quick { 5 } else { 12 + usize::from(real_app) });
    let purpose = match quick {
        true => Purpose { compile: true, npm: true, ..Purpose::default() },
        false => Purpose {
            compile: true,
            web: true,
            web_clippy: true,
            tests: true,
            deny: true,
            ..Purpose::default()
        },
    };
    if !steps.run("set up", |step| setup::prepare(step, purpose)) {
        steps.finish();
        return Ok(ExitCode::FAILURE);
    }
    steps.run("format", |step| step.command(command::cargo("fmt --all --check")));
    steps.run("rules of the repository", check::step);
    if quick {
        // The app takes two minutes to compile, and needs the built frontend.
        let some = "--workspace --exclude folkmoot";
        steps.run("clippy", |step| clippy(step, some));
        steps.run("tests", |step| tests(step, some));
    } else {
        // First of all builds: the app embeds it.
        steps.run("frontend", |step| web::build(step, web::Profile::Web));
        steps.run("frontend size", size);
        let all = format!("--workspace {}", features(&workspace, false));
        let e2e = format!("--workspace {}", features(&workspace, true));
        steps.run("clippy", |step| clippy(step, &e2e));
        steps.run("clippy for wasm32", clippy_wasm);
        steps.run("licences and sources", licences);
        // One build for the tests and the app: built apart, they would differ in the features of
        // what they share, and everything would be compiled twice.
        let built = steps.run("build", |step| {
            step.command(command::cargo(&format!("build --all-targets {all}")))
        });
        steps.run("tests", |step| tests(step, &all));
        steps.run("documentation", |step| {
            let mut cargo = command::cargo(&format!("doc --no-deps {all}"));
            cargo.env("RUSTDOCFLAGS", "-D warnings");
            step.command(cargo)
        });
        steps.run("fuzz", |step| fuzz::run(step, FUZZ_SECONDS, None));
        // Asked for by name until the journey in two real windows has been seen to pass.
        if real_app {
            steps.run("end to end", |step| {
                if !built {
                    bail!("The app wasn't built.");
                }
                end_to_end(step, &workspace)
            });
        }
    }
    Ok(if steps.finish() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The features of the app as it is shipped, and of the tests in the real app.
fn features(workspace: &Workspace, e2e: bool) -> String {
    let has = |package: &str, feature: &str| {
        workspace.package(package).is_some_and(|package| package.features.contains_key(feature))
    };
    let mut features = Vec::new();
    if has("folkmoot", "custom-protocol") {
        features.push("folkmoot/custom-protocol");
    }
    if e2e && has("folkmoot-tests", "e2e") {
        features.push("folkmoot-tests/e2e");
    }
    match features.is_empty() {
        true => String::new(),
        false => format!("--features {}", features.join(",")),
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
    // The scanner has a bar of its own: it is loaded only when a camera opens.
    let frontend = sizes.all.saturating_sub(sizes.scanner);
    let all = web::kilobytes(frontend);
    let limit = web::kilobytes(web::Sizes::LIMIT);
    step.remark(format!("{all} KB of {limit} KB, gzipped"));
    if frontend > web::Sizes::LIMIT {
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
    let tests = workspace.package("folkmoot-tests").context("There is no folkmoot-tests.")?;
    let names: Vec<&str> = tests
        .targets
        .iter()
        .filter(|target| target.required_features.iter().any(|feature| feature == "e2e"))
        .map(|target| target.name.as_str())
        .collect();
    if names.is_empty() {
        bail!("folkmoot-tests has no test that requires its feature `e2e`.");
    }
    let pictures = places::pictures();
    std::fs::create_dir_all(&pictures)?;
    let display = VirtualDisplay::open(SCREEN)?;
    let words = format!("test --workspace {}", features(workspace, true));
    let cargo = command::cargo(&words);
    let mut session = command::program("dbus-run-session");
    session.arg("--").arg(cargo.get_program()).args(cargo.get_args());
    for name in names {
        session.args(["--test", name]);
    }
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
