//! Stories of neighbours who greet each other.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod support;

use folkmoot_qr::handshake::{
    CheckIn, Introduction, Kind, Purpose, Refusal, Setting, SettingError, Side, Step,
};
use folkmoot_qr::{codes, picture};
use support::{Phone, asks, setting};

#[test]
fn two_neighbours_greet_each_other_in_three_scans() {
    let (mut ana, mut ben) = (Phone::new(1), Phone::new(2));
    let m1 = ana.shows(0);
    assert_eq!(ben.sees(&m1, 700), Ok(Step::Answer));
    let m2 = ben.screen(700);
    assert_eq!((m2.kind, m2.expires_in_ms), (Kind::M2, 20_000));

    let question = asks(ana.sees(&m2.bytes, 1_500));
    assert_eq!(question.peer, ben.device());
    assert_eq!((question.delay_ms, question.side, question.before), (1_500, Side::A, false));
    let ana_says = ana.confirms(3_000);
    let m3 = ana.screen(3_000);
    assert_eq!((m3.kind, m3.expires_in_ms), (Kind::M3, 20_000));

    let question = asks(ben.sees(&m3.bytes, 3_400));
    assert_eq!((question.peer, question.delay_ms), (ana.device(), 2_700));
    let ben_says = ben.confirms(5_000);

    assert_eq!(ana_says.transcript, ben_says.transcript);
    assert_eq!((ana_says.peer, ben_says.peer), (ben.device(), ana.device()));
    assert_eq!((ana_says.side, ben_says.side), (Side::A, Side::B));
    assert!(!ana_says.accessible && !ben_says.accessible);

    // Both go on: Ben at once, Ana when her M3 was shown long enough. All codes are fresh.
    let next = ben.screen(5_000);
    assert_eq!(next.kind, Kind::M1);
    assert_eq!(ana.screen(22_999).kind, Kind::M3);
    let fresh = ana.screen(23_000);
    assert_eq!(fresh.kind, Kind::M1);
    assert_ne!(fresh.bytes, m1);
}

#[test]
fn one_way_takes_two_scans() {
    let (mut ana, mut ben) = (Phone::new(1), Phone::new(2));
    ben.looks_at(&mut ana, 0).unwrap();
    asks(ana.looks_at(&mut ben, 1_000));
    assert_eq!(ana.confirms(2_000).peer, ben.device());
    // Ben never looks at the M3, and has attested nobody.
    assert_eq!(ben.check_in.confirm(2_500, true), Err(Refusal::NotExpected));
    assert_eq!(ben.screen(19_999).kind, Kind::M2);
    assert_eq!(ben.screen(20_000).kind, Kind::M1);
}

#[test]
fn sizes_and_pictures_are_those_of_the_protocol() {
    let (mut ana, mut ben) = (Phone::new(1), Phone::new(2));
    let (mut cleo, mut dov) =
        (Phone::founder(3, "Cleo Ferreira", "Gartenweg 3"), Phone::founder(4, "Dov", "Hof 2"));
    let size = |bytes: &[u8]| {
        let text = codes::text(bytes);
        assert!(codes::classify(&text).is_ok());
        let modules = picture::modules(&text, picture::Correction::Medium).unwrap();
        (bytes.len(), modules.version())
    };
    for (a, b, m2, m3) in
        [(&mut ana, &mut ben, (156, 9), (132, 8)), (&mut dov, &mut cleo, (182, 10), (142, 8))]
    {
        assert_eq!(size(&a.shows(0)), (59, 4));
        b.looks_at(a, 0).unwrap();
        assert_eq!(size(&b.shows(0)), m2);
        asks(a.looks_at(b, 0));
        a.confirms(0);
        assert_eq!(size(&a.shows(0)), m3);
    }
}

#[test]
fn founders_introduce_themselves() {
    let mut cleo = Phone::founder(3, "Cleo", "Gartenweg 3");
    let mut dov = Phone::founder(4, "Dov ben Ari", "Hof 2");
    dov.looks_at(&mut cleo, 0).unwrap();
    let question = asks(cleo.looks_at(&mut dov, 0));
    let dov_is = Introduction::new("Dov ben Ari", "Hof 2").unwrap();
    assert_eq!(question.introduction, Some(dov_is.clone()));
    assert_eq!(cleo.confirms(0).introduction, Some(dov_is));
    asks(dov.looks_at(&mut cleo, 0));
    let cleo_is = Introduction::new("Cleo", "Gartenweg 3").unwrap();
    assert_eq!(dov.confirms(0).introduction, Some(cleo_is.clone()));

    let key = || ed25519_dalek::SigningKey::from_bytes(&[9; 32]);
    let nameless = Setting { purpose: Purpose::Founding, ..setting() };
    assert_eq!(CheckIn::new(nameless, key()).err(), Some(SettingError::IntroductionMissing));
    let talkative = Setting { introduction: Some(cleo_is), ..setting() };
    assert_eq!(CheckIn::new(talkative, key()).err(), Some(SettingError::IntroductionUnexpected));
}

#[test]
fn when_both_answer_the_lower_offer_leads() {
    for (one, two) in [(1, 2), (2, 1), (5, 6), (8, 7)] {
        let (mut ana, mut ben) = (Phone::new(one), Phone::new(two));
        let (m1a, m1b) = (ana.shows(0), ben.shows(0));
        assert_eq!(ana.sees(&m1b, 100), Ok(Step::Answer));
        assert_eq!(ben.sees(&m1a, 100), Ok(Step::Answer));
        let (m2a, m2b) = (ana.shows(200), ben.shows(200));
        let (leads, waits, m2_of_leads, m2_of_waits) =
            if m1a < m1b { (&mut ana, &mut ben, m2a, m2b) } else { (&mut ben, &mut ana, m2b, m2a) };
        assert_eq!(waits.sees(&m2_of_leads, 300), Ok(Step::KeepShowing));
        assert_eq!(asks(leads.sees(&m2_of_waits, 300)).peer, waits.device());
        // Cameras go on looking while the person thinks.
        assert_eq!(waits.looks_at(leads, 400), Ok(Step::KeepShowing));
        assert_eq!(leads.looks_at(waits, 400), Ok(Step::KeepShowing));
        let said = leads.confirms(2_000);
        asks(waits.looks_at(leads, 2_100));
        assert_eq!(waits.confirms(3_000).transcript, said.transcript);
    }
}

#[test]
fn m1_changes_every_five_seconds_and_after_each_use() {
    let (mut ana, mut ben) = (Phone::new(1), Phone::new(2));
    let first = ana.screen(1_000);
    assert_eq!(first.expires_in_ms, 5_000);
    assert_eq!(ana.screen(5_999).bytes, first.bytes);
    assert_eq!(ana.screen(5_999).expires_in_ms, 1);
    let second = ana.screen(6_000);
    assert_ne!(second.bytes, first.bytes);
    ben.sees(&second.bytes, 6_100).unwrap();
    asks(ana.looks_at(&mut ben, 6_200));
    assert_ne!(ana.screen(6_300).bytes, second.bytes, "used once");
    ana.check_in.confirm(6_400, false).unwrap();
    assert_eq!(ana.screen(6_400).kind, Kind::M1);
}

#[test]
fn an_offer_is_honoured_for_twenty_seconds_after_it_was_last_shown() {
    // Shown from 0 to 5,000, then replaced.
    for (at, fresh) in [(25_000, true), (25_001, false), (50_000, false), (50_001, false)] {
        let (mut ana, mut ben) = (Phone::new(1), Phone::new(2));
        let m1 = ana.shows(0);
        ana.shows(5_000);
        ben.sees(&m1, 1_000).unwrap();
        let m2 = ben.shows(1_000);
        let seen = ana.sees(&m2, at);
        if fresh {
            assert_eq!(asks(seen).delay_ms, at);
        } else {
            assert_eq!(seen, Err(Refusal::Expired), "at {at}");
        }
    }
    // A screen that slept does not stretch the window: the next code is asked for much later.
    let (mut ana, mut ben) = (Phone::new(1), Phone::new(2));
    let m1 = ana.shows(0);
    ben.sees(&m1, 1_000).unwrap();
    let m2 = ben.shows(1_000);
    ana.shows(600_000);
    assert_eq!(ana.sees(&m2, 600_001), Err(Refusal::Expired));
}

#[test]
fn an_answer_waits_twenty_seconds_for_its_attestation() {
    for (at, fresh) in [(21_000, true), (21_001, false), (46_001, false)] {
        let (mut ana, mut ben) = (Phone::new(1), Phone::new(2));
        ben.looks_at(&mut ana, 1_000).unwrap();
        asks(ana.looks_at(&mut ben, 1_500));
        ana.confirms(2_000);
        let m3 = ana.shows(2_000);
        let seen = ben.sees(&m3, at);
        if fresh {
            assert_eq!(asks(seen).delay_ms, 20_000);
        } else {
            assert_eq!(seen, Err(Refusal::Expired), "at {at}");
        }
    }
}

#[test]
fn accessible_mode_gives_both_sides_more_time_and_says_so() {
    for (a, b) in [(true, false), (false, true), (true, true)] {
        let phone = |name, slow| if slow { Phone::accessible(name) } else { Phone::new(name) };
        let (mut ana, mut ben) = (phone(1, a), phone(2, b));
        let m1 = ana.shows(0);
        ben.sees(&m1, 4_000).unwrap();
        let m2 = ben.shows(4_000);
        assert!(asks(ana.sees(&m2, 30_000)).accessible);
        // Whoever is asked has as long.
        assert!(ana.confirms(30_000).accessible);
        let m3 = ana.shows(30_000);
        if a || b {
            let late = ben.sees(&m3, 49_000);
            assert!(asks(late).accessible);
            assert!(ben.confirms(50_000).accessible);
        }
    }
    let (mut ana, mut ben) = (Phone::accessible(1), Phone::accessible(2));
    let m1 = ana.shows(0);
    ben.sees(&m1, 4_000).unwrap();
    let m2 = ben.shows(4_000);
    assert_eq!(ana.sees(&m2, 50_001), Err(Refusal::Expired));
    assert_eq!(ben.screen(48_999).kind, Kind::M2);
    assert_eq!(ben.screen(49_000).kind, Kind::M1);
}

#[test]
fn a_camera_sees_the_same_code_twenty_times_a_second() {
    let (mut ana, mut ben) = (Phone::new(1), Phone::new(2));
    let m1 = ana.shows(0);
    assert_eq!(ben.sees(&m1, 0), Ok(Step::Answer));
    let m2 = ben.shows(0);
    for now in [50, 100, 4_000, 10_000] {
        assert_eq!(ben.sees(&m1, now), Ok(Step::KeepShowing));
        assert_eq!(ben.shows(now), m2);
    }
    asks(ana.sees(&m2, 10_000));
    assert_eq!(ana.sees(&m2, 10_050), Ok(Step::KeepShowing));
    ana.confirms(10_100);
    assert_eq!(ana.sees(&m2, 10_150), Ok(Step::KeepShowing));
    let m3 = ana.shows(10_200);
    asks(ben.sees(&m3, 10_200));
    assert_eq!(ben.sees(&m3, 10_250), Ok(Step::KeepShowing));
    ben.confirms(10_300);
    assert_eq!(ben.sees(&m3, 10_350), Ok(Step::KeepShowing));
    // Long after, it is somebody's recording.
    assert_eq!(ben.sees(&m3, 40_000), Err(Refusal::Replayed));
    assert_eq!(ana.sees(&m2, 40_000), Err(Refusal::Replayed));
}

#[test]
fn an_offer_that_changes_does_not_disturb_the_answer_to_it() {
    let (mut ana, mut ben) = (Phone::new(1), Phone::new(2));
    let first = ana.shows(0);
    ben.sees(&first, 4_500).unwrap();
    let m2 = ben.shows(4_500);
    // Ana's screen moves on before her camera has found Ben's answer.
    assert_eq!(ben.looks_at(&mut ana, 5_100), Ok(Step::KeepShowing));
    assert_eq!(ben.shows(5_100), m2);
    // When it takes longer, Ben answers the fresh one. Both answers hold.
    assert_eq!(ben.looks_at(&mut ana, 10_600), Ok(Step::Answer));
    assert_ne!(ben.shows(10_600), m2);
    asks(ana.sees(&m2, 10_700));
    let said = ana.confirms(11_000);
    asks(ben.looks_at(&mut ana, 11_100));
    assert_eq!(ben.confirms(12_000).transcript, said.transcript);
}

#[test]
fn a_third_neighbour_is_served_soon_and_never_mixed_up() {
    let (mut ana, mut ben, mut cleo) = (Phone::new(1), Phone::new(2), Phone::new(3));
    ben.looks_at(&mut ana, 0).unwrap();
    // Cleo looks at Ben's answer, which is for Ana.
    assert_eq!(cleo.looks_at(&mut ben, 500), Err(Refusal::NotExpected));
    // Ben turns to Cleo. His screen holds the answer for a moment, then follows.
    assert_eq!(ben.looks_at(&mut cleo, 1_000), Ok(Step::KeepShowing));
    ben.check_in.start_over(1_200);
    assert_eq!(ben.looks_at(&mut cleo, 1_300), Ok(Step::Answer));
    assert_eq!(asks(cleo.looks_at(&mut ben, 1_400)).peer, ben.device());
    assert_eq!(cleo.confirms(1_500).peer, ben.device());
    // Cleo's attestation says nothing to Ana.
    assert_eq!(ana.looks_at(&mut cleo, 1_600), Err(Refusal::NotExpected));
    assert_eq!(asks(ben.looks_at(&mut cleo, 1_700)).peer, cleo.device());
}

#[test]
fn phones_left_facing_each_other_do_not_ask_again() {
    let (mut ana, mut ben) = (Phone::new(1), Phone::new(2));
    ben.looks_at(&mut ana, 0).unwrap();
    asks(ana.looks_at(&mut ben, 100));
    ana.confirms(200);
    asks(ben.looks_at(&mut ana, 300));
    ben.confirms(400);
    // Ana's M3 holds for a moment, then she answers Ben's fresh offer; Ben knows her.
    assert_eq!(ana.looks_at(&mut ben, 500), Ok(Step::KeepShowing));
    assert_eq!(ana.looks_at(&mut ben, 6_300), Ok(Step::Answer));
    assert_eq!(ben.looks_at(&mut ana, 6_400), Ok(Step::AlreadyGreeted { peer: ana.device() }));
    assert_eq!(ben.looks_at(&mut ana, 6_450), Ok(Step::KeepShowing));
}

#[test]
fn when_the_attestation_was_missed_they_can_do_it_again() {
    let (mut ana, mut ben) = (Phone::new(1), Phone::new(2));
    ben.looks_at(&mut ana, 0).unwrap();
    asks(ana.looks_at(&mut ben, 100));
    ana.confirms(200);
    // Ben's phone slept through the M3. Half a minute later they try again.
    ben.looks_at(&mut ana, 30_000).unwrap();
    let question = asks(ana.looks_at(&mut ben, 30_100));
    assert!(question.before, "Ana attested Ben already and may be told so");
    let said = ana.confirms(30_200);
    asks(ben.looks_at(&mut ana, 30_300));
    assert_eq!(ben.confirms(30_400).transcript, said.transcript);
}

#[test]
fn the_person_decides() {
    let (mut ana, mut ben) = (Phone::new(1), Phone::new(2));
    assert_eq!(ana.check_in.confirm(0, true), Err(Refusal::NotExpected));
    ben.looks_at(&mut ana, 0).unwrap();
    let m2 = ben.shows(0);
    asks(ana.sees(&m2, 100));
    assert_eq!(ana.check_in.confirm(200, false), Ok(Step::Declined));
    assert_eq!(ana.check_in.confirm(300, true), Err(Refusal::NotExpected), "asked once");
    assert_eq!(ana.screen(300).kind, Kind::M1);
    assert_eq!(ana.sees(&m2, 400), Ok(Step::KeepShowing), "not asked again by the same code");

    // An answer that comes too late counts for nothing.
    let (mut ana, mut ben) = (Phone::new(1), Phone::new(2));
    ben.looks_at(&mut ana, 0).unwrap();
    asks(ana.looks_at(&mut ben, 100));
    ana.shows(19_000);
    assert_eq!(ana.check_in.confirm(20_101, true), Err(Refusal::Expired));
    assert_eq!(ana.screen(20_200).kind, Kind::M1);
}
