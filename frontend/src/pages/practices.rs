//! What we agreed on.

use folkmoot_protocol::api::{self, PracticeChange, PracticeView, Stage};
use yew::prelude::*;

use super::shown;
use crate::components::{Button, Card, Fold, Header, Look, PracticeRow, icons};
use crate::route::{self, Route};
use crate::state::use_query;
use crate::words::{practice, t, when};

/// Names of practices, by the question that a street asks itself. What is in none comes last.
const GROUPS: [&[&str]; 4] = [
    &["vouches", "age-of-voice"],
    &[
        "rhythm-days",
        "notice-days",
        "urgent-callers",
        "witnesses",
        "roll-tokens",
        "matter-minutes",
        "speaking-seconds",
        "fairness-gatherings",
    ],
    &[
        "quorum-percent",
        "recent-attendees",
        "consent-percent",
        "qualified-percent",
        "method-texts",
        "method-practices",
        "method-removal",
        "method-kinship",
    ],
    &["residents-per-delegate", "mandate-days", "report-back-days"],
];

/// Every practice with its sentence, and how to choose them together.
#[component]
pub fn Practices() -> Html {
    let query = use_query(api::Us {});
    html! {
        <>
            <Header title={t::practices_title()} back=true />
            { shown(&query, |view| {
                let draft = view.neighbourhood.stage == Stage::Draft;
                html! {
                    <>
                        <p>{ if draft { t::practices_draft() } else { t::practices_about() } }</p>
                        <Card><Fold title={t::practices_guide()} icon={icons::USERS_ROUND} test="practices-guide">
                            <ol class="steps">
                                <li>{ t::practices_guide_read() }</li>
                                <li>{ t::practices_guide_usual() }</li>
                                <li>{ t::practices_guide_change() }</li>
                            </ol>
                        </Fold></Card>
                        { groups(&view.practices, &view.practice_changes) }
                    </>
                }
            }) }
        </>
    }
}

fn groups(practices: &[PracticeView], changes: &[PracticeChange]) -> Html {
    let titles =
        [t::practices_who(), t::practices_meet(), t::practices_decide(), t::practices_send()];
    let named = titles.into_iter().zip(GROUPS).map(|(title, names)| {
        let found =
            names.iter().filter_map(|name| practices.iter().position(|it| it.name == *name));
        group(title, practices, changes, found.collect())
    });
    let grouped = |it: &PracticeView| GROUPS.iter().any(|names| names.contains(&it.name.as_str()));
    let others = practices.iter().enumerate().filter(|(_, it)| !grouped(it));
    let others: Vec<usize> = others.map(|(at, _)| at).collect();
    html! {
        <>
            { for named }
            if !others.is_empty() {
                { group(t::practices_other(), practices, changes, others) }
            }
        </>
    }
}

/// Some of them, by their place in the list of all.
fn group(
    title: String,
    practices: &[PracticeView],
    changes: &[PracticeChange],
    places: Vec<usize>,
) -> Html {
    let lines = places.into_iter().filter_map(|at| Some((at, practices.get(at)?)));
    html! {
        <>
            <h2 class="kicker">{ title }</h2>
            <Card>
                <ul class="list">
                    { for lines.map(|(at, practice)| html! {
                        <PracticeRow practice={practice.clone()}>
                            { changed(changes.iter().filter(|it| it.name == practice.name)) }
                            <Button label={t::practices_change()} test={["propose-", &practice.name].concat()} look={Look::Quiet}
                                icon={icons::PENCIL} onclick={route::to(Route::ChangePractice(u8::try_from(at).unwrap_or_default()))} />
                        </PracticeRow>
                    }) }
                </ul>
            </Card>
        </>
    }
}

/// Decisions that gave it another value, each with its day; newest first.
fn changed<'a>(changes: impl Iterator<Item = &'a PracticeChange>) -> Html {
    let mut changes = changes.peekable();
    if changes.peek().is_none() {
        return Html::default();
    }
    html! {
        <>
            <p class="label">{ t::practices_changed() }</p>
            { for changes.map(|it| html! {
                <Button key={it.proposal.to_string()} label={told(it)} test="practice-changed" look={Look::Quiet}
                    icon={icons::HISTORY} onclick={route::to(Route::Proposal(it.proposal))} />
            }) }
        </>
    }
}

fn told(change: &PracticeChange) -> String {
    let value = practice::value(&change.name, change.value);
    t::two_facts(&t::two_facts(&value, &when::date(change.starts_at)), &change.title)
}
