//! The camera: one stream, stopped when dropped.

use js_sys::{Function, JSON, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, HtmlVideoElement, MediaDeviceInfo, MediaDeviceKind, MediaDevices, MediaStream,
    MediaStreamConstraints, MediaStreamTrack,
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

    const fn mode(self) -> &'static str {
        match self {
            Self::Environment => "environment",
            Self::User => "user",
        }
    }
}

/// Which camera.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// Whichever looks that way.
    Facing(Facing),
    /// This one, as the phone names it.
    Device(String),
}

impl Choice {
    fn wish(&self) -> Option<MediaStreamConstraints> {
        let which = match self {
            Self::Facing(facing) => format!(r#""facingMode":"{}""#, facing.mode()),
            Self::Device(name) => {
                let name = JSON::stringify(&name.as_str().into()).ok()?;
                format!(r#""deviceId":{{"exact":{}}}"#, String::from(name))
            }
        };
        let wish = format!(r#"{{"audio":false,"video":{{{which},"width":{{"ideal":1280}}}}}}"#);
        JSON::parse(&wish).ok().map(JsCast::unchecked_into)
    }
}

/// What the open camera can do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Abilities {
    /// All cameras there are, as the phone names them.
    pub cameras: Vec<String>,
    /// Which of them this is.
    pub current: Option<String>,
    /// It has a light.
    pub light: bool,
    /// Its picture is that of a mirror: it looks at the resident.
    pub mirrored: bool,
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
    pub async fn open(choice: &Choice) -> Result<Self, NoPicture> {
        let devices = devices().ok_or(NoPicture::Missing)?;
        let wish = choice.wish().ok_or(NoPicture::Missing)?;
        let promise = devices.get_user_media_with_constraints(&wish).map_err(|err| reason(&err))?;
        let stream = JsFuture::from(promise).await.map_err(|err| reason(&err))?;
        Ok(Self { stream: stream.unchecked_into() })
    }

    fn track(&self) -> Option<MediaStreamTrack> {
        self.stream.get_video_tracks().get(0).dyn_into().ok()
    }

    /// What it can do, and which others there are.
    pub async fn abilities(&self) -> Abilities {
        let fact = |of: &str, name: &str| {
            let track = self.track()?;
            let ask: Function = Reflect::get(&track, &of.into()).ok()?.dyn_into().ok()?;
            Reflect::get(&ask.call0(&track).ok()?, &name.into()).ok()
        };
        Abilities {
            cameras: cameras().await.unwrap_or_default(),
            current: fact("getSettings", "deviceId").and_then(|it| it.as_string()),
            light: fact("getCapabilities", "torch").is_some_and(|it| it.is_truthy()),
            mirrored: fact("getSettings", "facingMode").and_then(|it| it.as_string()).as_deref()
                == Some(Facing::User.mode()),
        }
    }

    /// Turns its light on or off.
    pub fn shine(&self, on: bool) {
        let _ = self.try_shine(on);
    }

    fn try_shine(&self, on: bool) -> Option<()> {
        let track = self.track()?;
        let apply: Function =
            Reflect::get(&track, &"applyConstraints".into()).ok()?.dyn_into().ok()?;
        let wish = JSON::parse(&format!(r#"{{"advanced":[{{"torch":{on}}}]}}"#)).ok()?;
        let promise: Promise = apply.call1(&track, &wish).ok()?.dyn_into().ok()?;
        wasm_bindgen_futures::spawn_local(async move {
            // A phone that refuses leaves it dark, and the resident sees that.
            let _ = JsFuture::from(promise).await;
        });
        Some(())
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

/// Not there at all in a page that is not trusted (plain http).
fn devices() -> Option<MediaDevices> {
    let devices = web_sys::window()?.navigator().media_devices().ok()?;
    (!devices.is_undefined()).then_some(devices)
}

async fn cameras() -> Option<Vec<String>> {
    let listed = JsFuture::from(devices()?.enumerate_devices().ok()?).await.ok()?;
    let listed: js_sys::Array = listed.dyn_into().ok()?;
    let cameras = listed.iter().map(JsCast::unchecked_into::<MediaDeviceInfo>);
    let cameras = cameras.filter(|device| device.kind() == MediaDeviceKind::Videoinput);
    Some(cameras.map(|device| device.device_id()).filter(|name| !name.is_empty()).collect())
}

fn reason(error: &JsValue) -> NoPicture {
    match error.dyn_ref::<DomException>().map(DomException::name).as_deref() {
        Some("NotAllowedError" | "SecurityError") => NoPicture::Denied,
        Some("NotReadableError" | "AbortError") => NoPicture::Busy,
        _ => NoPicture::Missing,
    }
}
