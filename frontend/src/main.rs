//! Folkmoot's screens. They hold no rules: every fact comes from the shell as a view,
//! every act goes to it as a request (`folkmoot_protocol::api`).

mod app;
mod components;
mod device;
mod pages;
mod route;
mod shell;
mod state;
mod words;

fn main() {
    wasm_bindgen_futures::spawn_local(async {
        let language = words::wished();
        match words::speak(language).await {
            Ok(()) => drop(yew::render::<app::App>(())),
            Err(detail) => {
                let props = pages::NoWordsProps { language, detail };
                drop(yew::render::<pages::NoWords>(props));
            }
        }
    });
}
