//! The pictures that `bench/scan/generate.py` has drawn.

use std::path::{Path, PathBuf};

use serde_json::Value;

/// One of them; its pixels lie in a file.
pub struct Photo {
    /// Its file's name in the manifest.
    pub name: String,
    /// Pixels from left to right.
    pub width: usize,
    /// Pixels from top to bottom.
    pub height: usize,
    /// What its code says.
    pub payload: String,
    pixels: PathBuf,
}

impl Photo {
    /// Its grey pixels, row by row.
    pub fn luma(&self) -> Vec<u8> {
        std::fs::read(&self.pixels).unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }
}

/// Those of a folder, in the manifest's order.
pub fn photos(folder: &Path) -> Vec<Photo> {
    let manifest = std::fs::read_to_string(folder.join("manifest.jsonl")).unwrap();
    manifest.lines().map(|line| photo(folder, &serde_json::from_str(line).unwrap())).collect()
}

fn photo(folder: &Path, facts: &Value) -> Photo {
    let text = |key: &str| facts[key].as_str().unwrap().to_owned();
    let side = |key: &str| usize::try_from(facts[key].as_u64().unwrap()).unwrap();
    let name = text("file");
    let pixels = folder.join(&name).with_extension("grey");
    Photo { width: side("w"), height: side("h"), payload: text("payload"), name, pixels }
}
