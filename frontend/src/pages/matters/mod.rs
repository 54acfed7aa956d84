//! Matters: what the neighbourhood should deal with.

mod agenda;
mod bring;
mod line;
mod one;
mod photos;
mod search;

use folkmoot_protocol::api::{self, MatterLine, MattersView};
use folkmoot_protocol::body::Reach;
use yew::prelude::*;

pub use agenda::PaperAgenda;
pub use bring::Bring;
pub use line::matter_card;
pub use one::Matter;

use super::shown;
use crate::components::{Button, Chip, Chips, Empty, Header, Look, icons};
use crate::route::{self, Route};
use crate::state::use_query;
use crate::words::t;

/// Open matters, the most urgent ones first.
#[component]
pub fn Matters() -> Html {
    let query = use_query(api::Matters {});
    let open = query.view.as_ref().map(|view| AttrValue::from(t::matters_open(view.open)));
    html! {
        <>
            <Header title={t::matters_title()} where_={open} />
            <search::Find />
            <Button label={t::matters_bring()} test="bring-matter" icon={icons::PLUS} onclick={route::to(Route::Bring)} />
            { shown(&query, |view| html! { <List view={view.clone()} /> }) }
        </>
    }
}

/// When its turn comes, whatever is left out of the list.
fn turn_of(view: &MattersView, line: &MatterLine) -> Option<i64> {
    let place = view.matters.iter().position(|other| other.id == line.id)?;
    agenda::turn(view, place)
}

#[derive(PartialEq, Properties)]
struct ListProps {
    view: MattersView,
}

#[component]
fn List(props: &ListProps) -> Html {
    let MattersView { matters, dots, gathering, .. } = &props.view;
    let chosen = use_state_eq(|| 0_usize);
    if matters.is_empty() {
        return html! { <Empty title={t::matters_none()} about={t::matters_none_about()} icon={icons::LIST_TODO} /> };
    }
    let chips = [
        (t::reach_all(), "filter-all"),
        (t::reach_ours(), "filter-ours"),
        (t::reach_world(), "filter-world"),
    ];
    let chips =
        chips.into_iter().map(|(label, test)| Chip { label: label.into(), test, icon: None });
    let reach = match *chosen {
        1 => Some(Reach::Ours),
        2 => Some(Reach::World),
        _ => None,
    };
    let mut found =
        matters.iter().filter(|it| reach.is_none_or(|reach| it.reach == reach)).peekable();
    let onchoose = {
        let chosen = chosen.clone();
        Callback::from(move |at| chosen.set(at))
    };
    html! {
        <>
            <p class="hint" data-test="dots-left" data-value={dots.to_string()}>
                { if *gathering { t::matters_dots_left(*dots) } else { t::matters_no_gathering() } }
            </p>
            if matters.iter().any(|it| it.reach == Reach::World) {
                <Chips label={t::matters_which()} chips={chips.collect::<Vec<_>>()} chosen={Some(*chosen)} {onchoose} />
            }
            if found.peek().is_none() {
                <Empty title={t::matters_none_here()} about={t::matters_none_here_about()} icon={icons::LIST_TODO} />
            }
            { for found.map(|line| matter_card(line, turn_of(&props.view, line))) }
            if props.view.times.is_some() {
                <Button label={t::paper_agenda_print()} test="go-agenda" look={Look::Quiet} icon={icons::PRINTER}
                    onclick={route::to(Route::PaperAgenda)} />
            }
        </>
    }
}
