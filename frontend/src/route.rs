//! Where in the app a resident is. Pages lie on a stack, and Back (the phone's own, too) takes
//! the top one off: the stack is the browser's history.

use std::borrow::Cow;
use std::cell::RefCell;

use folkmoot_protocol::ids::{GatheringId, MatterId, ProposalId, QuestionId};
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// First of five: what needs me now.
    Home,
    /// The gathering.
    Gather,
    /// My code and my camera.
    CheckIn,
    /// Who is present.
    Roll,
    /// The head count.
    Count,
    /// Who is here without a phone.
    Absent,
    /// Collecting everybody's news and playing them to all.
    Board,
    /// Showing the board what I said.
    Mine,
    /// Choosing to show or film news.
    News,
    /// My news as a moving code.
    ShowNews,
    /// Filming a neighbour's news.
    FilmNews,
    /// The invitation as a moving code.
    Invite,
    /// The seal.
    Seal,
    /// Calling a gathering.
    Call,
    /// Moving a gathering.
    Change,
    /// The roll on paper.
    Paper,
    /// Meeting places.
    Places,
    /// What should be dealt with.
    Matters,
    /// Bringing a matter.
    Bring,
    /// One matter.
    Matter(MatterId),
    /// What is asked, decided and proposed.
    Decisions,
    /// What was decided so far.
    PastDecisions,
    /// Proposing something.
    Propose,
    /// Proposing another value for a practice, by its place in the list of all.
    ChangePractice(u8),
    /// Proposing an answer to a matter.
    Answer(MatterId),
    /// One proposal, its versions and questions.
    Proposal(ProposalId),
    /// Who speaks next.
    Speaking,
    /// Roles by lot.
    Roles,
    /// Minutes of this gathering, or the last one.
    Minutes,
    /// Gatherings of the past.
    Past,
    /// Minutes of one of them.
    MinutesOf(GatheringId),
    /// Comparing printed minutes with these.
    CheckMinutes,
    /// To print: the agenda.
    PaperAgenda,
    /// To print: ballots.
    Ballots(QuestionId),
    /// People, practices, history, phone.
    Us,
    /// Who waits for vouches.
    Newcomers,
    /// My phone meets somebody's new one.
    Meet,
    /// The welcome for it, as a moving code.
    ShowWelcome,
    /// What we agreed on.
    Practices,
    /// Where we come from, and seal by seal.
    History,
    /// Founding a neighbourhood that comes from this one.
    Split,
    /// Keys, copy, files.
    Phone,
    /// Who has keys on this phone.
    People,
    /// Language and look.
    Settings,
    /// To print: a flyer for the gathering.
    Flyer,
    /// To print: the roll, to be signed.
    PaperRoll,
    /// To print: member cards.
    Cards,
    /// Who can see what.
    Safety,
    /// First start: found a neighbourhood.
    Found,
    /// First start: which sort of neighbour.
    Neighbour,
    /// First start: join one.
    Join,
    /// First start: I live here, and the neighbourhood exists.
    Apply,
    /// First start: I had a phone here.
    ApplyAgain,
    /// My new phone is met by neighbours.
    Met,
    /// First start: join the draft that is on this phone.
    JoinHere,
    /// First start: bring data back.
    BringBack,
}

const PATHS: &[(Route, &str)] = &[
    (Route::Home, "/"),
    (Route::Gather, "/gather"),
    (Route::CheckIn, "/gather/check-in"),
    (Route::Roll, "/gather/roll"),
    (Route::Count, "/gather/count"),
    (Route::Absent, "/gather/absent"),
    (Route::Board, "/gather/board"),
    (Route::Mine, "/gather/mine"),
    (Route::News, "/gather/news"),
    (Route::ShowNews, "/gather/news/show"),
    (Route::FilmNews, "/gather/news/film"),
    (Route::Invite, "/gather/invite"),
    (Route::Seal, "/gather/seal"),
    (Route::Call, "/gather/call"),
    (Route::Change, "/gather/move"),
    (Route::Paper, "/gather/paper"),
    (Route::Places, "/gather/places"),
    (Route::Matters, "/matters"),
    (Route::Bring, "/matters/bring"),
    (Route::Decisions, "/gather/decisions"),
    (Route::PastDecisions, "/gather/decisions/past"),
    (Route::Propose, "/gather/decisions/propose"),
    (Route::Speaking, "/gather/speaking"),
    (Route::Roles, "/gather/roles"),
    (Route::Minutes, "/gather/minutes"),
    (Route::Past, "/gather/past"),
    (Route::CheckMinutes, "/gather/past/check"),
    (Route::PaperAgenda, "/matters/agenda"),
    (Route::Us, "/us"),
    (Route::Newcomers, "/us/newcomers"),
    (Route::Meet, "/us/meet"),
    (Route::ShowWelcome, "/us/meet/welcome"),
    (Route::Practices, "/us/practices"),
    (Route::History, "/us/history"),
    (Route::Split, "/us/history/found"),
    (Route::Phone, "/us/phone"),
    (Route::People, "/us/phone/people"),
    (Route::Settings, "/us/settings"),
    (Route::Flyer, "/gather/flyer"),
    (Route::PaperRoll, "/gather/paper-roll"),
    (Route::Cards, "/us/cards"),
    (Route::Safety, "/us/safety"),
    (Route::Found, "/found"),
    (Route::Neighbour, "/neighbour"),
    (Route::Join, "/join"),
    (Route::Apply, "/apply"),
    (Route::ApplyAgain, "/apply/again"),
    (Route::Met, "/met"),
    (Route::JoinHere, "/join-here"),
    (Route::BringBack, "/bring-back"),
];

const MATTER: &str = "/matters/of/";
const ANSWER: &str = "/matters/answer/";
const PRACTICE: &str = "/us/practices/change/";
const PROPOSAL: &str = "/gather/decisions/of/";
const BALLOTS: &str = "/gather/decisions/ballots/";
const MINUTES: &str = "/gather/past/of/";

impl Route {
    /// Its path, shown after `#`.
    pub fn path(self) -> Cow<'static, str> {
        match self {
            Self::Matter(id) => format!("{MATTER}{id}").into(),
            Self::Answer(id) => format!("{ANSWER}{id}").into(),
            Self::Proposal(id) => format!("{PROPOSAL}{id}").into(),
            Self::ChangePractice(at) => format!("{PRACTICE}{at}").into(),
            Self::Ballots(id) => format!("{BALLOTS}{id}").into(),
            Self::MinutesOf(id) => format!("{MINUTES}{id}").into(),
            _ => {
                PATHS.iter().find(|(route, _)| *route == self).map_or("/", |(_, path)| path).into()
            }
        }
    }

    fn from_path(path: &str) -> Self {
        let of = |of: &str| path.strip_prefix(of);
        let one = (of(MATTER).and_then(|id| Some(Self::Matter(id.parse().ok()?))))
            .or_else(|| Some(Self::Answer(of(ANSWER)?.parse().ok()?)))
            .or_else(|| Some(Self::ChangePractice(of(PRACTICE)?.parse().ok()?)))
            .or_else(|| Some(Self::Proposal(of(PROPOSAL)?.parse().ok()?)))
            .or_else(|| Some(Self::Ballots(of(BALLOTS)?.parse().ok()?)))
            .or_else(|| Some(Self::MinutesOf(of(MINUTES)?.parse().ok()?)));
        let known = || PATHS.iter().find(|(_, known)| *known == path).map(|(route, _)| *route);
        one.or_else(known).unwrap_or(Self::Home)
    }

    /// The page above, for Back on a page that was opened directly.
    pub fn parent(self) -> Self {
        match self {
            Self::ShowNews | Self::FilmNews => Self::News,
            Self::People => Self::Phone,
            Self::Split => Self::History,
            Self::Answer(matter) => Self::Matter(matter),
            Self::PastDecisions | Self::Propose | Self::Proposal(_) | Self::Ballots(_) => {
                Self::Decisions
            }
            Self::ChangePractice(_) => Self::Practices,
            Self::MinutesOf(_) | Self::CheckMinutes => Self::Past,
            Self::Meet => Self::Newcomers,
            Self::ShowWelcome => Self::Meet,
            Self::Join | Self::Apply | Self::ApplyAgain => Self::Neighbour,
            _ if self.tab() == self => Self::Home,
            _ => self.tab(),
        }
    }

    /// The tab that this page belongs to.
    pub fn tab(self) -> Self {
        match self.path() {
            path if path.starts_with("/gather") => Self::Gather,
            path if path.starts_with("/matters") => Self::Matters,
            path if path.starts_with("/us") => Self::Us,
            _ => Self::Home,
        }
    }
}

thread_local! {
    /// Told when we have gone somewhere: the browser itself only tells of Back and Forward.
    static FOLLOWER: RefCell<Option<Callback<()>>> = const { RefCell::new(None) };
}

/// Opens a page on top of this one.
pub fn go(route: Route) {
    if route != here() {
        open(route, depth().saturating_add(1), false);
    }
}

/// Opens a page in the place of this one.
pub fn replace(route: Route) {
    open(route, depth(), true);
}

/// Changes tabs: Back from a tab leads Home, not through every tab that was looked at.
pub fn change_tab(route: Route) {
    if here() == Route::Home { go(route) } else { replace(route) }
}

/// Takes this page off.
pub fn back() {
    match history() {
        // Refused only for a page that is being closed.
        Some(history) if depth() > 0 => drop(history.back()),
        _ => replace(here().parent()),
    }
}

/// A callback that opens a page.
pub fn to<T>(route: Route) -> Callback<T> {
    Callback::from(move |_| go(route))
}

fn open(route: Route, depth: u32, replace: bool) {
    let Some(history) = history() else { return };
    let address = format!("#{}", route.path());
    let depth = JsValue::from_f64(f64::from(depth));
    let done = if replace {
        history.replace_state_with_url(&depth, "", Some(&address))
    } else {
        history.push_state_with_url(&depth, "", Some(&address))
    };
    let follower = FOLLOWER.with_borrow(Clone::clone);
    if let (Ok(()), Some(follower)) = (done, follower) {
        follower.emit(());
    }
}

fn history() -> Option<web_sys::History> {
    web_sys::window()?.history().ok()
}

fn here() -> Route {
    let address = web_sys::window().and_then(|window| window.location().hash().ok());
    Route::from_path(address.as_deref().unwrap_or_default().trim_start_matches('#'))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn depth() -> u32 {
    history().and_then(|history| history.state().ok()?.as_f64()).unwrap_or(0.0) as u32
}

/// The page on top. For the app's root only.
#[hook]
pub fn use_route() -> Route {
    let route = use_state_eq(here);
    let set = route.setter();
    use_effect_with((), move |()| {
        let follow = {
            let set = set.clone();
            Callback::from(move |()| set.set(here()))
        };
        FOLLOWER.set(Some(follow));
        let listener = web_sys::window().map(|window| {
            gloo_events::EventListener::new(&window, "popstate", move |_| set.set(here()))
        });
        move || {
            FOLLOWER.set(None);
            drop(listener);
        }
    });
    *route
}
