//! How voices become an outcome: arithmetic on plain numbers, without people, time or lots.
//!
//! | method | for | has | fails |
//! | --- | --- | --- | --- |
//! | [`stance::consent`] | what everybody can live with | monotone | majority: one block stops all others |
//! | [`stance::consensus`] | the same, and most want it | monotone | majority; being there in silence counts against |
//! | [`stance::majority`] | yes or no | monotone, participation, consistency | – |
//! | [`stance::qualified`] | yes or no, where a bare half is too little | monotone, participation, consistency | yes and no weigh the same |
//! | [`condorcet::ranked`] | one of several options | monotone, Condorcet winner and loser, Smith, clones, reversal | participation, consistency, later-no-harm, IIA |
//! | [`points::most`], approval | several seats | monotone, participation, consistency | Condorcet winner, later-no-harm |
//! | [`points::most`], dots | what matters most to many | monotone, participation, consistency | Condorcet winner, clones |
//! | [`points::reading`] | a reading of the room, which binds nobody | – | – |
//!
//! *Monotone*: more support never harms. *Participation*: nobody gets a worse outcome by giving their voice.
//! *Consistency*: what two halves of a room choose each, both choose together. *Later-no-harm*: naming a
//! second choice never harms the first. *Clones*: options that all place side by side neither help nor harm
//! each other. *IIA*: an option that loses changes nothing by being there. No method has all (Arrow 1951,
//! Moulin 1988); `tests/methods` shows for each what it has and what it fails.
//!
//! No method breaks a tie. Who stands first in a list or has the lower id decides nothing (L1), nor does
//! anything that a sender could try out until it suits: a tie is an outcome, and the assembly goes on from it.

pub mod condorcet;
pub mod points;
pub mod stance;

/// What voices come to. Options are numbers, as they stand in the question, from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It passed.
    Passed,
    /// It did not pass.
    Refused(Refusal),
    /// These were chosen, those with more voices first; options with equal voices by number, which says
    /// nothing about them.
    Chosen(Vec<u8>),
    /// More options have equal voices than there are seats left for.
    Tied {
        /// Chosen, however the tie is resolved; in the order of [`Outcome::Chosen`].
        chosen: Vec<u8>,
        /// The options that tie, by number.
        tied: Vec<u8>,
    },
    /// It was a reading, and binds nobody.
    Reading,
}

/// Why something did not pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Nobody gave a voice that counts.
    NobodySpoke,
    /// Too few were in favour.
    TooFewFor,
    /// Somebody blocks it.
    Blocked,
    /// More stood aside than the practice bears.
    TooManyStandAsides,
}
