//! A choice among a few things, each a button that stays pressed.

use yew::prelude::*;

use super::icon::{Icon, icons::Picture};

/// One thing to choose.
#[derive(Clone, PartialEq)]
pub struct Chip {
    /// What it says.
    pub label: AttrValue,
    /// For tests.
    pub test: &'static str,
    /// A picture before the words.
    pub icon: Option<Picture>,
}

/// A chip with a picture.
pub fn chip(label: String, test: &'static str, icon: Picture) -> Chip {
    Chip { label: label.into(), test, icon: Some(icon) }
}

/// Props of [`Chips`].
#[derive(PartialEq, Properties)]
pub struct ChipsProps {
    /// What is chosen here.
    pub label: AttrValue,
    /// The label stands above, and is not for screen readers alone.
    #[prop_or_default]
    pub shown: bool,
    /// What there is.
    pub chips: Vec<Chip>,
    /// Which one is chosen.
    pub chosen: Option<usize>,
    /// Another one is.
    pub onchoose: Callback<usize>,
}

/// The chips, side by side.
#[component]
pub fn Chips(props: &ChipsProps) -> Html {
    html! {
        <div class="pick">
            if props.shown {
                <span class="label" aria-hidden="true">{ props.label.clone() }</span>
            }
            <div class="choices" role="group" aria-label={props.label.clone()}>
                { for props.chips.iter().enumerate().map(|(at, it)| {
                    let on = props.chosen == Some(at);
                    html! {
                        <button type="button" class={classes!("chip", on.then_some("on"))} data-test={it.test}
                            aria-pressed={on.to_string()} onclick={props.onchoose.reform(move |_| at)}>
                            if let Some(icon) = it.icon {
                                <Icon of={icon} />
                            }
                            <span>{ it.label.clone() }</span>
                        </button>
                    }
                }) }
            </div>
        </div>
    }
}
