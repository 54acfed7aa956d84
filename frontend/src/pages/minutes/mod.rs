//! Minutes: what a gathering did, gathered from what happened, and notes that people wrote.

mod check;
mod markdown;
mod notes;
mod past;
mod sheet;

use folkmoot_protocol::api::{self, ErrorCode, ExportMinutes, MinutesView};
use folkmoot_protocol::ids::GatheringId;
use yew::prelude::*;

use super::paper::Paper;
use super::{of_this, shown, speaking};
use crate::components::{
    Badge, Button, Card, Empty, Fold, Header, Icon, Look, Problem, Tone, icons,
};
use crate::device::files;
use crate::route::{self, Route};
use crate::shell::{AnyShell, Shell as _};
use crate::state::{use_act, use_query};
use crate::words::{t, when};
use markdown::markdown;
use notes::{NoteForm, Notes};

pub use check::CheckMinutes;
pub use past::{Past, last_met};

/// Props of [`Minutes`].
#[derive(PartialEq, Properties)]
pub struct MinutesProps {
    /// Which gathering; none for this one, or the last.
    pub gathering: Option<GatheringId>,
}

/// The minutes of a gathering.
#[component]
pub fn Minutes(props: &MinutesProps) -> Html {
    let query = use_query(api::GetMinutes { gathering: props.gathering });
    let query = of_this(query, |view| props.gathering.is_none_or(|id| id == view.gathering));
    let none = query.error.as_ref().is_some_and(|error| error.code == ErrorCode::NoGathering);
    html! {
        <>
            <Header title={t::minutes_title()} back=true
                where_={query.view.as_ref().map(|view| AttrValue::from(when::date(view.starts_at)))} />
            if none && query.view.is_none() {
                <Empty title={t::past_empty()} about={t::past_empty_about()} icon={icons::BOOK_OPEN} />
            } else {
                { shown(&query, |view| html! {
                    <Read key={view.gathering.to_string()} view={view.clone()} put={query.put.clone()} />
                }) }
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct ReadProps {
    view: MinutesView,
    put: Callback<MinutesView>,
}

#[component]
fn Read(props: &ReadProps) -> Html {
    let view = &props.view;
    let printing = use_state_eq(|| false);
    let names = use_state_eq(|| false);
    let flip = |state: &UseStateHandle<bool>| {
        let state = state.clone();
        Callback::from(move |_| state.set(!*state))
    };
    let with_names = html! {
        if !view.people.is_empty() {
            <Button label={t::minutes_names()} test="minutes-names" look={Look::Quiet} icon={icons::USERS}
                pressed={Some(*names)} onclick={flip(&names)} />
        }
    };
    if *printing {
        return html! {
            <>
                <Button label={t::minutes_read()} test="minutes-read" look={Look::Quiet} icon={icons::BOOK_OPEN}
                    onclick={flip(&printing)} />
                { with_names }
                <Paper file="folkmoot-minutes.html" label={t::minutes_title()}>
                    <div class="minutes">
                        { sheet::sheet(view, *names, false) }
                        { sheet::notes(view) }
                        { sheet::proof(view) }
                    </div>
                </Paper>
            </>
        };
    }
    html! {
        <>
            { standing(view) }
            <article class="card minutes" data-test="minutes" data-gathering={view.gathering.to_string()}>
                { sheet::sheet(view, *names, true) }
            </article>
            { with_names }
            <Notes view={view.clone()} put={props.put.clone()} />
            if view.may_write {
                <NoteForm gathering={view.gathering} put={props.put.clone()} />
            }
            if !view.heard.is_empty() {
                <Card><Fold title={t::minutes_heard()} icon={icons::TIMER} test="minutes-heard">
                    { speaking::heard(&view.heard) }
                </Fold></Card>
            }
            <Button label={t::minutes_print()} test="minutes-print" look={Look::Ghost} icon={icons::PRINTER}
                onclick={flip(&printing)} />
            <Export view={view.clone()} />
            <Button label={t::past_title()} test="go-past" look={Look::Quiet} icon={icons::HISTORY}
                onclick={route::to(Route::Past)} />
        </>
    }
}

/// Whether it can still change, and till when.
fn standing(view: &MinutesView) -> Html {
    let (state, badge, tone, words) = match (view.closed_by, view.fixed) {
        (None, false) => ("open", t::badge_provisional(), Tone::Sun, t::minutes_open()),
        (_, true) => ("fixed", t::minutes_fixed_badge(), Tone::Leaf, t::minutes_fixed()),
        (Some(seal), false) => {
            ("closed", t::minutes_closed_badge(), Tone::Leaf, t::minutes_closed(seal))
        }
    };
    html! {
        <Card class="row" test="minutes-standing">
            <span class="picture leaf"><Icon of={icons::STAMP} /></span>
            <span class="grow" data-test="minutes-state" data-state={state}>
                <Badge label={badge} {tone} />
                <p>{ words }</p>
            </span>
        </Card>
    }
}

#[derive(PartialEq, Properties)]
struct ExportProps {
    view: MinutesView,
}

/// The minutes as a file: for people, and for other programs.
#[component]
fn Export(props: &ExportProps) -> Html {
    let saved = use_state_eq(|| None::<String>);
    let saving = use_act();
    let save = |data: bool| {
        let (saved, saving, view) = (saved.setter(), saving.clone(), props.view.clone());
        Callback::from(move |_| {
            let (saved, view) = (saved.clone(), view.clone());
            let work = async move {
                let shell = AnyShell::here();
                if data {
                    let gathering = view.gathering;
                    let file = shell.call(ExportMinutes { gathering }).await?;
                    return shell.save_file(&file.name, &file.bytes).await;
                }
                let name = ["minutes-", &view.closed_by.unwrap_or(0).to_string(), ".md"].concat();
                shell.save_file(&name, &files::text_base64(&markdown(&view))).await
            };
            saving.run(work, move |place| saved.set(Some(place)));
        })
    };
    html! {
        <>
            <Button label={t::minutes_save()} test="minutes-save" look={Look::Ghost} icon={icons::SAVE}
                busy={saving.busy()} onclick={save(false)} />
            <Button label={t::minutes_data()} test="minutes-data" look={Look::Quiet} icon={icons::SAVE}
                busy={saving.busy()} onclick={save(true)} />
            if let Some(place) = &*saved {
                <p class="strong" role="status" data-test="saved">{ t::phone_saved(place) }</p>
            }
            if let Some(error) = saving.error() {
                <Problem {error} />
            }
        </>
    }
}
