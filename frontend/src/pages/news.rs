//! Sharing news: to show mine, or to film a neighbour's.

use folkmoot_protocol::api::TakenReport;
use yew::prelude::*;

use crate::components::{Header, Link, Tone, icons};
use crate::route::{self, Route};
use crate::words::t;

/// The two ways.
#[component]
pub fn News() -> Html {
    html! {
        <>
            <Header title={t::news_title()} back=true />
            <p>{ t::news_about() }</p>
            <Link
                title={t::news_mine()}
                about={AttrValue::from(t::mine_about())}
                test="news-mine"
                icon={icons::SMARTPHONE}
                tone={Tone::Sun}
                onclick={route::to(Route::Mine)}
            />
            <Link
                title={t::board_title()}
                about={AttrValue::from(t::board_about())}
                test="news-board"
                icon={icons::RADIO}
                onclick={route::to(Route::Board)}
            />
            <Link
                title={t::news_show()}
                about={AttrValue::from(t::news_show_about())}
                test="news-show"
                icon={icons::QR_CODE}
                onclick={route::to(Route::ShowNews)}
            />
            <Link
                title={t::news_film()}
                about={AttrValue::from(t::news_film_about())}
                test="news-film"
                icon={icons::CAMERA}
                tone={Tone::Sun}
                onclick={route::to(Route::FilmNews)}
            />
        </>
    }
}

/// What taking in news did, in words.
pub fn taken_words(report: &TakenReport) -> String {
    taken_lines(report).join(" ")
}

/// The same, line by line.
pub fn taken_lines(report: &TakenReport) -> Vec<String> {
    let mut lines = Vec::new();
    if report.photos > 0 {
        lines.push(t::news_taken_photos(report.photos));
    }
    if report.new > 0 {
        lines.push(t::news_taken(report.new));
    } else if report.photos == 0 {
        lines.push(t::news_taken_nothing());
    }
    if report.waiting > 0 {
        lines.push(t::news_taken_waiting(report.waiting));
    }
    if report.unknown_kind > 0 {
        lines.push(t::news_taken_newer(report.unknown_kind));
    }
    if report.co_signed {
        lines.push(t::news_co_signed());
    }
    if report.seal_held {
        lines.push(t::news_seal_held());
    }
    lines
}
