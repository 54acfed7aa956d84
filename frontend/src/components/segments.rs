//! A ring of one segment for each phone.

use yew::prelude::*;

const CENTRE: f64 = 100.0;
const RADIUS: f64 = 84.0;

/// More segments than this would be too thin to see one by one.
const MOST: u32 = 120;

/// Props of [`Segments`].
#[derive(PartialEq, Properties)]
pub struct SegmentsProps {
    /// Phones that agree.
    pub signed: u32,
    /// Phones there are.
    pub of: u32,
    /// Phones needed.
    pub needed: u32,
    /// All of it in a sentence.
    pub label: AttrValue,
    /// What stands inside.
    pub children: Html,
}

/// A ring of one segment for each phone; those that agree are filled.
#[component]
pub fn Segments(props: &SegmentsProps) -> Html {
    let count = props.of.max(props.needed).clamp(1, MOST);
    let scale = |value: u32| if props.of > MOST { value * MOST / props.of } else { value };
    let (signed, needed) = (scale(props.signed), scale(props.needed));
    let gap = if count == 1 { 0.0 } else { (60.0 / f64::from(count)).min(7.0) };
    let turn = 360.0 / f64::from(count);
    let arcs = (0..count).map(|index| {
        let class = match index {
            _ if index < signed => "arc on",
            _ if index < needed => "arc wanted",
            _ => "arc",
        };
        let from = turn * f64::from(index) + gap / 2.0;
        html! { <path {class} d={arc(from, (turn - gap).min(359.9))} /> }
    });
    html! {
        <div class="segments" role="img" aria-label={&props.label} data-test="seal-ring"
            data-value={props.signed.to_string()} data-full={props.of.to_string()}>
            <svg viewBox="0 0 200 200" aria-hidden="true">{ for arcs }</svg>
            <div class="inside" aria-hidden="true">{ props.children.clone() }</div>
        </div>
    }
}

fn arc(from: f64, sweep: f64) -> String {
    let point = |degrees: f64| {
        let angle = (degrees - 90.0).to_radians();
        (CENTRE + RADIUS * angle.cos(), CENTRE + RADIUS * angle.sin())
    };
    let ((x0, y0), (x1, y1)) = (point(from), point(from + sweep));
    let large = u8::from(sweep > 180.0);
    format!("M{x0:.2} {y0:.2}A{RADIUS} {RADIUS} 0 {large} 1 {x1:.2} {y1:.2}")
}
