//! Forked chains, rival seals, and which branch counts.

use folkmoot_core::assembly::Abstain;
use folkmoot_core::propose::propose;
use folkmoot_protocol::body::{CallSort, Headcount, MAX_FRONTIER};
use folkmoot_protocol::ids::OpId;

use crate::support::{DAY, Proposal, START, Street, all_stand_on, gather, phones};

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
fn a_chain_forked_thousandfold_neither_fills_a_frontier_nor_keeps_a_gathering_from_sealing() {
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    street.all_meet(gathering, 0..5);
    let (seq, newest) = (street.devices[5].seq, street.devices[5].newest);
    for count in 0..=MAX_FRONTIER as u32 {
        street.say_at(5, seq + 1, newest, vec![OpId(gathering.0)], Headcount { gathering, count });
    }
    let phone = street.phone_on(founding);
    let seal = propose(&phone.assembly, gathering, true);
    assert!(seal.frontier.len() <= 6, "{}", seal.frontier.len());

    let (frontier, root) = (Some(seal.frontier), Some(seal.root));
    let on = Some(founding);
    let seal = street.propose_this(Proposal { by: 0, on, gathering, closes: true, frontier, root });
    let phone = street.phone_on(founding);
    let (candidate, _) = phone.assembly.proposed().next().unwrap();
    let key = |who: usize| street.devices[who].secret.device_key();
    assert!(candidate.agrees());
    assert!(candidate.after.devices[&key(5)].suspended, "two are evidence enough");
    assert_eq!(phone.assembly.may_co_sign(candidate, &key(1)), Ok(()));
    street.co_sign_all(seal, [0, 1, 2]);
    assert_eq!(street.phone_on(founding).tip(), Some(seal));
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
fn a_quorum_that_seals_twice_by_forking_is_suspended_by_its_own_evidence() {
    let (mut street, founding) = Street::founded(9, 4);
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    street.all_meet(gathering, 0..4);
    let all = street.heads();
    let [one, other] = [true, false].map(|closes| {
        let (by, on, frontier) = (usize::from(closes), Some(founding), Some(all.clone()));
        street.propose_this(Proposal { by, on, gathering, closes, frontier, root: None })
    });
    street.co_sign_all(one, 0..4);
    for who in 0..4 {
        // In a fork of the chain, or it would only be evidence.
        let newest = street.devices[who].newest.unwrap();
        let (seq, backlink) = (street.entry(newest).seq, street.entry(newest).backlink);
        let body = street.co_signature(who, other);
        street.say_at(who, seq, backlink, vec![other], body);
    }
    // Both hold, both weigh the same: nothing they did counts.
    all_stand_on(&street, founding, founding);
    assert!(street.phone_on(founding).assembly.is_tied());
    // One resident more settles it; the next seal has the evidence, and four devices less.
    street.co_sign(8, one);
    let next = gather(&mut street, one, &[4, 5, 6, 7, 8]);
    all_stand_on(&street, founding, next);
    let phone = street.phone_on(founding);
    assert_eq!(phone.state().devices.values().filter(|device| device.suspended).count(), 4);
}
