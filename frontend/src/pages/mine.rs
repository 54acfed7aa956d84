//! What is mine to say: my devices, where I live, that I go.

use folkmoot_protocol::api::{
    ContestDevice, DeviceView, MovingView, SayDwelling, SayLeaving, UsView,
};
use yew::prelude::*;

use super::form::{beside_field, problem};
use super::sure::Sure;
use crate::components::{Badge, Button, Card, Field, Icon, Look, Problem, Tone, icons};
use crate::route::{self, Route};
use crate::state::use_act;
use crate::words::t;

/// Props of the cards here.
#[derive(PartialEq, Properties)]
pub struct MineProps {
    /// What the phone knows.
    pub view: UsView,
    /// Takes a newer view.
    pub put: Callback<UsView>,
}

/// My devices.
#[component]
pub fn Devices(props: &MineProps) -> Html {
    html! {
        <Card test="devices">
            <h2 class="titled"><Icon of={icons::SMARTPHONE} />{ t::devices_title() }</h2>
            <ul class="list">
                { for props.view.my_devices.iter().map(|device| html! {
                    <Device key={device.device.to_string()} device={device.clone()} put={props.put.clone()} />
                }) }
            </ul>
            <p class="hint">{ t::devices_add_about() }</p>
            <Button label={t::devices_add()} test="add-device" look={Look::Ghost} icon={icons::PLUS}
                onclick={route::to(Route::Meet)} />
        </Card>
    }
}

#[derive(PartialEq, Properties)]
struct DeviceProps {
    device: DeviceView,
    put: Callback<UsView>,
}

#[component]
fn Device(props: &DeviceProps) -> Html {
    let DeviceView { device, this, counts, pending, contested } = props.device;
    let act = use_act();
    let asks = use_state_eq(|| false);
    let ask = {
        let asks = asks.clone();
        Callback::from(move |_| asks.set(true))
    };
    let onanswer = {
        let (asks, act, put) = (asks.clone(), act.clone(), props.put.clone());
        Callback::from(move |yes| {
            asks.set(false);
            if yes {
                let put = put.clone();
                act.call(ContestDevice { device }, move |view| put.emit(*view));
            }
        })
    };
    let (about, tone) = match (contested, pending, counts) {
        (true, ..) => (t::devices_contested(), Tone::Clay),
        (_, true, _) => (t::devices_pending(), Tone::Sun),
        (_, _, true) => (t::devices_counts(), Tone::Leaf),
        _ => (t::devices_counts_not(), Tone::Sun),
    };
    let mark: String = device.to_string().chars().take(8).collect();
    html! {
        <li class="device" data-test="device">
            <div class="row">
                <span class="grow">
                    <b>{ if this { t::devices_this() } else { t::devices_other() } }</b>
                    <small><bdi dir="ltr">{ mark }</bdi></small>
                </span>
                <Badge label={about} {tone} />
            </div>
            if !this && !contested {
                <Button label={t::devices_lost()} test="device-lost" look={Look::Quiet} busy={act.busy()} onclick={ask} />
            }
            if let Some(error) = act.error() {
                <Problem {error} />
            }
            if *asks {
                <Sure title={t::devices_lost_title()} about={t::devices_lost_about()} yes={t::devices_lost_yes()}
                    test="sure-lost" {onanswer} />
            }
        </li>
    }
}

/// Where I live now.
#[component]
pub fn Moved(props: &MineProps) -> Html {
    let household = use_state_eq(String::new);
    let tried = use_state_eq(|| false);
    let act = use_act();
    let error = act.error();
    let say = {
        let (act, put) = (act.clone(), props.put.clone());
        let (written, tried) = (household.clone(), tried.clone());
        Callback::from(move |household: String| {
            let (put, written, tried) = (put.clone(), written.clone(), tried.clone());
            act.call(SayDwelling { person: None, household }, move |view| {
                written.set(String::new());
                tried.set(false);
                put.emit(*view);
            });
        })
    };
    let onsubmit = {
        let (household, tried, say) = (household.clone(), tried.clone(), say.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            if !household.trim().is_empty() {
                say.emit((*household).clone());
            }
        })
    };
    let oninput = {
        let household = household.clone();
        Callback::from(move |text| household.set(text))
    };
    let pending: Option<&MovingView> = props.view.moving.iter().find(|it| it.me && it.own);
    html! {
        <Card test="moved">
            <h2 class="titled"><Icon of={icons::HOUSE} />{ t::moved_title() }</h2>
            if let Some(MovingView { person, household, said, needed, .. }) = pending {
                <p>{ t::moving_line(&person.household, household) }</p>
                <p class="hint">{ t::moved_said(*said, *needed) }</p>
                <Button label={t::moving_take_back()} test="stay-here" look={Look::Quiet} busy={act.busy()}
                    onclick={say.reform({
                        let home = person.household.clone();
                        move |_| home.clone()
                    })} />
            } else {
                <p>{ t::moved_about() }</p>
                <form class="form" {onsubmit} novalidate=true>
                    <Field label={t::moved_household()} name="household" hint={t::found_household_hint()}
                        value={(*household).clone()} {oninput}
                        problem={problem("household", &household, *tried, error.as_ref())} />
                    <Button label={t::moved_go()} test="moved-go" look={Look::Ghost} submit=true busy={act.busy()}
                        onclick={Callback::noop()} />
                </form>
            }
            if let Some(error) = error.filter(|error| !beside_field(error)) {
                <Problem {error} />
            }
        </Card>
    }
}

/// I go, or stay after all.
#[component]
pub fn Going(props: &MineProps) -> Html {
    let act = use_act();
    let asks = use_state_eq(|| false);
    let say = {
        let (act, put) = (act.clone(), props.put.clone());
        Callback::from(move |goes| {
            let put = put.clone();
            act.call(SayLeaving { goes }, move |view| put.emit(*view));
        })
    };
    let ask = {
        let asks = asks.clone();
        Callback::from(move |_| asks.set(true))
    };
    let onanswer = {
        let (asks, say) = (asks.clone(), say.clone());
        Callback::from(move |yes| {
            asks.set(false);
            if yes {
                say.emit(true);
            }
        })
    };
    html! {
        <Card test="going">
            <h2 class="titled"><Icon of={icons::DOOR_OPEN} />{ t::going_title() }</h2>
            if props.view.leaving {
                <p class="notice" data-test="leaving">{ t::going_said() }</p>
                <Button label={t::going_stay()} test="stay" icon={icons::HOUSE} busy={act.busy()}
                    onclick={say.reform(|_| false)} />
            } else {
                <p>{ t::going_about() }</p>
                <Button label={t::going_go()} test="go-away" look={Look::Ghost} busy={act.busy()} onclick={ask} />
            }
            if let Some(error) = act.error() {
                <Problem {error} />
            }
            if *asks {
                <Sure title={t::going_sure()} about={t::going_sure_about()} yes={t::going_yes()} test="sure-going" {onanswer} />
            }
        </Card>
    }
}
