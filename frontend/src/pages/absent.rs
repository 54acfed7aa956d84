//! Neighbours who are here without a phone: two others of two households say so.

use folkmoot_protocol::api::{self, AbsentView, GatherView, SayPresent};
use yew::prelude::*;

use super::shown;
use crate::components::{Avatar, Badge, Button, Card, Empty, Header, Look, Problem, Tone, icons};
use crate::state::{use_act, use_query};
use crate::words::t;

/// Those who are not on the roll.
#[component]
pub fn Absent() -> Html {
    let query = use_query(api::Gather {});
    let all = use_state_eq(|| false);
    let show_all = {
        let all = all.clone();
        Callback::from(move |_| all.set(true))
    };
    html! {
        <>
            <Header title={t::absent_title()} back=true />
            { shown(&query, |view| {
                let put = query.put.reform(Box::new);
                let (with, without): (Vec<&AbsentView>, Vec<_>) = view.absent.iter().partition(|it| it.phone);
                let row = |absent: &&AbsentView| html! {
                    <Row key={absent.person.person.to_string()} absent={(*absent).clone()} seated={view.seat.seated} put={put.clone()} />
                };
                html! {
                    <>
                        <p>{ t::absent_about() }</p>
                        if !view.seat.seated {
                            <p class="notice" data-test="not-seated">{ t::absent_not_seated() }</p>
                        }
                        if without.is_empty() {
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
