//! Inputs worth starting from, out of the golden vectors: every string in them, as bytes where it is
//! hex. Which target it was for does not matter; libFuzzer drops what leads a target nowhere.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use crate::places;

/// Writes them anew, one file each, and says where.
pub fn seeds() -> Result<PathBuf> {
    let mut seeds = BTreeSet::new();
    for package in fs::read_dir(places::root().join("crates"))? {
        collect(&package?.path().join("tests/vectors"), &mut seeds)?;
    }
    if seeds.is_empty() {
        bail!("There are no golden vectors in crates/*/tests/vectors.");
    }
    let folder = places::target().join("fuzz-golden");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    for (number, seed) in seeds.iter().enumerate() {
        fs::write(folder.join(number.to_string()), seed)?;
    }
    Ok(folder)
}

fn collect(vectors: &Path, seeds: &mut BTreeSet<Vec<u8>>) -> Result<()> {
    if !vectors.is_dir() {
        return Ok(());
    }
    for file in fs::read_dir(vectors)? {
        let file = file?.path();
        let text = fs::read_to_string(&file)?;
        let read = serde_json::from_str(&text);
        strings(&read.with_context(|| places::short(&file))?, seeds);
    }
    Ok(())
}

fn strings(value: &Value, seeds: &mut BTreeSet<Vec<u8>>) {
    match value {
        Value::String(text) => {
            seeds.insert(unhex(text).unwrap_or_else(|| text.as_bytes().to_vec()));
        }
        Value::Array(values) => values.iter().for_each(|value| strings(value, seeds)),
        Value::Object(values) => values.values().for_each(|value| strings(value, seeds)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let (pairs, []) = text.as_bytes().as_chunks::<2>() else { return None };
    let digit = |c: u8| char::from(c).to_digit(16);
    let byte = |[high, low]: &[u8; 2]| u8::try_from(digit(*high)? << 4 | digit(*low)?).ok();
    pairs.iter().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_taken_as_bytes_where_they_are_hex() {
        let vectors = serde_json::json!({ "id": "0aff", "list": [["Z000V"], 7, null, "abc"] });
        let mut seeds = BTreeSet::new();
        strings(&vectors, &mut seeds);
        let expected = [vec![0x0a, 0xff], b"Z000V".to_vec(), b"abc".to_vec()];
        assert_eq!(seeds, BTreeSet::from(expected));
    }
}
