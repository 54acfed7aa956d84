//! Notes: everybody who was there writes them, and words them better.

use folkmoot_protocol::api::{MinutesView, NoteView, WriteNote};
use folkmoot_protocol::ids::{GatheringId, OpId};
use yew::prelude::*;

use crate::components::{
    Avatar, Badge, Button, Card, Field, HoldButton, Look, Problem, Tone, icons,
};
use crate::pages::form::{beside_field, problem};
use crate::state::use_act;
use crate::words::t;

#[derive(PartialEq, Properties)]
pub(super) struct NotesProps {
    pub view: MinutesView,
    pub put: Callback<MinutesView>,
}

/// All notes that stand.
#[component]
pub(super) fn Notes(props: &NotesProps) -> Html {
    let MinutesView { notes, gathering, may_write, .. } = &props.view;
    let contrary = notes.iter().any(|note| note.contrary);
    html! {
        <>
            <h2 class="kicker">{ t::minutes_notes() }</h2>
            if notes.is_empty() {
                <p class="hint">{ t::minutes_no_notes() }</p>
            }
            if contrary {
                <p class="notice">{ t::minutes_contrary_about() }</p>
            }
            { for notes.iter().map(|note| html! {
                <Note key={note.id.to_string()} note={note.clone()} gathering={*gathering} may_write={*may_write}
                    put={props.put.clone()} />
            }) }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct NoteProps {
    note: NoteView,
    gathering: GatheringId,
    may_write: bool,
    put: Callback<MinutesView>,
}

#[component]
fn Note(props: &NoteProps) -> Html {
    let note = &props.note;
    let open = use_state_eq(|| false);
    let striking = use_act();
    let toggle = {
        let open = open.clone();
        Callback::from(move |_| open.set(!*open))
    };
    let strike = {
        let (striking, put) = (striking.clone(), props.put.clone());
        let (gathering, replaces) = (props.gathering, Some(note.id));
        Callback::from(move |()| {
            let put = put.clone();
            let request = WriteNote { gathering, text: String::new(), replaces };
            striking.call(request, move |view| put.emit(view));
        })
    };
    html! {
        <Card class="note" test="note">
            <p class="said"><bdi data-test="note-words">{ &note.text }</bdi></p>
            <div class="row">
                <Avatar name={note.by.name.clone()} />
                <span class="grow"><small><bdi>{ t::minutes_by(&note.by.name) }</bdi></small></span>
                if note.contrary {
                    <Badge label={t::minutes_contrary()} tone={Tone::Clay} />
                }
            </div>
            if props.may_write {
                <Button label={t::minutes_better()} test="note-better" look={Look::Quiet} icon={icons::PENCIL}
                    pressed={Some(*open)} onclick={toggle} />
            }
            if *open {
                <NoteForm gathering={props.gathering} replaces={Some(note.id)} text={note.text.clone()} put={props.put.clone()} />
                <HoldButton label={t::minutes_strike()} test="note-strike" ghost=true busy={striking.busy()} onconfirm={strike} />
            }
            if let Some(error) = striking.error() {
                <Problem {error} />
            }
        </Card>
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct NoteFormProps {
    pub gathering: GatheringId,
    /// The note that it replaces.
    #[prop_or_default]
    pub replaces: Option<OpId>,
    /// What that one says.
    #[prop_or_default]
    pub text: AttrValue,
    pub put: Callback<MinutesView>,
}

/// A note, or better words for one.
#[component]
pub(super) fn NoteForm(props: &NoteFormProps) -> Html {
    let text = use_state_eq(|| props.text.to_string());
    let tried = use_state_eq(|| false);
    let act = use_act();
    let error = act.error();
    let oninput = {
        let text = text.clone();
        Callback::from(move |written| text.set(written))
    };
    let onsubmit = {
        let (text, tried, act, put) = (text.clone(), tried.clone(), act.clone(), props.put.clone());
        let (gathering, replaces) = (props.gathering, props.replaces);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if text.trim().is_empty() {
                tried.set(true);
                return;
            }
            let request = WriteNote { gathering, text: (*text).clone(), replaces };
            let (text, tried, put) = (text.clone(), tried.clone(), put.clone());
            act.call(request, move |view| {
                text.set(String::new());
                tried.set(false);
                put.emit(view);
            });
        })
    };
    let name =
        props.replaces.map_or_else(|| "note".to_owned(), |id| ["note-", &id.to_string()].concat());
    let label = if props.replaces.is_some() { t::minutes_better() } else { t::minutes_write() };
    html! {
        <form class="form note-form" {onsubmit} novalidate=true>
            <Field {label} {name} test={Some(AttrValue::Static("note-text"))} kind="lines" value={(*text).clone()} {oninput}
                hint={AttrValue::from(t::minutes_write_hint())} problem={problem("text", &text, *tried, error.as_ref())} />
            <Button label={t::minutes_keep()} test="note-save" look={Look::Ghost} submit=true icon={icons::CHECK}
                busy={act.busy()} onclick={Callback::noop()} />
            if let Some(error) = error.clone().filter(|error| !beside_field(error)) {
                <Problem {error} />
            }
        </form>
    }
}
