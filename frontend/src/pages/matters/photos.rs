//! Photos of a matter: picked while it is brought, and looked at.

use folkmoot_protocol::api::{ApiError, ErrorCode, GetPhoto, PhotoView};
use folkmoot_protocol::body::MAX_PHOTOS;
use folkmoot_protocol::ids::FileHash;
use yew::prelude::*;

use crate::components::{Icon, Problem, icons};
use crate::device::{files, photo};
use crate::state::use_act;
use crate::words::t;

/// How people count: from one.
fn number(at: usize) -> u64 {
    u64::try_from(at).unwrap_or_default() + 1
}

/// Props of [`Picker`].
#[derive(PartialEq, Properties)]
pub(super) struct PickerProps {
    /// What was picked, in base64.
    pub photos: Vec<String>,
    /// Something else was.
    pub onchange: Callback<Vec<String>>,
}

/// Picks photos, and shows what was picked.
#[component]
pub(super) fn Picker(props: &PickerProps) -> Html {
    let act = use_act();
    let onfile = {
        let (act, photos, onchange) = (act.clone(), props.photos.clone(), props.onchange.clone());
        Callback::from(move |event: Event| {
            let Some(file) = files::picked(&event) else { return };
            let (mut photos, onchange) = (photos.clone(), onchange.clone());
            let work = async move {
                photo::shrunk(&file).await.ok_or(ApiError::new(ErrorCode::NotAPhoto))
            };
            act.run(work, move |picked| {
                photos.push(picked);
                onchange.emit(photos);
            });
        })
    };
    let picked = props.photos.iter().enumerate().map(|(at, picked)| {
        let photos = props.photos.clone();
        let out = props.onchange.reform(move |_| {
            let others = photos.iter().enumerate().filter(|(other, _)| *other != at);
            others.map(|(_, photo)| photo.clone()).collect()
        });
        html! {
            <li key={at}>
                <img src={photo::address(picked)} alt={t::matter_photo(number(at))} data-test="photo-picked" />
                <button type="button" class="round" aria-label={t::matter_photo_out(number(at))} data-test="photo-out" onclick={out}>
                    <Icon of={icons::MINUS} />
                </button>
            </li>
        }
    });
    html! {
        <div class="field">
            <span class="label">{ t::matter_photos() }</span>
            <p class="hint">{ t::matter_photos_about() }</p>
            if !props.photos.is_empty() {
                <ul class="photos">{ for picked }</ul>
            }
            if props.photos.len() < MAX_PHOTOS {
                <label class={classes!("button", "ghost", act.busy().then_some("busy"))}>
                    <Icon of={icons::CAMERA} />
                    <span>{ t::matter_photo_add() }</span>
                    <input type="file" accept="image/*" class="sr-only" data-test="photo-file" disabled={act.busy()} onchange={onfile} />
                </label>
            }
            if let Some(error) = act.error() {
                <Problem {error} />
            }
        </div>
    }
}

/// Photos of a matter.
pub(super) fn gallery(photos: &[PhotoView]) -> Html {
    if photos.is_empty() {
        return Html::default();
    }
    let (here, missing): (Vec<_>, Vec<_>) =
        photos.iter().enumerate().partition(|(_, photo)| photo.here);
    html! {
        <>
            if !here.is_empty() {
                <ul class="photos" data-test="photos">
                    { for here.iter().map(|(at, it)| html! {
                        <li key={it.photo.to_string()}><Photo photo={it.photo} label={t::matter_photo(number(*at))} /></li>
                    }) }
                </ul>
            }
            { for missing.iter().map(|(at, _)| html! {
                <p class="hint" data-test="photo-missing">{ t::matter_photo_missing(number(*at)) }</p>
            }) }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct PhotoProps {
    photo: FileHash,
    label: AttrValue,
}

/// One of them, fetched when it is looked at.
#[component]
fn Photo(props: &PhotoProps) -> Html {
    let bytes = use_state_eq(|| None::<AttrValue>);
    let act = use_act();
    {
        let (bytes, act) = (bytes.setter(), act.clone());
        use_effect_with(props.photo, move |photo| {
            act.call(GetPhoto { photo: *photo }, move |file| {
                bytes.set(Some(photo::address(&file.bytes).into()));
            });
        });
    }
    html! {
        if let Some(address) = &*bytes {
            <a href={address} download="photo.jpg"><img src={address} alt={&props.label} data-test="photo" /></a>
        } else if let Some(error) = act.error() {
            <Problem {error} />
        }
    }
}
