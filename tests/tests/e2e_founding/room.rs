//! Three phones serve a room: one is the board, one keeps the list of speakers, one shows the question. Three
//! real browsers, each with a profile of its own, and two neighbours whose phones are the engine alone. The
//! whole of an evening: roles by lot, a go-round, ballots, a text that is changed and decided by raised
//! hands, a note, and the same minutes everywhere.

use folkmoot_protocol::api::{
    CastBallot, Decisions, Gather, GetMinutes, SealStanding, VerdictView,
};
use folkmoot_tests::e2e::{
    Aim, App, Filming, Neighbour, Picture, Site, Stage, run_story, site_folder,
};

use super::{
    app_films, app_films_app, app_meets, apps_meet, counts_and_proposes, films, floor, holds, joins,
};

#[test]
#[ignore = "drives three real browsers: cargo xtask test --browser"]
fn real_browser_three_phones_serve_the_room() {
    run_story(async {
        let site = Site::start(&site_folder()).await;
        Box::pin(evening(&Stage::Browsers(site.address()))).await;
        site.stop();
    });
}

async fn evening(stage: &Stage) {
    let folders = [(); 3].map(|()| tempfile::tempdir().unwrap());
    let ana = App::start("Ana", folders[0].path(), stage).await;
    let ben = App::start("Ben", folders[1].path(), stage).await;
    let cleo = App::start("Cleo", folders[2].path(), stage).await;
    let mut dev = Neighbour::new("Dev", "14 Mill Lane");
    let mut elif = Neighbour::new("Elif", "16 Mill Lane");

    ana.founds_a_street().await;
    ana.walk(&["tab-gather", "go-invite"]).await;
    joins(&ana, &ben, "10 Mill Lane").await;
    joins(&ana, &cleo, "12 Mill Lane").await;
    for neighbour in [&mut dev, &mut elif] {
        films(neighbour, &ana).await;
        neighbour.join();
    }
    apps_meet(&ana, &ben).await;
    apps_meet(&ben, &cleo).await;
    app_meets(&ana, &mut dev).await;
    app_meets(&cleo, &mut elif).await;

    // Ana's phone has the agenda: a matter with a photo of it, made small by the phone itself.
    ana.open("/matters/bring").await;
    ana.write("matter-title", "The bridge is broken").await;
    let photo = folders[0].path().join("bridge.png");
    std::fs::write(&photo, noisy().to_png()).unwrap();
    ana.give_file("photo-file", &photo).await;
    ana.see("photo-picked").await;
    ana.take_picture("matter-photo").await;
    ana.tap("bring-go").await;
    ana.see("photo").await;
    let source = "return document.querySelector('[data-test=photo]').src";
    let source = ana.run(source, vec![]).await;
    let photo = source.as_str().unwrap().strip_prefix("data:image/jpeg;base64,").unwrap();
    assert!((50_000..=266_668).contains(&photo.len()), "200 kB in base64: {}", photo.len());
    ana.tap("dots-more").await;
    ana.see_with("dots-left", "value", "4").await;
    ana.take_picture("matter-with-photo").await;

    // Numbers are called for the lot; tellers of two households enter them, and who raised a hand.
    gather_at(&cleo, &[&ana, &ben], &mut [&mut dev, &mut elif]).await;
    for teller in [&ana, &cleo] {
        floor::enters_draw(teller).await;
    }

    // Ben's phone asks, and everybody answers by name on a phone.
    ben.open("/gather/decisions/propose").await;
    ben.write("propose-title", "What do we mend first?").await;
    ben.walk(&["propose-option-add"]).await;
    ben.write("propose-option-0", "The bridge").await;
    ben.write("propose-option-1", "The well").await;
    ben.tap("propose-save").await;
    ben.see("proposal-words").await;
    ben.walk(&["ask-open", "ask-method-approval", "ask-way-ballots", "ask-now"]).await;
    ben.see_with("counting", "value", "open").await;
    for app in [&ana, &ben] {
        app_films_app(&cleo, app).await;
    }
    plays(&cleo, &[&ana, &ben], &mut [&mut dev, &mut elif]).await;
    let fell = floor::drawn(&[&ana, &ben, &cleo]).await;
    let facilitates = floor::says_not_i(&[&ana, &ben, &cleo], &fell).await;

    for (app, option) in [(&ana, "ballot-0"), (&ben, "ballot-0"), (&cleo, "ballot-1")] {
        app.open("/gather/decisions").await;
        app.walk(&["go-answer", option, "ballot-give"]).await;
        app.see("ballot-given").await;
    }
    ana.take_picture("ballot-given").await;
    for neighbour in [&mut dev, &mut elif] {
        let question = neighbour.ask(Decisions {}).asked[0].id;
        let (marks, reason) = (vec![1, 0], String::new());
        neighbour.ask(CastBallot { question, voter: None, marks, reason });
    }

    // One of the three keeps the list of speakers for the room.
    floor::keeps_the_list(&ben).await;

    // All voices come to the board before anybody counts: then tellers of two households count.
    gather_at(&cleo, &[&ana, &ben], &mut [&mut dev, &mut elif]).await;
    assert_eq!(floor::drawn(&[&ana, &ben, &cleo]).await, facilitates);
    counts(&cleo).await;
    app_films_app(&ana, &cleo).await;
    counts(&ana).await;
    app_films_app(&cleo, &ana).await;
    cleo.open("/gather/decisions").await;
    cleo.tap("decided").await;
    cleo.see_with("counting", "value", "closed").await;
    cleo.see_with("verdict", "value", "chosen").await;
    cleo.take_picture("room-chosen").await;

    // A text is proposed, changed by a neighbour and asked anew; tellers of two households count the hands.
    floor::proposes_the_ladder(&ben).await;
    app_films_app(&ana, &ben).await;
    floor::words_it_otherwise(&ana).await;
    floor::notes(&ana).await;
    app_films_app(&cleo, &ana).await;
    floor::counts_hands(&cleo, "one").await;
    app_films_app(&ana, &cleo).await;
    floor::counts_hands(&ana, "closed").await;
    app_films_app(&cleo, &ana).await;
    floor::has_passed(&cleo).await;

    counts_and_proposes(&cleo).await;
    plays(&cleo, &[&ana, &ben], &mut [&mut dev, &mut elif]).await;
    for app in [&ana, &ben] {
        app_films_app(&cleo, app).await;
    }
    app_films(&cleo, &mut dev).await;
    let root = holds(&cleo).await;
    plays(&cleo, &[&ana, &ben], &mut [&mut dev, &mut elif]).await;
    for app in [&ana, &ben] {
        assert_eq!(holds(app).await, root, "{}", app.name());
    }
    for neighbour in [&mut dev, &mut elif] {
        let seal = neighbour.ask(Gather {}).seal.unwrap();
        assert_eq!((seal.standing, &seal.root), (SealStanding::Holds, &root));
        let minutes = neighbour.ask(GetMinutes { gathering: None });
        let asked = |title: &str| minutes.questions.iter().find(|it| it.title == title).unwrap();
        assert_eq!(asked("What do we mend first?").totals, [4, 1]);
        assert_eq!(asked(floor::LADDER).verdict, VerdictView::Open, "nobody counted it");
        let ladder = asked(floor::LADDER_FOR_A_WEEK);
        assert_eq!(
            (&ladder.verdict, &ladder.totals[..]),
            (&VerdictView::Passed, &[4, 0, 1, 0][..])
        );
        let notes: Vec<&str> = minutes.notes.iter().map(|note| note.text.as_str()).collect();
        assert_eq!(notes, [floor::NOTE]);
        assert_eq!(minutes.roles[0].1.name, facilitates);
        assert_eq!(minutes.heard.len(), 3, "Ben, Dev, and one in the go-round");
    }
    let mut minutes = Vec::new();
    for app in [&ana, &ben, &cleo] {
        app.open("/gather/minutes").await;
        minutes.push(app.words("minutes").await);
    }
    for said in ["The bridge", floor::LADDER_FOR_A_WEEK, &facilitates] {
        assert!(minutes[0].contains(said), "{said} is not in {}", minutes[0]);
    }
    assert!(minutes.iter().all(|it| *it == minutes[0]), "{minutes:?}");
    ana.take_picture("room-minutes").await;
    for app in [ana, ben, cleo] {
        app.stop().await;
    }
}

/// A picture of nothing but noise, which no JPEG makes small: only fewer pixels do.
fn noisy() -> Picture {
    let (width, height) = (1_000, 800);
    let mut state = 1_u32;
    let luma = (0..width * height).map(|_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    });
    Picture { width, height, luma: luma.collect() }
}

/// The board collects what everybody said, and plays all of it to them.
async fn gather_at(board: &App, apps: &[&App], neighbours: &mut [&mut Neighbour]) {
    for app in apps {
        app_films_app(board, app).await;
    }
    for neighbour in &mut *neighbours {
        app_films(board, neighbour).await;
    }
    plays(board, apps, neighbours).await;
}

/// The board plays what was said tonight; the others film it.
async fn plays(board: &App, apps: &[&App], neighbours: &mut [&mut Neighbour]) {
    board.open("/gather/board").await;
    board.tap("board-play").await;
    board.see("film").await;
    board.take_picture("board-playing").await;
    for app in apps {
        app.walk(&["tab-gather", "go-news", "news-film"]).await;
        let filming = Filming::start(app, board, Aim::at("film"));
        app.see("taken").await;
        drop(filming);
    }
    for neighbour in neighbours {
        films(neighbour, board).await;
    }
}

/// A teller says how many are in the room; ballots by name count by themselves.
async fn counts(teller: &App) {
    teller.open("/gather/decisions").await;
    teller.walk(&["go-answer", "count-open"]).await;
    teller.write("count-present", "5").await;
    teller.tap("count-enter").await;
    teller.see("counting").await;
}
