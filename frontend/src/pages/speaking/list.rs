//! Who waits, and why in this order.

use folkmoot_protocol::api::{BecauseView, PersonLine, WaitingView};
use folkmoot_protocol::body::Speech;
use yew::prelude::*;

use super::Acts;
use crate::components::{Avatar, Badge, Button, Card, Icon, Look, PersonRow, Shares, Tone, icons};
use crate::words::{practice, t};

/// The reason for a place on the list.
fn reason(because: BecauseView) -> String {
    match because {
        BecauseView::PointOfOrder => t::because_order(),
        BecauseView::NeverHeard => t::because_never(),
        BecauseView::NotTonight(before) => t::because_not_tonight(&practice::about_time(before)),
        BecauseView::Heard(seconds) => t::because_heard(&practice::about_time(seconds)),
    }
}

fn badges(waiting: &WaitingView) -> Html {
    html! {
        <>
            if waiting.me {
                <Badge label={t::badge_me()} />
            }
            { match waiting.speech {
                Speech::PointOfOrder => html! { <Badge label={t::speaking_order()} tone={Tone::Clay} /> },
                Speech::GoRound => html! { <Badge label={t::speaking_round()} tone={Tone::Sun} /> },
                Speech::Turn => Html::default(),
            } }
        </>
    }
}

/// Whoever speaks next, to be read across the room.
pub(super) fn next(next: &WaitingView, seated: bool, acts: &Acts) -> Html {
    let start = {
        let (acts, turn) = (acts.clone(), next.turn);
        Callback::from(move |_| acts.start(turn))
    };
    let give_up = {
        let (acts, next) = (acts.clone(), next.clone());
        Callback::from(move |_| acts.give_up(&next))
    };
    html! {
        <Card class="centred next" test="speaking-next">
            <p class="kicker">{ t::speaking_next() }</p>
            <Avatar name={next.person.name.clone()} />
            <h2><bdi data-test="next-name">{ &next.person.name }</bdi></h2>
            <p data-test="next-reason">{ reason(next.because) }</p>
            <span class="row">{ badges(next) }</span>
            if seated {
                <Button label={t::speaking_start()} test="speak-start" icon={icons::TIMER} busy={acts.act.busy()}
                    onclick={start} />
                <Button label={t::speaking_give_up()} test="speak-give-up" look={Look::Quiet} busy={acts.act.busy()}
                    onclick={give_up} />
            }
        </Card>
    }
}

/// Those behind, each with the reason; `first` of them stand above already.
pub(super) fn waiting(
    waiting: &[&WaitingView],
    first: usize,
    all: usize,
    seated: bool,
    acts: &Acts,
) -> Html {
    let row = |waiting: &WaitingView| {
        let give_up = {
            let (acts, waiting) = (acts.clone(), waiting.clone());
            Callback::from(move |_| acts.give_up(&waiting))
        };
        html! {
            <PersonRow key={waiting.turn.to_string()} name={waiting.person.name.clone()} about={reason(waiting.because)}
                end={seated.then(|| html! {
                    <button type="button" class="round" data-test="speak-off" disabled={acts.act.busy()}
                        aria-label={t::speaking_gives_up(&waiting.person.name)} onclick={give_up}>
                        <Icon of={icons::X} />
                    </button>
                })}>
                { badges(waiting) }
            </PersonRow>
        }
    };
    let behind = waiting.iter().skip(first);
    html! {
        <div class="waits" data-test="waiting" data-value={all.to_string()}>
            if waiting.len() > first {
                <Card>
                    <h2>{ if first > 0 { t::speaking_then() } else { t::speaking_list() } }</h2>
                    <ol class="list">{ for behind.map(|it| row(it)) }</ol>
                    <p class="hint">{ t::speaking_why() }</p>
                </Card>
            }
        </div>
    }
}

/// How long each person was heard.
pub fn heard(heard: &[(PersonLine, u32)]) -> Html {
    let bar = |(person, seconds): &(PersonLine, u32)| {
        (person.name.clone().into(), *seconds, practice::clock(*seconds).into())
    };
    html! { <Shares shares={heard.iter().map(bar).collect::<Vec<_>>()} test="heard" /> }
}
