//! This phone: keys, my copy, files from and for neighbours.

use folkmoot_protocol::api::{
    self, ApiError, ErrorCode, ExportCopy, ExportPhotos, ExportSegment, ExportedFile,
    ImportSegment, Lock, Request, Stage, TakenReport,
};
use yew::prelude::*;

use super::kin::Others;
use super::mine::{Devices, Going, Moved};
use super::news::taken_lines;
use super::{SessionProps, shown};
use crate::app::leave;
use crate::components::{Button, Card, Field, Header, Icon, Link, Look, Problem, icons};
use crate::device::files;
use crate::route::{self, Route};
use crate::shell::{AnyShell, Shell as _, internal};
use crate::state::{use_act, use_query};
use crate::words::t;

/// This phone.
#[component]
pub fn Phone(props: &SessionProps) -> Html {
    let query = use_query(api::Us {});
    let put = query.put.reform(Box::new);
    html! {
        <>
            <Header title={t::phone_title()} where_={AttrValue::from(t::phone_about())} back=true />
            { shown(&query, |view| {
                let device = view.my_device.to_string();
                html! {
                    <Card>
                        <p class="kicker">{ t::phone_identity() }</p>
                        <p class="mark"><bdi dir="ltr" data-test="identity">{ &view.identity }</bdi></p>
                        <p class="hint">{ t::phone_identity_about() }</p>
                        <p class="kicker">{ t::phone_device() }</p>
                        <p class="mark small"><bdi dir="ltr" data-test="device">{ in_groups(&device, 4) }</bdi></p>
                        <p class="hint" data-test="operations" data-value={view.operations.to_string()}>
                            { t::phone_operations(view.operations) }
                        </p>
                    </Card>
                }
            }) }
            <Link title={t::people_title()} about={people(&props.session)} test="go-people" icon={icons::USERS}
                onclick={route::to(Route::People)} />
            if let Some(view) = query.view.as_deref().filter(|view| view.neighbourhood.stage == Stage::Resident) {
                <Devices view={(**view).clone()} put={put.clone()} />
                <Moved view={(**view).clone()} put={put.clone()} />
            }
            <Others session={props.session.clone()} />
            <Copy />
            <Segment />
            <Import />
            if props.session.me().is_some_and(|me| me.pin) {
                <LockKeys session={props.session.clone()} />
            }
            if let Some(view) = query.view.as_deref().filter(|view| view.neighbourhood.stage == Stage::Resident) {
                <Going view={(**view).clone()} {put} />
            }
        </>
    }
}

fn people(session: &crate::state::Session) -> AttrValue {
    let count = u64::try_from(session.status.people.len()).unwrap_or(u64::MAX);
    t::people(count).into()
}

/// The start of a long hex text, in groups of four: enough to compare by eye.
fn in_groups(text: &str, groups: usize) -> String {
    let letters: Vec<char> = text.chars().collect();
    letters
        .chunks(4)
        .take(groups)
        .map(|group| group.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join(" ")
}

async fn save(file: ExportedFile) -> Result<String, ApiError> {
    AnyShell::here().save_file(&file.name, &file.bytes).await
}

/// Everything that is mine, with a passphrase.
#[component]
fn Copy() -> Html {
    let passphrase = use_state_eq(String::new);
    let saved = use_state_eq(|| None::<String>);
    let saving = use_act();
    let error = saving.error();
    let short = error.clone().filter(|error| error.code == ErrorCode::TooShort);
    let onsubmit = {
        let (passphrase, saved, saving) = (passphrase.clone(), saved.clone(), saving.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (request, saved) =
                (ExportCopy { passphrase: (*passphrase).clone() }, saved.clone());
            let written = passphrase.clone();
            let work = async move { save(AnyShell::here().call(request).await?).await };
            saving.run(work, move |place| {
                written.set(String::new());
                saved.set(Some(place));
            });
        })
    };
    let oninput = {
        let passphrase = passphrase.clone();
        Callback::from(move |text| passphrase.set(text))
    };
    html! {
        <Card test="copy">
            <h2 class="titled"><Icon of={icons::SAVE} />{ t::phone_copy() }</h2>
            <p>{ t::phone_copy_about() }</p>
            <form class="form" {onsubmit} novalidate=true>
                <Field label={t::phone_copy_passphrase(LEAST_PASSPHRASE)} name="copy-passphrase" kind="password"
                    fill="new-password" value={(*passphrase).clone()} {oninput}
                    problem={short.as_ref().map(|error| AttrValue::from(t::error_sentence(error)))} />
                <Button label={t::phone_copy_go()} test="copy-go" look={Look::Ghost} submit=true icon={icons::SAVE}
                    busy={saving.busy()} disabled={passphrase.is_empty()} onclick={Callback::noop()} />
            </form>
            { outcome(saved.as_deref(), error.filter(|_| short.is_none())) }
        </Card>
    }
}

const LEAST_PASSPHRASE: u64 = 8;

/// The whole history as a file for a neighbour, and photos, which have one of their own.
#[component]
fn Segment() -> Html {
    let saved = use_state_eq(|| None::<String>);
    let saving = use_act();
    let save = |request: fn() -> Request| {
        let (saved, saving) = (saved.setter(), saving.clone());
        Callback::from(move |_| {
            let saved = saved.clone();
            let work = async move {
                let reply = AnyShell::here().ask(request()).await?;
                save(ExportedFile::try_from(reply).map_err(internal)?).await
            };
            saving.run(work, move |place| saved.set(Some(place)));
        })
    };
    html! {
        <Card test="export">
            <h2 class="titled"><Icon of={icons::DOWNLOAD} />{ t::phone_export() }</h2>
            <p>{ t::phone_export_about() }</p>
            <Button label={t::phone_export_go()} test="export-go" look={Look::Ghost} icon={icons::DOWNLOAD}
                busy={saving.busy()} onclick={save(|| ExportSegment { after_seal: None }.into())} />
            <p class="hint">{ t::phone_photos_about() }</p>
            <Button label={t::phone_photos_go()} test="export-photos" look={Look::Ghost} icon={icons::CAMERA}
                busy={saving.busy()} onclick={save(|| ExportPhotos {}.into())} />
            { outcome(saved.as_deref(), saving.error()) }
        </Card>
    }
}

/// A neighbour's file.
#[component]
fn Import() -> Html {
    let taken = use_state_eq(|| None::<TakenReport>);
    let taking = use_act();
    let onfile = {
        let (taken, taking) = (taken.clone(), taking.clone());
        Callback::from(move |event: Event| {
            let Some(file) = files::picked(&event) else { return };
            let taken = taken.clone();
            let work = async move {
                let bytes =
                    files::base64(&file).await.ok_or(ApiError::new(ErrorCode::Truncated))?;
                AnyShell::here().call(ImportSegment { bytes }).await
            };
            taking.run(work, move |report| taken.set(Some(report)));
        })
    };
    html! {
        <Card test="import">
            <h2 class="titled"><Icon of={icons::UPLOAD} />{ t::phone_import() }</h2>
            <p>{ t::phone_import_about() }</p>
            <label class={classes!("button", "ghost", taking.busy().then_some("busy"))}>
                <Icon of={icons::UPLOAD} />
                <span>{ t::phone_import_go() }</span>
                <input type="file" class="sr-only" data-test="import-file" onchange={onfile} />
            </label>
            if let Some(report) = &*taken {
                <div role="status" data-test="import-taken">
                    { for taken_lines(report).into_iter().map(|line| html! { <p class="strong">{ line }</p> }) }
                </div>
            }
            { outcome(None, taking.error()) }
        </Card>
    }
}

fn outcome(saved: Option<&str>, error: Option<ApiError>) -> Html {
    html! {
        <>
            if let Some(error) = error {
                <Problem {error} />
            } else if let Some(place) = saved {
                <p class="strong" role="status" data-test="saved">{ t::phone_saved(place) }</p>
            }
        </>
    }
}

/// Asks for the PIN from now on.
#[component]
fn LockKeys(props: &SessionProps) -> Html {
    let locking = use_act();
    let onclick = {
        let (locking, session) = (locking.clone(), props.session.clone());
        Callback::from(move |_| {
            let session = session.clone();
            locking.call(Lock {}, move |status| leave(&session, status));
        })
    };
    html! {
        <Card test="lock-card">
            <h2 class="titled"><Icon of={icons::LOCK} />{ t::phone_lock() }</h2>
            <p>{ t::phone_lock_about() }</p>
            <Button label={t::phone_lock_go()} test="lock" look={Look::Ghost} icon={icons::LOCK} busy={locking.busy()} {onclick} />
            { outcome(None, locking.error()) }
        </Card>
    }
}
