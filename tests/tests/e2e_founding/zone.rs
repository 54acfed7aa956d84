//! Where clocks are put forward in spring and back in autumn: a street meets at seven in the evening before
//! and after, and counts days as its calendar does. One real browser in such a time zone, and four
//! neighbours whose phones are the engine alone.

use folkmoot_protocol::api::Gather;
use folkmoot_tests::e2e::{App, Neighbour, Settings, Site, now, run_story, site_folder};
use serde_json::{Value, json};

use super::{app_films, app_meets, counts_and_proposes, film_app, films, holds};

const ZONE: &str = "Europe/Berlin";

/// The Thursday before the clocks change next, at seven; four weeks later at seven; the time of both; and the
/// Monday after the change, half past midnight and half past eleven at night. Whoever runs this today finds a
/// change within seven months, at least a week from now. By the browser's own calendar, but without the app's
/// way of counting.
const AROUND_THE_CHANGE: &str = "
    const noon = new Date();
    noon.setHours(12, 0, 0, 0);
    noon.setDate(noon.getDate() + 7);
    const on = (days, hour, minute) =>
        new Date(noon.getFullYear(), noon.getMonth(), noon.getDate() + days, hour, minute);
    const offset = (days) => on(days, 12, 0).getTimezoneOffset();
    let change = 1;
    while (change < 366 && offset(change) === offset(change - 1)) { change += 1; }
    const two = (number) => String(number).padStart(2, '0');
    const written = (date) =>
        date.getFullYear() + '-' + two(date.getMonth() + 1) + '-' + two(date.getDate());
    const thursday = on(change - 3, 19, 0);
    const next = on(change + 25, 19, 0);
    return {
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        hour: Math.abs(offset(change) - offset(change - 1)) === 60,
        day: written(thursday), at: thursday.getTime() / 1000,
        next: written(next), then: next.getTime() / 1000,
        monday: [on(change + 1, 0, 30).getTime(), on(change + 1, 23, 30).getTime()],
    };";

/// From the next page on, the page's clock shows what it would then; the engine's shows the real time.
const LATER: &str = "(() => {
    const real = (globalThis.folkmootClock ??= Date.now.bind(Date));
    Date.now = () => real() + SHIFT;
})()";

#[test]
#[ignore = "drives a real browser: cargo xtask test --browser"]
fn real_browser_a_street_meets_at_the_same_hour_in_summer_and_winter() {
    run_story(async {
        let site = Site::start(&site_folder()).await;
        Box::pin(evening(&site.address())).await;
        site.stop();
    });
}

async fn evening(address: &str) {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings { zone: Some(ZONE.to_owned()), ..Settings::default() };
    let ana = App::in_browser("Ana", folder.path(), &settings).await;
    ana.visit(address).await;
    ana.see("page").await;
    let times = ana.run(AROUND_THE_CHANGE, vec![]).await;
    assert_eq!(times["zone"], ZONE, "the browser has its zone from its environment");
    assert_eq!(times["hour"], true, "{times}");
    let seconds = |name: &str| times[name].as_i64().unwrap();
    let four_weeks = 28 * 86_400;
    assert_eq!(
        (seconds("then") - seconds("at") - four_weeks).abs(),
        3_600,
        "an hour is in between"
    );

    // The first gathering is before the clocks change. Everybody is there already, and it is sealed.
    ana.founds_a_street_on(times["day"].as_str().unwrap(), "19:00").await;
    let mut others = [("Ben", 10), ("Cleo", 12), ("Dev", 14), ("Elif", 16)]
        .map(|(name, house)| Neighbour::new(name, &format!("{house} Mill Lane")));
    ana.walk(&["tab-gather", "go-invite"]).await;
    for neighbour in &mut others {
        films(neighbour, &ana).await;
        neighbour.join();
    }
    let [ben, ..] = &mut others;
    assert_eq!(starts_at(ben), seconds("at"), "seven in the evening, there and then");
    for neighbour in &mut others {
        app_meets(&ana, neighbour).await;
    }
    for neighbour in &mut others {
        app_films(&ana, neighbour).await;
    }
    counts_and_proposes(&ana).await;
    for neighbour in &mut others {
        film_app(&mut [&mut *neighbour], &ana).await;
        app_films(&ana, neighbour).await;
    }
    holds(&ana).await;

    // The next one is proposed four weeks later at seven by the clock on the wall, and called so.
    ana.open("/gather/call").await;
    ana.see("call-rhythm").await;
    for (field, written) in [("field-date", &times["next"]), ("field-time", &json!("19:00"))] {
        ana.until(
            &format!("{field} has {written}"),
            "return document.querySelector(facts.selector)?.value === facts.written",
            json!({ "selector": format!("[data-test={field}]"), "written": written }),
        )
        .await;
    }
    ana.take_picture("call-over-the-change").await;
    ana.tap("call-go").await;
    ana.see_with("page", "route", "/gather").await;
    let [ben, ..] = &mut others;
    film_app(&mut [&mut *ben], &ana).await;
    assert_eq!(starts_at(ben), seconds("then"));

    // From Thursday evening to Monday are four days, be it just after midnight or just before, though one
    // of those days has an hour more or less.
    for monday in times["monday"].as_array().unwrap() {
        its_clock_shows(&ana, monday).await;
        ana.open("/gather/past").await;
        // Numbers in a sentence are set apart, for those that run from right to left.
        ana.reads("last-met", "Last met \u{2068}4\u{2069} days ago").await;
    }
    ana.stop().await;
}

/// When the gathering begins that a neighbour's phone knows of.
fn starts_at(neighbour: &mut Neighbour) -> i64 {
    neighbour.ask(Gather {}).gathering.unwrap().starts_at
}

/// Opens the page at that time of its clock, in milliseconds.
async fn its_clock_shows(app: &App, at: &Value) {
    let now = i64::try_from(now()).unwrap() * 1000;
    let shift = at.as_i64().unwrap() - now;
    let source = LATER.replace("SHIFT", &shift.to_string());
    app.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await;
    app.open("/").await;
    app.reload().await;
    app.reads("title", "Mill Lane").await;
}
