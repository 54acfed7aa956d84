//! A founding, as the tests of the rules make it.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "it is a part of the tests' own code, and a test may fail by panicking"
)]

#[path = "../../../crates/core/tests/rules/support/founding.rs"]
pub mod founding;
#[path = "../../../crates/core/tests/rules/support/phone.rs"]
mod phone;
#[path = "../../../crates/core/tests/rules/support/street.rs"]
mod street;
