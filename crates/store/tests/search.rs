//! A street writes in six languages; what its people type finds what they mean.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail by panicking"
)]

use std::cell::RefCell;

use folkmoot_protocol::body::{Body, Genesis};
use folkmoot_protocol::ids::{AssemblyId, EpochCommitment, OpId};
use folkmoot_protocol::keys::DeviceSecret;
use folkmoot_protocol::operation::{Draft, Operation};
use folkmoot_store::{Document, Found, LogNumber, Store};
use proptest::prelude::*;

/// A kind that has texts.
const MATTER: u16 = 24;
/// Another.
const NOTE: u16 = 36;

/// What people of the street wrote, one line and more of it.
const WRITTEN: &[(&str, &str)] = &[
    // English
    ("The pump in the park needs a new seal", "Since Tuesday it drips. Who has a wrench, size 19?"),
    ("Who waters the gardens in August?", "We are away for three weeks. The pump is in the shed."),
    (
        "Noise after eleven",
        "Please don't leave the workshop's fan running overnight: we can't sleep.",
    ),
    // Spanish
    (
        "La fuga de agua en el sótano",
        "El depósito pierde unos 20 litros al día desde el miércoles.",
    ),
    ("Reunión de vecinos el próximo sábado", "Traigan sillas. Los niños también están invitados."),
    // French
    (
        "L’éclairage de l’allée est cassé",
        "Trois lampadaires sont éteints près de l'école maternelle.",
    ),
    (
        "Une boîte à livres pour le quartier",
        "Ma sœur a des étagères. Où la mettre, à cœur ouvert ?",
    ),
    // Arabic, one of them with its vowel marks
    ("انقطاع الماء في الحي", "انقطع الماء عن البيوت منذ يوم الأحد، ونحتاج إلى خزّان في المدرسة."),
    ("حَدِيقَةُ الأَطْفَالِ تَحْتَاجُ إِلَى سُورٍ", "السور القديم مكسور، والشارع قريب جدّاً من الألعاب."),
    // Hindi
    ("पानी की टंकी साफ़ करनी है", "रविवार को सुबह ८ बजे मिलें। हिन्दी और उर्दू दोनों में सूचना लगेगी।"),
    ("नुक्कड़ पर पान की दुकान", "दुकान के सामने कूड़ा पड़ा रहता है, गाँव से आए लोग भी शिकायत करते हैं।"),
    ("सड़क की बत्ती बंद है", "ज़रूरत है कि बिजली विभाग को लिखें।"),
    // Chinese
    ("社区花园需要新的水泵", "旧的水泵上星期坏了，请会修理的邻居帮忙。"),
    ("地下车库照明故障", "三号楼的灯不亮，晚上很危险。物业说下个月才修。"),
];

fn id(number: usize) -> OpId {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&(number as u64 + 1).to_be_bytes());
    OpId(bytes)
}

fn document<'t>(number: usize, title: &'t str, body: &'t str) -> Document<'t> {
    Document { id: id(number), kind: MATTER, said_at: 1_767_600_000 + number as i64, title, body }
}

/// A store with one log in which each of these was said, a minute after another.
fn having(written: &[(&str, &str)]) -> (Store, LogNumber) {
    let mut store = Store::open_in_memory().unwrap();
    let writing = store.write().unwrap();
    let log = writing.create_log(AssemblyId([7; 32])).unwrap();
    for (number, (title, body)) in written.iter().enumerate() {
        writing.index(log, &document(number, title, body)).unwrap();
    }
    writing.commit().unwrap();
    (store, log)
}

/// Numbers of what is found, in order.
fn numbers(found: &[Found]) -> Vec<usize> {
    found.iter().map(|found| usize::from(found.id.0[7]) - 1).collect()
}

/// Numbers of what is found of these, best first.
fn find(written: &[(&str, &str)], typed: &str) -> Vec<usize> {
    let (store, log) = having(written);
    numbers(&store.search(log, typed, 100).unwrap())
}

/// Beginnings of the titles that are found, in the order in which they were written.
fn check(typed: &str, titles: &[&str]) {
    let mut found = find(WRITTEN, typed);
    found.sort_unstable();
    let expected: Vec<usize> = titles
        .iter()
        .map(|title| WRITTEN.iter().position(|(other, _)| other.starts_with(title)).unwrap())
        .collect();
    assert_eq!(found, expected, "{typed}");
}

#[test]
fn english_is_found_by_its_words() {
    check("pump", &["The pump", "Who waters"]);
    check("PUMP park", &["The pump"]);
    check("pump pond", &[]);
    check("wren", &["The pump"]);
    check("ump", &[]);
    check("don't", &["Noise"]);
    check("don’t sleep", &["Noise"]);
    check("workshop", &["Noise"]);
    check("size 19", &["The pump"]);
}

#[test]
fn spanish_is_found_without_accents_and_with() {
    check("sotano", &["La fuga"]);
    check("sótano", &["La fuga"]);
    check("SÓTANO", &["La fuga"]);
    check("so\u{301}tano", &["La fuga"]);
    check("reunion proximo sabado", &["Reunión"]);
    check("ninos", &["Reunión"]);
    check("miercoles agua", &["La fuga"]);
}

#[test]
fn french_is_found_without_accents_and_with() {
    check("eclairage", &["L’éclairage"]);
    check("l'eclairage", &["L’éclairage"]);
    check("l’allée", &["L’éclairage"]);
    check("ecole eteints", &["L’éclairage"]);
    check("boite a livres", &["Une boîte"]);
    check("soeur", &["Une boîte"]);
    check("sœur coeur", &["Une boîte"]);
}

#[test]
fn arabic_is_found_with_its_vowel_marks_and_without() {
    check("الماء", &["انقطاع"]);
    check("المَاء", &["انقطاع"]);
    check("الاحد", &["انقطاع"]);
    check("المدرسه", &["انقطاع"]);
    check("خزان", &["انقطاع"]);
    check("حديقة", &["حَدِيقَةُ"]);
    check("حديقه الاطفال", &["حَدِيقَةُ"]);
    check("حَدِيقَة", &["حَدِيقَةُ"]);
    check("الأطفـــال", &["حَدِيقَةُ"]);
    check("الى", &["انقطاع", "حَدِيقَةُ"]);
    check("الشار", &[]);
    check("والشار", &["حَدِيقَةُ"]);
}

#[test]
fn hindi_words_are_not_cut_at_their_vowel_signs() {
    check("पानी", &["पानी"]);
    check("पान दुकान", &["नुक्कड़"]);
    check("टंकी", &["पानी"]);
    check("साफ", &["पानी"]);
    check("साफ़", &["पानी"]);
    check("हिंदी", &["पानी"]);
    check("हिन्दी सूचना", &["पानी"]);
    check("8 बजे", &["पानी"]);
    check("गांव", &["नुक्कड़"]);
    check("सडक", &["सड़क"]);
    check("सड\u{93c}क बत्ती", &["सड़क"]);
    check("जरूरत", &["सड़क"]);
    check("नी", &[]);
    check("ब", &["पानी", "सड़क"]);
}

#[test]
fn hindi_words_that_share_their_consonants_are_others() {
    // In full, for the last word may be the beginning of one.
    let written = [("पानी", ""), ("पान", ""), ("पीना", ""), ("पन्ना", "")];
    assert_eq!(find(&written, "पानी"), [0]);
    assert_eq!(find(&written, "पीना"), [2]);
    assert_eq!(find(&[("पानी है", ""), ("पान है", "")], "पान है"), [1]);
}

#[test]
fn chinese_is_found_by_one_two_or_three_characters_inside_a_sentence() {
    check("泵", &["社区"]);
    check("花", &["社区"]);
    check("水泵", &["社区"]);
    check("花园", &["社区"]);
    check("区花园", &["社区"]);
    check("星期坏", &["社区"]);
    check("修", &["社区", "地下"]);
    check("灯不亮", &["地下"]);
    check("车库 照明", &["地下"]);
    check("修 车库", &["地下"]);
    check("园花", &[]);
    check("花泵", &[]);
    check("忙旧", &[]);
    check("坏了请", &[]);
}

#[test]
fn a_word_of_the_title_counts_more_and_of_equals_the_newest_comes_first() {
    // All as long as the others, for shorter ones count more.
    let padding = "nothing else here is about it ".repeat(3);
    let (in_body, in_title) = (format!("lantern {padding}"), format!("indeed {padding}"));
    let written = [
        ("Most of it about a bench", in_body.as_str()),
        ("The lantern is about a bench", in_title.as_str()),
        ("Most of it about a bench", in_body.as_str()),
        ("No word of it", "only this is said"),
        ("No word of it", "only that is said"),
    ];
    assert_eq!(find(&written, "lantern"), [1, 2, 0]);
    let (store, log) = having(&written);
    assert_eq!(numbers(&store.search(log, "lantern", 2).unwrap()), [1, 2]);
}

#[test]
fn of_equals_of_one_moment_the_smaller_id_comes_first() {
    let mut store = Store::open_in_memory().unwrap();
    let writing = store.write().unwrap();
    let log = writing.create_log(AssemblyId([7; 32])).unwrap();
    for number in [2, 0, 1] {
        let same = Document { said_at: 5, ..document(number, "bench", "") };
        writing.index(log, &same).unwrap();
    }
    writing.commit().unwrap();
    assert_eq!(numbers(&store.search(log, "bench", 9).unwrap()), [0, 1, 2]);
    assert_eq!(numbers(&store.documents(log, MATTER, 9, None).unwrap()), [0, 1, 2]);
}

#[test]
fn what_is_indexed_twice_is_there_once_and_as_at_first() {
    let (mut store, log) = having(&[("a bench", "by the river")]);
    let writing = store.write().unwrap();
    let again = Document { kind: NOTE, said_at: 1, ..document(0, "a fence", "") };
    writing.index(log, &again).unwrap();
    writing.commit().unwrap();
    let as_at_first = Found { id: id(0), kind: MATTER, said_at: 1_767_600_000 };
    assert_eq!(store.search(log, "bench", 9).unwrap(), [as_at_first]);
    assert_eq!(store.search(log, "fence", 9).unwrap(), []);
    assert_eq!(store.documents(log, MATTER, 9, None).unwrap(), [as_at_first]);
    assert_eq!(store.documents(log, NOTE, 9, None).unwrap(), []);
}

#[test]
fn a_log_finds_its_own_and_a_transaction_that_fails_leaves_no_word() {
    let (mut store, log) = having(&[("a bench", "")]);
    let writing = store.write().unwrap();
    let other = writing.create_log(AssemblyId([8; 32])).unwrap();
    writing.index(other, &document(0, "a bench", "")).unwrap();
    writing.index(other, &document(1, "another bench", "")).unwrap();
    writing.commit().unwrap();
    let writing = store.write().unwrap();
    writing.index(log, &document(2, "a third bench", "")).unwrap();
    drop(writing);
    assert_eq!(numbers(&store.search(log, "bench", 9).unwrap()), [0]);
    assert_eq!(store.search(other, "bench", 9).unwrap().len(), 2);
}

#[test]
fn pages_of_the_newest_follow_one_another_without_gap_or_repetition() {
    let mut store = Store::open_in_memory().unwrap();
    let writing = store.write().unwrap();
    let log = writing.create_log(AssemblyId([7; 32])).unwrap();
    for number in 0..50 {
        let kind = if number % 5 == 0 { NOTE } else { MATTER };
        // Seven at one moment; some from before 1970, as anybody may claim.
        let said_at = number as i64 / 7 - 2;
        writing.index(log, &Document { kind, said_at, ..document(number, "x", "") }).unwrap();
    }
    writing.commit().unwrap();
    let whole = store.documents(log, MATTER, 100, None).unwrap();
    assert_eq!(whole.len(), 40);
    assert!(whole.is_sorted_by_key(|found| (-found.said_at, found.id)));
    for size in [1, 3, 7, 40] {
        let mut pages: Vec<Found> = Vec::new();
        loop {
            let before = pages.last().map(|last| (last.said_at, last.id));
            let page = store.documents(log, MATTER, size, before).unwrap();
            if page.is_empty() {
                break;
            }
            pages.extend(page);
            assert!(pages.len() <= whole.len(), "{size} at once");
        }
        assert_eq!(pages, whole, "{size} at once");
    }
}

#[test]
fn words_survive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("street.sqlite");
    let mut store = Store::open(&path).unwrap();
    let writing = store.write().unwrap();
    let log = writing.create_log(AssemblyId([7; 32])).unwrap();
    writing.index(log, &document(0, "पानी", "社区花园")).unwrap();
    writing.commit().unwrap();
    drop(store);
    let store = Store::open(&path).unwrap();
    let log = store.logs().unwrap()[0].number;
    assert_eq!(numbers(&store.search(log, "花园 पानी", 9).unwrap()), [0]);
}

#[test]
fn nobody_is_asked_for_nothing() {
    let (store, log) = having(WRITTEN);
    for nothing in ["", " \t\n", "\0", "\"", "* - ( ) :", "。，", "´", "🌳", "\u{64e}\u{640}"]
    {
        assert_eq!(store.search(log, nothing, 9).unwrap(), [], "{nothing:?}");
    }
    assert_eq!(store.search(log, "pump", 0).unwrap(), []);
}

#[test]
fn syntax_of_the_index_is_words_like_others() {
    let written = [("near and not or title body", ""), ("pump", "")];
    assert_eq!(find(&written, "NEAR AND NOT OR"), [0]);
    assert_eq!(find(&written, "pump NOT near"), []);
    assert_eq!(find(&written, "pump OR near"), []);
    assert_eq!(find(&written, "body: pump"), []);
    assert_eq!(find(&written, "title:body"), [0], "as it stands there, one after the other");
    assert_eq!(find(&written, "^pump"), [1]);
    assert_eq!(find(&written, "\"pump\" * \0 -"), [1]);
}

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\"".to_owned()),
        prop::sample::select(vec![
            "NEAR(",
            "NEAR",
            "AND",
            "OR",
            "NOT",
            "*",
            "\"*",
            "-",
            "+",
            "^",
            "(",
            ")",
            "{",
            "}",
            ":",
            "title:",
            "{title body}:",
            ",",
            "'",
            "''",
            ";",
            "--",
            "/*",
            "\\",
            "%",
            "_",
            "\0",
            " ",
            "\u{301}",
            "\u{94d}",
            "\u{640}",
            "\u{fdfa}",
            "\u{feff}",
            "\u{10ffff}",
            "\u{e000}",
            "花",
            "花园",
            "पा",
            "\u{93f}",
            "ما",
            "é",
            "ß",
            "🌳",
            "❤\u{fe0f}",
            "１",
            "?1",
            "pump",
        ])
        .prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
        "\\PC{0,20}",
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn nothing_that_is_typed_or_written_is_an_error(
        title in hostile(),
        body in hostile(),
        typed in hostile(),
        many in 1..2000usize,
    ) {
        let (store, log) = having(&[(&title, &body)]);
        for typed in [&typed, &title, &body, &typed.repeat(many.min(200_000 / typed.len().max(1)))] {
            let found = store.search(log, typed, 9);
            prop_assert!(found.is_ok(), "{typed:?}: {found:?}");
        }
    }

    /// What was written is found by each of its words, whatever surrounds them.
    #[test]
    fn what_was_written_is_found_by_what_was_written(
        word in prop::sample::select(vec!["pump", "sótano", "sœur", "حديقة", "गाँव", "हिन्दी", "花", "水泵"]),
        around in prop::collection::vec("[ .,!?\"()*。，、|\n-]{1,4}", 2),
        other in "[a-z]{1,8}|[क-ह]{1,4}|[一-龥]{1,6}|[ا-ي]{1,6}",
    ) {
        let title = format!("{other}{}{word}{}{other}", around[0], around[1]);
        let (store, log) = having(&[(&title, "")]);
        prop_assert_eq!(store.search(log, word, 9).unwrap().len(), 1);
        let both = format!("{word} {other}");
        prop_assert_eq!(store.search(log, &both, 9).unwrap().len(), 1);
    }
}

thread_local! {
    /// One for all cases: to make a database takes longer than to ask it.
    static STREET: RefCell<(Store, LogNumber)> = RefCell::new(having(WRITTEN));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn nothing_that_is_typed_is_an_error(typed in hostile()) {
        STREET.with_borrow(|(store, log)| {
            let found = store.search(*log, &typed, 9);
            prop_assert!(found.is_ok(), "{typed:?}: {found:?}");
            Ok(())
        })?;
    }
}

#[test]
fn one_operation_is_read_by_its_id() {
    let mut store = Store::open_in_memory().unwrap();
    let body = Body::Genesis(Genesis {
        level: 0,
        name: "Lindenhof".to_owned(),
        practices: Vec::new(),
        epoch: EpochCommitment([1; 32]),
        nonce: [2; 16],
        from: None,
    });
    let draft = Draft {
        assembly: None,
        epoch: 0,
        seq: 1,
        backlink: None,
        deps: Vec::new(),
        claimed_at: 1_767_600_000,
        body,
    };
    let operation = Operation::sign(draft, &DeviceSecret::from_seed([3; 32]));
    let writing = store.write().unwrap();
    let log = writing.create_log(AssemblyId([7; 32])).unwrap();
    writing.append(log, &operation, 3).unwrap();
    writing.commit().unwrap();
    let stored = store.operation(&operation.id).unwrap().unwrap();
    assert_eq!((stored.bytes, stored.sealed_by), (operation.bytes, 3));
    assert!(store.operation(&id(0)).unwrap().is_none());
}
