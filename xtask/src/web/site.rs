//! The page as browsers load it: a folder of static files, with names that carry a hash of the content,
//! compressed twins beside them, and a service worker that knows them all.

use std::{collections::BTreeMap, fmt::Write as _, fs};

use anyhow::{Context as _, Result};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};

use super::{Files, Profile, files};
use crate::{places, steps::Step};

/// Says where a file lies in a script, and where in anything else: `"./NAME"`, `"NAME"`.
const SCRIPT: &str = ".js";

/// Files that name others, each after those that it names. All before them name none.
const NAMING: &[&str] =
    &["keys.js", "tables.js", "scan-worker.js", "engine-worker.js", "browser.js", "boot.js"];
/// Files whose names stay: browsers ask for them by it. Each after those that it names.
const NAMED: &[&str] = &["manifest.webmanifest", "index.html"];
/// Squeezed in no time, in bytes.
const SMALL: usize = 200_000;
const SERVICE_WORKER: &str = "service-worker.js";
const POLICY: &str = "content-security-policy.txt";
const HEAD: &str = "head.html";
/// Where `head.html` goes in the page.
const HEAD_HERE: &str = "<!-- head of the page in a browser -->";

/// Makes the folder from the app's own files and those for browsers.
pub fn make(step: &mut Step, app: &Files, profile: Profile) -> Result<()> {
    let mut all = app.clone();
    let folder = places::root().join("frontend/web");
    all.append(&mut files::of_folder(&folder).context("frontend/web can't be read.")?);
    let policy = text(&mut all, POLICY)?;
    let head = text(&mut all, HEAD)?.replace("POLICY", policy.trim());
    let page = text(&mut all, "index.html")?.replace(HEAD_HERE, head.trim());
    all.insert("index.html".to_owned(), page.into_bytes());
    let worker = text(&mut all, SERVICE_WORKER)?;

    let mut site = name_all(all)?;
    site.insert(SERVICE_WORKER.to_owned(), complete(&worker, &site).into_bytes());
    let packed = pack(&site, profile)?;
    let changed = files::replace(&places::site(), &packed)?;
    step.note(&format!("{changed} files changed in {}", places::site().display()));
    Ok(())
}

fn text(all: &mut Files, place: &str) -> Result<String> {
    let content = all.remove(place).with_context(|| format!("{place} is missing."))?;
    String::from_utf8(content).with_context(|| format!("{place} is not UTF-8."))
}

/// Gives each file a name with a hash of its content, and says so in those that name it.
fn name_all(mut all: Files) -> Result<Files> {
    let mut site = Files::new();
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let later: Vec<(&str, Vec<u8>)> = NAMING
        .iter()
        .chain(NAMED)
        .map(|place| Ok((*place, text(&mut all, place)?.into_bytes())))
        .collect::<Result<_>>()?;
    for (place, content) in all {
        let name = with_hash(&place, &content);
        names.insert(place, name.clone());
        site.insert(name, content);
    }
    for (place, content) in later {
        let mut content = String::from_utf8(content)?;
        let before = if place.ends_with(SCRIPT) { "\"./" } else { "\"" };
        for (old, new) in &names {
            content = content.replace(&format!("{before}{old}\""), &format!("{before}{new}\""));
        }
        if place == "boot.js" {
            // What the screens load by name later on.
            let list = serde_json::to_string(&names)?;
            content = format!("globalThis.folkmootFiles = {list};\n{content}");
        }
        let name = match NAMED.contains(&place) {
            true => place.to_owned(),
            false => with_hash(place, content.as_bytes()),
        };
        names.insert(place.to_owned(), name.clone());
        site.insert(name, content.into_bytes());
    }
    Ok(site)
}

/// `styles/base.css` → `styles/base.0123456789.css`.
fn with_hash(place: &str, content: &[u8]) -> String {
    let mut hash = String::new();
    for byte in Sha256::digest(content).iter().take(5) {
        let _ = write!(hash, "{byte:02x}");
    }
    match place.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.{hash}.{ending}"),
        None => format!("{place}.{hash}"),
    }
}

/// The service worker with its version and the list of all files.
fn complete(worker: &str, site: &Files) -> String {
    let list: Vec<_> = site
        .iter()
        .map(|(place, content)| {
            // The page is known by the address that people open.
            let place = if place == "index.html" { "./" } else { place.as_str() };
            (place, format!("sha256-{}", STANDARD.encode(Sha256::digest(content))))
        })
        .collect();
    let list = serde_json::to_string(&list).unwrap_or_default();
    let version = with_hash("", (list.clone() + worker).as_bytes());
    let version = version.trim_start_matches('.');
    format!("const VERSION = \"{version}\";\nconst FILES = {list};\n{worker}")
}

/// The same with compressed twins beside what gains by it.
fn pack(site: &Files, profile: Profile) -> Result<Files> {
    let mut packed = site.clone();
    for (place, content) in site {
        if place.ends_with(".png") {
            continue;
        }
        for (ending, squeeze) in
            [("br", brotli as fn(&[u8], Profile) -> Result<Vec<u8>>), ("gz", gzip)]
        {
            let twin = format!("{place}.{ending}");
            // Of a name with a hash there is one content, and squeezing takes its time.
            let path = places::site().join(&twin);
            let known = !NAMED.contains(&place.as_str()) && place != SERVICE_WORKER;
            let kept = known.then(|| fs::read(path).ok()).flatten();
            packed.insert(twin, kept.map_or_else(|| squeeze(content, profile), Ok)?);
        }
    }
    Ok(packed)
}

/// As small as it gets for phones; quickly while the app is worked on, for what is large. Small files may be
/// the same in both, and their twins are kept.
pub fn brotli(content: &[u8], profile: Profile) -> Result<Vec<u8>> {
    let quality = if profile == Profile::Web || content.len() < SMALL { 11 } else { 2 };
    let parameters = brotli::enc::BrotliEncoderParams { quality, lgwin: 24, ..Default::default() };
    let mut squeezed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut squeezed, &parameters)?;
    Ok(squeezed)
}

fn gzip(content: &[u8], _: Profile) -> Result<Vec<u8>> {
    super::size::gzip(content)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> Files {
        [
            ("a.wasm", "wasm"),
            ("styles/a.css", "css"),
            ("keys.js", "keys"),
            ("tables.js", "tables"),
            ("scan-worker.js", "scan"),
            ("engine-worker.js", "import \"./keys.js\"; \"./a.wasm\"; \"./elsewhere.sqlite\""),
            ("browser.js", "new Worker(\"./engine-worker.js\")"),
            ("boot.js", "import(\"./browser.js\")"),
            ("manifest.webmanifest", "{\"start_url\": \"./\"}"),
            ("index.html", "<link href=\"styles/a.css\"><script src=\"boot.js\">"),
        ]
        .map(|(place, text)| (place.to_owned(), text.as_bytes().to_vec()))
        .into()
    }

    fn find<'f>(site: &'f Files, start: &str) -> (&'f str, &'f str) {
        let (place, content) = site.iter().find(|(place, _)| place.starts_with(start)).unwrap();
        (place, std::str::from_utf8(content).unwrap())
    }

    #[test]
    fn names_follow_the_content_all_the_way_up() {
        let site = name_all(example()).unwrap();
        let (keys, _) = find(&site, "keys");
        let (engine, text) = find(&site, "engine-worker");
        assert!(text.contains(&format!("\"./{keys}\"")) && text.contains("./elsewhere.sqlite"));
        let (browser, text) = find(&site, "browser");
        assert!(text.contains(engine));
        let (boot, text) = find(&site, "boot");
        assert!(text.contains(browser) && text.starts_with("globalThis.folkmootFiles = {"));
        let (_, page) = find(&site, "index.html");
        assert!(page.contains(boot) && page.contains(find(&site, "styles/a").0));

        let mut newer = example();
        newer.insert("keys.js".to_owned(), b"other keys".to_vec());
        let newer = name_all(newer).unwrap();
        for name in ["keys", "engine-worker", "browser", "boot"] {
            assert_ne!(find(&newer, name).0, find(&site, name).0, "{name}");
        }
        assert_eq!(find(&newer, "scan-worker"), find(&site, "scan-worker"));
        assert_ne!(complete("", &newer), complete("", &site));
    }

    #[test]
    fn brotli_is_brotli() {
        let text = b"the same, the same, the same, the same, the same".repeat(20);
        let squeezed = brotli(&text, Profile::Web).unwrap();
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut squeezed.as_slice(), &mut back).unwrap();
        assert_eq!(back, text);
        assert!(squeezed.len() < 100);
    }
}
