//! Pictures as pixels for the scanner.

use js_sys::Reflect;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, File, HtmlCanvasElement, HtmlVideoElement, ImageData};

use super::page::document;

/// More than enough to read the largest code, and quick on a weak phone.
const LONGEST_SIDE: f64 = 1024.0;

/// A file may hold a whole page with a small code on it.
const LONGEST_SIDE_OF_A_FILE: f64 = 2048.0;

/// What the scanner gets.
pub enum Picture {
    /// A frame of the video, still in the camera's own format.
    Frame(VideoFrame),
    /// Pixels.
    Pixels(ImageData),
}

/// What a browser has that hands frames of a camera over. Some have the first without the last: there
/// WebKitGTK 2.50 ends the whole page when a frame is made of a camera's picture.
const FRAMES_OF_CAMERAS: [&str; 3] = ["VideoFrame", "OffscreenCanvas", "MediaStreamTrackProcessor"];

#[wasm_bindgen]
extern "C" {
    /// A frame of a video; freed by whoever holds it last.
    pub type VideoFrame;
    #[wasm_bindgen(constructor, catch)]
    fn new(video: &HtmlVideoElement) -> Result<VideoFrame, JsValue>;
    #[wasm_bindgen(method)]
    fn close(this: &VideoFrame);
}

impl VideoFrame {
    fn of(video: &HtmlVideoElement) -> Option<Self> {
        let window = web_sys::window()?;
        let known = |name: &str| Reflect::has(&window, &name.into()).unwrap_or(false);
        let all = FRAMES_OF_CAMERAS.iter().all(|name| known(name));
        all.then(|| Self::new(video).ok()).flatten()
    }

    /// Frees it: cameras have few.
    pub fn free(&self) {
        self.close();
    }
}

/// A canvas of its own that pictures are shrunk on.
#[derive(Debug)]
pub struct Darkroom {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
}

impl Darkroom {
    /// A new one; none only where the browser has no canvas.
    pub fn new() -> Option<Self> {
        let canvas: HtmlCanvasElement =
            document()?.create_element("canvas").ok()?.dyn_into().ok()?;
        let wish = js_sys::JSON::parse(r#"{"willReadFrequently":true,"alpha":false}"#).ok()?;
        let context =
            canvas.get_context_with_context_options("2d", &wish).ok()??.dyn_into().ok()?;
        Some(Self { canvas, context })
    }

    /// The video's picture now, if there is one. Where the browser can hand over a frame as it is, the
    /// scanner's Worker makes pixels of it, and the screen's thread has next to nothing to do.
    pub fn frame(&self, video: &HtmlVideoElement) -> Option<Picture> {
        VideoFrame::of(video).map_or_else(
            || self.pixels(video).map(Picture::Pixels),
            |frame| Some(Picture::Frame(frame)),
        )
    }

    fn pixels(&self, video: &HtmlVideoElement) -> Option<ImageData> {
        let (width, height) = (video.video_width(), video.video_height());
        let (width, height) = self.fit(width, height, LONGEST_SIDE)?;
        self.context
            .draw_image_with_html_video_element_and_dw_and_dh(video, 0.0, 0.0, width, height)
            .ok()?;
        self.context.get_image_data(0.0, 0.0, width, height).ok()
    }

    /// A picture file's pixels.
    pub async fn file(&self, file: &File) -> Option<ImageData> {
        let promise = web_sys::window()?.create_image_bitmap_with_blob(file).ok()?;
        let bitmap: web_sys::ImageBitmap = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
        let (width, height) = self.fit(bitmap.width(), bitmap.height(), LONGEST_SIDE_OF_A_FILE)?;
        self.context
            .draw_image_with_image_bitmap_and_dw_and_dh(&bitmap, 0.0, 0.0, width, height)
            .ok()?;
        self.context.get_image_data(0.0, 0.0, width, height).ok()
    }

    /// Makes the canvas as large as the shrunk picture.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn fit(&self, width: u32, height: u32, longest: f64) -> Option<(f64, f64)> {
        if width == 0 || height == 0 {
            return None;
        }
        let shrink = (longest / f64::from(width.max(height))).min(1.0);
        let width = (f64::from(width) * shrink).round().max(1.0);
        let height = (f64::from(height) * shrink).round().max(1.0);
        if self.canvas.width() != width as u32 || self.canvas.height() != height as u32 {
            self.canvas.set_width(width as u32);
            self.canvas.set_height(height as u32);
        }
        Some((width, height))
    }
}
