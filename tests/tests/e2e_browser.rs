//! What only a browser does: the app in a real one, from a server that may go away.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::path::Path;
use std::time::Instant;

use fantoccini::key::Key;
use folkmoot_tests::e2e::{
    Aim, App, Filming, LIMIT, Neighbour, Picture, Settings, Site, copy_build, half_build,
    older_build, run_story, site_folder, vectors_folder, workspace,
};
use serde_json::json;

/// A browser with the page open.
async fn visitor(name: &str, folder: &Path, address: &str, settings: &Settings) -> App {
    let app = App::in_browser(name, folder, settings).await;
    app.visit(address).await;
    app.see("page").await;
    app
}

async fn speaks(app: &App, language: &str) {
    app.until(
        &format!("the page speaks {language}"),
        "return document.documentElement.lang === facts.language",
        json!({ "language": language }),
    )
    .await;
}

#[test]
#[ignore = "drives a real browser: cargo xtask test --browser"]
fn real_browser_needs_no_network_once_the_page_is_loaded() {
    run_story(async {
        let folder = tempfile::tempdir().unwrap();
        let site = Site::start(&site_folder()).await;
        let address = site.address();
        let ana = visitor("Ana", folder.path(), &address, &Settings::default()).await;
        ana.founds_a_street().await;
        assert_eq!(ana.asked("persist").await, 1, "the browser is asked to forget nothing");
        ana.has_it_all().await;
        site.stop();

        // Page and engine without a server; then what is loaded only when it is needed.
        ana.reload().await;
        ana.reads("title", "Mill Lane").await;
        ana.open("/us/settings").await;
        for language in ["hi", "en"] {
            ana.tap(&format!("language-{language}")).await;
            speaks(&ana, language).await;
        }
        ana.open("/gather/check-in").await;
        ana.see_with("camera", "state", "live").await;
        assert!(ana.asked("awake").await > 0, "the screen stays on while a code is shown");
        assert!(!ana.sees("switch-camera").await, "there is no other camera");
        let mirror = Filming::start(&ana, &ana, Aim::at("code"));
        ana.see_with("error", "code", "self-scan").await;
        drop(mirror);

        // Nobody is filmed where nothing is scanned.
        ana.open("/us").await;
        ana.until("the camera is off", "return folkmootCamera.live() === 0", json!({})).await;
        assert!(ana.camera_asked().await > 0);
        // What the browser keeps for her can be used by the page, and read by nobody.
        let kept = ana.client().execute_async(KEPT_KEY, vec![]).await.unwrap();
        assert_eq!(kept, json!({ "extractable": false, "usages": ["decrypt", "encrypt"] }));
        assert_eq!(ana.refused().await, json!([]), "the page's own policy was never in the way");
        ana.stop().await;

        // The browser is closed and opened again, and still there is no server.
        let ana = visitor("Ana", folder.path(), &address, &Settings::default()).await;
        ana.reads("title", "Mill Lane").await;
        ana.stop().await;
    });
}

#[test]
#[ignore = "drives a real browser: cargo xtask test --browser"]
fn real_browser_takes_a_newer_app_whole_or_not_at_all() {
    run_story(async {
        let folder = tempfile::tempdir().unwrap();
        let builds = tempfile::tempdir().unwrap();
        let (older, half) = (builds.path().join("older"), builds.path().join("half"));
        older_build(&site_folder(), &older);
        half_build(&site_folder(), &half);
        let former = "return Boolean(globalThis.folkmootFormer)";

        let site = Site::start(&older).await;
        let (address, port) = (site.address(), site.port());
        let ana = visitor("Ana", folder.path(), &address, &Settings::default()).await;
        ana.founds_a_street().await;
        ana.has_it_all().await;
        assert_eq!(ana.run(former, vec![]).await, true);
        site.stop();

        // Of a newer app only half arrives: nothing changes.
        let site = Site::start_at(&half, port).await;
        let update = "const done = arguments[0]; \
            navigator.serviceWorker.getRegistration().then((kept) => { \
                kept.onupdatefound = () => { \
                    const newer = kept.installing; \
                    newer.onstatechange = () => done(newer.state); \
                }; \
                kept.update().catch((error) => done(String(error))); \
            })";
        let ended = ana.client().execute_async(update, vec![]).await.unwrap();
        assert_eq!(ended, "redundant", "half an app is thrown away");
        ana.reload().await;
        ana.reads("title", "Mill Lane").await;
        assert_eq!(ana.run(former, vec![]).await, true);
        assert!(!ana.sees("update").await);
        site.stop();

        // Then all of it: it waits until the resident takes it, and the data is there.
        let site = Site::start_at(&site_folder(), port).await;
        ana.reload().await;
        ana.see("update").await;
        ana.take_picture("update").await;
        ana.reads("title", "Mill Lane").await;
        assert_eq!(ana.run(former, vec![]).await, true, "not before it is asked for");
        ana.tap("update-go").await;
        ana.until(
            "the newer app is there",
            "return globalThis.folkmootFormer === undefined",
            json!({}),
        )
        .await;
        ana.reads("title", "Mill Lane").await;
        assert!(!ana.sees("update").await);
        site.stop();
        ana.reload().await;
        ana.reads("title", "Mill Lane").await;
        let caches = "const done = arguments[0]; caches.keys().then((names) => done(names.length))";
        assert_eq!(
            ana.client().execute_async(caches, vec![]).await.unwrap(),
            1,
            "one version is kept"
        );
        ana.stop().await;
    });
}

#[test]
#[ignore = "drives a real browser: cargo xtask test --browser"]
fn real_browser_lets_one_tab_at_a_time_work() {
    run_story(async {
        let folder = tempfile::tempdir().unwrap();
        let site = Site::start(&site_folder()).await;
        let ana = visitor("Ana", folder.path(), &site.address(), &Settings::default()).await;
        ana.founds_a_street().await;
        let first = ana.client().window().await.unwrap();
        let second = ana.client().new_window(true).await.unwrap().handle;
        ana.client().switch_to_window(second.clone()).await.unwrap();
        ana.visit(&site.address()).await;
        ana.see_with("page", "route", "/elsewhere").await;
        ana.take_picture("elsewhere").await;
        ana.tap("take-over").await;
        ana.reads("title", "Mill Lane").await;

        ana.client().switch_to_window(first).await.unwrap();
        ana.see_with("page", "route", "/elsewhere").await;
        ana.tap("take-over").await;
        ana.open("/us").await;
        ana.client().switch_to_window(second).await.unwrap();
        ana.see_with("page", "route", "/elsewhere").await;
        ana.stop().await;
        site.stop();
    });
}

#[test]
#[ignore = "drives a real browser: cargo xtask test --browser"]
fn real_browser_says_what_it_is_kept_from() {
    run_story(async {
        let site = Site::start(&site_folder()).await;

        // A browser that keeps nothing: no words about keys that it could not keep.
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings { no_storage: true, ..Settings::default() };
        let ana = visitor_refused("Ana", folder.path(), &site.address(), &settings).await;
        ana.see_with("error", "code", "no-storage").await;
        ana.take_picture("no-storage").await;
        ana.stop().await;

        // An address without https, which is not this machine's own.
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings { names: vec!["folkmoot.test".to_owned()], ..Settings::default() };
        let address = format!("http://folkmoot.test:{}/", site.port());
        let ana = visitor_refused("Ana", folder.path(), &address, &settings).await;
        ana.see_with("error", "code", "insecure-page").await;
        ana.take_picture("insecure-page").await;
        ana.stop().await;

        // No camera: a picture of the code does as well, and so does the code read aloud.
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings { no_camera: true, ..Settings::default() };
        let ana = visitor("Ana", folder.path(), &site.address(), &settings).await;
        ana.founds_a_street().await;
        let mut ben = joins_by_film("Ben", "10 Mill Lane", &ana).await;
        ana.walk(&["tab-gather", "go-check-in"]).await;
        ana.see_with("camera", "state", "denied").await;
        ana.take_picture("no-camera").await;
        let picture = folder.path().join("code.png");
        std::fs::write(&picture, Picture::of_code(&ben.check_in().code, 8).to_png()).unwrap();
        ana.see_with("page", "route", "/gather/check-in").await;
        ana.give_file("code-picture", &picture).await;
        ana.see_with("step", "step", "answer").await;
        assert_eq!(ana.run("return folkmootCamera.live()", vec![]).await, 0);
        ana.stop().await;
        site.stop();
    });
}

/// A browser with the page open, which has nothing but an error to show.
async fn visitor_refused(name: &str, folder: &Path, address: &str, settings: &Settings) -> App {
    let app = App::in_browser(name, folder, settings).await;
    app.visit(address).await;
    app
}

/// A neighbour's phone joins by filming the invitation on the app's screen.
async fn joins_by_film(name: &str, household: &str, app: &App) -> Neighbour {
    let mut neighbour = Neighbour::new(name, household);
    app.walk(&["tab-gather", "go-invite"]).await;
    app.see("film").await;
    let since = Instant::now();
    while neighbour.film(&app.codes_shown(&Aim::at("film")).await).is_none() {
        assert!(since.elapsed() < LIMIT, "{name} saw no whole invitation");
    }
    neighbour.join();
    neighbour
}

#[test]
#[ignore = "drives a real browser: cargo xtask test --browser"]
fn real_browser_checks_in_by_the_keyboard_alone() {
    run_story(async {
        let folder = tempfile::tempdir().unwrap();
        let site = Site::start(&site_folder()).await;
        let ana = visitor("Ana", folder.path(), &site.address(), &Settings::default()).await;
        ana.founds_a_street().await;
        let mut ben = joins_by_film("Ben", "10 Mill Lane", &ana).await;
        ana.open("/").await;
        let enter = char::from(Key::Enter).to_string();
        for stop in ["tab-gather", "go-check-in"] {
            ana.tab_to(stop).await;
            ana.press(&enter).await;
        }
        ana.see("code").await;
        ana.note_all("met", "name").await;
        let since = Instant::now();
        while !(ana.noted("Ben").await && ben.met("Ana")) {
            ben.greet(&ana.codes_shown(&Aim::at("code")).await, "Ana");
            ana.film_picture(&Picture::of_code(&ben.check_in().code, 8)).await;
            if ana.sees("confirm").await {
                assert_eq!(ana.words("asked-name").await, "Ben");
                ana.tab_to("confirm-yes").await;
                ana.hold_key(Key::Enter, "confirm-yes").await;
            }
            assert!(since.elapsed() < LIMIT, "Ana and Ben did not meet");
        }
        ana.stop().await;
        site.stop();
    });
}

#[test]
#[ignore = "drives a real browser: cargo xtask test --browser"]
fn real_browser_runs_nothing_but_its_own_files() {
    run_story(async {
        let folder = tempfile::tempdir().unwrap();
        let site = Site::start(&site_folder()).await;
        let ana = visitor("Ana", folder.path(), &site.address(), &Settings::default()).await;
        assert_eq!(ana.refused().await, json!([]));
        let sneak = "const script = document.createElement('script'); \
            script.textContent = 'globalThis.sneaked = true'; document.body.append(script); \
            const handler = document.createElement('button'); \
            handler.setAttribute('onclick', 'globalThis.sneaked = true'); \
            document.body.append(handler); handler.click(); return globalThis.sneaked === undefined";
        assert_eq!(ana.run(sneak, vec![]).await, true, "no script in the page itself");
        let call = "const done = arguments[0]; \
            fetch('http://127.0.0.2:9/').then(() => done('sent'), () => done('refused'))";
        assert_eq!(ana.client().execute_async(call, vec![]).await.unwrap(), "refused");
        let refused = ana.refused().await.to_string();
        for what in
            ["script-src-elem inline", "script-src-attr inline", "connect-src http://127.0.0.2"]
        {
            assert!(refused.contains(what), "{what}: {refused}");
        }
        ana.stop().await;
        site.stop();
    });
}

const KEPT_KEY: &str = "const done = arguments[0]; \
    const opening = indexedDB.open('folkmoot-keys'); \
    opening.onsuccess = () => { \
        const asking = opening.result.transaction('keys').objectStore('keys').get('own'); \
        asking.onsuccess = () => { const { extractable, usages } = asking.result.wrapping; \
            done({ extractable, usages: [...usages].sort() }); }; }";

#[test]
#[ignore = "drives a real browser: cargo xtask test --browser"]
fn real_browser_lets_the_camera_be_chosen() {
    run_story(async {
        let folder = tempfile::tempdir().unwrap();
        let site = Site::start(&site_folder()).await;
        let settings = Settings { two_cameras: true, ..Settings::default() };
        let ana = visitor("Ana", folder.path(), &site.address(), &settings).await;
        ana.founds_a_street().await;
        ana.open("/gather/check-in").await;
        ana.see_with("camera", "state", "live").await;
        let current = "return folkmootCamera.tracks.at(-1).getSettings().deviceId";
        let first = ana.run(current, vec![]).await;
        ana.tap("switch-camera").await;
        ana.until(
            "the other camera films",
            "return folkmootCamera.tracks.at(-1).getSettings().deviceId !== facts.first \
             && document.querySelector('[data-test=\"camera\"]').dataset.state === 'live'",
            json!({ "first": first }),
        )
        .await;
        assert_eq!(ana.run("return folkmootCamera.live()", vec![]).await, 1, "one at a time");
        ana.tap("switch-camera").await;
        ana.until(
            "the first one films again",
            "return folkmootCamera.tracks.at(-1).getSettings().deviceId === facts.first",
            json!({ "first": first }),
        )
        .await;
        ana.stop().await;
        site.stop();
    });
}

/// Calls of a gathering that one person may have at a time, and more than a file grows by at once.
const MOST_CALLS: u32 = 6;
const CALLED_OR_NOT: &str = "return document.querySelector('[data-test=\"error\"]') \
    || document.querySelector('[data-test=\"page\"]').dataset.route !== '/gather/call'";

#[test]
#[ignore = "drives a real browser: cargo xtask test --browser"]
fn real_browser_tells_of_little_room_before_there_is_none() {
    run_story(async {
        let folder = tempfile::tempdir().unwrap();
        let site = Site::start(&site_folder()).await;
        let ana = visitor("Ana", folder.path(), &site.address(), &Settings::default()).await;
        ana.founds_a_street().await;
        ana.has_it_all().await;
        assert!(!ana.sees("little-room").await);
        let origin = site.address().trim_end_matches('/').to_owned();
        let quota = |bytes: u64| json!({ "origin": origin, "quotaSize": bytes });
        ana.devtools("Storage.overrideQuotaForOrigin", quota(40_000_000)).await;
        ana.reload().await;
        ana.reads("title", "Mill Lane").await;
        ana.see("little-room").await;
        ana.take_picture("little-room").await;
        ana.tap("little-room-go").await;
        ana.see_with("page", "route", "/us/phone").await;

        // None at all: what does not fit is refused, and what was there is there.
        ana.devtools("Storage.overrideQuotaForOrigin", quota(1)).await;
        let mut refused = false;
        for _ in 0..MOST_CALLS {
            ana.open("/gather/call").await;
            ana.write("field-place", "The old school, behind the mill, second door on the left")
                .await;
            ana.tap("call-go").await;
            ana.until("it is called or not", CALLED_OR_NOT, json!({})).await;
            refused = ana.sees("error").await;
            if refused {
                break;
            }
        }
        assert!(refused, "a full phone was never told of");
        ana.see_with("error", "code", "disk-full").await;
        ana.reload().await;
        ana.open("/").await;
        ana.reads("title", "Mill Lane").await;
        ana.stop().await;
        site.stop();
    });
}

/// What every phone must agree on byte for byte, made anew in the browser's WebAssembly.
#[test]
#[ignore = "drives a real browser: cargo xtask test --browser"]
fn real_browser_makes_the_golden_vectors() {
    run_story(async {
        let folder = tempfile::tempdir().unwrap();
        let page = tempfile::tempdir().unwrap();
        copy_build(&vectors_folder(), page.path());
        std::fs::write(page.path().join("index.html"), "<!doctype html><title>Vectors</title>")
            .unwrap();
        let site = Site::start(page.path()).await;
        let browser = App::in_browser("vectors", folder.path(), &Settings::default()).await;
        browser.visit(&site.address()).await;
        let make = "const done = arguments[0]; import('/folkmoot-vectors.js').then(async (module) => { \
            await module.default({ module_or_path: '/folkmoot-vectors_bg.wasm' }); \
            done(module.vectors()); }).catch((error) => done(String(error)))";
        let made = browser.client().execute_async(make, vec![]).await.unwrap();
        let native = folkmoot_vectors::made();
        let pairs: Vec<_> = native.iter().map(|(place, text)| json!([place, text])).collect();
        assert_eq!(made, json!(pairs), "a browser would disagree with every other phone");
        for (place, text) in native {
            let golden = std::fs::read_to_string(workspace().join(place)).unwrap();
            assert_eq!(text, golden, "{place}");
        }
        browser.stop().await;
        site.stop();
    });
}

/// Each first step in Arabic, from right to left; and what axe-core says of it.
#[test]
#[ignore = "drives a real browser: cargo xtask test --browser"]
fn real_browser_welcomes_from_right_to_left() {
    run_story(async {
        let folder = tempfile::tempdir().unwrap();
        let site = Site::start(&site_folder()).await;
        let settings = Settings { language: Some("ar".to_owned()), ..Settings::default() };
        let ana = visitor("Amal", folder.path(), &site.address(), &settings).await;
        speaks(&ana, "ar").await;
        ana.take_picture("first-arabic-start").await;
        ana.tap("start-join").await;
        ana.see_with("page", "route", "/neighbour").await;
        ana.take_picture("first-arabic-neighbour").await;
        ana.tap("neighbour-founding").await;
        ana.see_with("page", "route", "/install").await;
        ana.take_picture("first-arabic-install").await;
        ana.tap("install-later").await;
        ana.see_with("camera", "state", "live").await;
        ana.take_picture("first-arabic-join").await;
        for (path, name) in
            [("/found", "found"), ("/apply", "apply"), ("/bring-back", "bring-back")]
        {
            ana.open(path).await;
            ana.take_picture(&format!("first-arabic-{name}")).await;
        }
        ana.stop().await;
        site.stop();
    });
}

#[test]
#[ignore = "drives a real browser: cargo xtask test --browser"]
fn real_browser_reads_what_a_split_would_do_and_goes_from_one_neighbourhood_to_another() {
    run_story(async {
        let folder = tempfile::tempdir().unwrap();
        let site = Site::start(&site_folder()).await;
        let ana = visitor("Ana", folder.path(), &site.address(), &Settings::default()).await;
        ana.founds_a_street().await;
        ana.open("/gather/decisions/propose").await;
        for (deed, asks) in [
            ("deed-join", "propose-kin-film"),
            ("deed-take-in", "no-newcomers"),
            ("deed-split", "propose-split"),
        ] {
            ana.tap(deed).await;
            ana.see(asks).await;
            ana.take_picture(deed).await;
        }
        ana.write("propose-title", "Two streets").await;
        ana.write("propose-split", "Mill Lane East").await;
        ana.tap("propose-save").await;
        ana.reads("deed", "Mill Lane East").await;
        ana.see("deed-about").await;
        ana.take_picture("proposed-split").await;

        // Closed, it is not lost: not by a reload, either.
        ana.open("/us/phone").await;
        ana.take_picture("others").await;
        ana.tap("open-none").await;
        ana.see("start-found").await;
        ana.reload().await;
        ana.see("open-other").await;
        ana.take_picture("start-others").await;
        ana.tap("open-other").await;
        ana.reads("title", "Mill Lane").await;
        ana.stop().await;
        site.stop();
    });
}
