//! What happens at gatherings: two call the same one, it is moved, called off, left early and signed on
//! paper; and at every moment there is one next thing.

// A test that meets the unexpected must fail at once and say where.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use folkmoot_engine::Clock as _;
use folkmoot_protocol::api::{
    CallAgain, CallGathering, CancelGathering, DescribePlace, EnterPaper, ErrorCode, FactWord,
    Gather, GatherView, Home, MoveGathering, Need, Places, ProposeSeal, SayAway, SayFact,
    SealReadiness, SignHeadcount, Us,
};
use folkmoot_protocol::ids::{GatheringId, PersonId};
use folkmoot_protocol::place::{Fact, FactValue};
use folkmoot_testkit::{Phone, Street, neighbours};
use folkmoot_tests::agreed_roots;

fn founded(count: usize) -> Street {
    let mut street = Street::of(&neighbours(count)).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    street.gathers_by_word().unwrap();
    street
}

fn gather(phone: &mut Phone) -> GatherView {
    *phone.call(Gather {}).unwrap()
}

fn next(street: &mut Street, phone: usize) -> Need {
    gather(&mut street.phones[phone]).next.unwrap()
}

fn me(street: &mut Street, phone: usize) -> PersonId {
    let us = street.phones[phone].call(Us {}).unwrap();
    let mut people = us.households.iter().flat_map(|household| &household.residents);
    people.find(|resident| resident.me).unwrap().person
}

#[test]
fn two_call_the_same_gathering_and_the_evening_ends_with_one_seal() {
    let mut street = founded(8);
    street.clock.pass_days(28);
    let starts_at = street.clock.unix_seconds() + 3600;
    // At the same moment, apart: neither knows of the other's call.
    for caller in [0, 4] {
        let place = "the old school".to_owned();
        street.phones[caller].call(CallGathering { place, starts_at, urgent: false }).unwrap();
        for other in caller + 1..caller + 4 {
            let (caller, other) = street.pair(caller, other);
            other.takes_file_of(caller).unwrap();
        }
    }
    street.clock.pass(3_600_000);
    for (a, b) in [(0, 1), (1, 2), (2, 3), (4, 5), (5, 6), (6, 7)] {
        let (one, other) = street.pair(a, b);
        one.meets_by_word(other).unwrap();
    }
    let (one, other) = street.pair(3, 7);
    assert_eq!(one.meets_by_word(other).unwrap_err().code, ErrorCode::WrongGathering);
    // What the error says helps: film each other's news.
    street.exchanges_files(0).unwrap();
    let views = street.gather_views().unwrap();
    let chosen = views[0].gathering.as_ref().unwrap().id;
    for view in &views {
        assert_eq!(view.gathering.as_ref().map(|gathering| gathering.id), Some(chosen));
        assert_eq!(view.open.len(), 2, "and people may choose the other one");
    }
    street.goes_on_by_word().unwrap();
    assert_eq!(agreed_roots(&mut street).len(), 2, "the founding, and one seal more");
    assert_eq!(street.phones[0].call(Us {}).unwrap().seals[0].roll, 8);
    // The other call is over with it: nobody is led there tomorrow.
    assert!(gather(&mut street.phones[7]).open.is_empty());
}

#[test]
fn a_gathering_is_moved_and_called_off_by_who_called_it_only() {
    let mut street = founded(7);
    street.clock.pass_days(21);
    let starts_at = street.clock.unix_seconds() + 7 * 86_400;
    let call = |place: &str| CallGathering { place: place.to_owned(), starts_at, urgent: false };
    let view = *street.phones[0].call(call("the old school")).unwrap();
    let gathering = view.gathering.unwrap().id;
    assert!(view.call.unwrap().mine);
    street.all_take_file(0).unwrap();
    let later = starts_at + 86_400;
    let to = |starts_at| MoveGathering { gathering, place: "the church".to_owned(), starts_at };
    let code = |street: &mut Street, phone: usize, request| {
        street.phones[phone].call::<MoveGathering>(request).unwrap_err().code
    };
    assert_eq!(code(&mut street, 1, to(later)), ErrorCode::NotMine);
    assert_eq!(code(&mut street, 0, to(starts_at + 93 * 86_400)), ErrorCode::OutOfRange);
    assert_eq!(code(&mut street, 0, to(starts_at - 60 * 86_400)), ErrorCode::TimeInPast);
    let view = *street.phones[0].call(to(later)).unwrap();
    let moved = view.gathering.unwrap();
    assert_eq!((moved.place.as_str(), moved.starts_at), ("the church", later));
    assert_eq!(view.call.unwrap().moved_from, Some(starts_at));
    let again = CallGathering { place: "The  church".to_owned(), starts_at: later, urgent: false };
    let view = *street.phones[0].call(again).unwrap();
    assert_eq!(view.open.len(), 1, "what is called already is not called twice");

    let error = street.phones[1].call(CancelGathering { gathering }).unwrap_err();
    assert_eq!(error.code, ErrorCode::NotMine);
    let view = *street.phones[0].call(CancelGathering { gathering }).unwrap();
    assert_eq!(view.gathering, None);
    assert!(view.open[0].cancelled && view.open[0].taken_back);
    assert_eq!(view.next, Some(Need::Call));
    street.all_take_file(0).unwrap();
    let others = gather(&mut street.phones[1]);
    assert_eq!(street.phones[1].call(Home {}).unwrap().called_off.len(), 1);
    assert!(others.gathering.is_none() && others.open[0].cancelled && !others.open[0].taken_back);
    let error = street.phones[1].call(CallAgain { gathering }).unwrap_err();
    assert_eq!(error.code, ErrorCode::NotMine);
    // Undone.
    let view = *street.phones[0].call(CallAgain { gathering }).unwrap();
    assert_eq!(view.gathering.map(|gathering| gathering.starts_at), Some(later));
    street.all_take_file(0).unwrap();
    street.clock.pass_days(8);
    street.greets_by_word(2).unwrap();
    street.exchanges_files(0).unwrap();
    assert_eq!(code(&mut street, 0, to(later)), ErrorCode::HasBegun);
    let error = street.phones[0].call(CancelGathering { gathering }).unwrap_err();
    assert_eq!(error.code, ErrorCode::HasBegun);
}

#[test]
fn an_urgent_one_asks_for_callers() {
    let mut street = founded(9);
    street.clock.pass_days(2);
    let starts_at = street.clock.unix_seconds() + 86_400;
    let place = || "the old school".to_owned();
    let call = || CallGathering { place: place(), starts_at, urgent: true };
    let view = *street.phones[0].call(call()).unwrap();
    let gathering = view.gathering.unwrap().id;
    street.all_take_file(0).unwrap();
    assert_eq!(next(&mut street, 3), Need::CallToo { have: 1, need: 3 });
    assert!(matches!(next(&mut street, 0), Need::Come { .. }));
    street.phones[3].call(CallAgain { gathering }).unwrap();
    let view = *street.phones[3].call(CallAgain { gathering }).unwrap();
    assert_eq!(view.gathering.unwrap().callers, 2, "twice is once");
    street.exchanges_files(0).unwrap();
    street.phones[6].call(call()).unwrap();
    street.exchanges_files(0).unwrap();
    assert_eq!(gather(&mut street.phones[8]).gathering.unwrap().callers, 3);
    assert!(matches!(next(&mut street, 8), Need::Come { .. }));
}

#[test]
fn who_leaves_is_on_the_roll_and_not_here() {
    let mut street = founded(7);
    street.meets_again_after(28).unwrap();
    let error = street.phones[2].call(SayAway { person: None, away: true }).unwrap_err();
    assert_eq!(error.code, ErrorCode::NotSeated);
    street.greets_by_word(2).unwrap();
    street.exchanges_files(0).unwrap();
    let other = me(&mut street, 3);
    let error = street.phones[2].call(SayAway { person: Some(other), away: true }).unwrap_err();
    assert_eq!(error.code, ErrorCode::HasPhone);
    let view = *street.phones[2].call(SayAway { person: None, away: true }).unwrap();
    assert_eq!((view.quorum.present, view.quorum.roll), (6, 7));
    assert!(view.seat.left && view.seat.seated);
    assert_eq!(view.next, Some(Need::Left));
    street.exchanges_files(0).unwrap();
    let view = gather(&mut street.phones[0]);
    assert_eq!((view.quorum.present, view.quorum.roll), (6, 7));
    assert_eq!(view.roll.iter().filter(|line| line.left).count(), 1);
    // Back for a moment, then home. The others seal without filming that; who left co-signs at home.
    let view = *street.phones[2].call(SayAway { person: None, away: false }).unwrap();
    assert_eq!(view.quorum.present, 7);
    street.phones[2].call(SayAway { person: None, away: true }).unwrap();
    street.phones[0].call(SignHeadcount { count: 7 }).unwrap();
    street.proposes(0).unwrap();
    street.all_take_file(0).unwrap();
    let seal = gather(&mut street.phones[2]).seal.unwrap();
    assert!(seal.mine, "the phone of who left co-signs by itself");
    street.exchanges_files(0).unwrap();
    assert_eq!(agreed_roots(&mut street).len(), 2);
    assert_eq!(street.phones[2].call(Us {}).unwrap().seals[0].roll, 7);
}

#[test]
fn two_copies_of_the_sheet_seat_who_had_no_phone_with_them() {
    let mut street = founded(9);
    street.meets_again_after(28).unwrap();
    let people: Vec<PersonId> = (0..9).map(|who| me(&mut street, who)).collect();
    for (a, b) in [(0, 1), (1, 3), (3, 4)] {
        let (one, other) = street.pair(a, b);
        one.meets_by_word(other).unwrap();
    }
    let sheet = |people: &[PersonId]| EnterPaper { people: people.to_vec() };
    let error = street.phones[8].call(sheet(&people)).unwrap_err();
    assert_eq!(error.code, ErrorCode::NotSeated);
    street.exchanges_files(0).unwrap();
    let view = *street.phones[0].call(sheet(&people[5..8])).unwrap();
    assert_eq!((view.paper.mine.len(), view.paper.only_mine.len()), (3, 3));
    assert!(view.paper.agreed.is_empty() && view.roll.len() == 4);
    street.exchanges_files(0).unwrap();
    let view = *street.phones[3].call(sheet(&people[6..9])).unwrap();
    let names = |lines: &[folkmoot_protocol::api::PersonLine]| {
        lines.iter().map(|line| line.person).collect::<Vec<_>>()
    };
    assert_eq!(names(&view.paper.only_mine), people[8..9]);
    assert_eq!(names(&view.paper.only_theirs), people[5..6]);
    assert_eq!(view.paper.agreed.len(), 2);
    assert_eq!(view.paper.others.len(), 1);
    assert_eq!(view.roll.len(), 6);
    assert_eq!(view.roll.iter().filter(|line| line.by_word).count(), 2);
    // Looked at together, and put right.
    let view = *street.phones[3].call(sheet(&people[5..8])).unwrap();
    assert!(view.paper.only_mine.is_empty() && view.paper.only_theirs.is_empty());
    assert_eq!((view.roll.len(), view.quorum.counted), (7, 7));
    street.exchanges_files(0).unwrap();
    street.phones[0].call(SignHeadcount { count: 7 }).unwrap();
    street.proposes(0).unwrap();
    street.all_take_file(0).unwrap();
    street.exchanges_files(0).unwrap();
    assert_eq!(agreed_roots(&mut street).len(), 2);
    assert_eq!(street.phones[8].call(Us {}).unwrap().seals[0].roll, 7);
}

#[test]
fn a_sheet_of_paper_alone_is_no_gathering() {
    let mut street = founded(7);
    street.meets_again_after(28).unwrap();
    let people: Vec<PersonId> = (0..7).map(|who| me(&mut street, who)).collect();
    let (one, other) = street.pair(2, 3);
    one.meets_by_word(other).unwrap();
    street.exchanges_files(0).unwrap();
    for phone in [2, 3] {
        street.phones[phone].call(EnterPaper { people: people.clone() }).unwrap();
    }
    street.exchanges_files(0).unwrap();
    let view = gather(&mut street.phones[2]);
    assert_eq!((view.roll.len(), view.quorum.roll, view.quorum.counted), (7, 7, 4));
    assert_eq!(view.seal_ready, SealReadiness::People { have: 2, need: 3 });
    let error = street.phones[2].call(ProposeSeal { closes: true }).unwrap_err();
    assert_eq!(error.code, ErrorCode::TooFewToSeal);
    assert!(gather(&mut street.phones[0]).seat.seated, "who is on paper need not check in");
}

#[test]
fn neighbours_say_what_a_place_is_like() {
    let mut street = founded(7);
    street.meets_again_after(28).unwrap();
    let facts = vec![
        FactWord {
            fact: Fact::Finding,
            value: FactValue::Text(" Mill Lane 9,  back gate ".into()),
        },
        FactWord { fact: Fact::Steps, value: FactValue::Number(3) },
    ];
    let describe = |name: &str| DescribePlace { name: name.to_owned(), facts: facts.clone() };
    let places = street.phones[0].call(describe("The old school")).unwrap();
    let place = places[0].id;
    assert_eq!(places[0].facts[0].value, Some(FactValue::Text("Mill Lane 9, back gate".into())));
    let error = street.phones[0].call(describe("the OLD school")).unwrap_err();
    assert_eq!(error.code, ErrorCode::PlaceKnown);
    let nothing = DescribePlace { name: "The yard".to_owned(), facts: Vec::new() };
    assert_eq!(street.phones[0].call(nothing).unwrap_err().code, ErrorCode::FieldEmpty);
    // It is the place that tonight's gathering is at.
    street.exchanges_files(0).unwrap();
    assert_eq!(gather(&mut street.phones[2]).place.map(|place| place.id), Some(place));
    let steps = |value| SayFact { place, fact: Fact::Steps, value };
    for phone in [1, 2] {
        street.phones[phone].call(steps(Some(FactValue::Number(0)))).unwrap();
    }
    let wrong = SayFact { place, fact: Fact::Steps, value: Some(FactValue::Yes(true)) };
    assert_eq!(street.phones[2].call(wrong).unwrap_err().code, ErrorCode::OutOfRange);
    street.exchanges_files(0).unwrap();
    let said = &street.phones[4].call(Places {}).unwrap()[0];
    let fact = said.facts.iter().find(|said| said.fact == Fact::Steps).unwrap();
    assert_eq!((fact.value.clone(), fact.confirmed), (Some(FactValue::Number(0)), 2));
    assert_eq!((fact.otherwise, said.people), (1, 3));
    let places = street.phones[2].call(steps(None)).unwrap();
    let fact = places[0].facts.iter().find(|said| said.fact == Fact::Steps).unwrap();
    assert_eq!(fact.mine, None);
}

/// At every step of an evening every phone names one next thing.
#[test]
fn there_is_always_one_next_thing() {
    let mut street = Street::of(&neighbours(7)).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    let all = |street: &mut Street| -> Vec<Need> {
        (0..street.phones.len()).map(|phone| next(street, phone)).collect()
    };
    assert!(matches!(all(&mut street)[0], Need::Invite { .. }), "nobody filmed news yet");
    street.exchanges_files(0).unwrap();
    assert!(all(&mut street).iter().all(|need| *need == Need::CheckIn));
    street.gathers_by_word().unwrap();
    assert!(all(&mut street).iter().all(|need| *need == Need::GoHome));
    street.clock.pass_days(1);
    assert!(all(&mut street).iter().all(|need| *need == Need::Call));
    street.clock.pass_days(26);
    let starts_at = street.clock.unix_seconds() + 86_400;
    let place = "the old school".to_owned();
    street.phones[0].call(CallGathering { place, starts_at, urgent: false }).unwrap();
    street.all_take_file(0).unwrap();
    assert!(all(&mut street).iter().all(|need| *need == Need::Come { starts_at }));
    street.clock.pass_days(1);
    assert!(all(&mut street).iter().all(|need| *need == Need::CheckIn));
    let (one, other) = street.pair(0, 1);
    one.meets_by_word(other).unwrap();
    assert_eq!(next(&mut street, 1), Need::Exchange);
    let (one, other) = street.pair(0, 1);
    one.takes_file_of(other).unwrap();
    other.takes_file_of(one).unwrap();
    assert_eq!(next(&mut street, 0), Need::MorePeople { missing: 1 });
    street.greets_the_rest_by_word(3).unwrap();
    let halfway = all(&mut street);
    assert!(halfway.iter().all(|need| *need == Need::Exchange), "{halfway:?}");
    street.exchanges_files(0).unwrap();
    assert!(all(&mut street).iter().all(|need| *need == Need::Headcount));
    street.phones[6].call(SayAway { person: None, away: true }).unwrap();
    assert_eq!(next(&mut street, 6), Need::Left);
    street.counts_heads().unwrap();
    street.exchanges_files(0).unwrap();
    assert_eq!(all(&mut street)[..6], vec![Need::Seal; 6]);
    street.proposes(0).unwrap();
    assert!(matches!(next(&mut street, 0), Need::CoSign { .. }));
    street.all_take_file(0).unwrap();
    assert!(all(&mut street).iter().all(|need| matches!(need, Need::CoSign { .. } | Need::GoHome)));
    street.exchanges_files(0).unwrap();
    assert!(all(&mut street).iter().all(|need| *need == Need::GoHome));
}

/// One whose gathering is not due: people talk, and are told why there is nothing to seal.
#[test]
fn what_is_not_due_says_so() {
    let mut street = founded(7);
    street.meets_again_after(3).unwrap();
    street.greets_by_word(2).unwrap();
    street.exchanges_files(0).unwrap();
    let view = gather(&mut street.phones[0]);
    let id: Option<GatheringId> = view.gathering.map(|gathering| gathering.id);
    assert!(id.is_some());
    assert_eq!(view.next, Some(Need::NotDue));
}
