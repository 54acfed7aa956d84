//! A question to the gathering: how far it is, and what I can do.

use folkmoot_protocol::api::{CountView, CountingView, PersonLine, QuestionView};
use folkmoot_protocol::body::{Method, Way};
use yew::prelude::*;

use super::ballot::{Mine, QuestionProps};
use super::count::Teller;
use super::how::{method, way};
use super::other::Other;
use super::outcome::{apart, outcome};
use super::slips::{Slips, standing};
use crate::components::{Button, Card, Fold, Icon, Look, icons};
use crate::pages::verdict::labels;
use crate::route::{self, Route};
use crate::words::{t, when};

/// Props of [`Question`].
#[derive(PartialEq, Properties)]
pub struct CardProps {
    /// The question, with what is needed to answer.
    pub props: QuestionProps,
    /// I am on the roll.
    pub seated: bool,
}

/// A question's card.
#[component]
pub fn Question(props: &CardProps) -> Html {
    let question = &props.props.question;
    let (how, by) = (method(question.method), way(question.way));
    // Where the lot decides, no hand is raised.
    let lot = question.method == Method::Lot;
    let named = if lot { how.name } else { t::two_facts(&how.name, &by.name) };
    let about = if lot { how.about } else { by.about };
    // What is in an urn only its teller can count.
    let counts = question.secret.as_ref().is_none_or(|secret| secret.counts);
    let open = !question.sealed && !matches!(question.counting, CountingView::Closed(_));
    html! {
        <Card test="question">
            <p class="kicker titled"><Icon of={how.icon} />{ named }</p>
            <h3><bdi>{ &question.title }</bdi></h3>
            <p class="hint">{ about }</p>
            if question.overtaken {
                <p class="notice" data-test="overtaken">{ t::verdict_asked_before() }</p>
            }
            { outcome(question) }
            { counting(question) }
            if open && question.voices > 0 {
                <p class="hint" data-test="voices" data-value={question.voices.to_string()}>
                    { t::ballot_voices(question.voices) }
                </p>
            }
            if open && props.seated {
                <Mine ..props.props.clone() />
                <Slips ..props.props.clone() />
                <Other ..props.props.clone() />
                if question.way == Way::Box && !lot {
                    <Button label={t::ballots_print()} test="go-ballots" look={Look::Quiet} icon={icons::PRINTER}
                        onclick={route::to(Route::Ballots(question.id))} />
                }
                if counts {
                    <Fold title={t::count_voices_title()} icon={icons::HASH} test="count-open">
                        <Teller ..props.props.clone() />
                    </Fold>
                }
            }
            // Whether mine was counted is seen once the count is closed.
            if let Some(secret) = question.secret.as_ref().filter(|_| !open) {
                if let (name, Some(said)) = standing(secret) {
                    <p class="strong" data-test="slip" data-value={name}>{ said }</p>
                }
            }
            { apart(question) }
            if question.sealed {
                if let Some(at) = question.asked_at {
                    <p class="hint">{ t::minutes_asked(&when::date(at)) }</p>
                }
                <Button label={t::minutes_go()} test="go-its-minutes" look={Look::Quiet} icon={icons::BOOK_OPEN}
                    onclick={route::to(Route::MinutesOf(question.gathering))} />
            }
        </Card>
    }
}

/// How far the count is.
fn counting(question: &QuestionView) -> Html {
    let (name, said) = match &question.counting {
        CountingView::Open => ("open", t::counting_open()),
        CountingView::One(teller) => ("one", t::counting_one(&teller.name)),
        CountingView::Disagree(_) => ("disagree", t::counting_disagree()),
        CountingView::Closed(tellers) => {
            let names = tellers.iter().map(|teller| teller.name.clone());
            let names = names.reduce(|one, other| t::two_facts(&one, &other)).unwrap_or_default();
            ("closed", t::counting_closed(&names))
        }
    };
    // What a seal fixed has no tellers any more.
    if question.sealed && name == "open" {
        return Html::default();
    }
    html! {
        <>
            <p class="hint" role="status" data-test="counting" data-value={name}><bdi>{ said }</bdi></p>
            if let CountingView::Disagree(counts) = &question.counting {
                <div class="compare" data-test="compare">
                    { for counts.iter().map(|(teller, count)| counted(question, teller, count)) }
                </div>
            }
        </>
    }
}

/// What one teller counted, to be laid beside another's.
fn counted(question: &QuestionView, teller: &PersonLine, count: &CountView) -> Html {
    let line = |label: String, number: u32| {
        html! { <p><span>{ label }</span><b>{ crate::words::number(f64::from(number)) }</b></p> }
    };
    let labels = if question.method == Method::Lot { Vec::new() } else { labels(question) };
    html! {
        <div>
            <b><bdi>{ &teller.name }</bdi></b>
            { line(t::count_present(), count.present) }
            { for labels.into_iter().zip(&count.hands).map(|(label, hands)| line(label, *hands)) }
            if count.papers > 0 {
                { line(t::count_papers_label(), count.papers) }
            }
        </div>
    }
}
