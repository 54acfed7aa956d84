//! Frames of a moving code, fetched ahead of their showing.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use folkmoot_protocol::api::{ApiError, FilmContent, FilmFrames, FilmView, StartFilm};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::{Code, Projector};
use crate::shell::{AnyShell, Shell as _};

/// Frames fetched at a time (at most 64).
const BATCH: u32 = 32;

/// Fewer than this many ahead: fetch more.
const AHEAD: usize = 40;

/// A film being shown.
pub struct Projection {
    /// What is known of it.
    pub film: Option<FilmView>,
    /// Why it cannot be shown.
    pub error: Option<ApiError>,
    /// Its frames.
    pub projector: Projector,
}

#[derive(Default)]
struct Reel {
    film: Option<u32>,
    from: u32,
    frames: VecDeque<Code>,
    fetching: bool,
}

/// Starts a film; starts it anew when `easy` or `attempt` changes.
#[hook]
pub fn use_projection(what: FilmContent, easy: bool, attempt: u32) -> Projection {
    let film = use_state_eq(|| None::<FilmView>);
    let error = use_state_eq(|| None::<ApiError>);
    let reel = use_mut_ref(Reel::default);
    {
        let (film, error, reel) = (film.setter(), error.setter(), reel.clone());
        use_effect_with((easy, attempt), move |_| {
            reel.replace(Reel::default());
            error.set(None);
            spawn_local(async move {
                match AnyShell::here().call(StartFilm { what, easy }).await {
                    Ok(started) => {
                        reel.replace(Reel { film: Some(started.id), ..Reel::default() });
                        film.set(Some(started));
                    }
                    Err(problem) => error.set(Some(problem)),
                }
            });
        });
    }
    let projector = {
        let error = error.setter();
        use_callback((), move |(), ()| {
            fetch_ahead(&reel, &error);
            reel.borrow_mut().frames.pop_front()
        })
    };
    Projection { film: *film, error: (*error).clone(), projector }
}

fn fetch_ahead(reel: &Rc<RefCell<Reel>>, error: &UseStateSetter<Option<ApiError>>) {
    let request = {
        let mut reel = reel.borrow_mut();
        let Some(film) = reel.film.filter(|_| !reel.fetching && reel.frames.len() < AHEAD) else {
            return;
        };
        reel.fetching = true;
        FilmFrames { film, from: reel.from, count: BATCH }
    };
    let (reel, error) = (reel.clone(), error.clone());
    spawn_local(async move {
        let film = request.film;
        let reply = AnyShell::here().call(request).await;
        let mut reel = reel.borrow_mut();
        // Another film may have been started meanwhile.
        if reel.film != Some(film) {
            return;
        }
        reel.fetching = false;
        match reply {
            Ok(frames) => {
                reel.from = reel.from.wrapping_add(BATCH);
                reel.frames.extend(frames.iter().map(Code::new));
            }
            Err(problem) => {
                reel.film = None;
                error.set(Some(problem));
            }
        }
    });
}
