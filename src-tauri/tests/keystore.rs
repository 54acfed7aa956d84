//! The Secret Service keystore against a real GNOME Keyring, on a bus that this test starts.
//!
//! Needs Debian's `dbus-daemon` and `gnome-keyring`; neither a desktop nor a session.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use folkmoot_app::device::secret_service::SecretService;
use folkmoot_engine::Keystore;

/// A program that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A bus of our own that can start nothing by itself.
struct Bus {
    address: String,
    home: tempfile::TempDir,
    _daemon: Running,
}

impl Bus {
    fn start() -> Self {
        let home = tempfile::tempdir().unwrap();
        let config = home.path().join("bus.conf");
        std::fs::write(
            &config,
            format!(
                "<busconfig><type>session</type><listen>unix:dir={}</listen>\
                 <policy context=\"default\"><allow send_destination=\"*\"/>\
                 <allow own=\"*\"/><allow eavesdrop=\"true\"/></policy></busconfig>",
                home.path().display()
            ),
        )
        .unwrap();
        let mut daemon = Command::new("dbus-daemon")
            .arg(format!("--config-file={}", config.display()))
            .args(["--nofork", "--print-address"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the Debian package dbus-daemon is installed");
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Self { address: address.trim().to_owned(), home, _daemon: Running(daemon) }
    }

    /// Starts a keyring that keeps its files in this bus's home, unlocked with `password`.
    fn start_keyring(&self, password: &str) -> Running {
        let mut daemon = Command::new("gnome-keyring-daemon")
            .args(["--foreground", "--components=secrets", "--unlock"])
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .env("HOME", self.home.path())
            .env("XDG_DATA_HOME", self.home.path().join("data"))
            .env("XDG_RUNTIME_DIR", self.home.path())
            .env_remove("DISPLAY")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the Debian package gnome-keyring is installed");
        daemon.stdin.take().unwrap().write_all(password.as_bytes()).unwrap();
        Running(daemon)
    }

    fn keystore(&self, folder: &Path) -> SecretService {
        SecretService::on_bus(&self.address, folder)
    }
}

fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    let since = Instant::now();
    while !holds() {
        assert!(since.elapsed() < Duration::from_secs(60), "waited in vain until {what}");
        std::thread::yield_now();
    }
}

#[test]
fn a_key_is_kept_by_folder_and_outlives_the_keyring() {
    let bus = Bus::start();
    let keyring = bus.start_keyring("leaf");
    let mine = tempfile::tempdir().unwrap();
    let hers = tempfile::tempdir().unwrap();
    wait_until("the keyring is open", || bus.keystore(mine.path()).is_available());

    assert_eq!(bus.keystore(mine.path()).load().unwrap(), None);
    bus.keystore(mine.path()).keep([1; 32]).unwrap();
    bus.keystore(mine.path()).keep([7; 32]).unwrap();
    bus.keystore(hers.path()).keep([9; 32]).unwrap();
    assert_eq!(bus.keystore(mine.path()).load().unwrap(), Some([7; 32]));
    assert_eq!(bus.keystore(hers.path()).load().unwrap(), Some([9; 32]));
    bus.keystore(hers.path()).forget().unwrap();
    assert_eq!(bus.keystore(hers.path()).load().unwrap(), None);

    // The evening ends: the computer is shut down and started again.
    drop(keyring);
    wait_until("the keyring is gone", || !bus.keystore(mine.path()).is_available());
    let _keyring = bus.start_keyring("leaf");
    wait_until("the keyring is open again", || bus.keystore(mine.path()).is_available());
    assert_eq!(bus.keystore(mine.path()).load().unwrap(), Some([7; 32]));
}

#[test]
fn a_locked_keyring_is_not_offered() {
    let bus = Bus::start();
    let folder = tempfile::tempdir().unwrap();
    let keyring = bus.start_keyring("leaf");
    wait_until("the keyring is open", || bus.keystore(folder.path()).is_available());
    bus.keystore(folder.path()).keep([7; 32]).unwrap();
    drop(keyring);
    wait_until("the keyring is gone", || !bus.keystore(folder.path()).is_available());

    // The wrong password leaves the collection locked, and nobody is there to type the right one.
    let _keyring = bus.start_keyring("not the password");
    wait_until("the keyring answers", || bus.keystore(folder.path()).load().is_err());
    assert!(!bus.keystore(folder.path()).is_available());
}

#[test]
fn without_a_service_the_answer_is_quick() {
    let folder = tempfile::tempdir().unwrap();
    let bus = Bus::start();
    for keystore in [
        bus.keystore(folder.path()),
        SecretService::on_bus("unix:path=/nowhere/at/all", folder.path()),
        SecretService::on_bus("not an address", folder.path()),
    ] {
        let since = Instant::now();
        assert!(!keystore.is_available());
        assert!(keystore.load().is_err());
        assert!(keystore.keep([7; 32]).is_err());
        assert!(since.elapsed() < Duration::from_secs(5));
    }
}

#[test]
fn a_bus_that_hangs_does_not_hang_us() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("deaf");
    let _deaf = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    let address = format!("unix:path={}", socket.display());
    let since = Instant::now();
    assert!(!SecretService::on_bus(&address, folder.path()).is_available());
    assert!(since.elapsed() < Duration::from_secs(10));
}
