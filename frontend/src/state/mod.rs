//! What pages share: the session, views that keep themselves fresh, and acts.

mod act;
mod expiring;
mod query;
mod reader;
mod session;
mod tick;

pub use act::{Act, use_act};
pub use expiring::use_expiring;
pub use query::{Query, forget_views, use_query};
pub use reader::use_reader;
pub use session::Session;
pub use tick::use_tick;
