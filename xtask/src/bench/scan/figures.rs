//! From what the scanners read to a table and to figures.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::scanners::{Kind, Scanner};

/// A picture, and what is known about it.
#[derive(Debug, Deserialize)]
pub struct Photo {
    file: String,
    #[serde(rename = "cat")]
    category: String,
    payload: String,
}

/// A scanner's look at a picture.
#[derive(Debug, Deserialize)]
pub struct Look {
    file: String,
    ms: f64,
    texts: Vec<String>,
}

/// How well a scanner did.
#[derive(Debug)]
pub struct Judged {
    scanner: &'static Scanner,
    /// The share of all pictures that it read, from 0 to 1.
    rate: f64,
    /// And of each category, in the order of the pictures.
    categories: Vec<(String, f64)>,
    /// Milliseconds for a picture, read or not.
    median: f64,
    /// And what one in twenty takes at least.
    p95: f64,
    /// Texts that are not the picture's.
    pub wrong: usize,
}

impl Judged {
    /// Judges a scanner by all its rounds over the same pictures: of a picture's times, the median.
    pub fn of(scanner: &'static Scanner, photos: &[Photo], rounds: &[Vec<Look>]) -> Result<Self> {
        let mut categories: Vec<(&str, Vec<bool>)> = Vec::new();
        let (mut times, mut wrong) = (Vec::new(), 0);
        for (at, photo) in photos.iter().enumerate() {
            let looks: Vec<&Look> = rounds.iter().filter_map(|round| round.get(at)).collect();
            let Some(first) = looks.first() else { bail!("{} left pictures out.", scanner.name) };
            if looks.len() != rounds.len() || looks.iter().any(|look| look.file != photo.file) {
                bail!("{} did not look at the pictures in their order.", scanner.name);
            }
            times.push(quantile(looks.iter().map(|look| look.ms).collect(), 0.5)?);
            let read = first.texts.contains(&photo.payload);
            wrong += first.texts.iter().filter(|text| **text != photo.payload).count();
            match categories.iter_mut().find(|(category, _)| *category == photo.category) {
                Some((_, reads)) => reads.push(read),
                None => categories.push((&photo.category, vec![read])),
            }
        }
        let all: Vec<bool> = categories.iter().flat_map(|(_, reads)| reads).copied().collect();
        let categories = categories.iter().map(|(name, reads)| ((*name).to_owned(), share(reads)));
        Ok(Self {
            scanner,
            rate: share(&all),
            categories: categories.collect(),
            median: quantile(times.clone(), 0.5)?,
            p95: quantile(times, 0.95)?,
            wrong,
        })
    }
}

fn share(reads: &[bool]) -> f64 {
    let read = reads.iter().filter(|read| **read).count();
    read as f64 / reads.len().max(1) as f64
}

/// The value that this part of the others lie below.
fn quantile(mut values: Vec<f64>, part: f64) -> Result<f64> {
    values.sort_by(f64::total_cmp);
    let at = (values.len() as f64 * part) as usize;
    values.get(at).copied().context("There are no pictures.")
}

/// For people: a row for each scanner.
pub fn table(judged: &[Judged]) -> String {
    let mut rows = Vec::new();
    let categories = judged.first().map_or(&[][..], |ours| &ours.categories);
    let names = categories.iter().map(|(name, _)| name.as_str());
    rows.push(row("", std::iter::once("all").chain(names), ["median ms", "p95 ms", "wrong"]));
    for it in judged {
        let rates = std::iter::once(it.rate).chain(it.categories.iter().map(|(_, rate)| *rate));
        let rates: Vec<String> = rates.map(|rate| format!("{:.1} %", rate * 100.0)).collect();
        let [median, p95] = [it.median, it.p95].map(|ms| format!("{ms:.2}"));
        let wrong = it.wrong.to_string();
        rows.push(row(it.scanner.name, rates.iter().map(String::as_str), [&median, &p95, &wrong]));
    }
    rows.concat()
}

fn row<'a>(name: &str, rates: impl Iterator<Item = &'a str>, rest: [&str; 3]) -> String {
    let rates: String = rates.map(|rate| format!("{rate:>9}")).collect();
    let rest = rest.map(|value| format!("{value:>11}")).concat();
    format!("  {name:12}{rates}{rest}\n")
}

/// For machines.
pub fn figures(judged: &[Judged]) -> Result<Map<String, Value>> {
    let by_key: BTreeMap<&str, &Judged> = judged.iter().map(|it| (it.scanner.key, it)).collect();
    let of = |key: &str| by_key.get(key).with_context(|| format!("{key} was not measured."));
    let (ours, wasm) = (of("ours")?, of("wasm")?);
    let native: Vec<&Judged> =
        judged.iter().filter(|it| matches!(it.scanner.kind, Kind::Python | Kind::Rust)).collect();

    let mut figures = Map::new();
    let mut tell = |key: &str, value: f64| {
        figures.insert(key.to_owned(), json!((value * 10_000.0).round() / 10_000.0));
    };
    tell("scan_rate", ours.rate);
    tell("scan_rate_best_peer", greatest(native.iter().map(|peer| peer.rate)));
    tell("scan_worst_category_lead", worst_lead(ours, &native));
    tell("scan_ms", ours.median);
    tell("scan_p95_ms", ours.p95);
    tell("scan_ms_wasm", wasm.median);
    tell("scan_p95_ms_wasm", wasm.p95);
    tell("scan_ms_vs_zxing_cpp", ours.median / of("zxing_cpp")?.median);
    tell("scan_ms_vs_zxing_wasm", wasm.median / of("zxing_wasm")?.median);
    for (category, rate) in &ours.categories {
        tell(&format!("scan_rate_{category}"), *rate);
    }
    for it in judged.iter().filter(|it| it.scanner.kind != Kind::Ours) {
        tell(&format!("scan_rate_{}", it.scanner.key), it.rate);
    }
    Ok(figures)
}

/// How far ours is ahead of the best peer where it is least so.
fn worst_lead(ours: &Judged, peers: &[&Judged]) -> f64 {
    let leads = ours.categories.iter().enumerate().map(|(at, (_, rate))| {
        let others = peers.iter().filter_map(|peer| peer.categories.get(at));
        rate - greatest(others.map(|(_, rate)| *rate))
    });
    leads.fold(f64::INFINITY, f64::min)
}

fn greatest(values: impl Iterator<Item = f64>) -> f64 {
    values.fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::scan::scanners::SCANNERS;

    fn photos() -> Vec<Photo> {
        let all = [("a", "clean"), ("b", "clean"), ("c", "blur"), ("d", "blur")];
        let photo = |(file, category): (&str, &str)| Photo {
            file: file.to_owned(),
            category: category.to_owned(),
            payload: file.to_uppercase(),
        };
        all.into_iter().map(photo).collect()
    }

    fn round(texts: [&str; 4], ms: f64) -> Vec<Look> {
        let looks = ["a", "b", "c", "d"].into_iter().zip(texts).map(|(file, text)| Look {
            file: file.to_owned(),
            ms,
            texts: if text.is_empty() { Vec::new() } else { vec![text.to_owned()] },
        });
        looks.collect()
    }

    fn judged(key: &str, texts: [&str; 4], ms: f64) -> Judged {
        let scanner = SCANNERS.iter().find(|scanner| scanner.key == key).unwrap();
        let rounds = [round(texts, ms), round(texts, ms * 9.0), round(texts, ms / 2.0)];
        Judged::of(scanner, &photos(), &rounds).unwrap()
    }

    #[test]
    fn judges_rates_times_and_wrong_texts() {
        let it = judged("ours", ["A", "X", "", "D"], 2.0);
        assert_eq!(it.categories, [("clean".to_owned(), 0.5), ("blur".to_owned(), 0.5)]);
        assert_eq!((it.rate, it.median, it.p95, it.wrong), (0.5, 2.0, 2.0, 1));
        let mut late = round(["A", "B", "C", "D"], 1.0);
        late.rotate_left(1);
        assert!(Judged::of(it.scanner, &photos(), &[late]).is_err());
        assert!(Judged::of(it.scanner, &photos(), &[Vec::new()]).is_err());
    }

    #[test]
    fn compares_with_the_best_peer_of_each_category() {
        let all = [
            judged("ours", ["A", "B", "C", ""], 2.0),
            judged("zxing_cpp", ["A", "", "C", "D"], 4.0),
            judged("rqrr", ["A", "", "", ""], 1.0),
            // Not among the native ones.
            judged("wasm", ["A", "B", "C", "D"], 9.0),
            judged("zxing_wasm", ["A", "B", "C", "D"], 3.0),
        ];
        let figures = figures(&all).unwrap();
        for (key, value) in [
            ("scan_rate", 0.75),
            ("scan_rate_best_peer", 0.75),
            ("scan_worst_category_lead", -0.5),
            ("scan_ms_vs_zxing_cpp", 0.5),
            ("scan_ms_vs_zxing_wasm", 3.0),
            ("scan_rate_blur", 0.5),
            ("scan_rate_rqrr", 0.25),
        ] {
            assert_eq!(figures.get(key), Some(&json!(value)), "{key}");
        }
        assert!(table(&all).contains("  rqrr           25.0 %   50.0 %    0.0 %       1.00"));
    }
}
