//! What a page can ask of the shell: parse, call, pass the answer on. One file an area.

pub mod engine;
pub mod files;
pub mod reminders;
