//! When a seal holds: presence, quorum, co-signatures, and which gatherings may seal.

use std::collections::BTreeSet;

use folkmoot_core::gathering::{quorum, rhythm_from, urgent_callers};
use folkmoot_core::practice::{Practice, Practices};
use folkmoot_core::state::{Person, State};
use folkmoot_protocol::body::{CallSort, PracticeValue, SecondCall};
use folkmoot_protocol::ids::{AssemblyId, GatheringId, HouseholdId, OpId, PersonId};

use crate::support::{DAY, START, Street, house};

/// A draft of so many people over so many households, all of whom met and co-signed: does it found?
fn founds(people: usize, households: usize) -> bool {
    let (street, seal) = Street::founded(people, households);
    street.phone().tip() == Some(seal)
}

#[test]
fn five_people_of_three_households_found_and_fewer_do_not() {
    for (people, households, expected) in [
        (5, 3, true),
        (5, 2, false),
        (4, 4, false),
        (4, 3, false),
        (3, 3, false),
        (9, 2, false),
        (6, 6, true),
        (20, 3, true),
    ] {
        assert_eq!(founds(people, households), expected, "{people} of {households}");
    }
}

#[test]
fn more_than_half_of_those_on_the_roll_with_keys_make_it_hold() {
    for present in 5..=9 {
        for signing in 0..=present {
            let mut street = Street::draft(present, 3);
            let gathering = street.call(0, CallSort::Founding, START);
            street.all_meet(gathering, 0..present);
            let seal = street.propose(0, None, gathering, true);
            street.co_sign_all(seal, 0..signing);
            let held = street.phone().tip().is_some();
            assert_eq!(held, signing * 2 > present, "{signing} of {present}");
        }
    }
}

#[test]
fn a_founding_admits_its_roll_and_nobody_else() {
    let mut street = Street::draft(8, 4);
    let gathering = street.call(0, CallSort::Founding, START);
    street.all_meet(gathering, 1..7);
    let seal = street.propose(0, None, gathering, true);
    street.co_sign_all(seal, 0..8);
    let phone = street.phone();
    assert_eq!(phone.tip(), Some(seal));
    // Person 0 began it all, called it and proposed the seal, and was not there: no resident.
    let residents: BTreeSet<PersonId> = phone.state().members().map(|(id, _)| *id).collect();
    assert_eq!(residents, (1..7).map(|who| street.person(who)).collect());
    assert_eq!(phone.state().devices.len(), 6);
    assert!(phone.state().gatherings[&gathering].callers.is_empty());
    assert!(phone.state().households.len() <= 4);
}

/// A state of so many residents with these practices.
fn residents(number: usize, practices: &[(u8, u64)]) -> State {
    let street = Street::draft_by(0, 1, practices);
    let mut state = street.phone().view().provisional;
    for n in 0..number {
        let mut id = [0; 32];
        id[..8].copy_from_slice(&(n as u64).to_be_bytes());
        let person =
            Person { name: format!("{n}"), household: HouseholdId([n as u8; 16]), since: Some(1) };
        state.people.insert(PersonId(id), person);
    }
    state
}

#[test]
fn quorum_is_a_share_rounded_up_and_never_below_three() {
    for (people, percent, expected) in [
        (5, 30, 3),
        (10, 30, 3),
        (11, 30, 4),
        (20, 30, 6),
        (21, 30, 7),
        (100, 30, 30),
        (100, 10, 10),
        (100, 90, 90),
        (3, 90, 3),
        (7, 50, 4),
        (1, 10, 3),
        (0, 90, 3),
    ] {
        let state = residents(people, &[(Practice::QuorumPercent as u8, percent)]);
        assert_eq!(quorum(&state), expected, "{percent} % of {people}");
    }
    // What nobody may propose falls back to the default.
    for percent in [0, 9, 91, u64::MAX] {
        assert_eq!(quorum(&residents(100, &[(Practice::QuorumPercent as u8, percent)])), 30);
    }
}

#[test]
fn quorum_over_recent_attendees_has_a_floor_of_a_tenth_and_three() {
    let recent = (Practice::RecentAttendees as u8, 1);
    let attended = |people: usize, attendees: usize| {
        let mut state = residents(people, &[(Practice::QuorumPercent as u8, 50), recent]);
        let mut gathering = {
            let mut street = Street::draft(5, 3);
            let id = street.call(0, CallSort::Founding, START);
            street.phone().view().provisional.gatherings[&id].clone()
        };
        gathering.closed_by = Some(1);
        gathering.attended = state.people.keys().take(attendees).map(|id| (*id, 2)).collect();
        state.gatherings.insert(GatheringId([1; 32]), gathering);
        quorum(&state)
    };
    assert_eq!(attended(100, 0), 10, "a tenth of all");
    assert_eq!(attended(100, 30), 15, "half of those who came");
    assert_eq!(attended(100, 12), 10);
    assert_eq!(attended(12, 4), 3, "three people");
}

#[test]
fn no_snapshot_can_overflow_the_arithmetic() {
    let mut state = State::draft(AssemblyId([1; 32]));
    state.last_gathered_at = Some(i64::MAX);
    assert_eq!(rhythm_from(i64::MAX, &state), i64::MAX);
    assert_eq!(rhythm_from(i64::MIN, &state), i64::MIN + 28 * DAY);
    // Practices that came in a snapshot were checked by nobody.
    let bytes = folkmoot_protocol::wire::encode(&std::collections::BTreeMap::from([
        (Practice::RhythmDays as u8, i64::MAX as u64),
        (Practice::QuorumPercent as u8, u64::MAX),
    ]));
    state = residents(50, &[]);
    state.practices = folkmoot_protocol::wire::decode(&bytes).unwrap();
    assert_eq!(rhythm_from(7, &state), i64::MAX);
    assert!(quorum(&state) >= 50);
}

/// Whether a second gathering of everyone may seal: `sort` and start in days after the founding;
/// `early` calls it before the founding seal's successor; `callers` people call it.
fn due(sort: CallSort, days: i64, sealed_before: bool, callers: usize) -> bool {
    let (mut street, founding) = Street::founded(8, 4);
    let mut on = founding;
    if sealed_before {
        // A gathering in the rhythm seals its opening, and with it the call of the other one.
        let first = street.call(7, CallSort::Regular, START + 28 * DAY);
        street.all_meet(first, 0..8);
        let other = street.call(0, sort, START + days * DAY);
        on = street.propose(0, Some(founding), first, false);
        street.co_sign_all(on, 0..8);
        assert_eq!(street.phone_on(founding).tip(), Some(on));
        seals(&mut street, founding, on, other, callers)
    } else {
        let gathering = street.call(0, sort, START + days * DAY);
        seals(&mut street, founding, on, gathering, callers)
    }
}

fn seals(
    street: &mut Street,
    anchor: OpId,
    on: OpId,
    gathering: GatheringId,
    callers: usize,
) -> bool {
    for who in 1..callers {
        street.say(who, SecondCall { gathering });
    }
    street.all_meet(gathering, 0..8);
    let seal = street.propose(0, Some(on), gathering, true);
    street.co_sign_all(seal, 0..8);
    street.phone_on(anchor).tip() == Some(seal)
}

#[test]
fn a_gathering_seals_when_it_is_due() {
    use CallSort::{Founding, Regular, Urgent};
    for (sort, days, sealed_before, callers, expected) in [
        (Regular, 28, false, 1, true),
        (Regular, 21, false, 1, true),
        (Regular, 20, false, 1, false),
        (Regular, 0, false, 8, false),
        (Regular, 5, true, 1, true),
        (Urgent, 1, false, 1, false),
        (Urgent, 1, false, 2, false),
        (Urgent, 1, false, 3, true),
        (Urgent, 40, true, 2, false),
        (Founding, 28, false, 8, false),
    ] {
        assert_eq!(
            due(sort, days, sealed_before, callers),
            expected,
            "{sort:?} on day {days}, sealed before: {sealed_before}, callers: {callers}"
        );
    }
}

/// Seen to fail with the rhythm going on from whatever closed last.
#[test]
fn an_urgent_gathering_puts_off_no_regular_one() {
    let (mut street, founding) = Street::founded(8, 4);
    let urgent = street.call(0, CallSort::Urgent, START + 14 * DAY);
    assert!(seals(&mut street, founding, founding, urgent, 3));
    let on = street.phone_on(founding).tip().unwrap();
    let regular = street.call(0, CallSort::Regular, START + 28 * DAY);
    assert!(seals(&mut street, founding, on, regular, 1));
}

#[test]
fn a_practice_says_how_many_call_an_urgent_gathering() {
    let mut state = residents(8, &[]);
    assert_eq!(urgent_callers(&state), 3);
    state.practices = Practices::from_proposal(&[PracticeValue { practice: 17, value: 5 }]);
    assert_eq!(urgent_callers(&state), 5);
}

#[test]
fn three_callers_of_one_household_are_one_household() {
    let (mut street, founding) = Street::founded(9, 3);
    let gathering = street.call(0, CallSort::Urgent, START + DAY);
    for who in [3, 6, 3, 0] {
        street.say(who, SecondCall { gathering });
    }
    street.all_meet(gathering, 0..9);
    let seal = street.propose(0, Some(founding), gathering, true);
    assert!(!street.candidate(seal).presence.due);
    street.say(1, SecondCall { gathering });
    let seal = street.propose(0, Some(founding), gathering, true);
    assert!(!street.candidate(seal).presence.due, "two households");
    street.say(2, SecondCall { gathering });
    let seal = street.propose(0, Some(founding), gathering, true);
    assert!(street.candidate(seal).presence.due);
}

#[test]
fn a_closed_gathering_ignores_what_is_said_of_it_later() {
    let (mut street, founding) = Street::founded(7, 4);
    let mut before = street.phone_on(founding).view();
    let gathering = before.sealed.gathering.unwrap();
    street.meet(0, 3, gathering);
    street.headcount(2, gathering, 70);
    street.say(4, SecondCall { gathering });
    let mut after = street.phone_on(founding).view();
    assert_eq!(after.provisional.gatherings, before.provisional.gatherings);
    assert_eq!(after.sealed, before.sealed);
    // One that only sealed its opening still listens.
    let mut street = Street::draft(7, 4);
    let gathering = street.call(0, CallSort::Founding, START);
    street.all_meet(gathering, 0..5);
    let opening = street.propose(0, None, gathering, false);
    street.co_sign_all(opening, 0..5);
    before = street.phone_on(opening).view();
    street.headcount(2, gathering, 70);
    after = street.phone_on(opening).view();
    assert_ne!(after.provisional.gatherings, before.provisional.gatherings);
}

#[test]
fn a_handshake_takes_both_and_two_people() {
    let mut street = Street::draft(5, 3);
    let gathering = street.call(0, CallSort::Founding, START);
    let roll = |street: &Street| {
        let state = street.phone().view().provisional;
        state.gatherings[&gathering].roll(&state)
    };
    street.attest(0, 1, gathering);
    street.attest(1, 2, gathering);
    street.attest(2, 0, gathering);
    assert!(roll(&street).is_empty(), "one way seats nobody, nor does a circle");
    street.attest(0, 0, gathering);
    assert!(roll(&street).is_empty(), "nobody meets themselves");
    street.attest(1, 0, gathering);
    assert_eq!(roll(&street), [(street.person(0), 1), (street.person(1), 1)].into());
    street.attest(1, 0, gathering);
    assert_eq!(roll(&street).values().sum::<u32>(), 2, "a second time counts nothing");
}

#[test]
fn two_devices_of_one_person_do_not_seat_each_other() {
    let mut street = Street::draft(5, 3);
    let gathering = street.call(0, CallSort::Founding, START);
    street.meet(0, 1, gathering);
    let mut state = street.phone().view().provisional;
    assert_eq!(state.gatherings[&gathering].roll(&state).len(), 2);
    // As after a rebind: both devices are one person's.
    let key = street.devices[1].secret.device_key();
    state.devices.get_mut(&key).unwrap().person = street.person(0);
    assert!(state.gatherings[&gathering].roll(&state).is_empty());
    assert!(state.gatherings[&gathering].met(&state).is_empty());
}

#[test]
fn a_head_count_takes_three_signers_of_the_roll_and_disputes_a_longer_roll() {
    let mut street = Street::draft(8, 4);
    let gathering = street.call(0, CallSort::Founding, START);
    street.all_meet(gathering, 0..6);
    let look = |street: &Street| {
        let state = street.phone().view().provisional;
        let gathering = &state.gatherings[&gathering];
        (gathering.headcount(&state), gathering.is_disputed(&state))
    };
    assert_eq!(look(&street), (None, false));
    street.headcount(7, gathering, 2);
    assert_eq!(look(&street), (None, false), "not on the roll");
    street.headcount(0, gathering, 5);
    street.headcount(1, gathering, 5);
    assert_eq!(look(&street), (Some((5, 2)), false), "two are too few");
    street.headcount(2, gathering, 5);
    assert_eq!(look(&street), (Some((5, 3)), true));
    for who in [3, 4, 5] {
        street.headcount(who, gathering, 6);
    }
    assert_eq!(look(&street), (Some((5, 3)), true), "the lower number on a tie");
    street.headcount(0, gathering, 6);
    assert_eq!(look(&street), (Some((6, 4)), false), "who counts again replaces the first count");
}

#[test]
fn a_household_is_one_however_it_is_spelled() {
    let mut street = Street::draft_by(0, 6, &[]);
    for (who, label) in ["No. 1", " no.  1", "NO. 1", "No. 2", "no. 2 ", "No. 3"].iter().enumerate()
    {
        street.introduce(who, label);
    }
    assert_eq!(street.phone().view().provisional.households.len(), 3);
    assert_eq!(house(4, 3), "No. 2");
}
