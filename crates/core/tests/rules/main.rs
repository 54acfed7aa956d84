//! The rules of an assembly, proved on whole histories: real keys, real signatures, many phones.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod attacks;
mod greet;
mod holding;
mod order;
mod support;
