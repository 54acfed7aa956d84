//! Proposing something.

use folkmoot_protocol::api::{
    self, DeedChoice, GetMatter, LinksChoice, ProposeText, WordingChoice,
};
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

/// Words of one's own.
#[component]
pub fn Propose(props: &ProposeProps) -> Html {
    html! { <Form matter={props.matter} deed={None::<DeedChoice>} /> }
}

/// Props of [`ChangePractice`].
#[derive(PartialEq, Properties)]
pub struct ChangePracticeProps {
    /// Which, by its place in the list of all.
    pub at: u8,
}

/// Another value for a practice.
#[component]
pub fn ChangePractice(props: &ChangePracticeProps) -> Html {
    let query = use_query(api::Us {});
    shown(&query, |view| {
        let practice = view.practices.get(usize::from(props.at));
        let deed =
            practice.map(|it| DeedChoice::Practice { name: it.name.clone(), value: it.value });
        html! { <Form matter={None::<MatterId>} {deed} /> }
    })
}

#[derive(PartialEq, Properties)]
struct FormProps {
    matter: Option<MatterId>,
    deed: Option<DeedChoice>,
}

/// The form.
#[component]
fn Form(props: &FormProps) -> Html {
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
        title: titled(props.deed.as_ref()),
        text: String::new(),
        options: Vec::new(),
        deed: props.deed.clone(),
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

/// What a proposal that changes a practice is called to begin with: as the practice is.
fn titled(deed: Option<&DeedChoice>) -> String {
    match deed {
        Some(DeedChoice::Practice { name, .. }) => t::practice_title(name).unwrap_or_default(),
        _ => String::new(),
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
