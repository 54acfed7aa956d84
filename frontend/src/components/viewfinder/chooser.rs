//! Which of several codes in a picture is meant: the middle one, until the person asks for another.

use std::ops::RangeInclusive;

/// The letters of base45 (RFC 9285), which our codes are written in.
const LETTERS: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/// First bytes of our codes, and those of them that are a film's frames (see `folkmoot_qr::codes`).
const OURS: RangeInclusive<u8> = 0x01..=0x3f;
const FRAMES: RangeInclusive<u8> = 0x11..=0x3f;

/// A code is missed in a picture now and then; only after this long it is gone.
const GONE_MS: f64 = 600.0;

/// How long others stay on offer when no picture has several codes any more.
const STAYS_MS: f64 = 2_000.0;

/// What can be chosen: one code, or all frames in the picture, as they make one film.
type Choice = Vec<String>;

/// What to say of other codes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Offer {
    /// There are none.
    #[default]
    Nothing,
    /// There are some, and the middle one is taken.
    Middle,
    /// There are some, and one is taken that was asked for.
    Asked,
}

/// Picks one code out of several. Times are in milliseconds, of any clock.
#[derive(Debug, Default)]
pub struct Chooser {
    /// What the last picture with several codes had. Empty when there was none lately.
    choices: Vec<Choice>,
    /// When that was. Never, so to say, for a file: its picture stays.
    at: f64,
    /// The one being taken, and when it was last seen.
    taken: Option<(String, f64)>,
    /// Those that the person did not mean.
    aside: Vec<String>,
}

impl Chooser {
    /// What to take of a camera's picture.
    pub fn look(&mut self, texts: Vec<String>, now: f64) -> Choice {
        let choices = choices(texts);
        let over = if self.at.is_finite() { now - self.at > STAYS_MS } else { !choices.is_empty() };
        if over {
            *self = Self::default();
        }
        if choices.len() > 1 {
            self.choices.clone_from(&choices);
            self.at = now;
        }
        if self.choices.is_empty() || !self.at.is_finite() {
            return choices.into_iter().next().unwrap_or_default();
        }
        if let Some((taken, seen_at)) = &mut self.taken {
            if let Some(again) = choices.iter().find(|it| name(it) == *taken) {
                *seen_at = now;
                return again.clone();
            }
            if now - *seen_at < GONE_MS {
                return Choice::new();
            }
        }
        let meant =
            choices.into_iter().find(|it| !self.aside.iter().any(|aside| aside == name(it)));
        self.take(meant, now)
    }

    /// What to take of a picture file.
    pub fn open(&mut self, texts: Vec<String>) -> Choice {
        let choices = choices(texts);
        let middle = choices.first().cloned();
        *self = Self { choices, at: f64::INFINITY, ..Self::default() };
        self.take(middle, 0.0)
    }

    /// The person asks for another: the next one of the picture.
    pub fn another(&mut self, now: f64) -> Choice {
        let taken = self.taken.take().map(|it| it.0);
        let at = self.choices.iter().position(|it| Some(name(it)) == taken.as_deref());
        let next = self.choices.iter().cycle().nth(at.map_or(0, |at| at + 1)).cloned();
        self.aside.extend(taken);
        if let Some(next) = &next {
            self.aside.retain(|it| it != name(next));
        }
        self.take(next, now)
    }

    /// The camera is off: what it saw is not on offer any more.
    pub fn rest(&mut self) {
        if self.at.is_finite() {
            *self = Self::default();
        }
    }

    /// What to say.
    pub fn offer(&self) -> Offer {
        match (self.choices.len() > 1, self.aside.is_empty()) {
            (false, _) => Offer::Nothing,
            (true, true) => Offer::Middle,
            (true, false) => Offer::Asked,
        }
    }

    fn take(&mut self, choice: Option<Choice>, now: f64) -> Choice {
        let choice = choice.unwrap_or_default();
        self.taken = (!choice.is_empty()).then(|| (name(&choice).to_owned(), now));
        choice
    }
}

/// What there is to choose from, in the order of the texts. Where no code is ours, the first one: the
/// engine says what is wrong with it.
fn choices(texts: Vec<String>) -> Vec<Choice> {
    let mut all: Vec<Choice> = Vec::new();
    let foreign = texts.first().cloned();
    for text in texts.into_iter().filter(|it| is(it, &OURS)) {
        let film = is(&text, &FRAMES);
        match all.iter_mut().find(|it| name(it) == if film { "" } else { &*text }) {
            Some(frames) if film => frames.push(text),
            Some(_) => {}
            None => all.push(vec![text]),
        }
    }
    if all.is_empty() { foreign.into_iter().map(|it| vec![it]).collect() } else { all }
}

/// What a choice is known by from picture to picture: its text; a film's frames change.
fn name(choice: &Choice) -> &str {
    choice.first().map_or("", |text| if is(text, &FRAMES) { "" } else { text })
}

/// Whether a text begins with one of these bytes, and is written as our codes are.
fn is(text: &str, first: &RangeInclusive<u8>) -> bool {
    let mut head = 0;
    for (at, letter) in text.chars().enumerate() {
        let Some(value) = LETTERS.find(letter) else { return false };
        head += value * [1, 45, 45 * 45].get(at).unwrap_or(&0);
    }
    // Three letters are two bytes, the low digit first.
    text.len() >= 3 && u8::try_from(head / 256).is_ok_and(|it| first.contains(&it))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text that begins with the two bytes and goes on with a word.
    fn code(first: usize, rest: &str) -> String {
        let number = first * 256 + 7;
        let letter = |value: usize| LETTERS.chars().nth(value % 45).unwrap();
        format!("{}{}{}{rest}", letter(number), letter(number / 45), letter(number / 2025))
    }

    /// Short names for texts: letters are codes of ours, digits frames of a film, `?` is somebody else's.
    fn texts(names: &str) -> Vec<String> {
        let text = |name: char| match name {
            '?' => "https://example.org".to_owned(),
            '0'..='9' => code(0x11, &name.to_string()),
            _ => code(0x01, &name.to_uppercase().to_string()),
        };
        names.chars().map(text).collect()
    }

    /// Looks at pictures, and says for each of them what is to be taken.
    fn check(chooser: &mut Chooser, looks: &[(f64, &str, &str)]) {
        for (at, seen, taken) in looks {
            assert_eq!(chooser.look(texts(seen), *at), texts(taken), "{seen} at {at}");
        }
    }

    #[test]
    fn knows_our_codes_by_their_beginning() {
        assert!(is(&code(0x01, ""), &OURS) && !is(&code(0x01, ""), &FRAMES));
        assert!(is(&code(0x10, ""), &OURS) && !is(&code(0x10, ""), &FRAMES));
        assert!(is(&code(0x11, ""), &FRAMES) && is(&code(0x3f, ""), &FRAMES));
        assert!(!is(&code(0x40, ""), &OURS) && !is(&code(0x00, ""), &OURS));
        for foreign in ["", "2", "https://example.org", "BEGIN:VCALENDAR", ":::::", "é"] {
            assert!(!is(foreign, &OURS), "{foreign}");
        }
    }

    #[test]
    fn takes_the_middle_one() {
        let mut chooser = Chooser::default();
        check(
            &mut chooser,
            &[(0.0, "", ""), (30.0, "a", "a"), (60.0, "?", "?"), (90.0, "?a", "a")],
        );
        assert_eq!(chooser.offer(), Offer::Nothing);
        check(&mut chooser, &[(120.0, "bca", "b")]);
        assert_eq!(chooser.offer(), Offer::Middle);
        // The hand shakes, and not every picture shows every code.
        check(
            &mut chooser,
            &[(150.0, "cb", "b"), (180.0, "c", ""), (210.0, "", ""), (240.0, "cb", "b")],
        );
        // Its code was renewed.
        check(&mut chooser, &[(270.0, "dc", ""), (800.0, "dc", ""), (900.0, "dc", "d")]);
        // It is alone for a while.
        check(&mut chooser, &[(2_000.0, "d", "d"), (2_800.0, "", ""), (3_000.0, "", "")]);
        assert_eq!(chooser.offer(), Offer::Nothing);
        check(&mut chooser, &[(3_030.0, "c", "c")]);
    }

    #[test]
    fn takes_another_when_asked() {
        let mut chooser = Chooser::default();
        check(&mut chooser, &[(0.0, "abc", "a")]);
        assert_eq!(chooser.another(10.0), texts("b"));
        assert_eq!(chooser.offer(), Offer::Asked);
        check(&mut chooser, &[(30.0, "abc", "b"), (60.0, "a", "")]);
        // Its code was renewed: still not the one that was not meant.
        check(&mut chooser, &[(700.0, "adc", "d")]);
        assert_eq!(chooser.another(710.0), texts("c"));
        assert_eq!(chooser.another(720.0), texts("a"));
        check(&mut chooser, &[(730.0, "adc", "a")]);
        // Pointed at one alone, that one is meant, whatever was before.
        check(&mut chooser, &[(1_500.0, "d", ""), (2_800.0, "d", "d")]);
        assert_eq!(chooser.offer(), Offer::Nothing);
    }

    #[test]
    fn a_film_is_one_thing_to_choose() {
        let mut chooser = Chooser::default();
        check(&mut chooser, &[(0.0, "12", "12"), (30.0, "?3", "3")]);
        assert_eq!(chooser.offer(), Offer::Nothing);
        check(&mut chooser, &[(60.0, "1a2", "12"), (90.0, "a", ""), (120.0, "a3", "3")]);
        assert_eq!(chooser.another(130.0), texts("a"));
        check(&mut chooser, &[(150.0, "45a", "a")]);
        assert_eq!(chooser.another(160.0), texts("45"));
    }

    #[test]
    fn a_file_stays_on_offer() {
        let mut chooser = Chooser::default();
        assert_eq!(chooser.open(texts("?ab")), texts("a"));
        check(&mut chooser, &[(100_000.0, "", "")]);
        assert_eq!(chooser.offer(), Offer::Middle);
        chooser.rest();
        assert_eq!(chooser.another(100_010.0), texts("b"));
        assert_eq!(chooser.another(100_020.0), texts("a"));
        check(&mut chooser, &[(100_030.0, "c", "c")]);
        assert_eq!(chooser.offer(), Offer::Nothing);
        assert_eq!(chooser.open(texts("")), texts(""));
        assert_eq!(chooser.another(0.0), texts(""));
    }
}
