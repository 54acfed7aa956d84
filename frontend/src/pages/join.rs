//! I'm a neighbour: film an invitation, then join.

use folkmoot_protocol::api::{
    self, ApiError, DraftHere, ErrorCode, ForgetFilm, GatheringView, InvitationView, Scanned,
};
use yew::prelude::*;

use super::SessionProps;
use super::form::{beside_field, problem};
use crate::app::enter;
use crate::components::{
    Avatar, Button, Card, Field, Header, Icon, Look, Problem, Ring, Viewfinder, icons,
};
use crate::device::feel;
use crate::state::{use_act, use_reader};
use crate::words::{t, when};

/// Films, then asks for name and household.
#[component]
pub fn Join(props: &SessionProps) -> Html {
    let invitation = use_state_eq(|| props.session.status.invitation.clone());
    let again = {
        let invitation = invitation.clone();
        Callback::from(move |()| invitation.set(None))
    };
    let found = {
        let invitation = invitation.clone();
        Callback::from(move |read| invitation.set(Some(read)))
    };
    html! {
        <main class="page" data-test="page" data-route="/join">
            <Header title={t::join_title()} back=true />
            if let Some(invitation) = (*invitation).clone() {
                <Accept {invitation} session={props.session.clone()} onagain={again} />
            } else {
                <FilmInvitation onfound={found} />
            }
        </main>
    }
}

#[derive(PartialEq, Properties)]
struct FilmInvitationProps {
    onfound: Callback<InvitationView>,
}

/// The share of a film that has arrived, in per cent; it never says 100 before it is complete.
pub fn percent(received: u32, needed: u32) -> u32 {
    received.saturating_mul(100).checked_div(needed).unwrap_or(0).min(99)
}

#[component]
fn FilmInvitation(props: &FilmInvitationProps) -> Html {
    let progress = use_state_eq(|| 0_u32);
    let error = use_state_eq(|| None::<ApiError>);
    let report = {
        let (progress, error, onfound) = (progress.setter(), error.setter(), props.onfound.clone());
        Callback::from(move |reading| match reading {
            Ok(Scanned::Filming { received, needed }) => {
                error.set(None);
                progress.set(percent(received, needed));
            }
            Ok(Scanned::Invitation(invitation)) => {
                feel::tap();
                onfound.emit(invitation);
            }
            Ok(_) => {}
            Err(problem) => error.set(Some(problem)),
        })
    };
    let ontexts = use_reader(report);
    html! {
        <>
            <p>{ t::join_about() }</p>
            <Viewfinder {ontexts} aim={t::camera_aim()} tall=true>
                <div class="over">
                    <Ring
                        value={*progress}
                        full=100
                        big={t::unit_percent(*progress)}
                        label={t::join_progress(*progress)}
                        test="film-progress"
                    />
                </div>
            </Viewfinder>
            if let Some(error) = (*error).clone() {
                <Problem {error} />
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct AcceptProps {
    invitation: InvitationView,
    session: crate::state::Session,
    onagain: Callback<()>,
}

#[component]
fn Accept(props: &AcceptProps) -> Html {
    let InvitationView { neighbourhood, from, household: theirs, gathering } = &props.invitation;
    let forgetting = use_act();
    let again = {
        let onagain = props.onagain.clone();
        Callback::from(move |_| {
            let onagain = onagain.clone();
            forgetting.call(ForgetFilm {}, move |_| onagain.emit(()));
        })
    };
    html! {
        <>
            { invited(neighbourhood, gathering.as_ref()) }
            <Card class="row">
                <Avatar name={from.clone()} />
                <span class="grow">
                    <b>{ t::join_from(from, theirs) }</b>
                    <p>{ t::join_check() }</p>
                </span>
            </Card>
            <AboutMe session={props.session.clone()} here=false>
                <Button label={t::join_other()} test="join-other" look={Look::Quiet} onclick={again} />
            </AboutMe>
            <p class="fact"><Icon of={icons::INFO} /><span>{ t::join_after() }</span></p>
        </>
    }
}

fn invited(neighbourhood: &str, gathering: Option<&GatheringView>) -> Html {
    html! {
        <Card class="hero" test="invitation">
            <p class="kicker">{ t::join_found() }</p>
            <h2><bdi>{ neighbourhood }</bdi></h2>
            if let Some(gathering) = gathering {
                <p>{ t::home_gathering_where(&when::day_and_time(gathering.starts_at), &gathering.place) }</p>
            }
        </Card>
    }
}

/// Joins the draft that somebody else of this phone takes part in.
#[component]
pub fn JoinHere(props: &SessionProps) -> Html {
    let draft = props.session.status.draft_here.as_ref();
    html! {
        <main class="page" data-test="page" data-route="/join-here">
            <Header title={t::join_title()} back=true />
            if let Some(DraftHere { neighbourhood, gathering }) = draft {
                { invited(neighbourhood, gathering.as_ref()) }
                <AboutMe session={props.session.clone()} here=true />
                <p class="fact"><Icon of={icons::INFO} /><span>{ t::join_after() }</span></p>
            } else {
                <Problem error={ApiError::new(ErrorCode::NoInvitation)} />
            }
        </main>
    }
}

#[derive(PartialEq, Properties)]
struct AboutMeProps {
    session: crate::state::Session,
    /// The draft on this phone, and not the invitation that was filmed.
    here: bool,
    #[prop_or_default]
    children: Html,
}

/// Who joins.
#[component]
fn AboutMe(props: &AboutMeProps) -> Html {
    let here = props.here;
    let name = use_state_eq(|| {
        let me = props.session.me().filter(|_| here);
        me.map(|me| me.label.clone()).unwrap_or_default()
    });
    let household = use_state_eq(String::new);
    let tried = use_state_eq(|| false);
    let joining = use_act();
    let error = joining.error();
    let onsubmit = {
        let (name, household) = (name.clone(), household.clone());
        let (tried, joining, session) = (tried.clone(), joining.clone(), props.session.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            if name.trim().is_empty() || household.trim().is_empty() {
                return;
            }
            let session = session.clone();
            let (name, household) = ((*name).clone(), (*household).clone());
            if here {
                joining.call(api::JoinHere { name, household }, move |it| enter(&session, it));
            } else {
                joining.call(api::Join { name, household }, move |it| enter(&session, it));
            }
        })
    };
    let set_name = {
        let name = name.clone();
        Callback::from(move |text| name.set(text))
    };
    let set_household = {
        let household = household.clone();
        Callback::from(move |text| household.set(text))
    };
    html! {
        <form class="form" {onsubmit} novalidate=true>
            <Card>
                <Field label={t::found_name()} name="name" hint={t::found_name_hint()} fill="name" value={(*name).clone()} oninput={set_name}
                    problem={problem("name", &name, *tried, error.as_ref())} />
                <Field label={t::found_household()} name="household" hint={t::found_household_hint()}
                    value={(*household).clone()} oninput={set_household}
                    problem={problem("household", &household, *tried, error.as_ref())} />
            </Card>
            if let Some(error) = error.filter(|error| !beside_field(error)) {
                <Problem {error} />
            }
            <Button label={t::join_go()} test="join-go" submit=true icon={icons::DOOR_OPEN}
                busy={joining.busy()} onclick={Callback::noop()} />
            { props.children.clone() }
        </form>
    }
}
