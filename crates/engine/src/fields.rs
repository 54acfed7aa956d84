//! What people type, checked before it is signed.

use folkmoot_core::practice::Practice;
use folkmoot_protocol::api::{ApiError, ErrorCode, PracticeChoice};
use folkmoot_protocol::body::{PracticeValue, is_invisible};
use folkmoot_protocol::sorted::sort_by_key;
use folkmoot_qr::handshake::{Introduction, IntroductionError, MAX_FIELD_CHARS};

use crate::errors::Result;

/// A name, place or label: trimmed, not empty, short, and without characters that can't be seen.
pub fn text(field: &str, typed: &str) -> Result<String> {
    let words = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    // The rules of an introduction hold for every short text, so that any of them fits a code.
    match Introduction::new(words.clone(), "x") {
        Ok(_) => Ok(words),
        Err(IntroductionError::Empty) => {
            Err(ApiError::new(ErrorCode::FieldEmpty).with("field", field))
        }
        Err(IntroductionError::TooLong) => Err(ApiError::new(ErrorCode::FieldTooLong)
            .with("field", field)
            .with("most", MAX_FIELD_CHARS)),
        Err(IntroductionError::Invisible) => {
            Err(ApiError::new(ErrorCode::Corrupted).with("field", field))
        }
    }
}

/// A sentence about something: trimmed, not empty, at most `most` bytes, and nothing that can't be seen.
pub fn sentence(field: &str, typed: &str, most: usize) -> Result<String> {
    let words = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return Err(ApiError::new(ErrorCode::FieldEmpty).with("field", field));
    }
    if words.len() > most {
        // In letters of this text: a script may take one byte or four for each.
        let fit = words.char_indices().filter(|(at, c)| at + c.len_utf8() <= most).count();
        return Err(ApiError::new(ErrorCode::FieldTooLong).with("field", field).with("most", fit));
    }
    if words.chars().any(is_invisible) {
        return Err(ApiError::new(ErrorCode::Corrupted).with("field", field));
    }
    Ok(words)
}

/// A text of several lines, which may be empty: at most `most` bytes, and nothing that can't be seen.
pub fn lines(field: &str, typed: &str, most: usize) -> Result<String> {
    let rows: Vec<&str> = typed.lines().map(str::trim_end).collect();
    let text = rows.join("\n").trim().to_owned();
    if text.is_empty() {
        return Ok(text);
    }
    // The bounds of a sentence, row by row and all together.
    sentence(field, &text.replace('\n', " "), most)?;
    Ok(text)
}

/// How long before now a gathering may have started and still be called: people set up the app while
/// they already sit together.
const STARTED_AGO: i64 = 6 * 3600;
/// Nobody plans further ahead than two years; a clock that says so is wrong.
const PLANNED_AHEAD: i64 = 2 * 366 * 86_400;

pub fn start(starts_at: i64, now: i64) -> Result<i64> {
    if starts_at < now.saturating_sub(STARTED_AGO) {
        Err(ErrorCode::TimeInPast.into())
    } else if starts_at > now.saturating_add(PLANNED_AHEAD) {
        Err(ApiError::new(ErrorCode::OutOfRange).with("field", "starts_at"))
    } else {
        Ok(starts_at)
    }
}

pub fn at_least(typed: &str, least: usize) -> Result<()> {
    if typed.chars().count() < least {
        return Err(ApiError::new(ErrorCode::TooShort).with("least", least));
    }
    Ok(())
}

/// Chosen practices that differ from their defaults, by number.
pub fn practices(choices: &[PracticeChoice]) -> Result<Vec<PracticeValue>> {
    let mut values = Vec::new();
    for choice in choices {
        let out_of_range = || ApiError::new(ErrorCode::OutOfRange).with("field", &choice.name);
        let practice = Practice::ALL
            .iter()
            .find(|practice| practice.name() == choice.name)
            .ok_or_else(out_of_range)?;
        if !practice.range().contains(&choice.value) {
            return Err(out_of_range()
                .with("least", practice.range().start())
                .with("most", practice.range().end()));
        }
        if choice.value != practice.default_value() {
            values.push(PracticeValue { practice: *practice as u8, value: choice.value });
        }
    }
    sort_by_key(&mut values, |value| value.practice);
    values.dedup_by_key(|value| value.practice);
    Ok(values)
}
