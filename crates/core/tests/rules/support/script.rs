//! Plays a history.

use folkmoot_protocol::body::{
    Away, Body, Call, CallSort, Cancel, CoSign, Confirm, Contest, Dwell, Enrol, Grant, Headcount,
    Leave, Move, PaperRoll, Place, Present, Rebind, SecondCall, Unvouch, Vouch,
};
use folkmoot_protocol::ids::{EpochCommitment, GatheringId, OpId, PersonId, PlaceId, ReceiveKey};
use folkmoot_protocol::place::{FactValue, PlaceFact};
use proptest::sample::Index;

use super::acts::{Act, HOUSEHOLDS, MET, PEOPLE, Sees, newcomer, phone_keys};
use super::deciding::{Said, Scene};
use super::{DAY, Proposal, START, Street, house};

/// Plays a history; each person `n` of it is played by device `cast[n]`.
pub fn play(history: &[(Act, Sees)], cast: &[usize]) -> Street {
    let mut street = Street::draft_by(0, PEOPLE, &[]);
    // Before anybody described a place, words on one are about nothing.
    let nowhere = vec![PlaceId(street.id.0)];
    let said = Said::nothing(&street);
    let mut stage = Stage { gatherings: Vec::new(), seals: vec![None], places: nowhere, said };
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
    said: Said,
}

/// Residents first, newcomers from `PEOPLE` on.
pub fn person(street: &Street, cast: &[usize], of: usize) -> PersonId {
    match of.checked_sub(PEOPLE) {
        Some(of) => newcomer(of).person(street.id),
        None => street.person(cast[of]),
    }
}

/// Later ones more often than earlier ones.
pub fn late<'a, T>(from: &'a [T], pick: &Index) -> &'a T {
    let back = pick.index(from.len() * from.len().min(3)) % from.len().min(3);
    &from[from.len() - 1 - back]
}

impl Stage {
    /// One of the last seals; the draft seldom.
    fn predecessor(&self, pick: &Index) -> Option<OpId> {
        match &self.seals[1..] {
            [] => None,
            _ if pick.index(17) == 0 => None,
            seals => *late(seals, pick),
        }
    }

    fn play(&mut self, street: &mut Street, act: &Act, sees: &Sees, cast: &[usize]) {
        let seen = match sees {
            Sees::Everything => street.heads(),
            Sees::OwnChain => Vec::new(),
            Sees::Only(pick) => vec![street.log[pick.index(street.log.len())].id],
        };
        let gathering = |pick: &Index| late(&self.gatherings, pick).0;
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
                let Some(seal) = *late(&self.seals, seal) else { return };
                for who in who {
                    let CoSign { seal, mut outside } = street.co_signature(cast[*who], seal);
                    if !right {
                        outside.0[0] ^= 1;
                    }
                    say(street, *who, CoSign { seal, outside }.into());
                }
            }
            Act::Decide { gathering: g, does } => {
                let gathering = gathering(g);
                let mut scene = Scene { street, cast, seen: Some(seen), gathering };
                self.said.play(&mut scene, does);
            }
            Act::Evening { who, on, old, closes, signs, does } => {
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
                let blind = matches!(sees, Sees::OwnChain).then(Vec::new);
                let mut scene = Scene { street, cast, seen: blind, gathering };
                for does in does {
                    self.said.play(&mut scene, does);
                }
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
                let (gathering, caller) = *late(&self.gatherings, g);
                let place = format!("place {place}");
                // Near the day that it is likely to be called for.
                let month = 30 * DAY * (self.seals.len() as i64 - 1);
                let body = Move { gathering, place, starts_at: START + month + days * DAY };
                say(street, who.unwrap_or(caller), body.into());
            }
            Act::Cancel { who, gathering: g } => {
                let (gathering, caller) = *late(&self.gatherings, g);
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
                let place = *late(&self.places, place);
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
