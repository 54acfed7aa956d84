//! New neighbours: who waits for vouches, and vouching for somebody who has no phone.

use folkmoot_protocol::api::{
    self, NewcomerView, Stage, TakeBackVouch, UsView, VouchToo, VouchWithoutPhone,
};
use yew::prelude::*;

use super::changes::names;
use super::form::{beside_field, problem};
use super::shown;
use crate::components::{
    Avatar, Badge, Button, Card, Empty, Field, Header, Look, Problem, Tone, icons,
};
use crate::route::{self, Route};
use crate::state::{use_act, use_query};
use crate::words::t;

/// New neighbours.
#[component]
pub fn Newcomers() -> Html {
    let query = use_query(api::Us {});
    html! {
        <>
            <Header title={t::newcomers_title()} back=true />
            { shown(&query, |view| {
                let put = query.put.reform(Box::new);
                html! {
                    <>
                        <p>{ t::newcomers_about() }</p>
                        if view.neighbourhood.stage == Stage::Resident {
                            <Button label={t::newcomers_go_meet()} test="go-meet" icon={icons::SMARTPHONE} onclick={route::to(Route::Meet)} />
                        }
                        if view.newcomers.is_empty() {
                            <Empty title={t::newcomers_none()} about={t::newcomers_none_about()} icon={icons::DOOR_OPEN} />
                        }
                        { for view.newcomers.iter().map(|newcomer| html! {
                            <Newcomer key={newcomer.person.person.to_string()} newcomer={newcomer.clone()} put={put.clone()} />
                        }) }
                        <WithoutPhone {put} />
                    </>
                }
            }) }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct NewcomerProps {
    newcomer: NewcomerView,
    put: Callback<UsView>,
}

/// Somebody who waits: who vouches, and my own word.
#[component]
fn Newcomer(props: &NewcomerProps) -> Html {
    let newcomer = &props.newcomer;
    let person = &newcomer.person;
    let act = use_act();
    let number = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let vouch = {
        let (act, put, newcomer) = (act.clone(), props.put.clone(), person.person);
        Callback::from(move |_| {
            let put = put.clone();
            act.call(VouchToo { newcomer }, move |view| put.emit(*view));
        })
    };
    let take_back = {
        let (act, put, newcomer) = (act.clone(), props.put.clone(), person.person);
        Callback::from(move |_| {
            let put = put.clone();
            act.call(TakeBackVouch { newcomer }, move |view| put.emit(*view));
        })
    };
    let names = names(newcomer.vouchers.iter());
    html! {
        <Card test="newcomer">
            <div class="person">
                <Avatar name={person.name.clone()} />
                <span class="grow">
                    <span class="who"><bdi class="name">{ &person.name }</bdi>
                        if newcomer.vouched {
                            <Badge label={t::newcomers_vouched()} />
                        } else {
                            <Badge label={t::some_of(number(newcomer.vouchers.len()), newcomer.needed)} tone={Tone::Sun} />
                        }
                    </span>
                    <small><bdi>{ &person.household }</bdi></small>
                </span>
            </div>
            <p class="hint" data-test="vouchers">{ t::newcomers_by(&names) }</p>
            if newcomer.vouched {
                <p class="hint">{ t::newcomers_next_seal() }</p>
            } else if newcomer.vouchers.len() >= newcomer.needed as usize {
                <p class="hint">{ t::newcomers_other_household() }</p>
            }
            if newcomer.mine {
                <Button label={t::newcomers_take_back()} test="take-back" look={Look::Quiet} busy={act.busy()} onclick={take_back} />
            } else if newcomer.phone {
                <p class="hint">{ t::newcomers_meet() }</p>
            } else {
                <Button label={t::newcomers_vouch()} test="vouch" look={Look::Ghost} icon={icons::HANDSHAKE} busy={act.busy()} onclick={vouch} />
            }
            if let Some(error) = act.error() {
                <Problem {error} />
            }
        </Card>
    }
}

#[derive(PartialEq, Properties)]
struct WithoutPhoneProps {
    put: Callback<UsView>,
}

/// The form for somebody who has no phone.
#[component]
fn WithoutPhone(props: &WithoutPhoneProps) -> Html {
    let name = use_state_eq(String::new);
    let household = use_state_eq(String::new);
    let tried = use_state_eq(|| false);
    let act = use_act();
    let error = act.error();
    let onsubmit = {
        let (name, household, tried) = (name.clone(), household.clone(), tried.clone());
        let (act, put) = (act.clone(), props.put.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            if name.trim().is_empty() || household.trim().is_empty() {
                return;
            }
            let request =
                VouchWithoutPhone { name: (*name).clone(), household: (*household).clone() };
            let (put, name, household, tried) =
                (put.clone(), name.clone(), household.clone(), tried.clone());
            act.call(request, move |view| {
                name.set(String::new());
                household.set(String::new());
                tried.set(false);
                put.emit(*view);
            });
        })
    };
    let write = |field: &UseStateHandle<String>| {
        let field = field.clone();
        Callback::from(move |text| field.set(text))
    };
    html! {
        <form class="form" {onsubmit} novalidate=true>
            <Card>
                <h2>{ t::newcomers_without_phone() }</h2>
                <p class="hint">{ t::newcomers_without_phone_about() }</p>
                <Field label={t::newcomers_name()} name="name" value={(*name).clone()} oninput={write(&name)}
                    problem={problem("name", &name, *tried, error.as_ref())} />
                <Field label={t::newcomers_household()} name="household" hint={t::found_household_hint()}
                    value={(*household).clone()} oninput={write(&household)}
                    problem={problem("household", &household, *tried, error.as_ref())} />
                <Button label={t::newcomers_vouch()} test="vouch-new" submit=true icon={icons::HANDSHAKE}
                    busy={act.busy()} onclick={Callback::noop()} />
                if let Some(error) = error.filter(|error| !beside_field(error)) {
                    <Problem {error} />
                }
            </Card>
        </form>
    }
}
