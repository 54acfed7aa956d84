//! The same street deals with a matter: it is brought, ranked, proposed on, spoken about, decided by raised
//! hands that two tellers count, and noted.

use folkmoot_protocol::api::{CountVoices, Decisions, GetMinutes, Roles, Speaking, VerdictView};
use folkmoot_tests::e2e::{App, Neighbour};

use super::{app_films, film_app};

/// Pages of a meeting, for the pictures.
pub const PAGES: [&str; 11] = [
    "/matters",
    "/matters/agenda",
    "/matters/bring",
    "/gather/decisions",
    "/gather/decisions/propose",
    "/gather/speaking",
    "/gather/roles",
    "/gather/minutes",
    "/gather/past",
    "/gather/past/check",
    "/us/practices/change/0",
];

/// Ana on her real app, Carla by the engine alone: each is a teller, of two households.
pub async fn decides(ana: &App, carla: &mut Neighbour) {
    // Who else is here, and that Carla saw her, too, Ana's phone hears from Carla.
    app_films(ana, carla).await;
    ana.open("/gather/roll").await;
    ana.see_with("roll", "count", "5").await;
    ana.open("/matters").await;
    ana.tap("bring-matter").await;
    ana.write("matter-title", "The mill stream smells").await;
    ana.write("matter-text", "Since Tuesday, near the bridge. The ducks are gone.").await;
    ana.take_picture("matter-new").await;
    ana.tap("bring-go").await;
    ana.see_with("dots-left", "value", "5").await;
    ana.tap("dots-more").await;
    ana.see_with("dots-left", "value", "4").await;
    ana.take_picture("matter").await;
    ana.tap("propose").await;
    ana.write("propose-title", "Ask Stream Valley to test the water with us").await;
    ana.write("propose-text", "It costs at most 200.").await;
    ana.take_picture("propose").await;
    ana.tap("propose-save").await;
    ana.see("proposal-words").await;
    ana.walk(&["ask-open", "ask-method-consent", "ask-way-hands"]).await;
    ana.take_picture("ask").await;
    ana.tap("ask-now").await;
    ana.see_with("counting", "value", "open").await;
    ana.take_picture("question").await;

    // A turn to speak: Ana has never been heard, and the timer runs until she stops it.
    ana.open("/gather/speaking").await;
    ana.tap("speak-me").await;
    ana.see("next-name").await;
    ana.tap("speak-start").await;
    ana.see("speak-timer").await;
    ana.take_picture("speaking-on").await;
    ana.tap("speak-stop").await;

    // Carla hears of it by film and counts; Ana's phone asks for a second teller, and gets her count.
    film_app(&mut [&mut *carla], ana).await;
    let asked = carla.ask(Decisions {}).asked;
    assert_eq!(asked[0].title, "Ask Stream Valley to test the water with us");
    assert_eq!(carla.ask(Speaking {}).heard.len(), 1, "Ana was heard");
    assert!(carla.ask(Roles {}).numbers.is_empty());
    let question = asked[0].id;
    let hands = vec![5, 0, 0];
    carla.ask(CountVoices { question, present: 5, hands, papers: Vec::new() });
    app_films(ana, carla).await;
    ana.open("/gather/decisions").await;
    ana.take_picture("decisions").await;
    ana.tap("go-answer").await;
    ana.see_with("counting", "value", "one").await;
    ana.tap("count-open").await;
    ana.write("count-present", "5").await;
    ana.write("count-hand-0", "4").await;
    ana.tap("count-enter").await;
    ana.see_with("counting", "value", "disagree").await;
    ana.take_picture("tellers-disagree").await;
    ana.write("count-hand-0", "5").await;
    ana.tap("count-enter").await;
    ana.see_with("counting", "value", "closed").await;
    ana.see_with("verdict", "value", "passed").await;
    ana.take_picture("passed").await;

    ana.open("/gather/minutes").await;
    ana.write("note-text", "Carla brought soup.").await;
    ana.tap("note-save").await;
    ana.see("note-words").await;
    ana.take_picture("minutes").await;
}

/// Once it is sealed, the minutes of both say the same.
pub async fn is_in_the_minutes(ana: &App, carla: &mut Neighbour) {
    let minutes = carla.ask(GetMinutes { gathering: None });
    assert_eq!(minutes.questions[0].verdict, VerdictView::Passed);
    assert_eq!(minutes.notes[0].text, "Carla brought soup.");
    ana.open("/gather/past").await;
    ana.tap("past-gathering").await;
    ana.see("minutes-verdict").await;
    ana.take_picture("minutes-sealed").await;
}
