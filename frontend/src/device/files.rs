//! Files a resident picks.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement};

/// The file that an `<input type="file">` was given; the input is emptied, so that the same
/// file can be chosen again.
pub fn picked(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    input.set_value("");
    Some(file)
}

/// A file's bytes as base64; none if the phone would not read it.
pub async fn base64(file: &File) -> Option<String> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(STANDARD.encode(Uint8Array::new(&buffer).to_vec()))
}

/// Bytes from base64; empty if it is none.
pub fn bytes(text: &str) -> Vec<u8> {
    STANDARD.decode(text).unwrap_or_default()
}

/// Text as base64, for a file to save.
pub fn text_base64(text: &str) -> String {
    STANDARD.encode(text)
}
