//! Folkmoot's frozen wire types, and the types that cross the shell boundary.
//!
//! `docs/protocol.md` describes every format here exactly enough for a second implementation;
//! the golden vectors in `tests/vectors` pin the bytes. Nothing in this crate does I/O, reads a
//! clock or draws randomness: time and entropy are passed in.

pub mod api;
pub mod body;
pub mod bundle;
pub mod encrypt;
pub mod ids;
pub mod keys;
pub mod operation;
pub mod place;
pub mod slip;
pub mod sorted;
pub mod voprf;
pub mod wire;
