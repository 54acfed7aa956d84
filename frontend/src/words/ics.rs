//! A gathering as an iCalendar file (RFC 5545), for the phone's calendar.

use std::fmt::Write as _;

/// Longest line, in bytes, without its end (RFC 5545, section 3.1).
const LONGEST_LINE: usize = 75;

/// What a calendar is told of a gathering.
pub struct Event<'e> {
    /// The same in every file about this gathering.
    pub uid: &'e str,
    /// When the file is made, in Unix seconds: of two files the later one counts.
    pub made_at: i64,
    /// Start, in Unix seconds.
    pub starts_at: i64,
    /// What it is.
    pub summary: &'e str,
    /// Where.
    pub place: &'e str,
    /// It is called off.
    pub cancelled: bool,
}

impl Event<'_> {
    /// The file's text.
    pub fn text(&self) -> String {
        let status = if self.cancelled { "CANCELLED" } else { "CONFIRMED" };
        let lines = [
            "BEGIN:VCALENDAR".to_owned(),
            "VERSION:2.0".to_owned(),
            "PRODID:-//Folkmoot//EN".to_owned(),
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}", self.uid),
            format!("DTSTAMP:{}", utc(self.made_at)),
            // Rises with each file, and stays below 2^31 until 2038; later it only stops rising.
            format!("SEQUENCE:{}", self.made_at.clamp(0, i64::from(i32::MAX))),
            format!("DTSTART:{}", utc(self.starts_at)),
            "DURATION:PT2H".to_owned(),
            format!("SUMMARY:{}", escaped(self.summary)),
            format!("LOCATION:{}", escaped(self.place)),
            format!("STATUS:{status}"),
            // The phone's calendar reminds, where the app itself can't: a day and two hours before.
            alarm("-P1D", self.summary),
            alarm("-PT2H", self.summary),
            "END:VEVENT".to_owned(),
            "END:VCALENDAR".to_owned(),
        ];
        let mut text = String::new();
        for line in lines.iter().flat_map(|lines| lines.split('\n')) {
            fold(line, &mut text);
        }
        text
    }
}

/// A reminder (section 3.6.6), so long before the start.
fn alarm(before: &str, summary: &str) -> String {
    let summary = escaped(summary);
    format!("BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:{before}\nDESCRIPTION:{summary}\nEND:VALARM")
}

/// TEXT (section 3.3.11): a backslash before backslash, comma and semicolon; an end of line as `\n`.
fn escaped(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;");
    text.replace('\n', "\\n")
}

/// Writes a line in pieces of at most 75 bytes, each but the first behind a blank, never inside a letter.
fn fold(line: &str, out: &mut String) {
    let mut used = 0;
    for letter in line.chars() {
        if used + letter.len_utf8() > LONGEST_LINE {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(letter);
        used += letter.len_utf8();
    }
    out.push_str("\r\n");
}

/// `20270314T190000Z`.
fn utc(at: i64) -> String {
    let (days, second) = (at.div_euclid(86_400), at.rem_euclid(86_400));
    let (year, month, day) = date(days);
    let mut text = String::new();
    // Writing into a text cannot fail.
    let _ = write!(
        text,
        "{year:04}{month:02}{day:02}T{:02}{:02}{:02}Z",
        second / 3600,
        second / 60 % 60,
        second % 60
    );
    text
}

/// The day of the Gregorian calendar that is `days` after 1 January 1970. Years begin in March here, so
/// that the leap day is a year's last (Howard Hinnant, "chrono-compatible low-level date algorithms").
fn date(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn event(place: &str, cancelled: bool) -> String {
        let (made_at, starts_at) = (1_767_636_000, 1_836_586_800);
        Event { uid: "0a0b", made_at, starts_at, summary: "General gathering", place, cancelled }
            .text()
    }

    /// The value of a property, its lines joined again.
    fn value(text: &str, name: &str) -> String {
        let whole = text.replace("\r\n ", "");
        let line = whole.split("\r\n").find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        line.unwrap().to_owned()
    }

    #[test]
    fn it_says_what_a_calendar_asks_for() {
        let text = event("The school", false);
        assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        assert!(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
        for (name, expected) in [
            ("UID", "0a0b"),
            ("DTSTAMP", "20260105T180000Z"),
            ("DTSTART", "20280313T190000Z"),
            ("SUMMARY", "General gathering"),
            ("LOCATION", "The school"),
            ("STATUS", "CONFIRMED"),
        ] {
            assert_eq!(value(&text, name), expected, "{name}");
        }
        assert_eq!(value(&event("The school", true), "STATUS"), "CANCELLED");
        assert_eq!(text.matches("BEGIN:VALARM").count(), 2);
        for line in ["TRIGGER:-P1D", "TRIGGER:-PT2H", "DESCRIPTION:General gathering"] {
            assert!(text.contains(&format!("\r\n{line}\r\n")), "{line}");
        }
    }

    #[test]
    fn what_has_a_meaning_is_escaped() {
        let place = "Hall 2, left; by\\the yard\nback gate\r\nring twice";
        let said = value(&event(place, false), "LOCATION");
        assert_eq!(said, "Hall 2\\, left\\; by\\\\the yard\\nback gate\\nring twice");
    }

    #[test]
    fn long_lines_are_folded_between_letters() {
        for place in ["x".repeat(300), "بوابة خضراء ".repeat(20), "屋".repeat(53), "🏡".repeat(40)]
        {
            let text = event(&place, false);
            assert!(text.split("\r\n").all(|line| line.len() <= LONGEST_LINE), "{place}");
            assert_eq!(value(&text, "LOCATION"), place);
            assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
        }
    }

    #[test]
    fn days_are_right_in_leap_years_and_centuries() {
        for (at, expected) in [
            (0, "19700101T000000Z"),
            (951_782_399, "20000228T235959Z"),
            (951_782_400, "20000229T000000Z"),
            (1_709_164_800, "20240229T000000Z"),
            (4_107_542_400, "21000301T000000Z"),
            (253_402_300_799, "99991231T235959Z"),
        ] {
            assert_eq!(utc(at), expected);
        }
    }
}
