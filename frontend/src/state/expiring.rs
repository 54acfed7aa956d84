//! A view with a code that ends: asked for now, again a little before its end, and whenever something
//! was read.

use folkmoot_protocol::api::{ApiError, Call};
use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::{use_act, use_tick};

/// My code is asked for anew a little before it ends.
const AHEAD_MS: u32 = 600;
const SOONEST_MS: u32 = 400;
const AFTER_ERROR_MS: u32 = 3_000;

/// Such a view, as far as it is known.
pub struct Expiring<T> {
    /// The newest view.
    pub view: Option<T>,
    /// Why the last asking failed.
    pub error: Option<ApiError>,
    /// Asks again now.
    pub again: Callback<()>,
    /// Takes a newer view, the reply to an act.
    pub put: Callback<T>,
}

/// Asks by `request`, which is told whether codes are to be slower; `lasts` is in milliseconds.
#[hook]
pub fn use_expiring<C>(
    request: fn(bool) -> C,
    lasts: fn(&C::Reply) -> u32,
    accessible: bool,
) -> Expiring<C::Reply>
where
    C: Call + 'static,
    C::Reply: Clone + PartialEq + 'static,
{
    let view = use_state_eq(|| None::<C::Reply>);
    let asking = use_act();
    let (turn, again) = use_tick();
    {
        let (asking, view, again) = (asking.clone(), view.clone(), again.clone());
        use_effect_with((turn, accessible), move |(_, accessible)| {
            let first = view.is_none();
            asking.call(request(*accessible), move |newer| view.set(Some(newer)));
            let retry = first.then(|| Timeout::new(AFTER_ERROR_MS, move || again.emit(())));
            move || drop(retry)
        });
    }
    {
        let again = again.clone();
        use_effect_with(((*view).clone(), turn), move |(view, _)| {
            let timeout = view.as_ref().map(|view| {
                let wait = lasts(view).saturating_sub(AHEAD_MS).max(SOONEST_MS);
                Timeout::new(wait, move || again.emit(()))
            });
            move || drop(timeout)
        });
    }
    let set = view.setter();
    Expiring {
        view: (*view).clone(),
        error: asking.error(),
        again,
        put: Callback::from(move |newer| set.set(Some(newer))),
    }
}
