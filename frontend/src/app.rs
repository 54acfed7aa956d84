//! The root: where the app stands decides what may be shown.

use std::rc::Rc;

use folkmoot_protocol::api::{ErrorCode, GetStatus, Neighbourhood, Status, VaultState};
use folkmoot_protocol::ids::{GatheringId, MatterId};
use yew::prelude::*;

use crate::components::{Loading, Notices, Problem, Tabs, Tree};
use crate::device::page;
use crate::pages;
use crate::route::{self, Route, use_route};
use crate::shell::{AnyShell, Notice, Shell as _};
use crate::state::{Session, forget_views, use_act};
use crate::words::t;

/// The whole app.
#[component]
pub fn App() -> Html {
    let status = use_state(|| None::<Rc<Status>>);
    let drawn = use_state(|| 0_u32);
    let elsewhere = use_state_eq(|| false);
    let home_screen = use_state_eq(|| false);
    let notices = use_reducer_eq(Told::default);
    let route = use_route();
    let asking = use_act();
    let ask = {
        let (asking, status) = (asking.clone(), status.setter());
        Callback::from(move |()| {
            let status = status.clone();
            asking.call(GetStatus {}, move |reply| status.set(Some(Rc::new(reply))));
        })
    };
    {
        let ask = ask.clone();
        use_effect_with((), move |()| ask.emit(()));
    }
    use_effect_with((), |()| page::set_look(pages::look().as_deref()));
    {
        let (elsewhere, home_screen) = (elsewhere.setter(), home_screen.setter());
        let notices = notices.dispatcher();
        let tell = Callback::from(move |notice| match notice {
            Notice::Elsewhere => {
                forget_views();
                elsewhere.set(true);
            }
            Notice::HomeScreen => home_screen.set(true),
            Notice::Update | Notice::LittleRoom { .. } => notices.dispatch(notice),
        });
        use_effect_with((), move |()| AnyShell::here().listen(tell));
    }

    let refused = asking.error().is_some_and(|error| error.code == ErrorCode::OtherTab);
    if *elsewhere || (status.is_none() && refused) {
        let (elsewhere, status) = (elsewhere.setter(), status.setter());
        let onhere = Callback::from(move |newer: Status| {
            status.set(Some(Rc::new(newer)));
            elsewhere.set(false);
        });
        return html! { <pages::Elsewhere {onhere} /> };
    }
    let Some(now) = (*status).clone() else {
        return html! {
            <main class="page first">
                <h1 class="sr-only">{ t::app_name() }</h1>
                if let Some(error) = asking.error() {
                    <Tree label={t::start_picture()} />
                    <Problem {error} retry={ask} />
                } else {
                    <Loading />
                }
            </main>
        };
    };
    let session = Session {
        status: now.clone(),
        update: Callback::from(move |newer: Status| status.set(Some(Rc::new(newer)))),
        home_screen: *home_screen,
        redraw: {
            let drawn = drawn.clone();
            Callback::from(move |()| drawn.set(drawn.wrapping_add(1)))
        },
    };
    // A new language draws everything anew.
    let drawn = *drawn;
    let key = format!("{drawn}-{}", route.path());
    let page = match (now.vault, &now.neighbourhood) {
        (VaultState::Locked, _) => html! { <pages::Unlock key={drawn} {session} /> },
        (VaultState::Open, Some(neighbourhood)) => {
            inside(drawn, key, route, neighbourhood, session)
        }
        (vault, _) => outside(&key, route, vault == VaultState::Open, session),
    };
    let onupdate = Callback::from(|()| AnyShell::here().update());
    let onsave = Callback::from(|()| route::go(Route::Phone));
    html! {
        <>
            <Notices update={notices.update} room={notices.room} {onupdate} {onsave} />
            { page }
        </>
    }
}

/// What the shell told so far.
#[derive(Default, PartialEq)]
struct Told {
    /// A newer app waits.
    update: bool,
    /// So many megabytes are left, where that is little.
    room: Option<u64>,
}

impl Reducible for Told {
    type Action = Notice;

    fn reduce(self: Rc<Self>, notice: Notice) -> Rc<Self> {
        let Self { update, room } = *self;
        Rc::new(match notice {
            Notice::Update => Self { update: true, room },
            Notice::LittleRoom { megabytes } => Self { update, room: Some(megabytes) },
            Notice::HomeScreen | Notice::Elsewhere => Self { update, room },
        })
    }
}

/// No neighbourhood on this phone yet.
fn outside(key: &str, route: Route, open: bool, session: Session) -> Html {
    let key = key.to_owned();
    match route {
        Route::Found
        | Route::Join
        | Route::JoinHere
        | Route::Apply
        | Route::ApplyAgain
        | Route::BringBack
            if !open =>
        {
            html! { <pages::MakeVault {session} /> }
        }
        Route::Found => html! { <pages::Found {key} {session} /> },
        Route::Join => html! { <pages::Join {key} {session} /> },
        Route::JoinHere => html! { <pages::JoinHere {key} {session} /> },
        Route::Neighbour => html! { <pages::Neighbour {key} /> },
        Route::Apply => html! { <pages::Apply {key} {session} returning=false /> },
        Route::ApplyAgain => html! { <pages::Apply {key} {session} returning=true /> },
        Route::BringBack => html! { <pages::BringBack {key} {session} /> },
        Route::People if open => html! {
            <main class="page" {key} data-test="page" data-route={route.path().into_owned()}><pages::People {session} /></main>
        },
        // A phone that waits for neighbours goes on waiting after a restart.
        _ if open && session.status.applying => html! {
            <main class="page" {key} data-test="page" data-route={Route::Met.path().into_owned()}><pages::Met {session} /></main>
        },
        _ => html! { <pages::Start {key} {session} /> },
    }
}

fn inside(
    drawn: u32,
    key: String,
    route: Route,
    neighbourhood: &Neighbourhood,
    session: Session,
) -> Html {
    let shared = session.is_shared();
    if route == Route::Split {
        return html! {
            <>
                <pages::Found {key} {session} from_here=true />
                <Tabs key={drawn.to_string()} on={route.tab()} />
            </>
        };
    }
    let page = match route {
        Route::Gather => html! { <pages::Gather /> },
        Route::CheckIn => html! { <pages::CheckIn my_name={neighbourhood.my_name.clone()} /> },
        Route::Roll => html! { <pages::Roll /> },
        Route::Count => html! { <pages::Count /> },
        Route::Absent => html! { <pages::Absent /> },
        Route::Board => html! { <pages::Board /> },
        Route::Mine => html! { <pages::Mine /> },
        Route::News => html! { <pages::News /> },
        Route::ShowNews => html! { <pages::ShowNews /> },
        Route::FilmNews => html! { <pages::FilmNews /> },
        Route::Invite => html! { <pages::Invite /> },
        Route::Seal => {
            html! { <pages::Seal neighbourhood={neighbourhood.name.clone()} {shared} /> }
        }
        Route::Call => html! { <pages::Call /> },
        Route::Matters => html! { <pages::Matters /> },
        Route::Bring => html! { <pages::Bring /> },
        Route::Matter(matter) => html! { <pages::Matter {matter} /> },
        Route::Decisions => html! { <pages::Decisions /> },
        Route::Propose => html! { <pages::Propose matter={None::<MatterId>} /> },
        Route::PastDecisions => html! { <pages::PastDecisions /> },
        Route::ChangePractice(at) => html! { <pages::ChangePractice {at} /> },
        Route::Answer(matter) => html! { <pages::Propose {matter} /> },
        Route::Proposal(proposal) => html! { <pages::Proposal {proposal} /> },
        Route::Speaking => html! { <pages::Speaking /> },
        Route::Roles => html! { <pages::Roles /> },
        Route::Minutes => html! { <pages::Minutes gathering={None::<GatheringId>} /> },
        Route::MinutesOf(gathering) => html! { <pages::Minutes {gathering} /> },
        Route::Past => html! { <pages::Past /> },
        Route::CheckMinutes => html! { <pages::CheckMinutes /> },
        Route::PaperAgenda => html! { <pages::PaperAgenda /> },
        Route::Ballots(question) => html! { <pages::Ballots {question} /> },
        Route::Us => html! { <pages::Us {session} /> },
        Route::Change => html! { <pages::Change /> },
        Route::Paper => html! { <pages::Paper /> },
        Route::Places => html! { <pages::Places /> },
        Route::Newcomers => html! { <pages::Newcomers /> },
        Route::Meet => html! { <pages::Meet /> },
        Route::ShowWelcome => html! { <pages::ShowWelcome /> },
        Route::Met => html! { <pages::Met {session} /> },
        Route::Practices => html! { <pages::Practices /> },
        Route::History => html! { <pages::History {session} /> },
        Route::Phone => html! { <pages::Phone {session} /> },
        Route::People => html! { <pages::People {session} /> },
        Route::Settings => html! { <pages::Settings {session} /> },
        Route::Flyer => html! { <pages::Flyer /> },
        Route::PaperRoll => html! { <pages::PaperRoll /> },
        Route::Cards => html! { <pages::Cards /> },
        Route::Safety => html! { <pages::Safety /> },
        Route::Home
        | Route::Found
        | Route::Neighbour
        | Route::Join
        | Route::JoinHere
        | Route::Apply
        | Route::ApplyAgain
        | Route::BringBack
        | Route::Split => html! { <pages::Home applying={session.status.applying} /> },
    };
    html! {
        <>
            <main class="page" {key} data-test="page" data-route={route.path().into_owned()}>{ page }</main>
            <Tabs key={drawn.to_string()} on={route.tab()} />
        </>
    }
}

/// After founding, joining or coming back: the neighbourhood's Home.
pub fn enter(session: &Session, status: Status) {
    session.update.emit(status);
    route::replace(Route::Home);
}

/// After locking: nothing of this person is left for the next one.
pub fn leave(session: &Session, status: Status) {
    forget_views();
    session.update.emit(status);
    route::replace(Route::Home);
}
