//! An assembly as a phone knows it, growing operation by operation.
//!
//! Only the open segment is kept in memory and refolded; what is sealed is a state and a seal. Where
//! seals compete, growth gives up ([`Assembly::is_stale`]) and the whole chain is evaluated anew from
//! the stored operations. Both ways give the same assembly, and a property test holds them to it.

mod co_sign;
mod held;

use std::collections::{BTreeMap, BTreeSet};

use folkmoot_protocol::body::Body;
use folkmoot_protocol::ids::{AssemblyId, DeviceKey, OpId, PersonId};
use folkmoot_protocol::sorted::SortedSet;

use crate::anchor::Anchor;
use crate::base::Base;
use crate::evaluate::{co_signers, eligible, evaluate};
use crate::fold::fold;
use crate::graph::{Entry, Graph};
use crate::seal::{Candidate, judge};
use crate::state::State;

pub use co_sign::Abstain;
pub use held::{Advance, HeldSeal};

/// What has to be known of operations that are sealed already and not in memory.
pub trait Past {
    /// Author and position of a sealed operation.
    fn position(&self, id: &OpId) -> Option<(DeviceKey, u64)>;
    /// Whether this is a seal of the branch that counts.
    fn is_held(&self, seal: &OpId) -> bool;
}

/// Nothing is sealed yet.
pub struct NoPast;

impl Past for NoPast {
    fn position(&self, _: &OpId) -> Option<(DeviceKey, u64)> {
        None
    }

    fn is_held(&self, _: &OpId) -> bool {
        false
    }
}

/// What became of an operation that was added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It is part of the open segment now, perhaps with others that had waited for it.
    Ready,
    /// It waits for operations that come before it.
    Waiting,
    /// It was there.
    Known,
    /// It belongs to another assembly and was not taken in (L2).
    Foreign,
}

/// An assembly as a phone knows it.
#[derive(Debug, Clone)]
pub struct Assembly {
    id: AssemblyId,
    anchor: Anchor,
    /// Where the log begins here, on a phone that was welcomed.
    base: Option<Base>,
    tip: Option<HeldSeal>,
    state: State,
    /// Seals compete somewhere, or are tied: every further co-signature may matter.
    competing: bool,
    tied: bool,
    disputed: bool,
    stale: bool,
    open: Graph,
    waiting: BTreeMap<OpId, Entry>,
    waiting_for: BTreeMap<OpId, BTreeSet<OpId>>,
    /// On a phone that was welcomed: what somebody had seen that is presumed to lie before the base, with
    /// those who had seen it.
    presumed: BTreeMap<OpId, BTreeSet<OpId>>,
    seals: BTreeSet<OpId>,
    candidates: BTreeMap<OpId, Candidate>,
    co_signatures: BTreeMap<OpId, BTreeSet<OpId>>,
    /// Co-signatures by seal that were not judged yet. Each is judged once: what it counts for rests on
    /// its own past and the seal's.
    unread: BTreeMap<OpId, Vec<OpId>>,
    signers: BTreeMap<OpId, SortedSet<PersonId>>,
    provisional: Option<State>,
}

impl Assembly {
    /// One of which no operation is known yet.
    #[must_use]
    pub fn new(id: AssemblyId, anchor: impl Into<Anchor>) -> Self {
        Self::restore(id, anchor, None, State::draft(id), false)
    }

    /// As it was kept: the last seal that holds and the state after it. The open segment is to be
    /// [`resume`](Self::resume)d.
    #[must_use]
    pub fn restore(
        id: AssemblyId,
        anchor: impl Into<Anchor>,
        tip: Option<HeldSeal>,
        state: State,
        competing: bool,
    ) -> Self {
        Self {
            id,
            anchor: anchor.into(),
            base: None,
            tip,
            state,
            competing,
            tied: false,
            disputed: false,
            stale: false,
            open: Graph::default(),
            waiting: BTreeMap::new(),
            waiting_for: BTreeMap::new(),
            presumed: BTreeMap::new(),
            seals: BTreeSet::new(),
            candidates: BTreeMap::new(),
            co_signatures: BTreeMap::new(),
            unread: BTreeMap::new(),
            signers: BTreeMap::new(),
            provisional: None,
        }
    }

    /// One that begins where its phone was welcomed.
    #[must_use]
    pub fn welcomed(id: AssemblyId, anchor: OpId, base: Base) -> Self {
        let (tip, state) = (base.held.clone(), base.state.clone());
        Self::restore(id, Anchor::Seal(anchor), Some(tip), state, false).on(Some(base))
    }

    /// The same, beginning at `base` on a phone that was welcomed.
    #[must_use]
    pub fn on(mut self, base: Option<Base>) -> Self {
        if let Some(base) = &base {
            self.open.begin_at(base.held.id, base.sealed_by);
        }
        self.base = base;
        self
    }

    /// Where the log begins, on a phone that was welcomed.
    #[must_use]
    pub fn base(&self) -> Option<&Base> {
        self.base.as_ref()
    }

    /// From all operations there are, on a phone that was welcomed those since; also gives every seal
    /// of the branch that counts, oldest first.
    #[must_use]
    pub fn rebuild(
        id: AssemblyId,
        anchor: impl Into<Anchor>,
        base: Option<Base>,
        entries: impl IntoIterator<Item = Entry>,
    ) -> (Self, Vec<Advance>) {
        let anchor = anchor.into();
        let mut all = Self::new(id, anchor).on(base);
        for entry in entries {
            all.add(entry, &NoPast);
        }
        let base = all.base.take();
        let evaluation = evaluate(id, anchor, base.as_ref(), &all.open);
        let begin = base.as_ref().map(|base| base.held.clone());
        let tip = evaluation.held.last().map(HeldSeal::from).or(begin);
        let competing = !evaluation.rivals.is_empty();
        let mut rebuilt = Self::restore(id, anchor, tip, evaluation.state, competing).on(base);
        rebuilt.presumed = all.presumed;
        rebuilt.tied = evaluation.tied;
        rebuilt.disputed = evaluation.disputed;
        rebuilt.waiting = all.waiting;
        rebuilt.waiting_for = all.waiting_for;
        for entry in all.open.into_entries().filter(|e| !evaluation.sealed.contains(&e.id)) {
            rebuilt.admit(entry);
        }
        rebuilt.judge_candidates();
        let advances = evaluation
            .held
            .into_iter()
            .map(|held| Advance {
                held: HeldSeal::from(&held),
                segment: held.candidate.segment,
                state: held.candidate.after,
            })
            .collect();
        (rebuilt, advances)
    }

    /// Which assembly.
    #[must_use]
    pub fn id(&self) -> AssemblyId {
        self.id
    }

    /// Which founding this phone stands on.
    #[must_use]
    pub fn anchor(&self) -> Anchor {
        self.anchor
    }

    /// Stands on this founding seal from now on.
    pub fn pin(&mut self, anchor: OpId) {
        if self.anchor != Anchor::Seal(anchor) {
            let other = self.tip.as_ref().is_some_and(|tip| tip.id != anchor);
            self.stale |= self.competing || other;
            self.anchor = Anchor::Seal(anchor);
        }
    }

    /// The last seal that holds.
    #[must_use]
    pub fn tip(&self) -> Option<&HeldSeal> {
        self.tip.as_ref()
    }

    /// The state after the last seal that holds.
    #[must_use]
    pub fn sealed_state(&self) -> &State {
        &self.state
    }

    /// Seals compete somewhere.
    #[must_use]
    pub fn is_competing(&self) -> bool {
        self.competing
    }

    /// A seal holds that is neither on the branch that counts nor an attempt which that branch replaced.
    #[must_use]
    pub fn is_disputed(&self) -> bool {
        self.disputed
    }

    /// Two branches weigh the same; neither counts.
    #[must_use]
    pub fn is_tied(&self) -> bool {
        self.tied
    }

    /// What arrived can only be judged by a [`rebuild`](Self::rebuild).
    #[must_use]
    pub fn is_stale(&self) -> bool {
        self.stale
    }

    /// The open segment.
    #[must_use]
    pub fn open(&self) -> &Graph {
        &self.open
    }

    /// Operations that wait for others.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// The state with the open segment folded in: provisional.
    pub fn provisional(&mut self) -> &State {
        self.states().1
    }

    /// The [`sealed_state`](Self::sealed_state) and the [`provisional`](Self::provisional) one.
    pub fn states(&mut self) -> (&State, &State) {
        let provisional = self.provisional.get_or_insert_with(|| {
            let all: BTreeSet<OpId> = self.open.iter().map(|entry| entry.id).collect();
            let mut state = fold(&self.state, self.open.causal_order(&all));
            state.seat();
            state
        });
        (&self.state, provisional)
    }

    /// Seals proposed on the last one that holds, with the people who co-signed each.
    pub fn proposed(&self) -> impl Iterator<Item = (&Candidate, &SortedSet<PersonId>)> {
        static NOBODY: SortedSet<PersonId> = SortedSet::new();
        self.candidates
            .iter()
            .map(|(id, candidate)| (candidate, self.signers.get(id).unwrap_or(&NOBODY)))
    }

    /// The founding that this phone waits for took place, as far as it knows, without its resident: a
    /// founding holds that it does not stand on.
    #[must_use]
    pub fn was_founded_without_us(&self) -> bool {
        self.tip.is_none()
            && self.proposed().any(|(founding, co_signers)| {
                founding.holds(co_signers) && !self.anchor.admits(founding)
            })
    }

    /// Adds an operation.
    pub fn add(&mut self, entry: Entry, past: &impl Past) -> Added {
        self.take(entry, past, true)
    }

    /// Adds an operation of the open segment, which no seal that holds settles, and which was judged
    /// before it was kept: it does not make the assembly stale again. For [`restore`](Self::restore).
    pub fn resume(&mut self, entry: Entry, past: &impl Past) -> Added {
        self.take(entry, past, false)
    }

    fn take(&mut self, entry: Entry, past: &impl Past, news: bool) -> Added {
        if entry.assembly != self.id {
            return Added::Foreign;
        }
        let known = self.open.contains(&entry.id)
            || self.waiting.contains_key(&entry.id)
            || self.base.as_ref().is_some_and(|base| base.is_past(&entry))
            // What is resumed was asked for by not being sealed.
            || (news && past.position(&entry.id).is_some());
        if known {
            return Added::Known;
        }
        let id = entry.id;
        if !self.place(entry, past, news) {
            return Added::Waiting;
        }
        let mut ready = vec![id];
        while let Some(id) = ready.pop() {
            for child in self.waiting_for.remove(&id).unwrap_or_default() {
                if let Some(entry) = self.waiting.remove(&child)
                    && self.place(entry, past, news)
                {
                    ready.push(child);
                }
            }
        }
        Added::Ready
    }

    /// Into the open segment where all parents are there, else among those that wait.
    fn place(&mut self, mut entry: Entry, past: &impl Past, news: bool) -> bool {
        let here = |parent: &OpId| self.open.contains(parent) || past.position(parent).is_some();
        let settled =
            |parent: &OpId| self.base.as_ref().is_some_and(|base| base.settles(parent, &entry));
        let missing = entry.named().find(|parent| !here(parent) && !settled(parent));
        if let Some(missing) = missing {
            self.waiting_for.entry(missing).or_default().insert(entry.id);
            self.waiting.insert(entry.id, entry);
            return false;
        }
        if let Some(before) = entry.backlink {
            let position = self
                .open
                .get(&before)
                .map(|before| (before.device, before.seq))
                .or_else(|| past.position(&before))
                .or_else(|| self.base.as_ref()?.position(&before, entry.device));
            entry.broken = position != Some((entry.device, entry.seq.saturating_sub(1)));
        }
        if let Some(base) = &self.base {
            let presumed: Vec<OpId> = entry
                .seen()
                .filter(|dep| !self.open.contains(dep) && past.position(dep).is_none())
                .filter(|dep| !base.knows(dep))
                .collect();
            for dep in presumed {
                self.presumed.entry(dep).or_default().insert(entry.id);
            }
        }
        self.stale |= news && self.may_tip_the_scales(&entry, past);
        self.admit(entry);
        true
    }

    /// Whether this is a co-signature that bears on anything but the seals proposed on the tip. A seal
    /// alone never does: without co-signatures it holds nothing.
    fn may_tip_the_scales(&self, entry: &Entry, past: &impl Past) -> bool {
        let Some(Body::CoSign(co_sign)) = &entry.body else { return false };
        if entry.broken {
            return false;
        }
        let tip = self.tip.as_ref();
        if tip.is_some_and(|tip| tip.id == co_sign.seal) {
            return self.competing || tip.is_some_and(|tip| tip.elsewhere.contains(&entry.device));
        }
        let known = self.open.get(&co_sign.seal);
        if known.is_some_and(|entry| !matches!(entry.body, Some(Body::Seal(_)))) {
            return false;
        }
        // A seal on the tip, or on one that may become it, is judged in its turn.
        let mut seal = Some(co_sign.seal);
        while let Some(id) = seal.filter(|id| self.open.contains(id)) {
            seal = self.predecessor(&id);
            if seal == tip.map(|tip| tip.id) {
                return false;
            }
        }
        self.competing || !past.is_held(&co_sign.seal)
    }

    /// What was presumed to lie before the base has come: seals that seemed to name something else are
    /// judged anew.
    fn came(&mut self, id: &OpId) {
        if self.presumed.remove(id).is_none() {
            return;
        }
        let disagree: Vec<OpId> = self
            .candidates
            .iter()
            .filter(|(_, candidate)| !candidate.agrees())
            .map(|(id, _)| *id)
            .collect();
        for seal in disagree {
            self.candidates.remove(&seal);
            self.signers.remove(&seal);
            let co_signatures = self.co_signatures.get(&seal).into_iter().flatten();
            self.unread.insert(seal, co_signatures.copied().collect());
        }
    }

    /// Whether what this operation had seen is not all known here: its place among others is a guess.
    fn is_presumed(&self, id: &OpId) -> bool {
        self.presumed.values().any(|by| by.contains(id))
    }

    fn admit(&mut self, entry: Entry) {
        self.came(&entry.id);
        match &entry.body {
            Some(Body::CoSign(co_sign)) if !entry.broken => {
                self.co_signatures.entry(co_sign.seal).or_default().insert(entry.id);
                self.unread.entry(co_sign.seal).or_default().push(entry.id);
            }
            Some(Body::Seal(_)) if !entry.broken => {
                self.seals.insert(entry.id);
            }
            _ => {}
        }
        self.open.insert(entry);
        self.provisional = None;
    }

    fn co_signed(&self, seal: &OpId) -> impl Iterator<Item = &Entry> {
        let ids = self.co_signatures.get(seal).into_iter().flatten();
        ids.filter_map(|id| self.open.get(id))
    }

    fn judge_candidates(&mut self) {
        let tip = self.tip.as_ref().map(|tip| tip.id);
        let new: Vec<OpId> =
            self.seals.iter().filter(|id| !self.candidates.contains_key(id)).copied().collect();
        for id in new {
            if let Some(entry) = self.open.get(&id)
                && let Some(Body::Seal(seal)) = &entry.body
                && seal.predecessor == tip
                && seal.number == self.state.number + 1
                && eligible(&self.state, entry)
            {
                let segment = self.open.closure(seal.frontier.iter().copied(), &BTreeSet::new());
                let candidate = judge(entry, seal, &self.state, &self.open, segment);
                self.candidates.insert(id, candidate);
            }
        }
        for (id, candidate) in &self.candidates {
            let Some(unread) = self.unread.remove(id) else { continue };
            let entries = unread.iter().filter_map(|id| self.open.get(id));
            let new = co_signers(candidate, entries, &self.open, &BTreeSet::new());
            self.signers.entry(*id).or_default().extend(new);
        }
        if let Some(tip) = &mut self.tip
            && let Some(unread) = self.unread.remove(&tip.id)
        {
            // Late co-signatures: they strengthen it.
            let entries = unread.iter().filter_map(|id| self.open.get(id));
            let late: Vec<PersonId> =
                entries.filter_map(|entry| tip.late_co_signer(entry, self.id)).collect();
            tip.co_signers.extend(late);
        }
    }

    /// Lets every seal that now holds take effect, in turn. Call after adding a batch; does nothing
    /// once [`is_stale`](Self::is_stale).
    pub fn advance(&mut self) -> Vec<Advance> {
        let mut advances = Vec::new();
        while !self.stale {
            self.judge_candidates();
            // A founding that is not ours is another assembly; perhaps ours is still on its way.
            let founding = self.tip.is_none();
            let mut holding = self
                .candidates
                .iter()
                .filter(|(_, candidate)| !founding || self.anchor.admits(candidate))
                .filter(|(id, c)| self.signers.get(id).is_some_and(|signers| c.holds(signers)))
                .map(|(id, _)| *id);
            let Some(first) = holding.next() else { break };
            if holding.next().is_some() {
                self.stale = true;
                break;
            }
            drop(holding);
            advances.extend(self.take_effect(first));
        }
        advances
    }

    fn take_effect(&mut self, seal: OpId) -> Option<Advance> {
        let candidate = self.candidates.remove(&seal)?;
        let signers = self.signers.remove(&seal).unwrap_or_default();
        let elsewhere = self
            .seals
            .iter()
            .filter(|rival| {
                **rival != seal && self.predecessor(rival) == candidate.seal.predecessor
            })
            .flat_map(|rival| self.co_signed(rival))
            .filter(|entry| !candidate.segment.contains(&entry.id))
            .map(|entry| entry.device)
            .collect();
        let held = HeldSeal::new(&candidate, signers, elsewhere);
        for id in &candidate.segment {
            self.seals.remove(id);
            self.co_signatures.remove(id);
            self.unread.remove(id);
            if let Some(Body::CoSign(co_sign)) = self.open.remove(id).and_then(|entry| entry.body)
                && let Some(others) = self.co_signatures.get_mut(&co_sign.seal)
            {
                others.remove(id);
            }
        }
        self.state = candidate.after.clone();
        self.tip = Some(held.clone());
        self.candidates.clear();
        self.signers.clear();
        self.provisional = None;
        Some(Advance { held, segment: candidate.segment, state: candidate.after })
    }

    fn predecessor(&self, seal: &OpId) -> Option<OpId> {
        match self.open.get(seal).map(|entry| &entry.body) {
            Some(Some(Body::Seal(seal))) => seal.predecessor,
            _ => None,
        }
    }
}
