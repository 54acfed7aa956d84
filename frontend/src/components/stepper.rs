//! A number to be counted up and down, or typed.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::icon::{Icon, icons};
use crate::words::t;

/// Props of [`Stepper`].
#[derive(PartialEq, Properties)]
pub struct StepperProps {
    /// What is counted.
    pub label: AttrValue,
    /// For tests.
    pub test: AttrValue,
    /// How many.
    pub value: u32,
    /// The greatest number.
    pub most: u32,
    /// Every change.
    pub onchange: Callback<u32>,
}

/// Less, the number, more.
#[component]
pub fn Stepper(props: &StepperProps) -> Html {
    let (value, most, label) = (props.value, props.most, &props.label);
    let oninput = props.onchange.reform(move |event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let typed = input.and_then(|input| input.value().parse::<u32>().ok());
        typed.unwrap_or(0).min(most)
    });
    let named = |word: String| [label.as_str(), ": ", &word].concat();
    html! {
        <div class="tally">
            <span class="grow" aria-hidden="true"><bdi>{ label.clone() }</bdi></span>
            <div class="stepper">
                <button type="button" class="round" aria-label={named(t::less())} disabled={value == 0}
                    data-test={[&props.test, "-less"].concat()}
                    onclick={props.onchange.reform(move |_| value.saturating_sub(1))}>
                    <Icon of={icons::MINUS} />
                </button>
                <input type="number" inputmode="numeric" min="0" max={most.to_string()} aria-label={label.clone()}
                    data-test={&props.test} value={value.to_string()} {oninput} />
                <button type="button" class="round" aria-label={named(t::more())} disabled={value >= most}
                    data-test={[&props.test, "-more"].concat()}
                    onclick={props.onchange.reform(move |_| value.saturating_add(1).min(most))}>
                    <Icon of={icons::PLUS} />
                </button>
            </div>
        </div>
    }
}
