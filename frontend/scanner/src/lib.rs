//! Reads codes in camera pictures, for the page's scan Worker.
//!
//! A picture that defeats the reader may trap: the page then starts another Worker, and the
//! resident films on.

use folkmoot_qr::scan::{Frame, luma_from_rgba};
use js_sys::{Array, JsString};
use wasm_bindgen::prelude::wasm_bindgen;

/// The texts of all codes in a picture of `width` × `height` pixels (RGBA, row by row).
/// A picture whose size does not fit its pixels holds none.
#[wasm_bindgen]
#[must_use]
pub fn scan(rgba: &[u8], width: u32, height: u32) -> Array {
    texts(rgba, width, height).into_iter().map(JsString::from).collect()
}

fn texts(rgba: &[u8], width: u32, height: u32) -> Vec<String> {
    let (Ok(width), Ok(height)) = (usize::try_from(width), usize::try_from(height)) else {
        return Vec::new();
    };
    let Ok(luma) = luma_from_rgba(rgba, width, height) else { return Vec::new() };
    let Ok(frame) = Frame::new(width, height, &luma) else { return Vec::new() };
    let found = folkmoot_qr::scan::scan(&frame);
    found.iter().filter_map(|code| code.text().map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::texts;

    #[test]
    fn a_picture_that_is_none_holds_no_codes() {
        assert!(texts(&[], 0, 0).is_empty());
        assert!(texts(&[0; 12], 2, 2).is_empty());
        assert!(texts(&[255; 64 * 64 * 4], 64, 64).is_empty());
    }
}
