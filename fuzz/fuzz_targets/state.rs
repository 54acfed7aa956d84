//! What a phone keeps of an assembly: the state and the seals that hold. A damaged database, or a
//! snapshot from somebody else, is refused or means one thing.
#![no_main]

use folkmoot_core::assembly::HeldSeal;
use folkmoot_core::state::State;
use folkmoot_protocol::wire;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(held) = wire::decode::<HeldSeal>(bytes) {
        assert_eq!(wire::encode(&held), bytes);
        assert!(held.signed() <= held.co_signers.len());
    }
    let Ok(state) = wire::decode::<State>(bytes) else { return };
    assert_eq!(wire::encode(&state), bytes);
    let root = state.root();
    assert_eq!(state.clone().root(), root);
    assert!(state.members().count() <= state.people.len());
    for gathering in state.gatherings.values() {
        let roll = gathering.roll(&state);
        assert!(roll.len() <= state.devices.len());
        assert!(gathering.counting_roll(&state, &state).len() <= roll.len());
    }
    for key in state.devices.keys() {
        let person = state.counting_person(key);
        assert!(person.is_none() || person == state.person_of(key));
    }
});
