//! A neighbourhood's past, as long as wanted: signed by everybody's own keys, evening after evening,
//! without an engine, so that a hundred thousand operations take seconds.
//!
//! Every operation is what a phone would have signed: the same dependencies, seals over the same roots.
//! A real engine can join the draft as one of its people (see [`crate::Newcomer`]) and take the rest in
//! from files.

use folkmoot_protocol::bundle::{Envelope, Invitation, encode_invitation, encode_segment};
use folkmoot_protocol::encrypt::EpochKey;
use folkmoot_protocol::ids::{AssemblyId, OpId};
use folkmoot_protocol::operation::Operation;
use folkmoot_protocol::wire::WireError;

use crate::scribe::{FOUNDED_AT, Scribe, epoch_key, lot};

/// From one gathering to the next: the standing rhythm.
const RHYTHM: i64 = 28 * 86_400;

/// How long a past is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// Exactly so many operations.
    Operations(usize),
    /// At least `least` operations, ending `into` operations after a seal was proposed, so that two
    /// pasts of different length stop at the same moment of an evening.
    SameMoment {
        /// Least operations.
        least: usize,
        /// Operations after the last seal's own.
        into: usize,
    },
}

/// A neighbourhood's past.
pub struct History {
    /// Which neighbourhood.
    pub assembly: AssemblyId,
    /// Everything signed, each after all it names.
    pub envelopes: Vec<Envelope>,
    /// When the last operation was signed, in Unix seconds.
    pub now: i64,
    /// Positions in `envelopes` at which an evening was over and all had co-signed.
    evenings: Vec<usize>,
    epoch_key: EpochKey,
    inviter: OpId,
}

/// Operations that an invitation carries: genesis, the first introduction, the call.
const INVITATION: usize = 3;

impl History {
    /// The past of a neighbourhood of so many people, three to a household, all of whom come every
    /// time. `None` where they are too few to found one.
    #[must_use]
    pub fn of(people: usize, length: Length) -> Option<Self> {
        let epoch_key = epoch_key();
        let mut scribe = Scribe::of(people);
        let (inviter, mut gathering) = scribe.founds("Mill Lane", &epoch_key)?;
        let (mut evenings, mut evening) = (Vec::new(), 0);
        let end = loop {
            // Each evening people sit in another row.
            let mut row: Vec<usize> = (0..people).collect();
            row.sort_by_key(|at| lot(evening, *at));
            scribe.greets(gathering, evening, &row, &scribe.seen())?;
            scribe.counts_heads(gathering, &row, people)?;
            let all: Vec<usize> = (0..people).collect();
            scribe.seals(*row.first()?, gathering, true, &all)?;
            evenings.push(scribe.envelopes.len());
            evening += 1;
            let caller = (0..people).min_by_key(|at| lot(evening, *at))?;
            let starts_at = FOUNDED_AT + i64::try_from(evening).ok()? * RHYTHM;
            gathering = scribe.calls(caller, "the old school", starts_at)?;
            // The moment that is wanted may lie in the evening after its seal: one more is written.
            if let Some(end) = length.end(&scribe.seals, evenings.last().copied()?) {
                break end;
            }
        };
        let mut envelopes = scribe.envelopes;
        envelopes.truncate(end);
        evenings.retain(|at| *at < end);
        let last = Operation::reopen(&envelopes.last()?.0).ok()?;
        Some(Self {
            assembly: scribe.all.id(),
            now: last.payload.claimed_at,
            envelopes,
            evenings,
            epoch_key,
            inviter,
        })
    }

    /// What the first neighbour showed the others, to join the draft.
    #[must_use]
    pub fn invitation(&self) -> Vec<u8> {
        encode_invitation(&Invitation {
            assembly: self.assembly,
            epoch_key: *self.epoch_key.as_bytes(),
            from: self.inviter,
            operations: self.envelopes.iter().take(INVITATION).cloned().collect(),
        })
    }

    /// The operations of each evening with the co-signatures that ended it; at last those since.
    #[must_use]
    pub fn batches(&self) -> Vec<&[Envelope]> {
        let ends = self.evenings.iter().copied().chain([self.envelopes.len()]);
        let mut start = 0;
        ends.filter_map(|end| self.envelopes.get(std::mem::replace(&mut start, end)..end)).collect()
    }

    /// The [`batches`](Self::batches) as files, as neighbours hand them on.
    ///
    /// # Errors
    /// [`WireError::TooLarge`].
    pub fn files(&self) -> Result<Vec<Vec<u8>>, WireError> {
        self.batches()
            .into_iter()
            .map(|batch| encode_segment(self.assembly, 0, &self.epoch_key, &batch.to_vec().into()))
            .collect()
    }
}

impl Length {
    /// Where to end, if `written` operations and the positions of their seals reach so far.
    fn end(self, seals: &[usize], written: usize) -> Option<usize> {
        match self {
            Self::Operations(wanted) => (wanted <= written).then_some(wanted),
            Self::SameMoment { least, into } => {
                let end = seals.iter().map(|seal| seal + into).find(|end| *end >= least)?;
                (end <= written).then_some(end)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasts_of_different_length_stop_at_the_same_moment() {
        let into = 20;
        let of = |least| History::of(7, Length::SameMoment { least, into }).unwrap();
        let kinds = |history: &History| -> Vec<u16> {
            let last = history.envelopes.iter().rev().take(into + 1);
            last.map(|envelope| Operation::open(&envelope.0).unwrap().payload.kind).collect()
        };
        let (short, long) = (of(100), of(300));
        assert!(short.envelopes.len() >= 100 && short.envelopes.len() < long.envelopes.len());
        assert!(long.envelopes.len() >= 300);
        assert_eq!(kinds(&short), kinds(&long));
    }

    #[test]
    fn a_past_is_exactly_as_long_as_wanted() {
        let history = History::of(7, Length::Operations(123)).unwrap();
        assert_eq!(history.envelopes.len(), 123);
        assert_eq!(history.batches().iter().map(|batch| batch.len()).sum::<usize>(), 123);
        assert!(History::of(4, Length::Operations(123)).is_none());
    }
}
