//! Protocol 11: attacks on seals, and what becomes of each.

use folkmoot_core::anchor::Anchor;
use folkmoot_core::seal::presence;
use folkmoot_protocol::body::{CallSort, CoSign, Headcount};
use folkmoot_protocol::ids::StateRoot;

use crate::support::{DAY, Proposal, START, Street, all_stand_on, gather, house};

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

#[test]
fn an_invented_founding_captures_no_phone_whose_resident_was_not_there() {
    let mut street = Street::draft(10, 5);
    let invented = street.call(0, CallSort::Founding, START);
    let real = street.call(9, CallSort::Founding, START);
    street.all_meet(invented, 0..5);
    street.all_meet(real, 5..10);
    let frontier = Some(street.heads());
    let found = |street: &mut Street, gathering, who: std::ops::Range<usize>| {
        let (by, frontier) = (who.start, frontier.clone());
        let proposal = Proposal { by, on: None, gathering, closes: true, frontier, root: None };
        let seal = street.propose_this(proposal);
        street.co_sign_all(seal, who);
        seal
    };
    let stands_on = |street: &Street, who: usize| {
        let device = street.devices[who].secret.device_key();
        let mut phone = street.phone_anchored(Anchor::Attended(device));
        let grown = phone.tip();
        phone.rebuild();
        assert_eq!(phone.tip(), grown, "rebuild equals growth");
        grown
    };
    let invented = found(&mut street, invented, 0..5);
    assert_eq!(street.phone().tip(), Some(invented), "it holds");
    assert_eq!(stands_on(&street, 1), Some(invented), "for those who made it");
    assert_eq!(stands_on(&street, 7), None, "and for nobody else");
    let away = Anchor::Attended(street.devices[7].secret.device_key());
    assert!(street.phone_anchored(away).assembly.was_founded_without_us(), "but they are told");
    let real = found(&mut street, real, 5..10);
    assert_eq!(stands_on(&street, 7), Some(real), "whoever came first");
    assert_eq!(stands_on(&street, 1), Some(invented));
}
