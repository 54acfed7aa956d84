//! Options with most points: approval and dots; and readings that bind nobody.

use super::{Outcome, Refusal};

/// The options with most points fill `seats`; one without any never does, even if a seat stays empty. Where
/// equal options don't all fit, those with more are chosen and these tie.
///
/// Approval gives an option one point for each who approves of it, dots as many as were put on it. At most
/// 256 options are looked at: an option's number is a byte.
#[must_use]
pub fn most(points: &[u64], seats: usize) -> Outcome {
    let options = || (0..=u8::MAX).zip(points.iter().copied());
    let highest_below = |bound: Option<u64>| {
        let below = |it: &u64| bound.is_none_or(|bound| *it < bound);
        options().map(|(_, points)| points).filter(below).max().unwrap_or(0)
    };
    let mut level = highest_below(None);
    if level == 0 {
        return Outcome::Refused(Refusal::NobodySpoke);
    }
    let mut chosen = Vec::new();
    // From the most points down: nothing to sort, and options with equal points always stand together.
    while level > 0 && chosen.len() < seats {
        let group = options().filter(|(_, points)| *points == level).map(|(option, _)| option);
        let group: Vec<u8> = group.collect();
        if group.len() > seats - chosen.len() {
            return Outcome::Tied { chosen, tied: group };
        }
        chosen.extend_from_slice(&group);
        level = highest_below(Some(level));
    }
    Outcome::Chosen(chosen)
}

/// Whether somebody's `marks`, dots on each option, come to no more than the `most` they have.
#[must_use]
pub fn is_within(marks: &[u8], most: u8) -> bool {
    marks.iter().try_fold(most, |left, mark| left.checked_sub(*mark)).is_some()
}

/// A temperature check: a reading, however many gave each answer, unless nobody did.
#[must_use]
pub fn reading(counts: &[u32]) -> Outcome {
    if counts.iter().all(|count| *count == 0) {
        return Outcome::Refused(Refusal::NobodySpoke);
    }
    Outcome::Reading
}
