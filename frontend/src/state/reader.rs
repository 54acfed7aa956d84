//! Codes on their way to the engine: one at a time, in the order they were seen.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use folkmoot_protocol::api::{ApiError, Read, Scanned};
use js_sys::Date;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::shell::{AnyShell, Shell as _};

/// Frames of a moving code may come faster than they are taken in; more are let go, they come again.
const MOST_WAITING: usize = 24;

/// The same text again within this time is the same picture.
const SAME_MS: f64 = 1_200.0;

/// What reading gave.
pub type Reading = Result<Scanned, ApiError>;

#[derive(Default)]
struct Queue {
    waiting: VecDeque<String>,
    reading: bool,
    last: Option<(String, f64)>,
}

impl Queue {
    fn push(&mut self, text: String, typed: bool) {
        let now = Date::now();
        let same = self.last.as_ref().is_some_and(|(last, at)| *last == text && now - at < SAME_MS);
        if (!typed && same) || self.waiting.len() >= MOST_WAITING {
            return;
        }
        self.last = Some((text.clone(), now));
        self.waiting.push_back(text);
    }
}

/// Takes the texts that the camera (`false`) or a person (`true`) gives, and reports every reading.
#[hook]
pub fn use_reader(report: Callback<Reading>) -> Callback<(Vec<String>, bool)> {
    let queue = use_memo((), |()| RefCell::new(Queue::default()));
    // The newest callback, also for a reading that began under an older one.
    let report_now = use_mut_ref(|| report.clone());
    report_now.replace(report);
    Callback::from(move |(texts, typed): (Vec<String>, bool)| {
        let mut waiting = queue.borrow_mut();
        for text in texts {
            waiting.push(text, typed);
        }
        if waiting.reading || waiting.waiting.is_empty() {
            return;
        }
        waiting.reading = true;
        drop(waiting);
        spawn_local(read_all(queue.clone(), report_now.clone()));
    })
}

async fn read_all(queue: Rc<RefCell<Queue>>, report: Rc<RefCell<Callback<Reading>>>) {
    loop {
        let next = queue.borrow_mut().waiting.pop_front();
        let Some(text) = next else { break };
        let reading = AnyShell::here().call(Read { text }).await;
        let report = report.borrow().clone();
        report.emit(reading);
    }
    queue.borrow_mut().reading = false;
}
