//! The head count.

use folkmoot_protocol::api::{self, GatherView, HeadcountView, SignHeadcount};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::shown;
use crate::components::{Button, Card, Header, Icon, Problem, icons};
use crate::state::{use_act, use_query};
use crate::words::t;

/// Counting the room.
#[component]
pub fn Count() -> Html {
    let query = use_query(api::Gather {});
    html! {
        <>
            <Header title={t::count_title()} back=true />
            { shown(&query, |view| html! {
                <>
                    <p>{ t::count_about() }</p>
                    if view.seat.seated {
                        <Counter start={start(view)} put={query.put.reform(Box::new)} />
                    } else {
                        <p class="notice" data-test="not-seated">{ t::count_not_seated() }</p>
                    }
                    { agreed(&view.headcount, view.roll.iter().filter(|line| line.left).count()) }
                </>
            }) }
        </>
    }
}

/// The number to start counting from: mine, else the one agreed on, else the roll.
fn start(view: &GatherView) -> u32 {
    let counted = view.headcount.mine.or(view.headcount.count);
    counted.unwrap_or_else(|| u32::try_from(view.roll.len()).unwrap_or(u32::MAX))
}

fn agreed(count: &HeadcountView, left: usize) -> Html {
    let left = u32::try_from(left).unwrap_or(u32::MAX);
    html! {
        <Card test="headcount">
            if let Some(number) = count.count {
                <b data-test="headcount-signed" data-value={count.signed.to_string()}>
                    { t::count_agreed(count.signed, count.wanted, number) }
                </b>
            } else {
                <b>{ t::count_none() }</b>
            }
            if let Some(mine) = count.mine {
                <p data-test="headcount-mine">{ t::count_mine(mine) }</p>
            }
            if count.disputed {
                <p class="notice" data-test="disputed">{ t::count_disputed() }</p>
                if left > 0 {
                    <p class="hint">{ t::count_disputed_left(left) }</p>
                }
            }
        </Card>
    }
}

#[derive(PartialEq, Properties)]
struct CounterProps {
    start: u32,
    put: Callback<GatherView>,
}

#[component]
fn Counter(props: &CounterProps) -> Html {
    let number = use_state_eq(|| props.start);
    let signing = use_act();
    let step = |by: i32| {
        let number = number.clone();
        Callback::from(move |_| number.set(number.saturating_add_signed(by).clamp(1, 9_999)))
    };
    let oninput = {
        let number = number.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            if let Some(value) = input.and_then(|input| input.value().parse::<u32>().ok()) {
                number.set(value.clamp(1, 9_999));
            }
        })
    };
    let onclick = {
        let (signing, put, count) = (signing.clone(), props.put.clone(), *number);
        Callback::from(move |_| {
            let put = put.clone();
            signing.call(SignHeadcount { count }, move |view| put.emit(*view));
        })
    };
    html! {
        <Card>
            <label for="headcount">{ t::count_label() }</label>
            <div class="stepper big">
                <button type="button" class="round" aria-label={t::less()} data-test="count-less" onclick={step(-1)}>
                    <Icon of={icons::MINUS} />
                </button>
                <input
                    id="headcount"
                    type="number"
                    inputmode="numeric"
                    min="1"
                    max="9999"
                    data-test="count-input"
                    value={number.to_string()}
                    {oninput}
                />
                <button type="button" class="round" aria-label={t::more()} data-test="count-more" onclick={step(1)}>
                    <Icon of={icons::PLUS} />
                </button>
            </div>
            <Button label={t::count_sign(*number)} test="count-sign" icon={icons::CHECK} busy={signing.busy()} {onclick} />
            if let Some(error) = signing.error() {
                <Problem {error} />
            }
        </Card>
    }
}
