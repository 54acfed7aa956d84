//! Our own scanner on the pictures of `bench/scan/generate.py`, for `cargo xtask bench scan`.
//!
//! `bench-scan read FOLDER FILE` says how long each picture of a folder took and what was read in it,
//! as `bench/scan/peers.py` does for others. `bench-scan wrong COUNT FILE FOLDER...` counts what is
//! read wrongly in COUNT pictures made from those of the folders.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod changes;
mod dice;
mod photos;
mod wrong;

use std::path::{Path, PathBuf};
use std::time::Instant;

use folkmoot_qr::scan::{Found, Frame, scan};
use photos::{Photo, photos};
use serde_json::{Value, json};

/// Pictures that are looked at before the clock is trusted, as for every peer.
const WARM_UP: usize = 10;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["read", folder, file] => read(folder.as_ref(), file.as_ref()),
        ["wrong", count, file, folders @ ..] if !folders.is_empty() => {
            let folders: Vec<PathBuf> = folders.iter().map(PathBuf::from).collect();
            wrong::count(count.parse().unwrap(), &folders, file.as_ref());
        }
        _ => panic!("usage: bench-scan read FOLDER FILE, or bench-scan wrong COUNT FILE FOLDER..."),
    }
}

fn read(folder: &Path, file: &Path) {
    let photos = photos(folder);
    for photo in photos.iter().take(WARM_UP) {
        look(photo);
    }
    let looks: Vec<Value> = photos.iter().map(look).collect();
    std::fs::write(file, json!({ "peer": "ours", "pictures": looks }).to_string()).unwrap();
}

/// Reads one photo by the clock.
fn look(photo: &Photo) -> Value {
    let luma = photo.luma();
    let begin = Instant::now();
    let frame = Frame::new(photo.width, photo.height, &luma).unwrap();
    let found = scan(&frame);
    let ms = begin.elapsed().as_secs_f64() * 1000.0;
    let texts: Vec<&str> = found.iter().filter_map(Found::text).collect();
    json!({ "file": photo.name, "ms": ms, "texts": texts })
}
