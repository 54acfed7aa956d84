//! State and effects. Yew compiles a hook anew for each type that it holds; here what is held is held in one
//! way, and its type is known only where it is read.

use std::any::Any;
use std::marker::PhantomData;
use std::ops::Deref;
use std::rc::Rc;

use wasm_bindgen::UnwrapThrowExt as _;
use yew::Callback;
use yew::functional::{
    Hook, HookContext, Reducible, TearDown, UseReducerDispatcher, UseReducerHandle,
    use_effect_with as yew_effect_with, use_reducer,
};

type Value = Rc<dyn Any>;
type Same = fn(&dyn Any, &dyn Any) -> bool;

/// A value, and when it counts as unchanged.
struct Held {
    value: Value,
    same: Same,
}

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        (self.same)(&*self.value, &*other.value)
    }
}

impl Reducible for Held {
    type Action = Value;

    fn reduce(self: Rc<Self>, value: Value) -> Rc<Self> {
        if (self.same)(&*self.value, &*value) {
            return self;
        }
        Rc::new(Self { value, same: self.same })
    }
}

fn same<T: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    one.downcast_ref::<T>() == other.downcast_ref::<T>()
}

fn never(_: &dyn Any, _: &dyn Any) -> bool {
    false
}

#[inline(never)]
fn hold(
    hooks: &mut HookContext,
    first: Box<dyn FnOnce() -> Value + '_>,
    same: Same,
) -> UseReducerHandle<Held> {
    use_reducer(|| Held { value: first(), same }).run(hooks)
}

/// A hook that holds a value.
struct Holding<F> {
    first: F,
    same: Same,
}

impl<T: 'static, F: FnOnce() -> T> Hook for Holding<F> {
    type Output = UseStateHandle<T>;

    fn run(self, hooks: &mut HookContext) -> UseStateHandle<T> {
        let Self { first, same } = self;
        let held = hold(hooks, Box::new(|| Rc::new(first())), same);
        UseStateHandle { held, value: PhantomData }
    }
}

/// State that is drawn anew whenever it is set.
pub fn use_state<T: 'static, F: FnOnce() -> T>(first: F) -> impl Hook<Output = UseStateHandle<T>> {
    Holding { first, same: never }
}

/// State that is drawn anew when it is set to something else.
pub fn use_state_eq<T: PartialEq + 'static, F: FnOnce() -> T>(
    first: F,
) -> impl Hook<Output = UseStateHandle<T>> {
    Holding { first, same: same::<T> }
}

/// State: how it stands now, and how to set it.
pub struct UseStateHandle<T> {
    held: UseReducerHandle<Held>,
    value: PhantomData<T>,
}

impl<T> UseStateHandle<T> {
    /// Replaces the value.
    pub fn set(&self, value: T)
    where
        T: 'static,
    {
        self.held.dispatch(Rc::new(value));
    }

    /// What sets it, by itself.
    pub fn setter(&self) -> UseStateSetter<T> {
        UseStateSetter { held: self.held.dispatcher(), value: PhantomData }
    }
}

impl<T: 'static> Deref for UseStateHandle<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.held.value.downcast_ref().unwrap_throw()
    }
}

impl<T> Clone for UseStateHandle<T> {
    fn clone(&self) -> Self {
        Self { held: self.held.clone(), value: PhantomData }
    }
}

/// As they were when they were drawn.
impl<T: PartialEq> PartialEq for UseStateHandle<T> {
    fn eq(&self, other: &Self) -> bool {
        self.held == other.held
    }
}

/// What sets state.
pub struct UseStateSetter<T> {
    held: UseReducerDispatcher<Held>,
    value: PhantomData<T>,
}

impl<T: 'static> UseStateSetter<T> {
    /// Replaces the value.
    pub fn set(&self, value: T) {
        self.held.dispatch(Rc::new(value));
    }
}

impl<T> Clone for UseStateSetter<T> {
    fn clone(&self) -> Self {
        Self { held: self.held.clone(), value: PhantomData }
    }
}

impl<T> PartialEq for UseStateSetter<T> {
    fn eq(&self, other: &Self) -> bool {
        self.held == other.held
    }
}

impl<T: 'static> From<UseStateSetter<T>> for Callback<T> {
    fn from(setter: UseStateSetter<T>) -> Self {
        Self::from(move |value| setter.set(value))
    }
}

/// What an effect depends on.
struct On {
    value: Value,
    same: Same,
}

impl PartialEq for On {
    fn eq(&self, other: &Self) -> bool {
        (self.same)(&*self.value, &*other.value)
    }
}

type After = Box<dyn FnOnce()>;

#[inline(never)]
fn effect(hooks: &mut HookContext, on: On, act: Box<dyn FnOnce() -> After>) {
    yew_effect_with(on, move |_: &On| act()).run(hooks);
}

/// A hook that does something after drawing.
struct Effect<T, F> {
    on: T,
    act: F,
}

impl<T, F, D> Hook for Effect<T, F>
where
    T: PartialEq + 'static,
    F: FnOnce(&T) -> D + 'static,
    D: TearDown,
{
    type Output = ();

    fn run(self, hooks: &mut HookContext) {
        let Self { on, act } = self;
        let value = Rc::new(on);
        let on = On { value: value.clone(), same: same::<T> };
        let act = move || -> After {
            let after = act(&value);
            Box::new(move || after.tear_down())
        };
        effect(hooks, on, Box::new(act));
    }
}

/// Acts after the first drawing, and after each one for which `on` is something else; before it acts again,
/// and in the end, it clears up what it gave back.
pub fn use_effect_with<T, F, D>(on: T, act: F) -> impl Hook<Output = ()>
where
    T: PartialEq + 'static,
    F: FnOnce(&T) -> D + 'static,
    D: TearDown,
{
    Effect { on, act }
}
