//! L5, for what a gathering does: said apart, for weeks, without a network, and come together in any order.

use std::collections::BTreeSet;

use folkmoot_protocol::api::{
    AmendText, AskGathering, CountVoices, DrawChoice, DrawRoles, EndTurn, ExportMinutes, GetMatter,
    GetMinutes, GetProposal, LinksChoice, Matters, ProposeText, QueueSpeaker, RankMatter, Roles,
    Speaking, TreatMatter, Us, VerdictView, WriteNote,
};
use folkmoot_protocol::body::{Method, Role, Speech, Treatment, Way};
use folkmoot_protocol::ids::{MatterId, ProposalId, QuestionId};
use folkmoot_testkit::{Phone, Street, neighbours};

use super::{ballot, matter, person, worded};

const PEOPLE: usize = 8;
/// Tellers of the count that everybody hears of, two by two of two households; and of one that is crossed.
const TELLERS: [usize; 2] = [0, 5];
const CROSSED: [usize; 2] = [1, 6];

/// What was there before everybody went home.
struct Evening {
    street: Street,
    stream: MatterId,
    /// Decided by ballots that nobody else had seen yet.
    water: (ProposalId, QuestionId),
    /// Counted by tellers who had not seen each other's count.
    bench: (ProposalId, QuestionId),
}

fn asks(street: &mut Street, title: &str, way: Way) -> (ProposalId, QuestionId) {
    let (wording, links) = (worded(title, &[]), LinksChoice::default());
    let proposed = street.phones[0].call(ProposeText { wording, links }).unwrap();
    let version = proposed.versions[0].id;
    let ask = AskGathering { version, method: Method::Majority, way, seats: 0 };
    let asked = street.phones[0].call(ask).unwrap();
    (proposed.id, asked.questions[0].id)
}

/// Everybody is at a gathering, and two questions are open when the phones hear of each other last.
fn evening() -> Evening {
    let mut street = Street::of(&neighbours(PEOPLE)).unwrap();
    street.drafts("Mill Lane", Vec::new()).unwrap();
    street.gathers_by_word().unwrap();
    street.meets_again_after(28).unwrap();
    street.greets_by_word(3).unwrap();
    street.exchanges_files(0).unwrap();
    let stream = street.phones[3].call(matter("The mill stream smells")).unwrap().line.id;
    let water = asks(&mut street, "Ask Stream Valley to test the water with us", Way::Ballots);
    let bench = asks(&mut street, "A bench by the stream", Way::Hands);
    street.exchanges_files(0).unwrap();
    Evening { street, stream, water, bench }
}

/// Each phone hears of no other one from here on, and everybody goes on for three weeks.
fn apart(evening: &mut Evening) {
    let Evening { street, stream, water, bench } = evening;
    let gathering = street.phones[0].call(GetMinutes { gathering: None }).unwrap().gathering;
    let everybody: Vec<_> = (0..PEOPLE).map(|at| person(&mut street.phones[at])).collect();
    let lots = vec![(Role::Facilitator, everybody.clone()), (Role::Timekeeper, everybody)];
    for (at, phone) in street.phones.iter_mut().enumerate() {
        let name = phone.name.clone();
        let mine = phone.call(matter(&format!("A matter of {name}'s"))).unwrap().line.id;
        phone.call(RankMatter { matter: *stream, dots: 2 }).unwrap();
        phone.call(RankMatter { matter: mine, dots: 1 }).unwrap();
        let answer = u8::from(at % 4 == 3);
        phone.call(ballot(water.1, &[answer])).unwrap();
        let on = phone.call(GetProposal { proposal: bench.0 }).unwrap().versions[0].id;
        let wording = worded(&format!("A bench, as {name} words it"), &[]);
        phone.call(AmendText { proposal: bench.0, on, wording }).unwrap();
        let text = format!("{name} was there.");
        phone.call(WriteNote { gathering, text, replaces: None }).unwrap();
        let spoken = phone.call(QueueSpeaker { person: None, speech: Speech::Turn }).unwrap();
        let turn = spoken.waiting[0].turn;
        phone.call(EndTurn { turn, seconds: 30 + u32::try_from(at).unwrap() }).unwrap();
        phone.call(TreatMatter { matter: *stream, treatment: Treatment::Taken }).unwrap();
        if TELLERS.contains(&at) {
            let draw = DrawChoice { numbers: vec![7, 31, 112], lots: lots.clone() };
            phone.call(DrawRoles { draw }).unwrap();
        }
        for (tellers, hands) in [(TELLERS, [5, 3, 0]), (CROSSED, [6, 2, 0])] {
            if tellers.contains(&at) {
                let (question, hands) = (bench.1, hands.to_vec());
                let count = CountVoices { question, present: 8, hands, papers: Vec::new() };
                phone.call(count).unwrap();
            }
        }
    }
    for week in 1..=3 {
        street.clock.pass_days(7);
        for phone in &mut street.phones {
            let name = phone.name.clone();
            phone.call(matter(&format!("{name} at home, week {week}"))).unwrap();
        }
    }
    for phone in &mut street.phones {
        let wording = worded(&format!("What {} thought of since", phone.name), &[]);
        phone.call(ProposeText { wording, links: LinksChoice::default() }).unwrap();
    }
}

/// By which ways what they said gets around.
#[derive(Debug, Clone, Copy)]
enum Round {
    /// Over one phone, there and back.
    Star,
    /// From hand to hand along the row, the far end first, and back.
    Row,
    /// Whoever meets whomever, some twice, the youngest news first.
    Anyhow,
}

fn come_together(street: &mut Street, round: Round) {
    let meet = |street: &mut Street, to: usize, from: usize| {
        let (to, from) = street.pair(to, from);
        to.takes_file_of(from).unwrap();
    };
    match round {
        Round::Star => street.exchanges_files(4).unwrap(),
        Round::Row => {
            for at in (1..PEOPLE).rev() {
                meet(street, at - 1, at);
            }
            for at in 1..PEOPLE {
                meet(street, at, at - 1);
            }
        }
        Round::Anyhow => {
            // Strides without a common divisor with eight bring everything to everybody in the end.
            for stride in [3, 5, 7, 1, 5, 3] {
                for at in 0..PEOPLE {
                    meet(street, at, (at + stride) % PEOPLE);
                }
            }
        }
    }
}

/// All that a phone shows of it, but for what is about its own person.
fn shows(phone: &mut Phone, evening: (ProposalId, ProposalId)) -> Vec<String> {
    let mut shown = Vec::new();
    for mut line in phone.call(Matters {}).unwrap().matters {
        let brought = phone.call(GetMatter { matter: line.id }).unwrap();
        line.mine = 0;
        shown.push(format!("{line:?} by {:?}: {:?}", brought.by, brought.text));
    }
    for proposal in [evening.0, evening.1] {
        let mut read = phone.call(GetProposal { proposal }).unwrap();
        for question in &mut read.questions {
            (question.mine, question.my_count) = (None, None);
        }
        shown.push(format!("{read:?}"));
    }
    let speaking = phone.call(Speaking {}).unwrap();
    shown.push(format!("{:?}", speaking.heard));
    let roles = phone.call(Roles {}).unwrap();
    let drawn = roles.roles.iter().map(|role| (role.role, &role.people));
    shown.push(format!("{:?} {:?}", roles.numbers, drawn.collect::<Vec<_>>()));
    let minutes = phone.call(GetMinutes { gathering: None }).unwrap();
    shown.push(format!("{:?}", minutes.notes));
    shown
}

/// L5: matters, dots, versions, ballots, counts, turns, draws and notes of phones that heard of nobody for
/// three weeks are all there on each of them when they meet, by whatever ways; nobody is asked anything; and
/// all end with one state, whose minutes are the same to the byte.
///
/// Seen to fail with a phone that takes every other note for one that it has.
#[test]
fn l5_what_was_said_apart_for_weeks_comes_together_in_any_order() {
    let mut ends = BTreeSet::new();
    for round in [Round::Star, Round::Row, Round::Anyhow] {
        let mut evening = evening();
        let before = evening.street.phones[0].call(Us {}).unwrap().operations;
        apart(&mut evening);
        let Evening { mut street, water, bench, .. } = evening;
        let after = |phone: &mut Phone| phone.call(Us {}).unwrap().operations;
        let said: u64 = street.phones.iter_mut().map(|phone| after(phone) - before).sum();
        come_together(&mut street, round);

        let first = shows(&mut street.phones[0], (water.0, bench.0));
        for phone in &mut street.phones {
            assert_eq!(after(phone), before + said, "{round:?}: {} lacks something", phone.name);
            let shown = shows(phone, (water.0, bench.0));
            assert_eq!(shown, first, "{round:?}: {}", phone.name);
        }
        let phone = &mut street.phones[2];
        let matters = phone.call(Matters {}).unwrap();
        assert_eq!(matters.open, 1 + 8 + 3 * 8, "{round:?}");
        assert_eq!(
            (matters.matters[0].title.as_str(), matters.matters[0].dots),
            ("The mill stream smells", 16)
        );
        let seen = phone.call(GetProposal { proposal: water.0 }).unwrap().questions[0].clone();
        assert_eq!(seen.voices, 8, "{round:?}: nobody's voice is lost");
        let seen = phone.call(GetProposal { proposal: bench.0 }).unwrap();
        assert_eq!(seen.versions.len(), 1 + 8, "{round:?}: nobody's wording is lost");
        assert_eq!(seen.questions[0].verdict, VerdictView::TellersDisagree, "as it was counted");
        let minutes = phone.call(GetMinutes { gathering: None }).unwrap();
        let texts: BTreeSet<&str> = minutes.notes.iter().map(|note| note.text.as_str()).collect();
        assert_eq!(texts.len(), 8, "{round:?}: {texts:?}");
        assert_eq!(phone.call(Speaking {}).unwrap().heard.len(), 8);

        // Somebody counts the ballots, and those who are left close the gathering.
        for teller in TELLERS {
            let (question, hands) = (water.1, Vec::new());
            let count = CountVoices { question, present: 8, hands, papers: Vec::new() };
            street.phones[teller].call(count).unwrap();
        }
        street.seals_by_files().unwrap();
        let gathering = minutes.gathering;
        for phone in &mut street.phones {
            let closed = phone.call(GetMinutes { gathering: Some(gathering) }).unwrap();
            let counted = closed.questions.iter().find(|it| it.id == water.1).unwrap();
            assert_eq!(counted.verdict, VerdictView::Passed);
            assert_eq!(counted.totals, [6, 2, 0, 0], "{round:?}: {}", phone.name);
            ends.insert(phone.call(ExportMinutes { gathering }).unwrap().bytes);
        }
    }
    assert_eq!(ends.len(), 1, "one end, by whatever ways");
}
