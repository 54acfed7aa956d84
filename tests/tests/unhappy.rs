//! What a phone refuses: every kind of bad code, file and film, each with a reason of its own. After
//! each refusal the phone's tables and its screens are as before, and honest things still work.
//!
//! Weak keys in handshakes, lying clocks and the like are tried where they are made, in the QR crate;
//! here it is the whole phone that must come through.

// A test that meets the unexpected must fail at once and say where.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "unhappy/codes.rs"]
mod codes;
#[path = "unhappy/files.rs"]
mod files;
#[path = "unhappy/films.rs"]
mod films;
#[path = "unhappy/insider.rs"]
mod insider;

use std::path::Path;

use folkmoot_protocol::api::{ApiError, ErrorCode, Gather, Us};
use folkmoot_testkit::{Phone, Street};
use folkmoot_tests::Disk;
use tempfile::TempDir;

/// A street in which Ana's phone can be looked into.
struct Mill {
    street: Street,
    folder: TempDir,
}

impl Mill {
    /// `count` neighbours whose neighbourhood is a draft, at its first gathering.
    fn drafts(count: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut street = Street::of(&folkmoot_testkit::neighbours(count)).unwrap();
        let (name, household) = (&street.phones[0].name, &street.phones[0].household);
        street.phones[0] = Phone::in_folder(name, household, &street.clock, folder.path()).unwrap();
        street.drafts("Mill Lane", Vec::new()).unwrap();
        Self { street, folder }
    }

    fn ana(&mut self) -> &mut Phone {
        &mut self.street.phones[0]
    }

    /// Ana's phone refuses, says why, and is as before.
    fn ana_refuses<T: std::fmt::Debug>(
        &mut self,
        what: &str,
        code: ErrorCode,
        act: impl FnOnce(&mut Phone) -> Result<T, ApiError>,
    ) {
        let Self { street, folder } = self;
        refuses(&mut street.phones[0], folder.path(), what, code, act);
    }
}

/// A phone refuses, says why, and is as before.
fn refuses<T: std::fmt::Debug>(
    phone: &mut Phone,
    folder: &Path,
    what: &str,
    code: ErrorCode,
    act: impl FnOnce(&mut Phone) -> Result<T, ApiError>,
) {
    let before = (Disk::of(folder).tables, phone.call(Us {}), phone.call(Gather {}));
    match act(phone) {
        Ok(taken) => panic!("{what}: taken: {taken:?}"),
        Err(error) => assert_eq!(error.code, code, "{what}: {:?}", error.facts),
    }
    let after = (Disk::of(folder).tables, phone.call(Us {}), phone.call(Gather {}));
    assert!(before == after, "{what}: left a trace");
}
