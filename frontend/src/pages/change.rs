//! Moving a gathering that I called.

use folkmoot_protocol::api::{self, ErrorCode, GatherView, GatheringView, MoveGathering};
use yew::prelude::*;

use super::form::{Moment, MomentFields, beside_field, problem, time_problem};
use super::places::Known;
use super::shown;
use crate::components::{Button, Card, Field, Header, Problem, icons};
use crate::route::{self, Route};
use crate::state::{use_act, use_query};
use crate::words::t;

/// The form, or why there is none.
#[component]
pub fn Change() -> Html {
    let query = use_query(api::Gather {});
    html! {
        <>
            <Header title={t::change_title()} back=true />
            { shown(&query, |view| match (&view.gathering, why_not(view)) {
                (Some(gathering), None) => html! { <Form gathering={gathering.clone()} /> },
                (Some(_), Some(why)) => html! { <p class="notice" data-test="why-not">{ why }</p> },
                (None, _) => html! { <p class="notice" data-test="why-not">{ t::gather_none() }</p> },
            }) }
        </>
    }
}

/// Why I can't move this gathering or take my call back.
pub fn why_not(view: &GatherView) -> Option<String> {
    match &view.call {
        Some(call) if call.begun => Some(t::gather_begun()),
        Some(call) if call.mine => None,
        _ => Some(t::gather_not_mine()),
    }
}

#[derive(PartialEq, Properties)]
struct FormProps {
    gathering: GatheringView,
}

#[component]
fn Form(props: &FormProps) -> Html {
    let place = use_state_eq(|| props.gathering.place.clone());
    let moment = use_state_eq(|| Moment::at(props.gathering.starts_at));
    let tried = use_state_eq(|| false);
    let moving = use_act();
    let error = moving.error();
    let onsubmit = {
        let (place, moment, tried) = (place.clone(), moment.clone(), tried.clone());
        let (moving, gathering) = (moving.clone(), props.gathering.id);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            let (false, Ok(starts_at)) = (place.trim().is_empty(), moment.read()) else { return };
            let request = MoveGathering { gathering, place: (*place).clone(), starts_at };
            moving.call(request, |_| route::replace(Route::Gather));
        })
    };
    let set_place = {
        let place = place.clone();
        Callback::from(move |text| place.set(text))
    };
    let set_moment = {
        let moment = moment.clone();
        Callback::from(move |newer| moment.set(newer))
    };
    let too_far = error.as_ref().is_some_and(|error| error.code == ErrorCode::OutOfRange);
    let refused =
        if too_far { Some(t::field_too_far().into()) } else { time_problem(error.as_ref()) };
    html! {
        <form class="form" {onsubmit} novalidate=true>
            <p>{ t::change_about() }</p>
            <Card>
                <Field label={t::call_place()} name="place" hint={t::found_place_hint()}
                    value={(*place).clone()} oninput={set_place.clone()}
                    problem={problem("place", &place, *tried, error.as_ref())} />
                <Known chosen={(*place).clone()} onchoose={set_place} />
                <MomentFields moment={(*moment).clone()} onchange={set_moment}
                    unreadable={moment.read().err().filter(|_| *tried)} {refused} />
                <p class="hint">{ t::change_undo() }</p>
            </Card>
            if let Some(error) = error.filter(|error| !too_far && !beside_field(error)) {
                <Problem {error} />
            }
            <Button label={t::change_go()} test="move-go" submit=true icon={icons::CALENDAR_DAYS}
                busy={moving.busy()} onclick={Callback::noop()} />
        </form>
    }
}
