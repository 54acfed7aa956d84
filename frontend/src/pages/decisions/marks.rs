//! Saying what a ballot says: one's own, somebody's, or a paper's.

use folkmoot_protocol::body::{DOTS_OF_ONE, Method};
use yew::prelude::*;

use super::how::{answers, has_blocks, has_options};
use crate::components::{Icon, Stepper, icons};
use crate::words::t;

/// Props of [`Marks`].
#[derive(PartialEq, Properties)]
pub struct MarksProps {
    /// How it is decided.
    pub method: Method,
    /// What there is to choose among.
    pub options: Vec<String>,
    /// What it says so far; nothing, or one number for each option.
    pub marks: Vec<u8>,
    /// It says something else.
    pub onmark: Callback<Vec<u8>>,
    /// Whether its reason can stand beside it: without one nobody blocks.
    #[prop_or(true)]
    pub reasoned: bool,
    /// Begins the names for tests.
    pub test: &'static str,
}

/// The answers to choose.
#[component]
pub fn Marks(props: &MarksProps) -> Html {
    if !has_options(props.method) {
        return plain(props);
    }
    // One number for each option, also where nothing is said yet.
    let marks: Vec<u8> =
        (0..props.options.len()).map(|at| props.marks.get(at).copied().unwrap_or(0)).collect();
    match props.method {
        Method::Dots => dots(props, &marks),
        method => listed(props, &marks, method == Method::Ranked),
    }
}

fn named(props: &MarksProps, name: &str) -> String {
    [props.test, "-", name].concat()
}

fn plain(props: &MarksProps) -> Html {
    // Five steps stand below each other, from warm to cold.
    let listed = (props.method == Method::Temperature).then_some("listed");
    let blocks = props.reasoned || !has_blocks(props.method);
    let answers = answers(props.method).into_iter().filter(|answer| blocks || answer.mark < 3);
    html! {
        <div class={classes!("answers", listed)} role="group" aria-label={t::ballot_mine()}>
            { for answers.map(|answer| {
                let (mark, on) = (answer.mark, props.marks.first() == Some(&answer.mark));
                html! {
                    <button type="button" class={classes!("answer", answer.tone, on.then_some("on"))}
                        data-test={named(props, answer.test)} aria-pressed={on.to_string()}
                        onclick={props.onmark.reform(move |_| vec![mark])}>
                        <Icon of={answer.icon} />
                        <span>{ answer.label }</span>
                    </button>
                }
            }) }
        </div>
    }
}

fn dots(props: &MarksProps, marks: &[u8]) -> Html {
    let given: u32 = marks.iter().map(|mark| u32::from(*mark)).sum();
    let left = u32::from(DOTS_OF_ONE).saturating_sub(given);
    html! {
        <>
            <p class="hint" role="status">{ t::ballot_dots_about(left) }</p>
            { for props.options.iter().zip(marks).enumerate().map(|(at, (option, mark))| {
                let before = marks.to_vec();
                let onchange = props.onmark.reform(move |dots: u32| {
                    changed(&before, at, u8::try_from(dots).unwrap_or(DOTS_OF_ONE))
                });
                html! {
                    <Stepper key={at} label={option.clone()} test={named(props, &at.to_string())}
                        value={u32::from(*mark)} most={u32::from(*mark) + left} {onchange} />
                }
            }) }
        </>
    }
}

fn changed(marks: &[u8], at: usize, mark: u8) -> Vec<u8> {
    let mut newer = marks.to_vec();
    if let Some(slot) = newer.get_mut(at) {
        *slot = mark;
    }
    newer
}

/// Options to tap: in order, or any of them.
fn listed(props: &MarksProps, marks: &[u8], ranked: bool) -> Html {
    html! {
        <>
            if ranked {
                <p class="hint">{ t::ballot_ranked_about() }</p>
            }
            <div class="answers listed" role="group" aria-label={t::proposal_options()}>
                { for props.options.iter().zip(marks).enumerate().map(|(at, (option, mark))| {
                    let (on, before) = (*mark > 0, marks.to_vec());
                    let onclick = props.onmark.reform(move |_: MouseEvent| {
                        if ranked { reranked(&before, at) } else { changed(&before, at, u8::from(!on)) }
                    });
                    html! {
                        <button type="button" class={classes!("answer", on.then_some("on"))} key={at}
                            data-test={named(props, &at.to_string())} data-value={mark.to_string()}
                            aria-pressed={on.to_string()} {onclick}>
                            <span class="rank">
                                if ranked && on {
                                    { crate::words::number(f64::from(*mark)) }
                                } else if on {
                                    <Icon of={icons::CHECK} />
                                }
                            </span>
                            <span class="grow"><bdi>{ option }</bdi></span>
                        </button>
                    }
                }) }
            </div>
        </>
    }
}

/// Puts an option at the end of the order, or takes it out of it.
fn reranked(marks: &[u8], at: usize) -> Vec<u8> {
    let was = marks.get(at).copied().unwrap_or(0);
    if was == 0 {
        let last = marks.iter().copied().max().unwrap_or(0);
        return changed(marks, at, last.saturating_add(1));
    }
    let closer = |mark: u8| if mark > was { mark - 1 } else { mark };
    let newer = changed(marks, at, 0);
    newer.into_iter().map(closer).collect()
}
