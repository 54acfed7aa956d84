//! Files of a neighbour's news.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use folkmoot_protocol::api::{
    CallGathering, ErrorCode, ExportSegment, FilmContent, ImportSegment, TakenReport, Us,
};
use folkmoot_testkit::{Phone, Street, neighbours};

use crate::Mill;
use crate::insider::{
    Insider, by_weak_key, enormous, payload, with_bit_turned, with_more, without_end,
};

#[test]
fn bad_files_are_refused_for_what_they_are() {
    let mut mill = Mill::drafts(3);
    let insider = Insider::who_filmed(mill.ana());
    let (_, invitation) = payload(mill.ana(), FilmContent::Invitation);
    let good = bens_news(&mut mill);
    let mut oak = Street::of(&neighbours(2)).unwrap();
    oak.drafts("Oak Row", Vec::new()).unwrap();
    let foreign = file(&mut oak.phones[0]);
    let renamed = [&good[..21], &foreign[21..]].concat();
    let strangers = Insider::who_filmed(&mut oak.phones[0]).genuine();
    let genuine = insider.genuine();
    let says = |operation: Vec<u8>| insider.segment(&[genuine.clone(), operation]);
    let last = genuine.len() - 1;

    let cases: Vec<(&str, Vec<u8>, ErrorCode)> = vec![
        ("not ours at all", b"%PDF-1.7 the minutes of a firm".to_vec(), ErrorCode::NotOurs),
        ("nothing", Vec::new(), ErrorCode::Truncated),
        ("of a version that never was", with_byte(&good, 3, 0), ErrorCode::NotOurs),
        ("of a newer version", with_byte(&good, 3, 2), ErrorCode::NewerVersion),
        ("of a newer kind", with_byte(&good, 4, 9), ErrorCode::NewerVersion),
        ("an invitation", invitation, ErrorCode::WrongKind),
        ("another street's", foreign, ErrorCode::WrongAssembly),
        ("another street's under our name", renamed, ErrorCode::Corrupted),
        ("under a key that is not here", with_byte(&good, 24, 7), ErrorCode::NoKey),
        ("cut off at its beginning", good[..24].to_vec(), ErrorCode::Truncated),
        ("cut off later", without_end(good.clone(), 20), ErrorCode::Corrupted),
        ("with a bit turned", with_bit_turned(good.clone(), 90), ErrorCode::Corrupted),
        ("with something after it", with_more(&good, b"more"), ErrorCode::Corrupted),
        ("an enormous word", says(enormous()), ErrorCode::TooLarge),
        ("a forged word", says(with_bit_turned(genuine.clone(), last)), ErrorCode::Forged),
        ("a word by nobody's key", says(by_weak_key(&genuine)), ErrorCode::WeakKey),
        ("a word from another street", says(strangers), ErrorCode::WrongAssembly),
        ("half a word", says(without_end(genuine.clone(), 9)), ErrorCode::Truncated),
        ("a word and a bit", says(with_more(&genuine, b"!")), ErrorCode::NotCanonical),
        ("no word at all", says(b"hello".to_vec()), ErrorCode::NotOurs),
    ];
    for (what, bytes, code) in cases {
        let bytes = BASE64.encode(bytes);
        mill.ana_refuses(what, code, |ana| ana.call(ImportSegment { bytes }));
    }
    let bytes = "not base64!".to_owned();
    mill.ana_refuses("no file", ErrorCode::Corrupted, |ana| ana.call(ImportSegment { bytes }));
    let bytes = "A".repeat(180_000_000);
    mill.ana_refuses("enormous", ErrorCode::TooLarge, |ana| ana.call(ImportSegment { bytes }));

    assert!(takes(mill.ana(), &good).new > 0, "the honest file is still news");
}

/// Known things are no mistake, and change nothing.
#[test]
fn my_own_file_and_one_taken_before_change_nothing() {
    let mut mill = Mill::drafts(3);
    let good = bens_news(&mut mill);
    assert!(takes(mill.ana(), &good).new > 0);
    let before = mill.ana().call(Us {}).unwrap();
    let mine = file(mill.ana());
    for known in [&good, &mine] {
        let taken = takes(mill.ana(), known);
        assert_eq!((taken.new, taken.waiting, taken.co_signed), (0, 0, false));
    }
    assert_eq!(mill.ana().call(Us {}).unwrap(), before);
}

/// A file in which Ben says something that Ana does not know yet.
fn bens_news(mill: &mut Mill) -> Vec<u8> {
    let (ana, ben) = mill.street.pair(0, 1);
    ana.takes_file_of(ben).unwrap();
    ben.takes_file_of(ana).unwrap();
    let (place, starts_at) = ("the mill".to_owned(), 1_767_636_000 + 90_000);
    ben.call(CallGathering { place, starts_at, urgent: false }).unwrap();
    file(ben)
}

fn file(phone: &mut Phone) -> Vec<u8> {
    BASE64.decode(phone.call(ExportSegment { after_seal: None }).unwrap().bytes).unwrap()
}

fn takes(phone: &mut Phone, file: &[u8]) -> TakenReport {
    phone.call(ImportSegment { bytes: BASE64.encode(file) }).unwrap()
}

fn with_byte(bytes: &[u8], at: usize, byte: u8) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[at] = byte;
    bytes
}
