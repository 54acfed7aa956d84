//! Where the app stands, for the pages that change it.

use std::rc::Rc;

use folkmoot_protocol::api::Status;
use yew::prelude::*;

/// The status, and how to change it.
#[derive(Clone, PartialEq)]
pub struct Session {
    /// Where the app stands.
    pub status: Rc<Status>,
    /// Takes a newer status.
    pub update: Callback<Status>,
    /// Draws every page anew (another language).
    pub redraw: Callback<()>,
}
