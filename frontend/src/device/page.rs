//! The page itself: language, look, visibility.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

/// The document.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn root() -> Option<Element> {
    document()?.document_element()
}

/// The languages the phone asks for, most wished first.
pub fn languages() -> Vec<String> {
    web_sys::window()
        .map(|window| window.navigator().languages())
        .map(|list| list.iter().filter_map(|tag| tag.as_string()).collect())
        .unwrap_or_default()
}

/// Sets the language and direction of the whole page.
pub fn set_language(code: &str, direction: &str) {
    set("lang", code);
    set("dir", direction);
}

/// Forces a look (`light`, `dark`), or leaves it to the phone.
pub fn set_look(look: Option<&str>) {
    match look {
        Some(look) => set("data-look", look),
        None => {
            if let Some(root) = root() {
                let _ = root.remove_attribute("data-look");
            }
        }
    }
}

fn set(name: &str, value: &str) {
    if let Some(root) = root() {
        // Only an invalid attribute name could fail.
        let _ = root.set_attribute(name, value);
    }
}

/// Nobody can see the page now.
pub fn hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// The page stands by itself, as an app does, without a browser around it.
pub fn standalone() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let query = window.match_media("(display-mode: standalone), (display-mode: fullscreen)");
    let displayed = query.ok().flatten().is_some_and(|query| query.matches());
    // Apple's phones say it in their own way.
    let said = js_sys::Reflect::get(&window.navigator(), &"standalone".into());
    displayed || said.is_ok_and(|said| said.is_truthy())
}

/// An Apple phone or tablet: there the way to the home screen is another.
pub fn is_apple_phone() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let agent = window.navigator().user_agent().unwrap_or_default();
    ["iPhone", "iPad", "iPod"].iter().any(|name| agent.contains(name))
        || (agent.contains("Macintosh") && window.navigator().max_touch_points() > 1)
}

/// Asks the phone to print the page. Some phones' web views do nothing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // Refused only where there is nothing to print with.
        let _ = window.print();
    }
}

/// Scrolls the page to its top.
pub fn scroll_up() {
    let page = document().and_then(|document| document.query_selector("main").ok()?);
    if let Some(page) = page {
        page.set_scroll_top(0);
    }
}

/// Opens the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // Refused only for a page that is being closed.
        let _ = window.location().reload();
    }
}

/// What a browser says of something that went wrong.
pub fn said(problem: &JsValue) -> String {
    let message = || Reflect::get(problem, &"message".into()).ok()?.as_string();
    let kind = || problem.js_typeof().as_string();
    problem.as_string().or_else(message).or_else(kind).unwrap_or_default()
}
