//! What may depend on what: shells → engine → {store, qr, core} → protocol, and nothing on a
//! shell.

use anyhow::Result;

use super::Finding;
use crate::{command, metadata::Workspace, wasm};

/// For each package of ours, those of ours it may use. A package that isn't named here may use
/// none and be used by none, until somebody decides where it stands.
const ARROWS: &[(&str, &[&str])] = &[
    ("folkmoot", &["folkmoot-engine", "folkmoot-protocol"]),
    ("folkmoot-frontend", &["folkmoot-protocol", "folkmoot-core", "folkmoot-parts"]),
    ("folkmoot-parts", &[]),
    ("folkmoot-scanner", &["folkmoot-qr"]),
    ("folkmoot-worker", &["folkmoot-engine", "folkmoot-protocol"]),
    ("folkmoot-serve", &[]),
    (
        "folkmoot-engine",
        &[
            "folkmoot-store",
            "folkmoot-sync",
            "folkmoot-qr",
            "folkmoot-core",
            "folkmoot-protocol",
            "folkmoot-cbor",
        ],
    ),
    ("folkmoot-store", &["folkmoot-core", "folkmoot-protocol", "folkmoot-normal"]),
    ("folkmoot-sync", &["folkmoot-core", "folkmoot-protocol"]),
    ("folkmoot-core", &["folkmoot-protocol", "folkmoot-cbor", "folkmoot-normal"]),
    ("folkmoot-qr", &["folkmoot-protocol"]),
    ("folkmoot-relay", &["folkmoot-protocol"]),
    ("folkmoot-protocol", &["folkmoot-cbor"]),
    ("folkmoot-cbor", &["folkmoot-cbor-derive"]),
    ("folkmoot-cbor-derive", &[]),
    ("folkmoot-normal", &[]),
    ("g2p", &[]),
    ("folkmoot-testkit", EVERYTHING_BUT_SHELLS),
    ("folkmoot-tests", EVERYTHING_BUT_SHELLS),
    // Tests that run in a browser too: of what is pure, and no more.
    ("folkmoot-vectors", PURE),
    ("xtask", &[]),
];

const EVERYTHING_BUT_SHELLS: &[&str] = &[
    "folkmoot-core",
    "folkmoot-engine",
    "folkmoot-protocol",
    "folkmoot-qr",
    "folkmoot-relay",
    "folkmoot-serve",
    "folkmoot-store",
    "folkmoot-sync",
    "folkmoot-testkit",
    "folkmoot-vectors",
];

/// Rules on plain values: no I/O, clock, randomness or network of their own, at any depth.
const PURE: &[&str] = &["folkmoot-core", "folkmoot-qr", "folkmoot-protocol"];
const NOT_IN_PURE: &[&str] =
    &["tokio", "rusqlite", "reqwest", "getrandom", "async-std", "smol", "hyper", "libsqlite3-sys"];

/// Compares the workspace's own dependencies with the arrows.
pub fn check(workspace: &Workspace) -> Vec<Finding> {
    let mut found = Vec::new();
    for package in &workspace.packages {
        let place = format!("package {}", package.name);
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == package.name) else {
            let what = "has no place among the arrows (xtask/src/check/arrows.rs)".to_owned();
            found.push(Finding { place, what });
            continue;
        };
        for dependency in package.dependencies.iter().filter(|dependency| dependency.path.is_some())
        {
            let name = dependency.name.as_str();
            // Tests may use the street of phones from anywhere below the shells.
            let for_tests =
                dependency.kind.as_deref() == Some("dev") && EVERYTHING_BUT_SHELLS.contains(&name);
            if !allowed.contains(&name) && !for_tests {
                let what = format!("may not depend on {name}");
                found.push(Finding { place: place.clone(), what });
            }
        }
    }
    found
}

/// Asks cargo what the pure packages bring along, on phones and in web views.
pub fn check_foreign() -> Result<Vec<Finding>> {
    let mut found = Vec::new();
    for package in PURE {
        for target in [String::new(), format!("--target {}", wasm::TARGET)] {
            let words =
                format!("tree -p {package} -e normal --prefix none --format {{p}} {target}");
            let tree = command::output(command::cargo(&words))?;
            found.extend(foreign(package, &tree));
        }
    }
    found.dedup();
    Ok(found)
}

fn foreign(package: &str, tree: &str) -> Vec<Finding> {
    let mut names: Vec<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    names.sort_unstable();
    names.dedup();
    let bad = names.into_iter().filter(|name| NOT_IN_PURE.contains(name));
    bad.map(|name| Finding {
        place: format!("package {package}"),
        what: format!(
            "brings along {name}, and has to do without (`cargo tree -i {name}` says why)"
        ),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn workspace(package: &str, dependency: &str, kind: &str) -> Workspace {
        let text = format!(
            r#"{{"packages": [{{"name": "{package}", "targets": [], "features": {{}},
            "dependencies": [{{"name": "{dependency}", "kind": {kind}, "path": "/x"}}]}}]}}"#
        );
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn refuses_arrows_that_point_the_wrong_way() {
        let cases = [
            ("folkmoot-core", "folkmoot-store", "null", false),
            ("folkmoot-store", "folkmoot-core", "null", true),
            ("folkmoot-store", "folkmoot-engine", "\"build\"", false),
            ("folkmoot-core", "folkmoot-testkit", "\"dev\"", true),
            ("folkmoot-core", "folkmoot", "\"dev\"", false),
            ("folkmoot-tests", "folkmoot", "null", false),
            ("folkmoot-frontend", "folkmoot-engine", "null", false),
            ("folkmoot-newcomer", "folkmoot-core", "null", false),
        ];
        for (package, dependency, kind, fine) in cases {
            let found = check(&workspace(package, dependency, kind));
            assert_eq!(found.is_empty(), fine, "{package} → {dependency} ({kind}): {found:?}");
        }
    }

    #[test]
    fn finds_a_runtime_deep_in_a_pure_package() {
        let tree = "folkmoot-core v0.1.0 (/x)\nblake3 v1.8.2\ngetrandom v0.3.1\ngetrandom v0.2.1\n";
        let found = foreign("folkmoot-core", tree);
        assert_eq!(found.len(), 1);
        assert!(found.iter().all(|finding| finding.what.contains("getrandom")));
        assert_eq!(foreign("folkmoot-core", "getrandom_like v1.0.0\n"), []);
    }
}
