//! Golden vectors: the wire formats, byte for byte. A second implementation should reproduce them.
//! When a format changes on purpose (which needs a new version byte), `FOLKMOOT_BLESS=1 cargo test -p
//! folkmoot-qr --test vectors` writes them anew.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod made;
mod support;

use std::path::PathBuf;

use serde_json::Value;

fn compare(name: &str, computed: &Value) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/vectors").join(name);
    if std::env::var_os("FOLKMOOT_BLESS").is_some() {
        let text = serde_json::to_string_pretty(computed).unwrap() + "\n";
        std::fs::write(&path, text).unwrap();
    }
    let stored = std::fs::read_to_string(&path).unwrap();
    let stored: Value = serde_json::from_str(&stored).unwrap();
    assert_eq!(*computed, stored, "{} differs", path.display());
}

#[test]
fn handshake() {
    compare("handshake.json", &made::handshake());
}

#[test]
fn film() {
    compare("film.json", &made::film());
}

#[test]
fn card() {
    compare("card.json", &made::card());
}
