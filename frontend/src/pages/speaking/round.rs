//! The go-round: everybody who said nothing yet is asked once, and may pass.

use folkmoot_protocol::api::{PersonLine, SpeakingView};
use yew::prelude::*;

use super::{Acts, Kept};
use crate::components::{Avatar, Button, Card, Icon, Look, icons};
use crate::words::t;

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

fn set(acts: &Acts, on: bool) -> Callback<MouseEvent> {
    let acts = acts.clone();
    Callback::from(move |_| {
        acts.done.set(None);
        acts.keep.emit(Kept { round: on.then(Vec::new), ..acts.kept.clone() });
    })
}

/// Before it.
pub fn offer(view: &SpeakingView, acts: &Acts) -> Html {
    if view.silent.is_empty() {
        return html! {
            if !view.here.is_empty() {
                <p class="hint" data-test="round-none">{ t::speaking_round_none() }</p>
            }
        };
    }
    html! {
        <Card>
            <h2 class="titled"><Icon of={icons::REFRESH_CW} />{ t::speaking_round() }</h2>
            <p>{ t::speaking_round_about(count(view.silent.len())) }</p>
            <Button label={t::speaking_round_start()} test="round-start" look={Look::Ghost} onclick={set(acts, true)} />
        </Card>
    }
}

/// Whom it is at.
pub fn asking(view: &SpeakingView, acts: &Acts) -> Html {
    let passed = acts.kept.round.as_deref().unwrap_or_default();
    let left: Vec<&PersonLine> =
        view.silent.iter().filter(|it| !passed.contains(&it.person)).collect();
    let busy = acts.act.busy();
    let speaks = |person: &PersonLine| {
        let (acts, person) = (acts.clone(), person.person);
        Callback::from(move |_| acts.speak_in_round(person))
    };
    let passes = |person: &PersonLine| {
        let (acts, person) = (acts.clone(), person.clone());
        Callback::from(move |_| acts.pass(&person))
    };
    html! {
        <Card class="centred next" test="round">
            <p class="kicker">{ t::speaking_round() }</p>
            if let Some(person) = left.first() {
                <Avatar name={person.name.clone()} />
                <h2><bdi data-test="round-name">{ &person.name }</bdi></h2>
                <p data-test="round-left" data-value={left.len().to_string()}>
                    { t::speaking_round_left(count(left.len())) }
                </p>
                <div class="side-by-side">
                    <Button label={t::speaking_round_speaks()} test="round-speak" icon={icons::TIMER} {busy} onclick={speaks(person)} />
                    <Button label={t::speaking_round_passes()} test="round-pass" look={Look::Ghost} {busy} onclick={passes(person)} />
                </div>
            } else {
                <h2 data-test="round-done">{ t::speaking_round_done() }</h2>
            }
            <Button label={t::speaking_round_end()} test="round-end" look={Look::Quiet} onclick={set(acts, false)} />
        </Card>
    }
}
