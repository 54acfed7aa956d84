//! Bodies: every kind goes there and back; bounds and relations hold.

use folkmoot_protocol::body::{
    Body, Call, CallSort, Confirm, Genesis, Introduce, Kin, LATEST_START, MAX_FRONTIER,
    MAX_ON_PAPER, MAX_PRACTICES, MAX_TEXT, Move, PaperRoll, Place, PracticeValue, Seal,
};
use folkmoot_protocol::ids::{
    AssemblyId, EpochCommitment, GatheringId, OpId, OutsideKey, PersonId, PlaceId, ReceiveKey,
    StateRoot,
};
use folkmoot_protocol::keys::SignatureBytes;
use folkmoot_protocol::place::{Fact, FactValue, MAX_FACT, MAX_FACTS, PlaceFact};
use folkmoot_protocol::wire::WireError;
use proptest::prelude::*;

use crate::support::body;

fn check(body: impl Into<Body>) -> Result<(), WireError> {
    let body = body.into();
    let decoded = Body::decode(body.kind(), &body.encode())?;
    assert_eq!(decoded, Some(body));
    Ok(())
}

proptest! {
    #[test]
    fn every_kind_goes_there_and_back(body in body()) {
        let bytes = body.encode();
        prop_assert_eq!(Body::decode(body.kind(), &bytes), Ok(Some(body.clone())));
        prop_assert_eq!(body.encode(), bytes);
    }

    #[test]
    fn a_body_that_was_cut_off_says_so(body in body()) {
        let bytes = body.encode();
        for len in 0..bytes.len() {
            prop_assert_eq!(Body::decode(body.kind(), &bytes[..len]), Err(WireError::Truncated));
        }
    }

    #[test]
    fn anything_may_arrive(kind in 0u16..39, bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(Some(body)) = Body::decode(kind, &bytes) {
            prop_assert_eq!(body.kind(), kind);
            prop_assert_eq!(body.encode(), bytes);
        }
    }
}

#[test]
fn kinds_are_frozen() {
    let names = [
        "Genesis",
        "Introduce",
        "Call",
        "SecondCall",
        "Attest",
        "Headcount",
        "Seal",
        "CoSign",
        "Grant",
        "Vouch",
        "Unvouch",
        "Present",
        "Rebind",
        "Contest",
        "Enrol",
        "Leave",
        "Dwell",
    ];
    let gathering = ["Move", "Cancel", "Away", "Place", "Confirm", "PaperRoll"];
    let deciding = [
        "Matter", "Dots", "Treat", "Propose", "Amend", "Ask", "Ballot", "Count", "Draw", "Decline",
        "Queue", "Heard", "Note", "Urn", "Take", "Issue",
    ];
    let later = (18u16..).zip(gathering).chain((24u16..).zip(deciding));
    let numbered: Vec<_> = (1u16..).zip(names).chain(later).collect();
    assert_eq!(Body::KINDS, numbered);
    for kind in [0, 40, 500, u16::MAX] {
        assert_eq!(Body::decode(kind, b"whatever a later app says"), Ok(None));
    }
}

fn genesis(name: &str, practices: Vec<PracticeValue>) -> Genesis {
    let name = name.to_owned();
    Genesis {
        level: 0,
        name,
        practices,
        epoch: EpochCommitment([1; 32]),
        nonce: [2; 16],
        from: None,
    }
}

#[test]
fn texts_are_bounded_and_visible() {
    let named = |name: &str| check(genesis(name, Vec::new()));
    assert_eq!(named("Gartenweg"), Ok(()));
    // Joiners belong to how some scripts are spelled.
    assert_eq!(named("می\u{200c}خواهم"), Ok(()));
    assert_eq!(named(&"a".repeat(MAX_TEXT)), Ok(()));
    assert_eq!(named(&"a".repeat(MAX_TEXT + 1)), Err(WireError::TooLarge));
    for bad in ["", "  ", "a\nb", "a\u{0}", "a\u{202e}b", "a\u{200b}", "\u{feff}a", "a\u{2066}"] {
        assert_eq!(named(bad), Err(WireError::Corrupted), "{bad:?}");
        let introduce = |name: &str, household: &str| Introduce {
            name: name.to_owned(),
            household: household.to_owned(),
            outside: OutsideKey([1; 32]),
            receive: ReceiveKey([2; 32]),
            possession: SignatureBytes([3; 64]),
        };
        assert_eq!(check(introduce(bad, "No. 1")), Err(WireError::Corrupted), "{bad:?}");
        assert_eq!(check(introduce("Ana", bad)), Err(WireError::Corrupted), "{bad:?}");
        let call = Call { place: bad.to_owned(), starts_at: 0, sort: CallSort::Regular };
        assert_eq!(check(call), Err(WireError::Corrupted), "{bad:?}");
    }
}

#[test]
fn practices_are_few_and_ascending() {
    let practices =
        |numbers: &[u8]| numbers.iter().map(|n| PracticeValue { practice: *n, value: 1 }).collect();
    let comes_from = |name: &str, seal| {
        let (assembly, root) = (AssemblyId([8; 32]), StateRoot([9; 32]));
        let from = Some(Kin { assembly, name: name.to_owned(), seal, root });
        check(Genesis { from, ..genesis("Hof", Vec::new()) })
    };
    assert_eq!(comes_from("Gasse", 1), Ok(()));
    assert_eq!(comes_from("Gasse", 0), Err(WireError::Corrupted));
    assert_eq!(comes_from(" ", 1), Err(WireError::Corrupted));
    let proposing = |numbers: &[u8]| check(genesis("Hof", practices(numbers)));
    let most: Vec<u8> = (0..MAX_PRACTICES as u8).collect();
    assert_eq!(proposing(&most), Ok(()));
    assert_eq!(proposing(&[&most[..], &[200]].concat()), Err(WireError::TooLarge));
    assert_eq!(proposing(&[2, 1]), Err(WireError::Corrupted));
    assert_eq!(proposing(&[1, 1]), Err(WireError::Corrupted));
}

#[test]
fn a_start_is_a_time_that_can_be_computed_with() {
    let starting =
        |starts_at| check(Call { place: "Hof".to_owned(), starts_at, sort: CallSort::Urgent });
    assert_eq!(starting(0), Ok(()));
    assert_eq!(starting(LATEST_START), Ok(()));
    for bad in [-1, LATEST_START + 1, i64::MIN, i64::MAX] {
        assert_eq!(starting(bad), Err(WireError::Corrupted), "{bad}");
    }
}

#[test]
fn a_move_is_bounded_like_a_call() {
    let moving = |place: &str, starts_at| {
        check(Move { gathering: GatheringId([5; 32]), place: place.to_owned(), starts_at })
    };
    assert_eq!(moving("Hof", 0), Ok(()));
    assert_eq!(moving("Hof", LATEST_START), Ok(()));
    assert_eq!(moving("Hof", -1), Err(WireError::Corrupted));
    assert_eq!(moving("Hof", LATEST_START + 1), Err(WireError::Corrupted));
    assert_eq!(moving(" ", 0), Err(WireError::Corrupted));
    assert_eq!(moving(&"a".repeat(MAX_TEXT + 1), 0), Err(WireError::TooLarge));
}

#[test]
fn a_fact_is_of_its_sort_and_short() {
    let saying = |fact: u8, value: Option<FactValue>| {
        check(Confirm { place: PlaceId([4; 32]), fact, value })
    };
    let text = |length: usize| Some(FactValue::Text("a".repeat(length)));
    for fact in Fact::ALL {
        let fits = [FactValue::Yes(true), FactValue::Number(7), FactValue::Text("a".to_owned())]
            .map(|value| saying(fact as u8, Some(value)).is_ok());
        assert_eq!(fits.iter().filter(|fits| **fits).count(), 1, "{fact:?}");
        assert_eq!(saying(fact as u8, None), Ok(()), "{fact:?} is not known");
    }
    assert_eq!(saying(Fact::Finding as u8, text(MAX_FACT)), Ok(()));
    assert_eq!(saying(Fact::Finding as u8, text(MAX_FACT + 1)), Err(WireError::TooLarge));
    assert_eq!(saying(Fact::Finding as u8, text(0)), Err(WireError::Corrupted));
    // A later app's facts are kept as they are.
    for value in [FactValue::Yes(false), FactValue::Number(u16::MAX), FactValue::Text("b".into())] {
        assert_eq!(saying(MAX_FACTS - 1, Some(value)), Ok(()));
    }
    assert_eq!(saying(MAX_FACTS, None), Err(WireError::TooLarge));
}

#[test]
fn a_place_is_what_is_said_of_it() {
    let steps = |fact: u8| PlaceFact { fact, value: FactValue::Number(3) };
    let place = |name: &str, facts: &[u8]| {
        check(Place { name: name.to_owned(), facts: facts.iter().map(|n| steps(*n)).collect() })
    };
    assert_eq!(place("The school", &[1, 4]), Ok(()));
    for bad in [&[][..], &[4, 1], &[1, 1], &[0]] {
        assert_eq!(place("The school", bad), Err(WireError::Corrupted), "{bad:?}");
    }
    assert_eq!(place("The school", &[1, MAX_FACTS]), Err(WireError::TooLarge));
    assert_eq!(place("", &[1]), Err(WireError::Corrupted));
}

#[test]
fn a_sheet_is_bounded_and_ascending() {
    let sheet = |people: Vec<u16>| {
        let person = |n: &u16| {
            let mut id = [0; 32];
            id[..2].copy_from_slice(&n.to_be_bytes());
            PersonId(id)
        };
        check(PaperRoll {
            gathering: GatheringId([5; 32]),
            people: people.iter().map(person).collect(),
        })
    };
    let most = MAX_ON_PAPER as u16;
    assert_eq!(sheet(Vec::new()), Ok(()), "nobody: what an earlier copy said is taken back");
    assert_eq!(sheet((0..most).collect()), Ok(()));
    assert_eq!(sheet((0..=most).collect()), Err(WireError::TooLarge));
    assert_eq!(sheet(vec![2, 1]), Err(WireError::Corrupted));
    assert_eq!(sheet(vec![1, 1]), Err(WireError::Corrupted));
}

#[test]
fn a_seal_names_its_place() {
    let sealing = |number, predecessor: Option<u8>, frontier: Vec<OpId>| {
        let predecessor = predecessor.map(|byte| OpId([byte; 32]));
        let (gathering, root) = (GatheringId([5; 32]), StateRoot([6; 32]));
        check(Seal { number, predecessor, gathering, closes: true, frontier, root })
    };
    let heads = |count: u32| -> Vec<OpId> {
        let id = |n: u32| {
            let mut id = [0; 32];
            id[..4].copy_from_slice(&n.to_be_bytes());
            OpId(id)
        };
        (0..count).map(id).collect()
    };
    assert_eq!(sealing(1, None, heads(1)), Ok(()));
    assert_eq!(sealing(2, Some(1), heads(MAX_FRONTIER as u32)), Ok(()));
    assert_eq!(sealing(2, Some(1), heads(MAX_FRONTIER as u32 + 1)), Err(WireError::TooLarge));
    let refused = Err(WireError::Corrupted);
    assert_eq!(sealing(0, None, heads(1)), refused);
    assert_eq!(sealing(1, Some(1), heads(1)), refused);
    assert_eq!(sealing(2, None, heads(1)), refused);
    assert_eq!(sealing(1, None, heads(0)), refused);
    assert_eq!(sealing(1, None, heads(2).into_iter().rev().collect()), refused);
    assert_eq!(sealing(1, None, [heads(1), heads(1)].concat()), refused);
}
