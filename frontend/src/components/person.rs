//! People.

use yew::prelude::*;

/// Props of [`Avatar`].
#[derive(PartialEq, Properties)]
pub struct AvatarProps {
    /// Whose.
    pub name: AttrValue,
}

/// A person's first letters.
#[component]
pub fn Avatar(props: &AvatarProps) -> Html {
    html! { <span class="avatar" aria-hidden="true">{ initials(&props.name) }</span> }
}

/// The first letters of a name's first two words.
pub fn initials(name: &str) -> String {
    name.split_whitespace()
        .filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()))
        .take(2)
        .flat_map(char::to_uppercase)
        .collect()
}

/// Props of [`PersonRow`].
#[derive(PartialEq, Properties)]
pub struct PersonRowProps {
    /// Name as chosen.
    pub name: AttrValue,
    /// A second line.
    pub about: AttrValue,
    /// Badges beside the name.
    #[prop_or_default]
    pub children: Html,
    /// What stands at the end of the row.
    #[prop_or_default]
    pub end: Option<Html>,
}

/// A person in a list. The name may be in any script.
#[component]
pub fn PersonRow(props: &PersonRowProps) -> Html {
    html! {
        <li class="person" data-test="person">
            <Avatar name={props.name.clone()} />
            <span class="grow">
                <span class="who">
                    <bdi class="name">{ props.name.clone() }</bdi>
                    { props.children.clone() }
                </span>
                <small>{ props.about.clone() }</small>
            </span>
            { props.end.clone() }
        </li>
    }
}
