//! Hard pictures, and the frames of a camera one after another.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod support;

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use folkmoot_qr::picture::{Correction, Modules, modules};
use folkmoot_qr::scan::{Advice, Found, Look, Scanner, Stage, explain};
use serde_json::Value;
use support::photo::Photo;

fn pictures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures")
}

fn photo(name: &str) -> Photo {
    let file = File::open(pictures().join(name)).unwrap();
    let mut reader = png::Decoder::new(BufReader::new(file)).read_info().unwrap();
    let mut luma = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut luma).unwrap();
    assert_eq!(info.color_type, png::ColorType::Grayscale);
    Photo { width: info.width as usize, height: info.height as usize, luma }
}

fn code(text: &str) -> Modules {
    modules(text, Correction::Medium).unwrap()
}

/// The next frame, with as much time as there is.
fn look(scanner: &mut Scanner, photo: &Photo) -> Look {
    scanner.look(&photo.frame(), &mut || true)
}

fn texts(found: &[Found]) -> Vec<&str> {
    found.iter().filter_map(Found::text).collect()
}

/// Made by `bench/scan/regression.py`; two in three defeat the best of our peers.
#[test]
fn hard_pictures_are_read() {
    let list = std::fs::read_to_string(pictures().join("manifest.jsonl")).unwrap();
    assert!(list.lines().count() >= 50);
    for line in list.lines() {
        let picture: Value = serde_json::from_str(line).unwrap();
        let name = picture["file"].as_str().unwrap();
        assert_eq!(photo(name).texts(), [picture["payload"].as_str().unwrap()], "{name}");
    }
}

/// As a mirror shows it, as printed light on dark, and both.
#[test]
fn mirrored_and_inverted_codes_are_read() {
    for text in ["FOLKMOOT", &"MILL LANE MEETS ON THURSDAY ".repeat(9)] {
        let plain = Photo::of(&code(text), 4, 20, 230).noisy(6, 3);
        for turned in [plain.mirrored(), plain.negative(), plain.mirrored().negative()] {
            assert_eq!(turned.texts(), [text]);
        }
    }
}

#[test]
fn the_code_in_the_middle_is_first() {
    let names = ["ANA", "BEN", "CARLA", "DEV", "ELIF"];
    let places = [(20, 20), (700, 20), (370, 210), (20, 420), (700, 420)];
    let mut photo = Photo::blank(960, 680, 235);
    for (name, at) in names.into_iter().zip(places) {
        photo.draw(&code(name), 7, at, 20, 235);
    }
    let found = look(&mut Scanner::new(), &photo).found;
    let read = texts(&found);
    assert_eq!(read[0], "CARLA");
    let mut all = read.clone();
    all.sort_unstable();
    assert_eq!(all, names);
}

/// What one frame's time is too short for is tried with the next ones.
#[test]
fn attempts_are_spread_over_frames() {
    let photo = Photo::of(&code("FOLKMOOT"), 4, 20, 230).negative();
    let mut scanner = Scanner::new();
    let mut frames = 0;
    loop {
        frames += 1;
        let found = scanner.look(&photo.frame(), &mut || false).found;
        if texts(&found) == ["FOLKMOOT"] {
            break;
        }
        assert!(frames < 20, "everything was tried");
    }
    assert!(frames > 1, "light on dark is not what is tried first");
    assert_eq!(
        texts(&look(&mut Scanner::new(), &photo).found),
        ["FOLKMOOT"],
        "given time, at once"
    );
}

/// A code is followed while it moves, another one is found, and so is one that comes into the picture.
#[test]
fn codes_are_followed_and_new_ones_found() {
    let mut scanner = Scanner::new();
    for step in 0..30 {
        let mut photo = Photo::blank(1280, 720, 200);
        photo.draw(&code("ANA"), 5, (40 + 20 * step, 60 + 5 * step), 30, 220);
        if step >= 10 {
            photo.draw(&code("BEN"), 5, (900, 20), 30, 220);
        }
        let found = look(&mut scanner, &photo).found;
        assert!(texts(&found).contains(&"ANA"), "frame {step}");
        if step % 4 == 3 && step >= 10 {
            assert!(texts(&found).contains(&"BEN"), "whole frame {step}");
        }
    }
    // It jumps away.
    let mut photo = Photo::blank(1280, 720, 200);
    photo.draw(&code("DEV"), 5, (20, 500), 30, 220);
    assert_eq!(texts(&look(&mut scanner, &photo).found), ["DEV"]);
    assert_eq!(look(&mut scanner, &Photo::blank(1280, 720, 200)), Look::default());
}

/// Looking at a followed code costs less than looking for one.
#[test]
fn a_followed_code_is_looked_at_alone() {
    let mut photo = Photo::blank(1280, 720, 200);
    photo.draw(&code("ANA"), 4, (600, 300), 30, 220);
    let mut widths = Vec::new();
    explain(&photo.frame(), &mut |stage| {
        if let Stage::Dark { width, scale, .. } = stage {
            widths.push(width * scale);
        }
    });
    assert_eq!(widths, [1280]);
    let mut scanner = Scanner::new();
    let first = look(&mut scanner, &photo);
    assert_eq!(look(&mut scanner, &photo).found[0].text(), first.found[0].text());
    let [a, b] = [first, look(&mut scanner, &photo)].map(|look| look.found[0].corners[0]);
    assert!((a[0] - b[0]).abs() < 1.0 && (a[1] - b[1]).abs() < 1.0, "{a:?} {b:?}");
}

#[test]
fn what_would_help_is_said() {
    let long = "THE ASSEMBLY OF MILL LANE ".repeat(20);
    let advice = |photo: &Photo| look(&mut Scanner::new(), photo).advice;
    let clear = Photo::of(&code(&long), 4, 20, 220);
    assert_eq!(advice(&clear), None, "it is read");
    assert_eq!(advice(&Photo::blank(640, 480, 180)), None, "there is nothing to say");
    assert_eq!(advice(&Photo::blank(640, 480, 6).noisy(5, 1)), Some(Advice::TooDark));
    let torn = |scale| Photo::of(&code(&long), scale, 20, 220).torn(scale);
    assert_eq!(advice(&torn(4)), Some(Advice::HoldStill));
    assert_eq!(advice(&torn(2)), Some(Advice::TooFar));
    assert_eq!(advice(&clear.lit((290, 280), 130)), Some(Advice::Glare));
}
