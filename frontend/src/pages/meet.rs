//! My phone meets a new one: somebody moved in, lost a phone, or it is my own second one.

use folkmoot_protocol::api::{
    ApiError, CheckInStep, ConfirmNewPhone, ErrorCode, MeetNewPhone, NewPhoneAsks, NewPhoneIs,
    NewPhoneMet, NewPhoneSaid, NewPhoneView, NextNewPhone, PersonLine, Scanned,
};
use yew::prelude::*;

use super::my_code::MyCode;
use super::news::taken_words;
use crate::components::{
    Avatar, Button, Card, Header, HoldButton, Icon, Loading, Look, Problem, Ring, Sheet,
    Viewfinder, icons,
};
use crate::device::awake::Awake;
use crate::device::{feel, page};
use crate::route::{self, Route};
use crate::state::{use_act, use_expiring, use_reader};
use crate::words::{number, t};

/// More residents who may be meant are put away.
const MOST_ALIKE: usize = 3;

/// What the camera told last.
#[derive(Clone, PartialEq)]
enum Told {
    Nothing,
    Words(String),
    Problem(ApiError),
}

/// My code and my camera, for a new phone.
#[component]
pub fn Meet() -> Html {
    let accessible = use_state_eq(|| false);
    let asks = use_state_eq(|| None::<NewPhoneAsks>);
    let told = use_state_eq(|| Told::Nothing);
    let answering = use_act();
    let meeting = use_expiring(
        |accessible| MeetNewPhone { accessible },
        |view| view.expires_in_ms,
        *accessible,
    );
    use_effect_with((), |()| {
        let awake = Awake::ask();
        move || drop(awake)
    });
    {
        // A question that was open when the page was left.
        let asks = asks.setter();
        let open = meeting.view.as_ref().and_then(|view| view.asks.clone());
        use_effect_with(open, move |open| {
            if open.is_some() {
                asks.set(open.clone());
            }
        });
    }
    {
        // Nobody waits any more: the sentence says so, and the question goes.
        let asks = asks.setter();
        let gone = answering.error().is_some_and(|error| {
            matches!(
                error.code,
                ErrorCode::NobodyWaiting | ErrorCode::Expired | ErrorCode::NotExpected
            )
        });
        use_effect_with(gone, move |gone| {
            if *gone {
                asks.set(None);
            }
        });
    }
    let report = {
        let (asks, told) = (asks.setter(), told.setter());
        Callback::from(move |reading| match reading {
            Ok(Scanned::Again) => {}
            Ok(Scanned::NewPhone(person)) => {
                feel::tap();
                told.set(Told::Nothing);
                asks.set(Some(person));
            }
            Ok(Scanned::ShowAnswer | Scanned::ConfirmPerson(_)) => {
                told.set(Told::Words(t::news_check_in_instead()));
            }
            Ok(Scanned::Taken(report)) => told.set(Told::Words(taken_words(&report))),
            Ok(Scanned::Filming { .. }) => {}
            Ok(_) => told.set(Told::Problem(ApiError::new(ErrorCode::WrongKind))),
            Err(error) => told.set(Told::Problem(error)),
        })
    };
    let ontexts = use_reader(report);
    let onanswer = {
        let (answering, asks, told) = (answering.clone(), asks.clone(), told.clone());
        let put = meeting.put.clone();
        Callback::from(move |is| {
            let (asks, put) = (asks.clone(), put.clone());
            told.set(Told::Nothing);
            answering.call(ConfirmNewPhone { is }, move |view: NewPhoneView| {
                asks.set(None);
                if view.just_met.is_some() {
                    feel::met();
                }
                put.emit(view);
                // My code changed: they film it now.
                page::scroll_up();
            });
        })
    };
    let onnext = {
        let (answering, asks, told) = (answering.clone(), asks.setter(), told.setter());
        let put = meeting.put.clone();
        Callback::from(move |()| {
            let put = put.clone();
            asks.set(None);
            told.set(Told::Nothing);
            answering.call(NextNewPhone {}, move |view| put.emit(view));
        })
    };
    let error = answering.error();
    html! {
        <>
            <Header title={t::meet_title()} back=true />
            <div aria-live="assertive">{ said(&told) }</div>
            if let Some(error) = error.clone().filter(|_| asks.is_none()) {
                <Problem {error} />
            }
            if let Some(view) = &meeting.view {
                if let Some(met) = &view.just_met {
                    { just_met(met) }
                }
                { my_code(view, *accessible, Callback::from(move |slower| accessible.set(slower)), onnext.clone()) }
                // Below the code, which is filmed where it stands: a change of step moves nothing.
                if let Some(met) = &view.just_met {
                    if view.step == CheckInStep::Offer {
                        <p class="hint">{ t::meet_missed() }</p>
                    }
                    { welcome(met, onnext) }
                } else {
                    <p class="hint">{ t::meet_about() }</p>
                }
                if view.step != CheckInStep::Confirm || view.just_met.is_none() {
                    <Viewfinder {ontexts} aim={t::check_in_or_point()} />
                }
            } else if let Some(error) = meeting.error {
                <Problem {error} retry={meeting.again} />
            } else {
                <Loading />
            }
            if let Some(asks) = (*asks).clone() {
                <WhoIsIt {asks} {onanswer} busy={answering.busy()} {error} />
            }
        </>
    }
}

fn said(told: &Told) -> Html {
    match told {
        Told::Nothing => Html::default(),
        Told::Words(words) => html! { <p class="notice" data-test="notice">{ words }</p> },
        Told::Problem(error) => html! { <Problem error={error.clone()} /> },
    }
}

fn my_code(
    view: &NewPhoneView,
    accessible: bool,
    onslower: Callback<bool>,
    onnext: Callback<()>,
) -> Html {
    let (hint, step) = match view.step {
        CheckInStep::Confirm => (t::check_in_confirm(), "confirm"),
        CheckInStep::Offer | CheckInStep::Answer => (t::meet_offer(), "offer"),
    };
    html! {
        <MyCode code={view.code.clone()} spoken={view.spoken.clone()} expires_in_ms={view.expires_in_ms} {step} {hint}
            {accessible} {onslower} {onnext} />
    }
}

/// What I said, and how far it has come.
fn just_met(met: &NewPhoneMet) -> Html {
    let name = &met.person.name;
    let (words, after) = match met.said {
        NewPhoneSaid::Vouched => (t::meet_vouched(name), t::meet_vouched_after()),
        NewPhoneSaid::Rebound => (t::meet_rebound(name), t::meet_rebound_after()),
        NewPhoneSaid::Enrolled => (t::meet_enrolled(), t::meet_enrolled_after()),
    };
    html! {
        <Card class="row" test="just-met">
            if met.said == NewPhoneSaid::Enrolled {
                <span class="burst"><Icon of={icons::CHECK} /></span>
            } else {
                <Ring value={met.have} full={met.need} big={number(f64::from(met.have))}
                    small={AttrValue::from(t::of_total(met.need))}
                    label={t::meet_ring(met.have, met.need)} test="vouches" />
            }
            <div class="grow" role="status">
                <h2>{ words }</h2>
                <p>{ after }</p>
            </div>
        </Card>
    }
}

fn welcome(met: &NewPhoneMet, onnext: Callback<()>) -> Html {
    html! {
        <>
            <Button label={t::meet_show_welcome(&met.person.name)} test="show-welcome" icon={icons::DOOR_OPEN}
                onclick={route::to(Route::ShowWelcome)} />
            <p class="hint centred">{ t::meet_show_welcome_about() }</p>
            <Button label={t::meet_next()} test="next-new-phone" look={Look::Ghost} onclick={onnext.reform(|_| ())} />
        </>
    }
}

#[derive(PartialEq, Properties)]
struct WhoIsItProps {
    asks: NewPhoneAsks,
    onanswer: Callback<NewPhoneIs>,
    busy: bool,
    error: Option<ApiError>,
}

/// The question; only a look at the person can answer it (L4). The likeliest answer stands first.
#[component]
fn WhoIsIt(props: &WhoIsItProps) -> Html {
    let NewPhoneAsks { name, household, returning, alike, mine, known } = &props.asks;
    let all = use_state_eq(|| false);
    let show_all = {
        let all = all.clone();
        Callback::from(move |_| all.set(true))
    };
    let shown = if *all { alike.len() } else { MOST_ALIKE };
    let mut answers: Vec<(NewPhoneIs, &str, String)> =
        alike.iter().take(shown).map(resident).collect();
    if *mine {
        let at = if *returning { 0 } else { answers.len() };
        answers.insert(at, (NewPhoneIs::Mine, "is-mine", t::meet_is_mine()));
    }
    let at = if *returning { answers.len() } else { 0 };
    answers.insert(at, (NewPhoneIs::Newcomer, "is-newcomer", t::meet_is_newcomer()));
    html! {
        <Sheet title={t::confirm_title()} test="confirm" onclose={props.onanswer.reform(|()| NewPhoneIs::Nobody)}>
            <div class="asked">
                <Avatar name={name.clone()} />
                <bdi class="name" data-test="asked-name">{ name }</bdi>
                <bdi>{ household }</bdi>
                <small>{ if *returning { t::meet_says_again() } else { t::meet_says_new() } }</small>
                if *known {
                    <small>{ t::meet_known() }</small>
                }
            </div>
            if let Some(error) = props.error.clone() {
                <Problem {error} />
            }
            <p class="hint centred" id="hold-hint">{ t::meet_hold() }</p>
            { for answers.into_iter().enumerate().map(|(at, (is, test, label))| html! {
                <HoldButton key={key(is)} {label} test={test.to_owned()} ghost={at > 0} busy={props.busy}
                    onconfirm={props.onanswer.reform(move |()| is)} />
            }) }
            if alike.len() > shown {
                <Button label={t::more()} test="more-alike" look={Look::Quiet} onclick={show_all} />
            }
            <Button label={t::meet_is_nobody()} test="confirm-no" look={Look::Ghost}
                onclick={props.onanswer.reform(|_| NewPhoneIs::Nobody)} />
        </Sheet>
    }
}

fn resident(person: &PersonLine) -> (NewPhoneIs, &'static str, String) {
    let label = t::meet_is_resident(&person.name, &person.household);
    (NewPhoneIs::Resident(person.person), "is-resident", label)
}

/// Tells the answers apart.
fn key(is: NewPhoneIs) -> String {
    match is {
        NewPhoneIs::Nobody => "nobody".to_owned(),
        NewPhoneIs::Newcomer => "newcomer".to_owned(),
        NewPhoneIs::Mine => "mine".to_owned(),
        NewPhoneIs::Resident(person) => person.to_string(),
    }
}
