//! What forms share: a day and a time, and problems beside their fields.

use folkmoot_protocol::api::{ApiError, ErrorCode, RhythmView};
use js_sys::Date;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::components::Field;
use crate::words::facts::fact_number;
use crate::words::t;

const WEEK_MS: f64 = 7.0 * 86_400_000.0;

/// A day and a time as they are written in a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// `2027-03-14`.
    pub date: String,
    /// `19:00`.
    pub time: String,
}

impl Moment {
    /// In a week, at seven in the evening: a start that is easy to change.
    pub fn in_a_week() -> Self {
        Self { time: "19:00".to_owned(), ..Self::of(Date::now() + WEEK_MS) }
    }

    /// This time, in the phone's time zone.
    #[allow(clippy::cast_precision_loss)]
    pub fn at(seconds: i64) -> Self {
        Self::of(seconds as f64 * 1000.0)
    }

    /// The next gathering in the rhythm, told as long before as was agreed.
    pub fn next_of(rhythm: &RhythmView) -> Self {
        Self::days_after(rhythm.began, rhythm.days, rhythm.notice_days)
    }

    /// So many days after a time, at the same hour of the phone's clock, be it summer or winter; if that
    /// is past or sooner than the notice, on the next such weekday.
    fn days_after(seconds: i64, days: u32, notice: u32) -> Self {
        let start = Self::at(seconds);
        let (year, month, day) = read_date(&start.date).unwrap_or((2000, 1, 1));
        let on = |more: u32| {
            let day = day.saturating_add(more).cast_signed();
            Date::new_with_year_month_day(year, month.cast_signed() - 1, day).get_time()
        };
        // A day at the least is left to tell the others.
        let soonest = Date::now() + f64::from(notice.max(1)) * WEEK_MS / 7.0;
        let next = (0..).map(|week| on(days.saturating_add(7 * week)));
        let found = next.take(2000).find(|start| *start > soonest);
        Self { time: start.time, ..Self::of(found.unwrap_or(soonest)) }
    }

    fn of(milliseconds: f64) -> Self {
        let date = Date::new(&JsValue::from_f64(milliseconds));
        let (year, month, day) = (date.get_full_year(), date.get_month() + 1, date.get_date());
        let (hour, minute) = (date.get_hours(), date.get_minutes());
        Self {
            date: format!("{year:04}-{month:02}-{day:02}"),
            time: format!("{hour:02}:{minute:02}"),
        }
    }

    /// Unix seconds, in the phone's time zone.
    ///
    /// # Errors
    ///
    /// The field that cannot be read.
    #[allow(clippy::cast_possible_truncation)]
    pub fn read(&self) -> Result<i64, Unreadable> {
        let (year, month, day) = read_date(&self.date).ok_or(Unreadable::Date)?;
        let (hour, minute) = read_time(&self.time).ok_or(Unreadable::Time)?;
        let date = Date::new_with_year_month_day_hr_min(
            year,
            month.cast_signed() - 1,
            day.cast_signed(),
            hour.cast_signed(),
            minute.cast_signed(),
        );
        // The calendar moves a 31 February to March: that was a slip.
        let kept = date.get_month() + 1 == month && date.get_date() == day;
        let milliseconds = date.get_time();
        if kept && milliseconds.is_finite() {
            Ok((milliseconds / 1000.0) as i64)
        } else {
            Err(Unreadable::Date)
        }
    }
}

/// Which part of a [`Moment`] cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// The day.
    Date,
    /// The time.
    Time,
}

fn read_date(text: &str) -> Option<(u32, u32, u32)> {
    let mut parts = text.trim().splitn(3, '-').map(str::parse);
    let (year, month, day) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    ((2000..=9999).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day))
        .then_some((year, month, day))
}

fn read_time(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.trim().split(':').map(str::parse);
    let (hour, minute) = (parts.next()?.ok()?, parts.next()?.ok()?);
    (hour < 24 && minute < 60).then_some((hour, minute))
}

/// Props of [`MomentFields`].
#[derive(PartialEq, Properties)]
pub struct MomentFieldsProps {
    /// What is written.
    pub moment: Moment,
    /// Every change.
    pub onchange: Callback<Moment>,
    /// The part that cannot be read.
    pub unreadable: Option<Unreadable>,
    /// What the engine said of the time.
    pub refused: Option<AttrValue>,
}

/// A day and a time, side by side.
#[component]
pub fn MomentFields(props: &MomentFieldsProps) -> Html {
    let (moment, onchange) = (props.moment.clone(), props.onchange.clone());
    let date = {
        let (moment, onchange) = (moment.clone(), onchange.clone());
        Callback::from(move |date| onchange.emit(Moment { date, ..moment.clone() }))
    };
    let time = Callback::from(move |time| onchange.emit(Moment { time, ..moment.clone() }));
    let date_problem = match props.unreadable {
        Some(Unreadable::Date) => Some(AttrValue::from(t::field_date())),
        _ => props.refused.clone(),
    };
    let time_problem = (props.unreadable == Some(Unreadable::Time)).then(t::field_time);
    html! {
        <div class="side-by-side">
            <Field
                label={t::found_date()}
                name="date"
                kind="date"
                value={props.moment.date.clone()}
                oninput={date}
                problem={date_problem}
            />
            <Field
                label={t::found_time()}
                name="time"
                kind="time"
                value={props.moment.time.clone()}
                oninput={time}
                problem={time_problem.map(AttrValue::from)}
            />
        </div>
    }
}

/// What to write beside a field: it is empty, or the engine refused it.
pub fn problem(
    field: &str,
    value: &str,
    tried: bool,
    error: Option<&ApiError>,
) -> Option<AttrValue> {
    if tried && value.trim().is_empty() {
        return Some(t::field_required().into());
    }
    let error = error.filter(|error| error.facts.get("field").is_some_and(|it| it == field))?;
    match error.code {
        ErrorCode::FieldEmpty => Some(t::field_required().into()),
        ErrorCode::FieldTooLong => Some(t::field_long(fact_number(error, "most")).into()),
        _ => None,
    }
}

/// What to write beside the day, if the engine refused the time.
pub fn time_problem(error: Option<&ApiError>) -> Option<AttrValue> {
    let past = error.is_some_and(|error| error.code == ErrorCode::TimeInPast);
    past.then(|| t::field_past().into())
}

/// The error stands beside a field already.
pub fn beside_field(error: &ApiError) -> bool {
    matches!(error.code, ErrorCode::FieldEmpty | ErrorCode::FieldTooLong | ErrorCode::TimeInPast)
}
