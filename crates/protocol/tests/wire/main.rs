//! The wire formats: what is written is read again, and nothing else is.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail by panicking"
)]

mod api;
mod bodies;
mod bundles;
mod canonical;
mod deciding;
mod envelopes;
mod grants;
mod keys;
mod made;
mod meeting_samples;
mod samples;
mod slips;
mod sorted;
mod support;
mod units;
mod vectors;
