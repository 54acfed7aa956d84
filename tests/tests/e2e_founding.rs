//! A street founds its assembly, for real: two real apps, whose codes each other's cameras see,
//! and three neighbours whose phones are the engine alone.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "e2e_founding/floor.rs"]
mod floor;
#[path = "e2e_founding/later.rs"]
mod later;
#[path = "e2e_founding/meeting.rs"]
mod meeting;
#[path = "e2e_founding/papers.rs"]
mod papers;
#[path = "e2e_founding/reminds.rs"]
mod reminds;
#[path = "e2e_founding/room.rs"]
mod room;
#[path = "e2e_founding/secret.rs"]
mod secret;
#[path = "e2e_founding/zone.rs"]
mod zone;

use std::path::Path;
use std::time::Instant;

use folkmoot_protocol::api::{Gather, Scanned, SealStanding};
use folkmoot_tests::e2e::{
    Aim, App, Display, Filming, LIMIT, Neighbour, PIN, Picture, Site, Stage, contact_sheet,
    run_story, site_folder,
};
use serde_json::json;

/// Every page of a resident, for the pictures.
const PAGES: [&str; 28] = [
    "/",
    "/gather",
    "/gather/check-in",
    "/gather/roll",
    "/gather/count",
    "/gather/news",
    "/gather/news/show",
    "/gather/news/film",
    "/gather/invite",
    "/gather/seal",
    "/gather/call",
    "/us",
    "/us/practices",
    "/us/history",
    "/us/phone",
    "/us/settings",
    "/gather/flyer",
    "/gather/paper-roll",
    "/us/cards",
    "/us/safety",
    "/us/newcomers",
    "/us/meet",
    "/us/phone/people",
    "/gather/board",
    "/gather/mine",
    "/gather/absent",
    "/gather/paper",
    "/gather/places",
];

#[test]
#[ignore = "drives the real app: cargo xtask test --app"]
fn real_app_a_street_founds_its_assembly() {
    run_story(async { Box::pin(street(&Stage::Windows(Display::start()))).await });
}

#[test]
#[ignore = "drives a real browser: cargo xtask test --browser"]
fn real_browser_a_street_founds_its_assembly() {
    run_story(async {
        let site = Site::start(&site_folder()).await;
        Box::pin(street(&Stage::Browsers(site.address()))).await;
        site.stop();
    });
}

async fn street(stage: &Stage) {
    let (anas, bens) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let ana = App::start("Ana", anas.path(), stage).await;
    let ben = App::start("Ben", bens.path(), stage).await;
    let mut carla = Neighbour::new("Carla", "12 Mill Lane");
    let mut dev = Neighbour::new("Dev", "14 Mill Lane");
    let mut elif = Neighbour::new("Elif", "16 Mill Lane");

    first_pictures(&ana).await;
    ana.founds_a_street().await;
    join(&ana, &ben, &mut [&mut carla, &mut dev, &mut elif]).await;

    refuses_its_own_code(&ana).await;
    apps_meet(&ana, &ben).await;
    app_meets(&ana, &mut carla).await;
    app_meets(&ben, &mut dev).await;
    carla.meets(&mut elif);

    // News goes the way of the evening: what Dev saw reaches Ana through Ben.
    neighbours_exchange(&mut elif, &mut carla);
    app_films(&ben, &mut dev).await;
    app_films_app(&ana, &ben).await;
    app_films(&ana, &mut carla).await;
    counts_and_proposes(&ana).await;

    // Each phone computes the result for itself and co-signs; the co-signatures come back.
    app_films_app(&ben, &ana).await;
    film_app(&mut [&mut carla, &mut dev, &mut elif], &ana).await;
    app_films_app(&ana, &ben).await;
    app_films(&ana, &mut carla).await;
    app_films(&ana, &mut dev).await;
    let root = holds(&ana).await;
    app_films_app(&ben, &ana).await;
    assert_eq!(holds(&ben).await, root, "both apps verify the same roll");
    film_app(&mut [&mut carla, &mut dev, &mut elif], &ana).await;
    for neighbour in [&mut carla, &mut dev, &mut elif] {
        let seal = neighbour.ask(Gather {}).seal.unwrap();
        assert_eq!((seal.standing, &seal.root), (SealStanding::Holds, &root));
    }

    ana.stop().await;
    ben.stop().await;
    let ana = restart("Ana", anas.path(), stage).await;
    assert_eq!(holds(&ana).await, root, "still there after a restart");
    let ben = restart("Ben", bens.path(), stage).await;
    assert_eq!(holds(&ben).await, root, "still there after a restart");

    ben.stop().await;
    later::evening(stage, &ana, [&mut carla, &mut dev, &mut elif]).await;
    ana.stop().await;
}

async fn first_pictures(app: &App) {
    for language in ["ar", "en"] {
        app.tap(&format!("language-{language}")).await;
        app.until(
            "the page speaks the language",
            "return document.documentElement.lang === facts.language",
            json!({ "language": language }),
        )
        .await;
        app.take_picture(&format!("start-{language}")).await;
    }
}

/// Everybody films Ana's invitation.
async fn join(ana: &App, ben: &App, neighbours: &mut [&mut Neighbour]) {
    ana.walk(&["tab-gather", "go-invite"]).await;
    ana.see("film").await;
    ana.take_picture("invite").await;

    joins(ana, ben, "10 Mill Lane").await;

    for neighbour in neighbours {
        let invited = films(neighbour, ana).await;
        assert!(matches!(invited, Scanned::Invitation(it) if it.from == ana.name()));
        neighbour.join();
    }
}

/// A real app films the invitation on another one's screen.
async fn joins(ana: &App, app: &App, household: &str) {
    app.walk(&["start-join", "neighbour-founding"]).await;
    app.makes_keys().await;
    app.see("camera").await;
    let filming = Filming::start(app, ana, Aim::at("film"));
    app.see("invitation").await;
    drop(filming);
    app.reads("invitation", "Mill Lane").await;
    app.write("field-name", app.name()).await;
    app.write("field-household", household).await;
    app.take_picture(&format!("join-{}", app.name())).await;
    app.tap("join-go").await;
    app.reads("title", "Mill Lane").await;
}

/// The neighbour's camera sees the app's film until it is complete.
async fn films(neighbour: &mut Neighbour, app: &App) -> Scanned {
    let since = Instant::now();
    loop {
        let seen = app.codes_shown(&Aim::at("film")).await;
        if let Some(complete) = neighbour.film(&seen) {
            return complete;
        }
        assert!(
            since.elapsed() < LIMIT,
            "{} saw no whole film of {}",
            neighbour.name(),
            app.name()
        );
    }
}

async fn refuses_its_own_code(app: &App) {
    app.walk(&["tab-gather", "go-check-in"]).await;
    app.see("code").await;
    let mirror = Filming::start(app, app, Aim::at("code"));
    app.see_with("error", "code", "self-scan").await;
    drop(mirror);
    app.take_picture("self-scan").await;
}

/// Two real apps before each other: each one's camera sees the other one's screen all the time.
async fn apps_meet(one: &App, other: &App) {
    for app in [one, other] {
        app.walk(&["tab-gather", "go-check-in"]).await;
        app.see("code").await;
        app.note_all("met", "name").await;
    }
    one.take_picture("check-in").await;
    let facing =
        [Filming::start(one, other, Aim::at("code")), Filming::start(other, one, Aim::at("code"))];
    let since = Instant::now();
    loop {
        for (app, expected) in [(one, other), (other, one)] {
            if app.sees("confirm").await {
                assert_eq!(app.words("asked-name").await, expected.name());
                app.take_picture(&format!("confirm-{}", app.name())).await;
                app.hold("confirm-yes").await;
            }
        }
        if one.noted(other.name()).await && other.noted(one.name()).await {
            break;
        }
        assert!(facing.iter().all(Filming::is_running), "both windows are open");
        assert!(since.elapsed() < LIMIT, "{} and {} did not meet", one.name(), other.name());
    }
    assert!(one.camera_asked().await > 0 && other.camera_asked().await > 0);
}

/// The same with a neighbour whose screen is drawn by the test.
async fn app_meets(app: &App, neighbour: &mut Neighbour) {
    app.walk(&["tab-gather", "go-check-in"]).await;
    app.see("code").await;
    app.note_all("met", "name").await;
    let since = Instant::now();
    while !(app.noted(neighbour.name()).await && neighbour.met(app.name())) {
        neighbour.greet(&app.codes_shown(&Aim::at("code")).await, app.name());
        app.film_picture(&Picture::of_code(&neighbour.check_in().code, 8)).await;
        if app.sees("confirm").await {
            assert_eq!(app.words("asked-name").await, neighbour.name());
            app.hold("confirm-yes").await;
        }
        assert!(since.elapsed() < LIMIT, "{} and {} did not meet", app.name(), neighbour.name());
    }
}

/// `to` films the news on `from`'s screen.
async fn app_films_app(to: &App, from: &App) {
    from.walk(&["tab-gather", "go-news", "news-show"]).await;
    from.see("film").await;
    to.walk(&["tab-gather", "go-news", "news-film"]).await;
    let filming = Filming::start(to, from, Aim::at("film"));
    to.see("taken").await;
    drop(filming);
}

/// The app films a neighbour's news.
async fn app_films(app: &App, neighbour: &mut Neighbour) {
    app.walk(&["tab-gather", "go-news", "news-film"]).await;
    let since = Instant::now();
    for frame in neighbour.show_news() {
        app.film_picture(&Picture::of_code(&frame, 8)).await;
        if app.sees("taken").await {
            return;
        }
        assert!(since.elapsed() < LIMIT, "{} took in no news", app.name());
    }
}

/// Neighbours film the app's news.
async fn film_app(neighbours: &mut [&mut Neighbour], app: &App) {
    app.walk(&["tab-gather", "go-news", "news-show"]).await;
    app.see("film").await;
    for neighbour in neighbours {
        let taken = films(neighbour, app).await;
        assert!(matches!(taken, Scanned::Taken(_)), "{taken:?}");
    }
}

/// One neighbour films another's screen.
fn neighbours_exchange(from: &mut Neighbour, to: &mut Neighbour) {
    for frame in from.show_news().take(500) {
        if to.film(&Picture::of_code(&frame, 4).texts()).is_some() {
            return;
        }
    }
    panic!("no whole film in 500 frames");
}

async fn counts_and_proposes(app: &App) {
    app.walk(&["tab-gather", "go-roll"]).await;
    app.see_with("roll", "count", "5").await;
    app.take_picture("roll").await;
    app.walk(&["tab-gather", "go-count"]).await;
    app.tap("count-sign").await;
    app.see("headcount-mine").await;
    app.walk(&["tab-gather", "go-seal", "propose"]).await;
    app.see_with("seal-standing", "standing", "proposed").await;
    app.take_picture("seal-proposed").await;
}

/// The seal holds, with all five on its roll. Returns the state root as shown.
async fn holds(app: &App) -> String {
    app.walk(&["tab-gather", "go-roll"]).await;
    app.see_with("roll", "count", "5").await;
    app.walk(&["tab-gather", "go-seal"]).await;
    app.see_with("seal-standing", "standing", "holds").await;
    app.words("root").await
}

async fn restart(name: &str, folder: &Path, stage: &Stage) -> App {
    let app = App::start(name, folder, stage).await;
    if app.is_browser() {
        app.reads("title", "Mill Lane").await;
        return app;
    }
    app.write("field-pin", "0000").await;
    app.tap("unlock").await;
    app.see_with("error", "code", "wrong-pin").await;
    app.take_picture("unlock").await;
    app.write("field-pin", PIN).await;
    app.tap("unlock").await;
    app.reads("title", "Mill Lane").await;
    app
}

/// How the pages are looked at: light, dark, in Arabic, and in the other languages.
const LOOKS: [(&str, [&str; 2]); 8] = [
    ("light", ["look-light", "language-en"]),
    ("arabic", ["look-light", "language-ar"]),
    ("dark", ["look-dark", "language-en"]),
    ("chinese", ["look-light", "language-zh-Hans"]),
    ("arabic-dark", ["look-dark", "language-ar"]),
    ("spanish", ["look-light", "language-es"]),
    ("french", ["look-light", "language-fr"]),
    ("hindi", ["look-light", "language-hi"]),
];
/// Of those, so many in the app's own window: the letters and colours are the same.
const LOOKS_IN_A_WINDOW: usize = 2;

/// Every page, looked at in every way. In a browser also by axe-core, which finds what keeps people out.
async fn pictures(app: &App) {
    let looks = if app.is_browser() { LOOKS.len() } else { LOOKS_IN_A_WINDOW };
    let mut kept_out = Vec::new();
    for (name, settings) in &LOOKS[..looks] {
        app.open("/us/settings").await;
        app.walk(settings).await;
        let mut taken = Vec::new();
        for page in PAGES.into_iter().chain(meeting::PAGES) {
            app.open(page).await;
            app.see_films().await;
            let file = match page.trim_matches('/').replace('/', "-") {
                empty if empty.is_empty() => "home".to_owned(),
                file => file,
            };
            taken.push(app.keep_picture(&format!("{name}-{file}")).await);
            if app.is_browser() {
                kept_out.extend(app.keeps_out().await);
            }
        }
        contact_sheet(&taken, &format!("sheet-{name}"));
    }
    assert!(kept_out.is_empty(), "axe-core found: {}", kept_out.join("\n"));
}
