//! Elections that others published, with their numbers and outcomes.

use folkmoot_core::methods::Outcome;

use crate::support::{ballots, count};

/// Pairwise counts without the diagonal, and places from the best: `"D A=B C"`.
fn check(piles: &[(usize, &str)], pairwise: &[&[u32]], places: &str) {
    let options = pairwise.len();
    let ranked = count(options, &ballots(options, piles));
    for (option, expected) in pairwise.iter().enumerate() {
        let mut row = ranked.pairwise[option * options..][..options].to_vec();
        assert_eq!(row.remove(option), 0);
        assert_eq!(row, *expected, "row {option} of {piles:?}");
    }
    let letters = |place: &Vec<u8>| {
        let letters = place.iter().map(|option| char::from(b'A' + option).to_string());
        letters.collect::<Vec<_>>().join("=")
    };
    let found = ranked.places.iter().map(letters).collect::<Vec<_>>().join(" ");
    assert_eq!(found, places, "{piles:?}");
    let first = ranked.places[0].clone();
    let expected = match first.len() {
        1 => Outcome::Chosen(first),
        _ => Outcome::Tied { chosen: Vec::new(), tied: first },
    };
    assert_eq!(ranked.outcome(), expected);
}

/// <https://electowiki.org/wiki/Schulze_method>, example 1, also the first of Schulze's own pages: 45 voters.
/// Every option loses to some other one.
///
/// Seen to fail with direct majorities and no chains; with the first ballot counted twice.
#[test]
fn schulze_45_voters() {
    check(
        &[
            (5, "ACBED"),
            (5, "ADECB"),
            (8, "BEDAC"),
            (3, "CABED"),
            (7, "CAEBD"),
            (2, "CBADE"),
            (7, "DCEBA"),
            (8, "EBADC"),
        ],
        &[
            &[20, 26, 30, 22],
            &[25, 16, 33, 18],
            &[19, 29, 17, 24],
            &[15, 12, 28, 14],
            &[23, 27, 21, 31],
        ],
        "E A C B D",
    );
}

/// Example 2 there: 30 voters.
///
/// Seen to fail with direct majorities and no chains.
#[test]
fn schulze_30_voters_on_four() {
    check(
        &[
            (5, "ACBD"),
            (2, "ACDB"),
            (3, "ADCB"),
            (4, "BACD"),
            (3, "CBDA"),
            (3, "CDBA"),
            (1, "DACB"),
            (5, "DBAC"),
            (4, "DCBA"),
        ],
        &[&[11, 20, 14], &[19, 9, 12], &[10, 21, 17], &[16, 18, 13]],
        "D A C B",
    );
}

/// Example 3 there: 30 voters.
///
/// Seen to fail with direct majorities and no chains.
#[test]
fn schulze_30_voters_on_five() {
    check(
        &[
            (3, "ABDEC"),
            (5, "ADEBC"),
            (1, "ADECB"),
            (2, "BADEC"),
            (2, "BDECA"),
            (4, "CABDE"),
            (6, "CBADE"),
            (2, "DBECA"),
            (5, "DECAB"),
        ],
        &[
            &[18, 11, 21, 21],
            &[12, 14, 17, 19],
            &[19, 16, 10, 10],
            &[9, 13, 20, 30],
            &[9, 11, 20, 0],
        ],
        "B A D E C",
    );
}

/// Example 4 there: B and D both win; B beats C, D beats A, and no chain decides between the others.
///
/// Seen to fail with ties broken by the order of options; with direct majorities and no chains.
#[test]
fn schulze_9_voters_tie() {
    check(
        &[(3, "ABCD"), (2, "DABC"), (2, "DBCA"), (2, "CBDA")],
        &[&[5, 5, 3], &[4, 7, 5], &[4, 2, 5], &[6, 4, 4]],
        "B=D A=C",
    );
}

/// From Schulze's paper, as printed in the tests of github.com/julien-boudry/Condorcet: 15 voters, two of
/// whose options tie to win.
///
/// Seen to fail with ties broken by the order of options; with direct majorities and no chains.
#[test]
fn schulze_15_voters_tie() {
    check(
        &[(6, "ACDB"), (1, "BADC"), (3, "CBDA"), (3, "DBAC"), (2, "DCBA")],
        &[&[6, 10, 7], &[9, 4, 4], &[5, 11, 9], &[8, 11, 6]],
        "A=D C B",
    );
}

/// From the same: 138 voters, many of whom rank options alike or leave them out. It tells the variants of
/// the method apart: A wins by margins, B by ratios, D by winning votes. No property does: all variants
/// have them.
///
/// Seen to fail with losing votes; with margins.
#[test]
fn schulze_138_voters_tell_the_variants_apart() {
    check(
        &[
            (6, "ABCD"),
            (8, "A=B"),
            (8, "A=C"),
            (18, "A=CD"),
            (8, "A=C=D"),
            (40, "B"),
            (4, "CBD"),
            (9, "CDA"),
            (8, "C=D"),
            (14, "DAB"),
            (11, "DBC"),
            (4, "DCA"),
        ],
        &[&[67, 28, 40], &[55, 79, 58], &[36, 59, 45], &[50, 72, 29]],
        "D A B C",
    );
}

/// From Moulin's proof as Schulze retells it (election-methods mailing list, 5 October 2003): whichever
/// of the options 15 people choose, its supporters who come too give it to the option that then wins
/// against each. So no method has both the Condorcet winner and participation.
///
/// Seen to fail with only first places compared.
#[test]
fn moulins_supporters_give_it_to_the_condorcet_winner() {
    let base = [(3, "ADBC"), (3, "ADCB"), (4, "BCAD"), (5, "DBCA")];
    let cases: [(&[(usize, &str)], u8); 5] = [
        (&[(6, "BDAC")], 3),
        (&[(8, "CBAD")], 1),
        (&[(4, "DABC")], 0),
        (&[(4, "CABD"), (6, "ACBD")], 2),
        (&[(4, "CABD"), (4, "CBAD")], 1),
    ];
    for (more, winner) in cases {
        let all = ballots(4, &[&base, more].concat());
        assert_eq!(count(4, &all).outcome(), Outcome::Chosen(vec![winner]), "{more:?}");
    }
}

/// The capital of Tennessee, the usual textbook case (<https://en.wikipedia.org/wiki/Condorcet_method>), in
/// hundredths of the voters: A Memphis, B Nashville, C Chattanooga, D Knoxville. Memphis has most first places,
/// Nashville wins against each.
///
/// Seen to fail with only first places compared.
#[test]
fn capital_of_tennessee() {
    check(
        &[(42, "ABCD"), (26, "BCDA"), (15, "CDBA"), (17, "DCBA")],
        &[&[42, 42, 42], &[58, 68, 68], &[58, 32, 83], &[58, 32, 17]],
        "B C D A",
    );
}

/// Condorcet's own example of 1785, as in Young, "Condorcet's theory of voting", American Political Science
/// Review 82, 1988: majorities of 33, 42 and 35 of 60 go round in a circle. B is chosen there too.
///
/// Seen to fail with direct majorities and no chains.
#[test]
fn condorcets_60_voters() {
    check(
        &[(23, "ABC"), (17, "BCA"), (2, "BAC"), (10, "CAB"), (8, "CBA")],
        &[&[33, 25], &[27, 42], &[35, 18]],
        "B C A",
    );
}

/// Election A77 of Tideman's collection of real ballots (as printed in the tests of
/// github.com/julien-boudry/Condorcet): 213 voters, most of whom left options out. C wins against both.
///
/// Seen to fail with what is not ranked as the best, and with it not compared.
#[test]
fn tidemans_a77() {
    check(
        &[
            (39, "C"),
            (38, "AC"),
            (36, "CA"),
            (29, "CB"),
            (28, "AB"),
            (15, "BA"),
            (14, "A"),
            (9, "BC"),
            (5, "B"),
        ],
        &[&[116, 95], &[58, 57], &[113, 142]],
        "C A B",
    );
}
