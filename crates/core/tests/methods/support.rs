//! Ballots as people write them, and elections at random.

use folkmoot_core::methods::condorcet::{Ranked, ranked};
use proptest::prelude::*;

pub type Ballots = Vec<Vec<u8>>;

/// How often a property is tried, unless `PROPTEST_CASES` says otherwise.
pub fn cases(number: u32) -> ProptestConfig {
    let mut config = ProptestConfig::default();
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = number;
    }
    config
}

/// `(5, "AC=B")`: five people who put A first and C and B equal after it. What isn't named is not ranked.
pub fn ballots(options: usize, piles: &[(usize, &str)]) -> Ballots {
    let mut ballots = Vec::new();
    for (people, order) in piles {
        let mut ballot = vec![0; options];
        let (mut place, mut tied) = (0, false);
        for letter in order.bytes() {
            if letter == b'=' {
                tied = true;
                continue;
            }
            place += u8::from(!tied);
            tied = false;
            ballot[usize::from(letter - b'A')] = place;
        }
        ballots.extend(std::iter::repeat_n(ballot, *people));
    }
    ballots
}

pub fn count(options: usize, ballots: &[Vec<u8>]) -> Ranked {
    ranked(options, ballots.iter().map(Vec::as_slice))
}

/// The options that none beats: all of them if nobody prefers any.
pub fn winners(options: usize, ballots: &[Vec<u8>]) -> Vec<u8> {
    count(options, ballots).places[0].clone()
}

/// Up to 15 ballots on up to 5 options, ties and gaps among them: circles of majorities, equal majorities and
/// clear winners all come up.
pub fn elections() -> impl Strategy<Value = (usize, Ballots)> {
    (1..=5usize).prop_flat_map(|options| {
        let marks = proptest::collection::vec(0..=options as u8, options);
        let strict = Just((1..=options as u8).collect::<Vec<u8>>()).prop_shuffle();
        let ballot = prop_oneof![marks, strict];
        (Just(options), proptest::collection::vec(ballot, 0..=15))
    })
}

/// Places from 2 on with room for one more between any two, so that something can be put in between; not
/// ranked is 250.
pub fn spread(ballot: &[u8]) -> Vec<u8> {
    ballot.iter().map(|mark| if *mark == 0 { 250 } else { mark * 2 }).collect()
}

/// How many people prefer one option to another.
pub fn prefer(ballots: &[Vec<u8>], one: usize, other: usize) -> u32 {
    let spread = ballots.iter().map(|ballot| spread(ballot));
    spread.filter(|ballot| ballot[one] < ballot[other]).count() as u32
}
