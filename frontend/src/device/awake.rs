//! Keeps the screen on while a code is shown.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The screen stays on until this is dropped, where the phone knows how.
#[derive(Default)]
pub struct Awake {
    lock: std::rc::Rc<std::cell::RefCell<Held>>,
}

#[derive(Default)]
struct Held {
    sentinel: Option<JsValue>,
    let_go: bool,
}

impl Awake {
    /// Asks the phone to stay awake.
    pub fn ask() -> Self {
        let awake = Self::default();
        let lock = awake.lock.clone();
        spawn_local(async move {
            // Without a wake lock the resident taps the screen now and then.
            let Some(promise) = request() else { return };
            let Ok(sentinel) = JsFuture::from(promise).await else { return };
            let let_go = lock.borrow().let_go;
            if let_go {
                release(&sentinel);
            } else {
                lock.borrow_mut().sentinel = Some(sentinel);
            }
        });
        awake
    }
}

impl Drop for Awake {
    fn drop(&mut self) {
        let mut held = self.lock.borrow_mut();
        held.let_go = true;
        if let Some(sentinel) = held.sentinel.take() {
            release(&sentinel);
        }
    }
}

fn request() -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let wake_lock = Reflect::get(&navigator, &JsValue::from_str("wakeLock")).ok()?;
    let request: Function =
        Reflect::get(&wake_lock, &JsValue::from_str("request")).ok()?.dyn_into().ok()?;
    request.call1(&wake_lock, &JsValue::from_str("screen")).ok()?.dyn_into().ok()
}

fn release(sentinel: &JsValue) {
    let release = Reflect::get(sentinel, &JsValue::from_str("release")).ok();
    if let Some(release) = release.and_then(|it| it.dyn_into::<Function>().ok()) {
        let _ = release.call0(sentinel);
    }
}
