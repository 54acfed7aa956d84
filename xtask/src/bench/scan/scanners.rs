//! The scanners, and how each one's program is built and started.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::Result;

use crate::{command, places, setup::scan_python, steps::Step, web};

/// What runs a scanner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A program of the tests.
    Ours,
    /// `bench/scan/peers.py`.
    Python,
    /// `bench/scan/peers`.
    Rust,
    /// `bench/scan/wasm.mjs`: as a page would use it.
    Page,
}

/// A scanner.
#[derive(Debug)]
pub struct Scanner {
    /// As people know it.
    pub name: &'static str,
    /// In the figures' names.
    pub key: &'static str,
    /// What its program calls it.
    word: &'static str,
    /// What runs it.
    pub kind: Kind,
}

const fn scanner(name: &'static str, key: &'static str, word: &'static str, kind: Kind) -> Scanner {
    Scanner { name, key, word, kind }
}

/// All of them, ours first.
pub const SCANNERS: &[Scanner] = &[
    scanner("ours", "ours", "read", Kind::Ours),
    scanner("zxing-cpp", "zxing_cpp", "zxing-cpp", Kind::Python),
    scanner("rxing", "rxing", "rxing", Kind::Rust),
    scanner("zbar", "zbar", "zbar", Kind::Python),
    scanner("OpenCV", "opencv", "opencv", Kind::Python),
    scanner("rqrr", "rqrr", "rqrr", Kind::Rust),
    scanner("ours in wasm", "wasm", "ours", Kind::Page),
    scanner("zxing-wasm", "zxing_wasm", "zxing-wasm", Kind::Page),
    scanner("jsQR", "jsqr", "jsqr", Kind::Page),
];

/// Builds what has to be.
pub fn build(step: &mut Step) -> Result<()> {
    step.command(command::cargo(OURS))?;
    let words = "build --release --locked --manifest-path bench/scan/peers/Cargo.toml --target-dir";
    let mut peers = command::cargo(words);
    peers.arg(peers_build());
    step.command(peers)
}

/// The program that reads pictures, and the one that films in a browser.
const OURS: &str =
    "build --release -p folkmoot-tests --features e2e --bin bench-scan --bin bench-film";

/// Our program.
pub fn ours() -> PathBuf {
    places::target().join("release/bench-scan")
}

fn peers_build() -> PathBuf {
    places::scan_bench().join("build")
}

impl Scanner {
    /// Reads the pictures of a folder, and writes the answer to a file.
    pub fn command(&self, pictures: &Path, answer: &Path) -> Command {
        let bench = places::root().join("bench/scan");
        let mut command = match self.kind {
            Kind::Ours => command::program(ours()),
            Kind::Rust => command::program(peers_build().join("release/folkmoot-scan-peers")),
            Kind::Python => {
                let mut python = command::program(scan_python());
                python.arg(bench.join("peers.py"));
                python
            }
            Kind::Page => {
                let mut node = command::program("node");
                node.arg(bench.join("wasm.mjs"));
                node
            }
        };
        command.arg(self.word).arg(pictures).arg(answer);
        if self.kind == Kind::Page {
            command.arg(web::scanner());
        }
        command
    }
}
