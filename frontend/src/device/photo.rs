//! Pictures a resident picks, made small enough to be handed on.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, File, HtmlCanvasElement, ImageBitmap};

/// What a photo is written as.
const JPEG: &str = "image/jpeg";
/// The longest side that is tried first, in pixels; each try is a fifth smaller than the one before.
const LONGEST: f64 = 1600.0;
/// Tries until a picture is given up: a thirtieth of the first one's pixels.
const TRIES: u32 = 8;
/// Letters of base64 that a photo of 200 kB has.
const MOST_LETTERS: usize = 200_000 / 3 * 4;

/// A picture as a JPEG in base64 of at most 200 kB, turned as it was taken; none where the phone can't
/// read it. Only pixels are left of it: not where it was taken, nor when, nor by which camera.
pub async fn shrunk(file: &File) -> Option<String> {
    let window = web_sys::window()?;
    let reading: Promise = window.create_image_bitmap_with_blob(file).ok()?;
    let picture: ImageBitmap = JsFuture::from(reading).await.ok()?.dyn_into().ok()?;
    let (width, height) = (f64::from(picture.width()), f64::from(picture.height()));
    let canvas: HtmlCanvasElement =
        window.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    let mut scale = (LONGEST / width.max(height)).min(1.0);
    for _ in 0..TRIES {
        let text = drawn(&canvas, &picture, width * scale, height * scale)?;
        if text.len() <= MOST_LETTERS {
            return Some(text);
        }
        scale *= 0.8;
    }
    None
}

/// The picture in this size, in base64.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn drawn(
    canvas: &HtmlCanvasElement,
    picture: &ImageBitmap,
    width: f64,
    height: f64,
) -> Option<String> {
    let (width, height) = (width.max(1.0).round(), height.max(1.0).round());
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    // What lets light through would become black.
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width, height);
    context.draw_image_with_image_bitmap_and_dw_and_dh(picture, 0.0, 0.0, width, height).ok()?;
    let quality = JsValue::from_f64(0.8);
    let address = canvas.to_data_url_with_type_and_encoder_options(JPEG, &quality).ok()?;
    address.strip_prefix("data:image/jpeg;base64,").map(str::to_owned)
}

/// The address of a photo in base64, for a page to show it.
pub fn address(base64: &str) -> String {
    ["data:", JPEG, ";base64,", base64].concat()
}
