//! A view that is asked for when its page opens, and again while it is looked at.

use std::any::{Any, TypeId};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use folkmoot_protocol::api::{ApiError, Call};
use gloo_timers::callback::Interval;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::device::page;
use crate::shell::{AnyShell, Shell as _};

const REFRESH_MS: u32 = 2_000;

thread_local! {
    /// The last view of each kind: a page that was open before shows at once.
    static LAST: RefCell<HashMap<TypeId, Rc<dyn Any>>> = RefCell::default();
    /// Counts how often the keys were locked or opened.
    static SITTING: Cell<u32> = const { Cell::new(0) };
}

/// Forgets all views, when the keys are locked or opened; those still on their way, too. On a shared
/// phone the next person must not see them.
pub fn forget_views() {
    SITTING.set(SITTING.get().wrapping_add(1));
    LAST.with_borrow_mut(HashMap::clear);
}

/// A view as far as it is known.
pub struct Query<T> {
    /// The newest view.
    pub view: Option<Rc<T>>,
    /// Why the last asking failed.
    pub error: Option<ApiError>,
    /// Asks again now.
    pub reload: Callback<()>,
    /// Takes a newer view, the reply to an act.
    pub put: Callback<T>,
}

struct Known<T> {
    view: Option<Rc<T>>,
    error: Option<ApiError>,
}

impl<T: PartialEq> PartialEq for Known<T> {
    fn eq(&self, other: &Self) -> bool {
        self.view == other.view && self.error == other.error
    }
}

impl<T: PartialEq + 'static> Reducible for Known<T> {
    type Action = Result<T, ApiError>;

    fn reduce(self: Rc<Self>, news: Self::Action) -> Rc<Self> {
        match news {
            Ok(view) => {
                let view = Rc::new(view);
                LAST.with_borrow_mut(|last| {
                    let kept: Rc<dyn Any> = view.clone();
                    last.insert(TypeId::of::<T>(), kept);
                });
                Rc::new(Self { view: Some(view), error: None })
            }
            Err(error) => Rc::new(Self { view: self.view.clone(), error: Some(error) }),
        }
    }
}

fn last<T: 'static>() -> Option<Rc<T>> {
    LAST.with_borrow(|last| last.get(&TypeId::of::<T>()).cloned())?.downcast().ok()
}

/// Asks for a view now and, while the page is visible, every two seconds.
#[hook]
pub fn use_query<C>(call: C) -> Query<C::Reply>
where
    C: Call + Clone + 'static,
    C::Reply: PartialEq + 'static,
{
    let known = use_reducer_eq(|| Known { view: last::<C::Reply>(), error: None });
    let shell = AnyShell::here();
    let asking = use_memo((), |()| Cell::new(false));
    let ask = {
        let dispatch = known.dispatcher();
        move || {
            if asking.replace(true) {
                return;
            }
            let (dispatch, asking, call) = (dispatch.clone(), asking.clone(), call.clone());
            let sitting = SITTING.get();
            spawn_local(async move {
                let reply = shell.call(call).await;
                asking.set(false);
                if sitting == SITTING.get() {
                    dispatch.dispatch(reply);
                }
            });
        }
    };
    {
        let ask = ask.clone();
        use_effect_with((), move |()| {
            ask();
            let interval = Interval::new(REFRESH_MS, move || {
                if !page::hidden() {
                    ask();
                }
            });
            move || drop(interval)
        });
    }
    let dispatch = known.dispatcher();
    Query {
        view: known.view.clone(),
        error: known.error.clone(),
        reload: Callback::from(move |()| ask()),
        put: Callback::from(move |view| dispatch.dispatch(Ok(view))),
    }
}
