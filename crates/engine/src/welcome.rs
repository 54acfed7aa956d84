//! The welcome: a resident's phone tells a new one all that it needs.

use std::collections::{BTreeMap, BTreeSet};

use folkmoot_core::assembly::Assembly;
use folkmoot_core::base::{Base, short};
use folkmoot_core::gathering::{LEAST_HOUSEHOLDS, LEAST_PEOPLE};
use folkmoot_core::graph::Entry;
use folkmoot_core::state::State;
use folkmoot_core::welcome::Welcome;
use folkmoot_protocol::api::{ErrorCode, Scanned};
use folkmoot_protocol::body::Body;
use folkmoot_protocol::bundle::{Envelope, WelcomeGrant, decode_welcome, encode_welcome};
use folkmoot_protocol::encrypt::grant;
use folkmoot_protocol::ids::{DeviceKey, OpId, PersonId};
use folkmoot_protocol::keys::{DeviceSecret, SignatureBytes};
use folkmoot_protocol::operation::Operation;
use folkmoot_protocol::sorted::{SortedMap, SortedSet, sort_by_key};

use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::founding::Settling;
use crate::log::verified;

/// Co-signatures that a welcome carries. All of them come with the next news; so many make it two
/// seconds shorter to film in a street of a hundred.
const CO_SIGNATURES: usize = 8;

/// A few of these co-signatures, of as many households as there are.
fn spread(
    state: &State,
    co_signatures: impl Iterator<Item = (DeviceKey, SignatureBytes)>,
) -> Vec<(DeviceKey, SignatureBytes)> {
    let mut households = SortedMap::<_, usize>::new();
    let mut all: Vec<_> = co_signatures
        .filter_map(|it| {
            let person = state.counting_person(&it.0)?;
            let of_household = households.entry(state.people.get(&person)?.household).or_default();
            *of_household += 1;
            Some((*of_household, it))
        })
        .collect();
    sort_by_key(&mut all, |(nth, (device, _))| (*nth, *device));
    all.into_iter().take(CO_SIGNATURES).map(|(_, it)| it).collect()
}

impl Engine {
    /// The welcome for the new phone that was met last.
    pub(crate) fn welcome(&mut self) -> Result<Vec<u8>> {
        self.resident()?;
        let entropy = self.random();
        let (store, street) = self.store_and_street()?;
        let met = street.new_phone.as_ref().and_then(|screen| screen.met());
        let keys = met.ok_or(ErrorCode::NotMet)?.keys;
        let (assembly, state) = (street.assembly.id(), street.assembly.sealed_state());
        let tip = street.assembly.tip().ok_or(ErrorCode::StillDraft)?;
        let before = street.assembly.base();

        let mut heads = SortedMap::new();
        for (device, known) in state.devices.iter().filter(|(_, known)| known.head > 0) {
            let id = store.at(device, known.head).or_tell()?.map(|id| short(&id));
            let id = id.or_else(|| before.and_then(|base| base.heads.get(device).copied()));
            heads.extend(id.map(|id| (*device, id)));
        }
        let open = street.assembly.open();
        let same = before.filter(|base| base.held.id == tip.id);
        let sealed_by = open.get(&tip.id).map(|seal| (seal.device, seal.seq));
        let sealed_by = sealed_by.or_else(|| same.map(|base| base.sealed_by));
        let co_signatures = open
            .iter()
            .filter_map(|entry| match &entry.body {
                Some(Body::CoSign(it)) if it.seal == tip.id => Some((entry.device, it.outside)),
                _ => None,
            })
            .chain(same.iter().flat_map(|base| base.co_signatures.clone()));
        let co_signatures = spread(state, co_signatures);
        let sealed_by = sealed_by.ok_or(ErrorCode::Internal)?;
        let base = Base::new(tip, state, heads, sealed_by, co_signatures);

        // Calls, with what comes before them in their chains. The rest comes with the next news.
        let wanted = open.iter().filter(|entry| matches!(entry.body, Some(Body::Call(_))));
        let mut ids: BTreeSet<OpId> = BTreeSet::new();
        for entry in wanted {
            let mut next = Some(entry.id);
            while let Some(entry) = next.and_then(|id| open.get(&id)) {
                if !ids.insert(entry.id) {
                    break;
                }
                next = entry.backlink;
            }
        }
        let mut operations = Vec::new();
        for stored in store.open_operations(street.log).or_tell()? {
            if Operation::reopen(&stored.bytes).is_ok_and(|operation| ids.contains(&operation.id)) {
                operations.push(Envelope(stored.bytes));
            }
        }
        let anchor = street.assembly.anchor().seal().ok_or(ErrorCode::StillDraft)?;
        let plain = Welcome { anchor, base, operations }.encode();

        let (epoch, key) = street.epoch().ok_or(ErrorCode::NoKey)?;
        let at = usize::try_from(epoch).unwrap_or(usize::MAX);
        let commitment = state.epochs.get(at).copied().ok_or(ErrorCode::NoKey)?;
        let before = at.checked_sub(1).and_then(|at| state.epochs.get(at).copied());
        let grant = grant(assembly, epoch, commitment, key, keys.receive, entropy).or_tell()?;
        encode_welcome(assembly, key, &WelcomeGrant { grant, before }, &plain).or_tell()
    }

    /// A welcome was filmed.
    pub(crate) fn take_welcome(&mut self, bytes: &[u8]) -> Result<Scanned> {
        let (assembly, secret) = match (&self.street, &self.applying) {
            (Some(street), _) => {
                (street.assembly.id(), DeviceSecret::from_seed(*street.secret.seed()))
            }
            (None, Some(applying)) => {
                (applying.assembly().ok_or(ErrorCode::NotMet)?, applying.secret())
            }
            (None, None) => return Err(ErrorCode::NotApplying.into()),
        };
        let opened = decode_welcome(assembly, &secret, bytes).or_tell()?;
        let welcome = Welcome::decode(assembly, &opened.plain).or_tell()?;
        let operations = verified(assembly, &welcome.operations)?;
        let Welcome { anchor, base, .. } = welcome;
        // A key that fits its own grant only would open nothing that neighbours encrypt.
        let at = usize::try_from(opened.epoch).unwrap_or(usize::MAX);
        let commitment = |at: usize| base.state.epochs.get(at).copied();
        let before = at.checked_sub(1).and_then(commitment);
        if commitment(at) != Some(opened.key.commitment(opened.epoch, before)) {
            return Err(ErrorCode::Corrupted.into());
        }
        if self.street.as_ref().is_some_and(|street| street.assembly.tip().is_some()) {
            self.welcomed_again(anchor, base, &operations)?;
            return Ok(Scanned::Welcomed);
        }
        let applying = self.applying.as_ref().ok_or(ErrorCode::NotMet)?;
        // Whoever made this state up made its people up: those who met me are none of them.
        let residents =
            |state: &State| applying.met().any(|device| state.counting_person(device).is_some());
        if !residents(&base.state) {
            return Err(ErrorCode::NotMet.into());
        }
        let epochs = SortedMap::from([(opened.epoch, opened.key)]);
        if self.street.is_some() {
            // A draft whose founding took place without this resident.
            self.begin_at(anchor, &base, &operations)?;
        } else {
            self.settle_in(Settling {
                assembly,
                secret,
                epochs,
                was: None,
                anchor: Some(anchor),
                base: Some(base),
                operations: &operations,
                says: Vec::new(),
            })?;
        }
        self.note_application();
        Ok(Scanned::Welcomed)
    }

    /// A later welcome, for a phone that could not follow: only one that is co-signed by people of two
    /// households whom this phone knows as residents.
    fn welcomed_again(&mut self, anchor: OpId, base: Base, operations: &[Operation]) -> Result<()> {
        let street = self.street()?;
        if street.assembly.anchor().seal() != Some(anchor) {
            return Err(ErrorCode::WrongAssembly.into());
        }
        let state = street.assembly.sealed_state();
        if base.state.number <= state.number {
            return Err(ErrorCode::OldWelcome.into());
        }
        let known: SortedSet<PersonId> = base
            .co_signatures
            .keys()
            .filter(|device| {
                let outside = |state: &State| state.devices.get(device).map(|it| it.outside);
                outside(state) == outside(&base.state)
            })
            .filter_map(|device| state.counting_person(device))
            .collect();
        if known.len() < LEAST_PEOPLE || state.households_of(&known).len() < LEAST_HOUSEHOLDS {
            return Err(ErrorCode::NotMet.into());
        }
        self.begin_at(anchor, &base, operations)
    }

    /// Begins the log that is here anew, at this seal.
    fn begin_at(&mut self, anchor: OpId, base: &Base, operations: &[Operation]) -> Result<()> {
        let number = base.state.number;
        let street = self.street()?;
        // Added one by one: to collect them takes the code of a sort.
        let mut past: BTreeMap<OpId, u64> = BTreeMap::new();
        let open = street.assembly.open().iter();
        past.extend(open.filter(|entry| base.is_past(entry)).map(|entry| (entry.id, number)));
        self.write(|writing, street| {
            writing.begin_at(street.log, base, &past).or_tell()?;
            writing.pin(street.log, anchor).or_tell()?;
            let mut begun = Assembly::welcomed(street.assembly.id(), anchor, base.clone());
            let settled = writing.past();
            for entry in street.assembly.open().iter().filter(|it| !past.contains_key(&it.id)) {
                begun.resume(Entry { broken: false, ..entry.clone() }, &settled);
            }
            settled.finish().or_tell()?;
            street.assembly = begun;
            (street.check_in, street.new_phone) = (None, None);
            crate::log::append(writing, street, operations).map(|_| ())
        })
    }
}
