//! Who speaks, who speaks next, and why in that order. One phone is enough for a whole room.

mod hands;
mod kept;
mod list;
mod round;
mod timer;

use folkmoot_protocol::api::{self, EndTurn, PersonLine, QueueSpeaker, SpeakingView, WaitingView};
use folkmoot_protocol::body::Speech;
use folkmoot_protocol::ids::{OpId, PersonId};
use js_sys::Date;
use yew::prelude::*;

use super::shown;
use crate::components::{Button, Card, Empty, Header, Look, Problem, icons};
use crate::state::{Act, use_act, use_query};
use crate::words::{practice, t};
use hands::Hands;
use kept::{Kept, use_kept};
use timer::Timer;

pub use list::heard;

/// The list of speakers.
#[component]
pub fn Speaking() -> Html {
    let query = use_query(api::Speaking {});
    html! {
        <>
            <Header title={t::speaking_title()} where_={AttrValue::from(t::speaking_about())} back=true />
            { shown(&query, |view| html! { <Floor view={view.clone()} put={query.put.clone()} /> }) }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct FloorProps {
    view: SpeakingView,
    put: Callback<SpeakingView>,
}

/// What was done last, and how it is undone: fingers slip.
#[derive(Clone, PartialEq)]
struct Done {
    said: String,
    undo: String,
    way: Undo,
}

#[derive(Clone, PartialEq)]
enum Undo {
    /// Put on the list again.
    Queue(PersonId, Speech),
    /// Goes on speaking: the longest word about a turn counts.
    GoOn(OpId, u32, PersonLine),
    /// Is asked again in the round.
    Ask(PersonId),
}

/// What can be done with the list, for its parts.
#[derive(Clone, PartialEq)]
struct Acts {
    act: Act,
    put: Callback<SpeakingView>,
    kept: Kept,
    keep: Callback<Kept>,
    done: UseStateHandle<Option<Done>>,
}

impl Acts {
    fn queue(&self, person: Option<PersonId>, speech: Speech) {
        let (put, done) = (self.put.clone(), self.done.setter());
        self.act.call(QueueSpeaker { person, speech }, move |view| {
            done.set(None);
            put.emit(view);
        });
    }

    /// In the round somebody speaks at once.
    fn speak_in_round(&self, person: PersonId) {
        let (put, keep, kept) = (self.put.clone(), self.keep.clone(), self.kept.clone());
        let done = self.done.setter();
        let request = QueueSpeaker { person: Some(person), speech: Speech::GoRound };
        self.act.call(request, move |view| {
            let of = |it: &&WaitingView| it.person.person == person && it.speech == Speech::GoRound;
            let turn = view.waiting.iter().find(of).map(|it| it.turn);
            done.set(None);
            put.emit(view);
            keep.emit(Kept { running: turn.map(|turn| (turn, Date::now())), ..kept });
        });
    }

    fn start(&self, turn: OpId) {
        self.done.set(None);
        self.keep.emit(Kept { running: Some((turn, Date::now())), ..self.kept.clone() });
    }

    fn end(&self, turn: OpId, seconds: u32, done: Done) {
        let (put, keep, kept) = (self.put.clone(), self.keep.clone(), self.kept.clone());
        let set = self.done.setter();
        self.act.call(EndTurn { turn, seconds }, move |view| {
            put.emit(view);
            set.set(Some(done));
            if kept.running.is_some_and(|(running, _)| running == turn) {
                keep.emit(Kept { running: None, ..kept });
            }
        });
    }

    fn give_up(&self, waiting: &WaitingView) {
        let name = &waiting.person.name;
        let done = Done {
            said: t::speaking_off(name),
            undo: t::speaking_off_back(),
            way: Undo::Queue(waiting.person.person, waiting.speech),
        };
        self.end(waiting.turn, 0, done);
    }

    fn stop(&self, turn: OpId, person: &PersonLine, seconds: u32) {
        let done = Done {
            said: t::speaking_stopped(&person.name, &practice::time(seconds.into())),
            undo: t::speaking_stopped_back(),
            way: Undo::GoOn(turn, seconds, person.clone()),
        };
        self.end(turn, seconds, done);
    }

    fn pass(&self, person: &PersonLine) {
        let mut kept = self.kept.clone();
        kept.round.get_or_insert_default().push(person.person);
        self.keep.emit(kept);
        self.done.set(Some(Done {
            said: t::speaking_passed(&person.name),
            undo: t::speaking_passed_back(),
            way: Undo::Ask(person.person),
        }));
    }
}

#[component]
fn Floor(props: &FloorProps) -> Html {
    let view = &props.view;
    let (kept, keep) = use_kept();
    let act = use_act();
    let done = use_state_eq(|| None::<Done>);
    // Whoever goes on after all is no longer on the list.
    let again = use_state_eq(|| None::<(OpId, PersonLine)>);
    let acts = Acts {
        act: act.clone(),
        put: props.put.clone(),
        kept: kept.clone(),
        keep,
        done: done.clone(),
    };
    let running = kept.running.and_then(|(turn, since)| {
        let waits = view.waiting.iter().find(|it| it.turn == turn).map(|it| it.person.clone());
        let more = again.as_ref().filter(|(of, _)| *of == turn).map(|(_, person)| person.clone());
        Some((turn, since, waits.or(more)?))
    });
    let speaks = running.as_ref().map(|(turn, ..)| *turn);
    let waiting: Vec<&WaitingView> =
        view.waiting.iter().filter(|it| Some(it.turn) != speaks).collect();
    let order = waiting.first().is_some_and(|it| it.speech == Speech::PointOfOrder);
    let undo = {
        let (acts, again) = (acts.clone(), again.setter());
        Callback::from(move |way: Undo| match way {
            Undo::Queue(person, speech) => acts.queue(Some(person), speech),
            Undo::GoOn(turn, seconds, person) => {
                let since = Date::now() - f64::from(seconds) * 1000.0;
                again.set(Some((turn, person)));
                acts.done.set(None);
                acts.keep.emit(Kept { running: Some((turn, since)), ..acts.kept.clone() });
            }
            Undo::Ask(person) => {
                let mut kept = acts.kept.clone();
                kept.round.get_or_insert_default().retain(|it| *it != person);
                acts.done.set(None);
                acts.keep.emit(kept);
            }
        })
    };
    let now = match (&running, waiting.first()) {
        (Some((turn, since, person)), _) => {
            let (turn, since) = (*turn, *since);
            let onstop = {
                let (acts, person) = (acts.clone(), person.clone());
                Callback::from(move |seconds| acts.stop(turn, &person, seconds))
            };
            html! {
                <Timer key={turn.to_string()} name={person.name.clone()} {since} full={view.seconds}
                    seated={view.seated} busy={act.busy()} {onstop} />
            }
        }
        (None, Some(_)) if kept.round.is_some() && !order => Html::default(),
        (None, Some(next)) => list::next(next, view.seated, &acts),
        (None, None) if kept.round.is_some() => Html::default(),
        (None, None) => html! {
            <Empty title={t::speaking_nobody()} about={t::speaking_nobody_about()} icon={icons::HAND} />
        },
    };
    let first = usize::from(running.is_none() && (kept.round.is_none() || order));
    html! {
        <>
            { now }
            if let Some(done) = &*done {
                <div class="notice row" role="status" data-test="done">
                    <span class="grow">{ &done.said }</span>
                    <Button label={done.undo.clone()} test="undo" look={Look::Quiet} icon={icons::UNDO_2}
                        busy={act.busy()} onclick={
                            let way = done.way.clone();
                            undo.reform(move |_| way.clone())
                        } />
                </div>
            }
            if let Some(error) = act.error() {
                <Problem {error} />
            }
            if kept.round.is_some() && running.is_none() && view.seated {
                { round::asking(view, &acts) }
            }
            if view.seated {
                { mine(view, speaks, &acts) }
            } else {
                <p class="notice" data-test="not-seated">{ t::speaking_not_seated() }</p>
            }
            { list::waiting(&waiting, first, view.waiting.len(), view.seated, &acts) }
            if view.seated {
                <Hands view={view.clone()} acts={acts.clone()} />
            }
            if kept.round.is_none() && view.seated {
                { round::offer(view, &acts) }
            }
            if !view.heard.is_empty() {
                <Card>
                    <h2>{ t::speaking_heard() }</h2>
                    { heard(&view.heard) }
                </Card>
            }
        </>
    }
}

/// My own hand.
fn mine(view: &SpeakingView, speaks: Option<OpId>, acts: &Acts) -> Html {
    let ours = |speech: Speech| {
        view.waiting.iter().find(|it| it.me && it.speech == speech && Some(it.turn) != speaks)
    };
    let raise = |speech: Speech| {
        let acts = acts.clone();
        Callback::from(move |_| acts.queue(None, speech))
    };
    let lower = |waiting: &WaitingView| {
        let (acts, waiting) = (acts.clone(), waiting.clone());
        Callback::from(move |_| acts.give_up(&waiting))
    };
    let busy = acts.act.busy();
    html! {
        <>
            if let Some(turn) = ours(Speech::Turn) {
                <Button label={t::speaking_leave()} test="speak-leave" look={Look::Ghost} icon={icons::UNDO_2}
                    {busy} onclick={lower(turn)} />
            } else {
                <Button label={t::speaking_me()} test="speak-me" look={Look::Ghost} icon={icons::HAND}
                    {busy} onclick={raise(Speech::Turn)} />
            }
            if let Some(turn) = ours(Speech::PointOfOrder) {
                <Button label={t::speaking_order_leave()} test="speak-order-leave" look={Look::Quiet}
                    {busy} onclick={lower(turn)} />
            } else {
                <Button label={t::speaking_order()} test="speak-order" look={Look::Quiet}
                    {busy} onclick={raise(Speech::PointOfOrder)} />
            }
            <p class="hint">{ t::speaking_order_about() }</p>
        </>
    }
}
