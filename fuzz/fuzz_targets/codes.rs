//! Codes as a camera reads them: a text is one of ours or a refusal, and each has one text.
#![no_main]

use folkmoot_qr::codes::{self, Code};
use folkmoot_qr::film::Header;
use libfuzzer_sys::fuzz_target;

fn check(bytes: &[u8]) {
    match codes::classify_bytes(bytes) {
        Ok(Code::Frame(kept)) => {
            assert_eq!(kept, bytes);
            let header = Header::parse(bytes).expect("a frame was classified");
            assert_eq!(header.film.symbol_bytes + 12, bytes.len());
        }
        Ok(Code::M1(kept) | Code::M2(kept) | Code::M3(kept)) => assert_eq!(kept, bytes),
        Ok(Code::Card(card)) => assert_eq!(card.to_bytes(), bytes),
        Ok(Code::Minutes(mark)) => assert_eq!(mark.to_bytes(), bytes),
        Ok(Code::Ballot(ballot)) => assert_eq!(ballot.to_bytes(), bytes),
        Ok(Code::Kin(kin)) => assert_eq!(codes::of_kin(&kin), codes::text(bytes)),
        Err(error) => assert!(error.code().starts_with("qr-")),
    }
}

fuzz_target!(|bytes: &[u8]| {
    check(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        if let Ok(read) = codes::bytes(text) {
            assert_eq!(codes::text(&read), text);
            check(&read);
        }
    }
    let text = codes::text(bytes);
    if text.len() <= codes::MAX_TEXT && codes::classify_bytes(bytes).is_ok() {
        assert_eq!(codes::classify(&text), codes::classify_bytes(bytes));
    }
});
