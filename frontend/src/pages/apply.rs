//! The neighbourhood exists already: who I am, before neighbours meet me.

use folkmoot_protocol::api::{self, GetStatus};
use yew::prelude::*;

use super::form::{beside_field, problem};
use crate::components::{Button, Card, Field, Header, Problem, icons};
use crate::route::{self, Route};
use crate::shell::{AnyShell, Shell as _};
use crate::state::{Session, use_act};
use crate::words::t;

/// Props of [`Apply`] and [`AboutMe`].
#[derive(PartialEq, Properties)]
pub struct ApplyProps {
    /// Where the app stands.
    pub session: Session,
    /// I am a resident; this phone is new.
    pub returning: bool,
}

/// Asks for name and household.
#[component]
pub fn Apply(props: &ApplyProps) -> Html {
    let path = if props.returning { Route::ApplyAgain } else { Route::Apply }.path();
    html! {
        <main class="page" data-test="page" data-route={path}>
            <Header title={if props.returning { t::neighbour_returning() } else { t::apply_title() }} back=true />
            <AboutMe session={props.session.clone()} returning={props.returning} />
        </main>
    }
}

/// The form.
#[component]
pub fn AboutMe(props: &ApplyProps) -> Html {
    let name = use_state_eq(|| {
        let known = props.session.status.neighbourhood.as_ref().map(|it| it.my_name.clone());
        let label = || props.session.me().map(|me| me.label.clone());
        known.filter(|name| !name.is_empty()).or_else(label).unwrap_or_default()
    });
    let household = use_state_eq(String::new);
    let tried = use_state_eq(|| false);
    let applying = use_act();
    let error = applying.error();
    let returning = props.returning;
    let onsubmit = {
        let (name, household, tried) = (name.clone(), household.clone(), tried.clone());
        let (applying, update) = (applying.clone(), props.session.update.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            if name.trim().is_empty() || household.trim().is_empty() {
                return;
            }
            let (name, household) = ((*name).clone(), (*household).clone());
            let work = async move {
                AnyShell::here().call(api::Apply { name, household, returning }).await?;
                AnyShell::here().call(GetStatus {}).await
            };
            let update = update.clone();
            applying.run(work, move |status| {
                update.emit(status);
                route::replace(Route::Met);
            });
        })
    };
    let write = |field: &UseStateHandle<String>| {
        let field = field.clone();
        Callback::from(move |text| field.set(text))
    };
    html! {
        <form class="form" {onsubmit} novalidate=true>
            <p>{ if returning { t::apply_about_again() } else { t::apply_about() } }</p>
            <Card>
                <Field label={t::found_name()} name="name" hint={t::found_name_hint()} fill="name"
                    value={(*name).clone()} oninput={write(&name)}
                    problem={problem("name", &name, *tried, error.as_ref())} />
                <Field label={t::found_household()} name="household" hint={t::found_household_hint()}
                    value={(*household).clone()} oninput={write(&household)}
                    problem={problem("household", &household, *tried, error.as_ref())} />
            </Card>
            if let Some(error) = error.filter(|error| !beside_field(error)) {
                <Problem {error} />
            }
            <Button label={t::apply_go()} test="apply-go" submit=true icon={icons::QR_CODE}
                busy={applying.busy()} onclick={Callback::noop()} />
        </form>
    }
}
