//! What we show can be read back from pixels.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod support;

use folkmoot_protocol::ids::PersonId;
use folkmoot_qr::card::Card;
use folkmoot_qr::codes;
use folkmoot_qr::film::{Film, Mode, kind};
use folkmoot_qr::handshake::{Applicant, Introduction};
use folkmoot_qr::picture::{Correction, modules, modules_of_any};
use folkmoot_qr::scan::{Frame, FrameError, luma_from_rgba, scan};
use proptest::prelude::*;
use support::photo::Photo;
use support::{Newcomer, Phone, Xorshift, applicant, asks};

fn our_codes() -> Vec<(&'static str, String, Correction)> {
    let (mut ana, mut ben) = (Phone::new(1), Phone::new(2));
    let m1 = ana.shows(0);
    ben.sees(&m1, 0).unwrap();
    let m2 = ben.shows(0);
    asks(ana.sees(&m2, 0));
    ana.confirms(0);
    let m3 = ana.shows(0);
    let [at_the_door, application, met] = admission();
    let payload = Xorshift(3).bytes(5_000);
    let film = Film::new(kind::WELCOME, &payload, Mode::Normal).unwrap();
    let easy = Film::new(kind::WELCOME, &payload, Mode::Easy).unwrap();
    let card = Card::new(support::ASSEMBLY, PersonId([7; 32]));
    vec![
        ("M1", codes::text(&m1), Correction::Medium),
        ("M2", codes::text(&m2), Correction::Medium),
        ("M3", codes::text(&m3), Correction::Medium),
        ("frame", film.frame(2), Correction::Low),
        ("repair", film.frame(40), Correction::Low),
        ("easy frame", easy.frame(2), Correction::Low),
        ("M1 of an admission", codes::text(&at_the_door), Correction::Medium),
        ("M2 of an admission", codes::text(&application), Correction::Medium),
        ("M3 of an admission", codes::text(&met), Correction::Medium),
        ("card", codes::text(&card.to_bytes()), Correction::Medium),
    ]
}

/// The three messages when a newcomer's name and household have twelve letters each.
fn admission() -> [Vec<u8>; 3] {
    let introduction = Introduction::new("Maria Lukasi", "Gartenweg 31").unwrap();
    let mut ana = Phone::resident(1, "Ana Ferreira");
    let mut nia = Newcomer::with(2, Applicant { introduction, ..applicant("Nia") });
    let m1 = ana.shows(0);
    nia.sees(&m1, 0).unwrap();
    let m2 = nia.shows(0);
    asks(ana.sees(&m2, 0));
    ana.confirms(0);
    [m1, m2, ana.shows(0)]
}

#[test]
fn all_our_codes_are_read_back() {
    for (name, text, correction) in our_codes() {
        let code = modules(&text, correction).unwrap();
        for scale in [3, 4, 6, 9] {
            assert_eq!(Photo::of(&code, scale, 0, 255).texts(), [&text[..]], "{name} × {scale}");
            let dim = Photo::of(&code, scale, 70, 190).noisy(8, 11);
            assert_eq!(dim.texts(), [&text[..]], "{name} × {scale}, dim and grainy");
        }
        assert!(codes::classify(&text).is_ok());
    }
}

#[test]
fn texts_for_other_programs_are_read_back() {
    for text in
        ["BEGIN:VEVENT\r\nSUMMARY:Mill Lane\r\nEND:VEVENT", "Mühlgasse · شارع الطاحونة · 磨坊巷"]
    {
        let code = modules_of_any(text, Correction::Medium).unwrap();
        assert_eq!(Photo::of(&code, 4, 30, 220).texts(), [text]);
    }
}

#[test]
fn two_phones_in_one_picture() {
    let all = our_codes();
    let mut photo = Photo::blank(900, 500, 240);
    for (i, at) in [(0, (20, 30)), (1, (380, 40))] {
        let code = modules(&all[i].1, all[i].2).unwrap();
        photo.draw(&code, 6, at, 20, 240);
    }
    let mut texts = photo.texts();
    texts.sort();
    let mut expected = vec![all[0].1.clone(), all[1].1.clone()];
    expected.sort();
    assert_eq!(texts, expected);
}

#[test]
fn corners_are_where_the_code_is() {
    let code = modules("FOLKMOOT", Correction::Medium).unwrap();
    let photo = Photo::of(&code, 8, 0, 255);
    let frame = Frame::new(photo.width, photo.height, &photo.luma).unwrap();
    let found = scan(&frame);
    let (left, top, side) = (25.0 + 32.0, 10.0 + 32.0, 21.0 * 8.0);
    let expected = [[left, top], [left + side, top], [left + side, top + side], [left, top + side]];
    for (corner, expected) in found[0].corners.iter().zip(expected) {
        for (a, b) in corner.iter().zip(expected) {
            assert!((a - b).abs() < 12.0, "a module and a half: {corner:?} {expected:?}");
        }
    }
}

#[test]
fn pictures_without_codes() {
    for (width, height) in [(640, 480), (21, 21), (20, 4_096), (1, 1)] {
        for grey in [0, 128, 255] {
            assert!(Photo::blank(width, height, grey).texts().is_empty());
        }
    }
}

#[test]
fn buffers_are_checked() {
    let new = |width, height, len| Frame::new(width, height, &vec![0; len]).err();
    assert_eq!(new(3, 2, 5), Some(FrameError::Buffer { expected: 6, got: 5 }));
    assert_eq!(new(3, 2, 7), Some(FrameError::Buffer { expected: 6, got: 7 }));
    assert_eq!(new(0, 2, 0), Some(FrameError::Size { width: 0, height: 2 }));
    assert_eq!(new(4_097, 1, 4_097), Some(FrameError::Size { width: 4_097, height: 1 }));
    assert_eq!(new(usize::MAX, 2, 0), Some(FrameError::Size { width: usize::MAX, height: 2 }));
    assert_eq!(new(4_096, 1, 4_096), None);

    let rgba = [255, 255, 255, 255, 255, 0, 0, 9, 0, 255, 0, 0, 0, 0, 255, 255];
    assert_eq!(luma_from_rgba(&rgba, 2, 2), Ok(vec![255, 76, 149, 28]));
    assert_eq!(luma_from_rgba(&rgba[1..], 2, 2), Err(FrameError::Buffer { expected: 16, got: 15 }));
    assert!(luma_from_rgba(&[], usize::MAX, usize::MAX).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn noise_never_panics(width in 1usize..200, height in 1usize..200, seed in 1u64..) {
        let photo = Photo { width, height, luma: Xorshift(seed).bytes(width * height) };
        photo.texts();
    }

    /// Codes with blots and tears: read or not, but never wrong, and never a panic.
    #[test]
    fn damaged_codes_are_read_right_or_not_at_all(seed in 1u64.., blots in 1u64..30) {
        let (_, text, correction) = our_codes().swap_remove(seed as usize % 10);
        let mut photo = Photo::of(&modules(&text, correction).unwrap(), 4, 30, 220);
        let mut random = Xorshift(seed);
        for _ in 0..blots {
            let (x, y) = (random.below(photo.width as u64), random.below(photo.height as u64));
            let (size, grey) = (random.below(24) as usize, random.below(256) as u8);
            for row in (y as usize..photo.height).take(size) {
                for column in (x as usize..photo.width).take(size) {
                    photo.luma[row * photo.width + column] = grey;
                }
            }
        }
        for read in photo.texts() {
            prop_assert_eq!(&read, &text);
        }
    }
}
