//! The words of a proposal, as a form.

use std::collections::BTreeSet;

use folkmoot_protocol::api::{self, ApiError, DeedChoice, ErrorCode, PracticeView, WordingChoice};
use yew::prelude::*;

use super::kinship::{Other, Split};
use crate::components::{Button, Chips, Field, Look, PracticeEditor, Problem, Select, chip, icons};
use crate::pages::form::{beside_field, problem};
use crate::state::use_query;
use crate::words::t;

/// Most options of a proposal.
const MOST_OPTIONS: usize = 32;

/// Props of [`Wording`].
#[derive(PartialEq, Properties)]
pub struct WordingProps {
    /// The words to begin with.
    pub start: WordingChoice,
    /// What the button says.
    pub go: AttrValue,
    /// Begins the names of fields and tests.
    pub test: &'static str,
    /// It is being sent.
    pub busy: bool,
    /// Why it was refused.
    pub error: Option<ApiError>,
    /// The words are ready.
    pub onsend: Callback<WordingChoice>,
    /// What stands above the button.
    #[prop_or_default]
    pub children: Html,
}

/// What a passed proposal does.
#[derive(Clone, Copy, PartialEq)]
enum Sort {
    Words,
    Practice,
    Removal,
    Split,
    Join,
    TakeIn,
}

const SORTS: [Sort; 6] =
    [Sort::Words, Sort::Practice, Sort::Removal, Sort::Split, Sort::Join, Sort::TakeIn];

const fn sort_of(deed: Option<&DeedChoice>) -> Sort {
    match deed {
        None => Sort::Words,
        Some(DeedChoice::Practice { .. }) => Sort::Practice,
        Some(DeedChoice::Remove(_)) => Sort::Removal,
        Some(DeedChoice::Split(_)) => Sort::Split,
        Some(DeedChoice::Join(_)) => Sort::Join,
        Some(DeedChoice::TakeIn(..)) => Sort::TakeIn,
    }
}

/// Options that say something, if they can stand: none, or two and more that differ.
fn fit(options: &[String]) -> Option<Vec<String>> {
    let written: Vec<String> =
        options.iter().map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()).collect();
    let distinct: BTreeSet<&String> = written.iter().collect();
    (written.len() != 1 && distinct.len() == written.len()).then_some(written)
}

/// The form.
#[component]
pub fn Wording(props: &WordingProps) -> Html {
    let written = use_state_eq(|| props.start.clone());
    let sort = use_state_eq(|| sort_of(props.start.deed.as_ref()));
    let tried = use_state_eq(|| false);
    let change = {
        let written = written.clone();
        move |set: fn(&mut WordingChoice, String)| {
            let written = written.clone();
            Callback::from(move |text: String| {
                let mut newer = (*written).clone();
                set(&mut newer, text);
                written.set(newer);
            })
        }
    };
    let set_options = {
        let written = written.clone();
        Callback::from(move |options| written.set(WordingChoice { options, ..(*written).clone() }))
    };
    let set_deed = {
        let written = written.clone();
        Callback::from(move |deed| written.set(WordingChoice { deed, ..(*written).clone() }))
    };
    let onsort = {
        let (sort, set_deed) = (sort.clone(), set_deed.clone());
        Callback::from(move |at: usize| {
            sort.set(SORTS.get(at).copied().unwrap_or(Sort::Words));
            set_deed.emit(None);
        })
    };
    let options = if *sort == Sort::Words { fit(&written.options) } else { Some(Vec::new()) };
    let chosen = *sort == Sort::Words || written.deed.is_some();
    let onsubmit = {
        let (written, tried, onsend, options) =
            (written.clone(), tried.clone(), props.onsend.clone(), options.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            let Some(options) = options.clone() else { return };
            if chosen && !written.title.trim().is_empty() {
                onsend.emit(WordingChoice { options, ..(*written).clone() });
            }
        })
    };
    let error = props.error.as_ref();
    let of_options = |error: &ApiError| {
        error.code == ErrorCode::OutOfRange
            && error.facts.get("field").is_some_and(|it| it == "option")
    };
    let wrong_options = (*tried && options.is_none()) || error.is_some_and(of_options);
    let elsewhere = error.filter(|error| !beside_field(error) && !of_options(error)).cloned();
    let sorts = vec![
        chip(t::wording_deed_none(), "deed-none", icons::FILE_TEXT),
        chip(t::wording_deed_practice(), "deed-practice", icons::SLIDERS_HORIZONTAL),
        chip(t::wording_deed_remove(), "deed-remove", icons::LOG_OUT),
        chip(t::wording_deed_split(), "deed-split", icons::SPROUT),
        chip(t::wording_deed_join(), "deed-join", icons::HANDSHAKE),
        chip(t::wording_deed_take_in(), "deed-take-in", icons::DOOR_OPEN),
    ];
    let on = SORTS.iter().position(|it| it == &*sort);
    let name = |field: &str| [props.test, field].concat();
    let deed = written.deed.clone();
    html! {
        <form class="form" {onsubmit} novalidate=true>
            <Field label={t::wording_line()} name={name("-title")} test={name("-title")} hint={t::wording_line_hint()} value={written.title.clone()}
                oninput={change(|it, text| it.title = text)} problem={problem("title", &written.title, *tried, error)} />
            <Field label={t::wording_text()} name={name("-text")} test={name("-text")} hint={t::wording_text_hint()} kind="lines"
                value={written.text.clone()} oninput={change(|it, text| it.text = text)} problem={problem("text", "-", false, error)} />
            <Chips label={t::wording_deed()} shown=true chips={sorts} chosen={on} onchoose={onsort} />
            { match *sort {
                Sort::Words => html! {
                    <Options options={written.options.clone()} of={props.test} problem={wrong_options} error={props.error.clone()} onchange={set_options} />
                },
                Sort::Practice => html! { <Practice {deed} of={props.test} onchange={set_deed} /> },
                Sort::Removal => html! { <Removal {deed} of={props.test} onchange={set_deed} /> },
                Sort::Split => html! { <Split {deed} of={props.test} onchange={set_deed} /> },
                Sort::Join => html! { <Other key="join" {deed} of={props.test} onchange={set_deed} /> },
                Sort::TakeIn => html! { <Other key="take-in" {deed} of={props.test} onchange={set_deed} takes_in=true /> },
            } }
            if *tried && !chosen {
                <p class="field-problem">{ t::field_required() }</p>
            }
            { props.children.clone() }
            <Button label={props.go.clone()} test={name("-save")} submit=true icon={icons::CHECK} busy={props.busy}
                onclick={Callback::noop()} />
            if let Some(error) = elsewhere {
                <Problem {error} />
            }
        </form>
    }
}

#[derive(PartialEq, Properties)]
struct OptionsProps {
    options: Vec<String>,
    of: &'static str,
    problem: bool,
    error: Option<ApiError>,
    onchange: Callback<Vec<String>>,
}

/// Lines to choose among.
#[component]
fn Options(props: &OptionsProps) -> Html {
    let none = props.options.is_empty();
    let add = {
        let options = props.options.clone();
        props.onchange.reform(move |_| {
            let mut newer = options.clone();
            newer.resize(if newer.is_empty() { 2 } else { newer.len() + 1 }, String::new());
            newer
        })
    };
    let line = |(at, option): (usize, &String)| {
        let options = props.options.clone();
        let oninput = props.onchange.reform(move |text: String| {
            let mut newer = options.clone();
            if let Some(slot) = newer.get_mut(at) {
                *slot = text;
            }
            newer
        });
        let wrong = problem("option", "-", false, props.error.as_ref());
        let named = [props.of, "-option-", &at.to_string()].concat();
        html! {
            <Field key={at} label={t::wording_option(u64::try_from(at + 1).unwrap_or_default())} value={option.clone()}
                name={named.clone()} test={named} {oninput} problem={wrong} />
        }
    };
    html! {
        <div class="form" role="group" aria-label={t::wording_options()}>
            <p class="hint">{ t::wording_options_about() }</p>
            { for props.options.iter().enumerate().map(line) }
            if props.problem {
                <p class="field-problem" data-test="options-problem">{ t::wording_options_problem() }</p>
            }
            if props.options.len() < MOST_OPTIONS {
                <Button label={if none { t::wording_options_add() } else { t::wording_option_add() }}
                    test={[props.of, "-option-add"].concat()} look={Look::Quiet} icon={icons::PLUS} onclick={add} />
            }
        </div>
    }
}

/// Props of what a deed asks for.
#[derive(PartialEq, Properties)]
pub struct DeedProps {
    /// The deed so far.
    pub deed: Option<DeedChoice>,
    /// Begins the names of fields and tests.
    pub of: &'static str,
    /// Takes in others, where it is about another neighbourhood; else joins it.
    #[prop_or_default]
    pub takes_in: bool,
    /// It is another.
    pub onchange: Callback<Option<DeedChoice>>,
}

/// Another value for a practice.
#[component]
fn Practice(props: &DeedProps) -> Html {
    let query = use_query(api::Us {});
    let practices = query.view.as_ref().map(|view| view.practices.clone()).unwrap_or_default();
    let (name, value) = match &props.deed {
        Some(DeedChoice::Practice { name, value }) => (name.as_str(), *value),
        _ => ("", 0),
    };
    let chosen = practices.iter().position(|it| it.name == name);
    let titles: Vec<AttrValue> = practices
        .iter()
        .map(|it| t::practice_title(&it.name).unwrap_or_else(|| it.name.clone()).into())
        .collect();
    let edited =
        chosen.and_then(|at| practices.get(at)).map(|it| PracticeView { value, ..it.clone() });
    let onchoose = props.onchange.reform(move |at: Option<usize>| {
        let practice = practices.get(at?)?;
        Some(DeedChoice::Practice { name: practice.name.clone(), value: practice.value })
    });
    let set = props.onchange.reform(|(name, value)| Some(DeedChoice::Practice { name, value }));
    html! {
        <>
            <Select label={t::wording_practice()} name={[props.of, "-practice"].concat()} none={t::wording_practice_choose()}
                options={titles} {chosen} {onchoose} />
            if let Some(practice) = edited {
                <ul class="list"><PracticeEditor {practice} onchange={set} /></ul>
            }
        </>
    }
}

/// Who is no longer a resident.
#[component]
fn Removal(props: &DeedProps) -> Html {
    let query = use_query(api::Us {});
    let households = query.view.as_ref().map(|view| view.households.clone()).unwrap_or_default();
    let (mut people, mut names) = (Vec::new(), Vec::<AttrValue>::new());
    for household in &households {
        for resident in &household.residents {
            people.push(resident.person);
            names.push(t::person_of_household(&resident.name, &household.label).into());
        }
    }
    let chosen = match &props.deed {
        Some(DeedChoice::Remove(person)) => people.iter().position(|it| it == person),
        _ => None,
    };
    let onchoose =
        props.onchange.reform(move |at: Option<usize>| Some(DeedChoice::Remove(*people.get(at?)?)));
    html! {
        <Select label={t::wording_person()} name={[props.of, "-person"].concat()} none={t::wording_person_choose()}
            options={names} {chosen} {onchoose} />
    }
}
