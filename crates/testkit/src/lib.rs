//! A street of phones for tests, demos and benches: real engines, real codes, a clock that is set by
//! hand, and randomness that can be repeated.
//!
//! Nothing here writes a row: every state comes about through signed operations, as on a phone.

mod camera;
mod chance;
mod device;
mod history;
mod newcomer;
mod phone;
mod room;
mod scribe;
mod street;
mod years;

pub use camera::{luma_of, read_code};
pub use device::{SeededEntropy, SetClock};
pub use history::{History, Length};
pub use newcomer::Newcomer;
pub use phone::{Device, Phone, PhoneError};
pub use room::{Evening, NEXT_IN_LINE_MS, Resident, Room};
pub use street::{Street, neighbours};
pub use years::{Batch, Pace, Told, Years};
