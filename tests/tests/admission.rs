//! Somebody moves in; somebody lost a phone; somebody has two.

// A test that meets the unexpected must fail at once and say where.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use folkmoot_protocol::api::{
    Apply, BringBack, ContestDevice, ErrorCode, ExportCopy, FilmContent, Gather, GetApplication,
    GetStatus, Home, Need, NewPhoneIs, Scanned, Stage, StartFilm, Us,
};
use folkmoot_protocol::ids::PersonId;
use folkmoot_testkit::{Phone, Street, neighbours};

fn street(count: usize) -> Street {
    let mut street = Street::of(&neighbours(count)).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    street.gathers_by_word().unwrap();
    street
}

fn applies(street: &Street, name: &str, household: &str, returning: bool) -> Phone {
    // Randomness follows from what a phone is called.
    let mut phone = Phone::new(&format!("{name}, new"), household, &street.clock).unwrap();
    let (name, household) = (name.to_owned(), household.to_owned());
    phone.call(Apply { name, household, returning }).unwrap();
    phone
}

fn stage(phone: &mut Phone) -> Option<Stage> {
    phone.call(GetStatus {}).unwrap().neighbourhood.map(|it| it.stage)
}

/// The last seal is the same on all phones, whenever they came; gives its number.
fn agree(street: &mut Street) -> u64 {
    let mut last = |phone: &mut Phone| {
        let seal = phone.call(Home {}).unwrap().last_seal.unwrap();
        (seal.number, seal.root)
    };
    let seals: Vec<_> = street.phones.iter_mut().map(&mut last).collect();
    assert!(seals.iter().all(|seal| *seal == seals[0]), "{seals:?}");
    seals[0].0
}

/// All news goes round, the first proposes the seal, and everybody co-signs it.
fn seals(street: &mut Street) {
    street.exchanges_files(0).unwrap();
    street.proposes(0).unwrap();
    street.exchanges_files(0).unwrap();
    street.exchanges_files(0).unwrap();
}

/// The person of that name, as a neighbour's phone knows them.
fn person(phone: &mut Phone, name: &str) -> PersonId {
    let us = phone.call(Us {}).unwrap();
    let mut all = us.households.iter().flat_map(|it| &it.residents);
    all.find(|it| it.name == name).unwrap().person
}

/// Every third frame is lost.
fn some_lost(frame: u32) -> bool {
    frame % 3 == 1
}

#[test]
fn noor_moves_in_is_welcomed_by_film_and_is_a_resident_from_the_next_seal_on() {
    let mut street = street(7);
    let mut noor = applies(&street, "Noor", "Mill Lane 9", false);
    assert_eq!(stage(&mut noor), None);
    let refused = noor.call(StartFilm { what: FilmContent::News, easy: false }).unwrap_err();
    assert_eq!(refused.code, ErrorCode::NoNeighbourhood);

    let vouched = |noor: &mut Phone| noor.call(Us {}).unwrap().newcomers[0].vouchers.len();
    street.phones[0].meets_new(&mut noor, NewPhoneIs::Newcomer).unwrap();
    let met = noor.call(GetApplication { accessible: false }).unwrap();
    assert_eq!(met.just_met.unwrap().name, "Ana");
    assert!(!met.welcomed);
    let film = noor.films(&mut street.phones[0], FilmContent::Welcome, some_lost).unwrap();
    assert_eq!(film, Scanned::Welcomed);
    assert_eq!(stage(&mut noor), Some(Stage::Newcomer));
    let us = noor.call(Us {}).unwrap();
    assert_eq!(us.identity, street.phones[1].call(Us {}).unwrap().identity);
    assert_eq!(us.households.len(), 3);
    assert_eq!(noor.call(Home {}).unwrap().needs, [Need::Vouched { have: 1, need: 3 }]);

    // Two more meet her, one of another household; she shows them nothing but her code.
    for who in [1, 3] {
        street.phones[who].meets_new(&mut noor, NewPhoneIs::Newcomer).unwrap();
    }
    assert_eq!(noor.call(GetApplication { accessible: false }).unwrap().met.len(), 3);
    street.meets_again_after(28).unwrap();
    street.phones.push(noor);
    street.exchanges_files(0).unwrap();
    assert_eq!(vouched(&mut street.phones[7]), 3);
    assert!(street.phones[7].call(Us {}).unwrap().newcomers[0].vouched);
    // She can't check in yet; the others gather and seal.
    let noor = street.phones.pop().unwrap();
    street.greets_by_word(2).unwrap();
    street.phones.push(noor);
    seals(&mut street);
    assert_eq!(stage(&mut street.phones[7]), Some(Stage::Resident));
    assert_eq!(agree(&mut street), 2);

    // And at the next gathering she greets, counts and co-signs like everybody.
    street.meets_again_after(28).unwrap();
    street.greets_by_word(2).unwrap();
    street.exchanges_files(3).unwrap();
    street.proposes(7).unwrap();
    street.exchanges_files(7).unwrap();
    street.exchanges_files(7).unwrap();
    assert_eq!(agree(&mut street), 3);
}

#[test]
fn ben_lost_his_phone_and_three_neighbours_know_him() {
    let mut street = street(9);
    let _lost = street.phones.remove(1);
    let mut ben = applies(&street, "Ben", "Mill Lane 1", true);
    street.meets_again_after(28).unwrap();
    street.greets_by_word(2).unwrap();
    let person = person(&mut street.phones[0], "Ben");
    // Ana, one of the second and one of the third household.
    for at in [0, 2, 5] {
        street.phones[at].meets_new(&mut ben, NewPhoneIs::Resident(person)).unwrap();
    }
    ben.films(&mut street.phones[0], FilmContent::Welcome, some_lost).unwrap();
    street.phones.push(ben);
    seals(&mut street);
    assert_eq!(stage(&mut street.phones[8]), Some(Stage::Resident));
    let status = street.phones[8].call(GetStatus {}).unwrap();
    assert_eq!(status.neighbourhood.unwrap().my_name, "Ben");
    let gather = street.phones[0].call(Gather {}).unwrap();
    assert!(gather.roll.iter().any(|line| line.person.person == person), "they saw him there");
    assert_eq!(agree(&mut street), 2);
}

#[test]
fn a_rebind_by_strangers_to_it_is_contested_from_the_old_phone() {
    let mut street = street(9);
    let mut thief = applies(&street, "Ben", "Mill Lane 1", true);
    street.meets_again_after(28).unwrap();
    street.greets_by_word(2).unwrap();
    let person = street.phones[1].call(Us {}).unwrap();
    let me = person.households.iter().flat_map(|it| &it.residents).find(|it| it.me).unwrap().person;
    for at in [0, 3, 6] {
        street.phones[at].meets_new(&mut thief, NewPhoneIs::Resident(me)).unwrap();
    }
    street.exchanges_files(0).unwrap();
    let rebind = street.phones[1].call(Us {}).unwrap().rebinds[0].clone();
    assert!(rebind.me && rebind.enough);
    assert!(street.phones[1].call(Home {}).unwrap().needs.contains(&Need::Rebound));
    street.phones[1].call(ContestDevice { device: rebind.device }).unwrap();
    street.exchanges_files(1).unwrap();
    street.proposes(0).unwrap();
    street.exchanges_files(0).unwrap();
    street.exchanges_files(0).unwrap();
    assert_eq!(stage(&mut street.phones[1]), Some(Stage::Resident));
    let us = street.phones[0].call(Us {}).unwrap();
    assert!(us.rebinds.is_empty());
}

#[test]
fn a_tablet_beside_the_phone() {
    let mut street = street(7);
    let mut tablet = applies(&street, "Ana", "Mill Lane 1", true);
    street.phones[0].meets_new(&mut tablet, NewPhoneIs::Mine).unwrap();
    tablet.films(&mut street.phones[0], FilmContent::Welcome, some_lost).unwrap();
    assert!(street.phones[0].call(Us {}).unwrap().my_devices[1].pending);
    street.meets_again_after(28).unwrap();
    street.greets_by_word(2).unwrap();
    street.phones.push(tablet);
    seals(&mut street);
    assert_eq!(stage(&mut street.phones[7]), Some(Stage::Resident));
    let us = street.phones[7].call(Us {}).unwrap();
    assert_eq!(us.my_devices.len(), 2);
    assert!(us.my_devices[0].this && us.my_devices[0].counts && us.my_devices[1].counts);
    let residents: usize = us.households.iter().map(|it| it.residents.len()).sum();
    assert_eq!(residents, 7, "one person, two devices");
}

#[test]
fn a_welcome_of_strangers_and_one_for_somebody_else_are_refused() {
    let mut street = street(7);
    let mut noor = applies(&street, "Noor", "Mill Lane 9", false);
    let mut gita = applies(&street, "Gita", "Mill Lane 9", false);
    street.phones[0].meets_new(&mut noor, NewPhoneIs::Newcomer).unwrap();
    // Gita films the welcome that is for Noor.
    let refused = gita.films(&mut street.phones[0], FilmContent::Welcome, |_| false).unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotMet);
    street.phones[1].meets_new(&mut gita, NewPhoneIs::Newcomer).unwrap();
    let refused = gita.films(&mut street.phones[0], FilmContent::Welcome, |_| false).unwrap_err();
    assert_eq!(refused.code, ErrorCode::NoKey);
    assert_eq!(stage(&mut gita), None);
    // Another street's resident can't go on where this street's began.
    let elsewhere = neighbours(7).into_iter().map(|(name, home)| (format!("{name} B."), home));
    let mut other = Street::of(&elsewhere.collect::<Vec<_>>()).unwrap();
    other.drafts("Stream Valley", Vec::new()).unwrap();
    other.gathers_by_word().unwrap();
    let refused = other.phones[0].meets_new(&mut gita, NewPhoneIs::Newcomer).unwrap_err();
    assert_eq!(refused.code, ErrorCode::WrongGathering);
}

#[test]
fn an_application_is_still_there_after_a_restart() {
    let street = street(7);
    let folder = tempfile::tempdir().unwrap();
    let mut noor = Phone::in_folder("Noor", "Mill Lane 9", &street.clock, folder.path()).unwrap();
    let (name, household) = ("Noor".to_owned(), "Mill Lane 9".to_owned());
    noor.call(Apply { name, household, returning: false }).unwrap();
    let mut street = street;
    street.phones[0].meets_new(&mut noor, NewPhoneIs::Newcomer).unwrap();
    let mut noor = noor.restarts().unwrap();
    assert_eq!(noor.call(GetApplication { accessible: false }).unwrap().met.len(), 1);
    street.phones[1].meets_new(&mut noor, NewPhoneIs::Newcomer).unwrap();
    noor.films(&mut street.phones[1], FilmContent::Welcome, some_lost).unwrap();
    let mut noor = noor.restarts().unwrap();
    assert_eq!(stage(&mut noor), Some(Stage::Newcomer));
    street.phones[3].meets_new(&mut noor, NewPhoneIs::Newcomer).unwrap();
    street.exchanges_files(3).unwrap();
    noor.takes_file_of(&mut street.phones[3]).unwrap();
    assert_eq!(noor.call(Us {}).unwrap().newcomers[0].vouchers.len(), 3);
}

#[test]
fn a_copy_brought_back_and_three_neighbours_are_enough() {
    let mut street = street(9);
    let passphrase = "a door left open".to_owned();
    let copy = street.phones[1].call(ExportCopy { passphrase: passphrase.clone() }).unwrap();
    drop(street.phones.remove(1));
    let mut ben = Phone::new("Ben, new", "Mill Lane 1", &street.clock).unwrap();
    ben.call(BringBack { bytes: copy.bytes, passphrase }).unwrap();
    assert_eq!(ben.call(Home {}).unwrap().needs, [Need::Recognise]);
    let (name, household) = ("Ben".to_owned(), "Mill Lane 1".to_owned());
    ben.call(Apply { name, household, returning: true }).unwrap();
    street.meets_again_after(28).unwrap();
    street.greets_by_word(2).unwrap();
    let person = person(&mut street.phones[0], "Ben");
    for at in [0, 2, 5] {
        street.phones[at].meets_new(&mut ben, NewPhoneIs::Resident(person)).unwrap();
    }
    street.phones.push(ben);
    seals(&mut street);
    assert_eq!(stage(&mut street.phones[8]), Some(Stage::Resident));
    assert_eq!(agree(&mut street), 2);
}

#[test]
fn a_newcomer_who_missed_two_gatherings_is_welcomed_again_by_people_their_phone_knows() {
    let mut street = street(7);
    let mut noor = applies(&street, "Noor", "Mill Lane 9", false);
    street.phones[0].meets_new(&mut noor, NewPhoneIs::Newcomer).unwrap();
    noor.films(&mut street.phones[0], FilmContent::Welcome, some_lost).unwrap();
    // The same once more brings nothing, and says so.
    let again = noor.films(&mut street.phones[0], FilmContent::Welcome, |_| false).unwrap_err();
    assert_eq!(again.code, ErrorCode::OldWelcome);
    for _ in 0..2 {
        street.meets_again_after(28).unwrap();
        street.gathers_by_word().unwrap();
    }
    street.phones[3].meets_new(&mut noor, NewPhoneIs::Newcomer).unwrap();
    noor.films(&mut street.phones[3], FilmContent::Welcome, some_lost).unwrap();
    let newest = street.phones[3].call(Home {}).unwrap().last_seal.unwrap();
    let seal = noor.call(Home {}).unwrap().last_seal.unwrap();
    assert_eq!((seal.number, seal.id, &seal.root), (3, newest.id, &newest.root));

    // A resident's phone takes no such state from anybody, and another street's is refused.
    let elsewhere: Vec<_> =
        neighbours(7).into_iter().map(|(name, home)| (format!("{name} B."), home)).collect();
    let mut other = Street::of(&elsewhere).unwrap();
    other.drafts("Stream Valley", Vec::new()).unwrap();
    other.gathers_by_word().unwrap();
    let mut gita = applies(&street, "Gita", "Mill Lane 9", false);
    other.phones[0].meets_new(&mut gita, NewPhoneIs::Newcomer).unwrap();
    for (phone, code) in
        [(&mut noor, ErrorCode::WrongAssembly), (&mut street.phones[1], ErrorCode::WrongAssembly)]
    {
        let refused = phone.films(&mut other.phones[0], FilmContent::Welcome, |_| false);
        assert_eq!(refused.unwrap_err().code, code);
    }
}
