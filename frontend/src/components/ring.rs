//! A ring that fills: presence against quorum, progress of a film.

use yew::prelude::*;

const RADIUS: f64 = 41.0;
const AROUND: f64 = RADIUS * std::f64::consts::TAU;

/// Props of [`Ring`].
#[derive(PartialEq, Properties)]
pub struct RingProps {
    /// How much is there.
    pub value: u32,
    /// How much makes it full.
    pub full: u32,
    /// Where it is enough, if that is less than full.
    #[prop_or_default]
    pub enough: Option<u32>,
    /// The big words inside.
    pub big: AttrValue,
    /// The small words inside.
    #[prop_or_default]
    pub small: Option<AttrValue>,
    /// All of it in a sentence, for screen readers.
    pub label: AttrValue,
    /// For tests.
    pub test: AttrValue,
}

/// A ring that fills.
#[component]
pub fn Ring(props: &RingProps) -> Html {
    let share = share(props.value, props.full);
    let style = format!("stroke-dasharray: {:.2} {AROUND:.2}", share * AROUND);
    let mark = props.enough.filter(|enough| *enough < props.full).map(|enough| {
        let turn = self::share(enough, props.full) * 360.0;
        html! {
            <line class="mark" x1="50" y1="3" x2="50" y2="15" transform={format!("rotate({turn:.1} 50 50)")} />
        }
    });
    let enough = props.value >= props.enough.unwrap_or(props.full) && props.full > 0;
    html! {
        <div
            class={classes!("ring", enough.then_some("enough"))}
            role="img"
            aria-label={&props.label}
            data-test={&props.test}
            data-value={props.value.to_string()}
            data-full={props.full.to_string()}
        >
            <svg viewBox="0 0 100 100" aria-hidden="true">
                <circle class="track" cx="50" cy="50" r={RADIUS.to_string()} />
                <circle class="filled" cx="50" cy="50" r={RADIUS.to_string()} {style} transform="rotate(-90 50 50)" />
                { mark }
            </svg>
            <span class="inside" aria-hidden="true">
                <b>{ props.big.clone() }</b>
                if let Some(small) = &props.small {
                    <small>{ small.clone() }</small>
                }
            </span>
        </div>
    }
}

fn share(value: u32, full: u32) -> f64 {
    if full == 0 { 0.0 } else { (f64::from(value) / f64::from(full)).clamp(0.0, 1.0) }
}
