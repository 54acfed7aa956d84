//! A question before something that others will see.

use yew::prelude::*;

use crate::components::{Button, Look, Sheet};
use crate::words::t;

/// Props of [`Sure`].
#[derive(PartialEq, Properties)]
pub struct SureProps {
    /// The question.
    pub title: AttrValue,
    /// What happens then.
    pub about: AttrValue,
    /// The answer that does it.
    pub yes: AttrValue,
    /// For tests.
    pub test: AttrValue,
    /// Whether it was meant.
    pub onanswer: Callback<bool>,
}

/// Asks once more, and says what happens.
#[component]
pub fn Sure(props: &SureProps) -> Html {
    html! {
        <Sheet title={props.title.clone()} test={props.test.clone()} onclose={props.onanswer.reform(|()| false)}>
            <p>{ props.about.clone() }</p>
            <Button label={props.yes.clone()} test="sure-yes" onclick={props.onanswer.reform(|_| true)} />
            <Button label={t::sure_no()} test="sure-no" look={Look::Ghost} onclick={props.onanswer.reform(|_| false)} />
        </Sheet>
    }
}
