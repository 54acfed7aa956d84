//! What crosses the shell boundary: any text is a message or an error, and a message survives.
#![no_main]

use folkmoot_protocol::api::{ApiError, Reply, Request, bytes};
use libfuzzer_sys::fuzz_target;
use serde::{Serialize, de::DeserializeOwned};

fn check<T: Serialize + DeserializeOwned>(text: &str) {
    if let Ok(read) = serde_json::from_str::<T>(text) {
        let said = serde_json::to_string(&read).expect("it was read from JSON");
        let again: T = serde_json::from_str(&said).expect("it was written here");
        assert_eq!(serde_json::to_string(&again).expect("it was read from JSON"), said);
    }
}

fuzz_target!(|text: &str| {
    check::<Request>(text);
    check::<Reply>(text);
    check::<ApiError>(text);
    if let Ok(request) = bytes::decode::<Request>(text.as_bytes()) {
        let sent = bytes::encode(&request).expect("it was read from bytes");
        bytes::decode::<Request>(&sent).expect("it was written here");
    }
    let _ = bytes::decode::<Result<Reply, ApiError>>(text.as_bytes());
});
