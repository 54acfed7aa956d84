//! What the golden vectors of codes say, made from fixed keys. No files and no entropy, so that a
//! WebAssembly program can make the same (`tests/vectors` of the repository).

use ed25519_dalek::SigningKey;
use folkmoot_protocol::ids::{OutsideKey, PersonId, ReceiveKey};
use folkmoot_qr::card::Card;
use folkmoot_qr::codes::{self, Code, spelled};
use folkmoot_qr::film::{Film, FilmReader, Mode, kind};
use folkmoot_qr::handshake::messages::{self, Ephemeral, Offer, Place};
use folkmoot_qr::handshake::{Application, Introduction, Purpose, Signer};
use serde_json::{Value, json};

use super::support::{ASSEMBLY, EPOCH_KEY, GATHERING};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn exchange(purpose: Purpose, names: Option<[(&str, &str); 2]>) -> Value {
    let seeds = [[0x0a; 32], [0x0b; 32]];
    let keys = [[0x1a; 32], [0x1b; 32]].map(|secret| SigningKey::from_bytes(&secret));
    let [a, b] = seeds.map(Ephemeral::from_seed);
    let introductions =
        names.map(|pair| pair.map(|(name, household)| Introduction::new(name, household).unwrap()));
    let (of_a, of_b) = match &introductions {
        Some([a, b]) => (Some(a), Some(b)),
        None => (None, None),
    };
    let place = Place::new(&ASSEMBLY, &GATHERING, purpose, &EPOCH_KEY);
    let offer = Offer::new(&place, &a);
    let m1 = offer.to_bytes();
    let application = of_b.filter(|_| purpose == Purpose::Admission).map(|one| Application {
        outside: OutsideKey([0x2b; 32]),
        receive: ReceiveKey([0x3b; 32]),
        possession: [0x4b; 64],
        nonce: [0x5b; 16],
        introduction: one.clone(),
    });
    let (flags, m2) = match &application {
        None => {
            let flags = messages::FLAG_ACCESSIBLE;
            (flags, messages::answer(&m1, &b, &keys[1], flags, of_b))
        }
        Some(application) => {
            let flags = messages::FLAG_ACCESSIBLE | messages::FLAG_RETURNING;
            (flags, messages::apply(&m1, &b, &keys[1], flags, application))
        }
    };
    let m2 = m2.unwrap();
    let verdict = messages::VERDICT_IN_FRONT;
    let m3 = messages::attest(&m1, &m2, &a, &keys[0], verdict, of_a).unwrap();
    let opened = messages::open_answer(&m1, &m2, &a).unwrap();
    assert_eq!(opened.peer, keys[1].device_key());
    assert_eq!(opened.application, application);
    assert_eq!(messages::open_attestation(&m1, &m2, &m3, &b).unwrap().peer, keys[0].device_key());
    let introduction = |of: Option<&Introduction>| {
        of.map(|one| json!({ "name": one.name(), "household": one.household() }))
    };
    let mut exchange = json!({
        "assembly": hex(&ASSEMBLY.0),
        "gathering": hex(&GATHERING.0),
        "purpose": purpose as u8,
        "epoch_key": hex(&EPOCH_KEY),
        "a": {
            "ephemeral_secret": hex(&seeds[0]),
            "signing_secret": hex(&keys[0].to_bytes()),
            "device_key": hex(&keys[0].device_key().0),
            "verdict": verdict,
            "introduction": introduction(of_a),
        },
        "b": {
            "ephemeral_secret": hex(&seeds[1]),
            "signing_secret": hex(&keys[1].to_bytes()),
            "device_key": hex(&keys[1].device_key().0),
            "flags": flags,
            "introduction": introduction(of_b),
        },
        "context": hex(&offer.context),
        "hint": hex(&offer.hint),
        "m1": hex(&m1),
        "m2": hex(&m2),
        "m3": hex(&m3),
        "transcript": hex(&messages::transcript(&m1, &m2)),
        "m1_qr": codes::text(&m1),
        "m1_spelled": spelled::spell(&m1),
        "m3_spelled": spelled::spell(&m3),
    });
    if let Some(application) = application {
        exchange["gathering"] = json!(hex(&[0; 32]));
        exchange["b"]["application"] = json!({
            "outside": hex(&application.outside.0),
            "receive": hex(&application.receive.0),
            "possession": hex(&application.possession),
            "nonce": hex(&application.nonce),
        });
    }
    exchange
}

/// `handshake.json`: a meeting of each purpose.
pub fn handshake() -> Value {
    let names = [("Ana Łukasik", "Gartenweg 3"), ("Ben", "Hof 2, links")];
    json!({
        "check_in": exchange(Purpose::CheckIn, None),
        "founding": exchange(Purpose::Founding, Some(names)),
        "admission": exchange(Purpose::Admission, Some(names)),
    })
}

/// `film.json`: a film that takes several frames in both modes, and one shorter than a frame.
pub fn film() -> Value {
    // Each byte is the low byte of the square of its place.
    let payload: Vec<u8> = (0..2_345u32).map(|i| (i * i) as u8).collect();
    let films: Vec<Value> =
        [(Mode::Normal, &payload[..]), (Mode::Easy, &payload), (Mode::Normal, b"moot")]
            .into_iter()
            .map(|(mode, payload)| {
                let film = Film::new(kind::MANDATE, payload, mode).unwrap();
                let symbols = film.symbols() as u32;
                let ids = [0, symbols - 1, symbols, symbols + 1, 65_535];
                let frames: Vec<Value> = ids
                    .iter()
                    .map(|i| json!({ "i": i, "bytes": hex(&film.frame_bytes(*i)) }))
                    .collect();
                let mut reader = FilmReader::new();
                // Repairs only, so that the vectors are known to be RFC 6330's in both directions.
                let mut i = symbols;
                while !reader.take(&film.frame_bytes(i)).unwrap().complete {
                    i += 1;
                }
                assert_eq!(reader.finished(), Some((kind::MANDATE, payload)));
                json!({
                    "kind": kind::MANDATE,
                    "symbol_bytes": mode.symbol_bytes().min(payload.len()),
                    "payload": hex(payload),
                    "frames": frames,
                })
            })
            .collect();
    Value::Array(films)
}

/// `card.json`: a card and its code.
pub fn card() -> Value {
    let card = Card::new(ASSEMBLY, PersonId([0x2a; 32]));
    let text = codes::text(&card.to_bytes());
    assert_eq!(codes::classify(&text), Ok(Code::Card(card)));
    json!({
        "assembly": hex(&ASSEMBLY.0),
        "context": hex(&card.context),
        "person": hex(&card.person.0),
        "bytes": hex(&card.to_bytes()),
        "qr": text,
    })
}
