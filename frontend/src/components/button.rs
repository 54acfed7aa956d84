//! Buttons.

use yew::prelude::*;

use super::icon::{Icon, icons::Picture};

/// How loud a button is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Look {
    /// The one thing to do on this page.
    #[default]
    Main,
    /// Another thing one can do.
    Ghost,
    /// On a coloured card.
    OnHero,
    /// Words only.
    Quiet,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Main => "button",
            Self::Ghost => "button ghost",
            Self::OnHero => "button on-hero",
            Self::Quiet => "button quiet",
        }
    }
}

/// Props of [`Button`].
#[derive(PartialEq, Properties)]
pub struct ButtonProps {
    /// What it says.
    pub label: AttrValue,
    /// For tests.
    pub test: AttrValue,
    /// What it does.
    pub onclick: Callback<MouseEvent>,
    /// How loud.
    #[prop_or_default]
    pub look: Look,
    /// A picture before the words.
    #[prop_or_default]
    pub icon: Option<Picture>,
    /// It is running.
    #[prop_or_default]
    pub busy: bool,
    /// Not possible now.
    #[prop_or_default]
    pub disabled: bool,
    /// For a button that stays pressed.
    #[prop_or_default]
    pub pressed: Option<bool>,
    /// It sends the form it stands in.
    #[prop_or_default]
    pub submit: bool,
}

/// A button of at least 48 px.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let kind = if props.submit { "submit" } else { "button" };
    html! {
        <button
            type={kind}
            class={classes!(props.look.class(), props.busy.then_some("busy"))}
            data-test={&props.test}
            onclick={props.onclick.clone()}
            disabled={props.disabled || props.busy}
            aria-busy={props.busy.to_string()}
            aria-pressed={props.pressed.map(|pressed| pressed.to_string())}
        >
            if let Some(icon) = props.icon {
                <Icon of={icon} />
            }
            <span>{ props.label.clone() }</span>
        </button>
    }
}
