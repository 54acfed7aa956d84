//! `folkmoot-scan-peers PEER FOLDER FILE`: reads the pictures of a folder with another Rust library,
//! and says how long each took and what it read. PEER is `rxing` or `rqrr`.
//!
//! As `peers.py`, which has more words on it.

use std::error::Error;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::Instant;

use rqrr::PreparedImage;
use rxing::helpers::detect_in_luma_filtered_with_hints;
use rxing::{BarcodeFormat, DecodeHints};
use serde_json::{Value, json};

/// Pictures that are looked at before the clock is trusted.
const WARM_UP: usize = 10;

/// Grey pixels, row by row.
struct Picture {
    width: u32,
    height: u32,
    luma: Vec<u8>,
}

type Read = fn(Picture) -> Vec<String>;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [peer, folder, file] = words.as_slice() else {
        return Err("usage: folkmoot-scan-peers PEER FOLDER FILE".into());
    };
    let read: Read = match peer.as_str() {
        "rxing" => rxing,
        "rqrr" => rqrr,
        other => return Err(format!("there is no peer {other} here").into()),
    };
    // A panic is an answer here, and saying so each time would be timed.
    std::panic::set_hook(Box::new(|_| {}));
    let folder = Path::new(folder);
    let manifest = fs::read_to_string(folder.join("manifest.jsonl"))?;
    let pictures: Vec<Value> =
        manifest.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    for facts in pictures.iter().take(WARM_UP) {
        look(read, folder, facts)?;
    }
    let looks: Vec<Value> =
        pictures.iter().map(|facts| look(read, folder, facts)).collect::<Result<_, _>>()?;
    fs::write(file, json!({ "peer": peer, "pictures": looks }).to_string())?;
    Ok(())
}

/// Reads one picture by the clock. One that makes the library panic is a picture without codes.
fn look(read: Read, folder: &Path, facts: &Value) -> Result<Value, Box<dyn Error>> {
    let file = facts["file"].as_str().ok_or("the manifest names no file")?;
    let side = |key: &str| -> Result<u32, Box<dyn Error>> {
        Ok(facts[key].as_u64().ok_or("the manifest names no size")?.try_into()?)
    };
    let luma = fs::read(folder.join(file).with_extension("grey"))?;
    let picture = Picture { width: side("w")?, height: side("h")?, luma };
    let begin = Instant::now();
    let texts = catch_unwind(AssertUnwindSafe(|| read(picture))).unwrap_or_default();
    let ms = begin.elapsed().as_secs_f64() * 1000.0;
    Ok(json!({ "file": file, "ms": ms, "texts": texts }))
}

/// As hard as it can: the picture, the picture with its gaps closed, and both of it made smaller.
fn rxing(picture: Picture) -> Vec<String> {
    let Picture { width, height, luma } = picture;
    let mut hints = DecodeHints { TryHarder: Some(true), ..DecodeHints::default() };
    let format = Some(BarcodeFormat::QR_CODE);
    let found = detect_in_luma_filtered_with_hints(luma, width, height, format, &mut hints);
    found.iter().map(|code| code.getText().to_owned()).collect()
}

fn rqrr(picture: Picture) -> Vec<String> {
    let Picture { width, height, luma } = picture;
    let (width, height) = (width as usize, height as usize);
    let mut image =
        PreparedImage::prepare_from_greyscale(width, height, |x, y| luma[y * width + x]);
    let grids = image.detect_grids();
    // Each for itself: one that makes it panic does not hide the others.
    let texts = grids.iter().filter_map(|grid| {
        catch_unwind(AssertUnwindSafe(|| grid.decode())).ok()?.ok().map(|(_, text)| text)
    });
    texts.collect()
}
