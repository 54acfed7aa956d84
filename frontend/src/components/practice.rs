//! Practices, to read and to propose.

use folkmoot_protocol::api::PracticeView;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::icon::{Icon, icons};
use crate::words::{practice, t};

/// Props of [`PracticeRow`].
#[derive(PartialEq, Properties)]
pub struct PracticeRowProps {
    /// Which.
    pub practice: PracticeView,
    /// What can be done about it.
    #[prop_or_default]
    pub children: Html,
}

/// A practice with its value and the sentence that says what it does.
#[component]
pub fn PracticeRow(props: &PracticeRowProps) -> Html {
    let PracticeView { name, value, default, .. } = &props.practice;
    // A practice of a newer app: its name is all that is known.
    let title = t::practice_title(name).unwrap_or_else(|| name.clone());
    html! {
        <li class="practice" data-test={format!("practice-{name}")}>
            <div class="row">
                <b class="grow">{ title }</b>
                <span class="value" data-value={value.to_string()}>{ practice::value(name, *value) }</span>
            </div>
            <p>{ t::practice_about(name) }</p>
            if value != default {
                <p class="hint">{ t::usual_value(&practice::value(name, *default)) }</p>
            }
            { props.children.clone() }
        </li>
    }
}

/// Props of [`PracticeEditor`].
#[derive(PartialEq, Properties)]
pub struct PracticeEditorProps {
    /// Which, with the value proposed now.
    pub practice: PracticeView,
    /// Another value is proposed.
    pub onchange: Callback<(String, u64)>,
}

/// A practice that can be set: two big buttons and a slider between them.
#[component]
pub fn PracticeEditor(props: &PracticeEditorProps) -> Html {
    let PracticeView { name, value, least, most, .. } = props.practice.clone();
    let step = practice::step(&name, least, most);
    let title = t::practice_title(&name).unwrap_or_else(|| name.clone());
    let set = {
        let (name, onchange) = (name.clone(), props.onchange.clone());
        Callback::from(move |value: u64| onchange.emit((name.clone(), value.clamp(least, most))))
    };
    let oninput = {
        let set = set.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            if let Some(value) = input.and_then(|input| input.value().parse().ok()) {
                set.emit(value);
            }
        })
    };
    let text = practice::value(&name, value);
    html! {
        <li class="practice" data-test={format!("practice-{name}")}>
            <div class="row">
                <b class="grow">{ &title }</b>
                <span class="value" data-value={value.to_string()}>{ &text }</span>
            </div>
            <p>{ t::practice_about(&name) }</p>
            if practice::has_names(&name) {
                <div class="choices" role="group" aria-label={title.clone()}>
                    { for (least..=most).map(|choice| html! {
                        <button
                            type="button"
                            class={classes!("chip", (choice == value).then_some("on"))}
                            aria-pressed={(choice == value).to_string()}
                            onclick={set.reform(move |_| choice)}
                        >
                            { practice::value(&name, choice) }
                        </button>
                    }) }
                </div>
            } else {
            <div class="stepper">
                <button
                    type="button"
                    class="round"
                    aria-label={format!("{title}: {}", t::less())}
                    disabled={value <= least}
                    onclick={set.reform(move |_| value.saturating_sub(step))}
                >
                    <Icon of={icons::MINUS} />
                </button>
                <input
                    type="range"
                    min={least.to_string()}
                    max={most.to_string()}
                    step="1"
                    value={value.to_string()}
                    aria-label={title.clone()}
                    aria-valuetext={text.clone()}
                    {oninput}
                />
                <button
                    type="button"
                    class="round"
                    aria-label={format!("{title}: {}", t::more())}
                    disabled={value >= most}
                    onclick={set.reform(move |_| value.saturating_add(step))}
                >
                    <Icon of={icons::PLUS} />
                </button>
            </div>
            }
        </li>
    }
}
