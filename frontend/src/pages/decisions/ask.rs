//! Asking the gathering: how it is decided, and how voices are gathered.

use folkmoot_protocol::api::{AskGathering, ProposalView, VersionView};
use folkmoot_protocol::body::{Method, Way};
use yew::prelude::*;

use super::how::{CHOOSING, How, PLAIN, has_blocks, has_options, method, way, ways};
use crate::components::{Button, Icon, Problem, Stepper, icons};
use crate::state::use_act;
use crate::words::{t, when};

/// Methods that answer yes or no, each taking more than those before it.
const STRONGER: [Method; 4] =
    [Method::Majority, Method::Qualified, Method::Consent, Method::Consensus];

/// Props of [`Ask`].
#[derive(PartialEq, Properties)]
pub struct AskProps {
    /// The versions of the proposal, the newest last.
    pub versions: Vec<VersionView>,
    /// Takes what became of it.
    pub put: Callback<ProposalView>,
}

/// The form.
#[component]
pub fn Ask(props: &AskProps) -> Html {
    let newest = props.versions.len().saturating_sub(1);
    let worded = use_state_eq(|| newest);
    let chosen = use_state_eq(|| 0_usize);
    let by = use_state_eq(|| 0_usize);
    let seats = use_state_eq(|| 1_u32);
    let act = use_act();
    let Some(version) = props.versions.get(*worded).or_else(|| props.versions.last()) else {
        return Html::default();
    };
    let options = version.options.len();
    let all = if options > 0 { CHOOSING } else { PLAIN };
    let methods = all.iter().filter(|method| version.methods.contains(method));
    let methods: Vec<Method> = methods.copied().collect();
    let how = methods.get(*chosen).copied().unwrap_or(Method::Consent);
    let ways = ways(how);
    let gathered = ways.get(*by).copied().unwrap_or(Way::Hands);
    let choose = {
        let (chosen, by) = (chosen.clone(), by.clone());
        Callback::from(move |at| {
            chosen.set(at);
            by.set(0);
        })
    };
    let choose_way = {
        let by = by.clone();
        Callback::from(move |at| by.set(at))
    };
    let set_seats = {
        let seats = seats.clone();
        Callback::from(move |newer: u32| seats.set(newer.max(1)))
    };
    let most = u32::try_from(options).unwrap_or(1).saturating_sub(1).max(1);
    let ask = {
        let (act, put, version) = (act.clone(), props.put.clone(), version.id);
        let seats = match how {
            Method::Ranked => 1,
            how if has_options(how) => u8::try_from((*seats).min(most)).unwrap_or(1),
            _ => 0,
        };
        Callback::from(move |_| {
            let put = put.clone();
            act.call(AskGathering { version, method: how, way: gathered, seats }, move |view| {
                put.emit(view)
            });
        })
    };
    let choose_words = {
        let (worded, chosen, by) = (worded.clone(), chosen.clone(), by.clone());
        Callback::from(move |at| {
            worded.set(at);
            chosen.set(0);
            by.set(0);
        })
    };
    html! {
        <div class="form">
            <p class="hint">{ t::ask_about() }</p>
            if newest > 0 {
                { wordings(&props.versions, *worded, &choose_words) }
            }
            if let Some(least) = STRONGER.iter().find(|it| methods.contains(it)).filter(|_| methods.len() < all.len()) {
                <p class="hint" data-test="ask-least">{ t::ask_least(&method(*least).name) }</p>
            }
            { picks(t::ask_method(), methods.iter().map(|it| method(*it)), *chosen, &choose) }
            // One option wins where each person's order counts.
            if has_options(how) && how != Method::Ranked {
                <Stepper label={t::ask_seats()} test="ask-seats" value={(*seats).min(most)} {most} onchange={set_seats} />
            }
            { picks(t::ask_way(), ways.iter().map(|it| way(*it)), *by, &choose_way) }
            if has_blocks(how) && matches!(gathered, Way::Box | Way::Secret) {
                <p class="hint" data-test="no-block">{ t::no_block() }</p>
            }
            <Button label={t::ask_now()} test="ask-now" icon={icons::MEGAPHONE} busy={act.busy()} onclick={ask} />
            if let Some(error) = act.error() {
                <Problem {error} />
            }
        </div>
    }
}

/// The versions to choose from: none is worth less for being older.
fn wordings(versions: &[VersionView], chosen: usize, onchoose: &Callback<usize>) -> Html {
    html! {
        <div class="answers listed" role="group" aria-label={t::ask_version()}>
            <span class="label" aria-hidden="true">{ t::ask_version() }</span>
            { for versions.iter().enumerate().map(|(at, version)| {
                let on = at == chosen;
                let worded = t::proposal_worded(&version.by.name, &when::day_and_time(version.said_at));
                html! {
                    <button type="button" class={classes!("answer", on.then_some("on"))}
                        data-test={["ask-version-", &at.to_string()].concat()}
                        aria-pressed={on.to_string()} onclick={onchoose.reform(move |_| at)}>
                        <Icon of={icons::FILE_TEXT} />
                        <span class="grow"><b><bdi>{ &version.title }</bdi></b><small><bdi>{ worded }</bdi></small></span>
                    </button>
                }
            }) }
        </div>
    }
}

/// Things to choose, each with its sentence.
fn picks(
    label: String,
    list: impl Iterator<Item = How>,
    chosen: usize,
    onchoose: &Callback<usize>,
) -> Html {
    html! {
        <div class="answers listed" role="group" aria-label={label.clone()}>
            <span class="label" aria-hidden="true">{ label }</span>
            { for list.enumerate().map(|(at, it)| {
                let on = at == chosen;
                html! {
                    <button type="button" class={classes!("answer", on.then_some("on"))} data-test={it.test}
                        aria-pressed={on.to_string()} onclick={onchoose.reform(move |_| at)}>
                        <Icon of={it.icon} />
                        <span class="grow"><b>{ it.name }</b><small>{ it.about }</small></span>
                    </button>
                }
            }) }
        </div>
    }
}
