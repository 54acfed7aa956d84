//! The installed app: Tauri's `invoke`, which carries JSON.

use folkmoot_protocol::api::{ApiError, Reply, Request};
use js_sys::{JSON, Object, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::{Answer, Shell, internal};

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
        Box::pin(async move { command::<Reply>("call", &[("request", to_js(&request)?)]).await })
    }

    async fn save_file(&self, name: &str, bytes: &str) -> Result<String, ApiError> {
        command("save_file", &[("name", name.into()), ("base64", bytes.into())]).await
    }
}

async fn command<T: DeserializeOwned>(
    name: &str,
    arguments: &[(&str, JsValue)],
) -> Result<T, ApiError> {
    let object = Object::new();
    for (name, value) in arguments {
        Reflect::set(&object, &JsValue::from_str(name), value).map_err(|err| describe(&err))?;
    }
    match invoke(name, object.into()).await {
        Ok(value) => from_js(&value).map_err(internal),
        // The command's own error, or the shell's complaint about the call.
        Err(value) => Err(from_js(&value).unwrap_or_else(|_| describe(&value))),
    }
}

fn to_js<T: Serialize>(value: &T) -> Result<JsValue, ApiError> {
    let text = serde_json::to_string(value).map_err(internal)?;
    JSON::parse(&text).map_err(|err| describe(&err))
}

fn from_js<T: DeserializeOwned>(value: &JsValue) -> Result<T, String> {
    let text = JSON::stringify(value)
        .ok()
        .and_then(|text| text.as_string())
        .ok_or_else(|| format!("{value:?}"))?;
    serde_json::from_str(&text).map_err(|err| err.to_string())
}

fn describe(value: &JsValue) -> ApiError {
    internal(value.as_string().unwrap_or_else(|| format!("{value:?}")))
}
