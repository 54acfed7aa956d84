//! Proposing something.

use folkmoot_protocol::api::{GetMatter, LinksChoice, ProposeText, WordingChoice};
use folkmoot_protocol::ids::MatterId;
use yew::prelude::*;

use super::wording::Wording;
use crate::components::{Card, Header};
use crate::pages::matters::matter_card;
use crate::pages::{of_this, shown};
use crate::route::{self, Route};
use crate::state::{use_act, use_query};
use crate::words::t;

/// Props of [`Propose`].
#[derive(PartialEq, Properties)]
pub struct ProposeProps {
    /// The matter that it answers.
    pub matter: Option<MatterId>,
}

/// The form.
#[component]
pub fn Propose(props: &ProposeProps) -> Html {
    let act = use_act();
    let settles = use_state_eq(|| true);
    let matter = props.matter;
    let onsend = {
        let (act, settles) = (act.clone(), settles.clone());
        Callback::from(move |wording: WordingChoice| {
            let links = LinksChoice {
                matters: matter.into_iter().collect(),
                settles: matter.is_some() && *settles,
            };
            act.call(ProposeText { wording, links }, |view| {
                route::replace(Route::Proposal(view.id))
            });
        })
    };
    let toggle = {
        let settles = settles.clone();
        Callback::from(move |_| settles.set(!*settles))
    };
    let start = WordingChoice {
        title: String::new(),
        text: String::new(),
        options: Vec::new(),
        deed: None,
    };
    html! {
        <>
            <Header title={t::propose_title()} back=true />
            <p>{ t::propose_about() }</p>
            if let Some(matter) = matter {
                <Answered {matter} />
            }
            <Card>
                <Wording {start} go={t::wording_go()} test="propose" busy={act.busy()} error={act.error()} {onsend}>
                    if matter.is_some() {
                        <label class="check">
                            <input type="checkbox" data-test="propose-settles" checked={*settles} onchange={toggle} />
                            <span>{ t::propose_settles() }</span>
                        </label>
                    }
                </Wording>
            </Card>
        </>
    }
}

#[derive(PartialEq, Properties)]
struct AnsweredProps {
    matter: MatterId,
}

/// The matter that is answered.
#[component]
fn Answered(props: &AnsweredProps) -> Html {
    let matter = props.matter;
    let query = of_this(use_query(GetMatter { matter }), |view| view.line.id == matter);
    html! {
        <>
            <h2 class="kicker">{ t::propose_answers() }</h2>
            { shown(&query, |view| matter_card(&view.line, None)) }
        </>
    }
}
