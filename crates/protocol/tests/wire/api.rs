//! What crosses the shell boundary: every request and reply survives JSON; anything else is an error.

use folkmoot_protocol::api::*;
use proptest::prelude::*;
use serde_json::{Value, from_str, json, to_string, to_value};

use crate::samples::{TEXT, replies, requests, taken};

/// The names that a tag may have, as its decoder says when it is given another.
fn names(error: &serde_json::Error) -> Vec<String> {
    let said = error.to_string();
    let (_, listed) = said.split_once("expected one of").unwrap();
    listed.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn every_request_goes_there_and_back() {
    let mut missing = names(&from_str::<Request>(r#"{"?":{}}"#).unwrap_err());
    assert!(missing.len() > 20);
    for request in requests() {
        let said = to_value(&request).unwrap();
        let read: Request = from_str(&to_string(&request).unwrap()).unwrap();
        assert_eq!(to_value(&read).unwrap(), said);
        missing.retain(|name| said.get(name.as_str()).is_none());
    }
    assert!(missing.is_empty(), "nothing is tried of {missing:?}");
}

#[test]
fn every_reply_goes_there_and_back() {
    let mut missing = names(&from_str::<Reply>(r#"{"?":{}}"#).unwrap_err());
    assert!(missing.len() > 10);
    for reply in replies() {
        let said = to_value(&reply).unwrap();
        let read: Reply = from_str(&to_string(&reply).unwrap()).unwrap();
        assert_eq!(read, reply);
        missing.retain(|name| said.get(name.as_str()).is_none());
    }
    assert!(missing.is_empty(), "nothing is tried of {missing:?}");
}

/// As bytes nothing says what a value is: what is written must be what is read, to the last byte.
#[test]
fn requests_and_replies_go_there_and_back_as_bytes() {
    for request in requests() {
        let sent = bytes::encode(&request).unwrap();
        let read: Request = bytes::decode(&sent).unwrap();
        assert_eq!(to_value(&read).unwrap(), to_value(&request).unwrap());
        assert!(bytes::decode::<Request>(&[&sent[..], &[0]].concat()).is_err());
    }
    let mut answers: Vec<Result<Reply, ApiError>> = replies().into_iter().map(Ok).collect();
    for code in ErrorCode::ALL {
        answers.push(Err(ApiError::new(*code).with("most", 64).with("field", TEXT)));
    }
    for answer in answers {
        let sent = bytes::encode(&answer).unwrap();
        let read: Result<Reply, ApiError> = bytes::decode(&sent).unwrap();
        assert_eq!(read, answer);
        for cut in 0..sent.len() {
            assert!(bytes::decode::<Result<Reply, ApiError>>(&sent[..cut]).is_err());
        }
    }
}

#[test]
fn a_reply_belongs_to_its_request() {
    let reply = Reply::from(taken());
    assert_eq!(TakenReport::try_from(reply.clone()), Ok(taken()));
    assert_eq!(Status::try_from(reply), Err(WrongReply));
}

#[test]
fn errors_go_there_and_back_by_their_codes() {
    for code in ErrorCode::ALL {
        let error = ApiError::new(*code).with("most", 64).with("field", TEXT);
        let said = to_value(&error).unwrap();
        assert_eq!(said["code"], json!(code.as_str()));
        assert_eq!(from_str::<ApiError>(&said.to_string()).unwrap(), error);
        // A code alone will do.
        let plain = json!({ "code": code.as_str() }).to_string();
        assert_eq!(from_str::<ApiError>(&plain).unwrap(), ApiError::new(*code));
    }
    assert!(from_str::<ApiError>(r#"{"code":"no-such-code"}"#).is_err());
}

#[test]
fn what_is_unknown_is_an_error() {
    for unknown in [
        "",
        "null",
        "[]",
        "{}",
        r#""GetStatus""#,
        r#"{"GetStatus":null}"#,
        r#"{"getStatus":{}}"#,
        r#"{"Erase":{}}"#,
        r#"{"7":{}}"#,
        r#"{"Unlock":{}}"#,
        r#"{"Unlock":{"person":1,"pin":null}}"#,
        r#"{"Unlock":{"pin":"2468"}}"#,
        r#"{"Unlock":{"person":-1,"pin":"2468"}}"#,
        r#"{"SignHeadcount":{"count":-1}}"#,
        r#"{"SignHeadcount":{"count":4294967296}}"#,
        r#"{"SignHeadcount":{"count":1.5}}"#,
        r#"{"StartFilm":{"what":"Everything","easy":true}}"#,
        r#"{"GetStatus":{}}{}"#,
        r#"{"CheckIn":{"accessible":true,"accessible":false}}"#,
    ] {
        assert!(from_str::<Request>(unknown).is_err(), "{unknown}");
        assert!(from_str::<Reply>(unknown).is_err(), "{unknown}");
    }
    let deep = "[".repeat(100_000);
    assert!(from_str::<Request>(&deep).is_err());
    let deep = format!(r#"{{"GetStatus":{deep}"#);
    assert!(from_str::<Request>(&deep).is_err());
}

#[test]
fn ids_are_lower_case_hex_of_their_length() {
    let line = |id: &str| {
        from_str::<PersonLine>(&json!({ "person": id, "name": "", "household": "" }).to_string())
    };
    assert!(line(&"0a".repeat(32)).is_ok());
    for bad in ["", "0a", &"0A".repeat(32), &"0a".repeat(33), &"é".repeat(32), &"0g".repeat(32)] {
        assert!(line(bad).is_err(), "{bad}");
    }
}

/// Everything in one of these that is not structure.
fn leaves(value: &mut Value, at: &mut usize, wanted: usize, with: &Value) {
    match value {
        Value::Array(all) => all.iter_mut().for_each(|one| leaves(one, at, wanted, with)),
        Value::Object(all) => all.values_mut().for_each(|one| leaves(one, at, wanted, with)),
        leaf => {
            if *at == wanted {
                *leaf = with.clone();
            }
            *at += 1;
        }
    }
}

#[test]
fn a_fact_of_the_wrong_sort_is_an_error_or_survives() {
    for reply in replies() {
        let mut count = 0;
        leaves(&mut to_value(&reply).unwrap(), &mut count, usize::MAX, &Value::Null);
        for wanted in 0..count {
            for with in [json!(null), json!(-7), json!("x"), json!([]), json!(1e300), json!({})] {
                let mut said = to_value(&reply).unwrap();
                leaves(&mut said, &mut 0, wanted, &with);
                if let Ok(read) = from_str::<Reply>(&said.to_string()) {
                    let again: Reply = from_str(&to_string(&read).unwrap()).unwrap();
                    assert_eq!(again, read);
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn anything_may_be_asked(text in "\\PC{0,80}", name in "[A-Za-z]{0,12}") {
        let _ = from_str::<Request>(&text);
        let named = json!({ name: text });
        prop_assert!(from_str::<Request>(&named.to_string()).is_err());
    }

    #[test]
    fn texts_arrive_as_they_were_typed(text in any::<String>()) {
        let asked = to_string(&Request::from(Read { text: text.clone() })).unwrap();
        match from_str::<Request>(&asked) {
            Ok(Request::Read(Read { text: read })) => prop_assert_eq!(read, text),
            other => prop_assert!(false, "{:?}", other),
        }
    }
}
