//! Icons.

use yew::prelude::*;

/// The icons, from Lucide, inlined by `build/icons.rs`.
pub mod icons {
    /// An icon's drawing: a whole `<svg>` element.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct Picture(pub(super) &'static str);

    include!(concat!(env!("OUT_DIR"), "/icons.rs"));
}

/// Props of [`Icon`].
#[derive(PartialEq, Properties)]
pub struct IconProps {
    /// Which.
    pub of: icons::Picture,
}

/// An icon, hidden from screen readers: words always stand beside it.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    Html::from_html_unchecked(AttrValue::Static(props.of.0))
}
