//! Displays: whether there is one, and a virtual one where there is none.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    process::{Command, Stdio},
};

use anyhow::{Context as _, Result, bail};

use crate::{
    command::{self, Companion},
    places,
};

/// Whether windows can be opened where we are.
pub fn present() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|key| std::env::var_os(key).is_some_and(|value| !value.is_empty()))
}

/// A display that nobody sees, until it is dropped.
pub struct VirtualDisplay {
    _server: Companion,
    name: String,
}

impl VirtualDisplay {
    /// Opens one of this size under a free number.
    pub fn open((width, height): (u32, u32)) -> Result<Self> {
        let mut xvfb = command::program("Xvfb");
        // It picks the number itself and says it on its standard output once it can be used.
        xvfb.args(["-displayfd", "1", "-nolisten", "tcp", "-noreset", "-screen", "0"]);
        xvfb.arg(format!("{width}x{height}x24"));
        let mut xvfb = command::tied_to_us(&xvfb);
        xvfb.stdout(Stdio::piped()).stderr(fs::File::create(places::logs().join("display.log"))?);
        let server = xvfb.spawn().context("Can't start Xvfb.")?;
        let mut server = Companion::new(server);
        let output = server.child().stdout.take().context("Xvfb has no output.")?;
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number)?;
        let number = number.trim();
        if number.is_empty() {
            bail!("Xvfb can't open a display; see target/logs/display.log.");
        }
        Ok(Self { _server: server, name: format!(":{number}") })
    }

    /// Makes a program open its windows here.
    pub fn show_here(&self, command: &mut Command) {
        command.env("DISPLAY", &self.name).env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY");
        // There is no bus of accessibility services to wait for.
        command.env("NO_AT_BRIDGE", "1");
    }
}
