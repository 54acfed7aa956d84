//! A practice's value by its meaning: days, people, a share.

use super::t;

/// `7 days`, `50 %`, `3 minutes`.
pub fn value(name: &str, value: u64) -> String {
    match name {
        "recent-attendees" if value == 0 => t::unit_all_residents(),
        "recent-attendees" => t::unit_recent_attendees(),
        "roll-tokens" if value == 0 => t::unit_no(),
        "roll-tokens" => t::unit_yes(),
        "method-texts" | "method-practices" | "method-removal" | "method-kinship" => match value {
            1 => t::method_majority(),
            2 => t::method_qualified(),
            3 => t::method_consent(),
            4 => t::method_consensus(),
            _ => t::unit_any_method(),
        },
        "age-of-voice" => t::unit_years(value),
        "fairness-gatherings" => t::unit_gatherings(value),
        "witnesses" | "vouches" | "urgent-callers" | "residents-per-delegate" => t::people(value),
        _ if name.ends_with("-percent") => t::unit_percent(value),
        _ if name.ends_with("-days") => t::unit_days(value),
        _ if name.ends_with("-seconds") => time(value),
        _ if name.ends_with("-minutes") => t::unit_minutes(value),
        _ => t::unit_plain(value),
    }
}

/// Whether its values have names, and are chosen by them.
pub fn has_names(name: &str) -> bool {
    matches!(name, "recent-attendees" | "roll-tokens") || name.starts_with("method-")
}

/// `40 seconds`, `3 minutes`, `2 min 30 s`.
pub fn time(seconds: u64) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => t::unit_seconds(seconds),
        (minutes, 0) => t::unit_minutes(minutes),
        (minutes, seconds) => t::unit_minutes_seconds(minutes, seconds),
    }
}

/// The same where nobody counts seconds: whole minutes, once there is one.
pub fn about_time(seconds: u32) -> String {
    let seconds = u64::from(seconds);
    time(if seconds < 60 { seconds } else { (seconds + 30) / 60 * 60 })
}

/// `2:05`, as a clock shows it.
pub fn clock(seconds: u32) -> String {
    let written = |number: u32| super::number(f64::from(number));
    let (tens, ones) = (seconds % 60 / 10, seconds % 10);
    [&written(seconds / 60), ":", &written(tens), &written(ones)].concat()
}

/// A sensible step for a value: fives for shares, half minutes for times.
pub fn step(name: &str, least: u64, most: u64) -> u64 {
    let wished = match name {
        _ if name.ends_with("-percent") || name.ends_with("-minutes") => 5,
        _ if name.ends_with("-seconds") => 30,
        "mandate-days" => 30,
        "residents-per-delegate" => 10,
        _ => 1,
    };
    if most.saturating_sub(least) < wished { 1 } else { wished }
}
