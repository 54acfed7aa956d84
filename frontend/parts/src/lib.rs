//! Yew, as the screens see it: they name this crate `yew`, and all of Yew is in it. Only what a component
//! is differs. Yew compiles its machinery anew for each component – to mount it, to give it new props, to
//! compare them, to take it away –, about two kilobytes every time, and the screens have some two hundred.
//! Here there is one component, `Part`, and what the screens write with `#[component]` is what it draws: a
//! function, its props, and how two of these compare. In the same way state and effects are held once for
//! all types, and elements are made by few functions.
//!
//! What a page writes stays Yew: its macros find these names instead of their own.

mod hooks;
mod nodes;
mod part;

pub use part::render;
pub use yew::*;

/// Yew's, but for what is of this crate.
pub mod html {
    pub use crate::nodes::{ChildrenRenderer, Ref as NodeRef};
    pub use crate::part::{BaseComponent, Context};
    pub use yew::html::*;
}

/// Yew's, but for what is of this crate.
pub mod virtual_dom {
    pub use crate::nodes::VTag;
    pub use crate::part::VChild;
    pub use yew::virtual_dom::*;
}

/// Yew's, but for what is of this crate.
pub mod functional {
    pub use crate::hooks::{
        UseStateHandle, UseStateSetter, use_effect_with, use_state, use_state_eq,
    };
    pub use crate::part::FunctionComponent;
    pub use yew::functional::*;
}

/// Yew's, but for what is of this crate.
pub mod utils {
    pub use crate::nodes::NodeSeq;
    pub use yew::utils::*;
}

/// What a page needs of Yew.
pub mod prelude {
    pub use crate::functional::{
        UseStateHandle, UseStateSetter, use_effect_with, use_state, use_state_eq,
    };
    pub use crate::html::{BaseComponent, Context};
    pub use crate::nodes::Nodes;
    pub use yew::prelude::*;
}
