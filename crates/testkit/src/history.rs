//! A neighbourhood's past, as long as wanted: signed by everybody's own keys, evening after evening,
//! without an engine, so that a hundred thousand operations take seconds.
//!
//! Every operation is what a phone would have signed: the same dependencies, seals over the same roots.
//! A real engine can join the draft as one of its people (see [`crate::Newcomer`]) and take the rest in
//! from files.

use std::collections::{BTreeMap, BTreeSet};

use folkmoot_core::assembly::{Assembly, Past};
use folkmoot_core::gathering::HEADCOUNT_SIGNERS;
use folkmoot_core::graph::Entry;
use folkmoot_core::propose::{dependencies, propose};
use folkmoot_protocol::body::{
    Attest, Body, Call, CallSort, CoSign, Genesis, Headcount, Introduce,
};
use folkmoot_protocol::bundle::{Envelope, Invitation, encode_invitation, encode_segment};
use folkmoot_protocol::encrypt::EpochKey;
use folkmoot_protocol::ids::{AssemblyId, DeviceKey, GatheringId, OpId};
use folkmoot_protocol::keys::DeviceSecret;
use folkmoot_protocol::operation::{Draft, Operation};
use folkmoot_protocol::wire::{WireError, derive_bytes};

use crate::street::neighbours;

/// Monday, 1 January 2018, 18:00 UTC: the evening of the founding.
pub(crate) const FOUNDED_AT: i64 = 1_514_829_600;
/// When people introduced themselves: a week before.
pub(crate) const INTRODUCED_AT: i64 = FOUNDED_AT - 7 * 86_400;
/// From one gathering to the next: the standing rhythm.
const RHYTHM: i64 = 28 * 86_400;
/// Neighbours after oneself in the row that one greets; as many before greet one.
const GREETED: usize = 3;
/// The neighbour whose phone a real engine may be.
pub(crate) const NEWCOMER: usize = 1;

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
        let epoch_key = EpochKey::new(derive_bytes("folkmoot testkit history epoch", &[]));
        let mut scribe = Scribe::of(people);
        let (inviter, mut gathering) = scribe.founds("Mill Lane", &epoch_key)?;
        let (mut evenings, mut evening) = (Vec::new(), 0);
        let end = loop {
            scribe.gathers(gathering, evening)?;
            evenings.push(scribe.envelopes.len());
            evening += 1;
            gathering = scribe.calls(evening)?;
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
            .map(|batch| encode_segment(self.assembly, 0, &self.epoch_key, batch))
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

/// One neighbour's device.
struct Neighbour {
    name: String,
    household: String,
    secret: DeviceSecret,
    seq: u64,
    head: Option<OpId>,
}

/// What is sealed already.
#[derive(Default)]
struct Sealed {
    positions: BTreeMap<OpId, (DeviceKey, u64)>,
    held: BTreeSet<OpId>,
}

impl Past for Sealed {
    fn position(&self, id: &OpId) -> Option<(DeviceKey, u64)> {
        self.positions.get(id).copied()
    }

    fn is_held(&self, seal: &OpId) -> bool {
        self.held.contains(seal)
    }
}

/// The seed of a neighbour's device.
pub(crate) fn seed(at: usize) -> [u8; 32] {
    derive_bytes("folkmoot testkit history device", &[&(at as u64).to_le_bytes()])
}

/// Writes a past.
struct Scribe {
    people: Vec<Neighbour>,
    all: Assembly,
    sealed: Sealed,
    envelopes: Vec<Envelope>,
    /// How many operations there were with each seal.
    seals: Vec<usize>,
    now: i64,
}

/// Chance that is the same each time.
fn lot(evening: u64, at: usize) -> [u8; 8] {
    let at = (at as u64).to_le_bytes();
    derive_bytes("folkmoot testkit history lot", &[&evening.to_le_bytes(), &at])
}

impl Scribe {
    fn of(people: usize) -> Self {
        let neighbour = |(at, (name, household))| Neighbour {
            name,
            household,
            secret: DeviceSecret::from_seed(seed(at)),
            seq: 0,
            head: None,
        };
        Self {
            people: neighbours(people).into_iter().enumerate().map(neighbour).collect(),
            all: Assembly::new(AssemblyId([0; 32]), None),
            sealed: Sealed::default(),
            envelopes: Vec::new(),
            seals: Vec::new(),
            now: INTRODUCED_AT,
        }
    }

    /// Signs for the neighbour at `by` and adds it to the log. `deps` beside the own chain.
    fn sign(&mut self, by: usize, deps: Vec<OpId>, body: impl Into<Body>) -> Option<OpId> {
        let neighbour = self.people.get_mut(by)?;
        let body = body.into();
        neighbour.seq += 1;
        let draft = Draft {
            assembly: (!matches!(body, Body::Genesis(_))).then(|| self.all.id()),
            epoch: 0,
            seq: neighbour.seq,
            backlink: neighbour.head,
            deps: deps.into_iter().filter(|dep| Some(*dep) != neighbour.head).collect(),
            claimed_at: self.now,
            body,
        };
        let operation = Operation::sign(draft, &neighbour.secret);
        neighbour.head = Some(operation.id);
        if matches!(operation.body, Some(Body::Genesis(_))) {
            self.all = Assembly::new(operation.assembly, None);
        }
        self.all.add(Entry::new(&operation), &self.sealed);
        let id = operation.id;
        self.envelopes.push(Envelope(operation.bytes));
        Some(id)
    }

    /// All heads there are: what somebody has seen who took in everybody's news.
    fn seen(&self) -> Vec<OpId> {
        dependencies(&self.all, None)
    }

    /// Genesis, everybody's introduction and the call; gives the inviter and the gathering.
    fn founds(&mut self, name: &str, key: &EpochKey) -> Option<(OpId, GatheringId)> {
        let genesis = Genesis {
            level: 0,
            name: name.to_owned(),
            practices: Vec::new(),
            epoch: key.commitment(0, None),
            nonce: [7; 16],
            from: None,
        };
        self.sign(0, Vec::new(), genesis)?;
        let inviter = self.introduces(0, Vec::new())?;
        let call = Call {
            place: "the old school".to_owned(),
            starts_at: FOUNDED_AT,
            sort: CallSort::Founding,
        };
        let call = self.sign(0, Vec::new(), call)?;
        for by in 1..self.people.len() {
            self.introduces(by, vec![call])?;
        }
        self.now = FOUNDED_AT;
        Some((inviter, call.into()))
    }

    fn introduces(&mut self, by: usize, deps: Vec<OpId>) -> Option<OpId> {
        let neighbour = self.people.get(by)?;
        let introduce = Introduce {
            name: neighbour.name.clone(),
            household: neighbour.household.clone(),
            outside: neighbour.secret.outside_key(),
            receive: neighbour.secret.receive_key(),
            possession: neighbour.secret.sign_possession(self.all.id()),
        };
        self.sign(by, deps, introduce)
    }

    /// Somebody calls the next gathering a week ahead.
    fn calls(&mut self, evening: u64) -> Option<GatheringId> {
        let starts_at = FOUNDED_AT + i64::try_from(evening).ok()? * RHYTHM;
        let place = "the old school".to_owned();
        self.now = starts_at - 7 * 86_400;
        let by = (0..self.people.len()).min_by_key(|at| lot(evening, *at))?;
        let call =
            self.sign(by, self.seen(), Call { place, starts_at, sort: CallSort::Regular })?;
        self.now = starts_at;
        Some(call.into())
    }

    /// Greetings, head counts, the seal and everybody's co-signature.
    fn gathers(&mut self, gathering: GatheringId, evening: u64) -> Option<()> {
        let called = self.seen();
        // Each evening people sit in another row.
        let mut row: Vec<usize> = (0..self.people.len()).collect();
        row.sort_by_key(|at| lot(evening, *at));
        let before: Vec<Option<OpId>> = self.people.iter().map(|person| person.head).collect();
        for (place, one) in row.iter().enumerate() {
            for step in 1..=GREETED.min(row.len().saturating_sub(1) / 2) {
                let other = *row.get((place + step) % row.len())?;
                let transcript = derive_bytes(
                    "folkmoot testkit history transcript",
                    &[&gathering.0, &lot(evening, *one), &lot(evening, other)],
                );
                for (by, of) in [(*one, other), (other, *one)] {
                    let subject = self.people.get(of)?.secret.device_key();
                    let head = self.people.get(by)?.head;
                    // The first word of an evening comes after all that was said before.
                    let first = before.get(by) == Some(&head);
                    let deps = if first { called.clone() } else { Vec::new() };
                    let delay_ms = 2400 + u32::try_from(by % 17).ok()? * 90;
                    let accessible = by % 11 == 0;
                    let attest = Attest { gathering, subject, transcript, delay_ms, accessible };
                    self.sign(by, deps, attest)?;
                }
                self.now += 3;
            }
        }
        for by in row.iter().take(HEADCOUNT_SIGNERS) {
            let count = u32::try_from(row.len()).ok()?;
            self.sign(*by, self.seen(), Headcount { gathering, count })?;
        }
        self.seals(*row.first()?, gathering)
    }

    /// The neighbour at `board` proposes the seal, and everybody co-signs it.
    fn seals(&mut self, board: usize, gathering: GatheringId) -> Option<()> {
        let seal = propose(&self.all, gathering, true);
        let (number, root) = (seal.number, seal.root);
        let seal = self.sign(board, self.seen(), seal)?;
        self.seals.push(self.envelopes.len());
        self.now += 60;
        for by in 0..self.people.len() {
            let outside = self.people.get(by)?.secret.sign_outside(self.all.id(), number, root);
            self.sign(by, vec![seal], CoSign { seal, outside })?;
        }
        let position = |entry: &Entry| (entry.id, (entry.device, entry.seq));
        let open: BTreeMap<OpId, (DeviceKey, u64)> = self.all.open().iter().map(position).collect();
        for advance in self.all.advance() {
            let settled = |id: &OpId| Some((*id, *open.get(id)?));
            self.sealed.positions.extend(advance.segment.iter().filter_map(settled));
            self.sealed.held.insert(advance.held.id);
        }
        self.sealed.held.contains(&seal).then_some(())
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
