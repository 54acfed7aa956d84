//! Durations as people read them.

use std::time::Duration;

/// `0.4 s`, `34 s`, `3 min 05 s`.
pub fn human(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", duration.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_well() {
        let shown = [400, 34_000, 185_000].map(|ms| human(Duration::from_millis(ms)));
        assert_eq!(shown, ["0.4 s", "34 s", "3 min 05 s"]);
    }
}
