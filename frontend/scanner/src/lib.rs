//! Reads codes in camera pictures, for the page's scan Worker.
//!
//! A picture that defeats the reader may trap: the page then starts another Worker, and the
//! resident films on.

use std::cell::RefCell;

use folkmoot_qr::scan::{Advice, Found, Frame, Look, Scanner, luma_from_rgba};
use js_sys::{Array, Date, JsString, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Milliseconds after which a frame is let go: the next one is a better picture.
const FRAME_MS: f64 = 30.0;

thread_local! {
    /// Of this Worker's camera.
    static SCANNER: RefCell<Scanner> = RefCell::default();
}

/// Looks at the camera's next frame of `width` × `height` pixels (RGBA, row by row). Gives
/// `{ texts, advice }`: the texts of all codes, the one nearest to the middle first, and, when nothing was
/// read, what would help, if anything: `too-far`, `too-dark`, `glare` or `hold-still`.
/// A picture whose size does not fit its pixels holds nothing.
#[wasm_bindgen]
#[must_use]
pub fn look(rgba: &[u8], width: u32, height: u32) -> Object {
    let until = Date::now() + FRAME_MS;
    let look = with_frame(rgba, width, height, |frame| {
        SCANNER.with_borrow_mut(|scanner| scanner.look(frame, &mut || Date::now() < until))
    });
    let Look { found, advice } = look;
    let answer = Object::new();
    let advice = advice.map_or(JsValue::UNDEFINED, |it| JsValue::from_str(word(it)));
    for (key, value) in [("texts", texts(&found).into()), ("advice", advice)] {
        // A new object takes every key.
        let _ = Reflect::set(&answer, &JsValue::from_str(key), &value);
    }
    answer
}

/// The texts of all codes in a picture (RGBA, row by row), with everything there is to try.
/// A picture whose size does not fit its pixels holds none.
#[wasm_bindgen]
#[must_use]
pub fn scan(rgba: &[u8], width: u32, height: u32) -> Array {
    texts(&with_frame(rgba, width, height, folkmoot_qr::scan::scan))
}

/// The same of a grey picture: one byte for a pixel.
#[wasm_bindgen]
#[must_use]
pub fn scan_grey(luma: &[u8], width: u32, height: u32) -> Array {
    let (Ok(width), Ok(height)) = (usize::try_from(width), usize::try_from(height)) else {
        return Array::new();
    };
    let found = Frame::new(width, height, luma).map(|it| folkmoot_qr::scan::scan(&it));
    texts(&found.unwrap_or_default())
}

fn with_frame<T: Default>(
    rgba: &[u8],
    width: u32,
    height: u32,
    look: impl FnOnce(&Frame<'_>) -> T,
) -> T {
    let (Ok(width), Ok(height)) = (usize::try_from(width), usize::try_from(height)) else {
        return T::default();
    };
    let Ok(luma) = luma_from_rgba(rgba, width, height) else { return T::default() };
    Frame::new(width, height, &luma).map(|frame| look(&frame)).unwrap_or_default()
}

fn texts(found: &[Found]) -> Array {
    found.iter().filter_map(Found::text).map(JsString::from).collect()
}

fn word(advice: Advice) -> &'static str {
    match advice {
        Advice::TooFar => "too-far",
        Advice::TooDark => "too-dark",
        Advice::Glare => "glare",
        Advice::HoldStill => "hold-still",
    }
}

#[cfg(test)]
mod tests {
    use folkmoot_qr::scan::scan;

    use super::with_frame;

    #[test]
    fn a_picture_that_is_none_holds_no_codes() {
        assert!(with_frame(&[], 0, 0, scan).is_empty());
        assert!(with_frame(&[0; 12], 2, 2, scan).is_empty());
        assert!(with_frame(&[255; 64 * 64 * 4], 64, 64, scan).is_empty());
    }
}
