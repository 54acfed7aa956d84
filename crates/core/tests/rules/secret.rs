//! Secret ballots on phones: what is public of them, and what tellers count.

use folkmoot_core::secret::MAX_TAKEN_BY_ONE;
use folkmoot_core::verdict::Verdict;
use folkmoot_protocol::body::{Blinded, Cast, Count, Issue, Issued, Method, Paper, Take, Urn, Way};
use folkmoot_protocol::ids::{OpId, PersonId, ReceiveKey};
use folkmoot_protocol::sorted::SortedSet;
use proptest::prelude::*;

use crate::support::{AGAINST, ASIDE, BLOCK, FOR, Room, all_stand_on, slip};

/// A yes or no in secret, with the urns of 0 and 1.
fn asked(method: Method) -> (Room, OpId, [OpId; 2]) {
    let mut room = Room::of_seven();
    let (_, version) = room.propose(0, None);
    let ask = room.ask(version, method, Way::Secret);
    let urns = [0, 1].map(|who| urn(&mut room, who, ask));
    (room, ask, urns)
}

fn urn(room: &mut Room, who: usize, ask: OpId) -> OpId {
    room.street.say(who, Urn { ask, stamps: [9; 32], receive: ReceiveKey([8; 32]) })
}

/// A question at a gathering to which the last of seven did not come.
fn asked_without_the_last() -> (Room, OpId) {
    let mut room = Room::of_seven();
    room.close();
    room.next(0..6);
    let (_, version) = room.propose(0, None);
    let ask = room.ask(version, Method::Majority, Way::Secret);
    (room, ask)
}

fn ascending([one, other]: [OpId; 2]) -> [OpId; 2] {
    [one.min(other), one.max(other)]
}

fn pair(room: &Room, ask: OpId) -> Option<[OpId; 2]> {
    room.question(ask).pair(&room.roll(), &room.now())
}

fn takers(room: &Room, ask: OpId) -> SortedSet<PersonId> {
    room.question(ask).takers(&room.roll(), &room.now())
}

fn take(room: &mut Room, who: usize, ask: OpId, urns: [OpId; 2]) -> OpId {
    let mut blinded = urns.map(|urn| Blinded { urn, element: [7; 32] });
    blinded.sort_by_key(|blinded| blinded.urn);
    room.street.say(who, Take { ask, blinded: blinded.into() })
}

fn stamp(room: &mut Room, who: usize, urn: OpId, take: OpId) -> OpId {
    let slips = vec![Issued { take, element: [6; 32], proof: [5; 64] }];
    room.street.say(who, Issue { urn, slips })
}

fn tell(room: &mut Room, tellers: &[usize], ask: OpId, mut papers: Vec<Paper>) {
    papers.sort();
    for who in tellers {
        let (hands, papers) = (Vec::new(), papers.clone());
        room.street.say(*who, Count { ask, present: 7, hands, papers });
    }
}

fn slips(answers: &[u8]) -> Vec<Paper> {
    answers.iter().enumerate().map(|(n, answer)| slip(vec![*answer], n)).collect()
}

/// Seen to fail with the slips of a count left out.
#[test]
fn slips_are_counted_beside_the_papers_of_a_box() {
    let (mut room, ask, urns) = asked(Method::Majority);
    for who in 0..5 {
        take(&mut room, who, ask, urns);
    }
    let papers = [slips(&[FOR, FOR, AGAINST, FOR, ASIDE]), vec![Paper(vec![AGAINST])]].concat();
    tell(&mut room, &[0, 1], ask, papers);
    assert_eq!(room.judged(ask).totals, [3, 2, 1, 0]);
    assert_eq!(room.verdict(ask), Verdict::Passed);
    let seal = room.close();
    all_stand_on(&room.street, room.founding, seal);
    let question = room.question(ask);
    assert_eq!(question.judged.unwrap().totals, [3, 2, 1, 0]);
    assert_eq!(question.secret, Default::default(), "who took a slip is forgotten");
    // Numbers are enough for the papers of those without a phone.
    let (mut room, ask, urns) = asked(Method::Majority);
    take(&mut room, 2, ask, urns);
    for who in [0, 1] {
        let (hands, papers) = (vec![1, 3], slips(&[FOR]));
        room.street.say(who, Count { ask, present: 7, hands, papers });
    }
    assert_eq!(room.judged(ask).totals, [2, 3, 0, 0]);
}

/// Seen to fail without the tags compared.
#[test]
fn a_slip_that_is_counted_twice_is_not_counted() {
    let (mut room, ask, urns) = asked(Method::Majority);
    for who in 0..4 {
        take(&mut room, who, ask, urns);
    }
    let twice =
        [slip(vec![FOR], 9), slip(vec![FOR], 9), slip(vec![AGAINST], 8), slip(vec![FOR], 8)];
    let papers = [slips(&[FOR, AGAINST]), twice.into()].concat();
    tell(&mut room, &[0, 1], ask, papers);
    assert_eq!(room.judged(ask).totals, [1, 1, 0, 0]);
}

/// Two tellers who make slips up make no more than there are people who took one, and these are known.
///
/// Seen to fail without the comparison.
#[test]
fn there_are_no_more_slips_than_people_who_took_one() {
    let (mut room, ask, urns) = asked(Method::Majority);
    for who in 2..4 {
        take(&mut room, who, ask, urns);
        take(&mut room, who, ask, urns);
    }
    tell(&mut room, &[0, 1], ask, slips(&[FOR, FOR, FOR]));
    assert_eq!(room.verdict(ask), Verdict::TooManyVoices, "two people took one, each twice");
    let (mut room, ask, urns) = asked(Method::Majority);
    for who in 2..5 {
        take(&mut room, who, ask, urns);
    }
    tell(&mut room, &[0, 1], ask, slips(&[FOR, FOR, FOR]));
    assert_eq!(room.verdict(ask), Verdict::Passed);
    assert_eq!(takers(&room, ask), [2, 3, 4].map(|who| room.person(who)).into());
}

/// Seen to fail with ballots counted of people who took a slip.
#[test]
fn whoever_took_a_slip_has_no_ballot_by_name_beside_it() {
    let (mut room, ask, urns) = asked(Method::Majority);
    room.vote(2, ask, AGAINST);
    room.vote(3, ask, AGAINST);
    let person = room.person(2);
    room.help(4, person, Cast::Passed, ask, AGAINST);
    assert_eq!(room.voices(ask), [0, 2, 0, 0]);
    take(&mut room, 2, ask, urns);
    assert_eq!(room.voices(ask), [0, 1, 0, 0]);
    assert!(room.tally(ask).several.contains(&person));
    tell(&mut room, &[0, 1], ask, slips(&[FOR]));
    assert_eq!(room.judged(ask).totals, [1, 1, 0, 0]);
    // Once it is counted nobody takes a slip to undo what they said.
    take(&mut room, 3, ask, urns);
    assert_eq!(room.judged(ask).totals, [1, 1, 0, 0]);
    assert_eq!(room.tally(ask).took, [person].into());
}

/// Seen to fail with urns taken in whatever way is asked.
#[test]
fn urns_and_slips_are_for_questions_in_secret() {
    let mut room = Room::of_seven();
    let (_, version) = room.propose(0, None);
    let ask = room.ask(version, Method::Majority, Way::Box);
    let urns = [0, 1].map(|who| urn(&mut room, who, ask));
    take(&mut room, 2, ask, urns);
    room.vote(2, ask, FOR);
    assert_eq!(room.question(ask).secret, Default::default());
    assert_eq!(room.voices(ask), [1, 0, 0, 0]);
    tell(&mut room, &[0, 1], ask, slips(&[AGAINST]));
    assert_eq!(room.judged(ask).totals, [1, 0, 0, 0], "no paper of a box has a tag");
}

/// Seen to fail with the teller of an urn not asked, with two urns of one person, and without the bound on
/// slips of one person.
#[test]
fn each_teller_has_one_urn_and_stamps_for_it_alone() {
    let (mut room, ask, urns) = asked(Method::Majority);
    urn(&mut room, 0, ask);
    assert_eq!(room.question(ask).secret.urns.len(), 2);
    let mine = take(&mut room, 2, ask, urns);
    stamp(&mut room, 3, urns[0], mine);
    stamp(&mut room, 1, urns[0], mine);
    assert!(room.question(ask).secret.taken[&mine].issued.is_empty());
    let first = stamp(&mut room, 0, urns[0], mine);
    stamp(&mut room, 0, urns[0], mine);
    assert_eq!(room.question(ask).secret.taken[&mine].issued, [(urns[0], first)].into());
    for _ in 0..MAX_TAKEN_BY_ONE {
        take(&mut room, 2, ask, urns);
    }
    assert_eq!(room.question(ask).secret.taken.len(), MAX_TAKEN_BY_ONE);
}

/// Seen to fail with the two least urns of two households taken for the pair, as they stand.
#[test]
fn slips_go_into_one_pair_of_urns_whoever_opens_another_one_later() {
    let (mut room, ask, urns) = asked(Method::Majority);
    assert_eq!(pair(&room, ask), Some(ascending(urns)), "as long as nobody took one");
    for who in [3, 4, 5] {
        take(&mut room, who, ask, urns);
    }
    // Whoever comes last with the least id, or takes a slip for urns of their own, moves nobody's.
    let late = [2, 5].map(|who| urn(&mut room, who, ask));
    let others = [urn(&mut room, 3, ask), late[0]];
    assert!(others.iter().chain(&late).any(|late| *late < urns[0].max(urns[1])));
    for with in others {
        take(&mut room, 6, ask, [with, urns[0]]);
    }
    assert_eq!(pair(&room, ask), Some(ascending(urns)));
    assert_eq!(takers(&room, ask), [3, 4, 5].map(|who| room.person(who)).into());
    tell(&mut room, &[0, 1], ask, slips(&[FOR, FOR, FOR, AGAINST]));
    assert_eq!(room.verdict(ask), Verdict::TooManyVoices, "what 6 took is for other urns");
}

/// Two halves of a room that have not met begin with urns of their own. Once they meet, those of the greater
/// half are everybody's, and whoever took a slip for the others takes another one.
///
/// Seen to fail with each take counted whatever it is for.
#[test]
fn of_two_pairs_the_one_with_more_takers_is_everybodys() {
    let (mut room, ask, first) = asked(Method::Majority);
    let met = room.street.heads();
    let blinded = |urns: [OpId; 2]| ascending(urns).map(|urn| Blinded { urn, element: [7; 32] });
    let others: Vec<OpId> = [2, 3]
        .map(|who| {
            let urn = Urn { ask, stamps: [9; 32], receive: ReceiveKey([8; 32]) };
            room.street.say_seeing(who, met.clone(), urn)
        })
        .into();
    let second = [others[0], others[1]];
    for who in [1, 4] {
        let take = Take { ask, blinded: blinded(first).into() };
        room.street.say_seeing(who, met.clone(), take);
    }
    let other_half = [met, others].concat();
    for who in [2, 5, 6] {
        let take = Take { ask, blinded: blinded(second).into() };
        room.street.say_seeing(who, other_half.clone(), take);
    }
    assert_eq!(pair(&room, ask), Some(ascending(second)));
    assert_eq!(takers(&room, ask), [2, 5, 6].map(|who| room.person(who)).into());
    // What the smaller half's tellers counted, or anybody else counts, closes nothing.
    tell(&mut room, &[0, 1], ask, slips(&[FOR, FOR]));
    assert_eq!(room.verdict(ask), Verdict::Open);
    take(&mut room, 4, ask, second);
    assert_eq!(room.tally(ask).took, [2, 4, 5, 6].map(|who| room.person(who)).into());
    // Whoever took none for these has no ballot by name beside what they may have put in elsewhere.
    room.vote(1, ask, AGAINST);
    assert_eq!(room.voices(ask), [0, 0, 0, 0]);
    tell(&mut room, &[2, 3], ask, slips(&[FOR, FOR, FOR, FOR]));
    assert_eq!(room.verdict(ask), Verdict::Passed);
    let seal = room.close();
    all_stand_on(&room.street, room.founding, seal);
}

/// Ids decide nothing: where as many took slips for each of two pairs, none is counted until one more did.
#[test]
fn of_pairs_with_as_many_takers_none_is_counted() {
    let (mut room, ask, first) = asked(Method::Majority);
    let second = [2, 3].map(|who| urn(&mut room, who, ask));
    take(&mut room, 4, ask, first);
    take(&mut room, 5, ask, second);
    let undecided = room.street.heads();
    tell(&mut room, &[0, 1, 2, 3], ask, slips(&[FOR]));
    assert_eq!((room.verdict(ask), room.tally(ask).took.len()), (Verdict::Open, 0));
    let least = ascending(first).min(ascending(second));
    assert_eq!(pair(&room, ask), Some(least), "phones take one for these next");
    let blinded = ascending(second).map(|urn| Blinded { urn, element: [7; 32] });
    room.street.say_seeing(6, undecided, Take { ask, blinded: blinded.into() });
    assert_eq!(room.tally(ask).took, [5, 6].map(|who| room.person(who)).into());
    assert_eq!(room.judged(ask).totals, [1, 0, 0, 0]);
}

/// Nobody without an urn closes a vote whose slips they cannot read.
///
/// Seen to fail with the words of everybody on the roll.
#[test]
fn only_those_whose_urns_they_are_count_a_question_in_secret() {
    let (mut room, ask, urns) = asked(Method::Majority);
    for who in 2..6 {
        take(&mut room, who, ask, urns);
    }
    tell(&mut room, &[2, 3], ask, Vec::new());
    assert_eq!(room.verdict(ask), Verdict::Open, "it would have closed without a voice");
    tell(&mut room, &[0, 2], ask, slips(&[FOR, FOR]));
    assert_eq!(room.verdict(ask), Verdict::Open, "one of the two, and somebody");
    tell(&mut room, &[0, 1], ask, slips(&[FOR, FOR, FOR]));
    assert_eq!(room.verdict(ask), Verdict::Passed);
    // Without a slip too: a box stands beside.
    let (mut room, ask, _) = asked(Method::Majority);
    room.tell(&[3, 4, 0, 1], ask, 7, &[5, 2]);
    assert_eq!(room.verdict(ask), Verdict::Passed);
}

/// People at home raise nothing: neither what tellers may make up, nor whose urns it is.
///
/// Seen to fail without `has_voice` asked of whoever took one, and of tellers without the roll.
#[test]
fn whoever_is_not_there_takes_no_slip_and_has_no_urn() {
    let (mut room, ask) = asked_without_the_last();
    let away = urn(&mut room, 6, ask);
    let urns = [0, 1].map(|who| urn(&mut room, who, ask));
    assert_eq!(pair(&room, ask), Some(ascending(urns)));
    take(&mut room, 6, ask, urns);
    take(&mut room, 2, ask, urns);
    for who in [3, 4] {
        take(&mut room, who, ask, [away, urns[0]]);
    }
    assert_eq!(pair(&room, ask), Some(ascending(urns)));
    assert_eq!(room.tally(ask).took, [room.person(2)].into());
    for who in [0, 1] {
        let papers = {
            let mut papers = slips(&[FOR, FOR]);
            papers.sort();
            papers
        };
        room.street.say(who, Count { ask, present: 6, hands: Vec::new(), papers });
    }
    assert_eq!(room.verdict(ask), Verdict::TooManyVoices);
}

/// A slip gives no reason, and without one nobody blocks.
#[test]
fn a_block_in_secret_stands_aside_as_on_paper() {
    let (mut room, ask, urns) = asked(Method::Consent);
    for who in 0..7 {
        take(&mut room, who, ask, urns);
    }
    tell(&mut room, &[0, 1], ask, slips(&[FOR, FOR, FOR, FOR, FOR, FOR, BLOCK]));
    assert_eq!(room.judged(ask).totals, [6, 0, 1, 0]);
    assert_eq!(room.judged(ask).named, []);
}

proptest! {
    #![proptest_config(crate::support::cases(48))]

    /// Whatever is a paper or a slip, in whatever order tellers read it: the outcome is that of the valid
    /// ones, each once.
    #[test]
    fn what_counts_of_a_count_is_what_is_valid_and_once(
        papers in proptest::collection::vec(
            (proptest::collection::vec(0..6u8, 0..3), proptest::option::of(0..4usize)), 0..7),
    ) {
        let (mut room, ask, urns) = asked(Method::Majority);
        for who in 0..7 {
            take(&mut room, who, ask, urns);
        }
        let mut expected = [0; 4];
        for (marks, tag) in &papers {
            let once = tag.is_none()
                || papers.iter().filter(|(marks, other)| {
                    other == tag && marks.len() == 1 && marks[0] < 4
                }).count() == 1;
            if let [answer @ 0..4] = marks[..] && once {
                expected[usize::from(answer)] += 1;
            }
        }
        // Nobody gives a reason.
        let [yes, no, aside, block] = expected;
        let made = papers.into_iter().map(|(marks, tag)| match tag {
            Some(tag) => slip(marks, tag),
            None => Paper(marks),
        });
        tell(&mut room, &[0, 1], ask, made.collect());
        prop_assert_eq!(room.judged(ask).totals, [yes, no, aside + block, 0]);
    }
}
