//! A monthly gathering of sixty: people with phones, people who share one, people without any, one of them at
//! home in bed; a newcomer, somebody who comes late and somebody who leaves early. They rank, draw roles,
//! speak in turn, decide by hands, by ballots of every kind, by papers in a box and by the lot, and
//! everybody's phone ends with the same minutes.

// A test that meets the unexpected must fail at once and say where.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;

use folkmoot_protocol::api::{
    AmendText, Apply, AskGathering, BecauseView, BringMatter, CastBallot, CountVoices, DrawChoice,
    DrawRoles, EndTurn, EnterBallot, ErrorCode, ExportMinutes, FilmContent, Gather, GetMinutes,
    GetPaperCount, GetProposal, JoinHere, LinksChoice, Matters, NewPhoneIs, PrintBallots,
    ProposalView, ProposeSeal, ProposeText, QueueSpeaker, QuorumView, RankMatter, Roles, SayAway,
    SayPresent, Scanned, Speaking, TreatMatter, Us, VerdictView, VoterChoice, VouchToo,
    VouchWithoutPhone, WordingChoice, WriteNote,
};
use folkmoot_protocol::body::{Cast, MatterSort, Method, Reach, Role, Speech, Treatment, Way};
use folkmoot_protocol::ids::{MatterId, PersonId, QuestionId};
use folkmoot_testkit::{Phone, Resident, Room, Street, neighbours};

const PHONES: usize = 53;
const SHARING: usize = 3;
const WITHOUT: usize = 3;
/// All of these, and a newcomer.
const PEOPLE: u32 = 60;
/// Of those without a phone the one who is ill at home.
const AT_HOME: usize = 2;
/// Comes when the others have begun.
const LATE: usize = 52;
/// Goes before the others do.
const EARLY: usize = 45;
/// She moved in last week, and is a resident from the opening seal on.
const NOOR: usize = PHONES + SHARING;
/// Residents with keys.
const RESIDENTS: usize = NOOR + 1;
/// Tellers, of two households.
const TELLERS: [usize; 2] = [4, 40];

/// Fifty-nine are residents, and their phones know of tonight's gathering.
fn called() -> Room {
    let people = neighbours(PHONES + SHARING);
    let mut street = Street::of(&people[..PHONES]).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    let mut sharing = Vec::new();
    for (nth, (name, household)) in people[PHONES..].iter().enumerate() {
        let phone = 10 + nth;
        let owner = street.phones[phone].name.clone();
        let shared = &mut street.phones[phone];
        shared.takes_in(name).unwrap();
        shared.hands_over_to(name).unwrap();
        shared.call(JoinHere { name: name.clone(), household: household.clone() }).unwrap();
        shared.hands_over_to(&owner).unwrap();
        sharing.push(Resident { phone, name: name.clone() });
    }
    let mut room = Room::of(street, 0);
    room.residents.extend(sharing);
    room.greets().unwrap();
    seals(&mut room);
    for n in 0..WITHOUT {
        let (name, household) = (format!("Mr. Diallo {n}"), format!("Mill Lane {}", 60 + n));
        let first = 3 * n;
        let us = room.of_resident(first).unwrap();
        let us = us.call(VouchWithoutPhone { name: name.clone(), household }).unwrap();
        let newcomer = us.newcomers.iter().find(|it| it.person.name == name).unwrap().person.person;
        room.without.push(newcomer);
        for other in [first + 1, first + 5] {
            let (one, two) = room.street.pair(first, other);
            two.takes_file_of(one).unwrap();
            two.call(VouchToo { newcomer }).unwrap();
        }
    }
    room.street.meets_again_after(28).unwrap();
    room.greets().unwrap();
    room.street.exchanges_files(0).unwrap();
    seals(&mut room);
    room.street.meets_again_after(28).unwrap();
    room
}

/// Somebody with a phone who has not come yet.
type Away = (Phone, Resident);

/// All greet each other but the one who comes late; neighbours say who is here without a phone, and two
/// went to see the one who is ill. At the door three meet Noor.
fn greeted(room: &mut Room) -> Away {
    let late = (room.street.phones.pop().unwrap(), room.residents.remove(LATE));
    let mut noor = Phone::new("Noor Haddad", "Mill Lane 70", &room.street.clock).unwrap();
    let (name, household) = (noor.name.clone(), noor.household.clone());
    noor.call(Apply { name: name.clone(), household, returning: false }).unwrap();
    for by in [0, 1, 3] {
        room.of_resident(by).unwrap().meets_new(&mut noor, NewPhoneIs::Newcomer).unwrap();
    }
    room.greets().unwrap();
    for (nth, person) in room.without.clone().into_iter().enumerate() {
        let (by, at_home) = if nth == AT_HOME { ([2, 6], true) } else { ([0, 5], false) };
        for by in by {
            room.of_resident(by).unwrap().call(SayPresent { person, at_home }).unwrap();
        }
    }
    room.street.exchanges_files(0).unwrap();
    noor.films(&mut room.street.phones[0], FilmContent::Welcome, |_| false).unwrap();
    room.street.phones.push(noor);
    room.residents.push(Resident { phone: room.street.phones.len() - 1, name });
    late
}

/// The opening seal: whoever the neighbours vouched for is a resident with it.
fn opens(room: &mut Room) {
    room.of_resident(0).unwrap().call(ProposeSeal { closes: false }).unwrap();
    room.street.all_take_file(0).unwrap();
    room.street.board_takes_files(0).unwrap();
}

/// Out of breath, at the door.
fn comes_late(room: &mut Room, (phone, resident): Away) {
    let noor = room.street.phones.pop().unwrap();
    room.street.phones.extend([phone, noor]);
    room.residents.insert(LATE, resident);
    room.residents[NOOR].phone = PHONES;
}

/// Meets some of those who are here, and the board hears of it.
fn greets_some(room: &mut Room, resident: usize, others: [usize; 3]) {
    let phone = room.residents[resident].phone;
    let (board, one) = room.street.pair(0, phone);
    one.takes_file_of(board).unwrap();
    for other in others {
        let (one, other) = room.street.pair(phone, other);
        one.meets_by_word(other).unwrap();
    }
    for from in others.into_iter().chain([phone]) {
        let (board, from) = room.street.pair(0, from);
        board.takes_file_of(from).unwrap();
    }
}

fn quorum(room: &mut Room) -> QuorumView {
    room.of_resident(0).unwrap().call(Gather {}).unwrap().quorum
}

/// By files; whoever shares a phone co-signs when they unlock it.
fn seals(room: &mut Room) {
    room.street.exchanges_files(0).unwrap();
    room.street.proposes(0).unwrap();
    room.street.all_take_file(0).unwrap();
    for resident in 0..room.residents.len() {
        room.of_resident(resident).unwrap();
    }
    room.street.exchanges_files(0).unwrap();
    for resident in 0..PHONES {
        room.of_resident(resident).unwrap();
    }
}

fn person(room: &mut Room, resident: usize) -> PersonId {
    let us = room.of_resident(resident).unwrap().call(Us {}).unwrap();
    let residents = us.households.into_iter().flat_map(|household| household.residents);
    residents.into_iter().find(|it| it.me).unwrap().person
}

/// A few phones serve the room: what they know goes round among them.
const SERVING: [usize; 6] = [3, 4, 7, 8, 9, 40];

fn news(room: &mut Room) {
    for way in [false, true] {
        for phone in SERVING {
            let (board, other) = room.street.pair(0, phone);
            let (taker, giver) = if way { (other, board) } else { (board, other) };
            taker.takes_file_of(giver).unwrap();
        }
    }
}

/// All phones film the board; those who share one look at it in turn.
fn all_hear(room: &mut Room) {
    news(room);
    room.street.all_take_file(0).unwrap();
}

/// Both tellers count the same.
fn counts(room: &mut Room, question: QuestionId, present: u32, hands: &[u32]) {
    for teller in TELLERS {
        let hands = hands.to_vec();
        let count = CountVoices { question, present, hands, papers: Vec::new() };
        room.of_resident(teller).unwrap().call(count).unwrap();
    }
    news(room);
}

fn worded(title: &str, options: &[&str]) -> WordingChoice {
    WordingChoice {
        title: title.to_owned(),
        text: String::new(),
        options: options.iter().map(|option| (*option).to_owned()).collect(),
        deed: None,
    }
}

fn brings(room: &mut Room, by: usize, title: &str) -> MatterId {
    let bring = BringMatter {
        sort: MatterSort::Worry,
        reach: Reach::Ours,
        title: title.to_owned(),
        text: String::new(),
        photos: Vec::new(),
    };
    room.of_resident(by).unwrap().call(bring).unwrap().line.id
}

fn asks(
    room: &mut Room,
    by: usize,
    wording: WordingChoice,
    method: Method,
    way: Way,
) -> ProposalView {
    let seats = u8::from(!wording.options.is_empty());
    let phone = room.of_resident(by).unwrap();
    let proposed = phone.call(ProposeText { wording, links: LinksChoice::default() }).unwrap();
    let version = proposed.versions[0].id;
    let asked = phone.call(AskGathering { version, method, way, seats }).unwrap();
    news(room);
    asked
}

#[test]
fn sixty_people_of_every_kind_meet_speak_and_decide() {
    let mut room = called();
    let late = greeted(&mut room);
    let begun = quorum(&mut room);
    assert_eq!((begun.present, begun.of), (PEOPLE - 2, PEOPLE - 1), "one is late, one applies");
    let first = asks(
        &mut room,
        8,
        worded("The stream before the bridge", &[]),
        Method::Majority,
        Way::Hands,
    );
    opens(&mut room);
    comes_late(&mut room, late);
    greets_some(&mut room, LATE, [3, 7, 40]);
    greets_some(&mut room, NOOR, [4, 8, 9]);
    let all = quorum(&mut room);
    assert_eq!((all.present, all.roll, all.of), (PEOPLE, PEOPLE, PEOPLE));

    // Matters and a question to all are on every phone; each answers on their own or on a shared one.
    let stream = brings(&mut room, 7, "The mill stream smells");
    let bridge = brings(&mut room, 3, "The bridge wants repair");
    let tree = asks(
        &mut room,
        8,
        worded("Which tree?", &["Oak", "Lime", "Elm"]),
        Method::Ranked,
        Way::Ballots,
    );
    let question = tree.questions[0].id;
    all_hear(&mut room);
    // On what was asked before she was a resident Noor has no voice, and on all else like everybody. Whoever
    // came late has one on both.
    let before = first.questions[0].id;
    let ballot =
        CastBallot { question: before, voter: None, marks: vec![0], reason: String::new() };
    let refused = room.of_resident(NOOR).unwrap().call(ballot.clone()).unwrap_err();
    assert_eq!(refused.code, ErrorCode::NoVoice);
    room.of_resident(LATE).unwrap().call(ballot).unwrap();
    for resident in 0..RESIDENTS {
        let even = resident % 2 == 0;
        let matter = if resident % 3 == 0 { bridge } else { stream };
        let marks = if even { vec![2, 1, 3] } else { vec![1, 2, 3] };
        let phone = room.of_resident(resident).unwrap();
        phone.call(RankMatter { matter, dots: 2 }).unwrap();
        phone.call(CastBallot { question, voter: None, marks, reason: String::new() }).unwrap();
    }
    // Neighbours help those without a phone, also the one at home, whose word they brought along.
    for (nth, who) in room.without.clone().into_iter().enumerate() {
        let cast = if nth == 0 { Cast::Passed } else { Cast::Assisted };
        let voter = Some(VoterChoice { person: who, cast });
        let ballot = CastBallot { question, voter, marks: vec![2, 1, 3], reason: String::new() };
        room.of_resident(20 + nth).unwrap().call(ballot).unwrap();
    }
    room.street.board_takes_files(0).unwrap();
    counts(&mut room, question, PEOPLE, &[]);
    counts(&mut room, before, PEOPLE, &[40, 10, 8]);
    let seen = room.of_resident(8).unwrap().call(GetProposal { proposal: first.id }).unwrap();
    let decided = (&seen.questions[0].verdict, seen.questions[0].totals.as_slice());
    assert_eq!(decided, (&VerdictView::Passed, [41, 10, 8, 0].as_slice()));
    let seen = room.of_resident(8).unwrap().call(GetProposal { proposal: tree.id }).unwrap();
    assert_eq!(seen.questions[0].verdict, VerdictView::Chosen(vec![1]));
    let voices = (seen.questions[0].voices, seen.questions[0].totals.as_slice());
    assert_eq!(voices, (60, [28, 32, 0].as_slice()));

    // The agenda: the stream before the bridge.
    let agenda = room.of_resident(9).unwrap().call(Matters {}).unwrap();
    let order: Vec<(MatterId, u32)> = agenda.matters.iter().map(|it| (it.id, it.dots)).collect();
    assert_eq!(order, [(stream, 76), (bridge, 38)]);

    // Somebody has to catch a bus: they stay on the roll, and those who decide are one fewer.
    room.of_resident(EARLY).unwrap().call(SayAway { person: None, away: true }).unwrap();
    let (board, gone) = room.street.pair(0, EARLY);
    board.takes_file_of(gone).unwrap();
    news(&mut room);
    let fewer = quorum(&mut room);
    assert_eq!((fewer.present, fewer.roll), (PEOPLE - 1, PEOPLE));
    let present = PEOPLE - 1;

    // Roles by lot among all who raised a hand, one without a phone among them.
    let diallo = room.without[0];
    let mut willing: Vec<PersonId> = [1, 11, 25, PHONES].map(|it| person(&mut room, it)).to_vec();
    willing.push(diallo);
    let lots = [Role::Facilitator, Role::StackTaker, Role::Timekeeper, Role::MinuteTaker]
        .map(|role| (role, willing.clone()))
        .to_vec();
    for teller in TELLERS {
        let draw = DrawChoice { numbers: vec![3, 141, 59], lots: lots.clone() };
        room.of_resident(teller).unwrap().call(DrawRoles { draw }).unwrap();
    }
    news(&mut room);
    let fell = |room: &mut Room, at: usize| -> Vec<PersonId> {
        let roles = room.of_resident(at).unwrap().call(Roles {}).unwrap().roles;
        roles.iter().map(|role| role.people[0].person).collect()
    };
    let drawn = fell(&mut room, 3);
    assert_eq!(drawn.iter().collect::<BTreeSet<_>>().len(), 4);
    assert_eq!(fell(&mut room, 40), drawn);

    // One phone keeps the list for all: whoever never spoke goes first, the one without a phone too.
    let eli = person(&mut room, 4);
    let list = |room: &mut Room, who: PersonId| {
        let queue = QueueSpeaker { person: Some(who), speech: Speech::Turn };
        room.of_resident(3).unwrap().call(queue).unwrap()
    };
    let turn = list(&mut room, eli).waiting[0].turn;
    room.of_resident(3).unwrap().call(EndTurn { turn, seconds: 150 }).unwrap();
    list(&mut room, eli);
    let waiting = list(&mut room, diallo).waiting;
    assert_eq!((waiting[0].person.person, waiting[0].because), (diallo, BecauseView::NeverHeard));
    for turn in waiting {
        let end = EndTurn { turn: turn.turn, seconds: 60 };
        room.of_resident(3).unwrap().call(end).unwrap();
    }
    assert_eq!(room.of_resident(3).unwrap().call(Speaking {}).unwrap().heard[0].1, 210);

    // A consent round: an objection, an amendment that caps the cost, and a stand-aside.
    let links = LinksChoice { matters: vec![stream], settles: true };
    let wording = worded("Ask Stream Valley to test the water with us", &[]);
    let proposed = room.of_resident(7).unwrap().call(ProposeText { wording, links }).unwrap();
    let ask =
        |version| AskGathering { version, method: Method::Consent, way: Way::Hands, seats: 0 };
    let asked = room.of_resident(7).unwrap().call(ask(proposed.versions[0].id)).unwrap();
    let first = asked.questions[0].id;
    news(&mut room);
    let reason = "Nobody said what it may cost.".to_owned();
    let block = CastBallot { question: first, voter: None, marks: vec![3], reason };
    room.of_resident(4).unwrap().call(block).unwrap();
    news(&mut room);
    let amend = AmendText {
        proposal: proposed.id,
        on: proposed.versions[0].id,
        wording: worded("Ask Stream Valley to test the water with us, for at most 200", &[]),
    };
    let amended = room.of_resident(4).unwrap().call(amend).unwrap();
    let version = amended.versions.last().unwrap().id;
    let again = room.of_resident(4).unwrap().call(ask(version)).unwrap();
    let second = again.questions.iter().find(|it| it.version == version).unwrap().id;
    news(&mut room);
    // Eli's block was of the earlier text; now the hands are counted, and he stands aside by name.
    let aside =
        CastBallot { question: second, voter: None, marks: vec![2], reason: "The cost.".into() };
    room.of_resident(4).unwrap().call(aside).unwrap();
    counts(&mut room, second, present, &[57, 0, 1]);
    let seen = room.of_resident(9).unwrap().call(GetProposal { proposal: proposed.id }).unwrap();
    let decided = seen.questions.iter().find(|it| it.id == second).unwrap();
    assert_eq!(
        (&decided.verdict, decided.totals.as_slice()),
        (&VerdictView::Passed, [57, 0, 2, 0].as_slice())
    );
    let earlier = seen.questions.iter().find(|it| it.id == first).unwrap();
    assert_eq!(earlier.verdict, VerdictView::Open, "voices for the earlier text don't carry over");

    // How warm people are about it, by hands; and who carries the key, by lot.
    let mood = asks(&mut room, 8, worded("A summer feast", &[]), Method::Temperature, Way::Hands);
    counts(&mut room, mood.questions[0].id, present, &[1, 2, 7, 20, 29]);
    let names = ["Ana", "Ben", "Chen"];
    let key = asks(&mut room, 8, worded("Who keeps the key?", &names), Method::Lot, Way::Hands);
    counts(&mut room, key.questions[0].id, present, &[27, 18, 28]);

    // A box of papers: one teller scans each of them, the other adds up by hand.
    let vote = asks(&mut room, 8, worded("Hugo keeps the cash", &[]), Method::Majority, Way::Box);
    let question = vote.questions[0].id;
    let print = PrintBallots { question, count: present };
    let printed = room.of_resident(3).unwrap().call(print).unwrap();
    let [scanning, adding] = TELLERS;
    for (nth, code) in printed.codes.iter().enumerate() {
        let mark = if nth < 30 { 0 } else { 1 + u8::from(nth >= 50) };
        let teller = room.of_resident(scanning).unwrap();
        let Scanned::Ballot(paper) = teller.sees(code).unwrap() else { panic!("a ballot") };
        let enter = EnterBallot { question, serial: paper.serial, marks: vec![mark] };
        teller.call(enter).unwrap();
    }
    let scanned = room.of_resident(scanning).unwrap().call(GetPaperCount { question }).unwrap();
    for (teller, hands) in [(scanning, scanned.hands), (adding, vec![30, 20, 9])] {
        let count = CountVoices { question, present, hands, papers: Vec::new() };
        room.of_resident(teller).unwrap().call(count).unwrap();
    }
    news(&mut room);
    let seen = room.of_resident(9).unwrap().call(GetProposal { proposal: vote.id }).unwrap();
    let decided = (&seen.questions[0].verdict, seen.questions[0].totals.as_slice());
    assert_eq!(decided, (&VerdictView::Passed, [30, 20, 9, 0].as_slice()));

    let treat = TreatMatter { matter: stream, treatment: Treatment::Taken };
    room.of_resident(9).unwrap().call(treat).unwrap();
    let gathering =
        room.of_resident(9).unwrap().call(GetMinutes { gathering: None }).unwrap().gathering;
    let note = WriteNote { gathering, text: "There was soup.".to_owned(), replaces: None };
    room.of_resident(8).unwrap().call(note).unwrap();
    seals(&mut room);

    let mut files = BTreeSet::new();
    for resident in 0..RESIDENTS {
        let phone = room.of_resident(resident).unwrap();
        let minutes = phone.call(GetMinutes { gathering: Some(gathering) }).unwrap();
        assert_eq!((minutes.closed_by, minutes.present), (Some(4), PEOPLE));
        let verdicts: Vec<&VerdictView> = minutes.questions.iter().map(|it| &it.verdict).collect();
        assert_eq!(verdicts.len(), 7);
        assert!(verdicts.contains(&&VerdictView::Reading));
        let matters = phone.call(Matters {}).unwrap().matters;
        let left: Vec<(MatterId, u32)> = matters.iter().map(|it| (it.id, it.put_off)).collect();
        assert_eq!(left, [(bridge, 1)], "the stream is settled, the bridge put off");
        files.insert(phone.call(ExportMinutes { gathering }).unwrap().bytes);
    }
    assert_eq!(files.len(), 1, "the same minutes on all phones");
}
