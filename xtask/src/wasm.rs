//! Where the standard library for wasm32 comes from: rustup where it can download, else Debian's
//! own Rust, which builds it from source.

use std::{path::Path, process::Command};

use anyhow::{Result, bail};

use crate::{
    command, places,
    setup::{self, Need},
    steps::Step,
};

/// The target's name.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's Rust for the web, with the linker and C compiler of the LLVM that it was built with.
pub const DEBIAN: &[&Need] = &[
    &Need { package: "rustc-web", why: "compiling for the web view" },
    &Need { package: "rust-web-src", why: "the standard library for the web view" },
    &Need { package: "cargo-web", why: "building for the web view" },
    &Need { package: "lld-22", why: "linking for the web view" },
];
/// SQLite is C: whichever Rust it is, these compile it.
pub const C: &[&Need] = &[
    &Need { package: "clang-19", why: "compiling C for the browser" },
    &Need { package: "llvm-19", why: "packing C for the browser" },
];
/// Its clippy.
pub const DEBIAN_CLIPPY: Need =
    Need { package: "rust-web-clippy", why: "checking what is written for the web view" };

/// What SQLite is built without for browsers: nothing here asks for it, and all of it would be loaded.
/// Not without checks of integrity: `ALTER TABLE` makes one by itself.
const SQLITE: &[&str] = &[
    "-USQLITE_ENABLE_API_ARMOR",
    "-USQLITE_ENABLE_BYTECODE_VTAB",
    "-USQLITE_ENABLE_COLUMN_METADATA",
    "-USQLITE_ENABLE_DBPAGE_VTAB",
    "-USQLITE_ENABLE_DBSTAT_VTAB",
    "-USQLITE_ENABLE_MATH_FUNCTIONS",
    "-USQLITE_ENABLE_OFFSET_SQL_FUNC",
    "-USQLITE_ENABLE_PREUPDATE_HOOK",
    "-USQLITE_ENABLE_RTREE",
    "-USQLITE_ENABLE_SESSION",
    "-USQLITE_ENABLE_STMTVTAB",
    "-USQLITE_ENABLE_UNKNOWN_SQL_FUNCTION",
    "-USQLITE_ENABLE_UNLOCK_NOTIFY",
    "-DSQLITE_OMIT_AUTHORIZATION",
    "-DSQLITE_OMIT_AUTOVACUUM",
    "-DSQLITE_OMIT_COMPILEOPTION_DIAGS",
    "-DSQLITE_OMIT_COMPLETE",
    "-DSQLITE_OMIT_DATETIME_FUNCS",
    "-DSQLITE_OMIT_DECLTYPE",
    "-DSQLITE_OMIT_DESERIALIZE",
    "-DSQLITE_OMIT_EXPLAIN",
    "-DSQLITE_OMIT_GET_TABLE",
    "-DSQLITE_OMIT_INTROSPECTION_PRAGMAS",
    "-DSQLITE_OMIT_JSON",
    "-DSQLITE_OMIT_PROGRESS_CALLBACK",
    "-DSQLITE_OMIT_SCHEMA_PRAGMAS",
    "-DSQLITE_OMIT_TCL_VARIABLE",
    "-DSQLITE_OMIT_TRACE",
    "-DSQLITE_OMIT_UTF16",
    "-DSQLITE_OMIT_XFER_OPT",
    "-DSQLITE_UNTESTABLE",
    // Without functions of dates SQLite asks C for a calendar, for `CURRENT_TIME` alone, and there is
    // none. C takes these two for variables that are nothing, and SQLite makes NULL of it.
    "-Dgmtime(time)=no_calendar",
    "-Dstrftime(text,room,form,day)=no_text",
];

/// How what phones download is compiled: the standard library for size, a panic is a trap and no
/// message, and `{:?}` writes nothing. A twentieth of all that is loaded goes by it; who looks for a
/// defect builds with `cargo xtask web`, where messages are.
const SMALL_STD: &str = "-Zbuild-std-features=optimize_for_size";
const SMALL_FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none \
                           -Zfmt-debug=none";

const LINKER: &str = "wasm-ld-22";
const C_COMPILER: &str = "clang-19";
const C_ARCHIVER: &str = "llvm-ar-19";

/// One of the two ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The target of the toolchain that runs us.
    Rustup,
    /// Debian's rustc-web and its sources.
    Debian,
}

/// Decides between the two for set-up: what is there, else what can be fetched. Debian's packages
/// may still have to be installed afterwards.
pub fn choose(step: &mut Step) -> Result<Source> {
    match forced()? {
        Some(Source::Debian) => return Ok(Source::Debian),
        Some(Source::Rustup) if !rustup_has_it() => {
            step.say(&format!("rustup target add {TARGET} …"));
            rustup_add(step)?;
            has_source(step);
            return Ok(Source::Rustup);
        }
        Some(Source::Rustup) => {
            has_source(step);
            return Ok(Source::Rustup);
        }
        None => {}
    }
    if rustup_has_it() && has_source(step) {
        return Ok(Source::Rustup);
    }
    if setup::missing(DEBIAN).is_empty() && command::exists("dpkg-query") {
        return Ok(Source::Debian);
    }
    step.say(&format!("rustup target add {TARGET} …"));
    let added = command::exists("rustup") && rustup_add(step).is_ok() && rustup_has_it();
    if added && has_source(step) {
        return Ok(Source::Rustup);
    }
    if !command::exists("apt-get") {
        bail!(
            "This Rust has no standard library for {TARGET}, and rustup can't add it. Please \
             install it the way your system does that, then try again."
        );
    }
    step.say("rustup can't fetch it here; Debian's own Rust for the web will do.");
    Ok(Source::Debian)
}

/// The way that is ready to use.
pub fn ready() -> Result<Source> {
    match forced()? {
        Some(source) => Ok(source),
        None if rustup_has_it() => Ok(Source::Rustup),
        None if setup::missing(DEBIAN).is_empty() => Ok(Source::Debian),
        None => bail!("There is no standard library for {TARGET} yet: run `cargo xtask setup`."),
    }
}

fn forced() -> Result<Option<Source>> {
    let Some(way) = std::env::var_os("FOLKMOOT_WASM") else { return Ok(None) };
    match way.to_str() {
        Some("rustup") => Ok(Some(Source::Rustup)),
        Some("debian") => Ok(Some(Source::Debian)),
        Some("") => Ok(None),
        _ => bail!("FOLKMOOT_WASM can be `rustup` or `debian`."),
    }
}

fn rustup_has_it() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut ask = command::program(rustc);
    ask.args(["--print", "target-libdir", "--target", TARGET]);
    let Ok(dir) = command::output(ask) else { return false };
    let Ok(entries) = std::fs::read_dir(Path::new(dir.trim())) else { return false };
    entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-"))
}

/// The sources of rustup's standard library, which is compiled for size; fetched where they lack.
fn has_source(step: &mut Step) -> bool {
    if rustup_source() {
        return true;
    }
    step.say("rustup component add rust-src …");
    let mut rustup = command::program("timeout");
    rustup.args(["240", "rustup", "component", "add", "rust-src"]);
    step.command(rustup).is_ok() && rustup_source()
}

fn rustup_source() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut ask = command::program(rustc);
    ask.args(["--print", "sysroot"]);
    let Ok(root) = command::output(ask) else { return false };
    Path::new(root.trim()).join("lib/rustlib/src/rust/library/Cargo.lock").exists()
}

fn rustup_add(step: &mut Step) -> Result<()> {
    // Without a network it would try for very long.
    let mut rustup = command::program("timeout");
    rustup.args(["240", "rustup", "target", "add", TARGET]);
    step.command(rustup)
}

impl Source {
    /// Cargo for wasm32: `verb` is `build` or `clippy`, and `words` follow (split at spaces).
    pub fn cargo(self, verb: &str, words: &str) -> Command {
        let target_dir = places::target().join("web-build");
        let mut cargo = match self {
            Self::Rustup => command::cargo(verb),
            Self::Debian => debian(verb),
        };
        let small = verb == "build" && words.contains("--profile web");
        if self == Self::Debian || small {
            cargo.arg("-Zbuild-std=std,panic_abort");
            // What is unstable here is how the standard library is made, and nothing that it does.
            cargo.env("RUSTC_BOOTSTRAP", "1");
        }
        if small {
            cargo.arg(SMALL_STD);
            cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", SMALL_FLAGS);
        }
        cargo.env("SQLITE_WASM_RS_FLAGS", SQLITE.join(" "));
        for (key, program) in
            [("CC_wasm32_unknown_unknown", C_COMPILER), ("AR_wasm32_unknown_unknown", C_ARCHIVER)]
        {
            // Elsewhere than on Debian, whatever clang there is.
            if command::exists(program) {
                cargo.env(key, program);
            }
        }
        cargo.args(["--target", TARGET, "--target-dir"]).arg(target_dir);
        cargo.args(words.split_whitespace());
        cargo
    }
}

fn debian(verb: &str) -> Command {
    // Its clippy is started by its full name: `cargo clippy` looks in rustup's folder first.
    let mut cargo = match verb {
        "clippy" => command::program("/usr/bin/cargo-clippy"),
        _ => command::program("/usr/bin/cargo"),
    };
    cargo.arg(verb);
    for key in ["RUSTUP_TOOLCHAIN", "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER", "LD_LIBRARY_PATH"] {
        cargo.env_remove(key);
    }
    cargo.env("CARGO", "/usr/bin/cargo");
    cargo.env("RUSTC", "/usr/bin/rustc");
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", LINKER);
    cargo
}
