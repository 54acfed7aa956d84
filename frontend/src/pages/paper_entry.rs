//! The roll on paper: copying the sheet, and comparing one's copy with a neighbour's.

use std::collections::BTreeSet;

use folkmoot_protocol::api::{self, EnterPaper, GatherView, PaperView, PersonLine};
use folkmoot_protocol::ids::PersonId;
use yew::prelude::*;

use super::shown;
use crate::components::{Button, Card, Field, Header, PersonRow, Problem, icons};
use crate::state::{use_act, use_query};
use crate::words::t;

/// The sheet.
#[component]
pub fn Paper() -> Html {
    let query = use_query(api::Gather {});
    html! {
        <>
            <Header title={t::sheet_title()} back=true />
            { shown(&query, |view| html! {
                <>
                    <p>{ t::sheet_about() }</p>
                    if view.seat.seated {
                        { compared(&view.paper) }
                        <Sheet paper={view.paper.clone()} put={query.put.reform(Box::new)} />
                    } else {
                        <p class="notice" data-test="not-seated">{ t::sheet_not_seated() }</p>
                    }
                </>
            }) }
        </>
    }
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// Where the copies agree, and where they don't.
fn compared(paper: &PaperView) -> Html {
    if paper.mine.is_empty() && paper.others.is_empty() {
        return Html::default();
    }
    let names = paper.others.iter().map(|it| it.name.clone());
    let names = names.reduce(|one, other| t::two_facts(&one, &other)).unwrap_or_default();
    let differ = !paper.only_mine.is_empty() || !paper.only_theirs.is_empty();
    let list = |title: String, test: &'static str, lines: &[PersonLine]| {
        html! {
            if !lines.is_empty() {
                <h2 class="kicker">{ title }</h2>
                <ul class="list" data-test={test}>
                    { for lines.iter().map(|it| html! { <PersonRow name={it.name.clone()} about={it.household.clone()} /> }) }
                </ul>
            }
        }
    };
    html! {
        <Card test="compared">
            if paper.others.is_empty() {
                <p class="hint">{ t::sheet_none_other() }</p>
            } else {
                <p class="hint">{ t::sheet_others(&names) }</p>
                if differ {
                    <b>{ t::sheet_look() }</b>
                } else {
                    <b data-test="agree">{ t::sheet_agree(count(paper.agreed.len())) }</b>
                }
                { list(t::sheet_only_mine(), "only-mine", &paper.only_mine) }
                { list(t::sheet_only_theirs(), "only-theirs", &paper.only_theirs) }
            }
        </Card>
    }
}

#[derive(PartialEq, Properties)]
struct SheetProps {
    paper: PaperView,
    put: Callback<GatherView>,
}

/// Residents to tick.
#[component]
fn Sheet(props: &SheetProps) -> Html {
    let ticked = use_state_eq(|| props.paper.mine.iter().copied().collect::<BTreeSet<PersonId>>());
    let search = use_state_eq(String::new);
    let act = use_act();
    let write = {
        let search = search.clone();
        Callback::from(move |text| search.set(text))
    };
    let save = {
        let (act, put, ticked) = (act.clone(), props.put.clone(), ticked.clone());
        Callback::from(move |_| {
            let put = put.clone();
            let people = ticked.iter().copied().collect();
            act.call(EnterPaper { people }, move |view| put.emit(*view));
        })
    };
    let wanted = search.trim().to_lowercase();
    let found: Vec<&PersonLine> = props
        .paper
        .residents
        .iter()
        .filter(|it| {
            let alike = |text: &str| text.to_lowercase().contains(&wanted);
            alike(&it.name) || alike(&it.household)
        })
        .collect();
    let row = |line: &&PersonLine| {
        let person = line.person;
        let tick = {
            let ticked = ticked.clone();
            Callback::from(move |_| {
                let mut now = (*ticked).clone();
                if !now.remove(&person) {
                    now.insert(person);
                }
                ticked.set(now);
            })
        };
        html! {
            <label class="check" key={person.to_string()} data-test="tick">
                <input type="checkbox" checked={ticked.contains(&person)} onchange={tick} />
                <span><b><bdi>{ &line.name }</bdi></b><small><bdi>{ &line.household }</bdi></small></span>
            </label>
        }
    };
    let kept = props.paper.mine.len() == ticked.len()
        && props.paper.mine.iter().all(|person| ticked.contains(person));
    html! {
        <>
            <Card>
                <Field label={t::sheet_search()} name="search" kind="search" value={(*search).clone()} oninput={write} />
                if found.is_empty() {
                    <p class="hint">{ t::sheet_no_name() }</p>
                }
                { for found.iter().map(row) }
            </Card>
            <p class="hint" role="status" data-test="ticked">{ t::sheet_ticked(count(ticked.len())) }</p>
            if kept && !ticked.is_empty() {
                <p class="hint" data-test="kept">{ t::sheet_saved() }</p>
            } else if !kept {
                <Button label={t::sheet_save()} test="paper-save" icon={icons::CHECK} busy={act.busy()} onclick={save} />
            }
            if let Some(error) = act.error() {
                <Problem {error} />
            }
        </>
    }
}
