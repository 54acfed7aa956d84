//! Several phones that belong to neighbours.

use std::path::Path;

use folkmoot_engine::Clock as _;
use folkmoot_protocol::api::{
    ApiError, CallGathering, ErrorCode, FilmContent, FilmFrames, Found, Gather, GatherView, Join,
    PracticeChoice, ProposeSeal, Read, Scanned, SignHeadcount, StartFilm,
};

use crate::camera::read_code;
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

    /// The same, each with its data in a folder of its own inside `folder`.
    ///
    /// # Errors
    /// What an engine reports.
    pub fn in_folder(neighbours: &[(String, String)], folder: &Path) -> Result<Self, PhoneError> {
        let clock = SetClock::at(BEGIN);
        let phones = neighbours
            .iter()
            .map(|(name, household)| Phone::in_folder(name, household, &clock, &folder.join(name)))
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
                from_here: false,
            })?;
        }
        self.all_film(0, FilmContent::Invitation)?;
        for other in self.phones.iter_mut().skip(1) {
            let (name, household) = (other.name.clone(), other.household.clone());
            other.call(Join { name, household })?;
        }
        self.clock.pass(3_600_000);
        Ok(())
    }

    /// Everybody films what the phone at `board` plays, all at once. The cameras see the same pixels,
    /// so that each frame is drawn and scanned once.
    ///
    /// # Errors
    /// What an engine refuses; `NoFilm` where it never completes for somebody.
    pub fn all_film(&mut self, board: usize, what: FilmContent) -> Result<(), PhoneError> {
        let (before, rest) = self.phones.split_at_mut(board);
        let Some((board, after)) = rest.split_first_mut() else { return Ok(()) };
        let mut filming: Vec<&mut Phone> = before.iter_mut().chain(after).collect();
        let film = board.call(StartFilm { what, easy: false })?;
        for at in 0..film.frames * 8 + 64 {
            if filming.is_empty() {
                return Ok(());
            }
            let frames = board.call(FilmFrames { film: film.id, from: at, count: 1 })?;
            self.clock.pass(1000 / u64::from(film.fps.max(1)));
            for text in frames.iter().filter_map(read_code) {
                let mut more = Vec::with_capacity(filming.len());
                for phone in filming {
                    let read = phone.call(Read { text: text.clone() })?;
                    if matches!(read, Scanned::Filming { .. } | Scanned::Again) {
                        more.push(phone);
                    }
                }
                filming = more;
            }
        }
        Err(ApiError::new(ErrorCode::NoFilm))
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

    /// The same with codes that are read aloud: no cameras.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn greets_by_word(&mut self, each: usize) -> Result<(), PhoneError> {
        let count = self.phones.len();
        for (a, step) in (0..count).flat_map(|a| (1..=each).map(move |step| (a, step))) {
            let b = (a + step) % count;
            if a != b {
                let (one, other) = self.pair(a, b);
                one.meets_by_word(other)?;
            }
        }
        Ok(())
    }

    /// The phone at `board` films everybody's news.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn board_films(&mut self, board: usize) -> Result<(), PhoneError> {
        for other in (0..self.phones.len()).filter(|other| *other != board) {
            let (board, other) = self.pair(board, other);
            board.films(other, FilmContent::News, |_| false)?;
        }
        Ok(())
    }

    /// The phone at `board` takes everybody's news as files.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn board_takes_files(&mut self, board: usize) -> Result<(), PhoneError> {
        for other in (0..self.phones.len()).filter(|other| *other != board) {
            let (board, other) = self.pair(board, other);
            board.takes_file_of(other)?;
        }
        Ok(())
    }

    /// Everybody takes the news of the phone at `board` as a file.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn all_take_file(&mut self, board: usize) -> Result<(), PhoneError> {
        for other in (0..self.phones.len()).filter(|other| *other != board) {
            let (board, other) = self.pair(board, other);
            other.takes_file_of(board)?;
        }
        Ok(())
    }

    /// The phone at `board` films everybody's news, then everybody films the board's.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn exchanges(&mut self, board: usize) -> Result<(), PhoneError> {
        self.board_films(board)?;
        self.all_film(board, FilmContent::News)
    }

    /// The same as files: the same bytes without the pictures.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn exchanges_files(&mut self, board: usize) -> Result<(), PhoneError> {
        self.board_takes_files(board)?;
        self.all_take_file(board)
    }

    /// The first three sign the head count: everybody who has a phone here.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn counts_heads(&mut self) -> Result<(), PhoneError> {
        let count = u32::try_from(self.phones.len()).unwrap_or(u32::MAX);
        for phone in self.phones.iter_mut().take(3) {
            phone.call(SignHeadcount { count })?;
        }
        Ok(())
    }

    /// The phone at `board` proposes a seal.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn proposes(&mut self, board: usize) -> Result<(), PhoneError> {
        if let Some(board) = self.phones.get_mut(board) {
            board.call(ProposeSeal { closes: true })?;
        }
        Ok(())
    }

    /// A whole evening by cameras: everybody greets, three count heads, the board seals, all co-sign.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn gathers(&mut self) -> Result<(), PhoneError> {
        self.greets(3.min(self.phones.len().saturating_sub(1) / 2))?;
        self.exchanges(0)?;
        self.counts_heads()?;
        self.exchanges(0)?;
        self.proposes(0)?;
        // Once to see the seal and co-sign, once to see that it holds.
        self.all_film(0, FilmContent::News)?;
        self.exchanges(0)
    }

    /// The same by word and by files: for stories about what comes after.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn gathers_by_word(&mut self) -> Result<(), PhoneError> {
        self.greets_by_word(3.min(self.phones.len().saturating_sub(1) / 2))?;
        self.seals_by_files()
    }

    /// Such an evening's rest, after some have greeted each other already: the others greet, and all seal.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn goes_on_by_word(&mut self) -> Result<(), PhoneError> {
        self.greets_the_rest_by_word(3)?;
        self.seals_by_files()
    }

    /// Everybody meets the `each` neighbours after them in the row, but for those who met before.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn greets_the_rest_by_word(&mut self, each: usize) -> Result<(), PhoneError> {
        let count = self.phones.len();
        for (a, step) in (0..count).flat_map(|a| (1..=each).map(move |step| (a, step))) {
            let (one, other) = self.pair(a, (a + step) % count);
            match one.meets_by_word(other) {
                // Their phones know that they met, and ask nobody.
                Err(error) if error.code == ErrorCode::NobodyWaiting => {}
                met => met?,
            }
        }
        Ok(())
    }

    /// All news is on all phones, three count heads, the board seals, all co-sign.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn seals_by_files(&mut self) -> Result<(), PhoneError> {
        self.exchanges_files(0)?;
        self.counts_heads()?;
        self.exchanges_files(0)?;
        self.proposes(0)?;
        self.all_take_file(0)?;
        self.exchanges_files(0)
    }

    /// Days go by, and the first neighbour calls the next gathering, for an hour later.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn meets_again_after(&mut self, days: u64) -> Result<(), PhoneError> {
        self.clock.pass_days(days);
        let place = "the old school".to_owned();
        let starts_at = self.clock.unix_seconds() + 3600;
        if let Some(first) = self.phones.first_mut() {
            first.call(CallGathering { place, starts_at, urgent: false })?;
        }
        self.all_take_file(0)?;
        self.clock.pass(3_600_000);
        Ok(())
    }

    /// What each phone shows on Gather.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn gather_views(&mut self) -> Result<Vec<GatherView>, PhoneError> {
        self.phones.iter_mut().map(|phone| Ok(*phone.call(Gather {})?)).collect()
    }
}
