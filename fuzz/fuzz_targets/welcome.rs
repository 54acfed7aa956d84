//! Welcomes: what anybody may show to a new phone, and what a resident's phone packs for it.
#![no_main]

use folkmoot_core::welcome::Welcome;
use folkmoot_fuzz::assembly;
use folkmoot_protocol::bundle::{context, decode_welcome};
use folkmoot_protocol::keys::DeviceSecret;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(welcome) = Welcome::decode(assembly(), bytes) {
        // Read and written again it is the same, but for co-signatures that nobody verified.
        let again = Welcome::decode(assembly(), &welcome.encode()).expect("it was good before");
        assert_eq!(again, welcome);
    }
    let secret = DeviceSecret::from_seed([3; 32]);
    let _ = decode_welcome(assembly(), &secret, bytes);
    let clear = [b"FMB\x01\x03", &context(assembly())[..], bytes].concat();
    let _ = decode_welcome(assembly(), &secret, &clear);
});
