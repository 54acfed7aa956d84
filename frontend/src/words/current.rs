//! The language in use: its messages and its way of writing numbers.
//!
//! The build checks the locale files and puts one file for each language beside the page; only
//! that of the language in use is loaded.

use std::cell::{Cell, RefCell};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use super::intl::NumberFormat;
use super::language::Language;
use crate::device::{fetch, page, store};

const STORED: &str = "folkmoot.language";

/// A value for a message's variable.
#[derive(Debug, Clone, Copy)]
pub enum Argument<'a> {
    /// Text as it is.
    Text(&'a str),
    /// A number: chooses plural forms, written with the language's digits.
    Number(u64),
}

struct Current {
    language: Language,
    tag: String,
    bundle: FluentBundle<FluentResource>,
}

thread_local! {
    static CURRENT: RefCell<Option<Current>> = const { RefCell::new(None) };
    static NUMBERS: RefCell<Option<NumberFormat>> = const { RefCell::new(None) };
    /// The language asked for last: of two that are on their way, that one counts.
    static WISHED: Cell<Option<Language>> = const { Cell::new(None) };
}

/// The language to start with: the remembered one, else the first the phone asks for.
pub fn wished() -> Language {
    store::get(STORED)
        .and_then(|code| Language::from_tag(&code))
        .or_else(|| page::languages().iter().find_map(|tag| Language::from_tag(tag)))
        .unwrap_or(Language::English)
}

/// Loads a language and speaks it from then on. The screens have to be drawn anew.
///
/// # Errors
///
/// Says which file could not be loaded; the language stays as it was.
pub async fn speak(language: Language) -> Result<(), String> {
    WISHED.set(Some(language));
    let text = fetch::text(&format!("locales/{}.ftl", language.code())).await?;
    if WISHED.get() == Some(language) {
        use_language(language, text);
    }
    Ok(())
}

/// Remembers the language for the next start.
pub fn remember(language: Language) {
    store::set(STORED, language.code());
}

/// The language in use.
pub fn language() -> Language {
    CURRENT.with_borrow(|current| current.as_ref().map_or(Language::English, |it| it.language))
}

/// The tag for dates and numbers: with the phone's region where it fits the language.
pub fn tag() -> String {
    CURRENT.with_borrow(|current| {
        current.as_ref().map_or_else(|| Language::English.code().to_owned(), |it| it.tag.clone())
    })
}

/// A number with the language's digits and grouping.
pub fn number(value: f64) -> String {
    NUMBERS.with_borrow(|format| {
        format.as_ref().map_or_else(|| value.to_string(), |format| format.format(value))
    })
}

/// The text of a message.
pub(super) fn say(id: &str, arguments: &[(&'static str, Argument)]) -> String {
    let arguments: FluentArgs = arguments
        .iter()
        .map(|(name, value)| {
            let value = match value {
                Argument::Text(text) => FluentValue::from(*text),
                Argument::Number(number) => FluentValue::from(*number),
            };
            (*name, value)
        })
        .collect();
    CURRENT.with_borrow(|current| {
        let pattern = current
            .as_ref()
            .and_then(|current| Some((current, current.bundle.get_message(id)?.value()?)));
        pattern.map_or_else(
            || id.to_owned(),
            |(current, pattern)| {
                // The build has checked messages and arguments: there is no error to show.
                let mut errors = Vec::new();
                current.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned()
            },
        )
    })
}

fn use_language(language: Language, text: String) {
    let code = language.code();
    let tag = page::languages()
        .into_iter()
        .find(|tag| Language::from_tag(tag) == Some(language))
        .unwrap_or_else(|| code.to_owned());
    NUMBERS.set(Some(NumberFormat::new(&tag)));
    CURRENT.set(Some(Current { language, tag, bundle: bundle(code, text) }));
    page::set_language(code, language.direction());
}

fn bundle(code: &str, text: String) -> FluentBundle<FluentResource> {
    let locale = code.parse::<unic_langid::LanguageIdentifier>().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![locale]);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(value) => Some(number(value.value)),
        _ => None,
    }));
    // The only builtin is NUMBER; adding it twice would be the only error.
    let _ = bundle.add_builtins();
    // Parsed by the build already.
    let resource = FluentResource::try_new(text);
    bundle.add_resource_overriding(resource.unwrap_or_else(|(resource, _)| resource));
    bundle
}
