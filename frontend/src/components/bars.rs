//! Voices as bars.

use yew::prelude::*;

/// A bar.
#[derive(Clone, PartialEq)]
pub struct Bar {
    /// What it is for.
    pub label: AttrValue,
    /// How many.
    pub value: u32,
    /// Its colour's class.
    pub tone: &'static str,
}

/// Props of [`Bars`].
#[derive(PartialEq, Properties)]
pub struct BarsProps {
    /// The bars.
    pub bars: Vec<Bar>,
}

/// Bars below each other, the longest one full.
#[component]
pub fn Bars(props: &BarsProps) -> Html {
    let most = props.bars.iter().map(|bar| bar.value).max().unwrap_or(0).max(1);
    html! {
        <ul class="bars" data-test="totals">
            { for props.bars.iter().map(|bar| {
                let share = u64::from(bar.value) * 100 / u64::from(most);
                html! {
                    <li class={bar.tone} data-value={bar.value.to_string()}>
                        <bdi>{ bar.label.clone() }</bdi>
                        <b>{ crate::words::number(f64::from(bar.value)) }</b>
                        <i style={["inline-size:", &share.to_string(), "%"].concat()} />
                    </li>
                }
            }) }
        </ul>
    }
}
