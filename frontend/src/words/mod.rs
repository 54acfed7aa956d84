//! Words in the resident's language: typed messages, numbers, dates.

mod current;
pub mod facts;
pub mod ics;
mod intl;
mod language;
pub mod messages;
pub mod practice;
mod texts;
pub mod when;

pub use current::{language, number, remember, speak, wished};
pub use language::Language;
pub use messages as t;
