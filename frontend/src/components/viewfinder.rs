//! The camera on a page, with the ways around it: another camera, typing, a picture file.

mod advisor;
mod chooser;
mod said;

use std::cell::RefCell;

use gloo_events::EventListener;
use js_sys::Date;
use web_sys::HtmlVideoElement;
use yew::prelude::*;

use super::button::{Button, Look};
use super::field::Field;
use super::icon::{Icon, icons};
use crate::device::camera::{Abilities, Choice, Facing, NoPicture};
use crate::device::filming::{Filmed, Filming, scan_file};
use crate::device::look::Advice;
use crate::device::{files, page};
use crate::words::t;
use advisor::Advisor;
use chooser::{Chooser, Offer};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Picture {
    Starting,
    Live,
    None(NoPicture),
}

/// Props of [`Viewfinder`].
#[derive(PartialEq, Properties)]
pub struct ViewfinderProps {
    /// The texts of one code, or of a film's frames, and whether a person typed it or asked for it.
    pub ontexts: Callback<(Vec<String>, bool)>,
    /// What to point at.
    pub aim: AttrValue,
    /// Taller, where the camera is all there is.
    #[prop_or_default]
    pub tall: bool,
    /// Drawn over the picture: progress.
    #[prop_or_default]
    pub children: Html,
}

/// The camera, off as soon as it is not looked at.
#[component]
pub fn Viewfinder(props: &ViewfinderProps) -> Html {
    let video = use_node_ref();
    let choice = use_state_eq(|| Choice::Facing(Facing::Environment));
    let abilities = use_state_eq(Abilities::default);
    let light = use_state_eq(|| false);
    let filming = use_mut_ref(|| None::<Filming>);
    let picture = use_state_eq(|| Picture::Starting);
    let visible = use_state_eq(|| !page::hidden());
    let attempt = use_state_eq(|| 0_u32);
    let typing = use_state_eq(|| false);
    let typed = use_state_eq(String::new);
    let no_code = use_state_eq(|| false);
    let advice = use_state_eq(|| None::<Advice>);
    let offer = use_state_eq(Offer::default);
    let chooser = use_mut_ref(Chooser::default);

    {
        let set = visible.setter();
        use_effect_with((), move |()| {
            let listener = page::document().map(|document| {
                EventListener::new(&document, "visibilitychange", move |_| set.set(!page::hidden()))
            });
            move || drop(listener)
        });
    }
    {
        let (video, picture, ontexts) = (video.clone(), picture.setter(), props.ontexts.clone());
        // The newest callback, without opening the camera anew for it.
        let newest = use_mut_ref(|| ontexts.clone());
        newest.replace(ontexts);
        let (filming, light, abilities) = (filming.clone(), light.setter(), abilities.setter());
        let (advice, offer, chooser) = (advice.setter(), offer.setter(), chooser.clone());
        let wish = ((*choice).clone(), *visible, *attempt);
        use_effect_with(wish, move |(choice, visible, _)| {
            let advisor = RefCell::new(Advisor::default());
            advice.set(None);
            chooser.borrow_mut().rest();
            offer.set(chooser.borrow().offer());
            let report = Callback::from(move |filmed| match filmed {
                Filmed::Started(able) => {
                    picture.set(Picture::Live);
                    abilities.set(able);
                }
                Filmed::Failed(reason) => picture.set(Picture::None(reason)),
                Filmed::Looked(look) => {
                    let (now, read) = (Date::now(), !look.texts.is_empty());
                    advice.set(advisor.borrow_mut().look(read, look.advice, now));
                    let taken = chooser.borrow_mut().look(look.texts, now);
                    offer.set(chooser.borrow().offer());
                    if !taken.is_empty() {
                        let ontexts = newest.borrow().clone();
                        ontexts.emit((taken, false));
                    }
                }
            });
            let video = video.cast::<HtmlVideoElement>().filter(|_| *visible);
            light.set(false);
            *filming.borrow_mut() =
                video.map(|video| Filming::start(video, choice.clone(), report));
            move || drop(filming.borrow_mut().take())
        });
    }

    let switch = {
        let (choice, abilities, picture) = (choice.clone(), abilities.clone(), picture.clone());
        Callback::from(move |_| {
            picture.set(Picture::Starting);
            choice.set(next(&choice, &abilities));
        })
    };
    let shine = {
        let (light, filming) = (light.clone(), filming.clone());
        Callback::from(move |_| {
            let on = !*light;
            light.set(on);
            if let Some(filming) = &*filming.borrow() {
                filming.shine(on);
            }
        })
    };
    let retry = {
        let (attempt, picture) = (attempt.clone(), picture.clone());
        Callback::from(move |_| {
            picture.set(Picture::Starting);
            attempt.set(attempt.wrapping_add(1));
        })
    };
    let toggle_typing = {
        let typing = typing.clone();
        Callback::from(move |_| typing.set(!*typing))
    };
    let send = {
        let (typed, typing, ontexts) = (typed.clone(), typing.clone(), props.ontexts.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !typed.trim().is_empty() {
                ontexts.emit((vec![typed.trim().to_owned()], true));
                typed.set(String::new());
                typing.set(false);
            }
        })
    };
    let onfile = {
        let (ontexts, no_code) = (props.ontexts.clone(), no_code.setter());
        let (offer, chooser) = (offer.setter(), chooser.clone());
        Callback::from(move |event: Event| {
            let Some(file) = files::picked(&event) else { return };
            let (ontexts, no_code) = (ontexts.clone(), no_code.clone());
            let (offer, chooser) = (offer.clone(), chooser.clone());
            let found = Callback::from(move |texts: Vec<String>| {
                no_code.set(texts.is_empty());
                let taken = chooser.borrow_mut().open(texts);
                offer.set(chooser.borrow().offer());
                if !taken.is_empty() {
                    ontexts.emit((taken, true));
                }
            });
            scan_file(file, found);
        })
    };
    let onother = {
        let (ontexts, offer) = (props.ontexts.clone(), offer.setter());
        Callback::from(move |_| {
            let taken = chooser.borrow_mut().another(Date::now());
            offer.set(chooser.borrow().offer());
            if !taken.is_empty() {
                ontexts.emit((taken, true));
            }
        })
    };
    let state = match *picture {
        Picture::Starting => "starting",
        Picture::Live => "live",
        Picture::None(NoPicture::Denied) => "denied",
        Picture::None(NoPicture::Missing) => "missing",
        Picture::None(NoPicture::Busy) => "busy",
    };

    html! {
        <div class="viewfinder">
            <div class={classes!("camera", props.tall.then_some("tall"))} data-test="camera" data-state={state}>
                <video
                    ref={video}
                    class={abilities.mirrored.then_some("mirrored")}
                    muted=true
                    autoplay=true
                    playsinline=true
                    aria-label={t::camera_label()}
                />
                { match *picture {
                    Picture::Live => said::live(&props.aim, *advice),
                    Picture::Starting => html! { <p class="aim" role="status">{ t::camera_starting() }</p> },
                    Picture::None(reason) => said::no_picture(reason, retry),
                } }
                if !matches!(*picture, Picture::None(_)) {
                    { props.children.clone() }
                }
            </div>
            <div class="ways">
                <Button
                    label={t::camera_type()}
                    test="type-code"
                    look={Look::Quiet}
                    icon={icons::KEYBOARD}
                    pressed={Some(*typing)}
                    onclick={toggle_typing}
                />
                <label class="button quiet square" title={t::camera_picture()}>
                    <Icon of={icons::IMAGE_UP} />
                    <span class="sr-only">{ t::camera_picture() }</span>
                    <input type="file" accept="image/*" class="sr-only" data-test="code-picture" onchange={onfile} />
                </label>
                if abilities.light {
                    <button type="button" class="button quiet square" data-test="light" aria-pressed={light.to_string()}
                        title={t::camera_light()} aria-label={t::camera_light()} onclick={shine}>
                        <Icon of={icons::FLASHLIGHT} />
                    </button>
                }
                if abilities.cameras.len() != 1 {
                    <button type="button" class="button quiet square" data-test="switch-camera"
                        title={t::camera_switch()} aria-label={t::camera_switch()} onclick={switch}>
                        <Icon of={icons::SWITCH_CAMERA} />
                    </button>
                }
            </div>
            { said::others(*offer, onother) }
            if *no_code {
                <div class="notice" role="alert" data-test="no-code">
                    <b>{ t::camera_picture_empty() }</b>
                    <p>{ t::camera_picture_empty_next() }</p>
                </div>
            }
            if *typing {
                <form class="typing" onsubmit={send}>
                    <Field
                        label={t::camera_typed_label()}
                        hint={t::camera_typed_hint()}
                        name="code"
                        kind="lines"
                        value={(*typed).clone()}
                        oninput={Callback::from(move |text| typed.set(text))}
                    />
                    <Button label={t::camera_typed_send()} test="send-code" submit=true onclick={Callback::noop()} />
                </form>
            }
        </div>
    }
}

/// The camera after this one; where the phone doesn't name them, the one that looks the other way.
fn next(choice: &Choice, abilities: &Abilities) -> Choice {
    let at = abilities.cameras.iter().position(|it| Some(it) == abilities.current.as_ref());
    let after = at.and_then(|at| abilities.cameras.iter().cycle().nth(at + 1));
    match (after, choice) {
        (Some(after), _) => Choice::Device(after.clone()),
        (None, Choice::Facing(facing)) => Choice::Facing(facing.other()),
        (None, Choice::Device(_)) => Choice::Facing(Facing::Environment),
    }
}
