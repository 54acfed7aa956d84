//! Two phones check in with each other while somebody shows them changed and foreign codes: nobody
//! is ever attested but the other one.
#![no_main]

use ed25519_dalek::SigningKey;
use folkmoot_protocol::ids::{AssemblyId, GatheringId};
use folkmoot_qr::handshake::{CheckIn, Introduction, Purpose, Refusal, Setting, Signer, Step};
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
            introduction: (purpose == Purpose::Founding).then(introduction),
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
    let _ = evening(&mut Unstructured::new(bytes));
});
