//! What the golden vectors of a founding say. No files and no entropy, so that a WebAssembly program
//! can make the same (`tests/vectors` of the repository).

use folkmoot_core::merkle;
use folkmoot_core::state::State;
use folkmoot_protocol::body::{CallSort, CoSign};
use folkmoot_protocol::ids::OpId;
use folkmoot_protocol::wire;
use serde_json::{Value, json};

use super::phone::Phone;
use super::street::{DAY, START, Street, seed};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn describe(state: &State, seal: OpId) -> Value {
    let leaves = state.leaves();
    let hashes: Vec<_> = leaves.iter().map(|(key, value)| merkle::leaf(key, value)).collect();
    json!({
        "seal": seal,
        "number": state.number,
        "leaves": leaves
            .iter()
            .zip(&hashes)
            .map(|((key, value), hash)| json!([hex(key), hex(value), hex(hash)]))
            .collect::<Vec<_>>(),
        "leaf_count": leaves.len(),
        "root": state.root(),
        "snapshot": hex(&wire::encode(state)),
    })
}

/// Six people of three households are there, a seventh introduces herself and stays away, two calls
/// compete; then a regular gathering in which one chain is forked.
fn street() -> (Street, OpId, OpId) {
    let mut street = Street::draft_by(0, 7, &[(1, 40), (5, 30), (200, 9)]);
    let labels = ["No. 1", "no.  1 ", "Straße 2", "straße 2", "३ ب", "No. 1", "No. 9"];
    for (who, label) in labels.iter().enumerate() {
        street.introduce(who, label);
    }
    street.call(6, CallSort::Founding, START + DAY);
    let gathering = street.call(0, CallSort::Founding, START);
    street.all_meet(gathering, 0..6);
    street.attest(6, 0, gathering);
    for who in 0..3 {
        street.headcount(who, gathering, 6);
    }
    let founding = street.propose(1, None, gathering, true);
    street.co_sign_all(founding, 0..4);
    let second = street.call(3, CallSort::Regular, START + 30 * DAY);
    street.all_meet(second, 0..5);
    let newest = street.devices[4].newest.unwrap();
    let (seq, backlink) = (street.entry(newest).seq, street.entry(newest).backlink);
    let body = street.attestation(second, 0);
    street.say_at(4, seq, backlink, vec![OpId(second.0)], body);
    let next = street.propose(0, Some(founding), second, false);
    street.co_sign_all(next, [0, 1, 2]);
    let body = CoSign { seal: founding, ..street.co_signature(5, founding) };
    street.say_seeing(5, vec![founding], body);
    (street, founding, next)
}

/// `founding.json`: what was said in that street, and what phones make of it.
pub fn made() -> Value {
    let (street, founding, next) = street();
    let mut phone = Phone::new(street.id, None);
    phone.take(street.log.iter().take_while(|operation| operation.id != next));
    assert_eq!(phone.tip(), Some(founding));
    let founded = phone.state().clone();
    phone.take(&street.log);
    assert_eq!(phone.tip(), Some(next));
    json!({
        "what": "A founding and the opening of a second gathering: envelopes in causal order, and the \
                 state after each seal. Leaves are [key, value, hash]. Device n has the seed n (8 bytes, \
                 little-endian) followed by 24 bytes 5a.",
        "assembly": street.id,
        "seeds": (0..street.devices.len()).map(|n| hex(&seed(n))).collect::<Vec<_>>(),
        "envelopes": street
            .log
            .iter()
            .map(|operation| json!({ "id": operation.id, "bytes": hex(&operation.bytes) }))
            .collect::<Vec<_>>(),
        "founding": describe(&founded, founding),
        "second": describe(phone.state(), next),
        "welcome": hex(&street.phone_on(founding).welcome().encode()),
    })
}
