//! What we agreed on.

use folkmoot_protocol::api::{self, Stage};
use yew::prelude::*;

use super::shown;
use crate::components::{Button, Card, Header, Look, PracticeRow, icons};
use crate::route::{self, Route};
use crate::state::use_query;
use crate::words::t;

/// Every practice with its sentence.
#[component]
pub fn Practices() -> Html {
    let query = use_query(api::Us {});
    html! {
        <>
            <Header title={t::practices_title()} back=true />
            { shown(&query, |view| {
                let draft = view.neighbourhood.stage == Stage::Draft;
                html! {
                    <>
                        <p>{ if draft { t::practices_draft() } else { t::practices_about() } }</p>
                        <Card>
                            <ul class="list">
                                { for view.practices.iter().map(|practice| html! {
                                    <PracticeRow practice={practice.clone()} />
                                }) }
                            </ul>
                        </Card>
                        <Button label={t::practices_propose()} test="propose" look={Look::Ghost} icon={icons::PENCIL}
                            onclick={route::to(Route::Propose)} />
                    </>
                }
            }) }
        </>
    }
}
