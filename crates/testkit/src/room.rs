//! A room full of neighbours without a network: they greet each other, a board collects their news and
//! plays it to all, and a seal holds on every phone. Engines, codes and pixels are real; people's pace
//! and the frames that cameras lose are a model, whose figures stand here.

use folkmoot_protocol::api::{
    ApiError, Apply, Board, ErrorCode, FilmContent, FilmFrames, Gather, NewPhoneIs, ProposeSeal,
    Read, SayPresent, Scanned, SealStanding, SignHeadcount, StartFilm,
};
use folkmoot_protocol::ids::PersonId;

use crate::camera::read_code;
use crate::phone::{Phone, PhoneError};
use crate::street::Street;

/// From one neighbour's phone in front of the board to the next one's, in milliseconds.
pub const NEXT_IN_LINE_MS: u64 = 2_000;
/// Neighbours whom each one greets, as the practice asks by default.
const WITNESSES: usize = 3;
/// Frames after which a film that never completes is given up.
const MOST_FRAMES: u32 = 20_000;

/// Somebody with keys: on a phone of their own, or on one that they share.
#[derive(Debug, Clone)]
pub struct Resident {
    /// Which of the street's phones.
    pub phone: usize,
    /// Their name, by which the phone is handed over.
    pub name: String,
}

/// A room.
pub struct Room {
    /// The phones.
    pub street: Street,
    /// Those who have keys.
    pub residents: Vec<Resident>,
    /// Those who have no phone.
    pub without: Vec<PersonId>,
    /// Of a hundred frames so many are lost by each camera.
    pub lost_percent: u64,
    random: u64,
}

/// How an evening went.
#[derive(Debug, Clone, Default)]
pub struct Evening {
    /// Mutual handshakes until all were seated.
    pub handshakes: usize,
    /// From the first phone in front of a board until the seal held on all, in milliseconds.
    pub until_held_ms: u64,
    /// Of that, for collecting news.
    pub collecting_ms: u64,
    /// Of that, for all to film the segment with the seal.
    pub playing_ms: u64,
    /// Of that, for collecting co-signatures.
    pub signing_ms: u64,
    /// Size of the segment as it is filmed, in bytes.
    pub segment_bytes: u32,
}

impl Room {
    /// A room in which everybody has one of the phones.
    #[must_use]
    pub fn of(street: Street, lost_percent: u64) -> Self {
        let named = |(phone, it): (usize, &Phone)| Resident { phone, name: it.name.clone() };
        let residents = street.phones.iter().enumerate().map(named).collect();
        Self { street, residents, without: Vec::new(), lost_percent, random: 0x9e37_79b9_7f4a_7c15 }
    }

    fn random(&mut self) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        self.random
    }

    fn loses(&mut self) -> bool {
        self.random() % 100 < self.lost_percent
    }

    /// The phone of a resident, in their hands.
    ///
    /// # Errors
    /// What the engine refuses.
    pub fn of_resident(&mut self, resident: usize) -> Result<&mut Phone, PhoneError> {
        let missing = || ApiError::new(ErrorCode::NoVault);
        let Resident { phone, name } = self.residents.get(resident).cloned().ok_or_else(missing)?;
        let phone = self.street.phones.get_mut(phone).ok_or_else(missing)?;
        if phone.name != name {
            phone.hands_over_to(&name)?;
        }
        Ok(phone)
    }

    fn both(&mut self, one: usize, other: usize) -> Result<(&mut Phone, &mut Phone), PhoneError> {
        self.of_resident(one)?;
        self.of_resident(other)?;
        let of = |room: &Self, at: usize| room.residents.get(at).map_or(usize::MAX, |it| it.phone);
        let (one, other) = (of(self, one), of(self, other));
        Ok(self.street.pair(one, other))
    }

    /// Everybody greets neighbours as they come, until each has met as many as the practice asks for.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn greets(&mut self) -> Result<usize, PhoneError> {
        let count = self.residents.len();
        let mut met = vec![Vec::<usize>::new(); count];
        let mut handshakes = 0;
        // Some are left over when all others are done: they go on with whomever they find.
        for round in 0..WITNESSES * 4 {
            let mut order: Vec<usize> = (0..count)
                .filter(|at| met.get(*at).is_some_and(|met| met.len() < WITNESSES))
                .collect();
            for at in (1..order.len()).rev() {
                let with = usize::try_from(self.random() % (at as u64 + 1)).unwrap_or(0);
                order.swap(at, with);
            }
            if round >= WITNESSES {
                let anyone = usize::try_from(self.random() % count as u64).unwrap_or(0);
                order.push(anyone);
            }
            for pair in order.chunks_exact(2) {
                let &[one, other] = pair else { continue };
                let phone = |at: usize| self.residents.get(at).map(|it| it.phone);
                let again = met.get(one).is_some_and(|met| met.contains(&other));
                if again || phone(one) == phone(other) {
                    continue;
                }
                let (a, b) = self.both(one, other)?;
                a.meets_by_word(b)?;
                handshakes += 1;
                for (of, with) in [(one, other), (other, one)] {
                    if let Some(met) = met.get_mut(of) {
                        met.push(with);
                    }
                }
            }
        }
        Ok(handshakes)
    }

    /// One camera films what a phone shows; how long it took.
    fn films(&mut self, by: usize, of: usize, what: FilmContent) -> Result<u64, PhoneError> {
        let (_, shower) = self.both(by, of)?;
        let film = shower.call(StartFilm { what, easy: false })?;
        for at in 0..MOST_FRAMES {
            if self.loses() {
                continue;
            }
            let (watcher, shower) = self.both(by, of)?;
            let frames = shower.call(FilmFrames { film: film.id, from: at, count: 1 })?;
            for text in frames.iter().filter_map(read_code) {
                if let Scanned::Taken(_) | Scanned::Welcomed = watcher.call(Read { text })? {
                    return Ok(u64::from(at + 1) * 1000 / u64::from(film.fps.max(1)));
                }
            }
        }
        Err(ApiError::new(ErrorCode::NoFilm))
    }

    /// Every phone films what the board plays, all at once, each camera with losses of its own; how long
    /// until the last one has it, and the film's bytes.
    fn all_film(&mut self, board: usize, what: FilmContent) -> Result<(u64, u32), PhoneError> {
        let film = self.of_resident(board)?.call(StartFilm { what, easy: false })?;
        let shown_by = self.residents.get(board).map_or(usize::MAX, |it| it.phone);
        let mut filming: Vec<usize> = (0..self.street.phones.len()).collect();
        filming.retain(|phone| *phone != shown_by);
        for at in 0..MOST_FRAMES {
            if filming.is_empty() {
                let took = u64::from(at) * 1000 / u64::from(film.fps.max(1));
                return Ok((took, film.bytes));
            }
            let request = FilmFrames { film: film.id, from: at, count: 1 };
            let frames = self.of_resident(board)?.call(request)?;
            let Some(text) = frames.iter().find_map(read_code) else { continue };
            let mut more = Vec::with_capacity(filming.len());
            for phone in filming {
                if self.loses() {
                    more.push(phone);
                    continue;
                }
                let Some(watcher) = self.street.phones.get_mut(phone) else { continue };
                match watcher.call(Read { text: text.clone() })? {
                    Scanned::Taken(_) => {}
                    _ => more.push(phone),
                }
            }
            filming = more;
        }
        Err(ApiError::new(ErrorCode::NoFilm))
    }

    /// Two neighbours of two households say who is here without a phone.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn says_who_is_here(&mut self, one: usize, other: usize) -> Result<(), PhoneError> {
        for person in self.without.clone() {
            for by in [one, other] {
                self.of_resident(by)?.call(SayPresent { person, at_home: false })?;
            }
        }
        Ok(())
    }

    /// Each in turn shows a board what they said; the boards tell each other. Gives how long it took.
    /// `enough` says whether the first board needs no more.
    fn collects(
        &mut self,
        boards: &[usize],
        what: FilmContent,
        enough: impl Fn(&mut Self, usize) -> Result<bool, PhoneError>,
    ) -> Result<u64, PhoneError> {
        let mut took = vec![0; boards.len().max(1)];
        let queue: Vec<usize> =
            (0..self.residents.len()).filter(|at| !boards.contains(at)).collect();
        let lines: Vec<&[usize]> =
            queue.chunks(queue.len().div_ceil(boards.len().max(1))).collect();
        for ((board, line), took) in boards.iter().zip(lines).zip(&mut took) {
            for resident in line {
                let shared = |at: &usize| self.residents.get(*at).map(|it| it.phone);
                if shared(board) != shared(resident) {
                    *took += NEXT_IN_LINE_MS + self.films(*board, *resident, FilmContent::Mine)?;
                }
                if enough(self, *board)? {
                    break;
                }
            }
        }
        let mut all = took.into_iter().max().unwrap_or(0);
        if let Some((first, others)) = boards.split_first() {
            for other in others {
                all += NEXT_IN_LINE_MS + self.films(*first, *other, what)?;
            }
        }
        Ok(all)
    }

    /// A whole evening with these residents' phones as boards, after everybody has checked in.
    ///
    /// # Errors
    /// What an engine refuses; `NotSeated` where somebody does not end with the seal.
    pub fn seals(&mut self, boards: &[usize]) -> Result<Evening, PhoneError> {
        let mut evening = Evening::default();
        let first = *boards.first().ok_or_else(|| ApiError::new(ErrorCode::NoVault))?;
        let people = self.residents.len() + self.without.len();
        let count = u32::try_from(people).unwrap_or(u32::MAX);
        for at in 0..3 {
            self.of_resident(at)?.call(SignHeadcount { count })?;
        }
        evening.collecting_ms = self.collects(boards, FilmContent::Tonight, |_, _| Ok(false))?;
        self.of_resident(first)?.call(ProposeSeal { closes: true })?;
        (evening.playing_ms, evening.segment_bytes) = self.all_film(first, FilmContent::Tonight)?;
        // Whoever shares a phone has it compute the result in their name, and co-sign, on unlocking.
        for resident in 0..self.residents.len() {
            self.of_resident(resident)?;
        }
        let share = boards.len().max(1) as u32;
        evening.signing_ms = self.collects(boards, FilmContent::CoSignatures, |room, board| {
            let seal = room.of_resident(board)?.call(Board {})?.seal;
            Ok(seal.is_some_and(|seal| {
                seal.standing != SealStanding::Proposed || seal.signed * share > seal.needed + share
            }))
        })?;
        let (last_ms, _) = self.all_film(first, FilmContent::CoSignatures)?;
        evening.signing_ms += last_ms;
        evening.until_held_ms = evening.collecting_ms + evening.playing_ms + evening.signing_ms;
        for phone in &mut self.street.phones {
            let seal = phone.call(Gather {})?.seal;
            if seal.is_none_or(|seal| seal.standing != SealStanding::Holds) {
                return Err(ApiError::new(ErrorCode::NotSeated).with("phone", &phone.name));
            }
        }
        Ok(evening)
    }

    /// A newcomer is met by a resident and films their welcome; how long the film took, in milliseconds,
    /// and its bytes.
    ///
    /// # Errors
    /// What an engine refuses.
    pub fn welcomes(&mut self, newcomer: &str, by: usize) -> Result<(u64, u32), PhoneError> {
        let mut phone = Phone::new(newcomer, "Mill Lane 99", &self.street.clock)?;
        let (name, household) = (newcomer.to_owned(), "Mill Lane 99".to_owned());
        phone.call(Apply { name, household, returning: false })?;
        self.of_resident(by)?.meets_new(&mut phone, NewPhoneIs::Newcomer)?;
        let what = FilmContent::Welcome;
        let film = self.of_resident(by)?.call(StartFilm { what, easy: false })?;
        for at in 0..MOST_FRAMES {
            if self.loses() {
                continue;
            }
            let request = FilmFrames { film: film.id, from: at, count: 1 };
            let frames = self.of_resident(by)?.call(request)?;
            for text in frames.iter().filter_map(read_code) {
                if phone.call(Read { text })? == Scanned::Welcomed {
                    let took = u64::from(at + 1) * 1000 / u64::from(film.fps.max(1));
                    return Ok((took, film.bytes));
                }
            }
        }
        Err(ApiError::new(ErrorCode::NoFilm))
    }
}
