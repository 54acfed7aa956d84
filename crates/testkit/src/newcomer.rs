//! A real phone as one of the people of a past that was written without it.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use folkmoot_engine::{Engine, Entropy, Keystore, KeystoreError, Setup};
use folkmoot_protocol::api::{
    ApiError, Call, CreateVault, ErrorCode, ImportSegment, Join, Read, Reply, TakenReport, bytes,
};
use folkmoot_qr::film::{Film, Mode, kind};

use crate::device::{SeededEntropy, SetClock};
use crate::phone::PhoneError;
use crate::scribe::{INTRODUCED_AT, seed};
use crate::street::neighbours;

/// The neighbour whose phone it is.
pub(crate) const NEWCOMER: usize = 1;

/// A real phone as one of the people of a [`History`](crate::History): it joins the draft and takes the rest in from
/// files. Its keystore keeps the key, so that no PIN is stretched when it opens.
pub struct Newcomer {
    engine: Engine,
    clock: SetClock,
}

impl Newcomer {
    /// A new phone in `folder`, at the time when people introduced themselves. It joins the draft by the
    /// first neighbour's invitation.
    ///
    /// # Errors
    /// What the engine refuses.
    pub fn joins(invitation: &[u8], folder: &Path) -> Result<Self, PhoneError> {
        let mut phone = Self::opens(folder, INTRODUCED_AT)?;
        phone.call(CreateVault { pin: None })?;
        let film = Film::new(kind::WELCOME, invitation, Mode::Normal)
            .map_err(|error| ApiError::new(ErrorCode::Internal).with("detail", error))?;
        for at in 0..u32::try_from(film.symbols()).unwrap_or(u32::MAX) {
            phone.call(Read { text: film.frame(at) })?;
        }
        let (name, household) = neighbours(NEWCOMER + 1).pop().unwrap_or_default();
        phone.call(Join { name, household })?;
        Ok(phone)
    }

    /// The phone in `folder` is switched on again at this time.
    ///
    /// # Errors
    /// What the engine reports.
    pub fn opens(folder: &Path, now: i64) -> Result<Self, PhoneError> {
        let clock = SetClock::at(now);
        let engine = Engine::open(Setup {
            folder: folder.to_owned(),
            keystore: Some(Box::new(Seeded)),
            clock: Box::new(clock.clone()),
            entropy: Box::new(Seeded),
        })?;
        Ok(Self { engine, clock })
    }

    /// Lets time pass until `now`, in Unix seconds.
    pub fn waits_until(&self, now: i64) {
        let seconds = now - folkmoot_engine::Clock::unix_seconds(&self.clock);
        self.clock.pass(u64::try_from(seconds).unwrap_or(0) * 1000);
    }

    /// Takes in a file, as a shell hands it over.
    ///
    /// # Errors
    /// What the engine refuses.
    pub fn takes(&mut self, file: &[u8]) -> Result<TakenReport, PhoneError> {
        self.call(ImportSegment { bytes: BASE64.encode(file) })
    }

    /// Hands over a request and gets the answer, both as [`bytes`], as they cross a shell.
    ///
    /// # Errors
    /// What the engine reports.
    pub fn ask(&mut self, request: &[u8]) -> Result<Vec<u8>, PhoneError> {
        let reply = self.engine.handle(bytes::decode(request)?)?;
        bytes::encode(&Ok::<Reply, ApiError>(reply))
    }

    /// Asks the engine.
    ///
    /// # Errors
    /// What the engine reports.
    pub fn call<C: Call>(&mut self, call: C) -> Result<C::Reply, PhoneError> {
        let reply = self.engine.handle(call.into())?;
        C::Reply::try_from(reply)
            .map_err(|error| ApiError::new(ErrorCode::Internal).with("detail", error))
    }
}

/// Gives the newcomer's seed whenever a key is drawn or asked for: what the engine signs is then, to
/// the byte, what the history has from this neighbour.
struct Seeded;

impl Entropy for Seeded {
    fn fill(&mut self, buf: &mut [u8]) {
        let seed = seed(NEWCOMER);
        if buf.len() == seed.len() {
            buf.copy_from_slice(&seed);
        } else {
            SeededEntropy::new("newcomer").fill(buf);
        }
    }
}

impl Keystore for Seeded {
    fn load(&self) -> Result<Option<[u8; 32]>, KeystoreError> {
        Ok(Some(seed(NEWCOMER)))
    }

    fn keep(&self, _: [u8; 32]) -> Result<[u8; 32], KeystoreError> {
        Ok(seed(NEWCOMER))
    }

    fn forget(&self) -> Result<(), KeystoreError> {
        Ok(())
    }

    fn is_available(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use folkmoot_protocol::api::{Home, Stage};

    use super::*;
    use crate::history::{History, Length};

    #[test]
    fn a_phone_takes_in_the_past_and_is_one_of_its_people() {
        let history = History::of(7, Length::SameMoment { least: 200, into: 20 }).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let mut phone = Newcomer::joins(&history.invitation(), folder.path()).unwrap();
        phone.waits_until(history.now);
        let reports: Vec<TakenReport> =
            history.files().unwrap().iter().map(|file| phone.takes(file).unwrap()).collect();
        let sum = |count: fn(&TakenReport) -> u32| reports.iter().map(count).sum::<u32>();
        // The invitation and the own introduction were there.
        assert_eq!(sum(|report| report.known), 4);
        assert_eq!(sum(|report| report.known + report.new), history.envelopes.len() as u32);
        assert!(reports.iter().all(|report| report.waiting == 0 && !report.co_signed));
        assert!(reports.iter().rev().skip(1).all(|report| report.seal_held));
        drop(phone);
        let mut phone = Newcomer::opens(folder.path(), history.now).unwrap();
        let home = phone.call(Home {}).unwrap();
        assert_eq!((home.residents, home.neighbourhood.stage), (7, Stage::Resident));
        assert_eq!(home.last_seal.unwrap().number as usize, reports.len() - 1);
    }
}
