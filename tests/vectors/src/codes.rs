//! Films, codes and handshakes, as the tests of the codes make them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "it is the tests' own code, and a test may fail by panicking"
)]

#[path = "../../../crates/qr/tests/made/mod.rs"]
pub mod made;
#[path = "../../../crates/qr/tests/support/mod.rs"]
mod support;
