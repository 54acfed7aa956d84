//! A display that nobody sees.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use super::process::Group;

/// A virtual X display with a free number, so that pictures are the same on every machine.
#[derive(Debug)]
pub struct Display {
    number: String,
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
        Self { number: format!(":{}", number.trim()), _server: server }
    }

    /// What programs find in `DISPLAY`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.number
    }
}
