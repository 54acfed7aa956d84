//! My own answer.

use folkmoot_protocol::api::{CastBallot, ProposalView, QuestionView, VoterChoice};
use folkmoot_protocol::body::{Method, Way};
use yew::prelude::*;

use super::how::{answers, has_blocks, has_options};
use super::marks::Marks;
use crate::components::{Button, Field, Fold, Problem, icons};
use crate::pages::form::{beside_field, problem};
use crate::state::use_act;
use crate::words::t;

/// The mark that stops a proposal.
const BLOCK: u8 = 3;

/// Props of [`Mine`] and of everything else on a question.
#[derive(Clone, PartialEq, Properties)]
pub struct QuestionProps {
    /// The question.
    pub question: QuestionView,
    /// Takes what became of it.
    pub put: Callback<ProposalView>,
    /// Sets its fields apart from those of other questions on the page.
    pub of: AttrValue,
}

/// My answer. Where hands are counted it is put away: nobody answers twice.
#[component]
pub fn Mine(props: &QuestionProps) -> Html {
    let question = &props.question;
    if question.method == Method::Lot || matches!(question.way, Way::Box | Way::Secret) {
        return Html::default();
    }
    if !question.may_vote {
        return html! { <p class="hint" data-test="no-voice">{ t::ballot_no_voice() }</p> };
    }
    let form = html! {
        <Voice question={question.clone()} put={props.put.clone()} of={props.of.clone()}
            voter={None::<VoterChoice>} test="ballot" />
    };
    if question.way == Way::Hands && question.mine.is_none() {
        let title = if has_blocks(question.method) {
            t::ballot_mine_hands()
        } else {
            t::ballot_mine_no_hand()
        };
        return html! {
            <>
                { helped(question) }
                <Fold {title} icon={icons::SMARTPHONE} test="ballot-open">
                    <p class="hint">{ t::ballot_mine_hands_about() }</p>
                    { form }
                </Fold>
            </>
        };
    }
    html! {
        <div class="part">
            <h3>{ t::ballot_mine() }</h3>
            { helped(question) }
            { given(question) }
            { form }
        </div>
    }
}

/// Who answered for me: nobody should find out later.
fn helped(question: &QuestionView) -> Html {
    html! {
        { for question.helped.iter().map(|by| html! {
            <p class="notice" role="status" data-test="ballot-helped"><bdi>{ t::ballot_helped(&by.name) }</bdi></p>
        }) }
    }
}

/// What I said.
fn given(question: &QuestionView) -> Html {
    let Some(mine) = &question.mine else { return Html::default() };
    let mark = mine.marks.first().filter(|_| !has_options(question.method));
    let said = mark
        .and_then(|mark| answers(question.method).into_iter().find(|answer| answer.mark == *mark));
    let said = said.map_or_else(t::ballot_given_plain, |answer| t::ballot_given(&answer.label));
    html! {
        <>
            <p class="strong" role="status" data-test="ballot-given">{ said }</p>
            <p class="hint">{ if mine.late { t::ballot_late() } else { t::ballot_change() } }</p>
        </>
    }
}

/// Props of [`Voice`].
#[derive(PartialEq, Properties)]
pub struct VoiceProps {
    /// The question.
    pub question: QuestionView,
    /// Takes what became of it.
    pub put: Callback<ProposalView>,
    /// Sets its fields apart.
    pub of: AttrValue,
    /// Whose it is; none for my own.
    pub voter: Option<VoterChoice>,
    /// Begins the names for tests.
    pub test: &'static str,
}

/// A form for one person's answer.
#[component]
pub fn Voice(props: &VoiceProps) -> Html {
    let QuestionView { id, method, options, mine, .. } = &props.question;
    let marks = use_state_eq(|| {
        let mine = mine.as_ref().filter(|_| props.voter.is_none());
        mine.map(|ballot| ballot.marks.clone()).unwrap_or_default()
    });
    let reason = use_state_eq(String::new);
    let tried = use_state_eq(|| false);
    let act = use_act();
    let first = marks.first().copied();
    let blocks = has_blocks(*method) && first == Some(BLOCK);
    // Whoever stands aside may say why, whoever blocks has to.
    let says_why = has_blocks(*method) && first.is_some_and(|mark| mark > 0);
    let onmark = {
        let marks = marks.clone();
        Callback::from(move |newer| marks.set(newer))
    };
    let write = {
        let reason = reason.clone();
        Callback::from(move |text| reason.set(text))
    };
    let give = {
        let (act, put, marks, reason) =
            (act.clone(), props.put.clone(), marks.clone(), reason.clone());
        let (tried, voter, question) = (tried.clone(), props.voter.clone(), *id);
        Callback::from(move |_| {
            tried.set(true);
            if blocks && reason.trim().is_empty() {
                return;
            }
            let reason = if says_why { (*reason).clone() } else { String::new() };
            let request =
                CastBallot { question, voter: voter.clone(), marks: (*marks).clone(), reason };
            let put = put.clone();
            act.call(request, move |view| put.emit(view));
        })
    };
    let error = act.error();
    let missing = blocks && *tried && reason.trim().is_empty();
    let wrong = if missing {
        Some(AttrValue::from(t::ballot_reason_needed()))
    } else {
        problem("reason", "-", false, error.as_ref())
    };
    let other = props.voter.is_some();
    html! {
        <div class="form">
            <Marks method={*method} options={options.clone()} marks={(*marks).clone()} {onmark} test={props.test} />
            if says_why {
                <Field label={t::ballot_reason()} name={[props.test, "-reason", &props.of].concat()} test={[props.test, "-reason"].concat()} kind="lines"
                    hint={t::ballot_reason_hint()} value={(*reason).clone()} oninput={write} problem={wrong} />
            }
            <Button label={if other { t::other_give() } else { t::ballot_give() }} test={[props.test, "-give"].concat()}
                icon={icons::CHECK} busy={act.busy()} disabled={marks.is_empty()} onclick={give} />
            if let Some(error) = error.filter(|error| !beside_field(error)) {
                <Problem {error} />
            }
        </div>
    }
}
