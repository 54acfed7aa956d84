//! Phones that stop dead at any moment of any write. Switched on again, they have everything they had
//! acknowledged and nothing half done; the evening goes on, and nobody's chain is forked.
//!
//! A process dies here, not the machine: what SQLite handed to the system stays. That it also asks
//! the disk to keep it before it acknowledges (`synchronous = FULL`) is SQLite's own promise.

// A test that meets the unexpected must fail at once and say where.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "crash/process.rs"]
mod process;
#[path = "crash/story.rs"]
mod story;

use folkmoot_protocol::api::{
    ErrorCode, FilmContent, Found, GetStatus, Home, Join, ProposeSeal, SealStanding, Us,
};
use folkmoot_protocol::body::Body;
use folkmoot_testkit::{Phone, PhoneError, Street};
use process::POINTS;
use story::{Dice, Manner, Story};

/// Where one operation is written.
const ONE: [(&str, u32); 3] = [("before-append", 1), ("after-append", 1), ("before-commit", 1)];
/// Where several are.
const SEVERAL: [(&str, u32); 4] =
    [("before-append", 1), ("after-append", 1), ("before-append", 3), ("before-commit", 1)];
/// Where several are that make a seal hold.
const SETTLING: [(&str, u32); 5] = [
    ("before-append", 2),
    ("after-append", 2),
    ("before-settle", 1),
    ("after-settle", 1),
    ("before-commit", 1),
];

const ANA: usize = 0;
const BEN: usize = 1;

/// No story: the other process, when a story starts it.
#[test]
fn the_other_process() {
    process::serve();
}

#[test]
fn phones_die_at_every_moment_of_a_write_and_the_evening_goes_on() {
    let mut story = Story::new(Manner::AtEach);
    evening(&mut story);
    for point in POINTS {
        assert!(story.deaths.get(point).is_some_and(|deaths| *deaths > 1), "{:?}", story.deaths);
    }
}

#[test]
fn phones_are_killed_at_any_write_and_the_evening_goes_on() {
    for seed in [1, 2, 3] {
        let mut story = Story::new(Manner::AtAny(Dice(seed)));
        evening(&mut story);
        assert!(story.deaths.values().sum::<u32>() > 10, "{:?}", story.deaths);
    }
}

/// Five found their assembly. Ana's phone and Ben's die all the time.
fn evening(story: &mut Story) {
    story.has_mortal("Ana", "Mill Lane 1");
    story.has_mortal("Ben", "Mill Lane 1");
    for (name, household) in [("Chen", "2"), ("Dalia", "2"), ("Eli", "3")] {
        story.has(name, &format!("Mill Lane {household}"));
    }

    story.does(ANA, &SEVERAL, |street| founds(&mut street.phones[ANA]));
    let ana = &mut story.street.phones[ANA];
    assert_eq!(ana.call(GetStatus {}).unwrap().neighbourhood.unwrap().my_name, "Ana");
    assert!(ana.call(Home {}).unwrap().gathering.is_some(), "and called the first gathering");

    story.does(ANA, &[("before-commit", 1)], |street| {
        done_before(ErrorCode::NameTaken, street.phones[ANA].takes_in("Ada"))
    });
    let people = story.street.phones[ANA].call(GetStatus {}).unwrap().people;
    assert_eq!(people.len(), 2, "one more has keys on her phone, and nobody twice");

    story.does(BEN, &SEVERAL, |street| joins(street, BEN));
    let ben = &mut story.street.phones[BEN];
    assert_eq!(ben.call(GetStatus {}).unwrap().neighbourhood.unwrap().my_name, "Ben");
    for who in 2..story.street.phones.len() {
        joins(&mut story.street, who).unwrap();
    }

    story.street.clock.pass(3_600_000);
    story.street.greets_by_word(1).unwrap();
    story.does(BEN, &ONE, |street| meet(street, 3, BEN));
    story.does(ANA, &ONE, |street| meet(street, ANA, 2));
    story.does(ANA, &SEVERAL, |street| takes_file(street, ANA, BEN));
    story.street.exchanges_files(ANA).unwrap();
    story.street.counts_heads().unwrap();
    story.street.exchanges_files(ANA).unwrap();

    story.does(ANA, &ONE, |street| proposes(&mut street.phones[ANA]));
    story.does(BEN, &ONE, |street| takes_file(street, BEN, ANA));
    for who in 2..story.street.phones.len() {
        takes_file(&mut story.street, who, ANA).unwrap();
    }
    takes_file(&mut story.street, 3, 2).unwrap();
    takes_file(&mut story.street, 3, 4).unwrap();
    story.does(ANA, &SETTLING, |street| takes_file(street, ANA, 3));
    story.does(BEN, &SETTLING, |street| takes_file(street, BEN, ANA));
    story.street.exchanges_files(ANA).unwrap();

    let ends: Vec<_> = story.street.gather_views().unwrap().into_iter().map(|v| v.seal).collect();
    let root = ends[0].clone().unwrap().root;
    for (phone, seal) in story.street.phones.iter_mut().zip(ends) {
        let seal = seal.unwrap();
        assert_eq!((seal.standing, seal.number, seal.roll), (SealStanding::Holds, 1, 5));
        assert_eq!((seal.signed, &seal.root), (5, &root), "{}", phone.name);
        assert_eq!(phone.call(Us {}).unwrap().seals.len(), 1);
    }
    assert_eq!(
        story.disk(ANA).street.unwrap().grown.sealed,
        story.disk(BEN).street.unwrap().grown.sealed
    );
    let disk = story.disk(BEN);
    let seals = disk.operations.iter().filter(|(it, _)| matches!(it.body, Some(Body::Seal(_))));
    assert_eq!(seals.count(), 1, "a phone that died did not propose a second time");
    story.assert_no_chain_is_forked();
}

/// Founds, unless that was done before the phone died.
fn founds(phone: &mut Phone) -> Result<(), PhoneError> {
    done_before(
        ErrorCode::AlreadyHasNeighbourhood,
        phone.call(Found {
            neighbourhood: "Mill Lane".to_owned(),
            place: "the old school".to_owned(),
            starts_at: 1_767_636_000 + 3600,
            name: phone.name.clone(),
            household: phone.household.clone(),
            practices: Vec::new(),
            from_here: false,
        }),
    )
}

fn joins(street: &mut Street, who: usize) -> Result<(), PhoneError> {
    let (ana, other) = street.pair(ANA, who);
    other.films(ana, FilmContent::Invitation, |_| false)?;
    let (name, household) = (other.name.clone(), other.household.clone());
    done_before(ErrorCode::AlreadyHasNeighbourhood, other.call(Join { name, household }))
}

fn meet(street: &mut Street, one: usize, other: usize) -> Result<(), PhoneError> {
    let (one, other) = street.pair(one, other);
    one.meets_by_word(other)
}

fn takes_file(street: &mut Street, to: usize, from: usize) -> Result<(), PhoneError> {
    let (to, from) = street.pair(to, from);
    to.takes_file_of(from).map(drop)
}

fn proposes(phone: &mut Phone) -> Result<(), PhoneError> {
    done_before(ErrorCode::AlreadySealing, phone.call(ProposeSeal { closes: true }))
}

/// A phone that died after its commit has done it.
fn done_before<T>(code: ErrorCode, reply: Result<T, PhoneError>) -> Result<(), PhoneError> {
    match reply {
        Err(error) if error.code == code => Ok(()),
        reply => reply.map(drop),
    }
}
