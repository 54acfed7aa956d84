//! Us: who lives here, and the ways to the rest.

use folkmoot_protocol::api::{self, EquivocationView, HouseholdView, ResidentView, Stage, UsView};
use yew::prelude::*;

use super::changes::Changes;
use super::home::stage_badge;
use super::kin::summary;
use super::people::HandOver;
use super::{SessionProps, shown_whole};
use crate::components::{Badge, Card, Empty, Header, Icon, Link, PersonRow, Tone, icons};
use crate::route::{self, Route};
use crate::state::use_query;
use crate::words::t;

/// Us.
#[component]
pub fn Us(props: &SessionProps) -> Html {
    let query = use_query(api::Us {});
    shown_whole(t::tab_us(), &query, |view| {
        html! {
            <>
                <Header title={t::us_title()} where_={AttrValue::from(counted(view))}>
                    { stage_badge(view.neighbourhood.stage) }
                </Header>
                if props.session.is_shared() {
                    <HandOver session={props.session.clone()} />
                }
                <h2 class="kicker">{ t::us_residents() }</h2>
                if view.households.is_empty() {
                    <Empty title={t::us_empty()} about={t::us_empty_about()} icon={icons::USERS_ROUND} />
                }
                { for view.households.iter().map(|it| household(it, view.neighbourhood.stage)) }
                if view.neighbourhood.stage != Stage::Draft {
                    <Link title={t::newcomers_title()} about={waiting(view)} test="go-newcomers" icon={icons::DOOR_OPEN}
                        tone={if view.newcomers.is_empty() { Tone::Leaf } else { Tone::Sun }}
                        onclick={route::to(Route::Newcomers)} />
                }
                <Changes rebinds={view.rebinds.clone()} moving={view.moving.clone()} put={query.put.reform(Box::new)} />
                { equivocations(&view.equivocations) }
                { for ways(view) }
            </>
        }
    })
}

fn counted(view: &UsView) -> String {
    let people: usize = view.households.iter().map(|it| it.residents.len()).sum();
    let number = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
    t::two_facts(&t::households(number(view.households.len())), &t::people(number(people)))
}

fn waiting(view: &UsView) -> Option<AttrValue> {
    let count = u64::try_from(view.newcomers.len()).unwrap_or(u64::MAX);
    (count > 0).then(|| t::newcomers_waiting(count).into())
}

fn ways(view: &UsView) -> Vec<Html> {
    [
        ("go-practices", t::practices_title(), icons::SLIDERS_HORIZONTAL, Route::Practices),
        ("go-history", t::history_title(), icons::HISTORY, Route::History),
        ("go-cards", t::cards_title(), icons::ID_CARD, Route::Cards),
        ("go-safety", t::safety_title(), icons::EYE, Route::Safety),
        ("go-phone", t::phone_title(), icons::SMARTPHONE, Route::Phone),
        ("go-settings", t::settings_title(), icons::LANGUAGES, Route::Settings),
    ]
    .into_iter()
    .map(|(test, title, icon, route)| {
        let about = (route == Route::History).then(|| summary(view).map(AttrValue::from)).flatten();
        html! { <Link {title} {about} {test} {icon} onclick={route::to(route)} /> }
    })
    .collect()
}

fn household(household: &HouseholdView, stage: Stage) -> Html {
    html! {
        <Card test="household">
            <h3 class="titled"><Icon of={icons::HOUSE} /><bdi>{ &household.label }</bdi></h3>
            <ul class="list">{ for household.residents.iter().map(|it| resident(it, stage)) }</ul>
        </Card>
    }
}

fn resident(resident: &ResidentView, stage: Stage) -> Html {
    let about =
        if resident.devices == 0 { t::us_devices_none() } else { t::phones(resident.devices) };
    // In a draft everybody is provisional: the page's badge says so once.
    let provisional = resident.provisional && stage != Stage::Draft;
    html! {
        <PersonRow name={resident.name.clone()} {about}>
            if resident.me {
                <Badge label={t::badge_me()} />
            }
            if provisional {
                <Badge label={t::badge_provisional()} tone={Tone::Sun} />
            }
        </PersonRow>
    }
}

/// Shown to everyone, with no judgement.
fn equivocations(list: &[EquivocationView]) -> Html {
    if list.is_empty() {
        return Html::default();
    }
    html! {
        <Card test="equivocations">
            <h3 class="titled"><Icon of={icons::INFO} />{ t::equivocation_title() }</h3>
            <p>{ t::equivocation_about() }</p>
            <ul class="list">
                { for list.iter().map(|it| {
                    let who = it.person.as_ref().map_or_else(t::equivocation_unknown, |person| {
                        t::person_of_household(&person.name, &person.household)
                    });
                    html! { <li class="plain">{ t::equivocation_line(&who, it.seq) }</li> }
                }) }
            </ul>
        </Card>
    }
}
