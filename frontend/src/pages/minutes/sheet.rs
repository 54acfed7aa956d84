//! The minutes themselves: as they are read, and as they are printed.

use folkmoot_protocol::api::{MatterLine, MinutesView, NamedVoice, NoteView, QuestionView};
use yew::prelude::*;

use crate::components::{Badge, Button, Look, PrintedCode, Tone, icons};
use crate::pages::decisions::{deed_words, way};
use crate::pages::{roles, verdict};
use crate::route::{self, Route};
use crate::words::{number, t, when};

/// All but the notes; on screens each decision leads to its proposal.
pub fn sheet(view: &MinutesView, names: bool, screen: bool) -> Html {
    html! {
        <>
            <h2><bdi data-test="minutes-of">{ &view.neighbourhood }</bdi></h2>
            <p class="when">{ when::in_full(view.starts_at) }</p>
            <p class="where"><bdi>{ &view.place }</bdi></p>
            <p class="present" data-test="minutes-present" data-value={view.present.to_string()}>
                { t::minutes_present(view.present) }
            </p>
            if view.people.is_empty() && view.present > 0 {
                <p class="hint">{ t::minutes_no_names() }</p>
            } else if names {
                <ul class="names" data-test="minutes-people">
                    { for view.people.iter().map(|it| html! { <li><bdi>{ &it.name }</bdi></li> }) }
                </ul>
            }
            if !view.roles.is_empty() {
                <h3>{ t::minutes_roles() }</h3>
                <ul data-test="minutes-roles">{ for view.roles.iter().map(|(role, who)| html! {
                    <li>{ roles::does(*role).0 }<b><bdi>{ &who.name }</bdi></b></li>
                }) }</ul>
            }
            { matters(t::minutes_taken(), "minutes-taken", &view.taken) }
            { matters(t::minutes_put_off(), "minutes-put-off", &view.put_off) }
            <h3>{ t::minutes_decisions() }</h3>
            if view.questions.is_empty() {
                <p class="hint">{ t::minutes_no_decisions() }</p>
            }
            { for view.questions.iter().map(|it| decision(view, it, screen)) }
        </>
    }
}

fn matters(title: String, test: &'static str, lines: &[MatterLine]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ title }</h3>
            <ul data-test={test}>{ for lines.iter().map(|line| html! { <li><bdi>{ &line.title }</bdi></li> }) }</ul>
        </>
    }
}

/// Answers that somebody gave, with how many did.
pub fn totals(question: &QuestionView) -> impl Iterator<Item = (String, u32)> {
    let totals = verdict::labels(question).into_iter().zip(question.totals.clone());
    totals.filter(|(_, total)| *total > 0)
}

/// By which method it was decided, in a room of how many.
pub fn how(question: &QuestionView) -> String {
    let method = verdict::method(question.method);
    if question.present == 0 {
        return method;
    }
    t::two_facts(&method, &t::minutes_room(question.present, question.quorum))
}

/// Who stood aside or blocked, and why.
pub fn stance(voice: &NamedVoice) -> String {
    let stance = if voice.blocks { t::named_block() } else { t::named_aside() };
    let reason = if voice.reason.is_empty() { t::named_no_reason() } else { voice.reason.clone() };
    t::two_facts(&t::two_facts(&voice.person.name, &stance), &reason)
}

/// When and how a question was asked, where another one has the same title.
pub fn asked(view: &MinutesView, question: &QuestionView) -> Option<String> {
    let same = view.questions.iter().filter(|other| other.title == question.title);
    if same.count() < 2 {
        return None;
    }
    let way = way(question.way).name;
    let asked = question.asked_at.map(|at| t::minutes_asked(&when::time(at)));
    let told = asked.map_or_else(|| way.clone(), |asked| t::two_facts(&asked, &way));
    Some(match question.round {
        0 => told,
        round => t::two_facts(&t::minutes_round(u32::from(round) + 1), &told),
    })
}

fn decision(view: &MinutesView, question: &QuestionView, screen: bool) -> Html {
    // A no is as much to be seen as a yes (L9).
    let (decided, answered) = (question.verdict.decides(), question.verdict.answers());
    let tone = answered.then_some(if decided { "passed" } else { "refused" });
    let totals: Vec<Html> = totals(question)
        .map(|(label, total)| {
            html! { <li><bdi>{ label }</bdi><b>{ number(f64::from(total)) }</b></li> }
        })
        .collect();
    html! {
        <section class={classes!("decision", tone)} data-test="minutes-decision">
            <h4><bdi>{ &question.title }</bdi></h4>
            if let Some(asked) = asked(view, question) {
                <p class="hint">{ asked }</p>
            }
            if !question.text.is_empty() {
                <p class="said" dir="auto" data-test="minutes-text">{ &question.text }</p>
            }
            if let Some(deed) = &question.deed {
                <p data-test="minutes-deed"><bdi>{ t::minutes_deed(&deed_words(deed)) }</bdi></p>
            }
            <p class="verdict" data-test="minutes-verdict">
                <bdi>{ verdict::sentence(question).unwrap_or_else(t::counting_open) }</bdi>
                if view.closed_by.is_none() {
                    <Badge label={t::badge_provisional()} tone={Tone::Sun} />
                }
            </p>
            <p class="hint">{ how(question) }</p>
            if !totals.is_empty() {
                <ul class="totals">{ totals }</ul>
            }
            { for question.named.iter().map(|voice| html! { <p class="hint"><bdi>{ stance(voice) }</bdi></p> }) }
            if screen {
                <Button label={t::minutes_proposal()} test="go-its-proposal" look={Look::Quiet} icon={icons::VOTE}
                    onclick={route::to(Route::Proposal(question.proposal))} />
            }
        </section>
    }
}

/// Who wrote a note, and that others say otherwise.
pub fn said_by(note: &NoteView) -> String {
    let by = t::minutes_by(&note.by.name);
    if note.contrary { t::two_facts(&by, &t::minutes_contrary()) } else { by }
}

/// Notes as they are printed.
pub fn notes(view: &MinutesView) -> Html {
    if view.notes.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ t::minutes_notes() }</h3>
            { for view.notes.iter().map(|note| html! {
                <section class="note">
                    <p class="said"><bdi>{ &note.text }</bdi></p>
                    <p class="hint"><bdi>{ said_by(note) }</bdi></p>
                </section>
            }) }
        </>
    }
}

/// What a reader can compare it with.
pub fn proof(view: &MinutesView) -> Html {
    let Some(seal) = view.closed_by else {
        return html! { <p class="proof"><b>{ t::minutes_open() }</b></p> };
    };
    html! {
        <>
            <p class="proof">{ t::minutes_proof(seal) }<bdi dir="ltr">{ &view.root }</bdi></p>
            if let Some(mark) = &view.mark {
                <div class="mark">
                    <PrintedCode code={mark.clone()} label={t::minutes_mark()} />
                    <p>{ t::minutes_mark() }</p>
                </div>
            }
        </>
    }
}
