//! The Tauri shell: one window over the engine.
//!
//! It owns no rule of the domain. It gives the engine a folder, a clock, entropy and the platform's
//! keystore, and carries requests and replies between the page and the engine.

mod commands;
pub mod device;
mod resident;
mod window;

use std::path::PathBuf;

use tauri::Manager;

use crate::resident::Resident;

/// Names the folder that holds everything of this resident, in place of the platform's own.
/// With it several residents live side by side on one machine, as the tests need.
pub const DATA_FOLDER: &str = "FOLKMOOT_DATA";

/// Runs the app until its window is closed.
///
/// The window opens whatever state the data is in: what keeps the engine from opening is told by
/// the page, in the resident's language.
#[cfg_attr(mobile, allow(unsafe_code), tauri::mobile_entry_point)]
pub fn run() {
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_notification::init())
        .manage(commands::reminders::Reminders::default())
        .invoke_handler(tauri::generate_handler![
            commands::engine::call,
            commands::files::save_file,
            commands::reminders::remind
        ])
        .on_permission_request(window::permit)
        .setup(|app| {
            let chosen = std::env::var_os(DATA_FOLDER).filter(|folder| !folder.is_empty());
            let folder = match &chosen {
                Some(folder) => PathBuf::from(folder),
                None => app.path().app_data_dir()?,
            };
            // A resident of a chosen folder keeps everything inside it, saved files too.
            let saved = match (&chosen, app.path().download_dir()) {
                (None, Ok(downloads)) => downloads,
                _ => folder.join("saved"),
            };
            app.manage(commands::files::SavedFiles::in_folder(saved));
            let resident = Resident::in_folder(folder.clone());
            resident.open_ahead();
            app.manage(resident);
            window::open(app, &folder)?;
            Ok(())
        })
        .run(tauri::generate_context!());
    if let Err(error) = app {
        // No page could be shown, so there is nobody else to tell.
        eprintln!("Folkmoot could not start: {error}");
        std::process::exit(1);
    }
}
