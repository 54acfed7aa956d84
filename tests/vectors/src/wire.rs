//! Keys and operations, as the tests of the wire formats make them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "it is the tests' own code, and a test may fail by panicking"
)]

#[path = "../../../crates/protocol/tests/wire/made.rs"]
pub mod made;
