//! What happens on the floor of a room that three phones serve: roles by lot, the list of speakers, a text that
//! is changed and decided by raised hands, a note.

use folkmoot_tests::e2e::App;

/// Who put themselves forward, by role. Those who may keep order all have an app here.
const FACILITATORS: [&str; 3] = ["Ana", "Ben", "Cleo"];
const TIMEKEEPERS: [&str; 2] = ["Dev", "Elif"];
/// What three people called out.
const CALLED: [&str; 3] = ["7", "31", "112"];
/// The text as it was proposed, and as it was changed.
pub const LADDER: &str = "Lend the ladder to everybody";
pub const LADDER_FOR_A_WEEK: &str = "Lend the ladder for a week at a time";
pub const NOTE: &str = "Dev brought lentils.";

/// A teller enters who raised a hand for what, and the numbers that were called.
pub async fn enters_draw(teller: &App) {
    teller.open("/gather/roles").await;
    teller.see_with("draw-state", "state", "none").await;
    let lots = [("facilitator", &FACILITATORS[..]), ("timekeeper", &TIMEKEEPERS[..])];
    for (role, people) in lots {
        teller.tap(&format!("draw-role-{role}")).await;
        for name in people {
            teller.tap_one(&format!("draw-role-{role}-hand"), name).await;
        }
    }
    for (at, number) in CALLED.into_iter().enumerate() {
        teller.write(&format!("draw-number-{at}"), number).await;
    }
    teller.take_picture(&format!("draw-{}", teller.name())).await;
    teller.tap("draw-enter").await;
    teller.see_with("draw-state", "state", "one").await;
}

/// Both tellers entered the same: on every phone the lot fell on the same person. Gives their name.
pub async fn drawn(apps: &[&App]) -> String {
    let mut fell = Vec::new();
    for app in apps {
        app.open("/gather/roles").await;
        app.see_with("draw-state", "state", "drawn").await;
        fell.push(app.words("role-name").await);
    }
    assert!(FACILITATORS.contains(&fell[0].as_str()), "{fell:?}");
    assert!(fell.iter().all(|name| *name == fell[0]), "the lot falls alike: {fell:?}");
    fell.swap_remove(0)
}

/// "Not I", by whomever it fell on, and by nobody for them. Gives who comes next.
pub async fn says_not_i(apps: &[&App], fell: &str) -> String {
    let mut next = String::new();
    for app in apps {
        app.open("/gather/roles").await;
        app.reads("role-name", fell).await;
        assert_eq!(app.sees("role-decline").await, app.name() == fell, "{}", app.name());
        if app.name() == fell {
            app.tap("role-decline").await;
            app.reads("role-declined", fell).await;
            app.see("role-accept").await;
            app.take_picture("role-declined").await;
            next = app.words("role-name").await;
        }
    }
    assert!(FACILITATORS.contains(&next.as_str()) && next != fell, "{next} after {fell}");
    next
}

/// One phone keeps the list for the room: a point of order before a turn, and a go-round that catches those
/// who would not have spoken.
pub async fn keeps_the_list(keeper: &App) {
    keeper.open("/gather/speaking").await;
    keeper.walk(&["speak-me", "speak-start"]).await;
    keeper.see("speak-timer").await;
    keeper.tap("speak-stop").await;
    keeper.see("heard").await;

    // The keeper wants to say more. Dev, who raised both hands, goes first: something is not in order.
    keeper.tap("speak-me").await;
    keeper.reads("next-name", keeper.name()).await;
    keeper.walk(&["speak-hands", "hand-order"]).await;
    keeper.tap_one("speak-add", "Dev").await;
    keeper.see_with("waiting", "value", "2").await;
    keeper.reads("next-name", "Dev").await;
    keeper.take_picture("point-of-order").await;
    keeper.tap("speak-start").await;
    keeper.see("speak-timer").await;
    keeper.tap("speak-stop").await;
    keeper.reads("next-name", keeper.name()).await;
    keeper.tap("speak-leave").await;
    keeper.no_longer_see("speaking-next").await;

    // Three of five were not heard yet. One speaks, two pass.
    keeper.tap("round-start").await;
    keeper.see_with("round-left", "value", "3").await;
    keeper.take_picture("go-round").await;
    keeper.tap("round-speak").await;
    keeper.see("speak-timer").await;
    keeper.tap("speak-stop").await;
    keeper.see_with("round-left", "value", "2").await;
    keeper.tap("round-pass").await;
    keeper.see_with("round-left", "value", "1").await;
    keeper.tap("round-pass").await;
    keeper.see("round-done").await;
    keeper.tap("round-end").await;
    keeper.no_longer_see("round").await;
}

/// Proposes a text, and asks for raised hands.
pub async fn proposes_the_ladder(app: &App) {
    app.open("/gather/decisions/propose").await;
    app.write("propose-title", LADDER).await;
    app.tap("propose-save").await;
    app.see("proposal-words").await;
    app.walk(&["ask-open", "ask-method-consent", "ask-way-hands", "ask-now"]).await;
    app.see_with("counting", "value", "open").await;
}

/// Somebody words it otherwise and asks that: the earlier text stays to be read, and is asked no more.
pub async fn words_it_otherwise(app: &App) {
    app.open("/gather/decisions").await;
    app.walk(&["go-answer", "amend-open"]).await;
    app.write("amend-title", LADDER_FOR_A_WEEK).await;
    app.take_picture("amend").await;
    app.tap("amend-save").await;
    app.reads("title", LADDER_FOR_A_WEEK).await;
    app.see("other-versions").await;
    app.walk(&["ask-open", "ask-method-consent", "ask-way-hands", "ask-now"]).await;
    app.see("overtaken").await;
    app.take_picture("amended").await;
}

/// A teller counts the hands on the changed text, which stands first: four for it, one stands aside.
pub async fn counts_hands(teller: &App, then: &str) {
    teller.open("/gather/decisions").await;
    teller.tap("go-answer").await;
    teller.reads("title", LADDER_FOR_A_WEEK).await;
    teller.tap("count-open").await;
    for (field, number) in [("count-present", "5"), ("count-hand-0", "4"), ("count-hand-2", "1")] {
        teller.write(field, number).await;
    }
    teller.tap("count-enter").await;
    teller.see_with("counting", "value", then).await;
}

/// Two tellers of two households counted the same: it passed, until a seal holds provisionally.
pub async fn has_passed(app: &App) {
    // The earlier text was never counted, so its proposal is among what is asked.
    app.open("/gather/decisions").await;
    app.tap("go-answer").await;
    app.see_with("counting", "value", "closed").await;
    app.see_with("verdict", "value", "passed").await;
    app.see("provisional").await;
    app.take_picture("ladder-passed").await;
}

/// Somebody notes what no list has.
pub async fn notes(app: &App) {
    app.open("/gather/minutes").await;
    app.write("note-text", NOTE).await;
    app.tap("note-save").await;
    app.reads("note-words", NOTE).await;
}
