//! The languages there are.

/// A language the screens speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Arabic, from right to left.
    Arabic,
}

impl Language {
    /// Every language, in the order they are offered.
    pub const ALL: &'static [Self] = &[Self::English, Self::Arabic];

    /// Its code (BCP 47), which is also its folder of locale files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Arabic => "ar",
        }
    }

    /// Its name in itself: the one text that is the same in every language.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Arabic => "العربية",
        }
    }

    /// The way its text runs.
    pub const fn direction(self) -> &'static str {
        match self {
            Self::English => "ltr",
            Self::Arabic => "rtl",
        }
    }

    /// The language of a tag like `ar-EG`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::ALL.iter().copied().find(|language| language.code().eq_ignore_ascii_case(primary))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::words::messages::LOCALES;

    #[test]
    fn every_language_has_its_folder_and_every_folder_its_language() {
        let offered: BTreeSet<&str> =
            Language::ALL.iter().map(|language| language.code()).collect();
        assert_eq!(offered, LOCALES.iter().copied().collect());
        assert_eq!(offered.len(), Language::ALL.len());
    }
}
