//! Meeting places: what neighbours know of them.

use folkmoot_protocol::api::{self, DescribePlace, FactView, FactWord, PlaceView, SayFact};
use folkmoot_protocol::ids::PlaceId;
use folkmoot_protocol::place::{Fact, FactValue};
use yew::prelude::*;

use super::form::{beside_field, problem};
use super::shown;
use crate::components::{Badge, Button, Card, Empty, Field, Header, Icon, Look, Problem, icons};
use crate::state::{use_act, use_query};
use crate::words::t;

/// All places, and a form for one more.
#[component]
pub fn Places() -> Html {
    let query = use_query(api::Places {});
    html! {
        <>
            <Header title={t::places_title()} back=true />
            { shown(&query, |places| html! {
                <>
                    <p>{ t::places_about() }</p>
                    if places.is_empty() {
                        <Empty title={t::places_none()} about={t::places_none_about()} icon={icons::MAP_PIN} />
                    }
                    { for places.iter().map(|place| html! {
                        <Card key={place.id.to_string()} test="place">
                            <h2><bdi>{ &place.name }</bdi></h2>
                            <p class="hint">{ t::places_people(place.people) }</p>
                            { for place.facts.iter().map(|fact| html! {
                                <Row key={fact.fact as usize} place={place.id} fact={fact.clone()} put={query.put.clone()} />
                            }) }
                        </Card>
                    }) }
                    <Describe put={query.put.clone()} />
                </>
            }) }
        </>
    }
}

/// A fact's name and picture.
fn about(fact: Fact) -> (String, icons::Picture) {
    match fact {
        Fact::Finding => (t::fact_finding(), icons::SIGNPOST),
        Fact::Steps => (t::fact_steps(), icons::FOOTPRINTS),
        Fact::Ramp => (t::fact_ramp(), icons::ACCESSIBILITY),
        Fact::Toilet => (t::fact_toilet(), icons::TOILET),
        Fact::Seats => (t::fact_seats(), icons::ARMCHAIR),
        Fact::Keys => (t::fact_keys(), icons::KEY_ROUND),
        Fact::Heating => (t::fact_heating(), icons::THERMOMETER),
        Fact::Childcare => (t::fact_childcare(), icons::BABY),
        Fact::WayHome => (t::fact_way_home(), icons::MOON_STAR),
    }
}

/// What is so, in words.
fn in_words(fact: Fact, value: &FactValue) -> String {
    match value {
        FactValue::Yes(true) => t::places_yes(),
        FactValue::Yes(false) => t::places_no(),
        FactValue::Number(0) if fact == Fact::Steps => t::places_steps_none(),
        FactValue::Number(number) => crate::words::number(f64::from(*number)),
        FactValue::Text(text) => text.clone(),
    }
}

/// What is known of a place, in a few lines without buttons.
pub fn known(place: &PlaceView) -> Html {
    let line = |said: &FactView| {
        let value = said.value.as_ref()?;
        let (name, icon) = about(said.fact);
        Some(html! {
            <p class="fact"><Icon of={icon} /><span>{ name }</span><b><bdi>{ in_words(said.fact, value) }</bdi></b></p>
        })
    };
    html! { <>{ for place.facts.iter().filter_map(line) }</> }
}

#[derive(PartialEq, Properties)]
struct RowProps {
    place: PlaceId,
    fact: FactView,
    put: Callback<Vec<PlaceView>>,
}

/// One fact: what most say, how many, and my own word.
#[component]
fn Row(props: &RowProps) -> Html {
    let said = &props.fact;
    let (name, icon) = about(said.fact);
    let act = use_act();
    let open = use_state_eq(|| false);
    let written = use_state_eq(|| said.mine.clone().or_else(|| said.value.clone()));
    let say = {
        let (act, put, open) = (act.clone(), props.put.clone(), open.clone());
        let (place, fact) = (props.place, said.fact);
        Callback::from(move |value: Option<FactValue>| {
            let (put, open) = (put.clone(), open.clone());
            act.call(SayFact { place, fact, value }, move |places| {
                open.set(false);
                put.emit(places);
            });
        })
    };
    let confirm = {
        let (say, value) = (say.clone(), said.value.clone());
        Callback::from(move |_| say.emit(value.clone()))
    };
    let save = {
        let (say, written) = (say.clone(), written.clone());
        Callback::from(move |_| {
            if written.is_some() {
                say.emit((*written).clone());
            }
        })
    };
    let toggle = {
        let open = open.clone();
        Callback::from(move |_| open.set(!*open))
    };
    let write = {
        let written = written.clone();
        Callback::from(move |value| written.set(value))
    };
    let mine_is_common = said.mine.is_some() && said.mine == said.value;
    html! {
        <div class="practice" data-test="fact" data-fact={(said.fact as u8).to_string()}>
            <p class="fact">
                <Icon of={icon} />
                <span class="grow">
                    <span>{ name }</span>
                    if let Some(value) = &said.value {
                        <b data-test="fact-value"><bdi>{ in_words(said.fact, value) }</bdi></b>
                        <small>{ t::places_confirmed(said.confirmed) }</small>
                        if said.otherwise > 0 {
                            <small>{ t::places_otherwise(said.otherwise) }</small>
                        }
                    } else {
                        <small>{ t::places_unknown() }</small>
                    }
                </span>
                if mine_is_common {
                    <Badge label={t::places_mine()} />
                }
            </p>
            if *open {
                <Value of={props.place.to_string()} fact={said.fact} value={(*written).clone()} onchange={write} error={act.error()} />
                <div class="side-by-side">
                    <Button label={t::places_save()} test="fact-save" disabled={written.is_none()} busy={act.busy()} onclick={save} />
                    if said.mine.is_some() {
                        <Button label={t::places_take_back()} test="fact-take-back" look={Look::Quiet} busy={act.busy()}
                            onclick={say.reform(|_| None)} />
                    }
                </div>
            } else if said.value.is_none() {
                <Button label={t::places_say()} test="fact-say" look={Look::Quiet} onclick={toggle} />
            } else {
                <div class="side-by-side">
                    if !mine_is_common {
                        <Button label={t::places_confirm()} test="fact-confirm" look={Look::Quiet} icon={icons::CHECK}
                            busy={act.busy()} onclick={confirm} />
                    }
                    <Button label={t::places_correct()} test="fact-correct" look={Look::Quiet} onclick={toggle} />
                </div>
            }
            if let Some(error) = act.error().filter(|error| !beside_field(error)) {
                <Problem {error} />
            }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct ValueProps {
    /// Which of the page's forms it stands in: no two fields have one identity.
    of: AttrValue,
    fact: Fact,
    value: Option<FactValue>,
    onchange: Callback<Option<FactValue>>,
    #[prop_or_default]
    error: Option<api::ApiError>,
}

/// A field of the sort that the fact has.
#[component]
fn Value(props: &ValueProps) -> Html {
    let (label, _) = about(props.fact);
    let name = format!("fact-{}-{}", props.of, props.fact as u8);
    let onchange = props.onchange.clone();
    if props.fact.takes(&FactValue::Yes(true)) {
        let chip = |yes: bool, label: String, test: &'static str| {
            let on = props.value == Some(FactValue::Yes(yes));
            let value = (!on).then_some(FactValue::Yes(yes));
            let onclick = onchange.reform(move |_: MouseEvent| value.clone());
            html! {
                <button type="button" class={classes!("chip", on.then_some("on"))} data-test={format!("{name}-{test}")}
                    aria-pressed={on.to_string()} {onclick}>{ label }</button>
            }
        };
        return html! {
            <div class="choices" role="group" aria-label={label.clone()}>
                <span>{ label }</span>
                { chip(true, t::places_yes(), "yes") }
                { chip(false, t::places_no(), "no") }
            </div>
        };
    }
    let number = props.fact.takes(&FactValue::Number(0));
    let text = match &props.value {
        Some(FactValue::Number(number)) => number.to_string(),
        Some(FactValue::Text(text)) => text.clone(),
        Some(FactValue::Yes(_)) | None => String::new(),
    };
    let oninput = onchange.reform(move |text: String| {
        if number {
            text.trim().parse().ok().map(FactValue::Number)
        } else {
            (!text.trim().is_empty()).then_some(FactValue::Text(text))
        }
    });
    let problem = problem("fact", "-", false, props.error.as_ref());
    html! {
        if number {
            <Field {label} {name} kind="number" keyboard="numeric" value={text} {oninput} {problem} />
        } else {
            <Field {label} {name} value={text} {oninput} {problem} />
        }
    }
}

#[derive(PartialEq, Properties)]
struct DescribeProps {
    put: Callback<Vec<PlaceView>>,
}

/// The form for a place that nobody described yet.
#[component]
fn Describe(props: &DescribeProps) -> Html {
    let name = use_state_eq(String::new);
    let values = use_state_eq(|| vec![None::<FactValue>; Fact::ALL.len()]);
    let tried = use_state_eq(|| false);
    let act = use_act();
    let error = act.error();
    let known = values.iter().any(Option::is_some);
    let onsubmit = {
        let (name, values, tried) = (name.clone(), values.clone(), tried.clone());
        let (act, put) = (act.clone(), props.put.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            let facts: Vec<FactWord> = Fact::ALL
                .into_iter()
                .zip(values.iter().cloned())
                .filter_map(|(fact, value)| Some(FactWord { fact, value: value? }))
                .collect();
            if name.trim().is_empty() || facts.is_empty() {
                return;
            }
            let request = DescribePlace { name: (*name).clone(), facts };
            let (put, name, values, tried) =
                (put.clone(), name.clone(), values.clone(), tried.clone());
            act.call(request, move |places| {
                name.set(String::new());
                values.set(vec![None; Fact::ALL.len()]);
                tried.set(false);
                put.emit(places);
            });
        })
    };
    let write_name = {
        let name = name.clone();
        Callback::from(move |text| name.set(text))
    };
    let field = |(at, fact): (usize, Fact)| {
        let onchange = {
            let values = values.clone();
            Callback::from(move |value| {
                let mut now = (*values).clone();
                if let Some(slot) = now.get_mut(at) {
                    *slot = value;
                }
                values.set(now);
            })
        };
        let value = values.get(at).cloned().flatten();
        html! { <Value key={at} of="new" {fact} {value} {onchange} error={error.clone()} /> }
    };
    html! {
        <form class="form" {onsubmit} novalidate=true>
            <Card>
                <h2>{ t::places_new() }</h2>
                <p class="hint">{ t::places_new_about() }</p>
                <Field label={t::places_name()} name="place-name" value={(*name).clone()} oninput={write_name}
                    problem={problem("name", &name, *tried, error.as_ref())} />
                { for Fact::ALL.into_iter().enumerate().map(field) }
                if *tried && !known {
                    <p class="field-problem">{ t::field_required() }</p>
                }
                <Button label={t::places_add()} test="place-add" submit=true icon={icons::MAP_PIN}
                    busy={act.busy()} onclick={Callback::noop()} />
                if let Some(error) = error.clone().filter(|error| !beside_field(error)) {
                    <Problem {error} />
                }
            </Card>
        </form>
    }
}

/// Props of [`Known`].
#[derive(PartialEq, Properties)]
pub struct KnownProps {
    /// The place that is written.
    pub chosen: String,
    /// A known place was chosen.
    pub onchoose: Callback<String>,
}

/// Places that neighbours described, to choose from; of the one that is chosen, what they know.
#[component]
pub fn Known(props: &KnownProps) -> Html {
    let query = use_query(api::Places {});
    let Some(places) = query.view.as_ref().filter(|places| !places.is_empty()) else {
        return Html::default();
    };
    let is_chosen = |place: &PlaceView| place.name.eq_ignore_ascii_case(props.chosen.trim());
    let chip = |place: &PlaceView| {
        let on = is_chosen(place);
        let name = place.name.clone();
        let onclick = props.onchoose.reform(move |_: MouseEvent| name.clone());
        html! {
            <button type="button" class={classes!("chip", on.then_some("on"))} data-test="known-place"
                aria-pressed={on.to_string()} {onclick}><bdi>{ &place.name }</bdi></button>
        }
    };
    html! {
        <div>
            <div class="choices" role="group" aria-label={t::places_known()}>
                <span>{ t::places_known() }</span>
                { for places.iter().map(chip) }
            </div>
            if let Some(place) = places.iter().find(|place| is_chosen(place)) {
                { known(place) }
            }
        </div>
    }
}
