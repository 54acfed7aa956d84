//! Codes as a person types them: what is understood is what was spelled.
#![no_main]

use folkmoot_qr::codes::{classify_bytes, spelled};
use libfuzzer_sys::fuzz_target;

/// The symbols that count, as the alphabet has them.
fn symbols(text: &str) -> String {
    let separates = |c: char| c.is_whitespace() || matches!(c, '-' | '.' | '\u{2010}'..='\u{2015}');
    text.chars()
        .filter(|c| !separates(*c))
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        match spelled::read(text) {
            Ok(read) => {
                assert_eq!(symbols(&spelled::spell(&read)), symbols(text));
                let _ = classify_bytes(&read);
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
    if !bytes.is_empty() && bytes.len() <= 622 {
        assert_eq!(spelled::read(&spelled::spell(bytes)).as_deref(), Ok(bytes));
    }
});
