//! Pages: they ask the engine for a view and hand its facts to components.

mod absent;
mod apply;
mod board;
mod call;
mod change;
mod changes;
mod check_in;
mod confirm;
mod count;
mod decisions;
mod elsewhere;
mod film_news;
mod form;
mod found;
mod gather;
mod history;
mod home;
mod install;
mod join;
mod kin;
mod matters;
mod meet;
mod met;
mod mine;
mod minutes;
mod my_code;
mod need;
mod neighbour;
mod newcomers;
mod news;
mod no_words;
mod paper;
mod paper_entry;
mod people;
mod phone;
mod places;
mod practices;
mod projection;
mod restore;
mod roles;
mod roll;
mod safety;
mod seal;
mod settings;
mod show;
mod speaking;
mod start;
mod sure;
mod us;
mod vault;
mod verdict;
mod ways;

use yew::prelude::*;

use crate::components::{Header, Loading, Problem};
use crate::state::Query;

pub use absent::Absent;
pub use apply::Apply;
pub use board::{Board, Mine};
pub use call::Call;
pub use change::Change;
pub use check_in::CheckIn;
pub use count::Count;
pub use decisions::{Ballots, ChangePractice, Decisions, PastDecisions, Proposal, Propose};
pub use elsewhere::Elsewhere;
pub use film_news::FilmNews;
pub use found::Found;
pub use gather::Gather;
pub use history::History;
pub use home::Home;
pub use join::{Join, JoinHere};
pub use matters::{Bring, Matter, Matters, PaperAgenda};
pub use meet::Meet;
pub use met::Met;
pub use minutes::{CheckMinutes, Minutes, Past};
pub use neighbour::Neighbour;
pub use newcomers::Newcomers;
pub use news::News;
pub use no_words::{NoWords, NoWordsProps};
pub use paper::{Cards, Flyer, PaperRoll};
pub use paper_entry::Paper;
pub use people::People;
pub use phone::Phone;
pub use places::Places;
pub use practices::Practices;
pub use restore::BringBack;
pub use roles::Roles;
pub use roll::Roll;
pub use safety::Safety;
pub use seal::Seal;
pub use settings::{Settings, look};
pub use show::{Invite, ShowNews, ShowWelcome};
pub use speaking::Speaking;
pub use start::Start;
pub use us::Us;
pub use vault::{MakeVault, Unlock};

/// Props of a page that changes where the app stands.
#[derive(PartialEq, Properties)]
pub struct SessionProps {
    /// Where the app stands.
    pub session: crate::state::Session,
}

/// The same for a page whose top is part of the view: until then, the tab's name stands there.
fn shown_whole<T>(title: String, query: &Query<T>, content: impl FnOnce(&T) -> Html) -> Html {
    html! {
        <>
            if query.view.is_none() {
                <Header {title} />
            }
            { shown(query, content) }
        </>
    }
}

/// The view once it is there; until then that it is coming, or why it is not.
fn shown<T>(query: &Query<T>, content: impl FnOnce(&T) -> Html) -> Html {
    let problem = query.error.clone().map(|error| {
        html! { <Problem {error} retry={query.reload.clone()} /> }
    });
    match &query.view {
        Some(view) => html! { <>{ problem }{ content(view) }</> },
        None => problem.unwrap_or_else(|| html! { <Loading /> }),
    }
}

/// Only what was asked for: the last view that a page shows at once may be of another one.
fn of_this<T>(query: Query<T>, is: impl FnOnce(&T) -> bool) -> Query<T> {
    let view = query.view.clone().filter(|view| is(view));
    Query { view, ..query }
}
