//! `cargo xtask bench scan`: our scanner beside its peers, on the same pictures in the same run.

mod figures;
mod pictures;
mod scanners;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Map, json};

use crate::{
    command, places,
    setup::{self, Purpose},
    steps::{Step, Steps},
    web,
};
use figures::{Judged, Look, Photo};
use pictures::Set;
use scanners::SCANNERS;

/// How often each scanner looks at each picture. They take turns, so that what else the machine
/// does meets all of them.
const ROUNDS: usize = 3;
/// Pictures that are looked at for wrong payloads.
const WRONG: usize = 100_000;

/// What a scanner's program writes.
#[derive(Deserialize)]
struct Looks {
    pictures: Vec<Look>,
}

/// What was read in pictures made from the others by chance.
#[derive(Deserialize)]
struct Wrong {
    pictures: usize,
    read: usize,
    wrong: usize,
}

/// Measures, shows the table, and writes the figures.
pub fn measure(file: &Path) -> Result<()> {
    let sets = pictures::sets()?;
    let count = match std::env::var("FOLKMOOT_SCAN_WRONG") {
        Ok(count) => count.parse().context("FOLKMOOT_SCAN_WRONG is a number of pictures.")?,
        Err(_) => WRONG,
    };
    // Figures of an earlier run must not pass for this one's.
    let _ = std::fs::remove_file(file);
    let mut steps = Steps::new(7);
    let purpose =
        Purpose { compile: true, web: true, tests: true, scan: true, ..Purpose::default() };
    steps.must("set up", |step| setup::prepare(step, purpose))?;
    steps.must("page", |step| web::build(step, web::Profile::Web))?;
    steps.must("build", scanners::build)?;
    steps.must("pictures", |step| sets.iter().try_for_each(|set| set.draw(step)))?;
    let mut photos: Vec<Photo> = Vec::new();
    for set in &sets {
        photos.append(&mut set.photos()?);
    }
    let mut judged = Vec::new();
    steps.must("read", |step| {
        let rounds = read(step, &sets)?;
        for (scanner, rounds) in SCANNERS.iter().zip(rounds) {
            judged.push(Judged::of(scanner, &photos, &rounds)?);
        }
        step.remark(format!("{} pictures, {ROUNDS} times", photos.len()));
        Ok(())
    })?;
    let mut wrong = None;
    steps.must("wrong payloads", |step| {
        wrong = Some(count_wrong(step, &sets, count)?);
        Ok(())
    })?;
    let wrong = wrong.context("Wrong payloads were not counted.")?;

    let mut film = Map::new();
    steps.must("film in a browser", |step| {
        let file = answer("film");
        let mut program = command::program(places::target().join("release/bench-film"));
        program.arg(&file).env("FOLKMOOT_SITE", places::site());
        step.command_reading(program, |_| true)?;
        film = read_json(&file)?;
        Ok(())
    })?;

    println!("\n{}", figures::table(&judged));
    println!(
        "Of {} pictures made from these: {} payloads read, {} wrong.",
        wrong.pictures, wrong.read, wrong.wrong
    );
    let mut figures = figures::figures(&judged)?;
    // Ours on the pictures themselves count as well.
    let ours = judged.first().map_or(0, |ours| ours.wrong);
    figures.insert("scan_wrong_payloads".to_owned(), json!(wrong.wrong + ours));
    figures.insert("scan_wrong_payloads_of".to_owned(), json!(wrong.pictures + photos.len()));
    let size = web::kilobytes(web::sizes()?.scanner);
    figures.insert("scan_wasm_gzip_kb".to_owned(), json!(size));
    figures.append(&mut film);
    super::write_figures(file, &figures)
}

/// Every scanner over every set in each round, one after the other: for each scanner, each round's
/// looks at all pictures.
fn read(step: &mut Step, sets: &[Set]) -> Result<Vec<Vec<Vec<Look>>>> {
    let mut rounds: Vec<Vec<Vec<Look>>> = SCANNERS.iter().map(|_| Vec::new()).collect();
    for round in 1..=ROUNDS {
        for (scanner, rounds) in SCANNERS.iter().zip(&mut rounds) {
            let mut looks = Vec::new();
            for set in sets {
                step.note(&format!("round {round}: {} on {}", scanner.name, set.seed));
                let answer = answer(&format!("{}-{}", scanner.key, set.seed));
                step.command(scanner.command(&set.folder(), &answer))?;
                looks.append(&mut read_json::<Looks>(&answer)?.pictures);
            }
            rounds.push(looks);
        }
    }
    Ok(rounds)
}

fn count_wrong(step: &mut Step, sets: &[Set], count: usize) -> Result<Wrong> {
    let answer = answer("wrong");
    let mut program = command::program(scanners::ours());
    program.arg("wrong").arg(count.to_string()).arg(&answer);
    program.args(sets.iter().map(Set::folder));
    step.command_reading(program, |_| true)?;
    read_json(&answer)
}

/// A file that a program is to write; what an earlier run left there is gone.
fn answer(name: &str) -> PathBuf {
    let file = places::scan_bench().join(format!("{name}.json"));
    let _ = std::fs::remove_file(&file);
    file
}

fn read_json<T: DeserializeOwned>(file: &Path) -> Result<T> {
    let text = std::fs::read_to_string(file)
        .with_context(|| format!("{} was not written.", file.display()))?;
    serde_json::from_str(&text).with_context(|| format!("Can't read {}.", file.display()))
}
