//! Language and look: remembered on this phone only.

use folkmoot_protocol::api::{ApiError, ErrorCode};
use yew::prelude::*;

use super::SessionProps;
use crate::components::{Card, Header, Icon, Problem, icons};
use crate::device::{feel, page, store};
use crate::state::use_act;
use crate::words::{self, Language, t};

const LOOK: &str = "folkmoot.look";

/// The chosen look, if it is not left to the phone.
pub fn look() -> Option<String> {
    store::get(LOOK).filter(|look| look == "light" || look == "dark")
}

/// Props of [`LanguageChoice`].
#[derive(PartialEq, Properties)]
pub struct LanguageChoiceProps {
    /// A language was chosen: everything has to be drawn anew.
    pub onchange: Callback<()>,
}

/// Every language by its own name.
#[component]
pub fn LanguageChoice(props: &LanguageChoiceProps) -> Html {
    let now = words::language();
    let loading = use_act();
    html! {
        <>
            <div class="choices" role="group" aria-label={t::language_label()}>
                <Icon of={icons::LANGUAGES} />
                { for Language::ALL.iter().map(|language| {
                    let language = *language;
                    let on = language == now;
                    let onchange = props.onchange.clone();
                    let loading = loading.clone();
                    let onclick = Callback::from(move |_| {
                        let onchange = onchange.clone();
                        let work = async move {
                            words::speak(language).await.map_err(|detail| {
                                ApiError::new(ErrorCode::Internal).with("detail", detail)
                            })
                        };
                        loading.run(work, move |()| {
                            words::remember(words::language());
                            onchange.emit(());
                        });
                    });
                    html! {
                        <button
                            type="button"
                            class={classes!("chip", on.then_some("on"))}
                            aria-pressed={on.to_string()}
                            lang={language.code()}
                            data-test={format!("language-{}", language.code())}
                            {onclick}
                        >
                            { language.own_name() }
                        </button>
                    }
                }) }
            </div>
            if let Some(error) = loading.error() {
                <Problem {error} />
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct ChoiceProps {
    label: AttrValue,
    test: AttrValue,
    on: bool,
    onclick: Callback<MouseEvent>,
}

#[component]
fn Choice(props: &ChoiceProps) -> Html {
    html! {
        <button
            type="button"
            class={classes!("chip", props.on.then_some("on"))}
            aria-pressed={props.on.to_string()}
            data-test={&props.test}
            onclick={props.onclick.clone()}
        >
            { props.label.clone() }
        </button>
    }
}

/// Language, look and sound.
#[component]
pub fn Settings(props: &SessionProps) -> Html {
    let chosen = use_state_eq(look);
    let sound = use_state_eq(feel::sound);
    let looks = [
        (None, "look-system", t::settings_look_system()),
        (Some("light"), "look-light", t::settings_look_light()),
        (Some("dark"), "look-dark", t::settings_look_dark()),
    ];
    let sounds =
        [(true, "sound-on", t::settings_sound_on()), (false, "sound-off", t::settings_sound_off())];
    html! {
        <>
            <Header title={t::settings_title()} back=true />
            <Card>
                <h2>{ t::language_label() }</h2>
                <LanguageChoice onchange={props.session.redraw.clone()} />
            </Card>
            <Card>
                <h2 class="titled"><Icon of={icons::SUN_MOON} />{ t::settings_look() }</h2>
                <div class="choices" role="group" aria-label={t::settings_look()}>
                    { for looks.into_iter().map(|(look, test, label)| {
                        let chosen = chosen.clone();
                        let on = chosen.as_deref() == look;
                        let onclick = Callback::from(move |_| {
                            store::set(LOOK, look.unwrap_or_default());
                            page::set_look(look);
                            chosen.set(look.map(str::to_owned));
                        });
                        html! { <Choice {label} {test} {on} {onclick} /> }
                    }) }
                </div>
            </Card>
            <Card>
                <h2>{ t::settings_sound() }</h2>
                <div class="choices" role="group" aria-label={t::settings_sound()}>
                    { for sounds.into_iter().map(|(wish, test, label)| {
                        let sound = sound.clone();
                        let on = *sound == wish;
                        let onclick = Callback::from(move |_| {
                            feel::set_sound(wish);
                            sound.set(wish);
                        });
                        html! { <Choice {label} {test} {on} {onclick} /> }
                    }) }
                </div>
            </Card>
        </>
    }
}
