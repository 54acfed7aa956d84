//! Several phones that belong to neighbours.

use folkmoot_protocol::api::{
    FilmContent, Found, Gather, GatherView, Join, PracticeChoice, ProposeSeal, SignHeadcount,
};

use crate::device::SetClock;
use crate::phone::{Phone, PhoneError};

/// Monday, 5 January 2026, 18:00 UTC: when stories begin.
const BEGIN: i64 = 1_767_636_000;

/// A street: phones of neighbours who share a clock.
pub struct Street {
    /// The phones, the first founder's first.
    pub phones: Vec<Phone>,
    /// Everybody's clock.
    pub clock: SetClock,
}

/// Names and households for `count` neighbours, three to a household.
#[must_use]
pub fn neighbours(count: usize) -> Vec<(String, String)> {
    const NAMES: [&str; 24] = [
        "Ana", "Ben", "Chen", "Dalia", "Eli", "Fatou", "Gita", "Hugo", "Ines", "Jun", "Kofi",
        "Lea", "Mina", "Noor", "Otto", "Paz", "Quim", "Rosa", "Sami", "Tomás", "Uma", "Vera",
        "Wale", "Yara",
    ];
    (0..count)
        .map(|at| {
            let round = at / NAMES.len();
            let name = NAMES.get(at % NAMES.len()).copied().unwrap_or("Ana");
            let name = if round == 0 { name.to_owned() } else { format!("{name} {}", round + 1) };
            (name, format!("Mill Lane {}", at / 3 + 1))
        })
        .collect()
}

impl Street {
    /// Phones in memory for these neighbours, nothing on them yet.
    ///
    /// # Errors
    /// What an engine reports.
    pub fn of(neighbours: &[(String, String)]) -> Result<Self, PhoneError> {
        let clock = SetClock::at(BEGIN);
        let phones = neighbours
            .iter()
            .map(|(name, household)| Phone::new(name, household, &clock))
            .collect::<Result<_, _>>()?;
        Ok(Self { phones, clock })
    }

    /// Two different phones at once.
    ///
    /// # Panics
    /// Where they are the same or not there.
    #[allow(clippy::panic)]
    pub fn pair(&mut self, a: usize, b: usize) -> (&mut Phone, &mut Phone) {
        match self.phones.get_disjoint_mut([a, b]) {
            Ok([a, b]) => (a, b),
            Err(error) => panic!("phones {a} and {b}: {error}"),
        }
    }

    /// The first phone drafts the neighbourhood; the others film its invitation and join.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn drafts(&mut self, name: &str, practices: Vec<PracticeChoice>) -> Result<(), PhoneError> {
        let starts_at = BEGIN + 3600;
        if let Some(first) = self.phones.first_mut() {
            first.call(Found {
                neighbourhood: name.to_owned(),
                place: "the old school".to_owned(),
                starts_at,
                name: first.name.clone(),
                household: first.household.clone(),
                practices,
            })?;
        }
        for other in 1..self.phones.len() {
            let (first, other) = self.pair(0, other);
            other.films(first, FilmContent::Invitation, |_| false)?;
            let (name, household) = (other.name.clone(), other.household.clone());
            other.call(Join { name, household })?;
        }
        self.clock.pass(3_600_000);
        Ok(())
    }

    /// Everybody meets the `each` neighbours after them in the row, by cameras.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn greets(&mut self, each: usize) -> Result<(), PhoneError> {
        let count = self.phones.len();
        for (a, step) in (0..count).flat_map(|a| (1..=each).map(move |step| (a, step))) {
            let b = (a + step) % count;
            if a != b {
                let (one, other) = self.pair(a, b);
                one.meets(other)?;
            }
        }
        Ok(())
    }

    /// The phone at `board` films everybody's news, then everybody films the board's.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn exchanges(&mut self, board: usize) -> Result<(), PhoneError> {
        for other in (0..self.phones.len()).filter(|other| *other != board) {
            let (board, other) = self.pair(board, other);
            board.films(other, FilmContent::News, |_| false)?;
        }
        for other in (0..self.phones.len()).filter(|other| *other != board) {
            let (board, other) = self.pair(board, other);
            other.films(board, FilmContent::News, |_| false)?;
        }
        Ok(())
    }

    /// A whole evening: everybody greets, three count heads, the board seals, all co-sign.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn gathers(&mut self) -> Result<(), PhoneError> {
        self.greets(3.min(self.phones.len() / 2))?;
        self.exchanges(0)?;
        let count = u32::try_from(self.phones.len()).unwrap_or(u32::MAX);
        for phone in self.phones.iter_mut().take(3) {
            phone.call(SignHeadcount { count })?;
        }
        self.exchanges(0)?;
        if let Some(board) = self.phones.first_mut() {
            board.call(ProposeSeal {})?;
        }
        // Once to see the seal and co-sign, once to see that it holds.
        for other in 1..self.phones.len() {
            let (board, other) = self.pair(0, other);
            other.films(board, FilmContent::News, |_| false)?;
        }
        self.exchanges(0)
    }

    /// What each phone shows on Gather.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn gather_views(&mut self) -> Result<Vec<GatherView>, PhoneError> {
        self.phones.iter_mut().map(|phone| Ok(*phone.call(Gather {})?)).collect()
    }
}
