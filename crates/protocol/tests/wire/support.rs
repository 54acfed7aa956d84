//! Operations to try things on, and the tools to damage them.

use folkmoot_protocol::body::{
    Attest, Away, Body, Call, CallSort, Cancel, CoSign, Confirm, Contest, Dwell, Enrol, Genesis,
    Grant, Headcount, Introduce, Kin, LATEST_START, Leave, MAX_PRACTICES, MAX_TEXT, Move, Newcomer,
    NewcomerKeys, PaperRoll, Place, PracticeValue, Present, Rebind, Seal, SecondCall, Transcript,
    Unvouch, Vouch, is_invisible,
};
use folkmoot_protocol::ids::{
    AssemblyId, DeviceKey, EpochCommitment, GatheringId, OpId, OutsideKey, PersonId, PlaceId,
    ReceiveKey, StateRoot,
};
use folkmoot_protocol::keys::{DeviceSecret, SignatureBytes};
use folkmoot_protocol::operation::{Draft, MAX_DEPS, MAX_SEQ, Operation, Payload};
use folkmoot_protocol::place::{Fact, FactValue, MAX_FACTS, PlaceFact};
use minicbor::Encoder;
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;

use crate::deciding::deciding;
pub use crate::made::hex;

pub const ASSEMBLY: AssemblyId = AssemblyId([0xa5; 32]);

pub fn secret(name: u8) -> DeviceSecret {
    DeviceSecret::from_seed([name; 32])
}

/// Any text that a name may be.
pub fn text() -> impl Strategy<Value = String> {
    "\\PC{1,40}".prop_filter("not a name", |text| {
        text.len() <= MAX_TEXT && !text.trim().is_empty() && !text.chars().any(is_invisible)
    })
}

pub fn bytes32() -> impl Strategy<Value = [u8; 32]> {
    any::<[u8; 32]>()
}

fn signature() -> impl Strategy<Value = SignatureBytes> {
    vec(any::<u8>(), 64).prop_map(|bytes| SignatureBytes(bytes.try_into().unwrap()))
}

/// Another assembly, as one names it.
pub fn kin() -> impl Strategy<Value = Kin> {
    (bytes32(), text(), 1u64.., bytes32()).prop_map(|(assembly, name, seal, root)| {
        let (assembly, root) = (AssemblyId(assembly), StateRoot(root));
        Kin { assembly, name, seal, root }
    })
}

fn genesis() -> impl Strategy<Value = Body> {
    let practices = btree_map(any::<u8>(), any::<u64>(), 0..=MAX_PRACTICES);
    let from = option::of(kin());
    (any::<u8>(), text(), practices, bytes32(), any::<[u8; 16]>(), from).prop_map(
        |(level, name, practices, epoch, nonce, from)| {
            let practices = practices
                .into_iter()
                .map(|(practice, value)| PracticeValue { practice, value })
                .collect();
            Genesis { level, name, practices, epoch: EpochCommitment(epoch), nonce, from }.into()
        },
    )
}

fn seal() -> impl Strategy<Value = Body> {
    let after = (2u64.., bytes32()).prop_map(|(number, before)| (number, Some(OpId(before))));
    let place = prop_oneof![Just((1u64, None)), after];
    let frontier = btree_set(bytes32().prop_map(OpId), 1..40);
    (place, bytes32(), any::<bool>(), frontier, bytes32()).prop_map(
        |((number, predecessor), gathering, closes, frontier, root)| {
            let frontier = frontier.into_iter().collect();
            let (gathering, root) = (GatheringId(gathering), StateRoot(root));
            Seal { number, predecessor, gathering, closes, frontier, root }.into()
        },
    )
}

fn keys() -> impl Strategy<Value = NewcomerKeys> {
    (bytes32(), bytes32(), bytes32(), signature()).prop_map(
        |(device, outside, receive, possession)| NewcomerKeys {
            device: DeviceKey(device),
            outside: OutsideKey(outside),
            receive: ReceiveKey(receive),
            possession,
        },
    )
}

fn met() -> impl Strategy<Value = Transcript> {
    (any::<[u8; 16]>(), any::<u32>(), any::<bool>())
        .prop_map(|(hash, delay_ms, accessible)| Transcript { hash, delay_ms, accessible })
}

/// What people say of phones and homes.
fn personal() -> impl Strategy<Value = Body> {
    let gathering = proptest::option::of(bytes32());
    let rebind = (bytes32(), keys(), met(), gathering).prop_map(|(person, keys, met, at)| {
        let (person, gathering) = (PersonId(person), at.map(GatheringId));
        Rebind { person, keys, transcript: met, gathering }.into()
    });
    let contest = bytes32().prop_map(|key| Contest { device: DeviceKey(key) }.into());
    let enrol = (keys(), met()).prop_map(|(keys, transcript)| Enrol { keys, transcript }.into());
    let leave = any::<bool>().prop_map(|goes| Leave { goes }.into());
    let dwell = (bytes32(), text())
        .prop_map(|(id, household)| Dwell { person: PersonId(id), household }.into());
    prop_oneof![rebind, contest, enrol, leave, dwell]
}

fn vouch() -> impl Strategy<Value = Body> {
    let phone = proptest::option::of((keys(), met()));
    (text(), text(), any::<[u8; 16]>(), phone).prop_map(|(name, household, nonce, phone)| {
        let (keys, transcript) = phone.unzip();
        Vouch { newcomer: Newcomer { name, household, nonce, keys }, transcript }.into()
    })
}

/// A value that the fact takes; a fact that is not known takes any.
fn fact() -> impl Strategy<Value = PlaceFact> {
    (0..MAX_FACTS, 0..3u8, any::<bool>(), any::<u16>(), text()).prop_map(
        |(fact, sort, yes, number, text)| {
            let values = [FactValue::Yes(yes), FactValue::Number(number), FactValue::Text(text)];
            let takes = |value: &FactValue| Fact::of(fact).is_none_or(|fact| fact.takes(value));
            let value = values.iter().cycle().skip(sort.into()).find(|value| takes(value));
            PlaceFact { fact, value: value.unwrap().clone() }
        },
    )
}

/// What is said of a gathering beside the roll, and of places.
fn of_a_gathering() -> impl Strategy<Value = Body> {
    let moved = (bytes32(), text(), 0..=LATEST_START).prop_map(|(id, place, starts_at)| {
        Move { gathering: GatheringId(id), place, starts_at }.into()
    });
    let cancel = bytes32().prop_map(|id| Cancel { gathering: GatheringId(id) }.into());
    let away = (bytes32(), bytes32(), any::<bool>()).prop_map(|(gathering, person, away)| {
        let (gathering, person) = (GatheringId(gathering), PersonId(person));
        Away { gathering, person, away }.into()
    });
    let place = (text(), vec(fact(), 1..9)).prop_map(|(name, mut facts)| {
        facts.sort_by_key(|said| said.fact);
        facts.dedup_by_key(|said| said.fact);
        Place { name, facts }.into()
    });
    let confirm = (bytes32(), fact(), any::<bool>()).prop_map(|(place, said, known)| {
        let (place, value) = (PlaceId(place), known.then_some(said.value));
        Confirm { place, fact: said.fact, value }.into()
    });
    let sheet = (bytes32(), btree_set(bytes32().prop_map(PersonId), 0..9)).prop_map(
        |(gathering, people)| {
            let (gathering, people) = (GatheringId(gathering), people.into_iter().collect());
            PaperRoll { gathering, people }.into()
        },
    );
    prop_oneof![moved, cancel, away, place, confirm, sheet]
}

/// A body of every kind but a genesis, which stands in no other log.
fn in_a_log() -> impl Strategy<Value = Body> {
    let introduce = (text(), text(), bytes32(), bytes32(), signature()).prop_map(
        |(name, household, outside, receive, possession)| {
            let (outside, receive) = (OutsideKey(outside), ReceiveKey(receive));
            Introduce { name, household, outside, receive, possession }.into()
        },
    );
    let sort =
        prop_oneof![Just(CallSort::Founding), Just(CallSort::Regular), Just(CallSort::Urgent)];
    let call = (text(), 0..=LATEST_START, sort)
        .prop_map(|(place, starts_at, sort)| Call { place, starts_at, sort }.into());
    let second = bytes32().prop_map(|id| SecondCall { gathering: GatheringId(id) }.into());
    let attest = (bytes32(), bytes32(), any::<[u8; 16]>(), any::<u32>(), any::<bool>()).prop_map(
        |(gathering, subject, transcript, delay_ms, accessible)| {
            let (gathering, subject) = (GatheringId(gathering), DeviceKey(subject));
            Attest { gathering, subject, transcript, delay_ms, accessible }.into()
        },
    );
    let headcount = (bytes32(), any::<u32>())
        .prop_map(|(id, count)| Headcount { gathering: GatheringId(id), count }.into());
    let co_sign = (bytes32(), signature())
        .prop_map(|(seal, outside)| CoSign { seal: OpId(seal), outside }.into());
    let grant = (any::<u32>(), bytes32(), bytes32(), bytes32(), vec(any::<u8>(), 48)).prop_map(
        |(epoch, commitment, recipient, encapsulated, ciphertext)| {
            let (commitment, recipient) = (EpochCommitment(commitment), ReceiveKey(recipient));
            let ciphertext = ciphertext.try_into().unwrap();
            Grant { epoch, commitment, recipient, encapsulated, ciphertext }.into()
        },
    );
    let unvouch = bytes32().prop_map(|id| Unvouch { newcomer: PersonId(id) }.into());
    let present = (bytes32(), bytes32(), any::<bool>()).prop_map(|(gathering, person, at_home)| {
        let (gathering, person) = (GatheringId(gathering), PersonId(person));
        Present { gathering, person, at_home }.into()
    });
    prop_oneof![
        introduce,
        call,
        second,
        attest,
        headcount,
        seal(),
        co_sign,
        grant,
        vouch(),
        unvouch,
        present,
        personal()
    ]
}

/// A body of any kind.
pub fn body() -> impl Strategy<Value = Body> {
    prop_oneof![1 => genesis(), 8 => in_a_log(), 4 => of_a_gathering(), 8 => deciding()]
}

/// Whatever an author can write.
pub fn draft() -> impl Strategy<Value = Draft> {
    let place = prop_oneof![
        Just((1u64, None)),
        (2..=MAX_SEQ, bytes32()).prop_map(|(seq, before)| (seq, Some(OpId(before))))
    ];
    let deps = vec(bytes32().prop_map(OpId), 0..=MAX_DEPS);
    (body(), bytes32(), any::<u32>(), place, deps, any::<i64>()).prop_map(
        |(body, assembly, epoch, (seq, backlink), deps, claimed_at)| {
            let genesis = matches!(body, Body::Genesis(_));
            let assembly = (!genesis).then_some(AssemblyId(assembly));
            Draft { assembly, epoch, seq, backlink, deps, claimed_at, body }
        },
    )
}

/// One operation, the same each time.
pub fn operation() -> Operation {
    said_by(1, 7, Headcount { gathering: GatheringId([3; 32]), count: 12 }.into())
}

/// The second operation of a device.
pub fn said_by(name: u8, claimed_at: i64, body: Body) -> Operation {
    let draft = Draft {
        assembly: Some(ASSEMBLY),
        epoch: 0,
        seq: 2,
        backlink: Some(OpId([1; 32])),
        deps: vec![OpId([9; 32]), OpId([8; 32])],
        claimed_at,
        body,
    };
    Operation::sign(draft, &secret(name))
}

/// A well-signed envelope around any payload bytes, made without the crate's own encoder.
pub fn envelope(payload: &[u8], secret: &DeviceSecret) -> Vec<u8> {
    const PROTECTED: [u8; 3] = [0xa1, 0x01, 0x27];
    let mut said = Encoder::new(Vec::new());
    said.array(4).unwrap().str("Signature1").unwrap().bytes(&PROTECTED).unwrap();
    said.bytes(b"").unwrap().bytes(payload).unwrap();
    let signature = secret.sign(said.writer());
    let mut envelope = Encoder::new(Vec::new());
    envelope.array(4).unwrap().bytes(&PROTECTED).unwrap().map(0).unwrap();
    envelope.bytes(payload).unwrap().bytes(&signature.0).unwrap();
    envelope.into_writer()
}

/// The same around a payload that the crate itself would not write.
pub fn envelope_of(payload: &Payload, secret: &DeviceSecret) -> Vec<u8> {
    envelope(&folkmoot_protocol::wire::encode(payload), secret)
}

/// Calls `with` with every byte changed, in three ways each.
pub fn each_byte_changed(bytes: &[u8], mut with: impl FnMut(usize, &[u8])) {
    let mut changed = bytes.to_vec();
    for place in 0..bytes.len() {
        for mask in [0x01, 0x80, 0xff] {
            changed[place] ^= mask;
            with(place, &changed);
            changed[place] ^= mask;
        }
    }
}

pub fn unhex(text: &str) -> Vec<u8> {
    let pair = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    text.as_bytes().chunks(2).map(pair).collect()
}

/// 32 bytes from their hex form.
pub fn unhex32(text: &str) -> [u8; 32] {
    unhex(text).try_into().unwrap()
}
