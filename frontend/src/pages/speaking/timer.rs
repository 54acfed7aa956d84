//! Whoever speaks, and for how long.

use gloo_timers::callback::Interval;
use js_sys::Date;
use yew::prelude::*;

use crate::components::{Avatar, Button, Card, Ring, icons};
use crate::device::awake::Awake;
use crate::device::feel;
use crate::state::use_tick;
use crate::words::{practice, t};

const TICK_MS: u32 = 500;

/// Longest that one turn counts for: the protocol's own bound.
const LONGEST: f64 = 3_600.0;

/// Props of [`Timer`].
#[derive(PartialEq, Properties)]
pub struct TimerProps {
    /// Who speaks.
    pub name: AttrValue,
    /// Since when, in milliseconds.
    pub since: f64,
    /// Seconds that a turn has.
    pub full: u32,
    /// I can stop it.
    pub seated: bool,
    /// It is being stopped.
    pub busy: bool,
    /// They have spoken for so many seconds.
    pub onstop: Callback<u32>,
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn elapsed(since: f64) -> u32 {
    ((Date::now() - since) / 1000.0).clamp(0.0, LONGEST) as u32
}

/// A ring that fills. Its end is felt and said once; nobody is cut off.
#[component]
pub fn Timer(props: &TimerProps) -> Html {
    let (_, tick) = use_tick();
    use_effect_with((), move |()| {
        let awake = Awake::ask();
        let interval = Interval::new(TICK_MS, move || tick.emit(()));
        move || drop((awake, interval))
    });
    let seconds = elapsed(props.since);
    let over = seconds >= props.full;
    let was_over = use_state(|| over);
    use_effect_with(over, move |over| {
        if *over && !*was_over {
            feel::over();
        }
    });
    let near = seconds.saturating_mul(5) >= props.full.saturating_mul(4);
    let class = if over {
        "over"
    } else if near {
        "near"
    } else {
        ""
    };
    let onclick = {
        let (since, onstop) = (props.since, props.onstop.clone());
        // At least one: 0 would say that they gave it up.
        Callback::from(move |_| onstop.emit(elapsed(since).max(1)))
    };
    let label =
        t::speaking_ring(&practice::time(seconds.into()), &practice::time(props.full.into()));
    html! {
        <Card class={classes!("centred", "timer", class)} test="speaking-now">
            <Avatar name={props.name.clone()} />
            <h2>{ t::speaking_now(&props.name) }</h2>
            <Ring value={seconds} full={props.full} big={practice::clock(seconds)}
                small={AttrValue::from(t::speaking_of(&practice::clock(props.full)))} {label} test="speak-timer" />
            <p class="strong" role="status" data-test="time-up">
                if over { { t::speaking_time_up() } }
            </p>
            if props.seated {
                <Button label={t::speaking_stop()} test="speak-stop" icon={icons::CHECK} busy={props.busy} {onclick} />
            }
        </Card>
    }
}
