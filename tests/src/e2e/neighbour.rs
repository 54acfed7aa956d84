//! Neighbours whose phones are the engine alone, in the test's own process. They meet the real apps
//! as people do: by codes on screens, read by cameras.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use folkmoot_engine::{Clock, Engine, Entropy};
use folkmoot_protocol::api::{
    ApiError, Call, CheckIn, CheckInView, CodeView, ConfirmPerson, CreateVault, FilmContent,
    FilmFrames, Join, NextNeighbour, PersonAsks, Read, Scanned, StartFilm,
};

/// Frames of a film asked for at a time.
const BATCH: u32 = 16;

struct RealClock(Instant);

impl Clock for RealClock {
    fn unix_seconds(&self) -> i64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        i64::try_from(since.as_secs()).unwrap()
    }

    fn monotonic_ms(&self) -> u64 {
        u64::try_from(self.0.elapsed().as_millis()).unwrap()
    }
}

struct RealEntropy;

impl Entropy for RealEntropy {
    fn fill(&mut self, buf: &mut [u8]) {
        getrandom::fill(buf).unwrap();
    }
}

/// A neighbour with a phone.
pub struct Neighbour {
    name: String,
    household: String,
    phone: Engine,
    met: Vec<String>,
}

impl Neighbour {
    /// Somebody who has just installed the app.
    #[must_use]
    pub fn new(name: &str, household: &str) -> Self {
        let clock = RealClock(Instant::now());
        let phone = Engine::in_memory(Box::new(clock), Box::new(RealEntropy)).unwrap();
        let mut neighbour =
            Self { name: name.to_owned(), household: household.to_owned(), phone, met: Vec::new() };
        neighbour.ask(CreateVault { pin: Some("2468".to_owned()) });
        neighbour
    }

    /// Their name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// One call of their phone, which must succeed.
    pub fn ask<C: Call>(&mut self, call: C) -> C::Reply {
        let name = self.name.clone();
        self.try_ask(call).unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }

    /// One call of their phone.
    ///
    /// # Errors
    /// The engine's.
    ///
    /// # Panics
    /// When the reply belongs to another request.
    pub fn try_ask<C: Call>(&mut self, call: C) -> Result<C::Reply, ApiError> {
        let reply = self.phone.handle(call.into())?;
        Ok(C::Reply::try_from(reply).unwrap_or_else(|error| panic!("{error}")))
    }

    /// Joins the neighbourhood whose invitation was read.
    pub fn join(&mut self) {
        let (name, household) = (self.name.clone(), self.household.clone());
        self.ask(Join { name, household });
    }

    /// Their check-in code now.
    pub fn check_in(&mut self) -> CheckInView {
        let view = self.ask(CheckIn { accessible: false });
        self.note(&view);
        view
    }

    /// Whom they have met, as far as their own phone saw.
    #[must_use]
    pub fn met(&self, name: &str) -> bool {
        self.met.iter().any(|met| met == name)
    }

    /// A new evening begins: whom they met before they have not met tonight.
    pub fn begins_an_evening(&mut self) {
        self.met.clear();
    }

    /// Their camera saw these codes on a check-in screen. They confirm whom they expect only.
    pub fn greet(&mut self, seen: &[String], expected: &str) {
        for text in seen {
            // Codes change under the camera: the one that was late is followed by one that is not.
            if let Ok(Scanned::ConfirmPerson(PersonAsks { name, .. })) =
                self.try_ask(Read { text: text.clone() })
            {
                assert_eq!(name, expected, "the phone names who stands there");
                let view = self.ask(ConfirmPerson { in_front: true });
                self.note(&view);
            }
        }
    }

    fn note(&mut self, view: &CheckInView) {
        if let Some(person) = &view.just_met {
            self.met.push(person.name.clone());
        }
    }

    /// Their camera saw these codes of a film. What it was, when complete.
    pub fn film(&mut self, seen: &[String]) -> Option<Scanned> {
        let mut complete = None;
        for text in seen {
            match self.ask(Read { text: text.clone() }) {
                Scanned::Again | Scanned::Filming { .. } => {}
                scanned => complete = Some(scanned),
            }
        }
        complete
    }

    /// Starts showing their news: endless frames.
    pub fn show_news(&mut self) -> Showing<'_> {
        let film = self.ask(StartFilm { what: FilmContent::News, easy: false });
        Showing { neighbour: self, film: film.id, from: 0, frames: Vec::new() }
    }

    /// Two neighbours who stand before each other, both without the real app, read their codes
    /// aloud to each other.
    pub fn meets(&mut self, other: &mut Self) {
        // Whom they met before has their codes.
        self.ask(NextNeighbour {});
        other.ask(NextNeighbour {});
        for _ in 0..20 {
            if self.met(&other.name) && other.met(&self.name) {
                return;
            }
            let (me, them) = (self.name.clone(), other.name.clone());
            let theirs = other.check_in().spoken;
            self.greet(&[theirs], &them);
            let mine = self.check_in().spoken;
            other.greet(&[mine], &me);
        }
        panic!("{} and {} did not meet", self.name, other.name);
    }
}

/// A film on a neighbour's screen.
pub struct Showing<'n> {
    neighbour: &'n mut Neighbour,
    film: u32,
    from: u32,
    frames: Vec<CodeView>,
}

impl Iterator for Showing<'_> {
    type Item = CodeView;

    fn next(&mut self) -> Option<CodeView> {
        if self.frames.is_empty() {
            let (film, from) = (self.film, self.from);
            self.frames = self.neighbour.ask(FilmFrames { film, from, count: BATCH });
            self.frames.reverse();
            self.from += BATCH;
        }
        self.frames.pop()
    }
}
