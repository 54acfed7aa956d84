//! L9: a no is an answer like a yes: everybody can give it, it is counted, and it is seen.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use folkmoot_protocol::api::{
    AskGathering, CastBallot, CountVoices, Decisions, DeclineRole, DrawChoice, DrawRoles,
    ErrorCode, ExportMinutes, GetMinutes, GetProposal, LinksChoice, PastGatherings, ProposeText,
    QuestionView, Roles, Search, Us, VerdictView, VoterChoice, VouchToo, VouchWithoutPhone,
};
use folkmoot_protocol::body::{Cast, Method, Role, Way};
use folkmoot_protocol::ids::{PersonId, ProposalId, QuestionId};
use folkmoot_testkit::{Street, neighbours};

use super::{ballot, person, worded};

const FOR: u8 = 0;
const AGAINST: u8 = 1;
const ASIDE: u8 = 2;
const BLOCK: u8 = 3;
const ANSWERS: [u8; 4] = [FOR, AGAINST, ASIDE, BLOCK];
const TELLERS: [usize; 2] = [0, 5];
const STANCES: [Method; 4] =
    [Method::Consent, Method::Consensus, Method::Majority, Method::Qualified];

/// A street of seven at its second gathering.
fn gathered() -> Street {
    let mut street = Street::of(&neighbours(7)).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    street.gathers_by_word().unwrap();
    begins(&mut street);
    street
}

fn begins(street: &mut Street) {
    street.meets_again_after(28).unwrap();
    street.greets_by_word(3).unwrap();
    street.exchanges_files(0).unwrap();
}

fn asks(
    street: &mut Street,
    by: usize,
    title: &str,
    method: Method,
    way: Way,
) -> (ProposalId, QuestionId) {
    let (wording, links) = (worded(title, &[]), LinksChoice::default());
    let proposed = street.phones[by].call(ProposeText { wording, links }).unwrap();
    let version = proposed.versions[0].id;
    let ask = AskGathering { version, method, way, seats: 0 };
    let asked = street.phones[by].call(ask).unwrap();
    (proposed.id, asked.questions[0].id)
}

fn counts(street: &mut Street, question: QuestionId, hands: &[u32], papers: &[Vec<u8>]) {
    for teller in TELLERS {
        let (hands, papers) = (hands.to_vec(), papers.to_vec());
        let count = CountVoices { question, present: 7, hands, papers };
        street.phones[teller].call(count).unwrap();
    }
}

fn sees(street: &mut Street, at: usize, proposal: ProposalId) -> QuestionView {
    street.phones[at].call(GetProposal { proposal }).unwrap().questions[0].clone()
}

fn because(answer: u8) -> String {
    if answer == BLOCK { "It holds the bank of the stream.".to_owned() } else { String::new() }
}

/// L9: each of the four answers is everybody's to give, one like the other: by an own ballot, through a
/// neighbour, on paper that two copied, by hand, and on a paper in the box. Each stands in a place of its
/// own in the sums, none of them in another one's.
///
/// Seen to fail with a block refused where a majority is asked, and without the ballots that helpers assist
/// with.
#[test]
fn l9_every_answer_is_everybodys_to_give_by_every_way_and_has_its_own_place() {
    let mut street = gathered();
    let everybody: Vec<PersonId> = street.phones.iter_mut().map(person).collect();
    let (mut raised, mut boxed) = (Vec::new(), Vec::new());
    for (nth, method) in STANCES.into_iter().enumerate() {
        for answer in ANSWERS {
            let title = format!("{method:?}, all say {answer}");
            let asked = asks(&mut street, nth, &title, method, Way::Hands);
            raised.push((method, answer, asked));
        }
        boxed.push((method, asks(&mut street, nth, "In a box", method, Way::Box)));
    }
    street.exchanges_files(0).unwrap();
    for (_, answer, (_, question)) in &raised {
        let reason = because(*answer);
        let cast =
            |voter| CastBallot { voter, reason: reason.clone(), ..ballot(*question, &[*answer]) };
        // Two on their own, two by a neighbour, two copied from paper by two of two households.
        for own in [0, 1] {
            street.phones[own].call(cast(None)).unwrap();
        }
        for (by, of, way) in [
            (0, 2, Cast::Assisted),
            (1, 3, Cast::Passed),
            (0, 4, Cast::Paper),
            (3, 4, Cast::Paper),
            (2, 5, Cast::Paper),
            (6, 5, Cast::Paper),
        ] {
            let voter = VoterChoice { person: everybody[of], cast: way };
            street.phones[by].call(cast(Some(voter))).unwrap();
        }
    }
    street.exchanges_files(0).unwrap();
    for (_, answer, (_, question)) in &raised {
        // The seventh raises a hand: it says no reason, so where it would block it stands aside.
        let mut hands = vec![0; 4];
        hands[usize::from(*answer)] = 1;
        counts(&mut street, *question, &hands, &[]);
    }
    // The same on papers in a box.
    let papers = [vec![FOR], vec![AGAINST], vec![AGAINST], vec![ASIDE]];
    for (_, (_, question)) in &boxed {
        counts(&mut street, *question, &[], &papers);
    }
    street.exchanges_files(0).unwrap();
    for at in 0..7 {
        for (method, answer, (proposal, _)) in &raised {
            let mut expected = vec![0; 4];
            expected[usize::from(*answer)] = 6;
            expected[usize::from(if *answer == BLOCK { ASIDE } else { *answer })] += 1;
            let seen = sees(&mut street, at, *proposal);
            assert_eq!(seen.totals, expected, "{method:?} {answer}: {seen:?}");
            assert!(seen.may_vote, "each of them had a voice");
        }
        for (method, (proposal, _)) in &boxed {
            assert_eq!(sees(&mut street, at, *proposal).totals, [1, 2, 1, 0], "{method:?}");
        }
    }
}

/// One evening on which one thing passes and others are refused, each otherwise.
struct Decided {
    title: &'static str,
    method: Method,
    /// What the seven say, by their own ballots.
    say: [u8; 7],
    totals: [u32; 4],
    verdict: VerdictView,
    name: &'static str,
    /// Who is named for it, and blocks.
    named: &'static [(usize, bool)],
}

fn evening() -> [Decided; 6] {
    [
        Decided {
            title: "A yes to the bench",
            method: Method::Consent,
            say: [FOR, FOR, FOR, FOR, FOR, FOR, FOR],
            totals: [7, 0, 0, 0],
            verdict: VerdictView::Passed,
            name: "passed",
            named: &[],
        },
        Decided {
            title: "A no to cutting the lime",
            method: Method::Consent,
            say: [FOR, AGAINST, FOR, FOR, BLOCK, ASIDE, FOR],
            totals: [4, 1, 1, 1],
            verdict: VerdictView::Blocked,
            name: "blocked",
            named: &[(1, false), (4, true), (5, false)],
        },
        Decided {
            title: "Too many aside for a wall",
            method: Method::Consensus,
            say: [FOR, FOR, FOR, FOR, AGAINST, ASIDE, ASIDE],
            totals: [4, 1, 2, 0],
            verdict: VerdictView::TooManyAside,
            name: "too-many-aside",
            named: &[(4, false), (5, false), (6, false)],
        },
        Decided {
            title: "A yes to sweeping",
            method: Method::Majority,
            say: [FOR, FOR, FOR, FOR, AGAINST, AGAINST, AGAINST],
            totals: [4, 3, 0, 0],
            verdict: VerdictView::Passed,
            name: "passed",
            named: &[],
        },
        Decided {
            title: "A no to sweeping twice",
            method: Method::Majority,
            say: [AGAINST, AGAINST, AGAINST, AGAINST, FOR, FOR, FOR],
            totals: [3, 4, 0, 0],
            verdict: VerdictView::TooFewFor,
            name: "too-few-for",
            named: &[],
        },
        Decided {
            title: "Undecided about the gate",
            method: Method::Qualified,
            say: [ASIDE, ASIDE, ASIDE, ASIDE, ASIDE, ASIDE, ASIDE],
            totals: [0, 0, 7, 0],
            verdict: VerdictView::NobodySpoke,
            name: "nobody-spoke",
            named: &[],
        },
    ]
}

/// The reason that somebody gives for anything but a yes.
fn reason_of(who: usize, answer: u8) -> String {
    if answer == FOR { String::new() } else { format!("Number {who} would rather not.") }
}

/// L9: yes, no and undecided stand side by side: while it is asked, in what was decided, in the minutes,
/// in what is handed on to other programs, and in what the search finds. What is refused is fixed by the
/// same seal; who stands aside or blocks is named with their reason, word for word.
///
/// Seen to fail with only what passed counted among a gathering's decisions, and with minutes that leave
/// out questions that did not pass.
#[test]
fn l9_a_no_stands_in_the_minutes_beside_a_yes() {
    let mut street = gathered();
    let mut asked = Vec::new();
    for (nth, decided) in evening().into_iter().enumerate() {
        let (proposal, question) =
            asks(&mut street, nth, decided.title, decided.method, Way::Ballots);
        street.exchanges_files(0).unwrap();
        for (at, answer) in decided.say.into_iter().enumerate() {
            let reason = reason_of(at, answer);
            street.phones[at].call(CastBallot { reason, ..ballot(question, &[answer]) }).unwrap();
        }
        street.exchanges_files(0).unwrap();
        counts(&mut street, question, &[], &[]);
        asked.push((decided, proposal, question));
    }
    street.exchanges_files(0).unwrap();
    let names: Vec<String> = street.phones.iter().map(|phone| phone.name.clone()).collect();
    let check = |seen: &QuestionView, decided: &Decided, sealed: bool| {
        let Decided { title, .. } = decided;
        assert_eq!(seen.title, *title);
        assert_eq!(
            (&seen.verdict, seen.totals.as_slice()),
            (&decided.verdict, &decided.totals[..])
        );
        assert_eq!((seen.present, seen.sealed), (7, sealed), "{title}");
        let mut named: Vec<_> = seen.named.iter().collect();
        named.sort_by_key(|voice| &voice.person.name);
        assert_eq!(named.len(), decided.named.len(), "{title}: {named:?}");
        for (voice, (who, blocks)) in named.iter().zip(decided.named) {
            let reason = reason_of(*who, decided.say[*who]);
            assert_eq!((&voice.person.name, voice.blocks), (&names[*who], *blocks), "{title}");
            assert_eq!(voice.reason, reason, "{title}: word for word");
        }
    };
    for phone in &mut street.phones {
        let seen = phone.call(Decisions {}).unwrap();
        assert!(seen.asked.is_empty());
        assert_eq!(seen.decided.len(), asked.len());
        for (decided, _, question) in &asked {
            check(seen.decided.iter().find(|it| it.id == *question).unwrap(), decided, false);
        }
    }
    street.seals_by_files().unwrap();
    let gathering = street.phones[0].call(GetMinutes { gathering: None }).unwrap().gathering;
    for phone in &mut street.phones {
        let minutes = phone.call(GetMinutes { gathering: Some(gathering) }).unwrap();
        assert_eq!(minutes.questions.len(), asked.len(), "{}", phone.name);
        for (decided, _, question) in &asked {
            let sealed = minutes.questions.iter().find(|it| it.id == *question).unwrap();
            check(sealed, decided, true);
        }
        let past = phone.call(PastGatherings { before: None }).unwrap();
        assert_eq!(past[0].gathering, gathering);
        // Where nobody spoke for or against, nothing is decided yet, and it can be asked again.
        let undecided = |it: &&(Decided, _, _)| it.0.verdict == VerdictView::NobodySpoke;
        let decided = asked.len() - asked.iter().filter(undecided).count();
        assert_eq!(past[0].decisions as usize, decided, "a no is a decision");
        for typed in ["yes", "no", "undecided"] {
            let found = phone.call(Search { typed: typed.to_owned() }).unwrap();
            let titled = asked.iter().filter(|(it, ..)| {
                it.title.to_lowercase().split(' ').any(|word| word.starts_with(typed))
            });
            assert_eq!(found.len(), titled.count(), "{typed}: {found:?}");
        }
        let file = phone.call(ExportMinutes { gathering }).unwrap();
        let read: serde_json::Value =
            serde_json::from_slice(&BASE64.decode(file.bytes).unwrap()).unwrap();
        let decisions = read["decisions"].as_array().unwrap();
        let fields = |it: &serde_json::Value| -> BTreeSet<String> {
            it.as_object().unwrap().keys().cloned().collect()
        };
        for (decided, ..) in &asked {
            let told = decisions.iter().find(|it| it["title"] == decided.title).unwrap();
            assert_eq!(told["verdict"], decided.name);
            assert_eq!(told["totals"], serde_json::json!(decided.totals));
            assert_eq!(told["named"].as_array().unwrap().len(), decided.named.len());
            assert_eq!(fields(told), fields(&decisions[0]), "as much is told of each");
        }
    }
}

/// L9: whoever was drawn for a role says *not I* by themselves, at any time, and whoever has no phone through a
/// neighbour; it is seen beside who has the role.
///
/// Seen to fail with neighbours who may say it for somebody with a phone.
#[test]
fn l9_not_i_is_an_answer_that_is_everybodys_and_is_seen() {
    let mut street = gathered();
    let (name, household) = ("Mr. Diallo".to_owned(), "Mill Lane 9".to_owned());
    let us = street.phones[0].call(VouchWithoutPhone { name, household }).unwrap();
    let diallo = us.newcomers[0].person.person;
    street.exchanges_files(0).unwrap();
    for by in [1, 3] {
        street.phones[by].call(VouchToo { newcomer: diallo }).unwrap();
    }
    street.seals_by_files().unwrap();
    begins(&mut street);
    for by in [2, 5] {
        let present = folkmoot_protocol::api::SayPresent { person: diallo, at_home: false };
        street.phones[by].call(present).unwrap();
    }
    street.exchanges_files(0).unwrap();
    let mut willing: Vec<PersonId> = street.phones.iter_mut().map(person).collect();
    willing.push(diallo);
    for teller in TELLERS {
        let lots = vec![(Role::Facilitator, willing.clone())];
        let draw = DrawChoice { numbers: vec![7, 31, 112], lots };
        street.phones[teller].call(DrawRoles { draw }).unwrap();
    }
    street.exchanges_files(0).unwrap();
    let mut declined = BTreeSet::new();
    // One after another says no, until somebody is the last.
    for _ in 1..willing.len() {
        let fell = street.phones[2].call(Roles {}).unwrap().roles[0].people[0].person;
        let (by, person) = match willing.iter().position(|it| *it == fell) {
            Some(at) if fell != diallo => (at, None),
            _ => (4, Some(diallo)),
        };
        let other = (by + 1) % 7;
        if person.is_none() {
            let decline =
                DeclineRole { role: Role::Facilitator, person: Some(fell), declines: true };
            let refused = street.phones[other].call(decline).unwrap_err();
            assert_eq!(refused.code, ErrorCode::HasPhone, "nobody says it for them");
        }
        let decline = DeclineRole { role: Role::Facilitator, person, declines: true };
        street.phones[by].call(decline).unwrap();
        declined.insert(fell);
        street.exchanges_files(0).unwrap();
        for phone in &mut street.phones {
            let role = phone.call(Roles {}).unwrap().roles[0].clone();
            let seen: BTreeSet<PersonId> = role.declined.iter().map(|it| it.person).collect();
            assert_eq!(seen, declined, "{}", phone.name);
            assert!(!role.people.iter().any(|it| declined.contains(&it.person)));
        }
    }
    let us = street.phones[0].call(Us {}).unwrap();
    let people: usize = us.households.iter().map(|it| it.residents.len()).sum();
    assert_eq!(people, willing.len(), "and nobody is anything less for it");
}
