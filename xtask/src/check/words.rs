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

/// The beginnings of such words in languages that write word by word.
const STEMS: &[(&str, &[&str])] = &[
    (
        "es",
        &[
            "líder",
            "lider",
            "jefe",
            "jefa",
            "dirigente",
            "administrador",
            "representante",
            "moderador",
            "dueñ",
            "propietari",
            "usuari",
        ],
    ),
    (
        "fr",
        &[
            "chef",
            "dirigeant",
            "meneu",
            "administrat",
            "représentant",
            "modérat",
            "propriétaire",
            "utilisateur",
            "utilisatrice",
        ],
    ),
];

/// Such words in Hindi, whose letters join, and in Chinese, which has no spaces: found anywhere.
const PARTS: &[(&str, &[&str])] = &[
    (
        "hi",
        &[
            "नेता",
            "मुखिया",
            "प्रधान",
            "सरदार",
            "व्यवस्थापक",
            "प्रशासक",
            "एडमिन",
            "प्रतिनिधि",
            "मॉडरेटर",
            "मालिक",
            "उपयोगकर्ता",
            "यूज़र",
            "यूजर",
        ],
    ),
    (
        "zh-Hans",
        &[
            "领导",
            "领袖",
            "首领",
            "主管",
            "管理员",
            "管理者",
            "代表",
            "版主",
            "业主",
            "所有者",
            "拥有者",
            "用户",
        ],
    ),
];

/// Such words in Arabic, without what is written on to them.
const ARABIC: &[&str] = &["قائد", "قادة", "زعيم", "رئيس", "مدير", "مشرف", "ممثل", "مالك", "مستخدم"];

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
        let words = line.split(|c: char| !c.is_alphanumeric());
        for word in words.filter_map(forbidden).chain(elsewhere(locale(&source.place), line)) {
            let what = format!("says \"{word}\"; nobody here is one");
            found.push(Finding::at(source, number, what));
        }
    }
    found
}

/// The language of `frontend/locales/LANGUAGE/FILE.ftl`.
fn locale(place: &str) -> &str {
    let rest = place.strip_prefix("frontend/locales/").unwrap_or_default();
    rest.split('/').next().unwrap_or_default()
}

/// Forbidden words of the other languages in a line.
fn elsewhere(locale: &str, line: &str) -> Vec<&'static str> {
    let line = line.to_lowercase();
    let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric()).collect();
    let listed = |list: &[(&str, &'static [&'static str])]| {
        list.iter().find(|(code, _)| *code == locale).map_or(&[][..], |(_, bad)| *bad)
    };
    let stems = listed(STEMS).iter().filter(|bad| words.iter().any(|word| word.starts_with(**bad)));
    let parts = listed(PARTS).iter().filter(|bad| line.contains(**bad));
    let arabic =
        ARABIC.iter().filter(|bad| locale == "ar" && words.iter().any(|word| is_arabic(word, bad)));
    stems.chain(parts).chain(arabic).copied().collect()
}

/// Whether an Arabic word is this one, with the little words before and the endings after it.
fn is_arabic(word: &str, bad: &str) -> bool {
    let before = ["", "و", "ف", "ب", "ل", "ك", "وب", "ول"];
    let article = ["", "ال", "لل"];
    let after = ["", "ا", "ة", "ون", "ين", "ات", "ي", "ك", "ه", "ها", "هم", "كم", "نا"];
    word.split_once(bad).is_some_and(|(start, end)| {
        after.contains(&end)
            && article.iter().any(|article| {
                start.strip_suffix(article).is_some_and(|start| before.contains(&start))
            })
    })
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
    fn finds_them_in_every_language() {
        for (locale, bad, good) in [
            ("es", "Pregunta a las Usuarias", "Una reunión, sin usar nada"),
            ("fr", "Vos représentants", "Utilisez le code, chez vous"),
            ("ar", "اسأل المديرين", "الرئيسية"),
            ("ar", "للمستخدم", "يستخدم جارك الكاميرا"),
            ("hi", "हमारे प्रतिनिधियों से", "मुख्य"),
            ("zh-Hans", "请问管理员", "我们的传话人"),
        ] {
            let place = format!("frontend/locales/{locale}/a.ftl");
            let text = format!("a = {good}\nb = {bad}");
            assert_eq!(places(&place, &text), [format!("{place}:2")], "{locale}");
        }
    }

    #[test]
    fn finds_them_in_names_we_give() {
        let code = "pub struct GroupOwner;\nfn set_user_name() {}\nlet user_agent = user();\n\
                    fn get_user_media() {}\n// struct Owner\nstruct Ownership;";
        assert_eq!(places("a.rs", code), ["a.rs:1", "a.rs:2"]);
    }
}
