//! `bench-queries-web FOLDER FILE`: how long the engine in a real browser's Worker takes to answer each
//! screen, over the same databases as natively, as flat JSON, for `cargo xtask bench queries`.
//!
//! The databases come into the browser's own files as they are, byte for byte; what they cost to take in
//! operation by operation is `ingest_ops_per_s_web` of `bench web`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use folkmoot_protocol::api::{ApiError, Reply, Request, SetPin, Unlock, bytes};
use folkmoot_testkit::Newcomer;
use folkmoot_tests::e2e::{App, PIN, Settings, Site, copy_build, run_story, site_folder};
use serde_json::{Map, Value, json};

/// Years of the pasts.
const PASTS: [u32; 3] = [1, 3, 10];
/// Samples of each screen: no more than these, and no longer than this beyond the fewest.
const MOST: usize = 200;
const FEWEST: usize = 20;
const PATIENCE_MS: u32 = 3_000;
/// Samples of what the processor works on each screen, asked for one by one.
const WORKED: usize = 40;
/// What Chromium calls the thread of a Worker.
const WORKER: &str = "DedicatedWorker";
/// The query that has a bar of its own.
const SEARCH: &str = "Search";

/// Starts the engine's Worker over the files that the page took, and unlocks.
const START: &str = "const [unlock, done] = arguments; \
    const worker = new Worker('/' + folkmootFiles['engine-worker.js'], { type: 'module' }); \
    window.folkmootAsk = (message) => new Promise((told) => { worker.onmessage = ({ data }) => { \
        if (data.id !== undefined) told(data); }; worker.postMessage(message); }); \
    window.folkmootBytes = (text) => Uint8Array.from(atob(text), (it) => it.charCodeAt(0)); \
    window.folkmootText = (bytes) => btoa(Array.from(bytes, (it) => String.fromCharCode(it)).join('')); \
    (async () => { \
        await folkmootAsk({ id: 0, takeOver: true }); \
        const begin = performance.now(); \
        const { answer } = await folkmootAsk({ id: 1, request: folkmootBytes(unlock) }); \
        done({ took: performance.now() - begin, answer: folkmootText(answer) }); \
    })().catch((error) => done(String(error)));";

/// Asks for one screen again and again; each time from the request's bytes to the answer's.
const ASK: &str = "const [requests, most, fewest, patience, done] = arguments; \
    const all = requests.map(folkmootBytes); \
    const took = []; \
    (async () => { \
        const { answer } = await folkmootAsk({ id: 2, request: all[0] }); \
        const until = performance.now() + patience; \
        while (took.length < most && (took.length < fewest || performance.now() < until)) { \
            const begin = performance.now(); \
            await folkmootAsk({ id: 3, request: all[took.length % all.length] }); \
            took.push(performance.now() - begin); \
        } \
        done({ took, answer: folkmootText(answer) }); \
    })().catch((error) => done(String(error)));";

/// Asks for one screen, once.
const ONCE: &str = "const [request, done] = arguments; \
    folkmootAsk({ id: 4, request: folkmootBytes(request) }).then(() => done(true));";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [data, file] = arguments.as_slice() else {
        panic!("usage: bench-queries-web FOLDER FILE");
    };
    let mut figures = Map::new();
    for years in PASTS {
        let folder = Path::new(data).join(format!("{years}y"));
        let all = run_story(measure(&folder));
        print(years, &all);
        report(years, &all, &mut figures);
    }
    std::fs::write(file, serde_json::to_string_pretty(&figures).unwrap() + "\n").unwrap();
}

/// By screen, sorted milliseconds from message to message, and those that the processor worked.
type Times = BTreeMap<String, [Vec<f64>; 2]>;

async fn measure(past: &Path) -> Times {
    let builds = tempfile::tempdir().unwrap();
    copy_build(&site_folder(), builds.path());
    with_pin(past, &builds.path().join("example.sqlite"));
    let site = Site::start(builds.path()).await;
    let folder = tempfile::tempdir().unwrap();
    let app = App::in_browser("Ben", folder.path(), &Settings::default()).await;
    app.visit(&format!("{}?example", site.address())).await;
    app.see("field-pin").await;
    let unlock: Request = Unlock { person: 1, pin: PIN.to_owned() }.into();
    let unlock = STANDARD.encode(bytes::encode(&unlock).unwrap());
    let told = app.client().execute_async(START, vec![json!(unlock)]).await.unwrap();
    answered(&told);
    let asked: BTreeMap<String, Vec<String>> =
        serde_json::from_slice(&std::fs::read(past.join("screens.json")).unwrap()).unwrap();
    let threads = threads();
    assert!(!threads.is_empty(), "no thread of a Worker is found");
    let mut all = Times::new();
    for (name, requests) in asked {
        let wish = vec![json!(&requests), json!(MOST), json!(FEWEST), json!(PATIENCE_MS)];
        let told = app.client().execute_async(ASK, wish).await.unwrap();
        answered(&told);
        let took = told["took"].as_array().unwrap().iter();
        let mut took: Vec<f64> = took.map(|ms| ms.as_f64().unwrap()).collect();
        took.sort_by(f64::total_cmp);
        let mut work = Vec::with_capacity(WORKED);
        for request in requests.iter().cycle().take(WORKED) {
            let before = worked(&threads);
            app.client().execute_async(ONCE, vec![json!(request)]).await.unwrap();
            work.push(worked(&threads) - before);
        }
        work.sort_by(f64::total_cmp);
        all.insert(name, [took, work]);
    }
    app.stop().await;
    site.stop();
    all
}

/// A copy whose keys a PIN opens: a browser has no keystore of ours.
fn with_pin(past: &Path, into: &Path) {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("folkmoot.sqlite");
    std::fs::copy(past.join("folkmoot.sqlite"), &copy).unwrap();
    let mut phone = Newcomer::opens(folder.path(), 0).unwrap();
    phone.call(SetPin { before: None, pin: PIN.to_owned() }).unwrap();
    drop(phone);
    std::fs::copy(copy, into).unwrap();
}

/// The engine answered, and refused nothing.
fn answered(told: &Value) {
    let answer = told["answer"].as_str().unwrap_or_else(|| panic!("{told}"));
    let answer: Result<Reply, ApiError> = bytes::decode(&STANDARD.decode(answer).unwrap()).unwrap();
    assert!(answer.is_ok(), "{answer:?}");
}

/// Where Linux tells how long each thread of this browser's Workers has been at work (proc(5)). All but
/// the engine's are idle.
fn threads() -> Vec<PathBuf> {
    let numbers = |folder: &Path| -> Vec<PathBuf> {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let number = |path: &PathBuf| {
            path.file_name()
                .unwrap()
                .to_str()
                .is_some_and(|name| name.bytes().all(|it| it.is_ascii_digit()))
        };
        entries.map(|entry| entry.path()).filter(number).collect()
    };
    let parent = |process: &Path| -> Option<PathBuf> {
        let told = std::fs::read_to_string(process.join("stat")).ok()?;
        // After the name in brackets, the state; then the parent.
        let number = told.rsplit(')').next()?.split_whitespace().nth(1)?;
        Some(Path::new("/proc").join(number))
    };
    let me = Path::new("/proc").join(std::process::id().to_string());
    let ours = |process: &PathBuf| {
        std::iter::successors(Some(process.clone()), |it| parent(it)).any(|it| it == me)
    };
    let processes = numbers(Path::new("/proc")).into_iter().filter(ours);
    let threads = processes.flat_map(|process| numbers(&process.join("task")));
    let is_worker = |thread: &PathBuf| {
        std::fs::read_to_string(thread.join("comm")).is_ok_and(|name| name.trim_end() == WORKER)
    };
    threads.filter(is_worker).map(|thread| thread.join("schedstat")).collect()
}

/// How long they have been at work, in milliseconds.
fn worked(threads: &[PathBuf]) -> f64 {
    let nanoseconds = |thread: &PathBuf| -> Option<f64> {
        std::fs::read_to_string(thread).ok()?.split_whitespace().next()?.parse().ok()
    };
    threads.iter().filter_map(nanoseconds).sum::<f64>() / 1e6
}

/// The nearest rank.
fn percentile(sorted: &[f64], percent: usize) -> f64 {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted[rank - 1]
}

fn rounded(ms: f64) -> Value {
    json!((ms * 10.0).round() / 10.0)
}

fn print(years: u32, all: &Times) {
    println!("\n{years} years in the browser's Worker; milliseconds");
    println!("{:20} {:>9} {:>9} {:>9} {:>9}", "", "median", "p99", "longest", "p99 work");
    for (name, [took, work]) in all {
        let [median, p99, longest] = [50, 99, 100].map(|percent| percentile(took, percent));
        println!("{name:20} {median:9.1} {p99:9.1} {longest:9.1} {:9.1}", percentile(work, 99));
    }
}

fn report(years: u32, all: &Times, figures: &mut Map<String, Value>) {
    let key = |name: &str| match years {
        10 => name.to_owned(),
        years => format!("{name}_{years}y"),
    };
    for (which, suffix) in ["", "_cpu"].into_iter().enumerate() {
        let p99 = |name: &String| percentile(&all[name][which], 99);
        let screens = all.keys().filter(|name| *name != SEARCH);
        let worst = screens.max_by(|a, b| p99(a).total_cmp(&p99(b))).unwrap();
        figures.insert(key(&format!("worst_p99_ms_web{suffix}")), rounded(p99(worst)));
        figures.insert(key(&format!("worst_query_web{suffix}")), json!(worst));
        let search = rounded(p99(&SEARCH.to_owned()));
        figures.insert(key(&format!("search_p99_ms_web{suffix}")), search);
    }
}
