//! Evening 1 of the design: a street founds its assembly, with no network.

// A test that meets the unexpected must fail at once and say where.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use folkmoot_protocol::api::{
    ErrorCode, ExportCopy, ExportSegment, Gather, GetStatus, Home, ImportSegment, Need,
    NextNeighbour, ProposeSeal, Read, Scanned, SealReadiness, SealStanding, Stage, Us,
};
use folkmoot_testkit::{Phone, Street, neighbours};
use folkmoot_tests::agreed_roots;

#[test]
fn five_found_an_assembly_by_their_cameras() {
    let mut street = Street::of(&neighbours(5)).unwrap();
    // Five people of three households: the fifth lives alone.
    street.phones[4].household = "Mill Lane 9".to_owned();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    let before = street.phones[0].call(Gather {}).unwrap();
    assert_eq!(before.seal_ready, SealReadiness::NotSeated);
    street.gathers().unwrap();

    let views = street.gather_views().unwrap();
    for view in &views {
        let seal = view.seal.as_ref().unwrap();
        assert_eq!(seal.standing, SealStanding::Holds, "{seal:?}");
        assert_eq!((seal.number, seal.roll, seal.phones), (1, 5, 5));
    }
    assert_eq!(agreed_roots(&mut street).len(), 1);
    for phone in &mut street.phones {
        let status = phone.call(GetStatus {}).unwrap();
        assert_eq!(status.neighbourhood.unwrap().stage, Stage::Resident);
        let us = phone.call(Us {}).unwrap();
        let residents: usize = us.households.iter().map(|h| h.residents.len()).sum();
        assert_eq!(residents, 5);
        assert!(us.households.iter().flat_map(|h| &h.residents).all(|r| !r.provisional));
    }
}

#[test]
fn codes_can_be_read_aloud() {
    let mut street = Street::of(&neighbours(2)).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    let (ana, ben) = street.pair(0, 1);
    ana.meets_by_word(ben).unwrap();
    let offer = ana.call(NextNeighbour {}).unwrap().spoken;
    // Somebody misheard one letter; somebody else types small letters and no spaces.
    let misheard = offer.replacen('0', "7", 1);
    let error = ben.call(Read { text: misheard }).unwrap_err();
    assert_eq!((error.code, error.facts["group"].as_str()), (ErrorCode::TypingMistake, "1"));
    let typed = offer.to_lowercase().replace(' ', "");
    assert_eq!(ben.call(Read { text: typed }).unwrap(), Scanned::ShowAnswer);
}

#[test]
fn too_few_cannot_found() {
    let mut street = Street::of(&neighbours(4)).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    street.greets_by_word(1).unwrap();
    street.exchanges_files(0).unwrap();
    let error = street.phones[0].call(ProposeSeal { closes: true }).unwrap_err();
    assert_eq!(error.code, ErrorCode::TooFewToSeal);
    assert_eq!(error.facts["people_needed"], "5");
}

#[test]
fn whoever_was_away_at_the_founding_is_told_so() {
    let mut street = Street::of(&neighbours(8)).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    let mut away = street.phones.pop().unwrap();
    let drafting = away.call(Home {}).unwrap().needs;
    assert!(!drafting.contains(&Need::Welcome), "{drafting:?}");
    street.gathers().unwrap();
    away.takes_file_of(&mut street.phones[0]).unwrap();
    let home = away.call(Home {}).unwrap();
    assert_eq!(home.neighbourhood.stage, Stage::Draft);
    assert_eq!(home.needs, [Need::Welcome]);
}

#[test]
fn a_phone_that_is_switched_off_still_has_everything() {
    let folder = tempfile::tempdir().unwrap();
    let mut street = Street::of(&neighbours(7)).unwrap();
    street.phones[3] =
        Phone::in_folder("Dalia", "Mill Lane 2", &street.clock, folder.path()).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    street.gathers_by_word().unwrap();
    let expected = agreed_roots(&mut street)[0].clone();
    let dalia = street.phones.remove(3);
    let mut dalia = dalia.restarts().unwrap();
    let seal = dalia.call(Gather {}).unwrap().seal.unwrap();
    assert_eq!((seal.root, seal.standing), (expected, SealStanding::Holds));
    assert_eq!(dalia.call(GetStatus {}).unwrap().neighbourhood.unwrap().stage, Stage::Resident);
}

#[test]
fn files_carry_the_same_and_strangers_files_are_refused() {
    let mut mill = Street::of(&neighbours(7)).unwrap();
    mill.drafts("Mill Lane", Vec::new()).unwrap();
    mill.gathers_by_word().unwrap();
    let (ana, ben) = mill.pair(0, 1);
    let report = ben.takes_file_of(ana).unwrap();
    assert_eq!((report.new, report.waiting), (0, 0), "Ben has it all already");

    let strangers: Vec<_> =
        neighbours(2).into_iter().map(|(name, _)| (name, "Oak Row 1".to_owned())).collect();
    let mut other = Street::of(&strangers).unwrap();
    other.drafts("Oak Row", Vec::new()).unwrap();
    let foreign = other.phones[0].call(ExportSegment { after_seal: None }).unwrap();
    let ana = &mut mill.phones[0];
    let before = ana.call(Us {}).unwrap().operations;
    let error = ana.call(ImportSegment { bytes: foreign.bytes }).unwrap_err();
    assert_eq!(error.code, ErrorCode::WrongAssembly);
    for (bytes, code) in [
        ("AAAA", ErrorCode::NotOurs),
        ("Rk1C", ErrorCode::Truncated),
        ("Rk1CAv8=", ErrorCode::NewerVersion),
        ("not base64!", ErrorCode::Corrupted),
    ] {
        let error = ana.call(ImportSegment { bytes: bytes.to_owned() }).unwrap_err();
        assert_eq!(error.code, code, "{bytes}");
    }
    let error = ana.call(Read { text: "https://example.org".to_owned() }).unwrap_err();
    assert_eq!(error.code, ErrorCode::NotOurs);
    assert_eq!(ana.call(Us {}).unwrap().operations, before, "nothing was stored");
}

#[test]
fn a_copy_brings_everything_back_to_read_on_a_new_phone() {
    use folkmoot_protocol::api::BringBack;
    let mut street = Street::of(&neighbours(7)).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    street.gathers_by_word().unwrap();
    let passphrase = "seven swans".to_owned();
    let copy = street.phones[2].call(ExportCopy { passphrase: passphrase.clone() }).unwrap();
    let mut new = Phone::new("Chen's new phone", "?", &street.clock).unwrap();
    let wrong = BringBack { bytes: copy.bytes.clone(), passphrase: "seven geese".to_owned() };
    assert_eq!(new.call(wrong).unwrap_err().code, ErrorCode::WrongPassphrase);
    let status = new.call(BringBack { bytes: copy.bytes, passphrase }).unwrap();
    let neighbourhood = status.neighbourhood.unwrap();
    assert_eq!((neighbourhood.stage, neighbourhood.my_name.as_str()), (Stage::Visitor, "Chen"));
    // The new device's word does not count until neighbours recognise the person.
    assert_eq!(new.call(ProposeSeal { closes: true }).unwrap_err().code, ErrorCode::NoGathering);
}
