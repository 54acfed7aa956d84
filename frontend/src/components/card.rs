//! Cards and what stands in them.

use yew::prelude::*;

use super::icon::{Icon, icons, icons::Picture};
use crate::words::t;

/// The colour of a picture's ground.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// Calm.
    #[default]
    Leaf,
    /// Soon.
    Sun,
    /// Now.
    Clay,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Leaf => "leaf",
            Self::Sun => "sun",
            Self::Clay => "clay",
        }
    }
}

/// Props of [`Card`].
#[derive(PartialEq, Properties)]
pub struct CardProps {
    /// What stands in it.
    pub children: Html,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
    /// For tests.
    #[prop_or_default]
    pub test: Option<AttrValue>,
}

/// A card.
#[component]
pub fn Card(props: &CardProps) -> Html {
    html! {
        <section class={classes!("card", props.class.clone())} data-test={props.test.clone()}>
            { props.children.clone() }
        </section>
    }
}

/// Props of [`Link`].
#[derive(PartialEq, Properties)]
pub struct LinkProps {
    /// What it says.
    pub title: AttrValue,
    /// A second line.
    #[prop_or_default]
    pub about: Option<AttrValue>,
    /// For tests.
    pub test: AttrValue,
    /// Its picture.
    pub icon: Picture,
    /// The picture's ground.
    #[prop_or_default]
    pub tone: Tone,
    /// Where it leads.
    pub onclick: Callback<MouseEvent>,
}

/// A card that leads somewhere.
#[component]
pub fn Link(props: &LinkProps) -> Html {
    html! {
        <button type="button" class="card link" data-test={&props.test} onclick={props.onclick.clone()}>
            <span class={classes!("picture", props.tone.class())}><Icon of={props.icon} /></span>
            <span class="grow">
                <b>{ props.title.clone() }</b>
                if let Some(about) = &props.about {
                    <small>{ about.clone() }</small>
                }
            </span>
            <span class="leads"><Icon of={icons::CHEVRON_RIGHT} /></span>
        </button>
    }
}

/// Props of [`Tile`].
#[derive(PartialEq, Properties)]
pub struct TileProps {
    /// What it says.
    pub title: AttrValue,
    /// For tests.
    pub test: AttrValue,
    /// Its picture.
    pub icon: Picture,
    /// Where it leads.
    pub onclick: Callback<MouseEvent>,
}

/// A small card that leads somewhere, two side by side.
#[component]
pub fn Tile(props: &TileProps) -> Html {
    html! {
        <button type="button" class="card tile" data-test={&props.test} onclick={props.onclick.clone()}>
            <span class="picture leaf"><Icon of={props.icon} /></span>
            <b>{ props.title.clone() }</b>
        </button>
    }
}

/// Props of [`Badge`].
#[derive(PartialEq, Properties)]
pub struct BadgeProps {
    /// What it says.
    pub label: AttrValue,
    /// Its colour.
    #[prop_or_default]
    pub tone: Tone,
}

/// A word about the state of something.
#[component]
pub fn Badge(props: &BadgeProps) -> Html {
    html! { <span class={classes!("badge", props.tone.class())}>{ props.label.clone() }</span> }
}

/// A page that waits for its view.
#[component]
pub fn Loading() -> Html {
    html! {
        <div class="loading" role="status" data-test="loading">
            <span class="sr-only">{ t::loading() }</span>
            <div class="bone tall" />
            <div class="bone" />
            <div class="bone" />
        </div>
    }
}

/// Props of [`Empty`].
#[derive(PartialEq, Properties)]
pub struct EmptyProps {
    /// What is not there.
    pub title: AttrValue,
    /// How it comes to be.
    pub about: AttrValue,
    /// A picture of it.
    pub icon: Picture,
}

/// Nothing there yet.
#[component]
pub fn Empty(props: &EmptyProps) -> Html {
    html! {
        <div class="empty" data-test="empty">
            <span class="picture leaf"><Icon of={props.icon} /></span>
            <b>{ props.title.clone() }</b>
            <p>{ props.about.clone() }</p>
        </div>
    }
}
