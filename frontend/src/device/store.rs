//! Small preferences of this phone (language, look). Nothing of the neighbourhood is kept here.

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// A remembered preference.
pub fn get(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Remembers a preference, where the phone allows it.
pub fn set(name: &str, value: &str) {
    if let Some(storage) = storage() {
        // Full or forbidden storage only means that the choice is asked again.
        let _ = storage.set_item(name, value);
    }
}
