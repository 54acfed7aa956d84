//! Signs for a whole neighbourhood, with everybody's own keys and without an engine, and keeps what they
//! know together: the projection that all of them would compute.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use folkmoot_core::assembly::{Assembly, Past};
use folkmoot_core::gathering::HEADCOUNT_SIGNERS;
use folkmoot_core::graph::Entry;
use folkmoot_core::propose::{dependencies, propose};
use folkmoot_protocol::body::{
    Attest, Body, Call, CallSort, CoSign, Genesis, Headcount, Introduce,
};
use folkmoot_protocol::bundle::Envelope;
use folkmoot_protocol::encrypt::EpochKey;
use folkmoot_protocol::ids::{AssemblyId, DeviceKey, GatheringId, OpId, PersonId};
use folkmoot_protocol::keys::DeviceSecret;
use folkmoot_protocol::operation::{Draft, Operation};
use folkmoot_protocol::wire::derive_bytes;

use crate::street::neighbours;

/// Monday, 1 January 2018, 18:00 UTC: the evening of the founding.
pub(crate) const FOUNDED_AT: i64 = 1_514_829_600;
/// When people introduced themselves: a week before.
pub(crate) const INTRODUCED_AT: i64 = FOUNDED_AT - 7 * 86_400;
/// Neighbours after oneself in the row that one greets; as many before greet one.
const GREETED: usize = 3;

/// One neighbour, and their device if they have one.
#[derive(Clone)]
pub(crate) struct Neighbour {
    pub name: String,
    pub household: String,
    /// As the log names them, once they introduced themselves or were vouched for.
    pub person: Option<PersonId>,
    pub secret: Option<Arc<DeviceSecret>>,
    seq: u64,
    head: Option<OpId>,
}

impl Neighbour {
    pub fn new((name, household): (String, String), secret: Option<DeviceSecret>) -> Self {
        let secret = secret.map(Arc::new);
        Self { name, household, person: None, secret, seq: 0, head: None }
    }
}

/// What is sealed already.
#[derive(Clone, Default)]
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

/// The key of a neighbourhood's first epoch.
pub(crate) fn epoch_key() -> EpochKey {
    EpochKey::new(derive_bytes("folkmoot testkit history epoch", &[]))
}

/// Chance that is the same each time.
pub(crate) fn lot(evening: u64, at: usize) -> [u8; 8] {
    let at = (at as u64).to_le_bytes();
    derive_bytes("folkmoot testkit history lot", &[&evening.to_le_bytes(), &at])
}

/// Writes a past.
#[derive(Clone)]
pub(crate) struct Scribe {
    pub people: Vec<Neighbour>,
    pub all: Assembly,
    sealed: Sealed,
    pub envelopes: Vec<Envelope>,
    /// How many operations there were with each seal.
    pub seals: Vec<usize>,
    pub now: i64,
}

impl Scribe {
    pub fn of(people: usize) -> Self {
        let with_device = |(at, who)| Neighbour::new(who, Some(DeviceSecret::from_seed(seed(at))));
        Self {
            people: neighbours(people).into_iter().enumerate().map(with_device).collect(),
            all: Assembly::new(AssemblyId([0; 32]), None),
            sealed: Sealed::default(),
            envelopes: Vec::new(),
            seals: Vec::new(),
            now: INTRODUCED_AT,
        }
    }

    pub fn device(&self, at: usize) -> Option<DeviceKey> {
        self.people.get(at)?.secret.as_ref().map(|secret| secret.device_key())
    }

    /// The last operation of a neighbour's device.
    pub fn head(&self, at: usize) -> Option<OpId> {
        self.people.get(at)?.head
    }

    /// Signs for the neighbour at `by` and adds it to the log. `deps` beside the own chain.
    pub fn sign(&mut self, by: usize, deps: Vec<OpId>, body: impl Into<Body>) -> Option<OpId> {
        let neighbour = self.people.get_mut(by)?;
        let secret = neighbour.secret.clone()?;
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
        let operation = Operation::sign(draft, &secret);
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
    pub fn seen(&self) -> Vec<OpId> {
        dependencies(&self.all, None)
    }

    /// Genesis, everybody's introduction and the call; gives the inviter and the gathering.
    pub fn founds(&mut self, name: &str, key: &EpochKey) -> Option<(OpId, GatheringId)> {
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
        let secret = neighbour.secret.as_ref()?;
        let introduce = Introduce {
            name: neighbour.name.clone(),
            household: neighbour.household.clone(),
            outside: secret.outside_key(),
            receive: secret.receive_key(),
            possession: secret.sign_possession(self.all.id()),
        };
        let introduced = self.sign(by, deps, introduce)?;
        if let Some(neighbour) = self.people.get_mut(by) {
            neighbour.person = Some(introduced.into());
        }
        Some(introduced)
    }

    /// Somebody calls a gathering a week ahead; then it is the evening.
    pub fn calls(&mut self, by: usize, place: &str, starts_at: i64) -> Option<GatheringId> {
        let place = place.to_owned();
        self.now = starts_at - 7 * 86_400;
        let call =
            self.sign(by, self.seen(), Call { place, starts_at, sort: CallSort::Regular })?;
        self.now = starts_at;
        Some(call.into())
    }

    /// Everybody in the row greets those after them, both ways; `called` is what all of them had seen.
    pub fn greets(
        &mut self,
        gathering: GatheringId,
        evening: u64,
        row: &[usize],
        called: &[OpId],
    ) -> Option<()> {
        let before: BTreeMap<usize, Option<OpId>> =
            row.iter().map(|at| (*at, self.head(*at))).collect();
        for (place, one) in row.iter().enumerate() {
            for step in 1..=GREETED.min(row.len().saturating_sub(1) / 2) {
                let other = *row.get((place + step) % row.len())?;
                let transcript = derive_bytes(
                    "folkmoot testkit history transcript",
                    &[&gathering.0, &lot(evening, *one), &lot(evening, other)],
                );
                for (by, of) in [(*one, other), (other, *one)] {
                    let subject = self.device(of)?;
                    // The first word of an evening comes after all that was said before.
                    let first = before.get(&by) == Some(&self.head(by));
                    let deps = if first { called.to_vec() } else { Vec::new() };
                    let delay_ms = 2400 + u32::try_from(by % 17).ok()? * 90;
                    let accessible = by % 11 == 0;
                    let attest = Attest { gathering, subject, transcript, delay_ms, accessible };
                    self.sign(by, deps, attest)?;
                }
                self.now += 3;
            }
        }
        Some(())
    }

    /// The first of the row sign how many people there are.
    pub fn counts_heads(
        &mut self,
        gathering: GatheringId,
        row: &[usize],
        people: usize,
    ) -> Option<()> {
        let count = u32::try_from(people).ok()?;
        for by in row.iter().take(HEADCOUNT_SIGNERS) {
            self.sign(*by, self.seen(), Headcount { gathering, count })?;
        }
        Some(())
    }

    /// The neighbour at `board` proposes a seal, and `signers` co-sign it. It holds then.
    pub fn seals(
        &mut self,
        board: usize,
        gathering: GatheringId,
        closes: bool,
        signers: &[usize],
    ) -> Option<OpId> {
        let seal = propose(&self.all, gathering, closes);
        let (number, root) = (seal.number, seal.root);
        let seal = self.sign(board, self.seen(), seal)?;
        self.seals.push(self.envelopes.len());
        self.now += 60;
        for by in signers {
            let secret = self.people.get(*by)?.secret.clone()?;
            let outside = secret.sign_outside(self.all.id(), number, root);
            self.sign(*by, vec![seal], CoSign { seal, outside })?;
        }
        let position = |entry: &Entry| (entry.id, (entry.device, entry.seq));
        let open: BTreeMap<OpId, (DeviceKey, u64)> = self.all.open().iter().map(position).collect();
        for advance in self.all.advance() {
            let settled = |id: &OpId| Some((*id, *open.get(id)?));
            self.sealed.positions.extend(advance.segment.iter().filter_map(settled));
            self.sealed.held.insert(advance.held.id);
        }
        self.sealed.held.contains(&seal).then_some(seal)
    }
}
