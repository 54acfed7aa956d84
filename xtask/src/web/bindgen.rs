//! From cargo's wasm file to a script and a module that a web view can load.

use std::{
    hash::{DefaultHasher, Hash as _, Hasher as _},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::{Files, Module, Profile, files, order, tables};
use crate::{command, places, steps::Step, wasm};

/// What rustc emits for wasm32 today; stripping removes the section that would say so.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The engine's module has a table to leave out.
const ENGINE: &str = "folkmoot-worker";

/// The files of one module. They are kept until the wasm that they were made from changes.
pub fn module(step: &mut Step, module: &Module, profile: Profile) -> Result<Files> {
    let build = places::target().join("web-build");
    let built = build.join(wasm::TARGET).join(profile.folder()).join(module.built);
    let built = built.with_extension("wasm");
    let wasm = std::fs::read(&built).with_context(|| {
        format!("{} is missing: is {} a program or a cdylib?", built.display(), module.name)
    })?;
    let out = folder(module, profile);
    let stamp = build.join("bindgen").join(profile.folder()).join(format!("{}.from", module.name));
    let from = fingerprint(&wasm);
    if std::fs::read_to_string(&stamp).is_ok_and(|made| made == from) {
        return files::of_folder(&out);
    }

    // An interrupted run must not pass for a finished one.
    let _ = std::fs::remove_file(&stamp);
    let _ = std::fs::remove_dir_all(&out);
    step.note(&format!("wasm-bindgen {}", module.name));
    Bindgen::new()
        .input_bytes(module.name, wasm)
        .web(true)?
        .typescript(false)
        .debug(profile == Profile::Dev)
        .keep_debug(false)
        .remove_name_section(profile == Profile::Web)
        .remove_producers_section(true)
        // The page says where the module lies, and no script guesses it.
        .omit_default_module_path(true)
        .generate(&out)
        .with_context(|| format!("wasm-bindgen can't read {}.", built.display()))?;
    let script = std::fs::read_to_string(out.join(format!("{}.js", module.name)))?;
    if script.contains("from \"env\"") {
        bail!(
            "{} asks for a C function that no browser has: its script imports \"env\".",
            module.name
        );
    }
    if profile == Profile::Web {
        optimise(step, &out.join(format!("{}_bg.wasm", module.name)))?;
    }
    if module.name == ENGINE {
        leave_tables_out(step, &out, profile)?;
    }
    let made = files::of_folder(&out)?;
    std::fs::write(&stamp, from)?;
    Ok(made)
}

/// Where a module's files are made.
pub fn folder(module: &Module, profile: Profile) -> PathBuf {
    places::target().join("web-build/bindgen").join(profile.folder()).join(module.name)
}

/// Blanks what is computed at the start instead, and leaves word of where.
fn leave_tables_out(step: &mut Step, out: &Path, profile: Profile) -> Result<()> {
    let path = out.join(format!("{ENGINE}_bg.wasm"));
    let mut wasm = std::fs::read(&path)?;
    let found = match profile {
        Profile::Web => tables::blank(&mut wasm)?,
        Profile::Dev => None,
    };
    let word = found.map_or_else(|| "undefined".to_owned(), |at| at.to_string());
    step.note(&format!("the table of products begins at {word}"));
    std::fs::write(&path, wasm)?;
    let script = format!("export const PRODUCTS_AT = {word};\n");
    Ok(std::fs::write(out.join(format!("{ENGINE}_tables.js")), script)?)
}

fn optimise(step: &mut Step, wasm: &Path) -> Result<()> {
    // Twice, over a control flow that is laid out anew: one hundredth less than once.
    wasm_opt(step, wasm, &["--flatten", "--rereloop", "-Oz", "-Oz"])?;
    let named = order::named(&std::fs::read(wasm)?)?;
    std::fs::write(wasm, named)?;
    wasm_opt(step, wasm, &["-g", "--reorder-functions-by-name"])?;
    // While `-g` keeps the names for that, nothing takes them out.
    wasm_opt(step, wasm, &[])
}

fn wasm_opt(step: &mut Step, wasm: &Path, passes: &[&str]) -> Result<()> {
    let mut wasm_opt = command::program(places::node_modules().join(".bin/wasm-opt"));
    wasm_opt.args(passes).args(FEATURES).args(["--strip-debug", "--strip-producers"]);
    wasm_opt.arg(wasm).arg("-o").arg(wasm);
    step.command(wasm_opt)
}

/// Changes when the wasm changes, or how it is worked on: this program's own bytes stand for that.
fn fingerprint(wasm: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    wasm.hash(&mut hasher);
    FEATURES.hash(&mut hasher);
    include_str!("bindgen.rs").hash(&mut hasher);
    include_str!("order.rs").hash(&mut hasher);
    include_str!("tables.rs").hash(&mut hasher);
    include_str!("../../../package-lock.json").hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
