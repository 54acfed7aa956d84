//! One phone, several people: two teenagers share their mother's. Each has a PIN and keys of their own,
//! each counts as much as anybody (L8), and no screen shows one of them what is another's.

// A test that meets the unexpected must fail at once and say where.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "shared_phone/alone.rs"]
mod alone;

use std::collections::BTreeSet;

use folkmoot_protocol::api::*;
use folkmoot_testkit::{Phone, PhoneError, SetClock, Street};
use folkmoot_tests::Disk;
use rusqlite::types::Value;
use tempfile::TempDir;

const MOTHER: &str = "Ana";
const TEENS: [&str; 2] = ["Bea", "Caio"];
const FAMILY: [&str; 3] = [MOTHER, "Bea", "Caio"];
const HOME: &str = "Mill Lane 1";

/// The family's phone, and three neighbours'.
struct Lane {
    street: Street,
    folder: TempDir,
}

impl Lane {
    /// The mother drafts the neighbourhood; the neighbours join. The teenagers have no keys yet.
    fn drafts() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = SetClock::at(1_767_636_000);
        let mut phones = vec![Phone::in_folder(MOTHER, HOME, &clock, folder.path()).unwrap()];
        for (name, home) in [("Dalia", "2"), ("Eli", "3"), ("Fatou", "3")] {
            phones.push(Phone::new(name, &format!("Mill Lane {home}"), &clock).unwrap());
        }
        let mut street = Street { phones, clock };
        street.drafts("Mill Lane", Vec::new()).unwrap();
        Self { street, folder }
    }

    fn phone(&mut self) -> &mut Phone {
        &mut self.street.phones[0]
    }

    /// The mother joins but is not at the gathering; the founding holds by the teenagers' presence, while
    /// she has the phone in her hands.
    fn founded_by_the_teens() -> Self {
        let mut lane = Lane::drafts();
        lane.teens_join();
        lane.gathers(&TEENS);
        lane.phone().call(ProposeSeal { closes: true }).unwrap();
        lane.street.all_take_file(0).unwrap();
        lane.phone().hands_over_to(MOTHER).unwrap();
        lane.street.exchanges_files(0).unwrap();
        lane
    }

    /// The teenagers get a PIN each, and join from the draft that is here.
    fn teens_join(&mut self) {
        for teen in TEENS {
            let status = self.phone().takes_in(teen).unwrap();
            assert_eq!(status.unlocked, Some(1), "the mother stays unlocked");
        }
        for teen in TEENS {
            let status = self.phone().hands_over_to(teen).unwrap();
            assert_eq!(status.neighbourhood, None, "the mother's is not {teen}'s");
            assert_eq!(status.draft_here.unwrap().neighbourhood, "Mill Lane");
            let status = self.phone().call(join_here(teen)).unwrap();
            let neighbourhood = status.neighbourhood.unwrap();
            assert_eq!((neighbourhood.stage, neighbourhood.my_name.as_str()), (Stage::Draft, teen));
            assert_eq!(status.draft_here, None);
        }
    }

    /// These of the family and the neighbours greet each other, all news is on all phones, three count.
    fn gathers(&mut self, present: &[&str]) {
        for name in present {
            self.phone().hands_over_to(name).unwrap();
            for other in 1..4 {
                let (family, other) = self.street.pair(0, other);
                family.meets_by_word(other).unwrap();
            }
        }
        for (one, other) in [(1, 2), (1, 3), (2, 3)] {
            let (one, other) = self.street.pair(one, other);
            one.meets_by_word(other).unwrap();
        }
        self.street.exchanges_files(0).unwrap();
        let count = u32::try_from(present.len() + 3).unwrap();
        for phone in &mut self.street.phones[..3] {
            phone.call(SignHeadcount { count }).unwrap();
        }
        self.street.exchanges_files(0).unwrap();
    }

    fn disk(&self) -> Disk {
        Disk::of(self.folder.path())
    }
}

fn join_here(name: &str) -> JoinHere {
    JoinHere { name: name.to_owned(), household: HOME.to_owned() }
}

fn found(name: &str) -> Found {
    Found {
        neighbourhood: format!("{name}'s street"),
        place: "the old oak".to_owned(),
        starts_at: 1_767_636_000 + 86_400,
        name: name.to_owned(),
        household: HOME.to_owned(),
        practices: Vec::new(),
        from_here: false,
    }
}

fn labels(status: &Status) -> Vec<(u32, &str)> {
    status.people.iter().map(|it| (it.number, it.label.as_str())).collect()
}

fn code<T: std::fmt::Debug>(reply: Result<T, PhoneError>) -> ErrorCode {
    reply.unwrap_err().code
}

#[test]
fn a_mother_and_two_teenagers_found_a_street_with_one_phone() {
    let mut lane = Lane::drafts();
    lane.teens_join();
    lane.gathers(&FAMILY);
    lane.phone().call(ProposeSeal { closes: true }).unwrap();
    // By unlocking, each of the family lets the phone compute the result in their name, and co-sign.
    for name in FAMILY {
        lane.phone().hands_over_to(name).unwrap();
    }
    lane.street.all_take_file(0).unwrap();
    lane.street.exchanges_files(0).unwrap();
    for name in FAMILY {
        let status = lane.phone().hands_over_to(name).unwrap();
        let neighbourhood = status.neighbourhood.unwrap();
        assert_eq!((neighbourhood.stage, neighbourhood.my_name.as_str()), (Stage::Resident, name));
    }

    let seal = lane.phone().call(Gather {}).unwrap().seal.unwrap();
    assert_eq!((seal.standing, seal.roll, seal.phones), (SealStanding::Holds, 6, 6));
    assert_eq!(seal.signed, 6, "each of the family signed for themselves");
    for view in lane.street.gather_views().unwrap() {
        assert_eq!(view.seal.unwrap().root, seal.root, "identical roots");
    }
    let disk = lane.disk();
    disk.assert_sound();
    for name in FAMILY {
        lane.phone().hands_over_to(name).unwrap();
        assert_eq!(lane.phone().call(Gather {}).unwrap().seal.unwrap().root, seal.root);
        assert!(lane.phone().call(Us {}).unwrap().equivocations.is_empty());
        assert_eq!(me(lane.phone()), [name]);
    }
    let devices: BTreeSet<_> = disk.operations.iter().map(|(it, _)| it.payload.device).collect();
    assert_eq!(devices.len(), 6, "a key for each, over one log");

    // A second gathering, sealed by a teenager, after the phone was off.
    let Lane { mut street, folder } = lane;
    let family = street.phones.remove(0).restarts().unwrap();
    street.phones.insert(0, family);
    let mut lane = Lane { street, folder };
    let status = lane.phone().call(GetStatus {}).unwrap();
    assert_eq!(labels(&status), [(1, MOTHER), (2, "Bea"), (3, "Caio")]);
    lane.phone().hands_over_to("Caio").unwrap();
    lane.street.meets_again_after(28).unwrap();
    lane.gathers(&FAMILY);
    lane.phone().call(ProposeSeal { closes: true }).unwrap();
    for name in FAMILY {
        lane.phone().hands_over_to(name).unwrap();
    }
    lane.street.exchanges_files(0).unwrap();
    lane.street.exchanges_files(0).unwrap();
    let second = lane.phone().call(Gather {}).unwrap().seal.unwrap();
    assert_eq!((second.standing, second.number, second.signed), (SealStanding::Holds, 2, 6));
    for view in lane.street.gather_views().unwrap() {
        assert_eq!(view.seal.unwrap().root, second.root);
    }
    lane.disk().assert_sound();
}

/// Who this phone takes for the one who looks at it.
fn me(phone: &mut Phone) -> Vec<String> {
    let us = phone.call(Us {}).unwrap();
    let residents = us.households.into_iter().flat_map(|it| it.residents);
    residents.filter(|it| it.me).map(|it| it.name).collect()
}

/// Everything a screen or a file could be asked for that is not the first screens' own.
fn every_look(phone: &mut Phone) -> Vec<(&'static str, Result<String, ApiError>)> {
    fn said<T: std::fmt::Debug>(reply: Result<T, ApiError>) -> Result<String, ApiError> {
        reply.map(|it| format!("{it:?}"))
    }
    let passphrase = "seven swans".to_owned();
    vec![
        ("home", said(phone.call(Home {}))),
        ("gather", said(phone.call(Gather {}))),
        ("us", said(phone.call(Us {}))),
        ("kins", said(phone.call(Kins {}))),
        ("check-in", said(phone.shows())),
        ("next", said(phone.call(NextNeighbour {}))),
        ("confirm", said(phone.call(ConfirmPerson { in_front: true }))),
        ("film", said(phone.call(StartFilm { what: FilmContent::News, easy: false }))),
        ("invite", said(phone.call(StartFilm { what: FilmContent::Invitation, easy: false }))),
        ("frames", said(phone.call(FilmFrames { film: 1, from: 0, count: 1 }))),
        ("file", said(phone.call(ExportSegment { after_seal: None }))),
        ("copy", said(phone.call(ExportCopy { passphrase }))),
        ("count", said(phone.call(SignHeadcount { count: 6 }))),
        ("seal", said(phone.call(ProposeSeal { closes: true }))),
        ("join", said(phone.call(Join { name: "X".to_owned(), household: HOME.to_owned() }))),
    ]
}

#[test]
fn no_screen_shows_what_is_anothers() {
    let mut lane = Lane::drafts();
    // The mother has everything open that can be: a code, a film, news half filmed.
    lane.phone().takes_in("Bea").unwrap();
    lane.phone().shows().unwrap();
    let film = lane.phone().call(StartFilm { what: FilmContent::News, easy: false }).unwrap();
    let theirs = StartFilm { what: FilmContent::News, easy: false };
    let theirs = lane.street.phones[1].call(theirs).unwrap();
    let frame = FilmFrames { film: theirs.id, from: 0, count: 1 };
    let frame = lane.street.phones[1].call(frame).unwrap();
    assert!(matches!(lane.phone().sees(&frame[0]), Ok(Scanned::Filming { received: 1, .. })));

    let status = lane.phone().hands_over_to("Bea").unwrap();
    assert_eq!((status.unlocked, status.invitation), (Some(2), None));
    for (look, reply) in every_look(lane.phone()) {
        let error = reply.expect_err(look);
        let seen = [ErrorCode::NoNeighbourhood, ErrorCode::NoFilm, ErrorCode::NoInvitation];
        assert!(seen.contains(&error.code), "{look}: {error:?}");
        assert!(error.facts.is_empty(), "{look}: {error:?}");
    }
    let frames = FilmFrames { film: film.id, from: 0, count: 1 };
    assert_eq!(code(lane.phone().call(frames)), ErrorCode::NoFilm);
    let filming = lane.phone().sees(&frame[0]).unwrap();
    assert!(matches!(filming, Scanned::Filming { received: 1, .. }), "begins anew: {filming:?}");

    // An invitation that Bea has filmed is hers to answer. Caio gets the phone without her locking it.
    let (family, dalia) = lane.street.pair(0, 1);
    family.films(dalia, FilmContent::Invitation, |_| false).unwrap();
    assert!(family.call(GetStatus {}).unwrap().invitation.is_some());
    family.takes_in("Caio").unwrap();
    let pin = "2468 of Caio".to_owned();
    let status = family.call(Unlock { person: 3, pin: pin.clone() }).unwrap();
    assert_eq!((status.unlocked, status.invitation), (Some(3), None));
    family.hands_over_to(MOTHER).unwrap();
    family.call(Unlock { person: 3, pin }).unwrap();
    for (look, reply) in every_look(family) {
        assert!(reply.is_err(), "{look}");
    }

    // What is seen of the mother is the name she chose for the list, and nothing else.
    lane.phone().hands_over_to(MOTHER).unwrap();
    lane.phone().call(NamePerson { label: "Mamá".to_owned() }).unwrap();
    let locked = lane.phone().call(Lock {}).unwrap();
    assert_eq!(locked.neighbourhood, None);
    let shown = format!("{locked:?}");
    assert!(!shown.contains("Ana") && !shown.contains("Mill Lane"), "{shown}");
    for (look, reply) in every_look(lane.phone()) {
        let error = reply.expect_err(look);
        assert!(matches!(error.code, ErrorCode::Locked | ErrorCode::NoFilm), "{look}: {error:?}");
    }
    let status = lane.phone().hands_over_to("Bea").unwrap();
    let shown = format!("{status:?}");
    assert!(!shown.contains("Ana"), "nor who called the gathering: {shown}");
}

#[test]
fn nobodys_pin_opens_anothers_keys() {
    let mut lane = Lane::drafts();
    lane.teens_join();
    let try_pin =
        |phone: &mut Phone, person, pin: &str| phone.call(Unlock { person, pin: pin.to_owned() });
    let phone = lane.phone();
    for (person, pin) in [(1, "2468 of Bea"), (2, "2468"), (2, "2468 of Caio"), (3, "2468 of Bea")]
    {
        let error = try_pin(phone, person, pin).unwrap_err();
        assert_eq!(error, ErrorCode::WrongPin.into(), "{person} with {pin}");
    }
    assert_eq!(code(try_pin(phone, 9, "2468")), ErrorCode::NoVault);
    // A wrong PIN changes nothing for who has the phone; a right one closes theirs first.
    assert_eq!(me(phone), ["Caio"]);
    let status = try_pin(phone, 2, "2468 of Bea").unwrap();
    assert_eq!(status.unlocked, Some(2));
    assert_eq!(me(phone), ["Bea"]);

    // A PIN is changed by who knows it, not by who is handed the phone.
    let other = |before: &str| SetPin { before: Some(before.to_owned()), pin: "1357".to_owned() };
    assert_eq!(code(phone.call(other("2468"))), ErrorCode::WrongPin);
    assert_eq!(
        code(phone.call(SetPin { before: None, pin: "1357".to_owned() })),
        ErrorCode::WrongPin
    );
    let short = SetPin { before: Some("2468 of Bea".to_owned()), pin: "135".to_owned() };
    assert_eq!(code(phone.call(short)), ErrorCode::TooShort);
    let before = disk_secrets(&lane.disk());
    let phone = lane.phone();
    phone.call(other("2468 of Bea")).unwrap();
    assert_eq!(me(phone), ["Bea"], "and goes on");
    assert_eq!(code(try_pin(phone, 2, "2468 of Bea")), ErrorCode::WrongPin);
    phone.call(Lock {}).unwrap();
    try_pin(phone, 2, "1357").unwrap();
    assert_eq!(me(phone), ["Bea"]);
    for name in [MOTHER, "Caio"] {
        phone.hands_over_to(name).unwrap();
        assert_eq!(me(phone), [name]);
    }
    let after = disk_secrets(&lane.disk());
    assert_eq!(before.difference(&after).count(), 2, "hers are wrapped anew, the others' stay");
}

fn disk_secrets(disk: &Disk) -> BTreeSet<String> {
    disk.tables["person_secret"].iter().map(|row| format!("{row:?}")).collect()
}

#[test]
fn people_come_to_a_phone_and_leave_it() {
    let mut lane = Lane::drafts();
    let phone = lane.phone();
    let add = |label: &str| AddPerson { label: label.to_owned(), pin: "1357".to_owned() };
    let left = |pin: &str| RemovePerson { pin: pin.to_owned() };
    assert_eq!(code(phone.call(left("2468"))), ErrorCode::OnlyPerson);
    assert_eq!(code(phone.call(add("ana"))), ErrorCode::NameTaken);
    assert_eq!(code(phone.call(add(" "))), ErrorCode::FieldEmpty);
    let short = AddPerson { label: "Bea".to_owned(), pin: "135".to_owned() };
    assert_eq!(code(phone.call(short)), ErrorCode::TooShort);
    for name in ["Bea", "Caio"] {
        phone.takes_in(name).unwrap();
    }
    let (ana, bea) = ("Ana".to_owned(), "Bea".to_owned());
    assert_eq!(code(phone.call(NamePerson { label: bea })), ErrorCode::NameTaken);
    phone.call(NamePerson { label: ana }).unwrap();
    phone.call(Lock {}).unwrap();
    assert_eq!(code(phone.call(add("Eli"))), ErrorCode::Locked, "only who has keys lets others in");
    phone.hands_over_to("Bea").unwrap();
    phone.call(join_here("Bea")).unwrap();
    assert_eq!(code(phone.call(join_here("Bea"))), ErrorCode::AlreadyHasNeighbourhood);
    let operations = phone.call(Us {}).unwrap().operations;

    assert_eq!(code(phone.call(left("2468"))), ErrorCode::WrongPin, "nobody does it for her");
    let status = phone.call(left("2468 of Bea")).unwrap();
    assert_eq!((status.vault, status.unlocked), (VaultState::Locked, None));
    assert_eq!(labels(&status), [(1, "Ana"), (3, "Caio")]);
    assert_eq!(code(phone.hands_over_to("Bea")), ErrorCode::NoVault);
    phone.hands_over_to(MOTHER).unwrap();
    let us = phone.call(Us {}).unwrap();
    assert_eq!(us.operations, operations, "what she signed stays");

    for at in 3..=12 {
        phone.takes_in(&format!("Cousin {at}")).unwrap();
    }
    let most = phone.takes_in("One more").unwrap_err();
    assert_eq!((most.code, most.facts["most"].as_str()), (ErrorCode::TooManyPeople, "12"));
}

#[test]
fn a_teenager_founds_what_the_mother_never_saw_hold() {
    let mut lane = Lane::founded_by_the_teens();
    let status = lane.phone().call(GetStatus {}).unwrap();
    assert_eq!(status.neighbourhood.unwrap().stage, Stage::Draft, "she stands on no founding");
    let needs = lane.phone().call(Home {}).unwrap().needs;
    assert_eq!(needs, [Need::Welcome]);

    let status = lane.phone().hands_over_to("Bea").unwrap();
    assert_eq!(status.neighbourhood.unwrap().stage, Stage::Resident);
    let disk = lane.disk();
    disk.assert_sound();
    assert_eq!(disk.street.unwrap().grown.roots.len(), 1);
    lane.phone().hands_over_to("Caio").unwrap();
    lane.street.exchanges_files(0).unwrap();
    let seal = lane.phone().call(Gather {}).unwrap().seal.unwrap();
    assert_eq!((seal.standing, seal.roll), (SealStanding::Holds, 5));

    // One phone, one log: the mother sees what was founded, and waits to be welcomed.
    let status = lane.phone().hands_over_to(MOTHER).unwrap();
    assert_eq!(status.neighbourhood.unwrap().stage, Stage::Visitor);
    assert_eq!(lane.phone().call(Home {}).unwrap().needs, [Need::Welcome]);
    lane.disk().assert_sound();
}

#[test]
fn after_the_founding_nobody_comes_in_by_the_phone() {
    let mut lane = Lane::drafts();
    lane.teens_join();
    let old = lane.street.phones[1].call(StartFilm { what: FilmContent::Invitation, easy: false });
    let frames = FilmFrames { film: old.unwrap().id, from: 0, count: 64 };
    let old = lane.street.phones[1].call(frames).unwrap();
    lane.phone().hands_over_to(MOTHER).unwrap();
    lane.phone().takes_in("Early").unwrap();
    lane.gathers(&FAMILY);
    lane.phone().call(ProposeSeal { closes: true }).unwrap();
    lane.street.exchanges_files(0).unwrap();
    lane.street.exchanges_files(0).unwrap();
    lane.phone().takes_in("Late").unwrap();
    let secrets = |disk: &Disk, person: i64| {
        let of = |row: &&Vec<Value>| row[0] == Value::Integer(person);
        disk.tables["person_secret"].iter().filter(of).count()
    };
    let disk = lane.disk();
    assert_eq!(secrets(&disk, 4), 1, "what an invitation to the draft gave");
    assert_eq!(secrets(&disk, 5), 0, "residents' keys are not a phone owner's to give");

    for name in ["Early", "Late"] {
        let status = lane.phone().hands_over_to(name).unwrap();
        assert_eq!((status.neighbourhood, status.draft_here), (None, None), "{name}");
        assert_eq!(code(lane.phone().call(join_here(name))), ErrorCode::NoInvitation);
        assert_eq!(code(lane.phone().call(Us {})), ErrorCode::NoNeighbourhood);
        for frame in &old {
            if let Ok(Scanned::Invitation(_)) = lane.phone().sees(frame) {
                break;
            }
        }
        let before = lane.disk().tables;
        let join = Join { name: name.to_owned(), household: HOME.to_owned() };
        assert_eq!(code(lane.phone().call(join)), ErrorCode::FoundedAlready, "{name}");
        assert!(lane.disk().tables == before, "{name}: left a trace");
        assert_eq!(code(lane.phone().call(Us {})), ErrorCode::NoNeighbourhood);
    }
    // Another neighbourhood of their own they may found.
    lane.phone().call(found("Late")).unwrap();
    assert_eq!(me(lane.phone()), ["Late"]);
    let status = lane.phone().hands_over_to(MOTHER).unwrap();
    assert_eq!(status.neighbourhood.unwrap().name, "Mill Lane");
}

#[test]
fn a_teenager_joins_from_a_neighbours_invitation_over_the_log_that_is_here() {
    let mut lane = Lane::drafts();
    let (family, dalia) = lane.street.pair(0, 1);
    family.takes_in("Bea").unwrap();
    family.hands_over_to("Bea").unwrap();
    assert!(matches!(
        family.films(dalia, FilmContent::Invitation, |_| false).unwrap(),
        Scanned::Invitation(_)
    ));
    family.call(Join { name: "Bea".to_owned(), household: HOME.to_owned() }).unwrap();
    assert_eq!(me(family), ["Bea"]);
    let kept = family.call(Us {}).unwrap().operations;
    family.hands_over_to(MOTHER).unwrap();
    assert_eq!(me(family), [MOTHER]);
    assert_eq!(family.call(Us {}).unwrap().operations, kept, "one log");
    lane.disk().assert_sound();
}

#[test]
fn a_copy_comes_back_beside_another_resident() {
    let mut lane = Lane::drafts();
    lane.teens_join();
    lane.gathers(&FAMILY);
    lane.phone().call(ProposeSeal { closes: true }).unwrap();
    lane.street.exchanges_files(0).unwrap();
    for name in FAMILY {
        lane.phone().hands_over_to(name).unwrap();
        lane.street.exchanges_files(0).unwrap();
    }
    let passphrase = "seven swans".to_owned();
    let copy = lane.street.phones[1].call(ExportCopy { passphrase: passphrase.clone() }).unwrap();
    lane.phone().takes_in("Dalia").unwrap();
    lane.phone().hands_over_to("Dalia").unwrap();
    let status = lane.phone().call(BringBack { bytes: copy.bytes, passphrase }).unwrap();
    let neighbourhood = status.neighbourhood.unwrap();
    assert_eq!((neighbourhood.stage, neighbourhood.my_name.as_str()), (Stage::Visitor, "Dalia"));
    assert_eq!(lane.phone().call(Home {}).unwrap().needs, [Need::Recognise]);
    let status = lane.phone().hands_over_to("Caio").unwrap();
    assert_eq!(status.neighbourhood.unwrap().my_name, "Caio");
    lane.disk().assert_sound();
}

#[test]
fn a_copy_brings_the_founding_to_a_phone_that_stands_on_none() {
    let mut lane = Lane::founded_by_the_teens();
    let passphrase = "seven swans".to_owned();
    let copy = lane.street.phones[1].call(ExportCopy { passphrase: passphrase.clone() }).unwrap();
    lane.phone().takes_in("Dalia").unwrap();
    lane.phone().hands_over_to("Dalia").unwrap();
    let status = lane.phone().call(BringBack { bytes: copy.bytes, passphrase }).unwrap();
    assert_eq!(status.neighbourhood.unwrap().stage, Stage::Visitor);
    let disk = lane.disk();
    disk.assert_sound();
    assert_eq!(disk.street.unwrap().grown.roots.len(), 1);
    for (name, stage) in [("Bea", Stage::Resident), (MOTHER, Stage::Visitor)] {
        let status = lane.phone().hands_over_to(name).unwrap();
        assert_eq!(status.neighbourhood.unwrap().stage, stage, "{name}");
    }
    lane.disk().assert_sound();
}
