//! Golden vectors: a founding, byte for byte. A second implementation that recomputes the state root
//! and the seal of `vectors/founding.json` from its envelopes agrees on all that section 2 says.
//!
//! Written anew only with `FOLKMOOT_BLESS=1`.

use std::path::Path;

use folkmoot_core::state::State;
use folkmoot_core::welcome::Welcome;
use folkmoot_protocol::ids::AssemblyId;
use folkmoot_protocol::operation::Operation;
use folkmoot_protocol::wire;
use serde_json::Value;

use crate::support::{Phone, made};

fn unhex(value: &Value) -> Vec<u8> {
    let text = value.as_str().unwrap().as_bytes();
    let pair = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    text.chunks(2).map(pair).collect()
}

#[test]
fn a_founding_byte_for_byte() {
    let made = made();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/founding.json");
    if std::env::var_os("FOLKMOOT_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, serde_json::to_string_pretty(&made).unwrap() + "\n").unwrap();
    }
    let kept: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    assert_eq!(made, kept, "the format changed: every phone that is out there would disagree");

    // And from the bytes alone, as another phone does it.
    let assembly = AssemblyId(unhex(&kept["assembly"]).try_into().unwrap());
    let mut reader = Phone::new(assembly, None);
    for envelope in kept["envelopes"].as_array().unwrap() {
        let operation = Operation::open(&unhex(&envelope["bytes"])).unwrap();
        assert_eq!(operation.id.to_string(), envelope["id"].as_str().unwrap());
        reader.take([&operation]);
    }
    assert_eq!(reader.state().root().to_string(), kept["second"]["root"].as_str().unwrap());
    let snapshot: State = wire::decode(&unhex(&kept["second"]["snapshot"])).unwrap();
    assert_eq!(&snapshot, reader.state());
    let welcome = Welcome::decode(assembly, &unhex(&kept["welcome"])).unwrap();
    assert_eq!(&welcome.base.state, reader.state());
}
