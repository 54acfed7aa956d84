//! A street splits in two, and later becomes one again.

// A test that meets the unexpected must fail at once and say where.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use folkmoot_engine::Clock as _;
use folkmoot_protocol::api::{
    Apply, AskGathering, ChangeView, CountVoices, DeedChoice, DeedView, ErrorCode, FilmContent,
    Found, GetMinutes, GetStatus, Join, KinStanding, KinView, Kins, LinksChoice, NewPhoneIs,
    OpenNeighbourhood, ProposeText, SayLeaving, Scanned, Stage, Us, UsView, VerdictView, WhatView,
    WordingChoice,
};
use folkmoot_protocol::body::{Method, Way};
use folkmoot_protocol::ids::AssemblyId;
use folkmoot_testkit::{Phone, Street};
use folkmoot_tests::agreed_roots;

/// Twelve neighbours of six households.
fn twelve() -> Vec<(String, String)> {
    const NAMES: [&str; 12] = [
        "Ana", "Ben", "Chen", "Dalia", "Eli", "Fatou", "Gita", "Hugo", "Ines", "Jun", "Kofi", "Lea",
    ];
    let household = |at: usize| format!("Mill Lane {}", at / 2 + 1);
    NAMES.iter().enumerate().map(|(at, name)| ((*name).to_owned(), household(at))).collect()
}

fn us(phone: &mut Phone) -> UsView {
    *phone.call(Us {}).unwrap()
}

fn residents(phone: &mut Phone) -> usize {
    us(phone).households.iter().map(|household| household.residents.len()).sum()
}

fn stage(phone: &mut Phone) -> Stage {
    phone.call(GetStatus {}).unwrap().neighbourhood.unwrap().stage
}

fn opens(phone: &mut Phone, assembly: Option<AssemblyId>) {
    phone.call(OpenNeighbourhood { assembly }).unwrap();
}

/// All meet a month later, are asked for this, and all are in favour; then they seal.
fn decides(street: &mut Street, title: &str, deed: DeedChoice) {
    let (title, text, options) = (title.to_owned(), String::new(), Vec::new());
    let wording = WordingChoice { title, text, options, deed: Some(deed) };
    let links = LinksChoice::default();
    let proposed = street.phones[0].call(ProposeText { wording, links }).unwrap();
    let version = proposed.versions[0].id;
    let ask = AskGathering { version, method: Method::Qualified, way: Way::Hands, seats: 0 };
    let question = street.phones[0].call(ask).unwrap().questions[0].id;
    street.exchanges_files(0).unwrap();
    let present = u32::try_from(street.phones.len()).unwrap();
    for teller in [0, 5] {
        let (hands, papers) = (vec![present, 0, 0], Vec::new());
        let count = CountVoices { question, present, hands, papers };
        street.phones[teller].call(count).unwrap();
    }
    street.seals_by_files().unwrap();
    for phone in &mut street.phones {
        let minutes = phone.call(GetMinutes { gathering: None }).unwrap();
        assert_eq!(minutes.questions[0].verdict, VerdictView::Passed);
    }
}

fn gathers(street: &mut Street) {
    street.meets_again_after(28).unwrap();
    street.greets_by_word(2).unwrap();
    street.exchanges_files(0).unwrap();
}

/// The last six found a neighbourhood of their own, which names the one that it comes from.
fn founds(street: &mut Street) -> Street {
    let mut east = Street { phones: street.phones.split_off(6), clock: street.clock.clone() };
    let starts_at = east.clock.unix_seconds() + 3600;
    let founder = &mut east.phones[0];
    let status = founder
        .call(Found {
            neighbourhood: "Mill Lane East".to_owned(),
            place: "the barn".to_owned(),
            starts_at,
            name: founder.name.clone(),
            household: founder.household.clone(),
            practices: Vec::new(),
            from_here: true,
        })
        .unwrap();
    assert_eq!(status.neighbourhood.unwrap().name, "Mill Lane East");
    assert_eq!(status.others[0].name, "Mill Lane");
    for phone in east.phones.iter_mut().skip(1) {
        let status = phone.call(OpenNeighbourhood { assembly: None }).unwrap();
        assert!(status.neighbourhood.is_none() && status.others.len() == 1);
    }
    east.all_film(0, FilmContent::Invitation).unwrap();
    for phone in east.phones.iter_mut().skip(1) {
        let (name, household) = (phone.name.clone(), phone.household.clone());
        phone.call(Join { name, household }).unwrap();
    }
    east.clock.pass(3_600_000);
    east.greets_by_word(2).unwrap();
    east.seals_by_files().unwrap();
    agreed_roots(&mut east);
    east
}

fn mill(phone: &mut Phone) -> AssemblyId {
    phone.call(GetStatus {}).unwrap().others[0].assembly
}

/// Those who founded their own say that they leave the old one; with its next seal they are gone.
fn leave(street: &mut Street, east: &mut Street) {
    for phone in &mut east.phones {
        let home = mill(phone);
        opens(phone, Some(home));
        assert_eq!(stage(phone), Stage::Resident, "founding takes nobody's membership away");
        phone.call(SayLeaving { goes: true }).unwrap();
        street.phones[0].takes_file_of(phone).unwrap();
    }
    gathers(street);
    street.seals_by_files().unwrap();
    for phone in &mut east.phones {
        phone.takes_file_of(&mut street.phones[0]).unwrap();
        assert_eq!(stage(phone), Stage::Visitor);
        assert_eq!(residents(phone), 6);
        let other = mill(phone);
        opens(phone, Some(other));
        assert_eq!((stage(phone), residents(phone)), (Stage::Resident, 6));
    }
}

fn split(from: &KinView) -> (&str, u64, KinStanding) {
    (&from.line.kin.name, from.line.kin.seal, from.standing)
}

#[test]
fn a_street_splits_by_a_decision_and_becomes_one_again_by_two() {
    let mut street = Street::of(&twelve()).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    street.gathers_by_word().unwrap();
    let starts_at = street.clock.unix_seconds() + 3600;
    let refused = street.phones[6].call(Found {
        neighbourhood: "Mill Lane East".to_owned(),
        place: "the barn".to_owned(),
        starts_at,
        name: "Gita".to_owned(),
        household: "Mill Lane 4".to_owned(),
        practices: Vec::new(),
        from_here: true,
    });
    assert_eq!(refused.unwrap_err().code, ErrorCode::AlreadyHasNeighbourhood, "none was decided");

    gathers(&mut street);
    let name = "Mill Lane East".to_owned();
    decides(&mut street, "Two streets", DeedChoice::Split(name.clone()));
    let roots = agreed_roots(&mut street);
    for phone in &mut street.phones {
        let seen = us(phone);
        assert_eq!(seen.changes, [ChangeView { seal: 2, what: WhatView::Split(name.clone()) }]);
        assert_eq!(residents(phone), 12, "nobody is pushed out");
    }
    let mut east = founds(&mut street);
    for phone in &mut east.phones {
        let from = us(phone).from.unwrap();
        assert_eq!(split(&from), ("Mill Lane", 2, KinStanding::Same), "its record is here, too");
        assert_eq!(from.line.root, roots[0]);
    }
    leave(&mut street, &mut east);
    assert_eq!(residents(&mut street.phones[0]), 6);
    // Whoever comes later has the founders' word, and root words to compare with people from there.
    let mut noor = Phone::new("Noor", "Mill Lane 9", &east.clock).unwrap();
    let (name, household) = ("Noor".to_owned(), "Mill Lane 9".to_owned());
    noor.call(Apply { name, household, returning: false }).unwrap();
    east.phones[1].meets_new(&mut noor, NewPhoneIs::Newcomer).unwrap();
    noor.films(&mut east.phones[1], FilmContent::Welcome, |_| false).unwrap();
    let from = us(&mut noor).from.unwrap();
    assert_eq!(split(&from), ("Mill Lane", 2, KinStanding::Unknown));

    // Years later each of the two decides for itself: one to join, the other to take in.
    gathers(&mut east);
    let others = east.phones[0].call(Kins {}).unwrap().others;
    decides(&mut east, "One street again", DeedChoice::Join(others[0].kin.clone()));
    for phone in &mut east.phones {
        let seen = us(phone).changes;
        let WhatView::Join(to) = &seen[0].what else { panic!("{seen:?}") };
        assert_eq!(split(to), ("Mill Lane", 3, KinStanding::Same));
    }
    let ours = east.phones[0].call(Kins {}).unwrap();
    let seen = street.phones[0].sees(&ours.code.unwrap()).unwrap();
    let Scanned::Kin(kin) = seen else { panic!("{seen:?}") };
    assert_eq!((kin.name.as_str(), kin.seal), ("Mill Lane East", 2));

    // Each of those who come meets one neighbour, who says that they live here.
    for (at, phone) in east.phones.iter_mut().enumerate() {
        let home = mill(phone);
        opens(phone, Some(home));
        let (name, household) = (phone.name.clone(), phone.household.clone());
        phone.call(Apply { name, household, returning: false }).unwrap();
        street.phones[at].meets_new(phone, NewPhoneIs::Newcomer).unwrap();
    }
    gathers(&mut street);
    let newcomers = us(&mut street.phones[0]).newcomers;
    assert!(newcomers.len() == 6 && newcomers.iter().all(|it| !it.vouched));
    let people = newcomers.iter().map(|it| it.person.person).collect();
    decides(&mut street, "They come back", DeedChoice::TakeIn(kin, people));
    for phone in &mut street.phones {
        assert_eq!((residents(phone), us(phone).newcomers.len()), (12, 0));
    }
    for phone in &mut east.phones {
        phone.takes_file_of(&mut street.phones[0]).unwrap();
        assert_eq!((stage(phone), residents(phone)), (Stage::Resident, 12));
        let seen = us(phone).changes;
        let WhatView::TakeIn(from) = &seen[0].what else { panic!("{seen:?}") };
        assert_eq!(split(from), ("Mill Lane East", 2, KinStanding::Same));
    }
    street.phones.append(&mut east.phones);
    street.meets_again_after(28).unwrap();
    street.greets_by_word(2).unwrap();
    street.seals_by_files().unwrap();
    assert_eq!(agreed_roots(&mut street).len(), 5, "one street");
}

#[test]
fn what_a_split_a_joining_and_a_taking_in_would_do_is_read_before_it_is_asked() {
    let mut street = Street::of(&twelve()).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    street.gathers_by_word().unwrap();
    let ours = street.phones[0].call(Kins {}).unwrap().ours.unwrap().kin;
    let other = folkmoot_protocol::body::Kin {
        assembly: AssemblyId([7; 32]),
        name: "Stream Valley".to_owned(),
        ..ours.clone()
    };
    let mut proposes = |deed: DeedChoice| {
        let (title, text, options) = ("So be it".to_owned(), String::new(), Vec::new());
        let wording = WordingChoice { title, text, options, deed: Some(deed) };
        let proposed = ProposeText { wording, links: LinksChoice::default() };
        let view = street.phones[3].call(proposed).map_err(|error| error.code)?;
        Ok::<_, ErrorCode>(view.versions[0].deed.clone().unwrap())
    };
    let name = "The far end".to_owned();
    assert_eq!(proposes(DeedChoice::Split(name.clone())), Ok(DeedView::Split(name)));
    let joins = proposes(DeedChoice::Join(other.clone())).unwrap();
    assert!(matches!(&joins, DeedView::Join(line) if line.kin == other && !line.root.is_empty()));
    for refused in [DeedChoice::Join(ours), DeedChoice::Split("  ".to_owned())] {
        assert!(proposes(refused).is_err());
    }
    let nobody = proposes(DeedChoice::TakeIn(other.clone(), Vec::new()));
    assert_eq!(nobody, Err(ErrorCode::OutOfRange));
    let stranger = folkmoot_protocol::ids::PersonId([1; 32]);
    let stranger = proposes(DeedChoice::TakeIn(other, vec![stranger]));
    assert_eq!(stranger, Err(ErrorCode::NoNewcomer));
}

#[test]
fn a_phone_has_several_neighbourhoods_of_one_person_and_shows_nobody_anothers() {
    let folder = tempfile::tempdir().unwrap();
    let clock = folkmoot_testkit::SetClock::at(1_767_636_000);
    let mut ana = Phone::in_folder("Ana", "Mill Lane 1", &clock, folder.path()).unwrap();
    let founds = |phone: &mut Phone, name: &str| {
        let (name, household) = (name.to_owned(), "No. 1".to_owned());
        phone.call(Found {
            neighbourhood: name,
            place: "the barn".to_owned(),
            starts_at: clock.unix_seconds() + 3600,
            name: "Ana".to_owned(),
            household,
            practices: Vec::new(),
            from_here: false,
        })
    };
    let open = |phone: &mut Phone| {
        let status = phone.call(GetStatus {}).unwrap();
        let others: Vec<String> = status.others.into_iter().map(|it| it.name).collect();
        (status.neighbourhood.map(|it| it.name).unwrap_or_default(), others.join(", "))
    };
    founds(&mut ana, "Mill Lane").unwrap();
    assert_eq!(
        founds(&mut ana, "Stream Valley").unwrap_err().code,
        ErrorCode::AlreadyHasNeighbourhood
    );
    opens(&mut ana, None);
    let mut ana = ana.restarts().unwrap();
    assert_eq!(open(&mut ana), (String::new(), "Mill Lane".to_owned()), "closed, and not lost");
    let lane = ana.call(GetStatus {}).unwrap().others[0].assembly;
    founds(&mut ana, "Stream Valley").unwrap();
    let mut ana = ana.restarts().unwrap();
    assert_eq!(open(&mut ana), ("Stream Valley".to_owned(), "Mill Lane".to_owned()));
    opens(&mut ana, Some(lane));
    let mut ana = ana.restarts().unwrap();
    assert_eq!(open(&mut ana), ("Mill Lane".to_owned(), "Stream Valley".to_owned()));
    let strange = ana.call(OpenNeighbourhood { assembly: Some(AssemblyId([7; 32])) });
    assert_eq!(strange.unwrap_err().code, ErrorCode::NoNeighbourhood);
    assert_eq!(open(&mut ana).0, "Mill Lane");

    ana.takes_in("Bea").unwrap();
    ana.hands_over_to("Bea").unwrap();
    assert_eq!(open(&mut ana), (String::new(), String::new()));
    let anothers = ana.call(OpenNeighbourhood { assembly: Some(lane) });
    assert_eq!(anothers.unwrap_err().code, ErrorCode::NoNeighbourhood);
}
