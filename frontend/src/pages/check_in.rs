//! The check-in screen: my code and my camera together.

use folkmoot_protocol::api::{
    self, ApiError, CheckInStep, CheckInView, ConfirmPerson, ErrorCode, GatheringSort,
    NextNeighbour, PersonAsks, PersonLine, Scanned,
};
use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::confirm::Confirm;
use super::gather::{quorum_ring, quorum_words};
use super::join::percent;
use super::my_code::MyCode;
use super::news::taken_words;
use crate::components::{Button, Card, Header, Icon, Loading, Look, Problem, Viewfinder, icons};
use crate::device::awake::Awake;
use crate::device::{feel, page};
use crate::route::{self, Route};
use crate::state::{use_act, use_query, use_reader, use_tick};
use crate::words::t;

/// My code is asked for anew a little before it ends.
const AHEAD_MS: u32 = 600;
const SOONEST_MS: u32 = 400;
const AFTER_ERROR_MS: u32 = 3_000;

/// How long "have met" and other words stay.
const STAYS_MS: u32 = 7_000;

/// Something to tell, for a while.
#[derive(Clone, PartialEq)]
enum Told {
    Nothing,
    Met(PersonLine),
    Words(String),
    Problem(ApiError),
}

/// Props of [`CheckIn`].
#[derive(PartialEq, Properties)]
pub struct CheckInProps {
    /// My name.
    pub my_name: AttrValue,
}

/// My code above, my camera below.
#[component]
pub fn CheckIn(props: &CheckInProps) -> Html {
    let view = use_state_eq(|| None::<CheckInView>);
    let asks = use_state_eq(|| None::<PersonAsks>);
    let told = use_state_eq(|| Told::Nothing);
    let accessible = use_state_eq(|| false);
    let asking = use_act();
    let answering = use_act();
    let gathering = use_query(api::Gather {});
    let (turn, again) = use_tick();

    use_effect_with((), |()| {
        let awake = Awake::ask();
        move || drop(awake)
    });

    // Takes in a view: the code, a question, a meeting that was completed.
    let take = {
        let (view, asks, told) = (view.setter(), asks.setter(), told.setter());
        let (shown, reload) = (use_mut_ref(|| None), gathering.reload.clone());
        Callback::from(move |newer: CheckInView| {
            // Whom I had met when the page opened is no news.
            let before = shown.replace(Some(newer.just_met.clone()));
            if before.is_some_and(|before| before != newer.just_met)
                && let Some(person) = newer.just_met.clone()
            {
                feel::met();
                reload.emit(());
                told.set(Told::Met(person));
            }
            // A question stays until it is answered, whatever an older reply says.
            if newer.asks.is_some() {
                asks.set(newer.asks.clone());
            }
            view.set(Some(newer));
        })
    };
    {
        let (asking, take, again) = (asking.clone(), take.clone(), again.clone());
        let view = view.clone();
        // Asks now; the next time is set when the answer says how long it holds.
        use_effect_with((turn, *accessible), move |(_, accessible)| {
            asking.call(api::CheckIn { accessible: *accessible }, move |newer| take.emit(newer));
            let first = view.is_none();
            let retry = first.then(|| {
                let again = again.clone();
                Timeout::new(AFTER_ERROR_MS, move || again.emit(()))
            });
            move || drop(retry)
        });
    }
    {
        let again = again.clone();
        use_effect_with(((*view).clone(), turn), move |(view, _)| {
            let timeout = view.as_ref().map(|view| {
                let wait = view.expires_in_ms.saturating_sub(AHEAD_MS).max(SOONEST_MS);
                Timeout::new(wait, move || again.emit(()))
            });
            move || drop(timeout)
        });
    }
    {
        let told = told.clone();
        use_effect_with((*told).clone(), move |said| {
            let fade = (*said != Told::Nothing)
                .then(|| Timeout::new(STAYS_MS, move || told.set(Told::Nothing)));
            move || drop(fade)
        });
    }

    let report = {
        let (asks, told, again) = (asks.setter(), told.setter(), again.clone());
        let reload = gathering.reload.clone();
        Callback::from(move |reading| match reading {
            Ok(Scanned::Again | Scanned::MetBy(_) | Scanned::Welcomed) => {}
            // A new phone is met on its own page, which asks whose it is.
            Ok(Scanned::NewPhone(_)) => route::go(Route::Meet),
            Ok(Scanned::ShowAnswer) => {
                feel::tap();
                told.set(Told::Words(t::check_in_show_answer()));
                again.emit(());
            }
            Ok(Scanned::ConfirmPerson(person)) => {
                feel::tap();
                asks.set(Some(person));
            }
            Ok(Scanned::Filming { received, needed }) => {
                told.set(Told::Words(t::news_progress(percent(received, needed))));
            }
            Ok(Scanned::Invitation(_)) => told.set(Told::Words(t::check_in_invitation())),
            Ok(Scanned::Taken(report)) => {
                feel::met();
                told.set(Told::Words(taken_words(&report)));
                reload.emit(());
                again.emit(());
            }
            Ok(Scanned::Card(person)) => {
                told.set(Told::Words(t::check_in_card(&person.name)));
            }
            Ok(Scanned::Minutes(_) | Scanned::Ballot(_) | Scanned::Kin(_)) => {
                told.set(Told::Problem(ApiError::new(ErrorCode::WrongKind)));
            }
            Err(error) => told.set(Told::Problem(error)),
        })
    };
    let ontexts = use_reader(report);
    let onanswer = {
        let (answering, take, asks) = (answering.clone(), take.clone(), asks.clone());
        Callback::from(move |in_front| {
            let (take, asks) = (take.clone(), asks.clone());
            answering.call(ConfirmPerson { in_front }, move |newer| {
                asks.set(None);
                take.emit(newer);
                // My code changed: they may have to film it.
                page::scroll_up();
            });
        })
    };
    let onnext = {
        let (answering, asks, told) = (answering.clone(), asks.setter(), told.setter());
        Callback::from(move |()| {
            let take = take.clone();
            asks.set(None);
            told.set(Told::Nothing);
            answering.call(NextNeighbour {}, move |newer| take.emit(newer));
        })
    };
    {
        // Nobody waits any more: the sentence says so, and the question goes.
        let asks = asks.setter();
        use_effect_with(answering.error().is_some(), move |failed| {
            if *failed {
                asks.set(None);
            }
        });
    }
    let place = gathering.view.as_ref().and_then(|view| view.gathering.as_ref());
    let subtitle = place.map(|it| AttrValue::from(t::check_in_where(&it.place)));

    html! {
        <>
            <Header title={t::check_in_title()} where_={subtitle} back=true />
            { said(&told, &props.my_name) }
            if let Some(error) = answering.error() {
                <Problem {error} />
            }
            if let Some(view) = &*view {
                { my_code(view, *accessible, Callback::from(move |slower| accessible.set(slower)), onnext) }
            } else if let Some(error) = asking.error() {
                <Problem {error} retry={again} />
            } else {
                <Loading />
            }
            <Viewfinder {ontexts} aim={t::check_in_or_point()} />
            if place.is_some_and(|it| it.sort != GatheringSort::Founding) {
                <Button label={t::check_in_new_phone()} test="go-meet" look={Look::Quiet} icon={icons::SMARTPHONE}
                    onclick={route::to(Route::Meet)} />
            }
            if let Some(view) = gathering.view.as_ref().filter(|view| view.gathering.is_some()) {
                <Card class="row" test="presence">
                    { quorum_ring(&view.quorum) }
                    <div class="grow">
                        <h2>{ quorum_words(&view.quorum) }</h2>
                        { greeted(&view.seat) }
                    </div>
                </Card>
            }
            if let Some(asks) = (*asks).clone() {
                <Confirm {asks} {onanswer} busy={answering.busy()} />
            }
        </>
    }
}

/// What was just said, where screen readers hear it.
fn said(told: &Told, my_name: &str) -> Html {
    let content = match told {
        Told::Nothing => Html::default(),
        Told::Met(person) => html! {
            <div class="met" data-test="met" data-name={person.name.clone()}>
                <span class="burst"><Icon of={icons::HANDSHAKE} /></span>
                <b>{ t::check_in_met(my_name, &person.name) }</b>
            </div>
        },
        Told::Words(words) => html! { <p class="notice" data-test="notice">{ words }</p> },
        Told::Problem(error) => html! { <Problem error={error.clone()} /> },
    };
    html! { <div class="told" aria-live="assertive">{ content }</div> }
}

fn greeted(seat: &api::SeatView) -> Html {
    let met = if seat.met >= seat.wanted && seat.wanted > 0 {
        t::check_in_met_enough()
    } else {
        t::check_in_you_met(seat.met, seat.wanted)
    };
    // At a founding their introductions come with the news: until then they have no name here.
    let (named, new): (Vec<_>, Vec<_>) =
        seat.half_met.iter().partition(|person| !person.name.is_empty());
    html! {
        <>
            <p data-test="seat" data-met={seat.met.to_string()} data-wanted={seat.wanted.to_string()}
                data-seated={seat.seated.to_string()}>{ met }</p>
            if let Some(next) = &seat.next {
                <p class="strong" data-test="greet-next">{ t::check_in_next(&next.name, &next.household) }</p>
            }
            { for named.iter().map(|person| html! {
                <p data-test="half-met">{ t::check_in_half(&person.name) }</p>
            }) }
            if !new.is_empty() {
                <p data-test="half-met-new">{ t::check_in_half_new(u32::try_from(new.len()).unwrap_or(u32::MAX)) }</p>
            }
        </>
    }
}

/// My code, and what to do with it.
fn my_code(
    view: &CheckInView,
    accessible: bool,
    onslower: Callback<bool>,
    onnext: Callback<()>,
) -> Html {
    let CheckInView { code, spoken, step, expires_in_ms, .. } = view;
    // A code that is held until they have filmed it would keep the next neighbour waiting.
    let (hint, step, next) = match step {
        CheckInStep::Offer => (t::check_in_offer(), "offer", None),
        CheckInStep::Answer => (t::check_in_answer(), "answer", Some(t::check_in_start_over())),
        CheckInStep::Confirm => {
            (t::check_in_confirm(), "confirm", Some(t::check_in_next_neighbour()))
        }
    };
    let next = next.map(AttrValue::from);
    html! {
        <MyCode code={code.clone()} spoken={spoken.clone()} expires_in_ms={*expires_in_ms} {step} {hint} {next}
            {accessible} {onslower} {onnext} />
    }
}
