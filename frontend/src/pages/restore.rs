//! Bring my data back.

use folkmoot_protocol::api::{self, ApiError, ErrorCode};
use web_sys::File;
use yew::prelude::*;

use super::SessionProps;
use crate::app::enter;
use crate::components::{Button, Card, Field, Header, Icon, Problem, icons};
use crate::device::files;
use crate::shell::{AnyShell, Shell as _};
use crate::state::use_act;
use crate::words::t;

/// The file, its passphrase, and what happens then.
#[component]
pub fn BringBack(props: &SessionProps) -> Html {
    let file = use_state(|| None::<File>);
    let passphrase = use_state_eq(String::new);
    let bringing = use_act();
    let onfile = {
        let file = file.clone();
        Callback::from(move |event: Event| file.set(files::picked(&event)))
    };
    let onsubmit = {
        let (file, passphrase) = (file.clone(), passphrase.clone());
        let (bringing, session) = (bringing.clone(), props.session.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(file) = (*file).clone() else { return };
            let (passphrase, session) = ((*passphrase).clone(), session.clone());
            let work = async move {
                let bytes =
                    files::base64(&file).await.ok_or(ApiError::new(ErrorCode::Truncated))?;
                AnyShell::here().call(api::BringBack { bytes, passphrase }).await
            };
            bringing.run(work, move |status| enter(&session, status));
        })
    };
    let set_passphrase = {
        let passphrase = passphrase.clone();
        Callback::from(move |text| passphrase.set(text))
    };
    let ready = file.is_some() && !passphrase.is_empty();
    html! {
        <main class="page" data-test="page" data-route="/bring-back">
            <Header title={t::bring_title()} back=true />
            <p>{ t::bring_about() }</p>
            <form class="form" {onsubmit} novalidate=true>
                <Card>
                    <p class="label">{ t::bring_file() }</p>
                    <label class="button ghost">
                        <Icon of={icons::UPLOAD} />
                        <span>{ t::bring_choose() }</span>
                        <input type="file" class="sr-only" data-test="copy-file" onchange={onfile} />
                    </label>
                    if let Some(file) = &*file {
                        <p class="hint" role="status">{ t::bring_chosen(&file.name()) }</p>
                    }
                    <Field label={t::bring_passphrase()} name="passphrase" kind="password" fill="current-password"
                        value={(*passphrase).clone()} oninput={set_passphrase} />
                </Card>
                <Card class="row">
                    <span class="picture sun"><Icon of={icons::KEY_ROUND} /></span>
                    <span class="grow">
                        <b>{ t::bring_next_title() }</b>
                        <p>{ t::bring_next() }</p>
                    </span>
                </Card>
                if let Some(error) = bringing.error() {
                    <Problem {error} />
                }
                <Button label={t::bring_go()} test="bring-go" submit=true icon={icons::ARCHIVE_RESTORE}
                    busy={bringing.busy()} disabled={!ready} onclick={Callback::noop()} />
            </form>
        </main>
    }
}
