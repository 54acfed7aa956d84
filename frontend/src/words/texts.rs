//! A language's messages: as much of Fluent as our locale files use.
//!
//! The build reads the same files with Fluent's own parser and refuses what is not understood
//! here (`build/messages.rs`), so a phone need not load that parser, nor the plural rules of two
//! hundred languages: the web view knows them. A test compares the two, message by message.

use std::collections::BTreeMap;

/// A value for a message's variable.
#[derive(Debug, Clone, Copy)]
pub enum Argument<'a> {
    /// Text as it is.
    Text(&'a str),
    /// A number: chooses plural forms, written with the language's digits.
    Number(u64),
}

/// How a language writes numbers, and which plural form each takes.
pub trait Numbers {
    /// With the language's digits.
    fn write(&self, number: u64) -> String;
    /// `zero`, `one`, `two`, `few`, `many` or `other`.
    fn plural(&self, number: u64) -> String;
}

/// Every message of a language by its name, as its file writes it.
#[derive(Debug, Default)]
pub struct Texts(BTreeMap<String, String>);

/// What keeps a name of the other direction from mixing up the words around it (Unicode 9).
const ISOLATE: char = '\u{2068}';
const END: char = '\u{2069}';

impl Texts {
    /// Reads a language's file.
    pub fn read(file: &str) -> Self {
        let mut texts = BTreeMap::new();
        let mut last: Option<(&str, String)> = None;
        for line in file.lines() {
            if line.starts_with([' ', '}']) {
                // It belongs to the message above.
                if let Some((_, text)) = &mut last {
                    text.push('\n');
                    text.push_str(line.trim());
                }
            } else if let Some((id, text)) = line.split_once('=').filter(|_| !line.starts_with('#'))
            {
                texts.extend(last.replace((id.trim(), text.trim().to_owned())).map(owned));
            }
        }
        texts.extend(last.map(owned));
        Self(texts)
    }

    /// A message with its variables filled in.
    pub fn say(
        &self,
        id: &str,
        arguments: &[(&str, Argument)],
        numbers: &impl Numbers,
    ) -> Option<String> {
        let text = self.0.get(id)?.trim();
        Some(match choice(text) {
            Some((variable, variants)) => {
                fill(chosen(variants, value(arguments, variable), numbers), arguments, numbers)
            }
            None => fill(text, arguments, numbers),
        })
    }
}

fn owned((id, text): (&str, String)) -> (String, String) {
    (id.to_owned(), text)
}

/// `{ $variable -> …` and its variants, where a message is a choice.
fn choice(text: &str) -> Option<(&str, &str)> {
    let (head, variants) = text.strip_prefix('{')?.split_once("->")?;
    (!head.contains('}')).then(|| (name(head), variants))
}

/// The variable of `$it` or `NUMBER($it)`.
fn name(placeable: &str) -> &str {
    let inside = placeable.trim();
    let inside = inside.strip_prefix("NUMBER(").and_then(|rest| rest.strip_suffix(')'));
    inside.unwrap_or(placeable).trim().trim_start_matches('$')
}

fn value<'a>(arguments: &[(&str, Argument<'a>)], name: &str) -> Option<Argument<'a>> {
    arguments.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
}

/// The text of the variant that fits, else of the one with a star.
fn chosen<'a>(variants: &'a str, value: Option<Argument>, numbers: &impl Numbers) -> &'a str {
    let Some(Argument::Number(number)) = value else { return starred(variants) };
    let (exactly, plural) = (number.to_string(), numbers.plural(number));
    let fitting = parts(variants).find(|(key, _, _)| *key == exactly || *key == plural);
    fitting.map_or_else(|| starred(variants), |(_, text, _)| text)
}

fn starred(variants: &str) -> &str {
    parts(variants).find(|(_, _, star)| *star).map_or("", |(_, text, _)| text)
}

/// Key, text, and whether it has the star, of each line of a choice.
fn parts(variants: &str) -> impl Iterator<Item = (&str, &str, bool)> {
    variants.lines().filter_map(|line| {
        let line = line.trim();
        let (line, star) = line.strip_prefix('*').map_or((line, false), |rest| (rest, true));
        let (key, text) = line.strip_prefix('[')?.split_once(']')?;
        Some((key.trim(), text.trim(), star))
    })
}

/// Puts the values in the place of `{ $variable }`.
fn fill(text: &str, arguments: &[(&str, Argument)], numbers: &impl Numbers) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (placeable, after) = after.split_once('}').unwrap_or((after, ""));
        // By itself, a value has nothing to mix up.
        let alone = before.is_empty() && after.is_empty() && out.is_empty();
        out.push_str(before);
        out.extend((!alone).then_some(ISOLATE));
        match value(arguments, name(placeable)) {
            Some(Argument::Text(text)) => out.push_str(text),
            Some(Argument::Number(number)) => out.push_str(&numbers.write(number)),
            // The build has checked messages and arguments.
            None => {}
        }
        out.extend((!alone).then_some(END));
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
    use intl_pluralrules::{PluralRuleType, PluralRules};

    use super::*;
    use crate::words::messages::LOCALES;

    struct Plain(PluralRules);

    impl Numbers for Plain {
        fn write(&self, number: u64) -> String {
            format!("<{number}>")
        }

        fn plural(&self, number: u64) -> String {
            format!("{:?}", self.0.select(number).unwrap()).to_lowercase()
        }
    }

    /// As `xtask` joins them, with remarks still in.
    fn file(locale: &str) -> String {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(locale);
        let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().flatten().collect();
        files.sort_by_key(std::fs::DirEntry::path);
        files.iter().map(|file| std::fs::read_to_string(file.path()).unwrap()).collect()
    }

    #[test]
    fn says_what_fluent_says() {
        let numbers = [0, 1, 2, 3, 5, 7, 10, 11, 21, 99, 100, 101, 102, 103, 111, 200, 1000];
        let mut compared = 0;
        for locale in LOCALES {
            let file = file(locale);
            let texts = Texts::read(&file);
            let mut bundle = FluentBundle::new(vec![locale.parse().unwrap()]);
            bundle.set_formatter(Some(|value, _| match value {
                FluentValue::Number(value) => Some(format!("<{}>", value.value)),
                _ => None,
            }));
            bundle.add_builtins().unwrap();
            bundle.add_resource(FluentResource::try_new(file).unwrap()).unwrap();
            let primary: unic_langid::LanguageIdentifier =
                locale.split('-').next().unwrap().parse().unwrap();
            let plain = Plain(PluralRules::create(primary, PluralRuleType::CARDINAL).unwrap());
            for (id, text) in &texts.0 {
                let names: Vec<String> = text
                    .split('$')
                    .skip(1)
                    .map(|rest| rest.split([' ', ')', '}']).next().unwrap().to_owned())
                    .collect();
                let mut check = |value: Argument| {
                    let arguments: Vec<_> = names.iter().map(|name| (&**name, value)).collect();
                    let mut theirs = FluentArgs::new();
                    for (name, value) in &arguments {
                        match value {
                            Argument::Text(text) => theirs.set(*name, *text),
                            Argument::Number(number) => theirs.set(*name, *number),
                        }
                    }
                    let pattern = bundle.get_message(id).unwrap().value().unwrap();
                    let mut errors = Vec::new();
                    let wanted = bundle.format_pattern(pattern, Some(&theirs), &mut errors);
                    let said = texts.say(id, &arguments, &plain).unwrap();
                    assert_eq!(said, wanted, "{locale}: {id}");
                    compared += 1;
                };
                for number in numbers {
                    check(Argument::Number(number));
                }
                if !text.contains("NUMBER") && !text.contains("->") {
                    check(Argument::Text("Ana {$x} = #"));
                }
            }
        }
        assert!(compared > 10_000, "{compared}");
    }
}
