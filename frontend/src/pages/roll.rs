//! Who is present, and who met whom.

use folkmoot_protocol::api::{self, GatherView, RollLine, SayAway};
use yew::prelude::*;

use super::gather::{quorum_ring, quorum_words};
use super::shown;
use crate::components::{
    Badge, Button, Card, Empty, Header, Look, PersonRow, Problem, Tone, Web, icons,
};
use crate::state::{use_act, use_query};
use crate::words::t;

/// The roll.
#[component]
pub fn Roll() -> Html {
    let query = use_query(api::Gather {});
    html! {
        <>
            <Header title={t::roll_title()} back=true />
            { shown(&query, |view| if view.roll.is_empty() {
                html! { <Empty title={t::roll_empty()} about={t::roll_empty_about()} icon={icons::USERS_ROUND} /> }
            } else {
                full(view, &query.put.reform(Box::new))
            }) }
        </>
    }
}

fn full(view: &GatherView, put: &Callback<GatherView>) -> Html {
    let on = view.gathering.is_some() && view.seat.seated;
    let people: Vec<_> = view.roll.iter().map(|line| (line.person.name.clone(), line.me)).collect();
    let label = t::roll_web_label(count(people.len()), count(view.met.len()));
    html! {
        <>
            if view.gathering.is_some() {
                <Card class="row">
                    { quorum_ring(&view.quorum) }
                    <div class="grow">
                        <h2>{ quorum_words(&view.quorum) }</h2>
                        <p>{ t::roll_about() }</p>
                    </div>
                </Card>
            }
            <Card>
                <h2>{ t::roll_web() }</h2>
                <Web {people} met={view.met.clone()} {label} />
                <p class="hint">{ t::roll_web_about() }</p>
            </Card>
            <Card>
                <h2>{ t::roll_list() }</h2>
                <ul class="list" data-test="roll" data-count={people_count(view)}>{ for view.roll.iter().map(|line| html! {
                    <Line key={line.person.person.to_string()} line={line.clone()} {on} put={put.clone()} />
                }) }</ul>
            </Card>
        </>
    }
}

fn people_count(view: &GatherView) -> String {
    view.roll.len().to_string()
}

fn count(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

#[derive(PartialEq, Properties)]
struct LineProps {
    line: RollLine,
    on: bool,
    put: Callback<GatherView>,
}

/// One person; for somebody without a phone, whoever is here says that they left.
#[component]
fn Line(props: &LineProps) -> Html {
    let line = &props.line;
    let act = use_act();
    let about = t::two_facts(&line.person.household, &t::roll_witnesses(line.witnesses));
    let say = {
        let (act, put) = (act.clone(), props.put.clone());
        let (person, away) = (Some(line.person.person), !line.left);
        Callback::from(move |_| {
            let put = put.clone();
            act.call(SayAway { person, away }, move |view| put.emit(*view));
        })
    };
    html! {
        <>
            <PersonRow name={line.person.name.clone()} {about}>
                if line.me {
                    <Badge label={t::badge_me()} />
                } else if line.met_me {
                    <Badge label={t::roll_met_me()} />
                }
                if line.sealed {
                    <Badge label={t::roll_sealed()} tone={Tone::Sun} />
                }
                if line.left {
                    <Badge label={t::live_left()} />
                }
                if props.on && line.no_phone && !line.me {
                    <Button
                        label={if line.left { t::live_they_back() } else { t::live_they_left() }}
                        test="say-left"
                        look={Look::Quiet}
                        busy={act.busy()}
                        onclick={say}
                    />
                }
            </PersonRow>
            if let Some(error) = act.error() {
                <li><Problem {error} /></li>
            }
        </>
    }
}
