//! Histories to try: what people do, by number, so that the same history can be played with people
//! changed about.

use folkmoot_protocol::body::{CallSort, Newcomer, NewcomerKeys, Transcript};
use folkmoot_protocol::ids::AssemblyId;
use folkmoot_protocol::keys::DeviceSecret;
use proptest::prelude::*;
use proptest::sample::Index;

use super::deciding::{Deciding, deciding};
use super::house;

/// What an author has seen when saying something.
#[derive(Debug, Clone)]
pub enum Sees {
    Everything,
    OwnChain,
    Only(Index),
}

/// Something that people do.
#[derive(Debug, Clone)]
pub enum Act {
    Introduce {
        who: usize,
        again: bool,
    },
    Call {
        who: usize,
        sort: CallSort,
        days: i64,
    },
    Second {
        who: usize,
        gathering: Index,
    },
    Attest {
        who: usize,
        of: usize,
        gathering: Index,
    },
    Meet {
        who: Vec<usize>,
        gathering: Index,
    },
    Headcount {
        who: usize,
        gathering: Index,
        count: u32,
    },
    Seal {
        by: usize,
        on: Index,
        gathering: Index,
        closes: bool,
        upto: Option<Index>,
        right: bool,
    },
    CoSign {
        who: Vec<usize>,
        seal: Index,
        right: bool,
    },
    /// A whole evening: a call where there has to be one, everyone meets, what they do there, a seal,
    /// co-signatures.
    Evening {
        who: Vec<usize>,
        on: Index,
        old: Option<Index>,
        closes: bool,
        signs: Vec<usize>,
        does: Vec<Deciding>,
    },
    /// Something of what is done at a gathering, at whatever gathering.
    Decide {
        gathering: Index,
        does: Deciding,
    },
    Grant {
        who: usize,
    },
    /// Some vouch for a newcomer without a phone.
    Vouch {
        who: Vec<usize>,
        newcomer: usize,
    },
    Unvouch {
        who: usize,
        newcomer: usize,
    },
    /// Some say that a resident is there: one with a phone, or a newcomer from `PEOPLE` on.
    Present {
        who: Vec<usize>,
        of: usize,
        gathering: Index,
    },
    /// Some say that a phone is a resident's now.
    Rebind {
        who: Vec<usize>,
        of: usize,
        phone: usize,
        gathering: Option<Index>,
    },
    Contest {
        who: usize,
        phone: usize,
    },
    Enrol {
        who: usize,
        phone: usize,
    },
    Leave {
        who: usize,
        goes: bool,
    },
    /// Some say where a resident lives.
    Dwell {
        who: Vec<usize>,
        of: usize,
        household: usize,
    },
    /// By who called it, or by somebody.
    Move {
        who: Option<usize>,
        gathering: Index,
        place: usize,
        days: i64,
    },
    Cancel {
        who: Option<usize>,
        gathering: Index,
    },
    /// Some say that one, of themselves or of another, left or is back.
    Away {
        who: Vec<usize>,
        of: usize,
        gathering: Index,
        away: bool,
    },
    Place {
        who: usize,
        name: usize,
        steps: u16,
    },
    Confirm {
        who: Vec<usize>,
        place: Index,
        fact: u8,
        steps: Option<u16>,
    },
    /// Some enter the sheet of paper, each the same.
    Paper {
        who: Vec<usize>,
        on: Vec<usize>,
        gathering: Index,
    },
    /// A second operation at the place in its chain that an earlier one has.
    Fork {
        who: usize,
        at: Index,
        of: usize,
        gathering: Index,
    },
    /// An operation whose backlink is not the one before it.
    Break {
        who: usize,
        backlink: Index,
        count: u32,
        gathering: Index,
    },
}

pub const PEOPLE: usize = 7;
pub const HOUSEHOLDS: usize = 4;
pub const NEWCOMERS: usize = 3;

/// A newcomer without a phone, the same whoever vouches.
pub fn newcomer(number: usize) -> Newcomer {
    Newcomer {
        name: format!("Newcomer {number}"),
        household: house(number, HOUSEHOLDS + 1),
        nonce: [number as u8; 16],
        keys: None,
    }
}

/// Phones that are nobody's.
pub const PHONES: usize = 3;

/// The keys of a phone that is nobody's, the same whoever says something of it.
pub fn phone_keys(number: usize, assembly: AssemblyId) -> NewcomerKeys {
    let secret = DeviceSecret::from_seed([0xb0 + number as u8; 32]);
    NewcomerKeys {
        device: secret.device_key(),
        outside: secret.outside_key(),
        receive: secret.receive_key(),
        possession: secret.sign_possession(assembly),
    }
}

/// How two phones met.
pub const MET: Transcript = Transcript { hash: [7; 16], delay_ms: 900, accessible: false };

pub fn who() -> impl Strategy<Value = usize> {
    0..PEOPLE
}

/// Whoever called it, more often than somebody.
fn caller() -> impl Strategy<Value = Option<usize>> {
    proptest::option::weighted(0.3, who())
}

fn everybody() -> Vec<usize> {
    (0..PEOPLE + NEWCOMERS).collect()
}

fn some() -> impl Strategy<Value = Vec<usize>> {
    prop_oneof![
        2 => Just((0..PEOPLE).collect()),
        3 => proptest::sample::subsequence((0..PEOPLE).collect::<Vec<_>>(), 1..=PEOPLE),
    ]
}

fn most() -> impl Strategy<Value = Vec<usize>> {
    prop_oneof![
        2 => Just((0..PEOPLE).collect()),
        3 => proptest::sample::subsequence((0..PEOPLE).collect::<Vec<_>>(), 4..=PEOPLE),
    ]
}

/// What is done at one evening.
fn evening() -> impl Strategy<Value = Vec<Deciding>> {
    proptest::collection::vec(deciding(), 0..6)
}

fn act() -> impl Strategy<Value = Act> {
    let sort = prop_oneof![
        1 => Just(CallSort::Founding),
        3 => Just(CallSort::Regular),
        1 => Just(CallSort::Urgent),
    ];
    let at = any::<Index>;
    prop_oneof![
        1 => (who(), any::<bool>()).prop_map(|(who, again)| Act::Introduce { who, again }),
        2 => (who(), sort, -10..200i64).prop_map(|(who, sort, days)| Act::Call { who, sort, days }),
        2 => (who(), at()).prop_map(|(who, gathering)| Act::Second { who, gathering }),
        2 => (who(), who(), at())
            .prop_map(|(who, of, gathering)| Act::Attest { who, of, gathering }),
        4 => (some(), at()).prop_map(|(who, gathering)| Act::Meet { who, gathering }),
        1 => (who(), at(), 0..9u32)
            .prop_map(|(who, gathering, count)| Act::Headcount { who, gathering, count }),
        6 => (who(), at(), at(), any::<bool>(), proptest::option::weighted(0.3, at()), 0..9u8)
            .prop_map(|(by, on, gathering, closes, upto, right)| Act::Seal {
                by, on, gathering, closes, upto, right: right > 0,
            }),
        8 => (some(), at(), 0..9u8)
            .prop_map(|(who, seal, right)| Act::CoSign { who, seal, right: right > 0 }),
        14 => (most(), at(), proptest::option::weighted(0.3, at()), any::<bool>(), most(), evening())
            .prop_map(|(who, on, old, closes, signs, does)| Act::Evening {
                who, on, old, closes, signs, does,
            }),
        12 => (at(), deciding()).prop_map(|(gathering, does)| Act::Decide { gathering, does }),
        2 => who().prop_map(|who| Act::Grant { who }),
        3 => (some(), 0..NEWCOMERS).prop_map(|(who, newcomer)| Act::Vouch { who, newcomer }),
        1 => (who(), 0..NEWCOMERS).prop_map(|(who, newcomer)| Act::Unvouch { who, newcomer }),
        2 => (some(), 0..PEOPLE + NEWCOMERS, at())
            .prop_map(|(who, of, gathering)| Act::Present { who, of, gathering }),
        2 => (most(), who(), 0..PHONES, proptest::option::of(at()))
            .prop_map(|(who, of, phone, gathering)| Act::Rebind { who, of, phone, gathering }),
        1 => (who(), 0..PHONES).prop_map(|(who, phone)| Act::Contest { who, phone }),
        1 => (who(), 0..PHONES).prop_map(|(who, phone)| Act::Enrol { who, phone }),
        1 => (who(), any::<bool>()).prop_map(|(who, goes)| Act::Leave { who, goes }),
        2 => (most(), who(), 0..HOUSEHOLDS + 2)
            .prop_map(|(who, of, household)| Act::Dwell { who, of, household }),
        5 => (caller(), at(), 0..3usize, -100..100i64).prop_map(|(who, gathering, place, days)| {
            Act::Move { who, gathering, place, days }
        }),
        2 => (caller(), at()).prop_map(|(who, gathering)| Act::Cancel { who, gathering }),
        2 => (some(), 0..PEOPLE + NEWCOMERS, at(), any::<bool>())
            .prop_map(|(who, of, gathering, away)| Act::Away { who, of, gathering, away }),
        2 => (who(), 0..3usize, 0..3u16)
            .prop_map(|(who, name, steps)| Act::Place { who, name, steps }),
        2 => (some(), at(), 0..3u8, proptest::option::of(0..3u16))
            .prop_map(|(who, place, fact, steps)| Act::Confirm { who, place, fact, steps }),
        2 => (some(), proptest::sample::subsequence(everybody(), 0..=PEOPLE + NEWCOMERS), at())
            .prop_map(|(who, on, gathering)| Act::Paper { who, on, gathering }),
        1 => (who(), at(), who(), at())
            .prop_map(|(who, at, of, gathering)| Act::Fork { who, at, of, gathering }),
        1 => (who(), at(), 0..9u32, at())
            .prop_map(|(who, backlink, count, gathering)| Act::Break { who, backlink, count, gathering }),
    ]
}

fn sees() -> impl Strategy<Value = Sees> {
    prop_oneof![
        4 => Just(Sees::Everything),
        1 => Just(Sees::OwnChain),
        1 => any::<Index>().prop_map(Sees::Only),
    ]
}

/// Histories of up to `most` acts.
pub fn histories(most: usize) -> impl Strategy<Value = Vec<(Act, Sees)>> {
    let acts = proptest::collection::vec((act(), sees()), 0..most);
    (proptest::option::weighted(0.7, any::<Index>()), acts).prop_map(|(founded, mut acts)| {
        // Most start founded: there is nothing but the draft to stand on yet.
        if let Some(on) = founded {
            let who = (0..PEOPLE).collect();
            let signs = (0..PEOPLE - 2).collect();
            let does = Vec::new();
            let founding = Act::Evening { who, on, old: None, closes: true, signs, does };
            acts.insert(0, (founding, Sees::Everything));
        }
        acts
    })
}
