//! Ranked choice by Schulze's method, with winning votes.
//!
//! An option that wins against each other one, two by two, is chosen. Majorities may also go round in a
//! circle; then chains of them are compared. A chain is as strong as its weakest majority, and a majority as
//! those who make it up are many. An option beats another if its strongest chain to it is stronger than any
//! back, and the options that none beats win.
//!
//! "Beats" is transitive, so some option always wins (Markus Schulze, "A new monotonic, clone-independent,
//! reversal symmetric, and condorcet-consistent single-winner election method", Social Choice and Welfare
//! 36, 2011; arXiv:1804.02973). Several winners tie, and all of them are given: neither the order of options
//! or ballots nor chance picks one.
//!
//! It has: Condorcet winner and loser, Smith, monotonicity, independence of clones, reversal symmetry. It
//! fails, as every method must that has the first (Moulin 1988, Young 1975, Woodall 1997, Arrow 1951):
//! participation, consistency, later-no-harm, independence of irrelevant alternatives.

use super::{Outcome, Refusal};

/// Most options that can be ranked.
pub const MAX_RANKED: usize = 64;

/// What ranked ballots say together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    /// How many options there are.
    pub options: usize,
    /// How many people prefer the row's option to the column's, row by row: `options` × `options`.
    pub pairwise: Vec<u32>,
    /// From the best: options none of which beats another of the same place, by number. Each is beaten by
    /// one of the place before.
    pub places: Vec<Vec<u8>>,
}

/// Counts ballots, each with one number for every option: 1 is best, equal numbers are equally good, and 0
/// says nothing of an option, which puts it below all that have a number. Only which number is lower counts.
///
/// A ballot of another length is not counted. Of more than [`MAX_RANKED`] options none is: leaving out some
/// would be a choice.
#[must_use]
pub fn ranked<'b>(options: usize, ballots: impl IntoIterator<Item = &'b [u8]>) -> Ranked {
    if options == 0 || options > MAX_RANKED {
        return Ranked { options: 0, pairwise: Vec::new(), places: Vec::new() };
    }
    let mut pairwise = vec![0; options * options];
    for ballot in ballots {
        if ballot.len() == options {
            count(&mut pairwise, ballot);
        }
    }
    let places = places(&strengths(&pairwise, options), options);
    Ranked { options, pairwise, places }
}

impl Ranked {
    /// The option that is chosen, or those that tie. Who ranks all options equal has not spoken.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        if self.pairwise.iter().all(|voices| *voices == 0) {
            return Outcome::Refused(Refusal::NobodySpoke);
        }
        match self.places.first().map(Vec::as_slice) {
            None => Outcome::Refused(Refusal::NobodySpoke),
            Some([winner]) => Outcome::Chosen(vec![*winner]),
            Some(tied) => Outcome::Tied { chosen: Vec::new(), tied: tied.to_vec() },
        }
    }
}

/// Adds what one ballot prefers to what.
fn count(pairwise: &mut [u32], ballot: &[u8]) {
    // 0, not ranked, becomes the last.
    let rank = |mark: &u8| mark.wrapping_sub(1);
    for (one, row) in ballot.iter().zip(pairwise.chunks_exact_mut(ballot.len())) {
        for (other, voices) in ballot.iter().zip(row) {
            *voices = voices.saturating_add(u32::from(rank(one) < rank(other)));
        }
    }
}

/// How strong the strongest chain of majorities is from the row's option to the column's; 0 if there is none.
/// `options` is not 0. In options³ steps, after Floyd and Warshall (1962), as the paper does.
fn strengths(pairwise: &[u32], options: usize) -> Vec<u32> {
    let mut strengths = Vec::with_capacity(pairwise.len());
    for (option, row) in pairwise.chunks_exact(options).enumerate() {
        let column = pairwise.iter().skip(option).step_by(options);
        let majorities = row.iter().zip(column);
        strengths.extend(majorities.map(|(to, back)| if to > back { *to } else { 0 }));
    }
    let mut onward = vec![0; options];
    for by in 0..options {
        // Going by an option changes no chain that begins there: its row can be copied beforehand.
        if let Some(row) = strengths.chunks_exact(options).nth(by) {
            onward.copy_from_slice(row);
        }
        for row in strengths.chunks_exact_mut(options) {
            let there = row.get(by).copied().unwrap_or(0);
            for (strength, onward) in row.iter_mut().zip(&onward) {
                *strength = there.min(*onward).max(*strength);
            }
        }
    }
    strengths
}

/// Again and again those that no other beats of the ones that are left. One bit for each option.
fn places(strengths: &[u32], options: usize) -> Vec<Vec<u8>> {
    let numbers = || (0..MAX_RANKED as u8).take(options);
    let mut beaten_by = Vec::with_capacity(options);
    for (option, row) in strengths.chunks_exact(options).enumerate() {
        let column = strengths.iter().skip(option).step_by(options);
        let stronger = numbers().zip(row.iter().zip(column)).filter(|(_, (to, back))| back > to);
        beaten_by.push(stronger.fold(0u64, |beaten, (other, _)| beaten | 1 << other));
    }
    let mut left = numbers().fold(0u64, |left, option| left | 1 << option);
    let mut places = Vec::new();
    while left != 0 {
        let unbeaten = |(option, by): &(u8, &u64)| left >> option & 1 == 1 && **by & left == 0;
        let place: Vec<u8> =
            numbers().zip(&beaten_by).filter(unbeaten).map(|(option, _)| option).collect();
        // Not empty, since "beats" is transitive; if it ever were, this must still end.
        if place.is_empty() {
            break;
        }
        left = place.iter().fold(left, |left, option| left & !(1 << option));
        places.push(place);
    }
    places
}
