//! Other builds of the page for browsers, made of the one there is: what a resident's phone may have
//! loaded before, and what a server may hand out that is not whole.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

const PAGE: &str = "index.html";
const SERVICE_WORKER: &str = "service-worker.js";

/// An older build in `into`: another first script under another name, another page, another version.
pub fn older_build(site: &Path, into: &Path) {
    copy_build(site, into);
    let boot = named(site, "boot.");
    let former = "boot.0000000000.js";
    let script = format!("{}\nglobalThis.folkmootFormer = true;\n", text(&into.join(&boot)));
    let page = text(&into.join(PAGE)).replace(&boot, former);
    let mut worker = text(&into.join(SERVICE_WORKER));
    for (was, is, file) in [(boot.as_str(), former, boot.as_str()), ("./", "./", PAGE)] {
        let content = if file == PAGE { &page } else { &script };
        let old = format!("[\"{was}\",\"{}\"]", hash(fs::read(site.join(file)).unwrap()));
        assert!(worker.contains(&old), "the service worker knows {file}");
        worker = worker.replace(&old, &format!("[\"{is}\",\"{}\"]", hash(content)));
    }
    worker = worker.replacen("const VERSION = \"", "const VERSION = \"former-", 1);
    for file in [&boot, PAGE, SERVICE_WORKER] {
        remove_twins(&into.join(file));
    }
    fs::remove_file(into.join(&boot)).unwrap();
    fs::write(into.join(former), script).unwrap();
    fs::write(into.join(PAGE), page).unwrap();
    fs::write(into.join(SERVICE_WORKER), worker).unwrap();
}

/// A newer build in `into` of which a file that the older one has not arrived only half.
pub fn half_build(site: &Path, into: &Path) {
    copy_build(site, into);
    let boot = into.join(named(site, "boot."));
    let whole = fs::read(&boot).unwrap();
    fs::write(&boot, &whole[..whole.len() / 2]).unwrap();
    remove_twins(&boot);
}

fn hash(content: impl AsRef<[u8]>) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

/// The file of the page whose name begins so.
fn named(site: &Path, start: &str) -> String {
    let names =
        fs::read_dir(site).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap());
    let mut names = names
        .filter(|name| name.starts_with(start) && !name.ends_with(".br") && !name.ends_with(".gz"));
    names.next().unwrap_or_else(|| panic!("{start} is missing from the page"))
}

fn remove_twins(path: &Path) {
    for ending in [".br", ".gz"] {
        let mut twin = path.as_os_str().to_owned();
        twin.push(ending);
        let _ = fs::remove_file(PathBuf::from(twin));
    }
}

/// The same build in another folder, where more may lie beside it.
pub fn copy_build(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_build(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
