//! The engine in a browser: in a dedicated Worker, since only there files can be written without
//! waiting, and so that no screen waits for the disk.
//!
//! `engine-worker.js` sees to it that one tab alone is here, keeps the wrapping key in the browser's
//! own keystore, and hands over requests one after another.
#![cfg(target_family = "wasm")]

mod device;
mod files;

use std::cell::RefCell;

use folkmoot_engine::{Engine, Setup};
use folkmoot_protocol::api::{ApiError, CreateVault, ErrorCode, Reply, Request, bytes};
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::device::{BrowserKeystore, PageClock, PageEntropy};
use crate::files::Files;

/// What `engine-worker.js` lends: the browser's own keystore, whose answers take their time.
#[wasm_bindgen]
extern "C" {
    /// The object that [`Resident::open`] is given.
    pub type Keys;
    /// The wrapping key, if there is one.
    #[wasm_bindgen(method, catch)]
    async fn load(this: &Keys) -> Result<JsValue, JsValue>;
    /// Makes one and keeps it, in place of any other.
    #[wasm_bindgen(method, catch)]
    async fn make(this: &Keys) -> Result<JsValue, JsValue>;
    /// Keeps it no longer.
    #[wasm_bindgen(method, catch)]
    async fn forget(this: &Keys) -> Result<JsValue, JsValue>;
}

/// The resident's engine over this origin's private files.
#[wasm_bindgen]
pub struct Resident {
    keys: Keys,
    keystore: BrowserKeystore,
    // Before the files: its database has to be closed first.
    engine: RefCell<Option<Engine>>,
    files: Files,
}

#[wasm_bindgen]
impl Resident {
    /// Opens what this origin keeps, or starts with nothing. `example`, the bytes of a database, is
    /// taken where nothing is kept yet.
    ///
    /// # Errors
    /// The code of an [`ApiError`] as text, then perhaps a colon and what the browser says.
    pub async fn open(keys: Keys, example: Option<Uint8Array>) -> Result<Resident, String> {
        let keystore = match keys.load().await {
            Ok(key) => BrowserKeystore::holding(key_bytes(&key)),
            // No place for keys, as in some private windows: a PIN will do.
            Err(_) => BrowserKeystore::none(),
        };
        let files = Files::open().await.map_err(|error| told(&error))?;
        if let Some(example) = example {
            files.take_example(&example.to_vec()).map_err(|error| told(&error))?;
        }
        let engine = Engine::open(Setup {
            folder: files::FOLDER.into(),
            keystore: Some(Box::new(keystore.clone())),
            clock: Box::new(PageClock::start()),
            entropy: Box::new(PageEntropy),
        })
        .map_err(|error| told(&error))?;
        Ok(Self { keys, keystore, engine: RefCell::new(Some(engine)), files })
    }

    /// Answers one request; both as [`bytes`]. The caller waits for the answer before the next one.
    pub async fn ask(&self, request: Vec<u8>) -> Vec<u8> {
        let answer = match bytes::decode(&request) {
            Ok(request) => self.answer(request).await,
            Err(error) => Err(error),
        };
        bytes::encode(&answer).unwrap_or_default()
    }

    async fn answer(&self, request: Request) -> Result<Reply, ApiError> {
        if matches!(request, Request::CreateVault(CreateVault { pin: None }))
            && self.keystore.wants_key()
        {
            // Kept before anything is wrapped with it.
            let key = self.keys.make().await.ok().and_then(|key| key_bytes(&key));
            self.keystore.hold(key);
        }
        let answer = match self.engine.borrow_mut().as_mut() {
            Some(engine) => engine.handle(request),
            None => Err(ErrorCode::OtherTab.into()),
        };
        if self.keystore.take_forgotten() {
            // What it opened is opened by a PIN now, so nothing depends on this.
            drop(self.keys.forget().await);
        }
        answer
    }

    /// Lets go of the files, for another tab. No request is answered any more.
    pub fn close(&self) {
        self.engine.borrow_mut().take();
        self.files.close();
    }
}

fn key_bytes(key: &JsValue) -> Option<[u8; 32]> {
    if key.is_undefined() {
        return None;
    }
    Uint8Array::new(key).to_vec().try_into().ok()
}

fn told(error: &ApiError) -> String {
    match error.facts.get("detail") {
        Some(detail) => format!("{}:{detail}", error.code.as_str()),
        None => error.code.as_str().to_owned(),
    }
}
