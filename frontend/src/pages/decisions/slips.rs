//! Answering in secret: my slip, and the urn of whoever counts.

use folkmoot_protocol::api::{CastSlip, OpenUrn, SecretView, SlipStanding, TakeSlip};
use yew::prelude::*;

use super::ballot::QuestionProps;
use super::how::has_blocks;
use super::marks::Marks;
use crate::components::{Button, Fold, Look, Problem, icons};
use crate::state::use_act;
use crate::words::t;

/// What I can do with slips, and how far they are. Where it is not asked in secret, nothing.
#[component]
pub fn Slips(props: &QuestionProps) -> Html {
    let question = &props.question;
    let marks = use_state_eq(Vec::<u8>::new);
    let act = use_act();
    let Some(secret) = &question.secret else { return Html::default() };
    let id = question.id;
    let take = {
        let (act, put) = (act.clone(), props.put.clone());
        Callback::from(move |_| {
            let put = put.clone();
            act.call(TakeSlip { question: id }, move |view| put.emit(view));
        })
    };
    let cast = {
        let (act, put, marks) = (act.clone(), props.put.clone(), marks.clone());
        Callback::from(move |_| {
            let put = put.clone();
            let marks = (*marks).clone();
            act.call(CastSlip { question: id, marks }, move |view| put.emit(view));
        })
    };
    let open = {
        let (act, put) = (act.clone(), props.put.clone());
        Callback::from(move |_| {
            let put = put.clone();
            act.call(OpenUrn { question: id }, move |view| put.emit(view));
        })
    };
    let onmark = {
        let marks = marks.clone();
        Callback::from(move |newer| marks.set(newer))
    };
    let busy = act.busy();
    let (name, said) = standing(secret);
    html! {
        <div class="part" data-test="slip" data-value={name}>
            <h3>{ t::slip_title() }</h3>
            <p class="notice">{ t::slip_limits() }</p>
            if let Some(said) = said {
                <p class="strong" role="status">{ said }</p>
            }
            if secret.mine == SlipStanding::NotTaken && !question.may_vote {
                <p class="hint">{ t::ballot_no_voice() }</p>
            } else if matches!(secret.mine, SlipStanding::NotTaken | SlipStanding::Again) && secret.ready {
                <p class="hint">{ t::slip_take_about() }</p>
                <Button label={t::slip_take()} test="slip-take" icon={icons::STAMP} {busy} onclick={take} />
            } else if secret.mine == SlipStanding::Ready {
                <Marks method={question.method} options={question.options.clone()} marks={(*marks).clone()} {onmark} reasoned=false test="slip" />
                if has_blocks(question.method) {
                    <p class="hint">{ t::no_block() }</p>
                }
                <p class="hint">{ t::slip_cast_about() }</p>
                <Button label={t::slip_cast()} test="slip-cast" icon={icons::VOTE} {busy} disabled={marks.is_empty()} onclick={cast} />
            }
            <p class="hint" data-test="slips" data-value={secret.held.to_string()}>
                { t::two_facts(&t::slip_taken(u64::from(secret.taken)), &t::slip_held(u64::from(secret.held))) }
            </p>
            <p class="hint">{ t::slip_no_phone() }</p>
            if secret.ready {
                <p class="hint" data-test="slip-tellers"><bdi>{ t::slip_tellers(&names(secret)) }</bdi></p>
            }
            if secret.my_urn && secret.ready && !secret.counts {
                <p class="hint" data-test="urn-spare">{ t::urn_spare() }</p>
            } else if secret.my_urn {
                <p class="hint" data-test="urn-opened">{ t::urn_opened() }</p>
            } else if !secret.ready {
                <Fold title={t::urn_open()} icon={icons::PACKAGE} test="urn">
                    <p class="hint">{ t::urn_open_about() }</p>
                    <Button label={t::urn_open()} test="urn-open" look={Look::Quiet} icon={icons::PACKAGE} {busy} onclick={open} />
                </Fold>
            }
            if let Some(error) = act.error() {
                <Problem {error} />
            }
        </div>
    }
}

/// Whose urns slips go into.
fn names(secret: &SecretView) -> String {
    let names = secret.urns.iter().map(|teller| teller.name.clone());
    names.reduce(|one, other| t::two_facts(&one, &other)).unwrap_or_default()
}

/// How far my slip is, by a name and with the next step.
pub fn standing(secret: &SecretView) -> (&'static str, Option<String>) {
    match secret.mine {
        SlipStanding::NotTaken if !secret.ready => ("none", Some(t::slip_wait())),
        SlipStanding::NotTaken => ("none", None),
        SlipStanding::Again => ("again", Some(t::slip_again())),
        SlipStanding::Elsewhere => ("elsewhere", Some(t::slip_elsewhere())),
        SlipStanding::Stamping(stamps) => ("stamping", Some(t::slip_stamping(u64::from(stamps)))),
        SlipStanding::Ready => ("ready", None),
        SlipStanding::Cast if secret.held < 2 => ("cast", Some(t::slip_alone())),
        SlipStanding::Cast => ("cast", Some(t::slip_away())),
        SlipStanding::Counted => ("counted", Some(t::slip_counted())),
        SlipStanding::NotCounted => ("not-counted", Some(t::slip_not_counted())),
    }
}
