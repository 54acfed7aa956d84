//! A street: people with devices whose keys come from numbers, who sign real operations. No I/O, no
//! clock, no entropy: the same calls give the same bytes.

use std::collections::{BTreeMap, BTreeSet};

use folkmoot_core::anchor::Anchor;
use folkmoot_core::assembly::{Assembly, NoPast};
use folkmoot_core::graph::Entry;
use folkmoot_core::seal::{Candidate, judge};
use folkmoot_core::state::State;
use folkmoot_protocol::body::{
    Attest, Body, Call, CallSort, CoSign, Genesis, Headcount, Introduce, Kin, PracticeValue, Seal,
};
use folkmoot_protocol::encrypt::EpochKey;
use folkmoot_protocol::ids::{AssemblyId, GatheringId, OpId, PersonId, StateRoot};
use folkmoot_protocol::keys::DeviceSecret;
use folkmoot_protocol::operation::{Draft, Operation};

use super::phone::Phone;

/// A day, in seconds.
pub const DAY: i64 = 86_400;
/// When the founding gathering starts.
pub const START: i64 = 1_700_000_000;

/// The device of one person, with the newest operation of its chain.
pub struct Device {
    pub secret: DeviceSecret,
    pub seq: u64,
    pub newest: Option<OpId>,
    pub person: Option<PersonId>,
}

/// What follows a seal, as its proposer computes it: the state, and all that is settled by then.
#[derive(Clone)]
struct After {
    state: State,
    settled: BTreeSet<OpId>,
    number: u64,
}

/// What a seal is to say. `frontier: None` is everything there is.
#[derive(Clone)]
pub struct Proposal {
    pub by: usize,
    pub on: Option<OpId>,
    pub gathering: GatheringId,
    pub closes: bool,
    pub frontier: Option<Vec<OpId>>,
    pub root: Option<StateRoot>,
}

/// A neighbourhood and everything that was ever said in it.
pub struct Street {
    pub id: AssemblyId,
    pub devices: Vec<Device>,
    pub log: Vec<Operation>,
    /// What each author's clock says.
    pub clock: i64,
    after: BTreeMap<Option<OpId>, After>,
    /// Everything, unjudged: for heads and closures.
    all: Assembly,
}

impl Street {
    /// A draft with nothing but its genesis, signed by device `founder` of `people` devices.
    pub fn draft_by(founder: usize, people: usize, practices: &[(u8, u64)]) -> Self {
        Self::draft_from(founder, people, practices, None)
    }

    /// The same, that comes from another assembly.
    pub fn draft_from(
        founder: usize,
        people: usize,
        practices: &[(u8, u64)],
        from: Option<Kin>,
    ) -> Self {
        let device = |n: usize| Device {
            secret: DeviceSecret::from_seed(seed(n)),
            seq: 0,
            newest: None,
            person: None,
        };
        let genesis = Genesis {
            level: 0,
            name: "Vine Street".into(),
            practices: practices
                .iter()
                .map(|(practice, value)| PracticeValue { practice: *practice, value: *value })
                .collect(),
            epoch: EpochKey::new([7; 32]).commitment(0, None),
            nonce: [9; 16],
            from,
        };
        let draft = Draft {
            assembly: None,
            epoch: 0,
            seq: 1,
            backlink: None,
            deps: Vec::new(),
            claimed_at: START - 7 * DAY,
            body: genesis.into(),
        };
        let mut devices: Vec<Device> = (0..people).map(device).collect();
        let genesis = Operation::sign(draft, &devices[founder].secret);
        let id = genesis.assembly;
        let draft = After { state: State::draft(id), settled: BTreeSet::new(), number: 0 };
        devices[founder].seq = 1;
        devices[founder].newest = Some(genesis.id);
        let mut street = Self {
            id,
            devices,
            log: Vec::new(),
            clock: START - 7 * DAY,
            after: BTreeMap::from([(None, draft)]),
            all: Assembly::new(id, None),
        };
        street.keep(genesis);
        street
    }

    /// A draft in which `people` introduced themselves over `households`.
    pub fn draft(people: usize, households: usize) -> Self {
        let mut street = Self::draft_by(0, people, &[]);
        for person in 0..people {
            street.introduce(person, &house(person, households));
        }
        street
    }

    /// An assembly that everyone founded: all met, all co-signed. Also the founding gathering's seal,
    /// which closed it.
    pub fn founded(people: usize, households: usize) -> (Self, OpId) {
        let mut street = Self::draft(people, households);
        let gathering = street.call(0, CallSort::Founding, START);
        street.all_meet(gathering, 0..people);
        let seal = street.propose(0, None, gathering, true);
        street.co_sign_all(seal, 0..people);
        (street, seal)
    }

    /// Another device joins the street's list (it has said nothing yet).
    pub fn newcomer(&mut self) -> usize {
        let n = self.devices.len();
        let secret = DeviceSecret::from_seed(seed(n));
        self.devices.push(Device { secret, seq: 0, newest: None, person: None });
        n
    }

    /// The person whose device this is.
    pub fn person(&self, who: usize) -> PersonId {
        self.devices[who].person.expect("introduced")
    }

    fn keep(&mut self, operation: Operation) -> OpId {
        let id = operation.id;
        self.all.add(Entry::new(&operation), &NoPast);
        self.log.push(operation);
        id
    }

    /// Heads of everything that was said.
    pub fn heads(&self) -> Vec<OpId> {
        self.all.open().heads().into_iter().collect()
    }

    /// Heads that these operations have among themselves.
    pub fn heads_of(&self, ids: impl IntoIterator<Item = OpId>) -> Vec<OpId> {
        let ids: BTreeSet<OpId> = self.all.open().closure(ids, &BTreeSet::new());
        let mut heads = ids.clone();
        for id in &ids {
            for parent in self.entry(*id).parents() {
                heads.remove(&parent);
            }
        }
        heads.into_iter().collect()
    }

    /// What a phone keeps of an operation.
    pub fn entry(&self, id: OpId) -> Entry {
        self.all.open().get(&id).expect("said here").clone()
    }

    /// The street's graph of everything.
    pub fn graph(&self) -> &folkmoot_core::graph::Graph {
        self.all.open()
    }

    /// Says something, having seen everything.
    pub fn say(&mut self, who: usize, body: impl Into<Body>) -> OpId {
        let seen = self.heads();
        self.say_seeing(who, seen, body)
    }

    /// Says something, having seen only `seen` (and one's own chain).
    pub fn say_seeing(&mut self, who: usize, seen: Vec<OpId>, body: impl Into<Body>) -> OpId {
        let (seq, newest) = (self.devices[who].seq, self.devices[who].newest);
        let id = self.say_at(who, seq + 1, newest, seen, body);
        (self.devices[who].seq, self.devices[who].newest) = (seq + 1, Some(id));
        id
    }

    /// Signs an operation at any place of a chain: what only a doctored phone does.
    pub fn say_at(
        &mut self,
        who: usize,
        seq: u64,
        backlink: Option<OpId>,
        mut seen: Vec<OpId>,
        body: impl Into<Body>,
    ) -> OpId {
        seen.retain(|id| Some(*id) != backlink);
        let draft = Draft {
            assembly: Some(self.id),
            epoch: 0,
            seq,
            backlink,
            deps: seen,
            claimed_at: self.clock,
            body: body.into(),
        };
        let operation = Operation::sign(draft, &self.devices[who].secret);
        // What is signed here is what a stranger could send: it has to pass the same door.
        let operation = Operation::open(&operation.bytes).expect("well-formed");
        self.keep(operation)
    }

    pub fn introduction(&self, who: usize, household: &str) -> Introduce {
        let secret = &self.devices[who].secret;
        Introduce {
            name: format!("Person {who}"),
            household: household.into(),
            outside: secret.outside_key(),
            receive: secret.receive_key(),
            possession: secret.sign_possession(self.id),
        }
    }

    pub fn introduce(&mut self, who: usize, household: &str) -> PersonId {
        let body = self.introduction(who, household);
        let person = PersonId::from(self.say(who, body));
        self.devices[who].person = Some(person);
        person
    }

    pub fn call(&mut self, who: usize, sort: CallSort, starts_at: i64) -> GatheringId {
        self.say(who, Call { place: "the yard".into(), starts_at, sort }).into()
    }

    pub fn attestation(&self, gathering: GatheringId, of: usize) -> Attest {
        Attest {
            gathering,
            subject: self.devices[of].secret.device_key(),
            transcript: [1; 16],
            delay_ms: 900,
            accessible: false,
        }
    }

    pub fn attest(&mut self, who: usize, of: usize, gathering: GatheringId) -> OpId {
        let body = self.attestation(gathering, of);
        self.say(who, body)
    }

    pub fn meet(&mut self, a: usize, b: usize, gathering: GatheringId) {
        self.attest(a, b, gathering);
        self.attest(b, a, gathering);
    }

    /// Everyone meets the next one, round in a ring.
    pub fn all_meet(&mut self, gathering: GatheringId, who: impl IntoIterator<Item = usize>) {
        let who: Vec<usize> = who.into_iter().collect();
        for pair in who.windows(2) {
            self.meet(pair[0], pair[1], gathering);
        }
    }

    pub fn headcount(&mut self, who: usize, gathering: GatheringId, count: u32) -> OpId {
        self.say(who, Headcount { gathering, count })
    }

    /// Proposes to seal everything there is, on the seal `on`.
    pub fn propose(
        &mut self,
        by: usize,
        on: Option<OpId>,
        gathering: GatheringId,
        closes: bool,
    ) -> OpId {
        self.propose_this(Proposal { by, on, gathering, closes, frontier: None, root: None })
    }

    /// Proposes a seal. Where its predecessor is no seal that this street ever saw, the root is wrong.
    pub fn propose_this(&mut self, proposal: Proposal) -> OpId {
        let Proposal { by, on, gathering, closes, frontier, root } = proposal;
        let before = self.after[&on].clone();
        let frontier = frontier.unwrap_or_else(|| self.heads());
        let mut seal = Seal {
            number: before.number + 1,
            predecessor: on,
            gathering,
            closes,
            frontier,
            root: StateRoot([0; 32]),
        };
        let candidate = self.judged(&seal, by);
        seal.root = root.unwrap_or(candidate.root);
        let number = seal.number;
        let seen = seal.frontier.iter().copied().take(16).collect();
        let id = self.say_seeing(by, seen, seal);
        let mut settled = before.settled;
        settled.extend(candidate.segment);
        self.after.insert(Some(id), After { state: candidate.after, settled, number });
        id
    }

    fn judged(&self, seal: &Seal, by: usize) -> Candidate {
        let before = &self.after[&seal.predecessor];
        let graph = self.all.open();
        let segment = graph.closure(seal.frontier.iter().copied(), &before.settled);
        let mut entry = self.entry(self.log[0].id);
        entry.device = self.devices[by].secret.device_key();
        judge(&entry, seal, &before.state, graph, segment)
    }

    /// A seal as the street judges it.
    pub fn candidate(&self, seal: OpId) -> Candidate {
        let entry = self.entry(seal);
        let Some(Body::Seal(body)) = &entry.body else { panic!("not a seal") };
        let before = &self.after[&body.predecessor];
        let graph = self.all.open();
        let segment = graph.closure(body.frontier.iter().copied(), &before.settled);
        judge(&entry, body, &before.state, graph, segment)
    }

    /// The state that a seal proposes.
    pub fn state_after(&self, seal: OpId) -> &State {
        &self.after[&Some(seal)].state
    }

    pub fn co_signature(&self, who: usize, seal: OpId) -> CoSign {
        let Some(Body::Seal(body)) = self.entry(seal).body else { panic!("not a seal") };
        let secret = &self.devices[who].secret;
        CoSign { seal, outside: secret.sign_outside(self.id, body.number, body.root) }
    }

    /// Co-signs a seal, having seen no more than that seal (and one's own chain).
    pub fn co_sign(&mut self, who: usize, seal: OpId) -> OpId {
        let body = self.co_signature(who, seal);
        self.say_seeing(who, vec![seal], body)
    }

    pub fn co_sign_all(&mut self, seal: OpId, who: impl IntoIterator<Item = usize>) {
        for who in who {
            self.co_sign(who, seal);
        }
    }

    /// A phone that has everything.
    pub fn phone(&self) -> Phone {
        self.phone_on(None)
    }

    /// A phone that stands on a founding seal, and has everything.
    pub fn phone_on(&self, anchor: impl Into<Option<OpId>>) -> Phone {
        self.phone_anchored(anchor.into().into())
    }

    /// A phone that stands where `anchor` says, and has everything.
    pub fn phone_anchored(&self, anchor: Anchor) -> Phone {
        let mut phone = Phone::new(self.id, anchor);
        phone.take(&self.log);
        phone
    }
}

/// The seed of a person's device.
pub fn seed(n: usize) -> [u8; 32] {
    let mut seed = [0x5a; 32];
    seed[..8].copy_from_slice(&(n as u64).to_le_bytes());
    seed
}

/// The household of the `n`th person where `people` spread over so many households.
pub fn house(n: usize, households: usize) -> String {
    format!("No. {}", n % households + 1)
}
