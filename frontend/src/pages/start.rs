//! The first screen there is.

use yew::prelude::*;

use super::SessionProps;
use super::kin::Others;
use super::people::HandOver;
use super::settings::LanguageChoice;
use crate::components::{Header, Link, Tone, Tree, icons};
use crate::route::{self, Route};
use crate::words::t;

/// Three ways to begin; a fourth where somebody of this phone has begun.
#[component]
pub fn Start(props: &SessionProps) -> Html {
    html! {
        <main class="page first" data-test="page" data-route="/start">
            <p class="brand">{ t::app_name() }</p>
            <Tree label={t::start_picture()} />
            <Header title={t::start_title()} />
            <p class="lead">{ t::start_about() }</p>
            <Others session={props.session.clone()} />
            if let Some(draft) = &props.session.status.draft_here {
                <Link
                    title={t::start_here(&draft.neighbourhood)}
                    about={AttrValue::from(t::start_here_about())}
                    test="start-here"
                    icon={icons::USERS_ROUND}
                    tone={Tone::Sun}
                    onclick={route::to(Route::JoinHere)}
                />
            }
            <Link
                title={t::start_found()}
                about={AttrValue::from(t::start_found_about())}
                test="start-found"
                icon={icons::SPROUT}
                onclick={route::to(Route::Found)}
            />
            <Link
                title={t::start_join()}
                about={AttrValue::from(t::start_join_about())}
                test="start-join"
                icon={icons::DOOR_OPEN}
                tone={Tone::Sun}
                onclick={route::to(Route::Neighbour)}
            />
            <Link
                title={t::start_bring_back()}
                about={AttrValue::from(t::start_bring_back_about())}
                test="start-bring-back"
                icon={icons::ARCHIVE_RESTORE}
                tone={Tone::Clay}
                onclick={route::to(Route::BringBack)}
            />
            if props.session.is_shared() {
                <Link
                    title={t::people_title()}
                    test="go-people"
                    icon={icons::USERS}
                    onclick={route::to(Route::People)}
                />
                <HandOver session={props.session.clone()} />
            }
            <LanguageChoice onchange={props.session.redraw.clone()} />
        </main>
    }
}
