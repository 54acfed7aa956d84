//! Slips: ballots in secret on their way.

use folkmoot_protocol::body::{Issued, MAX_OPTIONS, PAIR, Paper, TAG, Urn};
use folkmoot_protocol::bundle::{Envelope, MAX_UNFOLDED, Segment, decode_segment, encode_segment};
use folkmoot_protocol::encrypt::EpochKey;
use folkmoot_protocol::ids::{AssemblyId, OpId, QuestionId};
use folkmoot_protocol::slip::{MAX_SLIP, Slip, SlipBox, SlipSecret, Subject, UrnSecret};
use folkmoot_protocol::wire::{WireError, encode};
use proptest::prelude::*;

use crate::support::{ASSEMBLY, each_byte_changed};

const ABOUT: Subject = Subject { assembly: ASSEMBLY, question: QuestionId([4; 32]) };
const ASK: OpId = OpId([1; 32]);
const URNS: [OpId; 2] = [OpId([0x20; 32]), OpId([0x21; 32])];
const TAKE: OpId = OpId([0x30; 32]);

fn tellers() -> [UrnSecret; 2] {
    [[0xd0; 32], [0xd1; 32]].map(|seed| UrnSecret::from_seed(&seed).unwrap())
}

/// What both tellers stamp for the holder of `secret`, whose slip was taken by `take`.
fn stamped(secret: &SlipSecret, take: OpId) -> Vec<(OpId, Urn, Issued)> {
    let stamp = |(urn, teller): (OpId, UrnSecret)| {
        let issued = teller.stamp(take, &secret.blinded(urn).unwrap(), &[9; 64]).unwrap();
        (urn, teller.urn(ASK), issued)
    };
    URNS.into_iter().zip(tellers()).map(stamp).collect()
}

fn slip(seed: u8, marks: &[u8]) -> Slip {
    let secret = SlipSecret::new(ABOUT, [seed; 32]);
    secret.slip(marks, &stamped(&secret, TAKE)).unwrap()
}

fn read(slip: &Slip) -> [Result<Paper, WireError>; 2] {
    let [first, second] = tellers();
    [first.open(ABOUT, URNS[0], slip), second.open(ABOUT, URNS[1], slip)]
}

fn paper(seed: u8, marks: &[u8]) -> Paper {
    Paper([marks, &SlipSecret::new(ABOUT, [seed; 32]).tag()].concat())
}

#[test]
fn each_teller_reads_the_same_of_a_slip() {
    for marks in [&[0][..], &[3], &[2, 1, 0], &[1; MAX_OPTIONS]] {
        let made = slip(5, marks);
        let bytes = encode(&made);
        assert!(bytes.len() <= MAX_SLIP, "{} bytes", bytes.len());
        assert_eq!(Slip::decode(&bytes), Ok(made.clone()));
        assert_eq!(read(&made), [Ok(paper(5, marks)), Ok(paper(5, marks))]);
    }
    assert_ne!(paper(5, &[0]), paper(6, &[0]));
}

proptest! {
    /// A slip is the same whoever takes it, and what can be seen of it from outside does not depend on the
    /// answer: neither its urns nor its size.
    #[test]
    fn a_slip_says_nothing_of_who_took_it(seed in any::<u8>(), one in any::<[u8; 32]>(),
        other in any::<[u8; 32]>(), answers in any::<[[u8; 3]; 2]>()) {
        let secret = SlipSecret::new(ABOUT, [seed; 32]);
        let of = |take| secret.slip(&answers[0], &stamped(&secret, OpId(take))).unwrap();
        prop_assert_eq!(of(one), of(other));
        let outside = |slip: &Slip| {
            slip.boxes.iter().map(|it| (it.urn, it.sealed.len())).collect::<Vec<_>>()
        };
        prop_assert_eq!(outside(&slip(seed, &answers[0])), outside(&slip(seed, &answers[1])));
    }
}

/// Whoever carries a slip can read it neither with an urn of their own nor with another teller's.
#[test]
fn only_the_teller_of_an_urn_reads_what_is_in_it() {
    let made = slip(5, &[1]);
    let [first, second] = tellers();
    assert_eq!(first.open(ABOUT, URNS[1], &made), Err(WireError::NoKey));
    assert_eq!(second.open(ABOUT, URNS[0], &made), Err(WireError::NoKey));
    let third = UrnSecret::from_seed(&[0xd2; 32]).unwrap();
    for urn in [URNS[0], URNS[1], OpId([0x22; 32])] {
        assert_eq!(third.open(ABOUT, urn, &made), Err(WireError::NoKey));
    }
}

#[test]
fn a_slip_that_was_altered_says_what_it_said_or_nothing() {
    let made = slip(5, &[1]);
    each_byte_changed(&encode(&made), |place, changed| {
        let Ok(changed) = Slip::decode(changed) else { return };
        for paper in read(&changed).into_iter().flatten() {
            assert_eq!(paper, self::paper(5, &[1]), "byte {place}");
        }
    });
    // Boxes of two slips, put together: each teller reads another serial, and no two count it alike.
    let other = slip(6, &[0]);
    let boxes = vec![made.boxes[0].clone(), other.boxes[1].clone()];
    let mixed = Slip { question: ABOUT.question, boxes };
    assert_eq!(read(&mixed), [Ok(paper(5, &[1])), Ok(paper(6, &[0]))]);
}

#[test]
fn a_stamp_that_no_teller_gave_is_none() {
    let secret = SlipSecret::new(ABOUT, [5; 32]);
    let forger = UrnSecret::from_seed(&[0xee; 32]).unwrap();
    let genuine = stamped(&secret, TAKE);
    let forged: Vec<(OpId, Urn, Issued)> = genuine
        .iter()
        .map(|(urn, opened, _)| {
            let blinded = secret.blinded(*urn).unwrap();
            (*urn, *opened, forger.stamp(TAKE, &blinded, &[9; 64]).unwrap())
        })
        .collect();
    assert_eq!(secret.slip(&[0], &forged), Err(WireError::BadSignature));
    // Whoever does not mind sends it all the same, and no urn takes it.
    let pretended: Vec<(OpId, Urn, Issued)> = forged
        .into_iter()
        .map(|(urn, opened, issued)| {
            (urn, Urn { stamps: forger.urn(ASK).stamps, ..opened }, issued)
        })
        .collect();
    let slip = secret.slip(&[0], &pretended).unwrap();
    assert_eq!(read(&slip), [Err(WireError::BadSignature), Err(WireError::BadSignature)]);
    // One teller's stamp is one, not two.
    let half = vec![genuine[0], pretended[1]];
    let slip = secret.slip(&[0], &half).unwrap();
    assert_eq!(read(&slip), [Ok(paper(5, &[0])), Err(WireError::BadSignature)]);
    assert_eq!(secret.slip(&[0], &genuine[..1]), Err(WireError::Corrupted));
    // What one person's phone asked for is of no use to another's.
    let other = SlipSecret::new(ABOUT, [6; 32]);
    assert_eq!(other.slip(&[0], &genuine), Err(WireError::BadSignature));
}

#[test]
fn a_slip_is_for_one_question() {
    let made = slip(5, &[1]);
    let [first, _] = tellers();
    let later = Subject { question: QuestionId([5; 32]), ..ABOUT };
    let elsewhere = Subject { assembly: AssemblyId([6; 32]), ..ABOUT };
    assert_eq!(first.open(later, URNS[0], &made), Err(WireError::WrongAssembly));
    let renamed = Slip { question: later.question, ..made.clone() };
    assert_eq!(first.open(later, URNS[0], &renamed), Err(WireError::NoKey));
    assert_eq!(first.open(elsewhere, URNS[0], &made), Err(WireError::NoKey));
    // Nor is a stamp, even of the same urn.
    let secret = SlipSecret::new(ABOUT, [5; 32]);
    let moved = SlipSecret::new(later, [5; 32]).slip(&[1], &stamped(&secret, TAKE)).unwrap();
    let other = UrnSecret::from_seed(&[0xd7; 32]).unwrap();
    assert_eq!(other.open(later, URNS[0], &moved), Err(WireError::NoKey));
}

#[test]
fn a_slip_is_bounded() {
    let a_box = |n: u8, length| SlipBox {
        urn: OpId([n; 32]),
        encapsulated: [7; 32],
        sealed: vec![0; length],
    };
    let decoded = |boxes: Vec<SlipBox>| {
        Slip::decode(&encode(&Slip { question: ABOUT.question, boxes })).map(|_| ())
    };
    let most = 32 + 32 + MAX_OPTIONS + TAG;
    assert_eq!(decoded(vec![a_box(1, most), a_box(2, 0)]), Ok(()));
    assert_eq!(decoded(vec![a_box(1, most + 1), a_box(2, 0)]), Err(WireError::TooLarge));
    assert_eq!(decoded(vec![a_box(1, 1)]), Err(WireError::Corrupted));
    assert_eq!(decoded(vec![a_box(2, 1), a_box(1, 1)]), Err(WireError::Corrupted));
    assert_eq!(decoded(vec![a_box(1, 1), a_box(1, 1)]), Err(WireError::Corrupted));
    let many = (0..PAIR as u8).map(|n| a_box(n, most)).collect();
    assert_eq!(decoded(many), Ok(()));
    let more = (0..=PAIR as u8).map(|n| a_box(n, 1)).collect();
    assert_eq!(decoded(more), Err(WireError::TooLarge));
    assert_eq!(Slip::decode(&[0; MAX_SLIP + 1]), Err(WireError::TooLarge));
}

/// Slips travel beside operations, in an order that says nothing; without any a segment is what it was.
#[test]
fn slips_travel_in_the_order_of_their_bytes() {
    let key = EpochKey::new([0x0e; 32]);
    let segment = |slips: &[&[u8]]| Segment {
        operations: vec![Envelope(vec![1, 2, 3])],
        slips: slips.iter().map(|slip| Envelope(slip.to_vec())).collect(),
    };
    let sent = |slips: &[&[u8]]| encode_segment(ASSEMBLY, 0, &key, &segment(slips)).unwrap();
    let opened = |bytes: &[u8]| decode_segment(ASSEMBLY, &key, bytes, MAX_UNFOLDED);
    assert_eq!(sent(&[])[4], 2);
    assert_eq!(opened(&sent(&[])), Ok(segment(&[])));
    let two: [&[u8]; 2] = [&[1], &[2]];
    assert_eq!(sent(&two)[4], 5);
    assert_eq!(opened(&sent(&two)), Ok(segment(&two)));
    for wrong in [[&[2][..], &[1]], [&[1], &[1]]] {
        assert_eq!(opened(&sent(&wrong)), Err(WireError::NotCanonical));
    }
    let mut without = sent(&two);
    without[4] = 2;
    assert_eq!(opened(&without), Err(WireError::NoKey), "the kind is part of what is sealed");
}
