//! Several neighbourhoods: how others are shown, and going from one of mine to another.

use folkmoot_protocol::api::{
    self, ChangeView, KinLine, KinStanding, KinView, OpenNeighbourhood, UsView, WhatView,
};
use folkmoot_protocol::ids::AssemblyId;
use yew::prelude::*;

use super::{SessionProps, shown};
use crate::app::leave;
use crate::components::{Button, Card, Code, CodeCanvas, Icon, Look, Problem, icons};
use crate::route::{self, Route};
use crate::state::{Session, use_act, use_query};
use crate::words::t;

/// What people compare by eye.
pub fn root(kin: &KinLine) -> Html {
    html! {
        <p class="hint">{ t::kin_root(kin.kin.seal) }{ " " }<bdi class="mark small" dir="ltr">{ &kin.root }</bdi></p>
    }
}

fn standing(view: &KinView) -> Html {
    let (name, words) = match view.standing {
        KinStanding::Same => ("same", t::kin_same()),
        KinStanding::Differs => ("differs", t::kin_differs()),
        KinStanding::Unknown => ("unknown", t::kin_unknown()),
    };
    html! {
        <>
            { root(&view.line) }
            <p class="hint" data-test="kin-standing" data-standing={name}>{ words }</p>
        </>
    }
}

/// What became of us, in one line: the newest of it.
pub fn summary(view: &UsView) -> Option<String> {
    let from = || view.from.as_ref().map(|from| t::history_from(&from.line.kin.name));
    view.changes.first().map(|change| line(&change.what)).or_else(from)
}

fn line(what: &WhatView) -> String {
    match what {
        WhatView::Split(name) => t::history_split(name),
        WhatView::Join(to) => t::history_join(&to.line.kin.name),
        WhatView::TakeIn(from) => t::history_take_in(&from.line.kin.name),
    }
}

/// Where we come from, and what we decided on ourselves.
pub fn past(view: &UsView, session: &Session) -> Html {
    html! {
        <>
            { for view.changes.iter().enumerate().map(|(at, change)| html! {
                <Change key={at} change={change.clone()} session={session.clone()} />
            }) }
            if let Some(from) = &view.from {
                <Card test="came-from">
                    <h2 class="titled"><Icon of={icons::SPROUT} />{ t::history_from(&from.line.kin.name) }</h2>
                    { standing(from) }
                </Card>
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct ChangeProps {
    change: ChangeView,
    session: Session,
}

#[component]
fn Change(props: &ChangeProps) -> Html {
    let ChangeView { seal, what } = &props.change;
    let next = match what {
        WhatView::Split(_) => html! {
            <>
                <p>{ t::history_split_about() }</p>
                <Button label={t::history_split_found()} test="found-own" look={Look::Ghost} icon={icons::SPROUT}
                    onclick={route::to(Route::Split)} />
                <Go session={props.session.clone()} to={None::<AssemblyId>} label={t::history_split_join()} test="join-own" />
            </>
        },
        WhatView::Join(to) => html! {
            <>
                { standing(to) }
                <p>{ t::history_join_about() }</p>
                <Go session={props.session.clone()} to={None::<AssemblyId>} label={t::others_none()} test="go-join" />
            </>
        },
        WhatView::TakeIn(from) => standing(from),
    };
    html! {
        <Card test="change">
            <h2 class="titled"><Icon of={icons::STAMP} /><bdi>{ line(what) }</bdi></h2>
            <p class="hint">{ t::history_decided(*seal) }</p>
            { next }
        </Card>
    }
}

/// Our code, for another neighbourhood to film.
#[component]
pub fn OurCode() -> Html {
    let query = use_query(api::Kins {});
    shown(&query, |view| {
        let (Some(ours), Some(code)) = (&view.ours, &view.code) else { return Html::default() };
        html! {
            <>
                <p>{ t::kin_code_about() }</p>
                <CodeCanvas code={Code::new(code)} label={t::kin_code()} test="our-code" />
                { root(ours) }
            </>
        }
    })
}

#[derive(PartialEq, Properties)]
struct GoProps {
    session: Session,
    to: Option<AssemblyId>,
    label: AttrValue,
    test: &'static str,
}

/// Opens another neighbourhood of mine, or closes this one.
#[component]
fn Go(props: &GoProps) -> Html {
    let act = use_act();
    let onclick = {
        let (act, session, assembly) = (act.clone(), props.session.clone(), props.to);
        Callback::from(move |_| {
            let session = session.clone();
            act.call(OpenNeighbourhood { assembly }, move |status| leave(&session, status));
        })
    };
    html! {
        <>
            <Button label={props.label.clone()} test={props.test} look={Look::Ghost} icon={icons::HOUSE}
                busy={act.busy()} {onclick} />
            if let Some(error) = act.error() {
                <Problem {error} />
            }
        </>
    }
}

/// Others of mine on this phone.
#[component]
pub fn Others(props: &SessionProps) -> Html {
    let status = &props.session.status;
    let inside = status.neighbourhood.is_some();
    if !inside && status.others.is_empty() {
        return Html::default();
    }
    html! {
        <Card test="others">
            <h2 class="titled"><Icon of={icons::HOUSE} />{ t::others_title() }</h2>
            <p>{ t::others_about() }</p>
            { for status.others.iter().map(|it| html! {
                <Go key={it.assembly.to_string()} session={props.session.clone()} to={it.assembly}
                    label={t::others_open(&it.name)} test="open-other" />
            }) }
            if inside {
                <Go session={props.session.clone()} to={None::<AssemblyId>} label={t::others_none()} test="open-none" />
            }
        </Card>
    }
}
