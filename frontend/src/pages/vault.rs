//! The phone's keys: making them on first start, opening them later.

use folkmoot_protocol::api::{CreateVault, ErrorCode, Unlock as UnlockKeys};
use yew::prelude::*;

use super::SessionProps;
use crate::components::{Button, Card, Field, Header, Loading, Problem, Tree};
use crate::state::use_act;
use crate::words::t;

const LEAST_PIN: usize = 4;

/// Makes the keys: in silence where the phone can keep them safe, else with a PIN.
#[component]
pub fn MakeVault(props: &SessionProps) -> Html {
    let making = use_act();
    let keystore = props.session.status.keystore;
    let make = {
        let (making, update) = (making.clone(), props.session.update.clone());
        Callback::from(move |pin: Option<String>| {
            let update = update.clone();
            making.call(CreateVault { pin }, move |status| update.emit(status));
        })
    };
    {
        let make = make.clone();
        use_effect_with((), move |()| {
            if keystore {
                make.emit(None);
            }
        });
    }
    let asks_pin =
        !keystore || making.error().is_some_and(|error| error.code == ErrorCode::NoKeystore);
    html! {
        <main class="page" data-test="page" data-route="/pin">
            if asks_pin {
                <ChoosePin onchosen={make.reform(Some)} busy={making.busy()} />
                if let Some(error) = making.error().filter(|error| error.code != ErrorCode::NoKeystore) {
                    <Problem {error} />
                }
            } else if let Some(error) = making.error() {
                <Problem {error} retry={make.reform(|()| None)} />
            } else {
                <Loading />
            }
        </main>
    }
}

#[derive(PartialEq, Properties)]
struct ChoosePinProps {
    onchosen: Callback<String>,
    busy: bool,
}

/// A PIN, twice.
#[component]
fn ChoosePin(props: &ChoosePinProps) -> Html {
    let pin = use_state_eq(String::new);
    let again = use_state_eq(String::new);
    let tried = use_state_eq(|| false);
    let short = pin.chars().count() < LEAST_PIN;
    let differs = *pin != *again;
    let onsubmit = {
        let (pin, tried, onchosen) = (pin.clone(), tried.clone(), props.onchosen.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            if !short && !differs {
                onchosen.emit((*pin).clone());
            }
        })
    };
    let short_problem =
        (*tried && short).then(|| AttrValue::from(t::pin_too_short(LEAST_PIN as u64)));
    let differs_problem = (*tried && !short && differs).then(|| AttrValue::from(t::pin_differs()));
    let set_pin = {
        let pin = pin.clone();
        Callback::from(move |text| pin.set(text))
    };
    let set_again = {
        let again = again.clone();
        Callback::from(move |text| again.set(text))
    };
    html! {
        <>
            <Header title={t::pin_title()} back=true />
            <p>{ t::pin_about() }</p>
            <Card>
                <form class="form" {onsubmit} novalidate=true>
                    <Field label={t::pin_label()} name="pin" kind="password" fill="new-password"
                        value={(*pin).clone()} oninput={set_pin} problem={short_problem} />
                    <Field label={t::pin_again()} name="pin-again" kind="password" fill="new-password"
                        value={(*again).clone()} oninput={set_again} problem={differs_problem} />
                    <Button label={t::pin_save()} test="pin-save" submit=true busy={props.busy} onclick={Callback::noop()} />
                </form>
            </Card>
            <p class="hint">{ t::pin_short() }</p>
            <p class="hint">{ t::pin_forgotten() }</p>
        </>
    }
}

/// Opens the keys for this sitting.
#[component]
pub fn Unlock(props: &SessionProps) -> Html {
    let opening = use_act();
    let pin = use_state_eq(String::new);
    let onsubmit = {
        let (opening, pin, update) = (opening.clone(), pin.clone(), props.session.update.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (update, entered) = (update.clone(), pin.clone());
            opening.call(UnlockKeys { pin: (*pin).clone() }, move |status| {
                entered.set(String::new());
                update.emit(status);
            });
        })
    };
    let oninput = {
        let pin = pin.clone();
        Callback::from(move |text| pin.set(text))
    };
    html! {
        <main class="page first" data-test="page" data-route="/unlock">
            <Tree label={t::start_picture()} />
            <Header title={t::unlock_title()} />
            <p>{ t::unlock_about() }</p>
            <Card>
                <form class="form" {onsubmit} novalidate=true>
                    <Field label={t::unlock_label()} name="pin" kind="password" fill="current-password"
                        value={(*pin).clone()} {oninput} />
                    <Button label={t::unlock_open()} test="unlock" submit=true busy={opening.busy()}
                        disabled={pin.is_empty()} onclick={Callback::noop()} />
                </form>
            </Card>
            if let Some(error) = opening.error() {
                <Problem {error} />
            }
        </main>
    }
}
