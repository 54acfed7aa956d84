//! Films: lost frames, mixed films, hostile headers.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod support;

use folkmoot_qr::film::{
    FRAME_IDS, Film, FilmError, FilmReader, HEADER_LEN, Header, MAX_PAYLOAD, MAX_SYMBOLS, Mode,
    OTHER_FRAMES, kind,
};
use folkmoot_qr::{codes, picture};
use proptest::prelude::*;
use support::Xorshift;

fn payload(len: usize) -> Vec<u8> {
    Xorshift(len as u64 + 1).bytes(len)
}

/// Shows frames from `first` on with a share of them lost; how many were shown until complete.
fn film_through(film: &Film, first: u32, lost_percent: u64, seed: u64) -> (u32, Vec<u8>) {
    let mut random = Xorshift(seed);
    let mut reader = FilmReader::new();
    for shown in 1..20_000 {
        if random.below(100) < lost_percent {
            continue;
        }
        let frame = codes::bytes(&film.frame(first + shown - 1)).unwrap();
        if reader.take(&frame).unwrap().complete {
            let (_, payload) = reader.finished().unwrap();
            return (shown, payload.to_vec());
        }
    }
    panic!("never complete");
}

#[test]
fn eight_kilobytes_survive_losses_as_the_protocol_says() {
    let payload = payload(8 * 1024);
    let film = Film::new(kind::WELCOME, &payload, Mode::Normal).unwrap();
    assert_eq!(film.symbols(), 21);
    for (lost, expected) in [(0, 21.0), (10, 23.3), (30, 30.0), (50, 42.0)] {
        let mut total = 0;
        for seed in 1..=40 {
            let (shown, read) = film_through(&film, 0, lost, seed * 7919);
            assert_eq!(read, payload);
            total += shown;
        }
        let mean = f64::from(total) / 40.0;
        assert!((mean - expected).abs() < 2.5, "{lost} % lost: {mean} frames");
    }
}

#[test]
fn every_size_survives() {
    let check = |len, mode, late: bool| {
        let payload = payload(len);
        let film = Film::new(kind::SEGMENT, &payload, mode).unwrap();
        // Somebody who comes late sees no symbol of the payload itself.
        let first = if late { film.symbols() as u32 + 3 } else { 0 };
        let (shown, read) = film_through(&film, first, 0, 1);
        assert!(read == payload, "{len} {mode:?}");
        assert!(shown as usize <= film.symbols() + 3, "{len} {mode:?}: {shown}");
    };
    for len in (1..=30).chain([249, 250, 251, 399, 400, 401, 800, 4_000, 10_000, 65_536]) {
        for (mode, late) in
            [(Mode::Normal, false), (Mode::Normal, true), (Mode::Easy, false), (Mode::Easy, true)]
        {
            check(len, mode, late);
        }
    }
    // Milliseconds in release; seconds with RaptorQ's debug assertions, so only once.
    check(MAX_PAYLOAD, Mode::Normal, true);
}

#[test]
fn frames_fit_the_codes_of_the_protocol() {
    let payload = payload(8 * 1024);
    for (mode, version, frames) in [(Mode::Normal, 13, 8), (Mode::Easy, 10, 5)] {
        let film = Film::new(kind::MANDATE, &payload, mode).unwrap();
        assert_eq!(mode.frames_per_second(), frames);
        for i in [0, 5, 20, 21, 40, 1_000, FRAME_IDS - 1] {
            let text = film.frame(i);
            assert_eq!(film.frame(i), text);
            assert!(matches!(codes::classify(&text), Ok(codes::Code::Frame(_))));
            let modules = picture::modules(&text, picture::Correction::Low).unwrap();
            assert!(modules.version() <= version, "{mode:?} {i}");
        }
        assert_eq!(film.frame(FRAME_IDS + 3), film.frame(3));
        assert_ne!(film.frame(0), film.frame(1));
    }
}

#[test]
fn what_can_not_be_filmed_is_refused() {
    let new = |kind, len| Film::new(kind, &vec![0; len], Mode::Easy).err();
    assert_eq!(new(kind::PROOF, 0), Some(FilmError::Empty));
    assert_eq!(new(kind::PROOF, MAX_PAYLOAD + 1), Some(FilmError::TooLarge));
    assert_eq!(new(0x10, 5), Some(FilmError::NotAFrame));
    assert_eq!(new(0x40, 5), Some(FilmError::NotAFrame));
    assert_eq!(new(1, 5), Some(FilmError::NotAFrame));
}

fn frame(kind: u8, block: u8, symbol: u32, len: u32, size: usize) -> Vec<u8> {
    let mut bytes = vec![kind, block];
    bytes.extend(&symbol.to_be_bytes()[1..]);
    bytes.extend(&len.to_be_bytes()[1..]);
    bytes.extend([9, 9, 9, 9]);
    bytes.resize(HEADER_LEN + size, 0x42);
    bytes
}

#[test]
fn hostile_headers_are_refused_before_anything_is_allocated() {
    let check = |bytes: &[u8], expected| {
        assert_eq!(Header::parse(bytes).err(), Some(expected));
        assert_eq!(FilmReader::new().take(bytes).err(), Some(expected));
    };
    check(&frame(0x11, 0, 0, 0xff_ffff, 400), FilmError::TooLarge);
    check(&frame(0x11, 0, 0, MAX_PAYLOAD as u32 + 1, 400), FilmError::TooLarge);
    check(&frame(0x11, 0, 0, 8_192, 401), FilmError::TooLarge);
    // Tiny symbols would mean a quarter of a million of them.
    check(&frame(0x11, 0, 0, MAX_PAYLOAD as u32, 1), FilmError::TooLarge);
    check(&frame(0x11, 0, 0, MAX_SYMBOLS as u32 + 1, 1), FilmError::TooLarge);
    check(&frame(0x11, 1, 0, 8_192, 400), FilmError::Corrupted);
    check(&frame(0x11, 0, FRAME_IDS, 8_192, 400), FilmError::Corrupted);
    check(&frame(0x11, 0, 0, 0, 400), FilmError::Corrupted);
    check(&frame(0x11, 0, 0, 399, 400), FilmError::Corrupted);
    check(&frame(0x11, 0, 0, 8_192, 0), FilmError::WrongLength);
    check(&frame(0x11, 0, 0, 8_192, 400)[..7], FilmError::WrongLength);
    check(&[], FilmError::WrongLength);
    check(&frame(0x01, 0, 0, 8_192, 400), FilmError::NotAFrame);
    assert!(FilmReader::new().take(&frame(0x11, 0, 0, MAX_SYMBOLS as u32, 1)).is_ok());
}

#[test]
fn wrong_symbols_begin_the_film_again() {
    let payload = payload(2_000);
    let film = Film::new(kind::PROOF, &payload, Mode::Normal).unwrap();
    let mut reader = FilmReader::new();
    let mut wrong = film.frame_bytes(1);
    wrong[50] ^= 1;
    reader.take(&wrong).unwrap();
    for i in [0, 2, 3] {
        assert!(!reader.take(&film.frame_bytes(i)).unwrap().complete);
    }
    assert_eq!(reader.take(&film.frame_bytes(4)), Err(FilmError::Corrupted));
    assert!(reader.finished().is_none());
    for i in 0..5 {
        assert_eq!(reader.take(&film.frame_bytes(i)).unwrap().received, i as usize + 1);
    }
    assert_eq!(reader.finished(), Some((kind::PROOF, &payload[..])));
}

#[test]
fn hidden_bytes_in_the_padding_are_refused() {
    let film = Film::new(kind::PROOF, &payload(500), Mode::Normal).unwrap();
    let mut reader = FilmReader::new();
    reader.take(&film.frame_bytes(0)).unwrap();
    let mut padded = film.frame_bytes(1);
    *padded.last_mut().unwrap() = 1;
    assert_eq!(reader.take(&padded), Err(FilmError::Corrupted));
}

#[test]
fn progress_counts_different_frames() {
    let film = Film::new(kind::PROOF, &payload(2_000), Mode::Normal).unwrap();
    let mut reader = FilmReader::new();
    for _ in 0..3 {
        let progress = reader.take(&film.frame_bytes(7)).unwrap();
        assert_eq!((progress.received, progress.needed, progress.complete), (1, 5, false));
    }
    for i in 0..5 {
        reader.take(&film.frame_bytes(i)).unwrap();
    }
    let after = reader.take(&film.frame_bytes(100)).unwrap();
    assert!(after.complete && after.received == after.needed);
}

#[test]
fn another_film_takes_over_only_when_it_stays() {
    let one = Film::new(kind::WELCOME, &payload(2_000), Mode::Normal).unwrap();
    let two = Film::new(kind::WELCOME, &payload(2_001), Mode::Normal).unwrap();
    let mut reader = FilmReader::new();
    reader.take(&one.frame_bytes(0)).unwrap();
    for i in 0..OTHER_FRAMES - 1 {
        assert_eq!(reader.take(&two.frame_bytes(i)), Err(FilmError::AnotherFilm));
    }
    assert_eq!(reader.take(&one.frame_bytes(1)).unwrap().received, 2, "the count begins again");
    for i in 0..OTHER_FRAMES - 1 {
        assert_eq!(reader.take(&two.frame_bytes(i)), Err(FilmError::AnotherFilm));
    }
    assert_eq!(reader.take(&two.frame_bytes(9)).unwrap().received, 1);
    for i in 0..5 {
        reader.take(&two.frame_bytes(i)).unwrap();
    }
    assert_eq!(reader.finished().unwrap().1, payload(2_001));
    // What is finished is not lost to whatever comes into view.
    for i in 0..3 * OTHER_FRAMES {
        assert_eq!(reader.take(&one.frame_bytes(i)), Err(FilmError::AnotherFilm));
    }
    assert!(reader.finished().is_some());
    reader.restart();
    assert!(reader.take(&one.frame_bytes(0)).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Any symbols under one header, forever: no panic, and never more than a few spare symbols.
    #[test]
    fn garbage_stays_bounded(
        len in 1u32..5_000, size in 1usize..=400, seed in 1u64.., ids in 1u64..65_536,
    ) {
        let mut random = Xorshift(seed);
        let mut reader = FilmReader::new();
        for _ in 0..200 {
            let mut bytes = frame(0x12, 0, random.below(ids) as u32, len, size);
            let noise = random.bytes(size);
            bytes[HEADER_LEN..].copy_from_slice(&noise);
            match reader.take(&bytes) {
                Ok(progress) => {
                    prop_assert!(progress.received <= (len as usize).div_ceil(size) + 16);
                    prop_assert!(!progress.complete);
                }
                Err(error) => prop_assert!(error != FilmError::AnotherFilm),
            }
        }
    }

    #[test]
    fn any_bytes_may_be_a_frame(bytes in prop::collection::vec(any::<u8>(), 0..500)) {
        let _ = FilmReader::new().take(&bytes);
    }
}
