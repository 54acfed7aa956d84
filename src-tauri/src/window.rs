//! The one window, and what its page is allowed.

use std::io;
use std::path::Path;

use tauri::webview::{PermissionKind, PermissionResponse};
use tauri::{App, Runtime, Url, Webview, WebviewWindow, WebviewWindowBuilder};

/// Opens the window of `tauri.conf.json`. The page's own memory (appearance, language) lies under
/// `folder` like everything else of this resident.
pub fn open<R: Runtime>(app: &App<R>, folder: &Path) -> tauri::Result<()> {
    let config = app.config().app.windows.first().ok_or_else(|| {
        tauri::Error::from(io::Error::other("tauri.conf.json describes no window"))
    })?;
    let window = WebviewWindowBuilder::from_config(app, config)?
        .data_directory(folder.join("page"))
        .on_navigation(is_own_page)
        .build()?;
    enable_camera(&window)
}

/// Answers a page's wish for a part of the device: the camera, for our own pages only, since
/// codes are read with it and nothing else is ever needed.
pub fn permit<R: Runtime>(webview: Webview<R>, wish: PermissionKind) -> PermissionResponse {
    let own = webview.url().is_ok_and(|page| is_own_page(&page));
    match wish {
        PermissionKind::Camera if own => PermissionResponse::Allow,
        _ => PermissionResponse::Deny,
    }
}

/// The app's own address: `tauri://localhost`, or `http(s)://tauri.localhost` where the platform
/// has no schemes of one's own. The development server is ours too.
fn is_own_page(page: &Url) -> bool {
    match page.scheme() {
        "tauri" => page.host_str() == Some("localhost"),
        "http" | "https" => {
            page.host_str() == Some("tauri.localhost")
                || (tauri::is_dev() && matches!(page.host_str(), Some("localhost" | "127.0.0.1")))
        }
        _ => false,
    }
}

/// WebKitGTK keeps cameras from pages unless told otherwise, before any permission is asked.
#[cfg(target_os = "linux")]
fn enable_camera<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    window.with_webview(|webview| {
        use webkit2gtk::{SettingsExt, WebViewExt};
        if let Some(settings) = webview.inner().settings() {
            settings.set_enable_media_stream(true);
        }
    })
}

#[cfg(not(target_os = "linux"))]
fn enable_camera<R: Runtime>(_window: &WebviewWindow<R>) -> tauri::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::is_own_page;

    #[test]
    fn only_our_own_pages_are_ours() {
        for (address, ours) in [
            ("tauri://localhost/gather", true),
            ("https://tauri.localhost/", true),
            ("http://tauri.localhost/index.html", true),
            ("tauri://elsewhere/", false),
            ("https://tauri.localhost.example/", false),
            ("https://example.org/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,hello", false),
        ] {
            assert_eq!(is_own_page(&address.parse().unwrap()), ours, "{address}");
        }
    }
}
