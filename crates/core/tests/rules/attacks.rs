//! Protocol 11: attacks on seals, and what becomes of each.

use folkmoot_core::assembly::{Abstain, Added};
use folkmoot_core::seal::presence;
use folkmoot_protocol::body::{CallSort, CoSign, Headcount};
use folkmoot_protocol::ids::{OpId, StateRoot};
use folkmoot_protocol::operation::Operation;

use crate::support::{DAY, Phone, Proposal, START, Street, house};

/// Phones that got everything in different orders, one of them in pieces.
fn phones(street: &Street, anchor: Option<OpId>) -> Vec<Phone> {
    let mut backwards: Vec<&Operation> = street.log.iter().rev().collect();
    let mut one = Phone::new(street.id, anchor);
    one.take(backwards.iter().copied());
    let mut pieces = Phone::new(street.id, anchor);
    for operation in &street.log {
        pieces.take([operation]);
    }
    let mut by_id = Phone::new(street.id, anchor);
    backwards.sort_by_key(|operation| operation.id);
    for batch in backwards.chunks(7) {
        by_id.take(batch.iter().copied());
    }
    vec![street.phone_on(anchor), one, pieces, by_id]
}

fn all_stand_on(street: &Street, anchor: OpId, tip: OpId) {
    let mut views: Vec<_> = phones(street, Some(anchor)).iter_mut().map(Phone::view).collect();
    let first = views.remove(0);
    assert_eq!(first.tip.as_ref().map(|tip| tip.id), Some(tip));
    for view in views {
        assert_eq!(view, first);
    }
}

/// A second general gathering, 28 days later, of these people; all of them co-sign its seal.
fn gather(street: &mut Street, on: OpId, who: &[usize]) -> OpId {
    let at = street.state_after(on).last_gathered_at.unwrap() + 28 * DAY;
    let gathering = street.call(who[0], CallSort::Regular, at);
    street.all_meet(gathering, who.iter().copied());
    let seal = street.propose(who[0], Some(on), gathering, true);
    street.co_sign_all(seal, who.iter().copied());
    seal
}

#[test]
fn a_dormant_founder_invents_a_founding_with_invented_people() {
    let (mut street, founding) = Street::founded(8, 4);
    // Person 0's phone pretends that nobody else was ever there: invented people introduce themselves
    // in the oldest past there is, meet, found, and co-sign.
    let genesis = street.log[0].id;
    let invented: Vec<usize> = (0..20).map(|_| street.newcomer()).collect();
    for (n, who) in invented.iter().enumerate() {
        let body = street.introduction(*who, &house(n, 5));
        street.say_seeing(*who, vec![genesis], body);
    }
    let call = street.log.iter().find(|o| o.payload.kind == 3).unwrap().id;
    for pair in invented.windows(2) {
        for (by, of) in [(pair[0], pair[1]), (pair[1], pair[0])] {
            let body = street.attestation(call.into(), of);
            street.say_seeing(by, vec![call], body);
        }
    }
    let frontier = street.heads_of(invented.iter().filter_map(|who| street.devices[*who].newest));
    let rival = street.propose_this(Proposal {
        by: invented[0],
        on: None,
        gathering: call.into(),
        closes: true,
        frontier: Some(frontier),
        root: None,
    });
    street.co_sign_all(rival, invented.iter().copied());
    // It is well-formed, and as a founding it would hold: it founds another assembly.
    let mut stranger = street.phone_on(rival);
    assert_eq!(stranger.tip(), Some(rival));
    assert_eq!(stranger.view().sealed.members().count(), 20);
    // Whoever stands on the real founding never notices more than that somebody tried.
    all_stand_on(&street, founding, founding);
    // A phone that was never there and is told nothing believes neither.
    let mut newcomer = street.phone();
    assert!(newcomer.assembly.is_tied() && newcomer.tip().is_none());
    newcomer.stand_on(founding);
    assert_eq!(newcomer.tip(), Some(founding));
    assert!(!newcomer.assembly.is_tied());
}

#[test]
fn a_dormant_founder_seals_again_on_an_old_predecessor() {
    let (mut street, founding) = Street::founded(8, 4);
    let second = gather(&mut street, founding, &[1, 2, 3, 4, 5]);
    let third = gather(&mut street, second, &[2, 3, 4, 5, 6]);
    // Two dormant founders invent newcomers and seal with them on the founding seal.
    let invented: Vec<usize> = (0..6).map(|_| street.newcomer()).collect();
    for (n, who) in invented.iter().enumerate() {
        let body = street.introduction(*who, &house(n, 4));
        street.say_seeing(*who, vec![founding], body);
    }
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    let mut there = vec![0, 7];
    there.extend(&invented);
    street.all_meet(gathering, there.iter().copied());
    let frontier = street.heads_of(there.iter().filter_map(|who| street.devices[*who].newest));
    let rival = street.propose_this(Proposal {
        by: 0,
        on: Some(founding),
        gathering,
        closes: true,
        frontier: Some(frontier),
        root: None,
    });
    street.co_sign_all(rival, there.iter().copied());
    assert_eq!(street.candidate(rival).presence.roll.len(), 2, "newcomers count for nothing");
    all_stand_on(&street, founding, third);
    assert!(!street.phone_on(founding).assembly.is_competing());
    assert_eq!(street.phone_on(founding).state().members().count(), 8);
}

#[test]
fn a_forked_chain_is_seen_counts_until_sealed_evidence_and_is_suspended_after() {
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    street.all_meet(gathering, 0..5);
    // Person 1 says two different things at one place of the chain.
    let (seq, newest) = (street.devices[1].seq, street.devices[1].newest);
    for count in [5, 6] {
        let seen = vec![OpId(gathering.0)];
        street.say_at(1, seq + 1, newest, seen, Headcount { gathering, count });
    }
    let mut phone = street.phone_on(founding);
    let key = street.devices[1].secret.device_key();
    assert!(phone.view().provisional.devices[&key].suspended, "visible at once");
    assert!(!phone.state().devices[&key].suspended, "counts until it is sealed");
    let seal = street.propose(0, Some(founding), gathering, true);
    assert!(street.candidate(seal).electorate.contains_key(&key));
    street.co_sign_all(seal, [1, 2, 3]);
    let phone = street.phone_on(founding);
    assert_eq!(phone.tip(), Some(seal), "the forked device's co-signature made it hold");
    assert!(phone.state().devices[&key].suspended, "suspended from there on");
    all_stand_on(&street, founding, seal);
    // From now on it neither seats its person, nor proposes, nor co-signs.
    let next = street.call(0, CallSort::Regular, START + 56 * DAY);
    street.all_meet(next, 0..4);
    let third = street.propose(0, Some(seal), next, true);
    let candidate = street.candidate(third);
    assert!(!candidate.electorate.contains_key(&key));
    assert!(!candidate.presence.roll.contains(&street.person(1)));
    assert!(!candidate.presence.with_keys.contains(&street.person(1)));
}

#[test]
fn a_branch_that_comes_after_the_seal_of_the_other_is_evidence_too() {
    let (mut street, founding) = Street::founded(6, 3);
    let second = gather(&mut street, founding, &[0, 1, 2, 3, 4]);
    let key = street.devices[5].secret.device_key();
    assert!(!street.phone_on(founding).state().devices[&key].suspended);
    // Its introduction, sealed long ago, was second in its chain; now another second one turns up.
    let introduced = street.log.iter().find(|o| o.payload.device == key).unwrap().payload.seq;
    let genesis = street.log[0].id;
    let body = street.introduction(5, "No. 40");
    street.say_at(5, introduced, None, vec![genesis], body);
    let third = gather(&mut street, second, &[0, 1, 2, 3]);
    let phone = street.phone_on(founding);
    assert_eq!(phone.tip(), Some(third));
    assert!(phone.state().devices[&key].suspended);
}

#[test]
fn a_hostile_few_cannot_seal() {
    let (mut street, founding) = Street::founded(20, 8);
    // Quorum is 30 % of 20: five are too few, whatever they sign.
    let few = gather(&mut street, founding, &[0, 1, 2, 3, 4]);
    assert!(!street.candidate(few).presence.suffices());
    all_stand_on(&street, founding, founding);
    // Of one household they are too few even where three would do.
    let (mut small, founding) = Street::founded(9, 3);
    let household = gather(&mut small, founding, &[0, 3, 6]);
    assert_eq!(small.candidate(household).presence.households, 1);
    all_stand_on(&small, founding, founding);
}

#[test]
fn an_empty_roll_cannot_seal() {
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    let seal = street.propose(0, Some(founding), gathering, true);
    street.co_sign_all(seal, 0..6);
    let candidate = street.candidate(seal);
    assert!(candidate.presence.roll.is_empty() && candidate.agrees());
    assert_eq!(candidate.presence.co_signers_needed(), 1, "more than half of nobody is somebody");
    all_stand_on(&street, founding, founding);
}

#[test]
fn a_narrower_seal_months_later_does_not_displace_the_one_that_holds() {
    let (mut street, founding) = Street::founded(9, 4);
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    street.all_meet(gathering, 0..3);
    let narrow = street.heads();
    street.all_meet(gathering, 2..9);
    let seal = street.propose(8, Some(founding), gathering, true);
    street.co_sign_all(seal, 3..9);
    let later = gather(&mut street, seal, &[3, 4, 5, 6, 7]);
    // Three of the first arrivals seal what there was when only they had come.
    street.clock += 200 * DAY;
    let rival = street.propose_this(Proposal {
        by: 0,
        on: Some(founding),
        gathering,
        closes: true,
        frontier: Some(narrow),
        root: None,
    });
    street.co_sign_all(rival, 0..3);
    // By itself it holds: it was a quorate three. The others weigh more.
    assert_eq!(street.candidate(rival).presence.roll.len(), 3);
    all_stand_on(&street, founding, later);
    let phone = street.phone_on(founding);
    assert!(phone.assembly.is_competing() && !phone.assembly.is_tied(), "shown as disputed");
    // And the closed gathering cannot be sealed again on the branch that counts.
    let again = street.propose(0, Some(later), gathering, true);
    assert!(!street.candidate(again).presence.due);
}

#[test]
fn a_rival_co_signature_never_un_holds() {
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    street.all_meet(gathering, 0..6);
    let seal = street.propose(0, Some(founding), gathering, true);
    street.co_sign_all(seal, 0..4);
    assert_eq!(street.phone_on(founding).tip(), Some(seal), "four of six hold it by one");
    // Person 3 also co-signs a rival: after the first, and again as if it had been before it.
    let frontier = street.heads_of([OpId(gathering.0)]);
    let rival = street.propose_this(Proposal {
        by: 5,
        on: Some(founding),
        gathering,
        closes: false,
        frontier: Some(frontier),
        root: None,
    });
    street.co_sign(3, rival);
    all_stand_on(&street, founding, seal);
    let first = street.log.iter().rfind(|o| {
        o.payload.device == street.devices[3].secret.device_key() && o.payload.kind == 5
    });
    let (seq, id) = first.map(|o| (o.payload.seq, o.id)).unwrap();
    let body = street.co_signature(3, rival);
    street.say_at(3, seq + 1, Some(id), vec![rival], body);
    all_stand_on(&street, founding, seal);
}

#[test]
fn a_second_co_signature_is_only_evidence() {
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    street.all_meet(gathering, 0..6);
    let all = street.heads();
    let one = street.propose(0, Some(founding), gathering, true);
    street.co_sign_all(one, [0, 1, 2]);
    let rival = Proposal {
        by: 5,
        on: Some(founding),
        gathering,
        closes: false,
        frontier: Some(all),
        root: None,
    };
    let other = street.propose_this(rival);
    street.co_sign_all(other, [0, 3, 4, 5]);
    // Person 0's word went to the first; three of six are not more than half.
    assert_eq!(street.phone_on(founding).tip(), Some(founding));
    let phone = street.phone_on(founding);
    let proposed: Vec<usize> =
        phone.assembly.proposed().map(|(_, signers)| signers.len()).collect();
    assert_eq!(proposed, [3, 3]);
}

#[test]
fn an_attempt_that_came_to_nothing_is_replaced_by_a_seal_that_contains_it() {
    // Else the three who co-signed the attempt could never seal again: three of six are left, and
    // four are needed, at this gathering and at every later one.
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    street.all_meet(gathering, 0..6);
    let early = street.propose(0, Some(founding), gathering, true);
    street.co_sign_all(early, [0, 1, 2]);
    street.headcount(4, gathering, 6);
    let key = |who: usize| street.devices[who].secret.device_key();
    let phone = street.phone_on(founding);
    let (candidate, _) = phone.assembly.proposed().next().unwrap();
    assert_eq!(phone.assembly.may_co_sign(candidate, &key(0)), Err(Abstain::Done));
    let left_out = street.phone_on(founding);
    assert_eq!(left_out.assembly.may_co_sign(candidate, &key(4)), Ok(()), "said after the seal");

    let seal = street.propose(5, Some(founding), gathering, true);
    let phone = street.phone_on(founding);
    let (candidate, _) = phone.assembly.proposed().find(|(c, _)| c.id == seal).unwrap();
    for who in 0..6 {
        let key = street.devices[who].secret.device_key();
        assert_eq!(phone.assembly.may_co_sign(candidate, &key), Ok(()), "person {who}");
    }
    street.co_sign_all(seal, [0, 1, 2, 3]);
    all_stand_on(&street, founding, seal);
    // Should the attempt find its missing co-signatures after all, one of the two counts everywhere.
    let body = street.co_signature(5, early);
    street.say_seeing(5, vec![early], body);
    all_stand_on(&street, founding, seal);
}

#[test]
fn people_who_are_no_residents_change_nothing_by_backdating() {
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    street.all_meet(gathering, 0..4);
    let before = street.phone_on(founding).view();
    // A stranger writes as if in the first days, and as if much later.
    let stranger = street.newcomer();
    let genesis = street.log[0].id;
    for clock in [START - 300 * DAY, START + 5000 * DAY] {
        street.clock = clock;
        let body = street.introduction(stranger, "No. 1");
        street.say_seeing(stranger, vec![genesis], body);
        let call = street.call(stranger, CallSort::Regular, START);
        street.say_seeing(stranger, vec![genesis], Headcount { gathering, count: 90 });
        for gathering in [gathering, call] {
            street.attest(stranger, 0, gathering);
            street.attest(0, stranger, gathering);
        }
    }
    let mut after = street.phone_on(founding).view();
    assert_eq!(after.sealed, before.sealed);
    let head = |view: &mut crate::support::View, head: u64| {
        let key = street.devices[0].secret.device_key();
        std::mem::replace(&mut view.provisional.devices.get_mut(&key).unwrap().head, head)
    };
    let mut before = before;
    head(&mut before, 0);
    head(&mut after, 0);
    assert_eq!(after.provisional, before.provisional);
    // Nor does the stranger's seal get looked at, or keep a resident's phone from co-signing.
    let hers = street.propose(stranger, Some(founding), gathering, true);
    let seal = street.propose(0, Some(founding), gathering, true);
    let body = street.introduction(stranger, "No. 2");
    street.say_seeing(stranger, vec![genesis], body);
    let phone = street.phone_on(founding);
    assert!(phone.assembly.proposed().all(|(candidate, _)| candidate.id != hers));
    let (candidate, _) = phone.assembly.proposed().find(|(c, _)| c.id == seal).unwrap();
    let key = street.devices[2].secret.device_key();
    assert_eq!(phone.assembly.may_co_sign(candidate, &key), Ok(()));
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
fn a_wrong_outside_signature_counts_for_nothing() {
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    street.all_meet(gathering, 0..6);
    let seal = street.propose(0, Some(founding), gathering, true);
    street.co_sign_all(seal, [0, 1, 2]);
    // Person 3's inner key signs the operation; the outside signature is someone else's, or over
    // another number, another root, another assembly.
    let root = street.candidate(seal).root;
    let (three, four) = (&street.devices[3].secret, &street.devices[4].secret);
    let outsides = [
        four.sign_outside(street.id, 2, root),
        three.sign_outside(street.id, 1, root),
        three.sign_outside(street.id, 2, StateRoot([1; 32])),
        three.sign_outside(folkmoot_protocol::ids::AssemblyId([1; 32]), 2, root),
    ];
    for outside in outsides {
        street.say_seeing(3, vec![seal], CoSign { seal, outside });
    }
    assert_eq!(street.phone_on(founding).tip(), Some(founding));
    street.co_sign(4, seal);
    assert_eq!(street.phone_on(founding).tip(), Some(seal));
}

#[test]
fn co_signatures_of_people_who_were_absent_strengthen_and_do_not_make_it_hold() {
    let (mut street, founding) = Street::founded(12, 4);
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    street.all_meet(gathering, 0..6);
    let seal = street.propose(0, Some(founding), gathering, true);
    street.co_sign_all(seal, [0, 1, 2, 6, 7, 8, 9, 10, 11]);
    assert_eq!(street.phone_on(founding).tip(), Some(founding), "three of six, and the absent");
    street.co_sign(3, seal);
    let phone = street.phone_on(founding);
    assert_eq!(phone.tip(), Some(seal));
    let tip = phone.assembly.tip().unwrap();
    assert_eq!((tip.signed(), tip.co_signers.len()), (4, 10));
    // A stranger's strengthens nothing.
    let stranger = street.newcomer();
    street.co_sign(stranger, seal);
    assert_eq!(street.phone_on(founding).assembly.tip().unwrap().co_signers.len(), 10);
}

/// Two rooms on one evening, apart: each seals its own gathering on the same predecessor.
fn two_rooms(one: &[usize], other: &[usize]) -> (Street, OpId, OpId, OpId) {
    let (mut street, founding) = Street::founded(12, 4);
    let start = street.heads();
    let mut seals = Vec::new();
    for room in [one, other] {
        let call = folkmoot_protocol::body::Call {
            place: format!("room of {}", room[0]),
            starts_at: START + 28 * DAY,
            sort: CallSort::Regular,
        };
        let gathering = street.say_seeing(room[0], start.clone(), call);
        for pair in room.windows(2) {
            for (by, of) in [(pair[0], pair[1]), (pair[1], pair[0])] {
                let body = street.attestation(gathering.into(), of);
                street.say_seeing(by, vec![gathering], body);
            }
        }
        let frontier = street.heads_of(room.iter().filter_map(|who| street.devices[*who].newest));
        let seal = street.propose_this(Proposal {
            by: room[0],
            on: Some(founding),
            gathering: gathering.into(),
            closes: true,
            frontier: Some(frontier),
            root: None,
        });
        street.co_sign_all(seal, room.iter().copied());
        seals.push(seal);
    }
    (street, founding, seals[0], seals[1])
}

#[test]
fn the_heavier_branch_counts_on_every_phone_in_every_order() {
    let (street, founding, _, heavier) = two_rooms(&[0, 1, 2, 3, 4], &[5, 6, 7, 8, 9, 10]);
    all_stand_on(&street, founding, heavier);
    for phone in &mut phones(&street, Some(founding)) {
        assert!(phone.assembly.is_competing() && !phone.assembly.is_tied());
    }
}

#[test]
fn a_tie_is_disputed_until_somebody_strengthens_a_branch() {
    let (mut street, founding, one, other) = two_rooms(&[0, 1, 2, 3, 4], &[5, 6, 7, 8, 9]);
    all_stand_on(&street, founding, founding);
    assert!(phones(&street, Some(founding)).iter().all(|phone| phone.assembly.is_tied()));
    // Someone who was in neither room co-signs, at home: that does not make it hold, it does weigh.
    street.co_sign(10, other);
    all_stand_on(&street, founding, other);
    // A gathering may choose as well: it seals on the branch of its choice.
    let third = gather(&mut street, one, &[0, 1, 2, 3, 4, 11]);
    all_stand_on(&street, founding, founding);
    street.co_sign(11, third);
    let fourth = gather(&mut street, third, &[0, 1, 2, 3, 10]);
    all_stand_on(&street, founding, fourth);
}

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
fn one_persons_calls_leave_room_for_everybody_elses() {
    let (mut street, founding) = Street::founded(6, 3);
    for n in 0..200 {
        street.call(5, CallSort::Regular, START + n * 1000 * DAY);
    }
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    street.all_meet(gathering, 0..4);
    let seal = street.propose(0, Some(founding), gathering, true);
    street.co_sign_all(seal, 0..4);
    all_stand_on(&street, founding, seal);
    // Nor do calls of somebody who never came keep a draft from its founding, or outlive it.
    let mut street = Street::draft(6, 3);
    for n in 0..200 {
        street.call(5, CallSort::Founding, START + n * 1000 * DAY);
    }
    let gathering = street.call(0, CallSort::Founding, START);
    street.all_meet(gathering, 0..5);
    let founding = street.propose(0, None, gathering, false);
    street.co_sign_all(founding, 0..5);
    let phone = street.phone();
    assert_eq!(phone.tip(), Some(founding));
    assert_eq!(phone.state().gatherings.keys().collect::<Vec<_>>(), [&gathering]);
}

#[test]
fn a_fork_at_every_seal_for_years_is_evaluated_without_depth() {
    let (mut street, mut tip) = Street::founded(9, 4);
    let founding = tip;
    // A colluding quorum seals twice, every time.
    for _ in 0..60 {
        let gathering = street.call(0, CallSort::Urgent, START);
        for who in [1, 2] {
            let second = folkmoot_protocol::body::SecondCall { gathering };
            street.say(who, second);
        }
        street.all_meet(gathering, 0..4);
        let all = street.heads();
        let [one, other] = [true, false].map(|closes| {
            let frontier = Some(all.clone());
            let by = usize::from(closes);
            street.propose_this(Proposal {
                by,
                on: Some(tip),
                gathering,
                closes,
                frontier,
                root: None,
            })
        });
        street.co_sign_all(one, 0..4);
        for who in 0..3 {
            // In a fork of the chain, or it would only be evidence.
            let (seq, newest) = (street.devices[who].seq, street.devices[who].newest);
            let before = street.log.iter().rfind(|o| Some(o.id) == newest).unwrap();
            let backlink = before.payload.backlink;
            let body = street.co_signature(who, other);
            street.say_at(who, seq, backlink, vec![other], body);
        }
        tip = one;
    }
    let phone = street.phone_on(founding);
    assert!(phone.assembly.is_competing());
}

#[test]
fn presence_counts_residents_of_the_state_before_only() {
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    let stranger = street.newcomer();
    street.introduce(stranger, "No. 50");
    street.all_meet(gathering, [0, stranger, 1, 2]);
    let mut phone = street.phone_on(founding);
    let now = phone.view().provisional;
    let presence = presence(gathering, phone.state(), &now);
    assert_eq!(presence.roll.len(), 2);
    assert!(!presence.suffices());
}
