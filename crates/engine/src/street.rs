//! An assembly on this phone: its log, its projection, and this device's keys in it.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use folkmoot_core::anchor::Anchor;
use folkmoot_core::assembly::Assembly;
use folkmoot_core::gathering::Gathering;
use folkmoot_core::graph::Entry;
use folkmoot_core::propose::dependencies;
use folkmoot_core::state::State;
use folkmoot_protocol::body::Body;
use folkmoot_protocol::encrypt::EpochKey;
use folkmoot_protocol::ids::{AssemblyId, DeviceKey, GatheringId, OpId, PersonId};
use folkmoot_protocol::keys::DeviceSecret;
use folkmoot_protocol::operation::{Draft, Operation};
use folkmoot_protocol::sorted::SortedMap;
use folkmoot_store::{LogNumber, LogRow, Store, Vault};

use crate::check_in::CheckInScreen;
use crate::errors::{OrTell, Result};
use crate::new_phone::NewPhoneScreen;

/// How far a gathering's start may lie from now for it to be the one people are at, in seconds.
const AROUND: i64 = 12 * 3600;

/// An assembly on this phone.
pub struct Street {
    pub log: LogNumber,
    pub assembly: Assembly,
    pub secret: Arc<DeviceSecret>,
    pub epochs: SortedMap<u32, EpochKey>,
    /// Who this phone's person was, for a copy brought back to a new device.
    pub was: Option<PersonId>,
    pub check_in: Option<CheckInScreen>,
    pub new_phone: Option<NewPhoneScreen>,
    /// On a newcomer's phone: neighbours who met it.
    pub met_by: Option<u32>,
    /// Own operations that came back in somebody's news while the app was open.
    pub came_back: BTreeSet<OpId>,
    /// The gathering that the resident says they are at, until it is closed or the app.
    pub at: Option<GatheringId>,
}

/// Names under which a street's secrets and settings are kept.
pub fn device_name(assembly: AssemblyId) -> String {
    format!("device/{assembly}")
}

pub fn epoch_name(assembly: AssemblyId, epoch: u32) -> String {
    format!("epoch/{assembly}/{epoch}")
}

pub fn person_name(assembly: AssemblyId) -> String {
    format!("person/{assembly}")
}

/// Epochs that a phone looks for among its secrets.
const EPOCHS_KEPT: u32 = 4096;

impl Street {
    /// Reads back what the vault's person has in a log, if anything; and whether it is ahead of what is
    /// kept: another person of this phone took in the founding that this one attended.
    pub fn load(store: &Store, vault: &Vault, row: LogRow) -> Result<Option<(Self, bool)>> {
        let assembly = row.assembly;
        let Some(seed) = store.secret(vault, &device_name(assembly)).or_tell()? else {
            return Ok(None);
        };
        let Ok(seed) = <[u8; 32]>::try_from(seed.as_slice()) else { return Ok(None) };
        let mut epochs = SortedMap::new();
        for epoch in 0..EPOCHS_KEPT {
            let Some(key) = store.secret(vault, &epoch_name(assembly, epoch)).or_tell()? else {
                break;
            };
            if let Ok(key) = <[u8; 32]>::try_from(key.as_slice()) {
                epochs.insert(epoch, EpochKey::new(key));
            }
        }
        let was = store.person_setting(vault.person(), &person_name(assembly)).or_tell()?;
        let secret = DeviceSecret::from_seed(seed);
        let device = secret.device_key();
        let (log, kept) = (row.number, row.tip.as_ref().map(|tip| tip.id));
        let assembly = project(store, row, device)?;
        let ahead = assembly.is_stale() || assembly.tip().map(|tip| tip.id) != kept;
        let street = Self {
            log,
            secret: Arc::new(secret),
            epochs,
            was: was.and_then(|person| person.parse().ok()),
            assembly,
            check_in: None,
            at: None,
            new_phone: None,
            met_by: None,
            came_back: BTreeSet::new(),
        };
        Ok(Some((street, ahead)))
    }

    /// Reads the projection back after a write that failed half-way.
    pub fn reload(&mut self, store: &Store) -> Result<()> {
        let row = store.logs().or_tell()?.into_iter().find(|row| row.number == self.log);
        if let Some(row) = row {
            self.assembly = project(store, row, self.device())?;
        }
        Ok(())
    }

    pub fn device(&self) -> DeviceKey {
        self.secret.device_key()
    }

    /// Signs this device's next operation, after `head`, the last of its chain.
    pub fn sign(&self, head: Option<(u64, OpId)>, claimed_at: i64, body: Body) -> Operation {
        let own = head.map(|(_, id)| id);
        let draft = Draft {
            assembly: Some(self.assembly.id()),
            epoch: self.epoch().map_or(0, |(epoch, _)| epoch),
            seq: head.map_or(1, |(seq, _)| seq + 1),
            backlink: own,
            deps: dependencies(&self.assembly, own),
            claimed_at,
            body,
        };
        Operation::sign(draft, &self.secret)
    }

    /// The newest epoch this phone holds.
    pub fn epoch(&self) -> Option<(u32, &EpochKey)> {
        self.epochs.last_key_value().map(|(epoch, key)| (*epoch, key))
    }

    /// Everything this phone holds, the open segment included: provisional.
    pub fn now(&mut self) -> &State {
        self.assembly.provisional()
    }

    /// Who I am, as far as my device counts.
    pub fn me(&mut self) -> Option<PersonId> {
        let device = self.device();
        let state = self.now();
        state.person_of(&device).filter(|person| state.people.contains_key(person))
    }

    /// A seal holds.
    pub fn is_founded(&self) -> bool {
        self.assembly.tip().is_some()
    }

    /// Whether what I sign counts.
    pub fn i_count(&mut self) -> bool {
        let device = self.device();
        self.now().counting_person(&device).is_some()
    }

    /// Whether I am on the roll of this gathering, as far as this phone knows.
    pub fn am_on_roll(&mut self, gathering: Option<&Gathering>) -> bool {
        let me = self.me();
        let state = self.now();
        gathering.zip(me).is_some_and(|(found, me)| found.roll(state).contains_key(&me))
    }

    /// Whether I met somebody at this gathering, as far as this phone knows: what the others said of me
    /// may still be on its way.
    pub fn am_at(&mut self, gathering: &Gathering) -> bool {
        let (me, device) = (self.me(), self.device());
        let met = gathering.attested.iter().any(|(by, _)| *by == device);
        met || me.is_some_and(|me| gathering.roll(self.now()).contains_key(&me))
    }

    /// The gathering that the last seal is of.
    pub fn last_sealed(&self) -> Option<(GatheringId, Gathering)> {
        let state = self.assembly.sealed_state();
        let id = state.gathering?;
        Some((id, state.gatherings.get(&id)?.clone()))
    }

    /// The gathering that people are at, or will be at next: the one they say they are at; else one around
    /// now, with the longest roll; else the next to come; else the latest that never closed.
    ///
    /// A clock may be wrong by years: where it finds nothing around now, one that people are seated at
    /// comes first. Of two calls for one evening all phones with the same news choose the same: that
    /// with more people, then the earlier start, then the lesser place; ids only break ties.
    pub fn gathering(&mut self, now: i64) -> Option<(GatheringId, Gathering)> {
        let at = self.at;
        let state = self.assembly.provisional();
        let open: Vec<Open<'_>> = state
            .gatherings
            .iter()
            .filter(|(_, g)| g.closed_by.is_none() && !g.is_cancelled(state))
            .map(|(id, g)| Open { id: *id, gathering: g, here: g.roll(state).len() })
            .collect();
        let chosen = open.iter().find(|open| Some(open.id) == at);
        let around = || {
            let around = open.iter().filter(|o| (o.gathering.starts_at - now).abs() <= AROUND);
            around.max_by_key(|open| (open.here, Reverse(open.content())))
        };
        let to_come = || open.iter().filter(|open| open.gathering.starts_at >= now);
        let begun = || to_come().filter(|open| open.gathering.has_begun(state));
        let next = || {
            let begun = begun().max_by_key(|open| open.content());
            begun.or_else(|| to_come().min_by_key(|open| open.content()))
        };
        let last = || open.iter().max_by_key(|open| (open.here > 0, open.content()));
        let found = chosen.or_else(around).or_else(next).or_else(last);
        found.map(|open| (open.id, open.gathering.snapshot()))
    }
}

/// A gathering that is not over, with how many are on its roll.
struct Open<'s> {
    id: GatheringId,
    gathering: &'s Gathering,
    here: usize,
}

impl<'s> Open<'s> {
    /// What it says, and its id where two say the same.
    fn content(&self) -> (i64, &'s str, GatheringId) {
        (self.gathering.starts_at, &self.gathering.place, self.id)
    }
}

/// The founding that is stored; until one is, only one that this phone's resident attended.
pub fn anchor(stored: Option<OpId>, device: DeviceKey) -> Anchor {
    stored.map_or(Anchor::Attended(device), Anchor::Seal)
}

/// Whether nobody on this phone stands on a founding of this log.
pub fn is_draft(row: &LogRow) -> bool {
    row.anchor.is_none() && row.tip.is_none()
}

/// A log as the device's person sees it.
pub fn project(store: &Store, row: LogRow, device: DeviceKey) -> Result<Assembly> {
    let log = row.number;
    let anchor = anchor(row.anchor, device);
    let base = row.base;
    let mut assembly =
        Assembly::restore(row.assembly, anchor, row.tip, row.state, row.competing).on(base.clone());
    let past = store.past();
    for stored in store.open_operations(log).or_tell()? {
        let operation = Operation::reopen(&stored.bytes).or_tell()?;
        assembly.resume(Entry::new(&operation), &past);
    }
    past.finish().or_tell()?;
    if row.competing {
        // Which branch counts was settled when the operations came; growth alone could not tell.
        let mut entries = Vec::new();
        store.each_operation(log, |operation| entries.push(Entry::new(&operation))).or_tell()?;
        return Ok(Assembly::rebuild(row.assembly, anchor, base, entries).0);
    }
    assembly.advance();
    Ok(assembly)
}
