//! What this crate says is what `unicode-normalization` says.

use folkmoot_normal::nfkc;
use unicode_normalization::UnicodeNormalization as _;

fn theirs(text: &str) -> String {
    text.nfkc().collect()
}

#[test]
fn of_each_character() {
    // All that have a name, and some that have none.
    for c in ('\0'..='\u{323af}').chain('\u{e0000}'..='\u{e01ef}') {
        let alone = c.to_string();
        assert_eq!(nfkc(&alone), theirs(&alone), "U+{:04x}", u32::from(c));
        // After a letter, and after a letter with marks of a lower and of a higher class.
        let marked = format!("e\u{328}\u{345}{c}\u{301}a{c}");
        assert_eq!(nfkc(&marked), theirs(&marked), "U+{:04x}", u32::from(c));
    }
}

/// Numbers that look like chance, the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        u32::try_from(self.0 >> 33).unwrap_or_default() % end
    }
}

#[test]
fn of_any_text() {
    // Letters, marks and syllables, where something happens, and anything at all.
    let ranges = [
        ('a', 26),
        ('\u{c0}', 0x240),
        ('\u{300}', 0x70),
        ('\u{591}', 0x120),
        ('\u{900}', 0x500),
        ('\u{1100}', 0x100),
        ('\u{1e00}', 0x200),
        ('\u{3040}', 0x70),
        ('\u{ac00}', 11_172),
        ('\u{f900}', 0x700),
        ('\u{11100}', 0x900),
        ('\0', 0x0011_0000),
    ];
    let mut chance = Chance(7);
    let mut changed = 0;
    for _ in 0..60_000 {
        let length = 1 + chance.below(12);
        let text: String = (0..length)
            .filter_map(|_| {
                let pick = usize::try_from(chance.below(12)).unwrap_or_default();
                let (begin, count) = ranges.get(pick)?;
                char::from_u32(u32::from(*begin) + chance.below(*count))
            })
            .collect();
        let normal = nfkc(&text);
        changed += usize::from(normal != text);
        assert_eq!(normal, theirs(&text), "{}", text.escape_unicode());
    }
    assert!(changed > 10_000, "{changed}");
}
