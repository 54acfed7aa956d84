//! Embeds the configuration, the permissions and the frontend.

use std::process::ExitCode;

use tauri_build::{AppManifest, Attributes};

/// What must be built again when it changes: Tauri only watches its own default places.
const WATCHED: [&str; 3] = ["src-tauri/capabilities", "src-tauri/permissions", "src-tauri/icons"];

/// Where `tauri.conf.json` looks for the frontend.
const FRONTEND: &str = "target/dist";

fn main() -> ExitCode {
    for path in WATCHED {
        println!("cargo:rerun-if-changed={path}");
    }
    // The shell must compile (for clippy, or a test that shows no page) before the frontend is
    // built; Tauri refuses a folder that is not there.
    if let Err(error) = std::fs::create_dir_all(FRONTEND) {
        eprintln!("cannot make {FRONTEND}: {error}");
        return ExitCode::FAILURE;
    }
    println!("cargo:rerun-if-changed={FRONTEND}");
    let attributes = Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(AppManifest::new().permissions_path_pattern("./src-tauri/permissions/**/*"));
    match tauri_build::try_build(attributes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
