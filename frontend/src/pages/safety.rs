//! Who can see what, and what no rule prevents: the honest page.

use yew::prelude::*;

use crate::components::{Card, Header, Icon, icons, icons::Picture};
use crate::words::t;

/// What a line of the page says.
enum Line {
    /// They can see this.
    Seen(String),
    /// They can't.
    Unseen(String),
    /// What to do, or to know.
    Note(String),
}

use Line::{Note, Seen, Unseen};

/// The page.
#[component]
pub fn Safety() -> Html {
    html! {
        <>
            <Header title={t::safety_title()} where_={AttrValue::from(t::safety_about())} back=true />
            { for parts().into_iter().map(|(name, title, icon, lines)| html! {
                <Card test={format!("safety-{name}")}>
                    <h2 class="titled"><Icon of={icon} />{ title }</h2>
                    <ul class="list">{ for lines.into_iter().map(line) }</ul>
                </Card>
            }) }
        </>
    }
}

fn line(line: Line) -> Html {
    let (icon, word, text) = match line {
        Seen(text) => (icons::EYE, Some(t::safety_seen()), text),
        Unseen(text) => (icons::EYE_OFF, Some(t::safety_unseen()), text),
        Note(text) => (icons::INFO, None, text),
    };
    html! {
        <li class="plain">
            <Icon of={icon} />
            <span class="grow">
                if let Some(word) = word {
                    <span class="sr-only">{ word }</span>
                }
                { text }
            </span>
        </li>
    }
}

fn parts() -> Vec<(&'static str, String, Picture, Vec<Line>)> {
    vec![
        (
            "names",
            t::safety_names(),
            icons::HOUSE,
            vec![Note(t::safety_names_chosen()), Note(t::safety_names_coarse())],
        ),
        (
            "inside",
            t::safety_inside(),
            icons::USERS_ROUND,
            vec![
                Seen(t::safety_inside_names()),
                Seen(t::safety_inside_met()),
                Seen(t::safety_inside_signed()),
                Unseen(t::safety_inside_keys()),
                Note(t::safety_inside_tokens()),
            ],
        ),
        (
            "relay",
            t::safety_relay(),
            icons::SERVER,
            vec![
                Seen(t::safety_relay_sizes()),
                Unseen(t::safety_relay_nothing()),
                Note(t::safety_relay_later()),
            ],
        ),
        (
            "outside",
            t::safety_outside(),
            icons::GLOBE,
            vec![
                Seen(t::safety_outside_counts()),
                Unseen(t::safety_outside_names()),
                Note(t::safety_outside_photo()),
            ],
        ),
        (
            "spy",
            t::safety_spy(),
            icons::USER_SEARCH,
            vec![
                Seen(t::safety_spy_all()),
                Seen(t::safety_spy_later()),
                Unseen(t::safety_spy_not()),
                Note(t::safety_spy_door()),
                Note(t::safety_spy_draft()),
                Note(t::safety_spy_alone()),
            ],
        ),
        (
            "stolen",
            t::safety_stolen(),
            icons::SMARTPHONE,
            vec![
                Seen(t::safety_stolen_open()),
                Note(t::safety_stolen_pin()),
                Note(t::safety_stolen_keystore()),
                Note(t::safety_stolen_tell()),
                Note(t::safety_stolen_rebind()),
            ],
        ),
        (
            "paper",
            t::safety_paper(),
            icons::ID_CARD,
            vec![Note(t::safety_paper_card()), Note(t::safety_paper_roll())],
        ),
    ]
}
