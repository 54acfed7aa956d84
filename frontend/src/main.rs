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
            Ok(()) => drop(yew::Renderer::<app::App>::new().render()),
            Err(detail) => {
                let props = pages::NoWordsProps { language, detail };
                drop(yew::Renderer::<pages::NoWords>::with_props(props).render());
            }
        }
    });
}
