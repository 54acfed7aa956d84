//! The room board, and what goes wrong with boards.

// A test that meets the unexpected must fail at once and say where.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use folkmoot_protocol::api::{
    Board, BoardPhase, CheckIn, ErrorCode, FilmContent, Gather, Home, ProposeSeal, Scanned,
    SealStanding, Stage, StartFilm,
};
use folkmoot_testkit::{Phone, Street, neighbours};

fn gathered(count: usize) -> Street {
    let mut street = Street::of(&neighbours(count)).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    street.gathers_by_word().unwrap();
    street.meets_again_after(28).unwrap();
    street.greets_by_word(2).unwrap();
    street
}

fn board_films(street: &mut Street, board: usize, of: usize, what: FilmContent) {
    let (board, other) = street.pair(board, of);
    let film = board.films(other, what, |frame| frame % 3 == 1).unwrap();
    assert!(matches!(film, Scanned::Taken(_)), "{film:?}");
}

fn names(street: &mut Street, board: usize) -> (Vec<String>, Vec<String>) {
    let view = street.phones[board].call(Board {}).unwrap();
    let names = |lines: &[folkmoot_protocol::api::PersonLine]| {
        lines.iter().map(|line| line.name.clone()).collect::<Vec<_>>()
    };
    (names(&view.here), names(&view.missing))
}

fn holds(phone: &mut Phone, number: u64) -> bool {
    let seal = phone.call(Gather {}).unwrap().seal;
    seal.is_some_and(|it| it.number == number && it.standing == SealStanding::Holds)
}

#[test]
fn a_board_collects_says_who_is_missing_seals_and_sends_everybody_home() {
    let mut street = gathered(7);
    let (here, missing) = names(&mut street, 0);
    assert_eq!(here, ["Ana"]);
    assert!(!missing.is_empty());
    for of in 1..7 {
        board_films(&mut street, 0, of, FilmContent::Mine);
    }
    let (here, missing) = names(&mut street, 0);
    assert_eq!((here.len(), missing.len()), (7, 0));
    street.phones[0].call(ProposeSeal { closes: true }).unwrap();
    assert_eq!(street.phones[0].call(Board {}).unwrap().phase, BoardPhase::Sealing);
    street.all_film(0, FilmContent::Tonight).unwrap();
    for of in 1..7 {
        board_films(&mut street, 0, of, FilmContent::Mine);
        // What the board played came back, so only the co-signature is left to show: a frame or two.
        let mine = StartFilm { what: FilmContent::Mine, easy: false };
        assert!(street.phones[of].call(mine).unwrap().frames <= 2);
    }
    let view = street.phones[0].call(Board {}).unwrap();
    assert_eq!((view.phase, view.plays), (BoardPhase::Held, FilmContent::CoSignatures));
    street.all_film(0, FilmContent::CoSignatures).unwrap();
    assert!(street.phones.iter_mut().all(|phone| holds(phone, 2)));
}

#[test]
fn a_board_that_plays_the_same_twice_changes_nothing() {
    let mut street = gathered(7);
    for of in [1, 2, 1, 2, 3] {
        board_films(&mut street, 0, of, FilmContent::Mine);
    }
    let before = street.phones[0].call(Gather {}).unwrap();
    for of in [3, 2, 3, 1] {
        board_films(&mut street, 0, of, FilmContent::News);
    }
    let after = street.phones[0].call(Gather {}).unwrap();
    assert_eq!((before.roll, before.met), (after.roll, after.met));
}

#[test]
fn whom_a_board_leaves_out_does_not_co_sign_and_everybody_sees_their_name() {
    let mut street = gathered(7);
    for of in [1, 2, 3, 4, 5] {
        board_films(&mut street, 0, of, FilmContent::Mine);
    }
    assert_eq!(names(&mut street, 0).1, ["Gita"]);
    street.phones[0].call(ProposeSeal { closes: true }).unwrap();
    // The first ones film it, Gita among them.
    for of in [1, 2, 6] {
        let (one, board) = street.pair(of, 0);
        one.films(board, FilmContent::Tonight, |_| false).unwrap();
    }
    let seal = street.phones[1].call(Gather {}).unwrap().seal.unwrap();
    assert!(seal.agrees && seal.mine);
    let seal = street.phones[6].call(Gather {}).unwrap().seal.unwrap();
    assert!(seal.agrees && !seal.mine, "her phone holds more than the seal: it abstains");
    // She shows what is missing; a seal over all of it replaces the attempt.
    for of in [1, 2, 6] {
        board_films(&mut street, 0, of, FilmContent::Mine);
    }
    street.phones[0].call(ProposeSeal { closes: true }).unwrap();
    street.all_film(0, FilmContent::Tonight).unwrap();
    for of in 1..7 {
        board_films(&mut street, 0, of, FilmContent::Mine);
    }
    street.all_film(0, FilmContent::CoSignatures).unwrap();
    for phone in &mut street.phones {
        assert!(holds(phone, 2), "{}", phone.name);
        assert_eq!(phone.call(Gather {}).unwrap().roll.len(), 7, "{}", phone.name);
    }
}

#[test]
fn two_boards_that_each_sealed_half_the_room_end_with_one_seal() {
    let mut street = gathered(9);
    for (board, half) in [(0, [1, 2, 3]), (8, [5, 6, 7])] {
        for of in half {
            board_films(&mut street, board, of, FilmContent::Mine);
        }
        street.phones[board].call(ProposeSeal { closes: true }).unwrap();
        // Each half films its own board, and co-signs what it can.
        for of in half {
            let (one, other) = street.pair(of, board);
            one.films(other, FilmContent::Tonight, |_| false).unwrap();
        }
        for of in half {
            board_films(&mut street, board, of, FilmContent::Mine);
        }
    }
    // Half a room has quorum here, so each half's seal holds where the other is not known.
    assert!(holds(&mut street.phones[0], 2) && holds(&mut street.phones[8], 2));
    // They tell each other everything: neither half weighs more. One of them proposes once more.
    board_films(&mut street, 0, 8, FilmContent::News);
    let stage = street.phones[0].call(Home {}).unwrap().neighbourhood.stage;
    assert_eq!(stage, Stage::Disputed);
    board_films(&mut street, 0, 4, FilmContent::Mine);
    street.phones[0].call(ProposeSeal { closes: true }).unwrap();
    street.all_film(0, FilmContent::Tonight).unwrap();
    for of in 1..9 {
        board_films(&mut street, 0, of, FilmContent::Mine);
    }
    street.all_film(0, FilmContent::CoSignatures).unwrap();
    let mut roots = std::collections::BTreeSet::new();
    for phone in &mut street.phones {
        assert!(holds(phone, 2), "{}", phone.name);
        roots.insert(phone.call(Home {}).unwrap().last_seal.unwrap().root);
        assert_eq!(phone.call(Gather {}).unwrap().roll.len(), 9, "{}", phone.name);
    }
    assert_eq!(roots.len(), 1);
}

#[test]
fn a_check_in_code_on_the_board_and_a_strangers_film_are_refused_in_words() {
    let mut street = gathered(7);
    let code = street.phones[1].call(CheckIn { accessible: false }).unwrap().code;
    let board = &mut street.phones[0];
    assert!(board.sees(&code).is_ok(), "it answers: greeting goes on beside the board");
    let elsewhere: Vec<_> =
        neighbours(7).into_iter().map(|(name, home)| (format!("{name} B."), home)).collect();
    let mut other = Street::of(&elsewhere).unwrap();
    other.drafts("Stream Valley", Vec::new()).unwrap();
    let refused = board.films(&mut other.phones[0], FilmContent::News, |_| false).unwrap_err();
    assert_eq!(refused.code, ErrorCode::WrongAssembly);
}
