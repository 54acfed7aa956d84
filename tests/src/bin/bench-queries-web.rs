//! `bench-queries-web FOLDER FILE`: how long the engine in a real browser's Worker takes to answer each
//! screen, over the same databases as natively, as flat JSON, for `cargo xtask bench queries`.
//!
//! The databases come into the browser's own files as they are, byte for byte; what they cost to take in
//! operation by operation is `ingest_ops_per_s_web` of `bench web`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;
use std::path::Path;

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
const PATIENCE_MS: u32 = 8_000;
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

/// Sorted milliseconds by screen.
type Times = BTreeMap<String, Vec<f64>>;

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
    let mut all = Times::new();
    for (name, requests) in asked {
        let wish = vec![json!(requests), json!(MOST), json!(FEWEST), json!(PATIENCE_MS)];
        let told = app.client().execute_async(ASK, wish).await.unwrap();
        answered(&told);
        let took = told["took"].as_array().unwrap().iter();
        let mut took: Vec<f64> = took.map(|ms| ms.as_f64().unwrap()).collect();
        took.sort_by(f64::total_cmp);
        all.insert(name, took);
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
    println!("{:20} {:>9} {:>9} {:>9}", "", "median", "p99", "longest");
    for (name, took) in all {
        let [median, p99, longest] = [50, 99, 100].map(|percent| percentile(took, percent));
        println!("{name:20} {median:9.1} {p99:9.1} {longest:9.1}");
    }
}

fn report(years: u32, all: &Times, figures: &mut Map<String, Value>) {
    let key = |name: &str| match years {
        10 => name.to_owned(),
        years => format!("{name}_{years}y"),
    };
    let p99 = |name: &String| percentile(&all[name], 99);
    let screens = all.keys().filter(|name| *name != SEARCH);
    let worst = screens.max_by(|a, b| p99(a).total_cmp(&p99(b))).unwrap();
    figures.insert(key("worst_p99_ms_web"), rounded(p99(worst)));
    figures.insert(key("worst_query_web"), json!(worst));
    figures.insert(key("search_p99_ms_web"), rounded(p99(&SEARCH.to_owned())));
}
