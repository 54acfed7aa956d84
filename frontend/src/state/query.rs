//! A view that is asked for when its page opens, and again while it is looked at.

use std::any::{Any, TypeId};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use folkmoot_protocol::api::{ApiError, Call, Reply, Request};
use gloo_timers::callback::Interval;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::device::page;
use crate::shell::{AnyShell, Shell as _, internal};

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

/// A view of any kind.
type AnyView = Rc<dyn Any>;

/// What is to be known of a kind of view. All kinds are asked for in one way, which keeps what a phone
/// downloads small.
#[derive(Clone, Copy)]
struct Kind {
    id: TypeId,
    same: fn(&dyn Any, &dyn Any) -> bool,
    take: fn(Reply) -> Result<AnyView, ApiError>,
}

impl Kind {
    /// The replies to this request.
    fn of<C>() -> Self
    where
        C: Call,
        C::Reply: PartialEq + 'static,
    {
        Self {
            id: TypeId::of::<C::Reply>(),
            same: |one, other| one.downcast_ref::<C::Reply>() == other.downcast_ref::<C::Reply>(),
            take: |reply| match C::Reply::try_from(reply) {
                Ok(view) => Ok(Rc::new(view)),
                Err(err) => Err(internal(err)),
            },
        }
    }

    /// The view in a reply.
    fn take(self, reply: Reply) -> Result<AnyView, ApiError> {
        (self.take)(reply)
    }

    /// Whether two views say the same, or neither is there.
    fn same(self, one: Option<&AnyView>, other: Option<&AnyView>) -> bool {
        match (one, other) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other) || (self.same)(&**one, &**other),
            (None, None) => true,
            _ => false,
        }
    }
}

struct Known {
    kind: Kind,
    view: Option<AnyView>,
    error: Option<ApiError>,
}

impl PartialEq for Known {
    fn eq(&self, other: &Self) -> bool {
        self.kind.same(self.view.as_ref(), other.view.as_ref()) && self.error == other.error
    }
}

impl Reducible for Known {
    type Action = Result<AnyView, ApiError>;

    fn reduce(self: Rc<Self>, news: Self::Action) -> Rc<Self> {
        let kind = self.kind;
        Rc::new(match news {
            Ok(view) => {
                LAST.with_borrow_mut(|last| last.insert(kind.id, view.clone()));
                Self { kind, view: Some(view), error: None }
            }
            Err(error) => Self { kind, view: self.view.clone(), error: Some(error) },
        })
    }
}

/// Asks for a view now and, while the page is visible, every two seconds.
#[hook]
pub fn use_query<C>(call: C) -> Query<C::Reply>
where
    C: Call + Clone + 'static,
    C::Reply: PartialEq + 'static,
{
    let Asked { view, error, reload, put } =
        use_asked(Kind::of::<C>(), Rc::new(move || call.clone().into()));
    let view = view.and_then(|view| view.downcast().ok());
    let put = Callback::from(move |view: C::Reply| put.emit(Rc::new(view)));
    Query { view, error, reload, put }
}

/// The same of a view of any kind.
struct Asked {
    view: Option<AnyView>,
    error: Option<ApiError>,
    reload: Callback<()>,
    put: Callback<AnyView>,
}

#[hook]
fn use_asked(kind: Kind, call: Rc<dyn Fn() -> Request>) -> Asked {
    let known = use_reducer_eq(|| {
        let view = LAST.with_borrow(|last| last.get(&kind.id).cloned());
        Known { kind, view, error: None }
    });
    let asking = use_memo((), |()| Cell::new(false));
    let ask = {
        let dispatch = known.dispatcher();
        move || {
            if asking.replace(true) {
                return;
            }
            let (dispatch, asking) = (dispatch.clone(), asking.clone());
            let answer = AnyShell::here().ask(call());
            let sitting = SITTING.get();
            spawn_local(async move {
                let reply = answer.await.and_then(|reply| kind.take(reply));
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
    Asked {
        view: known.view.clone(),
        error: known.error.clone(),
        reload: Callback::from(move |()| ask()),
        put: Callback::from(move |view| dispatch.dispatch(Ok(view))),
    }
}
