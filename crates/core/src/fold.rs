//! How operations change a state.
//!
//! A segment is folded causally, then by id, onto the state of the seal before it. Who counts is
//! judged under that earlier state, so nothing rests on the past that an operation chose for itself.

use std::collections::{BTreeMap, BTreeSet};

use folkmoot_protocol::body::{
    Attest, Away, Body, Call, CallSort, Genesis, Headcount, Introduce, Move, PaperRoll, Present,
    Rebind, Seal,
};
use folkmoot_protocol::ids::{DeviceKey, GatheringId, OpId, PersonId};
use folkmoot_protocol::keys::verify_possession;
use folkmoot_protocol::sorted::{SortedMap, SortedSet, sort_by};

use crate::gathering::{Gathering, Whereabouts};
use crate::graph::Entry;
use crate::household::household_id;
use crate::knowledge::Knowledge;
use crate::meeting;
use crate::moving::{MAX_MOVES, begun_before};
use crate::newcomer::{self, VOUCHES_OF_ONE};
use crate::place;
use crate::practice::{Practice, Practices};
use crate::state::{Device, Person, REMEMBERED_GATHERINGS, State};
use crate::{rebind, residence};

/// Most people that a draft takes in: no neighbourhood is larger, and no flood may be.
pub const MAX_INTRODUCED: usize = 2000;
/// Most open gatherings that one person may have called. A bound per person and not over all: else one
/// person's calls could leave no room for anyone else's (L1).
pub const MAX_OPEN_CALLS: usize = 8;

/// Folds a segment in causal order onto `before`. What comes out is provisional until
/// [`finish`] is applied for a seal that holds.
#[must_use]
pub fn fold<'a>(before: &State, segment: impl IntoIterator<Item = &'a Entry>) -> State {
    let mut state = before.clone();
    let mut positions = BTreeSet::new();
    let mut forked = BTreeSet::new();
    let segment: Vec<&Entry> = segment.into_iter().collect();
    let mut moves = Moves::of(&segment);
    let mut knowledge = Knowledge::default();
    for entry in segment {
        if !positions.insert((entry.device, entry.seq))
            || before.devices.get(&entry.device).is_some_and(|d| entry.seq <= d.head)
        {
            forked.insert(entry.device);
        }
        knowledge.place(entry);
        match &entry.body {
            _ if entry.broken => {}
            Some(Body::Move(moved)) => moves.apply(&mut state, before, entry, moved),
            _ => apply(&mut state, before, entry, &mut knowledge),
        }
        moves.place(entry);
        if let Some(device) = state.devices.get_mut(&entry.device) {
            device.head = device.head.max(entry.seq);
        }
    }
    for device in forked {
        if let Some(device) = state.devices.get_mut(&device) {
            device.suspended = true;
        }
    }
    state
}

/// Makes a folded state the one that `seal` fixes: in a founding, those on the roll become residents;
/// a closing seal ends its gathering.
pub fn finish(state: &mut State, seal: &Seal) {
    let founding = state.is_draft();
    state.number = seal.number;
    state.predecessor = seal.predecessor;
    state.gathering = Some(seal.gathering);
    // Before anybody comes or goes: whoever was there decided.
    let practices = meeting::seal(state, seal.gathering, founding, seal.closes);
    let Some(gathering) = state.gatherings.get(&seal.gathering) else { return };
    if founding {
        let roll = gathering.roll(state);
        state.people.retain(|id, _| roll.contains_key(id));
        for person in state.people.values_mut() {
            person.since = Some(seal.number);
        }
        let people = &state.people;
        state.devices.retain(|_, device| people.contains_key(&device.person));
        state.households.retain(|id, _| people.values().any(|p| p.household == *id));
        // Other calls to found have nothing left to found, and what was said by or of people who were
        // not there must not seat them in hindsight, once they are residents.
        let devices = &state.devices;
        state.gatherings.retain(|id, _| *id == seal.gathering);
        for gathering in state.gatherings.values_mut() {
            gathering
                .attested
                .retain(|(by, of)| devices.contains_key(by) && devices.contains_key(of));
            gathering.counts.retain(|person, _| people.contains_key(person));
            gathering.callers.retain(|person| people.contains_key(person));
            gathering.moved.retain(|person, _| people.contains_key(person));
            gathering.withdrawn.retain(|person| people.contains_key(person));
        }
        meeting::found(state);
    }
    if !founding {
        let roll = state.gatherings.get(&seal.gathering).map(|it| it.roll(state));
        let roll = roll.unwrap_or_default();
        let here = roll.keys().filter(|person| state.is_member(person)).count();
        newcomer::admit(state, here);
        rebind::take_effect(state, seal.gathering);
        residence::take_effect(state);
    }
    if seal.closes {
        let roll = state.gatherings.get(&seal.gathering).map(|it| it.roll(state));
        if let Some(gathering) = state.gatherings.get_mut(&seal.gathering) {
            let names = state.practices.get(Practice::RollTokens) == 0;
            let without_names = (!names).then_some(state.assembly);
            gathering.close(seal.number, roll.unwrap_or_default(), without_names);
            state.last_gathered_at =
                Some(state.last_gathered_at.unwrap_or(i64::MIN).max(gathering.starts_at));
        }
        forget_old(state);
        place::forget(state);
    }
    for changed in practices {
        state.practices.set(changed.practice, changed.value);
    }
    meeting::forget(state);
}

/// Keeps the last gatherings that closed; calls that were passed over go with them.
fn forget_old(state: &mut State) {
    let mut closed: Vec<(u64, GatheringId)> = state
        .gatherings
        .iter()
        .filter_map(|(id, gathering)| Some((gathering.closed_by?, *id)))
        .collect();
    sort_by(&mut closed, Ord::cmp);
    let surplus = closed.len().saturating_sub(REMEMBERED_GATHERINGS);
    for (_, id) in closed.iter().take(surplus) {
        state.gatherings.remove(id);
    }
    let last = state.last_gathered_at;
    state.gatherings.retain(|_, g| g.closed_by.is_some() || Some(g.starts_at) > last);
}

fn apply(state: &mut State, before: &State, entry: &Entry, knowledge: &mut Knowledge) {
    match &entry.body {
        Some(Body::Genesis(genesis)) => found(state, entry, genesis),
        Some(Body::Introduce(introduce)) => self::introduce(state, entry, introduce),
        Some(Body::Call(call)) => self::call(state, before, entry, call),
        Some(Body::SecondCall(second)) => {
            if let Some(person) = counting(state, before, &entry.device)
                && let Some(gathering) = open_gathering(state, second.gathering)
            {
                // Whoever took their call back calls again. Others join an urgent one only: they could
                // move somebody else's.
                if !gathering.withdrawn.remove(&person) && gathering.sort == CallSort::Urgent {
                    gathering.callers.insert(person);
                }
            }
        }
        Some(Body::Attest(attest)) => self::attest(state, before, entry, attest),
        Some(Body::Headcount(headcount)) => self::headcount(state, before, entry, headcount),
        Some(Body::Present(present)) => self::present(state, before, entry, present),
        Some(Body::Cancel(cancel)) => {
            if let Some(person) = counting(state, before, &entry.device)
                && let Some(gathering) = open_gathering(state, cancel.gathering)
                && gathering.callers.contains(&person)
            {
                gathering.withdrawn.insert(person);
            }
        }
        Some(Body::Away(away)) => self::away(state, before, entry, away),
        Some(Body::PaperRoll(sheet)) => paper_roll(state, before, entry, sheet),
        Some(Body::Place(described)) => {
            if let Some(person) = resident(before, &entry.device) {
                place::describe(state, person, entry.id.into(), described);
            }
        }
        Some(Body::Confirm(confirm)) => {
            if let Some(person) = resident(before, &entry.device) {
                place::confirm(state, person, confirm);
            }
        }
        Some(Body::Vouch(vouch)) => {
            if let Some(voucher) = resident(before, &entry.device) {
                newcomer::vouch(state, voucher, vouch);
            }
        }
        Some(Body::Unvouch(unvouch)) => {
            if let Some(voucher) = resident(before, &entry.device) {
                newcomer::unvouch(state, voucher, unvouch.newcomer);
            }
        }
        Some(Body::Rebind(rebind)) => self::rebind(state, before, entry, rebind),
        Some(Body::Contest(contest)) => {
            if let Some(person) = rebind::contester(before, &entry.device) {
                rebind::contest(state, (person, entry.device), contest);
            }
        }
        Some(Body::Enrol(enrol)) => {
            if let Some(person) = resident(before, &entry.device) {
                rebind::enrol(state, person, enrol);
            }
        }
        Some(Body::Leave(leave)) => {
            if let Some(person) = resident(before, &entry.device) {
                residence::leave(state, person, leave);
            }
        }
        Some(Body::Dwell(dwell)) => {
            if let Some(by) = resident(before, &entry.device) {
                residence::dwell(state, by, dwell);
            }
        }
        // Seals and co-signatures are judged from outside the segment, grants change no state, and a
        // kind that is not known here has no effect here.
        Some(Body::Seal(_) | Body::CoSign(_) | Body::Grant(_)) | None => {}
        // A move is judged by its own past: `Moves`.
        Some(Body::Move(_)) => {}
        Some(
            Body::Matter(_)
            | Body::Dots(_)
            | Body::Treat(_)
            | Body::Propose(_)
            | Body::Amend(_)
            | Body::Ask(_)
            | Body::Ballot(_)
            | Body::Count(_)
            | Body::Draw(_)
            | Body::Decline(_)
            | Body::Queue(_)
            | Body::Heard(_)
            | Body::Note(_)
            | Body::Urn(_)
            | Body::Take(_)
            | Body::Issue(_),
        ) => meeting::apply(state, before, entry, knowledge),
    }
}

/// Moves of gatherings, judged by what comes before them in the segment.
struct Moves<'e> {
    /// Those placed so far, where there is a move at all.
    placed: Option<BTreeMap<OpId, &'e Entry>>,
    looked_at: SortedMap<(GatheringId, PersonId), usize>,
}

impl<'e> Moves<'e> {
    fn of(segment: &[&'e Entry]) -> Self {
        let any = segment.iter().any(|entry| matches!(entry.body, Some(Body::Move(_))));
        Self { placed: any.then(BTreeMap::new), looked_at: SortedMap::new() }
    }

    fn place(&mut self, entry: &'e Entry) {
        if let Some(placed) = &mut self.placed {
            placed.insert(entry.id, entry);
        }
    }

    fn apply(&mut self, state: &mut State, before: &State, entry: &Entry, moved: &Move) {
        let Some(person) = counting(state, before, &entry.device) else { return };
        let Some(gathering) = open_gathering(state, moved.gathering) else { return };
        let looked_at = self.looked_at.entry((moved.gathering, person)).or_insert(0);
        if !gathering.callers.contains(&person) || *looked_at >= MAX_MOVES {
            return;
        }
        *looked_at += 1;
        let placed = self.placed.get_or_insert_default();
        if !begun_before(entry, moved.gathering, placed, before) {
            let to = Whereabouts { starts_at: moved.starts_at, place: moved.place.clone() };
            gathering.move_to(person, to);
        }
    }
}

/// In a draft anyone introduced counts; later only residents of the state before the segment.
pub(crate) fn counting(state: &State, before: &State, device: &DeviceKey) -> Option<PersonId> {
    if before.is_draft() { state.counting_person(device) } else { before.counting_person(device) }
}

/// Whoever counts as a resident: nobody does in a draft, where people introduce themselves.
fn resident(before: &State, device: &DeviceKey) -> Option<PersonId> {
    before.counting_person(device).filter(|_| !before.is_draft())
}

pub(crate) fn open_gathering(state: &mut State, id: GatheringId) -> Option<&mut Gathering> {
    state.gatherings.get_mut(&id).filter(|gathering| gathering.closed_by.is_none())
}

fn found(state: &mut State, entry: &Entry, genesis: &Genesis) {
    if state.assembly != entry.id.into() || !state.epochs.is_empty() {
        return;
    }
    state.level = genesis.level;
    state.name = genesis.name.clone();
    state.practices = Practices::from_proposal(&genesis.practices);
    state.epochs = vec![genesis.epoch];
    state.from = genesis.from.clone();
}

fn introduce(state: &mut State, entry: &Entry, introduce: &Introduce) {
    // After the founding people are admitted by vouches, not by their own word (L4).
    if !state.is_draft()
        || state.devices.contains_key(&entry.device)
        || state.people.len() >= MAX_INTRODUCED
        || verify_possession(introduce.outside, state.assembly, entry.device, &introduce.possession)
            .is_err()
    {
        return;
    }
    let person = PersonId::from(entry.id);
    let household = household_id(state.assembly, &introduce.household);
    state.households.entry(household).or_insert_with(|| introduce.household.clone());
    state.people.insert(person, Person { name: introduce.name.clone(), household, since: None });
    state.devices.insert(
        entry.device,
        Device {
            person,
            outside: introduce.outside,
            receive: introduce.receive,
            suspended: false,
            head: entry.seq,
        },
    );
}

fn call(state: &mut State, before: &State, entry: &Entry, call: &Call) {
    let Some(person) = counting(state, before, &entry.device) else { return };
    let founding = call.sort == CallSort::Founding;
    let called = |g: &&Gathering| g.closed_by.is_none() && g.callers.contains(&person);
    let open = state.gatherings.values().filter(called).count();
    if founding != before.is_draft() || open >= MAX_OPEN_CALLS {
        return;
    }
    let gathering = Gathering::new(call.place.clone(), call.starts_at, call.sort, person);
    state.gatherings.insert(entry.id.into(), gathering);
}

fn away(state: &mut State, before: &State, entry: &Entry, away: &Away) {
    let Some(by) = counting(state, before, &entry.device) else { return };
    // Whoever has a phone says it themselves.
    let of_another = before.is_member(&away.person) && !before.has_phone(&away.person);
    if by != away.person && !of_another {
        return;
    }
    if let Some(gathering) = open_gathering(state, away.gathering) {
        gathering.away.entry(away.person).or_default().insert(by, away.away);
    }
}

fn paper_roll(state: &mut State, before: &State, entry: &Entry, sheet: &PaperRoll) {
    let Some(by) = resident(before, &entry.device) else { return };
    let Some(gathering) = open_gathering(state, sheet.gathering) else { return };
    // Nobody is present by their own word.
    let others = |person: &&PersonId| **person != by && before.is_member(person);
    let people: SortedSet<PersonId> = sheet.people.iter().filter(others).copied().collect();
    if people.is_empty() {
        gathering.papers.remove(&by);
    } else {
        gathering.papers.insert(by, people);
    }
}

fn present(state: &mut State, before: &State, entry: &Entry, present: &Present) {
    if let Some(by) = resident(before, &entry.device) {
        witness(state, before, by, present);
    }
}

fn rebind(state: &mut State, before: &State, entry: &Entry, rebind: &Rebind) {
    let Some(by) = resident(before, &entry.device) else { return };
    rebind::rebind(state, by, rebind);
    // Whoever meets somebody at a gathering to bind their new phone has seen them there.
    if let Some(gathering) = rebind.gathering {
        let person = rebind.person;
        witness(state, before, by, &Present { gathering, person, at_home: false });
    }
}

fn witness(state: &mut State, before: &State, by: PersonId, present: &Present) {
    let Present { gathering, person, at_home } = *present;
    if by == person || !before.is_member(&person) {
        return;
    }
    if let Some(gathering) = open_gathering(state, gathering) {
        let given = gathering.witnessed.values().filter(|said| said.contains(&by)).count();
        if given < VOUCHES_OF_ONE {
            gathering.witnessed.entry(person).or_default().insert(by);
            // Each one's last word stands.
            let said = gathering.at_home.entry(person).or_default();
            if at_home {
                said.insert(by);
            } else {
                said.remove(&by);
            }
            gathering.at_home.retain(|_, said| !said.is_empty());
        }
    }
}

fn attest(state: &mut State, before: &State, entry: &Entry, attest: &Attest) {
    // Only a device that counts can attest, and only one that counts can be seated. In a draft the
    // introductions may still be on their way, so there the roll looks people up when it is read.
    let both_count = before.is_draft()
        || (before.counting_person(&entry.device).is_some()
            && before.counting_person(&attest.subject).is_some());
    if !both_count || entry.device == attest.subject {
        return;
    }
    if let Some(gathering) = open_gathering(state, attest.gathering) {
        gathering.attested.insert((entry.device, attest.subject));
    }
}

fn headcount(state: &mut State, before: &State, entry: &Entry, headcount: &Headcount) {
    let Some(person) = counting(state, before, &entry.device) else { return };
    if let Some(gathering) = open_gathering(state, headcount.gathering) {
        gathering.counts.insert(person, headcount.count);
    }
}
