//! Gatherings: who called, who met whom, the roll, quorum and head count.

use std::collections::BTreeSet;

use folkmoot_protocol::body::CallSort;
use folkmoot_protocol::ids::{AssemblyId, DeviceKey, GatheringId, PersonId};
use folkmoot_protocol::sorted::{SortedMap, SortedSet, sort_by};
use folkmoot_protocol::wire::derive_bytes;
use minicbor::bytes::ByteArray;
use minicbor::{Decode, Encode};

use crate::meeting::Meeting;
use crate::practice::Practice;
use crate::seating::{Seated, Seating};
use crate::state::State;

/// Signers that a head count takes.
pub const HEADCOUNT_SIGNERS: usize = 3;
/// Least people present for a seal to hold.
pub const LEAST_PEOPLE: usize = 3;
/// Least households present for a seal to hold.
pub const LEAST_HOUSEHOLDS: usize = 2;
/// Least people for a founding.
pub const FOUNDING_PEOPLE: usize = 5;
/// Least households for a founding.
pub const FOUNDING_HOUSEHOLDS: usize = 3;
/// Witnesses, of as many households, who seat somebody without a phone.
pub const PRESENT_WITNESSES: usize = 2;
/// How far from the start that was called a gathering may be moved, in seconds: the longest rhythm.
/// Further off it is another gathering, and whoever calls that one calls it anew.
pub const MOST_MOVED: i64 = 92 * 86_400;
/// How far from the standing rhythm a regular gathering may lie, in seconds.
const RHYTHM_SLACK: i64 = 7 * 86_400;

/// One gathering, as far as its operations are folded.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Gathering {
    /// Where, in words.
    #[n(0)]
    pub place: String,
    /// Start, in Unix seconds.
    #[n(1)]
    pub starts_at: i64,
    /// What sort.
    #[n(2)]
    pub sort: CallSort,
    /// Who called it.
    #[n(3)]
    pub callers: SortedSet<PersonId>,
    /// Attestations, as (who attests, who was met).
    #[n(4)]
    pub attested: BTreeSet<(DeviceKey, DeviceKey)>,
    /// Signed head counts.
    #[n(5)]
    pub counts: SortedMap<PersonId, u32>,
    /// Number of the seal that closed it.
    #[n(6)]
    pub closed_by: Option<u64>,
    /// Residents without a phone, with those who say that they are here.
    #[cbor(n(7), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub witnessed: SortedMap<PersonId, SortedSet<PersonId>>,
    /// Who left the room and who is back, as each person says of themselves, and of people without a
    /// phone. See [`left`](Self::left).
    #[cbor(n(8), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub away: SortedMap<PersonId, SortedMap<PersonId, bool>>,
    /// Where and when it was called for, once a caller moved it.
    #[cbor(n(9), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub called_for: Option<Whereabouts>,
    /// Each caller's last word on where and when it is moved to.
    #[cbor(n(10), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub moved: SortedMap<PersonId, Whereabouts>,
    /// Callers who took their call back.
    #[cbor(n(11), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub withdrawn: SortedSet<PersonId>,
    /// Whom each person copied from the roll on paper, in their last copy.
    #[cbor(n(12), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub papers: SortedMap<PersonId, SortedSet<PersonId>>,
    /// Once it is closed: who was present, with how many others each one met. Who met whom then stays in
    /// the operations alone, or a state would grow by all handshakes of a year.
    #[cbor(n(13), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub attended: SortedMap<PersonId, u32>,
    /// The same by tokens, where the practice keeps no names: see [`roll_token`].
    #[cbor(n(14), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub tokens: SortedMap<RollToken, u32>,
    /// What people do there.
    #[cbor(n(15), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub meeting: Meeting,
    /// Of those witnessed, whom somebody saw at their bedside, with who did.
    #[cbor(n(16), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub at_home: SortedMap<PersonId, SortedSet<PersonId>>,
    /// No part of what is known: see [`Seating`].
    #[cbor(skip)]
    pub(crate) seating: Seating,
}

/// Stands for somebody on a roll that keeps no names.
pub type RollToken = ByteArray<16>;

/// A person's token on the roll that the seal of this number closed. Whoever knows a resident can tell whether they were there, as the
/// fairness of turns and lots needs it; of people who left the neighbourhood nothing is left but a count.
#[must_use]
pub fn roll_token(assembly: AssemblyId, seal: u64, person: PersonId) -> RollToken {
    let parts: [&[u8]; 3] = [&assembly.0, &seal.to_be_bytes(), &person.0];
    derive_bytes::<16>("folkmoot v1 roll token", &parts).into()
}

/// Where and when. The later one is the greater one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(array)]
pub struct Whereabouts {
    /// Start, in Unix seconds.
    #[n(0)]
    pub starts_at: i64,
    /// Where, in words.
    #[n(1)]
    pub place: String,
}

impl Gathering {
    /// One that was just called.
    #[must_use]
    pub fn new(place: String, starts_at: i64, sort: CallSort, caller: PersonId) -> Self {
        Self {
            place,
            starts_at,
            sort,
            callers: SortedSet::from([caller]),
            attested: BTreeSet::new(),
            counts: SortedMap::new(),
            closed_by: None,
            witnessed: SortedMap::new(),
            away: SortedMap::new(),
            called_for: None,
            moved: SortedMap::new(),
            withdrawn: SortedSet::new(),
            papers: SortedMap::new(),
            attended: SortedMap::new(),
            tokens: SortedMap::new(),
            meeting: Meeting::default(),
            at_home: SortedMap::new(),
            seating: Seating::default(),
        }
    }

    /// A copy that keeps who sits where, to be read beside the state that it is of.
    #[must_use]
    pub fn snapshot(&self) -> Self {
        Self { seating: self.seating.kept(), ..self.clone() }
    }

    /// Works out who sits where, in a state that stays as it is.
    pub(crate) fn seating(&self, state: &State) -> Seating {
        if self.closed_by.is_some() {
            return Seating::default();
        }
        let (pairs, seated, roll) = (self.pairs(state), self.seated(state), self.roll(state));
        Seated { pairs, seated, roll }.into()
    }

    /// Pairs of people who met, both ways, lower id first. A person never meets themselves on a second
    /// device.
    #[must_use]
    pub fn met(&self, state: &State) -> SortedSet<(PersonId, PersonId)> {
        self.pairs(state).into_iter().collect()
    }

    /// [`met`](Self::met) in ascending order. A state remembers a dozen gatherings and counts all their
    /// rolls at each seal, so it is a list and no set.
    fn pairs(&self, state: &State) -> Vec<(PersonId, PersonId)> {
        if let Some(known) = self.seating.known() {
            return known.pairs.clone();
        }
        let mut one_way = Vec::with_capacity(self.attested.len());
        let mut last: Option<(DeviceKey, Option<PersonId>)> = None;
        for (by, subject) in &self.attested {
            // What one device attests stands together.
            let person = match last {
                Some((device, person)) if device == *by => person,
                _ => state.person_of(by),
            };
            last = Some((*by, person));
            one_way.extend(person.zip(state.person_of(subject)));
        }
        one_way.sort_unstable();
        one_way.dedup();
        let mutual =
            |(a, b): &&(PersonId, PersonId)| a < b && one_way.binary_search(&(*b, *a)).is_ok();
        one_way.iter().filter(mutual).copied().collect()
    }

    /// Who is present, with how many others each one met: a mutual handshake seats both, and two who are
    /// so seated, of two households, seat somebody without a phone.
    #[must_use]
    pub fn roll(&self, state: &State) -> SortedMap<PersonId, u32> {
        if let Some(seal) = self.closed_by {
            if self.tokens.is_empty() {
                return self.attended.clone();
            }
            let met = |person: &PersonId| {
                self.tokens.get(&roll_token(state.assembly, seal, *person)).copied()
            };
            return state.people.keys().filter_map(|id| Some((*id, met(id)?))).collect();
        }
        if let Some(known) = self.seating.known() {
            return known.roll.clone();
        }
        let seated = self.seated(state);
        let mut witnesses: SortedMap<PersonId, SortedSet<PersonId>> = SortedMap::new();
        let here = |by: &&PersonId| seated.contains_key(by);
        for (person, said) in &self.witnessed {
            witnesses.entry(*person).or_default().extend(said.iter().filter(here));
        }
        for (by, sheet) in self.papers.iter().filter(|(by, _)| here(by)) {
            for person in sheet {
                witnesses.entry(*person).or_default().insert(*by);
            }
        }
        let mut roll = seated.clone();
        for (person, witnesses) in witnesses {
            if !seated.contains_key(&person)
                && state.households_of(&witnesses).len() >= PRESENT_WITNESSES
            {
                roll.insert(person, u32::try_from(witnesses.len()).unwrap_or(u32::MAX));
            }
        }
        roll
    }

    /// People on the roll who left: by their own word; without a phone, where more of those who are
    /// seated say so than say that they are back. No rule asks for it.
    #[must_use]
    pub fn left(&self, state: &State) -> SortedSet<PersonId> {
        let roll = self.roll(state);
        let seated = self.seated(state);
        let gone = |(person, said): &(&PersonId, &SortedMap<PersonId, bool>)| {
            if !roll.contains_key(person) {
                return false;
            }
            if let Some(own) = said.get(person) {
                return *own;
            }
            let words = || said.iter().filter(|(by, _)| seated.contains_key(by));
            let away = words().filter(|(_, away)| **away).count();
            away * 2 > words().count()
        };
        self.away.iter().filter(gone).map(|(person, _)| *person).collect()
    }

    /// People on the roll who are not in the room: whom two who are seated, of two households, saw at their
    /// bedside. Tellers who count the room don't see them.
    #[must_use]
    pub fn at_bedside(&self, state: &State) -> SortedSet<PersonId> {
        if self.at_home.is_empty() {
            return SortedSet::new();
        }
        let seated = self.seated(state);
        let seen = |(person, said): &(&PersonId, &SortedSet<PersonId>)| {
            let by = said.iter().filter(|by| seated.contains_key(by)).copied().collect();
            !seated.contains_key(person) && state.households_of(&by).len() >= PRESENT_WITNESSES
        };
        self.at_home.iter().filter(seen).map(|(person, _)| *person).collect()
    }

    /// People have come together here: as many as a seal takes at the least were seated by handshakes.
    /// From then on nobody calls it off. One or two who say that they met begin nothing.
    #[must_use]
    pub fn has_begun(&self, state: &State) -> bool {
        self.seated(state).len() >= LEAST_PEOPLE
    }

    /// Everyone who called it took that back, before it began.
    #[must_use]
    pub fn is_cancelled(&self, state: &State) -> bool {
        self.callers.is_subset(&self.withdrawn) && !self.has_begun(state)
    }

    /// Those whose call stands.
    #[must_use]
    pub fn calling(&self, state: &State) -> SortedSet<PersonId> {
        if self.withdrawn.is_empty() || self.has_begun(state) {
            return self.callers.clone();
        }
        self.callers.difference(&self.withdrawn).copied().collect()
    }

    /// Takes in a caller's word on where and when. What counts is the latest of all callers' last words,
    /// at the place that is greater as a text: no id decides it.
    pub(crate) fn move_to(&mut self, caller: PersonId, to: Whereabouts) {
        let called_for = self.called_for.get_or_insert_with(|| Whereabouts {
            starts_at: self.starts_at,
            place: self.place.clone(),
        });
        if (to.starts_at.saturating_sub(called_for.starts_at)).saturating_abs() > MOST_MOVED {
            return;
        }
        self.moved.insert(caller, to);
        if let Some(counts) = self.moved.values().max() {
            self.starts_at = counts.starts_at;
            self.place = counts.place.clone();
        }
    }

    /// The later one of the start that was called and the one it was moved to.
    fn latest_start(&self) -> i64 {
        self.called_for.as_ref().map_or(self.starts_at, |at| at.starts_at.max(self.starts_at))
    }

    /// Who is present with a phone, with how many others each one met.
    #[must_use]
    pub fn seated(&self, state: &State) -> SortedMap<PersonId, u32> {
        if let Some(known) = self.seating.known() {
            return known.seated.clone();
        }
        let mut seats: Vec<PersonId> =
            self.pairs(state).into_iter().flat_map(|(a, b)| [a, b]).collect();
        seats.sort_unstable();
        let met = |seats: &[PersonId]| Some((*seats.first()?, u32::try_from(seats.len()).ok()?));
        seats.chunk_by(PersonId::eq).filter_map(met).collect()
    }

    /// Those on the roll who count under `before`, the state of the seal before: its residents; in a
    /// founding, everyone on the roll.
    #[must_use]
    pub fn counting_roll(&self, before: &State, now: &State) -> SortedSet<PersonId> {
        self.roll(now)
            .into_keys()
            .filter(|person| before.is_draft() || before.is_member(person))
            .collect()
    }

    /// Ends with the seal of this number: what is kept is the roll.
    pub(crate) fn close(
        &mut self,
        seal: u64,
        roll: SortedMap<PersonId, u32>,
        without_names: Option<AssemblyId>,
    ) {
        self.closed_by = Some(seal);
        match without_names {
            Some(assembly) => {
                let token =
                    |(person, met): (&PersonId, &u32)| (roll_token(assembly, seal, *person), *met);
                self.tokens = roll.iter().map(token).collect();
                self.counts.clear();
            }
            None => self.attended = roll,
        }
        self.attested.clear();
        self.witnessed.clear();
        self.at_home.clear();
        self.papers.clear();
        self.moved.clear();
        self.called_for = None;
        self.withdrawn.clear();
        // Everybody has left by now.
        self.away.clear();
    }

    /// The number most people on the roll signed, with how many did; the lower number on a tie.
    #[must_use]
    pub fn headcount(&self, state: &State) -> Option<(u32, usize)> {
        let roll = self.roll(state);
        let mut signers: SortedMap<u32, usize> = SortedMap::new();
        for (_, count) in self.counts.iter().filter(|(person, _)| roll.contains_key(person)) {
            *signers.entry(*count).or_insert(0) += 1;
        }
        signers.into_iter().rev().max_by_key(|(_, signers)| *signers)
    }

    /// The roll is longer than the agreed head count.
    #[must_use]
    pub fn is_disputed(&self, state: &State) -> bool {
        self.headcount(state).is_some_and(|(count, signers)| {
            signers >= HEADCOUNT_SIGNERS && self.roll(state).len() > count as usize
        })
    }

    /// Whether the gathering may seal after `before`: the founding one in a draft; one that was called
    /// before the last seal or lies in the standing rhythm; an urgent one with its callers.
    #[must_use]
    pub fn is_due(&self, id: GatheringId, before: &State, now: &State) -> bool {
        if before.is_draft() {
            return self.sort == CallSort::Founding;
        }
        match self.sort {
            CallSort::Founding => false,
            CallSort::Regular => {
                before.gatherings.contains_key(&id)
                    || self.latest_start() >= earliest_regular(before)
            }
            CallSort::Urgent => {
                let callers: SortedSet<PersonId> =
                    self.calling(now).into_iter().filter(|p| before.is_member(p)).collect();
                now.households_of(&callers).len() >= urgent_callers(before)
            }
        }
    }
}

/// Residents, of as many households, whom an urgent gathering takes to be called.
#[must_use]
pub fn urgent_callers(state: &State) -> usize {
    usize::try_from(state.practices.get(Practice::UrgentCallers)).unwrap_or(usize::MAX)
}

/// Start of the last gathering that closed and was no urgent one: an urgent one puts off nothing. Nothing where
/// none is remembered.
#[must_use]
pub fn rhythm_began(state: &State) -> Option<i64> {
    let closed = state.gatherings.values().filter(|gathering| gathering.closed_by.is_some());
    let standing = closed.filter(|gathering| gathering.sort != CallSort::Urgent);
    standing.map(|gathering| gathering.starts_at).max()
}

/// From when on a regular gathering lies in the standing rhythm; where none closed yet, never.
#[must_use]
pub fn earliest_regular(state: &State) -> i64 {
    let last = rhythm_began(state).or(state.last_gathered_at);
    let due = last.map_or(i64::MAX, |last| rhythm_from(last, state));
    due.saturating_sub(RHYTHM_SLACK)
}

/// When the next gathering is due after one that started at `last`.
#[must_use]
pub fn rhythm_from(last: i64, state: &State) -> i64 {
    let days = i64::try_from(state.practices.get(Practice::RhythmDays)).unwrap_or(28);
    last.saturating_add(days.saturating_mul(86_400))
}

/// Least presence for a valid decision under `state`: the practice's share of residents (or of the
/// distinct attendees of remembered gatherings, with a floor of 10 % of residents), and never fewer
/// than three people.
#[must_use]
pub fn quorum(state: &State) -> usize {
    let members = state.members().count();
    let share = |percent: u64, of: usize| {
        usize::try_from(percent.saturating_mul(of as u64).div_ceil(100)).unwrap_or(usize::MAX)
    };
    let percent = state.practices.get(Practice::QuorumPercent);
    let needed = if state.practices.get(Practice::RecentAttendees) == 1 {
        let attendees: SortedSet<PersonId> = state
            .gatherings
            .values()
            .filter(|gathering| gathering.closed_by.is_some())
            .flat_map(|gathering| gathering.roll(state).into_keys())
            .filter(|person| state.is_member(person))
            .collect();
        share(percent, attendees.len()).max(share(10, members))
    } else {
        share(percent, members)
    };
    needed.max(LEAST_PEOPLE)
}

/// Whom `me` should greet next, best first: neighbours of other households before one's own, those of
/// another cluster of the web of handshakes before those of one's own, then those met by fewest, then by a
/// lot that differs from person to person. A group that only attested itself is so led to the others.
#[must_use]
pub fn greet_next(
    id: GatheringId,
    gathering: &Gathering,
    state: &State,
    me: PersonId,
) -> Vec<PersonId> {
    let met = gathering.met(state);
    let roll = gathering.seated(state);
    let household = |person: &PersonId| state.people.get(person).map(|p| p.household);
    let met_me = |other: &PersonId| met.contains(&(me, *other)) || met.contains(&(*other, me));
    let mine = cluster(me, &met, state);
    let mut candidates: Vec<_> = roll
        .iter()
        .filter(|(other, _)| **other != me && !met_me(other))
        .map(|(other, witnesses)| {
            let lot: [u8; 8] = derive_bytes("folkmoot v1 greeting lot", &[&id.0, &me.0, &other.0]);
            let same_cluster = mine.contains(other);
            let same_household = household(other) == household(&me);
            (same_household, same_cluster, *witnesses, lot, *other)
        })
        .collect();
    sort_by(&mut candidates, Ord::cmp);
    candidates.into_iter().map(|(.., other)| other).collect()
}

/// How many more neighbours `me` is asked to greet: up to `wanted` in all, and one more as long as the
/// web of handshakes between households does not lead from `me` to everyone on the roll. Counting
/// alone would let a household of four, each of whom met the other three, stay among themselves.
#[must_use]
pub fn still_to_greet(gathering: &Gathering, state: &State, me: PersonId, wanted: usize) -> usize {
    let met = gathering.met(state);
    let mine = met.iter().filter(|(a, b)| *a == me || *b == me).count();
    let roll = gathering.seated(state);
    let others = roll.keys().filter(|person| **person != me).count();
    let reached = cluster(me, &met, state);
    let apart = roll.keys().any(|person| !reached.contains(person));
    wanted.saturating_sub(mine).max(usize::from(apart)).min(others.saturating_sub(mine))
}

/// Everyone reached from `start` through handshakes between different households.
fn cluster(
    start: PersonId,
    met: &SortedSet<(PersonId, PersonId)>,
    state: &State,
) -> SortedSet<PersonId> {
    let household = |person: &PersonId| state.people.get(person).map(|p| p.household);
    let apart = met.iter().filter(|(a, b)| household(a) != household(b));
    // Both ways, so that whom each person met stands together.
    let mut ways: Vec<(PersonId, PersonId)> =
        apart.flat_map(|(a, b)| [(*a, *b), (*b, *a)]).collect();
    ways.sort_unstable();
    let mut seen = SortedSet::from([start]);
    let mut stack = vec![start];
    while let Some(person) = stack.pop() {
        let first = ways.partition_point(|(by, _)| *by < person);
        let met = ways.iter().skip(first).take_while(|(by, _)| *by == person);
        stack.extend(met.map(|(_, other)| *other).filter(|other| seen.insert(*other)));
    }
    seen
}
