//! Ids as people paste them: any text is an id or a refusal, and an id is written as it was read.
#![no_main]

use folkmoot_protocol::ids::PersonId;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(id) = text.parse::<PersonId>() {
        assert_eq!(id.to_string().parse::<PersonId>(), Ok(id));
    }
});
