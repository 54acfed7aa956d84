//! Every language says everything: the Fluent files of all locales have the same messages.

use std::collections::{BTreeMap, BTreeSet};

use super::{Finding, Source};

/// Compares the files of `frontend/locales/LOCALE/` (or `frontend/locales/LOCALE.ftl`).
pub fn check(sources: &[Source]) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut by_locale: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for source in sources {
        let Some(locale) = locale(&source.place) else { continue };
        let keys = by_locale.entry(locale).or_default();
        for (line, key) in keys_of(source) {
            if !keys.insert(key.clone()) {
                found.push(Finding::at(source, line, format!("`{key}` is there twice")));
            }
        }
    }
    let all: BTreeSet<&String> = by_locale.values().flatten().collect();
    for (locale, keys) in &by_locale {
        for key in all.iter().filter(|key| !keys.contains(**key)) {
            found.push(Finding {
                place: format!("frontend/locales/{locale}"),
                what: format!("`{key}` isn't said in this language"),
            });
        }
    }
    found
}

fn locale(place: &str) -> Option<&str> {
    let rest = place.strip_prefix("frontend/locales/")?.strip_suffix(".ftl")?;
    rest.split('/').next()
}

/// Messages, and attributes as `message.attribute`, each with its line.
fn keys_of(source: &Source) -> Vec<(usize, String)> {
    let mut keys = Vec::new();
    let mut message = String::new();
    for (number, line) in source.lines() {
        let Some((before, _)) = line.split_once('=') else { continue };
        let name = before.trim_end();
        if let Some(attribute) = name.trim_start().strip_prefix('.') {
            if is_name(attribute) && name.starts_with([' ', '.']) {
                keys.push((number, format!("{message}.{attribute}")));
            }
        } else if is_name(name.strip_prefix('-').unwrap_or(name)) {
            message = name.to_owned();
            keys.push((number, message.clone()));
        }
    }
    keys
}

/// An identifier of Fluent: a letter, then letters, digits, `_` and `-`.
fn is_name(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str = "\
# a remark = no key
home-title = Home
    .hint = Where you are
residents = { $count ->
    [one] One
   *[other] { $count } people, a = b
}
-app = Folkmoot
";

    #[test]
    fn reads_keys() {
        let keys: Vec<_> = keys_of(&Source::new("", ENGLISH)).into_iter().map(|k| k.1).collect();
        assert_eq!(keys, ["home-title", "home-title.hint", "residents", "-app"]);
    }

    #[test]
    fn finds_what_a_language_lacks() {
        let english = Source::new("frontend/locales/en/a.ftl", ENGLISH);
        let arabic = Source::new("frontend/locales/ar/b.ftl", &ENGLISH.replace("home-", "hom-"));
        assert_eq!(check(std::slice::from_ref(&english)), []);
        let found = check(&[english.clone(), arabic]);
        assert_eq!(found.len(), 4, "{found:?}");
        let twice = Source::new("frontend/locales/en/c.ftl", "home-title = Again\n");
        assert_eq!(check(&[english, twice]).len(), 1);
    }
}
