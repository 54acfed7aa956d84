//! I'm a neighbour: of those who begin, of those who have begun, or one who has a new phone.

use yew::prelude::*;

use crate::components::{Header, Link, Tone, icons};
use crate::route::{self, Route};
use crate::words::t;

/// Three ways to come in.
#[component]
pub fn Neighbour() -> Html {
    html! {
        <main class="page" data-test="page" data-route="/neighbour">
            <Header title={t::join_title()} back=true />
            <Link
                title={t::neighbour_founding()}
                about={AttrValue::from(t::neighbour_founding_about())}
                test="neighbour-founding"
                icon={icons::SPROUT}
                onclick={route::to(Route::Join)}
            />
            <Link
                title={t::neighbour_new()}
                about={AttrValue::from(t::neighbour_new_about())}
                test="neighbour-new"
                icon={icons::HOUSE}
                tone={Tone::Sun}
                onclick={route::to(Route::Apply)}
            />
            <Link
                title={t::neighbour_returning()}
                about={AttrValue::from(t::neighbour_returning_about())}
                test="neighbour-returning"
                icon={icons::SMARTPHONE}
                tone={Tone::Clay}
                onclick={route::to(Route::ApplyAgain)}
            />
        </main>
    }
}
