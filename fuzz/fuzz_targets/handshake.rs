//! Two phones check in with each other, or a resident's meets a new one, while somebody shows them
//! changed and foreign codes: nobody is ever attested but the other one.
#![no_main]

use ed25519_dalek::SigningKey;
use folkmoot_protocol::ids::{AssemblyId, GatheringId, OutsideKey, ReceiveKey};
use folkmoot_qr::handshake::{
    Applicant, CheckIn, Introduction, NewPhone, NewPhoneStep, Purpose, Refusal, Setting, Signer,
    Step,
};
use libfuzzer_sys::arbitrary::{Result, Unstructured};
use libfuzzer_sys::fuzz_target;

struct Phone {
    check_in: CheckIn<SigningKey>,
    key: SigningKey,
    drawn: u16,
}

impl Phone {
    fn new(name: u8, purpose: Purpose) -> Self {
        let key = SigningKey::from_bytes(&[name; 32]);
        let introduction =
            || Introduction::new(format!("Ana {name}"), "Hof 2").expect("a good name");
        let setting = Setting {
            assembly: AssemblyId([0xa5; 32]),
            gathering: GatheringId([0x67; 32]),
            purpose,
            epoch_key: [0x0e; 32],
            accessible: false,
            introduction: (purpose != Purpose::CheckIn).then(introduction),
        };
        let check_in = CheckIn::new(setting, key.clone()).expect("they go together");
        Self { check_in, key, drawn: 0 }
    }

    fn shows(&mut self, now: u64) -> Vec<u8> {
        let Self { check_in, key, drawn } = self;
        check_in.code_to_show(now, || seed(key, drawn)).bytes
    }

    fn sees(&mut self, bytes: &[u8], now: u64) -> std::result::Result<Step, Refusal> {
        let Self { check_in, key, drawn } = self;
        check_in.saw(bytes, now, || seed(key, drawn))
    }
}

fn seed(key: &SigningKey, drawn: &mut u16) -> [u8; 32] {
    *drawn += 1;
    let mut seed = key.to_bytes();
    seed[..2].copy_from_slice(&drawn.to_be_bytes());
    seed
}

struct Newcomer {
    screen: NewPhone<SigningKey>,
    key: SigningKey,
    drawn: u16,
}

impl Newcomer {
    fn new(name: u8, returning: bool, expected: bool) -> Self {
        let key = SigningKey::from_bytes(&[name; 32]);
        let applicant = Applicant {
            outside: OutsideKey([0x2b; 32]),
            receive: ReceiveKey([0x3b; 32]),
            nonce: [0x5b; 16],
            introduction: Introduction::new("Nia", "Hof 3").expect("a good name"),
            returning,
            expected: expected.then_some(AssemblyId([0xa5; 32])),
            accessible: false,
        };
        Self { screen: NewPhone::new(applicant, key.clone()), key, drawn: 0 }
    }

    fn sees(&mut self, bytes: &[u8], now: u64) -> std::result::Result<NewPhoneStep, Refusal> {
        let Self { screen, key, drawn } = self;
        screen.saw(
            bytes,
            now,
            || seed(key, drawn),
            |assembly| {
                assert_eq!(assembly, AssemblyId([0xa5; 32]));
                [0x4b; 64]
            },
        )
    }
}

/// A resident meets a phone that is nobody's yet. Foreign codes here never are whole offers: anybody
/// can make one.
fn at_the_door(script: &mut Unstructured<'_>) -> Result<()> {
    let returning = script.arbitrary()?;
    let mut ana = Phone::new(1, Purpose::Admission);
    let mut nia = Newcomer::new(2, returning, script.arbitrary()?);
    let mut now = 0u64;
    for _ in 0..200 {
        if script.is_empty() {
            break;
        }
        let answer = nia.screen.code_to_show(now).map(|shown| shown.bytes);
        match script.int_in_range(0..=9)? {
            0 => now += u64::from(script.arbitrary::<u8>()?) * 100,
            1 | 2 => {
                if let Some(answer) = answer {
                    let _ = ana.sees(&answer, now);
                }
            }
            3 | 4 => {
                let code = ana.shows(now);
                if let Ok(NewPhoneStep::Met(met)) = nia.sees(&code, now) {
                    assert_eq!(met.peer, ana.key.device_key());
                    assert_eq!(met.introduction.name(), "Ana 1");
                }
            }
            5 => {
                let mut code = match answer {
                    Some(answer) if script.arbitrary()? => answer,
                    _ => ana.shows(now),
                };
                let place = script.choose_index(code.len())?;
                code[place] ^= script.int_in_range(1..=255)?;
                let step = ana.sees(&code, now);
                assert!(!matches!(step, Ok(Step::Answer | Step::PersonAsks(_))), "{step:?}");
                // Ephemeral and hint of an offer are what a new phone can't judge.
                if !(code.len() == 91 && (19..59).contains(&place)) {
                    let step = nia.sees(&code, now);
                    let taken =
                        matches!(step, Ok(NewPhoneStep::Answer { .. } | NewPhoneStep::Met(_)));
                    assert!(!taken, "a changed code was taken: {step:?}");
                }
            }
            6 => {
                let len = script.int_in_range(0..=640)?.min(script.len());
                let bytes = script.bytes(len)?;
                let step = ana.sees(bytes, now);
                assert!(!matches!(step, Ok(Step::Answer | Step::PersonAsks(_))), "{step:?}");
                let step = nia.sees(bytes, now);
                assert!(!matches!(step, Ok(NewPhoneStep::Met(_))), "{step:?}");
            }
            7 | 8 => {
                if let Ok(Step::Attest(record)) = ana.check_in.confirm(now, script.arbitrary()?) {
                    assert_eq!(record.peer, nia.key.device_key());
                    assert_eq!(record.returning, returning);
                    let application = record.application.expect("an admission has one");
                    assert_eq!(application.possession, [0x4b; 64]);
                    assert!(record.delay_ms <= 120_000);
                }
            }
            _ => match script.int_in_range(0..=3)? {
                0 => ana.check_in.start_over(now),
                1 => ana.check_in.set_accessible(script.arbitrary()?),
                2 => nia.screen.start_over(),
                _ => nia.screen.set_accessible(script.arbitrary()?),
            },
        }
    }
    Ok(())
}

fn evening(script: &mut Unstructured<'_>) -> Result<()> {
    let purpose = if script.arbitrary()? { Purpose::Founding } else { Purpose::CheckIn };
    let mut phones = [Phone::new(1, purpose), Phone::new(2, purpose)];
    let mut now = 0u64;
    for _ in 0..200 {
        if script.is_empty() {
            break;
        }
        phones.swap(0, 1);
        let [me, other] = &mut phones;
        match script.int_in_range(0..=9)? {
            0 => now += u64::from(script.arbitrary::<u8>()?) * 100,
            1..=4 => {
                let code = other.shows(now);
                let _ = me.sees(&code, now);
            }
            5 => {
                let mut code = other.shows(now);
                let place = script.choose_index(code.len())?;
                code[place] ^= script.int_in_range(1..=255)?;
                let step = me.sees(&code, now);
                let taken =
                    matches!(step, Ok(Step::Answer | Step::PersonAsks(_) | Step::Attest(_)));
                assert!(!taken, "a changed code was taken: {step:?}");
            }
            6 => {
                let len = script.int_in_range(0..=500)?.min(script.len());
                let step = me.sees(script.bytes(len)?, now);
                if let Ok(Step::PersonAsks(asks)) = step {
                    assert_eq!(asks.peer, other.key.device_key());
                }
            }
            7 | 8 => {
                if let Ok(Step::Attest(record)) = me.check_in.confirm(now, script.arbitrary()?) {
                    assert_eq!(record.peer, other.key.device_key());
                    assert_eq!(record.introduction.is_some(), purpose == Purpose::Founding);
                    assert!(record.delay_ms <= 120_000);
                }
            }
            _ => match script.arbitrary::<bool>()? {
                true => me.check_in.start_over(now),
                false => me.check_in.set_accessible(script.arbitrary()?),
            },
        }
    }
    Ok(())
}

fuzz_target!(|bytes: &[u8]| {
    // The last byte chooses the scene; scripts are read from the front.
    let _ = match bytes.split_last() {
        Some((last, rest)) if last & 1 == 1 => at_the_door(&mut Unstructured::new(rest)),
        _ => evening(&mut Unstructured::new(bytes)),
    };
});
