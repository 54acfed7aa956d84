//! Histories to try: what people do, by number, so that the same history can be played with people
//! changed about.

use folkmoot_protocol::body::{
    Away, Body, Call, CallSort, Cancel, CoSign, Confirm, Contest, Dwell, Enrol, Grant, Headcount,
    Leave, Move, Newcomer, NewcomerKeys, PaperRoll, Place, Present, Rebind, SecondCall, Transcript,
    Unvouch, Vouch,
};
use folkmoot_protocol::ids::{
    AssemblyId, EpochCommitment, GatheringId, OpId, PersonId, PlaceId, ReceiveKey,
};
use folkmoot_protocol::keys::DeviceSecret;
use folkmoot_protocol::place::{FactValue, PlaceFact};
use proptest::prelude::*;
use proptest::sample::Index;

use super::{DAY, Proposal, START, Street, house};

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
    /// A whole evening: a call where there has to be one, everyone meets, a seal, co-signatures.
    Evening {
        who: Vec<usize>,
        on: Index,
        old: Option<Index>,
        closes: bool,
        signs: Vec<usize>,
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

fn who() -> impl Strategy<Value = usize> {
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
        9 => (most(), at(), proptest::option::weighted(0.3, at()), any::<bool>(), most())
            .prop_map(|(who, on, old, closes, signs)| Act::Evening { who, on, old, closes, signs }),
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
            let founding = Act::Evening { who, on, old: None, closes: true, signs };
            acts.insert(0, (founding, Sees::Everything));
        }
        acts
    })
}

/// Plays a history; each person `n` of it is played by device `cast[n]`.
pub fn play(history: &[(Act, Sees)], cast: &[usize]) -> Street {
    let mut street = Street::draft_by(0, PEOPLE, &[]);
    // Before anybody described a place, words on one are about nothing.
    let nowhere = vec![PlaceId(street.id.0)];
    let mut stage = Stage { gatherings: Vec::new(), seals: vec![None], places: nowhere };
    for person in 0..PEOPLE {
        street.introduce(cast[person], &house(person, HOUSEHOLDS));
    }
    let first = street.call(cast[0], CallSort::Founding, START);
    stage.gatherings.push((first, 0));
    for (act, sees) in history {
        stage.play(&mut street, act, sees, cast);
    }
    street
}

struct Stage {
    /// With who called each.
    gatherings: Vec<(GatheringId, usize)>,
    seals: Vec<Option<OpId>>,
    places: Vec<PlaceId>,
}

/// Residents first, newcomers from `PEOPLE` on.
fn person(street: &Street, cast: &[usize], of: usize) -> PersonId {
    match of.checked_sub(PEOPLE) {
        Some(of) => newcomer(of).person(street.id),
        None => street.person(cast[of]),
    }
}

impl Stage {
    /// Later ones more often than earlier ones.
    fn late<'a, T>(from: &'a [T], pick: &Index) -> &'a T {
        let back = pick.index(from.len() * from.len().min(3)) % from.len().min(3);
        &from[from.len() - 1 - back]
    }

    /// One of the last seals; the draft seldom.
    fn predecessor(&self, pick: &Index) -> Option<OpId> {
        match &self.seals[1..] {
            [] => None,
            _ if pick.index(17) == 0 => None,
            seals => *Self::late(seals, pick),
        }
    }

    fn play(&mut self, street: &mut Street, act: &Act, sees: &Sees, cast: &[usize]) {
        let seen = match sees {
            Sees::Everything => street.heads(),
            Sees::OwnChain => Vec::new(),
            Sees::Only(pick) => vec![street.log[pick.index(street.log.len())].id],
        };
        let gathering = |pick: &Index| Self::late(&self.gatherings, pick).0;
        let say = |street: &mut Street, who: usize, body: Body| {
            street.say_seeing(cast[who], seen.clone(), body)
        };
        match act {
            Act::Introduce { who, again } => {
                let label = if *again { "No. 9".to_owned() } else { house(*who, HOUSEHOLDS) };
                let body = street.introduction(cast[*who], &label);
                say(street, *who, body.into());
            }
            Act::Call { who, sort, days } => {
                let call =
                    Call { place: "the school".into(), starts_at: START + days * DAY, sort: *sort };
                let id = say(street, *who, call.into());
                self.gatherings.push((id.into(), *who));
            }
            Act::Second { who, gathering: g } => {
                let second = SecondCall { gathering: gathering(g) };
                say(street, *who, second.into());
            }
            Act::Attest { who, of, gathering: g } => {
                let attest = street.attestation(gathering(g), cast[*of]);
                say(street, *who, attest.into());
            }
            Act::Meet { who, gathering: g } => {
                for pair in who.windows(2) {
                    for (by, of) in [(pair[0], pair[1]), (pair[1], pair[0])] {
                        let attest = street.attestation(gathering(g), cast[of]);
                        say(street, by, attest.into());
                    }
                }
            }
            Act::Headcount { who, gathering: g, count } => {
                let count = Headcount { gathering: gathering(g), count: *count };
                say(street, *who, count.into());
            }
            Act::Seal { by, on, gathering: g, closes, upto, right } => {
                let on = self.predecessor(on);
                let upto = upto.map(|pick| vec![street.log[pick.index(street.log.len())].id]);
                let seal = street.propose_this(Proposal {
                    by: cast[*by],
                    on,
                    gathering: gathering(g),
                    closes: *closes,
                    frontier: upto,
                    root: (!right).then_some(folkmoot_protocol::ids::StateRoot([3; 32])),
                });
                self.seals.push(Some(seal));
            }
            Act::CoSign { who, seal, right } => {
                let Some(seal) = *Self::late(&self.seals, seal) else { return };
                for who in who {
                    let CoSign { seal, mut outside } = street.co_signature(cast[*who], seal);
                    if !right {
                        outside.0[0] ^= 1;
                    }
                    say(street, *who, CoSign { seal, outside }.into());
                }
            }
            Act::Evening { who, on, old, closes, signs } => {
                let on = self.predecessor(on);
                let gathering = match (on, old) {
                    (None, _) => self.gatherings[0].0,
                    (Some(_), Some(old)) => gathering(old),
                    (Some(_), None) => {
                        let starts_at = START + 30 * DAY * self.seals.len() as i64;
                        let call =
                            Call { place: "the hall".into(), starts_at, sort: CallSort::Regular };
                        let id = say(street, who[0], call.into());
                        self.gatherings.push((id.into(), who[0]));
                        id.into()
                    }
                };
                street.all_meet(gathering, who.iter().map(|who| cast[*who]));
                let frontier = matches!(sees, Sees::OwnChain).then(|| {
                    street.heads_of(street.devices.iter().filter_map(|device| device.newest))
                });
                let seal = street.propose_this(Proposal {
                    by: cast[who[0]],
                    on,
                    gathering,
                    closes: *closes,
                    frontier,
                    root: None,
                });
                self.seals.push(Some(seal));
                for who in signs {
                    street.co_sign(cast[*who], seal);
                }
            }
            Act::Grant { who } => {
                let grant = Grant {
                    epoch: 1,
                    commitment: EpochCommitment([4; 32]),
                    recipient: ReceiveKey([5; 32]),
                    encapsulated: [6; 32],
                    ciphertext: [7; 48],
                };
                say(street, *who, grant.into());
            }
            Act::Vouch { who, newcomer: of } => {
                for who in who {
                    let vouch = Vouch { newcomer: newcomer(*of), transcript: None };
                    say(street, *who, vouch.into());
                }
            }
            Act::Unvouch { who, newcomer: of } => {
                let unvouch = Unvouch { newcomer: newcomer(*of).person(street.id) };
                say(street, *who, unvouch.into());
            }
            Act::Present { who, of, gathering: g } => {
                let person = person(street, cast, *of);
                for who in who {
                    let here = Present { gathering: gathering(g), person, at_home: false };
                    say(street, *who, here.into());
                }
            }
            Act::Rebind { who, of, phone, gathering: g } => {
                let (person, keys) = (street.person(cast[*of]), phone_keys(*phone, street.id));
                let gathering = g.as_ref().map(gathering);
                for who in who {
                    say(street, *who, Rebind { person, keys, transcript: MET, gathering }.into());
                }
            }
            Act::Contest { who, phone } => {
                let device = phone_keys(*phone, street.id).device;
                say(street, *who, Contest { device }.into());
            }
            Act::Enrol { who, phone } => {
                let keys = phone_keys(*phone, street.id);
                say(street, *who, Enrol { keys, transcript: MET }.into());
            }
            Act::Leave { who, goes } => {
                say(street, *who, Leave { goes: *goes }.into());
            }
            Act::Dwell { who, of, household } => {
                let person = street.person(cast[*of]);
                let household = house(*household, HOUSEHOLDS + 2);
                for who in who {
                    say(street, *who, Dwell { person, household: household.clone() }.into());
                }
            }
            Act::Move { who, gathering: g, place, days } => {
                let (gathering, caller) = *Self::late(&self.gatherings, g);
                let place = format!("place {place}");
                // Near the day that it is likely to be called for.
                let month = 30 * DAY * (self.seals.len() as i64 - 1);
                let body = Move { gathering, place, starts_at: START + month + days * DAY };
                say(street, who.unwrap_or(caller), body.into());
            }
            Act::Cancel { who, gathering: g } => {
                let (gathering, caller) = *Self::late(&self.gatherings, g);
                say(street, who.unwrap_or(caller), Cancel { gathering }.into());
            }
            Act::Away { who, of, gathering: g, away } => {
                let person = person(street, cast, *of);
                for who in who {
                    let body = Away { gathering: gathering(g), person, away: *away };
                    say(street, *who, body.into());
                }
            }
            Act::Place { who, name, steps } => {
                let facts = vec![PlaceFact { fact: 1, value: FactValue::Number(*steps) }];
                let id = say(street, *who, Place { name: format!("Hall {name}"), facts }.into());
                self.places.push(id.into());
            }
            Act::Confirm { who, place, fact, steps } => {
                let place = *Self::late(&self.places, place);
                // 1: steps; 20 and 21: facts of a later app.
                let fact = [1, 20, 21][usize::from(*fact)];
                for who in who {
                    let value = steps.map(FactValue::Number);
                    say(street, *who, Confirm { place, fact, value }.into());
                }
            }
            Act::Paper { who, on, gathering: g } => {
                let mut people: Vec<PersonId> =
                    on.iter().map(|of| person(street, cast, *of)).collect();
                people.sort_unstable();
                for who in who {
                    let sheet = PaperRoll { gathering: gathering(g), people: people.clone() };
                    say(street, *who, sheet.into());
                }
            }
            Act::Fork { who, at, of, gathering: g } => {
                let key = street.devices[cast[*who]].secret.device_key();
                let chain: Vec<(u64, Option<OpId>)> = street
                    .log
                    .iter()
                    .filter(|o| o.payload.device == key && o.payload.assembly == street.id)
                    .map(|o| (o.payload.seq, o.payload.backlink))
                    .collect();
                if chain.is_empty() {
                    return;
                }
                let (seq, backlink) = chain[at.index(chain.len())];
                let body = street.attestation(gathering(g), cast[*of]);
                street.say_at(cast[*who], seq, backlink, seen, body);
            }
            Act::Break { who, backlink, count, gathering: g } => {
                let backlink = street.log[backlink.index(street.log.len())].id;
                let seq = street.devices[cast[*who]].seq + 1;
                let body = Headcount { gathering: gathering(g), count: *count };
                street.say_at(cast[*who], seq, Some(backlink), seen, body);
            }
        }
    }
}
