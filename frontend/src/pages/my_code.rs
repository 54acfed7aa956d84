//! My code, what to do with it, and its letters to read aloud.

use folkmoot_protocol::api::CodeView;
use yew::prelude::*;

use crate::components::{Button, Card, Code, CodeCanvas, Look};
use crate::words::t;

/// Props of [`MyCode`].
#[derive(PartialEq, Properties)]
pub struct MyCodeProps {
    /// To draw.
    pub code: CodeView,
    /// The same, to read aloud.
    pub spoken: AttrValue,
    /// When it ends, in milliseconds.
    pub expires_in_ms: u32,
    /// Which step it is: its look, also for tests.
    pub step: AttrValue,
    /// What to do with it.
    pub hint: AttrValue,
    /// Puts this exchange aside, where there is one.
    #[prop_or_default]
    pub next: Option<AttrValue>,
    /// Codes are slower.
    pub accessible: bool,
    /// Slower or not.
    pub onslower: Callback<bool>,
    /// Aside.
    pub onnext: Callback<()>,
}

/// My code.
#[component]
pub fn MyCode(props: &MyCodeProps) -> Html {
    let spelled = use_state_eq(|| false);
    let toggle = {
        let spelled = spelled.clone();
        Callback::from(move |_| spelled.set(!*spelled))
    };
    let spell_label = if *spelled { t::check_in_spoken_hide() } else { t::check_in_spoken() };
    let slower = {
        let (onslower, accessible) = (props.onslower.clone(), props.accessible);
        Callback::from(move |_| onslower.emit(!accessible))
    };
    html! {
        <Card class={classes!("my-code", props.step.clone())} test="my-code">
            <CodeCanvas code={Code::new(&props.code)} label={t::check_in_code_label()} test="code" />
            <div class="life" key={props.spoken.to_string()}>
                <i style={format!("animation-duration: {}ms", props.expires_in_ms)} />
            </div>
            <div class="row step">
                <p class="strong grow" data-test="step" data-step={&props.step}>{ props.hint.clone() }</p>
                <Button label={spell_label} test="spell" look={Look::Quiet} pressed={Some(*spelled)} onclick={toggle} />
            </div>
            if let Some(label) = &props.next {
                <Button label={label.clone()} test="next-neighbour" look={Look::Ghost} onclick={props.onnext.reform(|_| ())} />
            }
            if *spelled {
                <p class="spoken" dir="ltr" lang="en" data-test="spoken">{ props.spoken.clone() }</p>
                <Button
                    label={t::check_in_slower()}
                    test="slower"
                    look={Look::Quiet}
                    pressed={Some(props.accessible)}
                    onclick={slower}
                />
                if props.accessible {
                    <p class="hint centred">{ t::check_in_slower_on() }</p>
                }
            }
        </Card>
    }
}
