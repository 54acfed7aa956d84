//! Bundles: many operations on their way.

use folkmoot_protocol::body::Body;
use folkmoot_protocol::body::{
    Call, CallSort, Genesis, Headcount, Introduce, MAX_PHOTO, photo_hash,
};
use folkmoot_protocol::bundle::{
    BundleKind, Envelope, Invitation, MAX_UNFOLDED, MAX_UNFOLDED_FILM, WelcomeGrant, context,
    decode_invitation, decode_photos, decode_segment, decode_welcome, encode_invitation,
    encode_photos, encode_segment, encode_welcome, kind,
};
use folkmoot_protocol::encrypt::{EpochKey, grant};
use folkmoot_protocol::ids::{AssemblyId, GatheringId, OpId};
use folkmoot_protocol::keys::DeviceSecret;
use folkmoot_protocol::operation::{Draft, Operation};
use folkmoot_protocol::wire::{WireError, encode};
use proptest::prelude::*;

use crate::support::{ASSEMBLY, each_byte_changed, said_by, secret};

const EPOCH: u32 = 6;

fn key() -> EpochKey {
    EpochKey::new([0x0e; 32])
}

fn envelopes(count: u8) -> Vec<Envelope> {
    let said = |n: u8| {
        let body = Headcount { gathering: GatheringId([3; 32]), count: n.into() };
        Envelope(said_by(n, n.into(), body.into()).bytes)
    };
    (0..count).map(said).collect()
}

fn segment(operations: &[Envelope]) -> Vec<u8> {
    encode_segment(ASSEMBLY, EPOCH, &key(), &operations.to_vec().into()).unwrap()
}

fn opened(bytes: &[u8]) -> Result<Vec<Envelope>, WireError> {
    decode_segment(ASSEMBLY, &key(), bytes, MAX_UNFOLDED).map(|it| it.operations)
}

/// A draft as it is shown to a neighbour.
pub fn invitation() -> Invitation {
    let secret = secret(1);
    let draft = |assembly, seq, before: Option<&Operation>, body: Body| {
        let backlink = before.map(|before| before.id);
        let draft =
            Draft { assembly, epoch: 0, seq, backlink, deps: Vec::new(), claimed_at: 100, body };
        Operation::sign(draft, &secret)
    };
    let genesis = Genesis {
        level: 0,
        name: "Gartenweg".to_owned(),
        practices: Vec::new(),
        epoch: key().commitment(0, None),
        nonce: [7; 16],
        from: None,
    };
    let genesis = draft(None, 1, None, genesis.into());
    let assembly = genesis.assembly;
    let introduce = Introduce {
        name: "Ana Łukasik".to_owned(),
        household: "Gartenweg 3".to_owned(),
        outside: secret.outside_key(),
        receive: secret.receive_key(),
        possession: secret.sign_possession(assembly),
    };
    let introduce = draft(Some(assembly), 2, Some(&genesis), introduce.into());
    let call = Call { place: "Hof".to_owned(), starts_at: 1_000_000, sort: CallSort::Founding };
    let call = draft(Some(assembly), 3, Some(&introduce), call.into());
    let from = introduce.id;
    let operations = [genesis, introduce, call].map(|operation| Envelope(operation.bytes)).into();
    Invitation { assembly, epoch_key: *key().as_bytes(), from, operations }
}

/// What every reader of an invitation checks, because it travels in the clear.
fn is_genuine(invitation: &Invitation) -> bool {
    let opened: Result<Vec<_>, _> =
        invitation.operations.iter().map(|envelope| Operation::open(&envelope.0)).collect();
    let Ok(operations) = opened else { return false };
    let commitment = EpochKey::new(invitation.epoch_key).commitment(0, None);
    operations.iter().all(|operation| operation.assembly == invitation.assembly)
        && operations.iter().any(|operation| operation.id == invitation.from)
        && operations.iter().any(
            |operation| matches!(&operation.body, Some(Body::Genesis(g)) if g.epoch == commitment),
        )
}

#[test]
fn many_operations_go_there_and_back() {
    for count in [0, 1, 2, 200] {
        let operations = envelopes(count);
        let bytes = segment(&operations);
        assert_eq!(opened(&bytes).as_ref(), Ok(&operations));
        assert_eq!(segment(&operations), bytes, "every phone makes the same bytes");
        assert_eq!(
            kind(&bytes),
            Ok(BundleKind::Segment { context: context(ASSEMBLY), epoch: EPOCH })
        );
    }
    let plain: usize = envelopes(200).iter().map(|envelope| envelope.0.len()).sum();
    assert!(segment(&envelopes(200)).len() < plain * 3 / 4, "what all share costs little");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_travel(parts in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..300), 0..20)) {
        let operations: Vec<Envelope> = parts.into_iter().map(Envelope).collect();
        prop_assert_eq!(opened(&segment(&operations)), Ok(operations.clone()));
        let shown = Invitation { operations, ..invitation() };
        prop_assert_eq!(decode_invitation(&encode_invitation(&shown)), Ok(shown));
    }

    #[test]
    fn anything_may_arrive(tail in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = kind(&tail);
        for head in [&b"FMB\x01\x01"[..], b"FMB\x01\x02", b"FMB", b""] {
            let bytes = [head, &tail].concat();
            prop_assert!(opened(&bytes).is_err());
            if let Ok(shown) = decode_invitation(&bytes) {
                prop_assert_eq!(decode_invitation(&encode_invitation(&shown)), Ok(shown));
            }
        }
    }
}

#[test]
fn every_byte_of_a_segment_is_covered() {
    let bytes = segment(&envelopes(3));
    each_byte_changed(&bytes, |place, bytes| {
        let expected: &[WireError] = match place {
            0..3 => &[WireError::NotOurs],
            3 | 4 => &[WireError::NotOurs, WireError::NewerVersion],
            5..21 => &[WireError::WrongAssembly],
            _ => &[WireError::NoKey],
        };
        let error = opened(bytes).unwrap_err();
        assert!(expected.contains(&error), "{error:?} at {place}");
    });
}

#[test]
fn a_changed_invitation_is_refused_or_not_genuine() {
    let shown = invitation();
    assert!(is_genuine(&shown));
    let bytes = encode_invitation(&shown);
    let mut wrong = 0;
    each_byte_changed(&bytes, |place, bytes| match decode_invitation(bytes) {
        Ok(read) if read == shown => {}
        Ok(read) => {
            assert!(!is_genuine(&read), "{place}");
            wrong += 1;
        }
        Err(_) => {}
    });
    assert!(wrong > 0, "this test would prove nothing");
}

#[test]
fn a_bundle_that_was_cut_off_says_so() {
    let bytes = encode_invitation(&invitation());
    for len in 0..bytes.len() {
        assert_eq!(decode_invitation(&bytes[..len]), Err(WireError::Truncated), "{len}");
    }
    let bytes = segment(&envelopes(2));
    for len in 0..bytes.len() {
        let error = opened(&bytes[..len]).unwrap_err();
        let expected = if len < 25 + 24 { WireError::Truncated } else { WireError::NoKey };
        assert_eq!(error, expected, "{len}");
    }
}

#[test]
fn a_welcome_opens_for_one_phone_and_whole() {
    let (for_it, other) = (DeviceSecret::from_seed([3; 32]), DeviceSecret::from_seed([4; 32]));
    let commitment = key().commitment(0, None);
    let grant = grant(ASSEMBLY, 0, commitment, &key(), for_it.receive_key(), [5; 32]).unwrap();
    let grant = WelcomeGrant { grant, before: None };
    let bytes = encode_welcome(ASSEMBLY, &key(), &grant, b"all there is to know").unwrap();
    let open = |assembly, secret: &DeviceSecret, bytes: &[u8]| {
        decode_welcome(assembly, secret, bytes).map(|opened| (opened.epoch, opened.plain))
    };
    assert_eq!(open(ASSEMBLY, &for_it, &bytes), Ok((0, b"all there is to know".to_vec())));
    assert_eq!(open(ASSEMBLY, &other, &bytes), Err(WireError::NoKey));
    assert_eq!(open(AssemblyId([6; 32]), &for_it, &bytes), Err(WireError::WrongAssembly));
    for at in 0..bytes.len() {
        assert!(open(ASSEMBLY, &for_it, &bytes[..at]).is_err(), "cut at {at}");
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        assert!(open(ASSEMBLY, &for_it, &changed).is_err(), "changed at {at}");
    }
}

#[test]
fn nothing_follows_the_end() {
    let bytes = encode_invitation(&invitation());
    for more in [&[0][..], &[0xff; 8], &bytes] {
        let longer = [&bytes, more].concat();
        assert_eq!(decode_invitation(&longer), Err(WireError::NotCanonical));
    }
}

#[test]
fn kinds_and_versions_are_told_apart() {
    let (shown, news) = (encode_invitation(&invitation()), segment(&envelopes(1)));
    assert_eq!(kind(&shown), Ok(BundleKind::Invitation));
    assert_eq!(decode_invitation(&news), Err(WireError::NotOurs));
    assert_eq!(opened(&shown), Err(WireError::NotOurs));
    assert_eq!(kind(b""), Err(WireError::Truncated));
    assert_eq!(kind(b"FM"), Err(WireError::Truncated));
    assert_eq!(kind(b"FX"), Err(WireError::NotOurs));
    assert_eq!(kind(b"PK\x03\x04"), Err(WireError::NotOurs));
    assert_eq!(kind(b"FMB\x02\x01"), Err(WireError::NewerVersion));
    assert_eq!(kind(b"FMB\x01\x03"), Err(WireError::Truncated));
    assert_eq!(kind(b"FMB\x01\x04"), Err(WireError::Truncated));
    assert_eq!(kind(b"FMB\x01\x05"), Err(WireError::Truncated));
    assert_eq!(kind(b"FMB\x01\x06"), Err(WireError::NewerVersion));
    assert_eq!(kind(b"FMB\x00\x01"), Err(WireError::NotOurs));
    assert_eq!(kind(b"FMB\x01\x00"), Err(WireError::NotOurs));
}

#[test]
fn a_segment_is_for_one_assembly_and_one_epoch() {
    let bytes = segment(&envelopes(2));
    let (elsewhere, other) = (AssemblyId([6; 32]), EpochKey::new([0x0f; 32]));
    let open = |assembly, key: &EpochKey| decode_segment(assembly, key, &bytes, MAX_UNFOLDED);
    assert_eq!(open(elsewhere, &key()), Err(WireError::WrongAssembly));
    assert_eq!(open(ASSEMBLY, &other), Err(WireError::NoKey));
}

#[test]
fn bombs_are_bounded_by_what_they_may_unfold_to() {
    // 64 MB of zeros fold to 64 kB.
    let bomb = miniz_oxide::deflate::compress_to_vec(&vec![0; 64 << 20], 9);
    assert!(bomb.len() < 100_000);
    let shown = [b"FMB\x01\x01", &bomb[..]].concat();
    assert_eq!(decode_invitation(&shown), Err(WireError::TooLarge));
    let news = segment(&[Envelope(vec![0; MAX_UNFOLDED_FILM])]);
    let limited = decode_segment(ASSEMBLY, &key(), &news, MAX_UNFOLDED_FILM);
    assert_eq!(limited, Err(WireError::TooLarge));
    assert_eq!(opened(&news).unwrap().len(), 1);
    for limit in [0, 1, 10] {
        assert_eq!(decode_segment(ASSEMBLY, &key(), &news, limit), Err(WireError::TooLarge));
    }
    // An array that claims more than a phone can hold.
    let claim = [&[0x9b][..], &u64::MAX.to_be_bytes()].concat();
    let folded = miniz_oxide::deflate::compress_to_vec(&claim, 9);
    let shown = [b"FMB\x01\x01", &folded[..]].concat();
    assert!(decode_invitation(&shown).is_err());
    assert_eq!(decode_invitation(b"FMB\x01\x01"), Err(WireError::Truncated));
}

#[test]
fn an_invitation_is_read_only_in_its_one_encoding() {
    let shown = encode(&invitation());
    let folded = |plain: &[u8]| {
        [b"FMB\x01\x01", &miniz_oxide::deflate::compress_to_vec(plain, 1)[..]].concat()
    };
    // How well it is compressed is the sender's own business.
    assert_eq!(decode_invitation(&folded(&shown)), Ok(invitation()));
    let longer = [&shown[..], &[0]].concat();
    assert_eq!(decode_invitation(&folded(&longer)), Err(WireError::NotCanonical));
    let printed = format!("{:?}", invitation());
    assert!(!printed.contains("epoch_key") && printed.contains("from"), "{printed}");
    assert_ne!(invitation().from, OpId([0; 32]));
}

#[test]
fn photos_travel_by_themselves() {
    let photos = [vec![0xff, 0xd8, 0xff, 1].into(), vec![0xff, 0xd8, 0xff, 2].into()];
    let bytes = encode_photos(ASSEMBLY, EPOCH, &key(), &photos).unwrap();
    let context = context(ASSEMBLY);
    assert_eq!(kind(&bytes), Ok(BundleKind::Photos { context, epoch: EPOCH }));
    assert_eq!(decode_photos(ASSEMBLY, &key(), &bytes), Ok(photos.to_vec()));
    let other = AssemblyId([9; 32]);
    assert_eq!(decode_photos(other, &key(), &bytes), Err(WireError::WrongAssembly));
    assert_eq!(opened(&bytes), Err(WireError::NotOurs), "they are no operations");
    let none = encode_photos(ASSEMBLY, EPOCH, &key(), &[]).unwrap();
    assert_ne!(none.get(25..), segment(&[]).get(25..), "no nonce of one kind is one of another");
    each_byte_changed(&bytes, |_, changed| {
        assert!(decode_photos(ASSEMBLY, &key(), changed).is_err())
    });
}

#[test]
fn a_photo_is_a_jpeg_of_two_hundred_kilobytes() {
    let mut bytes = vec![0; MAX_PHOTO];
    assert_eq!(photo_hash(&bytes), Err(WireError::NotOurs));
    bytes.splice(..3, [0xff, 0xd8, 0xff]);
    let hash = photo_hash(&bytes).unwrap();
    assert_eq!(hash.0, *blake3::hash(&bytes).as_bytes());
    bytes.push(0);
    assert_eq!(photo_hash(&bytes), Err(WireError::TooLarge));
}
