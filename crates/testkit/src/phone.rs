//! One resident's phone: a real engine, and the things people do with phones.

use std::path::{Path, PathBuf};

use folkmoot_engine::{Engine, Setup};
use folkmoot_protocol::api::{
    AddPerson, ApiError, Call, CheckIn, CheckInView, CodeView, ConfirmNewPhone, ConfirmPerson,
    CreateVault, ErrorCode, ExportSegment, FilmContent, FilmFrames, GetApplication, GetStatus,
    ImportSegment, Lock, NewPhoneIs, NextNeighbour, NextNewPhone, NextVoucher, Read, Reply,
    Request, Scanned, StartFilm, Status, TakenReport, Unlock, VaultState,
};

use crate::camera::read_code;
use crate::device::{SeededEntropy, SetClock};

/// The PIN of every phone's first person here.
const PIN: &str = "2468";

/// What a phone refused, and what it was asked.
pub type PhoneError = ApiError;

/// What answers a phone's requests: an engine here, or one in another process.
pub trait Device {
    /// Answers one request.
    ///
    /// # Errors
    /// What the engine reports.
    fn ask(&mut self, request: Request) -> Result<Reply, PhoneError>;
}

impl Device for Engine {
    fn ask(&mut self, request: Request) -> Result<Reply, PhoneError> {
        self.handle(request)
    }
}

/// One resident's phone, or one that several share.
pub struct Phone {
    /// The name of the resident who has it in their hands.
    pub name: String,
    /// Where they live.
    pub household: String,
    device: Box<dyn Device>,
    clock: SetClock,
    folder: Option<PathBuf>,
    starts: u32,
}

impl Phone {
    /// A new phone whose data is gone with it.
    ///
    /// # Errors
    /// What the engine reports.
    pub fn new(name: &str, household: &str, clock: &SetClock) -> Result<Self, PhoneError> {
        let entropy = Box::new(SeededEntropy::new(&format!("{name}/{household}")));
        let engine = Engine::in_memory(Box::new(clock.clone()), entropy)?;
        Self::on(Box::new(engine), name, household, clock)
    }

    /// A new phone, or one that was switched off, with its data in `folder`.
    ///
    /// # Errors
    /// What the engine reports.
    pub fn in_folder(
        name: &str,
        household: &str,
        clock: &SetClock,
        folder: &Path,
    ) -> Result<Self, PhoneError> {
        let engine = open(name, household, clock, folder, 0)?;
        let mut phone = Self::on(Box::new(engine), name, household, clock)?;
        phone.folder = Some(folder.to_owned());
        Ok(phone)
    }

    /// A phone whose engine is somewhere else; its PIN is set or given.
    ///
    /// # Errors
    /// What the engine reports.
    pub fn on(
        device: Box<dyn Device>,
        name: &str,
        household: &str,
        clock: &SetClock,
    ) -> Result<Self, PhoneError> {
        let (name, household, clock) = (name.to_owned(), household.to_owned(), clock.clone());
        let mut phone = Self { name, household, device, clock, folder: None, starts: 0 };
        phone.unlock()?;
        Ok(phone)
    }

    fn unlock(&mut self) -> Result<(), PhoneError> {
        match self.call(GetStatus {})?.vault {
            VaultState::Missing => self.call(CreateVault { pin: Some(PIN.to_owned()) })?,
            VaultState::Locked => self.call(Unlock { person: 1, pin: PIN.to_owned() })?,
            VaultState::Open => return Ok(()),
        };
        Ok(())
    }

    /// Whoever has the phone lets one more person have keys on it.
    ///
    /// # Errors
    /// What the engine refuses.
    pub fn takes_in(&mut self, name: &str) -> Result<Status, PhoneError> {
        self.call(AddPerson { label: name.to_owned(), pin: pin_of(name) })
    }

    /// Whoever has the phone locks it; the person of that name opens it with their own PIN.
    ///
    /// # Errors
    /// What the engine refuses; `NoVault` where nobody is called so.
    pub fn hands_over_to(&mut self, name: &str) -> Result<Status, PhoneError> {
        let people = self.call(Lock {})?.people;
        let person = people.iter().find(|person| person.label == name);
        let person = person.ok_or_else(|| ApiError::new(ErrorCode::NoVault))?.number;
        let pin = if person == 1 { PIN.to_owned() } else { pin_of(name) };
        let status = self.call(Unlock { person, pin })?;
        name.clone_into(&mut self.name);
        Ok(status)
    }

    /// Asks the engine, as a shell does.
    ///
    /// # Errors
    /// What the engine reports.
    pub fn call<C: Call>(&mut self, call: C) -> Result<C::Reply, PhoneError> {
        let reply = self.device.ask(call.into())?;
        C::Reply::try_from(reply)
            .map_err(|error| ApiError::new(ErrorCode::Internal).with("detail", error))
    }

    /// Switches the phone off and on again. Only for one with a folder.
    ///
    /// # Errors
    /// What the engine reports.
    pub fn restarts(self) -> Result<Self, PhoneError> {
        let Self { name, household, device, clock, folder, starts } = self;
        drop(device);
        let folder = folder.ok_or_else(|| ApiError::new(ErrorCode::NoVault))?;
        let starts = starts + 1;
        let device = Box::new(open(&name, &household, &clock, &folder, starts)?);
        let mut phone = Self { name, household, device, clock, folder: Some(folder), starts };
        phone.unlock()?;
        Ok(phone)
    }

    /// Holds the camera in front of a code.
    ///
    /// # Errors
    /// What the engine reports; `NotOurs` where the scanner reads nothing.
    pub fn sees(&mut self, code: &CodeView) -> Result<Scanned, PhoneError> {
        let text = read_code(code).ok_or_else(|| ApiError::new(ErrorCode::NotOurs))?;
        self.call(Read { text })
    }

    /// The check-in screen.
    ///
    /// # Errors
    /// What the engine reports.
    pub fn shows(&mut self) -> Result<CheckInView, PhoneError> {
        self.call(CheckIn { accessible: false })
    }

    /// Meets a neighbour: three codes, both confirm. The cameras see pixels.
    ///
    /// # Errors
    /// What either engine refuses.
    pub fn meets(&mut self, other: &mut Self) -> Result<(), PhoneError> {
        other.call(NextNeighbour {})?;
        let offer = self.call(NextNeighbour {})?;
        other.sees(&offer.code)?;
        self.clock.pass(900);
        let answer = other.shows()?;
        self.sees(&answer.code)?;
        self.clock.pass(900);
        let confirm = self.call(ConfirmPerson { in_front: true })?;
        other.sees(&confirm.code)?;
        self.clock.pass(900);
        other.call(ConfirmPerson { in_front: true })?;
        Ok(())
    }

    /// The same with codes that are read aloud and typed: no camera, quicker in large tests.
    ///
    /// # Errors
    /// What either engine refuses.
    pub fn meets_by_word(&mut self, other: &mut Self) -> Result<(), PhoneError> {
        other.call(NextNeighbour {})?;
        let offer = self.call(NextNeighbour {})?.spoken;
        other.call(Read { text: offer })?;
        let answer = other.shows()?.spoken;
        self.call(Read { text: answer })?;
        let confirm = self.call(ConfirmPerson { in_front: true })?.spoken;
        other.call(Read { text: confirm })?;
        other.call(ConfirmPerson { in_front: true })?;
        self.clock.pass(900);
        Ok(())
    }

    /// Meets a phone that is nobody's yet, by cameras, and says whose it is.
    ///
    /// # Errors
    /// What either engine refuses.
    pub fn meets_new(&mut self, other: &mut Self, is: NewPhoneIs) -> Result<(), PhoneError> {
        other.call(NextVoucher {})?;
        let offer = self.call(NextNewPhone {})?;
        other.sees(&offer.code)?;
        self.clock.pass(900);
        let answer = other.call(GetApplication { accessible: false })?;
        let answer = answer.code.ok_or_else(|| ApiError::new(ErrorCode::NotExpected))?;
        self.sees(&answer)?;
        self.clock.pass(900);
        let confirm = self.call(ConfirmNewPhone { is })?;
        other.sees(&confirm.code)?;
        self.clock.pass(900);
        Ok(())
    }

    /// Films what the other shows until it is complete, losing every frame for which `lost` says so.
    ///
    /// # Errors
    /// What either engine refuses; `NoFilm` where it never completes.
    pub fn films(
        &mut self,
        other: &mut Self,
        what: FilmContent,
        mut lost: impl FnMut(u32) -> bool,
    ) -> Result<Scanned, PhoneError> {
        let film = other.call(StartFilm { what, easy: false })?;
        for at in 0..film.frames * 8 + 64 {
            let frames = other.call(FilmFrames { film: film.id, from: at, count: 1 })?;
            self.clock.pass(1000 / u64::from(film.fps.max(1)));
            if lost(at) {
                continue;
            }
            for frame in &frames {
                match self.sees(frame)? {
                    Scanned::Filming { .. } | Scanned::Again => {}
                    complete => return Ok(complete),
                }
            }
        }
        Err(ApiError::new(ErrorCode::NoFilm))
    }

    /// Takes in the other's news as a file: the same bytes as the film, without the pictures.
    ///
    /// # Errors
    /// What either engine refuses.
    pub fn takes_file_of(&mut self, other: &mut Self) -> Result<TakenReport, PhoneError> {
        let file = other.call(ExportSegment { after_seal: None })?;
        self.call(ImportSegment { bytes: file.bytes })
    }
}

/// The PIN of somebody who shares another's phone.
fn pin_of(name: &str) -> String {
    format!("{PIN} of {name}")
}

fn open(
    name: &str,
    household: &str,
    clock: &SetClock,
    folder: &Path,
    starts: u32,
) -> Result<Engine, PhoneError> {
    Engine::open(Setup {
        folder: folder.to_owned(),
        keystore: None,
        clock: Box::new(clock.clone()),
        entropy: Box::new(SeededEntropy::new(&format!("{name}/{household}/{starts}"))),
    })
}
