//! What was decided is found and read, also years later.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use folkmoot_protocol::api::{
    DeedView, FoundWhat, GetMatter, PastDecisions, PracticeChange, ProposalStanding, QuestionView,
};
use folkmoot_protocol::ids::MatterId;
use rusqlite::Connection;

use super::*;

/// Gatherings at which nothing is asked: after two, the state has forgotten.
fn months_pass(street: &mut Street, months: usize) {
    for _ in 0..months {
        begins(street);
        street.seals_by_files().unwrap();
    }
}

fn bring(street: &mut Street, title: &str) -> MatterId {
    let (title, text) = (title.to_owned(), String::new());
    let (sort, reach) = (MatterSort::Worry, Reach::Ours);
    let matter = BringMatter { sort, reach, title, text, photos: Vec::new() };
    street.phones[0].call(matter).unwrap().line.id
}

fn amended(text: &str) -> WordingChoice {
    WordingChoice { text: text.to_owned(), ..wording("Test the water") }
}

/// A proposal on a matter, of which somebody's better words are asked about and pass.
fn tests_the_water(street: &mut Street, matter: MatterId) -> ProposalId {
    let links = LinksChoice { matters: vec![matter], settles: false };
    let proposed = ProposeText { wording: amended("For 500 at most."), links };
    let proposed = street.phones[1].call(proposed).unwrap();
    let (proposal, on) = (proposed.id, proposed.versions[0].id);
    street.exchanges_files(0).unwrap();
    let amend = AmendText { proposal, on, wording: amended("For 200 at most.") };
    let version = street.phones[2].call(amend).unwrap().versions[1].id;
    let ask = AskGathering { version, method: Method::Majority, way: Way::Hands, seats: 0 };
    let question = street.phones[2].call(ask).unwrap().questions[0].id;
    street.exchanges_files(0).unwrap();
    counts(street, question, &[7, 0, 0]);
    proposal
}

fn titles(questions: &[QuestionView]) -> Vec<&str> {
    questions.iter().map(|question| question.title.as_str()).collect()
}

fn past(street: &mut Street, phone: usize) -> Vec<QuestionView> {
    street.phones[phone].call(PastDecisions { before: None }).unwrap()
}

#[test]
fn a_decision_is_read_as_it_was_decided_when_the_state_has_forgotten_it() {
    let mut street = gathered();
    let stream = bring(&mut street, "The stream smells");
    let proposal = tests_the_water(&mut street, stream);
    street.clock.pass(60_000);
    let (refused, question) =
        asks(&mut street, 3, wording("Fell the lime"), Method::Majority, Way::Hands);
    counts(&mut street, question, &[1, 6, 0]);
    let links = LinksChoice { matters: vec![stream], settles: false };
    let never = ProposeText { wording: wording("Move the stream"), links };
    let never = street.phones[4].call(never).unwrap().id;
    let gathering = minutes(&mut street, 0).gathering;
    street.seals_by_files().unwrap();
    let on_matter = |street: &mut Street| {
        let view = street.phones[6].call(GetMatter { matter: stream }).unwrap();
        let open: Vec<String> = view.proposals.into_iter().map(|line| line.title).collect();
        (open, titles(&view.decided).join(", "))
    };
    let answers = (vec!["Move the stream".to_owned()], "Test the water".to_owned());
    assert_eq!(on_matter(&mut street), answers, "with the seal");
    months_pass(&mut street, 2);
    assert_eq!(on_matter(&mut street), answers, "and for good");

    let found = street.phones[5].call(Search { typed: "test water".to_owned() }).unwrap();
    assert!(found.iter().all(|found| found.what == FoundWhat::Proposal(proposal)));
    let read = sees(&mut street, 5, proposal);
    assert_eq!(read.standing, ProposalStanding::Decided);
    assert_eq!(read.versions.last().unwrap().text, "For 200 at most.");
    let outcome = &read.questions[0];
    assert_eq!((&outcome.verdict, outcome.totals[0]), (&VerdictView::Passed, 7));
    assert_eq!((outcome.gathering, outcome.sealed), (gathering, true));
    assert_eq!(outcome.text, "For 200 at most.");
    assert_eq!(sees(&mut street, 5, refused).standing, ProposalStanding::Refused);
    assert_eq!(sees(&mut street, 5, never).standing, ProposalStanding::Open);

    // In the order in which they were asked, and the newest first where all are listed.
    let kept = street.phones[5].call(GetMinutes { gathering: Some(gathering) }).unwrap();
    assert_eq!(titles(&kept.questions), ["Test the water", "Fell the lime"]);
    let listed = past(&mut street, 5);
    assert_eq!(titles(&listed), ["Fell the lime", "Test the water"]);
    let rest = street.phones[5].call(PastDecisions { before: Some(listed[0].id) }).unwrap();
    assert_eq!(titles(&rest), ["Test the water"]);
}

/// The founding forgets proposals of people who were not there (protocol, 10.11).
#[test]
fn a_proposal_that_nobody_was_asked_about_is_over_and_not_decided() {
    let mut street = Street::of(&neighbours(7)).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    let links = LinksChoice::default();
    let never = ProposeText { wording: wording("Move the stream"), links };
    let never = street.phones[5].call(never).unwrap();
    assert_eq!(never.standing, ProposalStanding::Open);
    street.exchanges_files(0).unwrap();
    street.phones.remove(5);
    street.gathers_by_word().unwrap();
    let read = sees(&mut street, 0, never.id);
    assert_eq!((read.standing, read.versions.len()), (ProposalStanding::Over, 1));
    assert!(past(&mut street, 0).is_empty());
}

#[test]
fn practices_say_when_and_by_which_decision_they_changed() {
    let mut street = gathered();
    let mut proposals = Vec::new();
    for value in [90, 60] {
        let deed = Some(DeedChoice::Practice { name: "speaking-seconds".to_owned(), value });
        let change = WordingChoice { deed, ..wording(&format!("Speak for {value} seconds")) };
        let (proposal, question) = asks(&mut street, 2, change, Method::Qualified, Way::Hands);
        let from = |street: &mut Street| match sees(street, 3, proposal).versions[0].deed {
            Some(DeedView::Practice { from, .. }) => from,
            _ => panic!("a change"),
        };
        assert_eq!(from(&mut street), Some(if value == 90 { 120 } else { 90 }));
        counts(&mut street, question, &[7, 0, 0]);
        street.seals_by_files().unwrap();
        assert_eq!(from(&mut street), None, "today's value is not what it was");
        begins(&mut street);
        proposals.push(proposal);
    }
    let changes = street.phones[4].call(Us {}).unwrap().practice_changes;
    let line = |change: &PracticeChange| (change.name.clone(), change.value, change.proposal);
    let name = || "speaking-seconds".to_owned();
    assert_eq!(
        changes.iter().map(line).collect::<Vec<_>>(),
        [(name(), 60, proposals[1]), (name(), 90, proposals[0])]
    );
    assert_eq!(changes[0].title, "Speak for 60 seconds");
    assert!(changes[0].starts_at > changes[1].starts_at);
}

#[test]
fn minutes_say_what_was_decided_and_about_whom_in_every_program() {
    let mut street = gathered();
    let gone = person(&mut street, 6);
    let deed = Some(DeedChoice::Remove(gone));
    let removal = WordingChoice { deed, ..wording("Somebody has to go") };
    let (proposal, question) = asks(&mut street, 1, removal, Method::Qualified, Way::Hands);
    counts(&mut street, question, &[6, 1, 0]);
    let options = ["Oak", "Lime", "Elm"].map(str::to_owned).to_vec();
    let tree = WordingChoice { options, ..wording("Which tree?") };
    street.clock.pass(60_000);
    let (_, question) = asks(&mut street, 2, tree, Method::Approval, Way::Hands);
    counts(&mut street, question, &[5, 5, 1]);
    let gathering = minutes(&mut street, 0).gathering;
    let note = |text: &str, replaces| WriteNote { gathering, text: text.to_owned(), replaces };
    let first = street.phones[3].call(note("Soup.", None)).unwrap().notes[0].id;
    street.exchanges_files(0).unwrap();
    street.phones[1].call(note("Bean soup.", Some(first))).unwrap();
    street.phones[2].call(note("No soup.", Some(first))).unwrap();
    street.seals_by_files().unwrap();
    street.phones.pop();
    for _ in 0..2 {
        street.meets_again_after(28).unwrap();
        street.greets_by_word(2).unwrap();
        street.seals_by_files().unwrap();
    }
    let kept = street.phones[0].call(GetMinutes { gathering: Some(gathering) }).unwrap();
    let named = |deed: &Option<DeedView>| match deed {
        Some(DeedView::Remove(person)) => person.name.clone(),
        _ => panic!("a removal"),
    };
    assert_eq!(named(&kept.questions[0].deed), "Gita", "who is a resident no more");
    let read = sees(&mut street, 0, proposal);
    assert_eq!(named(&read.versions[0].deed), "Gita");
    assert_eq!(named(&read.questions[0].deed), "Gita");
    let bytes = street.phones[0].call(ExportMinutes { gathering }).unwrap().bytes;
    let json: serde_json::Value = serde_json::from_slice(&BASE64.decode(bytes).unwrap()).unwrap();
    assert_eq!(json["format"], "folkmoot-minutes-2");
    let (removal, tree) = (&json["decisions"][0], &json["decisions"][1]);
    assert_eq!(removal["deed"]["does"], "remove");
    assert_eq!(removal["deed"]["people"], serde_json::json!(["Gita"]));
    assert_eq!((&tree["verdict"], &tree["tied"]), (&"tied".into(), &serde_json::json!([0, 1])));
    let contrary = |at: usize| json["notes"][at]["contrary"].clone();
    assert_eq!((contrary(0), contrary(1)), ("yes".into(), "yes".into()));
}

/// As the app before this one left it, with its minutes but without an index of decisions.
fn without_index(folder: &Path) {
    let db = Connection::open(folder.join("folkmoot.sqlite")).unwrap();
    db.execute_batch(
        "DROP TABLE practice_version;
         DROP TABLE matter_proposal;
         DROP TABLE decision;
         PRAGMA user_version = 8;",
    )
    .unwrap();
}

#[test]
fn what_was_decided_before_the_index_came_is_found_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut street =
        gathers(Street::in_folder(&neighbours(7), folder.path()).unwrap(), "Mill Lane");
    let stream = bring(&mut street, "The stream smells");
    let proposal = tests_the_water(&mut street, stream);
    let deed = Some(DeedChoice::Practice { name: "speaking-seconds".to_owned(), value: 90 });
    let change = WordingChoice { deed, ..wording("Speak for a minute and a half") };
    let (_, question) = asks(&mut street, 2, change, Method::Qualified, Way::Hands);
    counts(&mut street, question, &[7, 0, 0]);
    street.seals_by_files().unwrap();
    months_pass(&mut street, 2);
    let look = |phone: &mut Phone| {
        let decided = phone.call(GetMatter { matter: stream }).unwrap().decided;
        let changes = phone.call(Us {}).unwrap().practice_changes;
        let past = phone.call(PastDecisions { before: None }).unwrap();
        (decided, changes, past, phone.call(GetProposal { proposal }).unwrap())
    };
    let before = look(&mut street.phones[0]);
    assert_eq!((before.0.len(), before.1.len(), before.2.len()), (1, 1, 2));
    let phone = street.phones.remove(0);
    let home = folder.path().join(&phone.name);
    // A connection of its own has the file to itself only once the phone is off.
    drop(phone);
    without_index(&home);
    let (name, household) = neighbours(7).remove(0);
    let mut phone = Phone::in_folder(&name, &household, &street.clock, &home).unwrap();
    assert_eq!(look(&mut phone), before);
}
