//! A gathering that seals twice: its opening, and its end.

// A test that meets the unexpected must fail at once and say where.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use folkmoot_protocol::api::{
    Apply, AskGathering, Board, BoardPhase, CastBallot, CountVoices, ErrorCode, FilmContent,
    Gather, GatherView, GetMinutes, GetProposal, GetStatus, Home, LinksChoice, Need, NewPhoneIs,
    ProposeSeal, ProposeText, SealReadiness, Stage, VerdictView, WordingChoice,
};
use folkmoot_protocol::body::{Method, Way};
use folkmoot_protocol::ids::{ProposalId, QuestionId};
use folkmoot_testkit::{Phone, Street, neighbours};

fn gather(phone: &mut Phone) -> GatherView {
    *phone.call(Gather {}).unwrap()
}

/// The last seal is the same on all phones; gives its number.
fn agreed(street: &mut Street) -> u64 {
    let mut last = |phone: &mut Phone| {
        let seal = phone.call(Home {}).unwrap().last_seal.unwrap();
        (seal.number, seal.root)
    };
    let seals: Vec<_> = street.phones.iter_mut().map(&mut last).collect();
    assert!(seals.iter().all(|seal| *seal == seals[0]), "{seals:?}");
    seals[0].0
}

/// Somebody proposes, and asks the gathering for ballots by name.
fn asks(street: &mut Street, by: usize, title: &str) -> (ProposalId, QuestionId) {
    let (text, options) = (String::new(), Vec::new());
    let wording = WordingChoice { title: title.to_owned(), text, options, deed: None };
    let links = LinksChoice::default();
    let proposed = street.phones[by].call(ProposeText { wording, links }).unwrap();
    let version = proposed.versions[0].id;
    let ask = AskGathering { version, method: Method::Majority, way: Way::Ballots, seats: 0 };
    let asked = street.phones[by].call(ask).unwrap();
    street.exchanges_files(0).unwrap();
    (proposed.id, asked.questions[0].id)
}

fn votes(phone: &mut Phone, question: QuestionId, answer: u8) -> Result<(), ErrorCode> {
    let (marks, reason) = (vec![answer], String::new());
    let ballot = CastBallot { question, voter: None, marks, reason };
    phone.call(ballot).map(|_| ()).map_err(|error| error.code)
}

/// A street of seven whose second gathering has begun, all on the roll; and Noor, whom three vouched for.
fn with_a_newcomer() -> (Street, Phone) {
    let mut street = Street::of(&neighbours(7)).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    street.gathers_by_word().unwrap();
    let mut noor = Phone::new("Noor", "Mill Lane 9", &street.clock).unwrap();
    let (name, household) = ("Noor".to_owned(), "Mill Lane 9".to_owned());
    noor.call(Apply { name, household, returning: false }).unwrap();
    for who in [0, 1, 3] {
        street.phones[who].meets_new(&mut noor, NewPhoneIs::Newcomer).unwrap();
    }
    noor.films(&mut street.phones[0], FilmContent::Welcome, |_| false).unwrap();
    street.meets_again_after(28).unwrap();
    street.greets_by_word(3).unwrap();
    street.exchanges_files(0).unwrap();
    (street, noor)
}

#[test]
fn whom_the_opening_admits_votes_the_same_evening_on_what_is_asked_from_then_on() {
    let (mut street, noor) = with_a_newcomer();
    street.phones.push(noor);
    let (_, before) = asks(&mut street, 2, "Sweep the square");
    let ready = gather(&mut street.phones[4]);
    assert!(ready.may_open && ready.seal_ready == SealReadiness::Ready);
    assert!(!gather(&mut street.phones[7]).may_open, "she is not there yet");
    let proposed = *street.phones[4].call(ProposeSeal { closes: false }).unwrap();
    assert!(!proposed.may_open && !proposed.seal.unwrap().closes);
    street.exchanges_files(4).unwrap();
    street.exchanges_files(4).unwrap();
    assert_eq!(agreed(&mut street), 2);
    for phone in &mut street.phones {
        let view = gather(phone);
        let seal = view.seal.unwrap();
        assert!((seal.number, seal.closes, seal.opened()) == (2, false, true), "{seal:?}");
        assert!(!view.may_open, "once an evening");
        assert!(view.next != Some(Need::GoHome), "the gathering goes on");
    }
    assert_eq!(street.phones[0].call(Board {}).unwrap().phase, BoardPhase::Held);

    // She is a resident: she greets, is on the roll, and what is asked now she answers.
    let stage = street.phones[7].call(GetStatus {}).unwrap().neighbourhood.unwrap().stage;
    assert_eq!(stage, Stage::Resident);
    for other in [0, 2, 5] {
        let (noor, other) = street.pair(7, other);
        noor.meets_by_word(other).unwrap();
    }
    street.exchanges_files(0).unwrap();
    assert_eq!(street.phones[0].call(Board {}).unwrap().phase, BoardPhase::Collecting);
    let (proposal, after) = asks(&mut street, 3, "A bench by the stream");
    assert_eq!(votes(&mut street.phones[7], before, 0), Err(ErrorCode::NoVoice));
    let needs = street.phones[7].call(Home {}).unwrap().needs;
    assert!(needs.contains(&Need::Voice { open: 1 }), "{needs:?}");
    // Three for, three against: hers decides.
    for (phone, answer) in [(0, 0), (1, 0), (2, 0), (3, 1), (4, 1), (5, 1), (7, 0)] {
        votes(&mut street.phones[phone], after, answer).unwrap();
    }
    street.exchanges_files(0).unwrap();
    for (question, teller) in [(before, 0), (before, 5), (after, 0), (after, 5)] {
        let (hands, papers) = (Vec::new(), Vec::new());
        let count = CountVoices { question, present: 8, hands, papers };
        street.phones[teller].call(count).unwrap();
    }
    street.exchanges_files(0).unwrap();
    let seen = street.phones[6].call(GetProposal { proposal }).unwrap().questions[0].clone();
    assert_eq!((seen.verdict, seen.totals), (VerdictView::Passed, vec![4, 3, 0, 0]));
    street.seals_by_files().unwrap();
    assert_eq!(agreed(&mut street), 3);
    for phone in &mut street.phones {
        let minutes = phone.call(GetMinutes { gathering: None }).unwrap();
        assert_eq!((minutes.closed_by, minutes.present, minutes.questions.len()), (Some(3), 8, 2));
        assert_eq!(phone.call(Home {}).unwrap().needs, [Need::GoHome, Need::Call]);
    }
}

#[test]
fn a_founding_has_no_opening_of_its_own() {
    let mut street = Street::of(&neighbours(7)).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    street.greets_by_word(2).unwrap();
    street.exchanges_files(0).unwrap();
    let view = gather(&mut street.phones[0]);
    assert!(view.seal_ready == SealReadiness::Ready && !view.may_open);
    let refused = street.phones[0].call(ProposeSeal { closes: false }).unwrap_err();
    assert_eq!(refused.code, ErrorCode::StillDraft);
}
