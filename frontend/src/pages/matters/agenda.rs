//! The agenda on paper.

use folkmoot_protocol::api::{self, MattersView};
use yew::prelude::*;

use super::line::sort;
use crate::components::{Empty, Header, icons};
use crate::pages::paper::Paper;
use crate::pages::shown;
use crate::state::use_query;
use crate::words::{t, when};

/// How long an evening is planned for, in seconds: what comes after has no time of its own.
const EVENING: i64 = 2 * 3600;

/// When a matter's turn comes, by its place on the agenda.
pub fn turn(view: &MattersView, place: usize) -> Option<i64> {
    let (starts_at, each) = view.times?;
    let after = i64::from(each) * i64::try_from(place).ok()?;
    (after < EVENING).then(|| starts_at.saturating_add(after))
}

/// The agenda, to be hung on the wall.
#[component]
pub fn PaperAgenda() -> Html {
    let query = use_query(api::Matters {});
    html! {
        <>
            <Header title={t::paper_agenda_title()} where_={AttrValue::from(t::paper_agenda_about())} back=true />
            { shown(&query, |view| match view.times {
                Some((starts_at, _)) if !view.matters.is_empty() => html! {
                    <Paper file="folkmoot-agenda.html" label={t::paper_agenda_title()}>{ sheet(view, starts_at) }</Paper>
                },
                _ => html! {
                    <Empty title={t::matters_none()} about={t::matters_none_about()} icon={icons::LIST_TODO} />
                },
            }) }
        </>
    }
}

fn sheet(view: &MattersView, starts_at: i64) -> Html {
    html! {
        <>
            <h2>{ t::paper_agenda_title() }</h2>
            <p class="when">{ when::in_full(starts_at) }</p>
            <p>{ t::paper_agenda_about() }</p>
            <table class="agenda">
                <thead>
                    <tr>
                        <th scope="col">{ t::paper_agenda_time() }</th>
                        <th scope="col">{ t::paper_agenda_matter() }</th>
                        <th scope="col">{ t::paper_agenda_became() }</th>
                    </tr>
                </thead>
                <tbody>
                    { for view.matters.iter().enumerate().map(|(place, line)| html! {
                        <tr data-test="agenda-line">
                            <td>{ turn(view, place).map_or_else(t::paper_agenda_later, when::time) }</td>
                            <td>
                                <b><bdi>{ &line.title }</bdi></b>
                                <br />
                                { t::two_facts(&sort(line.sort).0, &t::matter_dots(line.dots)) }
                            </td>
                            <td />
                        </tr>
                    }) }
                </tbody>
            </table>
        </>
    }
}
