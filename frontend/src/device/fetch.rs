//! Files that lie beside the page.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::page;

/// Where a file lies: in a browser its name carries a hash of its content, and the page has the list.
pub fn place(name: &str) -> String {
    let list = web_sys::window().and_then(|it| Reflect::get(&it, &"folkmootFiles".into()).ok());
    let listed = list.filter(JsValue::is_object);
    let listed = listed.and_then(|list| Reflect::get(&list, &name.into()).ok()?.as_string());
    listed.unwrap_or_else(|| name.to_owned())
}

/// A file's text.
///
/// # Errors
///
/// Names the file and what stopped it, for whoever mends it: the screens have no words yet.
pub async fn text(place: &str) -> Result<String, String> {
    read(place).await.map_err(|problem| format!("{place}: {problem}"))
}

async fn read(place: &str) -> Result<String, String> {
    let window = web_sys::window().ok_or("window")?;
    let response =
        JsFuture::from(window.fetch_with_str(&self::place(place))).await.map_err(describe)?;
    let response: Response = response.dyn_into().map_err(describe)?;
    if !response.ok() {
        return Err(response.status().to_string());
    }
    let text = JsFuture::from(response.text().map_err(describe)?).await.map_err(describe)?;
    text.as_string().filter(|text| !text.is_empty()).ok_or_else(|| "0".to_owned())
}

fn describe(problem: JsValue) -> String {
    page::said(&problem)
}
