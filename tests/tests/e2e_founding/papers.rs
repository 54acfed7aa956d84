//! A box of papers: a real browser prints ballots and its camera reads them back, each once; a neighbour whose
//! phone is the engine alone goes through the same papers.

use folkmoot_protocol::api::{
    BallotPaper, CountVoices, Decisions, EnterBallot, GetPaperCount, Read, Scanned,
};
use folkmoot_tests::e2e::{Aim, App, Neighbour, Picture, Site, Stage, run_story, site_folder};

use super::{app_films, app_meets, film_app, films};

/// What the papers say, by the tests' names: four for it, one against.
const SAID: [(&str, u8); 5] = [("for", 0), ("for", 0), ("against", 1), ("for", 0), ("for", 0)];

#[test]
#[ignore = "drives a real browser: cargo xtask test --browser"]
fn real_browser_a_street_votes_on_paper() {
    run_story(async {
        let site = Site::start(&site_folder()).await;
        Box::pin(evening(&Stage::Browsers(site.address()))).await;
        site.stop();
    });
}

async fn evening(stage: &Stage) {
    let folder = tempfile::tempdir().unwrap();
    let ana = App::start("Ana", folder.path(), stage).await;
    let mut others = [("Ben", 10), ("Cleo", 12), ("Dev", 14), ("Elif", 16)]
        .map(|(name, house)| Neighbour::new(name, &format!("{house} Mill Lane")));
    ana.founds_a_street().await;
    ana.walk(&["tab-gather", "go-invite"]).await;
    for neighbour in &mut others {
        films(neighbour, &ana).await;
        neighbour.join();
    }
    for neighbour in &mut others {
        app_meets(&ana, neighbour).await;
    }
    for neighbour in &mut others {
        app_films(&ana, neighbour).await;
    }

    ana.open("/gather/decisions/propose").await;
    ana.write("propose-title", "Hugo keeps the cash box").await;
    ana.tap("propose-save").await;
    ana.see("proposal-words").await;
    ana.walk(&["ask-open", "ask-method-majority", "ask-way-box", "ask-now"]).await;
    ana.tap("go-ballots").await;
    ana.write("ballots-count", "5").await;
    ana.tap("ballots-go").await;
    ana.see("paper").await;
    ana.take_picture("ballots").await;
    let mut papers = Vec::new();
    for at in 0..SAID.len() {
        papers.push(ana.picture_of(&Aim::at("printed-code").number(at)).await);
    }
    ana.take_picture("ballots-last").await;

    // Ana goes through the box. What lies in front of her camera is taken down once.
    asked(&ana).await;
    ana.walk(&["count-open", "papers-scan"]).await;
    for (at, (says, _)) in SAID.into_iter().enumerate() {
        shows(&ana, &papers[at]).await;
        ana.tap(&format!("scanned-{says}")).await;
        if at == 0 {
            ana.take_picture("paper-scanned").await;
        }
        ana.tap("paper-take").await;
        ana.see_with("scanned", "value", &(at + 1).to_string()).await;
        ana.see("paper-done").await;
    }
    // She mistook the last one, and puts it right.
    ana.tap("paper-amend").await;
    ana.walk(&["scanned-against", "paper-take"]).await;
    ana.see("paper-done").await;
    ana.tap("paper-amend").await;
    ana.walk(&["scanned-for", "paper-take"]).await;
    ana.see("paper-done").await;
    // The first one slipped in again: it is known, and nothing is counted twice.
    shows(&ana, &papers[0]).await;
    ana.see("paper-known").await;
    ana.take_picture("paper-known").await;
    ana.tap("paper-take").await;
    ana.see_with("scanned", "value", "5").await;
    ana.write("count-present", "5").await;
    ana.take_picture("papers-counted").await;
    ana.tap("count-enter").await;
    ana.see_with("counting", "value", "one").await;

    // Ben goes through the same papers.
    let [ben, rest @ ..] = &mut others;
    film_app(&mut [&mut *ben], &ana).await;
    let question = ben.ask(Decisions {}).asked[0].id;
    for (paper, (_, mark)) in papers.iter().zip(SAID) {
        let BallotPaper { serial, .. } = reads(ben, paper);
        ben.ask(EnterBallot { question, serial, marks: vec![mark] });
    }
    let counted = ben.ask(GetPaperCount { question });
    assert_eq!((counted.papers, counted.hands.clone()), (5, vec![4, 1, 0]));
    ben.ask(CountVoices { question, present: 5, hands: counted.hands, papers: counted.listed });
    app_films(&ana, ben).await;
    asked(&ana).await;
    ana.see_with("counting", "value", "closed").await;
    ana.see_with("verdict", "value", "passed").await;
    ana.take_picture("papers-passed").await;
    for neighbour in rest {
        film_app(&mut [&mut *neighbour], &ana).await;
        assert_eq!(neighbour.ask(Decisions {}).decided[0].totals, [4, 1, 0, 0]);
    }
    ana.stop().await;
}

/// Opens the question, which is the only one.
async fn asked(app: &App) {
    app.open("/gather/decisions").await;
    for mark in ["go-answer", "decided"] {
        if app.sees(mark).await {
            app.tap(mark).await;
        }
    }
    app.see("counting").await;
}

/// Holds a paper in front of the camera until the app has read it.
async fn shows(app: &App, paper: &Picture) {
    app.film_picture(paper).await;
    app.see("paper-take").await;
}

/// A neighbour's camera reads a paper.
fn reads(neighbour: &mut Neighbour, paper: &Picture) -> BallotPaper {
    let text = paper.texts().into_iter().next().unwrap();
    match neighbour.ask(Read { text }) {
        Scanned::Ballot(found) => found,
        other => panic!("{other:?}"),
    }
}
