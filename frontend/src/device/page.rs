//! The page itself: language, look, visibility.

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
