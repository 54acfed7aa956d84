//! Gather: the gathering, the one next thing, and all that can be done there.

use folkmoot_protocol::api::{self, GatherView, GatheringSort, GatheringView, QuorumView};
use yew::prelude::*;

use super::{need, shown_whole};
use crate::components::{
    Badge, Button, Card, Empty, Header, Icon, Look, Problem, Ring, Tile, Tone, icons,
};
use crate::device::files;
use crate::route::{self, Route};
use crate::shell::{AnyShell, Shell as _};
use crate::state::{use_act, use_query};
use crate::words::{t, when};

/// Gather.
#[component]
pub fn Gather() -> Html {
    let query = use_query(api::Gather {});
    shown_whole(t::tab_gather(), &query, |view| {
        let provisional = view.unsealed > 0;
        html! {
            <>
                <Header title={t::gather_title()}>
                    if provisional {
                        <Badge label={t::badge_provisional()} tone={Tone::Sun} />
                    }
                </Header>
                if let Some(gathering) = &view.gathering {
                    <Invitation gathering={gathering.clone()} />
                } else {
                    <Empty title={t::gather_none()} about={t::gather_none_about()} icon={icons::CALENDAR_DAYS} />
                }
                if let Some(next) = &view.next {
                    <h2 class="kicker">{ t::gather_next() }</h2>
                    { need::card(next) }
                }
                if view.gathering.is_some() {
                    { presence(view) }
                }
                <h2 class="kicker">{ t::gather_more() }</h2>
                <div class="tiles">{ for ways(view) }</div>
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

/// Where and when, with a file for the phone's calendar.
#[component]
fn Invitation(props: &InvitationProps) -> Html {
    let GatheringView { place, starts_at, callers, callers_needed, .. } = &props.gathering;
    let saving = use_act();
    let saved = use_state(|| None::<String>);
    let add = {
        let (saving, saved, gathering) = (saving.clone(), saved.setter(), props.gathering.clone());
        Callback::from(move |_| {
            let (saved, file) = (saved.clone(), calendar(&gathering));
            let save = async move { AnyShell::here().save_file("folkmoot.ics", &file).await };
            saving.run(save, move |place| saved.set(Some(place)));
        })
    };
    html! {
        <Card test="gathering">
            <p class="kicker">{ sort(props.gathering.sort) }</p>
            <p class="fact"><Icon of={icons::CALENDAR_DAYS} /><b>{ when::day_and_time(*starts_at) }</b></p>
            <p class="fact"><Icon of={icons::MAP_PIN} /><bdi data-test="place">{ place }</bdi></p>
            if callers < callers_needed {
                <p class="hint">{ t::gather_callers(*callers, *callers_needed) }</p>
            }
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
        </Card>
    }
}

/// The gathering as an iCalendar file (RFC 5545), base64.
fn calendar(gathering: &GatheringView) -> String {
    let place = gathering.place.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;");
    let place = place.replace(['\r', '\n'], " ");
    let start = when::calendar(gathering.starts_at);
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Folkmoot//EN".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", gathering.id),
        format!("DTSTAMP:{start}"),
        format!("DTSTART:{start}"),
        "DURATION:PT2H".to_owned(),
        format!("SUMMARY:{}", sort(gathering.sort)),
        format!("LOCATION:{place}"),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
        String::new(),
    ];
    files::text_base64(&lines.join("\r\n"))
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

fn presence(view: &GatherView) -> Html {
    let quorum = &view.quorum;
    html! {
        <Card class="row" test="presence">
            { quorum_ring(quorum) }
            <div class="grow">
                <h2>{ quorum_words(quorum) }</h2>
                <p>{ t::quorum_needed(&t::people(quorum.needed), &t::households(quorum.households_needed)) }</p>
                if view.seat.seated {
                    <p>{ t::check_in_you_met(view.seat.met, view.seat.wanted) }</p>
                }
            </div>
        </Card>
    }
}

fn ways(view: &GatherView) -> Vec<Html> {
    let on = view.gathering.is_some();
    // In a draft whoever comes films the invitation.
    let founded = view.gathering.as_ref().is_none_or(|it| it.sort != GatheringSort::Founding);
    let rows = [
        (on, "go-check-in", t::check_in_title(), icons::SCAN_QR_CODE, Route::CheckIn),
        (on || !view.roll.is_empty(), "go-roll", t::roll_title(), icons::WAYPOINTS, Route::Roll),
        (on, "go-count", t::count_title(), icons::HASH, Route::Count),
        (!view.absent.is_empty(), "go-absent", t::absent_title(), icons::USERS, Route::Absent),
        (founded, "go-meet", t::meet_title(), icons::SMARTPHONE, Route::Meet),
        (true, "go-news", t::news_title(), icons::RADIO, Route::News),
        (true, "go-invite", t::invite_title(), icons::USER_ROUND_PLUS, Route::Invite),
        (on || view.seal.is_some(), "go-seal", t::seal_title(), icons::STAMP, Route::Seal),
        (true, "go-call", t::call_title(), icons::CALENDAR_PLUS, Route::Call),
        (on, "go-flyer", t::flyer_title(), icons::MEGAPHONE, Route::Flyer),
        (on, "go-paper-roll", t::paper_roll_title(), icons::CLIPBOARD_LIST, Route::PaperRoll),
    ];
    rows.into_iter()
        .filter(|(shown, ..)| *shown)
        .map(|(_, test, title, icon, route)| {
            html! { <Tile {title} {test} {icon} onclick={route::to(route)} /> }
        })
        .collect()
}
