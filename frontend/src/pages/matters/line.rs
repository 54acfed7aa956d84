//! A matter in a card that leads to it.

use folkmoot_protocol::api::MatterLine;
use folkmoot_protocol::body::{MatterSort, Reach, Treatment};
use yew::prelude::*;

use crate::components::{Badge, Dots, Icon, Tone, icons};
use crate::route::{self, Route};
use crate::words::{t, when};

/// Every sort, in the order in which it is offered.
pub const SORTS: [MatterSort; 4] =
    [MatterSort::Need, MatterSort::Wish, MatterSort::Worry, MatterSort::News];

/// A sort's word, picture, ground and name for tests.
pub fn sort(sort: MatterSort) -> (String, icons::Picture, &'static str, &'static str) {
    match sort {
        MatterSort::Need => (t::sort_need(), icons::HAND_HELPING, "clay", "sort-need"),
        MatterSort::Wish => (t::sort_wish(), icons::SPARKLES, "leaf", "sort-wish"),
        MatterSort::Worry => (t::sort_worry(), icons::CLOUD_LIGHTNING, "sun", "sort-worry"),
        MatterSort::News => (t::sort_news(), icons::NEWSPAPER, "leaf", "sort-news"),
    }
}

/// Whom it is about, in a word.
pub fn reach(reach: Reach) -> String {
    match reach {
        Reach::Ours => t::reach_ours(),
        Reach::World => t::reach_world(),
    }
}

/// Words about a matter's state.
pub fn badges(line: &MatterLine) -> Html {
    html! {
        <span class="badges">
            <Badge label={reach(line.reach)} />
            if line.put_off > 0 {
                <Badge label={t::matter_put_off(line.put_off)} tone={Tone::Clay} />
            }
            if let Some(Treatment::Taken) = line.treated {
                <Badge label={t::matter_taken_tonight()} />
            } else if let Some(Treatment::PutOff) = line.treated {
                <Badge label={t::matter_put_off_tonight()} tone={Tone::Clay} />
            }
            if !line.sealed {
                <Badge label={t::badge_provisional()} tone={Tone::Sun} />
            }
        </span>
    }
}

/// Dots of all and of mine.
pub fn dots(line: &MatterLine) -> Html {
    html! { <Dots count={line.dots} mine={u32::from(line.mine)} risen={line.risen} label={t::matter_dots(line.dots)} /> }
}

/// The card, with when its turn comes.
pub fn matter_card(line: &MatterLine, turn: Option<i64>) -> Html {
    let (word, icon, ground, _) = sort(line.sort);
    let word = turn.map_or_else(|| word.clone(), |at| t::two_facts(&when::time(at), &word));
    html! {
        <button type="button" key={line.id.to_string()} class="card link" data-test="matter"
            onclick={route::to(Route::Matter(line.id))}>
            <span class={classes!("picture", ground)}><Icon of={icon} /></span>
            <span class="grow lines">
                <small>{ word }</small>
                <b><bdi>{ &line.title }</bdi></b>
                { dots(line) }
                { badges(line) }
            </span>
            <span class="leads"><Icon of={icons::CHEVRON_RIGHT} /></span>
        </button>
    }
}
