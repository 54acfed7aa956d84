//! Films: a neighbour's news, and invitations.

use folkmoot_protocol::api::{ApiError, ErrorCode, FilmContent, Join, Read, Scanned, Status};
use folkmoot_protocol::bundle::{Envelope, Invitation, MAX_UNFOLDED_FILM, encode_invitation};
use folkmoot_protocol::ids::OpId;
use folkmoot_qr::codes;
use folkmoot_qr::film::{Film, Mode, kind};
use folkmoot_testkit::{Phone, Street, neighbours};

use crate::insider::{
    Insider, by_weak_key, enormous, payload, with_bit_turned, with_more, without_end,
};
use crate::{Mill, refuses};

/// Far beyond the last kind of film that is known.
const LATER_KIND: u8 = 0x3f;

#[test]
fn bad_films_are_refused_for_what_they_carry() {
    let mut mill = Mill::drafts(3);
    let insider = Insider::who_filmed(mill.ana());
    let mut oak = Street::of(&neighbours(2)).unwrap();
    oak.drafts("Oak Row", Vec::new()).unwrap();
    let (_, oaks_news) = payload(&mut oak.phones[0], FilmContent::News);
    let (_, oaks_invitation) = payload(&mut oak.phones[0], FilmContent::Invitation);
    let (_, news) = payload(&mut mill.street.phones[1], FilmContent::News);
    let genuine = insider.genuine();
    let says = |operation: Vec<u8>| insider.segment(&[genuine.clone(), operation]);
    let forged = with_bit_turned(genuine.clone(), genuine.len() - 1);
    let bomb = says(vec![0; MAX_UNFOLDED_FILM + 1]);
    assert!(bomb.len() < 16 * 1024, "small, until it is unfolded");

    let cases: Vec<(&str, u8, Vec<u8>, ErrorCode)> = vec![
        ("not ours at all", kind::SEGMENT, b"a firm's price list".to_vec(), ErrorCode::NotOurs),
        ("of a newer kind of film", LATER_KIND, news.clone(), ErrorCode::NewerVersion),
        ("of a newer version", kind::SEGMENT, b"FMB\x02\x02".to_vec(), ErrorCode::NewerVersion),
        ("another street's", kind::SEGMENT, oaks_news, ErrorCode::WrongAssembly),
        ("to another street", kind::WELCOME, oaks_invitation, ErrorCode::WrongAssembly),
        ("cut off early", kind::SEGMENT, news[..20].to_vec(), ErrorCode::Truncated),
        ("cut off later", kind::SEGMENT, without_end(news.clone(), 9), ErrorCode::Corrupted),
        ("damaged before", kind::SEGMENT, with_bit_turned(news, 70), ErrorCode::Corrupted),
        ("enormous when unfolded", kind::SEGMENT, bomb, ErrorCode::TooLarge),
        ("an enormous word", kind::SEGMENT, says(enormous()), ErrorCode::TooLarge),
        ("a forged word", kind::SEGMENT, says(forged), ErrorCode::Forged),
        ("a word by nobody's key", kind::SEGMENT, says(by_weak_key(&genuine)), ErrorCode::WeakKey),
    ];
    for (what, kind, payload, code) in cases {
        mill.ana_refuses(what, code, |ana| films(ana, kind, &payload));
    }
    let (ana, ben) = mill.street.pair(0, 1);
    assert!(matches!(ana.films(ben, FilmContent::News, |_| false), Ok(Scanned::Taken(_))));
}

#[test]
fn bad_frames_are_refused_one_by_one() {
    let mut mill = Mill::drafts(3);
    let (_, news) = payload(&mut mill.street.phones[1], FilmContent::News);
    let film = Film::new(kind::SEGMENT, &news, Mode::Normal).unwrap();
    let frame = film.frame_bytes(0);
    let with = |at: usize, byte: u8| {
        let mut frame = frame.clone();
        frame[at] = byte;
        frame
    };
    let cases: Vec<(&str, Vec<u8>, ErrorCode)> = vec![
        ("of no kind of ours", with(0, 0x44), ErrorCode::NotOurs),
        ("cut off in its header", frame[..12].to_vec(), ErrorCode::Truncated),
        ("of a block that can't be", with(1, 1), ErrorCode::Corrupted),
        ("of an enormous film", with(5, 0xff), ErrorCode::TooLarge),
        ("itself enormous", with_more(&frame, &[0; 40]), ErrorCode::TooLarge),
    ];
    for (what, frame, code) in cases {
        let text = codes::text(&frame);
        mill.ana_refuses(what, code, |ana| ana.call(Read { text }));
    }
    let spoiled = |at: u32| with_bit_turned(film.frame_bytes(at), 20);
    mill.ana_refuses("that don't fit together", ErrorCode::Corrupted, |ana| {
        read_all(ana, (0..).map(spoiled))
    });
    assert!(matches!(films(mill.ana(), kind::SEGMENT, &news), Ok(Scanned::Taken(_))));
    let again = mill.ana().call(Read { text: film.frame(1) });
    assert_eq!(again, Ok(Scanned::Again), "replayed, it changes nothing");
}

#[test]
fn bad_invitations_are_refused_and_nobody_joins() {
    let mut mill = Mill::drafts(3);
    let honest = Insider::who_filmed(mill.ana()).invitation;
    let mut oak = Street::of(&neighbours(2)).unwrap();
    oak.drafts("Oak Row", Vec::new()).unwrap();
    let strangers = Insider::who_filmed(&mut oak.phones[0]).genuine();
    let with = |change: &dyn Fn(&mut Invitation)| {
        let mut invitation = honest.clone();
        change(&mut invitation);
        encode_invitation(&invitation)
    };
    let spoil = |spoil: &dyn Fn(Vec<u8>) -> Vec<u8>| {
        with(&|it| {
            let last = it.operations.pop().unwrap().0;
            it.operations.push(Envelope(spoil(last)));
        })
    };
    let forged = |it: Vec<u8>| {
        let last = it.len() - 1;
        with_bit_turned(it, last)
    };
    let cases: Vec<(&str, Vec<u8>, ErrorCode)> = vec![
        ("in nobody's name", with(&|it| it.from = OpId([7; 32])), ErrorCode::Forged),
        ("with another key", with(&|it| it.epoch_key[0] ^= 1), ErrorCode::Forged),
        ("without operations", with(&|it| it.operations.clear()), ErrorCode::Forged),
        ("with a forged word", spoil(&forged), ErrorCode::Forged),
        ("with a word by nobody's key", spoil(&|it| by_weak_key(&it)), ErrorCode::WeakKey),
        ("with half a word", spoil(&|it| without_end(it, 9)), ErrorCode::Truncated),
        ("with an enormous word", spoil(&|_| enormous()), ErrorCode::TooLarge),
        ("with another street's", spoil(&|_| strangers.clone()), ErrorCode::WrongAssembly),
        ("cut off", without_end(encode_invitation(&honest), 9), ErrorCode::Truncated),
        ("and a bit", with_more(&encode_invitation(&honest), b"!"), ErrorCode::NotCanonical),
        ("of a newer version", b"FMB\x02\x01".to_vec(), ErrorCode::NewerVersion),
        ("of another app", b"come to our shop".to_vec(), ErrorCode::NotOurs),
    ];
    let folder = tempfile::tempdir().unwrap();
    let clock = &mill.street.clock;
    let mut noor = Phone::in_folder("Noor", "Mill Lane 4", clock, folder.path()).unwrap();
    for (what, payload, code) in cases {
        let film = |noor: &mut Phone| films(noor, kind::WELCOME, &payload);
        refuses(&mut noor, folder.path(), what, code, film);
        refuses(&mut noor, folder.path(), what, ErrorCode::NoInvitation, joins);
    }
    films(&mut noor, kind::WELCOME, &encode_invitation(&honest)).unwrap();
    assert_eq!(joins(&mut noor).unwrap().neighbourhood.unwrap().my_name, "Noor");
}

fn joins(phone: &mut Phone) -> Result<Status, ApiError> {
    let (name, household) = (phone.name.clone(), phone.household.clone());
    phone.call(Join { name, household })
}

/// The phone films a payload until it takes or refuses it.
fn films(phone: &mut Phone, kind: u8, payload: &[u8]) -> Result<Scanned, ApiError> {
    let film = Film::new(kind, payload, Mode::Normal).unwrap();
    read_all(phone, (0..).map(|at| film.frame_bytes(at)))
}

fn read_all(phone: &mut Phone, frames: impl Iterator<Item = Vec<u8>>) -> Result<Scanned, ApiError> {
    for frame in frames.take(500) {
        match phone.call(Read { text: codes::text(&frame) })? {
            Scanned::Filming { .. } | Scanned::Again => {}
            complete => return Ok(complete),
        }
    }
    panic!("no whole film in 500 frames");
}
