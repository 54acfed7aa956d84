//! Shares side by side: who was heard how long, which answer has how many voices.

use yew::prelude::*;

/// Props of [`Shares`].
#[derive(PartialEq, Properties)]
pub struct SharesProps {
    /// What each one is, how much, and how much in words.
    pub shares: Vec<(AttrValue, u32, AttrValue)>,
    /// For tests.
    pub test: AttrValue,
}

/// A bar for each, as long as its share of the longest one.
#[component]
pub fn Shares(props: &SharesProps) -> Html {
    let longest = props.shares.iter().map(|(_, value, _)| *value).max().unwrap_or(0).max(1);
    let line = |(label, value, words): &(AttrValue, u32, AttrValue)| {
        let share = f64::from(*value) / f64::from(longest) * 100.0;
        html! {
            <li data-value={value.to_string()}>
                <span><bdi>{ label.clone() }</bdi></span>
                <b>{ words.clone() }</b>
                <i style={format!("inline-size: {share:.1}%")} />
            </li>
        }
    };
    html! { <ul class="shares" data-test={&props.test}>{ for props.shares.iter().map(line) }</ul> }
}
