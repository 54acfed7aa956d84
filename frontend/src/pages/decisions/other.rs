//! The answer of somebody without a phone.

use folkmoot_protocol::api::{self, QuestionView, RollLine, VoterChoice};
use folkmoot_protocol::body::{Cast, Method, Way};
use yew::prelude::*;

use super::ballot::{QuestionProps, Voice};
use crate::components::{Chips, Fold, Select, chip, icons};
use crate::state::use_query;
use crate::words::t;

/// Ways in which a neighbour's ballot comes about.
const CASTS: [Cast; 3] = [Cast::Passed, Cast::Assisted, Cast::Paper];

/// For somebody without a phone, put away.
#[component]
pub fn Other(props: &QuestionProps) -> Html {
    let QuestionView { method, way, .. } = props.question;
    if method == Method::Lot || matches!(way, Way::Box | Way::Secret) {
        return Html::default();
    }
    html! {
        <Fold title={t::other_title()} icon={icons::USERS} test="other-open">
            <Form ..props.clone() />
        </Fold>
    }
}

#[component]
fn Form(props: &QuestionProps) -> Html {
    let query = use_query(api::Gather {});
    let chosen = use_state_eq(|| None::<usize>);
    let cast = use_state_eq(|| 0_usize);
    let given = use_state_eq(|| false);
    let roll = query.view.as_ref().map(|view| view.roll.clone()).unwrap_or_default();
    // Those without a phone first.
    let (without, with): (Vec<RollLine>, Vec<RollLine>) =
        roll.into_iter().filter(|line| !line.me).partition(|line| line.no_phone);
    let people: Vec<RollLine> = without.into_iter().chain(with).collect();
    let names: Vec<AttrValue> = people
        .iter()
        .map(|line| t::person_of_household(&line.person.name, &line.person.household).into())
        .collect();
    let onchoose = {
        let (chosen, given) = (chosen.clone(), given.clone());
        Callback::from(move |at| {
            given.set(false);
            chosen.set(at);
        })
    };
    let oncast = {
        let cast = cast.clone();
        Callback::from(move |at| cast.set(at))
    };
    let put = {
        let (chosen, given, put) = (chosen.clone(), given.clone(), props.put.clone());
        Callback::from(move |view| {
            chosen.set(None);
            given.set(true);
            put.emit(view);
        })
    };
    let chips = vec![
        chip(t::other_passed(), "other-passed", icons::SMARTPHONE),
        chip(t::other_assisted(), "other-assisted", icons::HANDSHAKE),
        chip(t::other_paper(), "other-paper", icons::FILE_TEXT),
    ];
    let how = CASTS.get(*cast).copied().unwrap_or(Cast::Passed);
    let voter = chosen
        .and_then(|at| people.get(at))
        .map(|line| VoterChoice { person: line.person.person, cast: how });
    html! {
        <div class="form">
            <p class="hint">{ t::other_about() }</p>
            <Select label={t::other_person()} name={["other-person", &props.of].concat()} none={t::wording_person_choose()}
                options={names} chosen={*chosen} {onchoose} />
            <Chips label={t::other_cast()} shown=true {chips} chosen={Some(*cast)} onchoose={oncast} />
            if how == Cast::Paper {
                <p class="hint">{ t::other_paper_about() }</p>
            }
            if *given {
                <p class="strong" role="status" data-test="other-given">{ t::other_given() }</p>
            }
            if let Some(voter) = voter {
                <Voice key={voter.person.to_string()} question={props.question.clone()} {put} of={props.of.clone()} voter={Some(voter.clone())} test="other" />
            }
        </div>
    }
}
