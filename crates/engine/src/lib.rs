//! The one API that every shell calls: a resident's device.
//!
//! A shell gives a folder, a clock, entropy and perhaps a keystore; it hands over
//! [`Request`](folkmoot_protocol::api::Request)s and gets replies or coded errors. Everything a
//! resident does is here, with no network: founding, joining, check-in, news by film or file,
//! sealing, and what the screens show.

mod applying;
mod calls;
mod check_in;
mod decided;
mod decisions;
mod engine;
mod errors;
mod fields;
mod files;
mod film;
mod founding;
mod json;
mod kinship;
mod log;
mod matters;
mod minutes;
mod new_phone;
mod newcomers;
mod paper_ballots;
mod personal;
mod photos;
mod places;
mod platform;
mod sealing;
mod slips;
mod speaking;
mod street;
mod texts;
mod vault;
mod views;
mod welcome;

pub use engine::Engine;
pub use platform::{Clock, Entropy, Keystore, KeystoreError, Setup};
