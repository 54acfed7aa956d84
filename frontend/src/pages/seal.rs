//! The seal: how many phones agree, and what that means.

use folkmoot_protocol::api::{
    self, GatherView, ProposeSeal, SealReadiness, SealStanding, SealView,
};
use yew::prelude::*;

use super::shown;
use crate::components::{Badge, Button, Card, Header, Icon, Look, Problem, Segments, Tone, icons};
use crate::route::{self, Route};
use crate::state::{use_act, use_query};
use crate::words::{number, t};

/// Props of [`Seal`].
#[derive(PartialEq, Properties)]
pub struct SealProps {
    /// The neighbourhood's name.
    pub neighbourhood: AttrValue,
    /// Several people have keys on this phone: each of them co-signs for themselves.
    pub shared: bool,
}

/// The seal of the gathering.
#[component]
pub fn Seal(props: &SealProps) -> Html {
    let query = use_query(api::Gather {});
    html! {
        <>
            <Header title={t::seal_title()} back=true />
            { shown(&query, |view| html! {
                <>
                    if let Some(seal) = &view.seal {
                        { standing(seal, &props.neighbourhood) }
                        if props.shared && seal.standing == SealStanding::Proposed {
                            <p class="fact" data-test="seal-others">
                                <Icon of={icons::USERS_ROUND} /><span>{ t::seal_others() }</span>
                            </p>
                        }
                    } else {
                        <Card class="row">
                            <span class="picture leaf"><Icon of={icons::STAMP} /></span>
                            <span class="grow">
                                <b>{ t::seal_none() }</b>
                                <p>{ t::seal_about() }</p>
                            </span>
                        </Card>
                    }
                    <Propose ready={view.seal_ready} may_open={view.may_open} put={query.put.reform(Box::new)}
                        quiet={view.seal.as_ref().is_some_and(|seal| !seal.opened())} />
                    if view.seal.is_none() && view.quorum.roll > view.quorum.counted {
                        <p class="hint" data-test="paper-counts">{ t::seal_why_paper(view.quorum.counted) }</p>
                    }
                </>
            }) }
        </>
    }
}

fn standing(seal: &SealView, neighbourhood: &str) -> Html {
    let (name, title, about, tone) = match seal.standing {
        SealStanding::Proposed => {
            ("proposed", t::seal_proposed(), t::seal_proposed_about(), Tone::Sun)
        }
        SealStanding::Holds if seal.closes => {
            ("holds", t::seal_holds(), t::seal_holds_about(), Tone::Leaf)
        }
        SealStanding::Holds => ("opened", t::seal_holds(), t::seal_opened_about(), Tone::Leaf),
        SealStanding::Incomplete => {
            ("incomplete", t::seal_incomplete(), t::seal_incomplete_about(), Tone::Clay)
        }
        SealStanding::Disputed => {
            ("disputed", t::seal_disputed(), t::seal_disputed_about(), Tone::Clay)
        }
    };
    let holds = seal.standing == SealStanding::Holds;
    html! {
        <>
            if holds && seal.number == 1 {
                { founded(neighbourhood) }
            }
            <Card class="centred" test="seal">
                <Segments signed={seal.signed} of={seal.phones} needed={seal.needed}
                    label={t::seal_ring(seal.signed, seal.phones, seal.needed)}>
                    <b>{ number(f64::from(seal.signed)) }</b>
                    <small>{ t::of_total(seal.phones) }</small>
                </Segments>
                <h2 data-test="seal-count">{ t::seal_count(seal.signed, seal.phones) }</h2>
                <span data-test="seal-standing" data-standing={name}><Badge label={title} {tone} /></span>
                <p>{ about }</p>
                if !holds && !seal.closes {
                    <p class="hint" data-test="opens">{ t::seal_open_about() }</p>
                }
                if !holds {
                    <p class="hint">{ t::seal_needed(seal.needed) }</p>
                }
            </Card>
            { mine(seal) }
            <Card class="centred" test="root-card">
                <p class="kicker">{ t::seal_root() }</p>
                <p class="mark" dir="ltr" data-test="root">{ &seal.root }</p>
                <p class="hint">{ t::two_facts(&t::seal_roll(seal.roll), &t::seal_root_about()) }</p>
            </Card>
            if !holds {
                <Button label={t::seal_share()} test="seal-share" icon={icons::RADIO} onclick={route::to(Route::News)} />
            }
        </>
    }
}

fn mine(seal: &SealView) -> Html {
    let (icon, tone, words) = match (seal.mine, seal.agrees) {
        (true, _) => (icons::BADGE_CHECK, "leaf", t::seal_mine()),
        (false, true) => (icons::INFO, "sun", t::seal_mine_not()),
        (false, false) => (icons::TRIANGLE_ALERT, "clay", t::seal_agrees_not()),
    };
    // A phone that lacks a piece cannot know its own result yet.
    let differs = !seal.mine && !seal.agrees;
    if differs && seal.standing == SealStanding::Incomplete {
        return Html::default();
    }
    html! {
        <Card class="row" test="seal-mine">
            <span class={classes!("picture", tone)}><Icon of={icon} /></span>
            <span class="grow" data-test="seal-mine-words" data-mine={seal.mine.to_string()}
                data-agrees={seal.agrees.to_string()}>
                <b>{ words }</b>
                if differs {
                    <small>{ t::seal_agrees_not_next() }</small>
                }
            </span>
        </Card>
    }
}

/// A small celebration; still for those who asked for no motion.
fn founded(neighbourhood: &str) -> Html {
    html! {
        <section class="card hero founded" data-test="founded">
            <div class="petals" aria-hidden="true">
                { for (0..14).map(|index| html! { <i style={format!("--n: {index}")} /> }) }
            </div>
            <Icon of={icons::SPROUT} />
            <h2>{ t::seal_founded(neighbourhood) }</h2>
            <p>{ t::seal_founded_about() }</p>
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct ProposeProps {
    ready: SealReadiness,
    /// It may be sealed without ending.
    may_open: bool,
    put: Callback<GatherView>,
    /// A seal is shown above: only say more if another can be proposed.
    quiet: bool,
}

/// The button, or in plain words why not yet.
#[component]
fn Propose(props: &ProposeProps) -> Html {
    let proposing = use_act();
    let why = match props.ready {
        SealReadiness::Ready => {
            let propose = |closes: bool| {
                let (proposing, put) = (proposing.clone(), props.put.clone());
                Callback::from(move |_| {
                    let put = put.clone();
                    proposing.call(ProposeSeal { closes }, move |view| put.emit(*view));
                })
            };
            let look = if props.quiet { Look::Ghost } else { Look::Main };
            return html! {
                <>
                    <Button label={t::seal_propose()} test="propose" {look} icon={icons::STAMP} busy={proposing.busy()}
                        onclick={propose(true)} />
                    if props.may_open && !props.quiet {
                        <Button label={t::seal_open()} test="propose-opening" look={Look::Quiet} busy={proposing.busy()}
                            onclick={propose(false)} />
                        <p class="hint">{ t::seal_open_about() }</p>
                    }
                    if let Some(error) = proposing.error() {
                        <Problem {error} />
                    }
                </>
            };
        }
        _ if props.quiet => return Html::default(),
        SealReadiness::People { have, need } => t::seal_why_people(have, need),
        SealReadiness::Households { have, need } => t::seal_why_households(have, need),
        SealReadiness::NotSeated => t::seal_why_not_seated(),
        SealReadiness::UnderWay => t::seal_why_under_way(),
        SealReadiness::Nothing => t::seal_why_nothing(),
        SealReadiness::Callers { have, need } => t::seal_why_callers(have, need),
    };
    html! {
        <Card class="row" test="not-ready">
            <span class="picture sun"><Icon of={icons::INFO} /></span>
            <span class="grow">
                <b>{ t::seal_not_yet() }</b>
                <p>{ why }</p>
            </span>
        </Card>
    }
}
