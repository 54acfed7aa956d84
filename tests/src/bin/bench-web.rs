//! `bench-web FILE`: what the page costs a weak phone's browser, as flat JSON, for `cargo xtask bench web`.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::path::Path;
use std::time::Instant;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use folkmoot_protocol::api::{ApiError, ImportSegment, Reply, Request, SetPin, Unlock, bytes};
use folkmoot_testkit::{History, Length, Newcomer};
use folkmoot_tests::e2e::{
    Aim, App, Filming, PIN, Settings, Site, copy_build, run_story, site_folder,
};
use serde_json::{Map, Value, json};

/// Measurements of each.
const TIMES: usize = 5;
/// A weak phone beside this machine.
const SLOWER: u32 = 4;
/// A village's network: 1.6 Mbit/s.
const NETWORK_BYTES_PER_S: u32 = 200_000;
/// Operations that a browser takes in, and residents who signed them.
const OPERATIONS: usize = 10_000;
const PEOPLE: usize = 100;

fn main() {
    let file = std::env::args().nth(1).unwrap_or_else(|| panic!("usage: bench-web FILE"));
    let mut figures = Map::new();
    run_story(async {
        first_screen(&mut figures).await;
        scanning(&mut figures).await;
        ingest(&mut figures).await;
    });
    std::fs::write(file, serde_json::to_string_pretty(&figures).unwrap() + "\n").unwrap();
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// From an empty browser to a first screen that can be used: the engine has answered. On a slow processor,
/// and over a slow network, where what is painted meanwhile counts.
async fn first_screen(figures: &mut Map<String, Value>) {
    let (usable, painted) =
        opened(("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }))).await;
    figures.insert("first_screen_ms_4x_slow".to_owned(), json!(usable));
    figures.insert("first_paint_ms_4x_slow".to_owned(), json!(painted));
    let network = json!({
        "offline": false,
        "latency": 150,
        "downloadThroughput": NETWORK_BYTES_PER_S,
        "uploadThroughput": NETWORK_BYTES_PER_S,
    });
    let (usable, painted) = opened(("Network.emulateNetworkConditions", network)).await;
    figures.insert("first_screen_ms_slow_network".to_owned(), json!(usable));
    figures.insert("first_paint_ms_slow_network".to_owned(), json!(painted));
}

/// Milliseconds until the first screen can be used and until something is painted, medians.
async fn opened(slow: (&'static str, Value)) -> (f64, f64) {
    let note = "addEventListener('DOMContentLoaded', () => { \
        const look = () => { if (!window.folkmootUsable && \
            document.querySelector('[data-test=\"start-found\"]')) \
            window.folkmootUsable = performance.now(); }; \
        new MutationObserver(look).observe(document, { subtree: true, childList: true }); });";
    let site = Site::start(&site_folder()).await;
    let (mut usable, mut painted) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        let folder = tempfile::tempdir().unwrap();
        let app = App::in_browser("Ana", folder.path(), &Settings::default()).await;
        app.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": note })).await;
        app.devtools("Network.enable", json!({})).await;
        app.devtools(slow.0, slow.1.clone()).await;
        app.visit(&site.address()).await;
        app.see("start-found").await;
        let paint = "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
        app.until("it was painted", paint, json!({})).await;
        painted.push(app.run(paint, vec![]).await.as_f64().unwrap());
        usable.push(app.run("return window.folkmootUsable", vec![]).await.as_f64().unwrap());
        app.stop().await;
    }
    site.stop();
    (median(usable).round(), median(painted).round())
}

/// The longest that the screen's thread is kept busy while codes are scanned, and pictures a second.
async fn scanning(figures: &mut Map<String, Value>) {
    let watch = "window.folkmootTasks = []; new PerformanceObserver((list) => { \
        folkmootTasks.push(...list.getEntries().map((it) => it.duration)); }) \
        .observe({ type: 'longtask' });";
    let site = Site::start(&site_folder()).await;
    let folder = tempfile::tempdir().unwrap();
    let app = App::in_browser("Ana", folder.path(), &Settings::default()).await;
    app.visit(&site.address()).await;
    app.founds_a_street().await;
    app.open("/gather/check-in").await;
    app.see_with("camera", "state", "live").await;
    // Its own code, over and over: read every time, and refused by the engine.
    let filming = Filming::start(&app, &app, Aim::at("code"));
    app.see_with("error", "code", "self-scan").await;
    drop(filming);
    app.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await;
    app.run(watch, vec![]).await;
    let wait = "const done = arguments[0]; setTimeout(() => done(folkmootTasks), 10000)";
    let tasks = app.client().execute_async(wait, vec![]).await.unwrap();
    let longest = tasks.as_array().unwrap().iter().filter_map(Value::as_f64).fold(0.0, f64::max);
    app.stop().await;
    site.stop();
    // The browser tells only of tasks that take longer than 50 ms.
    figures.insert("scan_longest_task_ms_4x_slow".to_owned(), json!(longest.max(50.0)));
}

const INGEST: &str = "const [unlock, files, done] = arguments; \
    const worker = new Worker('/' + folkmootFiles['engine-worker.js'], { type: 'module' }); \
    const ask = (message) => new Promise((told) => { worker.onmessage = ({ data }) => { \
        if (data.id !== undefined) told(data); }; worker.postMessage(message); }); \
    const bytes = (text) => Uint8Array.from(atob(text), (it) => it.charCodeAt(0)); \
    (async () => { \
        await ask({ id: 0, takeOver: true }); \
        await ask({ id: 1, request: bytes(unlock) }); \
        const requests = files.map(bytes); \
        const begin = performance.now(); \
        let last; \
        for (const request of requests) last = await ask({ id: 2, request }); \
        const took = performance.now() - begin; \
        done({ took, last: btoa(String.fromCharCode(...last.answer)) }); \
    })().catch((error) => done(String(error)));";

/// The same past taken in by a browser's engine and by a native one, in turn.
async fn ingest(figures: &mut Map<String, Value>) {
    let history = History::of(PEOPLE, Length::Operations(OPERATIONS)).unwrap();
    let files = history.files().unwrap();
    let builds = tempfile::tempdir().unwrap();
    copy_build(&site_folder(), builds.path());
    let (mut web, mut native) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        let folder = tempfile::tempdir().unwrap();
        let mut phone = Newcomer::joins(&history.invitation(), folder.path()).unwrap();
        phone.call(SetPin { before: None, pin: PIN.to_owned() }).unwrap();
        drop(phone);
        std::fs::copy(folder.path().join("folkmoot.sqlite"), builds.path().join("example.sqlite"))
            .unwrap();
        web.push(taken_by_browser(builds.path(), &files).await);
        native.push(taken_natively(&history, folder.path(), &files));
    }
    let (web, native) = (median(web), median(native));
    figures.insert("ingest_ops_per_s_web".to_owned(), json!(web.round()));
    figures.insert("ingest_ops_per_s_native".to_owned(), json!(native.round()));
    figures
        .insert("ingest_web_vs_native".to_owned(), json!((web / native * 1000.0).round() / 1000.0));
}

fn encoded(request: impl Into<Request>) -> String {
    STANDARD.encode(bytes::encode(&request.into()).unwrap())
}

async fn taken_by_browser(page: &Path, files: &[Vec<u8>]) -> f64 {
    let site = Site::start(page).await;
    let folder = tempfile::tempdir().unwrap();
    let app = App::in_browser("Ana", folder.path(), &Settings::default()).await;
    app.visit(&format!("{}?example", site.address())).await;
    app.see("field-pin").await;
    let unlock = encoded(Unlock { person: 1, pin: PIN.to_owned() });
    let requests: Vec<String> =
        files.iter().map(|file| encoded(ImportSegment { bytes: STANDARD.encode(file) })).collect();
    let told =
        app.client().execute_async(INGEST, vec![json!(unlock), json!(requests)]).await.unwrap();
    let last = STANDARD.decode(told["last"].as_str().unwrap_or_else(|| panic!("{told}"))).unwrap();
    let last: Result<Reply, ApiError> = bytes::decode(&last).unwrap();
    assert!(matches!(&last, Ok(Reply::Taken(report)) if report.waiting == 0), "{last:?}");
    app.stop().await;
    site.stop();
    rate(told["took"].as_f64().unwrap() / 1000.0)
}

fn taken_natively(history: &History, folder: &Path, files: &[Vec<u8>]) -> f64 {
    let mut phone = Newcomer::opens(folder, history.now).unwrap();
    phone.call(Unlock { person: 1, pin: PIN.to_owned() }).unwrap();
    let begin = Instant::now();
    for file in files {
        phone.takes(file).unwrap();
    }
    rate(begin.elapsed().as_secs_f64())
}

#[allow(clippy::cast_precision_loss)]
fn rate(seconds: f64) -> f64 {
    OPERATIONS as f64 / seconds
}
