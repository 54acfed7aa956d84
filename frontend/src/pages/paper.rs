//! On paper: a flyer for the week before, the roll to be signed, member cards. Each is shown as it will be
//! printed; where a phone can't print, it is saved as a file that any computer opens and prints.

use std::rc::Rc;

use folkmoot_protocol::api::{
    self, FlyerView, GatheringView, HouseholdView, MemberCardView, MemberCards, MemberCardsView,
};
use web_sys::Element;
use yew::prelude::*;

use super::gather::sort;
use super::shown;
use crate::components::{Button, Empty, Header, Loading, Look, PrintedCode, Problem, icons};
use crate::device::{files, page};
use crate::shell::{AnyShell, Shell as _};
use crate::state::{use_act, use_query};
use crate::words::{self, t, when};

/// How paper looks, for what is saved of it. The page has the same file beside it.
const STYLE: &str = include_str!("../../static/styles/paper.css");

/// Lines at the end of a roll for people who are not on the list.
const MORE_NAMES: usize = 10;

/// Letters of a name that may be as large as the paper is wide.
const SHORT_NAME: usize = 14;

/// Props of [`Paper`].
#[derive(PartialEq, Properties)]
pub struct PaperProps {
    /// Name of the saved file.
    pub file: &'static str,
    /// What it is, for screen readers.
    pub label: AttrValue,
    /// What is printed.
    pub children: Html,
}

/// A sheet of paper, with the two ways to get it out of the phone.
#[component]
pub fn Paper(props: &PaperProps) -> Html {
    let paper = use_node_ref();
    let saved = use_state_eq(|| None::<String>);
    let saving = use_act();
    let save = {
        let (paper, saved, saving) = (paper.clone(), saved.setter(), saving.clone());
        let (file, label) = (props.file, props.label.clone());
        Callback::from(move |_| {
            let Some(paper) = paper.cast::<Element>() else { return };
            let content = files::text_base64(&document(&label, &paper.outer_html()));
            let saved = saved.clone();
            let work = async move { AnyShell::here().save_file(file, &content).await };
            saving.run(work, move |place| saved.set(Some(place)));
        })
    };
    html! {
        <>
            <Button label={t::paper_print()} test="print" icon={icons::PRINTER}
                onclick={Callback::from(|_| page::print())} />
            <Button label={t::paper_save()} test="save-paper" look={Look::Ghost} icon={icons::SAVE}
                busy={saving.busy()} onclick={save} />
            <p class="hint">{ t::paper_save_about() }</p>
            if let Some(place) = &*saved {
                <p class="strong" role="status" data-test="saved">{ t::phone_saved(place) }</p>
            }
            if let Some(error) = saving.error() {
                <Problem {error} />
            }
            <article class="paper" aria-label={&props.label} data-test="paper" ref={paper}>
                { props.children.clone() }
            </article>
        </>
    }
}

/// A whole document of one sheet, for another program.
fn document(title: &str, sheet: &str) -> String {
    let language = words::language();
    let title = title.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<!doctype html><html lang=\"{}\" dir=\"{}\"><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{title}</title><style>{STYLE}</style>{sheet}</html>",
        language.code(),
        language.direction(),
    )
}

/// When and where, each on a line.
fn when_and_where(gathering: &GatheringView) -> Html {
    html! {
        <>
            <p class="when">{ when::in_full(gathering.starts_at) }</p>
            <p class="where"><bdi data-test="paper-place">{ &gathering.place }</bdi></p>
        </>
    }
}

/// The flyer.
#[component]
pub fn Flyer() -> Html {
    let query = use_query(api::Flyer { address: AnyShell::here().address() });
    html! {
        <>
            <Header title={t::flyer_title()} where_={AttrValue::from(t::flyer_about())} back=true />
            { shown(&query, flyer) }
        </>
    }
}

fn flyer(view: &FlyerView) -> Html {
    html! {
        <Paper file="folkmoot-flyer.html" label={t::flyer_title()}>
            <div class="flyer">
                <h2 class={(view.neighbourhood.chars().count() > SHORT_NAME).then_some("long")}>
                    <bdi>{ &view.neighbourhood }</bdi>
                </h2>
                <p class="sort">{ sort(view.gathering.sort) }</p>
                { when_and_where(&view.gathering) }
                <div class="says">
                    <p>{ t::flyer_meet() }</p>
                    <p>{ t::flyer_decide() }</p>
                    <p>{ t::flyer_nobody() }</p>
                </div>
                <p><b>{ t::flyer_bring() }</b></p>
                <p>{ t::flyer_bring_what() }</p>
                <p><b>{ t::flyer_no_phone() }</b></p>
                <p>{ t::flyer_no_phone_about() }</p>
                if let Some(app) = &view.app {
                    <div class="filmed" data-test="flyer-app">
                        <PrintedCode code={app.clone()} label={t::flyer_app()} />
                        <p>{ t::flyer_app() }</p>
                    </div>
                }
                <div class="filmed">
                    <PrintedCode code={view.code.clone()} label={t::flyer_code()} />
                    <p>{ t::flyer_code() }</p>
                </div>
            </div>
        </Paper>
    }
}

/// The roll on paper.
#[component]
pub fn PaperRoll() -> Html {
    let gather = use_query(api::Gather {});
    let us = use_query(api::Us {});
    let gathering = gather.view.as_ref().and_then(|view| view.gathering.clone());
    html! {
        <>
            <Header title={t::paper_roll_title()} where_={AttrValue::from(t::paper_roll_about())} back=true />
            { shown(&us, |view| html! {
                <Paper file="folkmoot-roll.html" label={t::paper_roll_title()}>
                    <h2>{ t::paper_roll_of(&view.neighbourhood.name) }</h2>
                    if let Some(gathering) = &gathering {
                        <p>{ sort(gathering.sort) }</p>
                        { when_and_where(gathering) }
                    }
                    <p>{ t::paper_roll_sign() }</p>
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{ t::paper_roll_name() }</th>
                                <th scope="col">{ t::paper_roll_signature() }</th>
                            </tr>
                        </thead>
                        { for view.households.iter().map(household) }
                        <tbody>
                            <tr><th colspan="2" scope="rowgroup">{ t::paper_roll_more() }</th></tr>
                            { for (0..MORE_NAMES).map(|_| html! { <tr><td /><td /></tr> }) }
                        </tbody>
                    </table>
                    <p>{ t::paper_roll_after() }</p>
                </Paper>
            }) }
        </>
    }
}

fn household(household: &HouseholdView) -> Html {
    html! {
        <tbody>
            <tr><th colspan="2" scope="rowgroup"><bdi>{ &household.label }</bdi></th></tr>
            { for household.residents.iter().map(|resident| html! {
                <tr><td><bdi>{ &resident.name }</bdi></td><td /></tr>
            }) }
        </tbody>
    }
}

/// Member cards.
#[component]
pub fn Cards() -> Html {
    let all = use_state_eq(|| false);
    let view = use_state_eq(|| None::<Rc<MemberCardsView>>);
    let asking = use_act();
    {
        // Asked for once, and not every two seconds: a code for each neighbour is work.
        let (asking, view) = (asking.clone(), view.setter());
        use_effect_with(*all, move |all| {
            asking.call(MemberCards { all: *all }, move |newer| view.set(Some(Rc::new(newer))));
        });
    }
    let toggle = {
        let all = all.clone();
        Callback::from(move |_| all.set(!*all))
    };
    html! {
        <>
            <Header title={t::cards_title()} back=true />
            <p>{ t::cards_about() }</p>
            <Button label={t::cards_all()} test="cards-all" look={Look::Quiet} pressed={Some(*all)} onclick={toggle} />
            if let Some(error) = asking.error() {
                <Problem {error} />
            }
            if let Some(view) = &*view {
                if view.cards.is_empty() {
                    <Empty title={t::cards_none()} about={t::cards_none_about()} icon={icons::ID_CARD} />
                } else {
                    <Paper file="folkmoot-cards.html" label={t::cards_title()}>
                        <ul class="cards">
                            { for view.cards.iter().map(|card| member_card(&view.neighbourhood, card)) }
                        </ul>
                    </Paper>
                }
            } else if asking.error().is_none() {
                <Loading />
            }
        </>
    }
}

fn member_card(neighbourhood: &str, card: &MemberCardView) -> Html {
    let MemberCardView { person, code } = card;
    html! {
        <li key={person.person.to_string()} data-test="member-card">
            <div class="member-card">
                <PrintedCode code={code.clone()} label={t::cards_code(&person.name)} />
                <div>
                    <p class="name"><bdi>{ &person.name }</bdi></p>
                    <p><bdi>{ &person.household }</bdi></p>
                    <p><bdi>{ neighbourhood }</bdi></p>
                    <p class="only">{ t::cards_only() }</p>
                </div>
            </div>
            <label class="leave-out"><input type="checkbox" />{ t::cards_leave_out() }</label>
        </li>
    }
}
