//! What needs me, as a card that leads there.

use folkmoot_protocol::api::Need;
use yew::prelude::*;

use crate::components::{Link, Tone, icons};
use crate::route::{self, Route};
use crate::words::{t, when};

/// A need's card.
pub fn card(need: &Need) -> Html {
    let (test, title, about, icon, tone, route) = match need {
        Need::Invite { people, needed } => (
            "need-invite",
            t::need_invite(),
            t::need_invite_about(*people, *needed),
            icons::USER_ROUND_PLUS,
            Tone::Leaf,
            Route::Invite,
        ),
        Need::CheckIn => (
            "need-check-in",
            t::need_check_in(),
            t::need_check_in_about(),
            icons::SCAN_QR_CODE,
            Tone::Leaf,
            Route::CheckIn,
        ),
        Need::Greet { more, next } => (
            "need-greet",
            t::need_greet(*more),
            next.as_ref().map_or_else(t::need_greet_about, |next| {
                t::need_greet_next(&next.name, &next.household)
            }),
            icons::HANDSHAKE,
            Tone::Leaf,
            Route::CheckIn,
        ),
        Need::Exchange => (
            "need-exchange",
            t::need_exchange(),
            t::need_exchange_about(),
            icons::RADIO,
            Tone::Sun,
            Route::News,
        ),
        Need::Voice { open } => (
            "need-voice",
            t::need_voice(*open),
            t::need_voice_about(),
            icons::VOTE,
            Tone::Clay,
            Route::Decisions,
        ),
        Need::CountToo => (
            "need-count-too",
            t::need_count_too(),
            t::need_count_too_about(),
            icons::HASH,
            Tone::Clay,
            Route::Decisions,
        ),
        Need::Headcount => (
            "need-headcount",
            t::need_headcount(),
            t::need_headcount_about(),
            icons::HASH,
            Tone::Sun,
            Route::Count,
        ),
        Need::Seal => (
            "need-seal",
            t::need_seal(),
            t::need_seal_about(),
            icons::STAMP,
            Tone::Sun,
            Route::Seal,
        ),
        Need::CoSign { signed, needed } => (
            "need-co-sign",
            t::need_co_sign(),
            t::need_co_sign_about(*signed, *needed),
            icons::BADGE_CHECK,
            Tone::Sun,
            Route::Seal,
        ),
        Need::Call => (
            "need-call",
            t::need_call(),
            t::need_call_about(),
            icons::CALENDAR_PLUS,
            Tone::Clay,
            Route::Call,
        ),
        Need::Recognise => (
            "need-recognise",
            t::need_recognise(),
            t::need_recognise_about(),
            icons::FINGERPRINT,
            Tone::Clay,
            Route::Met,
        ),
        Need::Welcome => (
            "need-welcome",
            t::need_welcome(),
            t::need_welcome_about(),
            icons::DOOR_OPEN,
            Tone::Sun,
            Route::Met,
        ),
        Need::Come { starts_at } => (
            "need-come",
            t::need_come(),
            t::need_come_about(&when::relative(*starts_at)),
            icons::HOURGLASS,
            Tone::Leaf,
            Route::Gather,
        ),
        Need::CallToo { have, need } => (
            "need-call-too",
            t::need_call_too(),
            t::need_call_too_about(*have, *need),
            icons::MEGAPHONE,
            Tone::Clay,
            Route::Gather,
        ),
        Need::MorePeople { missing } => (
            "need-more-people",
            t::need_more_people(),
            t::need_more_people_about(*missing),
            icons::HOURGLASS,
            Tone::Sun,
            Route::Roll,
        ),
        Need::MoreHouseholds { missing } => (
            "need-more-households",
            t::need_more_households(),
            t::need_more_households_about(*missing),
            icons::HOURGLASS,
            Tone::Sun,
            Route::Roll,
        ),
        Need::NotDue => (
            "need-not-due",
            t::need_not_due(),
            t::need_not_due_about(),
            icons::CALENDAR_PLUS,
            Tone::Sun,
            Route::Call,
        ),
        Need::Left => (
            "need-left",
            t::need_left(),
            t::need_left_about(),
            icons::MOON_STAR,
            Tone::Leaf,
            Route::News,
        ),
        Need::GoHome => (
            "need-go-home",
            t::need_go_home(),
            t::need_go_home_about(),
            icons::MOON_STAR,
            Tone::Leaf,
            Route::Roll,
        ),
        Need::Choose => (
            "need-choose",
            t::need_choose(),
            t::need_choose_about(),
            icons::TRIANGLE_ALERT,
            Tone::Clay,
            Route::Seal,
        ),
        Need::Rest => (
            "need-rest",
            t::need_rest(),
            t::need_rest_about(),
            icons::COFFEE,
            Tone::Leaf,
            Route::Roll,
        ),
        Need::Rebound => (
            "need-rebound",
            t::need_rebound(),
            t::need_rebound_about(),
            icons::FINGERPRINT,
            Tone::Clay,
            Route::Us,
        ),
        Need::Vouched { have, need } => (
            "need-vouched",
            t::need_vouched(*have, *need),
            t::need_vouched_about(),
            icons::HANDSHAKE,
            Tone::Sun,
            Route::Met,
        ),
    };
    html! { <Link {title} about={AttrValue::from(about)} {test} {icon} {tone} onclick={route::to(route)} /> }
}
