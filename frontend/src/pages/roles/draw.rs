//! Entering a draw: who is willing, and the numbers that were called.

use folkmoot_protocol::api::{DrawChoice, DrawRoles, PersonLine, RolesView};
use folkmoot_protocol::body::Role;
use folkmoot_protocol::ids::PersonId;
use yew::prelude::*;

use super::{does, test_name};
use crate::components::{Button, Card, Field, Fold, PeopleChips, Problem, icons};
use crate::state::use_act;
use crate::words::t;

const ROLES: [Role; 4] = [Role::Facilitator, Role::StackTaker, Role::Timekeeper, Role::MinuteTaker];

/// Largest number that is called: three digits are heard right.
const LARGEST: u32 = 999;

#[derive(PartialEq, Properties)]
pub(super) struct DrawFormProps {
    pub here: Vec<PersonLine>,
    /// What I entered before; never what another teller did.
    pub mine: Option<DrawChoice>,
    pub onentered: Callback<RolesView>,
}

fn read(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|number| *number <= LARGEST)
}

#[component]
pub(super) fn DrawForm(props: &DrawFormProps) -> Html {
    let mine = props.mine.as_ref();
    let numbers = use_state_eq(|| {
        let called = |at: usize| mine.and_then(|mine| Some(mine.numbers.get(at)?.to_string()));
        [0, 1, 2].map(|at| called(at).unwrap_or_default())
    });
    let lots = use_state_eq(|| {
        ROLES.map(|role| {
            let lot = mine.and_then(|mine| mine.lots.iter().find(|(of, _)| *of == role));
            lot.map(|(_, people)| people.clone()).unwrap_or_default()
        })
    });
    let tried = use_state_eq(|| false);
    let act = use_act();
    let nobody = lots.iter().all(Vec::is_empty);
    let onsubmit = {
        let (numbers, lots, tried) = (numbers.clone(), lots.clone(), tried.clone());
        let (act, onentered) = (act.clone(), props.onentered.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            let called: Vec<u32> = numbers.iter().filter_map(|text| read(text)).collect();
            if called.len() < numbers.len() || nobody {
                return;
            }
            let lots = ROLES.into_iter().zip(lots.iter().cloned()).collect();
            let onentered = onentered.clone();
            let draw = DrawChoice { numbers: called, lots };
            act.call(DrawRoles { draw }, move |view| onentered.emit(view));
        })
    };
    let role = |(at, role): (usize, Role)| {
        let chosen: Vec<PersonId> = lots.get(at).cloned().unwrap_or_default();
        let onchoose = {
            let lots = lots.clone();
            Callback::from(move |person: PersonId| {
                let mut now = (*lots).clone();
                if let Some(lot) = now.get_mut(at) {
                    match lot.iter().position(|it| *it == person) {
                        Some(place) => drop(lot.remove(place)),
                        None => lot.push(person),
                    }
                }
                lots.set(now);
            })
        };
        let (does, icon) = does(role);
        let hands = u64::try_from(chosen.len()).unwrap_or(u64::MAX);
        let title =
            if hands == 0 { does.clone() } else { t::two_facts(&does, &t::roles_hands(hands)) };
        let test = ["draw-role-", test_name(role)].concat();
        html! {
            <Fold key={at} {title} {icon} test={test.clone()}>
                <PeopleChips people={props.here.clone()} on={Some(chosen)} {onchoose} label={does}
                    test={[&test, "-hand"].concat()} />
            </Fold>
        }
    };
    let field = |at: usize| {
        let oninput = {
            let numbers = numbers.clone();
            Callback::from(move |text| {
                let mut now = (*numbers).clone();
                if let Some(slot) = now.get_mut(at) {
                    *slot = text;
                }
                numbers.set(now);
            })
        };
        let value = numbers.get(at).cloned().unwrap_or_default();
        let wrong = *tried && read(&value).is_none();
        let name = ["draw-number-", &at.to_string()].concat();
        html! {
            <Field key={at} label={t::count_lot_number(u64::try_from(at).unwrap_or(0) + 1)} name={name.clone()} test={Some(AttrValue::from(name))}
                kind="number" keyboard="numeric" {value} {oninput}
                problem={wrong.then(|| AttrValue::from(t::roles_number_problem()))} />
        }
    };
    html! {
        <form class="form" {onsubmit} novalidate=true data-test="draw-form">
            <Card>
                <h2>{ t::roles_draw() }</h2>
                <p>{ t::roles_draw_about() }</p>
                <h3>{ t::roles_willing() }</h3>
                { for ROLES.into_iter().enumerate().map(role) }
                if *tried && nobody {
                    <p class="field-problem" data-test="problem-hands">{ t::roles_no_hands() }</p>
                }
                <h3>{ t::roles_numbers() }</h3>
                <div class="three">{ for (0..3).map(field) }</div>
                <Button label={t::roles_enter()} test="draw-enter" submit=true icon={icons::DICES}
                    busy={act.busy()} onclick={Callback::noop()} />
                if let Some(error) = act.error() {
                    <Problem {error} />
                }
            </Card>
        </form>
    }
}
