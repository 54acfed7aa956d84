//! Bundles: invitations that anybody can make, and segments that a member makes.
#![no_main]

use folkmoot_fuzz::{assembly, encrypted, epoch_key};
use folkmoot_protocol::bundle::{
    MAX_UNFOLDED_FILM, context, decode_invitation, decode_segment, encode_invitation,
    encode_segment, kind,
};
use folkmoot_protocol::slip::Slip;
use folkmoot_protocol::wire;
use libfuzzer_sys::fuzz_target;
use miniz_oxide::deflate::compress_to_vec;

fn invitation(bytes: &[u8]) {
    if let Ok(shown) = decode_invitation(bytes) {
        assert_eq!(decode_invitation(&encode_invitation(&shown)), Ok(shown));
    }
}

fn segment(bytes: &[u8]) {
    let open = |bytes: &[u8]| decode_segment(assembly(), &epoch_key(), bytes, MAX_UNFOLDED_FILM);
    if let Ok(segment) = open(bytes) {
        for slip in &segment.slips {
            if let Ok(slip) = Slip::decode(&slip.0) {
                assert_eq!(Slip::decode(&wire::encode(&slip)), Ok(slip));
            }
        }
        let again = encode_segment(assembly(), 0, &epoch_key(), &segment);
        assert_eq!(open(&again.expect("it was no larger")), Ok(segment));
    }
}

fuzz_target!(|bytes: &[u8]| {
    let _ = kind(bytes);
    invitation(bytes);
    segment(bytes);
    // What is compressed, and what is inside.
    for packed in [bytes, &compress_to_vec(bytes, 1)] {
        invitation(&[b"FMB\x01\x01", packed].concat());
        for kind in [2, 5] {
            let head = [b'F', b'M', b'B', 1, kind];
            let clear = [&head, &context(assembly())[..], &[0; 4]].concat();
            segment(&encrypted(&clear, "folkmoot v1 segment key", [7; 24], packed));
        }
    }
});
