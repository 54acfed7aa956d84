//! Before keys are made: the app belongs on the home screen, where the browser forgets nothing of it.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::{Button, Card, Header, Icon, Look, Tree, icons};
use crate::shell::{AnyShell, ByHand, HomeScreen, Shell as _};
use crate::words::t;

/// Props of [`Install`].
#[derive(PartialEq, Properties)]
pub struct InstallProps {
    /// How it gets there.
    pub way: HomeScreen,
    /// The resident goes on as it is.
    pub onlater: Callback<()>,
}

/// How the app gets to the home screen, and why that should be first.
#[component]
pub fn Install(props: &InstallProps) -> Html {
    let agreed = use_state_eq(|| false);
    let install = {
        let agreed = agreed.clone();
        Callback::from(move |_| {
            let agreed = agreed.setter();
            spawn_local(async move { agreed.set(AnyShell::here().install().await) });
        })
    };
    let way = match props.way {
        _ if *agreed => html! {
            <p class="notice" role="status" data-test="installed">{ t::install_done() }</p>
        },
        HomeScreen::Offered => html! {
            <Button label={t::install_go()} test="install" icon={icons::SMARTPHONE} onclick={install} />
        },
        HomeScreen::ByHand(ByHand::Share) => by_hand(icons::UPLOAD, t::install_share()),
        HomeScreen::ByHand(ByHand::Menu) | HomeScreen::On => {
            by_hand(icons::ELLIPSIS_VERTICAL, t::install_menu())
        }
    };
    let look = match props.way {
        HomeScreen::Offered => Look::Quiet,
        _ => Look::Main,
    };
    html! {
        <main class="page" data-test="page" data-route="/install">
            <Header title={t::install_title()} back=true />
            <Tree label={t::start_picture()} />
            <p>{ t::install_about() }</p>
            { way }
            <Button label={t::install_later()} test="install-later" {look}
                onclick={props.onlater.reform(|_| ())} />
            <p class="hint">{ t::install_later_about() }</p>
        </main>
    }
}

fn by_hand(picture: icons::Picture, words: String) -> Html {
    html! {
        <Card test="install-by-hand">
            <div class="row">
                <span class="picture leaf"><Icon of={picture} /></span>
                <span class="grow strong">{ words }</span>
            </div>
        </Card>
    }
}
