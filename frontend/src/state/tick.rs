//! A counter that is turned on to do something again.

use std::rc::Rc;

use yew::prelude::*;

#[derive(Default, PartialEq)]
struct Count(u32);

impl Reducible for Count {
    type Action = ();

    fn reduce(self: Rc<Self>, (): ()) -> Rc<Self> {
        Rc::new(Self(self.0.wrapping_add(1)))
    }
}

/// The count, and a callback that turns it on from anywhere, any number of times.
#[hook]
pub fn use_tick() -> (u32, Callback<()>) {
    let count = use_reducer_eq(Count::default);
    let dispatch = count.dispatcher();
    let turn = use_callback((), move |(), ()| dispatch.dispatch(()));
    (count.0, turn)
}
