//! The camera: one stream, stopped when dropped.

use js_sys::JSON;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, HtmlVideoElement, MediaStream, MediaStreamConstraints, MediaStreamTrack,
};

/// Which way the camera looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facing {
    /// Away from the resident.
    Environment,
    /// At the resident.
    User,
}

impl Facing {
    /// The other way.
    pub const fn other(self) -> Self {
        match self {
            Self::Environment => Self::User,
            Self::User => Self::Environment,
        }
    }

    const fn wish(self) -> &'static str {
        match self {
            Self::Environment => {
                r#"{"audio":false,"video":{"facingMode":"environment","width":{"ideal":1280}}}"#
            }
            Self::User => r#"{"audio":false,"video":{"facingMode":"user","width":{"ideal":1280}}}"#,
        }
    }
}

/// Why there is no picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPicture {
    /// The resident or the phone said no.
    Denied,
    /// There is no camera.
    Missing,
    /// Something else holds it.
    Busy,
}

/// An open camera.
#[derive(Debug)]
pub struct Camera {
    stream: MediaStream,
}

impl Camera {
    /// Opens the camera; the phone may ask the resident.
    pub async fn open(facing: Facing) -> Result<Self, NoPicture> {
        let window = web_sys::window().ok_or(NoPicture::Missing)?;
        // Not there at all in a page that is not trusted (plain http).
        let devices = window.navigator().media_devices().map_err(|_| NoPicture::Missing)?;
        if devices.is_undefined() {
            return Err(NoPicture::Missing);
        }
        let wish = JSON::parse(facing.wish()).map_err(|_| NoPicture::Missing)?;
        let wish: MediaStreamConstraints = wish.unchecked_into();
        let promise = devices.get_user_media_with_constraints(&wish).map_err(|err| reason(&err))?;
        let stream = JsFuture::from(promise).await.map_err(|err| reason(&err))?;
        Ok(Self { stream: stream.unchecked_into() })
    }

    /// Shows the picture.
    pub fn show_in(&self, video: &HtmlVideoElement) {
        // Muted (the attribute alone does not do it) and inline, so that it plays without a tap.
        video.set_muted(true);
        video.set_src_object(Some(&self.stream));
        // If the phone refuses all the same, `autoplay` tries again.
        let _ = video.play().map(|promise| {
            wasm_bindgen_futures::spawn_local(async move {
                let _ = JsFuture::from(promise).await;
            });
        });
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        for track in self.stream.get_tracks().iter() {
            track.unchecked_into::<MediaStreamTrack>().stop();
        }
    }
}

fn reason(error: &JsValue) -> NoPicture {
    match error.dyn_ref::<DomException>().map(DomException::name).as_deref() {
        Some("NotAllowedError" | "SecurityError") => NoPicture::Denied,
        Some("NotReadableError" | "AbortError") => NoPicture::Busy,
        _ => NoPicture::Missing,
    }
}
