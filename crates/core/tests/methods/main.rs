//! The methods that decide: what each has, and what each fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod failures;
mod points;
mod published;
mod ranked;
mod stance;
mod support;
