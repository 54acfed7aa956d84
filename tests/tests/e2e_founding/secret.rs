//! A question in secret: two real browsers, whose people count and vote, and three neighbours whose phones are
//! the engine alone.

use folkmoot_protocol::api::{CastSlip, Decisions, QuestionView, SlipStanding, TakeSlip};
use folkmoot_tests::e2e::{App, Neighbour, Site, Stage, run_story, site_folder};

use super::{app_films, app_films_app, app_meets, apps_meet, film_app, films, joins};

#[test]
#[ignore = "drives two real browsers: cargo xtask test --browser"]
fn real_browser_a_street_votes_in_secret() {
    run_story(async {
        let site = Site::start(&site_folder()).await;
        Box::pin(evening(&Stage::Browsers(site.address()))).await;
        site.stop();
    });
}

async fn evening(stage: &Stage) {
    let folders = [(); 2].map(|()| tempfile::tempdir().unwrap());
    let ana = App::start("Ana", folders[0].path(), stage).await;
    let ben = App::start("Ben", folders[1].path(), stage).await;
    let mut others = ["Cleo", "Dev", "Elif"].map(|name| Neighbour::new(name, "14 Mill Lane"));
    let [cleo, dev, elif] = &mut others;
    ana.founds_a_street().await;
    ana.walk(&["tab-gather", "go-invite"]).await;
    joins(&ana, &ben, "10 Mill Lane").await;
    for neighbour in [&mut *cleo, &mut *dev, &mut *elif] {
        films(neighbour, &ana).await;
        neighbour.join();
    }
    apps_meet(&ana, &ben).await;
    for neighbour in [&mut *cleo, &mut *dev, &mut *elif] {
        app_meets(&ana, neighbour).await;
    }

    // Who is there by whose word, Ana's phone hears from each.
    app_films_app(&ana, &ben).await;
    for neighbour in [&mut *cleo, &mut *dev, &mut *elif] {
        app_films(&ana, neighbour).await;
    }

    // Ana asks, and she and Ben open an urn each.
    ana.open("/gather/decisions/propose").await;
    ana.write("propose-title", "Hugo keeps the cash box").await;
    ana.tap("propose-save").await;
    ana.see("proposal-words").await;
    ana.walk(&["ask-open", "ask-method-majority", "ask-way-secret"]).await;
    ana.take_picture("secret-ask").await;
    ana.tap("ask-now").await;
    ana.see_with("slip", "value", "none").await;
    ana.walk(&["urn", "urn-open"]).await;
    ana.see("urn-opened").await;
    app_films_app(&ben, &ana).await;
    ben.open("/gather/decisions").await;
    ben.walk(&["go-answer", "urn", "urn-open"]).await;
    ben.see("slip-take").await;
    ben.take_picture("secret-take").await;
    ben.tap("slip-take").await;
    ben.see_with("slip", "value", "stamping").await;

    // Everybody takes a slip; both phones stamp them as they film each other.
    app_films_app(&ana, &ben).await;
    film_app(&mut [&mut *cleo, &mut *dev, &mut *elif], &ana).await;
    for neighbour in [&mut *cleo, &mut *dev, &mut *elif] {
        let question = asked(neighbour).id;
        neighbour.ask(TakeSlip { question });
        app_films(&ana, neighbour).await;
    }
    ana.open("/gather/decisions").await;
    ana.walk(&["go-answer", "slip-take"]).await;
    ana.see_with("slip", "value", "stamping").await;
    app_films_app(&ben, &ana).await;
    app_films_app(&ana, &ben).await;
    film_app(&mut [&mut *cleo, &mut *dev, &mut *elif], &ana).await;

    // The neighbours put theirs in first, so that nobody's phone holds its own alone.
    for (neighbour, mark) in [(&mut *cleo, 0), (&mut *dev, 0), (&mut *elif, 1)] {
        let question = asked(neighbour).id;
        neighbour.ask(CastSlip { question, marks: vec![mark] });
        app_films(&ana, neighbour).await;
    }
    app_films_app(&ben, &ana).await;
    for app in [&ana, &ben] {
        app.open("/gather/decisions").await;
        app.tap("go-answer").await;
        app.see_with("slip", "value", "ready").await;
        app.take_picture("secret-ready").await;
        app.walk(&["slip-for", "slip-cast"]).await;
        app.see_with("slip", "value", "cast").await;
        app.take_picture("secret-cast").await;
    }
    app_films_app(&ana, &ben).await;
    app_films_app(&ben, &ana).await;
    for app in [&ana, &ben] {
        app.open("/gather/decisions").await;
        app.tap("go-answer").await;
        app.see_with("slips", "value", "5").await;
        app.tap("count-open").await;
        app.write("count-present", "5").await;
        app.tap("count-enter").await;
        app.see("counting").await;
    }
    app_films_app(&ana, &ben).await;
    ana.open("/gather/decisions").await;
    ana.tap("decided").await;
    ana.see_with("counting", "value", "closed").await;
    ana.see_with("verdict", "value", "passed").await;
    ana.see_with("slip", "value", "counted").await;
    ana.take_picture("secret-counted").await;
    film_app(&mut [&mut *cleo, &mut *dev, &mut *elif], &ana).await;
    for neighbour in [&mut *cleo, &mut *dev, &mut *elif] {
        let question = asked(neighbour);
        assert_eq!(question.totals, [4, 1, 0, 0]);
        assert_eq!(question.secret.unwrap().mine, SlipStanding::Counted);
    }
    for app in [ana, ben] {
        app.stop().await;
    }
}

/// The question, which is the only one.
fn asked(neighbour: &mut Neighbour) -> QuestionView {
    let view = neighbour.ask(Decisions {});
    view.asked.into_iter().chain(view.decided).next().unwrap()
}
