//! Yew, as the screens see it: they name this crate `yew`, and all of Yew is in it. Only what a component
//! is differs. Yew compiles its machinery anew for each component – to mount it, to give it new props, to
//! compare them, to take it away –, about two kilobytes every time, and the screens have some two hundred.
//! Here there is one component, `Part`, and what the screens write with `#[component]` is
//! what it draws: a function, its props, and how two of these compare.

mod part;

pub use part::{VChild, render};
pub use yew::*;

/// Yew's, with components of one sort.
pub mod html {
    pub use crate::part::{BaseComponent, Context};
    pub use yew::html::*;
}

/// Yew's, with components of one sort.
pub mod virtual_dom {
    pub use crate::part::VChild;
    pub use yew::virtual_dom::*;
}

/// Yew's, with components of one sort.
pub mod functional {
    pub use crate::part::FunctionComponent;
    pub use yew::functional::*;
}

/// What a page needs of Yew.
pub mod prelude {
    pub use crate::html::{BaseComponent, Context};
    pub use yew::prelude::*;
}
