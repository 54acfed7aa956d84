//! The installed app: Tauri's `invoke`. Requests and replies cross as bytes.

use folkmoot_protocol::api::{ApiError, ErrorCode, Reply, Request, bytes};
use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

use yew::Callback;

use super::{Answer, HomeScreen, Notice, Reminder, Shell, internal, status};
use crate::device::page;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["window", "__TAURI_INTERNALS__"])]
    async fn invoke(command: &str, arguments: JsValue) -> Result<JsValue, JsValue>;
}

/// The installed app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tauri;

impl Shell for Tauri {
    fn ask(&self, request: Request) -> Answer {
        Box::pin(async move {
            let request = Uint8Array::from(bytes::encode(&request)?.as_slice());
            let answer = invoke("call", request.into()).await.map_err(|err| describe(&err))?;
            // An `ArrayBuffer`, or where a web view can't hand one over, a list of numbers.
            bytes::decode::<Result<Reply, ApiError>>(&Uint8Array::new(&answer).to_vec())?
        })
    }

    async fn save_file(&self, name: &str, base64: &str) -> Result<String, ApiError> {
        let arguments = Object::new();
        for (key, value) in [("name", name), ("base64", base64)] {
            Reflect::set(&arguments, &key.into(), &value.into()).map_err(|err| describe(&err))?;
        }
        let saved = invoke("save_file", arguments.into()).await.map_err(|err| told(&err))?;
        saved.as_string().ok_or_else(|| describe(&saved))
    }

    fn remind(&self, reminders: &[Reminder]) {
        let wanted: js_sys::Array = reminders.iter().map(told_to_shell).collect();
        let arguments = Object::new();
        let ready = Reflect::set(&arguments, &"wanted".into(), &wanted);
        if ready.is_ok() {
            // A reminder that fails is none; the gathering stands on every screen all the same.
            spawn_local(async move { drop(invoke("remind", arguments.into()).await) });
        }
    }

    // The platform's own installer brings newer apps, one window at a time, and shows who lacks room.
    fn listen(&self, _: Callback<Notice>) {}

    fn update(&self) {}

    fn take_over(&self) -> Answer {
        status()
    }

    fn home_screen(&self) -> HomeScreen {
        HomeScreen::On
    }

    fn address(&self) -> Option<String> {
        None
    }

    async fn install(&self) -> bool {
        true
    }
}

#[allow(clippy::cast_precision_loss)]
fn told_to_shell(reminder: &Reminder) -> JsValue {
    let told = Object::new();
    let fields: [(&str, JsValue); 3] = [
        ("at", (reminder.at as f64).into()),
        ("title", reminder.title.as_str().into()),
        ("body", reminder.body.as_str().into()),
    ];
    for (name, value) in fields {
        // Refused by frozen objects only.
        let _ = Reflect::set(&told, &name.into(), &value);
    }
    told.into()
}

/// The command's own error, or the shell's complaint about the call.
fn told(value: &JsValue) -> ApiError {
    let code = Reflect::get(value, &"code".into()).ok().and_then(|code| code.as_string());
    let known = ErrorCode::ALL.iter().find(|known| code.as_deref() == Some(known.as_str()));
    known.map_or_else(|| describe(value), |known| ApiError::new(*known))
}

fn describe(value: &JsValue) -> ApiError {
    internal(page::said(value))
}
