//! Neighbours who are here without a phone: two others of two households say so.

use folkmoot_protocol::api::{
    self, AbsentView, ApiError, ErrorCode, GatherView, PersonLine, SayPresent, Scanned,
};
use yew::prelude::*;

use super::shown;
use crate::components::{
    Avatar, Badge, Button, Card, Empty, Header, Look, Problem, Tone, Viewfinder, icons,
};
use crate::device::feel;
use crate::state::{use_act, use_query, use_reader};
use crate::words::t;

/// Those who are not on the roll.
#[component]
pub fn Absent() -> Html {
    let query = use_query(api::Gather {});
    let all = use_state_eq(|| false);
    let card = use_state_eq(|| None::<PersonLine>);
    let oncard = {
        let card = card.clone();
        Callback::from(move |person| card.set(Some(person)))
    };
    let show_all = {
        let all = all.clone();
        Callback::from(move |_| all.set(true))
    };
    html! {
        <>
            <Header title={t::absent_title()} back=true />
            { shown(&query, |view| {
                let put = query.put.reform(Box::new);
                // Whom a card names stands first, and is not asked for twice.
                let named = |it: &&AbsentView| card.as_ref().is_some_and(|card| card.person == it.person.person);
                let (found, others): (Vec<&AbsentView>, Vec<_>) = view.absent.iter().partition(named);
                let (with, without): (Vec<_>, Vec<_>) = others.into_iter().partition(|it| it.phone);
                let row = |absent: &&AbsentView| html! {
                    <Row key={absent.person.person.to_string()} absent={(*absent).clone()} seated={view.seat.seated} put={put.clone()} />
                };
                html! {
                    <>
                        <p>{ t::absent_about() }</p>
                        if !view.seat.seated {
                            <p class="notice" data-test="not-seated">{ t::absent_not_seated() }</p>
                        }
                        if view.seat.seated {
                            <FilmCard {oncard} />
                        }
                        if let Some(card) = &*card {
                            <p class="notice" role="status" data-test="card-of">
                                if found.is_empty() {
                                    { t::card_on_roll(&card.name) }
                                } else {
                                    { t::card_of(&card.name) }
                                }
                            </p>
                        }
                        { for found.iter().map(row) }
                        if without.is_empty() && found.is_empty() {
                            <Empty title={t::absent_none()} about={t::absent_none_about()} icon={icons::USERS_ROUND} />
                        }
                        { for without.iter().map(row) }
                        if *all {
                            { for with.iter().map(row) }
                        } else if !with.is_empty() {
                            <Button label={t::absent_others()} test="absent-others" look={Look::Quiet} onclick={show_all} />
                        }
                    </>
                }
            }) }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct FilmCardProps {
    oncard: Callback<PersonLine>,
}

/// The camera, for a neighbour's member card.
#[component]
fn FilmCard(props: &FilmCardProps) -> Html {
    let open = use_state_eq(|| false);
    let error = use_state_eq(|| None::<ApiError>);
    let report = {
        let (open, error, oncard) = (open.setter(), error.setter(), props.oncard.clone());
        Callback::from(move |reading| match reading {
            Ok(Scanned::Card(person)) => {
                feel::tap();
                error.set(None);
                open.set(false);
                oncard.emit(person);
            }
            Ok(_) => error.set(Some(ApiError::new(ErrorCode::WrongKind))),
            Err(problem) => error.set(Some(problem)),
        })
    };
    let ontexts = use_reader(report);
    let toggle = {
        let (open, error) = (open.clone(), error.clone());
        Callback::from(move |_| {
            error.set(None);
            open.set(!*open);
        })
    };
    html! {
        <>
            <Button label={t::card_film()} test="film-card" look={Look::Ghost} icon={icons::ID_CARD}
                pressed={Some(*open)} onclick={toggle} />
            if *open {
                <Viewfinder {ontexts} aim={t::card_film()} />
            }
            if let Some(error) = (*error).clone() {
                <Problem {error} />
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct RowProps {
    absent: AbsentView,
    seated: bool,
    put: Callback<GatherView>,
}

#[component]
fn Row(props: &RowProps) -> Html {
    let AbsentView { person, said, needed, mine, .. } = &props.absent;
    let act = use_act();
    let say = |at_home: bool| {
        let (act, put, person) = (act.clone(), props.put.clone(), person.person);
        Callback::from(move |_| {
            let put = put.clone();
            act.call(SayPresent { person, at_home }, move |view| put.emit(*view));
        })
    };
    html! {
        <Card test="absent">
            <div class="person">
                <Avatar name={person.name.clone()} />
                <span class="grow">
                    <span class="who"><bdi class="name">{ &person.name }</bdi>
                        if *said > 0 {
                            <Badge label={t::some_of(*said, *needed)} tone={Tone::Sun} />
                        }
                    </span>
                    <small><bdi>{ &person.household }</bdi></small>
                </span>
            </div>
            if *mine {
                <p class="hint" data-test="said">{ t::absent_said() }</p>
            } else if props.seated {
                <div class="side-by-side">
                    <Button label={t::absent_here()} test="say-here" look={Look::Ghost} busy={act.busy()} onclick={say(false)} />
                    <Button label={t::absent_home()} test="say-home" look={Look::Ghost} busy={act.busy()} onclick={say(true)} />
                </div>
            }
            if let Some(error) = act.error() {
                <Problem {error} />
            }
        </Card>
    }
}
