//! The device's clocks.

#[cfg(not(any(target_os = "linux", target_os = "android")))]
use std::time::Instant;
use std::time::{SystemTime, UNIX_EPOCH};

use folkmoot_engine::Clock;

/// The time of day, and a clock that only runs forward.
#[derive(Debug)]
pub struct SystemClock {
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    started: Instant,
}

impl SystemClock {
    /// A clock that runs from now on.
    #[must_use]
    pub fn start() -> Self {
        Self {
            #[cfg(not(any(target_os = "linux", target_os = "android")))]
            started: Instant::now(),
        }
    }
}

impl Clock for SystemClock {
    fn unix_seconds(&self) -> i64 {
        let seconds = match SystemTime::now().duration_since(UNIX_EPOCH) {
            Ok(after) => i64::try_from(after.as_secs()),
            Err(before) => i64::try_from(before.duration().as_secs()).map(|seconds| -seconds),
        };
        seconds.unwrap_or(i64::MAX)
    }

    /// Counts the time asleep: a code photographed before the phone slept must not be fresh after.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    fn monotonic_ms(&self) -> u64 {
        let now = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
        let seconds = u64::try_from(now.tv_sec).unwrap_or_default();
        let nanos = u64::try_from(now.tv_nsec).unwrap_or_default();
        seconds.saturating_mul(1000).saturating_add(nanos / 1_000_000)
    }

    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    fn monotonic_ms(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_run() {
        let clock = SystemClock::start();
        assert!(clock.unix_seconds() > 1_700_000_000);
        let before = clock.monotonic_ms();
        while clock.monotonic_ms() == before {
            std::thread::yield_now();
        }
        assert!(clock.monotonic_ms() > before);
    }
}
