//! How long a phone takes to answer each of its screens, with one, three and ten years of a neighbourhood
//! of 400 behind it, on an evening in full swing.

mod past;
mod screens;

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use folkmoot_core::assembly::Assembly;
use folkmoot_core::graph::Entry;
use folkmoot_core::question::Counting;
use folkmoot_core::verdict::{answer, judge};
use folkmoot_protocol::api::{CastBallot, Decisions, QuestionView};
use folkmoot_protocol::body::{Method, Way};
use folkmoot_protocol::operation::Operation;
use folkmoot_protocol::sorted::SortedSet;
use folkmoot_store::Store;
use folkmoot_testkit::Newcomer;
use serde_json::Value;

use crate::open::opened;
use crate::{Failure, Figures, median, rounded};
use past::Past;
use screens::Asked;

/// Rounds over all screens; of each figure the median counts.
const ROUNDS: usize = 3;
/// Samples of each screen in a round: no more than these, and no longer than this beyond the fewest.
const MOST: usize = 200;
const FEWEST: usize = 20;
const PATIENCE: Duration = Duration::from_secs(4);
/// Openings of the app.
const OPENINGS: usize = 5;
/// Ballots that are cast, each one otherwise than the one before.
const BALLOTS: usize = 21;
/// Outcomes of a ranked vote.
const OUTCOMES: usize = 200;
/// Beside each database, what its screens ask: for a browser's engine.
const SCREENS: &str = "screens.json";
/// The query that has a bar of its own.
const SEARCH: &str = "Search";

/// The figures; pasts that are not in `data` are written there first.
pub fn measure(data: &Path) -> Result<Figures, Failure> {
    let pasts = past::all(data)?;
    let mut figures = Figures::new();
    for past in &pasts {
        let screens = Screens::of(past)?;
        screens.print(past);
        screens.report(past, &mut figures);
        let (ms, peak_mb) = opening(past)?;
        figures.insert(past.key("queries_open_ms"), rounded(ms, 1));
        figures.insert(past.key("queries_open_peak_mb"), rounded(peak_mb, 1));
        figures.insert(past.key("ballot_ms"), rounded(ballot(past)?, 1));
        figures.insert(past.key("queries_operations"), past.operations.into());
        figures.insert(past.key("queries_database_mb"), past.megabytes()?);
    }
    let last = pasts.last().ok_or("no past")?;
    let (people, [ms, cpu]) = ranked(last)?;
    figures.insert("ranked_400_ms".to_owned(), rounded(ms, 2));
    figures.insert("ranked_400_ms_cpu".to_owned(), rounded(cpu, 2));
    figures.insert("ranked_400_voices".to_owned(), people.into());
    Ok(figures)
}

/// What each screen took in each round, in milliseconds: the median, the 99th percentile, the longest, and
/// the 99th percentile of what the processor worked on it, whatever else the machine did meanwhile.
struct Screens(BTreeMap<&'static str, Vec<[f64; 4]>>);

impl Screens {
    fn of(past: &Past) -> Result<Self, Failure> {
        let mut phone = Newcomer::opens(&past.folder, past.now)?;
        let screens = screens::all(&past.told()?);
        screens::write(&screens, &past.folder.join(SCREENS))?;
        let mut all: BTreeMap<&'static str, Vec<[f64; 4]>> = BTreeMap::new();
        // The first time reads the database's pages into the system's cache for all after it.
        for (_, asked) in &screens {
            answered(&mut phone, asked.first().ok_or("a screen without a request")?)?;
        }
        for _ in 0..ROUNDS {
            for (name, asked) in &screens {
                all.entry(name).or_default().push(round(&mut phone, asked)?);
            }
        }
        Ok(Self(all))
    }

    /// The middle of all rounds, of one of the four.
    fn middle(&self, name: &str, which: usize) -> f64 {
        let rounds = self.0.get(name).into_iter().flatten();
        median(rounds.filter_map(|round| round.get(which).copied()).collect())
    }

    fn print(&self, past: &Past) {
        println!("\n{} years, {} operations; milliseconds", past.years, past.operations);
        println!("{:20} {:>9} {:>9} {:>9} {:>9}", "", "median", "p99", "longest", "p99 work");
        for name in self.0.keys() {
            let at = |which| self.middle(name, which);
            println!("{name:20} {:9.2} {:9.2} {:9.2} {:9.2}", at(0), at(1), at(2), at(3));
        }
    }

    fn report(&self, past: &Past, figures: &mut Figures) {
        for (which, suffix) in [(1, ""), (3, "_cpu")] {
            let p99 = |name: &&str| self.middle(name, which);
            let screens = self.0.keys().filter(|name| **name != SEARCH);
            if let Some(worst) = screens.copied().max_by(|a, b| p99(a).total_cmp(&p99(b))) {
                let key = |name: &str| past.key(&format!("{name}_native{suffix}"));
                figures.insert(key("worst_p99_ms"), rounded(p99(&worst), 2));
                figures.insert(key("worst_query"), worst.into());
            }
            let key = past.key(&format!("search_p99_ms{suffix}"));
            figures.insert(key, rounded(p99(&SEARCH), 2));
        }
    }
}

fn round(phone: &mut Newcomer, asked: &[Asked]) -> Result<[f64; 4], Failure> {
    let begin = Instant::now();
    let (mut took, mut worked) = (Vec::with_capacity(MOST), Vec::with_capacity(MOST));
    for asked in asked.iter().cycle().take(MOST) {
        let (ms, cpu) = answered(phone, asked)?;
        took.push(ms);
        worked.push(cpu);
        if took.len() >= FEWEST && begin.elapsed() > PATIENCE {
            break;
        }
    }
    took.sort_by(f64::total_cmp);
    worked.sort_by(f64::total_cmp);
    let p99 = percentile(&worked, 99);
    Ok([percentile(&took, 50), percentile(&took, 99), percentile(&took, 100), p99])
}

/// How long this thread has been at work, in milliseconds.
fn worked() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 * 1000.0 + time.tv_nsec as f64 / 1e6
}

/// The nearest rank.
fn percentile(sorted: &[f64], percent: usize) -> f64 {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or(f64::NAN)
}

/// Milliseconds for one request, as bytes in and out, and those of the processor.
fn answered(phone: &mut Newcomer, asked: &Asked) -> Result<(f64, f64), Failure> {
    let (begin, before) = (Instant::now(), worked());
    let answer = phone.ask(&asked.0)?;
    let took = (begin.elapsed().as_secs_f64() * 1000.0, worked() - before);
    if answer.is_empty() { Err("an empty answer".into()) } else { Ok(took) }
}

/// From the start of the app to what Home shows, and its memory.
fn opening(past: &Past) -> Result<(f64, f64), Failure> {
    let mut times = Vec::new();
    let mut peak = 0.0_f64;
    for _ in 0..OPENINGS {
        let opened = opened(&past.folder, past.now)?;
        times.push(opened.ms);
        peak = peak.max(opened.peak_mb);
    }
    Ok((median(times), peak))
}

/// From a tap on an answer until the screen shows it, signed, on disk, and with everything that is open
/// folded anew; on a copy.
fn ballot(past: &Past) -> Result<f64, Failure> {
    let folder = tempfile::tempdir()?;
    let copy = folder.path().join(past.database().file_name().unwrap_or_default());
    std::fs::copy(past.database(), copy)?;
    let mut phone = Newcomer::opens(folder.path(), past.now)?;
    let asked = phone.call(Decisions {})?.asked;
    let yes_or_no =
        |it: &&QuestionView| it.options.is_empty() && it.may_vote && it.way == Way::Ballots;
    let question = asked.iter().find(yes_or_no).ok_or("nothing is asked")?.id;
    let mut took = Vec::with_capacity(BALLOTS);
    for turn in 0..BALLOTS {
        let marks = vec![if turn % 2 == 0 { answer::FOR } else { answer::AGAINST }];
        let ballot = CastBallot { question, marks, voter: None, reason: String::new() };
        let begin = Instant::now();
        phone.call(ballot)?;
        took.push(begin.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(median(took))
}

/// The outcome of a ranked vote that all who are there took part in, from the roll to the winner: voices,
/// and milliseconds at the 99th percentile, in all and of the processor.
fn ranked(past: &Past) -> Result<(usize, [f64; 2]), Failure> {
    let store = Store::open(&past.database())?;
    let row = store.logs()?.pop().ok_or("no log")?;
    let log = row.number;
    let mut all = Assembly::restore(row.assembly, row.anchor, row.tip, row.state, row.competing);
    let settled = store.past();
    for stored in store.open_operations(log)? {
        all.resume(Entry::new(&Operation::reopen(&stored.bytes)?), &settled);
    }
    settled.finish()?;
    let state = all.provisional();
    let (mut took, mut work) = (Vec::new(), Vec::new());
    let mut voices = 0;
    for question in state.questions.values().filter(|it| it.method == Method::Ranked) {
        let gathering = state.gatherings.get(&question.gathering).ok_or("no gathering")?;
        let roll: SortedSet<_> = gathering.roll(state).into_keys().collect();
        let counted = matches!(question.counting(&roll, state), Counting::Closed { .. });
        if question.judged.is_some() || !counted {
            continue;
        }
        voices = voices.max(question.voices.len());
        for _ in 0..OUTCOMES {
            let (begin, before) = (Instant::now(), worked());
            let roll: SortedSet<_> = gathering.roll(state).into_keys().collect();
            let judged = judge(question, &roll, state);
            took.push(begin.elapsed().as_secs_f64() * 1000.0);
            work.push(worked() - before);
            if judged.totals.is_empty() {
                return Err("a ranked vote without a voice".into());
            }
        }
    }
    took.sort_by(f64::total_cmp);
    work.sort_by(f64::total_cmp);
    if took.is_empty() {
        return Err("no ranked vote was counted".into());
    }
    Ok((voices, [percentile(&took, 99), percentile(&work, 99)]))
}

impl Past {
    /// A figure's name: that of ten years has no suffix.
    fn key(&self, name: &str) -> String {
        match self.years {
            10 => name.to_owned(),
            years => format!("{name}_{years}y"),
        }
    }

    fn megabytes(&self) -> Result<Value, Failure> {
        let bytes = std::fs::metadata(self.database())?.len();
        Ok(rounded(bytes as f64 / 1e6, 1))
    }
}
