//! Phones for the tests: a check-in screen each, with a clock that the test moves.
#![allow(dead_code, reason = "every test program uses its own part")]

use ed25519_dalek::SigningKey;
use folkmoot_protocol::ids::{AssemblyId, DeviceKey, GatheringId, OutsideKey, ReceiveKey};
use folkmoot_qr::handshake::messages::Place;
use folkmoot_qr::handshake::{
    Applicant, Application, Attestation, CheckIn, Introduction, Met, NewPhone, NewPhoneStep,
    PersonAsks, Purpose, Refusal, Setting, Shown, Signer, Step,
};

pub mod photo;

pub const ASSEMBLY: AssemblyId = AssemblyId([0xa5; 32]);
pub const GATHERING: GatheringId = GatheringId([0x67; 32]);
pub const EPOCH_KEY: [u8; 32] = [0x0e; 32];

pub fn setting() -> Setting {
    Setting {
        assembly: ASSEMBLY,
        gathering: GATHERING,
        purpose: Purpose::CheckIn,
        epoch_key: EPOCH_KEY,
        accessible: false,
        introduction: None,
    }
}

pub struct Phone {
    pub check_in: CheckIn<SigningKey>,
    pub key: SigningKey,
    name: u8,
    drawn: u32,
}

impl Phone {
    pub fn new(name: u8) -> Self {
        Self::with(name, setting())
    }

    pub fn accessible(name: u8) -> Self {
        Self::with(name, Setting { accessible: true, ..setting() })
    }

    pub fn founder(name: u8, called: &str, household: &str) -> Self {
        let introduction = Some(Introduction::new(called, household).unwrap());
        Self::with(name, Setting { purpose: Purpose::Founding, introduction, ..setting() })
    }

    /// On the screen where a resident meets a phone that is nobody's yet.
    pub fn resident(name: u8, called: &str) -> Self {
        let introduction = Introduction::new(called, "Gartenweg 3").unwrap();
        Self::with(name, Setting::admission(ASSEMBLY, EPOCH_KEY, introduction))
    }

    pub fn with(name: u8, setting: Setting) -> Self {
        let key = SigningKey::from_bytes(&[name; 32]);
        Self { check_in: CheckIn::new(setting, key.clone()).unwrap(), key, name, drawn: 0 }
    }

    pub fn device(&self) -> DeviceKey {
        self.key.device_key()
    }

    pub fn screen(&mut self, now: u64) -> Shown {
        let (name, drawn) = (self.name, &mut self.drawn);
        self.check_in.code_to_show(now, || seed(name, drawn))
    }

    pub fn shows(&mut self, now: u64) -> Vec<u8> {
        self.screen(now).bytes
    }

    pub fn m1(&mut self, now: u64) -> [u8; 59] {
        self.shows(now).try_into().expect("an M1 on the screen")
    }

    pub fn sees(&mut self, bytes: &[u8], now: u64) -> Result<Step, Refusal> {
        let (name, drawn) = (self.name, &mut self.drawn);
        self.check_in.saw(bytes, now, || seed(name, drawn))
    }

    /// Sees what another phone shows at this moment.
    pub fn looks_at(&mut self, other: &mut Phone, now: u64) -> Result<Step, Refusal> {
        let bytes = other.shows(now);
        self.sees(&bytes, now)
    }

    /// Sees what a new phone shows at this moment.
    pub fn looks_at_new(&mut self, other: &mut Newcomer, now: u64) -> Result<Step, Refusal> {
        let bytes = other.shows(now);
        self.sees(&bytes, now)
    }

    pub fn confirms(&mut self, now: u64) -> Attestation {
        match self.check_in.confirm(now, true) {
            Ok(Step::Attest(attestation)) => attestation,
            other => panic!("not attested: {other:?}"),
        }
    }
}

/// A phone that is nobody's yet.
pub struct Newcomer {
    pub screen: NewPhone<SigningKey>,
    pub key: SigningKey,
    name: u8,
    drawn: u32,
}

pub fn applicant(called: &str) -> Applicant {
    Applicant {
        outside: OutsideKey([0x01; 32]),
        receive: ReceiveKey([0x02; 32]),
        nonce: [0x03; 16],
        introduction: Introduction::new(called, "Hof 2").unwrap(),
        returning: false,
        expected: None,
        accessible: false,
    }
}

/// What stands for the signature of the outside key.
pub fn possession(assembly: AssemblyId) -> [u8; 64] {
    let mut signature = [0x04; 64];
    signature[..32].copy_from_slice(&assembly.0);
    signature
}

/// What `applicant("Nia")` applies with.
pub fn application() -> Application {
    let Applicant { outside, receive, nonce, introduction, .. } = applicant("Nia");
    Application { outside, receive, possession: possession(ASSEMBLY), nonce, introduction }
}

/// A resident's place; the gathering is not looked at.
pub fn place(assembly: AssemblyId) -> Place {
    Place::new(&assembly, &GATHERING, Purpose::Admission, &EPOCH_KEY)
}

pub fn answers(assembly: AssemblyId) -> Result<NewPhoneStep, Refusal> {
    Ok(NewPhoneStep::Answer { assembly })
}

impl Newcomer {
    pub fn new(name: u8, called: &str) -> Self {
        Self::with(name, applicant(called))
    }

    pub fn with(name: u8, applicant: Applicant) -> Self {
        let key = SigningKey::from_bytes(&[name; 32]);
        Self { screen: NewPhone::new(applicant, key.clone()), key, name, drawn: 0 }
    }

    pub fn device(&self) -> DeviceKey {
        self.key.device_key()
    }

    pub fn shows(&mut self, now: u64) -> Vec<u8> {
        self.screen.code_to_show(now).expect("an answer on the screen").bytes
    }

    pub fn sees(&mut self, bytes: &[u8], now: u64) -> Result<NewPhoneStep, Refusal> {
        let (name, drawn) = (self.name, &mut self.drawn);
        self.screen.saw(bytes, now, || seed(name, drawn), possession)
    }

    /// Sees what a resident's phone shows at this moment.
    pub fn looks_at(&mut self, other: &mut Phone, now: u64) -> Result<NewPhoneStep, Refusal> {
        let bytes = other.shows(now);
        self.sees(&bytes, now)
    }
}

pub fn met(step: Result<NewPhoneStep, Refusal>) -> Met {
    match step {
        Ok(NewPhoneStep::Met(met)) => met,
        other => panic!("nobody was met: {other:?}"),
    }
}

pub fn asks(step: Result<Step, Refusal>) -> PersonAsks {
    match step {
        Ok(Step::PersonAsks(asks)) => asks,
        other => panic!("nobody is asked: {other:?}"),
    }
}

fn seed(name: u8, drawn: &mut u32) -> [u8; 32] {
    *drawn += 1;
    let mut seed = [name; 32];
    seed[..4].copy_from_slice(&drawn.to_be_bytes());
    seed
}

/// A small deterministic generator (xorshift64*), so that losses and noise repeat.
pub struct Xorshift(pub u64);

impl Xorshift {
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    pub fn below(&mut self, n: u64) -> u64 {
        (self.next() >> 33) % n
    }

    pub fn bytes(&mut self, len: usize) -> Vec<u8> {
        (0..len).map(|_| self.below(256) as u8).collect()
    }
}
