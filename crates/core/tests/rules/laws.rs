//! The laws of the mission, each as something that can fail. Every test says how it was seen to.

use std::collections::{BTreeMap, BTreeSet};

use folkmoot_core::assembly::Added;
use folkmoot_core::state::{Device, Person};
use folkmoot_protocol::body::{Body, CallSort, Enrol, Genesis, Introduce, Present, Vouch};
use folkmoot_protocol::ids::{AssemblyId, DeviceKey, OpId, StateRoot};
use folkmoot_protocol::keys::DeviceSecret;
use folkmoot_protocol::operation::{Draft, Operation};
use folkmoot_protocol::wire;
use proptest::prelude::*;

use crate::parts::{Cast, ROLES};
use crate::support::{
    DAY, MET, Phone, Proposal, START, Street, View, gather, histories, house, newcomer, phone_keys,
    play,
};

/// An exchange of parts: who plays whom.
fn casts() -> impl Strategy<Value = Vec<usize>> {
    Just((0..ROLES).collect::<Vec<_>>()).prop_shuffle()
}

proptest! {
    #![proptest_config(crate::support::cases(96))]

    /// L1: whoever does it, it has the same effect. The same history with people changed about ends in
    /// the same state with people changed about: for all kinds of operations, whoever began it all.
    ///
    /// Seen to fail with `eligible` true for the device of the genesis; with the caller of a gathering
    /// counted on its roll; with one global bound on open calls (the lowest ids took the room); with a
    /// ballot late by the place that its id gives it; with the reason of whichever helper has the lower id;
    /// and with both of two decisions that contradict each other done, one after the other.
    #[test]
    fn l1_whoever_does_it_has_the_same_effect(history in histories(28), cast in casts()) {
        let same: Vec<usize> = (0..ROLES).collect();
        let (one, other) = (play(&history, &same), play(&history, &cast));
        prop_assert_eq!(one.log.len(), other.log.len());
        let first = one.phone().held.first().copied();
        for anchored in [false, true] {
            let said = |street: &Street, id: OpId| {
                street.log.iter().position(|operation| operation.id == id).unwrap()
            };
            let anchor = first.filter(|_| anchored);
            let counterpart = anchor.map(|id| other.log[said(&one, id)].id);
            let left = one.phone_on(anchor).view();
            let right = other.phone_on(counterpart).view();
            prop_assert_eq!(
                Cast { street: &one, cast: &same }.view(&left),
                Cast { street: &other, cast: &cast }.view(&right)
            );
        }
    }

    /// L3: nobody declares. Without co-signatures nothing is ever sealed, whoever proposes it; and a
    /// sealed state is always the one that every phone computes.
    ///
    /// Seen to fail with `Candidate::holds` without its count, and without `agrees`.
    #[test]
    fn l3_nobody_declares_an_outcome(history in histories(28)) {
        let street = play(&history, &(0..ROLES).collect::<Vec<_>>());
        let mut silent = Phone::new(street.id, None);
        silent.take(street.log.iter().filter(|o| !matches!(o.body, Some(Body::CoSign(_)))));
        prop_assert_eq!(silent.tip(), None);
        let phone = street.phone();
        if let Some(tip) = phone.assembly.tip() {
            prop_assert_eq!(phone.state().root(), tip.seal.root);
            prop_assert!(tip.signed() * 2 > tip.with_keys.len());
            prop_assert!(tip.roll.len() >= 3);
        }
    }
}

/// The property above speaks for all kinds only while the histories have them all.
///
/// Seen to fail with `Act::Grant` left out.
#[test]
fn l1_speaks_for_all_kinds() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut authors: BTreeMap<u16, BTreeSet<DeviceKey>> = BTreeMap::new();
    for _ in 0..320 {
        let history = histories(28).new_tree(&mut runner).unwrap().current();
        let street = play(&history, &(0..ROLES).collect::<Vec<_>>());
        for operation in &street.log {
            authors.entry(operation.payload.kind).or_default().insert(operation.payload.device);
        }
    }
    for (kind, name) in Body::KINDS {
        let expected = if *name == "Genesis" { 1 } else { ROLES };
        assert_eq!(authors.get(kind).map(BTreeSet::len), Some(expected), "{name}");
    }
}

/// L2: another assembly's operations are not taken in, even where one's own residents sign them and
/// they name one's own gathering.
///
/// Seen to fail without the comparison in `Assembly::take`: the count appears.
#[test]
fn l2_another_assemblys_operations_change_nothing() {
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    let mut phone = street.phone_on(founding);
    let before = phone.view();
    let device = &street.devices[0];
    let count = folkmoot_protocol::body::Headcount { gathering, count: 3 };
    let draft = |assembly: AssemblyId| Draft {
        assembly: Some(assembly),
        epoch: 0,
        seq: device.seq + 1,
        backlink: device.newest,
        deps: Vec::new(),
        claimed_at: 0,
        body: count.clone().into(),
    };
    let foreign = Operation::sign(draft(AssemblyId([2; 32])), &device.secret);
    assert_eq!(phone.add(&foreign), Added::Foreign);
    let (elsewhere, _) = Street::founded(9, 4);
    let mut wider = Street::draft_by(3, 5, &[(1, 50)]);
    wider.introduce(2, "No. 1");
    assert_ne!(wider.id, elsewhere.id);
    for operation in &wider.log {
        assert_eq!(phone.add(operation), Added::Foreign);
    }
    phone.settle();
    assert_eq!(phone.view(), before);
    // The same words in one's own log do count.
    let own = Operation::sign(draft(street.id), &device.secret);
    assert_eq!(phone.add(&own), Added::Ready);
    assert_ne!(phone.view(), before);
}

/// What a phone takes for so: what is sealed, what would be, and who signed what is proposed. How far a
/// device's chain goes is left out: that moves with whatever it says.
fn taken_for_so(phone: &mut Phone) -> (Option<OpId>, StateRoot, usize) {
    let View { mut provisional, proposed, .. } = phone.view();
    provisional.devices.values_mut().for_each(|device| device.head = 0);
    let signers = proposed.iter().map(|(_, signers)| 1 + signers.len()).sum();
    (phone.tip(), provisional.root(), signers)
}

/// An operation as the same person says it in another assembly: about the same, at the same place of their
/// chain, after the same.
fn said_elsewhere(street: &Street, operation: &Operation, elsewhere: AssemblyId) -> Operation {
    let payload = &operation.payload;
    let device = &payload.device;
    let by = street.devices.iter().find(|it| it.secret.device_key() == *device).unwrap();
    let body = match operation.body.clone().unwrap() {
        // The beginning of an assembly is of no other one.
        Body::Genesis(genesis) => Body::Genesis(Genesis { nonce: [elsewhere.0[0]; 16], ..genesis }),
        body => body,
    };
    let draft = Draft {
        assembly: (!matches!(body, Body::Genesis(_))).then_some(elsewhere),
        epoch: payload.epoch,
        seq: payload.seq,
        backlink: payload.backlink,
        deps: payload.deps.clone(),
        claimed_at: payload.claimed_at,
        body,
    };
    Operation::sign(draft, &by.secret)
}

/// L2, for every kind of operation that there is: what people say in another assembly, were they the same
/// people and did they say it of the same gatherings, matters and questions, changes no root here. That
/// the same words count where they are said in one's own log shows, for each kind, that there was
/// something to change. `Body::KINDS` has all kinds: a new one has to be among the histories, and to do
/// something, before this passes again.
///
/// Seen to fail without the comparison in `Assembly::take`, and with `Act::Grant` left out.
#[test]
fn l2_no_kind_of_another_assemblys_operations_changes_a_root() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    /// Says something to one device only, and nothing to the assembly.
    const WITHOUT_EFFECT: [&str; 1] = ["Grant"];
    let mut runner = TestRunner::deterministic();
    let name = |kind: u16| Body::KINDS.iter().find(|(it, _)| *it == kind).unwrap().1;
    let (mut refused, mut counted) = (BTreeSet::new(), BTreeSet::new());
    for _ in 0..2000 {
        let history = histories(28).new_tree(&mut runner).unwrap().current();
        let street = play(&history, &(0..ROLES).collect::<Vec<_>>());
        // A phone at home that has everything, and one that lives through it.
        let mut phone = street.phone();
        let before = phone.view();
        let mut living = Phone::new(street.id, None);
        for operation in &street.log {
            let kind = name(operation.payload.kind);
            let foreign = said_elsewhere(&street, operation, AssemblyId([2; 32]));
            assert_ne!(foreign.id, operation.id);
            assert_eq!(phone.add(&foreign), Added::Foreign, "{kind}");
            refused.insert(kind);
            if counted.contains(kind) {
                living.take([operation]);
                continue;
            }
            let so_far = taken_for_so(&mut living);
            assert_eq!(living.add(&foreign), Added::Foreign, "{kind}");
            living.settle();
            assert_eq!(taken_for_so(&mut living), so_far, "{kind}");
            living.take([operation]);
            if taken_for_so(&mut living) != so_far {
                counted.insert(kind);
            }
        }
        phone.settle();
        assert_eq!(phone.view(), before);
        if Body::KINDS.iter().all(|(_, it)| counted.contains(it) || WITHOUT_EFFECT.contains(it)) {
            break;
        }
    }
    let all: BTreeSet<&str> = Body::KINDS.iter().map(|(_, name)| *name).collect();
    assert_eq!(refused, all);
    assert!(WITHOUT_EFFECT.iter().all(|kind| counted.insert(kind)), "it does something by now");
    assert_eq!(counted, all, "what says nothing at home says nothing of elsewhere");
}

/// L3: a seal whose root is not what phones compute holds nothing, were it co-signed by everyone; nor
/// does one that nobody, or nobody but its author, co-signed.
///
/// Seen to fail without `agrees` in `Candidate::holds`; with `co_signers_needed` 0.
#[test]
fn l3_a_seal_with_another_root_or_without_co_signatures_has_no_effect() {
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    street.all_meet(gathering, 0..6);
    let proposal = |root| Proposal {
        by: 0,
        on: Some(founding),
        gathering,
        closes: true,
        frontier: None,
        root,
    };
    let right = street.propose_this(proposal(None));
    assert_eq!(street.phone_on(founding).tip(), Some(founding), "claimed, by nobody");
    street.co_sign(0, right);
    assert_eq!(street.phone_on(founding).tip(), Some(founding), "claimed, by one");
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    street.all_meet(gathering, 0..6);
    let wrong = street.propose_this(Proposal {
        by: 0,
        on: Some(founding),
        gathering,
        closes: true,
        frontier: None,
        root: Some(StateRoot([1; 32])),
    });
    street.co_sign_all(wrong, 0..6);
    assert!(street.candidate(wrong).presence.suffices());
    assert_eq!(street.phone_on(founding).tip(), Some(founding));
}

/// L4: after the founding nobody becomes a resident by their own word, nor by one resident's.
///
/// Seen to fail without the first condition of `introduce` in the fold.
#[test]
fn l4_nobody_admits_themselves() {
    let (mut street, founding) = Street::founded(6, 3);
    let newcomer = street.newcomer();
    street.introduce(newcomer, "No. 2");
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    street.all_meet(gathering, [0, 1, 2, newcomer, 3, 4]);
    let seal = street.propose(0, Some(founding), gathering, true);
    street.co_sign_all(seal, 0..5);
    let phone = street.phone_on(founding);
    assert_eq!(phone.tip(), Some(seal));
    assert_eq!(phone.state().members().count(), 6);
    assert!(!phone.state().is_member(&street.person(newcomer)));
}

/// L10: a person is a name and a household. There is no place for a party, a firm or a group: whoever
/// adds a field has to come here and say why it is none.
///
/// Seen to fail (to compile, and by the count) with a field `group` added to each.
#[test]
fn l10_a_person_has_no_field_for_a_group() {
    let (street, founding) = Street::founded(5, 3);
    let phone = street.phone_on(founding);
    let Introduce { name: _, household: _, outside: _, receive: _, possession: _ } =
        street.introduction(0, "No. 1");
    let Person { name: _, household: _, since: _ } = phone.state().people.values().next().unwrap();
    let Device { person: _, outside: _, receive: _, suspended: _, head: _ } =
        phone.state().devices.values().next().unwrap();
    // The bytes have no room either: an array of exactly so many.
    let array = |bytes: Vec<u8>| bytes[0];
    assert_eq!(array(Body::from(street.introduction(0, "No. 1")).encode()), 0x85);
    assert_eq!(array(wire::encode(phone.state().people.values().next().unwrap())), 0x83);
    let mut longer = Body::from(street.introduction(0, "No. 1")).encode();
    longer[0] = 0x86;
    longer.push(0xf6);
    assert!(Body::decode(2, &longer).is_err());
}

/// L4: one person's word, from however many devices, admits nobody and seats nobody.
///
/// Seen to fail with vouches counted by device, and with one witness enough for a seat.
#[test]
fn l4_one_persons_word_admits_and_seats_nobody() {
    let (mut street, founding) = Street::founded(7, 4);
    // Person 0 has a second device by the next seal.
    let keys = phone_keys(1, street.id);
    street.say(0, Enrol { keys, transcript: MET });
    let gita = newcomer(0);
    for who in [1, 2, 3] {
        street.say(who, Vouch { newcomer: gita.clone(), transcript: None });
    }
    let second = gather(&mut street, founding, &[0, 1, 2, 3, 4]);
    let other = street.newcomer();
    street.devices[other].secret = DeviceSecret::from_seed([0xb1; 32]);
    let noor = newcomer(1);
    let gathering = street.call(0, CallSort::Regular, START + 56 * DAY);
    let person = gita.person(street.id);
    for who in [0, other] {
        street.say(who, Vouch { newcomer: noor.clone(), transcript: None });
        street.say(who, Vouch { newcomer: noor.clone(), transcript: None });
        street.say(who, Present { gathering, person, at_home: false });
    }
    street.all_meet(gathering, [0, 1, 2, 3, 4]);
    let seal = street.propose(1, Some(second), gathering, true);
    street.co_sign_all(seal, [0, 1, 2, 3, 4]);
    let phone = street.phone_on(founding);
    assert_eq!(phone.tip(), Some(seal));
    assert!(phone.state().is_member(&person), "three of three households admitted her");
    assert!(!phone.state().is_member(&noor.person(street.id)));
    assert!(!phone.state().gatherings[&gathering].roll(phone.state()).contains_key(&person));
}

/// L8: a resident without a phone weighs like everybody: in the quorum that is asked for, and in the
/// presence that meets it.
///
/// Seen to fail with the roll counted by keys.
#[test]
fn l8_a_resident_without_a_phone_weighs_like_everybody() {
    let holds = |gita_comes: bool| {
        let mut street = Street::draft_by(0, 7, &[(1, 90)]);
        for person in 0..7 {
            street.introduce(person, &house(person, 4));
        }
        let first = street.call(0, CallSort::Founding, START);
        street.all_meet(first, 0..7);
        let founding = street.propose(0, None, first, true);
        street.co_sign_all(founding, 0..7);
        let gita = newcomer(0);
        for who in [1, 2, 3] {
            street.say(who, Vouch { newcomer: gita.clone(), transcript: None });
        }
        let all: Vec<usize> = (0..7).collect();
        let second = gather(&mut street, founding, &all);
        // Nine tenths of eight are eight: it takes her, and she counts as one.
        let gathering = street.call(0, CallSort::Regular, START + 56 * DAY);
        street.all_meet(gathering, 0..7);
        if gita_comes {
            let person = gita.person(street.id);
            for who in [0, 1] {
                street.say(who, Present { gathering, person, at_home: true });
            }
        }
        let seal = street.propose(0, Some(second), gathering, true);
        street.co_sign_all(seal, 0..7);
        street.phone_on(founding).tip() == Some(seal)
    };
    assert!(!holds(false), "without her there is no quorum");
    assert!(holds(true), "at the bedside as in the room");
}
