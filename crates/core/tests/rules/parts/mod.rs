//! States of two histories in which people are changed about, to be compared.

mod deciding;
mod state;

pub use state::{Cast, ROLES};
