//! Facts of an error, as its sentence needs them.

use folkmoot_protocol::api::ApiError;

use super::t;

/// A fact that is a number; 0 where the shell did not send it.
pub fn fact_number(error: &ApiError, name: &str) -> u64 {
    error.facts.get(name).and_then(|value| value.parse().ok()).unwrap_or_default()
}

/// A fact as it was sent.
pub fn fact_text<'a>(error: &'a ApiError, name: &str) -> &'a str {
    error.facts.get(name).map_or("", String::as_str)
}

/// The name of a form's field in the resident's words.
pub fn fact_word(error: &ApiError, name: &str) -> String {
    match fact_text(error, name) {
        "neighbourhood" => t::found_street(),
        "place" => t::call_place(),
        "name" => t::found_name(),
        "household" => t::found_household(),
        "passphrase" => t::bring_passphrase(),
        "fact" => t::places_say(),
        "pin" => t::unlock_label(),
        "label" => t::people_label(),
        "title" => t::wording_line(),
        "text" => t::wording_text(),
        "option" => t::wording_options(),
        "practice" => t::wording_practice(),
        "reason" => t::ballot_reason(),
        other => other.to_owned(),
    }
}
