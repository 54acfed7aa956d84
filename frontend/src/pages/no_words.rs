//! The language's file could not be loaded: this page has to do without words.

use yew::prelude::*;

use crate::components::{Button, Icon, Look, Tree, icons};
use crate::device::page;
use crate::words::{self, Language};

/// Props of [`NoWords`].
#[derive(PartialEq, Properties)]
pub struct NoWordsProps {
    /// The language that was to be spoken.
    pub language: Language,
    /// What stopped it, as the phone says it.
    pub detail: String,
}

/// Another try, in this language or any other: the names of languages need no translation.
#[component]
pub fn NoWords(props: &NoWordsProps) -> Html {
    html! {
        <main class="page first" data-test="page" data-route="/no-words">
            <h1 class="sr-only" lang={props.language.code()}>{ props.language.own_name() }</h1>
            <Tree label={props.language.own_name()} />
            <div class="problem" role="alert" data-test="error">
                <Icon of={icons::TRIANGLE_ALERT} />
                <p class="grow" dir="ltr">{ props.detail.clone() }</p>
            </div>
            <div class="choices">
                { for Language::ALL.iter().map(|language| {
                    let language = *language;
                    let onclick = Callback::from(move |_| {
                        words::remember(language);
                        page::reload();
                    });
                    html! {
                        <div lang={language.code()} dir={language.direction()}>
                            <Button
                                label={language.own_name()}
                                test={format!("language-{}", language.code())}
                                icon={icons::REFRESH_CW}
                                look={if language == props.language { Look::Main } else { Look::Ghost }}
                                {onclick}
                            />
                        </div>
                    }
                }) }
            </div>
        </main>
    }
}
