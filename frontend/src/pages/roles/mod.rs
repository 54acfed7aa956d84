//! Roles by lot: for tonight, and with no power that others lack (L1).

mod draw;

use folkmoot_protocol::api::{self, DeclineRole, PersonLine, RoleView, RolesView};
use folkmoot_protocol::body::Role;
use folkmoot_protocol::ids::PersonId;
use yew::prelude::*;

use super::shown;
use crate::components::icons::Picture;
use crate::components::{Avatar, Badge, Button, Card, Header, Icon, Look, Problem, icons};
use crate::state::{use_act, use_query};
use crate::words::{number, t};
use draw::DrawForm;

/// Roles of this evening.
#[component]
pub fn Roles() -> Html {
    let query = use_query(api::Roles {});
    html! {
        <>
            <Header title={t::roles_title()} back=true />
            <p>{ t::roles_about() }</p>
            <p>{ t::roles_tonight() }</p>
            { shown(&query, |view| html! { <Tonight view={view.clone()} put={query.put.clone()} /> }) }
        </>
    }
}

/// What a role does, and its picture.
pub fn does(role: Role) -> (String, Picture) {
    match role {
        Role::Facilitator => (t::role_facilitator(), icons::HAND_HELPING),
        Role::StackTaker => (t::role_stack_taker(), icons::LIST_ORDERED),
        Role::Timekeeper => (t::role_timekeeper(), icons::TIMER),
        Role::MinuteTaker => (t::role_minute_taker(), icons::PENCIL),
    }
}

/// For tests.
pub(super) const fn test_name(role: Role) -> &'static str {
    match role {
        Role::Facilitator => "facilitator",
        Role::StackTaker => "stack-taker",
        Role::Timekeeper => "timekeeper",
        Role::MinuteTaker => "minute-taker",
    }
}

/// Names in a row.
fn names<'p>(people: impl IntoIterator<Item = &'p PersonLine>) -> String {
    let all = people.into_iter().map(|it| it.name.clone());
    all.reduce(|one, other| t::two_facts(&one, &other)).unwrap_or_default()
}

#[derive(PartialEq, Properties)]
struct TonightProps {
    view: RolesView,
    put: Callback<RolesView>,
}

#[component]
fn Tonight(props: &TonightProps) -> Html {
    let RolesView { roles, numbers, tellers, mine, here, seated } = &props.view;
    let drawn = !numbers.is_empty();
    let correcting = use_state_eq(|| false);
    let toggle = {
        let correcting = correcting.clone();
        Callback::from(move |_| correcting.set(!*correcting))
    };
    let onentered = {
        let (correcting, put) = (correcting.setter(), props.put.clone());
        Callback::from(move |view| {
            correcting.set(false);
            put.emit(view);
        })
    };
    let open = *seated && if drawn || mine.is_some() { *correcting } else { true };
    html! {
        <>
            if drawn {
                { for roles.iter().map(|role| html! {
                    <One key={role.role as usize} role={role.clone()} seated={*seated} put={props.put.clone()} />
                }) }
            }
            { entered(numbers, tellers, mine.is_some()) }
            if open {
                <DrawForm here={here.clone()} mine={mine.clone()} {onentered} />
            }
            if !seated {
                <p class="notice" data-test="not-seated">{ t::roles_not_seated() }</p>
            } else if drawn || mine.is_some() {
                <Button label={if mine.is_some() { t::roles_correct() } else { t::roles_draw() }} test="draw-again"
                    look={Look::Quiet} icon={icons::PENCIL} pressed={Some(*correcting)} onclick={toggle} />
            }
        </>
    }
}

/// How far the draw is.
fn entered(numbers: &[u32], tellers: &[(PersonLine, bool)], mine: bool) -> Html {
    let drawn = !numbers.is_empty();
    let same = tellers.iter().filter(|(_, stands)| *stands).map(|(teller, _)| teller);
    let all = tellers.iter().map(|(teller, _)| teller);
    // One household alone may have entered: then another one is to, and nothing differs yet.
    let homes = |of: &str| tellers.iter().all(|(teller, _)| teller.household == of);
    let one_home = tellers.first().is_none_or(|(first, _)| homes(&first.household));
    let (state, words) = match (drawn, tellers.is_empty(), one_home) {
        (true, ..) => ("drawn", t::roles_entered_same(&names(same))),
        (false, true, _) => ("none", t::roles_entered_none()),
        (false, false, true) if mine => ("one", t::roles_entered_mine()),
        (false, false, true) => ("one", t::roles_entered_one(&names(all))),
        (false, false, false) => ("differ", t::roles_entered_differ(&names(all))),
    };
    let called = numbers.iter().map(|it| number(f64::from(*it)));
    let called = called.reduce(|one, other| t::two_facts(&one, &other)).unwrap_or_default();
    html! {
        <Card class="row" test="draw">
            <span class={classes!("picture", if state == "differ" { "clay" } else { "sun" })}><Icon of={icons::DICES} /></span>
            <span class="grow" role="status" data-test="draw-state" data-state={state}>
                <b>{ words }</b>
                if drawn {
                    <small>{ t::roles_called(&called) }</small>
                }
            </span>
        </Card>
    }
}

#[derive(PartialEq, Properties)]
struct OneProps {
    role: RoleView,
    seated: bool,
    put: Callback<RolesView>,
}

/// One role: whose it is, who comes next, and "not I".
#[component]
fn One(props: &OneProps) -> Html {
    let RoleView { role, people, declined, mine, may_decline } = &props.role;
    let act = use_act();
    // Whoever said no here can take it back here.
    let said_no = use_state_eq(|| None::<(Option<PersonId>, String)>);
    let (does, icon) = does(*role);
    let decline = |of: &PersonLine| {
        let (act, put, said_no) = (act.clone(), props.put.clone(), said_no.setter());
        let (role, person) = (*role, (!*mine).then_some(of.person));
        let name = of.name.clone();
        Callback::from(move |_| {
            let (put, said_no, name) = (put.clone(), said_no.clone(), name.clone());
            act.call(DeclineRole { role, person, declines: true }, move |view| {
                said_no.set(Some((person, name)));
                put.emit(view);
            });
        })
    };
    let accept = |person: Option<PersonId>| {
        let (act, put, said_no, role) = (act.clone(), props.put.clone(), said_no.setter(), *role);
        Callback::from(move |_| {
            let (put, said_no) = (put.clone(), said_no.clone());
            act.call(DeclineRole { role, person, declines: false }, move |view| {
                said_no.set(None);
                put.emit(view);
            });
        })
    };
    html! {
        <Card test={["role-", test_name(*role)].concat()}>
            <p class="titled kicker"><Icon of={icon} />{ does }</p>
            if let Some(first) = people.first() {
                <div class="person role">
                    <Avatar name={first.name.clone()} />
                    <span class="grow">
                        <span class="who"><bdi class="name" data-test="role-name">{ &first.name }</bdi>
                            if *mine {
                                <Badge label={t::badge_me()} />
                            }
                        </span>
                        <small><bdi>{ &first.household }</bdi></small>
                    </span>
                    if *may_decline && props.seated {
                        <Button label={if *mine { t::roles_not_me() } else { t::roles_not_they() }} test="role-decline"
                            look={Look::Quiet} busy={act.busy()} onclick={decline(first)} />
                    }
                </div>
                if people.len() > 1 {
                    <p class="hint" data-test="role-next">{ t::roles_next(&names(people.iter().skip(1).take(3))) }</p>
                }
            } else if declined.is_empty() {
                <p class="hint">{ t::roles_nobody() }</p>
            } else {
                <p class="hint">{ t::roles_all_declined() }</p>
            }
            if !declined.is_empty() {
                <p class="hint" data-test="role-declined">{ t::roles_declined(&names(declined)) }</p>
            }
            if let Some((person, name)) = &*said_no {
                <Button label={t::roles_after_all(name)} test="role-accept" look={Look::Quiet} icon={icons::UNDO_2}
                    busy={act.busy()} onclick={accept(*person)} />
            }
            if let Some(error) = act.error() {
                <Problem {error} />
            }
        </Card>
    }
}
