//! Bringing a matter: a short form.

use folkmoot_protocol::api::BringMatter;
use folkmoot_protocol::body::{MatterSort, Reach};
use yew::prelude::*;

use super::line::{SORTS, sort};
use super::photos::Picker;
use crate::components::{Button, Card, Chips, Field, Header, Problem, chip, icons};
use crate::pages::form::{beside_field, problem};
use crate::route::{self, Route};
use crate::state::use_act;
use crate::words::t;

/// The form.
#[component]
pub fn Bring() -> Html {
    let chosen = use_state_eq(|| 0_usize);
    let world = use_state_eq(|| false);
    let title = use_state_eq(String::new);
    let text = use_state_eq(String::new);
    let photos = use_state_eq(Vec::<String>::new);
    let tried = use_state_eq(|| false);
    let act = use_act();
    let error = act.error();
    let onsubmit = {
        let (chosen, world, title, text, photos) =
            (chosen.clone(), world.clone(), title.clone(), text.clone(), photos.clone());
        let (tried, act) = (tried.clone(), act.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            if title.trim().is_empty() {
                return;
            }
            let sort = SORTS.get(*chosen).copied().unwrap_or(MatterSort::Need);
            let reach = if *world { Reach::World } else { Reach::Ours };
            let (title, text) = ((*title).clone(), (*text).clone());
            let request = BringMatter { sort, reach, title, text, photos: (*photos).clone() };
            act.call(request, |view| route::replace(Route::Matter(view.line.id)));
        })
    };
    let write = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |text| state.set(text))
    };
    let sorts: Vec<_> = SORTS
        .into_iter()
        .map(|it| {
            let (word, icon, _, test) = sort(it);
            chip(word, test, icon)
        })
        .collect();
    let reaches = vec![
        chip(t::reach_ours(), "reach-ours", icons::HOUSE),
        chip(t::reach_world(), "reach-world", icons::GLOBE),
    ];
    let onsort = {
        let chosen = chosen.clone();
        Callback::from(move |at| chosen.set(at))
    };
    let onreach = {
        let world = world.clone();
        Callback::from(move |at| world.set(at == 1))
    };
    let onphotos = {
        let photos = photos.clone();
        Callback::from(move |newer| photos.set(newer))
    };
    // What is written about may be left out.
    let text_problem = problem("text", "-", false, error.as_ref());
    html! {
        <>
            <Header title={t::matter_new_title()} back=true />
            <p>{ t::matter_new_about() }</p>
            <form class="form" {onsubmit} novalidate=true>
                <Card>
                    <Chips label={t::matter_new_sort()} shown=true chips={sorts} chosen={Some(*chosen)} onchoose={onsort} />
                    <Chips label={t::matter_new_reach()} shown=true chips={reaches} chosen={Some(usize::from(*world))} onchoose={onreach} />
                    <Field label={t::matter_new_line()} name="matter-title" test="matter-title" hint={t::matter_new_line_hint()} value={(*title).clone()}
                        oninput={write(&title)} problem={problem("title", &title, *tried, error.as_ref())} />
                    <Field label={t::matter_new_text()} name="matter-text" test="matter-text" hint={t::matter_new_text_hint()} kind="lines"
                        value={(*text).clone()} oninput={write(&text)} problem={text_problem} />
                    <Picker photos={(*photos).clone()} onchange={onphotos} />
                    <Button label={t::matter_new_go()} test="bring-go" submit=true icon={icons::CHECK} busy={act.busy()}
                        onclick={Callback::noop()} />
                    if let Some(error) = error.clone().filter(|error| !beside_field(error)) {
                        <Problem {error} />
                    }
                </Card>
            </form>
        </>
    }
}
