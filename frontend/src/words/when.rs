//! Times in the resident's words. A time is in Unix seconds.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

use super::current::tag;
use super::intl::{DateTimeFormat, RelativeTimeFormat};

const DAY: i64 = 86_400;

/// The time now.
#[allow(clippy::cast_possible_truncation)]
pub fn now() -> i64 {
    (Date::now() / 1000.0) as i64
}

/// `Thursday 19:00` within the coming week, else with the date.
pub fn day_and_time(at: i64) -> String {
    let near = (at - now()).abs() < 6 * DAY;
    let date: &[(&str, &str)] = if near { &[] } else { &[("day", "numeric"), ("month", "long")] };
    let mut options = vec![("weekday", "long"), ("hour", "numeric"), ("minute", "2-digit")];
    options.extend_from_slice(date);
    format(at, &options)
}

/// `Sunday, 14 March 2027 at 19:00`: for paper, which is read on any day.
pub fn in_full(at: i64) -> String {
    let time = [("hour", "numeric"), ("minute", "2-digit")];
    let day = [("weekday", "long"), ("day", "numeric"), ("month", "long"), ("year", "numeric")];
    format(at, &[&day[..], &time].concat())
}

/// `19:15`.
pub fn time(at: i64) -> String {
    format(at, &[("hour", "numeric"), ("minute", "2-digit")])
}

/// `14 March 2027`.
pub fn date(at: i64) -> String {
    format(at, &[("day", "numeric"), ("month", "long"), ("year", "numeric")])
}

/// `in 3 days`, `2 hours ago`.
pub fn relative(at: i64) -> String {
    let seconds = at - now();
    let (value, unit) = match seconds.abs() {
        0..3_600 => (rounded(seconds, 60), "minute"),
        3_600..DAY => (rounded(seconds, 3_600), "hour"),
        _ => (rounded(seconds, DAY), "day"),
    };
    RelativeTimeFormat::new(&tag(), &options(&[("numeric", "auto")])).format(value, unit)
}

/// Days of the calendar since then, in the phone's time zone: yesterday evening is one day ago.
pub fn days_since(at: i64) -> u64 {
    u64::try_from(day_of(now()) - day_of(at)).unwrap_or(0)
}

/// Days of the calendar until then, from 1970 on.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]
fn day_of(at: i64) -> i64 {
    let minutes = Date::new(&JsValue::from_f64(at as f64 * 1000.0)).get_timezone_offset();
    (at - (minutes * 60.0) as i64).div_euclid(DAY)
}

#[allow(clippy::cast_precision_loss)]
fn rounded(seconds: i64, unit: i64) -> f64 {
    (seconds as f64 / unit as f64).round()
}

#[allow(clippy::cast_precision_loss)]
fn format(at: i64, options: &[(&str, &str)]) -> String {
    DateTimeFormat::new(&tag(), &self::options(options)).format(at as f64 * 1000.0)
}

fn options(options: &[(&str, &str)]) -> JsValue {
    let object = Object::new();
    for (name, value) in options {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&object, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    object.into()
}
