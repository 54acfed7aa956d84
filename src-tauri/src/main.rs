//! The program of the desktop app.

// No console window beside the app on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {
    folkmoot_app::run();
}
