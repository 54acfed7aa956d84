//! Grants: only an unchanged one opens.
#![no_main]

use std::sync::OnceLock;

use folkmoot_fuzz::{assembly, epoch_key, secret};
use folkmoot_protocol::body::{Body, Grant};
use folkmoot_protocol::encrypt::{grant, open_grant};
use libfuzzer_sys::fuzz_target;

fn genuine() -> &'static Grant {
    static GENUINE: OnceLock<Grant> = OnceLock::new();
    GENUINE.get_or_init(|| {
        let (key, to) = (epoch_key(), secret().receive_key());
        grant(assembly(), 3, key.commitment(3, None), &key, to, [5; 32]).expect("a good key")
    })
}

fuzz_target!(|bytes: &[u8]| {
    if let Ok(Some(Body::Grant(read))) = Body::decode(9, bytes) {
        assert!(open_grant(assembly(), &read, None, &secret()).is_err() || read == *genuine());
    }
    // The genuine one with the input laid over it.
    let mut changed = genuine().clone();
    let mut over = bytes.iter();
    let fields: [&mut [u8]; 4] = [
        &mut changed.encapsulated,
        &mut changed.ciphertext,
        &mut changed.commitment.0,
        &mut changed.recipient.0,
    ];
    fields.into_iter().flatten().zip(&mut over).for_each(|(byte, mask)| *byte ^= mask);
    changed.epoch ^= over.next().copied().map_or(0, u32::from);
    let opened = open_grant(assembly(), &changed, None, &secret());
    assert_eq!(opened.is_ok(), changed == *genuine());
});
