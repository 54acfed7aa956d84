//! The rules of an assembly, proved on whole histories: real keys, real signatures, many phones.
// People are numbers here, and the same number indexes several lists.
#![allow(clippy::needless_range_loop)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod arrival;
mod attacks;
mod ballots;
mod decisions;
mod devices;
mod forks;
mod gatherings;
mod greet;
mod growth;
mod holding;
mod kinship;
mod laws;
mod matters;
mod minutes;
mod newcomers;
mod order;
mod parts;
mod questions;
mod roles;
mod secret;
mod speaking;
mod support;
mod vectors;
mod welcome;
