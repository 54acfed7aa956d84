//! Somebody raised a hand: whoever has a phone at hand puts them on the list.

use folkmoot_protocol::api::{PersonLine, SpeakingView};
use folkmoot_protocol::body::Speech;
use yew::prelude::*;

use super::Acts;
use crate::components::{Card, Fold, PeopleChips, icons};
use crate::words::t;

#[derive(PartialEq, Properties)]
pub(super) struct HandsProps {
    pub view: SpeakingView,
    pub acts: Acts,
}

/// Everybody here who does not wait yet.
#[component]
pub(super) fn Hands(props: &HandsProps) -> Html {
    let speech = use_state_eq(|| Speech::Turn);
    let waits = |line: &&PersonLine| {
        let same = props.view.waiting.iter().filter(|it| it.speech == *speech);
        !same.into_iter().any(|it| it.person.person == line.person)
    };
    let people: Vec<PersonLine> = props.view.here.iter().filter(waits).cloned().collect();
    let onchoose = {
        let (acts, speech) = (props.acts.clone(), *speech);
        Callback::from(move |person| acts.queue(Some(person), speech))
    };
    let kind = |of: Speech, label: String, test: &'static str| {
        let on = *speech == of;
        let speech = speech.clone();
        let onclick = Callback::from(move |_| speech.set(of));
        html! {
            <button type="button" class={classes!("chip", on.then_some("on"))} data-test={test}
                aria-pressed={on.to_string()} {onclick}>{ label }</button>
        }
    };
    html! {
        <Card><Fold title={t::speaking_hands()} icon={icons::HAND} test="speak-hands">
            <div class="choices" role="group" aria-label={t::speaking_hands_for()}>
                { kind(Speech::Turn, t::speaking_turn(), "hand-turn") }
                { kind(Speech::PointOfOrder, t::speaking_order(), "hand-order") }
            </div>
            <PeopleChips {people} {onchoose} label={t::speaking_hands()} test="speak-add"
                disabled={props.acts.act.busy()} />
        </Fold></Card>
    }
}
