//! Approval, dots, readings.

use folkmoot_core::methods::points::{is_within, most, reading};
use folkmoot_core::methods::{Outcome, Refusal};
use proptest::prelude::*;

use crate::support::cases;

const NOBODY: Outcome = Outcome::Refused(Refusal::NobodySpoke);

fn chosen(options: &[u8]) -> Outcome {
    Outcome::Chosen(options.to_vec())
}

fn tied(chosen: &[u8], tied: &[u8]) -> Outcome {
    Outcome::Tied { chosen: chosen.to_vec(), tied: tied.to_vec() }
}

/// Seen to fail with ties broken by the order of options; with all who tie chosen; with one seat
/// more; with options without points taken in.
#[test]
fn those_with_most_points_fill_the_seats() {
    let cases: [(&[u64], usize, Outcome); 14] = [
        (&[], 1, NOBODY),
        (&[0, 0], 1, NOBODY),
        (&[3, 5, 4], 1, chosen(&[1])),
        (&[3, 5, 4], 2, chosen(&[1, 2])),
        (&[3, 5, 4], 3, chosen(&[1, 2, 0])),
        (&[3, 5, 4], 9, chosen(&[1, 2, 0])),
        (&[3, 0, 4], 3, chosen(&[2, 0])),
        (&[3, 5, 4], 0, chosen(&[])),
        (&[5, 5, 4], 1, tied(&[], &[0, 1])),
        (&[5, 5, 4], 2, chosen(&[0, 1])),
        (&[4, 5, 4, 4], 2, tied(&[1], &[0, 2, 3])),
        (&[4, 5, 4, 6], 3, tied(&[3, 1], &[0, 2])),
        (&[2, 0, 0], 2, chosen(&[0])),
        (&[u64::MAX, u64::MAX, u64::MAX - 1], 2, chosen(&[0, 1])),
    ];
    for (points, seats, expected) in cases {
        assert_eq!(most(points, seats), expected, "{points:?} for {seats}");
    }
}

/// Seen to fail with numbers that come round to 0.
#[test]
fn an_options_number_is_a_byte() {
    let mut points = vec![1; 300];
    points[255] = 2;
    points[256] = 3;
    assert_eq!(most(&points, 1), chosen(&[255]));
}

/// Seen to fail with a reading that passes where the first number is the greatest.
#[test]
fn a_reading_decides_nothing() {
    assert_eq!(reading(&[]), NOBODY);
    assert_eq!(reading(&[0, 0, 0]), NOBODY);
    assert_eq!(reading(&[0, 1, 0]), Outcome::Reading);
    assert_eq!(reading(&[u32::MAX, u32::MAX]), Outcome::Reading);
}

/// How options stand: 0 chosen, 1 tied, 2 neither.
fn standing(points: &[u64], seats: usize) -> Vec<u8> {
    let mut standing = vec![2; points.len()];
    let (chosen, tied) = match most(points, seats) {
        Outcome::Chosen(chosen) => (chosen, Vec::new()),
        Outcome::Tied { chosen, tied } => (chosen, tied),
        _ => Default::default(),
    };
    for (options, how) in [(chosen, 0), (tied, 1)] {
        for option in options {
            standing[usize::from(option)] = how;
        }
    }
    standing
}

fn polls() -> impl Strategy<Value = (Vec<u64>, usize)> {
    (proptest::collection::vec(0..6u64, 0..8), 0..9usize)
}

proptest! {
    #![proptest_config(cases(1000))]

    /// Seen to fail with ties broken by the order of options; with all who tie chosen; with one
    /// seat more; with options without points taken in.
    #[test]
    fn seats_are_filled_from_the_top((points, seats) in polls()) {
        let standing = standing(&points, seats);
        let number = |how| standing.iter().filter(|it| **it == how).count();
        let willing = points.iter().filter(|points| **points > 0).count();
        prop_assert!(number(0) <= seats);
        if number(1) > 0 {
            prop_assert!(number(0) < seats && number(0) + number(1) > seats);
        } else {
            prop_assert_eq!(number(0), seats.min(willing));
        }
        for (one, mine) in standing.iter().zip(&points) {
            prop_assert!(*mine > 0 || *one == 2);
            for (other, theirs) in standing.iter().zip(&points) {
                prop_assert!(mine <= theirs || one <= other, "more points, worse off");
                prop_assert!(mine != theirs || one == other, "equal points stand alike");
            }
        }
        if let Outcome::Chosen(chosen) | Outcome::Tied { chosen, .. } = most(&points, seats) {
            prop_assert!(chosen.is_sorted_by_key(|it| std::cmp::Reverse(points[usize::from(*it)])));
        }
    }

    /// Options change names, and the outcome does the same.
    ///
    /// Seen to fail with ties broken by the order of options.
    #[test]
    fn neutral((points, seats) in polls(), keys in proptest::collection::vec(any::<u32>(), 8)) {
        let mut order: Vec<usize> = (0..points.len()).collect();
        order.sort_by_key(|option| keys[*option]);
        let renamed: Vec<u64> = order.iter().map(|option| points[*option]).collect();
        let (before, after) = (standing(&points, seats), standing(&renamed, seats));
        for (new, old) in order.iter().enumerate() {
            prop_assert_eq!(after[new], before[*old]);
        }
    }

    /// Seen to fail with the fewest points first; with points that come round to 0.
    #[test]
    fn monotone((points, seats) in polls(), which: prop::sample::Index, more in 1..4u64) {
        if points.is_empty() {
            return Ok(());
        }
        let which = which.index(points.len());
        let mut after = points.clone();
        after[which] += more;
        prop_assert!(standing(&after, seats)[which] <= standing(&points, seats)[which]);
    }

    /// Whom two halves of a room choose each, both choose together; a ballot that gives one option no fewer
    /// points than another never turns the choice from the one to the other.
    ///
    /// Seen to fail with the fewest points first; with points that come round to 0.
    #[test]
    fn points_have_participation_and_consistency(
        pair in proptest::collection::vec((0..6u64, 0..6u64), 2..6),
    ) {
        let (one, other): (Vec<u64>, Vec<u64>) = pair.iter().copied().unzip();
        let both: Vec<u64> = pair.iter().map(|(one, other)| one + other).collect();
        let (before, together) = (most(&one, 1), most(&both, 1));
        if before == most(&other, 1) {
            prop_assert_eq!(&before, &together);
        }
        if let (Outcome::Chosen(before), Outcome::Chosen(after)) = (before, together) {
            let (before, after) = (usize::from(before[0]), usize::from(after[0]));
            prop_assert!(before == after || other[before] < other[after]);
        }
    }

    /// The same for several seats: with one ballot more, whatever gains by it had more of its points than
    /// whatever loses; and what two halves choose each, they choose together.
    ///
    /// Seen to fail with all who tie chosen; with the fewest points first.
    #[test]
    fn several_seats_have_participation_and_consistency(
        pair in proptest::collection::vec((0..4u64, 0..4u64), 1..6), seats in 1..=4usize,
    ) {
        let (one, other): (Vec<u64>, Vec<u64>) = pair.iter().copied().unzip();
        let both: Vec<u64> = pair.iter().map(|(one, other)| one + other).collect();
        let (before, after) = (standing(&one, seats), standing(&both, seats));
        for (loser, own) in other.iter().enumerate().filter(|(n, _)| after[*n] > before[*n]) {
            for (gainer, more) in other.iter().enumerate().filter(|(n, _)| after[*n] < before[*n]) {
                prop_assert!(more > own, "{gainer} for {loser}");
            }
        }
        if !before.contains(&1) && before == standing(&other, seats) {
            prop_assert_eq!(before, after);
        }
    }

    /// Seen to fail with the sum taken in a byte; with one dot less allowed.
    #[test]
    fn dots_are_counted_without_overflow(
        marks in proptest::collection::vec(any::<u8>(), 0..20),
        few in proptest::collection::vec(0..4u8, 0..9),
        most: u8,
    ) {
        for marks in [marks, few] {
            let sum: usize = marks.iter().map(|mark| usize::from(*mark)).sum();
            prop_assert_eq!(is_within(&marks, most), sum <= usize::from(most));
        }
    }
}
