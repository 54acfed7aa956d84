//! The scanner's Worker: one picture at a time, started anew when it traps or hangs.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Date, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ImageData, MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

use super::fetch;
use super::look::{Advice, Look};
use super::pixels::{Picture, VideoFrame};

const SCRIPT: &str = "scan-worker.js";

/// A picture takes some milliseconds; after this long the Worker hangs.
const PATIENCE_MS: f64 = 3_000.0;

/// The first picture waits for the scanner to be loaded and compiled.
const LOADING_PATIENCE_MS: f64 = 20_000.0;

/// Reads codes in pictures. The Worker ends when this is dropped.
#[derive(Clone)]
pub struct Scanner {
    bench: Rc<RefCell<Bench>>,
}

struct Bench {
    worker: Option<Worker>,
    on_message: Option<Closure<dyn FnMut(MessageEvent)>>,
    on_error: Option<Closure<dyn FnMut(JsValue)>>,
    sent_at: Option<f64>,
    warm: bool,
    found: Callback<Look>,
}

impl Scanner {
    /// Starts the Worker. `found` gets what was seen in every picture, also when that is nothing.
    pub fn start(found: Callback<Look>) -> Self {
        let bench = Bench {
            worker: None,
            on_message: None,
            on_error: None,
            sent_at: None,
            warm: false,
            found,
        };
        let scanner = Self { bench: Rc::new(RefCell::new(bench)) };
        scanner.restart();
        scanner
    }

    /// Ready for the next picture. A hanging Worker is replaced here.
    pub fn free(&self) -> bool {
        let (sent_at, patience) = {
            let bench = self.bench.borrow();
            (bench.sent_at, if bench.warm { PATIENCE_MS } else { LOADING_PATIENCE_MS })
        };
        match sent_at {
            None => true,
            Some(sent_at) if Date::now() - sent_at > patience => {
                self.restart();
                true
            }
            Some(_) => false,
        }
    }

    /// Hands over a picture of the camera; its memory moves to the Worker.
    pub fn look(&self, picture: Picture) {
        // A picture that cannot be sent is only one picture less.
        match picture {
            Picture::Pixels(pixels) => drop(self.send_pixels(&pixels, false)),
            Picture::Frame(frame) => {
                if self.send_frame(&frame).is_err() {
                    frame.free();
                }
            }
        }
    }

    /// Hands over a picture that no other follows: everything is tried, however long it takes.
    pub fn scan(&self, picture: &ImageData) {
        // One that cannot be sent is as good as none.
        drop(self.send_pixels(picture, true));
    }

    fn send_frame(&self, frame: &VideoFrame) -> Result<(), JsValue> {
        let message = Object::new();
        Reflect::set(&message, &JsValue::from_str("frame"), frame)?;
        self.post(&message, frame)
    }

    fn send_pixels(&self, picture: &ImageData, thorough: bool) -> Result<(), JsValue> {
        let pixels = Reflect::get(picture, &JsValue::from_str("data"))?;
        let buffer = Reflect::get(&pixels, &JsValue::from_str("buffer"))?;
        let message = Object::new();
        Reflect::set(&message, &JsValue::from_str("pixels"), &buffer)?;
        Reflect::set(&message, &JsValue::from_str("width"), &picture.width().into())?;
        Reflect::set(&message, &JsValue::from_str("height"), &picture.height().into())?;
        Reflect::set(&message, &JsValue::from_str("thorough"), &thorough.into())?;
        self.post(&message, &buffer)
    }

    fn post(&self, message: &Object, moved: &JsValue) -> Result<(), JsValue> {
        let mut bench = self.bench.borrow_mut();
        let worker = bench.worker.as_ref().ok_or(JsValue::UNDEFINED)?;
        worker.post_message_with_transfer(message, &Array::of1(moved))?;
        bench.sent_at = Some(Date::now());
        Ok(())
    }

    fn restart(&self) {
        let weak = Rc::downgrade(&self.bench);
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let Some(bench) = weak.upgrade() else { return };
            Self { bench }.answered(&event.data());
        });
        let weak = Rc::downgrade(&self.bench);
        let on_error = Closure::<dyn FnMut(JsValue)>::new(move |_| {
            // Trapped: it counts as hanging, so that a broken one is not restarted in a rush.
            if let Some(bench) = weak.upgrade() {
                bench.borrow_mut().warm = true;
            }
        });
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&fetch::place(SCRIPT), &options).ok();
        if let Some(worker) = &worker {
            worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
            worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        }
        let mut bench = self.bench.borrow_mut();
        bench.stop();
        bench.worker = worker;
        bench.on_message = Some(on_message);
        bench.on_error = Some(on_error);
        bench.sent_at = None;
        bench.warm = false;
    }

    fn answered(&self, data: &JsValue) {
        let texts = Reflect::get(data, &JsValue::from_str("texts")).ok();
        let Some(texts) = texts.filter(Array::is_array) else {
            // Loaded, or failed on this picture: the Worker says which.
            let failed = Reflect::has(data, &JsValue::from_str("failed")).unwrap_or(false);
            if failed {
                // Not from inside its own handler.
                let own = self.clone();
                gloo_timers::callback::Timeout::new(1_000, move || own.restart()).forget();
            } else {
                self.bench.borrow_mut().warm = true;
            }
            return;
        };
        let found = {
            let mut bench = self.bench.borrow_mut();
            bench.sent_at = None;
            bench.warm = true;
            bench.found.clone()
        };
        let texts = texts.unchecked_into::<Array>();
        let advice = Reflect::get(data, &JsValue::from_str("advice")).ok();
        found.emit(Look {
            texts: texts.iter().filter_map(|text| text.as_string()).collect(),
            advice: advice.and_then(|word| Advice::of(&word.as_string()?)),
        });
    }
}

impl Bench {
    fn stop(&mut self) {
        if let Some(worker) = self.worker.take() {
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.terminate();
        }
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        self.stop();
    }
}
