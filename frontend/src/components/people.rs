//! People to choose from: everybody here, found by name or house.

use folkmoot_protocol::api::PersonLine;
use folkmoot_protocol::ids::PersonId;
use yew::prelude::*;

use super::field::Field;
use crate::words::t;

/// With more people than this they are searched for.
const FEW: usize = 9;

/// More than this are not shown at once.
const MOST_SHOWN: usize = 18;

/// Props of [`PeopleChips`].
#[derive(PartialEq, Properties)]
pub struct PeopleChipsProps {
    /// Whom to choose from.
    pub people: Vec<PersonLine>,
    /// Who is chosen; none where a press acts at once.
    #[prop_or_default]
    pub on: Option<Vec<PersonId>>,
    /// Somebody was pressed.
    pub onchoose: Callback<PersonId>,
    /// What they are chosen for.
    pub label: AttrValue,
    /// For tests, and the search field's identity.
    pub test: AttrValue,
    /// Not possible now.
    #[prop_or_default]
    pub disabled: bool,
}

/// A chip for each person. Whoever is chosen is always among them.
#[component]
pub fn PeopleChips(props: &PeopleChipsProps) -> Html {
    let search = use_state_eq(String::new);
    let write = {
        let search = search.clone();
        Callback::from(move |text| search.set(text))
    };
    let wanted = search.trim().to_lowercase();
    let is_on = |line: &PersonLine| props.on.as_ref().is_some_and(|on| on.contains(&line.person));
    let fits = |line: &&PersonLine| {
        let alike = |text: &str| text.to_lowercase().contains(&wanted);
        is_on(line) || alike(&line.name) || alike(&line.household)
    };
    let found: Vec<&PersonLine> = props.people.iter().filter(fits).collect();
    let more = found.len().saturating_sub(MOST_SHOWN);
    let shown = found.iter().enumerate().filter(|(at, line)| *at < MOST_SHOWN || is_on(line));
    let chip = |line: &PersonLine| {
        let on = is_on(line);
        // The house tells apart those who share a name.
        let namesakes = props.people.iter().filter(|it| it.name == line.name).count() > 1;
        let person = line.person;
        let onclick = props.onchoose.reform(move |_: MouseEvent| person);
        html! {
            <button type="button" key={person.to_string()} class={classes!("chip", on.then_some("on"))}
                data-test={&props.test} disabled={props.disabled}
                aria-pressed={props.on.is_some().then(|| on.to_string())} {onclick}>
                <bdi>{ &line.name }</bdi>
                if namesakes {
                    <small><bdi>{ &line.household }</bdi></small>
                }
            </button>
        }
    };
    html! {
        <>
            if props.people.len() > FEW {
                <Field label={t::sheet_search()} name={format!("{}-search", props.test)} kind="search"
                    value={(*search).clone()} oninput={write} />
            }
            <div class="choices people" role="group" aria-label={&props.label}>
                { for shown.map(|(_, line)| chip(line)) }
            </div>
            if found.is_empty() {
                <p class="hint">{ t::sheet_no_name() }</p>
            } else if more > 0 {
                <p class="hint">{ t::people_more(u64::try_from(more).unwrap_or(u64::MAX)) }</p>
            }
        </>
    }
}
