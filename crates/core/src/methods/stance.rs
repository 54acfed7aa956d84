//! Yes or no: consent, consensus, simple and qualified majority.

use super::{Outcome, Refusal};

/// How many people took which stance. One person takes one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stances {
    /// In favour.
    pub in_favour: u32,
    /// Against.
    pub against: u32,
    /// Stand aside, or abstain.
    pub aside: u32,
    /// Block.
    pub blocks: u32,
}

/// Consent: silence is assent. Passes unless somebody blocks or more than `aside_percent` of those
/// `present` stand aside.
///
/// Whoever comes and says nothing makes the same number of stand-asides weigh less.
#[must_use]
pub fn consent(stances: &Stances, present: u32, aside_percent: u32) -> Outcome {
    if present == 0 {
        return Outcome::Refused(Refusal::NobodySpoke);
    }
    if stances.blocks > 0 {
        return Outcome::Refused(Refusal::Blocked);
    }
    if u64::from(stances.aside) * 100 > u64::from(aside_percent) * u64::from(present) {
        return Outcome::Refused(Refusal::TooManyStandAsides);
    }
    Outcome::Passed
}

/// Consensus: as [`consent`], and more than half of those `present` say that they are in favour.
///
/// Whoever comes and says nothing makes that harder: silence is no assent here.
#[must_use]
pub fn consensus(stances: &Stances, present: u32, aside_percent: u32) -> Outcome {
    let most_want_it = u64::from(stances.in_favour) * 2 > u64::from(present);
    match consent(stances, present, aside_percent) {
        Outcome::Passed if !most_want_it => Outcome::Refused(Refusal::TooFewFor),
        outcome => outcome,
    }
}

/// Simple majority: more in favour than against. Those aside don't count, and a tie does not pass.
#[must_use]
pub fn majority(stances: &Stances) -> Outcome {
    qualified(stances, 0)
}

/// Qualified majority: of those in favour and against, at least `percent` are in favour, and more than
/// half. Over 100 nothing passes.
#[must_use]
pub fn qualified(stances: &Stances, percent: u32) -> Outcome {
    let (in_favour, against) = (u64::from(stances.in_favour), u64::from(stances.against));
    let all = in_favour + against;
    if all == 0 {
        return Outcome::Refused(Refusal::NobodySpoke);
    }
    // 101 is as far beyond reach as anything above, and the product stays far below 2^64.
    let enough = in_favour * 100 >= u64::from(percent.min(101)) * all;
    if enough && in_favour > against {
        return Outcome::Passed;
    }
    Outcome::Refused(Refusal::TooFewFor)
}
