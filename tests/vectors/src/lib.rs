//! Makes the golden vectors anew with the very code that makes them for the tests of the core, the
//! protocol and the codes. Those tests run on a computer; this crate is WebAssembly too, so that a
//! browser can be held to the same bytes.
//!
//! `sealed.json` isn't among them: it has to open, and has no one right form.

mod codes;
mod rules;
mod wire;

use js_sys::Array;
use serde_json::Value;
use wasm_bindgen::prelude::wasm_bindgen;

/// Each golden file: its place in the repository, and its text as it has to be there.
#[must_use]
pub fn made() -> Vec<(&'static str, String)> {
    let files = [
        ("crates/core/tests/vectors/founding.json", rules::founding::made()),
        ("crates/protocol/tests/vectors/keys.json", wire::made::keys()),
        ("crates/protocol/tests/vectors/slip.json", wire::made::slip(&wire::made::log())),
        (
            "crates/protocol/tests/vectors/operations.json",
            wire::made::operations(&wire::made::log()),
        ),
        ("crates/qr/tests/vectors/card.json", codes::made::card()),
        ("crates/qr/tests/vectors/film.json", codes::made::film()),
        ("crates/qr/tests/vectors/handshake.json", codes::made::handshake()),
    ];
    files.map(|(place, value)| (place, text(&value))).into()
}

/// The same as [`made`] for a page: an array of `[place, text]`.
#[wasm_bindgen]
#[must_use]
pub fn vectors() -> Array {
    made().iter().map(|(place, text)| Array::of2(&(*place).into(), &text.into())).collect()
}

/// As the tests write it: what `serde_json::to_string_pretty` gives, and the end of the last line.
fn text(value: &Value) -> String {
    format!("{value:#}\n")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::made;

    #[test]
    fn every_golden_file_is_made_byte_for_byte() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut places = BTreeSet::new();
        for (place, text) in made() {
            assert_eq!(text, fs::read_to_string(root.join(place)).unwrap(), "{place}");
            places.insert(place.to_owned());
        }
        for folder in ["core", "protocol", "qr"].map(|name| format!("crates/{name}/tests/vectors"))
        {
            for file in fs::read_dir(root.join(&folder)).unwrap() {
                let name = file.unwrap().file_name().into_string().unwrap();
                let place = format!("{folder}/{name}");
                assert!(name == "sealed.json" || places.contains(&place), "{place} isn't made");
            }
        }
    }
}
