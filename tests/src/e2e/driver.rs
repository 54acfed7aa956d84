//! The programs that press the buttons: `WebKitWebDriver` for the app in its window, `chromedriver` for
//! the app in a browser. One process for each instance of the app, since the app inherits its
//! environment from it.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;

use super::display::NO_BUS;
use super::process::Group;
use super::{Display, LIMIT};

/// A running driver.
#[derive(Debug)]
pub struct Driver {
    port: u16,
    _program: Group,
}

impl Driver {
    /// Starts one whose app keeps its data in `folder` and shows itself on `display`.
    pub fn of_windows(folder: &Path, display: &Display) -> Self {
        let mut driver = Command::new("WebKitWebDriver");
        driver
            .arg("--host=127.0.0.1")
            .env("DISPLAY", display.name())
            .env("FOLKMOOT_DATA", folder)
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("GDK_BACKEND", "x11")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("DBUS_SESSION_BUS_ADDRESS", display.bus())
            .env("TZ", "UTC");
        Self::start(driver, folder, "webkit2gtk-driver")
    }

    /// Starts one whose browser keeps everything in `folder`, in a time zone by its name (`Europe/Berlin`).
    pub fn of_browsers(folder: &Path, zone: &str) -> Self {
        let mut driver = Command::new("chromedriver");
        driver.env("DBUS_SESSION_BUS_ADDRESS", NO_BUS).env("TZ", zone);
        Self::start(driver, folder, "chromium-driver")
    }

    fn start(mut driver: Command, folder: &Path, package: &str) -> Self {
        let home = folder.join("home");
        std::fs::create_dir_all(&home).unwrap();
        let port = free_port();
        driver
            .arg(format!("--port={port}"))
            // Nothing of the person who runs the tests: neither their home nor, above, their keyring.
            .env("HOME", &home)
            .env("XDG_RUNTIME_DIR", &home)
            .env("NO_AT_BRIDGE", "1")
            .env("LANG", "C.UTF-8")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("XDG_CACHE_HOME")
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("XDG_DATA_HOME")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        Self { port, _program: Group::start(&mut driver, package) }
    }

    /// Opens the app in a session; `capabilities` say which program and how.
    pub async fn open(&self, capabilities: &Value) -> Client {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities.as_object().unwrap().clone());
        let address = format!("http://127.0.0.1:{}", self.port);
        self.listening().await;
        match builder.connect(&address).await {
            Ok(client) => client,
            Err(error) => panic!("the app did not open: {error:?}"),
        }
    }

    /// Waits until the driver listens; it says nothing when it does.
    async fn listening(&self) {
        let since = Instant::now();
        while let Err(error) = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)) {
            assert!(since.elapsed() < LIMIT, "the driver does not listen: {error}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

/// A port that nobody listens on.
fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}
