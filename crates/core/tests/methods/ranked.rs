//! Schulze's method: what it has, on elections at random.

use folkmoot_core::methods::condorcet::{MAX_RANKED, ranked};
use folkmoot_core::methods::{Outcome, Refusal};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::support::{Ballots, ballots, cases, count, elections, prefer, spread, winners};

const NOBODY: Outcome = Outcome::Refused(Refusal::NobodySpoke);

/// Seen to fail with shorter ballots counted; with "at least as good" in place of "better"; with
/// "nobody spoke" only where there are no options.
#[test]
fn nobody_has_spoken_who_prefers_nothing() {
    for (options, given) in [
        (0, vec![]),
        (0, vec![vec![]]),
        (1, vec![vec![1]]),
        (3, vec![]),
        (3, vec![vec![0, 0, 0], vec![2, 2, 2]]),
        (3, vec![vec![1, 2], vec![1, 2, 3, 4], vec![]]),
    ] {
        assert_eq!(count(options, &given).outcome(), NOBODY, "{options} options, {given:?}");
    }
}

/// Seen to fail with one option more let in; with ties broken by the order of options.
#[test]
fn as_many_options_as_there_are_bits_and_no_more() {
    let ballot: Vec<u8> = (1..=MAX_RANKED as u8 + 1).rev().collect();
    let counted = ranked(MAX_RANKED, [&ballot[..MAX_RANKED]]);
    let expected: Vec<Vec<u8>> = (0..MAX_RANKED as u8).rev().map(|option| vec![option]).collect();
    assert_eq!(counted.places, expected);
    let tied = ranked(MAX_RANKED, []);
    assert_eq!(tied.places, [(0..MAX_RANKED as u8).collect::<Vec<u8>>()]);
    let too_many = ranked(MAX_RANKED + 1, [&ballot[..]]);
    assert_eq!((too_many.outcome(), too_many.options), (NOBODY, 0));
}

/// Seen to fail with ties broken by the order of options; with the first of those who tie chosen.
#[test]
fn a_perfect_circle_ties() {
    let circle = ballots(3, &[(1, "ABC"), (1, "BCA"), (1, "CAB")]);
    let tied = Outcome::Tied { chosen: vec![], tied: vec![0, 1, 2] };
    assert_eq!(count(3, &circle).outcome(), tied);
}

/// How strong the strongest chain is, found by trying every one that visits no option twice.
fn strongest(ballots: &Ballots, from: usize, to: usize, visited: &mut Vec<usize>) -> u32 {
    let options = ballots.first().map_or(0, Vec::len);
    let mut strongest = 0;
    for next in 0..options {
        let majority = prefer(ballots, from, next);
        if visited.contains(&next) || majority <= prefer(ballots, next, from) {
            continue;
        }
        visited.push(next);
        let rest = if next == to { u32::MAX } else { self::strongest(ballots, next, to, visited) };
        visited.pop();
        strongest = strongest.max(majority.min(rest));
    }
    strongest
}

fn beats(ballots: &Ballots, one: usize, other: usize) -> bool {
    let there = strongest(ballots, one, other, &mut vec![one]);
    there > strongest(ballots, other, one, &mut vec![other])
}

/// The smallest set of options each of which wins against each outside it.
fn smith(options: usize, ballots: &Ballots) -> Vec<u8> {
    let of = |set: usize| (0..options).filter(move |option| set >> option & 1 == 1);
    let outside = |set: usize| (0..options).filter(move |option| set >> option & 1 == 0);
    let wins = |one, other| prefer(ballots, one, other) > prefer(ballots, other, one);
    let dominates = |set: &usize| of(*set).all(|one| outside(*set).all(|other| wins(one, other)));
    let sets = (1..1usize << options).filter(dominates);
    of(sets.min_by_key(|set| set.count_ones()).unwrap()).map(|option| option as u8).collect()
}

/// An order of `options`.
fn order(options: usize, keys: &[u32]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..options).collect();
    order.sort_by_key(|option| (keys[*option], *option));
    order
}

/// The opposite of a ballot.
fn reversed(ballot: &[u8]) -> Vec<u8> {
    spread(ballot).iter().map(|mark| 255 - mark).collect()
}

fn keys(number: usize) -> impl Strategy<Value = Vec<u32>> {
    vec(any::<u32>(), number)
}

proptest! {
    #![proptest_config(cases(1000))]

    /// Seen to fail with losing votes and with margins in place of winning votes (of all properties
    /// only this one and the next do); with links that are no majorities; with one option left out
    /// of the chains.
    #[test]
    fn the_winners_are_those_that_no_chain_beats((options, ballots) in elections()) {
        let beaten = |option: usize| (0..options).any(|other| beats(&ballots, other, option));
        let unbeaten: Vec<u8> = (0..options).filter(|it| !beaten(*it)).map(|it| it as u8).collect();
        prop_assert_eq!(winners(options, &ballots), unbeaten);
    }

    /// Seen to fail with losing votes and with margins; with ties broken by the order of options.
    #[test]
    fn places_hold_each_option_once_below_one_that_beats_it((options, ballots) in elections()) {
        let places = count(options, &ballots).places;
        let mut all = places.concat();
        all.sort_unstable();
        prop_assert_eq!(all, (0..options as u8).collect::<Vec<_>>());
        for (n, place) in places.iter().enumerate() {
            prop_assert!(place.is_sorted() && !place.is_empty());
            for option in place {
                let by = |other: &u8| beats(&ballots, usize::from(*other), usize::from(*option));
                prop_assert!(!place.iter().any(by));
                prop_assert!(n == 0 || places[n - 1].iter().any(by));
            }
        }
    }

    /// Whose ballot it is and when it came does not matter.
    ///
    /// Seen to fail with the first ballot counted twice.
    #[test]
    fn anonymous((options, ballots) in elections(), keys in keys(15)) {
        let shuffled: Ballots =
            order(ballots.len(), &keys).into_iter().map(|n| ballots[n].clone()).collect();
        prop_assert_eq!(count(options, &ballots), count(options, &shuffled));
    }

    /// Options change names, and the outcome does the same.
    ///
    /// Seen to fail with ties broken by the order of options; with the last option left out of the
    /// chains.
    #[test]
    fn neutral((options, ballots) in elections(), keys in keys(5)) {
        let order = order(options, &keys);
        let rename = |ballot: &Vec<u8>| order.iter().map(|option| ballot[*option]).collect();
        let renamed: Ballots = ballots.iter().map(rename).collect();
        let places = count(options, &renamed).places.into_iter().map(|place| {
            let mut place: Vec<u8> =
                place.into_iter().map(|option| order[usize::from(option)] as u8).collect();
            place.sort_unstable();
            place
        });
        prop_assert_eq!(count(options, &ballots).places, places.collect::<Vec<_>>());
    }

    /// Options that change places in the electorate as a whole both win or neither does.
    ///
    /// Seen to fail with ties broken by the order of options; with the first ballot counted twice.
    #[test]
    fn ties_are_symmetric((options, mut ballots) in elections(), pick: (Index, Index)) {
        let (one, other) = (pick.0.index(options), pick.1.index(options));
        for mut ballot in ballots.clone() {
            ballot.swap(one, other);
            ballots.push(ballot);
        }
        let winners = winners(options, &ballots);
        prop_assert_eq!(winners.contains(&(one as u8)), winners.contains(&(other as u8)));
    }

    /// Only which number is lower counts, and not ranked is below all that is.
    ///
    /// Seen to fail with what is not ranked as the best, and with it not compared; with the
    /// distance of marks counted.
    #[test]
    fn numbers_say_only_an_order((options, ballots) in elections()) {
        let spread: Ballots = ballots.iter().map(|ballot| spread(ballot)).collect();
        prop_assert_eq!(count(options, &ballots), count(options, &spread));
        for one in 0..options {
            for other in 0..options {
                let voices = count(options, &ballots).pairwise[one * options + other];
                prop_assert_eq!(voices, prefer(&ballots, one, other));
            }
        }
    }

    /// Seen to fail with shorter ballots counted.
    #[test]
    fn ballots_of_another_length_are_not_counted(
        (options, ballots) in elections(), (_, others) in elections(),
    ) {
        let others = others.into_iter().filter(|ballot| ballot.len() != options);
        let all: Ballots = ballots.iter().cloned().chain(others).collect();
        prop_assert_eq!(count(options, &ballots), count(options, &all));
    }

    /// Whoever ranks nothing, or all alike, has no effect.
    ///
    /// Seen to fail with "at least as good" in place of "better".
    #[test]
    fn who_prefers_nothing_has_no_effect((options, mut ballots) in elections(), mark: u8) {
        let before = count(options, &ballots);
        ballots.push(vec![mark; options]);
        prop_assert_eq!(count(options, &ballots), before);
    }

    /// Where everything is the same for all options, all of them tie: each ballot is there once for each
    /// turn of the options.
    ///
    /// Seen to fail with the first of those who tie chosen; with ties broken by the order of
    /// options.
    #[test]
    fn a_tie_of_all_names_all((options, mut ballots) in elections()) {
        prop_assume!(ballots.iter().any(|ballot| ballot.iter().any(|mark| *mark != ballot[0])));
        for ballot in ballots.clone() {
            for by in 1..options {
                let mut turned = ballot.clone();
                turned.rotate_left(by);
                ballots.push(turned);
            }
        }
        let tied = (0..options as u8).collect();
        prop_assert_eq!(
            count(options, &ballots).outcome(),
            Outcome::Tied { chosen: vec![], tied }
        );
    }

    /// Any bytes at all are counted, for any number of options.
    ///
    /// Seen to fail with 1 taken from marks without wrapping; with one option more let in.
    #[test]
    fn whatever_comes_is_counted(
        options in 0..=MAX_RANKED + 3,
        given in vec(vec(any::<u8>(), 0..=MAX_RANKED + 3), 0..=4),
    ) {
        let counted = count(options, &given);
        prop_assert_eq!(counted.options, if options > MAX_RANKED { 0 } else { options });
        prop_assert_eq!(counted.pairwise.len(), counted.options * counted.options);
        prop_assert_eq!(counted.places.concat().len(), counted.options);
    }

    /// A winner that is put higher on a ballot, all else as it was, still wins, and nobody beside it who
    /// did not before.
    ///
    /// Seen to fail with the worst preferred to the best; with only first places compared.
    #[test]
    fn monotone((options, ballots) in elections(), pick: (Index, Index), to: u8) {
        if ballots.is_empty() {
            return Ok(());
        }
        let before = winners(options, &ballots);
        let winner = *pick.0.get(&before);
        let mut after: Ballots = ballots.iter().map(|ballot| spread(ballot)).collect();
        let who = pick.1.index(after.len());
        let mark = &mut after[who][usize::from(winner)];
        // From the top (1) to where it was.
        *mark = 1 + to % *mark;
        let after = winners(options, &after);
        prop_assert!(after.contains(&winner));
        prop_assert!(after.iter().all(|option| before.contains(option)));
    }

    /// Seen to fail with links that are no majorities; with the distance of marks counted, as Borda
    /// does.
    #[test]
    fn a_condorcet_winner_wins_and_a_loser_never_does((options, ballots) in elections()) {
        let wins = |one: usize, other: usize| {
            one == other || prefer(&ballots, one, other) > prefer(&ballots, other, one)
        };
        let winners = winners(options, &ballots);
        for option in 0..options {
            if (0..options).all(|other| wins(option, other)) {
                prop_assert_eq!(&winners, &vec![option as u8]);
            }
            let loses = (0..options).all(|other| other == option || wins(other, option));
            prop_assert!(!loses || options == 1 || !winners.contains(&(option as u8)));
        }
    }

    /// The winners are of the Smith set, and what is outside it changes nothing by being there.
    ///
    /// Seen to fail with links that are no majorities; with direct majorities and no chains; with
    /// the distance of marks counted.
    #[test]
    fn smith_and_nothing_else_matters((options, ballots) in elections()) {
        let (winners, smith) = (winners(options, &ballots), smith(options, &ballots));
        prop_assert!(winners.iter().all(|winner| smith.contains(winner)));
        let only = |ballot: &Vec<u8>| smith.iter().map(|it| ballot[usize::from(*it)]).collect();
        let within: Ballots = ballots.iter().map(only).collect();
        let among = self::winners(smith.len(), &within);
        let named: Vec<u8> = among.iter().map(|n| smith[usize::from(*n)]).collect();
        prop_assert_eq!(winners, named);
    }

    /// A clone, which everybody puts just above, just below or equal to an option, takes nothing from it and
    /// brings it nothing; the others don't notice.
    ///
    /// Seen to fail with most majorities in place of the strongest chains, as Copeland does; with
    /// the distance of marks counted.
    #[test]
    fn clones_change_nothing(
        (options, ballots) in elections(), which: Index, sides in keys(15),
    ) {
        let which = which.index(options);
        let clone = |(ballot, side): (&Vec<u8>, &u32)| {
            let mut ballot = spread(ballot);
            // Equal to others too: then only equal to the clone keeps both side by side.
            let alone = ballot.iter().filter(|mark| **mark == ballot[which]).count() == 1;
            let side = if alone { side % 3 } else { 1 };
            ballot.push(ballot[which] - 1 + side as u8);
            ballot
        };
        let cloned: Ballots = ballots.iter().zip(&sides).map(clone).collect();
        let mut after = winners(options + 1, &cloned);
        let twin = options as u8;
        if after.contains(&twin) && !after.contains(&(which as u8)) {
            after.push(which as u8);
            after.sort_unstable();
        }
        after.retain(|option| *option != twin);
        prop_assert_eq!(winners(options, &ballots), after);
    }

    /// Who wins alone doesn't when everybody means the opposite.
    ///
    /// Seen to fail with the smallest of the greatest defeats in place of the strongest chains;
    /// with only first places compared.
    #[test]
    fn reversal_symmetric((options, ballots) in elections()) {
        let reversed: Ballots = ballots.iter().map(|ballot| reversed(ballot)).collect();
        if let ([winner], true) = (winners(options, &ballots).as_slice(), options > 1) {
            prop_assert!(!winners(options, &reversed).contains(winner));
        }
    }
}

/// The properties speak of winners, losers, circles and ties only while the elections have them.
///
/// Seen to fail with one ballot to an election.
#[test]
fn elections_have_what_the_properties_speak_of() {
    let mut runner = TestRunner::deterministic();
    let mut seen = [0; 5];
    for _ in 0..500 {
        let (options, ballots) = elections().new_tree(&mut runner).unwrap().current();
        let smith = smith(options, &ballots).len();
        let winners = winners(options, &ballots).len();
        let loses = |one: &usize| {
            let mut others = (0..options).filter(|other| other != one);
            others.all(|other| prefer(&ballots, other, *one) > prefer(&ballots, *one, other))
        };
        let has = [
            // One beats all others; one loses to all others.
            options > 1 && smith == 1,
            options > 1 && (0..options).any(|option| loses(&option)),
            winners > 1,
            // Nobody beats all others, and yet one wins.
            smith > 2 && winners == 1,
            // Some of several lead, and others don't.
            smith > 1 && smith < options,
        ];
        for (seen, has) in seen.iter_mut().zip(has) {
            *seen += u32::from(has);
        }
    }
    assert!(seen.iter().all(|number| *number >= 25), "{seen:?}");
}
