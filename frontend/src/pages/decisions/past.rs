//! What gatherings decided, the newest first.

use folkmoot_protocol::api::{self, QuestionView};
use yew::prelude::*;

use super::decided_link;
use crate::components::{Button, Empty, Header, Look, Problem, icons};
use crate::pages::shown;
use crate::state::{use_act, use_query};
use crate::words::t;

/// So many come at a time.
const PAGE: usize = 20;

/// All of it, page by page; each leads to its proposal.
#[component]
pub fn PastDecisions() -> Html {
    let query = use_query(api::PastDecisions { before: None });
    let earlier = use_state(Vec::<QuestionView>::new);
    let ended = use_state_eq(|| false);
    let act = use_act();
    let more = |last: &QuestionView| {
        let (act, earlier, ended) = (act.clone(), earlier.clone(), ended.setter());
        let before = Some(last.id);
        Callback::from(move |_| {
            let (earlier, ended) = (earlier.clone(), ended.clone());
            act.call(api::PastDecisions { before }, move |found| {
                ended.set(found.len() < PAGE);
                earlier.set(earlier.iter().cloned().chain(found).collect());
            });
        })
    };
    html! {
        <>
            <Header title={t::decisions_past()} back=true />
            { shown(&query, |newest| {
                let Some(last) = earlier.last().or(newest.last()) else {
                    return html! {
                        <Empty title={t::decisions_past_empty()} about={t::decisions_past_empty_about()} icon={icons::VOTE} />
                    };
                };
                html! {
                    <>
                        { for newest.iter().chain(earlier.iter()).map(decided_link) }
                        if newest.len() >= PAGE && !*ended {
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
