//! Is this person in front of you?

use folkmoot_protocol::api::PersonAsks;
use yew::prelude::*;

use crate::components::{Avatar, Button, HoldButton, Look, Sheet};
use crate::words::t;

/// Props of [`Confirm`].
#[derive(PartialEq, Properties)]
pub struct ConfirmProps {
    /// Who.
    pub asks: PersonAsks,
    /// Yes or no.
    pub onanswer: Callback<bool>,
    /// The answer is on its way.
    pub busy: bool,
}

/// The question; only a look at the person can answer it (L4).
#[component]
pub fn Confirm(props: &ConfirmProps) -> Html {
    let PersonAsks { name, household, known, then_show } = &props.asks;
    html! {
        <Sheet title={t::confirm_title()} test="confirm" onclose={props.onanswer.reform(|()| false)}>
            <div class="asked">
                <Avatar name={name.clone()} />
                <bdi class="name" data-test="asked-name">{ name }</bdi>
                <bdi>{ household }</bdi>
                <small>{ if *known { t::confirm_known() } else { t::confirm_new() } }</small>
                if *then_show {
                    <small>{ t::confirm_then_show() }</small>
                }
            </div>
            <HoldButton label={t::confirm_yes()} test="confirm-yes" onconfirm={props.onanswer.reform(|()| true)} busy={props.busy} />
            <p class="hint centred" id="hold-hint">{ t::confirm_hint() }</p>
            <Button label={t::confirm_no()} test="confirm-no" look={Look::Ghost} onclick={props.onanswer.reform(|_| false)} />
        </Sheet>
    }
}
