//! Showing a moving code: my news, or an invitation.

use folkmoot_protocol::api::{FilmContent, FilmView, NextNewPhone};
use yew::prelude::*;

use super::projection::use_projection;
use crate::components::{Button, Card, Film, Header, Loading, Look, Problem, icons};
use crate::route::{self, Route};
use crate::state::use_act;
use crate::words::t;

/// My news.
#[component]
pub fn ShowNews() -> Html {
    html! {
        <>
            <Header title={t::news_show()} back=true />
            <p>{ t::news_show_about() }</p>
            <Moving what={FilmContent::News} />
            <Button label={t::news_film()} test="film-theirs" look={Look::Ghost} icon={icons::CAMERA}
                onclick={Callback::from(|_| route::replace(Route::FilmNews))} />
        </>
    }
}

/// The invitation.
#[component]
pub fn Invite() -> Html {
    html! {
        <>
            <Header title={t::invite_title()} back=true />
            <p>{ t::invite_about() }</p>
            <Moving what={FilmContent::Invitation} />
        </>
    }
}

/// The welcome for the new phone that was met last.
#[component]
pub fn ShowWelcome() -> Html {
    let next = use_act();
    let onclick = {
        let next = next.clone();
        Callback::from(move |_| next.call(NextNewPhone {}, |_| route::back()))
    };
    html! {
        <>
            <Header title={t::welcome_title()} back=true />
            <p>{ t::welcome_about() }</p>
            <Moving what={FilmContent::Welcome} />
            <Button label={t::welcome_done()} test="welcome-done" look={Look::Ghost} icon={icons::CHECK}
                busy={next.busy()} {onclick} />
            if let Some(error) = next.error() {
                <Problem {error} />
            }
        </>
    }
}

/// Props of [`Moving`].
#[derive(PartialEq, Properties)]
pub struct MovingProps {
    /// What it carries.
    pub what: FilmContent,
}

/// A moving code with its pace and a way to make it easier to film.
#[component]
pub fn Moving(props: &MovingProps) -> Html {
    let easy = use_state_eq(|| false);
    let attempt = use_state_eq(|| 0_u32);
    let projection = use_projection(props.what, *easy, *attempt);
    let retry = Callback::from(move |()| attempt.set(attempt.wrapping_add(1)));
    let toggle = {
        let easy = easy.clone();
        Callback::from(move |_| easy.set(!*easy))
    };
    if let Some(error) = projection.error {
        return html! { <Problem {error} {retry} /> };
    }
    let Some(FilmView { fps, frames, .. }) = projection.film else {
        return html! { <Loading /> };
    };
    // Twice as many as would do: some are always missed.
    let seconds = (frames.saturating_mul(2) / fps.max(1)).max(1);
    html! {
        <Card class="my-code" test="showing">
            <Film {fps} projector={projection.projector} label={t::news_code_label()} />
            <p class="hint centred" data-test="film-size" data-frames={frames.to_string()}>
                { t::news_size(frames, seconds) }
            </p>
            <Button label={t::news_easier()} test="easier" look={Look::Quiet} pressed={Some(*easy)} onclick={toggle} />
        </Card>
    }
}
