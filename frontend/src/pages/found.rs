//! Founding a neighbourhood: a short form.

use std::collections::BTreeMap;

use folkmoot_protocol::api::{self, OfferedPractices, PracticeChoice, PracticeView, STARTER_SETS};
use yew::prelude::*;

use super::form::{Moment, MomentFields, beside_field, problem, time_problem};
use crate::app::{enter, leave};
use crate::components::{
    Button, Card, Chip, Chips, Field, Header, Icon, Loading, PracticeEditor, Problem, icons,
};
use crate::state::{Session, use_act, use_query};
use crate::words::t;

/// Props of [`Found`].
#[derive(PartialEq, Properties)]
pub struct FoundProps {
    /// Where the app stands.
    pub session: Session,
    /// It comes from the neighbourhood that is open, which decided to split.
    #[prop_or_default]
    pub from_here: bool,
}

#[derive(Clone, PartialEq, Default)]
struct Written {
    neighbourhood: String,
    place: String,
    name: String,
    household: String,
}

/// The form.
#[component]
pub fn Found(props: &FoundProps) -> Html {
    let from_here = props.from_here;
    let written = use_state_eq(Written::default);
    let moment = use_state_eq(Moment::in_a_week);
    let choices = use_state_eq(BTreeMap::<String, u64>::new);
    let tried = use_state_eq(|| false);
    let founding = use_act();
    let error = founding.error();

    let field = |set: fn(&mut Written, String)| {
        let written = written.clone();
        Callback::from(move |text: String| {
            let mut newer = (*written).clone();
            set(&mut newer, text);
            written.set(newer);
        })
    };
    let onsubmit = {
        let (written, moment, choices) = (written.clone(), moment.clone(), choices.clone());
        let (tried, founding, session) = (tried.clone(), founding.clone(), props.session.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            let Written { neighbourhood, place, name, household } = (*written).clone();
            let empty =
                [&neighbourhood, &place, &name, &household].iter().any(|it| it.trim().is_empty());
            let (false, Ok(starts_at)) = (empty, moment.read()) else { return };
            let practices = choices
                .iter()
                .map(|(name, value)| PracticeChoice { name: name.clone(), value: *value })
                .collect();
            let session = session.clone();
            founding.call(
                api::Found {
                    neighbourhood,
                    place,
                    starts_at,
                    name,
                    household,
                    practices,
                    from_here,
                },
                // Nothing of the one that was open may be shown as the new one's.
                move |status| {
                    if from_here { leave(&session, status) } else { enter(&session, status) }
                },
            );
        })
    };
    let onpractices = {
        let choices = choices.clone();
        Callback::from(move |newer| choices.set(newer))
    };
    let said = |name: &str, value: &str| problem(name, value, *tried, error.as_ref());
    let set_moment = {
        let moment = moment.clone();
        Callback::from(move |newer| moment.set(newer))
    };

    html! {
        <main class="page" data-test="page" data-route="/found">
            <Header title={t::found_title()} back=true />
            <p>{ if from_here { t::found_from_here() } else { t::found_about() } }</p>
            <form class="form" {onsubmit} novalidate=true>
                <Card>
                    <Field label={t::found_street()} name="neighbourhood" hint={t::found_street_hint()}
                        value={written.neighbourhood.clone()} oninput={field(|it, text| it.neighbourhood = text)}
                        problem={said("neighbourhood", &written.neighbourhood)} />
                </Card>
                <Card>
                    <h2>{ t::found_first() }</h2>
                    <Field label={t::found_place()} name="place" hint={t::found_place_hint()}
                        value={written.place.clone()} oninput={field(|it, text| it.place = text)}
                        problem={said("place", &written.place)} />
                    <MomentFields moment={(*moment).clone()} onchange={set_moment}
                        unreadable={moment.read().err().filter(|_| *tried)} refused={time_problem(error.as_ref())} />
                </Card>
                <Card>
                    <h2>{ t::found_me() }</h2>
                    <Field label={t::found_name()} name="name" hint={t::found_name_hint()} fill="name"
                        value={written.name.clone()} oninput={field(|it, text| it.name = text)}
                        problem={said("name", &written.name)} />
                    <Field label={t::found_household()} name="household" hint={t::found_household_hint()}
                        value={written.household.clone()} oninput={field(|it, text| it.household = text)}
                        problem={said("household", &written.household)} />
                </Card>
                <PracticesToStartWith choices={(*choices).clone()} onchange={onpractices} />
                if let Some(error) = error.clone().filter(|error| !beside_field(error)) {
                    <Problem {error} />
                }
                <Button label={t::found_go()} test="found-go" submit=true icon={icons::SPROUT}
                    busy={founding.busy()} onclick={Callback::noop()} />
            </form>
        </main>
    }
}

#[derive(PartialEq, Properties)]
struct PracticesProps {
    choices: BTreeMap<String, u64>,
    onchange: Callback<BTreeMap<String, u64>>,
}

/// The practices, put away until somebody wants to see them.
#[component]
fn PracticesToStartWith(props: &PracticesProps) -> Html {
    let query = use_query(OfferedPractices {});
    let set = use_state_eq(|| 0_usize);
    let one = {
        let choices = props.choices.clone();
        props.onchange.reform(move |(name, value)| {
            let mut newer = choices.clone();
            newer.insert(name, value);
            newer
        })
    };
    let onset = {
        let (set, onchange) = (set.clone(), props.onchange.clone());
        Callback::from(move |at: usize| {
            set.set(at);
            let values = STARTER_SETS.get(at).map_or(&[][..], |(_, values)| values);
            onchange
                .emit(values.iter().map(|(name, value)| ((*name).to_owned(), *value)).collect());
        })
    };
    let (chips, about) = sets(*set);
    let content = match (&query.view, &query.error) {
        (Some(offered), _) => html! {
            <ul class="list">
                { for offered.iter().map(|practice| {
                    let value = props.choices.get(&practice.name).copied().unwrap_or(practice.value);
                    let practice = PracticeView { value, ..practice.clone() };
                    html! { <PracticeEditor {practice} onchange={one.clone()} /> }
                }) }
            </ul>
        },
        (None, Some(error)) => {
            html! { <Problem error={error.clone()} retry={query.reload.clone()} /> }
        }
        (None, None) => html! { <Loading /> },
    };
    html! {
        <details class="card fold" data-test="practices">
            <summary>
                <span class="picture leaf"><Icon of={icons::SLIDERS_HORIZONTAL} /></span>
                <span class="grow">
                    <b>{ t::found_practices() }</b>
                    <small>{ t::found_practices_about() }</small>
                </span>
                <span class="leads"><Icon of={icons::CHEVRON_DOWN} /></span>
            </summary>
            <Chips label={t::set_title()} shown=true {chips} chosen={Some(*set)} onchoose={onset} />
            <p class="hint" role="status">{ about }</p>
            { content }
        </details>
    }
}

/// The sets to start from, and what the chosen one says.
fn sets(chosen: usize) -> (Vec<Chip>, String) {
    let sets = STARTER_SETS.map(|(name, _)| match name {
        "few" => (t::set_few(), t::set_few_about(), "set-few"),
        "many" => (t::set_many(), t::set_many_about(), "set-many"),
        "careful" => (t::set_careful(), t::set_careful_about(), "set-careful"),
        _ => (t::set_usual(), t::set_usual_about(), "set-usual"),
    });
    let about = sets.get(chosen).map(|(_, about, _)| about.clone()).unwrap_or_default();
    let chips = sets.map(|(label, _, test)| Chip { label: label.into(), test, icon: None });
    (chips.into(), about)
}
