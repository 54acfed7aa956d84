//! Filming codes: camera, pictures and scanner together, until dropped.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlVideoElement;
use yew::Callback;

use super::camera::{Abilities, Camera, Choice, NoPicture};
use super::frames::Frames;
use super::look::Look;
use super::pixels::Darkroom;
use super::scanner::Scanner;

const HAVE_CURRENT_DATA: u16 = 2;
const SAME_PICTURE_MS: f64 = 200.0;

/// What filming reports.
#[derive(Debug, Clone, PartialEq)]
pub enum Filmed {
    /// The camera is open.
    Started(Abilities),
    /// It could not be opened.
    Failed(NoPicture),
    /// One picture was looked at.
    Looked(Look),
}

/// Films until dropped; then the camera is off.
pub struct Filming {
    ended: Rc<Cell<bool>>,
    running: Rc<RefCell<Option<Running>>>,
}

/// Held only to end with the filming: first the pictures, then the camera.
struct Running {
    _frames: Option<Frames>,
    camera: Camera,
}

impl Filming {
    /// Opens the camera, shows it in `video`, and reports what it sees.
    pub fn start(video: HtmlVideoElement, choice: Choice, report: Callback<Filmed>) -> Self {
        let filming = Self { ended: Rc::default(), running: Rc::default() };
        let (ended, slot) = (filming.ended.clone(), filming.running.clone());
        spawn_local(async move {
            let camera = match Camera::open(&choice).await {
                Ok(camera) => camera,
                Err(reason) if !ended.get() => return report.emit(Filmed::Failed(reason)),
                Err(_) => return,
            };
            if ended.get() {
                return;
            }
            camera.show_in(&video);
            let abilities = camera.abilities().await;
            if ended.get() {
                return;
            }
            report.emit(Filmed::Started(abilities));
            let frames = scan_frames(video, report);
            *slot.borrow_mut() = Some(Running { _frames: frames, camera });
        });
        filming
    }

    /// Turns the camera's light on or off.
    pub fn shine(&self, on: bool) {
        if let Some(running) = self.running.borrow().as_ref() {
            running.camera.shine(on);
        }
    }
}

impl Drop for Filming {
    fn drop(&mut self) {
        self.ended.set(true);
        self.running.borrow_mut().take();
    }
}

fn scan_frames(video: HtmlVideoElement, report: Callback<Filmed>) -> Option<Frames> {
    let darkroom = Darkroom::new()?;
    let scanner = Scanner::start(report.reform(Filmed::Looked));
    let mut last = (-1.0, 0.0);
    Some(Frames::start(move |now| {
        let shown = video.current_time();
        // The same picture is not scanned twice in a row, unless the clock of the video stands.
        let same = shown == last.0 && now - last.1 < SAME_PICTURE_MS;
        if video.ready_state() < HAVE_CURRENT_DATA || same || !scanner.free() {
            return;
        }
        if let Some(picture) = darkroom.frame(&video) {
            last = (shown, now);
            scanner.look(picture);
        }
    }))
}

/// Reads the codes in a picture file, the middle one first. Reports none where there is no code, or no picture.
pub fn scan_file(file: web_sys::File, report: Callback<Vec<String>>) {
    spawn_local(async move {
        let darkroom = Darkroom::new();
        let picture = match &darkroom {
            Some(darkroom) => darkroom.file(&file).await,
            None => None,
        };
        let Some(picture) = picture else { return report.emit(Vec::new()) };
        let kept: Rc<RefCell<Option<Scanner>>> = Rc::default();
        let own = kept.clone();
        let scanner = Scanner::start(Callback::from(move |look: Look| {
            report.emit(look.texts);
            // Not from inside its own handler.
            let own = own.clone();
            gloo_timers::callback::Timeout::new(0, move || drop(own.borrow_mut().take())).forget();
        }));
        scanner.scan(&picture);
        *kept.borrow_mut() = Some(scanner);
    });
}
