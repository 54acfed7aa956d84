//! The bar at the bottom.

use yew::prelude::*;

use super::icon::{Icon, icons};
use crate::route::{self, Route};
use crate::words::t;

/// Props of [`Tabs`].
#[derive(PartialEq, Properties)]
pub struct TabsProps {
    /// The tab we are in.
    pub on: Route,
}

/// The bar at the bottom; there is room for five.
#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let tabs = [
        (Route::Home, "tab-home", icons::HOUSE, t::tab_home()),
        (Route::Gather, "tab-gather", icons::SCAN_QR_CODE, t::tab_gather()),
        (Route::Matters, "tab-matters", icons::LIST_TODO, t::tab_matters()),
        (Route::Us, "tab-us", icons::USERS, t::tab_us()),
    ];
    html! {
        <nav class="tabs" aria-label={t::tabs_label()}>
            { for tabs.into_iter().map(|(route, test, icon, label)| {
                let on = props.on == route;
                html! {
                    <button
                        type="button"
                        class={classes!("tab", on.then_some("on"))}
                        data-test={test}
                        aria-current={on.then_some("page")}
                        onclick={Callback::from(move |_| route::change_tab(route))}
                    >
                        <Icon of={icon} />
                        <span>{ label }</span>
                    </button>
                }
            }) }
        </nav>
    }
}
