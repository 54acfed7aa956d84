//! A message bus that nobody else is on.

use std::io::{BufRead as _, BufReader, Lines};
use std::path::Path;
use std::process::{ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};

use super::LIMIT;
use super::process::Group;

/// Starts no service: no keyring that asks somebody, and no desktop.
const CONFIG: &str = r#"<busconfig>
    <type>session</type>
    <listen>unix:tmpdir=/tmp</listen>
    <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>"#;

/// A session bus for one app.
#[derive(Debug)]
pub struct Bus {
    address: String,
    _daemon: Group,
}

impl Bus {
    /// Starts one; what it needs lies in `folder`.
    #[must_use]
    pub fn start(folder: &Path) -> Self {
        let config = folder.join("bus.conf");
        std::fs::write(&config, CONFIG).unwrap();
        let mut daemon = Command::new("dbus-daemon");
        daemon.args(["--nofork", "--print-address", "--config-file"]).arg(config);
        let (daemon, mut said) = listen_to(&mut daemon, "dbus-daemon");
        Self { address: said.next().unwrap().unwrap(), _daemon: daemon }
    }

    /// What programs find in `DBUS_SESSION_BUS_ADDRESS`.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Listens to what is asked of the one who shows notifications, be there one or not.
    #[must_use]
    pub fn notifications(&self) -> Notifications {
        let mut monitor = Command::new("dbus-monitor");
        monitor
            .args(["--address", &self.address])
            .arg("type='method_call',interface='org.freedesktop.Notifications',member='Notify'");
        let (monitor, said) = listen_to(&mut monitor, "dbus-bin");
        let (tell, told) = channel();
        std::thread::spawn(move || {
            for line in said.map_while(Result::ok) {
                // Whoever listened may have gone.
                let _ = tell.send(line);
            }
        });
        let notifications = Notifications { told, _monitor: monitor };
        // Its own greeting comes once it hears everything.
        notifications.hears("NameLost");
        notifications
    }
}

/// What somebody who shows notifications would hear.
#[derive(Debug)]
pub struct Notifications {
    told: Receiver<String>,
    _monitor: Group,
}

impl Notifications {
    /// Waits for one with these words.
    pub fn hears(&self, words: &str) {
        while !self.told.recv_timeout(LIMIT).unwrap().contains(words) {}
    }
}

fn listen_to(program: &mut Command, package: &str) -> (Group, Lines<BufReader<ChildStdout>>) {
    let mut group = Group::start(program.stdout(Stdio::piped()).stderr(Stdio::null()), package);
    let said = group.child().stdout.take().unwrap();
    (group, BufReader::new(said).lines())
}
