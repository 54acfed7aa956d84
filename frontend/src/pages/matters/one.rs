//! One matter: its words, my dots, what tonight makes of it, what answers it.

use folkmoot_protocol::api::{GetMatter, MatterView, RankMatter, TreatMatter};
use folkmoot_protocol::body::{DOTS_OF_ONE, Treatment};
use folkmoot_protocol::ids::MatterId;
use yew::prelude::*;

use super::line::{badges, dots, sort};
use super::photos::gallery;
use crate::components::{Badge, Button, Card, Dots, Header, Icon, Look, Problem, icons};
use crate::pages::decisions::{decided_link, proposal_link};
use crate::pages::{of_this, shown};
use crate::route::{self, Route};
use crate::state::{use_act, use_query};
use crate::words::{t, when};

/// Props of [`Matter`].
#[derive(PartialEq, Properties)]
pub struct MatterProps {
    /// Which.
    pub matter: MatterId,
}

/// One matter.
#[component]
pub fn Matter(props: &MatterProps) -> Html {
    let matter = props.matter;
    let query = of_this(use_query(GetMatter { matter }), |view| view.line.id == matter);
    let title = query.view.as_ref().map_or_else(t::search_matter, |view| view.line.title.clone());
    html! {
        <>
            <Header {title} back=true />
            { shown(&query, |view| html! {
                <>
                    { words(view) }
                    if !view.settled {
                        <Urgency view={view.clone()} put={query.put.clone()} />
                        <Tonight view={view.clone()} put={query.put.clone()} />
                    }
                    if !view.decided.is_empty() {
                        <h2 class="kicker">{ t::matter_decided() }</h2>
                        { for view.decided.iter().map(decided_link) }
                    }
                    <h2 class="kicker">{ t::matter_proposals() }</h2>
                    if view.proposals.is_empty() && view.decided.is_empty() {
                        <p class="hint">{ t::matter_proposals_none() }</p>
                    }
                    { for view.proposals.iter().map(proposal_link) }
                    <Button label={t::matter_propose()} test="propose" look={Look::Ghost} icon={icons::PENCIL}
                        onclick={route::to(Route::Answer(matter))} />
                </>
            }) }
        </>
    }
}

fn words(view: &MatterView) -> Html {
    let (word, icon, ground, _) = sort(view.line.sort);
    html! {
        <Card test="matter-words">
            <div class="row">
                <span class={classes!("picture", ground)}><Icon of={icon} /></span>
                <span class="grow lines">
                    <b>{ word }</b>
                    { dots(&view.line) }
                </span>
            </div>
            { badges(&view.line) }
            if view.settled {
                <Badge label={t::matter_settled()} />
            }
            if !view.text.is_empty() {
                <p class="written" dir="auto">{ &view.text }</p>
            }
            { gallery(&view.photos) }
            <p class="hint"><bdi>{ t::matter_brought(&view.by.name, &when::day_and_time(view.said_at)) }</bdi></p>
            if view.taken > 0 {
                <p class="hint">{ t::matter_taken_times(view.taken) }</p>
            }
        </Card>
    }
}

#[derive(PartialEq, Properties)]
struct ViewProps {
    view: MatterView,
    put: Callback<MatterView>,
}

/// My dots on it.
#[component]
fn Urgency(props: &ViewProps) -> Html {
    let act = use_act();
    let (matter, mine, left) = (props.view.line.id, props.view.line.mine, props.view.dots_left);
    let give = |dots: u8| {
        let (act, put) = (act.clone(), props.put.clone());
        Callback::from(move |_| {
            let put = put.clone();
            act.call(RankMatter { matter, dots }, move |view| put.emit(view));
        })
    };
    html! {
        <Card test="urgency">
            <h2>{ t::matter_urgent() }</h2>
            <p class="hint">{ t::matter_urgent_about() }</p>
            <div class="stepper big">
                <button type="button" class="round" aria-label={t::matter_less()} data-test="dots-less"
                    disabled={mine == 0 || act.busy()} onclick={give(mine.saturating_sub(1))}>
                    <Icon of={icons::MINUS} />
                </button>
                <Dots count={u32::from(mine)} mine={u32::from(mine)} of={u32::from(DOTS_OF_ONE)} label={t::matter_dots(mine)} />
                <button type="button" class="round" aria-label={t::matter_more()} data-test="dots-more"
                    disabled={left == 0 || act.busy()} onclick={give(mine.saturating_add(1))}>
                    <Icon of={icons::PLUS} />
                </button>
            </div>
            <p class="hint centred" role="status" data-test="dots-left" data-value={left.to_string()}>{ t::matters_dots_left(left) }</p>
            if let Some(error) = act.error() {
                <Problem {error} />
            }
        </Card>
    }
}

/// What the gathering made of it.
#[component]
fn Tonight(props: &ViewProps) -> Html {
    let view = &props.view;
    let act = use_act();
    if !view.here && !view.mine {
        return Html::default();
    }
    let matter = view.line.id;
    let say = |label: String, test: &'static str, icon, treatment: Treatment| {
        let (calling, put) = (act.clone(), props.put.clone());
        let onclick = Callback::from(move |_| {
            let put = put.clone();
            calling.call(TreatMatter { matter, treatment }, move |view| put.emit(view));
        });
        html! {
            <Button {label} {test} {icon} look={Look::Quiet} busy={act.busy()}
                pressed={Some(view.my_word == Some(treatment))} {onclick} />
        }
    };
    html! {
        <Card test="tonight">
            if view.here {
                <h2>{ t::matter_tonight() }</h2>
                <p class="hint">{ t::matter_tonight_about() }</p>
                <div class="side-by-side">
                    { say(t::matter_take(), "matter-taken", icons::CHECK, Treatment::Taken) }
                    { say(t::matter_put_off_go(), "matter-put-off", icons::HOURGLASS, Treatment::PutOff) }
                </div>
            }
            if view.mine {
                <p class="hint">{ t::matter_settle_about() }</p>
                { say(t::matter_settle(), "matter-settled", icons::BADGE_CHECK, Treatment::Settled) }
            }
            if let Some(error) = act.error() {
                <Problem {error} />
            }
        </Card>
    }
}
