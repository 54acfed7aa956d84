//! What we agreed on.

use folkmoot_protocol::api::{self, PracticeView, Stage};
use yew::prelude::*;

use super::shown;
use crate::components::{Button, Card, Fold, Header, Look, PracticeRow, icons};
use crate::route::{self, Route};
use crate::state::use_query;
use crate::words::t;

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
                        { groups(&view.practices) }
                    </>
                }
            }) }
        </>
    }
}

fn groups(practices: &[PracticeView]) -> Html {
    let titles =
        [t::practices_who(), t::practices_meet(), t::practices_decide(), t::practices_send()];
    let named = titles.into_iter().zip(GROUPS).map(|(title, names)| {
        let found =
            names.iter().filter_map(|name| practices.iter().position(|it| it.name == *name));
        group(title, practices, found.collect())
    });
    let grouped = |it: &PracticeView| GROUPS.iter().any(|names| names.contains(&it.name.as_str()));
    let others = practices.iter().enumerate().filter(|(_, it)| !grouped(it));
    let others: Vec<usize> = others.map(|(at, _)| at).collect();
    html! {
        <>
            { for named }
            if !others.is_empty() {
                { group(t::practices_other(), practices, others) }
            }
        </>
    }
}

/// Some of them, by their place in the list of all.
fn group(title: String, practices: &[PracticeView], places: Vec<usize>) -> Html {
    let lines = places.into_iter().filter_map(|at| Some((at, practices.get(at)?)));
    html! {
        <>
            <h2 class="kicker">{ title }</h2>
            <Card>
                <ul class="list">
                    { for lines.map(|(at, practice)| html! {
                        <PracticeRow practice={practice.clone()}>
                            <Button label={t::practices_change()} test={["propose-", &practice.name].concat()} look={Look::Quiet}
                                icon={icons::PENCIL} onclick={route::to(Route::ChangePractice(u8::try_from(at).unwrap_or_default()))} />
                        </PracticeRow>
                    }) }
                </ul>
            </Card>
        </>
    }
}
