//! One proposal: its words, its versions, and the questions on it.

use folkmoot_protocol::api::{
    AmendText, DeedChoice, DeedView, GetProposal, ProposalStanding, ProposalView, VersionView,
    WordingChoice,
};
use folkmoot_protocol::ids::ProposalId;
use yew::prelude::*;

use super::ask::Ask;
use super::ballot::QuestionProps;
use super::kinship;
use super::question::Question;
use super::wording::Wording;
use crate::components::{Badge, Card, Fold, Header, Icon, Tone, icons};
use crate::pages::matters::matter_card;
use crate::pages::{of_this, shown};
use crate::state::{use_act, use_query};
use crate::words::{practice, t, when};

/// Props of [`Proposal`].
#[derive(PartialEq, Properties)]
pub struct ProposalProps {
    /// Which.
    pub proposal: ProposalId,
}

/// One proposal.
#[component]
pub fn Proposal(props: &ProposalProps) -> Html {
    let proposal = props.proposal;
    let query = of_this(use_query(GetProposal { proposal }), |view| view.id == proposal);
    let newest = query.view.as_ref().and_then(|view| view.versions.last());
    let title = newest.map_or_else(t::proposal_title, |version| version.title.clone());
    html! {
        <>
            <Header {title} back=true>
                if let Some((label, tone)) = query.view.as_ref().and_then(|view| became(view.standing)) {
                    <Badge {label} {tone} />
                }
            </Header>
            { shown(&query, |view| whole(view, &query.put)) }
        </>
    }
}

/// What became of it, once nothing can be asked any more.
fn became(standing: ProposalStanding) -> Option<(String, Tone)> {
    match standing {
        ProposalStanding::Open => None,
        ProposalStanding::Decided => Some((t::proposal_decided(), Tone::Leaf)),
        ProposalStanding::Refused => Some((t::proposal_refused(), Tone::Clay)),
        ProposalStanding::Over => Some((t::proposal_over(), Tone::Sun)),
    }
}

fn whole(view: &ProposalView, put: &Callback<ProposalView>) -> Html {
    let Some((newest, others)) = view.versions.split_last() else { return Html::default() };
    let questions = view.questions.iter().enumerate().map(|(at, question)| {
        // The newest question's fields have plain names.
        let of = if at == 0 { String::new() } else { ["-", &at.to_string()].concat() };
        let props = QuestionProps { question: question.clone(), put: put.clone(), of: of.into() };
        html! { <Question key={question.id.to_string()} {props} seated={view.seated} /> }
    });
    html! {
        <>
            <Card test="proposal-words">
                { words(newest) }
                if !others.is_empty() {
                    <Fold title={t::proposal_others()} icon={icons::HISTORY} test="other-versions">
                        { for others.iter().rev().map(|version| html! {
                            <div class="part" data-test="version">
                                <h2><bdi>{ &version.title }</bdi></h2>
                                { words(version) }
                            </div>
                        }) }
                    </Fold>
                }
            </Card>
            if !view.questions.is_empty() {
                <h2 class="kicker">{ t::proposal_questions() }</h2>
                { for questions }
            }
            if !view.matters.is_empty() {
                <h2 class="kicker">{ t::proposal_answers() }</h2>
                { for view.matters.iter().map(|line| matter_card(line, None)) }
                if view.settles {
                    <p class="hint">{ t::proposal_settles() }</p>
                }
            }
            if view.standing == ProposalStanding::Open {
                if view.seated {
                    <Card>
                        <Fold key={view.questions.len()} title={t::ask_title()} icon={icons::MEGAPHONE} test="ask-open">
                            <Ask key={view.versions.len()} versions={view.versions.clone()} put={put.clone()} />
                        </Fold>
                    </Card>
                } else {
                    <p class="hint" data-test="not-seated">{ t::decisions_not_seated() }</p>
                }
                <Card>
                    <Fold key={newest.id.to_string()} title={t::proposal_amend()} icon={icons::PENCIL} test="amend-open">
                        <Amend version={newest.clone()} proposal={view.id} put={put.clone()} />
                    </Fold>
                </Card>
            }
        </>
    }
}

/// A version's words and what it does; its title stands above.
fn words(version: &VersionView) -> Html {
    html! {
        <>
            if !version.text.is_empty() {
                <p class="written" dir="auto">{ &version.text }</p>
            }
            if !version.options.is_empty() {
                <p class="label">{ t::proposal_options() }</p>
                <ol class="options" data-test="options">
                    { for version.options.iter().map(|option| html! { <li><bdi>{ option }</bdi></li> }) }
                </ol>
            }
            if let Some(deed) = &version.deed {
                <p class="label">{ t::deed_title() }</p>
                <p class="fact" data-test="deed"><Icon of={icons::STAMP} /><b><bdi>{ deed_words(deed) }</bdi></b></p>
                { kinship::about(deed) }
            }
            <p class="hint"><bdi>{ t::proposal_worded(&version.by.name, &when::day_and_time(version.said_at)) }</bdi></p>
        </>
    }
}

/// What passing it does, in words.
pub fn deed_words(deed: &DeedView) -> String {
    match deed {
        DeedView::Practice { name, from, to } => {
            let title = t::practice_title(name).unwrap_or_else(|| name.clone());
            let to = practice::value(name, *to);
            match from {
                Some(from) => t::deed_practice(&title, &practice::value(name, *from), &to),
                None => t::deed_practice_to(&title, &to),
            }
        }
        DeedView::Remove(person) => {
            t::deed_remove(&t::person_of_household(&person.name, &person.household))
        }
        DeedView::Split(name) => t::deed_split(name),
        DeedView::Join(other) => t::deed_join(&other.kin.name),
        DeedView::TakeIn(other, people) => {
            let count = u64::try_from(people.len()).unwrap_or(u64::MAX);
            t::deed_take_in(count, &other.kin.name)
        }
    }
}

#[derive(PartialEq, Properties)]
struct AmendProps {
    version: VersionView,
    proposal: ProposalId,
    put: Callback<ProposalView>,
}

/// The same in other words.
#[component]
fn Amend(props: &AmendProps) -> Html {
    let act = use_act();
    let VersionView { id, title, text, options, deed, .. } = props.version.clone();
    let deed = deed.map(|deed| match deed {
        DeedView::Practice { name, to, .. } => DeedChoice::Practice { name, value: to },
        DeedView::Remove(person) => DeedChoice::Remove(person.person),
        DeedView::Split(name) => DeedChoice::Split(name),
        DeedView::Join(other) => DeedChoice::Join(other.kin),
        DeedView::TakeIn(other, people) => {
            DeedChoice::TakeIn(other.kin, people.into_iter().map(|it| it.person).collect())
        }
    });
    let onsend = {
        let (act, put, proposal) = (act.clone(), props.put.clone(), props.proposal);
        Callback::from(move |wording| {
            let put = put.clone();
            act.call(AmendText { proposal, on: id, wording }, move |view| put.emit(view));
        })
    };
    html! {
        <>
            <p class="hint">{ t::proposal_amend_about() }</p>
            <Wording start={WordingChoice { title, text, options, deed }} go={t::wording_amend_go()} test="amend"
                busy={act.busy()} error={act.error()} {onsend} />
        </>
    }
}
