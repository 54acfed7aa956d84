//! No file names the host of a package registry or download site: a mirror, a cache or a machine
//! without a network must be able to stand in for any of them, and lock files must not tie us.

use super::{Finding, Source};

/// Domains, in two parts so that this file doesn't break its own rule.
const DOMAINS: &[(&str, &str)] = &[
    ("crates", "io"),
    ("npmjs", "org"),
    ("npmjs", "com"),
    ("yarnpkg", "com"),
    ("unpkg", "com"),
    ("jsdelivr", "net"),
    ("rust-lang", "org"),
    ("rustup", "rs"),
    ("debian", "org"),
    ("nodesource", "com"),
    ("pypi", "org"),
    ("pythonhosted", "org"),
    ("googleapis", "com"),
    ("docker", "io"),
    ("ghcr", "io"),
];

/// Finds such hosts. Cargo's lock files are cargo's own business.
pub fn check(source: &Source) -> Vec<Finding> {
    if source.place.ends_with("Cargo.lock") {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (number, line) in source.lines() {
        for (name, end) in DOMAINS {
            if names_host(line, &format!("{name}.{end}")) {
                let what = format!("names the host {name}.{end}; leave that to the tools");
                found.push(Finding::at(source, number, what));
            }
        }
    }
    found
}

/// Whether a line has the domain as part of an address: after `//` or `@`, or with a host's name
/// before it. As the plain name of a thing it may be mentioned.
fn names_host(line: &str, domain: &str) -> bool {
    line.match_indices(domain).any(|(start, _)| {
        let before = line.get(..start).unwrap_or_default();
        let after = line.get(start + domain.len()..).unwrap_or_default();
        let ends = !after.starts_with(|next: char| next.is_alphanumeric() || next == '-');
        let host = before.ends_with("//") || before.ends_with('@') || before.ends_with('.');
        ends && host
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_addresses_and_leaves_plain_names() {
        let domain = DOMAINS.first().map(|(name, end)| format!("{name}.{end}")).unwrap();
        assert!(names_host(&format!("see https://{domain}/x"), &domain));
        assert!(names_host(&format!("static.{domain}"), &domain));
        assert!(!names_host(&format!("taken from {domain} only"), &domain));
        assert!(!names_host(&format!("my{domain}"), &domain));
        let lock = Source::new("fuzz/Cargo.lock", &format!("https://{domain}"));
        assert_eq!(check(&lock), []);
        let file = Source::new("a.toml", &format!("\nx = \"https://{domain}\""));
        assert_eq!(check(&file).first().map(|finding| finding.place.as_str()), Some("a.toml:2"));
    }
}
