//! Bodies of every kind: bounds hold, and there is one encoding.
#![no_main]

use folkmoot_protocol::body::Body;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for (kind, _) in Body::KINDS {
        if let Ok(body) = Body::decode(*kind, bytes) {
            let body = body.expect("a kind that is known");
            assert_eq!((body.kind(), body.encode().as_slice()), (*kind, bytes));
        }
    }
});
