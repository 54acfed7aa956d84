//! Ways from Gather to everything else that is done there.

use folkmoot_protocol::api::{GatherView, GatheringSort};
use yew::prelude::*;

use crate::components::{Tile, icons};
use crate::route::{self, Route};
use crate::words::t;

/// What people do together, once there is a gathering; what is written of them stays.
pub fn meeting(view: &GatherView) -> Vec<Html> {
    let on = view.gathering.is_some();
    let before = view.gathering.as_ref().is_none_or(|it| it.sort != GatheringSort::Founding);
    let rows = [
        (on, "go-agenda", t::agenda_title(), icons::LIST_TODO, Route::Matters),
        (on, "go-speaking", t::speaking_title(), icons::MIC, Route::Speaking),
        (true, "go-decisions", t::decisions_title(), icons::VOTE, Route::Decisions),
        (on, "go-roles", t::roles_title(), icons::DICES, Route::Roles),
        (true, "go-minutes", t::minutes_title(), icons::FILE_TEXT, Route::Minutes),
        (before, "go-past", t::past_title(), icons::BOOK_OPEN, Route::Past),
    ];
    tiles(&rows)
}

fn tiles(rows: &[(bool, &'static str, String, icons::Picture, Route)]) -> Vec<Html> {
    let shown = rows.iter().filter(|(shown, ..)| *shown);
    shown
        .map(|(_, test, title, icon, route)| {
            html! { <Tile title={title.clone()} test={*test} icon={*icon} onclick={route::to(*route)} /> }
        })
        .collect()
}

/// Who is here, how phones hear of it, and how it ends.
pub fn here(view: &GatherView) -> Vec<Html> {
    let on = view.gathering.is_some();
    let rows = [
        (on, "go-check-in", t::check_in_title(), icons::SCAN_QR_CODE, Route::CheckIn),
        (on || !view.roll.is_empty(), "go-roll", t::roll_title(), icons::WAYPOINTS, Route::Roll),
        (on, "go-count", t::count_title(), icons::HASH, Route::Count),
        (!view.absent.is_empty(), "go-absent", t::absent_title(), icons::USERS, Route::Absent),
        (
            on && !view.paper.residents.is_empty(),
            "go-paper",
            t::sheet_title(),
            icons::CLIPBOARD_LIST,
            Route::Paper,
        ),
        (true, "go-news", t::news_title(), icons::RADIO, Route::News),
        (on || view.seal.is_some(), "go-seal", t::seal_title(), icons::STAMP, Route::Seal),
    ];
    tiles(&rows)
}

/// What is done before, and between gatherings.
pub fn ready(view: &GatherView) -> Vec<Html> {
    let on = view.gathering.is_some();
    // In a draft whoever comes films the invitation.
    let founded = view.gathering.as_ref().is_none_or(|it| it.sort != GatheringSort::Founding);
    let rows = [
        (true, "go-invite", t::invite_title(), icons::USER_ROUND_PLUS, Route::Invite),
        (founded, "go-meet", t::meet_title(), icons::SMARTPHONE, Route::Meet),
        (true, "go-call", t::call_title(), icons::CALENDAR_PLUS, Route::Call),
        (on, "go-flyer", t::flyer_title(), icons::MEGAPHONE, Route::Flyer),
        (on, "go-paper-roll", t::paper_roll_title(), icons::CLIPBOARD_LIST, Route::PaperRoll),
        (true, "go-places", t::places_title(), icons::MAP_PIN, Route::Places),
    ];
    tiles(&rows)
}
