//! Operations that come late, before what they name, out of line, or with a lying clock.

use folkmoot_core::assembly::{Abstain, Added};
use folkmoot_protocol::body::{CallSort, Headcount};

use crate::support::{DAY, Phone, START, Street, gather};

#[test]
fn a_seal_waits_for_what_its_frontier_names_and_joins_later() {
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    street.all_meet(gathering, 0..6);
    let seal = street.propose(0, Some(founding), gathering, true);
    let mut phone = Phone::new(street.id, Some(founding));
    let missing = street.log.iter().rposition(|o| o.payload.kind == 5).unwrap();
    for (n, operation) in street.log.iter().enumerate() {
        let added = if n == missing { Added::Ready } else { phone.add(operation) };
        let expected = if operation.id == seal { Added::Waiting } else { Added::Ready };
        assert_eq!(added, expected);
        phone.settle();
    }
    assert_eq!(phone.assembly.proposed().count(), 0);
    assert_eq!(phone.assembly.waiting(), 1);
    assert_eq!(phone.add(&street.log[missing]), Added::Ready);
    phone.settle();
    assert_eq!(phone.assembly.proposed().count(), 1);
    assert_eq!(phone.assembly.waiting(), 0);
    assert_eq!(phone.add(&street.log[missing]), Added::Known);
}

#[test]
fn an_operation_waits_for_its_parents_and_joins_later() {
    let mut street = Street::draft(5, 3);
    let gathering = street.call(0, CallSort::Founding, START);
    street.meet(0, 1, gathering);
    let mut phone = Phone::new(street.id, None);
    for (n, operation) in street.log.iter().enumerate().skip(1) {
        assert_eq!(phone.add(operation), Added::Waiting);
        assert_eq!(phone.add(operation), Added::Known);
        assert_eq!(phone.assembly.waiting(), n);
        assert!(phone.assembly.open().is_empty());
    }
    assert_eq!(phone.add(&street.log[0]), Added::Ready);
    assert_eq!(phone.assembly.waiting(), 0);
    assert_eq!(phone.view(), street.phone().view());
}

#[test]
fn a_broken_backlink_has_no_effect() {
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    street.all_meet(gathering, 0..6);
    let (seq, newest) = (street.devices[2].seq, street.devices[2].newest);
    let others = street.devices[3].newest;
    let seal = street.propose(0, Some(founding), gathering, true);
    street.co_sign_all(seal, [0, 1, 3]);
    // One place too far; and after somebody else's operation.
    let body = street.co_signature(2, seal);
    street.say_at(2, seq + 2, newest, vec![seal], body.clone());
    street.say_at(2, seq + 1, others, vec![seal], body.clone());
    street.say_at(2, seq + 1, others, vec![], Headcount { gathering, count: 77 });
    let mut phone = street.phone_on(founding);
    assert_eq!(phone.tip(), Some(founding));
    assert!(phone.view().provisional.gatherings[&gathering].counts.is_empty());
    // The same words at the right place count.
    street.say_at(2, seq + 1, newest, vec![seal], body);
    assert_eq!(street.phone_on(founding).tip(), Some(seal));
}

#[test]
fn clocks_decide_nothing() {
    let play = |clocks: [i64; 3]| {
        let mut street = Street::draft(6, 3);
        street.clock = clocks[0];
        let gathering = street.call(0, CallSort::Founding, START);
        street.all_meet(gathering, 0..6);
        street.clock = clocks[1];
        let seal = street.propose(0, None, gathering, true);
        street.clock = clocks[2];
        street.co_sign_all(seal, 0..6);
        let second = gather(&mut street, seal, &[0, 1, 2, 3]);
        let phone = street.phone_on(seal);
        assert_eq!(phone.tip(), Some(second));
        let state = phone.state();
        let rolls = state.gatherings.values().map(|g| g.roll(state).len()).collect::<Vec<_>>();
        (state.number, state.members().count(), state.last_gathered_at, rolls.len())
    };
    let honest = play([START, START + 1, START + 2]);
    assert_eq!(play([i64::MAX, 0, i64::MIN]), honest);
    assert_eq!(play([0, START + 9999 * DAY, -1]), honest);
}

#[test]
fn a_phone_does_not_co_sign_what_leaves_out_a_residents_word() {
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    street.all_meet(gathering, 0..4);
    let seen = street.heads();
    let seal = street.propose(0, Some(founding), gathering, true);
    let late = street.attestation(gathering, 5);
    street.say_seeing(4, seen, late);
    let phone = street.phone_on(founding);
    let (candidate, _) = phone.assembly.proposed().find(|(c, _)| c.id == seal).unwrap();
    let key = street.devices[2].secret.device_key();
    assert_eq!(phone.assembly.may_co_sign(candidate, &key), Err(Abstain::LeftOut));
    let stranger = street.newcomer();
    let key = street.devices[stranger].secret.device_key();
    assert_eq!(phone.assembly.may_co_sign(candidate, &key), Err(Abstain::NotMine));
}
