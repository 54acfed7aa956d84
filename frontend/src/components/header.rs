//! The top of a page.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::icon::{Icon, icons};
use crate::route;
use crate::words::t;

/// Props of [`Header`].
#[derive(PartialEq, Properties)]
pub struct HeaderProps {
    /// The page's name.
    pub title: AttrValue,
    /// A line below.
    #[prop_or_default]
    pub where_: Option<AttrValue>,
    /// The page lies on another: it has a way back.
    #[prop_or_default]
    pub back: bool,
    /// What stands at the end: a badge, the last exchange.
    #[prop_or_default]
    pub children: Html,
}

/// The top of a page. It takes the focus, so that screen readers say where they are.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let heading = use_node_ref();
    {
        let heading = heading.clone();
        use_effect_with((), move |()| {
            if let Some(heading) = heading.cast::<HtmlElement>() {
                // An element that cannot be focused is read in its turn.
                let _ = heading.focus();
            }
        });
    }
    html! {
        <header class="top">
            if props.back {
                <button
                    type="button"
                    class="round"
                    data-test="back"
                    aria-label={t::back()}
                    onclick={Callback::from(|_| route::back())}
                >
                    <Icon of={icons::ARROW_LEFT} />
                </button>
            }
            <div class="grow">
                <h1 ref={heading} tabindex="-1" data-test="title"><bdi>{ props.title.clone() }</bdi></h1>
                if let Some(place) = &props.where_ {
                    <p class="where">{ place.clone() }</p>
                }
            </div>
            { props.children.clone() }
        </header>
    }
}
