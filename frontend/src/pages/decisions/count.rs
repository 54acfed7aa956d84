//! Counting, as one of two tellers.

use folkmoot_protocol::api::{CountVoices, PaperCount, QuestionView};
use folkmoot_protocol::body::{CALLED_NUMBERS, Method, Way};
use yew::prelude::*;

use super::ballot::QuestionProps;
use super::how::{answers, has_blocks, has_options};
use super::marks::Marks;
use super::papers::Scanning;
use crate::components::{Button, Look, Problem, Stepper, icons};
use crate::state::use_act;
use crate::words::{number, t};

/// More people than this are in no room.
const MOST: u32 = 9_999;
/// A number that somebody calls: three digits are heard right.
const MOST_CALLED: u32 = 999;

/// What there is to count, each with its place.
fn places(question: &QuestionView) -> Vec<(usize, String)> {
    let method = question.method;
    if method == Method::Lot {
        return (1..=CALLED_NUMBERS)
            .map(|at| (at - 1, t::count_lot_number(u64::try_from(at).unwrap_or_default())))
            .collect();
    }
    if question.way == Way::Ballots || method == Method::Ranked {
        return Vec::new();
    }
    if has_options(method) {
        return question.options.iter().cloned().enumerate().collect();
    }
    let hands = answers(method).into_iter();
    // A hand can't block: whoever blocks gives a reason with a ballot.
    let hands = hands.filter(|answer| !has_blocks(method) || answer.mark < 3);
    hands.map(|answer| (usize::from(answer.mark), answer.label)).collect()
}

/// How many numbers a count has.
fn length(question: &QuestionView) -> usize {
    match question.method {
        Method::Lot => CALLED_NUMBERS,
        _ if question.way == Way::Ballots => 0,
        Method::Ranked => 0,
        Method::Temperature => 5,
        method if has_options(method) => question.options.len(),
        _ => 3,
    }
}

/// The count that I enter.
#[component]
pub fn Teller(props: &QuestionProps) -> Html {
    let question = &props.question;
    let id = question.id;
    let present = use_state_eq(|| question.my_count.as_ref().map_or(0, |count| count.present));
    let hands = use_state_eq(|| {
        let mine = question.my_count.as_ref().map(|count| count.hands.clone()).unwrap_or_default();
        (0..length(question)).map(|at| mine.get(at).copied().unwrap_or(0)).collect::<Vec<u32>>()
    });
    let papers = use_state_eq(Vec::<Vec<u8>>::new);
    let scanned = use_state_eq(|| None::<PaperCount>);
    let oncount = {
        let scanned = scanned.clone();
        Callback::from(move |count| scanned.set(Some(count)))
    };
    let act = use_act();
    let enter = {
        let (act, put) = (act.clone(), props.put.clone());
        let (present, hands, papers) = (present.clone(), hands.clone(), papers.clone());
        let scanned = scanned.clone();
        Callback::from(move |_| {
            let (put, present) = (put.clone(), *present);
            let (hands, papers) = match &*scanned {
                Some(count) if count.papers > 0 => (count.hands.clone(), count.listed.clone()),
                _ => ((*hands).clone(), (*papers).clone()),
            };
            act.call(CountVoices { question: id, present, hands, papers }, move |view| {
                put.emit(view)
            });
        })
    };
    let set_present = {
        let present = present.clone();
        Callback::from(move |newer| present.set(newer))
    };
    let set_papers = {
        let papers = papers.clone();
        Callback::from(move |newer| papers.set(newer))
    };
    let lot = question.method == Method::Lot;
    let boxed = question.way == Way::Box && !lot;
    let scanned = scanned.as_ref().filter(|count| count.papers > 0);
    let papers_here = boxed || question.way == Way::Secret;
    let ranked = papers_here && question.method == Method::Ranked && scanned.is_none();
    let mut places = places(question);
    if scanned.is_some() {
        places.clear();
    }
    let title = match question.way {
        _ if lot => t::count_lot_title(),
        Way::Box => t::count_papers_title(),
        Way::Secret => t::count_beside_title(),
        Way::Hands | Way::Ballots => t::count_hands_title(),
    };
    html! {
        <div class="form" data-test="teller">
            <p class="hint">{ t::count_voices_about() }</p>
            <Stepper label={t::count_present()} test="count-present" value={*present} most={MOST} onchange={set_present} />
            if question.way == Way::Ballots {
                <p class="hint">{ t::count_ballots_about() }</p>
            }
            if boxed {
                <Scanning question={question.clone()} {oncount} />
            }
            if let Some(count) = scanned {
                { sums(question, count) }
            }
            // In a place of its own: how many there are moves nothing beside it, and the camera stays open.
            <div class="form">
                if !places.is_empty() {
                    <h4>{ title }</h4>
                }
                { for places.into_iter().map(|(at, label)| {
                    let slots = hands.clone();
                    let onchange = Callback::from(move |number| {
                        let mut newer = (*slots).clone();
                        if let Some(slot) = newer.get_mut(at) {
                            *slot = number;
                        }
                        slots.set(newer);
                    });
                    html! {
                        <Stepper key={at} {label} test={["count-hand-", &at.to_string()].concat()}
                            value={hands.get(at).copied().unwrap_or(0)} most={if lot { MOST_CALLED } else { MOST }} {onchange} />
                    }
                }) }
            </div>
            if ranked {
                <Papers options={question.options.clone()} papers={(*papers).clone()} onchange={set_papers} />
            }
            <Button label={t::count_enter()} test="count-enter" icon={icons::CHECK} busy={act.busy()}
                disabled={*present == 0} onclick={enter} />
            if let Some(error) = act.error() {
                <Problem {error} />
            }
        </div>
    }
}

/// What the scanned papers say together.
fn sums(question: &QuestionView, count: &PaperCount) -> Html {
    let labels = places(question).into_iter().map(|(_, label)| label);
    html! {
        <>
            <p class="strong" role="status" data-test="scanned" data-value={count.papers.to_string()}>
                { t::count_scanned(count.papers) }
            </p>
            <ul class="sums">{ for labels.zip(&count.hands).map(|(label, sum)| html! {
                <li><bdi>{ label }</bdi><b>{ number(f64::from(*sum)) }</b></li>
            }) }</ul>
        </>
    }
}

#[derive(PartialEq, Properties)]
struct PapersProps {
    options: Vec<String>,
    papers: Vec<Vec<u8>>,
    onchange: Callback<Vec<Vec<u8>>>,
}

/// Papers of a box, one after the other.
#[component]
fn Papers(props: &PapersProps) -> Html {
    let marks = use_state_eq(Vec::<u8>::new);
    let onmark = {
        let marks = marks.clone();
        Callback::from(move |newer| marks.set(newer))
    };
    let add = {
        let (marks, papers, onchange) =
            (marks.clone(), props.papers.clone(), props.onchange.clone());
        Callback::from(move |_| {
            let mut newer = papers.clone();
            newer.push((*marks).clone());
            marks.set(Vec::new());
            onchange.emit(newer);
        })
    };
    let back = {
        let papers = props.papers.clone();
        props.onchange.reform(move |_| {
            let mut newer = papers.clone();
            newer.pop();
            newer
        })
    };
    let count = u64::try_from(props.papers.len()).unwrap_or(u64::MAX);
    html! {
        <>
            <h4>{ t::count_paper() }</h4>
            <Marks method={Method::Ranked} options={props.options.clone()} marks={(*marks).clone()} {onmark} test="paper" />
            <p class="strong" role="status" data-test="papers" data-value={count.to_string()}>{ t::count_papers(count) }</p>
            <div class="side-by-side">
                <Button label={t::count_paper_add()} test="paper-add" look={Look::Ghost} icon={icons::PLUS}
                    disabled={marks.is_empty()} onclick={add} />
                if count > 0 {
                    <Button label={t::count_paper_back()} test="paper-back" look={Look::Quiet} icon={icons::UNDO_2} onclick={back} />
                }
            </div>
        </>
    }
}
