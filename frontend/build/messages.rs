//! Locale files to typed functions: one for each message, with an argument for each variable.
//!
//! A variable is a number where any language chooses a plural form by it or writes
//! `NUMBER($it)`; anything else is text. English is the reference: every other language must
//! have the same messages with the same variables.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant,
    VariantKey,
};
use fluent_syntax::parser;

use crate::rust::{pascal, snake};

const REFERENCE: &str = "en";

/// The plural forms a language distinguishes: each choice by number must give all of them.
///
/// The cardinal rules of CLDR, from which the web view's `Intl.PluralRules` chooses. Its `many` in
/// Spanish and French is for whole millions, which don't come up here: `other` says those too.
const PLURALS: &[(&str, &[&str])] = &[
    ("ar", &["zero", "one", "two", "few", "many", "other"]),
    ("en", &["one", "other"]),
    ("es", &["one", "other"]),
    ("fr", &["one", "other"]),
    ("hi", &["one", "other"]),
    ("zh-Hans", &["other"]),
];

/// Facts of an error that are not shown as they are, but as words of the screen.
const FACT_WORDS: &[&str] = &["field"];

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Text,
    Number,
}

#[derive(Default)]
struct Message {
    variables: BTreeMap<String, Kind>,
    /// The variables in the order in which they are first named: that of the arguments.
    order: Vec<String>,
    refers_to: BTreeSet<String>,
    text: String,
}

type Messages = BTreeMap<String, Message>;

struct Locale {
    name: String,
    messages: Messages,
}

/// The whole generated module.
pub fn generate(folder: &Path) -> Result<String, String> {
    let mut problems = Vec::new();
    let mut locales = Vec::new();
    for name in entries(folder)? {
        locales.push(read_locale(folder, &name, &mut problems)?);
    }
    let Some(reference) = locales.iter().find(|locale| locale.name == REFERENCE) else {
        return Err(format!("no locale `{REFERENCE}` in {}", folder.display()));
    };
    let mut kinds: BTreeMap<(String, String), Kind> = BTreeMap::new();
    for locale in &locales {
        compare(reference, locale, &mut problems);
        for (id, message) in &locale.messages {
            for (variable, kind) in &message.variables {
                let known = kinds.entry((id.clone(), variable.clone())).or_insert(*kind);
                *known = (*known).max(*kind);
            }
        }
    }
    pairs(&reference.messages, &mut problems);
    if !problems.is_empty() {
        return Err(problems.join("\n"));
    }

    let mut out = String::new();
    write_locales(&mut out, &locales);
    for (id, message) in &reference.messages {
        write_function(&mut out, id, message, &kinds);
    }
    write_errors(&mut out, &reference.messages, &kinds);
    write_practices(&mut out, &reference.messages);
    Ok(out)
}

fn entries(folder: &Path) -> Result<Vec<String>, String> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let read = std::fs::read_dir(folder).map_err(|err| format!("{}: {err}", folder.display()))?;
    let mut names: Vec<String> =
        read.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

fn read_locale(folder: &Path, name: &str, problems: &mut Vec<String>) -> Result<Locale, String> {
    let folder = folder.join(name);
    let mut locale = Locale { name: name.to_owned(), messages: Messages::new() };
    let mut terms = BTreeSet::new();
    for file in entries(&folder)?.into_iter().filter(|file| file.ends_with(".ftl")) {
        let path = folder.join(&file);
        println!("cargo::rerun-if-changed={}", path.display());
        let text = std::fs::read_to_string(&path).map_err(|err| format!("{name}/{file}: {err}"))?;
        let resource = parser::parse(text).unwrap_or_else(|(resource, errors)| {
            problems.extend(errors.iter().map(|err| format!("{name}/{file}: {err}")));
            resource
        });
        for entry in &resource.body {
            match entry {
                Entry::Message(message) => {
                    let id = message.id.name.clone();
                    let mut read = Message::default();
                    match &message.value {
                        Some(value) => {
                            pattern(value, &mut read, name, &id, problems);
                            if !is_plain(value, true) {
                                problems.push(format!(
                                    "{name}: `{id}` is more than src/words/texts.rs reads: write \
                                     one line of text with {{ $it }} or {{ NUMBER($it) }}, or one \
                                     choice of such lines"
                                ));
                            }
                        }
                        None => problems.push(format!("{name}: `{id}` has no text")),
                    }
                    if !message.attributes.is_empty() {
                        problems.push(format!("{name}: `{id}`: attributes are not used here"));
                    }
                    if locale.messages.insert(id.clone(), read).is_some() {
                        problems.push(format!("{name}: `{id}` is there twice"));
                    }
                }
                Entry::Term(term) => {
                    terms.insert(format!("-{}", term.id.name));
                }
                Entry::Junk { content } => {
                    problems.push(format!("{name}/{file}: not Fluent: {}", content.trim()));
                }
                _ => {}
            }
        }
    }
    for (id, message) in &locale.messages {
        for target in &message.refers_to {
            if !locale.messages.contains_key(target) && !terms.contains(target) {
                problems.push(format!("{name}: `{id}` refers to `{target}`, which is missing"));
            }
        }
    }
    Ok(locale)
}

fn pattern(
    pattern: &Pattern<String>,
    message: &mut Message,
    locale: &str,
    id: &str,
    problems: &mut Vec<String>,
) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => message.text.push_str(value),
            PatternElement::Placeable { expression } => {
                message.text.push('…');
                self::expression(expression, message, locale, id, problems);
            }
        }
    }
}

fn expression(
    expression: &Expression<String>,
    message: &mut Message,
    locale: &str,
    id: &str,
    problems: &mut Vec<String>,
) {
    match expression {
        Expression::Inline(inline) => self::inline(inline, Kind::Text, message),
        Expression::Select { selector, variants } => {
            self::inline(selector, Kind::Number, message);
            plural_forms(variants, locale, id, problems);
            for variant in variants {
                pattern(&variant.value, message, locale, id, problems);
            }
        }
    }
}

fn inline(inline: &InlineExpression<String>, kind: Kind, message: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            if !message.order.contains(&id.name) {
                message.order.push(id.name.clone());
            }
            let known = message.variables.entry(id.name.clone()).or_insert(kind);
            *known = (*known).max(kind);
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            let CallArguments { positional, .. } = arguments;
            for argument in positional {
                self::inline(argument, Kind::Number, message);
            }
        }
        InlineExpression::MessageReference { id, .. } => {
            message.refers_to.insert(id.name.clone());
        }
        InlineExpression::TermReference { id, .. } => {
            message.refers_to.insert(format!("-{}", id.name));
        }
        _ => {}
    }
}

/// As much of Fluent as `src/words/texts.rs` reads on the phone.
fn is_plain(pattern: &Pattern<String>, may_choose: bool) -> bool {
    let choice = match pattern.elements.as_slice() {
        [PatternElement::Placeable { expression }] => Some(expression),
        _ => None,
    };
    if let Some(Expression::Select { selector, variants }) = choice {
        return may_choose
            && is_variable(selector)
            && variants.iter().all(|variant| is_plain(&variant.value, false));
    }
    pattern.elements.iter().all(|element| match element {
        PatternElement::TextElement { value } => !value.contains('\n'),
        PatternElement::Placeable { expression: Expression::Inline(inline) } => is_variable(inline),
        PatternElement::Placeable { .. } => false,
    })
}

/// `$it` or `NUMBER($it)`, without options.
fn is_variable(inline: &InlineExpression<String>) -> bool {
    match inline {
        InlineExpression::VariableReference { .. } => true,
        InlineExpression::FunctionReference { id, arguments } => {
            id.name == "NUMBER"
                && arguments.named.is_empty()
                && matches!(
                    arguments.positional.as_slice(),
                    [InlineExpression::VariableReference { .. }]
                )
        }
        _ => false,
    }
}

/// A choice by number must give every plural form of the language, and nothing else.
fn plural_forms(variants: &[Variant<String>], locale: &str, id: &str, problems: &mut Vec<String>) {
    let given: BTreeSet<&str> = variants
        .iter()
        .filter_map(|variant| match &variant.key {
            VariantKey::Identifier { name } => Some(name.as_str()),
            VariantKey::NumberLiteral { .. } => None,
        })
        .collect();
    let Some((_, wanted)) = PLURALS.iter().find(|(name, _)| *name == locale) else {
        problems.push(format!("{locale}: add its plural forms to PLURALS in build/messages.rs"));
        return;
    };
    let wanted: BTreeSet<&str> = wanted.iter().copied().collect();
    for missing in wanted.difference(&given) {
        problems.push(format!("{locale}: `{id}` lacks the plural form [{missing}]"));
    }
    for unknown in given.difference(&wanted) {
        problems.push(format!("{locale}: `{id}`: [{unknown}] is no plural form"));
    }
}

fn compare(reference: &Locale, locale: &Locale, problems: &mut Vec<String>) {
    let name = &locale.name;
    for (id, wanted) in &reference.messages {
        let Some(found) = locale.messages.get(id) else {
            problems.push(format!("{name}: `{id}` is missing"));
            continue;
        };
        for variable in wanted.variables.keys() {
            if !found.variables.contains_key(variable) {
                problems.push(format!("{name}: `{id}` does not use ${variable}"));
            }
        }
        for variable in found.variables.keys() {
            if !wanted.variables.contains_key(variable) {
                problems.push(format!("{name}: `{id}` uses the unknown ${variable}"));
            }
        }
    }
    for id in locale.messages.keys() {
        if !reference.messages.contains_key(id) {
            problems.push(format!("{name}: `{id}` is not in {REFERENCE}"));
        }
    }
}

/// `error-X` needs `error-X-next`, `practice-X` needs `practice-X-about`.
fn pairs(messages: &Messages, problems: &mut Vec<String>) {
    for (prefix, suffix) in [("error-", "-next"), ("practice-", "-about")] {
        for id in messages.keys().filter(|id| id.starts_with(prefix)) {
            let other = id
                .strip_suffix(suffix)
                .map_or_else(|| format!("{id}{suffix}"), std::borrow::ToOwned::to_owned);
            if !messages.contains_key(&other) {
                problems.push(format!("`{id}` has no `{other}`"));
            }
        }
    }
}

/// The texts themselves are fetched when a language is chosen; see `words/current.rs`.
fn write_locales(out: &mut String, locales: &[Locale]) {
    let names: Vec<&str> = locales.iter().map(|locale| locale.name.as_str()).collect();
    out.push_str("/// Every language that has locale files, by its code.\n#[cfg(test)]\n");
    let _ = writeln!(out, "pub(super) const LOCALES: &[&str] = &{names:?};\n");
}

fn kind(kinds: &BTreeMap<(String, String), Kind>, id: &str, variable: &str) -> Kind {
    kinds.get(&(id.to_owned(), variable.to_owned())).copied().unwrap_or(Kind::Text)
}

fn write_function(
    out: &mut String,
    id: &str,
    message: &Message,
    kinds: &BTreeMap<(String, String), Kind>,
) {
    let text: String = message.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.replace(['[', ']', '<', '>', '`'], " ");
    let mut parameters = Vec::new();
    let mut arguments = Vec::new();
    for variable in &message.order {
        let name = snake(variable);
        match kind(kinds, id, variable) {
            Kind::Number => {
                parameters.push(format!("{name}: impl Into<u64>"));
                arguments.push(format!("({variable:?}, Argument::Number({name}.into()))"));
            }
            Kind::Text => {
                parameters.push(format!("{name}: &str"));
                arguments.push(format!("({variable:?}, Argument::Text({name}))"));
            }
        }
    }
    let _ = writeln!(
        out,
        "/// {text}\npub fn {}({}) -> String {{\n    say({id:?}, &[{}])\n}}\n",
        snake(id),
        parameters.join(", "),
        arguments.join(", "),
    );
}

/// An exhaustive match over the error codes: a code without words does not compile.
fn write_errors(out: &mut String, messages: &Messages, kinds: &BTreeMap<(String, String), Kind>) {
    for (name, suffix, doc) in [
        ("error_sentence", "", "What went wrong, in one sentence."),
        ("error_next", "-next", "What to do next."),
    ] {
        let _ = writeln!(out, "/// {doc}\npub fn {name}(error: &ApiError) -> String {{");
        out.push_str("    match error.code {\n");
        for id in messages.keys() {
            let Some(code) = id.strip_prefix("error-") else { continue };
            if code.ends_with("-next") {
                continue;
            }
            let id = format!("error-{code}{suffix}");
            let arguments: Vec<String> = messages
                .get(&id)
                .into_iter()
                .flat_map(|message| &message.order)
                .map(|variable| match kind(kinds, &id, variable) {
                    Kind::Number => format!("fact_number(error, {variable:?})"),
                    Kind::Text if FACT_WORDS.contains(&variable.as_str()) => {
                        format!("&fact_word(error, {variable:?})")
                    }
                    Kind::Text => format!("fact_text(error, {variable:?})"),
                })
                .collect();
            let _ = writeln!(
                out,
                "        ErrorCode::{} => {}({}),",
                pascal(code),
                snake(&id),
                arguments.join(", ")
            );
        }
        out.push_str("    }\n}\n\n");
    }
}

/// Practices by the name they have in the protocol.
fn write_practices(out: &mut String, messages: &Messages) {
    let names: Vec<&str> = messages
        .keys()
        .filter_map(|id| id.strip_prefix("practice-"))
        .filter(|name| !name.ends_with("-about"))
        .collect();
    for (function, suffix, doc) in [
        ("practice_title", "", "A practice's name in words; none if this app does not know it."),
        ("practice_about", "-about", "What a practice does."),
    ] {
        let _ = writeln!(out, "/// {doc}\npub fn {function}(name: &str) -> Option<String> {{");
        out.push_str("    match name {\n");
        for name in &names {
            let call = snake(&format!("practice-{name}{suffix}"));
            let _ = writeln!(out, "        {name:?} => Some({call}()),");
        }
        out.push_str("        _ => None,\n    }\n}\n\n");
    }
}
