//! The app is used in another tab: one at a time works on what is kept here.

use folkmoot_protocol::api::{ApiError, ErrorCode, Status};
use yew::prelude::*;

use crate::components::{Button, Header, Problem, Tree, icons};
use crate::shell::{AnyShell, Shell as _, internal};
use crate::state::use_act;
use crate::words::t;

/// Props of [`Elsewhere`].
#[derive(PartialEq, Properties)]
pub struct ElsewhereProps {
    /// It works here again.
    pub onhere: Callback<Status>,
}

/// Says so, and lets the resident go on here.
#[component]
pub fn Elsewhere(props: &ElsewhereProps) -> Html {
    let taking = use_act();
    let take = {
        let (taking, onhere) = (taking.clone(), props.onhere.clone());
        Callback::from(move |_| {
            let work =
                async { Status::try_from(AnyShell::here().take_over().await?).map_err(internal) };
            let onhere = onhere.clone();
            taking.run(work, move |status| onhere.emit(status));
        })
    };
    let error = ApiError::new(ErrorCode::OtherTab);
    html! {
        <main class="page first" data-test="page" data-route="/elsewhere">
            <Tree label={t::start_picture()} />
            <Header title={t::error_sentence(&error)} />
            <p>{ t::error_next(&error) }</p>
            <Button label={t::elsewhere_go()} test="take-over" icon={icons::SMARTPHONE} busy={taking.busy()}
                onclick={take} />
            if let Some(error) = taking.error() {
                <Problem {error} />
            }
        </main>
    }
}
