//! What is printed: member cards for neighbours without a phone, and the flyer of the week before (L8).

// A test that meets the unexpected must fail at once and say where.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use folkmoot_protocol::api::{
    CodeView, ErrorCode, Flyer, Gather, MemberCards, Read, SayPresent, Scanned, VouchWithoutPhone,
};
use folkmoot_protocol::ids::PersonId;
use folkmoot_qr::card::Card;
use folkmoot_qr::codes;
use folkmoot_testkit::{Street, neighbours, read_code};

/// Mill Lane, founded, with Old Tom who has no phone; a second evening begins.
fn with_tom() -> Street {
    let mut street = Street::of(&neighbours(7)).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    street.gathers_by_word().unwrap();
    street.meets_again_after(28).unwrap();
    for by in [0, 3, 6] {
        let (name, household) = ("Old Tom".to_owned(), "Mill Lane 9".to_owned());
        street.phones[by].call(VouchWithoutPhone { name, household }).unwrap();
        street.exchanges_files(0).unwrap();
    }
    street.gathers_by_word().unwrap();
    street.meets_again_after(28).unwrap();
    street
}

fn card_of_tom(street: &mut Street) -> (PersonId, CodeView) {
    let printed = street.phones[1].call(MemberCards { all: false }).unwrap();
    assert_eq!((&printed.neighbourhood[..], printed.cards.len()), ("Mill Lane", 1));
    let card = printed.cards[0].clone();
    assert_eq!((&card.person.name[..], &card.person.household[..]), ("Old Tom", "Mill Lane 9"));
    (card.person.person, card.code)
}

#[test]
fn a_member_card_finds_a_neighbour_and_seats_nobody() {
    let mut street = with_tom();
    let (tom, card) = card_of_tom(&mut street);
    street.greets_by_word(3).unwrap();
    street.exchanges_files(0).unwrap();
    for phone in &mut street.phones {
        match phone.sees(&card).unwrap() {
            Scanned::Card(person) => {
                assert_eq!((person.person, &person.name[..]), (tom, "Old Tom"))
            }
            other => panic!("{other:?}"),
        }
    }
    // Seven phones have seen the card; nobody has said that Tom is here (L4).
    street.exchanges_files(0).unwrap();
    let present = |street: &mut Street| {
        let view = street.phones[0].call(Gather {}).unwrap();
        view.roll.iter().any(|line| line.person.person == tom)
    };
    assert!(!present(&mut street));
    for by in [0, 3] {
        street.phones[by].call(SayPresent { person: tom, at_home: false }).unwrap();
    }
    street.exchanges_files(0).unwrap();
    assert!(present(&mut street));
}

#[test]
fn everybody_may_have_a_card() {
    let mut street = with_tom();
    for phone in &mut street.phones {
        let cards = phone.call(MemberCards { all: true }).unwrap().cards;
        let names: Vec<&str> = cards.iter().map(|card| &card.person.name[..]).collect();
        assert_eq!(names, ["Ana", "Ben", "Chen", "Dalia", "Eli", "Fatou", "Gita", "Old Tom"]);
        for card in &cards {
            assert_eq!(phone.sees(&card.code).unwrap(), Scanned::Card(card.person.clone()));
        }
    }
}

#[test]
fn cards_of_others_are_refused() {
    let mut street = with_tom();
    let (tom, card) = card_of_tom(&mut street);
    let mut oak = Street::of(&neighbours(2)).unwrap();
    let error = oak.phones[0].sees(&card).unwrap_err();
    assert_eq!(error.code, ErrorCode::NoNeighbourhood);
    oak.clock.pass(1000);
    oak.drafts("Oak Row", Vec::new()).unwrap();
    let error = oak.phones[0].sees(&card).unwrap_err();
    assert_eq!(error.code, ErrorCode::WrongAssembly);

    // Made up, for our neighbourhood: the context is no secret.
    let read = codes::bytes(&read_code(&card).unwrap()).unwrap();
    let stranger = Card { person: PersonId([9; 32]), ..Card::parse(&read).unwrap() };
    let text = codes::text(&stranger.to_bytes());
    assert_eq!(street.phones[0].call(Read { text }).unwrap_err().code, ErrorCode::UnknownCard);
    let cut = codes::text(&read[..read.len() - 1]);
    assert_eq!(
        street.phones[0].call(Read { text: cut }).unwrap_err().code,
        ErrorCode::Truncated,
        "of {tom}"
    );
}

#[test]
fn a_flyer_puts_the_gathering_into_any_calendar() {
    let mut street = Street::of(&neighbours(2)).unwrap();
    assert_eq!(
        street.phones[0].call(Flyer { address: None }).unwrap_err().code,
        ErrorCode::NoNeighbourhood
    );
    street.drafts("Mill Lane, north", Vec::new()).unwrap();
    let address = "https://mill-lane.example/folkmoot/".to_owned();
    let flyer = street.phones[1].call(Flyer { address: Some(address.clone()) }).unwrap();
    assert_eq!(read_code(&flyer.app.unwrap()).unwrap(), address, "where the app is opened from");
    assert_eq!(street.phones[1].call(Flyer { address: None }).unwrap().app, None);
    let too_long = Flyer { address: Some(address.repeat(100)) };
    assert_eq!(street.phones[1].call(too_long).unwrap().app, None, "a flyer all the same");
    assert_eq!(flyer.neighbourhood, "Mill Lane, north");
    assert_eq!(flyer.gathering.place, "the old school");
    let read = read_code(&flyer.code).unwrap();
    let expected = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Mill Lane\\, north\r\n\
        DTSTART:20260105T190000Z\r\nDTEND:20260105T210000Z\r\nLOCATION:the old school\r\n\
        END:VEVENT\r\nEND:VCALENDAR";
    assert_eq!(read, expected);
    // Before the founding nobody is a resident, and a founder may have a card all the same.
    let cards = street.phones[0].call(MemberCards { all: true }).unwrap().cards;
    assert_eq!(cards.len(), 1, "Ana holds no introduction but her own");
    // Small enough for large modules on paper: at most version 10.
    assert!(flyer.code.size <= 57, "{}", flyer.code.size);
}
