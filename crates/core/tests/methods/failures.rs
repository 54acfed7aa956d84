//! What methods fail, each by a case: nobody should be surprised by it in a room.
//!
//! Seen to fail: those of ranked choice with only first places compared; those of approval and dots with one
//! seat more; the block with one allowed; silence with more for than against enough; the share with those
//! against counted in favour.

use folkmoot_core::methods::condorcet::ranked;
use folkmoot_core::methods::points::most;
use folkmoot_core::methods::stance::{Stances, consensus, consent, majority, qualified};
use folkmoot_core::methods::{Outcome, Refusal};

use crate::support::{ballots, winners};

const A: u8 = 0;
const B: u8 = 1;
const D: u8 = 3;

/// Three people who prefer D to A bring A about by coming. Every method that chooses the Condorcet winner has
/// such cases from four options on (Moulin, "Condorcet's principle implies the no show paradox", 1988).
#[test]
fn ranked_fails_participation() {
    let mut piles = vec![(2, "DABC"), (4, "DCBA"), (4, "ACDB"), (4, "BACD"), (1, "BDAC")];
    assert_eq!(winners(4, &ballots(4, &piles)), [D]);
    piles.push((3, "CDAB"));
    assert_eq!(winners(4, &ballots(4, &piles)), [A]);
}

/// Two people more who rank A first make it lose, to D, whom they like least (an example of Schulze's
/// paper, as printed in the tests of github.com/julien-boudry/Condorcet).
#[test]
fn ranked_fails_the_supporters_of_the_winner() {
    let mut piles = vec![
        (3, "ADEBCF"),
        (3, "BFECDA"),
        (4, "CABFDE"),
        (1, "DBCEFA"),
        (4, "DEFABC"),
        (2, "ECBDFA"),
        (2, "FACDBE"),
    ];
    assert_eq!(winners(6, &ballots(6, &piles)), [A]);
    piles.push((2, "AEFCBD"));
    assert_eq!(winners(6, &ballots(6, &piles)), [D]);
}

/// Two halves of a room choose A each, and B together (after Young, 1975: only methods that add up points
/// of places have it).
#[test]
fn ranked_fails_consistency() {
    let one = [(3, "CBA"), (4, "ACB"), (3, "BAC")];
    let other = [(1, "CBA"), (4, "ABC"), (2, "BAC")];
    assert_eq!(winners(3, &ballots(3, &one)), [A]);
    assert_eq!(winners(3, &ballots(3, &other)), [A]);
    assert_eq!(winners(3, &ballots(3, &[one, other].concat())), [B]);
}

/// Three people who want A lose it by saying what they would like next.
#[test]
fn ranked_fails_later_no_harm() {
    let others = [(4, "BA"), (1, "CB"), (5, "C")];
    assert_eq!(winners(3, &ballots(3, &[&[(3, "A")], &others[..]].concat())), [A]);
    assert_eq!(winners(3, &ballots(3, &[&[(3, "AB")], &others[..]].concat())), [B]);
}

/// Condorcet's 60 voters of 1785 choose B; without C, which loses, A.
#[test]
fn ranked_fails_independence_of_irrelevant_alternatives() {
    let piles = [(23, "ABC"), (17, "BCA"), (2, "BAC"), (10, "CAB"), (8, "CBA")];
    let all = ballots(3, &piles);
    assert_eq!(winners(3, &all), [B]);
    let without = all.iter().map(|ballot| &ballot[..2]);
    assert_eq!(ranked(2, without).outcome(), Outcome::Chosen(vec![A]));
}

/// Two of three prefer A. They lose it by also approving of B.
#[test]
fn approval_fails_later_no_harm_and_the_condorcet_winner() {
    assert_eq!(most(&[2, 1], 1), Outcome::Chosen(vec![A]));
    assert_eq!(most(&[2, 3], 1), Outcome::Chosen(vec![B]));
    assert_eq!(winners(2, &ballots(2, &[(2, "AB"), (1, "BA")])), [A]);
}

/// Five people with three dots each want a bench, four a tree. Once there are two kinds of bench, they get a
/// tree.
#[test]
fn dots_fail_clones_and_the_condorcet_winner() {
    assert_eq!(most(&[15, 12], 1), Outcome::Chosen(vec![A]));
    assert_eq!(most(&[8, 12, 7], 1), Outcome::Chosen(vec![B]));
    assert_eq!(winners(3, &ballots(3, &[(5, "ACB"), (4, "BA=C")])), [A]);
}

#[test]
fn one_block_stops_everybody_else() {
    let stances = Stances { in_favour: 99, blocks: 1, ..Stances::default() };
    assert_eq!(majority(&stances), Outcome::Passed);
    for method in [consent, consensus] {
        assert_eq!(method(&stances, 100, 100), Outcome::Refused(Refusal::Blocked));
    }
}

#[test]
fn being_there_in_silence_counts_against_consensus() {
    let stances = Stances { in_favour: 6, ..Stances::default() };
    assert_eq!(consensus(&stances, 11, 20), Outcome::Passed);
    assert_eq!(consensus(&stances, 12, 20), Outcome::Refused(Refusal::TooFewFor));
    assert_eq!(consent(&stances, 12, 20), Outcome::Passed);
}

#[test]
fn under_a_qualified_majority_a_yes_weighs_less_than_a_no() {
    let outcome =
        |in_favour, against| qualified(&Stances { in_favour, against, ..Stances::default() }, 67);
    assert_eq!(outcome(60, 40), Outcome::Refused(Refusal::TooFewFor));
    assert_eq!(outcome(40, 60), Outcome::Refused(Refusal::TooFewFor));
}
