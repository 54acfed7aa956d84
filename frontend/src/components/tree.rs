//! Our picture: people in a circle under a tree, all of one size.

use yew::prelude::*;

/// Where the people stand around the trunk, back row first, and the colour each one wears.
const PEOPLE: &[(f64, f64, &str)] = &[
    (112.0, 150.0, "sun"),
    (208.0, 150.0, "clay"),
    (78.0, 160.0, "leaf"),
    (242.0, 160.0, "sun"),
    (62.0, 176.0, "clay"),
    (258.0, 176.0, "leaf"),
    (84.0, 193.0, "sun"),
    (236.0, 193.0, "clay"),
    (122.0, 203.0, "leaf"),
    (198.0, 203.0, "sun"),
    (160.0, 207.0, "clay"),
];

/// Leaves of the crown: x, y, radius.
const CROWN: &[(u32, u32, u32)] =
    &[(160, 58, 44), (118, 76, 34), (202, 76, 34), (138, 100, 28), (182, 100, 28), (160, 84, 40)];

/// Props of [`Tree`].
#[derive(PartialEq, Properties)]
pub struct TreeProps {
    /// What it shows, for screen readers.
    pub label: AttrValue,
}

/// People in a circle under a tree.
#[component]
pub fn Tree(props: &TreeProps) -> Html {
    let crown = CROWN.iter().map(|(x, y, r)| {
        html! { <circle cx={x.to_string()} cy={y.to_string()} r={r.to_string()} /> }
    });
    let people = PEOPLE.iter().map(|(x, y, colour)| {
        html! {
            <g class={*colour} transform={format!("translate({x} {y})")}>
                <path d="M-9 22c0-9 4-14 9-14s9 5 9 14z" />
                <circle cy="1" r="6" />
            </g>
        }
    });
    html! {
        <svg class="tree" viewBox="0 0 320 240" role="img" aria-label={&props.label}>
            <ellipse class="ground" cx="160" cy="194" rx="140" ry="40" />
            <path class="trunk" d="M152 186c4-24 4-44 1-70h14c-3 26-3 46 1 70 1 5-17 5-16 0z" />
            <path class="trunk" d="M158 132c-10-8-20-14-30-22l4-5c10 6 20 12 28 20zM162 128c8-8 16-14 26-20l4 5c-10 7-18 13-26 22z" />
            <g class="crown">{ for crown }</g>
            <g class="light">
                <circle cx="146" cy="48" r="13" />
                <circle cx="190" cy="66" r="9" />
                <circle cx="112" cy="72" r="8" />
                <circle cx="164" cy="88" r="7" />
            </g>
            { for people }
        </svg>
    }
}
