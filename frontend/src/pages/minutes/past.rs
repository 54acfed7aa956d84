//! Gatherings of the past, as a time line.

use folkmoot_protocol::api::{self, PastGathering};
use yew::prelude::*;

use crate::components::{Button, Card, Empty, Header, Icon, Look, Problem, icons};
use crate::pages::shown;
use crate::route::{self, Route};
use crate::state::{use_act, use_query};
use crate::words::{t, when};

/// So many come at a time.
const PAGE: usize = 40;

/// "Last met 34 days ago".
pub fn last_met(at: i64) -> String {
    t::past_last(when::days_since(at))
}

/// Newest first.
#[component]
pub fn Past() -> Html {
    let query = use_query(api::PastGatherings { before: None });
    let earlier = use_state(Vec::<PastGathering>::new);
    let ended = use_state_eq(|| false);
    let act = use_act();
    let more = |last: i64| {
        let (act, earlier, ended) = (act.clone(), earlier.clone(), ended.setter());
        Callback::from(move |_| {
            let (earlier, ended) = (earlier.clone(), ended.clone());
            act.call(api::PastGatherings { before: Some(last) }, move |found| {
                ended.set(found.len() < PAGE);
                earlier.set(earlier.iter().cloned().chain(found).collect());
            });
        })
    };
    html! {
        <>
            <Header title={t::past_title()} back=true />
            <Button label={t::minutes_check()} test="go-check-minutes" look={Look::Quiet} icon={icons::SCAN_QR_CODE}
                onclick={route::to(Route::CheckMinutes)} />
            { shown(&query, |newest| {
                let Some(last_time) = newest.first() else {
                    return html! {
                        <Empty title={t::past_empty()} about={t::past_empty_about()} icon={icons::BOOK_OPEN} />
                    };
                };
                let oldest = earlier.last().or(newest.last()).map(|it| it.starts_at);
                let full = newest.len() >= PAGE && !*ended;
                html! {
                    <>
                        <Card class="row">
                            <span class="picture leaf"><Icon of={icons::CALENDAR_DAYS} /></span>
                            <b class="grow" data-test="last-met">{ last_met(last_time.starts_at) }</b>
                        </Card>
                        <ol class="timeline" reversed=true data-test="past">
                            { for newest.iter().chain(earlier.iter()).map(entry) }
                        </ol>
                        if let Some(last) = oldest.filter(|_| full) {
                            <Button label={t::past_more()} test="past-more" look={Look::Ghost} busy={act.busy()}
                                onclick={more(last)} />
                        }
                        if let Some(error) = act.error() {
                            <Problem {error} />
                        }
                    </>
                }
            }) }
        </>
    }
}

fn entry(past: &PastGathering) -> Html {
    let counts = t::two_facts(&t::people(past.present), &t::past_decisions(past.decisions));
    html! {
        <li key={past.gathering.to_string()}>
            <button type="button" class="card link" data-test="past-gathering" onclick={route::to(Route::MinutesOf(past.gathering))}>
                <span class="grow">
                    <b>{ when::date(past.starts_at) }</b>
                    <small><bdi>{ &past.place }</bdi></small>
                    <small>{ counts }</small>
                </span>
                <span class="leads"><Icon of={icons::CHEVRON_RIGHT} /></span>
            </button>
        </li>
    }
}
