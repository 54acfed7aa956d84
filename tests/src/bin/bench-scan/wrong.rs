//! How often something is read that no code says.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use folkmoot_qr::scan::{Frame, scan};
use serde_json::json;

use crate::changes::{Made, make};
use crate::photos::{Photo, photos};

/// Pictures that are kept of those in which something wrong was read.
const KEPT: usize = 20;
/// How often it is said how far it has come.
const WORDS: usize = 20;

#[derive(Default)]
struct Counts {
    looked_at: AtomicUsize,
    read: AtomicUsize,
    wrong: AtomicUsize,
}

/// Looks at `count` pictures made from those of the folders, on all cores. The same ones every time;
/// the first in which something wrong is read are kept beside the file.
pub fn count(count: usize, folders: &[PathBuf], file: &Path) {
    let photos: Vec<Photo> = folders.iter().flat_map(|folder| photos(folder)).collect();
    let (counts, next) = (Counts::default(), AtomicUsize::new(0));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= count {
                        break;
                    }
                    look(&make(&photos, number), number, file, &counts);
                    let looked_at = counts.looked_at.fetch_add(1, Ordering::Relaxed) + 1;
                    if looked_at.is_multiple_of((count / WORDS).max(1)) {
                        say(&counts, looked_at, count);
                    }
                }
            });
        }
    });
    let Counts { read, wrong, .. } = counts;
    let counts =
        json!({ "pictures": count, "read": read.into_inner(), "wrong": wrong.into_inner() });
    std::fs::write(file, counts.to_string()).unwrap();
}

fn say(counts: &Counts, looked_at: usize, count: usize) {
    let [read, wrong] = [&counts.read, &counts.wrong].map(|it| it.load(Ordering::Relaxed));
    println!("{looked_at} of {count} pictures looked at: {read} payloads read, {wrong} wrong ones");
}

fn look(made: &Made, number: usize, file: &Path, counts: &Counts) {
    let frame = Frame::new(made.width, made.height, &made.luma).unwrap();
    for found in scan(&frame) {
        // Bytes that are no text are as wrong as any other: every payload here is one.
        let said = found.text().unwrap_or("(no text)");
        if made.payloads.iter().any(|payload| payload == said) {
            counts.read.fetch_add(1, Ordering::Relaxed);
        } else {
            println!("Picture {number} is said to say {said:?}.");
            if counts.wrong.fetch_add(1, Ordering::Relaxed) < KEPT {
                keep(made, &file.with_file_name(format!("wrong-{number}.pgm")));
            }
        }
    }
}

/// Keeps a picture as a file that picture viewers open.
fn keep(made: &Made, file: &Path) {
    let mut bytes = format!("P5 {} {} 255\n", made.width, made.height).into_bytes();
    bytes.extend_from_slice(&made.luma);
    std::fs::write(file, bytes).unwrap();
}
