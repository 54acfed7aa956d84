//! Put away until somebody wants it: what stands in it isn't even asked for before.

use yew::prelude::*;

use super::icon::{Icon, icons, icons::Picture};

/// Props of [`Fold`].
#[derive(PartialEq, Properties)]
pub struct FoldProps {
    /// What is in it.
    pub title: AttrValue,
    /// Its picture.
    pub icon: Picture,
    /// For tests.
    pub test: AttrValue,
    /// What stands in it.
    pub children: Html,
}

/// A line that opens.
#[component]
pub fn Fold(props: &FoldProps) -> Html {
    let open = use_state_eq(|| false);
    let onclick = {
        let open = open.clone();
        Callback::from(move |_| open.set(!*open))
    };
    html! {
        <div class={classes!("opens", open.then_some("open"))}>
            <button type="button" class="opener" data-test={&props.test} aria-expanded={open.to_string()} {onclick}>
                <span class="picture leaf"><Icon of={props.icon} /></span>
                <b class="grow">{ props.title.clone() }</b>
                <span class="leads"><Icon of={icons::CHEVRON_DOWN} /></span>
            </button>
            if *open {
                <div class="inside">{ props.children.clone() }</div>
            }
        </div>
    }
}
