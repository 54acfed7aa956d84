//! A sheet over the page: one question.

use web_sys::HtmlElement;
use yew::prelude::*;

/// Props of [`Sheet`].
#[derive(PartialEq, Properties)]
pub struct SheetProps {
    /// The question.
    pub title: AttrValue,
    /// For tests.
    pub test: AttrValue,
    /// It is put away (Escape).
    pub onclose: Callback<()>,
    /// What stands in it.
    pub children: Html,
}

/// A question over the page. It takes the focus; Escape puts it away.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let sheet = use_node_ref();
    {
        let sheet = sheet.clone();
        use_effect_with((), move |()| {
            if let Some(sheet) = sheet.cast::<HtmlElement>() {
                // Read in its turn where it cannot be focused.
                let _ = sheet.focus();
            }
        });
    }
    let onkeydown = {
        let onclose = props.onclose.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                onclose.emit(());
            }
        })
    };
    html! {
        <div class="veil">
            <div
                ref={sheet}
                class="sheet"
                role="dialog"
                aria-modal="true"
                aria-labelledby="sheet-title"
                tabindex="-1"
                data-test={&props.test}
                {onkeydown}
            >
                <h2 id="sheet-title">{ props.title.clone() }</h2>
                { props.children.clone() }
            </div>
        </div>
    }
}
