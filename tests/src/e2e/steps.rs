//! What residents do in every story.

use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use super::App;

/// The PIN of every phone here.
pub const PIN: &str = "1357";

/// Runs a story over several apps, which take turns on this thread.
pub fn run_story<T>(story: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, story)
}

impl App {
    /// Lets the phone make its keys.
    pub async fn makes_keys(&self) {
        if self.is_browser() {
            // It asks for its home screen first, and keeps the keys itself.
            self.see_with("page", "route", "/install").await;
            self.take_picture(&format!("install-{}", self.name())).await;
            self.tap("install-later").await;
            return;
        }
        // No keystore on this machine's bus, so the app asks for a PIN.
        self.write("field-pin", PIN).await;
        self.write("field-pin-again", PIN).await;
        self.take_picture(&format!("pin-{}", self.name())).await;
        self.tap("pin-save").await;
    }

    /// Founds Mill Lane; the gathering begins now.
    pub async fn founds_a_street(&self) {
        self.founds_a_street_for(now()).await;
    }

    /// The same, for a gathering that begins at this minute, given in Unix seconds.
    pub async fn founds_a_street_for(&self, starts_at: u64) {
        let (day, time) = in_utc(starts_at);
        self.founds_a_street_on(&day, &time).await;
    }

    /// The same, for a day and a time of this phone's own clock, as the fields have them: `2027-03-14`, `19:00`.
    pub async fn founds_a_street_on(&self, day: &str, time: &str) {
        self.tap("start-found").await;
        self.makes_keys().await;
        self.write("field-neighbourhood", "Mill Lane").await;
        self.write("field-place", "The old school").await;
        self.choose("field-date", day).await;
        self.choose("field-time", time).await;
        self.write("field-name", self.name()).await;
        self.write("field-household", "8 Mill Lane").await;
        self.take_picture("found").await;
        self.tap("found-go").await;
        self.see("hero").await;
        self.reads("title", "Mill Lane").await;
        self.take_picture("home-draft").await;
    }

    /// Waits until this browser has the whole page and needs no server.
    pub async fn has_it_all(&self) {
        self.until(
            "the page is kept",
            "return Boolean(navigator.serviceWorker.controller)",
            json!({}),
        )
        .await;
    }

    /// How often the page asked this browser for that.
    pub async fn asked(&self, what: &str) -> u64 {
        let asked = self.run("return folkmootAsked[arguments[0]]", vec![what.into()]).await;
        asked.as_u64().unwrap()
    }

    /// What the page's own policy kept it from, since it was opened.
    pub async fn refused(&self) -> Value {
        self.run("return folkmootRefused", vec![]).await
    }
}

/// Unix seconds.
#[must_use]
pub fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()
}

/// A day and its minute, as the fields want them.
fn in_utc(seconds: u64) -> (String, String) {
    let (mut day, time) = (seconds / 86_400, seconds % 86_400);
    let leap =
        |year: u64| year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    let mut year = 1970;
    while day >= 365 + u64::from(leap(year)) {
        day -= 365 + u64::from(leap(year));
        year += 1;
    }
    let february = 28 + u64::from(leap(year));
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if day < length {
            break;
        }
        day -= length;
        month += 1;
    }
    (
        format!("{year:04}-{month:02}-{:02}", day + 1),
        format!("{:02}:{:02}", time / 3600, time / 60 % 60),
    )
}
