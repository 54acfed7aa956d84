//! What people try when a phone is to be admitted (protocol section 11), and how it is refused.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod support;

use ed25519_dalek::SigningKey;
use folkmoot_protocol::ids::{AssemblyId, DeviceKey};
use folkmoot_qr::codes::{self, Code, CodeError};
use folkmoot_qr::handshake::messages::{self, Ephemeral, Offer, Place};
use folkmoot_qr::handshake::{
    Applicant, Introduction, Kind, NewPhoneStep, Purpose, Refusal, Setting, Signer,
};
use proptest::prelude::*;
use support::{
    ASSEMBLY, EPOCH_KEY, GATHERING, Newcomer, Phone, Xorshift, answers, applicant, application,
    asks, met, place, possession,
};

const ELSEWHERE: AssemblyId = AssemblyId([1; 32]);

fn eve() -> Ephemeral {
    Ephemeral::from_seed([0xee; 32])
}

fn eve_key() -> SigningKey {
    SigningKey::from_bytes(&[0xee; 32])
}

fn introduction(name: &str) -> Introduction {
    Introduction::new(name, "Hof 2").unwrap()
}

/// All three messages of an honest exchange, and phones that stand before each of them.
fn exchange() -> (Phone, Newcomer, [Vec<u8>; 3]) {
    let (mut ana, mut nia) = (Phone::resident(1, "Ana"), Newcomer::new(2, "Nia"));
    let m1 = ana.shows(0);
    nia.sees(&m1, 0).unwrap();
    let m2 = nia.shows(0);
    let mut ana_before = Phone::resident(1, "Ana");
    assert_eq!(ana_before.shows(0), m1);
    asks(ana.sees(&m2, 0));
    ana.confirms(0);
    let m3 = ana.shows(0);
    (ana_before, nia, [m1, m2, m3])
}

#[test]
fn a_photo_that_is_forwarded_comes_too_late() {
    let (mut ana, mut far_away) = (Phone::resident(1, "Ana"), Newcomer::new(2, "Nia"));
    let photo = ana.shows(0);
    far_away.sees(&photo, 15_000).unwrap();
    let answer = far_away.shows(15_000);
    ana.shows(5_000);
    assert_eq!(ana.sees(&answer, 30_000), Err(Refusal::Expired));
    // And the other way round: the attestation is the late one.
    let (mut ana, mut far_away) = (Phone::resident(1, "Ana"), Newcomer::new(2, "Nia"));
    far_away.looks_at(&mut ana, 0).unwrap();
    asks(ana.looks_at_new(&mut far_away, 1_000));
    ana.confirms(1_000);
    let photo = ana.shows(1_000);
    assert_eq!(far_away.sees(&photo, 20_001), Err(Refusal::Expired));
    assert_eq!(far_away.sees(&photo, 60_000), Err(Refusal::Expired), "long after");
    assert_eq!(far_away.screen.met(), None);
}

#[test]
fn own_codes_and_own_keys_are_refused() {
    let (mut ana, mut nia) = (Phone::resident(1, "Ana"), Newcomer::new(2, "Nia"));
    let m1 = ana.shows(0);
    assert_eq!(ana.sees(&m1, 100), Err(Refusal::SelfScan), "a mirror");
    ana.shows(5_000);
    assert_eq!(ana.sees(&m1, 5_100), Err(Refusal::Reflected), "a recording of it");
    nia.looks_at(&mut ana, 5_100).unwrap();
    let m2 = nia.shows(5_100);
    assert_eq!(nia.sees(&m2, 5_200), Err(Refusal::SelfScan));
    nia.screen.start_over();
    assert_eq!(nia.sees(&m2, 5_300), Err(Refusal::Reflected));
    asks(ana.sees(&m2, 5_400));
    ana.confirms(5_400);
    let m3 = ana.shows(5_400);
    assert_eq!(ana.sees(&m3, 5_500), Err(Refusal::SelfScan));

    // Nia's ephemeral in somebody's offer, Ana's in somebody's answer.
    let mut offer = Offer::new(&place(ASSEMBLY), &eve());
    offer.ephemeral.copy_from_slice(&m2[11..43]);
    assert_eq!(nia.sees(&offer.to_bytes(), 5_600), Err(Refusal::Reflected));
    let mut ana = Phone::resident(1, "Ana");
    let m1 = ana.shows(0);
    let mut bent = messages::apply(&m1, &eve(), &eve_key(), 0, &application()).unwrap();
    bent[11..43].copy_from_slice(&Offer::parse(&m1).unwrap().ephemeral);
    assert_eq!(ana.sees(&bent, 100), Err(Refusal::Reflected));
    // One's own device key on the other side.
    let own = messages::apply(&m1, &eve(), &ana.key.clone(), 0, &application()).unwrap();
    assert_eq!(ana.sees(&own, 200), Err(Refusal::SelfScan));
    let mut nia = Newcomer::new(2, "Nia");
    let offer = Offer::new(&place(ASSEMBLY), &eve()).to_bytes();
    nia.sees(&offer, 0).unwrap();
    let ben = introduction("Ben");
    let m3 = messages::attest(&offer, &nia.shows(0), &eve(), &nia.key, 1, Some(&ben)).unwrap();
    assert_eq!(nia.sees(&m3, 100), Err(Refusal::SelfScan));
}

#[test]
fn an_exchange_can_be_used_once() {
    let (mut ana, mut nia) = (Phone::resident(1, "Ana"), Newcomer::new(2, "Nia"));
    let m1 = ana.shows(0);
    nia.sees(&m1, 0).unwrap();
    asks(ana.looks_at_new(&mut nia, 100));
    ana.confirms(200);
    let second = messages::apply(&m1, &eve(), &eve_key(), 0, &application()).unwrap();
    assert_eq!(ana.sees(&second, 300), Err(Refusal::Replayed));
    met(nia.looks_at(&mut ana, 400));
    nia.screen.start_over();
    assert_eq!(nia.sees(&m1, 500), Err(Refusal::Replayed));

    let mut nia = Newcomer::new(2, "Nia");
    let offer = Offer::new(&place(ASSEMBLY), &eve()).to_bytes();
    nia.sees(&offer, 0).unwrap();
    let (m2, eva) = (nia.shows(0), introduction("Eva"));
    let attest =
        |verdict| messages::attest(&offer, &m2, &eve(), &eve_key(), verdict, Some(&eva)).unwrap();
    met(nia.sees(&attest(1), 100));
    assert_eq!(nia.sees(&attest(3), 200), Err(Refusal::Replayed));
}

#[test]
fn roles_are_fixed() {
    let (mut ana, mut ben) = (Phone::resident(1, "Ana"), Phone::resident(2, "Ben"));
    let (mut nia, mut omar) = (Newcomer::new(3, "Nia"), Newcomer::new(4, "Omar"));
    assert_eq!(ben.looks_at(&mut ana, 0), Err(Refusal::NotExpected), "residents answer no offer");
    assert_eq!(ben.screen(0).kind, Kind::M1);
    nia.looks_at(&mut ana, 0).unwrap();
    let m2 = nia.shows(0);
    assert_eq!(omar.sees(&m2, 0), Err(Refusal::NotExpected), "new phones attest nobody");
    assert_eq!(ben.sees(&m2, 0), Err(Refusal::NotExpected), "it is for Ana");
    asks(ana.sees(&m2, 0));
    ana.confirms(0);
    let m3 = ana.shows(0);
    assert_eq!(omar.sees(&m3, 0), Err(Refusal::NotExpected), "it is for Nia");
    assert_eq!(ben.sees(&m3, 0), Err(Refusal::NotExpected));
    let other = Setting::admission(ELSEWHERE, EPOCH_KEY, introduction("Eva"));
    assert_eq!(ben.looks_at(&mut Phone::with(5, other), 0), Err(Refusal::WrongContext));
    let outsider = Setting::admission(ASSEMBLY, [1; 32], introduction("Eva"));
    assert_eq!(ben.looks_at(&mut Phone::with(5, outsider), 0), Err(Refusal::WrongHint));
}

#[test]
fn a_new_phone_is_not_tricked_into_a_check_in_nor_a_resident_out_of_one() {
    let mut nia = Newcomer::new(3, "Nia");
    let (mut ana, mut ben) = (Phone::new(1), Phone::new(2));
    let (mut cleo, mut dov) = (Phone::founder(4, "Cleo", "1"), Phone::founder(5, "Dov", "2"));
    for (a, b) in [(&mut ana, &mut ben), (&mut cleo, &mut dov)] {
        assert_eq!(nia.looks_at(a, 0), Err(Refusal::WrongPurpose));
        b.looks_at(a, 0).unwrap();
        assert_eq!(nia.looks_at(b, 0), Err(Refusal::WrongPurpose));
        asks(a.looks_at(b, 0));
        a.confirms(0);
        assert_eq!(nia.looks_at(a, 0), Err(Refusal::WrongPurpose));
    }
    assert_eq!(nia.screen.code_to_show(0), None);
    // Whoever is checking in and sees the codes of an admission.
    let (_, _, codes) = exchange();
    for mut phone in [Phone::new(6), Phone::founder(7, "Fia", "3")] {
        phone.shows(0);
        for code in &codes {
            assert_eq!(phone.sees(code, 0), Err(Refusal::WrongPurpose));
        }
    }
    // And the other way round.
    let mut gil = Phone::resident(8, "Gil");
    assert_eq!(gil.looks_at(&mut Phone::new(6), 0), Err(Refusal::WrongPurpose));
    // A head that claims another purpose: lengths do not fit, or nothing decrypts.
    let (mut ana, mut nia, [m1, m2, m3]) = exchange();
    let claims = |message: &[u8], purpose| {
        let mut message = message.to_vec();
        message[2] = purpose;
        message
    };
    assert!(matches!(
        nia.sees(&claims(&m1, 1), 0),
        Err(Refusal::Unusable(CodeError::WrongLength { got: 91 }))
    ));
    assert_eq!(ana.sees(&claims(&m2, 2), 0), Err(Refusal::WrongPurpose));
    assert_eq!(nia.sees(&claims(&m3, 2), 0), Err(Refusal::WrongPurpose));
}

#[test]
fn another_assembly_is_refused_where_one_is_expected() {
    let mut nia = Newcomer::with(2, Applicant { expected: Some(ASSEMBLY), ..applicant("Nia") });
    let elsewhere = Offer::new(&place(ELSEWHERE), &eve()).to_bytes();
    assert_eq!(nia.sees(&elsewhere, 0), Err(Refusal::WrongContext));
    assert_eq!(nia.screen.code_to_show(0), None);
    let mut ana = Phone::resident(1, "Ana");
    assert_eq!(nia.looks_at(&mut ana, 0), answers(ASSEMBLY));
    // Where none is expected, the possession is signed for the assembly of the offer.
    let mut omar = Newcomer::new(3, "Omar");
    assert_eq!(omar.sees(&elsewhere, 0), answers(ELSEWHERE));
    let opened = messages::open_answer(&elsewhere, &omar.shows(0), &eve()).unwrap();
    assert_eq!(opened.application.unwrap().possession, possession(ELSEWHERE));
    // An offer whose context is not that of the assembly it names.
    let mut ana = Phone::resident(1, "Ana");
    let m1 = ana.shows(0);
    let mut mixed = m1.clone();
    mixed[59..].copy_from_slice(&ELSEWHERE.0);
    assert_eq!(omar.sees(&mixed, 0), Err(Refusal::Unusable(CodeError::Corrupted)));
    let mut gathering = m1;
    let check_in = Place::new(&ASSEMBLY, &GATHERING, Purpose::CheckIn, &EPOCH_KEY);
    gathering[3..19].copy_from_slice(&Offer::new(&check_in, &eve()).context);
    assert_eq!(omar.sees(&gathering, 0), Err(Refusal::Unusable(CodeError::Corrupted)));
}

/// Signs with one key what another one is claimed for.
struct Impostor(SigningKey);

impl Signer for Impostor {
    fn device_key(&self) -> DeviceKey {
        self.0.device_key()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        Signer::sign(&eve_key(), message)
    }
}

#[test]
fn nobody_speaks_with_another_key_or_for_another_exchange() {
    let (mut ana, mut nia) = (Phone::resident(1, "Ana"), Newcomer::new(2, "Nia"));
    let m1 = ana.shows(0);
    let impostor = Impostor(nia.key.clone());
    let m2 = messages::apply(&m1, &eve(), &impostor, 0, &application()).unwrap();
    assert_eq!(ana.sees(&m2, 100), Err(Refusal::Forged));
    // Mallory shows Ana Nia's answer to Mallory's own offer.
    let mallorys = Offer::new(&place(ASSEMBLY), &eve()).to_bytes();
    nia.sees(&mallorys, 0).unwrap();
    let mut m2 = nia.shows(0);
    assert_eq!(ana.sees(&m2, 100), Err(Refusal::NotExpected));
    m2[3..11].copy_from_slice(&messages::offer_hash(&m1)[..8]);
    assert_eq!(ana.sees(&m2, 100), Err(Refusal::Forged));
    // A forged attestation, then one without the ephemeral; the honest one still holds.
    let (impostor, ana_is) = (Impostor(ana.key.clone()), introduction("Ana"));
    let m2 = nia.shows(0);
    let attest = |ephemeral: &Ephemeral, signer: &dyn Signer| {
        messages::attest(&mallorys, &m2, ephemeral, &signer, 1, Some(&ana_is)).unwrap()
    };
    assert_eq!(nia.sees(&attest(&eve(), &impostor), 200), Err(Refusal::Forged));
    let other = Ephemeral::from_seed([0xef; 32]);
    assert_eq!(nia.sees(&attest(&other, &eve_key()), 200), Err(Refusal::Forged));
    assert_eq!(met(nia.sees(&attest(&eve(), &eve_key()), 200)).peer, eve_key().device_key());
}

#[test]
fn a_changed_application_is_forged_even_under_the_right_encryption() {
    // Mallory holds the key of M2 (her own offer), so that only the signature is in her way.
    let mut nia = Newcomer::new(2, "Nia");
    let offer = Offer::new(&place(ASSEMBLY), &eve()).to_bytes();
    nia.sees(&offer, 0).unwrap();
    let m2 = nia.shows(0);
    let opened = messages::open_answer(&offer, &m2, &eve()).unwrap();
    assert_eq!(opened.application, Some(application()));
    let (clear, _) = m2.split_at(43);
    for at in 32..33 + 64 + 144 + 10 {
        let sealed = reencrypt(&offer, &m2, |plain| plain[at] ^= 1);
        assert_eq!(sealed[..43], *clear);
        let result = messages::open_answer(&offer, &sealed, &eve());
        assert_eq!(result.err(), Some(Refusal::Forged), "byte {at}");
    }
    assert!(messages::open_answer(&offer, &reencrypt(&offer, &m2, |_| ()), &eve()).is_ok());
}

/// Decrypts an answer to eve's offer, changes it, and encrypts it again.
fn reencrypt(m1: &[u8], m2: &[u8], change: impl Fn(&mut [u8])) -> Vec<u8> {
    use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
    use chacha20poly1305::{ChaCha20Poly1305, Nonce};
    let secret = x25519_dalek::StaticSecret::from([0xee; 32]);
    let theirs: [u8; 32] = m2[11..43].try_into().unwrap();
    let shared = secret.diffie_hellman(&x25519_dalek::PublicKey::from(theirs));
    let h1 = blake3::derive_key("folkmoot handshake v1: hash of M1", m1);
    let material = [&shared.as_bytes()[..], &h1].concat();
    let key = blake3::derive_key("folkmoot handshake v1: key of M2", &material);
    let cipher = ChaCha20Poly1305::new(&key.into());
    let (aad, msg) = m2.split_at(43);
    let mut plain = cipher.decrypt(&Nonce::default(), Payload { msg, aad }).unwrap();
    change(&mut plain);
    let hidden = cipher.encrypt(&Nonce::default(), Payload { msg: &plain, aad }).unwrap();
    [aad, &hidden].concat()
}

#[test]
fn what_later_versions_say_is_not_guessed_at() {
    let mut ana = Phone::resident(1, "Ana");
    let m1 = ana.shows(0);
    for bit in 2..8 {
        let flags = 1 << bit;
        let m2 = messages::apply(&m1, &eve(), &eve_key(), flags, &application()).unwrap();
        assert_eq!(ana.sees(&m2, 100), Err(Refusal::ForNewerApp), "{flags}");
    }
    let mut nia = Newcomer::new(2, "Nia");
    let offer = Offer::new(&place(ASSEMBLY), &eve()).to_bytes();
    nia.sees(&offer, 0).unwrap();
    let (m2, eva) = (nia.shows(0), introduction("Eva"));
    for verdict in [0, 2, 5, 9, 129] {
        let m3 = messages::attest(&offer, &m2, &eve(), &eve_key(), verdict, Some(&eva)).unwrap();
        assert_eq!(nia.sees(&m3, 100), Err(Refusal::ForNewerApp), "{verdict}");
    }
    // An attestation that does not say who attests is none; nor is an application without its parts.
    let m3 = messages::attest(&offer, &m2, &eve(), &eve_key(), 1, None).unwrap();
    assert!(matches!(nia.sees(&m3, 100), Err(Refusal::Unusable(CodeError::WrongLength { .. }))));
    assert_eq!(
        messages::answer(&m1, &eve(), &eve_key(), 0, Some(&eva)).err(),
        Some(Refusal::WrongPurpose)
    );
    let check_in = Phone::new(3).shows(0);
    assert_eq!(
        messages::apply(&check_in, &eve(), &eve_key(), 0, &application()).err(),
        Some(Refusal::WrongPurpose)
    );
}

#[test]
fn keys_that_prove_nothing_are_refused() {
    let (mut ana, mut nia) = (Phone::resident(1, "Ana"), Newcomer::new(2, "Nia"));
    let m1 = ana.shows(0);
    let mut neutral = [0; 32];
    neutral[0] = 1;
    for point in [[0; 32], neutral] {
        let mut offer = Offer::new(&place(ASSEMBLY), &eve());
        offer.ephemeral = point;
        assert_eq!(nia.sees(&offer.to_bytes(), 0), Err(Refusal::WeakKey));
        let mut m2 = messages::apply(&m1, &eve(), &eve_key(), 0, &application()).unwrap();
        m2[11..43].copy_from_slice(&point);
        assert_eq!(ana.sees(&m2, 0), Err(Refusal::WeakKey));
    }
    assert_eq!(nia.screen.code_to_show(0), None);
}

#[test]
fn every_single_changed_bit_is_refused() {
    let (mut ana, mut nia, [m1, m2, m3]) = exchange();
    let flip = |message: &[u8], bit: usize| {
        let mut changed = message.to_vec();
        changed[bit / 8] ^= 1 << (bit % 8);
        changed
    };
    for bit in 0..m2.len() * 8 {
        let step = ana.sees(&flip(&m2, bit), 100);
        assert!(step.is_err(), "bit {bit}: {step:?}");
    }
    asks(ana.sees(&m2, 200));
    for bit in 0..m3.len() * 8 {
        let step = nia.sees(&flip(&m3, bit), 100);
        assert!(step.is_err(), "bit {bit}: {step:?}");
    }
    met(nia.sees(&m3, 200));
    // A new phone can't judge ephemeral and hint; whoever made the offer refuses what comes of it.
    for bit in 0..m1.len() * 8 {
        let mut fresh = Newcomer::new(3, "Omar");
        let step = fresh.sees(&flip(&m1, bit), 0);
        if (19 * 8..59 * 8).contains(&bit) {
            if step.is_ok() {
                assert_eq!(ana.sees(&fresh.shows(0), 300), Err(Refusal::NotExpected), "bit {bit}");
            }
        } else {
            assert!(step.is_err(), "bit {bit}: {step:?}");
        }
    }
}

#[test]
fn a_flood_of_offers_costs_a_bounded_memory_and_one_answer_at_a_time() {
    let mut nia = Newcomer::new(2, "Nia");
    let mut answered = 0;
    for i in 0..2_000u32 {
        let mut seed = [0x55; 32];
        seed[..4].copy_from_slice(&i.to_be_bytes());
        let offer = Offer::new(&place(ASSEMBLY), &Ephemeral::from_seed(seed)).to_bytes();
        match nia.sees(&offer, u64::from(i) * 50) {
            Ok(NewPhoneStep::Answer { .. }) => answered += 1,
            Ok(NewPhoneStep::KeepShowing) => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(answered, 17, "one in six seconds of a hundred");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn noise_and_mutations_are_always_refused(seed in 1u64.., which in 1usize..3, how in 0u8..4) {
        let (mut ana, mut nia, messages) = exchange();
        let mut random = Xorshift(seed);
        let mut bytes = messages[which].clone();
        match how {
            0 => for _ in 0..=random.below(8) {
                let at = random.below(bytes.len() as u64) as usize;
                bytes[at] = bytes[at].wrapping_add(1 + random.below(255) as u8);
            },
            1 => bytes.truncate(random.below(bytes.len() as u64) as usize),
            2 => bytes.extend(random.bytes(1 + seed as usize % 40)),
            _ => {
                let noise = random.bytes(bytes.len() - 3);
                bytes = [&bytes[..3], &noise].concat();
            }
        }
        prop_assume!(!messages.contains(&bytes));
        let step = ana.sees(&bytes, 100);
        prop_assert!(step.is_err(), "{:?}", step);
        let step = nia.sees(&bytes, 100);
        prop_assert!(step.is_err(), "{:?}", step);
    }

    #[test]
    fn clocks_may_jump(times in prop::collection::vec(any::<u64>(), 1..20)) {
        let (mut ana, mut nia) = (Phone::resident(1, "Ana"), Newcomer::new(2, "Nia"));
        for now in times {
            let _ = nia.looks_at(&mut ana, now);
            if let Some(shown) = nia.screen.code_to_show(now) {
                prop_assert!(matches!(codes::classify_bytes(&shown.bytes), Ok(Code::M2(_))));
                let _ = ana.sees(&shown.bytes, now);
            }
            let _ = ana.check_in.confirm(now, now % 2 == 0);
        }
    }
}
