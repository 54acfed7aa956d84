//! Bundles: invitations that anybody can make, and segments that a member makes.
#![no_main]

use folkmoot_fuzz::{assembly, encrypted, epoch_key};
use folkmoot_protocol::bundle::{
    MAX_UNFOLDED_FILM, context, decode_invitation, decode_segment, encode_invitation,
    encode_segment, kind,
};
use libfuzzer_sys::fuzz_target;
use miniz_oxide::deflate::compress_to_vec;

fn invitation(bytes: &[u8]) {
    if let Ok(shown) = decode_invitation(bytes) {
        assert_eq!(decode_invitation(&encode_invitation(&shown)), Ok(shown));
    }
}

fn segment(bytes: &[u8]) {
    let open = |bytes: &[u8]| decode_segment(assembly(), &epoch_key(), bytes, MAX_UNFOLDED_FILM);
    if let Ok(operations) = open(bytes) {
        let again = encode_segment(assembly(), 0, &epoch_key(), &operations);
        assert_eq!(open(&again.expect("it was no larger")), Ok(operations));
    }
}

fuzz_target!(|bytes: &[u8]| {
    let _ = kind(bytes);
    invitation(bytes);
    segment(bytes);
    // What is compressed, and what is inside.
    for packed in [bytes, &compress_to_vec(bytes, 1)] {
        invitation(&[b"FMB\x01\x01", packed].concat());
        let clear = [b"FMB\x01\x02", &context(assembly())[..], &[0; 4]].concat();
        segment(&encrypted(&clear, "folkmoot v1 segment key", [7; 24], packed));
    }
});
