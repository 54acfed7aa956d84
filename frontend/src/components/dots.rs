//! Dots, drawn as dots: a picture before a number.

use yew::prelude::*;

/// More dots than this are not told apart at a glance.
const DRAWN: u32 = 12;

/// Props of [`Dots`].
#[derive(PartialEq, Properties)]
pub struct DotsProps {
    /// How many there are.
    pub count: u32,
    /// How many of them are mine.
    #[prop_or_default]
    pub mine: u32,
    /// How many come from being put off, on top.
    #[prop_or_default]
    pub risen: u32,
    /// How many there could be: empty ones are drawn.
    #[prop_or_default]
    pub of: u32,
    /// All of it in words.
    pub label: AttrValue,
}

/// Dots in a row.
#[component]
pub fn Dots(props: &DotsProps) -> Html {
    let all = props.count.saturating_add(props.risen);
    let dot = |at: u32| {
        let class = match at {
            _ if at < props.mine => "pip mine",
            _ if at < props.count => "pip",
            _ if at < all => "pip risen",
            _ => "pip none",
        };
        html! { <i {class} /> }
    };
    html! {
        <span class="pips" role="img" aria-label={&props.label} data-test="dots" data-value={props.count.to_string()}>
            { for (0..all.max(props.of).min(DRAWN)).map(dot) }
            <small aria-hidden="true">{ props.label.clone() }</small>
        </span>
    }
}
