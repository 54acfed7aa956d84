//! Clocks that are wrong by two years, in both directions: a whole evening, and the next.

// A test that meets the unexpected must fail at once and say where.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use folkmoot_engine::Clock as _;
use folkmoot_protocol::api::{
    CallGathering, ChooseGathering, ErrorCode, Gather, GatherView, Need, Us,
};
use folkmoot_protocol::ids::GatheringId;
use folkmoot_testkit::{Phone, Street, neighbours};
use folkmoot_tests::agreed_roots;

const TWO_YEARS: i64 = 2 * 366 * 86_400;
/// Whose clock is wrong.
const WRONG: usize = 4;

/// A founded street of seven, in which one phone's clock is wrong from the start. The founding itself
/// is an evening with that phone.
fn founded(skew: i64) -> Street {
    let mut street = Street::of(&neighbours(7)).unwrap();
    let (name, household) =
        (street.phones[WRONG].name.clone(), street.phones[WRONG].household.clone());
    let clock = street.clock.skewed(skew);
    street.phones[WRONG] = Phone::new(&name, &household, &clock).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    street.gathers_by_word().unwrap();
    assert_eq!(agreed_roots(&mut street).len(), 1);
    street
}

fn gather(street: &mut Street, phone: usize) -> GatherView {
    *street.phones[phone].call(Gather {}).unwrap()
}

fn shown(street: &mut Street, phone: usize) -> Option<GatheringId> {
    gather(street, phone).gathering.map(|gathering| gathering.id)
}

/// The next gathering is called for tonight, and one for next month: a wrong clock can't tell them apart.
fn two_are_called(street: &mut Street) -> GatheringId {
    street.meets_again_after(28).unwrap();
    let tonight = shown(street, 0).unwrap();
    let starts_at = street.clock.unix_seconds() + 28 * 86_400;
    let place = "the old school".to_owned();
    street.phones[0].call(CallGathering { place, starts_at, urgent: false }).unwrap();
    street.all_take_file(0).unwrap();
    assert_eq!(shown(street, 0), Some(tonight));
    tonight
}

#[test]
fn a_phone_whose_clock_is_wrong_by_two_years_finds_the_gathering_people_are_at() {
    for skew in [-TWO_YEARS, TWO_YEARS] {
        let mut street = founded(skew);
        let tonight = two_are_called(&mut street);
        // The others greet each other first; then the phone takes in where they are.
        for (a, b) in [(0, 1), (1, 2), (2, 3)] {
            let (one, other) = street.pair(a, b);
            one.meets_by_word(other).unwrap();
        }
        street.exchanges_files(0).unwrap();
        assert_eq!(shown(&mut street, WRONG), Some(tonight), "{skew}");
        street.goes_on_by_word().unwrap();
        assert_eq!(agreed_roots(&mut street).len(), 2);
        for phone in 0..7 {
            assert_eq!(street.phones[phone].call(Us {}).unwrap().seals[0].roll, 7, "{skew}");
        }
    }
}

#[test]
fn whoever_has_no_news_yet_says_which_gathering_they_are_at() {
    for skew in [-TWO_YEARS, TWO_YEARS] {
        let mut street = founded(skew);
        let tonight = two_are_called(&mut street);
        let open = gather(&mut street, WRONG).open;
        assert_eq!(open.len(), 2);
        assert_eq!(open.iter().filter(|open| open.chosen).count(), 1);
        if !open.iter().any(|open| open.chosen && open.gathering.id == tonight) {
            let (wrong, other) = street.pair(WRONG, 0);
            let error = wrong.meets_by_word(other).unwrap_err();
            assert_eq!(error.code, ErrorCode::WrongGathering, "{skew}");
        }
        street.phones[WRONG].call(ChooseGathering { gathering: tonight }).unwrap();
        assert_eq!(shown(&mut street, WRONG), Some(tonight));
        street.gathers_by_word().unwrap();
        assert_eq!(agreed_roots(&mut street).len(), 2);
        // What is over is chosen no longer.
        let view = gather(&mut street, WRONG);
        assert_ne!(view.gathering.map(|gathering| gathering.id), Some(tonight));
        assert!(view.next.is_some_and(|next| !matches!(next, Need::Rest)));
    }
}

#[test]
fn a_right_clock_is_not_led_astray_by_an_evening_that_was_never_sealed() {
    let mut street = founded(0);
    street.meets_again_after(28).unwrap();
    street.greets_by_word(3).unwrap();
    street.exchanges_files(0).unwrap();
    // Nobody seals. Four weeks later people come together again.
    street.meets_again_after(28).unwrap();
    let views = street.gather_views().unwrap();
    for view in views {
        assert_eq!(view.open.len(), 2);
        assert_eq!(view.roll.len(), 0);
        assert_eq!(view.next, Some(Need::CheckIn));
    }
}

/// Seen to fail with two seats enough for a gathering to have begun: the two would lead everybody astray.
#[test]
fn two_who_meet_at_a_later_gathering_lead_nobody_there() {
    let mut street = founded(0);
    street.clock.pass_days(26);
    let mut called = Vec::new();
    for days in [2, 30] {
        let starts_at = street.clock.unix_seconds() + days * 86_400;
        let place = "the old school".to_owned();
        street.phones[0].call(CallGathering { place, starts_at, urgent: false }).unwrap();
        called = gather(&mut street, 0).open.iter().map(|open| open.gathering.id).collect();
    }
    street.all_take_file(0).unwrap();
    for phone in [5, 6] {
        street.phones[phone].call(ChooseGathering { gathering: called[1] }).unwrap();
    }
    let (one, other) = street.pair(5, 6);
    one.meets_by_word(other).unwrap();
    street.exchanges_files(0).unwrap();
    let view = gather(&mut street, 0);
    assert_eq!(view.open.iter().map(|open| open.here).collect::<Vec<_>>(), [0, 2]);
    assert_eq!(view.gathering.map(|gathering| gathering.id), Some(called[0]));
}
