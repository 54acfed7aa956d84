//! Decisions: what is asked now, what is proposed, what was decided.

mod ask;
mod ballot;
mod count;
mod how;
mod kinship;
mod marks;
mod other;
mod outcome;
mod papers;
mod past;
mod proposal;
mod propose;
mod question;
mod slips;
mod wording;

use folkmoot_protocol::api::{self, DecisionsView, ProposalLine, QuestionView};
use yew::prelude::*;

pub use papers::Ballots;
pub use past::PastDecisions;
pub use proposal::{Proposal, deed_words};
pub use propose::{ChangePractice, Propose};

use super::shown;
use super::verdict::sentence;
use crate::components::{Badge, Button, Card, Empty, Header, Icon, Link, Look, Tone, icons};
use crate::route::{self, Route};
use crate::state::use_query;
use crate::words::{t, when};
use how::method;
pub use how::way;

/// What is asked, proposed and decided.
#[component]
pub fn Decisions() -> Html {
    let query = use_query(api::Decisions {});
    html! {
        <>
            <Header title={t::decisions_title()} back=true />
            { shown(&query, all) }
            <Button label={t::decisions_past()} test="go-past-decisions" look={Look::Quiet} icon={icons::HISTORY}
                onclick={route::to(Route::PastDecisions)} />
            <Button label={t::decisions_propose()} test="propose" look={Look::Ghost} icon={icons::PENCIL}
                onclick={route::to(Route::Propose)} />
        </>
    }
}

fn all(view: &DecisionsView) -> Html {
    let DecisionsView { asked, decided, proposals, seated } = view;
    html! {
        <>
            if asked.is_empty() && decided.is_empty() && proposals.is_empty() {
                <Empty title={t::decisions_none()} about={t::decisions_none_about()} icon={icons::VOTE} />
            } else if !seated {
                <p class="hint" data-test="not-seated">{ t::decisions_not_seated() }</p>
            }
            if !asked.is_empty() {
                <h2 class="kicker">{ t::decisions_asked() }</h2>
                { for asked.iter().map(asked_now) }
            }
            if !proposals.is_empty() {
                <h2 class="kicker">{ t::decisions_open() }</h2>
                { for proposals.iter().map(proposal_link) }
            }
            if !decided.is_empty() {
                <h2 class="kicker">{ t::decisions_decided() }</h2>
                { for decided.iter().map(decided_link) }
            }
        </>
    }
}

/// A question that waits for my answer, big.
fn asked_now(question: &QuestionView) -> Html {
    let how = method(question.method);
    html! {
        <Card key={question.id.to_string()} class="hero" test="asked">
            <p class="kicker titled"><Icon of={how.icon} />{ t::two_facts(&how.name, &way(question.way).name) }</p>
            <h2><bdi>{ &question.title }</bdi></h2>
            <p>{ t::ballot_voices(question.voices) }</p>
            <Button label={t::decisions_answer()} test="go-answer" look={Look::OnHero}
                onclick={route::to(Route::Proposal(question.proposal))} />
        </Card>
    }
}

/// A proposal that nobody decided yet.
pub fn proposal_link(line: &ProposalLine) -> Html {
    let about = if line.asked {
        t::two_facts(&t::proposal_versions(line.versions), &t::proposal_asked())
    } else {
        t::proposal_versions(line.versions)
    };
    html! {
        <Link key={line.id.to_string()} title={line.title.clone()} about={AttrValue::from(about)} test="proposal"
            icon={icons::VOTE} tone={if line.asked { Tone::Sun } else { Tone::Leaf }}
            onclick={route::to(Route::Proposal(line.id))} />
    }
}

/// What was decided, with what became of it.
pub fn decided_link(question: &QuestionView) -> Html {
    let asked = question.asked_at.filter(|_| question.sealed).map(when::date);
    html! {
        <button type="button" key={question.id.to_string()} class="card link" data-test="decided"
            onclick={route::to(Route::Proposal(question.proposal))}>
            <span class="picture leaf"><Icon of={method(question.method).icon} /></span>
            <span class="grow lines">
                <b><bdi>{ &question.title }</bdi></b>
                <small><bdi>{ sentence(question) }</bdi></small>
                if let Some(asked) = asked {
                    <small>{ asked }</small>
                }
                if !question.sealed {
                    <span class="badges"><Badge label={t::badge_provisional()} tone={Tone::Sun} /></span>
                }
            </span>
            <span class="leads"><Icon of={icons::CHEVRON_RIGHT} /></span>
        </button>
    }
}
