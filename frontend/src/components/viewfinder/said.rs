//! What the camera says to the person.

use yew::prelude::*;

use super::chooser::Offer;
use crate::components::button::{Button, Look};
use crate::components::icon::{Icon, icons};
use crate::device::camera::NoPicture;
use crate::device::look::Advice;
use crate::words::t;

/// Over the picture: what to point at or, while no code can be read, what would help. Only the advice is
/// read out: what to point at may count a film's frames.
pub fn live(aim: &AttrValue, advice: Option<Advice>) -> Html {
    html! {
        <>
            <span class="corners" />
            if advice.is_none() {
                <p class="aim">{ aim }</p>
            }
            <div class="saying" role="status" aria-live="polite">
                if let Some(advice) = advice {
                    <p class="aim advice" data-test="advice" data-advice={advice.word()}>
                        <Icon of={if advice == Advice::TooDark { icons::FLASHLIGHT } else { icons::INFO }} />
                        { words(advice) }
                    </p>
                }
            </div>
        </>
    }
}

fn words(advice: Advice) -> String {
    match advice {
        Advice::TooFar => t::camera_too_far(),
        Advice::TooDark => t::camera_too_dark(),
        Advice::Glare => t::camera_glare(),
        Advice::HoldStill => t::camera_hold_still(),
    }
}

/// Below the picture: several codes are in it, and one can take another than the middle one.
pub fn others(offer: Offer, onother: Callback<MouseEvent>) -> Html {
    if offer == Offer::Nothing {
        return Html::default();
    }
    html! {
        <div class="others" data-test="others">
            <p class="hint grow" role="status">
                { t::camera_several() }
                if offer == Offer::Middle {
                    { " " }{ t::camera_several_middle() }
                }
            </p>
            <Button label={t::camera_another()} test="other-code" look={Look::Quiet} onclick={onother} />
        </div>
    }
}

/// In place of the picture: why there is none, and what to do.
pub fn no_picture(reason: NoPicture, retry: Callback<MouseEvent>) -> Html {
    let (what, next) = match reason {
        NoPicture::Denied => (t::camera_denied(), t::camera_denied_next()),
        NoPicture::Missing => (t::camera_missing(), t::camera_missing_next()),
        NoPicture::Busy => (t::camera_busy(), t::camera_busy_next()),
    };
    html! {
        <div class="no-picture" role="alert" data-test="no-camera">
            <Icon of={icons::CAMERA_OFF} />
            <p><b>{ what }</b></p>
            <p>{ next }</p>
            <Button label={t::retry()} test="retry-camera" look={Look::OnHero} onclick={retry} />
        </div>
    }
}
