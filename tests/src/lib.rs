//! Stories over many phones, and what they need beyond the testkit.

// A test that meets the unexpected must fail at once and say where.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod disk;
#[cfg(feature = "e2e")]
pub mod e2e;

pub use disk::{Disk, Kept, Projection};
