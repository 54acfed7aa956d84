//! `cargo xtask run`: opens the app.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
};

use anyhow::{Context as _, Result, bail};

use crate::{
    command::{self, Companion},
    display, places,
    setup::{self, Purpose},
    steps::{Step, Steps},
    web,
};

/// The engine's database, as the app keeps it.
const DATABASE: &str = "folkmoot.sqlite";
/// The same beside the page, where a browser may take it from.
const EXAMPLE: &str = "example.sqlite";

/// What `run` was asked for.
#[derive(Debug, Default)]
pub struct RunOptions {
    /// With an example neighbourhood.
    pub demo: bool,
    /// Where the data is kept.
    pub data: Option<PathBuf>,
    /// Optimised.
    pub release: bool,
    /// In a browser, also where there is a display.
    pub web: bool,
    /// End as soon as it is served.
    pub once: bool,
}

/// Sets up, builds, opens the app.
pub fn run(options: &RunOptions) -> Result<ExitCode> {
    let served = options.web || !display::present();
    let data = match (&options.data, options.demo) {
        (Some(dir), _) => Some(std::path::absolute(dir)?),
        (None, true) => Some(places::target().join("demo")),
        (None, false) => None,
    };
    let mut steps = Steps::new(if options.demo { 4 } else { 3 });
    let purpose = Purpose { compile: !served, web: true, ..Purpose::default() };
    steps.must("set up", |step| setup::prepare(step, purpose))?;
    let profile = if options.release { web::Profile::Web } else { web::Profile::Dev };
    steps.must("page", |step| web::build(step, profile))?;
    if served {
        steps.must("server", |step| step.command(command::cargo("build -p folkmoot-serve")))?;
    } else {
        steps.must("app", |step| {
            let release = if options.release { "--release" } else { "" };
            let words = format!("build -p folkmoot --features custom-protocol {release}");
            step.command(command::cargo(&words))
        })?;
    }
    let demo = data.as_deref().filter(|_| options.demo);
    if let Some(data) = demo {
        steps.must("example neighbourhood", |step| make_demo(step, data))?;
    }
    if served {
        return run_served(demo, options.once);
    }
    let folder = if options.release { "release" } else { "debug" };
    let mut app = command::program(places::target().join(folder).join("folkmoot"));
    if let Some(data) = &data {
        app.env("FOLKMOOT_DATA", data);
        println!("\nIts data is kept in {}.", places::short(data));
        if options.demo {
            println!("The example's PIN is 2468.");
        }
    }
    run_shown(&app)
}

/// Makes the example once. It appears under its name only when it is whole.
fn make_demo(step: &mut Step, data: &Path) -> Result<()> {
    if fs::read_dir(data).is_ok_and(|mut entries| entries.next().is_some()) {
        step.remark(format!("already in {}", places::short(data)));
        return Ok(());
    }
    let name = data.file_name().context("--data wants a folder.")?.to_string_lossy();
    let unfinished = data.with_file_name(format!("{name}.unfinished"));
    let _ = fs::remove_dir_all(&unfinished);
    if let Some(parent) = data.parent() {
        fs::create_dir_all(parent)?;
    }
    let mut cargo = command::cargo("run -p folkmoot-testkit --bin folkmoot-demo --");
    cargo.arg(&unfinished);
    step.command(cargo)?;
    let _ = fs::remove_dir(data);
    fs::rename(&unfinished, data).context("The example was made, but can't be moved into place.")
}

fn run_shown(app: &Command) -> Result<ExitCode> {
    println!("The app is open. Close its window to come back here.");
    let status = command::tied_to_us(app).status().context("Can't start the app.")?;
    if !status.success() {
        bail!("The app ended badly ({status}).");
    }
    Ok(ExitCode::SUCCESS)
}

/// Serves the page to this machine's browsers until we are ended.
fn run_served(demo: Option<&Path>, once: bool) -> Result<ExitCode> {
    let example = places::site().join(EXAMPLE);
    match demo {
        Some(data) => {
            fs::copy(data.join(DATABASE), &example).context("The example can't be copied.")?;
        }
        None => drop(fs::remove_file(&example)),
    }
    let mut serve = command::program(places::target().join("debug/folkmoot-serve"));
    serve.arg(places::site());
    let mut serve = command::tied_to_us(&serve);
    serve.stdout(Stdio::piped());
    let mut serve = Companion::new(serve.spawn().context("Can't start folkmoot-serve.")?);
    let output = serve.child().stdout.take().context("folkmoot-serve has no output.")?;
    let mut address = String::new();
    BufReader::new(output).read_line(&mut address)?;
    if address.trim().is_empty() {
        bail!("folkmoot-serve ended before it served anything.");
    }
    let ask = if demo.is_some() { "?example" } else { "" };
    println!("\nOpen this address in a browser on this machine:\n\n  {}{ask}\n", address.trim());
    if demo.is_some() {
        println!("The example's PIN is 2468.");
    }
    if once {
        return Ok(ExitCode::SUCCESS);
    }
    println!("Ctrl-C ends it. What a browser has loaded by then goes on without it.");
    let status = serve.child().wait()?;
    if !status.success() {
        bail!("folkmoot-serve ended badly ({status}).");
    }
    Ok(ExitCode::SUCCESS)
}
