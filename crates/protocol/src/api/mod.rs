//! What crosses the shell boundary: requests, replies, views and errors, as bytes or as JSON.
//!
//! Every shell (Tauri's `invoke`, a browser worker's messages, a test) speaks exactly this.
//! A page asks with one of the request structs and gets that request's reply type:
//! `shell.call(api::Home {}).await: Result<HomeView, ApiError>`. Times are Unix seconds (UTC);
//! the page turns them into local words. Views hold facts, never sentences.

pub mod bytes;
mod error;
mod requests;
mod views;

pub use error::{ApiError, ErrorCode};
pub use requests::*;
pub use views::*;
