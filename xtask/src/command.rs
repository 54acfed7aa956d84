//! Starting other programs.

use std::{
    ffi::OsStr,
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};
use rustix::process::{Pid, Signal, kill_process};

use crate::places;

/// A program, to be started in the repository's root.
///
/// Cargo describes the package it runs to it in the environment; passed on, that would look like a
/// change to the build scripts below us and make every second build a first one.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(places::root()).stdin(Stdio::null());
    for (key, _) in std::env::vars_os() {
        let ours = key.to_str().is_some_and(|key| {
            key.starts_with("CARGO_PKG_")
                || key.starts_with("CARGO_MANIFEST_")
                || matches!(key, "CARGO_BIN_NAME" | "CARGO_CRATE_NAME" | "CARGO_PRIMARY_PACKAGE")
        });
        if ours {
            command.env_remove(key);
        }
    }
    command
}

/// The cargo that runs us, with these words (split at spaces).
pub fn cargo(words: &str) -> Command {
    let mut command = program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(words.split_whitespace());
    command
}

/// `command` as one would type it.
pub fn shown(command: &Command) -> String {
    let name = PathBuf::from(command.get_program());
    let name = name.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let words = command.get_args().map(|word| word.to_string_lossy().into_owned());
    std::iter::once(name).chain(words).collect::<Vec<_>>().join(" ")
}

/// Whether a program of this name can be started.
pub fn exists(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|dir| dir.join(name).is_file())
}

/// What a short command prints, if it succeeds.
pub fn output(mut command: Command) -> Result<String> {
    let done = command.output().with_context(|| format!("Can't start `{}`.", shown(&command)))?;
    if !done.status.success() {
        let said = String::from_utf8_lossy(&done.stderr);
        bail!("`{}` failed ({}).\n{}", shown(&command), done.status, said.trim());
    }
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}

/// Whether a short command succeeds; it says nothing.
pub fn succeeds(mut command: Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|done| done.success())
}

/// The same program, which the kernel ends when we end, however we end: a kill of the front door
/// must not leave a virtual display or an app behind.
pub fn tied_to_us(command: &Command) -> Command {
    let mut tied = Command::new("setpriv");
    tied.args(["--pdeathsig", "TERM", "--"]).arg(command.get_program()).args(command.get_args());
    for (key, value) in command.get_envs() {
        match value {
            Some(value) => tied.env(key, value),
            None => tied.env_remove(key),
        };
    }
    if let Some(dir) = command.get_current_dir() {
        tied.current_dir(dir);
    }
    tied.stdin(Stdio::null());
    tied
}

/// A program that runs beside us until we drop it.
pub struct Companion {
    child: Child,
}

impl Companion {
    /// Takes over a program that we started.
    pub fn new(child: Child) -> Self {
        Self { child }
    }

    /// The program itself.
    pub fn child(&mut self) -> &mut Child {
        &mut self.child
    }
}

impl Drop for Companion {
    fn drop(&mut self) {
        // Asked before it is forced: X leaves its lock files behind when it is killed outright.
        let pid = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw);
        if let (Ok(None), Some(pid)) = (self.child.try_wait(), pid) {
            let _ = kill_process(pid, Signal::TERM);
            let asked = Instant::now();
            while asked.elapsed() < Duration::from_secs(5) {
                if !matches!(self.child.try_wait(), Ok(None)) {
                    return;
                }
                std::thread::sleep(Duration::from_millis(20));
            }
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
    }
}
