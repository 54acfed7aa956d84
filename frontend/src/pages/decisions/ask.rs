//! Asking the gathering: how it is decided, and how voices are gathered.

use folkmoot_protocol::api::{AskGathering, ProposalView};
use folkmoot_protocol::body::{Method, Way};
use folkmoot_protocol::ids::VersionId;
use yew::prelude::*;

use super::how::{CHOOSING, How, PLAIN, has_blocks, has_options, method, way, ways};
use crate::components::{Button, Icon, Problem, Stepper, icons};
use crate::state::use_act;
use crate::words::t;

/// Props of [`Ask`].
#[derive(PartialEq, Properties)]
pub struct AskProps {
    /// The version that is asked about.
    pub version: VersionId,
    /// How many options it has.
    pub options: usize,
    /// Takes what became of it.
    pub put: Callback<ProposalView>,
}

/// The form.
#[component]
pub fn Ask(props: &AskProps) -> Html {
    let methods = if props.options > 0 { CHOOSING } else { PLAIN };
    let chosen = use_state_eq(|| 0_usize);
    let by = use_state_eq(|| 0_usize);
    let seats = use_state_eq(|| 1_u32);
    let act = use_act();
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
    let most = u32::try_from(props.options).unwrap_or(1).saturating_sub(1).max(1);
    let ask = {
        let (act, put, version) = (act.clone(), props.put.clone(), props.version);
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
    html! {
        <div class="form">
            <p class="hint">{ t::ask_about() }</p>
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
