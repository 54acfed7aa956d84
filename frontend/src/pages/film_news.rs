//! Filming a neighbour's news.

use folkmoot_protocol::api::{ApiError, ErrorCode, ForgetFilm, Scanned, TakenReport};
use yew::prelude::*;

use super::join::percent;
use super::news::taken_lines;
use crate::components::{Button, Card, Header, Icon, Look, Problem, Ring, Viewfinder, icons};
use crate::device::awake::Awake;
use crate::device::feel;
use crate::route::{self, Route};
use crate::state::{use_act, use_reader};
use crate::words::t;

/// Films until the ring is full; then says what was new.
#[component]
pub fn FilmNews() -> Html {
    let taken = use_state_eq(|| None::<TakenReport>);
    let forgetting = use_act();
    let again = {
        let taken = taken.clone();
        Callback::from(move |_| {
            let taken = taken.clone();
            forgetting.call(ForgetFilm {}, move |_| taken.set(None));
        })
    };
    let ontaken = {
        let taken = taken.clone();
        Callback::from(move |report| taken.set(Some(report)))
    };
    html! {
        <>
            <Header title={t::news_film()} back=true />
            if let Some(report) = &*taken {
                { result(report, again) }
            } else {
                <Filming {ontaken} />
            }
        </>
    }
}

fn result(report: &TakenReport, again: Callback<MouseEvent>) -> Html {
    html! {
        <>
            <Card class="centred" test="taken">
                <span class="burst"><Icon of={icons::CHECK} /></span>
                <h2>{ t::news_taken_title() }</h2>
                <div role="status" data-test="taken-lines" data-new={report.new.to_string()}
                    data-co-signed={report.co_signed.to_string()} data-held={report.seal_held.to_string()}>
                    { for taken_lines(report).into_iter().map(|line| html! { <p>{ line }</p> }) }
                </div>
            </Card>
            <Button label={t::news_back()} test="show-mine" icon={icons::QR_CODE}
                onclick={Callback::from(|_| route::replace(Route::ShowNews))} />
            <Button label={t::news_again()} test="film-again" look={Look::Ghost} icon={icons::CAMERA} onclick={again} />
            <Button label={t::seal_title()} test="go-seal" look={Look::Quiet} icon={icons::STAMP}
                onclick={Callback::from(|_| route::replace(Route::Seal))} />
        </>
    }
}

#[derive(PartialEq, Properties)]
struct FilmingProps {
    ontaken: Callback<TakenReport>,
}

#[component]
fn Filming(props: &FilmingProps) -> Html {
    let progress = use_state_eq(|| 0_u32);
    let error = use_state_eq(|| None::<ApiError>);
    let notice = use_state_eq(|| None::<String>);
    use_effect_with((), |()| {
        let awake = Awake::ask();
        move || drop(awake)
    });
    let report = {
        let (progress, error, notice) = (progress.setter(), error.setter(), notice.setter());
        let ontaken = props.ontaken.clone();
        Callback::from(move |reading| match reading {
            // A new phone is met on its own page.
            Ok(Scanned::Again | Scanned::NewPhone(_) | Scanned::MetBy(_) | Scanned::Welcomed) => {}
            Ok(Scanned::Filming { received, needed }) => {
                error.set(None);
                notice.set(None);
                progress.set(percent(received, needed));
            }
            Ok(Scanned::Taken(report)) => {
                feel::met();
                ontaken.emit(report);
            }
            Ok(Scanned::Invitation(_)) => notice.set(Some(t::check_in_invitation())),
            Ok(Scanned::Card(_) | Scanned::Minutes(_) | Scanned::Ballot(_) | Scanned::Kin(_)) => {
                error.set(Some(ApiError::new(ErrorCode::WrongKind)))
            }
            Ok(Scanned::ShowAnswer | Scanned::ConfirmPerson(_)) => {
                notice.set(Some(t::news_check_in_instead()));
            }
            Err(problem) => error.set(Some(problem)),
        })
    };
    let ontexts = use_reader(report);
    let label = if *progress == 0 { t::news_waiting() } else { t::news_progress(*progress) };
    html! {
        <>
            <p>{ t::news_film_about() }</p>
            <Viewfinder {ontexts} aim={label.clone()} tall=true>
                <div class="over">
                    <Ring value={*progress} full=100 big={t::unit_percent(*progress)}
                        {label} test="film-progress" />
                </div>
            </Viewfinder>
            if let Some(words) = &*notice {
                <p class="notice" role="status">{ words }</p>
                <Button label={t::check_in_title()} test="go-check-in" look={Look::Ghost} icon={icons::SCAN_QR_CODE}
                    onclick={Callback::from(|_| route::replace(Route::CheckIn))} />
            }
            if let Some(error) = (*error).clone() {
                <Problem {error} />
            }
        </>
    }
}
