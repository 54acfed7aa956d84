//! Splitting, joining, taking in: the fields of such a proposal, and what it would do, in plain words.

use folkmoot_protocol::api::{
    self, ApiError, DeedChoice, DeedView, ErrorCode, KinLine, PersonLine, Scanned,
};
use folkmoot_protocol::body::Kin;
use folkmoot_protocol::ids::PersonId;
use yew::prelude::*;

use super::wording::DeedProps;
use crate::components::{Button, Field, Look, Problem, Select, Viewfinder, icons};
use crate::device::feel;
use crate::pages::kin::root;
use crate::state::{use_query, use_reader};
use crate::words::t;

/// What it does beyond its one line: who comes or goes, and what stays.
pub fn about(deed: &DeedView) -> Html {
    let of = |about: String, kin: Option<&KinLine>, people: &[PersonLine]| {
        html! {
            <>
                <p data-test="deed-about">{ about }</p>
                if let Some(kin) = kin {
                    { root(kin) }
                }
                if !people.is_empty() {
                    <ul class="options" data-test="deed-people">
                        { for people.iter().map(|it| html! {
                            <li><bdi>{ t::person_of_household(&it.name, &it.household) }</bdi></li>
                        }) }
                    </ul>
                }
            </>
        }
    };
    match deed {
        DeedView::Split(_) => of(t::deed_split_about(), None, &[]),
        DeedView::Join(kin) => of(t::deed_join_about(), Some(kin), &[]),
        DeedView::TakeIn(kin, people) => of(t::deed_take_in_about(), Some(kin), people),
        DeedView::Practice { .. } | DeedView::Remove(_) => Html::default(),
    }
}

/// What the new neighbourhood is to be called.
#[component]
pub fn Split(props: &DeedProps) -> Html {
    let name = match &props.deed {
        Some(DeedChoice::Split(name)) => name.clone(),
        _ => String::new(),
    };
    let oninput = props.onchange.reform(|name: String| {
        let written = !name.trim().is_empty();
        written.then_some(DeedChoice::Split(name))
    });
    let named = [props.of, "-split"].concat();
    html! {
        <>
            <p class="hint">{ t::deed_split_about() }</p>
            <Field label={t::wording_split()} name={named.clone()} test={named} value={name} {oninput} />
        </>
    }
}

/// Which neighbourhood is joined, or who comes from which.
#[component]
pub fn Other(props: &DeedProps) -> Html {
    let takes_in = props.takes_in;
    let (kin, people) = match &props.deed {
        Some(DeedChoice::Join(kin)) => (Some(kin.clone()), Vec::new()),
        Some(DeedChoice::TakeIn(kin, people)) => (Some(kin.clone()), people.clone()),
        _ => (None, Vec::new()),
    };
    let (kin, people) = (use_state_eq(|| kin), use_state_eq(|| people));
    let choose = {
        let (kin, people, onchange) = (kin.setter(), people.setter(), props.onchange.clone());
        Callback::from(move |(which, who): (Option<Kin>, Vec<PersonId>)| {
            onchange.emit(match &which {
                Some(which) if !takes_in => Some(DeedChoice::Join(which.clone())),
                Some(which) if !who.is_empty() => {
                    Some(DeedChoice::TakeIn(which.clone(), who.clone()))
                }
                _ => None,
            });
            kin.set(which);
            people.set(who);
        })
    };
    let onkin = {
        let people = people.clone();
        choose.reform(move |kin| (kin, (*people).clone()))
    };
    let onperson = {
        let (kin, people) = (kin.clone(), people.clone());
        choose.reform(move |person| {
            let mut newer: Vec<PersonId> =
                people.iter().filter(|it| **it != person).copied().collect();
            if newer.len() == people.len() {
                newer.push(person);
            }
            ((*kin).clone(), newer)
        })
    };
    html! {
        <>
            <p class="hint">{ if takes_in { t::deed_take_in_about() } else { t::deed_join_about() } }</p>
            <Which kin={(*kin).clone()} of={props.of} onchoose={onkin} />
            if takes_in {
                <Who people={(*people).clone()} of={props.of} onchoose={onperson} />
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct WhichProps {
    kin: Option<Kin>,
    of: &'static str,
    onchoose: Callback<Option<Kin>>,
}

/// One that is on this phone, or whose code is filmed.
#[component]
fn Which(props: &WhichProps) -> Html {
    let query = use_query(api::Kins {});
    let filming = use_state_eq(|| false);
    let error = use_state_eq(|| None::<ApiError>);
    let mut known: Vec<Kin> =
        query.view.iter().flat_map(|view| &view.others).map(|it| it.kin.clone()).collect();
    if let Some(kin) = props.kin.as_ref().filter(|kin| !known.contains(kin)) {
        known.push(kin.clone());
    }
    let names = known.iter().map(|kin| AttrValue::from(kin.name.clone())).collect::<Vec<_>>();
    let chosen = known.iter().position(|it| Some(it) == props.kin.as_ref());
    let onchoose = props.onchoose.reform(move |at: Option<usize>| known.get(at?).cloned());
    let ontexts = {
        let (filming, error, onchoose) = (filming.setter(), error.setter(), props.onchoose.clone());
        use_reader(Callback::from(move |reading| match reading {
            Ok(Scanned::Kin(kin)) => {
                feel::tap();
                error.set(None);
                filming.set(false);
                onchoose.emit(Some(kin));
            }
            Ok(_) => error.set(Some(ApiError::new(ErrorCode::WrongKind))),
            Err(problem) => error.set(Some(problem)),
        }))
    };
    let toggle = {
        let filming = filming.clone();
        Callback::from(move |_| filming.set(!*filming))
    };
    html! {
        <>
            if !names.is_empty() {
                <Select label={t::wording_kin()} name={[props.of, "-kin"].concat()} none={t::wording_kin_choose()}
                    options={names} {chosen} {onchoose} />
            }
            <Button label={t::wording_kin_film()} test={[props.of, "-kin-film"].concat()} look={Look::Ghost}
                icon={icons::QR_CODE} pressed={Some(*filming)} onclick={toggle} />
            if *filming {
                <Viewfinder {ontexts} aim={t::wording_kin_film()} />
            }
            if let Some(error) = (*error).clone() {
                <Problem {error} />
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct WhoProps {
    people: Vec<PersonId>,
    of: &'static str,
    onchoose: Callback<PersonId>,
}

/// Newcomers whom a resident has met.
#[component]
fn Who(props: &WhoProps) -> Html {
    let query = use_query(api::Us {});
    let newcomers = query.view.as_ref().map(|view| view.newcomers.clone()).unwrap_or_default();
    html! {
        <div class="form" role="group" aria-label={t::wording_newcomers()}>
            <p class="label">{ t::wording_newcomers() }</p>
            if newcomers.is_empty() {
                <p class="hint" data-test="no-newcomers">{ t::wording_newcomers_none() }</p>
            }
            { for newcomers.iter().enumerate().map(|(at, it)| {
                let person = it.person.person;
                let named = [props.of, "-newcomer-", &at.to_string()].concat();
                html! {
                    <label key={person.to_string()} class="check">
                        <input type="checkbox" data-test={named} checked={props.people.contains(&person)}
                            onchange={props.onchoose.reform(move |_| person)} />
                        <span><bdi>{ t::person_of_household(&it.person.name, &it.person.household) }</bdi></span>
                    </label>
                }
            }) }
        </div>
    }
}
