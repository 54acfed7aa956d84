//! The phone's keys: making them on first start, opening them later.

use folkmoot_protocol::api::{CreateVault, ErrorCode, PersonHere, Unlock as UnlockKeys};
use yew::prelude::*;

use super::SessionProps;
use super::install::Install;
use super::people::called;
use super::settings::LanguageChoice;
use crate::components::{Avatar, Button, Card, Field, Header, Loading, Look, Problem, Tree};
use crate::shell::{AnyShell, HomeScreen, Shell as _};
use crate::state::{Session, forget_views, use_act};
use crate::words::t;

const LEAST_PIN: usize = 4;

/// The way to keys: first the home screen, where the app isn't there yet.
#[component]
pub fn MakeVault(props: &SessionProps) -> Html {
    let way = use_state_eq(|| AnyShell::here().home_screen());
    let later = use_state_eq(|| false);
    {
        // A browser may offer it while the page is looked at.
        let way = way.setter();
        let offered = props.session.home_screen;
        use_effect_with(offered, move |_| way.set(AnyShell::here().home_screen()));
    }
    if *way == HomeScreen::On || *later {
        return html! { <MakeKeys session={props.session.clone()} /> };
    }
    let onlater = {
        let later = later.clone();
        Callback::from(move |()| later.set(true))
    };
    html! { <Install way={*way} {onlater} /> }
}

/// Makes the keys: in silence where the phone can keep them safe, else with a PIN.
#[component]
fn MakeKeys(props: &SessionProps) -> Html {
    let making = use_act();
    let keystore = props.session.status.keystore;
    let make = {
        let (making, update) = (making.clone(), props.session.update.clone());
        Callback::from(move |pin: Option<String>| {
            let update = update.clone();
            making.call(CreateVault { pin }, move |status| update.emit(status));
        })
    };
    {
        let make = make.clone();
        use_effect_with((), move |()| {
            if keystore {
                make.emit(None);
            }
        });
    }
    let asks_pin =
        !keystore || making.error().is_some_and(|error| error.code == ErrorCode::NoKeystore);
    html! {
        <main class="page" data-test="page" data-route="/pin">
            if asks_pin {
                <ChoosePin onchosen={make.reform(Some)} busy={making.busy()} />
                if let Some(error) = making.error().filter(|error| error.code != ErrorCode::NoKeystore) {
                    <Problem {error} />
                }
            } else if let Some(error) = making.error() {
                <Problem {error} retry={make.reform(|()| None)} />
            } else {
                <Loading />
            }
        </main>
    }
}

#[derive(PartialEq, Properties)]
struct ChoosePinProps {
    onchosen: Callback<String>,
    busy: bool,
}

/// The page that asks for the first PIN.
#[component]
fn ChoosePin(props: &ChoosePinProps) -> Html {
    html! {
        <>
            <Header title={t::pin_title()} back=true />
            <p>{ t::pin_about() }</p>
            <Card>
                <PinForm onchosen={props.onchosen.clone()} busy={props.busy} />
            </Card>
            <p class="hint">{ t::pin_short() }</p>
            <p class="hint">{ t::pin_forgotten() }</p>
        </>
    }
}

/// Props of [`PinForm`].
#[derive(PartialEq, Properties)]
pub struct PinFormProps {
    /// The PIN that was chosen.
    pub onchosen: Callback<String>,
    /// It is being kept.
    pub busy: bool,
    /// Fields that come before.
    #[prop_or_default]
    pub children: Html,
    /// What its fields are called, where a page has several.
    #[prop_or(AttrValue::Static("pin"))]
    pub name: AttrValue,
    /// What its button says.
    #[prop_or_default]
    pub save: Option<AttrValue>,
}

/// A PIN, twice.
#[component]
pub fn PinForm(props: &PinFormProps) -> Html {
    let pin = use_state_eq(String::new);
    let again = use_state_eq(String::new);
    let tried = use_state_eq(|| false);
    let short = pin.chars().count() < LEAST_PIN;
    let differs = *pin != *again;
    let onsubmit = {
        let (pin, tried, onchosen) = (pin.clone(), tried.clone(), props.onchosen.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            if !short && !differs {
                onchosen.emit((*pin).clone());
            }
        })
    };
    let short_problem =
        (*tried && short).then(|| AttrValue::from(t::pin_too_short(LEAST_PIN as u64)));
    let differs_problem = (*tried && !short && differs).then(|| AttrValue::from(t::pin_differs()));
    let set_pin = {
        let pin = pin.clone();
        Callback::from(move |text| pin.set(text))
    };
    let set_again = {
        let again = again.clone();
        Callback::from(move |text| again.set(text))
    };
    let save = props.save.clone().unwrap_or_else(|| t::pin_save().into());
    html! {
        <form class="form" {onsubmit} novalidate=true>
            { props.children.clone() }
            <Field label={t::pin_label()} name={props.name.clone()} kind="password" fill="new-password"
                value={(*pin).clone()} oninput={set_pin} problem={short_problem} />
            <Field label={t::pin_again()} name={format!("{}-again", props.name)} kind="password" fill="new-password"
                value={(*again).clone()} oninput={set_again} problem={differs_problem} />
            <Button label={save} test={format!("{}-save", props.name)} submit=true busy={props.busy} onclick={Callback::noop()} />
        </form>
    }
}

/// Opens somebody's keys for this sitting: on a shared phone, first whose.
#[component]
pub fn Unlock(props: &SessionProps) -> Html {
    let people = &props.session.status.people;
    let chosen = use_state_eq(|| None::<u32>);
    // What one of several is reminded of is nothing for the others' eyes.
    use_effect_with(props.session.is_shared(), |shared| {
        if *shared {
            AnyShell::here().remind(&[]);
        }
    });
    let person = match people.as_slice() {
        [only] => Some(only),
        several => several.iter().find(|it| Some(it.number) == *chosen),
    };
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |person| chosen.set(person))
    };
    html! {
        <main class="page first" data-test="page" data-route="/unlock">
            <Tree label={t::start_picture()} />
            if let Some(person) = person {
                <EnterPin key={person.number} session={props.session.clone()} person={person.clone()}
                    onother={(people.len() > 1).then(|| choose.reform(|()| None))} />
            } else {
                <Header title={t::unlock_who()} />
                <p>{ t::unlock_who_about() }</p>
                <div class="tiles">
                    { for people.iter().map(|person| who(person, choose.reform(Some))) }
                </div>
                <LanguageChoice onchange={props.session.redraw.clone()} />
            }
        </main>
    }
}

fn who(person: &PersonHere, choose: Callback<u32>) -> Html {
    let (number, name) = (person.number, called(person));
    html! {
        <button type="button" class="card tile who" key={number} data-test={format!("person-{number}")}
            onclick={choose.reform(move |_| number)}>
            <Avatar name={name.clone()} />
            <b><bdi>{ name }</bdi></b>
        </button>
    }
}

#[derive(PartialEq, Properties)]
struct EnterPinProps {
    session: Session,
    person: PersonHere,
    /// Somebody else has the phone after all.
    onother: Option<Callback<()>>,
}

#[component]
fn EnterPin(props: &EnterPinProps) -> Html {
    let opening = use_act();
    let pin = use_state_eq(String::new);
    let person = props.person.number;
    let onsubmit = {
        let (opening, pin) = (opening.clone(), pin.clone());
        let update = props.session.update.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (update, entered) = (update.clone(), pin.clone());
            opening.call(UnlockKeys { person, pin: (*pin).clone() }, move |status| {
                entered.set(String::new());
                forget_views();
                update.emit(status);
            });
        })
    };
    let oninput = {
        let pin = pin.clone();
        Callback::from(move |text| pin.set(text))
    };
    html! {
        <>
            if props.onother.is_some() {
                <div class="asked">
                    <Avatar name={called(&props.person)} />
                </div>
                <Header title={called(&props.person)} />
            } else {
                <Header title={t::unlock_title()} />
            }
            <p>{ t::unlock_about() }</p>
            <Card>
                <form class="form" {onsubmit} novalidate=true>
                    <Field label={t::unlock_label()} name="pin" kind="password" fill="current-password"
                        value={(*pin).clone()} {oninput} />
                    <Button label={t::unlock_open()} test="unlock" submit=true busy={opening.busy()}
                        disabled={pin.is_empty()} onclick={Callback::noop()} />
                </form>
            </Card>
            if let Some(error) = opening.error() {
                <Problem {error} />
            }
            if let Some(onother) = &props.onother {
                <Button label={t::unlock_other()} test="unlock-other" look={Look::Quiet} onclick={onother.reform(|_| ())} />
            }
        </>
    }
}
