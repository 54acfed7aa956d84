//! Home: what needs me now.

use folkmoot_protocol::api::{self, GatheringView, HomeView, Need, RhythmView, SealView, Stage};
use yew::prelude::*;

use super::form::Moment;
use super::minutes::last_met;
use super::{need, shown_whole};
use crate::components::{Badge, Button, Card, Header, Icon, Look, Tone, icons};
use crate::route::{self, Route};
use crate::shell::{AnyShell, Reminder, Shell as _};
use crate::state::use_query;
use crate::words::{t, when};

/// A gathering counts as going on for this long after its start.
const GOES_ON: i64 = 12 * 3_600;

/// People are reminded so many seconds before: a day, an hour.
const REMINDED: [i64; 2] = [24 * 3_600, 3_600];

/// Props of [`Home`].
#[derive(PartialEq, Properties)]
pub struct HomeProps {
    /// This phone waits to be met.
    pub applying: bool,
}

/// Home.
#[component]
pub fn Home(props: &HomeProps) -> Html {
    let query = use_query(api::Home {});
    let reminders = query.view.as_ref().map(|view| reminders(view)).unwrap_or_default();
    use_effect_with(reminders, |reminders| AnyShell::here().remind(reminders));
    shown_whole(t::tab_home(), &query, |view| {
        html! {
            <>
                { header(view) }
                { hero(view.gathering.as_ref(), view.rhythm.as_ref()) }
                if let Some(rhythm) = &view.rhythm {
                    <p class="hint" data-test="last-met">{ last_met(rhythm.last_met) }</p>
                }
                { for view.called_off.iter().map(|off| html! {
                    <Card class="row" test="called-off">
                        <span class="grow">
                            <b>{ when::day_and_time(off.starts_at) }</b>
                            <small><bdi>{ &off.place }</bdi></small>
                        </span>
                        <Badge label={t::gather_called_off()} tone={Tone::Clay} />
                    </Card>
                }) }
                <h2 class="kicker">{ t::home_needs() }</h2>
                if view.needs.is_empty() {
                    <Card class="row" test="nothing">
                        <span class="picture leaf"><Icon of={icons::SPROUT} /></span>
                        <span class="grow">
                            <b>{ t::home_nothing() }</b>
                            <small>{ t::home_nothing_about() }</small>
                        </span>
                    </Card>
                }
                { for view.needs.iter().map(|need| match need {
                    // A phone that was welcomed already is to be recognised, and was at no founding.
                    Need::Welcome if props.applying => need::card(&Need::Recognise),
                    need => need::card(need),
                }) }
                { last_seal(view.last_seal.as_ref()) }
                if view.waiting > 0 {
                    <p class="hint" data-test="waiting">{ t::home_waiting(view.waiting) }</p>
                }
            </>
        }
    })
}

/// Of the next gathering: the day before, and an hour before, in the words of this screen.
fn reminders(view: &HomeView) -> Vec<Reminder> {
    let Some(gathering) = &view.gathering else { return Vec::new() };
    let body = t::home_gathering_where(&when::in_full(gathering.starts_at), &gathering.place);
    let before = |seconds: i64| Reminder {
        at: gathering.starts_at.saturating_sub(seconds),
        title: view.neighbourhood.name.clone(),
        body: body.clone(),
    };
    REMINDED.map(before).into()
}

fn header(view: &HomeView) -> Html {
    let counted = t::two_facts(&t::households(view.households), &t::people(view.residents));
    let exchange = view
        .last_exchange
        .map_or_else(t::home_exchange_never, |at| t::home_exchange(&when::relative(at)));
    html! {
        <>
            <Header title={view.neighbourhood.name.clone()} where_={AttrValue::from(counted)}>
                { stage_badge(view.neighbourhood.stage) }
            </Header>
            <p class="exchange" data-test="last-exchange">
                <span class={classes!("dot", view.last_exchange.is_none().then_some("off"))} />
                { exchange }
            </p>
        </>
    }
}

/// How far the neighbourhood has come, where that has to be said.
pub fn stage_badge(stage: Stage) -> Html {
    let (label, tone) = match stage {
        Stage::Resident => return Html::default(),
        Stage::Draft => (t::stage_draft(), Tone::Sun),
        Stage::Visitor => (t::stage_visitor(), Tone::Sun),
        Stage::Disputed => (t::stage_disputed(), Tone::Clay),
        Stage::Newcomer => (t::badge_newcomer(), Tone::Sun),
    };
    html! { <Badge {label} {tone} /> }
}

fn hero(gathering: Option<&GatheringView>, rhythm: Option<&RhythmView>) -> Html {
    let Some(gathering) = gathering else {
        // The rhythm that was agreed on proposes the next one.
        let next = rhythm.and_then(|rhythm| Some((Moment::next_of(rhythm).read().ok()?, rhythm)));
        return html! {
            <Card class="hero" test="hero">
                if let Some((at, rhythm)) = next {
                    <p class="kicker">{ t::home_rhythm() }</p>
                    <h2 data-test="hero-rhythm">{ t::home_gathering_where(&when::day_and_time(at), &rhythm.place) }</h2>
                } else {
                    <h2>{ t::home_no_gathering() }</h2>
                }
                <div class="row">
                    <p class="grow">{ t::home_no_gathering_about() }</p>
                    <Button label={t::need_call()} test="hero-call" look={Look::OnHero} onclick={route::to(Route::Call)} />
                </div>
            </Card>
        };
    };
    let since = when::now() - gathering.starts_at;
    let on = (0..GOES_ON).contains(&since);
    let kicker = if on {
        t::home_gathering_now()
    } else {
        t::home_gathering(&when::relative(gathering.starts_at))
    };
    html! {
        <Card class="hero" test="hero">
            <p class="kicker">{ kicker }</p>
            <h2>{ t::home_gathering_where(&when::day_and_time(gathering.starts_at), &gathering.place) }</h2>
            <div class="row">
                <span class="grow">{ super::gather::sort(gathering.sort) }</span>
                <Button label={t::home_go()} test="hero-go" look={Look::OnHero} onclick={route::to(Route::Gather)} />
            </div>
        </Card>
    }
}

fn last_seal(seal: Option<&SealView>) -> Html {
    html! {
        <>
            <h2 class="kicker">{ t::home_last_seal() }</h2>
            <Card class="row" test="last-seal">
                <span class="picture leaf"><Icon of={icons::SHIELD_CHECK} /></span>
                <span class="grow">
                    if let Some(seal) = seal {
                        <b>{ t::home_sealed(seal.number, &when::date(seal.gathered_at)) }</b>
                        <small>{ t::home_sealed_about(seal.roll) }</small>
                    } else {
                        <b>{ t::home_no_seal() }</b>
                        <small>{ t::home_no_seal_about() }</small>
                    }
                </span>
            </Card>
        </>
    }
}
