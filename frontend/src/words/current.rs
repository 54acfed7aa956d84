//! The language in use: its messages and its way of writing numbers.
//!
//! The build checks the locale files and puts one file for each language beside the page; only
//! that of the language in use is loaded.

use std::cell::{Cell, RefCell};

use super::intl::{NumberFormat, PluralRules};
use super::language::Language;
use super::texts::{Argument, Numbers, Texts};
use crate::device::{fetch, page, store};

const STORED: &str = "folkmoot.language";

struct Current {
    language: Language,
    tag: String,
    texts: Texts,
    figures: NumberFormat,
    plurals: PluralRules,
}

impl Numbers for Current {
    #[allow(clippy::cast_precision_loss)]
    fn write(&self, number: u64) -> String {
        self.figures.format(number as f64)
    }

    #[allow(clippy::cast_precision_loss)]
    fn plural(&self, number: u64) -> String {
        self.plurals.select(number as f64)
    }
}

thread_local! {
    static CURRENT: RefCell<Option<Current>> = const { RefCell::new(None) };
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
        use_language(language, &text);
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
    CURRENT.with_borrow(|current| {
        current.as_ref().map_or_else(|| value.to_string(), |it| it.figures.format(value))
    })
}

/// The text of a message.
pub(super) fn say(id: &str, arguments: &[(&'static str, Argument)]) -> String {
    CURRENT.with_borrow(|current| {
        let said = current.as_ref().and_then(|it| it.texts.say(id, arguments, it));
        said.unwrap_or_else(|| id.to_owned())
    })
}

fn use_language(language: Language, text: &str) {
    let code = language.code();
    let tag = page::languages()
        .into_iter()
        .find(|tag| Language::from_tag(tag) == Some(language))
        .unwrap_or_else(|| code.to_owned());
    let (figures, plurals) = (NumberFormat::new(&tag), PluralRules::new(&tag));
    let texts = Texts::read(text);
    CURRENT.set(Some(Current { language, tag, texts, figures, plurals }));
    page::set_language(code, language.direction());
}
