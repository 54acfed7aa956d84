//! What is known of a log without reading it.

#![allow(clippy::unwrap_used)]

use folkmoot_protocol::body::Leave;
use folkmoot_protocol::ids::AssemblyId;
use folkmoot_protocol::keys::DeviceSecret;
use folkmoot_protocol::operation::{Draft, Operation};
use folkmoot_store::Store;

fn signed(secret: &DeviceSecret, assembly: AssemblyId, seq: u64, goes: bool) -> Operation {
    let draft = Draft {
        assembly: Some(assembly),
        epoch: 0,
        seq,
        backlink: None,
        deps: Vec::new(),
        claimed_at: 0,
        body: Leave { goes }.into(),
    };
    Operation::sign(draft, secret)
}

#[test]
fn operations_are_counted_and_forks_noted_for_each_log() {
    let mut store = Store::open_in_memory().unwrap();
    let (here, there) = (AssemblyId([1; 32]), AssemblyId([2; 32]));
    let (ana, ben) = (DeviceSecret::from_seed([3; 32]), DeviceSecret::from_seed([4; 32]));
    let writing = store.write().unwrap();
    let log = writing.create_log(here).unwrap();
    let other = writing.create_log(there).unwrap();
    for (of, assembly, secret, seq, goes) in [
        (log, here, &ana, 1, true),
        (log, here, &ana, 2, true),
        // In the place of one that is there.
        (log, here, &ana, 2, false),
        (log, here, &ben, 1, true),
        // The same place of the same device, but of another log.
        (other, there, &ben, 1, true),
    ] {
        writing.append(of, &signed(secret, assembly, seq, goes), 0).unwrap();
    }
    writing.commit().unwrap();
    assert_eq!((store.count(log).unwrap(), store.count(other).unwrap()), (4, 1));
    assert_eq!(store.equivocations(log).unwrap(), [(ana.device_key(), 2)]);
    assert_eq!(store.equivocations(other).unwrap(), []);

    // What was not kept is not counted.
    let writing = store.write().unwrap();
    writing.append(log, &signed(&ben, here, 1, false), 0).unwrap();
    drop(writing);
    assert_eq!(store.count(log).unwrap(), 4);
    assert_eq!(store.equivocations(log).unwrap(), [(ana.device_key(), 2)]);
}
