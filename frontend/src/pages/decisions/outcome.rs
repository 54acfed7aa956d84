//! What became of a question: one sentence, and a picture.

use folkmoot_protocol::api::{Apart, NamedVoice, QuestionView, VerdictView};
use folkmoot_protocol::body::Method;
use yew::prelude::*;

use super::how::{answers, has_blocks, has_options};
use crate::components::{Badge, Bar, Bars, Icon, PersonRow, Tone, icons};
use crate::pages::verdict::sentence;
use crate::words::t;

/// Its picture, and the picture's ground.
const fn picture(verdict: &VerdictView) -> (icons::Picture, &'static str) {
    match verdict {
        VerdictView::Passed | VerdictView::Chosen(_) | VerdictView::Reading => {
            (icons::CHECK, "leaf")
        }
        VerdictView::Blocked => (icons::HAND, "clay"),
        VerdictView::Open | VerdictView::Tied(..) | VerdictView::Replaced => (icons::SCALE, "sun"),
        _ => (icons::X, "clay"),
    }
}

/// The sentence, bars, and who stood aside or blocked.
pub fn outcome(question: &QuestionView) -> Html {
    let Some(said) = sentence(question) else { return Html::default() };
    let (icon, ground) = picture(&question.verdict);
    let bars = bars(question);
    html! {
        <>
            <div class="row verdict" data-test="verdict" data-value={question.verdict.name()}>
                <span class={classes!("picture", ground)}><Icon of={icon} /></span>
                <b class="grow"><bdi>{ said }</bdi></b>
            </div>
            if !bars.is_empty() {
                if question.method == Method::Ranked {
                    <p class="label">{ t::verdict_first() }</p>
                }
                <Bars {bars} />
            }
            if !question.named.is_empty() {
                <ul class="list" data-test="named">{ for question.named.iter().map(voice) }</ul>
            }
            if !question.sealed {
                <p class="hint" data-test="provisional">{ t::verdict_provisional() }</p>
            }
        </>
    }
}

fn bars(question: &QuestionView) -> Vec<Bar> {
    let method = question.method;
    if method == Method::Lot || question.totals.is_empty() {
        return Vec::new();
    }
    let total = |at: usize| question.totals.get(at).copied().unwrap_or(0);
    if has_options(method) {
        let options = question.options.iter().enumerate();
        return options
            .map(|(at, option)| Bar {
                label: option.clone().into(),
                value: total(at),
                tone: "leaf",
            })
            .collect();
    }
    answers(method)
        .into_iter()
        .map(|answer| {
            let at = usize::from(answer.mark);
            // A hand that was counted as against stands aside where a block stops it.
            let more = if has_blocks(method) && at == 2 { total(1) } else { 0 };
            Bar { label: answer.label.into(), value: total(at) + more, tone: answer.tone }
        })
        .collect()
}

fn voice(voice: &NamedVoice) -> Html {
    let about = if voice.reason.is_empty() { t::named_no_reason() } else { voice.reason.clone() };
    html! {
        <PersonRow name={voice.person.name.clone()} {about}>
            if voice.blocks {
                <Badge label={t::named_block()} tone={Tone::Clay} />
            } else {
                <Badge label={t::named_aside()} tone={Tone::Sun} />
            }
        </PersonRow>
    }
}

/// Ballots that don't count as they stand, with the reason.
pub fn apart(question: &QuestionView) -> Html {
    if question.apart.is_empty() {
        return Html::default();
    }
    let why = |apart: Apart| match apart {
        Apart::Several => t::apart_several(),
        Apart::Contrary => t::apart_contrary(),
        Apart::Late => t::apart_late(),
        Apart::WithoutVoice => t::apart_without_voice(),
        Apart::HalfCopied => t::apart_half_copied(),
    };
    html! {
        <div class="part" data-test="apart">
            <h3>{ t::apart_title() }</h3>
            <ul class="list">
                { for question.apart.iter().map(|(person, apart)| html! {
                    <PersonRow name={person.name.clone()} about={why(*apart)} />
                }) }
            </ul>
        </div>
    }
}
