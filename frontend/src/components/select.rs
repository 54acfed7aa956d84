//! One of a long list, by the phone's own means.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Props of [`Select`].
#[derive(PartialEq, Properties)]
pub struct SelectProps {
    /// What is chosen.
    pub label: AttrValue,
    /// Its identity on the page, also for tests.
    pub name: AttrValue,
    /// What it says before anything is chosen.
    pub none: AttrValue,
    /// What there is.
    pub options: Vec<AttrValue>,
    /// Which is chosen.
    pub chosen: Option<usize>,
    /// Another is; none for the first line.
    pub onchoose: Callback<Option<usize>>,
}

/// A labelled list.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let id = ["select-", props.name.as_str()].concat();
    let onchange = props.onchoose.reform(|event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>()?;
        usize::try_from(select.selected_index()).ok()?.checked_sub(1)
    });
    html! {
        <div class="field">
            <label for={id.clone()}>{ props.label.clone() }</label>
            <select id={id.clone()} data-test={id} {onchange}>
                <option selected={props.chosen.is_none()}>{ props.none.clone() }</option>
                { for props.options.iter().enumerate().map(|(at, option)| html! {
                    <option selected={props.chosen == Some(at)}>{ option.clone() }</option>
                }) }
            </select>
        </div>
    }
}
