//! Reminders of a gathering: the platform's own notifications, while the app runs.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::Deserialize;
use tauri::async_runtime::{JoinHandle, spawn};
use tauri::{AppHandle, State};
use tauri_plugin_notification::NotificationExt as _;

/// Reminders that a page may ask for at a time.
const MOST: usize = 8;
/// A computer that slept is looked after this often, since its timers slept, too.
const LOOK_AGAIN: Duration = Duration::from_secs(30);

/// Something to remind of.
#[derive(Debug, Deserialize)]
pub struct Reminder {
    /// When, in Unix seconds.
    at: f64,
    /// In a line.
    title: String,
    /// More of it.
    body: String,
}

/// Those that wait for their time.
#[derive(Default)]
pub struct Reminders(Mutex<Vec<JoinHandle<()>>>);

/// Reminds of these from now on, and of nothing else. What has passed already is let go.
#[tauri::command]
pub fn remind(app: AppHandle, reminders: State<'_, Reminders>, wanted: Vec<Reminder>) {
    let mut waiting = reminders.0.lock().unwrap_or_else(PoisonError::into_inner);
    waiting.drain(..).for_each(|reminder| reminder.abort());
    let to_come = wanted.into_iter().filter(|reminder| left(reminder.at).is_some());
    waiting.extend(to_come.take(MOST).map(|reminder| spawn(wait(app.clone(), reminder))));
}

async fn wait(app: AppHandle, reminder: Reminder) {
    while let Some(left) = left(reminder.at) {
        tokio::time::sleep(left.min(LOOK_AGAIN)).await;
    }
    let shown = app.notification().builder().title(&reminder.title).body(&reminder.body).show();
    if let Err(error) = shown {
        // Nobody shows notifications here: the calendar file is the other way.
        eprintln!("No reminder: {error}");
    }
}

/// How long until then, if it is to come.
fn left(at: f64) -> Option<Duration> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Duration::try_from_secs_f64(at).ok()?.checked_sub(now).filter(|left| !left.is_zero())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_passed_or_is_no_time_is_no_reminder() {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs_f64();
        for never in [0.0, now - 1.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(left(never), None, "{never}");
        }
        let left = left(now + 3600.0).unwrap();
        assert!(left > Duration::from_secs(3590) && left <= Duration::from_secs(3600));
    }
}
