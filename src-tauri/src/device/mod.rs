//! What the device gives the engine: time, chance, and a place for the wrapping key.

mod clock;
mod entropy;
#[cfg(target_os = "linux")]
pub mod secret_service;

use std::path::Path;

use folkmoot_engine::Keystore;

pub use clock::SystemClock;
pub use entropy::SystemEntropy;

/// The platform's keystore for the resident whose data lies in `folder`; none where there is none
/// yet, and then the keys are wrapped by a PIN.
#[must_use]
#[cfg_attr(not(target_os = "linux"), allow(unused_variables))]
pub fn keystore(folder: &Path) -> Option<Box<dyn Keystore>> {
    #[cfg(target_os = "linux")]
    return Some(Box::new(secret_service::SecretService::of_this_session(folder)));
    #[cfg(not(target_os = "linux"))]
    None
}
