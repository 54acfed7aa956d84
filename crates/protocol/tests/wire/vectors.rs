//! Golden vectors: the wire formats, byte for byte. A second implementation should reproduce them.
//! When a format changes on purpose (which needs a new version), `FOLKMOOT_BLESS=1 cargo test -p
//! folkmoot-protocol --test wire` writes them anew.
//!
//! What is encrypted with fresh entropy (grants) or compressed (bundles) has no one right form;
//! `sealed.json` is written only then, and must open ever after.

use std::path::PathBuf;

use folkmoot_protocol::body::Body;
use folkmoot_protocol::bundle::{
    Envelope, Invitation, MAX_UNFOLDED, decode_invitation, decode_segment, encode_invitation,
    encode_segment,
};
use folkmoot_protocol::encrypt::{decrypt_unit, grant, open_grant};
use folkmoot_protocol::operation::Operation;
use folkmoot_protocol::slip::{Slip, Subject, UrnSecret};
use serde_json::{Value, json};

use crate::made::{self, ENTROPY, epochs, log, secrets};
use crate::support::{hex, unhex};

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/vectors").join(name)
}

fn bless(name: &str, made: &Value) {
    if std::env::var_os("FOLKMOOT_BLESS").is_some() {
        std::fs::write(path(name), serde_json::to_string_pretty(made).unwrap() + "\n").unwrap();
    }
}

fn kept(name: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path(name)).unwrap()).unwrap()
}

fn compare(name: &str, made: &Value) {
    bless(name, made);
    assert_eq!(*made, kept(name), "{name}: every phone that is out there would disagree");
}

fn bytes(value: &Value) -> Vec<u8> {
    unhex(value.as_str().unwrap())
}

#[test]
fn keys_from_seeds() {
    compare("keys.json", &made::keys());
}

#[test]
fn one_operation_of_each_kind() {
    let log = log();
    let [key, _] = epochs();
    let made = made::operations(&log);
    let operations = made["operations"].as_array().unwrap();
    for (kind, name) in Body::KINDS {
        assert!(operations.iter().any(|one| one["kind"] == *kind), "{name} has no vector");
    }
    compare("operations.json", &made);

    // And from the bytes alone, as another phone does it.
    for (one, operation) in
        kept("operations.json")["operations"].as_array().unwrap().iter().zip(&log)
    {
        let envelope = decrypt_unit(&key, &bytes(&one["unit"])).unwrap();
        assert_eq!(envelope, bytes(&one["envelope"]));
        assert_eq!(Operation::open(&envelope).as_ref(), Ok(operation));
        let body = Body::decode(operation.payload.kind, &bytes(&one["body"]));
        assert_eq!(body, Ok(operation.body.clone()));
    }
}

#[test]
fn a_slip_that_two_urns_read() {
    let log = log();
    let made = made::slip(&log);
    compare("slip.json", &made);

    let kept = kept("slip.json");
    let slip = Slip::decode(&bytes(&kept["slip"])).unwrap();
    let question = kept["question"].as_str().unwrap().parse().unwrap();
    let subject = Subject { assembly: log[0].assembly, question };
    let paper = [bytes(&kept["marks"]), bytes(&kept["tag"])].concat();
    let read = made::URN_SEEDS.map(|seed| {
        let urn = UrnSecret::from_seed(&seed).unwrap();
        slip.boxes.iter().find_map(|it| urn.open(subject, it.urn, &slip).ok()).unwrap().0
    });
    assert_eq!(read, [paper.clone(), paper]);
}

#[test]
fn sealed_things_open() {
    let log = log();
    let ([key, second], secrets) = (epochs(), secrets());
    let assembly = log[0].assembly;
    let before = Some(key.commitment(0, None));
    let commitment = second.commitment(1, before);
    let to = secrets[1].receive_key();
    let sent = Body::from(grant(assembly, 1, commitment, &second, to, ENTROPY).unwrap());
    // Kinds that came later are not in it.
    let operations: Vec<Envelope> =
        log.iter().take(10).map(|operation| Envelope(operation.bytes.clone())).collect();
    let shown = Invitation {
        assembly,
        epoch_key: *key.as_bytes(),
        from: log[1].id,
        operations: operations[..4].to_vec(),
    };
    let made = json!({
        "what": "To be opened, not reproduced: a grant of epoch 1 to the second device, an invitation \
                 with the first four operations, a segment of the first ten under the key of epoch 0.",
        "assembly": assembly,
        "grant": hex(&sent.encode()),
        "invitation": hex(&encode_invitation(&shown)),
        "segment": hex(&encode_segment(assembly, 0, &key, &operations.clone().into()).unwrap()),
    });
    bless("sealed.json", &made);
    for sealed in [made, kept("sealed.json")] {
        let Ok(Some(Body::Grant(sent))) = Body::decode(sent.kind(), &bytes(&sealed["grant"]))
        else {
            panic!("not a grant");
        };
        let opened = open_grant(assembly, &sent, before, &secrets[1]).unwrap();
        assert_eq!(opened.as_bytes(), second.as_bytes());
        assert_eq!(decode_invitation(&bytes(&sealed["invitation"])).as_ref(), Ok(&shown));
        let segment = bytes(&sealed["segment"]);
        let read = decode_segment(assembly, &key, &segment, MAX_UNFOLDED);
        assert_eq!(read, Ok(operations.clone().into()));
    }
}
