//! Gather: the gathering, the one next thing, and all that can be done there.

use folkmoot_protocol::api::{
    self, CallAgain, CancelGathering, ChooseGathering, GatherView, GatheringSort, GatheringView,
    OpenGathering, QuorumView, SayAway,
};
use yew::prelude::*;

use super::change::why_not;
use super::places::known;
use super::ways::{here, meeting, ready};
use super::{need, shown_whole};
use crate::components::{
    Badge, Button, Card, Empty, Header, Icon, Look, Problem, Ring, Tone, icons,
};
use crate::device::files;
use crate::route::{self, Route};
use crate::shell::{AnyShell, Shell as _};
use crate::state::{use_act, use_query};
use crate::words::ics::Event;
use crate::words::{t, when};

/// Gather.
#[component]
pub fn Gather() -> Html {
    let query = use_query(api::Gather {});
    shown_whole(t::tab_gather(), &query, |view| {
        let provisional = view.unsealed > 0;
        let put = query.put.reform(Box::new);
        let (off, on): (Vec<&OpenGathering>, Vec<_>) =
            view.open.iter().partition(|open| open.cancelled);
        let other = |open: &&OpenGathering| {
            html! {
                <Other key={open.gathering.id.to_string()} open={(*open).clone()} put={put.clone()} />
            }
        };
        html! {
            <>
                <Header title={t::gather_title()}>
                    if provisional {
                        <Badge label={t::badge_provisional()} tone={Tone::Sun} />
                    }
                </Header>
                if let Some(gathering) = &view.gathering {
                    <Invitation gathering={gathering.clone()} />
                    <Calling view={(**view).clone()} put={put.clone()} />
                } else {
                    <Empty title={t::gather_none()} about={t::gather_none_about()} icon={icons::CALENDAR_DAYS} />
                }
                if let Some(next) = &view.next {
                    <h2 class="kicker">{ t::gather_next() }</h2>
                    { need::card(next) }
                }
                if view.gathering.is_some() {
                    <Presence view={(**view).clone()} put={put.clone()} />
                }
                <h2 class="kicker">{ t::gather_meeting() }</h2>
                <div class="tiles">{ for meeting(view) }</div>
                if on.len() > 1 {
                    <Card test="open">
                        <h2>{ t::gather_open() }</h2>
                        <p class="hint">{ t::gather_open_about() }</p>
                        { for on.iter().map(other) }
                    </Card>
                }
                if !off.is_empty() {
                    <Card test="off">{ for off.iter().map(other) }</Card>
                }
                <h2 class="kicker">{ t::gather_here() }</h2>
                <div class="tiles">{ for here(view) }</div>
                <h2 class="kicker">{ t::gather_ready() }</h2>
                <div class="tiles">{ for ready(view) }</div>
                if provisional {
                    <p class="hint" data-test="unsealed">{ t::gather_unsealed(view.unsealed) }</p>
                }
            </>
        }
    })
}

/// What sort of gathering, in words.
pub fn sort(sort: GatheringSort) -> String {
    match sort {
        GatheringSort::Founding => t::gather_founding(),
        GatheringSort::Regular => t::gather_regular(),
        GatheringSort::Urgent => t::gather_urgent(),
    }
}

#[derive(PartialEq, Properties)]
struct InvitationProps {
    gathering: GatheringView,
}

#[derive(PartialEq, Properties)]
struct CalendarProps {
    gathering: GatheringView,
    #[prop_or_default]
    cancelled: bool,
}

/// Where and when, with a file for the phone's calendar.
#[component]
fn Invitation(props: &InvitationProps) -> Html {
    let GatheringView { place, starts_at, callers, callers_needed, .. } = &props.gathering;
    html! {
        <Card test="gathering">
            <p class="kicker">{ sort(props.gathering.sort) }</p>
            <p class="fact"><Icon of={icons::CALENDAR_DAYS} /><b>{ when::day_and_time(*starts_at) }</b></p>
            <p class="fact"><Icon of={icons::MAP_PIN} /><bdi data-test="place">{ place }</bdi></p>
            if callers < callers_needed {
                <p class="hint">{ t::gather_callers(*callers, *callers_needed) }</p>
            }
            <Calendar gathering={props.gathering.clone()} />
        </Card>
    }
}

/// A file for the phone's calendar.
#[component]
fn Calendar(props: &CalendarProps) -> Html {
    let saving = use_act();
    let saved = use_state(|| None::<String>);
    let cancelled = props.cancelled;
    let add = {
        let (saving, saved, gathering) = (saving.clone(), saved.setter(), props.gathering.clone());
        Callback::from(move |_| {
            let (saved, file) = (saved.clone(), calendar(&gathering, cancelled));
            let save = async move { AnyShell::here().save_file("folkmoot.ics", &file).await };
            saving.run(save, move |place| saved.set(Some(place)));
        })
    };
    html! {
        <>
            <Button
                label={t::gather_calendar()}
                test="calendar"
                look={Look::Quiet}
                icon={icons::CALENDAR_PLUS}
                busy={saving.busy()}
                onclick={add}
            />
            if let Some(place) = &*saved {
                <p class="hint" role="status">{ t::phone_saved(place) }</p>
            }
            if let Some(error) = saving.error() {
                <Problem {error} />
            }
        </>
    }
}

/// The gathering as an iCalendar file, base64.
fn calendar(gathering: &GatheringView, cancelled: bool) -> String {
    let uid = gathering.id.to_string();
    let event = Event {
        uid: &uid,
        made_at: when::now(),
        starts_at: gathering.starts_at,
        summary: &sort(gathering.sort),
        place: &gathering.place,
        cancelled,
    };
    files::text_base64(&event.text())
}

#[derive(PartialEq, Properties)]
struct ViewProps {
    view: GatherView,
    put: Callback<GatherView>,
}

/// The place, and what I can do with the call.
#[component]
fn Calling(props: &ViewProps) -> Html {
    let view = &props.view;
    let act = use_act();
    let (Some(gathering), Some(call)) = (&view.gathering, &view.call) else {
        return Html::default();
    };
    let id = gathering.id;
    let cancel = {
        let (act, put) = (act.clone(), props.put.clone());
        Callback::from(move |_| {
            let put = put.clone();
            act.call(CancelGathering { gathering: id }, move |view| put.emit(*view));
        })
    };
    let again = {
        let (act, put) = (act.clone(), props.put.clone());
        Callback::from(move |_| {
            let put = put.clone();
            act.call(CallAgain { gathering: id }, move |view| put.emit(*view));
        })
    };
    let moved = call.moved_from.zip(call.moved_from_place.as_ref());
    let urgent = gathering.sort == GatheringSort::Urgent;
    html! {
        <Card test="calling">
            if let Some(place) = &view.place {
                <h2>{ t::gather_place_facts() }</h2>
                { known(place) }
                <Button label={t::places_correct()} test="go-place" look={Look::Quiet} icon={icons::MAP_PIN} onclick={route::to(Route::Places)} />
            } else {
                <Button label={t::gather_place_none()} test="go-place" look={Look::Quiet} icon={icons::MAP_PIN} onclick={route::to(Route::Places)} />
            }
            if let Some((at, place)) = moved {
                <p class="hint" data-test="moved-from">{ t::gather_moved_from(&when::day_and_time(at), place) }</p>
            }
            if let Some(why) = why_not(view) {
                if call.taken_back {
                    <Button label={t::gather_call_again()} test="call-again" look={Look::Quiet} icon={icons::UNDO_2} busy={act.busy()} onclick={again} />
                } else if urgent && !call.mine {
                    <Button label={t::gather_call_too()} test="call-too" look={Look::Ghost} icon={icons::MEGAPHONE} busy={act.busy()} onclick={again} />
                }
                <p class="hint" data-test="why-not">{ why }</p>
            } else {
                <div class="side-by-side">
                    <Button label={t::gather_move()} test="go-move" look={Look::Quiet} icon={icons::CALENDAR_DAYS} onclick={route::to(Route::Change)} />
                    <Button label={t::gather_cancel()} test="cancel" look={Look::Quiet} icon={icons::CALENDAR_X} busy={act.busy()} onclick={cancel} />
                </div>
            }
            if let Some(error) = act.error() {
                <Problem {error} />
            }
        </Card>
    }
}

#[derive(PartialEq, Properties)]
struct OtherProps {
    open: OpenGathering,
    put: Callback<GatherView>,
}

/// A gathering that is not over: the one we are at, or another.
#[component]
fn Other(props: &OtherProps) -> Html {
    let OpenGathering { gathering, here, chosen, cancelled, taken_back } = &props.open;
    let act = use_act();
    let id = gathering.id;
    let choose = {
        let (act, put) = (act.clone(), props.put.clone());
        Callback::from(move |_| {
            let put = put.clone();
            act.call(ChooseGathering { gathering: id }, move |view| put.emit(*view));
        })
    };
    let again = {
        let (act, put) = (act.clone(), props.put.clone());
        Callback::from(move |_| {
            let put = put.clone();
            act.call(CallAgain { gathering: id }, move |view| put.emit(*view));
        })
    };
    html! {
        <div class="practice" data-test="open-gathering">
            <p class="fact">
                <span class="grow">
                    <b>{ when::day_and_time(gathering.starts_at) }</b>
                    <small><bdi>{ &gathering.place }</bdi></small>
                    if *here > 0 {
                        <small>{ t::gather_open_here(*here) }</small>
                    }
                    if *taken_back {
                        <small>{ t::gather_cancelled() }</small>
                    }
                </span>
                if *cancelled {
                    <Badge label={t::gather_called_off()} tone={Tone::Clay} />
                } else if *chosen {
                    <Badge label={t::gather_chosen()} />
                }
            </p>
            if *taken_back {
                <Button label={t::gather_call_again()} test="call-again" look={Look::Quiet} icon={icons::UNDO_2} busy={act.busy()} onclick={again} />
            }
            if *cancelled {
                <Calendar gathering={gathering.clone()} cancelled=true />
            } else if !*chosen {
                <Button label={t::gather_chosen()} test="choose" look={Look::Ghost} icon={icons::CHECK} busy={act.busy()} onclick={choose} />
            }
            if let Some(error) = act.error() {
                <Problem {error} />
            }
        </div>
    }
}

/// The ring of presence against quorum.
pub fn quorum_ring(quorum: &QuorumView) -> Html {
    html! {
        <Ring
            value={quorum.present}
            full={quorum.of.max(quorum.needed)}
            enough={Some(quorum.needed)}
            big={crate::words::number(f64::from(quorum.present))}
            small={AttrValue::from(t::of_total(quorum.of.max(quorum.needed)))}
            label={t::quorum_ring(quorum.present, quorum.needed)}
            test="quorum"
        />
    }
}

/// What the ring means, in a line.
pub fn quorum_words(quorum: &QuorumView) -> String {
    let people = quorum.needed.saturating_sub(quorum.present);
    let households = quorum.households_needed.saturating_sub(quorum.households);
    match (people, households) {
        (0, 0) => t::quorum_reached(),
        (0, households) => t::quorum_households_missing(households),
        (people, _) => t::quorum_missing(people),
    }
}

/// Who is here now, against what is needed; leaving and coming back.
#[component]
fn Presence(props: &ViewProps) -> Html {
    let view = &props.view;
    let quorum = &view.quorum;
    let act = use_act();
    let say = |away: bool| {
        let (act, put) = (act.clone(), props.put.clone());
        Callback::from(move |_| {
            let put = put.clone();
            act.call(SayAway { person: None, away }, move |view| put.emit(*view));
        })
    };
    html! {
        <>
            <Card class="row" test="presence">
                { quorum_ring(quorum) }
                <div class="grow">
                    <h2>{ quorum_words(quorum) }</h2>
                    <p>{ t::quorum_needed(&t::people(quorum.needed), &t::households(quorum.households_needed)) }</p>
                    if quorum.roll > 0 {
                        <p data-test="live">{ t::live_here(quorum.present, quorum.roll) }</p>
                    }
                    if view.seat.seated {
                        <p>{ t::check_in_you_met(view.seat.met, view.seat.wanted) }</p>
                    }
                </div>
            </Card>
            if view.seat.left {
                <Button label={t::live_back()} test="back-again" look={Look::Ghost} icon={icons::UNDO_2} busy={act.busy()} onclick={say(false)} />
            } else if view.seat.seated {
                <Button label={t::live_leave()} test="leave" look={Look::Quiet} icon={icons::LOG_OUT} busy={act.busy()} onclick={say(true)} />
                <p class="hint">{ t::live_about() }</p>
            }
            if let Some(error) = act.error() {
                <Problem {error} />
            }
        </>
    }
}
