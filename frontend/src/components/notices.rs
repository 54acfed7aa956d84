//! What the phone tells by itself, above the page.

use yew::prelude::*;

use super::button::{Button, Look};
use super::icon::icons;
use crate::words::t;

/// Props of [`Notices`].
#[derive(PartialEq, Properties)]
pub struct NoticesProps {
    /// A newer app waits.
    pub update: bool,
    /// So many megabytes are left, where that is little.
    pub room: Option<u64>,
    /// Uses the newer app.
    pub onupdate: Callback<()>,
    /// Leads to where data is saved.
    pub onsave: Callback<()>,
}

/// A newer app, little room: with what to do about it.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    if !props.update && props.room.is_none() {
        return Html::default();
    }
    html! {
        <aside class="notices" aria-label={t::notices()}>
            if props.update {
                <div class="notice row" role="status" data-test="update">
                    <span class="grow strong">{ t::notice_update() }</span>
                    <Button label={t::notice_update_go()} test="update-go" look={Look::Ghost}
                        onclick={props.onupdate.reform(|_| ())} />
                </div>
            }
            if let Some(megabytes) = props.room {
                <div class="notice row" role="alert" data-test="little-room">
                    <span class="grow strong">{ t::notice_room(megabytes) }</span>
                    <Button label={t::notice_room_go()} test="little-room-go" look={Look::Ghost} icon={icons::SAVE}
                        onclick={props.onsave.reform(|_| ())} />
                </div>
            }
        </aside>
    }
}
