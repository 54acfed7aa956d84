//! What can be asked for on the command line.

use std::path::PathBuf;

use anyhow::{Result, bail};
use lexopt::prelude::*;

use crate::{run::RunOptions, test::Extent, web::Profile};

/// The text of `cargo xtask help`.
pub const HELP: &str = "\
Folkmoot's front door.

  cargo xtask run [--web] [--demo] [--data DIR] [--release] [--once]
      Set up what is missing, build, and open the app in a phone-sized window; where there is no
      display, serve it to this machine's browsers and say the address.
      --web      serve it to browsers also where there is a display
      --demo     with a lively example neighbourhood, kept in target/demo
      --data     keep the app's data in DIR (in a browser, the browser keeps it)
      --release  as it is shipped: slower to build, quicker to use
      --once     stop as soon as it is served

  cargo xtask test [--quick | --app | --browser]
      Set up what is missing, then every check and test.
      --quick    only formatting, the repository's own rules, clippy and the tests without a window
      --app      only the journeys through the real app, with their pictures
      --browser  only those through a real browser, with theirs

  cargo xtask check               the repository's own rules: arrows, texts, words, files
  cargo xtask bench NAME [--json FILE]
      Measure: ingest, open, queries, room, scan, web.
  cargo xtask scan --explain PHOTO
      What the scanner does with a photo (PNG), step by step, as pictures in target/scan.
  cargo xtask fuzz [--seconds N] [--only TARGET]
      Feed every decoder odd bytes, N seconds each (60).
  cargo xtask web [--release]     build the page for browsers into target/web
  cargo xtask setup               install what is missing, nothing else
  cargo xtask pictures            where the pictures of the screens lie

Environment: FOLKMOOT_WASM=rustup|debian chooses where the wasm32 standard library comes from.
FOLKMOOT_SCAN_SEEDS=SEED:COUNT,… and FOLKMOOT_SCAN_WRONG=COUNT make `bench scan` look at other
pictures (COUNT of each kind) and at fewer for wrong payloads.
";

/// One thing to do.
#[derive(Debug)]
pub enum Task {
    /// Print [`HELP`].
    Help,
    /// Install what is missing.
    Setup,
    /// Open the app.
    Run(RunOptions),
    /// Every check and test.
    Test(Extent),
    /// The repository's own rules.
    Check,
    /// Build the page.
    Web {
        /// How much it is optimised.
        profile: Profile,
    },
    /// Measure one thing.
    Bench {
        /// Which benchmark.
        name: String,
        /// Where its figures are written.
        json: Option<PathBuf>,
    },
    /// Show how a photo is read.
    Explain {
        /// The photo, from where the command was given.
        photo: PathBuf,
    },
    /// Run the fuzz targets.
    Fuzz {
        /// How long each one runs.
        seconds: u32,
        /// Only the target of this name.
        only: Option<String>,
    },
    /// Where the pictures lie.
    Pictures,
}

/// Reads the command line of this process.
pub fn parse() -> Result<Task> {
    parse_from(lexopt::Parser::from_env())
}

fn parse_from(mut parser: lexopt::Parser) -> Result<Task> {
    let mut words: Vec<String> = Vec::new();
    let mut given: Vec<String> = Vec::new();
    let mut run = RunOptions::default();
    let mut extent = Extent::All;
    let (mut json, mut only, mut seconds, mut photo) = (None, None, 60, None);
    while let Some(argument) = parser.next()? {
        if let Long(name) = argument {
            given.push(name.to_owned());
        }
        match argument {
            Value(word) => words.push(word.string()?),
            Short('h') | Long("help") => return Ok(Task::Help),
            Long("quick") => extent = Extent::Quick,
            Long("app") => extent = Extent::App,
            Long("demo") => run.demo = true,
            Long("once") => run.once = true,
            Long("release") => run.release = true,
            Long("web") => run.web = true,
            Long("browser") => extent = Extent::Browser,
            Long("data") => run.data = Some(PathBuf::from(parser.value()?)),
            Long("json") => json = Some(PathBuf::from(parser.value()?)),
            Long("explain") => photo = Some(PathBuf::from(parser.value()?)),
            Long("only") => only = Some(parser.value()?.string()?),
            Long("seconds") => seconds = parser.value()?.parse()?,
            other => return Err(other.unexpected().into()),
        }
    }
    let mut words = words.into_iter();
    let (task, known): (Task, &[&str]) = match words.next().as_deref() {
        None | Some("help") => (Task::Help, &[]),
        Some("setup") => (Task::Setup, &[]),
        Some("run") => (Task::Run(run), &["demo", "data", "release", "web", "once"]),
        Some("test") => (Task::Test(extent), &["quick", "app", "browser"]),
        Some("check") => (Task::Check, &[]),
        Some("web") => {
            let profile = if run.release { Profile::Web } else { Profile::Dev };
            (Task::Web { profile }, &["release"])
        }
        Some("bench") => match words.next() {
            Some(name) => (Task::Bench { name, json }, &["json"]),
            None => bail!("Which benchmark? One of: {}", crate::bench::NAMES.join(", ")),
        },
        Some("scan") => match photo {
            Some(photo) => (Task::Explain { photo }, &["explain"]),
            None => bail!("Which photo? cargo xtask scan --explain PHOTO"),
        },
        Some("fuzz") => (Task::Fuzz { seconds, only }, &["seconds", "only"]),
        Some("pictures") => (Task::Pictures, &[]),
        Some(other) => bail!("`{other}` is not something I can do.\n\n{HELP}"),
    };
    if let Some(extra) = words.next() {
        bail!("`{extra}` is one word too many.\n\n{HELP}");
    }
    if let Some(option) = given.iter().find(|option| !known.contains(&option.as_str())) {
        bail!("--{option} means nothing here.\n\n{HELP}");
    }
    Ok(task)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Task> {
        parse_from(lexopt::Parser::from_args(line.split_whitespace().map(str::to_owned)))
    }

    #[test]
    fn reads_what_the_help_promises() {
        assert!(matches!(parse("").unwrap(), Task::Help));
        assert!(matches!(parse("test --quick").unwrap(), Task::Test(Extent::Quick)));
        assert!(matches!(
            parse("fuzz --seconds 5").unwrap(),
            Task::Fuzz { seconds: 5, only: None }
        ));
        let Task::Run(options) = parse("run --demo --data /x").unwrap() else { panic!() };
        assert!(options.demo && options.data == Some(PathBuf::from("/x")));
        let Task::Bench { name, json } = parse("bench open --json a.json").unwrap() else {
            panic!()
        };
        assert_eq!((name.as_str(), json), ("open", Some(PathBuf::from("a.json"))));
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        for line in
            ["dance", "scan", "test --demo", "run --quick", "check twice", "bench", "run --data"]
        {
            assert!(parse(line).is_err(), "{line} was accepted");
        }
    }
}
