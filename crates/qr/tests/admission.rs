//! Stories of residents who meet a phone that is nobody's yet.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod support;

use ed25519_dalek::SigningKey;
use folkmoot_qr::codes::{self, spelled};
use folkmoot_qr::handshake::messages::{Ephemeral, Offer};
use folkmoot_qr::handshake::{
    Applicant, CheckIn, Introduction, Kind, NewPhoneStep, Purpose, Refusal, Setting, SettingError,
    Side, Step,
};
use folkmoot_qr::picture;
use support::{
    ASSEMBLY, Newcomer, Phone, answers, applicant, application, asks, met, place, setting,
};

#[test]
fn a_resident_meets_a_newcomer_in_three_scans() {
    let (mut ana, mut nia) = (Phone::resident(1, "Ana"), Newcomer::new(2, "Nia"));
    assert_eq!(nia.screen.code_to_show(0), None, "nobody's phone makes no offer");
    let m1 = ana.screen(0);
    assert_eq!((m1.kind, m1.expires_in_ms), (Kind::M1, 5_000));
    assert_eq!(nia.sees(&m1.bytes, 700), answers(ASSEMBLY));
    let m2 = nia.screen.code_to_show(700).unwrap();
    assert_eq!((m2.kind, m2.expires_in_ms), (Kind::M2, 20_000));

    let question = asks(ana.sees(&m2.bytes, 1_500));
    assert_eq!((question.peer, question.side, question.delay_ms), (nia.device(), Side::A, 1_500));
    assert_eq!(question.application, Some(application()));
    assert_eq!(question.introduction, Some(applicant("Nia").introduction));
    assert!(!question.returning && !question.accessible && !question.before);
    let said = ana.confirms(3_000);
    assert_eq!((said.peer, said.delay_ms), (nia.device(), 1_500));
    assert_eq!(said.application, Some(application()));
    let m3 = ana.screen(3_000);
    assert_eq!((m3.kind, m3.expires_in_ms), (Kind::M3, 20_000));

    let nia_met = met(nia.sees(&m3.bytes, 3_400));
    assert_eq!((nia_met.peer, nia_met.assembly), (ana.device(), ASSEMBLY));
    assert_eq!(nia_met.introduction, Introduction::new("Ana", "Gartenweg 3").unwrap());
    assert_eq!((nia_met.transcript, nia_met.delay_ms), (said.transcript, 2_700));
    assert_eq!(nia.screen.met(), Some(&nia_met));
    assert_eq!(nia.screen.code_to_show(3_400), None, "done");
}

#[test]
fn several_residents_one_after_the_other() {
    let mut nia = Newcomer::new(9, "Nia");
    let mut transcripts = Vec::new();
    for (name, called) in [(1, "Ana"), (2, "Ben"), (3, "Cleo")] {
        let now = u64::from(name) * 10_000;
        let mut resident = Phone::resident(name, called);
        assert_eq!(nia.looks_at(&mut resident, now), answers(ASSEMBLY));
        asks(resident.looks_at_new(&mut nia, now));
        let said = resident.confirms(now);
        assert_eq!(said.application, Some(application()), "the same for all of them");
        assert_eq!(met(nia.looks_at(&mut resident, now)).introduction.name(), called);
        transcripts.push(said.transcript);
        // Left facing each other, they do not begin again until Nia's person wants to.
        let fresh = Offer::new(&place(ASSEMBLY), &Ephemeral::from_seed([name; 32])).to_bytes();
        assert_eq!(nia.sees(&fresh, now + 9_000), Ok(NewPhoneStep::KeepShowing));
        nia.screen.start_over();
        assert_eq!(nia.screen.met(), None);
    }
    transcripts.dedup();
    assert_eq!(transcripts.len(), 3);
}

#[test]
fn a_missed_attestation_can_be_made_up_for() {
    let (mut ana, mut nia) = (Phone::resident(1, "Ana"), Newcomer::new(2, "Nia"));
    nia.looks_at(&mut ana, 0).unwrap();
    asks(ana.looks_at_new(&mut nia, 100));
    ana.confirms(200);
    nia.looks_at(&mut ana, 30_000).unwrap();
    assert!(asks(ana.looks_at_new(&mut nia, 30_100)).before);
    let said = ana.confirms(30_200);
    assert_eq!(met(nia.looks_at(&mut ana, 30_300)).transcript, said.transcript);
}

#[test]
fn a_resident_with_a_new_phone_says_so() {
    let (mut ana, mut ben) = (
        Phone::resident(1, "Ana"),
        Newcomer::with(2, Applicant { returning: true, accessible: true, ..applicant("Ben") }),
    );
    ben.looks_at(&mut ana, 0).unwrap();
    // Accessible by B's flag: Ana takes it after more than 25 s.
    let question = asks(ana.looks_at_new(&mut ben, 30_000));
    assert!(question.returning && question.accessible);
    let said = ana.confirms(31_000);
    assert!(said.returning && said.accessible);
    assert!(met(ben.looks_at(&mut ana, 45_000)).accessible);
}

#[test]
fn the_person_decides() {
    let (mut ana, mut nia) = (Phone::resident(1, "Ana"), Newcomer::new(2, "Nia"));
    nia.looks_at(&mut ana, 0).unwrap();
    asks(ana.looks_at_new(&mut nia, 100));
    assert_eq!(ana.check_in.confirm(200, false), Ok(Step::Declined));
    assert_eq!(ana.screen(300).kind, Kind::M1);
    assert_eq!(nia.screen.met(), None);
    let key = || SigningKey::from_bytes(&[9; 32]);
    let nameless = Setting { purpose: Purpose::Admission, ..setting() };
    assert_eq!(CheckIn::new(nameless, key()).err(), Some(SettingError::IntroductionMissing));
}

#[test]
fn a_camera_sees_the_same_code_twenty_times_a_second() {
    let (mut ana, mut nia) = (Phone::resident(1, "Ana"), Newcomer::new(2, "Nia"));
    let m1 = ana.shows(0);
    assert_eq!(nia.sees(&m1, 0), answers(ASSEMBLY));
    let m2 = nia.shows(0);
    for now in [50, 4_000, 10_000] {
        assert_eq!(nia.sees(&m1, now), Ok(NewPhoneStep::KeepShowing));
        assert_eq!(nia.shows(now), m2);
    }
    asks(ana.sees(&m2, 10_000));
    assert_eq!(ana.sees(&m2, 10_050), Ok(Step::KeepShowing));
    ana.confirms(10_100);
    let m3 = ana.shows(10_200);
    met(nia.sees(&m3, 10_200));
    assert_eq!(nia.sees(&m3, 10_250), Ok(NewPhoneStep::KeepShowing));
    assert_eq!(nia.sees(&m3, 40_000), Err(Refusal::Replayed));
    assert_eq!(ana.sees(&m2, 40_000), Err(Refusal::Replayed));
}

#[test]
fn sizes_and_pictures_are_those_of_the_protocol() {
    let size = |bytes: &[u8]| {
        let text = codes::text(bytes);
        assert!(codes::classify(&text).is_ok());
        // Each can be read aloud, too.
        assert_eq!(spelled::read(&spelled::spell(bytes)), Ok(bytes.to_vec()));
        let modules = picture::modules(&text, picture::Correction::Medium).unwrap();
        (bytes.len(), modules.version())
    };
    let long = "語".repeat(53);
    for (name, household, m2, m3) in [
        ("Nia", "Hof 2", (310, 13), (148, 9)),
        ("Maria Łukasik", "Gartenweg 3", (327, 14), (148, 9)),
        (&long, &long, (302 + 2 * 159, 20), (148, 9)),
    ] {
        let introduction = Introduction::new(name, household).unwrap();
        let mut nia = Newcomer::with(2, Applicant { introduction, ..applicant("Nia") });
        let mut ana = Phone::resident(1, "Ana");
        assert_eq!(size(&ana.shows(0)), (91, 6));
        nia.looks_at(&mut ana, 0).unwrap();
        assert_eq!(size(&nia.shows(0)), m2);
        asks(ana.looks_at_new(&mut nia, 0));
        ana.confirms(0);
        assert_eq!(size(&ana.shows(0)), m3);
    }
}

#[test]
fn what_is_typed_works_like_what_is_scanned() {
    let (mut ana, mut nia) = (Phone::resident(1, "Ana"), Newcomer::new(2, "Nia"));
    let typed = |bytes: &[u8]| spelled::read(&spelled::spell(bytes).to_lowercase()).unwrap();
    assert_eq!(nia.sees(&typed(&ana.shows(0)), 0), answers(ASSEMBLY));
    asks(ana.sees(&typed(&nia.shows(0)), 0));
    ana.confirms(0);
    met(nia.sees(&typed(&ana.shows(0)), 0));
}
