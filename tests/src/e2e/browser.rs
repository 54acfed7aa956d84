//! The app in a real browser: Debian's Chromium, without a window, as a small phone.

use std::path::Path;

use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

use super::{LIMIT, PHONE};

/// How a browser is set up, beyond what every test wants.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The camera is refused, as if its resident had said no.
    pub no_camera: bool,
    /// Pages may keep nothing, as its settings can say.
    pub no_storage: bool,
    /// Names that lead to this machine, in place of the network's.
    pub names: Vec<String>,
    /// Two cameras that show a pattern, in place of the one that films.
    pub two_cameras: bool,
    /// The language that it asks for.
    pub language: Option<String>,
    /// The time zone of its clock, by its name (`Europe/Berlin`), in place of UTC.
    pub zone: Option<String>,
}

/// What `chromedriver` is asked for. The browser keeps everything in `folder`; its camera films `film`.
pub fn capabilities(folder: &Path, film: &Path, settings: &Settings) -> Value {
    let mut arguments = vec![
        "--headless=new".to_owned(),
        // Tests may run as root, which its sandbox refuses.
        "--no-sandbox".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--disable-gpu".to_owned(),
        "--no-first-run".to_owned(),
        "--hide-scrollbars".to_owned(),
        // Nobody looks at any of the windows, and all are to go on.
        "--disable-background-timer-throttling".to_owned(),
        "--disable-backgrounding-occluded-windows".to_owned(),
        "--disable-renderer-backgrounding".to_owned(),
        "--disable-features=Translate,MediaRouter,OptimizationHints,StaticStorageQuota".to_owned(),
        format!("--user-data-dir={}", folder.join("profile").display()),
    ];
    if settings.two_cameras {
        arguments.push("--use-fake-device-for-media-stream=device-count=2".to_owned());
    } else {
        arguments.push("--use-fake-device-for-media-stream".to_owned());
        arguments.push(format!("--use-file-for-fake-video-capture={}", film.display()));
    }
    if !settings.no_camera {
        arguments.push("--use-fake-ui-for-media-stream".to_owned());
    }
    for name in &settings.names {
        arguments.push(format!("--host-resolver-rules=MAP {name} 127.0.0.1"));
    }
    let refused = |is: bool| if is { 2 } else { 1 };
    let language = settings.language.as_deref().unwrap_or("en");
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "binary": "/usr/bin/chromium",
            "args": arguments,
            "mobileEmulation": {
                "deviceMetrics": { "width": PHONE.0, "height": PHONE.1, "pixelRatio": 1.0, "touch": false },
            },
            "prefs": {
                "intl.accept_languages": language,
                "profile.default_content_setting_values.cookies": refused(settings.no_storage),
                "profile.default_content_setting_values.media_stream_camera": refused(settings.no_camera),
            },
        },
        "timeouts": { "script": LIMIT.as_millis(), "pageLoad": LIMIT.as_millis() },
    })
}

/// A command of the DevTools protocol, by `chromedriver`.
#[derive(Debug)]
struct DevTools {
    command: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        let body = json!({ "cmd": self.command, "params": self.parameters });
        (http::Method::POST, Some(body.to_string()))
    }
}

/// Asks the browser itself.
pub async fn devtools(client: &Client, command: &'static str, parameters: Value) -> Value {
    match client.issue_cmd(DevTools { command, parameters }).await {
        Ok(answer) => answer,
        Err(error) => panic!("{command}: {error:?}"),
    }
}
