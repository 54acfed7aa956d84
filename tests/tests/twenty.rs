//! Twenty neighbours found their assembly, gather again, and every phone ends with the same.
//!
//! The founding goes by cameras: each handshake, each phone's first news, the board's film of them all
//! and its film of the segment with the seal are pixels that the real scanner reads. The head count, the
//! co-signatures on their way back and the second gathering go by word and as files: the same bytes
//! without pictures, because another forty long films would take a minute and show nothing new.

// A test that meets the unexpected must fail at once and say where.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::path::Path;

use folkmoot_protocol::api::{FilmContent, Gather, GetStatus, SealStanding, Stage, Us};
use folkmoot_protocol::ids::StateRoot;
use folkmoot_testkit::{Street, neighbours};
use folkmoot_tests::Disk;

const EVERYBODY: usize = 20;

#[test]
fn twenty_check_in_seal_and_end_with_byte_identical_roots() {
    let folder = tempfile::tempdir().unwrap();
    let mut street = Street::in_folder(&neighbours(EVERYBODY), folder.path()).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();

    street.greets(3).unwrap();
    street.exchanges(0).unwrap();
    street.counts_heads().unwrap();
    street.board_takes_files(0).unwrap();
    street.proposes(0).unwrap();
    street.all_film(0, FilmContent::News).unwrap();
    for view in street.gather_views().unwrap() {
        let seal = view.seal.unwrap();
        assert!(seal.agrees && seal.mine, "each phone computes the root for itself and co-signs");
    }
    street.exchanges_files(0).unwrap();
    all_show_seal(&mut street, 1);
    let founding = all_have_the_same(&street, folder.path(), 1);

    street.meets_again_after(28).unwrap();
    street.gathers_by_word().unwrap();
    all_show_seal(&mut street, 2);
    let second = all_have_the_same(&street, folder.path(), 2);
    assert_eq!(second[0], founding[0], "what is sealed stays");
    assert_ne!(second[1], founding[0]);

    let phones = std::mem::take(&mut street.phones);
    street.phones = phones.into_iter().map(|phone| phone.restarts().unwrap()).collect();
    all_show_seal(&mut street, 2);
    assert_eq!(all_have_the_same(&street, folder.path(), 2), second);
}

/// Every screen shows seal `number`, held by everybody, and all twenty as residents.
fn all_show_seal(street: &mut Street, number: u64) {
    let everybody = u32::try_from(EVERYBODY).unwrap();
    let board = street.phones[0].call(Gather {}).unwrap().seal.unwrap();
    for phone in &mut street.phones {
        let name = phone.name.clone();
        let view = phone.call(Gather {}).unwrap();
        let seal = view.seal.unwrap();
        assert_eq!(seal.standing, SealStanding::Holds, "{name}");
        assert_eq!((seal.number, seal.roll, seal.phones), (number, everybody, everybody), "{name}");
        assert_eq!((seal.id, &seal.root), (board.id, &board.root), "{name}");
        let status = phone.call(GetStatus {}).unwrap().neighbourhood.unwrap();
        assert_eq!((status.stage, status.my_name), (Stage::Resident, name));
        let us = phone.call(Us {}).unwrap();
        assert_eq!(us.households.iter().map(|h| h.residents.len()).sum::<usize>(), EVERYBODY);
        assert!(us.equivocations.is_empty());
    }
}

/// Every disk is sound, and the sealed state is the same to the byte on all. Returns the roots.
fn all_have_the_same(street: &Street, folder: &Path, seals: usize) -> Vec<StateRoot> {
    let mut first: Option<(Vec<u8>, Vec<StateRoot>)> = None;
    for phone in &street.phones {
        let disk = Disk::of(&folder.join(&phone.name));
        disk.assert_sound();
        let kept = disk.street.unwrap().grown;
        assert_eq!(kept.roots.len(), seals, "{}", phone.name);
        let (sealed, roots) =
            first.get_or_insert_with(|| (kept.sealed.clone(), kept.roots.clone()));
        assert_eq!((&kept.sealed, &kept.roots), (&*sealed, &*roots), "{}", phone.name);
    }
    first.unwrap().1
}
