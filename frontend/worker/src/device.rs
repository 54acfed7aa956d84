//! What a browser gives the engine: time, chance, and a place for the wrapping key.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use folkmoot_engine::{Clock, Entropy, Keystore, KeystoreError};
use js_sys::{Date, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn performance_now() -> f64;
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues)]
    fn get_random_values(into: &Uint8Array);
}

/// The page's clocks.
pub struct PageClock(Mutex<Elapsed>);

struct Elapsed {
    milliseconds: f64,
    steady: f64,
    calendar: f64,
}

impl PageClock {
    /// Starts to count.
    pub fn start() -> Self {
        Self(Mutex::new(Elapsed {
            milliseconds: 0.0,
            steady: performance_now(),
            calendar: Date::now(),
        }))
    }
}

impl Clock for PageClock {
    #[allow(clippy::cast_possible_truncation)]
    fn unix_seconds(&self) -> i64 {
        (Date::now() / 1000.0) as i64
    }

    /// On many phones a page's steady clock stands while the phone sleeps, and its calendar goes on.
    /// So whichever moved more counts: a code may end too early, and none lives through a nap.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn monotonic_ms(&self) -> u64 {
        let mut elapsed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (steady, calendar) = (performance_now(), Date::now());
        let passed = (steady - elapsed.steady).max(calendar - elapsed.calendar).max(0.0);
        elapsed.milliseconds += passed;
        (elapsed.steady, elapsed.calendar) = (steady, calendar);
        elapsed.milliseconds as u64
    }
}

/// Randomness from the browser.
pub struct PageEntropy;

/// No browser gives more at once.
const MOST_AT_ONCE: usize = 65_536;

impl Entropy for PageEntropy {
    fn fill(&mut self, buf: &mut [u8]) {
        for part in buf.chunks_mut(MOST_AT_ONCE) {
            let fresh = Uint8Array::new_with_length(u32::try_from(part.len()).unwrap_or(0));
            // Throws rather than give anything that can be guessed.
            get_random_values(&fresh);
            fresh.copy_to(part);
        }
    }
}

/// The browser's keystore as the engine sees it. Browsers answer later, the engine asks now: so the key
/// was fetched before the engine opened, and a new one is made before the request that needs it.
#[derive(Clone)]
pub struct BrowserKeystore(Arc<Mutex<Held>>);

struct Held {
    available: bool,
    key: Option<[u8; 32]>,
    forgotten: bool,
}

impl BrowserKeystore {
    /// With what the browser had kept.
    pub fn holding(key: Option<[u8; 32]>) -> Self {
        Self(Arc::new(Mutex::new(Held { available: true, key, forgotten: false })))
    }

    /// This browser keeps no keys.
    pub fn none() -> Self {
        Self(Arc::new(Mutex::new(Held { available: false, key: None, forgotten: false })))
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// There is a place for a key, and none in it.
    pub fn wants_key(&self) -> bool {
        let held = self.held();
        held.available && held.key.is_none()
    }

    /// Takes a key that the browser keeps from now on, or none where it could not.
    pub fn hold(&self, key: Option<[u8; 32]>) {
        let mut held = self.held();
        held.available = key.is_some();
        held.key = key;
    }

    /// Whether the engine had the key forgotten since this was last asked.
    pub fn take_forgotten(&self) -> bool {
        std::mem::take(&mut self.held().forgotten)
    }
}

impl Keystore for BrowserKeystore {
    fn load(&self) -> Result<Option<[u8; 32]>, KeystoreError> {
        Ok(self.held().key)
    }

    fn keep(&self, _fresh: [u8; 32]) -> Result<[u8; 32], KeystoreError> {
        self.held().key.ok_or_else(|| KeystoreError("the browser kept no key".to_owned()))
    }

    fn forget(&self) -> Result<(), KeystoreError> {
        let mut held = self.held();
        held.key = None;
        held.forgotten = true;
        Ok(())
    }

    fn is_available(&self) -> bool {
        self.held().available
    }
}
