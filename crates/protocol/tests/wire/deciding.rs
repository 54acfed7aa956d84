//! What an assembly does at its gatherings, kinds 24 to 39: bodies to try things on, and their bounds.

use folkmoot_protocol::body::{
    Amend, Ask, Ballot, Blinded, Body, CALLED_NUMBERS, Cast, Count, DOTS_OF_ONE, Decline, Deed,
    Dots, Draw, Heard, Issue, Issued, Kin, MAX_CANDIDATES, MAX_ISSUED, MAX_LINKS, MAX_LONG_TEXT,
    MAX_OPTIONS, MAX_PAPERS, MAX_PHOTOS, MAX_REASON, MAX_TAKEN_IN, MAX_TEXT, Matter, MatterDots,
    MatterSort, Method, Note, PAIR, Paper, PracticeValue, Propose, Queue, Reach, Role, Speech, TAG,
    Take, Treat, Treatment, Urn, Volunteers, Way, Wording,
};
use folkmoot_protocol::ids::{
    AssemblyId, FileHash, GatheringId, MatterId, OpId, PersonId, ProposalId, ReceiveKey, StateRoot,
    VersionId,
};
use folkmoot_protocol::wire::WireError;
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::{bytes32, kin, text};

/// Several lines, or nothing.
fn lines() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), vec(text(), 1..4).prop_map(|lines| lines.join("\n"))]
}

fn wording() -> impl Strategy<Value = Wording> {
    let deed = prop_oneof![
        (any::<u8>(), any::<u64>())
            .prop_map(|(practice, value)| Deed::Practice(PracticeValue { practice, value })),
        bytes32().prop_map(|id| Deed::Remove(PersonId(id))),
        text().prop_map(Deed::Split),
        kin().prop_map(Deed::Join),
        (kin(), btree_set(bytes32().prop_map(PersonId), 0..=MAX_TAKEN_IN))
            .prop_map(|(kin, people)| Deed::TakeIn(kin, people.into_iter().collect())),
    ];
    let rest = prop_oneof![
        option::of(deed).prop_map(|deed| (Vec::new(), deed)),
        vec(text(), 2..6).prop_map(|options| (options, None)),
    ];
    (text(), lines(), rest).prop_map(|(title, text, (options, deed))| Wording {
        title,
        text,
        options,
        deed,
    })
}

/// What people bring before the assembly, and what they make of it.
fn of_matters() -> impl Strategy<Value = Body> {
    let sort = select(&[MatterSort::Need, MatterSort::Wish, MatterSort::Worry, MatterSort::News]);
    let reach = select(&[Reach::Ours, Reach::World]);
    let photos = vec(bytes32().prop_map(FileHash), 0..=MAX_PHOTOS);
    let matter =
        (sort, reach, text(), lines(), photos).prop_map(|(sort, reach, title, text, photos)| {
            Matter { sort, reach, title, text, photos }.into()
        });
    let given = btree_map(bytes32().prop_map(MatterId), Just(1u8), 0..=usize::from(DOTS_OF_ONE));
    let dots = (bytes32(), given).prop_map(|(gathering, given)| {
        let dots = given.into_iter().map(|(matter, dots)| MatterDots { matter, dots }).collect();
        Dots { gathering: GatheringId(gathering), dots }.into()
    });
    let treatment = select(&[Treatment::Taken, Treatment::PutOff, Treatment::Settled]);
    let treat = (bytes32(), bytes32(), treatment).prop_map(|(gathering, matter, treatment)| {
        let (gathering, matter) = (GatheringId(gathering), MatterId(matter));
        Treat { gathering, matter, treatment }.into()
    });
    prop_oneof![matter, dots, treat]
}

/// Proposals, questions, voices.
fn of_decisions() -> impl Strategy<Value = Body> {
    let links = btree_set(bytes32().prop_map(MatterId), 0..=MAX_LINKS);
    let propose = (wording(), links, any::<bool>()).prop_map(|(wording, matters, settles)| {
        Propose { wording, matters: matters.into_iter().collect(), settles }.into()
    });
    let amend = (bytes32(), bytes32(), wording()).prop_map(|(proposal, on, wording)| {
        Amend { proposal: ProposalId(proposal), on: VersionId(on), wording }.into()
    });
    let way = select(&[Way::Hands, Way::Ballots, Way::Box, Way::Secret]);
    let ask = (bytes32(), bytes32(), select(Method::ALL), way, any::<u8>(), any::<u8>()).prop_map(
        |(gathering, version, method, way, seats, round)| {
            let (gathering, version) = (GatheringId(gathering), VersionId(version));
            Ask { gathering, version, method, way, seats, round }.into()
        },
    );
    let cast = select(&[Cast::Own, Cast::Paper, Cast::Passed, Cast::Assisted]);
    let marks = vec(any::<u8>(), 0..=MAX_OPTIONS);
    let ballot = (bytes32(), bytes32(), cast, marks, option::of(text())).prop_map(
        |(ask, voter, cast, marks, reason)| {
            Ballot { ask: OpId(ask), voter: PersonId(voter), cast, marks, reason }.into()
        },
    );
    let papers = vec(vec(any::<u8>(), 0..=MAX_OPTIONS + TAG).prop_map(Paper), 0..9);
    let count = (bytes32(), any::<u32>(), vec(any::<u32>(), 0..=MAX_OPTIONS), papers).prop_map(
        |(ask, present, hands, mut papers)| {
            papers.sort();
            Count { ask: OpId(ask), present, hands, papers }.into()
        },
    );
    prop_oneof![propose, amend, ask, ballot, count]
}

const ROLES: [Role; 4] = [Role::Facilitator, Role::StackTaker, Role::Timekeeper, Role::MinuteTaker];

/// Roles, speakers, minutes.
fn of_an_evening() -> impl Strategy<Value = Body> {
    let people = btree_set(bytes32().prop_map(PersonId), 0..5);
    let lots = btree_map(select(&ROLES), people, 0..=4);
    let draw =
        (bytes32(), any::<[u32; CALLED_NUMBERS]>(), lots).prop_map(|(gathering, numbers, lots)| {
            let lot = |(role, people): (_, std::collections::BTreeSet<_>)| Volunteers {
                role,
                people: people.into_iter().collect(),
            };
            let lots = lots.into_iter().map(lot).collect();
            Draw { gathering: GatheringId(gathering), numbers: numbers.into(), lots }.into()
        });
    let decline = (bytes32(), select(&ROLES), bytes32(), any::<bool>()).prop_map(
        |(gathering, role, person, declines)| {
            let (gathering, person) = (GatheringId(gathering), PersonId(person));
            Decline { gathering, role, person, declines }.into()
        },
    );
    let speech = select(&[Speech::PointOfOrder, Speech::Turn, Speech::GoRound]);
    let queue = (bytes32(), bytes32(), speech).prop_map(|(gathering, person, speech)| {
        Queue { gathering: GatheringId(gathering), person: PersonId(person), speech }.into()
    });
    let heard = (bytes32(), any::<u32>())
        .prop_map(|(turn, seconds)| Heard { turn: OpId(turn), seconds }.into());
    let note = (bytes32(), lines(), option::of(bytes32().prop_map(OpId))).prop_map(
        |(gathering, text, mut replaces)| {
            if text.is_empty() {
                replaces.get_or_insert(OpId([5; 32]));
            }
            Note { gathering: GatheringId(gathering), text, replaces }.into()
        },
    );
    prop_oneof![draw, decline, queue, heard, note]
}

/// Urns and slips.
fn of_secrets() -> impl Strategy<Value = Body> {
    let urn = (bytes32(), bytes32(), bytes32()).prop_map(|(ask, stamps, receive)| {
        Urn { ask: OpId(ask), stamps, receive: ReceiveKey(receive) }.into()
    });
    let blinded = btree_map(bytes32().prop_map(OpId), bytes32(), PAIR);
    let take = (bytes32(), blinded).prop_map(|(ask, blinded)| {
        let blinded = blinded.into_iter().map(|(urn, element)| Blinded { urn, element });
        Take { ask: OpId(ask), blinded: blinded.collect() }.into()
    });
    let slips = btree_map(bytes32().prop_map(OpId), (bytes32(), bytes32()), 1..5);
    let issue = (bytes32(), slips).prop_map(|(urn, slips)| {
        let issued = |(take, (element, half)): (_, (_, [u8; 32]))| {
            let proof = [half, half].concat().try_into().unwrap();
            Issued { take, element, proof }
        };
        Issue { urn: OpId(urn), slips: slips.into_iter().map(issued).collect() }.into()
    });
    prop_oneof![urn, take, issue]
}

/// A body of any of these kinds.
pub fn deciding() -> impl Strategy<Value = Body> {
    prop_oneof![3 => of_matters(), 5 => of_decisions(), 5 => of_an_evening(), 2 => of_secrets()]
}

fn check(body: impl Into<Body>) -> Result<(), WireError> {
    let body = body.into();
    let decoded = Body::decode(body.kind(), &body.encode())?;
    assert_eq!(decoded, Some(body));
    Ok(())
}

/// An id that grows with its number.
fn id(number: usize) -> [u8; 32] {
    let mut id = [0; 32];
    id[..8].copy_from_slice(&(number as u64).to_be_bytes());
    id
}

fn yes_or_no(title: &str, text: &str) -> Wording {
    Wording { title: title.to_owned(), text: text.to_owned(), options: Vec::new(), deed: None }
}

/// What a word that people see, in one line or in several, may be, as `saying` puts it.
fn bounds_a_title(saying: impl Fn(&str) -> Result<(), WireError>) {
    assert_eq!(saying("A bench"), Ok(()));
    assert_eq!(saying(&"a".repeat(MAX_TEXT)), Ok(()));
    assert_eq!(saying(&"a".repeat(MAX_TEXT + 1)), Err(WireError::TooLarge));
    for bad in ["", "  ", "a\nb", "a\u{202e}b"] {
        assert_eq!(saying(bad), Err(WireError::Corrupted), "{bad:?}");
    }
}

fn bounds_lines(saying: impl Fn(&str) -> Result<(), WireError>) {
    assert_eq!(saying("One line.\n\nAnother one.\n"), Ok(()));
    assert_eq!(saying(&"a".repeat(MAX_LONG_TEXT)), Ok(()));
    assert_eq!(saying(&"a".repeat(MAX_LONG_TEXT + 1)), Err(WireError::TooLarge));
    for bad in [" ", "\n", "a\r\nb", "a\tb", "a\u{0}", "a\u{202e}b", "a\u{2028}b"] {
        assert_eq!(saying(bad), Err(WireError::Corrupted), "{bad:?}");
    }
}

#[test]
fn a_matter_is_a_line_some_more_and_few_photos() {
    let matter = |title: &str, text: &str, photos: usize| {
        check(Matter {
            sort: MatterSort::Worry,
            reach: Reach::World,
            title: title.to_owned(),
            text: text.to_owned(),
            photos: vec![FileHash([3; 32]); photos],
        })
    };
    bounds_a_title(|title| matter(title, "", 0));
    bounds_lines(|text| matter("A bench", text, 0));
    assert_eq!(matter("A bench", "", MAX_PHOTOS), Ok(()));
    assert_eq!(matter("A bench", "", MAX_PHOTOS + 1), Err(WireError::TooLarge));
}

#[test]
fn dots_are_as_many_as_one_person_has_and_lie_on_matters_once() {
    let dots = |given: &[(usize, u8)]| {
        let on = |(matter, dots): &(usize, u8)| MatterDots {
            matter: MatterId(id(*matter)),
            dots: *dots,
        };
        check(Dots { gathering: GatheringId([5; 32]), dots: given.iter().map(on).collect() })
    };
    assert_eq!(dots(&[]), Ok(()), "nothing: what was said before is taken back");
    assert_eq!(dots(&[(1, DOTS_OF_ONE)]), Ok(()));
    assert_eq!(dots(&[(1, 1), (2, 1), (3, 3)]), Ok(()));
    assert_eq!(dots(&[(1, DOTS_OF_ONE + 1)]), Err(WireError::TooLarge));
    assert_eq!(dots(&[(1, 3), (2, 3)]), Err(WireError::TooLarge));
    // Their sum does not run over.
    assert_eq!(dots(&[(1, 255), (2, 1), (3, 5)]), Err(WireError::TooLarge));
    for bad in [&[(2, 1), (1, 1)][..], &[(1, 1), (1, 1)], &[(1, 0)], &[(1, 1), (2, 0)]] {
        assert_eq!(dots(bad), Err(WireError::Corrupted), "{bad:?}");
    }
}

#[test]
fn a_proposal_has_several_options_or_none_and_a_deed_has_none() {
    let options = |number: usize| (0..number).map(|n| format!("Option {n}")).collect::<Vec<_>>();
    let wording = |options: Vec<String>, deed: Option<Deed>| {
        let wording = Wording { options, deed, ..yes_or_no("A bench", "") };
        let one = check(Propose { wording: wording.clone(), matters: Vec::new(), settles: true });
        let (proposal, on) = (ProposalId([1; 32]), VersionId([2; 32]));
        assert_eq!(
            check(Amend { proposal, on, wording }),
            one,
            "a version is bounded like the first"
        );
        one
    };
    let removal = Deed::Remove(PersonId([7; 32]));
    for (number, fits) in [(0, Ok(())), (2, Ok(())), (MAX_OPTIONS, Ok(()))] {
        assert_eq!(wording(options(number), None), fits, "{number}");
    }
    assert_eq!(wording(options(1), None), Err(WireError::Corrupted));
    assert_eq!(wording(options(MAX_OPTIONS + 1), None), Err(WireError::TooLarge));
    assert_eq!(wording(Vec::new(), Some(removal.clone())), Ok(()));
    assert_eq!(wording(options(2), Some(removal)), Err(WireError::Corrupted));
    let kin = |name: &str, seal| {
        let (assembly, root) = (AssemblyId([8; 32]), StateRoot([9; 32]));
        Kin { assembly, name: name.to_owned(), seal, root }
    };
    let does = |deed: Deed| wording(Vec::new(), Some(deed));
    bounds_a_title(|name| does(Deed::Split(name.to_owned())));
    bounds_a_title(|name| does(Deed::Join(kin(name, 1))));
    assert_eq!(does(Deed::Join(kin("Hof", 0))), Err(WireError::Corrupted), "a draft has no root");
    let people = |few: usize| (0..few).map(|n| PersonId(id(n))).collect::<Vec<_>>();
    let taking = |seal, people: Vec<PersonId>| does(Deed::TakeIn(kin("Hof", seal), people));
    assert_eq!(taking(1, people(MAX_TAKEN_IN)), Ok(()));
    assert_eq!(taking(1, people(MAX_TAKEN_IN + 1)), Err(WireError::TooLarge));
    assert_eq!(taking(0, people(1)), Err(WireError::Corrupted));
    let mut backwards = people(2);
    backwards.reverse();
    assert_eq!(taking(1, backwards), Err(WireError::Corrupted));
    assert_eq!(taking(1, vec![PersonId([7; 32]); 2]), Err(WireError::Corrupted));
    let proposing = |title: &str, text: &str| {
        let wording = yes_or_no(title, text);
        check(Propose { wording, matters: Vec::new(), settles: false })
    };
    bounds_a_title(|title| proposing(title, ""));
    bounds_lines(|text| proposing("A bench", text));
    bounds_a_title(|option| wording(vec!["Here".to_owned(), option.to_owned()], None));
}

#[test]
fn a_proposal_answers_few_matters_each_once() {
    let answering = |matters: Vec<usize>| {
        let matters = matters.into_iter().map(|n| MatterId(id(n))).collect();
        check(Propose { wording: yes_or_no("A bench", ""), matters, settles: true })
    };
    assert_eq!(answering((0..MAX_LINKS).collect()), Ok(()));
    assert_eq!(answering((0..=MAX_LINKS).collect()), Err(WireError::TooLarge));
    assert_eq!(answering(vec![2, 1]), Err(WireError::Corrupted));
    assert_eq!(answering(vec![1, 1]), Err(WireError::Corrupted));
}

#[test]
fn a_ballot_is_short_and_its_reason_is_words() {
    let ballot = |marks: usize, reason: Option<String>| {
        let marks = vec![1; marks];
        let (ask, voter) = (OpId([1; 32]), PersonId([2; 32]));
        check(Ballot { ask, voter, cast: Cast::Own, marks, reason })
    };
    assert_eq!(ballot(0, None), Ok(()));
    assert_eq!(ballot(MAX_OPTIONS, None), Ok(()));
    assert_eq!(ballot(MAX_OPTIONS + 1, None), Err(WireError::TooLarge));
    let reason = |letters: usize| Some("a".repeat(letters));
    assert_eq!(ballot(1, reason(MAX_REASON)), Ok(()));
    assert_eq!(ballot(1, reason(MAX_REASON + 1)), Err(WireError::TooLarge));
    for none in ["", "   ", "\n", "\u{200b}"] {
        let refused = Err(WireError::Corrupted);
        assert_eq!(ballot(1, Some(none.to_owned())), refused, "{none:?} is no reason");
    }
}

#[test]
fn a_count_is_bounded_and_its_papers_have_no_order() {
    let count = |hands: usize, papers: Vec<Vec<u8>>| {
        let papers = papers.into_iter().map(Paper).collect();
        check(Count { ask: OpId([1; 32]), present: 9, hands: vec![7; hands], papers })
    };
    assert_eq!(count(MAX_OPTIONS, Vec::new()), Ok(()));
    assert_eq!(count(MAX_OPTIONS + 1, Vec::new()), Err(WireError::TooLarge));
    assert_eq!(count(0, vec![vec![0]; MAX_PAPERS]), Ok(()), "many say the same");
    assert_eq!(count(0, vec![vec![0]; MAX_PAPERS + 1]), Err(WireError::TooLarge));
    assert_eq!(count(0, vec![vec![0; MAX_OPTIONS + TAG]]), Ok(()), "a slip");
    assert_eq!(count(0, vec![vec![0; MAX_OPTIONS + TAG + 1]]), Err(WireError::TooLarge));
    assert_eq!(count(0, vec![vec![0], vec![0], vec![1]]), Ok(()));
    // In the order in which they were put in, a box would say who came when.
    assert_eq!(count(0, vec![vec![1], vec![0]]), Err(WireError::Corrupted));
}

#[test]
fn a_draw_has_three_numbers_and_each_role_and_candidate_once() {
    let draw = |numbers: usize, lots: Vec<(Role, Vec<usize>)>| {
        let lot = |(role, people): (Role, Vec<usize>)| Volunteers {
            role,
            people: people.into_iter().map(|n| PersonId(id(n))).collect(),
        };
        let lots = lots.into_iter().map(lot).collect();
        check(Draw { gathering: GatheringId([5; 32]), numbers: vec![4; numbers], lots })
    };
    let refused = Err(WireError::Corrupted);
    assert_eq!(draw(CALLED_NUMBERS, Vec::new()), Ok(()));
    assert_eq!(draw(CALLED_NUMBERS - 1, Vec::new()), refused);
    assert_eq!(draw(CALLED_NUMBERS + 1, Vec::new()), refused);
    let roles =
        |roles: &[Role]| draw(CALLED_NUMBERS, roles.iter().map(|it| (*it, vec![1])).collect());
    assert_eq!(roles(&ROLES), Ok(()));
    assert_eq!(roles(&[Role::Timekeeper, Role::Facilitator]), refused);
    assert_eq!(roles(&[Role::Facilitator, Role::Facilitator]), refused);
    let people = |people: Vec<usize>| draw(CALLED_NUMBERS, vec![(Role::Facilitator, people)]);
    assert_eq!(people((0..MAX_CANDIDATES).collect()), Ok(()));
    assert_eq!(people((0..=MAX_CANDIDATES).collect()), Err(WireError::TooLarge));
    assert_eq!(people(vec![2, 1]), refused);
    assert_eq!(people(vec![1, 1]), refused);
}

#[test]
fn a_slip_is_stamped_by_two_tellers_each_once() {
    let take = |urns: Vec<usize>| {
        let blinded = |n| Blinded { urn: OpId(id(n)), element: [7; 32] };
        check(Take { ask: OpId([1; 32]), blinded: urns.into_iter().map(blinded).collect() })
    };
    let refused = Err(WireError::Corrupted);
    assert_eq!(take(vec![1, 2]), Ok(()));
    assert_eq!(take((0..PAIR).collect()), Ok(()));
    assert_eq!(take((0..=PAIR).collect()), Err(WireError::TooLarge));
    assert_eq!(take(Vec::new()), refused);
    assert_eq!(take(vec![1]), refused);
    assert_eq!(take(vec![2, 1]), refused);
    assert_eq!(take(vec![1, 1]), refused);
    let issue = |takes: Vec<usize>| {
        let issued = |n| Issued { take: OpId(id(n)), element: [7; 32], proof: [6; 64] };
        check(Issue { urn: OpId([1; 32]), slips: takes.into_iter().map(issued).collect() })
    };
    assert_eq!(issue(vec![1]), Ok(()));
    assert_eq!(issue((0..MAX_ISSUED).collect()), Ok(()));
    assert_eq!(issue((0..=MAX_ISSUED).collect()), Err(WireError::TooLarge));
    assert_eq!(issue(Vec::new()), refused);
    assert_eq!(issue(vec![2, 1]), refused);
    assert_eq!(issue(vec![1, 1]), refused);
}

#[test]
fn a_note_says_something_or_strikes_something_out() {
    let note = |text: &str, replaces: Option<u8>| {
        let replaces = replaces.map(|byte| OpId([byte; 32]));
        check(Note { gathering: GatheringId([5; 32]), text: text.to_owned(), replaces })
    };
    bounds_lines(|text| note(text, None));
    bounds_lines(|text| note(text, Some(1)));
    assert_eq!(note("", Some(1)), Ok(()), "struck out");
    assert_eq!(note("", None), Err(WireError::Corrupted));
}

/// What an app of later has more of is no word that this one could take for another.
#[test]
fn numbers_of_answers_are_frozen() {
    let said = |body: Body, at: usize| body.encode()[at];
    let (gathering, version) = (GatheringId([0; 32]), VersionId([0; 32]));
    for (number, method) in (0u8..).zip(Method::ALL) {
        let ask = Ask { gathering, version, method: *method, way: Way::Hands, seats: 0, round: 0 };
        // An array's head, two ids of 34 bytes, then the method.
        assert_eq!(said(ask.into(), 69), number, "{method:?}");
    }
    for (number, way) in (0u8..).zip([Way::Hands, Way::Ballots, Way::Box, Way::Secret]) {
        let ask = Ask { gathering, version, method: Method::Consent, way, seats: 0, round: 0 };
        assert_eq!(said(ask.into(), 70), number, "{way:?}");
    }
    for (number, cast) in (0u8..).zip([Cast::Own, Cast::Paper, Cast::Passed, Cast::Assisted]) {
        let (ask, voter) = (OpId([0; 32]), PersonId([0; 32]));
        let ballot = Ballot { ask, voter, cast, marks: Vec::new(), reason: None };
        assert_eq!(said(ballot.into(), 69), number, "{cast:?}");
    }
    for (number, role) in (0u8..).zip(ROLES) {
        let person = PersonId([0; 32]);
        let decline = Decline { gathering, role, person, declines: true };
        assert_eq!(said(decline.into(), 35), number, "{role:?}");
    }
    // And what lies beyond them is refused, not guessed at.
    let ask = Ask { gathering, version, method: Method::Lot, way: Way::Box, seats: 0, round: 0 };
    let mut later = Body::from(ask).encode();
    later[69] = 9;
    assert!(Body::decode(Body::from(ask).kind(), &later).is_err());
}
