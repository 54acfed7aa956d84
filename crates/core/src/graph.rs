//! The causal graph of operations: who comes after whom.

use std::collections::{BTreeMap, BTreeSet};

use folkmoot_protocol::body::{Body, Issued};
use folkmoot_protocol::ids::{AssemblyId, DeviceKey, OpId};
use folkmoot_protocol::operation::Operation;

/// What the projection needs of an operation.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The operation.
    pub id: OpId,
    /// Whose log it belongs to; another assembly's is never taken in (L2).
    pub assembly: AssemblyId,
    /// Its author.
    pub device: DeviceKey,
    /// Position in the author's chain.
    pub seq: u64,
    /// The one before it in that chain.
    pub backlink: Option<OpId>,
    /// Heads of other chains its author had seen.
    pub deps: Vec<OpId>,
    /// The author's clock; decides nothing.
    pub claimed_at: i64,
    /// What it says; `None` for a kind or version that is not known here.
    pub body: Option<Body>,
    /// Its backlink is not the operation before it in its author's chain: it has no effect.
    pub broken: bool,
}

impl Entry {
    /// From a verified operation. `broken` is found out when it joins a graph.
    #[must_use]
    pub fn new(operation: &Operation) -> Self {
        Self {
            id: operation.id,
            assembly: operation.assembly,
            device: operation.payload.device,
            seq: operation.payload.seq,
            backlink: operation.payload.backlink,
            deps: operation.payload.deps.clone(),
            claimed_at: operation.payload.claimed_at,
            body: operation.body.clone(),
            broken: false,
        }
    }

    /// Every operation that this one comes after: backlink, dependencies, and what its body names.
    /// Ascending, distinct.
    #[must_use]
    pub fn parents(&self) -> Vec<OpId> {
        let mut parents: Vec<OpId> = self.named().collect();
        parents.sort_unstable();
        parents.dedup();
        parents
    }

    /// [`parents`](Self::parents) as they are named: in no order, perhaps twice.
    pub fn named(&self) -> impl Iterator<Item = OpId> + '_ {
        let (one, other, frontier): (_, _, &[OpId]) = match &self.body {
            Some(Body::Seal(seal)) => {
                (seal.predecessor, Some(OpId(seal.gathering.0)), &seal.frontier)
            }
            Some(Body::CoSign(co_sign)) => (Some(co_sign.seal), None, &[]),
            Some(Body::SecondCall(second)) => (Some(OpId(second.gathering.0)), None, &[]),
            Some(Body::Attest(attest)) => (Some(OpId(attest.gathering.0)), None, &[]),
            Some(Body::Headcount(headcount)) => (Some(OpId(headcount.gathering.0)), None, &[]),
            Some(Body::Present(present)) => (Some(OpId(present.gathering.0)), None, &[]),
            Some(Body::Rebind(rebind)) => (rebind.gathering.map(|it| OpId(it.0)), None, &[]),
            Some(Body::Move(moved)) => (Some(OpId(moved.gathering.0)), None, &[]),
            Some(Body::Cancel(cancel)) => (Some(OpId(cancel.gathering.0)), None, &[]),
            Some(Body::Away(away)) => (Some(OpId(away.gathering.0)), None, &[]),
            Some(Body::PaperRoll(sheet)) => (Some(OpId(sheet.gathering.0)), None, &[]),
            Some(Body::Confirm(confirm)) => (Some(OpId(confirm.place.0)), None, &[]),
            Some(Body::Dots(dots)) => (Some(OpId(dots.gathering.0)), None, &[]),
            Some(Body::Treat(treat)) => (Some(OpId(treat.gathering.0)), None, &[]),
            Some(Body::Ask(ask)) => (Some(OpId(ask.gathering.0)), None, &[]),
            Some(Body::Draw(draw)) => (Some(OpId(draw.gathering.0)), None, &[]),
            Some(Body::Decline(declined)) => (Some(OpId(declined.gathering.0)), None, &[]),
            Some(Body::Queue(queue)) => (Some(OpId(queue.gathering.0)), None, &[]),
            Some(Body::Note(note)) => (Some(OpId(note.gathering.0)), None, &[]),
            Some(
                Body::Genesis(_)
                | Body::Introduce(_)
                | Body::Call(_)
                | Body::Grant(_)
                | Body::Vouch(_)
                | Body::Unvouch(_)
                | Body::Contest(_)
                | Body::Enrol(_)
                | Body::Leave(_)
                | Body::Dwell(_)
                | Body::Place(_)
                | Body::Matter(_)
                | Body::Propose(_)
                | Body::Amend(_)
                | Body::Ballot(_)
                | Body::Count(_)
                | Body::Heard(_)
                | Body::Urn(_)
                | Body::Take(_)
                | Body::Issue(_),
            )
            | None => (None, None, &[]),
        };
        self.backlink
            .into_iter()
            .chain(one)
            .chain(other)
            .chain(self.answers())
            .chain(self.deps.iter().chain(frontier).copied())
    }

    /// What its body answers, that a state may have forgotten: a matter, a version, a question, a turn, a
    /// note, an urn, slips.
    pub fn answers(&self) -> impl Iterator<Item = OpId> + '_ {
        let (one, other) = match &self.body {
            Some(Body::Treat(treat)) => (Some(OpId(treat.matter.0)), None),
            Some(Body::Amend(it)) => (Some(OpId(it.proposal.0)), Some(OpId(it.on.0))),
            Some(Body::Ask(ask)) => (Some(OpId(ask.version.0)), None),
            Some(Body::Ballot(ballot)) => (Some(ballot.ask), None),
            Some(Body::Count(count)) => (Some(count.ask), None),
            Some(Body::Heard(heard)) => (Some(heard.turn), None),
            Some(Body::Urn(urn)) => (Some(urn.ask), None),
            Some(Body::Take(take)) => (Some(take.ask), None),
            Some(Body::Issue(issue)) => (Some(issue.urn), None),
            Some(Body::Note(note)) => (note.replaces, None),
            _ => (None, None),
        };
        let slips: &[Issued] = match &self.body {
            Some(Body::Issue(issue)) => &issue.slips,
            _ => &[],
        };
        one.into_iter().chain(other).chain(slips.iter().map(|issued| issued.take))
    }

    /// What its author had seen, without saying that it must be there: dependencies, and what it answers.
    pub fn seen(&self) -> impl Iterator<Item = OpId> + '_ {
        self.deps.iter().copied().chain(self.answers())
    }
}

/// A set of operations whose parents outside the set count as settled.
#[derive(Debug, Clone, Default)]
pub struct Graph {
    entries: BTreeMap<OpId, Entry>,
    /// On a phone that was welcomed: the seal that the set begins at, with its place in its author's chain.
    begin: Option<(OpId, (DeviceKey, u64))>,
}

impl Graph {
    /// Begins at a seal whose operation is not in the set.
    pub fn begin_at(&mut self, seal: OpId, place: (DeviceKey, u64)) {
        self.begin = Some((seal, place));
    }

    /// The place of the seal that the set begins at, where one of these comes right after it: whoever has that
    /// seal's operation counts it among them.
    #[must_use]
    pub fn begun_in(&self, segment: &BTreeSet<OpId>) -> Option<(DeviceKey, u64)> {
        let (seal, place) = self.begin?;
        let mut all = segment.iter().filter_map(|id| self.entries.get(id));
        all.any(|entry| entry.named().any(|named| named == seal)).then_some(place)
    }

    /// Adds an operation; false where it is there already.
    pub fn insert(&mut self, entry: Entry) -> bool {
        self.entries.insert(entry.id, entry).is_none()
    }

    /// Looks one up.
    #[must_use]
    pub fn get(&self, id: &OpId) -> Option<&Entry> {
        self.entries.get(id)
    }

    /// Takes one out.
    pub fn remove(&mut self, id: &OpId) -> Option<Entry> {
        self.entries.remove(id)
    }

    /// Whether it is there.
    #[must_use]
    pub fn contains(&self, id: &OpId) -> bool {
        self.entries.contains_key(id)
    }

    /// All of them, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values()
    }

    /// All of them, by id, handed over.
    pub fn into_entries(self) -> impl Iterator<Item = Entry> {
        self.entries.into_values()
    }

    /// How many.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Operations that none of the set comes after.
    #[must_use]
    pub fn heads(&self) -> BTreeSet<OpId> {
        let mut heads: BTreeSet<OpId> = self.entries.keys().copied().collect();
        for entry in self.entries.values() {
            for parent in entry.named() {
                heads.remove(&parent);
            }
        }
        heads
    }

    /// Everything of the set that is one of `from` or comes before one of them, without going past
    /// `settled`, a set that holds everything before its own members.
    #[must_use]
    pub fn closure(
        &self,
        from: impl IntoIterator<Item = OpId>,
        settled: &BTreeSet<OpId>,
    ) -> BTreeSet<OpId> {
        let mut seen = BTreeSet::new();
        let mut stack: Vec<OpId> = from.into_iter().collect();
        while let Some(id) = stack.pop() {
            let Some(entry) = self.entries.get(&id) else { continue };
            if !settled.contains(&id) && seen.insert(id) {
                stack.extend(entry.named());
            }
        }
        seen
    }

    /// Everything of the set that is `from` or comes after it.
    #[must_use]
    pub fn descendants(&self, from: OpId) -> BTreeSet<OpId> {
        let mut children: BTreeMap<OpId, Vec<OpId>> = BTreeMap::new();
        for entry in self.entries.values() {
            for parent in entry.named() {
                children.entry(parent).or_default().push(entry.id);
            }
        }
        let mut seen = BTreeSet::new();
        let mut stack = vec![from];
        while let Some(id) = stack.pop() {
            if seen.insert(id) {
                stack.extend(children.get(&id).into_iter().flatten());
            }
        }
        seen
    }

    /// The members of `set` causally, then by id: each after all of its parents, and among those that
    /// could come next the lowest id first.
    #[must_use]
    pub fn causal_order(&self, set: &BTreeSet<OpId>) -> Vec<&Entry> {
        let mut open_parents: BTreeMap<OpId, u64> = BTreeMap::new();
        let mut children: BTreeMap<OpId, Vec<OpId>> = BTreeMap::new();
        let mut ready = BTreeSet::new();
        for id in set {
            let Some(entry) = self.entries.get(id) else { continue };
            let mut open = 0;
            for parent in entry.parents() {
                if set.contains(&parent) {
                    open += 1;
                    children.entry(parent).or_default().push(*id);
                }
            }
            if open == 0 {
                ready.insert(*id);
            } else {
                open_parents.insert(*id, open);
            }
        }
        let mut order = Vec::with_capacity(set.len());
        while let Some(id) = ready.pop_first() {
            order.extend(self.entries.get(&id));
            for child in children.get(&id).into_iter().flatten() {
                if let Some(open) = open_parents.get_mut(child) {
                    *open -= 1;
                    if *open == 0 {
                        ready.insert(*child);
                    }
                }
            }
        }
        order
    }
}
