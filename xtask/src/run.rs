//! `cargo xtask run`: opens the app.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};

use crate::{
    command::{self, Companion},
    display::{self, VirtualDisplay},
    places,
    setup::{self, Purpose},
    steps::{Step, Steps},
    web,
};

/// How long the first screen may take on a slow machine.
const PATIENCE: Duration = Duration::from_secs(90);
/// A screen that stays the same for so many looks is taken to be finished.
const STEADY_LOOKS: u32 = 3;
const BETWEEN_LOOKS: Duration = Duration::from_millis(300);

/// What `run` was asked for.
#[derive(Debug, Default)]
pub struct RunOptions {
    /// With an example neighbourhood.
    pub demo: bool,
    /// Where the data is kept.
    pub data: Option<PathBuf>,
    /// Optimised.
    pub release: bool,
    /// End after the first screen's picture.
    pub once: bool,
}

/// Sets up, builds, opens the app.
pub fn run(options: &RunOptions) -> Result<ExitCode> {
    let hidden = !display::present();
    let data = match (&options.data, options.demo) {
        (Some(dir), _) => Some(std::path::absolute(dir)?),
        (None, true) => Some(places::target().join("demo")),
        (None, false) => None,
    };
    let mut steps = Steps::new(if options.demo { 4 } else { 3 });
    let purpose =
        Purpose { compile: true, web: true, virtual_display: hidden, ..Purpose::default() };
    steps.must("set up", |step| setup::prepare(step, purpose))?;
    let profile = if options.release { web::Profile::Web } else { web::Profile::Dev };
    steps.must("frontend", |step| web::build(step, profile))?;
    steps.must("app", |step| {
        let release = if options.release { "--release" } else { "" };
        let words = format!("build -p folkmoot --features custom-protocol {release}");
        step.command(command::cargo(&words))
    })?;
    if let (true, Some(data)) = (options.demo, &data) {
        steps.must("example neighbourhood", |step| demo(step, data))?;
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
    if hidden { run_hidden(app, options.once) } else { run_shown(&app) }
}

/// Makes the example once. It appears under its name only when it is whole.
fn demo(step: &mut Step, data: &Path) -> Result<()> {
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

fn run_hidden(mut app: Command, once: bool) -> Result<ExitCode> {
    let once = once || std::env::var("CI").is_ok_and(|ci| ci == "true");
    let display = VirtualDisplay::open(display::PHONE)?;
    display.show_here(&mut app);
    let log_path = places::logs().join("app.log");
    let log = fs::File::create(&log_path)?;
    let mut app = command::tied_to_us(&app);
    app.stdout(log.try_clone()?).stderr(log);
    let mut app = Companion::new(app.spawn().context("Can't start the app.")?);
    println!("There is no display here: the app runs on a virtual one.");

    let picture = places::pictures().join("first-screen.png");
    let steady = wait_for_first_screen(&display, &mut app, &picture)
        .with_context(|| format!("What the app said: {}", places::short(&log_path)))?;
    if !steady {
        println!("(It was still moving when the picture was taken.)");
    }
    println!("Picture of the first screen: {}", places::short(&picture));
    if once {
        return Ok(ExitCode::SUCCESS);
    }
    println!("The app keeps running; Ctrl-C ends it.");
    let status = app.child().wait()?;
    if !status.success() {
        bail!("The app ended badly ({status}); what it said: {}", places::short(&log_path));
    }
    Ok(ExitCode::SUCCESS)
}

/// Takes the picture once the screen shows something to read and holds still. Says whether it did.
fn wait_for_first_screen(
    display: &VirtualDisplay,
    app: &mut Companion,
    picture: &Path,
) -> Result<bool> {
    let started = Instant::now();
    let mut before = display.look()?;
    let mut same = 0;
    loop {
        std::thread::sleep(BETWEEN_LOOKS);
        if let Some(status) = app.child().try_wait()? {
            bail!("The app ended before it showed anything ({status}).");
        }
        let now = display.look()?;
        same = if now == before { same + 1 } else { 0 };
        let drawn = now.shows_text();
        let late = started.elapsed() > PATIENCE;
        if drawn && (same >= STEADY_LOOKS || late) {
            now.save(picture)?;
            return Ok(same >= STEADY_LOOKS);
        }
        if late {
            now.save(picture)?;
            bail!(
                "The app showed nothing within {} s (see {}).",
                PATIENCE.as_secs(),
                places::short(picture)
            );
        }
        before = now;
    }
}
