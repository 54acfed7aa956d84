//! Fields of a form.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Props of [`Field`].
#[derive(PartialEq, Properties)]
pub struct FieldProps {
    /// What to write here.
    pub label: AttrValue,
    /// Its identity on the page, also for tests.
    pub name: AttrValue,
    /// What is written.
    pub value: AttrValue,
    /// Every change.
    pub oninput: Callback<String>,
    /// An example or a help.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong with it.
    #[prop_or_default]
    pub problem: Option<AttrValue>,
    /// The input's type; `lines` makes it a field of several lines.
    #[prop_or(AttrValue::Static("text"))]
    pub kind: AttrValue,
    /// The keyboard that fits.
    #[prop_or_default]
    pub keyboard: Option<AttrValue>,
    /// What the phone may fill in by itself.
    #[prop_or(AttrValue::Static("off"))]
    pub fill: AttrValue,
    /// For tests, where it is not `field-` and its name.
    #[prop_or_default]
    pub test: Option<AttrValue>,
}

/// A labelled field, with its problem beside it.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let id = format!("field-{}", props.name);
    let hint_id = format!("{id}-hint");
    let problem_id = format!("{id}-problem");
    let described = match (&props.problem, &props.hint) {
        (Some(_), _) => Some(problem_id.clone()),
        (None, Some(_)) => Some(hint_id.clone()),
        (None, None) => None,
    };
    let oninput = props.oninput.clone();
    let oninput = Callback::from(move |event: InputEvent| oninput.emit(written(&event)));
    let invalid = props.problem.is_some().to_string();
    let test = props.test.clone().unwrap_or_else(|| id.clone().into());
    html! {
        <div class="field">
            <label for={id.clone()}>{ props.label.clone() }</label>
            if props.kind == "lines" {
                <textarea
                    {id}
                    data-test={test}
                    rows="3"
                    dir="auto"
                    autocomplete="off"
                    spellcheck="false"
                    value={props.value.to_string()}
                    {oninput}
                    aria-invalid={invalid}
                    aria-describedby={described}
                />
            } else {
                <input
                    {id}
                    data-test={test}
                    type={props.kind.clone()}
                    name={&props.name}
                    dir="auto"
                    autocomplete={props.fill.clone()}
                    inputmode={props.keyboard.clone()}
                    value={props.value.clone()}
                    {oninput}
                    aria-invalid={invalid}
                    aria-describedby={described}
                />
            }
            if let Some(problem) = &props.problem {
                <p class="field-problem" id={problem_id} data-test={format!("problem-{}", props.name)}>
                    { problem.clone() }
                </p>
            } else if let Some(hint) = &props.hint {
                <p class="hint" id={hint_id}>{ hint.clone() }</p>
            }
        </div>
    }
}

fn written(event: &InputEvent) -> String {
    let target = event.target();
    let input = target.as_ref().and_then(|it| it.dyn_ref::<HtmlInputElement>());
    let lines = target.as_ref().and_then(|it| it.dyn_ref::<HtmlTextAreaElement>());
    match (input, lines) {
        (Some(input), _) => input.value(),
        (None, Some(lines)) => lines.value(),
        (None, None) => String::new(),
    }
}
