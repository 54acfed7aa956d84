//! A display that nobody sees.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use super::Bus;
use super::process::Group;

/// Nothing of the person who runs the tests: not their keyring either.
pub(super) const NO_BUS: &str = "disabled:";

/// A virtual X display with a free number, so that pictures are the same on every machine.
#[derive(Debug)]
pub struct Display {
    number: String,
    bus: Option<String>,
    _server: Group,
}

impl Display {
    /// Starts one.
    #[must_use]
    pub fn start() -> Self {
        let mut server = Group::start(
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
            "xvfb",
        );
        let mut number = String::new();
        let told = server.child().stdout.take().unwrap();
        BufReader::new(told).read_line(&mut number).unwrap();
        assert!(!number.trim().is_empty(), "Xvfb did not start");
        Self { number: format!(":{}", number.trim()), bus: None, _server: server }
    }

    /// Apps that show themselves here are on this bus; without one they are on none.
    #[must_use]
    pub fn with(self, bus: &Bus) -> Self {
        Self { bus: Some(bus.address().to_owned()), ..self }
    }

    /// What programs find in `DBUS_SESSION_BUS_ADDRESS`.
    #[must_use]
    pub fn bus(&self) -> &str {
        self.bus.as_deref().unwrap_or(NO_BUS)
    }

    /// What programs find in `DISPLAY`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.number
    }
}
