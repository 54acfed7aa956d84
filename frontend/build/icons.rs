//! Icons: Lucide (ISC), from npm's `lucide-static`, inlined.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::rust::snake;

/// Every icon the screens use. An unused one is a warning, a missing one an error.
const ICONS: &[&str] = &[
    "accessibility",
    "archive-restore",
    "armchair",
    "arrow-left",
    "baby",
    "badge-check",
    "calendar-days",
    "calendar-plus",
    "calendar-x",
    "camera",
    "camera-off",
    "check",
    "chevron-down",
    "chevron-right",
    "clipboard-list",
    "coffee",
    "door-open",
    "download",
    "eye",
    "eye-off",
    "fingerprint",
    "globe",
    "footprints",
    "handshake",
    "hash",
    "history",
    "hourglass",
    "house",
    "id-card",
    "image-up",
    "ellipsis-vertical",
    "flashlight",
    "info",
    "key-round",
    "keyboard",
    "languages",
    "lock",
    "log-out",
    "map-pin",
    "megaphone",
    "minus",
    "moon-star",
    "plus",
    "printer",
    "qr-code",
    "radio",
    "refresh-cw",
    "save",
    "scan-qr-code",
    "server",
    "shield-check",
    "signpost",
    "sliders-horizontal",
    "smartphone",
    "sprout",
    "stamp",
    "sun-moon",
    "switch-camera",
    "thermometer",
    "timer",
    "toilet",
    "triangle-alert",
    "undo-2",
    "upload",
    "user-round-plus",
    "user-search",
    "users",
    "users-round",
    "waypoints",
    "list-todo",
    "thumbs-up",
    "thumbs-down",
    "hand",
    "vote",
    "dices",
    "list-ordered",
    "circle-dot",
    "scale",
    "sparkles",
    "hand-helping",
    "cloud-lightning",
    "newspaper",
    "flame",
    "snowflake",
    "cloud",
    "sun",
    "package",
    "pencil",
    "mic",
    "file-text",
    "book-open",
    "x",
];

/// Pictures of a direction: mirrored where text runs from right to left.
const DIRECTED: &[&str] = &["arrow-left", "chevron-right"];

/// One constant for each icon: a whole `<svg>` element, hidden from screen readers.
pub fn generate(frontend: &Path) -> Result<String, String> {
    println!("cargo::rerun-if-env-changed=FOLKMOOT_ICONS");
    let folder = std::env::var_os("FOLKMOOT_ICONS")
        .map_or_else(|| frontend.join("../node_modules/lucide-static/icons"), PathBuf::from);
    if !folder.is_dir() {
        return Err(format!(
            "no icons in {}: run `npm ci` at the top of the repository, or set FOLKMOOT_ICONS",
            folder.display()
        ));
    }
    let mut out = String::new();
    for name in ICONS {
        let path = folder.join(format!("{name}.svg"));
        println!("cargo::rerun-if-changed={}", path.display());
        let svg = std::fs::read_to_string(&path)
            .map_err(|err| format!("icon {name}: {}: {err}", path.display()))?;
        let drawing = drawing(&svg).ok_or_else(|| format!("icon {name}: not an <svg> file"))?;
        let class = if DIRECTED.contains(name) { "icon directed" } else { "icon" };
        let _ = writeln!(
            out,
            "/// Lucide's `{name}`.\npub const {}: Picture = Picture(r##\"<svg class=\"{class}\" \
             aria-hidden=\"true\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" \
             stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\">{drawing}</svg>\"##);",
            snake(name).to_uppercase(),
        );
    }
    Ok(out)
}

/// What stands between `<svg …>` and `</svg>`, on one line.
fn drawing(svg: &str) -> Option<String> {
    let (_, rest) = svg.split_once("<svg")?;
    let (_, rest) = rest.split_once('>')?;
    let (inside, _) = rest.rsplit_once("</svg>")?;
    Some(inside.lines().map(str::trim).collect())
}
