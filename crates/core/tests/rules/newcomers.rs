//! Newcomers: who is admitted, when, and who cannot be. People without a phone.

use std::collections::BTreeSet;

use folkmoot_core::newcomer::{PATIENCE, VOUCHES_OF_ONE};
use folkmoot_protocol::body::{
    Body, CallSort, Newcomer, NewcomerKeys, Present, Transcript, Unvouch, Vouch,
};
use folkmoot_protocol::ids::{GatheringId, OpId, PersonId};

use crate::support::{DAY, START, Street, gather, house, newcomer};

/// Person `n`, who has no phone.
fn phoneless(n: usize) -> Newcomer {
    newcomer(n)
}

/// Somebody with a phone that is nobody's yet.
fn with_phone(street: &mut Street) -> (usize, Newcomer) {
    let who = street.newcomer();
    let secret = &street.devices[who].secret;
    let keys = NewcomerKeys {
        device: secret.device_key(),
        outside: secret.outside_key(),
        receive: secret.receive_key(),
        possession: secret.sign_possession(street.id),
    };
    let newcomer =
        Newcomer { name: "Noor".into(), household: house(1, 3), nonce: [9; 16], keys: Some(keys) };
    (who, newcomer)
}

fn vouch(street: &mut Street, who: usize, newcomer: &Newcomer) -> OpId {
    let met = Transcript { hash: [who as u8; 16], delay_ms: 900, accessible: false };
    let transcript = newcomer.keys.map(|_| met);
    street.say(who, Vouch { newcomer: newcomer.clone(), transcript })
}

fn is_member(street: &Street, on: OpId, newcomer: &Newcomer) -> bool {
    street.phone_on(on).state().is_member(&newcomer.person(street.id))
}

/// Six residents of three households, and the seal that founded them.
fn six() -> (Street, OpId) {
    Street::founded(6, 3)
}

#[test]
fn three_vouches_of_two_households_admit_at_the_next_seal_and_fewer_do_not() {
    let (mut street, founding) = six();
    let (noor, gita) = (phoneless(1), phoneless(2));
    // `house(n, 3)`: 0 and 3 live together.
    for who in [0, 1, 3] {
        vouch(&mut street, who, &noor);
    }
    for who in [0, 3] {
        vouch(&mut street, who, &gita);
    }
    assert!(!is_member(&street, founding, &noor), "not before a seal");
    gather(&mut street, founding, &[0, 1, 2, 3]);
    assert!(is_member(&street, founding, &noor));
    assert!(!is_member(&street, founding, &gita), "two are too few");
    let phone = street.phone_on(founding);
    assert_eq!(phone.state().people[&noor.person(street.id)].since, Some(2));
    assert!(phone.state().applicants.contains_key(&gita.person(street.id)), "and wait for more");
}

#[test]
fn three_vouches_of_one_household_do_not_admit() {
    let (mut street, founding) = Street::founded(9, 3);
    let noor = phoneless(1);
    for who in [0, 3, 6] {
        vouch(&mut street, who, &noor);
    }
    let second = gather(&mut street, founding, &[0, 1, 2, 3, 4]);
    assert!(!is_member(&street, founding, &noor));
    vouch(&mut street, 1, &noor);
    gather(&mut street, second, &[0, 1, 2, 3, 4]);
    assert!(is_member(&street, founding, &noor), "until a neighbour of another joins");
}

#[test]
fn a_newcomer_with_a_phone_counts_from_the_seal_that_admits_them() {
    let (mut street, founding) = six();
    let (who, noor) = with_phone(&mut street);
    let person = noor.person(street.id);
    for voucher in [0, 1, 2] {
        vouch(&mut street, voucher, &noor);
    }
    let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
    street.all_meet(gathering, [0, 1, 2, who]);
    let opening = street.propose(0, Some(founding), gathering, false);
    let candidate = street.candidate(opening);
    assert!(!candidate.presence.roll.contains(&person), "not for the seal that admits them");
    assert!(!candidate.electorate.values().any(|(p, _)| *p == person));
    street.co_sign_all(opening, [0, 1, 2]);
    assert!(is_member(&street, founding, &noor));

    street.all_meet(gathering, [0, 1, 2, who]);
    let closing = street.propose(who, Some(opening), gathering, true);
    let candidate = street.candidate(closing);
    assert!(candidate.presence.roll.contains(&person), "but for the closing one, that evening");
    street.co_sign_all(closing, [0, 1, who]);
    assert_eq!(street.phone_on(founding).tip(), Some(closing));
}

#[test]
fn a_phone_that_is_not_theirs_or_is_a_residents_is_refused() {
    let (mut street, founding) = six();
    let (_, noor) = with_phone(&mut street);
    let keys = noor.keys.unwrap();
    let other = &street.devices[0].secret;
    let stolen = NewcomerKeys { device: other.device_key(), ..keys };
    let residents = NewcomerKeys {
        device: other.device_key(),
        outside: other.outside_key(),
        receive: other.receive_key(),
        possession: other.sign_possession(street.id),
    };
    for keys in [stolen, residents] {
        let newcomer = Newcomer { keys: Some(keys), ..noor.clone() };
        for who in [0, 1, 2] {
            vouch(&mut street, who, &newcomer);
        }
    }
    gather(&mut street, founding, &[0, 1, 2, 3]);
    let phone = street.phone_on(founding);
    assert_eq!(phone.state().members().count(), 6);
    assert!(phone.state().applicants.is_empty());
}

#[test]
fn one_phone_described_twice_is_one_person() {
    let (mut street, founding) = six();
    let (_, noor) = with_phone(&mut street);
    let nora = Newcomer { name: "Nora".into(), ..noor.clone() };
    for newcomer in [&noor, &nora] {
        for who in [0, 1, 2] {
            vouch(&mut street, who, newcomer);
        }
    }
    gather(&mut street, founding, &[0, 1, 2, 3]);
    let phone = street.phone_on(founding);
    assert_eq!(phone.state().members().count(), 7);
    assert!(phone.state().applicants.is_empty());
}

#[test]
fn strangers_and_newcomers_vouch_for_nobody() {
    let (mut street, founding) = six();
    let (who, noor) = with_phone(&mut street);
    let gita = phoneless(1);
    for voucher in [0, 1, 2] {
        vouch(&mut street, voucher, &noor);
    }
    // A ring: Noor, who is not admitted yet, and two strangers, beside two residents.
    let strangers = [who, street.newcomer(), street.newcomer()];
    for voucher in strangers.into_iter().chain([0, 1]) {
        vouch(&mut street, voucher, &gita);
    }
    gather(&mut street, founding, &[0, 1, 2, 3]);
    assert!(is_member(&street, founding, &noor));
    assert!(!is_member(&street, founding, &gita));
}

#[test]
fn nobody_vouches_for_more_than_five_at_a_time() {
    let (mut street, founding) = six();
    for n in 0..VOUCHES_OF_ONE + 3 {
        for who in [0, 1, 2] {
            vouch(&mut street, who, &phoneless(n));
        }
    }
    gather(&mut street, founding, &[0, 1, 2, 3]);
    assert_eq!(street.phone_on(founding).state().members().count(), 6 + VOUCHES_OF_ONE);
}

#[test]
fn a_neighbourhood_at_most_doubles_in_one_seal() {
    let (mut street, founding) = Street::founded(5, 3);
    // A ring of all five vouches for as many as it can: seven, as each takes three of them.
    for n in 0..7 {
        for step in 0..3 {
            vouch(&mut street, (n + step) % 5, &phoneless(n));
        }
    }
    let second = gather(&mut street, founding, &[0, 1, 2, 3, 4]);
    assert_eq!(street.phone_on(founding).state().members().count(), 10);
    gather(&mut street, second, &[0, 1, 2, 3, 4]);
    assert_eq!(street.phone_on(founding).state().members().count(), 12, "the others after that");
}

#[test]
fn a_vouch_can_be_taken_back_until_the_seal() {
    let (mut street, founding) = six();
    let noor = phoneless(1);
    for who in [0, 1, 2] {
        vouch(&mut street, who, &noor);
    }
    let back = Unvouch { newcomer: noor.person(street.id) };
    street.say(3, back.clone());
    assert_eq!(applicant(&street, founding, &noor), Some([0, 1, 2].into()), "only one's own");
    street.say(2, back);
    assert_eq!(applicant(&street, founding, &noor), Some([0, 1].into()));
    gather(&mut street, founding, &[0, 1, 2, 3]);
    assert!(!is_member(&street, founding, &noor));
}

fn applicant(street: &Street, on: OpId, newcomer: &Newcomer) -> Option<BTreeSet<usize>> {
    let state = street.phone_on(on).view().provisional;
    let applicant = state.applicants.get(&newcomer.person(street.id))?;
    let who = |person: &PersonId| (0..6).find(|n| street.person(*n) == *person).unwrap();
    Some(applicant.vouchers.iter().map(who).collect())
}

#[test]
fn vouches_that_did_not_suffice_lapse() {
    let (mut street, mut tip) = six();
    let founding = tip;
    let noor = phoneless(1);
    vouch(&mut street, 0, &noor);
    for _ in 0..PATIENCE {
        assert!(applicant(&street, founding, &noor).is_some());
        tip = gather(&mut street, tip, &[0, 1, 2, 3]);
    }
    assert!(applicant(&street, founding, &noor).is_none());
}

/// Six residents and one without a phone, who was admitted with the second seal; a gathering at which
/// the first `here` met.
fn with_gita(here: usize) -> (Street, OpId, OpId, GatheringId, PersonId) {
    let (mut street, founding) = six();
    let gita = phoneless(1);
    for who in [0, 1, 2] {
        vouch(&mut street, who, &gita);
    }
    let second = gather(&mut street, founding, &[0, 1, 2, 3]);
    let gathering = street.call(0, CallSort::Regular, START + 56 * DAY);
    street.all_meet(gathering, 0..here);
    let gita = gita.person(street.id);
    (street, founding, second, gathering, gita)
}

#[test]
fn two_of_two_households_seat_somebody_without_a_phone() {
    let (mut street, founding, second, gathering, person) = with_gita(4);
    let here = Present { gathering, person, at_home: false };
    let on_the_roll = |street: &mut Street, who: usize| {
        street.say(who, here.clone());
        let state = street.phone_on(founding).view().provisional;
        state.gatherings[&gathering].roll(&state).contains_key(&person)
    };
    assert!(!on_the_roll(&mut street, 0), "one");
    assert!(!on_the_roll(&mut street, 3), "two of one household");
    assert!(!on_the_roll(&mut street, 5), "somebody who is not here");
    assert!(on_the_roll(&mut street, 1), "two of two households");
    let seal = street.propose(0, Some(second), gathering, true);
    let candidate = street.candidate(seal);
    assert!(candidate.presence.roll.contains(&person), "present like anybody else");
    assert_eq!(candidate.presence.with_keys.len(), 4);
    assert_eq!(candidate.presence.co_signers_needed(), 3, "of those who can co-sign");
}

#[test]
fn two_cannot_make_up_a_room_of_people_without_phones() {
    let (mut street, founding, second, gathering, person) = with_gita(2);
    for who in [0, 1] {
        street.say(who, Present { gathering, person, at_home: true });
    }
    let seal = street.propose(0, Some(second), gathering, true);
    let candidate = street.candidate(seal);
    assert_eq!(candidate.presence.roll.len(), 3);
    assert!(!candidate.presence.suffices());
    street.co_sign_all(seal, [0, 1]);
    assert_eq!(street.phone_on(founding).tip(), Some(second));
}

#[test]
fn nobody_is_present_who_is_no_resident_or_by_their_own_word() {
    let (mut street, founding, _, gathering, _) = with_gita(4);
    let stranger = phoneless(2).person(street.id);
    let absent = street.person(5);
    for who in [0, 1, 2] {
        street.say(who, Present { gathering, person: stranger, at_home: false });
    }
    street.say(5, Present { gathering, person: absent, at_home: true });
    street.say(0, Present { gathering, person: absent, at_home: true });
    let state = street.phone_on(founding).view().provisional;
    let roll = state.gatherings[&gathering].roll(&state);
    assert!(!roll.contains_key(&stranger) && !roll.contains_key(&absent));
}

#[test]
fn a_vouch_says_how_they_met() {
    let mut street = six().0;
    let (_, noor) = with_phone(&mut street);
    let met = Transcript { hash: [1; 16], delay_ms: 1, accessible: false };
    for (newcomer, transcript, good) in [
        (phoneless(1), None, true),
        (phoneless(1), Some(met), false),
        (noor.clone(), Some(met), true),
        (noor, None, false),
    ] {
        let body = Body::from(Vouch { newcomer, transcript });
        assert_eq!(Body::decode(10, &body.encode()).is_ok(), good);
    }
}

/// With the practice *roll-tokens* a closed roll names nobody, and says the same to those who know each
/// other.
#[test]
fn a_roll_without_names_keeps_its_count_and_names_nobody_who_left() {
    let mut street = Street::draft_by(0, 6, &[(14, 1)]);
    for person in 0..6 {
        street.introduce(person, &house(person, 3));
    }
    let first = street.call(0, CallSort::Founding, START);
    street.all_meet(first, 0..6);
    let founding = street.propose(0, None, first, true);
    street.co_sign_all(founding, 0..6);
    let state = street.phone_on(founding).state().clone();
    assert_eq!(state.gatherings[&first].roll(&state).len(), 6);
    let named = |street: &Street, who: usize| {
        let state = street.phone_on(founding).state().clone();
        let id = street.person(who).0;
        let rolls = state.leaves().into_iter().filter(|(key, _)| matches!(key[0], 7 | 8));
        let mut bytes = rolls.flat_map(|(key, value)| [key, value]);
        bytes.any(|bytes| bytes.windows(32).any(|window| window == id))
    };
    // The caller of a gathering is named as its caller.
    assert!(!named(&street, 5));
    street.say(5, folkmoot_protocol::body::Leave { goes: true });
    gather(&mut street, founding, &[0, 1, 2, 3]);
    let phone = street.phone_on(founding);
    let state = phone.state();
    assert_eq!(state.gatherings[&first].roll(state).len(), 5, "those who are still residents");
    assert_eq!(state.gatherings[&first].tokens.len(), 6, "and a count of all");
    assert_eq!(
        folkmoot_core::welcome::Welcome::decode(street.id, &phone.welcome().encode())
            .unwrap()
            .base
            .state,
        *state
    );
}
