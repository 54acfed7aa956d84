//! Gatherings: moved, called off, left early, on paper; and the places that people meet in.

use std::collections::BTreeSet;

use folkmoot_core::gathering::{Gathering, MOST_MOVED};
use folkmoot_core::place::{MAX_PLACES_OF_ONE, MAX_WORDS_OF_ONE, meant};
use folkmoot_core::state::State;
use folkmoot_protocol::body::{
    Away, CallSort, Cancel, Confirm, Move, PaperRoll, Place, SecondCall, Vouch,
};
use folkmoot_protocol::ids::{GatheringId, OpId, PersonId, PlaceId};
use folkmoot_protocol::place::{Fact, FactValue, PlaceFact};

use crate::support::{DAY, START, Street, all_stand_on, gather, newcomer};

const NEXT: i64 = START + 28 * DAY;

fn now(street: &Street, founding: OpId) -> State {
    street.phone_on(founding).view().provisional
}

fn found(street: &Street, founding: OpId, gathering: GatheringId) -> Gathering {
    now(street, founding).gatherings[&gathering].clone()
}

fn to(gathering: GatheringId, place: &str, starts_at: i64) -> Move {
    Move { gathering, place: place.into(), starts_at }
}

fn where_and_when(street: &Street, founding: OpId, gathering: GatheringId) -> (String, i64) {
    let found = found(street, founding, gathering);
    (found.place, found.starts_at)
}

#[test]
fn whoever_called_it_moves_it_and_nobody_else_does() {
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Regular, NEXT);
    // Nor by calling it too: they could take somebody else's gathering elsewhere.
    street.say(1, SecondCall { gathering });
    street.say(1, to(gathering, "my garden", NEXT + DAY));
    assert_eq!(where_and_when(&street, founding, gathering), ("the yard".into(), NEXT));
    street.say(0, to(gathering, "the school", NEXT + DAY));
    assert_eq!(where_and_when(&street, founding, gathering), ("the school".into(), NEXT + DAY));
    street.say(0, to(gathering, "the church", NEXT - DAY));
    assert_eq!(where_and_when(&street, founding, gathering), ("the church".into(), NEXT - DAY));
    all_stand_on(&street, founding, founding);
}

#[test]
fn of_several_callers_the_latest_start_counts_and_then_the_greater_place() {
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Urgent, NEXT);
    for who in [1, 2] {
        street.say(who, SecondCall { gathering });
    }
    // Nobody has seen what another said.
    let seen = street.heads();
    for (who, place, start) in [(0, "a", NEXT + DAY), (1, "c", NEXT), (2, "b", NEXT + DAY)] {
        street.say_seeing(who, seen.clone(), to(gathering, place, start));
    }
    assert_eq!(where_and_when(&street, founding, gathering), ("b".into(), NEXT + DAY));
    // Each one's last word: this one gives in.
    street.say(0, to(gathering, "c", NEXT));
    street.say(2, to(gathering, "a", NEXT));
    assert_eq!(where_and_when(&street, founding, gathering), ("c".into(), NEXT));
    all_stand_on(&street, founding, founding);
}

#[test]
fn nobody_moves_a_gathering_that_people_are_at() {
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Regular, NEXT);
    // Two who say that they met begin nothing: else any two could nail it down.
    street.meet(4, 5, gathering);
    street.say(0, to(gathering, "the school", NEXT));
    assert_eq!(found(&street, founding, gathering).place, "the school");
    street.meet(5, 3, gathering);
    street.say(0, to(gathering, "nowhere", NEXT + DAY));
    assert_eq!(found(&street, founding, gathering).place, "the school");
    all_stand_on(&street, founding, founding);
}

/// Seen to fail with the roll of the state so far asked instead: then the id of the move decides.
#[test]
fn a_move_by_somebody_who_did_not_see_that_people_came_counts_whatever_its_id() {
    for start in NEXT..NEXT + 8 {
        let (mut street, founding) = Street::founded(6, 3);
        let gathering = street.call(0, CallSort::Regular, NEXT);
        let unseen = street.heads();
        street.all_meet(gathering, [1, 2, 3, 4]);
        street.say_seeing(0, unseen, to(gathering, "the church", start));
        assert_eq!(found(&street, founding, gathering).place, "the church");
    }
}

#[test]
fn a_move_goes_no_further_than_the_longest_rhythm() {
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Regular, NEXT);
    street.say(0, to(gathering, "the hall", NEXT + MOST_MOVED + 1));
    street.say(0, to(gathering, "the hall", NEXT - MOST_MOVED - 1));
    assert_eq!(where_and_when(&street, founding, gathering), ("the yard".into(), NEXT));
    // Nor step by step.
    street.say(0, to(gathering, "the hall", NEXT + MOST_MOVED));
    street.say(0, to(gathering, "the hall", NEXT + MOST_MOVED + DAY));
    assert_eq!(
        where_and_when(&street, founding, gathering),
        ("the hall".into(), NEXT + MOST_MOVED)
    );
}

/// Whether a seal of everybody at this gathering would suffice.
fn suffices(street: &mut Street, on: OpId, gathering: GatheringId, who: &[usize]) -> bool {
    street.all_meet(gathering, who.iter().copied());
    let seal = street.propose(who[0], Some(on), gathering, true);
    street.candidate(seal).presence.suffices()
}

#[test]
fn moving_makes_nothing_due_that_calling_would_not_have_made_due() {
    // Too early for the rhythm, and moved to where it may be called.
    for (start, moved, due) in [
        (START + DAY, None, false),
        (START + DAY, Some(START + 2 * DAY), false),
        (START + DAY, Some(NEXT), true),
        (NEXT, None, true),
        // And moving does not undo it either: nobody takes a due gathering away from those who come.
        (NEXT, Some(START + DAY), true),
    ] {
        let (mut street, founding) = Street::founded(6, 3);
        let gathering = street.call(0, CallSort::Regular, start);
        if let Some(moved) = moved {
            street.say(0, to(gathering, "the yard", moved));
        }
        let all = [0, 1, 2, 3, 4, 5];
        assert_eq!(suffices(&mut street, founding, gathering, &all), due, "{start} {moved:?}");
    }
}

#[test]
fn a_few_gain_nothing_by_moving_an_old_call_to_now() {
    let (mut street, founding) = Street::founded(12, 4);
    // Called before the last seal, for much later: it stays due, whenever people come together at it.
    let gathering = street.call(0, CallSort::Regular, NEXT + 60 * DAY);
    let second = gather(&mut street, founding, &[0, 1, 2, 3, 4, 5]);
    street.say(0, to(gathering, "a back room", NEXT + DAY));
    assert!(!suffices(&mut street, second, gathering, &[0, 1, 2]), "the quorum is four of twelve");
    let few = street.propose(0, Some(second), gathering, true);
    street.co_sign_all(few, [0, 1, 2]);
    assert_eq!(street.phone_on(founding).tip(), Some(second));
}

#[test]
fn a_call_is_taken_back_and_made_again() {
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Regular, NEXT);
    let cancelled = |street: &Street| {
        let state = now(street, founding);
        state.gatherings[&gathering].is_cancelled(&state)
    };
    street.say(1, Cancel { gathering });
    assert!(!cancelled(&street), "only one's own");
    street.say(0, Cancel { gathering });
    assert!(cancelled(&street));
    street.say(1, SecondCall { gathering });
    assert!(cancelled(&street), "others call their own");
    street.say(0, SecondCall { gathering });
    assert!(!cancelled(&street));
    all_stand_on(&street, founding, founding);
}

#[test]
fn an_urgent_one_is_off_when_no_caller_is_left_and_waits_when_too_few_are() {
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Urgent, START + DAY);
    for who in [1, 2] {
        street.say(who, SecondCall { gathering });
    }
    let due = |street: &Street| {
        let state = now(street, founding);
        let sealed = street.phone_on(founding).view().sealed;
        state.gatherings[&gathering].is_due(gathering, &sealed, &state)
    };
    let off = |street: &Street| {
        let state = now(street, founding);
        state.gatherings[&gathering].is_cancelled(&state)
    };
    assert!(due(&street));
    street.say(1, Cancel { gathering });
    assert!(!due(&street) && !off(&street), "two callers");
    street.say(4, SecondCall { gathering });
    assert!(due(&street), "person 4 lives with person 1");
    for who in [0, 2, 4] {
        street.say(who, Cancel { gathering });
    }
    assert!(off(&street) && !due(&street));
}

#[test]
fn nobody_calls_off_what_has_begun() {
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Regular, NEXT);
    // The caller hides what they saw, or did not see it: the people are there all the same.
    let seen = street.heads();
    street.all_meet(gathering, [1, 2, 3, 4]);
    street.say_seeing(0, seen, Cancel { gathering });
    let state = now(&street, founding);
    assert!(!state.gatherings[&gathering].is_cancelled(&state));
    let seal = street.propose(1, Some(founding), gathering, true);
    street.co_sign_all(seal, [1, 2, 3]);
    all_stand_on(&street, founding, seal);
}

#[test]
fn an_urgent_one_that_has_begun_keeps_its_callers() {
    let (mut street, founding) = Street::founded(6, 3);
    let gathering = street.call(0, CallSort::Urgent, START + DAY);
    for who in [1, 2] {
        street.say(who, SecondCall { gathering });
    }
    let seen = street.heads();
    street.all_meet(gathering, [1, 2, 3, 4]);
    street.say_seeing(0, seen, Cancel { gathering });
    let seal = street.propose(1, Some(founding), gathering, true);
    assert!(street.candidate(seal).presence.suffices());
}

/// Six residents of three households (0 and 3 live together) and three without a phone, admitted with
/// the second seal; a gathering at which the first `here` met.
fn with_phoneless(here: usize) -> (Street, OpId, OpId, GatheringId, [PersonId; 3]) {
    let (mut street, founding) = Street::founded(6, 3);
    for n in 0..3 {
        for who in [0, 1, 2] {
            street.say(who, Vouch { newcomer: newcomer(n), transcript: None });
        }
    }
    let second = gather(&mut street, founding, &[0, 1, 2, 3]);
    let gathering = street.call(0, CallSort::Regular, NEXT + 28 * DAY);
    street.all_meet(gathering, 0..here);
    let people = [0, 1, 2].map(|n| newcomer(n).person(street.id));
    (street, founding, second, gathering, people)
}

fn sheet(gathering: GatheringId, people: impl IntoIterator<Item = PersonId>) -> PaperRoll {
    let people: BTreeSet<PersonId> = people.into_iter().collect();
    PaperRoll { gathering, people: people.into_iter().collect() }
}

#[test]
fn leaving_lowers_live_presence_and_not_the_roll() {
    let (mut street, founding, second, gathering, people) = with_phoneless(4);
    let left = |street: &Street| {
        let state = now(street, founding);
        state.gatherings[&gathering].left(&state)
    };
    let (me, absent) = (street.person(2), street.person(5));
    street.say(2, Away { gathering, person: me, away: true });
    street.say(3, Away { gathering, person: street.person(1), away: true });
    street.say(5, Away { gathering, person: absent, away: true });
    assert_eq!(left(&street), [me].into(), "one's own word, of those who are on the roll");
    // Somebody without a phone, once two seated them.
    street.say(1, Away { gathering, person: people[0], away: true });
    assert_eq!(left(&street), [me].into());
    for who in [0, 1] {
        street.say(who, sheet(gathering, [people[0]]));
    }
    assert_eq!(left(&street), [me, people[0]].into());
    street.say(0, Away { gathering, person: people[0], away: false });
    assert_eq!(left(&street), [me].into(), "one says so, one says back: they are here");
    street.say(5, Away { gathering, person: people[0], away: true });
    assert_eq!(left(&street), [me].into(), "only who is here themselves can say");
    let seal = street.propose(0, Some(second), gathering, true);
    let candidate = street.candidate(seal);
    assert!(candidate.presence.roll.contains(&me), "they were there");
    assert!(candidate.presence.with_keys.contains(&me), "and co-sign at home");
    street.say(2, Away { gathering, person: me, away: false });
    assert_eq!(left(&street), [].into());
    street.co_sign_all(seal, [0, 1, 3]);
    all_stand_on(&street, founding, seal);
    assert!(street.phone_on(founding).state().gatherings[&gathering].away.is_empty());
}

#[test]
fn who_leaves_while_others_seal_keeps_nobody_from_co_signing() {
    let (mut street, founding, second, gathering, _) = with_phoneless(4);
    let seen = street.heads();
    let seal = street.propose(0, Some(second), gathering, true);
    let me = street.person(3);
    street.say_seeing(3, seen.clone(), Away { gathering, person: me, away: true });
    let facts = vec![PlaceFact { fact: 1, value: FactValue::Number(3) }];
    street.say_seeing(3, seen, Place { name: "The school".into(), facts });
    let phone = street.phone_on(founding);
    let (candidate, _) = phone.assembly.proposed().find(|(c, _)| c.id == seal).unwrap();
    for who in 0..4 {
        let device = street.devices[who].secret.device_key();
        assert_eq!(phone.assembly.may_co_sign(candidate, &device), Ok(()), "{who}");
    }
}

#[test]
fn two_sheets_of_two_households_seat_whom_both_name() {
    let (mut street, founding, second, gathering, [a, b, c]) = with_phoneless(4);
    let roll = |street: &Street| {
        let state = now(street, founding);
        state.gatherings[&gathering].roll(&state)
    };
    let flat = street.person(4);
    street.say(0, sheet(gathering, [a, b, flat]));
    street.say(3, sheet(gathering, [a, b, flat]));
    assert_eq!(roll(&street).len(), 4, "one household");
    street.say(5, sheet(gathering, [a, b, c, flat]));
    assert_eq!(roll(&street).len(), 4, "nobody who is not here copies it");
    street.say(1, sheet(gathering, [a, c, flat]));
    let on = roll(&street);
    assert!(on.contains_key(&a) && on.contains_key(&flat), "a phone with no battery too");
    assert!(!on.contains_key(&b) && !on.contains_key(&c), "on one sheet only");
    // Put right: the last copy counts.
    street.say(1, sheet(gathering, [a, b, flat]));
    assert_eq!(roll(&street).len(), 7);
    street.say(1, sheet(gathering, []));
    assert_eq!(roll(&street).len(), 4);
    street.say(1, sheet(gathering, [a, b, flat]));
    let seal = street.propose(0, Some(second), gathering, true);
    let presence = street.candidate(seal).presence;
    assert_eq!(presence.counted(), 7);
    assert_eq!(presence.with_keys.len(), 4, "nobody waits for a phone without battery");
    street.co_sign_all(seal, [0, 1, 2]);
    all_stand_on(&street, founding, seal);
}

#[test]
fn nobody_is_on_paper_who_is_no_resident_or_by_their_own_word() {
    let (mut street, founding, _, gathering, [a, ..]) = with_phoneless(3);
    let stranger = newcomer(7).person(street.id);
    let own = street.person(4);
    for who in [0, 1, 4] {
        street.say(who, sheet(gathering, [a, stranger, own]));
    }
    let state = now(&street, founding);
    let papers = &state.gatherings[&gathering].papers;
    assert!(papers.values().all(|sheet| !sheet.contains(&stranger)));
    assert!(!papers[&own].contains(&own));
}

/// Seen to fail with `Presence::counted` the whole roll, and with the keys of everybody on the roll
/// among those waited for.
#[test]
fn two_with_a_sheet_of_paper_make_up_no_room() {
    // Twelve of four households, quorum four; on paper everybody is there.
    let (mut street, founding) = Street::founded(12, 4);
    let gathering = street.call(0, CallSort::Regular, NEXT);
    street.meet(0, 1, gathering);
    let everybody: Vec<PersonId> = (2..12).map(|who| street.person(who)).collect();
    for who in [0, 1] {
        street.say(who, sheet(gathering, everybody.clone()));
    }
    let seal = street.propose(0, Some(founding), gathering, true);
    let presence = street.candidate(seal).presence;
    assert_eq!((presence.roll.len(), presence.counted()), (12, 4));
    assert!(!presence.suffices(), "three have to be seated by handshakes");
    // Nor do they keep those who are there from sealing: nobody on paper is waited for.
    street.all_meet(gathering, [1, 2, 3]);
    let seal = street.propose(0, Some(founding), gathering, true);
    let presence = street.candidate(seal).presence;
    assert!(presence.suffices());
    assert_eq!(presence.co_signers_needed(), 3);
    street.co_sign_all(seal, [0, 2, 3]);
    assert_eq!(street.phone_on(founding).tip(), Some(seal));
}

fn says(steps: u16) -> FactValue {
    FactValue::Number(steps)
}

fn place(street: &mut Street, who: usize, name: &str, steps: u16) -> PlaceId {
    let facts = vec![PlaceFact { fact: Fact::Steps as u8, value: says(steps) }];
    street.say(who, Place { name: name.into(), facts }).into()
}

fn steps(street: &Street, founding: OpId, place: PlaceId) -> Option<(FactValue, usize, usize)> {
    let state = now(street, founding);
    let common = state.places.get(&place)?.common(Fact::Steps, &state)?;
    Some((common.value.clone(), common.confirmed, common.otherwise))
}

#[test]
fn what_most_neighbours_say_of_a_place_is_shown() {
    let (mut street, founding) = Street::founded(6, 3);
    let school = place(&mut street, 0, "The school", 3);
    assert_eq!(steps(&street, founding, school), Some((says(3), 1, 0)));
    let confirm = |street: &mut Street, who: usize, value: Option<FactValue>| {
        street.say(who, Confirm { place: school, fact: Fact::Steps as u8, value });
    };
    for who in [1, 1, 2] {
        confirm(&mut street, who, Some(says(0)));
    }
    assert_eq!(steps(&street, founding, school), Some((says(0), 2, 1)), "each counts once");
    confirm(&mut street, 2, Some(says(3)));
    assert_eq!(steps(&street, founding, school), Some((says(3), 2, 1)), "the last word counts");
    confirm(&mut street, 2, None);
    confirm(&mut street, 0, None);
    assert_eq!(steps(&street, founding, school), Some((says(0), 1, 0)), "whoever came first");
    let stranger = street.newcomer();
    street.introduce(stranger, "No. 1");
    confirm(&mut street, stranger, Some(says(9)));
    assert_eq!(steps(&street, founding, school), Some((says(0), 1, 0)));
    all_stand_on(&street, founding, founding);
}

#[test]
fn a_call_means_a_place_by_its_name() {
    let (mut street, founding) = Street::founded(6, 3);
    let school = place(&mut street, 0, "The School", 3);
    let other = place(&mut street, 1, "the school", 0);
    street.say(2, Confirm { place: other, fact: 20, value: Some(FactValue::Yes(true)) });
    let state = now(&street, founding);
    assert_eq!(meant(&state, " the  SCHOOL ").map(|(id, _)| id), Some(other));
    assert_eq!(meant(&state, "the yard"), None);
    assert!(state.places.contains_key(&school));
}

#[test]
fn places_are_bounded_for_each_and_forgotten_when_nobody_speaks_of_them() {
    let (mut street, founding) = Street::founded(6, 3);
    let mut places = Vec::new();
    for n in 0..MAX_PLACES_OF_ONE + 2 {
        places.push(place(&mut street, 0, &format!("Hall {n}"), 1));
    }
    let other = place(&mut street, 1, "The yard", 0);
    let state = now(&street, founding);
    assert_eq!(state.places.len(), MAX_PLACES_OF_ONE + 1, "one person's flood leaves room");
    assert!(state.places.contains_key(&other));
    // A flood of words.
    for fact in 2..24 {
        for place in &places[..MAX_PLACES_OF_ONE] {
            for number in 0..2 {
                if Fact::of(fact).is_none() {
                    let value = Some(FactValue::Number(number));
                    street.say(0, Confirm { place: *place, fact, value });
                }
            }
        }
    }
    let state = now(&street, founding);
    let words: usize = state.places.values().map(|place| place.said.len()).sum();
    assert!(words <= MAX_WORDS_OF_ONE + 1);
    // Taken back: there is room again after the next closing seal.
    street.say(1, Confirm { place: other, fact: Fact::Steps as u8, value: None });
    gather(&mut street, founding, &[0, 1, 2, 3]);
    let state = now(&street, founding);
    assert!(!state.places.contains_key(&other));
    assert_eq!(state.places.len(), MAX_PLACES_OF_ONE);
}

#[test]
fn places_are_sealed() {
    let (mut street, founding) = Street::founded(6, 3);
    let school = place(&mut street, 0, "The school", 3);
    let seal = gather(&mut street, founding, &[0, 1, 2, 3]);
    all_stand_on(&street, founding, seal);
    let state = street.phone_on(founding).view().sealed;
    assert_eq!(state.places.len(), 1);
    let mut otherwise = state.clone();
    otherwise.places.get_mut(&school).unwrap().name = "The church".into();
    assert_ne!(state.root(), otherwise.root());
    let key = [&[10][..], &school.0].concat();
    assert!(state.leaves().contains_key(&key));
}
