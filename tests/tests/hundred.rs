//! A hundred residents, an evening without a network: some share a phone, some have none, one moved in
//! last week, one lost a phone. Every phone ends with the same seal and the same root.
//!
//! Handshakes go by word and the founding by files, the evening's news by film: pixels through the real
//! scanner, with three frames of ten lost by each camera for itself.

// A test that meets the unexpected must fail at once and say where.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;

use folkmoot_protocol::api::{
    Apply, FilmContent, Gather, GetStatus, Home, JoinHere, NewPhoneIs, Stage, Us, VouchToo,
    VouchWithoutPhone,
};
use folkmoot_protocol::ids::PersonId;
use folkmoot_testkit::{Phone, Resident, Room, Street, neighbours};

/// Residents with keys at the founding, those without a phone, and phones.
const WITH_KEYS: usize = 96;
const WITHOUT: usize = 4;
const PHONES: usize = 92;

fn found() -> Room {
    let people = neighbours(WITH_KEYS);
    let mut street = Street::of(&people[..PHONES]).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    let mut residents: Vec<Resident> = people[..PHONES]
        .iter()
        .enumerate()
        .map(|(phone, (name, _))| Resident { phone, name: name.clone() })
        .collect();
    // Four share the phone of somebody they live with.
    for (nth, (name, household)) in people[PHONES..].iter().enumerate() {
        let phone = 10 + nth;
        let owner = street.phones[phone].name.clone();
        let shared = &mut street.phones[phone];
        shared.takes_in(name).unwrap();
        shared.hands_over_to(name).unwrap();
        shared.call(JoinHere { name: name.clone(), household: household.clone() }).unwrap();
        shared.hands_over_to(&owner).unwrap();
        residents.push(Resident { phone, name: name.clone() });
    }
    let mut room = Room::of(street, 30);
    room.residents = residents;
    room.greets().unwrap();
    room.seals(&[0, 31, 62]).unwrap();
    room
}

/// Four neighbours without a phone, each vouched for by three of two households.
fn admit_without_phone(room: &mut Room) {
    for n in 0..WITHOUT {
        let (name, household) = (format!("Mr. Diallo {n}"), format!("Mill Lane {}", 60 + n));
        let first = 3 * n;
        let us = room.of_resident(first).unwrap();
        us.call(VouchWithoutPhone { name: name.clone(), household }).unwrap();
        let newcomers = us.call(Us {}).unwrap().newcomers;
        let id = newcomers.iter().find(|it| it.person.name == name).unwrap().person.person;
        room.without.push(id);
        for other in [first + 1, first + 5] {
            let (one, two) = room.street.pair(first, other);
            two.takes_file_of(one).unwrap();
            two.call(VouchToo { newcomer: id }).unwrap();
        }
    }
}

fn person_of(phone: &mut Phone, name: &str) -> PersonId {
    let us = phone.call(Us {}).unwrap();
    let mut all = us.households.iter().flat_map(|it| &it.residents);
    all.find(|it| it.name == name).unwrap().person
}

#[test]
fn a_hundred_residents_gather_and_every_phone_ends_with_the_same_root() {
    let mut room = found();
    admit_without_phone(&mut room);
    room.street.meets_again_after(28).unwrap();

    // Noor moved in: three neighbours meet her at the door. Ben has a new phone, and so do they him.
    let clock = room.street.clock.clone();
    let mut noor = Phone::new("Noor, new", "Mill Lane 90", &clock).unwrap();
    let (name, household) = ("Noor".to_owned(), "Mill Lane 90".to_owned());
    noor.call(Apply { name, household, returning: false }).unwrap();
    let (ben_name, ben_home) = {
        let ben = &room.street.phones[20];
        (ben.name.clone(), ben.household.clone())
    };
    let ben_id = person_of(&mut room.street.phones[0], &ben_name);
    let mut ben = Phone::new("the new phone", &ben_home, &clock).unwrap();
    let (name, household) = (ben_name.clone(), ben_home);
    ben.call(Apply { name, household, returning: true }).unwrap();
    room.residents.retain(|it| it.phone != 20);

    let handshakes = room.greets().unwrap();
    assert!(handshakes <= 400, "{handshakes}");
    for at in [0, 5, 9] {
        let resident = room.of_resident(at).unwrap();
        resident.meets_new(&mut noor, NewPhoneIs::Newcomer).unwrap();
        resident.meets_new(&mut ben, NewPhoneIs::Resident(ben_id)).unwrap();
        if at == 0 {
            ben.films(resident, FilmContent::Welcome, |frame| frame % 3 == 1).unwrap();
            resident.call(folkmoot_protocol::api::NextNewPhone {}).unwrap();
        }
    }
    // Whoever met her last shows her the welcome.
    let host = room.of_resident(9).unwrap();
    host.meets_new(&mut noor, NewPhoneIs::Newcomer).unwrap();
    noor.films(host, FilmContent::Welcome, |frame| frame % 3 == 2).unwrap();

    // The lost phone lies at home; the two new ones film the board like all others.
    let lost = room.street.phones.remove(20);
    for resident in &mut room.residents {
        resident.phone -= usize::from(resident.phone > 20);
    }
    room.street.phones.extend([noor, ben]);
    let evening = room.seals(&[0, 31, 62]).unwrap();
    assert!(evening.until_held_ms <= 5 * 60_000, "{evening:?}");

    let mut seals = BTreeSet::new();
    for phone in &mut room.street.phones {
        let seal = phone.call(Home {}).unwrap().last_seal.unwrap();
        seals.insert((seal.number, seal.id, seal.root));
        assert_eq!(phone.call(Home {}).unwrap().residents, 101, "{}", phone.name);
        let status = phone.call(GetStatus {}).unwrap().neighbourhood.unwrap();
        assert_eq!(status.stage, Stage::Resident, "{}", phone.name);
    }
    assert_eq!(seals.len(), 1, "{seals:?}");
    let roll = room.street.phones[0].call(Gather {}).unwrap().roll;
    assert!(roll.iter().any(|it| it.person.person == ben_id));

    // The next evening all of them are there, those without a phone by two neighbours' word.
    room.residents.push(Resident { phone: 91, name: "Noor, new".to_owned() });
    room.residents.push(Resident { phone: 92, name: "the new phone".to_owned() });
    room.street.phones.push(lost);
    room.street.meets_again_after(28).unwrap();
    let lost = room.street.phones.pop();
    room.greets().unwrap();
    room.says_who_is_here(0, 5).unwrap();
    room.seals(&[0]).unwrap();
    let roots: BTreeSet<(u64, String)> = room
        .street
        .phones
        .iter_mut()
        .map(|phone| {
            let seal = phone.call(Home {}).unwrap().last_seal.unwrap();
            (seal.number, seal.root)
        })
        .collect();
    assert_eq!(roots.len(), 1, "{roots:?}");
    let roll = room.street.phones[0].call(Gather {}).unwrap().roll;
    assert_eq!(roll.len(), WITH_KEYS + WITHOUT + 1, "with phones, shared ones, new ones and none");
    // Whoever found the lost phone is nobody to the street.
    let mut lost = lost.unwrap();
    let stage = lost.call(GetStatus {}).unwrap().neighbourhood.unwrap().stage;
    assert_eq!(stage, Stage::Visitor);
}
