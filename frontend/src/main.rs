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
    words::start();
    yew::Renderer::<app::App>::new().render();
}
