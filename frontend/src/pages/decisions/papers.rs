//! A box of papers: ballots to print, and scanning them back.

use folkmoot_protocol::api::{
    ApiError, BallotPaper, BallotsView, EnterBallot, GetPaperCount, PaperCount, PrintBallots,
    QuestionView, Scanned,
};
use folkmoot_protocol::body::{DOTS_OF_ONE, Method};
use folkmoot_protocol::ids::QuestionId;
use yew::prelude::*;

use super::how::{answers, has_blocks, has_options};
use super::marks::Marks;
use crate::components::{Button, Header, Look, PrintedCode, Problem, Stepper, Viewfinder, icons};
use crate::device::feel;
use crate::pages::paper::Paper;
use crate::state::{use_act, use_reader};
use crate::words::{t, when};

/// Ballots that are printed at a time.
const MOST: u32 = 400;
/// A room of ordinary size.
const USUAL: u32 = 30;

/// Props of [`Ballots`].
#[derive(PartialEq, Properties)]
pub struct BallotsProps {
    /// For which question.
    pub question: QuestionId,
}

/// Ballots to print.
#[component]
pub fn Ballots(props: &BallotsProps) -> Html {
    let count = use_state_eq(|| USUAL);
    let made = use_state_eq(|| None::<BallotsView>);
    let act = use_act();
    let make = {
        let (act, made, question, count) = (act.clone(), made.setter(), props.question, *count);
        Callback::from(move |_| {
            let made = made.clone();
            act.call(PrintBallots { question, count }, move |view| made.set(Some(view)));
        })
    };
    let onchange = {
        let count = count.clone();
        Callback::from(move |newer: u32| count.set(newer.max(1)))
    };
    html! {
        <>
            <Header title={t::ballots_title()} back=true />
            <p>{ t::ballots_about() }</p>
            if let Some(view) = &*made {
                <Paper file="folkmoot-ballots.html" label={t::ballots_title()}>
                    <ul class="ballots">{ for view.codes.iter().map(|code| html! {
                        <li data-test="printed-ballot">
                            <h2><bdi>{ &view.title }</bdi></h2>
                            <p>{ how_to_mark(view.method) }</p>
                            <ul>{ for boxes(view).into_iter().map(|label| html! {
                                <li><i /><bdi>{ label }</bdi></li>
                            }) }</ul>
                            <div class="row">
                                <PrintedCode code={code.clone()} label={t::ballot_paper_code()} />
                                <div>
                                    <p>{ t::ballot_paper_fold() }</p>
                                    <p><bdi>{ &view.neighbourhood }</bdi></p>
                                    <p>{ when::date(view.starts_at) }</p>
                                </div>
                            </div>
                        </li>
                    }) }</ul>
                </Paper>
            } else {
                <Stepper label={t::ballots_count()} test="ballots-count" value={*count} most={MOST} {onchange} />
                <Button label={t::ballots_go()} test="ballots-go" icon={icons::VOTE} busy={act.busy()} onclick={make} />
            }
            if let Some(error) = act.error() {
                <Problem {error} />
            }
        </>
    }
}

fn how_to_mark(method: Method) -> String {
    match method {
        Method::Ranked => t::ballot_paper_order(),
        Method::Dots => t::ballot_paper_dots(DOTS_OF_ONE),
        Method::Approval => t::ballot_paper_all(),
        _ => t::ballot_paper_one(),
    }
}

fn boxes(view: &BallotsView) -> Vec<String> {
    if has_options(view.method) {
        return view.options.clone();
    }
    // Nobody blocks without a reason, and a paper has none.
    let answers = answers(view.method).into_iter();
    let answers = answers.filter(|answer| !has_blocks(view.method) || answer.mark < 3);
    answers.map(|answer| answer.label).collect()
}

/// Props of [`Scanning`].
#[derive(PartialEq, Properties)]
pub(super) struct ScanningProps {
    /// For which question.
    pub question: QuestionView,
    /// What the papers say together.
    pub oncount: Callback<PaperCount>,
}

/// Papers in front of the camera, one after the other.
#[component]
pub(super) fn Scanning(props: &ScanningProps) -> Html {
    let id = props.question.id;
    let open = use_state_eq(|| false);
    let paper = use_state_eq(|| None::<BallotPaper>);
    let marks = use_state_eq(Vec::<u8>::new);
    let told = use_state_eq(|| None::<ApiError>);
    let other = use_state_eq(|| false);
    // It may still lie in front of the camera.
    let last = use_state_eq(|| None::<BallotPaper>);
    let (loading, entering) = (use_act(), use_act());
    {
        let oncount = props.oncount.clone();
        use_effect_with(id, move |id| {
            loading.call(GetPaperCount { question: *id }, move |count| oncount.emit(count));
        });
    }
    let read = {
        let (paper, marks) = (paper.setter(), marks.setter());
        let (told, other, last) = (told.setter(), other.setter(), last.clone());
        Callback::from(move |reading| {
            told.set(None);
            other.set(false);
            match reading {
                Ok(Scanned::Ballot(found)) if is_it(&found, last.as_ref()) => {}
                Ok(Scanned::Ballot(found)) if found.question == id => {
                    feel::tap();
                    marks.set(found.marks.clone().unwrap_or_default());
                    paper.set(Some(found));
                }
                Ok(Scanned::Again) => {}
                Ok(_) => other.set(true),
                Err(error) => told.set(Some(error)),
            }
        })
    };
    let ontexts = use_reader(read);
    let flip = {
        let open = open.clone();
        Callback::from(move |_| open.set(!*open))
    };
    let onmark = {
        let marks = marks.clone();
        Callback::from(move |newer| marks.set(newer))
    };
    let enter = |says: Vec<u8>| {
        let (entering, paper, oncount) = (entering.clone(), paper.clone(), props.oncount.clone());
        let last = last.clone();
        Callback::from(move |_| {
            let Some(found) = (*paper).clone() else { return };
            let (paper, last, oncount) = (paper.clone(), last.clone(), oncount.clone());
            let request = EnterBallot { question: id, serial: found.serial, marks: says.clone() };
            let entered = BallotPaper { marks: Some(says.clone()), ..found };
            entering.call(request, move |count| {
                paper.set(None);
                last.set(Some(entered));
                oncount.emit(count);
            });
        })
    };
    let amend = {
        let (last, paper, marks) = (last.clone(), paper.setter(), marks.setter());
        Callback::from(move |_| {
            let Some(entered) = (*last).clone() else { return };
            marks.set(entered.marks.clone().unwrap_or_default());
            paper.set(Some(entered));
        })
    };
    html! {
        <div class="form">
            <Button label={t::count_scan()} test="papers-scan" look={Look::Ghost} icon={icons::SCAN_QR_CODE}
                pressed={Some(*open)} onclick={flip} />
            if let Some(found) = paper.as_ref().filter(|_| *open) {
                if found.marks.is_some() {
                    <p class="notice" data-test="paper-known">{ t::count_scan_known() }</p>
                }
                <Marks method={props.question.method} options={props.question.options.clone()} marks={(*marks).clone()} {onmark} reasoned=false test="scanned" />
                if has_blocks(props.question.method) {
                    <p class="hint">{ t::no_block() }</p>
                }
                <div class="side-by-side">
                    <Button label={t::count_scan_take()} test="paper-take" icon={icons::CHECK} busy={entering.busy()}
                        disabled={marks.is_empty()} onclick={enter((*marks).clone())} />
                    <Button label={t::count_scan_skip()} test="paper-skip" look={Look::Quiet} busy={entering.busy()}
                        onclick={enter(Vec::new())} />
                </div>
            } else if *open {
                if last.is_some() {
                    <p class="strong" role="status" data-test="paper-done">{ t::count_scan_next() }</p>
                    <Button label={t::count_scan_amend()} test="paper-amend" look={Look::Quiet} icon={icons::UNDO_2} onclick={amend} />
                } else {
                    <p class="hint">{ t::count_scan_about() }</p>
                }
                <Viewfinder {ontexts} aim={t::count_scan()} />
                if *other {
                    <p class="notice" role="status">{ t::count_scan_other() }</p>
                }
            }
            if let Some(error) = (*told).clone().or_else(|| entering.error()) {
                <Problem {error} />
            }
        </div>
    }
}

/// Whether the paper is the one that was just taken down.
fn is_it(found: &BallotPaper, last: Option<&BallotPaper>) -> bool {
    last.is_some_and(|last| last.question == found.question && last.serial == found.serial)
}
