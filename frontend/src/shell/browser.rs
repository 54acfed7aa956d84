//! A phone's browser: the engine in a Worker, one message a request. Requests and replies cross as bytes.

use std::cell::RefCell;
use std::collections::BTreeMap;

use folkmoot_protocol::api::{ApiError, ErrorCode, Reply, Request, bytes};
use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, HtmlAnchorElement, MessageEvent, Url, Worker, WorkerOptions, WorkerType};
use yew::Callback;

use super::{Answer, ByHand, HomeScreen, Notice, Reminder, Shell, internal};
use crate::device::{fetch, files, page};

/// Below this the resident is told while there is still room to save: an evening takes less.
const LITTLE_ROOM: f64 = 48e6;

/// The app in a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Browser;

#[derive(Default)]
struct Desk {
    worker: Option<Worker>,
    on_message: Option<Closure<dyn FnMut(MessageEvent)>>,
    /// Who waits for which answer.
    waiting: BTreeMap<u32, Function>,
    last: u32,
    tell: Option<Callback<Notice>>,
}

thread_local! {
    static DESK: RefCell<Desk> = RefCell::default();
}

impl Shell for Browser {
    fn ask(&self, request: Request) -> Answer {
        if matches!(request, Request::CreateVault(_)) {
            // Keys are made: from now on there is something to lose.
            ask_to_persist();
        }
        Box::pin(async move {
            let request = Uint8Array::from(bytes::encode(&request)?.as_slice());
            let answer = send("request", &request).await?;
            bytes::decode::<Result<Reply, ApiError>>(&Uint8Array::new(&answer).to_vec())?
        })
    }

    async fn save_file(&self, name: &str, base64: &str) -> Result<String, ApiError> {
        let bytes = Uint8Array::from(files::bytes(base64).as_slice());
        let blob = Blob::new_with_u8_array_sequence(&js_sys::Array::of1(&bytes));
        let address = blob.and_then(|blob| Url::create_object_url_with_blob(&blob));
        let address = address.map_err(|err| describe(&err))?;
        let link = page::document().and_then(|document| document.create_element("a").ok());
        let link: Option<HtmlAnchorElement> = link.and_then(|link| link.dyn_into().ok());
        let link = link.ok_or_else(|| internal("document"))?;
        link.set_href(&address);
        link.set_download(name);
        link.click();
        // The browser reads it after the click, in its own time.
        gloo_timers::callback::Timeout::new(60_000, move || {
            let _ = Url::revoke_object_url(&address);
        })
        .forget();
        Ok(name.to_owned())
    }

    // A page that is closed reminds of nothing: the calendar file does.
    fn remind(&self, _: &[Reminder]) {}

    fn listen(&self, tell: Callback<Notice>) {
        for (event, notice) in
            [("folkmoot-update", Notice::Update), ("folkmoot-install", Notice::HomeScreen)]
        {
            let tell = tell.clone();
            let Some(window) = web_sys::window() else { continue };
            gloo_events::EventListener::new(&window, event, move |_| tell.emit(notice)).forget();
        }
        if global("folkmootUpdate").is_some() {
            tell.emit(Notice::Update);
        }
        DESK.with_borrow_mut(|desk| desk.tell = Some(tell));
    }

    fn update(&self) {
        let Some(worker) = global("folkmootUpdate") else { return };
        let post = Reflect::get(&worker, &"postMessage".into()).ok();
        if let Some(post) = post.and_then(|post| post.dyn_into::<Function>().ok()) {
            // The page is opened anew as soon as the newer app has taken over.
            let _ = post.call1(&worker, &"take over".into());
        }
    }

    fn take_over(&self) -> Answer {
        Box::pin(async {
            send("takeOver", &JsValue::TRUE).await?;
            super::status().await
        })
    }

    fn home_screen(&self) -> HomeScreen {
        if page::standalone() {
            HomeScreen::On
        } else if global("folkmootInstall").is_some() {
            HomeScreen::Offered
        } else {
            HomeScreen::ByHand(if page::is_apple_phone() { ByHand::Share } else { ByHand::Menu })
        }
    }

    fn address(&self) -> Option<String> {
        let location = web_sys::window()?.location();
        Some(location.origin().ok()? + &location.pathname().ok()?)
    }

    async fn install(&self) -> bool {
        let Some(event) = global("folkmootInstall") else { return false };
        let prompt = Reflect::get(&event, &"prompt".into()).ok();
        let Some(Ok(prompt)) = prompt.map(|prompt| prompt.dyn_into::<Function>()) else {
            return false;
        };
        let Ok(Ok(promise)) = prompt.call0(&event).map(|it| it.dyn_into::<Promise>()) else {
            return false;
        };
        let outcome = JsFuture::from(promise).await;
        let outcome = outcome.and_then(|it| Reflect::get(&it, &"outcome".into()));
        outcome.is_ok_and(|it| it.as_string().as_deref() == Some("accepted"))
    }
}

/// Whether this page runs in a browser; the build for browsers leaves a list of its files.
pub fn is_here() -> bool {
    global("folkmootFiles").is_some()
}

fn global(name: &str) -> Option<JsValue> {
    let found = Reflect::get(web_sys::window()?.as_ref(), &name.into()).ok()?;
    found.is_truthy().then_some(found)
}

fn ask_to_persist() {
    let Some(window) = web_sys::window() else { return };
    if let Ok(promise) = window.navigator().storage().persist() {
        spawn_local(async move {
            // A refusal changes nothing here: the browser may then clear us when it lacks room.
            let _ = JsFuture::from(promise).await;
        });
    }
}

/// Sends one message and waits for its answer.
async fn send(what: &str, value: &JsValue) -> Result<JsValue, ApiError> {
    let mut number = 0;
    let promise = Promise::new(&mut |resolve, _| {
        number = DESK.with_borrow_mut(|desk| {
            desk.last = desk.last.wrapping_add(1);
            desk.waiting.insert(desk.last, resolve);
            desk.last
        });
    });
    let message = Object::new();
    for (key, value) in [("id", &number.into()), (what, value)] {
        Reflect::set(&message, &key.into(), value).map_err(|err| describe(&err))?;
    }
    worker()?.post_message(&message).map_err(|err| describe(&err))?;
    let data = JsFuture::from(promise).await.map_err(|err| describe(&err))?;
    let text = |name: &str| Reflect::get(&data, &name.into()).ok().and_then(|it| it.as_string());
    if let Some(refused) = text("refused") {
        return Err(told(&refused));
    }
    if let Some(failed) = text("failed") {
        return Err(internal(failed));
    }
    Reflect::get(&data, &"answer".into()).map_err(|err| describe(&err))
}

/// A code, then perhaps a colon and what the browser says.
fn told(refused: &str) -> ApiError {
    let (code, detail) = refused.split_once(':').unwrap_or((refused, ""));
    let known = ErrorCode::ALL.iter().find(|known| known.as_str() == code);
    let error = known.map_or_else(|| internal(refused), |known| ApiError::new(*known));
    if detail.is_empty() { error } else { error.with("detail", detail) }
}

/// The engine's Worker: the one that was started with the page, or a fresh one after that was lost.
fn worker() -> Result<Worker, ApiError> {
    if let Some(worker) = DESK.with_borrow(|desk| desk.worker.clone()) {
        return Ok(worker);
    }
    let early = web_sys::window().and_then(|window| {
        let early = global("folkmootEngine")?.dyn_into::<Worker>().ok()?;
        Reflect::delete_property(&window, &"folkmootEngine".into()).ok()?;
        Some(early)
    });
    let worker = match early {
        Some(early) => early,
        None => {
            let options = WorkerOptions::new();
            options.set_type(WorkerType::Module);
            let place = fetch::place("engine-worker.js");
            Worker::new_with_options(&place, &options).map_err(|err| describe(&err))?
        }
    };
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        heard(&event.data());
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    DESK.with_borrow_mut(|desk| {
        desk.worker = Some(worker.clone());
        desk.on_message = Some(on_message);
    });
    Ok(worker)
}

fn heard(data: &JsValue) {
    let field = |name: &str| Reflect::get(data, &name.into()).unwrap_or(JsValue::UNDEFINED);
    if !field("failed").is_undefined() {
        // A trap leaves the module in an unknown state. What was acknowledged is on the disk; whoever
        // waits, for this or for what came after it, is told.
        let unanswered = DESK.with_borrow_mut(|desk| {
            if let Some(worker) = desk.worker.take() {
                worker.terminate();
            }
            std::mem::take(&mut desk.waiting)
        });
        for resolve in unanswered.values() {
            let _ = resolve.call1(&JsValue::UNDEFINED, data);
        }
        return;
    }
    if let Some(id) = field("id").as_f64() {
        let resolve = DESK.with_borrow_mut(|desk| {
            let waits = |number: &u32| (f64::from(*number) - id).abs() < 0.5;
            let number = desk.waiting.keys().copied().find(waits)?;
            desk.waiting.remove(&number)
        });
        if let Some(resolve) = resolve {
            let _ = resolve.call1(&JsValue::UNDEFINED, data);
        }
        return;
    }
    let notice = match field("left").as_f64() {
        Some(left) if left < LITTLE_ROOM => Notice::LittleRoom { megabytes: megabytes(left) },
        Some(_) => return,
        None => {
            // That Worker has ended, with whatever it had not answered.
            let unanswered = DESK.with_borrow_mut(|desk| {
                desk.worker = None;
                std::mem::take(&mut desk.waiting)
            });
            let refusal = Object::new();
            let _ = Reflect::set(&refusal, &"refused".into(), &ErrorCode::OtherTab.as_str().into());
            for resolve in unanswered.values() {
                let _ = resolve.call1(&JsValue::UNDEFINED, &refusal);
            }
            Notice::Elsewhere
        }
    };
    if let Some(tell) = DESK.with_borrow(|desk| desk.tell.clone()) {
        tell.emit(notice);
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn megabytes(bytes: f64) -> u64 {
    (bytes.max(0.0) / 1e6) as u64
}

fn describe(value: &JsValue) -> ApiError {
    internal(page::said(value))
}
