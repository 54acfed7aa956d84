//! Programs that end with their owner.

use std::os::unix::process::CommandExt;
use std::process::{Child, Command};

use rustix::process::{Pid, Signal, kill_process_group};

/// A program and everything it started: they form a group of their own, ended as one.
#[derive(Debug)]
pub struct Group(Child);

impl Group {
    /// Starts `command`; `package` is the Debian package that has it.
    pub fn start(command: &mut Command, package: &str) -> Self {
        let child = command.process_group(0).spawn().unwrap_or_else(|error| {
            let program = command.get_program().to_string_lossy().into_owned();
            panic!("cannot start {program} (Debian package {package}): {error}")
        });
        Self(child)
    }

    /// The first program of the group.
    pub fn child(&mut self) -> &mut Child {
        &mut self.0
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        if let Some(group) = i32::try_from(self.0.id()).ok().and_then(Pid::from_raw) {
            // It may have ended by itself.
            let _ = kill_process_group(group, Signal::KILL);
        }
        let _ = self.0.wait();
    }
}
