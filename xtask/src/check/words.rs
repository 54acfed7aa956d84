//! Words that the app doesn't use, because nobody in it is that: no member has a capability that
//! another lacks (L1). Looked for in what screens say, and in the names that we give to things.

use super::{Finding, Source};

const FORBIDDEN: &[&str] = &[
    "leader",
    "admin",
    "administrator",
    "representative",
    "moderator",
    "owner",
    "user",
    "superuser",
];

/// Words after which a name is given.
const NAMING: &[&str] = &["struct", "enum", "trait", "type", "fn", "mod", "const", "static"];

/// Names that somebody else's interface demands.
const DEMANDED: &[&str] = &["get_user_media", "user_agent", "user_media", "user_version"];

/// Finds them in `.ftl` files and in the names that Rust files give.
pub fn check(source: &Source) -> Vec<Finding> {
    match source.ending() {
        "ftl" => screens(source),
        // The list above has to name them.
        "rs" if !source.place.starts_with("xtask/src/check/") => names(source),
        _ => Vec::new(),
    }
}

fn screens(source: &Source) -> Vec<Finding> {
    let mut found = Vec::new();
    for (number, line) in source.lines().filter(|(_, line)| !line.starts_with('#')) {
        for word in line.split(|c: char| !c.is_alphanumeric()).filter_map(forbidden) {
            let what = format!("says \"{word}\"; nobody here is one");
            found.push(Finding::at(source, number, what));
        }
    }
    found
}

fn names(source: &Source) -> Vec<Finding> {
    let mut found = Vec::new();
    for (number, line) in source.lines() {
        let code = line.split("//").next().unwrap_or_default();
        let mut tokens = code.split(|c: char| !(c.is_alphanumeric() || c == '_'));
        while let Some(token) = tokens.next() {
            if !NAMING.contains(&token) {
                continue;
            }
            let Some(name) = tokens.next().filter(|name| !name.is_empty()) else { continue };
            if DEMANDED.contains(&name) {
                continue;
            }
            if let Some(word) = parts(name).iter().find_map(|part| forbidden(part)) {
                let what = format!("`{name}` says \"{word}\"; nobody here is one");
                found.push(Finding::at(source, number, what));
            }
        }
    }
    found
}

/// The forbidden word that this word is, alone or in the plural.
fn forbidden(word: &str) -> Option<&'static str> {
    let word = word.to_lowercase();
    FORBIDDEN.iter().copied().find(|bad| word == *bad || word.strip_suffix('s') == Some(bad))
}

/// `snake_case` and `CamelCase` in their words.
fn parts(name: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for c in name.chars() {
        if c == '_' || c.is_uppercase() {
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut().filter(|_| c != '_') {
            part.push(c);
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(place: &str, text: &str) -> Vec<String> {
        check(&Source::new(place, text)).into_iter().map(|finding| finding.place).collect()
    }

    #[test]
    fn finds_them_on_screens() {
        assert_eq!(places("a.ftl", "# user\na = Ask the Admins\nb = leaderless"), ["a.ftl:2"]);
    }

    #[test]
    fn finds_them_in_names_we_give() {
        let code = "pub struct GroupOwner;\nfn set_user_name() {}\nlet user_agent = user();\n\
                    fn get_user_media() {}\n// struct Owner\nstruct Ownership;";
        assert_eq!(places("a.rs", code), ["a.rs:1", "a.rs:2"]);
    }
}
