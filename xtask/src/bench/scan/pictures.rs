//! The pictures that all scanners look at.

use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use super::figures::Photo;
use crate::{command, places, setup::scan_python, steps::Step};

/// What is judged on, unless somebody wants others: seeds that no scanner was made with.
const SEEDS: &str = "4101:60,4102:60";

/// The pictures of one seed.
#[derive(Debug, PartialEq, Eq)]
pub struct Set {
    /// What they are drawn from.
    pub seed: u32,
    /// Pictures in each category.
    pub count: u32,
}

/// The sets that are asked for.
pub fn sets() -> Result<Vec<Set>> {
    let asked = std::env::var("FOLKMOOT_SCAN_SEEDS").unwrap_or_else(|_| SEEDS.to_owned());
    parse(&asked)
        .with_context(|| format!("FOLKMOOT_SCAN_SEEDS is like {SEEDS}, and not like {asked}."))
}

fn parse(asked: &str) -> Result<Vec<Set>> {
    let sets = asked.split(',').map(|set| {
        let (seed, count) = set.trim().split_once(':').context("a set is SEED:COUNT")?;
        let set = Set { seed: seed.parse()?, count: count.parse()? };
        if set.count == 0 {
            bail!("a set has pictures");
        }
        Ok(set)
    });
    sets.collect()
}

impl Set {
    /// Where they lie.
    pub fn folder(&self) -> PathBuf {
        places::scan_bench().join(self.seed.to_string())
    }

    /// Draws them, unless the same program has drawn as many before.
    pub fn draw(&self, step: &mut Step) -> Result<()> {
        let bench = places::root().join("bench/scan");
        let [program, packages] = ["generate.py", "requirements.txt"].map(|name| bench.join(name));
        let from = format!(
            "{}\n{}\n{}",
            self.count,
            std::fs::read_to_string(&packages)?,
            std::fs::read_to_string(&program)?
        );
        let folder = self.folder();
        let stamp = folder.join(".drawn-from");
        if std::fs::read_to_string(&stamp).is_ok_and(|drawn| drawn == from) {
            return Ok(());
        }
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder)?;
        let mut generate = command::program(scan_python());
        generate.arg(program).arg(&folder);
        generate.args([self.count, self.seed].map(|number| number.to_string()));
        step.command(generate)?;
        Ok(std::fs::write(stamp, from)?)
    }

    /// What is known about them.
    pub fn photos(&self) -> Result<Vec<Photo>> {
        let manifest = std::fs::read_to_string(self.folder().join("manifest.jsonl"))?;
        let photos = manifest.lines().map(|line| Ok(serde_json::from_str(line)?));
        photos.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_which_sets_are_asked_for() {
        let sets = parse("9901:6, 9902:10").unwrap();
        assert_eq!(sets, [Set { seed: 9901, count: 6 }, Set { seed: 9902, count: 10 }]);
        assert!(parse(SEEDS).is_ok());
        for bad in ["", "9901", "9901:", "9901:0", "a:6", "9901:6,"] {
            assert!(parse(bad).is_err(), "{bad} was accepted");
        }
    }
}
