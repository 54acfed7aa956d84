//! Words as they are indexed and asked for: spellings that people take for the same become the same.
//!
//! Both sides take the same way, so what is done here only has to be consistent, not correct for every
//! language that uses a script. Case and accents of Latin letters are left to SQLite's tokenizer
//! `unicode61`; it also cuts words at everything that is no letter, digit or mark.
//!
//! - *Any script*: compatible forms are one (NFKC: full-width letters, ligatures, Arabic presentation
//!   forms), digits are ASCII digits, characters that can't be seen are dropped.
//! - *Latin*: `œ`, `æ` and `ß` are two letters each, as many keyboards write them; NFKC leaves them.
//! - *Arabic*: tatweel and vowel marks (tashkeel) are dropped, which are written or not as one likes.
//!   Alef with hamza, madda or wasla is a plain alef, hamza on waw or yeh is waw or yeh, alef maqsura is
//!   yeh, teh marbuta is heh: these are confused in most hurried writing. Persian yeh and keheh are the
//!   Arabic letters that they look like. A hamza of its own stays, and so does the article.
//! - *Hindi*: the nukta is dropped (ज़ and ज; many keyboards can't write it), candrabindu is anusvara
//!   (गाँव and गांव), and so is a nasal that is joined to a consonant of its own class (हिन्दी and हिंदी).
//! - *Han*: nothing says where a word ends. A run of characters becomes its overlapping pairs, and its
//!   last character by itself, so that each character is the beginning of something.

use folkmoot_normal::nfkc;

/// Characters of what somebody typed that are looked at.
const MOST_CHARACTERS: usize = 200;
/// Words that are asked for.
const MOST_WORDS: usize = 32;

/// Characters without a gap between them that are treated alike.
#[derive(Clone, Copy)]
enum Run<'t> {
    /// Words with gaps: what `unicode61` can cut by itself.
    Word(&'t str),
    /// Han characters.
    Han(&'t str),
}

/// A text with its words as they are indexed, to be cut by `unicode61`.
pub(crate) fn searchable(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for run in runs(&folded(text)) {
        match run {
            Run::Word(word) => words.push_str(word),
            Run::Han(run) => {
                words.push_str(&pairs(run));
                words.extend(run.chars().next_back());
            }
        }
        words.push(' ');
    }
    words
}

/// What to ask FTS5 for what somebody typed: all its words, each in quotes, so that none is an operator;
/// the last one as a beginning. `None` where there is no word.
pub(crate) fn query(typed: &str) -> Option<String> {
    let typed: String = typed.chars().take(MOST_CHARACTERS).collect();
    let folded = folded(&typed);
    let asked: Vec<String> =
        runs(&folded).filter(Run::is_searchable).take(MOST_WORDS).map(Run::quoted).collect();
    let query = asked.join(" ");
    match query.is_empty() {
        true => None,
        false if query.ends_with('*') => Some(query),
        false => Some(query + "*"),
    }
}

impl<'t> Run<'t> {
    fn text(self) -> &'t str {
        match self {
            Self::Word(text) | Self::Han(text) => text,
        }
    }

    fn is_searchable(&self) -> bool {
        self.text().chars().any(char::is_alphanumeric)
    }

    /// A phrase in FTS5's syntax, where a quote is written twice.
    fn quoted(self) -> String {
        match self {
            Self::Word(word) => format!("\"{}\"", word.replace('"', "\"\"")),
            // Alone it is the beginning of any pair, or the end of a run.
            Self::Han(run) if run.chars().nth(1).is_none() => format!("\"{run}\"*"),
            Self::Han(run) => format!("\"{}\"", pairs(run).trim_end()),
        }
    }
}

fn runs(folded: &str) -> impl Iterator<Item = Run<'_>> {
    folded.split_whitespace().flat_map(|mut rest| {
        std::iter::from_fn(move || {
            let han = is_han(rest.chars().next()?);
            let end = rest.find(|c| is_han(c) != han).unwrap_or(rest.len());
            let (run, after) = rest.split_at(end);
            rest = after;
            Some(if han { Run::Han(run) } else { Run::Word(run) })
        })
    })
}

/// The overlapping pairs of a run, each with a space after it.
fn pairs(run: &str) -> String {
    run.chars().zip(run.chars().skip(1)).flat_map(|(one, next)| [one, next, ' ']).collect()
}

/// Unified ideographs, those for compatibility, the two planes that are kept for more of them, and the
/// signs that stand for one of them.
fn is_han(c: char) -> bool {
    matches!(
        c,
        '\u{3005}'..='\u{3007}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

/// A text in which what counts as the same is the same.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in nfkc(text).chars() {
        match c {
            _ if is_unseen(c) => {}
            // Zero ends a query, and pictures are letters to a tokenizer that is older than they are.
            '\u{200b}' | '\u{1f000}'..='\u{1fbff}' => out.push(' '),
            _ if c.is_control() => out.push(' '),
            'œ' | 'Œ' => out.push_str("oe"),
            'æ' | 'Æ' => out.push_str("ae"),
            'ß' | 'ẞ' => out.push_str("ss"),
            'أ' | 'إ' | 'آ' | 'ٱ' => out.push('ا'),
            'ؤ' => out.push('و'),
            'ئ' | 'ى' | 'ی' => out.push('ي'),
            'ة' => out.push('ه'),
            'ک' => out.push('ك'),
            // These three are the only letters that NFKC puts together with a nukta.
            'ऩ' => out.push('न'),
            'ऱ' => out.push('र'),
            'ऴ' => out.push('ळ'),
            'ँ' => out.push('ं'),
            _ => match digit(c) {
                Some(digit) => out.push(digit),
                None => {
                    join_nasal(&mut out, c);
                    out.push(c);
                }
            },
        }
    }
    out
}

/// Marks that spelling does not hang on, and characters that say how to show others.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        // Accents that NFKC found no letter for: alone, such a one would be a word of no letters.
        '\u{300}'..='\u{36f}'
            // Arabic: tatweel, vowel marks, marks of the Quran.
            | '\u{640}'
            | '\u{610}'..='\u{61a}'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{6d6}'..='\u{6dc}'
            | '\u{6df}'..='\u{6e4}'
            | '\u{6e7}'..='\u{6e8}'
            | '\u{6ea}'..='\u{6ed}'
            | '\u{8d3}'..='\u{8e1}'
            | '\u{8e3}'..='\u{8ff}'
            // Nukta.
            | '\u{93c}'
            // Soft hyphen, joiners, directions, variants, tags.
            | '\u{ad}'
            | '\u{61c}'
            | '\u{200c}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Arabic, Persian and Devanagari digits.
fn digit(c: char) -> Option<char> {
    let value = match c {
        '\u{660}'..='\u{669}' => u32::from(c) - 0x660,
        '\u{6f0}'..='\u{6f9}' => u32::from(c) - 0x6f0,
        '\u{966}'..='\u{96f}' => u32::from(c) - 0x966,
        _ => return None,
    };
    char::from_digit(value, 10)
}

/// Before a consonant, its own class's nasal with a virama is an anusvara.
fn join_nasal(out: &mut String, consonant: char) {
    let nasal = match consonant {
        'क'..='घ' => "ङ्",
        'च'..='झ' => "ञ्",
        'ट'..='ढ' => "ण्",
        'त'..='ध' => "न्",
        'प'..='भ' => "म्",
        _ => return,
    };
    if out.ends_with(nasal) {
        out.truncate(out.len() - nasal.len());
        out.push('ं');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(one: &str, other: &str) {
        assert_eq!(folded(one), folded(other), "{one} and {other}");
    }

    #[test]
    fn spellings_of_one_word_are_one() {
        same("cœur", "coeur");
        same("ＡＢＣ１２", "ABC12");
        same("e\u{301}cole", "\u{e9}cole");
        same("٢٠٢٦", "2026");
        same("۲۰۲۶", "2026");
        same("२०२६", "2026");
        same("co\u{ad}op", "coop");
        same("\u{f914}", "\u{6a02}");
    }

    #[test]
    fn arabic_is_found_as_hurried_hands_write_it() {
        same("مَدْرَسَةٌ", "مدرسه");
        same("الأطفـــال", "الاطفال");
        same("إلى", "الي");
        same("آخر", "اخر");
        same("ا\u{653}خر", "اخر");
        same("مسؤول", "مسوول");
        same("شاطئ", "شاطي");
        same("کتاب", "كتاب");
        same("\u{fefb}", "لا");
        assert_ne!(folded("ماء"), folded("ما"));
    }

    #[test]
    fn hindi_is_found_with_and_without_its_finer_marks() {
        same("\u{95b}मीन", "ज\u{93c}मीन");
        same("ज़मीन", "जमीन");
        same("\u{929}", "न\u{93c}");
        same("गाँव", "गांव");
        same("हिन्दी", "हिंदी");
        same("सम्बन्ध", "संबंध");
        same("झण्डा", "झंडा");
        same("क्\u{200d}ष", "क्ष");
        same("क्\u{200c}ष", "क्ष");
        assert_eq!(folded("पानी"), "पानी", "vowel signs stay");
        assert_eq!(folded("अन्न जन्म"), "अन्न जन्म", "no class of its own");
    }

    #[test]
    fn han_runs_are_pairs_and_a_last_character() {
        assert_eq!(searchable("社区花园"), "社区 区花 花园 园 ");
        assert_eq!(searchable("园"), "园 ");
        assert_eq!(searchable("A4纸，好。"), "A4 纸 , 好 。 ");
        assert_eq!(searchable("\u{20000}\u{2f800}"), "\u{20000}\u{4e3d} \u{4e3d} ");
    }

    #[test]
    fn queries_are_phrases_and_nothing_else() {
        let check = |typed, expected: Option<&str>| assert_eq!(query(typed).as_deref(), expected);
        check("water pump", Some(r#""water" "pump"*"#));
        check(r#"say "no" OR x"#, Some(r#""say" """no""" "OR" "x"*"#));
        check("花", Some(r#""花"*"#));
        check("花 社区", Some(r#""花"* "社区"*"#));
        check("社区花园 water", Some(r#""社区 区花 花园" "water"*"#));
        check("a\0b", Some(r#""a" "b"*"#));
        for nothing in ["", "  ", "\0", "\"*-()", "。，", "\u{301} ´", "🌳", "\u{64e}"] {
            check(nothing, None);
        }
    }

    #[test]
    fn what_is_asked_is_bounded() {
        assert_eq!(query(&"a ".repeat(300)).unwrap().matches('a').count(), MOST_WORDS);
        assert_eq!(query(&"a".repeat(300)).unwrap().matches('a').count(), MOST_CHARACTERS);
    }
}
