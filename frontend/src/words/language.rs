//! The languages there are.

/// A language the screens speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Spanish.
    Spanish,
    /// French.
    French,
    /// Arabic, from right to left.
    Arabic,
    /// Hindi.
    Hindi,
    /// Chinese in simplified characters.
    SimplifiedChinese,
}

impl Language {
    /// Every language, in the order they are offered.
    pub const ALL: &'static [Self] = &[
        Self::English,
        Self::Spanish,
        Self::French,
        Self::Arabic,
        Self::Hindi,
        Self::SimplifiedChinese,
    ];

    /// Its code (BCP 47), which is also its folder of locale files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
            Self::French => "fr",
            Self::Arabic => "ar",
            Self::Hindi => "hi",
            Self::SimplifiedChinese => "zh-Hans",
        }
    }

    /// Its name in itself: the one text that is the same in every language.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
            Self::French => "Français",
            Self::Arabic => "العربية",
            Self::Hindi => "हिन्दी",
            Self::SimplifiedChinese => "简体中文",
        }
    }

    /// The way its text runs.
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Arabic => "rtl",
            _ => "ltr",
        }
    }

    /// The language of a tag like `ar-EG`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let parts: Vec<String> = tag.split(['-', '_']).map(str::to_ascii_lowercase).collect();
        let primary = parts.first()?;
        // Where Chinese is asked for in traditional characters, the phone's next wish is better.
        let traditional = ["hant", "tw", "hk", "mo"];
        if primary == "zh" {
            let other = !parts.iter().any(|part| part == "hans")
                && parts.iter().any(|part| traditional.contains(&part.as_str()));
            return (!other).then_some(Self::SimplifiedChinese);
        }
        Self::ALL.iter().copied().find(|language| language.code() == primary)
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

    #[test]
    fn finds_the_language_of_a_tag() {
        for (tag, language) in [
            ("en", Some(Language::English)),
            ("es-MX", Some(Language::Spanish)),
            ("es-419", Some(Language::Spanish)),
            ("FR_ca", Some(Language::French)),
            ("ar-EG", Some(Language::Arabic)),
            ("hi-Latn-IN", Some(Language::Hindi)),
            ("zh", Some(Language::SimplifiedChinese)),
            ("zh-CN", Some(Language::SimplifiedChinese)),
            ("zh-SG", Some(Language::SimplifiedChinese)),
            ("zh-Hans", Some(Language::SimplifiedChinese)),
            ("zh-Hans-HK", Some(Language::SimplifiedChinese)),
            ("zh-TW", None),
            ("zh-Hant", None),
            ("est", None),
            ("", None),
        ] {
            assert_eq!(Language::from_tag(tag), language, "{tag}");
        }
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.code()), Some(*language));
        }
    }
}
