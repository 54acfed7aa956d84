//! What went wrong, and what to do.

use folkmoot_protocol::api::ApiError;
use yew::prelude::*;

use super::button::{Button, Look};
use super::icon::{Icon, icons};
use crate::words::t;

/// Props of [`Problem`].
#[derive(PartialEq, Properties)]
pub struct ProblemProps {
    /// What went wrong.
    pub error: ApiError,
    /// Tries again, where that makes sense.
    #[prop_or_default]
    pub retry: Option<Callback<()>>,
}

/// An error: a sentence, a next step, and another try.
#[component]
pub fn Problem(props: &ProblemProps) -> Html {
    html! {
        <div class="problem" role="alert" data-test="error" data-code={props.error.code.as_str()}>
            <Icon of={icons::TRIANGLE_ALERT} />
            <div class="grow">
                <b>{ t::error_sentence(&props.error) }</b>
                <p>{ t::error_next(&props.error) }</p>
                if let Some(retry) = &props.retry {
                    <Button
                        label={t::retry()}
                        test="retry"
                        look={Look::Ghost}
                        icon={icons::REFRESH_CW}
                        onclick={retry.reform(|_| ())}
                    />
                }
            </div>
        </div>
    }
}
