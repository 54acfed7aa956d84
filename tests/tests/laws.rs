//! Laws that show on phones as a whole.

// A test that meets the unexpected must fail at once and say where.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "unhappy/insider.rs"]
#[allow(dead_code, reason = "other stories use the rest")]
mod insider;
#[path = "laws/outside.rs"]
mod outside;
#[path = "laws/refusals.rs"]
mod refusals;
#[path = "laws/voices.rs"]
mod voices;
#[path = "laws/weeks.rs"]
mod weeks;

use std::collections::BTreeSet;

use folkmoot_protocol::api::{
    BringMatter, CallGathering, CastBallot, GetStatus, Home, SayDwelling, Stage, Us,
    VouchWithoutPhone, WordingChoice,
};
use folkmoot_protocol::body::{MatterSort, Reach};
use folkmoot_protocol::ids::{PersonId, QuestionId};
use folkmoot_testkit::{Phone, Street, neighbours};

fn worded(title: &str, options: &[&str]) -> WordingChoice {
    WordingChoice {
        title: title.to_owned(),
        text: String::new(),
        options: options.iter().map(|option| (*option).to_owned()).collect(),
        deed: None,
    }
}

fn matter(title: &str) -> BringMatter {
    BringMatter {
        sort: MatterSort::Worry,
        reach: Reach::Ours,
        title: title.to_owned(),
        text: String::new(),
        photos: Vec::new(),
    }
}

fn ballot(question: QuestionId, marks: &[u8]) -> CastBallot {
    CastBallot { question, voter: None, marks: marks.to_vec(), reason: String::new() }
}

/// The person who has the phone in their hands.
fn person(phone: &mut Phone) -> PersonId {
    let us = phone.call(Us {}).unwrap();
    let mut residents = us.households.iter().flat_map(|household| &household.residents);
    residents.find(|resident| resident.me).unwrap().person
}

/// L5: a phone that is away for weeks does everything without a network, loses none of it, and catches
/// up without asking anybody anything.
///
/// Seen to fail with `Assembly::place` that drops what waits for others.
#[test]
fn l5_a_phone_that_was_away_for_weeks_loses_nothing_and_asks_nothing() {
    let mut street = Street::of(&neighbours(8)).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    street.gathers_by_word().unwrap();
    let mut ivo = street.phones.pop().unwrap();
    // In the hospital, with no network: he vouches, says where he will live, and calls a gathering.
    let (name, household) = ("Mr. Diallo".to_owned(), "Mill Lane 3".to_owned());
    ivo.call(VouchWithoutPhone { name, household }).unwrap();
    let (person, household) = (None, "Mill Lane 1".to_owned());
    ivo.call(SayDwelling { person, household }).unwrap();
    for _ in 0..2 {
        street.meets_again_after(28).unwrap();
        street.gathers_by_word().unwrap();
    }
    let starts_at = ivo.call(Home {}).unwrap().gathering.map_or(1_780_000_000, |it| it.starts_at);
    let place = "the hospital garden".to_owned();
    ivo.call(CallGathering { place, starts_at, urgent: true }).unwrap();

    // Home again: he films a neighbour, a neighbour films him.
    ivo.films(&mut street.phones[0], folkmoot_protocol::api::FilmContent::News, |_| false).unwrap();
    // What was two gatherings ago is not in a neighbour's latest news: it waits, and says so.
    assert!(ivo.call(Home {}).unwrap().waiting > 0);
    ivo.takes_file_of(&mut street.phones[3]).unwrap();
    assert_eq!(ivo.call(Home {}).unwrap().waiting, 0);
    street.phones.push(ivo);
    street.exchanges_files(7).unwrap();
    let mut seen = BTreeSet::new();
    for phone in &mut street.phones {
        let home = phone.call(Home {}).unwrap();
        let us = phone.call(Us {}).unwrap();
        let status = phone.call(GetStatus {}).unwrap().neighbourhood.unwrap();
        assert_eq!(status.stage, Stage::Resident);
        assert_eq!(us.newcomers.len(), 1, "{}: his vouch", phone.name);
        assert_eq!(us.moving.len(), 1, "{}: his word on where he lives", phone.name);
        seen.insert((home.last_seal.unwrap().root, us.operations));
    }
    assert_eq!(seen.len(), 1, "{seen:?}");
}
