//! The people on this phone: who has keys here, letting one more in, one's own PIN and name, leaving.

use folkmoot_protocol::api::{
    AddPerson, ErrorCode, Lock, NamePerson, PersonHere, RemovePerson, SetPin,
};
use yew::prelude::*;

use super::SessionProps;
use super::form::{beside_field, problem};
use super::vault::PinForm;
use crate::app::leave;
use crate::components::icons::Picture;
use crate::components::{
    Badge, Button, Card, Field, Header, Icon, Link, Look, PersonRow, Problem, icons,
};
use crate::state::{use_act, use_tick};
use crate::words::t;

/// What somebody is called on this phone; a number until they have a name here.
pub fn called(person: &PersonHere) -> String {
    match person.label.as_str() {
        "" => t::people_unnamed(person.number),
        label => label.to_owned(),
    }
}

/// People on this phone.
#[component]
pub fn People(props: &SessionProps) -> Html {
    let session = &props.session;
    let Some(me) = session.me().cloned() else { return Html::default() };
    html! {
        <>
            <Header title={t::people_title()} back=true />
            <p>{ t::people_about() }</p>
            <Card test="people">
                <ul class="list">
                    { for session.status.people.iter().map(|person| row(person, person.number == me.number)) }
                </ul>
            </Card>
            if session.is_shared() {
                <HandOver session={session.clone()} />
            }
            if me.pin {
                <Add session={session.clone()} />
                <Rename session={session.clone()} person={me} />
                <ChangePin session={session.clone()} />
                if session.is_shared() {
                    <Leave session={session.clone()} />
                }
            } else {
                <FirstPin session={session.clone()} />
            }
        </>
    }
}

fn row(person: &PersonHere, me: bool) -> Html {
    let about = if person.pin { t::people_by_pin() } else { t::people_by_phone() };
    html! {
        <PersonRow name={called(person)} {about}>
            if me {
                <Badge label={t::badge_me()} />
            }
        </PersonRow>
    }
}

/// Locks the phone for whoever gets it next. Nothing of mine stays on the screen.
#[component]
pub fn HandOver(props: &SessionProps) -> Html {
    let locking = use_act();
    let onclick = {
        let (locking, session) = (locking.clone(), props.session.clone());
        Callback::from(move |_| {
            let session = session.clone();
            locking.call(Lock {}, move |status| leave(&session, status));
        })
    };
    html! {
        <>
            <Link title={t::hand_over()} about={AttrValue::from(t::hand_over_about())} test="hand-over"
                icon={icons::LOCK} {onclick} />
            if let Some(error) = locking.error() {
                <Problem {error} />
            }
        </>
    }
}

/// Somebody without a PIN chooses one first: behind the phone's own lock alone, whoever opens the phone
/// would open their keys.
#[component]
fn FirstPin(props: &SessionProps) -> Html {
    let setting = use_act();
    let onchosen = {
        let (setting, update) = (setting.clone(), props.session.update.clone());
        Callback::from(move |pin| {
            let update = update.clone();
            setting.call(SetPin { before: None, pin }, move |status| update.emit(status));
        })
    };
    html! {
        <Card test="first-pin">
            <h2 class="titled"><Icon of={icons::KEY_ROUND} />{ t::people_first_pin() }</h2>
            <p>{ t::people_first_pin_about() }</p>
            <PinForm {onchosen} busy={setting.busy()} />
            if let Some(error) = setting.error() {
                <Problem {error} />
            }
        </Card>
    }
}

/// One more person: they choose their own PIN.
#[component]
fn Add(props: &SessionProps) -> Html {
    let label = use_state_eq(String::new);
    let tried = use_state_eq(|| false);
    let added = use_state_eq(|| None::<String>);
    let (round, next_round) = use_tick();
    let adding = use_act();
    let error = adding.error();
    let onchosen = {
        let (label, tried, added) = (label.clone(), tried.clone(), added.clone());
        let (adding, update) = (adding.clone(), props.session.update.clone());
        Callback::from(move |pin| {
            tried.set(true);
            added.set(None);
            if label.trim().is_empty() {
                return;
            }
            let (typed, tried, added) = (label.clone(), tried.clone(), added.clone());
            let (update, next_round) = (update.clone(), next_round.clone());
            let name = (*label).clone();
            adding.call(AddPerson { label: name.clone(), pin }, move |status| {
                typed.set(String::new());
                tried.set(false);
                added.set(Some(name));
                next_round.emit(());
                update.emit(status);
            });
        })
    };
    let oninput = {
        let label = label.clone();
        Callback::from(move |text| label.set(text))
    };
    let label_problem = problem("label", &label, *tried, error.as_ref());
    html! {
        <Fold title={t::people_add()} icon={icons::USER_ROUND_PLUS} test="add-person">
            <p>{ t::people_add_about() }</p>
            <PinForm key={round} {onchosen} name="their-pin" save={AttrValue::from(t::people_add_go())} busy={adding.busy()}>
                <Field label={t::people_label()} name="label" hint={t::people_label_hint()}
                    value={(*label).clone()} {oninput} problem={label_problem} />
            </PinForm>
            if let Some(error) = error.filter(|error| !beside_field(error)) {
                <Problem {error} />
            } else if let Some(name) = &*added {
                <p class="strong" role="status" data-test="added">{ t::people_added(name) }</p>
            }
        </Fold>
    }
}

#[derive(PartialEq, Properties)]
struct RenameProps {
    session: crate::state::Session,
    person: PersonHere,
}

/// What the others read on the first screen.
#[component]
fn Rename(props: &RenameProps) -> Html {
    let label = use_state_eq(|| props.person.label.clone());
    let naming = use_act();
    let error = naming.error();
    let onsubmit = {
        let (label, naming) = (label.clone(), naming.clone());
        let update = props.session.update.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let update = update.clone();
            naming.call(NamePerson { label: (*label).clone() }, move |status| update.emit(status));
        })
    };
    let oninput = {
        let label = label.clone();
        Callback::from(move |text| label.set(text))
    };
    html! {
        <Fold title={t::people_rename()} icon={icons::USERS_ROUND} test="rename">
            <p>{ t::people_rename_about() }</p>
            <form class="form" {onsubmit} novalidate=true>
                <Field label={t::people_rename_label()} name="my-label" value={(*label).clone()} {oninput}
                    problem={problem("label", &label, false, error.as_ref())} />
                <Button label={t::people_rename_go()} test="rename-go" look={Look::Ghost} submit=true busy={naming.busy()}
                    disabled={label.trim().is_empty() || *label == props.person.label} onclick={Callback::noop()} />
            </form>
            if let Some(error) = error.filter(|error| !beside_field(error)) {
                <Problem {error} />
            }
        </Fold>
    }
}

/// Another PIN, for who knows the one so far.
#[component]
fn ChangePin(props: &SessionProps) -> Html {
    let before = use_state_eq(String::new);
    let changed = use_state_eq(|| false);
    let (round, next_round) = use_tick();
    let setting = use_act();
    let wrong = setting.error().filter(|error| error.code == ErrorCode::WrongPin);
    let onchosen = {
        let (before, changed) = (before.clone(), changed.clone());
        let (setting, update) = (setting.clone(), props.session.update.clone());
        Callback::from(move |pin| {
            changed.set(false);
            let request = SetPin { before: Some((*before).clone()), pin };
            let (typed, changed) = (before.clone(), changed.clone());
            let (update, next_round) = (update.clone(), next_round.clone());
            setting.call(request, move |status| {
                typed.set(String::new());
                changed.set(true);
                next_round.emit(());
                update.emit(status);
            });
        })
    };
    let oninput = {
        let before = before.clone();
        Callback::from(move |text| before.set(text))
    };
    let wrong_problem = wrong.as_ref().map(|error| AttrValue::from(t::error_sentence(error)));
    html! {
        <Fold title={t::people_pin()} icon={icons::KEY_ROUND} test="change-pin">
            <p>{ t::pin_about() }</p>
            <PinForm key={round} {onchosen} name="new-pin" busy={setting.busy()}>
                <Field label={t::people_pin_before()} name="pin-before" kind="password" fill="current-password"
                    value={(*before).clone()} {oninput} problem={wrong_problem} />
            </PinForm>
            <p class="hint">{ t::pin_forgotten() }</p>
            if let Some(error) = setting.error().filter(|_| wrong.is_none()) {
                <Problem {error} />
            } else if *changed {
                <p class="strong" role="status" data-test="pin-changed">{ t::people_pin_changed() }</p>
            }
        </Fold>
    }
}

/// The phone forgets my keys.
#[component]
fn Leave(props: &SessionProps) -> Html {
    let pin = use_state_eq(String::new);
    let leaving = use_act();
    let onsubmit = {
        let (pin, leaving, session) = (pin.clone(), leaving.clone(), props.session.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let session = session.clone();
            let request = RemovePerson { pin: (*pin).clone() };
            leaving.call(request, move |status| leave(&session, status));
        })
    };
    let oninput = {
        let pin = pin.clone();
        Callback::from(move |text| pin.set(text))
    };
    html! {
        <Fold title={t::people_leave()} icon={icons::DOOR_OPEN} test="leave">
            <p>{ t::people_leave_about() }</p>
            <form class="form" {onsubmit} novalidate=true>
                <Field label={t::people_leave_pin()} name="leave-pin" kind="password" fill="current-password"
                    value={(*pin).clone()} {oninput} />
                <Button label={t::people_leave_go()} test="leave-go" look={Look::Ghost} submit=true busy={leaving.busy()}
                    disabled={pin.is_empty()} onclick={Callback::noop()} />
            </form>
            if let Some(error) = leaving.error() {
                <Problem {error} />
            }
        </Fold>
    }
}

#[derive(PartialEq, Properties)]
struct FoldProps {
    title: AttrValue,
    icon: Picture,
    test: AttrValue,
    children: Html,
}

/// Put away until somebody wants it.
#[component]
fn Fold(props: &FoldProps) -> Html {
    html! {
        <details class="card fold" data-test={&props.test}>
            <summary>
                <span class="picture leaf"><Icon of={props.icon} /></span>
                <b class="grow">{ props.title.clone() }</b>
                <span class="leads"><Icon of={icons::CHEVRON_DOWN} /></span>
            </summary>
            <div class="inside">{ props.children.clone() }</div>
        </details>
    }
}
