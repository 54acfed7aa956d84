//! My phone is new: neighbours meet me, and one of them shows it a welcome.

use folkmoot_protocol::api::{
    self, ApiError, ApplyView, ErrorCode, GetApplication, GetStatus, MetBy, Need, NextVoucher,
    Scanned, StopApplying, UsView,
};
use yew::prelude::*;

use super::SessionProps;
use super::apply::AboutMe;
use super::join::percent;
use super::my_code::MyCode;
use super::news::taken_words;
use super::people::HandOver;
use super::sure::Sure;
use crate::app::enter;
use crate::components::icons::Picture;
use crate::components::{
    Badge, Button, Card, Header, Icon, Loading, Look, PersonRow, Problem, Ring, Tone, Viewfinder,
    icons,
};
use crate::device::awake::Awake;
use crate::device::{feel, page};
use crate::route::{self, Route};
use crate::state::{Session, use_act, use_expiring, use_query, use_reader};
use crate::words::t;

/// Neighbours whom a neighbourhood usually asks to vouch: the one it is may say otherwise.
const USUALLY: u32 = 3;

/// The new phone's page; for a phone that has not said who it is yet, that first.
#[component]
pub fn Met(props: &SessionProps) -> Html {
    let accessible = use_state_eq(|| false);
    let application = use_expiring(
        |accessible| GetApplication { accessible },
        |view| view.expires_in_ms,
        *accessible,
    );
    let inside = props.session.status.neighbourhood.is_some();
    let nobody = application.error.as_ref().is_some_and(|it| it.code == ErrorCode::NotApplying);
    let about = application
        .view
        .as_ref()
        .map(|view| AttrValue::from(t::person_of_household(&view.name, &view.household)));
    let onslower = {
        let accessible = accessible.clone();
        Callback::from(move |slower| accessible.set(slower))
    };
    html! {
        <>
            <Header title={t::met_title()} where_={about} back={inside} />
            if let Some(view) = application.view {
                <Waiting session={props.session.clone()} {view} accessible={*accessible} {onslower}
                    again={application.again} put={application.put} />
            } else if nobody && inside {
                <WhoIAm session={props.session.clone()} />
            } else if let Some(error) = application.error {
                <Problem {error} retry={application.again} />
            } else {
                <Loading />
            }
        </>
    }
}

/// A phone with a neighbourhood on it that is no resident's yet: whether it was one's before follows from
/// what it needs.
#[component]
fn WhoIAm(props: &SessionProps) -> Html {
    let home = use_query(api::Home {});
    match &home.view {
        Some(view) => {
            let returning = view.needs.contains(&Need::Recognise);
            html! { <AboutMe session={props.session.clone()} {returning} /> }
        }
        None => html! { <Loading /> },
    }
}

#[derive(PartialEq, Properties)]
struct WaitingProps {
    session: Session,
    view: ApplyView,
    accessible: bool,
    onslower: Callback<bool>,
    again: Callback<()>,
    put: Callback<ApplyView>,
}

/// What the camera told last.
#[derive(Clone, PartialEq)]
enum Told {
    Nothing,
    Words(String),
    Problem(ApiError),
}

#[component]
fn Waiting(props: &WaitingProps) -> Html {
    let view = &props.view;
    let progress = use_state_eq(|| 0_u32);
    let told = use_state_eq(|| Told::Nothing);
    let next = use_act();
    let entering = use_act();
    use_effect_with((), |()| {
        let awake = Awake::ask();
        move || drop(awake)
    });
    let report = {
        let (progress, told, again) = (progress.setter(), told.setter(), props.again.clone());
        let (entering, session) = (entering.clone(), props.session.clone());
        Callback::from(move |reading| match reading {
            Ok(Scanned::Again) => {}
            Ok(Scanned::ShowAnswer) => {
                feel::tap();
                told.set(Told::Nothing);
                again.emit(());
                page::scroll_up();
            }
            Ok(Scanned::MetBy(_)) => {
                feel::met();
                told.set(Told::Nothing);
                again.emit(());
                page::scroll_up();
            }
            Ok(Scanned::Filming { received, needed }) => {
                told.set(Told::Nothing);
                progress.set(percent(received, needed));
            }
            Ok(Scanned::Welcomed) => {
                feel::met();
                let session = session.clone();
                entering.call(GetStatus {}, move |status| enter(&session, status));
            }
            Ok(Scanned::Taken(report)) => {
                feel::met();
                progress.set(0);
                told.set(Told::Words(taken_words(&report)));
            }
            Ok(_) => told.set(Told::Problem(ApiError::new(ErrorCode::WrongKind))),
            Err(problem) => told.set(Told::Problem(problem)),
        })
    };
    let ontexts = use_reader(report);
    let onnext = {
        let (next, put, told) = (next.clone(), props.put.clone(), told.clone());
        let progress = progress.clone();
        Callback::from(move |()| {
            told.set(Told::Nothing);
            progress.set(0);
            let put = put.clone();
            next.call(NextVoucher {}, move |view| put.emit(view));
        })
    };
    let step = step(view);
    let inside = props.session.status.neighbourhood.is_some();
    let aim = match step {
        Step::Welcome if *progress > 0 => t::news_progress(*progress),
        Step::Welcome => t::met_aim_welcome(),
        Step::Show => t::met_aim_answer(),
        Step::First | Step::Done => t::met_aim_first(),
    };
    html! {
        <>
            { steps(step, view.welcomed) }
            if let Some(by) = view.just_met.clone() {
                { met_by(&by, step) }
            }
            <div aria-live="assertive">{ said(&told) }</div>
            if let Some(error) = next.error().or_else(|| entering.error()) {
                <Problem {error} />
            }
            if let (Step::Show, Some(code), Some(spoken)) = (step, view.code.clone(), view.spoken.clone()) {
                <MyCode {code} {spoken} expires_in_ms={view.expires_in_ms} step="answer" hint={t::met_show()}
                    next={Some(AttrValue::from(t::check_in_start_over()))} accessible={props.accessible}
                    onslower={props.onslower.clone()} onnext={onnext.clone()} />
            }
            if step != Step::Done {
                <Viewfinder {ontexts} {aim} tall={step != Step::Show}>
                    if step == Step::Welcome || *progress > 0 {
                        <div class="over">
                            <Ring value={*progress} full=100 big={t::unit_percent(*progress)}
                                label={t::news_progress(*progress)} test="film-progress" />
                        </div>
                    }
                </Viewfinder>
            }
            if view.just_met.is_some() {
                <Button label={t::met_next()} test="next-voucher" icon={icons::USER_ROUND_PLUS}
                    look={if step == Step::Done { Look::Main } else { Look::Ghost }}
                    busy={next.busy()} onclick={onnext.reform(|_| ())} />
            }
            if inside {
                <MetInside view={view.clone()} />
            } else {
                // One's own second phone takes one word only: no number is said before it is known.
                { who_met(view, (!view.returning).then_some(USUALLY)) }
                <Stop session={props.session.clone()} />
            }
            if props.session.is_shared() && !inside {
                <HandOver session={props.session.clone()} />
            }
        </>
    }
}

/// Where the meeting stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    /// Their code.
    First,
    /// Mine, then their answer.
    Show,
    /// Their moving code.
    Welcome,
    /// Nothing more with this neighbour.
    Done,
}

impl Step {
    const fn name(self) -> &'static str {
        match self {
            Self::First => "First",
            Self::Show => "Show",
            Self::Welcome => "Welcome",
            Self::Done => "Done",
        }
    }
}

fn step(view: &ApplyView) -> Step {
    match (&view.just_met, &view.code) {
        (Some(_), _) if view.welcomed => Step::Done,
        (Some(_), _) => Step::Welcome,
        (None, Some(_)) => Step::Show,
        (None, None) => Step::First,
    }
}

/// The steps as pictures. The welcome is filmed once only.
fn steps(now: Step, welcomed: bool) -> Html {
    let all: [(Step, String, Picture); 4] = [
        (Step::First, t::met_step_film(), icons::CAMERA),
        (Step::Show, t::met_step_show(), icons::QR_CODE),
        (Step::Show, t::met_step_answer(), icons::HANDSHAKE),
        (Step::Welcome, t::met_step_welcome(), icons::DOOR_OPEN),
    ];
    let wanted = all.into_iter().filter(|(step, ..)| !(welcomed && *step == Step::Welcome));
    html! {
        <ol class="steps" data-test="steps" data-step={now.name()}>
            { for wanted.map(|(step, label, icon)| {
                let done = step < now;
                html! {
                    <li class={classes!((step == now).then_some("now"), done.then_some("done"))}
                        aria-current={(step == now).then_some("step")}>
                        <span class="picture"><Icon of={if done { icons::CHECK } else { icon }} /></span>
                        <small>{ label }</small>
                    </li>
                }
            }) }
        </ol>
    }
}

fn met_by(by: &MetBy, step: Step) -> Html {
    html! {
        <div class="met" role="status" data-test="met-by" data-name={by.name.clone()}>
            <span class="burst"><Icon of={icons::HANDSHAKE} /></span>
            <span class="grow">
                <b>{ t::met_by(&by.name) }</b>
                if step == Step::Welcome {
                    <p>{ t::met_then_welcome() }</p>
                }
            </span>
        </div>
    }
}

fn said(told: &Told) -> Html {
    match told {
        Told::Nothing => Html::default(),
        Told::Words(words) => html! { <p class="notice" data-test="notice">{ words }</p> },
        Told::Problem(error) => html! { <Problem error={error.clone()} /> },
    }
}

#[derive(PartialEq, Properties)]
struct MetInsideProps {
    view: ApplyView,
}

/// What the neighbourhood asks is known here.
#[component]
fn MetInside(props: &MetInsideProps) -> Html {
    let us = use_query(api::Us {});
    let need = us.view.as_deref().and_then(|us| needed(us, &props.view));
    html! {
        <>
            { who_met(&props.view, need) }
            <Button label={t::news_title()} test="go-news" look={Look::Quiet} icon={icons::RADIO}
                onclick={route::to(Route::News)} />
        </>
    }
}

/// Neighbours needed, once one's word is on this phone.
fn needed(us: &UsView, view: &ApplyView) -> Option<u32> {
    if view.returning {
        return us.rebinds.iter().find(|it| it.device == us.my_device).map(|it| it.needed);
    }
    let mine = |it: &&api::NewcomerView| {
        it.person.name == view.name && it.person.household == view.household
    };
    us.newcomers.iter().find(mine).map(|it| it.needed)
}

fn who_met(view: &ApplyView, need: Option<u32>) -> Html {
    let have = u32::try_from(view.met.len()).unwrap_or(u32::MAX);
    let row =
        |by: &MetBy| html! { <PersonRow name={by.name.clone()} about={by.household.clone()} /> };
    html! {
        <Card test="who-met">
            <h2 class="titled"><Icon of={icons::USERS_ROUND} />{ t::met_list() }
                if let Some(need) = need {
                    <Badge label={t::some_of(have, need.max(have))} tone={if have < need { Tone::Sun } else { Tone::Leaf }} />
                }
            </h2>
            if view.met.is_empty() {
                <p>{ if view.returning { t::met_nobody_again() } else { t::met_nobody() } }</p>
            } else {
                <ul class="list" data-test="met-list" data-count={have.to_string()}>{ for view.met.iter().map(row) }</ul>
                <p class="hint">{ t::met_after() }</p>
            }
        </Card>
    }
}

/// Not a neighbour after all, or something was written wrong.
#[component]
fn Stop(props: &SessionProps) -> Html {
    let asks = use_state_eq(|| false);
    let stopping = use_act();
    let ask = {
        let asks = asks.clone();
        Callback::from(move |_| asks.set(true))
    };
    let onanswer = {
        let (asks, stopping, session) = (asks.clone(), stopping.clone(), props.session.clone());
        Callback::from(move |yes| {
            asks.set(false);
            if yes {
                let session = session.clone();
                stopping.call(StopApplying {}, move |status| enter(&session, status));
            }
        })
    };
    html! {
        <>
            <Button label={t::met_stop()} test="stop-applying" look={Look::Quiet} busy={stopping.busy()} onclick={ask} />
            if let Some(error) = stopping.error() {
                <Problem {error} />
            }
            if *asks {
                <Sure title={t::met_stop_title()} about={t::met_stop_about()} yes={t::met_stop()} test="sure-stop" {onanswer} />
            }
        </>
    }
}
