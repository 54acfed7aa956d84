//! Where the app stands, for the pages that change it.

use std::rc::Rc;

use folkmoot_protocol::api::{PersonHere, Status};
use yew::prelude::*;

/// The status, and how to change it.
#[derive(Clone, PartialEq)]
pub struct Session {
    /// Where the app stands.
    pub status: Rc<Status>,
    /// Takes a newer status.
    pub update: Callback<Status>,
    /// The phone can be asked for a place on the home screen.
    pub home_screen: bool,
    /// Draws every page anew (another language).
    pub redraw: Callback<()>,
}

impl Session {
    /// Who unlocked the phone.
    pub fn me(&self) -> Option<&PersonHere> {
        self.status.people.iter().find(|it| Some(it.number) == self.status.unlocked)
    }

    /// Several people have keys on this phone.
    pub fn is_shared(&self) -> bool {
        self.status.people.len() > 1
    }
}
