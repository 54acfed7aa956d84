//! What a resident feels and hears: two people have met, a turn to speak is over.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AudioContext, OscillatorType};

use super::store;

const SOUND: &str = "folkmoot.sound";

/// A sound is wished (off unless chosen).
pub fn sound() -> bool {
    store::get(SOUND).as_deref() == Some("on")
}

/// Chooses whether there is a sound.
pub fn set_sound(on: bool) {
    store::set(SOUND, if on { "on" } else { "off" });
}

/// A warm buzz, and two soft notes where wished. Silent where the phone has neither.
pub fn met() {
    buzz(&[40, 60, 90]);
    if sound() {
        // A phone that refuses sound has still buzzed and shown it.
        let _ = chime(&[(0.0, 523.25), (0.14, 659.25)]);
    }
}

/// One long buzz, and one low note where wished: a turn to speak is over. Nothing repeats it.
pub fn over() {
    buzz(&[180]);
    if sound() {
        // A phone that refuses sound has still buzzed and shown it.
        let _ = chime(&[(0.0, 392.0)]);
    }
}

/// A short tap under the finger.
pub fn tap() {
    buzz(&[20]);
}

#[wasm_bindgen]
extern "C" {
    type Vibrating;
    #[wasm_bindgen(method, getter, js_name = vibrate)]
    fn vibrate_function(this: &Vibrating) -> JsValue;
    #[wasm_bindgen(method)]
    fn vibrate(this: &Vibrating, pattern: Vec<u32>) -> bool;
}

fn buzz(pattern: &[u32]) {
    let Some(window) = web_sys::window() else { return };
    let navigator: Vibrating = window.navigator().unchecked_into();
    if navigator.vibrate_function().is_function() {
        navigator.vibrate(pattern.to_vec());
    }
}

/// Soft notes, each after so many seconds.
fn chime(notes: &[(f64, f32)]) -> Result<(), JsValue> {
    let context = AudioContext::new()?;
    for (from, pitch) in notes.iter().copied() {
        let note = context.create_oscillator()?;
        let loudness = context.create_gain()?;
        note.set_type(OscillatorType::Sine);
        note.frequency().set_value(pitch);
        let start = context.current_time() + from;
        loudness.gain().set_value_at_time(0.12, start)?;
        loudness.gain().exponential_ramp_to_value_at_time(0.001, start + 0.35)?;
        note.connect_with_audio_node(&loudness)?;
        loudness.connect_with_audio_node(&context.destination())?;
        note.start_with_when(start)?;
        note.stop_with_when(start + 0.4)?;
    }
    Ok(())
}
