//! What goes on while this page is put away: the turn that is spoken, and a go-round.

use std::cell::RefCell;

use folkmoot_protocol::ids::{OpId, PersonId};
use yew::prelude::*;

/// It outlives the page, not the app. No names are in it: the next person on a shared phone learns none.
#[derive(Clone, Default, PartialEq)]
pub struct Kept {
    /// The turn, and since when in milliseconds.
    pub running: Option<(OpId, f64)>,
    /// A go-round is on; these passed.
    pub round: Option<Vec<PersonId>>,
}

thread_local! {
    static KEPT: RefCell<Kept> = RefCell::default();
}

/// What is kept, and how to change it.
#[hook]
pub fn use_kept() -> (Kept, Callback<Kept>) {
    let kept = use_state_eq(|| KEPT.with_borrow(Clone::clone));
    let set = kept.setter();
    let keep = Callback::from(move |newer: Kept| {
        KEPT.set(newer.clone());
        set.set(newer);
    });
    ((*kept).clone(), keep)
}
