//! Who was alone on a phone before others came.

use std::path::Path;
use std::sync::{Arc, Mutex};

use folkmoot_engine::{Engine, Keystore, KeystoreError, Setup};
use folkmoot_protocol::api::*;
use folkmoot_testkit::{Device, Phone, SeededEntropy, SetClock};
use rusqlite::Connection;

use super::{HOME, MOTHER, code, found, labels, me};

/// A keystore in memory.
#[derive(Clone, Default)]
struct Shelf(Arc<Mutex<Option<[u8; 32]>>>);

impl Keystore for Shelf {
    fn load(&self) -> Result<Option<[u8; 32]>, KeystoreError> {
        Ok(*self.0.lock().unwrap())
    }

    fn keep(&self, fresh: [u8; 32]) -> Result<[u8; 32], KeystoreError> {
        *self.0.lock().unwrap() = Some(fresh);
        Ok(fresh)
    }

    fn forget(&self) -> Result<(), KeystoreError> {
        *self.0.lock().unwrap() = None;
        Ok(())
    }

    fn is_available(&self) -> bool {
        true
    }
}

fn engine(folder: &Path, shelf: &Shelf, clock: &SetClock, start: u32) -> Engine {
    Engine::open(Setup {
        folder: folder.to_owned(),
        keystore: Some(Box::new(shelf.clone())),
        clock: Box::new(clock.clone()),
        entropy: Box::new(SeededEntropy::new(&format!("shelf {start}"))),
    })
    .unwrap()
}

#[test]
fn who_had_no_pin_chooses_one_before_another_comes() {
    let folder = tempfile::tempdir().unwrap();
    let (shelf, clock) = (Shelf::default(), SetClock::at(1_767_636_000));
    let mut device = engine(folder.path(), &shelf, &clock, 0);
    device.ask(CreateVault { pin: None }.into()).unwrap();
    let mut phone = Phone::on(Box::new(device), MOTHER, HOME, &clock).unwrap();
    let status = phone.call(found(MOTHER)).unwrap();
    let mother = PersonHere { number: 1, label: MOTHER.to_owned(), pin: false };
    assert_eq!(status.people, std::slice::from_ref(&mother));
    assert_eq!(code(phone.takes_in("Bea")), ErrorCode::PinFirst);

    let key = *shelf.0.lock().unwrap();
    let status = phone.call(SetPin { before: None, pin: "2468".to_owned() }).unwrap();
    assert_eq!(status.people, [PersonHere { pin: true, ..mother }]);
    assert_eq!(*shelf.0.lock().unwrap(), None, "the keystore does not hold it any more");
    phone.takes_in("Bea").unwrap();
    assert_eq!(me(&mut phone), [MOTHER]);
    drop(phone);

    // Even the key that the keystore held opens nothing.
    *shelf.0.lock().unwrap() = key;
    let mut device = engine(folder.path(), &shelf, &clock, 1);
    let Reply::Status(status) = device.ask(GetStatus {}.into()).unwrap() else { panic!("status") };
    assert_eq!((status.vault, status.neighbourhood), (VaultState::Locked, None));
    let mut phone = Phone::on(Box::new(device), MOTHER, HOME, &clock).unwrap();
    assert_eq!(me(&mut phone), [MOTHER]);
    phone.hands_over_to("Bea").unwrap();
    assert_eq!(code(phone.call(Us {})), ErrorCode::NoNeighbourhood);
}

/// Takes a phone's database back to the schema of the first app, with everything in it.
fn as_the_first_app_left_it(folder: &Path) {
    let db = Connection::open(folder.join("folkmoot.sqlite")).unwrap();
    db.execute_batch(
        "CREATE TABLE vault (
             one INTEGER PRIMARY KEY CHECK (one = 1), kind TEXT NOT NULL, salt BLOB NOT NULL,
             memory_kib INTEGER NOT NULL, passes INTEGER NOT NULL, wrapped BLOB NOT NULL
         ) STRICT;
         CREATE TABLE secret (name TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT, WITHOUT ROWID;
         INSERT INTO vault (one, kind, salt, memory_kib, passes, wrapped)
         SELECT number, kind, salt, memory_kib, passes, wrapped FROM person;
         INSERT INTO secret (name, wrapped) SELECT name, wrapped FROM person_secret;
         INSERT INTO setting (name, value) SELECT name, value FROM person_setting;
         DROP TABLE person_setting;
         DROP TABLE person_secret;
         DROP TABLE person;
         DROP TRIGGER operation_counted;
         DROP TABLE equivocation;
         DROP TABLE extent;
         DROP TABLE practice_version;
         DROP TABLE matter_proposal;
         DROP TABLE decision;
         DROP TABLE slip;
         DROP TABLE minutes;
         DROP TABLE photo;
         DROP TABLE document_text;
         DROP TABLE document;
         ALTER TABLE log DROP COLUMN base;
         PRAGMA user_version = 1;",
    )
    .unwrap();
}

#[test]
fn a_phone_of_the_first_app_goes_on_and_takes_others_in() {
    let folder = tempfile::tempdir().unwrap();
    let clock = SetClock::at(1_767_636_000);
    let mut phone = Phone::in_folder(MOTHER, HOME, &clock, folder.path()).unwrap();
    phone.call(found(MOTHER)).unwrap();
    let before = phone.call(Us {}).unwrap();
    drop(phone);

    as_the_first_app_left_it(folder.path());
    // Opened with the PIN she always had.
    let mut phone = Phone::in_folder(MOTHER, HOME, &clock, folder.path()).unwrap();
    assert_eq!(phone.call(Us {}).unwrap(), before);
    let status = phone.call(GetStatus {}).unwrap();
    assert_eq!(labels(&status), [(1, MOTHER)], "and is called as her neighbours call her");
    let mut phone = phone.restarts().unwrap();
    phone.takes_in("Bea").unwrap();
    phone.hands_over_to("Bea").unwrap();
    phone.call(super::join_here("Bea")).unwrap();
    assert_eq!(me(&mut phone), ["Bea"]);
}
