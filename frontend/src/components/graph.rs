//! The web of handshakes: people in a circle, a line for each meeting.

use yew::prelude::*;

use super::person::initials;

const CENTRE: f64 = 160.0;
const RADIUS: f64 = 132.0;

/// With more people than this there is only room for dots.
const MOST_WITH_LETTERS: usize = 24;

/// Props of [`Web`].
#[derive(PartialEq, Properties)]
pub struct WebProps {
    /// Names, and which of them is me.
    pub people: Vec<(String, bool)>,
    /// Pairs of indexes into `people`.
    pub met: Vec<(u32, u32)>,
    /// All of it in a sentence.
    pub label: AttrValue,
}

/// Who met whom, as a graph.
#[component]
pub fn Web(props: &WebProps) -> Html {
    let count = props.people.len();
    let places: Vec<(f64, f64)> = (0..count).map(|index| place(index, count)).collect();
    let at = |index: u32| places.get(index as usize).copied();
    let lines = props.met.iter().filter_map(|(one, other)| {
        let ((x1, y1), (x2, y2)) = (at(*one)?, at(*other)?);
        // Bent towards the middle, so that lines side by side can be told apart.
        let bend = |a: f64, b: f64| (a + b) / 2.0 * 0.72 + CENTRE * 0.28;
        let d = format!("M{x1:.1} {y1:.1}Q{:.1} {:.1} {x2:.1} {y2:.1}", bend(x1, x2), bend(y1, y2));
        Some(html! { <path class="meeting" {d} /> })
    });
    let letters = count <= MOST_WITH_LETTERS;
    let radius = if letters { "17" } else { "7" };
    let people = props.people.iter().zip(&places).map(|((name, me), (x, y))| {
        let (x, y) = (format!("{x:.1}"), format!("{y:.1}"));
        html! {
            <g class={if *me { "node me" } else { "node" }}>
                <circle cx={x.clone()} cy={y.clone()} r={radius} />
                if letters {
                    <text {x} {y} dy="4.5" text-anchor="middle">{ initials(name) }</text>
                }
            </g>
        }
    });
    html! {
        <svg class="web" viewBox="0 0 320 320" role="img" aria-label={&props.label} data-test="web"
            data-lines={props.met.len().to_string()}>
            { for lines }
            { for people }
        </svg>
    }
}

#[allow(clippy::cast_precision_loss)]
fn place(index: usize, count: usize) -> (f64, f64) {
    if count == 1 {
        return (CENTRE, CENTRE);
    }
    let angle = index as f64 / count as f64 * std::f64::consts::TAU - std::f64::consts::FRAC_PI_2;
    (CENTRE + RADIUS * angle.cos(), CENTRE + RADIUS * angle.sin())
}
