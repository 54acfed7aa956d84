//! Searching while one types.

use folkmoot_protocol::api::{FoundView, FoundWhat, Search};
use yew::prelude::*;

use crate::components::{Field, Icon, Problem, icons};
use crate::route::{self, Route};
use crate::state::use_act;
use crate::words::{t, when};

/// A field, and what was found.
#[component]
pub fn Find() -> Html {
    let typed = use_state_eq(String::new);
    // What was asked for last, and what that found.
    let asked = use_state_eq(String::new);
    let found = use_state_eq(|| None::<Vec<FoundView>>);
    let act = use_act();
    {
        // One at a time: while an answer is on its way, only the newest text waits.
        let (typed, asked, found, act) =
            (typed.clone(), asked.clone(), found.setter(), act.clone());
        use_effect_with(((*typed).clone(), act.busy()), move |(_, busy)| {
            if *busy || *typed == *asked {
                return;
            }
            asked.set((*typed).clone());
            if typed.trim().is_empty() {
                found.set(None);
            } else {
                act.call(Search { typed: (*typed).clone() }, move |it| found.set(Some(it)));
            }
        });
    }
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |text| typed.set(text))
    };
    html! {
        <div class="find">
            <Field label={t::search_label()} name="search" kind="search" value={(*typed).clone()} {oninput} />
            <div aria-live="polite" class="found">
                if let Some(list) = &*found {
                    if list.is_empty() {
                        <p class="hint" data-test="found-none">{ t::search_none() }</p>
                    }
                    { for list.iter().map(line) }
                }
            </div>
            if let Some(error) = act.error() {
                <Problem {error} />
            }
        </div>
    }
}

fn line(found: &FoundView) -> Html {
    let (word, icon, route) = match found.what {
        FoundWhat::Matter(id) => (t::search_matter(), icons::LIST_TODO, Route::Matter(id)),
        FoundWhat::Proposal(id) => (t::search_proposal(), icons::VOTE, Route::Proposal(id)),
        FoundWhat::Note(of) => (t::search_note(), icons::FILE_TEXT, Route::MinutesOf(of)),
    };
    html! {
        <button type="button" key={found.id.to_string()} class="card link" data-test="found" onclick={route::to(route)}>
            <span class="picture leaf"><Icon of={icon} /></span>
            <span class="grow">
                <small>{ t::two_facts(&word, &when::date(found.said_at)) }</small>
                if !found.title.is_empty() {
                    <b><bdi>{ &found.title }</bdi></b>
                }
                if !found.excerpt.is_empty() {
                    <small><bdi>{ &found.excerpt }</bdi></small>
                }
            </span>
        </button>
    }
}
