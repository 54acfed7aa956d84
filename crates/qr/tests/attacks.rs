//! What people try (protocol section 11), and how each attempt is refused.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod support;

use ed25519_dalek::SigningKey;
use folkmoot_protocol::ids::{AssemblyId, DeviceKey, GatheringId, PersonId};
use folkmoot_qr::card::Card;
use folkmoot_qr::codes::CodeError;
use folkmoot_qr::film::{Film, Mode};
use folkmoot_qr::handshake::messages::{self, Ephemeral, Offer, Place};
use folkmoot_qr::handshake::{Purpose, Refusal, Setting, Signer, Step};
use proptest::prelude::*;
use support::{ASSEMBLY, EPOCH_KEY, GATHERING, Phone, Xorshift, asks, setting};

/// Claims a key that it can't sign with.
struct Impostor {
    claims: DeviceKey,
    has: SigningKey,
}

impl Signer for Impostor {
    fn device_key(&self) -> DeviceKey {
        self.claims
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        Signer::sign(&self.has, message)
    }
}

fn place() -> Place {
    Place::new(&ASSEMBLY, &GATHERING, Purpose::CheckIn, &EPOCH_KEY)
}

fn eve() -> Ephemeral {
    Ephemeral::from_seed([0xee; 32])
}

fn eve_key() -> SigningKey {
    SigningKey::from_bytes(&[0xee; 32])
}

#[test]
fn a_photo_that_is_forwarded_comes_too_late() {
    let (mut ana, mut far_away) = (Phone::new(1), Phone::new(2));
    // A photo of Ana's screen travels; the answer comes back half a minute later.
    let photo = ana.shows(0);
    far_away.sees(&photo, 15_000).unwrap();
    let answer = far_away.shows(15_000);
    ana.shows(5_000);
    assert_eq!(ana.sees(&answer, 30_000), Err(Refusal::Expired));
    // And the other way round: the attestation is the late one.
    let (mut ana, mut far_away) = (Phone::new(1), Phone::new(2));
    let photo = ana.shows(0);
    far_away.sees(&photo, 0).unwrap();
    asks(ana.looks_at(&mut far_away, 1_000));
    ana.confirms(1_000);
    let photo = ana.shows(1_000);
    assert_eq!(far_away.sees(&photo, 20_001), Err(Refusal::Expired));
}

#[test]
fn own_codes_are_refused() {
    let (mut ana, mut ben) = (Phone::new(1), Phone::new(2));
    let m1 = ana.shows(0);
    assert_eq!(ana.sees(&m1, 100), Err(Refusal::SelfScan), "a mirror");
    ana.shows(5_000);
    assert_eq!(ana.sees(&m1, 5_100), Err(Refusal::Reflected), "a recording of it");
    ben.looks_at(&mut ana, 5_100).unwrap();
    let m2 = ben.shows(5_100);
    assert_eq!(ben.sees(&m2, 5_200), Err(Refusal::SelfScan));
    asks(ana.sees(&m2, 5_300));
    ana.confirms(5_300);
    let m3 = ana.shows(5_300);
    assert_eq!(ana.sees(&m3, 5_400), Err(Refusal::SelfScan));
    ana.check_in.start_over(5_500);
    assert_eq!(ana.sees(&m3, 5_600), Err(Refusal::Reflected));
    ben.check_in.start_over(5_500);
    assert_eq!(ben.sees(&m2, 5_600), Err(Refusal::Reflected));
}

#[test]
fn own_ephemerals_and_own_keys_are_refused_in_new_clothes() {
    // Ana's ephemeral in somebody else's M1 (only the hint differs, and need not be right).
    let mut ana = Phone::new(1);
    let mut bent = ana.m1(0);
    bent[58] ^= 1;
    assert_eq!(ana.sees(&bent, 100), Err(Refusal::Reflected));
    // Ana's ephemeral as ephemeral B.
    let m1 = ana.m1(200);
    let mut m2 = messages::answer(&m1, &eve(), &eve_key(), 0, None).unwrap();
    m2[11..43].copy_from_slice(Offer::parse(&m1).unwrap().ephemeral.as_slice());
    assert_eq!(ana.sees(&m2, 300), Err(Refusal::Reflected));
    // Ana's own device key on another phone.
    let own_key = ana.key.clone();
    let m2 = messages::answer(&m1, &eve(), &own_key, 0, None).unwrap();
    assert_eq!(ana.sees(&m2, 400), Err(Refusal::SelfScan));
    let mut copy = Phone::new(1);
    let offer = Offer::new(&place(), &eve()).to_bytes();
    assert_eq!(copy.sees(&offer, 0), Ok(Step::Answer));
    let m2 = copy.shows(0);
    let m3 = messages::attest(&offer, &m2, &eve(), &own_key, 1, None).unwrap();
    assert_eq!(copy.sees(&m3, 100), Err(Refusal::SelfScan));
}

#[test]
fn an_exchange_can_be_used_once() {
    let mut ana = Phone::new(1);
    let m1 = ana.m1(0);
    let mut ben = Phone::new(2);
    ben.sees(&m1, 0).unwrap();
    asks(ana.looks_at(&mut ben, 100));
    ana.confirms(200);
    // A second, different answer to the same offer.
    let second = messages::answer(&m1, &eve(), &eve_key(), 0, None).unwrap();
    assert_eq!(ana.sees(&second, 300), Err(Refusal::Replayed));
    // Ben is shown Ana's old offer again when his answer is long over.
    asks(ben.looks_at(&mut ana, 300));
    ben.confirms(400);
    assert_eq!(ben.sees(&m1, 500), Err(Refusal::Replayed));
    // A second, different attestation of the concluded exchange.
    let mut other = Phone::new(2);
    let offer = Offer::new(&place(), &eve()).to_bytes();
    other.sees(&offer, 0).unwrap();
    let m2 = other.shows(0);
    let attest =
        |verdict| messages::attest(&offer, &m2, &eve(), &eve_key(), verdict, None).unwrap();
    asks(other.sees(&attest(1), 100));
    other.confirms(200);
    assert_eq!(other.sees(&attest(3), 300), Err(Refusal::Replayed));
}

#[test]
fn outsiders_and_other_gatherings_are_told_apart() {
    let mut ana = Phone::new(1);
    let check = |mut other: Phone, refusal: Refusal, ana: &mut Phone| {
        assert_eq!(ana.looks_at(&mut other, 0), Err(refusal));
        // The same holds for the other's answer to an offer of ours that it can't have taken.
        assert_eq!(other.looks_at(ana, 0), Err(refusal));
    };
    let elsewhere = Setting { assembly: AssemblyId([1; 32]), ..setting() };
    check(Phone::with(2, elsewhere), Refusal::WrongContext, &mut ana);
    let later = Setting { gathering: GatheringId([1; 32]), ..setting() };
    check(Phone::with(2, later), Refusal::WrongContext, &mut ana);
    let outsider = Setting { epoch_key: [1; 32], ..setting() };
    check(Phone::with(2, outsider), Refusal::WrongHint, &mut ana);
    check(Phone::founder(2, "Dov", "Hof 2"), Refusal::WrongPurpose, &mut ana);

    let (mut cleo, mut dov) = (Phone::founder(3, "C", "1"), Phone::founder(4, "D", "2"));
    dov.looks_at(&mut cleo, 0).unwrap();
    assert_eq!(ana.looks_at(&mut dov, 0), Err(Refusal::WrongPurpose));
    asks(cleo.looks_at(&mut dov, 0));
    cleo.confirms(0);
    assert_eq!(ana.looks_at(&mut cleo, 0), Err(Refusal::WrongPurpose));
}

#[test]
fn nobody_speaks_with_another_key() {
    let mut ana = Phone::new(1);
    let ben = Phone::new(2);
    let m1 = ana.m1(0);
    let impostor = Impostor { claims: ben.device(), has: eve_key() };
    let m2 = messages::answer(&m1, &eve(), &impostor, 0, None).unwrap();
    assert_eq!(ana.sees(&m2, 100), Err(Refusal::Forged));
    // An attempt does not use the offer up: Ben still comes through.
    let m2 = messages::answer(&m1, &eve(), &ben.key, 0, None).unwrap();
    assert_eq!(asks(ana.sees(&m2, 200)).peer, ben.device());

    let offer = Offer::new(&place(), &eve()).to_bytes();
    let mut ana = Phone::new(1);
    ana.sees(&offer, 0).unwrap();
    let m2 = ana.shows(0);
    let m3 = messages::attest(&offer, &m2, &eve(), &impostor, 1, None).unwrap();
    assert_eq!(ana.sees(&m3, 100), Err(Refusal::Forged));
    // Somebody who saw the codes, but does not have ephemeral A.
    let other = Ephemeral::from_seed([0xef; 32]);
    let m3 = messages::attest(&offer, &m2, &other, &eve_key(), 1, None).unwrap();
    assert_eq!(ana.sees(&m3, 150), Err(Refusal::Forged));
    let m3 = messages::attest(&offer, &m2, &eve(), &eve_key(), 1, None).unwrap();
    assert_eq!(asks(ana.sees(&m3, 200)).peer, eve_key().device_key());
}

#[test]
fn an_answer_to_another_offer_is_not_passed_off_as_one_to_ours() {
    // Mallory shows Ana Ben's answer to Mallory's own offer, with Ana's offer hash put in.
    let (mut ana, mut ben) = (Phone::new(1), Phone::new(2));
    let mallorys = Offer::new(&place(), &eve()).to_bytes();
    ben.sees(&mallorys, 0).unwrap();
    let mut m2 = ben.shows(0);
    let m1 = ana.m1(0);
    assert_eq!(ana.sees(&m2, 50), Err(Refusal::NotExpected));
    m2[3..11].copy_from_slice(&messages::offer_hash(&m1)[..8]);
    assert_eq!(ana.sees(&m2, 100), Err(Refusal::Forged));
    // And reads Ben's signature out of it, then wraps it for Ana.
    let opened = messages::open_answer(&mallorys, &ben.shows(0), &eve()).unwrap();
    assert_eq!(opened.peer, ben.device());
    let wrapped =
        messages::answer(&m1, &eve(), &Replayer { key: ben.device(), signature: [7; 64] }, 0, None);
    assert_eq!(ana.sees(&wrapped.unwrap(), 150), Err(Refusal::Forged));
}

struct Replayer {
    key: DeviceKey,
    signature: [u8; 64],
}

impl Signer for Replayer {
    fn device_key(&self) -> DeviceKey {
        self.key
    }

    fn sign(&self, _: &[u8]) -> [u8; 64] {
        self.signature
    }
}

#[test]
fn keys_that_prove_nothing_are_refused() {
    let mut ana = Phone::new(1);
    let m1 = ana.m1(0);
    // The neutral element with R = identity and s = 0: verifies under a lax predicate.
    let mut neutral = [0; 32];
    neutral[0] = 1;
    let mut signature = [0; 64];
    signature[0] = 1;
    let weak = Replayer { key: DeviceKey(neutral), signature };
    let m2 = messages::answer(&m1, &eve(), &weak, 0, None).unwrap();
    assert_eq!(ana.sees(&m2, 100), Err(Refusal::WeakKey));
    // Ephemerals of small order, in M1 and in M2.
    for point in [[0; 32], neutral] {
        let mut offer = Offer::new(&place(), &eve());
        offer.ephemeral = point;
        // With a right hint, as a member could make it, M1 gets as far as the key agreement.
        let hint_key = blake3::derive_key("folkmoot handshake v1: hint key", &EPOCH_KEY);
        let hint = blake3::keyed_hash(&hint_key, &point);
        offer.hint.copy_from_slice(&hint.as_bytes()[..8]);
        assert_eq!(ana.sees(&offer.to_bytes(), 200), Err(Refusal::WeakKey));
        let mut m2 = messages::answer(&m1, &eve(), &eve_key(), 0, None).unwrap();
        m2[11..43].copy_from_slice(&point);
        assert_eq!(ana.sees(&m2, 300), Err(Refusal::WeakKey));
    }
}

#[test]
fn what_later_versions_say_is_not_guessed_at() {
    let mut ana = Phone::new(1);
    let m1 = ana.m1(0);
    let m2 = messages::answer(&m1, &eve(), &eve_key(), 0b10, None).unwrap();
    assert_eq!(ana.sees(&m2, 100), Err(Refusal::ForNewerApp));
    let offer = Offer::new(&place(), &eve()).to_bytes();
    ana.sees(&offer, 200).unwrap();
    let m2 = ana.shows(200);
    for verdict in [0, 2, 5] {
        let m3 = messages::attest(&offer, &m2, &eve(), &eve_key(), verdict, None).unwrap();
        assert_eq!(ana.sees(&m3, 300), Err(Refusal::ForNewerApp), "{verdict}");
    }
    let mut later = m1;
    later[0] = 2;
    let newer = Refusal::Unusable(CodeError::NewerVersion { version: 2 });
    assert_eq!(ana.sees(&later, 400), Err(newer));
    later = m1;
    later[2] = 4;
    let newer = Refusal::Unusable(CodeError::NewerPurpose { purpose: 4 });
    assert_eq!(ana.sees(&later, 400), Err(newer));
    let film = Film::new(0x11, b"welcome", Mode::Normal).unwrap();
    assert_eq!(ana.sees(&film.frame_bytes(0), 500), Err(Refusal::NotAHandshake));
    let card = Card::new(ASSEMBLY, PersonId([7; 32]));
    assert_eq!(ana.sees(&card.to_bytes(), 500), Err(Refusal::NotAHandshake));
}

#[test]
fn an_attestation_without_an_answer_is_not_expected() {
    let (mut ana, mut ben, mut cleo) = (Phone::new(1), Phone::new(2), Phone::new(3));
    ben.looks_at(&mut ana, 0).unwrap();
    asks(ana.looks_at(&mut ben, 0));
    ana.confirms(0);
    assert_eq!(cleo.looks_at(&mut ana, 0), Err(Refusal::NotExpected));
}

#[test]
fn a_flood_of_offers_costs_a_bounded_memory_and_one_answer_at_a_time() {
    let mut ana = Phone::new(1);
    let mut answered = 0;
    for i in 0..2_000u32 {
        let mut seed = [0x55; 32];
        seed[..4].copy_from_slice(&i.to_be_bytes());
        let offer = Offer::new(&place(), &Ephemeral::from_seed(seed)).to_bytes();
        match ana.sees(&offer, u64::from(i) * 50) {
            Ok(Step::Answer) => answered += 1,
            Ok(Step::KeepShowing) => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(answered, 17, "one in six seconds of a hundred");
}

/// All three messages of an honest exchange, and phones that stand before each of them.
fn exchange() -> (Phone, Phone, [Vec<u8>; 3]) {
    let (mut ana, mut ben) = (Phone::new(1), Phone::new(2));
    let m1 = ana.shows(0);
    ben.sees(&m1, 0).unwrap();
    let m2 = ben.shows(0);
    let mut ana_before = Phone::new(1);
    assert_eq!(ana_before.shows(0), m1);
    asks(ana.sees(&m2, 0));
    ana.confirms(0);
    let m3 = ana.shows(0);
    (ana_before, ben, [m1, m2, m3])
}

#[test]
fn every_single_changed_bit_is_refused() {
    let (mut ana, mut ben, [m1, m2, m3]) = exchange();
    for (message, phone) in [(&m2, &mut ana), (&m3, &mut ben)] {
        for bit in 0..message.len() * 8 {
            let mut changed = message.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            let step = phone.sees(&changed, 100);
            assert!(step.is_err(), "bit {bit}: {step:?}");
        }
        asks(phone.sees(message, 200));
    }
    let mut fresh = Phone::new(3);
    for bit in 0..m1.len() * 8 {
        let mut changed = m1.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        assert!(fresh.sees(&changed, 0).is_err(), "bit {bit}");
    }
    assert_eq!(fresh.sees(&m1, 0), Ok(Step::Answer));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn noise_is_always_refused(
        head in prop::option::of((1u8..4, 1u8..4)),
        mut bytes in prop::collection::vec(any::<u8>(), 0..500),
        exact in any::<bool>(),
    ) {
        if let Some((kind, purpose)) = head {
            if exact {
                bytes.resize([59, 156, 132][usize::from(kind) - 1], 0x3c);
            }
            bytes.splice(..bytes.len().min(3), [1, kind, purpose]);
        }
        let mut ana = Phone::new(1);
        ana.shows(0);
        prop_assert!(ana.sees(&bytes, 10).is_err());
    }

    #[test]
    fn mutations_are_always_refused(seed in 1u64.., which in 0usize..3, how in 0u8..4) {
        let (mut ana, mut ben, messages) = exchange();
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
                // The head of one message before the body of another.
                let other = &messages[(which + 1) % 3];
                bytes = [&bytes[..3], &other[3..]].concat();
            }
        }
        prop_assume!(!messages.contains(&bytes));
        let mut cleo = Phone::new(3);
        cleo.shows(0);
        for phone in [&mut ana, &mut ben, &mut cleo] {
            let step = phone.sees(&bytes, 100);
            prop_assert!(step.is_err(), "{:?}", step);
        }
    }

    #[test]
    fn clocks_may_jump(times in prop::collection::vec(any::<u64>(), 1..20)) {
        let (mut ana, mut ben) = (Phone::new(1), Phone::new(2));
        for now in times {
            let _ = ben.looks_at(&mut ana, now);
            let _ = ana.looks_at(&mut ben, now);
            let _ = ana.check_in.confirm(now, now % 2 == 0);
        }
    }
}
