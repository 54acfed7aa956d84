//! Calling a gathering.

use folkmoot_protocol::api::{self, CallGathering, RhythmView};
use yew::prelude::*;

use super::form::{Moment, MomentFields, beside_field, problem, time_problem};
use super::places::Known;
use crate::components::{Button, Card, Field, Header, Problem, icons};
use crate::route::{self, Route};
use crate::state::{use_act, use_query};
use crate::words::{t, when};

/// The form.
#[component]
pub fn Call() -> Html {
    let place = use_state_eq(String::new);
    let moment = use_state_eq(Moment::in_a_week);
    let urgent = use_state_eq(|| false);
    let tried = use_state_eq(|| false);
    let calling = use_act();
    let error = calling.error();
    // The rhythm that the assembly agreed on proposes the next gathering.
    let rhythm = use_query(api::Home {}).view.as_ref().and_then(|home| home.rhythm.clone());
    {
        let (place, moment) = (place.clone(), moment.clone());
        use_effect_with(rhythm.clone(), move |rhythm| {
            if let Some(rhythm) = rhythm.as_ref().filter(|_| place.is_empty()) {
                place.set(rhythm.place.clone());
                moment.set(Moment::next_of(rhythm));
            }
        });
    }

    let onsubmit = {
        let (place, moment, urgent) = (place.clone(), moment.clone(), urgent.clone());
        let (tried, calling) = (tried.clone(), calling.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            let (false, Ok(starts_at)) = (place.trim().is_empty(), moment.read()) else { return };
            let request = CallGathering { place: (*place).clone(), starts_at, urgent: *urgent };
            calling.call(request, |_| route::replace(Route::Gather));
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
    let set_urgent = {
        let urgent = urgent.clone();
        Callback::from(move |_| urgent.set(!*urgent))
    };
    html! {
        <>
            <Header title={t::call_title()} back=true />
            <p>{ t::call_about() }</p>
            if let Some(rhythm) = &rhythm {
                <p class="hint" data-test="call-rhythm">{ t::call_rhythm(rhythm.days) }</p>
            }
            if let Some(warning) = rhythm.as_ref().filter(|_| !*urgent).and_then(|it| too_soon(it, &moment)) {
                <p class="notice" role="status" data-test="call-too-soon">{ warning }</p>
            }
            <form class="form" {onsubmit} novalidate=true>
                <Card>
                    <Field label={t::call_place()} name="place" hint={t::found_place_hint()}
                        value={(*place).clone()} oninput={set_place.clone()}
                        problem={problem("place", &place, *tried, error.as_ref())} />
                    <Known chosen={(*place).clone()} onchoose={set_place} />
                    <MomentFields moment={(*moment).clone()} onchange={set_moment}
                        unreadable={moment.read().err().filter(|_| *tried)} refused={time_problem(error.as_ref())} />
                    <label class="check">
                        <input type="checkbox" data-test="urgent" checked={*urgent} onchange={set_urgent} />
                        <span>
                            <b>{ t::call_urgent() }</b>
                            <small>{ t::call_urgent_about(rhythm.as_ref().map_or(3, |it| it.urgent_callers)) }</small>
                        </span>
                    </label>
                </Card>
                if let Some(error) = error.filter(|error| !beside_field(error)) {
                    <Problem {error} />
                }
                <Button label={t::call_go()} test="call-go" submit=true icon={icons::CALENDAR_PLUS}
                    busy={calling.busy()} onclick={Callback::noop()} />
            </form>
        </>
    }
}

/// What speaks against a regular gathering at this time.
fn too_soon(rhythm: &RhythmView, moment: &Moment) -> Option<String> {
    let starts_at = moment.read().ok()?;
    let ahead = starts_at - when::now();
    if starts_at < rhythm.earliest {
        return Some(t::call_too_soon(&when::date(rhythm.earliest)));
    }
    let notice = i64::from(rhythm.notice_days) * 86_400;
    // An hour or two are no matter.
    (ahead < notice - 43_200).then(|| t::call_notice(&t::unit_days(rhythm.notice_days)))
}
