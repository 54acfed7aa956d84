//! A phone: an assembly as it grows, and what the phone has to remember of what is sealed.

use std::collections::{BTreeMap, BTreeSet};

use folkmoot_core::anchor::Anchor;
use folkmoot_core::assembly::{Added, Advance, Assembly, HeldSeal, Past};
use folkmoot_core::base::{Base, short};
use folkmoot_core::graph::Entry;
use folkmoot_core::state::State;
use folkmoot_core::welcome::Welcome;
use folkmoot_protocol::body::Body;
use folkmoot_protocol::ids::{AssemblyId, DeviceKey, OpId, PersonId};
use folkmoot_protocol::operation::Operation;
use folkmoot_protocol::sorted::{SortedMap, SortedSet};

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

/// A phone.
pub struct Phone {
    pub assembly: Assembly,
    pub rebuilds: usize,
    pub held: Vec<OpId>,
    everything: BTreeMap<OpId, Entry>,
    past: Sealed,
}

/// All that two phones with the same operations must agree on.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    pub tip: Option<HeldSeal>,
    pub sealed: State,
    pub provisional: State,
    pub open: Vec<OpId>,
    pub waiting: usize,
    pub competing: bool,
    pub tied: bool,
    pub proposed: Vec<(OpId, SortedSet<PersonId>)>,
    pub held: Vec<OpId>,
}

impl Phone {
    pub fn new(id: AssemblyId, anchor: impl Into<Anchor>) -> Self {
        Self {
            assembly: Assembly::new(id, anchor),
            rebuilds: 0,
            held: Vec::new(),
            everything: BTreeMap::new(),
            past: Sealed::default(),
        }
    }

    /// A phone that was welcomed by one that has everything: it knows nothing from before the last seal.
    pub fn welcomed_by(other: &Self) -> Self {
        let bytes = other.welcome().encode();
        let Welcome { anchor, base, .. } = Welcome::decode(other.assembly.id(), &bytes).unwrap();
        let mut phone = Self::new(other.assembly.id(), Some(anchor));
        phone.held = vec![base.held.id];
        phone.past.held.insert(base.held.id);
        phone.assembly = Assembly::welcomed(other.assembly.id(), anchor, base);
        phone
    }

    /// The welcome that this phone shows.
    pub fn welcome(&self) -> Welcome {
        let tip = self.assembly.tip().unwrap();
        let state = self.assembly.sealed_state();
        let mut heads = SortedMap::new();
        for (id, (device, seq)) in &self.past.positions {
            if state.devices.get(device).is_some_and(|known| known.head == *seq) {
                heads.insert(*device, short(id));
            }
        }
        let seal = &self.everything[&tip.id];
        let co_signatures = self.everything.values().filter_map(|entry| match &entry.body {
            Some(Body::CoSign(it)) if it.seal == tip.id => Some((entry.device, it.outside)),
            _ => None,
        });
        let base = Base::new(tip, state, heads, (seal.device, seal.seq), co_signatures);
        Welcome { anchor: self.assembly.anchor().seal().unwrap(), base, operations: Vec::new() }
    }

    /// Adds one operation and lets nothing take effect yet.
    pub fn add(&mut self, operation: &Operation) -> Added {
        let added = self.assembly.add(Entry::new(operation), &self.past);
        if added != Added::Foreign {
            self.everything.insert(operation.id, Entry::new(operation));
        }
        added
    }

    /// Adds a batch, lets what holds take effect, and starts from scratch where it must.
    pub fn take<'a>(&mut self, batch: impl IntoIterator<Item = &'a Operation>) {
        for operation in batch {
            self.add(operation);
        }
        self.settle();
    }

    pub fn settle(&mut self) {
        let advances = self.assembly.advance();
        self.settled(&advances);
        if self.assembly.is_stale() {
            self.rebuild();
        }
    }

    pub fn rebuild(&mut self) {
        let entries: Vec<Entry> = self.everything.values().cloned().collect();
        let (id, anchor) = (self.assembly.id(), self.assembly.anchor());
        let (assembly, advances) =
            Assembly::rebuild(id, anchor, self.assembly.base().cloned(), entries);
        self.assembly = assembly;
        self.rebuilds += 1;
        self.past = Sealed::default();
        self.held.clear();
        self.settled(&advances);
    }

    fn settled(&mut self, advances: &[Advance]) {
        for advance in advances {
            self.held.push(advance.held.id);
            self.past.held.insert(advance.held.id);
            for id in &advance.segment {
                let entry = &self.everything[id];
                self.past.positions.insert(*id, (entry.device, entry.seq));
            }
        }
    }

    /// The app was closed and opened again: only the tip, its state and the open segment were kept.
    pub fn restart(&mut self) {
        let old = &self.assembly;
        let kept: Vec<Entry> = self
            .everything
            .values()
            .filter(|entry| !self.past.positions.contains_key(&entry.id))
            .cloned()
            .collect();
        let (tip, state) = (old.tip().cloned(), old.sealed_state().clone());
        let mut fresh = Assembly::restore(old.id(), old.anchor(), tip, state, old.is_competing())
            .on(old.base().cloned());
        for entry in kept {
            fresh.resume(entry, &self.past);
        }
        self.assembly = fresh;
        self.settle();
    }

    pub fn stand_on(&mut self, anchor: OpId) {
        self.assembly.pin(anchor);
        self.settle();
    }

    /// The last seal that holds.
    pub fn tip(&self) -> Option<OpId> {
        self.assembly.tip().map(|tip| tip.id)
    }

    pub fn state(&self) -> &State {
        self.assembly.sealed_state()
    }

    pub fn view(&mut self) -> View {
        let provisional = self.assembly.provisional().clone();
        let assembly = &self.assembly;
        View {
            tip: assembly.tip().cloned(),
            sealed: assembly.sealed_state().clone(),
            provisional,
            open: assembly.open().iter().map(|entry| entry.id).collect(),
            waiting: assembly.waiting(),
            competing: assembly.is_competing(),
            tied: assembly.is_tied(),
            proposed: assembly.proposed().map(|(c, signers)| (c.id, signers.clone())).collect(),
            held: self.held.clone(),
        }
    }
}
