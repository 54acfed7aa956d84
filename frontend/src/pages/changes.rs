//! What is under way among residents: new phones, and who moves house.

use folkmoot_protocol::api::{self, ContestDevice, MovingView, RebindView, SayDwelling, UsView};
use yew::prelude::*;

use super::sure::Sure;
use crate::components::{Avatar, Badge, Button, Card, Icon, Look, Problem, Tone, icons};
use crate::state::use_act;
use crate::words::t;

/// Props of [`Changes`].
#[derive(PartialEq, Properties)]
pub struct ChangesProps {
    /// New phones.
    pub rebinds: Vec<RebindView>,
    /// Who moves house.
    pub moving: Vec<MovingView>,
    /// Takes a newer view.
    pub put: Callback<UsView>,
}

/// All of it, where there is any.
#[component]
pub fn Changes(props: &ChangesProps) -> Html {
    html! {
        <>
            { for props.rebinds.iter().map(|rebind| html! {
                <Rebind key={format!("{}{}", rebind.person.person, rebind.device)} rebind={rebind.clone()} put={props.put.clone()} />
            }) }
            { for props.moving.iter().map(|moving| html! {
                <Moving key={format!("{}{}", moving.person.person, moving.household)} moving={moving.clone()} put={props.put.clone()} />
            }) }
        </>
    }
}

/// Names side by side.
pub fn names<'a>(people: impl Iterator<Item = &'a api::PersonLine>) -> String {
    let names = people.map(|it| it.name.clone());
    names.reduce(|one, other| t::two_facts(&one, &other)).unwrap_or_default()
}

fn person(person: &api::PersonLine, about: Html, badge: Html) -> Html {
    html! {
        <div class="person">
            <Avatar name={person.name.clone()} />
            <span class="grow">
                <span class="who"><bdi class="name">{ &person.name }</bdi>{ badge }</span>
                <small>{ about }</small>
            </span>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct RebindProps {
    rebind: RebindView,
    put: Callback<UsView>,
}

/// A new phone that neighbours bind to a resident.
#[component]
fn Rebind(props: &RebindProps) -> Html {
    let RebindView { person: whose, device, by, needed, enough, mine, me, .. } = &props.rebind;
    let act = use_act();
    let asks = use_state_eq(|| false);
    let contest = {
        let (act, put, device) = (act.clone(), props.put.clone(), *device);
        Callback::from(move |()| {
            let put = put.clone();
            act.call(ContestDevice { device }, move |view| put.emit(*view));
        })
    };
    let ask = {
        let asks = asks.clone();
        Callback::from(move |_| asks.set(true))
    };
    let onanswer = {
        let (asks, contest) = (asks.clone(), contest.clone());
        Callback::from(move |yes| {
            asks.set(false);
            if yes {
                contest.emit(());
            }
        })
    };
    let have = u32::try_from(by.len()).unwrap_or(u32::MAX);
    let badge = html! {
        <Badge label={t::some_of(have, (*needed).max(have))} tone={if *enough { Tone::Leaf } else { Tone::Sun }} />
    };
    html! {
        <Card test="rebind">
            <h3 class="titled"><Icon of={icons::SMARTPHONE} />{ t::rebind_title() }</h3>
            { person(whose, html! { <bdi>{ &whose.household }</bdi> }, badge) }
            <p class="hint" data-test="rebind-by">{ t::rebind_by(&names(by.iter())) }</p>
            if *enough {
                <p class="hint">{ t::rebind_enough() }</p>
            }
            if *me {
                <p class="notice" data-test="rebind-me">{ t::rebind_me() }</p>
                <Button label={t::rebind_not_mine()} test="not-mine" look={Look::Ghost} busy={act.busy()} onclick={ask} />
            }
            if *mine {
                <Button label={t::newcomers_take_back()} test="take-back" look={Look::Quiet} busy={act.busy()}
                    onclick={contest.reform(|_| ())} />
            }
            if let Some(error) = act.error() {
                <Problem {error} />
            }
            if *asks {
                <Sure title={t::rebind_not_mine()} about={t::rebind_not_mine_about()} yes={t::rebind_not_mine_yes()}
                    test="sure-not-mine" {onanswer} />
            }
        </Card>
    }
}

#[derive(PartialEq, Properties)]
struct MovingProps {
    moving: MovingView,
    put: Callback<UsView>,
}

/// Somebody moves house.
#[component]
fn Moving(props: &MovingProps) -> Html {
    let MovingView { person: who, household, own, said, needed, mine, me } = &props.moving;
    let act = use_act();
    let say = |person, household: &String| {
        let (act, put, household) = (act.clone(), props.put.clone(), household.clone());
        Callback::from(move |_| {
            let put = put.clone();
            let request = SayDwelling { person, household: household.clone() };
            act.call(request, move |view| put.emit(*view));
        })
    };
    let about = html! { <bdi>{ t::moving_line(&who.household, household) }</bdi> };
    let badge = html! {
        <Badge label={t::some_of(*said, (*needed).max(*said))} tone={if said >= needed { Tone::Leaf } else { Tone::Sun }} />
    };
    let words = match (me, own) {
        (true, true) => t::moving_me(),
        (true, false) => t::moving_me_not(),
        (false, true) => t::moving_own(),
        (false, false) => t::moving_own_not(),
    };
    html! {
        <Card test="moving">
            <h3 class="titled"><Icon of={icons::HOUSE} />{ t::moving_title() }</h3>
            { person(who, about, badge) }
            <p class="hint">{ words }</p>
            if *own && said >= needed {
                <p class="hint">{ t::moving_enough() }</p>
            }
            if *me && *own {
                <Button label={t::moving_take_back()} test="stay-here" look={Look::Quiet} busy={act.busy()}
                    onclick={say(None, &who.household)} />
            } else if *me {
                <Button label={t::moving_me_yes()} test="i-moved" look={Look::Ghost} icon={icons::CHECK} busy={act.busy()}
                    onclick={say(None, household)} />
            } else if *mine {
                <p class="hint" data-test="said">{ t::moving_said() }</p>
            } else {
                <Button label={t::moving_say()} test="say-moved" look={Look::Ghost} icon={icons::HANDSHAKE} busy={act.busy()}
                    onclick={say(Some(who.person), household)} />
            }
            if let Some(error) = act.error() {
                <Problem {error} />
            }
        </Card>
    }
}
