//! A button for what must not happen by accident: pressed for a while.

use gloo_timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use super::icon::{Icon, icons};
use crate::device::feel;
use crate::words::t;

/// How long it is pressed.
const HOLD_MS: u32 = 850;

/// How long the second press of a switch may take.
const AGAIN_MS: u32 = 8_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Press {
    Idle,
    Holding,
    /// Pressed once without holding: by a switch or a screen reader.
    Armed,
}

/// Props of [`HoldButton`].
#[derive(PartialEq, Properties)]
pub struct HoldButtonProps {
    /// What it says.
    pub label: AttrValue,
    /// For tests.
    pub test: AttrValue,
    /// It was meant.
    pub onconfirm: Callback<()>,
    /// The act is running.
    #[prop_or_default]
    pub busy: bool,
    /// One of several: not the likeliest.
    #[prop_or_default]
    pub ghost: bool,
}

/// Held with a finger, a mouse or a key; or pressed twice by a switch or a screen reader.
#[component]
pub fn HoldButton(props: &HoldButtonProps) -> Html {
    let press = use_state_eq(|| Press::Idle);
    let timer = use_mut_ref(|| None::<Timeout>);
    let start = {
        let (press, timer, onconfirm) = (press.clone(), timer.clone(), props.onconfirm.clone());
        Callback::from(move |()| {
            press.set(Press::Holding);
            let (press, onconfirm) = (press.clone(), onconfirm.clone());
            let held = Timeout::new(HOLD_MS, move || {
                press.set(Press::Idle);
                feel::tap();
                onconfirm.emit(());
            });
            timer.replace(Some(held));
        })
    };
    let stop = {
        let (press, timer) = (press.clone(), timer.clone());
        Callback::from(move |()| {
            if *press == Press::Holding {
                timer.replace(None);
                press.set(Press::Idle);
            }
        })
    };
    let onclick = {
        let (press, timer, onconfirm) = (press.clone(), timer, props.onconfirm.clone());
        Callback::from(move |event: MouseEvent| {
            // A finger or mouse has `detail` 1 and must hold.
            if event.detail() != 0 {
                return;
            }
            if *press == Press::Armed {
                press.set(Press::Idle);
                timer.replace(None);
                onconfirm.emit(());
            } else {
                press.set(Press::Armed);
                let press = press.clone();
                timer.replace(Some(Timeout::new(AGAIN_MS, move || press.set(Press::Idle))));
            }
        })
    };
    let onpointerdown = {
        let start = start.clone();
        Callback::from(move |event: PointerEvent| {
            // The button may move under the finger while its sheet still comes up. A pointer that
            // cannot be captured is gone already.
            if let Some(button) = event.target_dyn_into::<Element>() {
                let _ = button.set_pointer_capture(event.pointer_id());
            }
            start.emit(());
        })
    };
    let key = |event: &KeyboardEvent| matches!(event.key().as_str(), "Enter" | " ");
    let onkeydown = {
        let start = start.clone();
        Callback::from(move |event: KeyboardEvent| {
            if key(&event) {
                event.prevent_default();
                if !event.repeat() {
                    start.emit(());
                }
            }
        })
    };
    let onkeyup = {
        let stop = stop.clone();
        Callback::from(move |event: KeyboardEvent| {
            if key(&event) {
                event.prevent_default();
                stop.emit(());
            }
        })
    };
    let says = match *press {
        Press::Idle => props.label.to_string(),
        Press::Holding => t::confirm_hold(),
        Press::Armed => t::confirm_again(),
    };
    html! {
        <button
            type="button"
            class={classes!("button", "hold", props.ghost.then_some("ghost"), (*press == Press::Holding).then_some("holding"))}
            data-test={&props.test}
            disabled={props.busy}
            aria-describedby="hold-hint"
            {onpointerdown}
            onpointerup={stop.reform(|_| ())}
            onpointerleave={stop.reform(|_| ())}
            onpointercancel={stop.reform(|_| ())}
            oncontextmenu={Callback::from(|event: MouseEvent| event.prevent_default())}
            {onkeydown}
            {onkeyup}
            {onclick}
        >
            <span class="filling" />
            <Icon of={icons::HANDSHAKE} />
            <span aria-live="polite">{ says }</span>
        </button>
    }
}
