//! Gather: the roll, the quorum, my seat, the head count, the seal.

use folkmoot_core::gathering::{Gathering, HEADCOUNT_SIGNERS, PRESENT_WITNESSES, greet_next};
use folkmoot_core::graph::Entry;
use folkmoot_core::practice::Practice;
use folkmoot_core::state::State;
use folkmoot_protocol::api::{
    AbsentView, GatherView, HeadcountView, PaperView, PersonLine, QuorumView, RollLine,
    SealReadiness, SealStanding, SealView, SeatView,
};
use folkmoot_protocol::body::Body;
use folkmoot_protocol::ids::{GatheringId, PersonId};
use folkmoot_protocol::sorted::{SortedMap, sort_by};

use super::evening::{call_standing, open, paper, place_of};
use super::home::next;
use super::{gathering, held, number, person, short_root};
use crate::engine::Engine;
use crate::errors::Result;
use crate::sealing::readiness;
use crate::street::Street;

impl Engine {
    pub(crate) fn gather(&mut self) -> Result<Box<GatherView>> {
        let now = self.clock.unix_seconds();
        let street = self.street()?;
        let (seal_ready, presence) = readiness(street, now);
        let found = street.gathering(now);
        let me = street.me();
        let seal = seal(street, found.as_ref());
        // Seals and co-signatures change nothing by being sealed in turn.
        let said = |entry: &&Entry| !matches!(entry.body, Some(Body::Seal(_) | Body::CoSign(_)));
        let unsealed = number(street.assembly.open().iter().filter(said).count());
        // A draft works by the practices it proposes.
        let draft = street.assembly.sealed_state().is_draft();
        let wanted = if draft { street.now() } else { street.assembly.sealed_state() };
        let wanted = number(wanted.practices.get(Practice::Witnesses) as usize);
        let sealed_roll = street.assembly.tip().map(|tip| (tip.seal.gathering, tip.roll.clone()));
        let sealed = street.last_sealed();
        let opened = sealed.as_ref().map(|(id, _)| *id) == found.as_ref().map(|(id, _)| *id);
        let state = street.now();
        let mut view = GatherView {
            gathering: None,
            roll: Vec::new(),
            met: Vec::new(),
            quorum: QuorumView::default(),
            seat: SeatView {
                seated: false,
                met: 0,
                wanted,
                next: None,
                half_met: Vec::new(),
                left: false,
            },
            absent: Vec::new(),
            headcount: HeadcountView { wanted: number(HEADCOUNT_SIGNERS), ..Default::default() },
            seal,
            seal_ready,
            may_open: !draft && !opened && seal_ready == SealReadiness::Ready,
            next: None,
            unsealed,
            call: None,
            open: open(state, found.as_ref().map(|(id, _)| *id), me, now),
            place: None,
            paper: PaperView::default(),
        };
        let mut live = None;
        // When a gathering is closed its roll stays to be read until people gather again.
        if let Some((id, gathered)) = found.as_ref().or(sealed.as_ref()) {
            let met = gathered.met(state);
            let roll = gathered.roll(state);
            let (seated, left) = (gathered.seated(state), gathered.left(state));
            let phones = state.with_phone();
            let met_me = |other: &PersonId| {
                me.is_some_and(|me| met.contains(&(me, *other)) || met.contains(&(*other, me)))
            };
            let index: SortedMap<PersonId, u32> =
                roll.keys().enumerate().map(|(at, person)| (*person, number(at))).collect();
            let sealed = sealed_roll.filter(|(gathering, _)| gathering == id);
            view.gathering = found.as_ref().map(|(id, found)| gathering(*id, found, state));
            view.roll = roll
                .iter()
                .map(|(other, witnesses)| RollLine {
                    person: person(*other, state),
                    witnesses: *witnesses,
                    me: Some(*other) == me,
                    met_me: met_me(other),
                    sealed: sealed.as_ref().is_some_and(|(_, roll)| roll.contains(other)),
                    left: left.contains(other),
                    by_word: !seated.contains_key(other),
                    no_phone: !phones.contains(other),
                })
                .collect();
            view.met =
                met.iter().filter_map(|(a, b)| Some((*index.get(a)?, *index.get(b)?))).collect();
            view.seat.seated = me.is_some_and(|me| roll.contains_key(&me));
            view.seat.left = me.is_some_and(|me| left.contains(&me));
            view.seat.met = me.and_then(|me| roll.get(&me).copied()).unwrap_or(0);
            if let (Some(me), Some((id, found))) = (me, &found) {
                let next = greet_next(*id, found, state, me);
                view.seat.next = next.first().map(|next| person(*next, state));
                view.seat.half_met = half_met(found, state, me);
            }
            view.headcount = headcount(gathered, state, me);
            if found.is_some() {
                view.absent = absent(gathered, state, me);
                view.call = Some(call_standing(gathered, state, me));
                view.place = place_of(gathered, state, me);
                view.paper = paper(gathered, state, me);
            }
            live = Some(left);
        }
        if let Some(presence) = presence {
            let people = state.people.len();
            let of = if state.is_draft() { people } else { state.members().count() };
            let left = live.unwrap_or_default();
            view.quorum = QuorumView {
                present: number(presence.roll.difference(&left).count()),
                roll: number(presence.roll.len()),
                counted: number(presence.counted()),
                needed: number(presence.people_needed),
                of: number(of),
                households: number(presence.households),
                households_needed: number(presence.households_needed),
            };
        }
        view.next = Some(next(street, &view, now));
        Ok(Box::new(view))
    }
}

/// Residents who are not on the roll, those without a phone first.
fn absent(gathering: &Gathering, state: &State, me: Option<PersonId>) -> Vec<AbsentView> {
    let (roll, seated) = (gathering.roll(state), gathering.seated(state));
    let phones = state.with_phone();
    let mut absent: Vec<AbsentView> = state
        .members()
        .filter(|(id, _)| !roll.contains_key(id))
        .map(|(id, _)| {
            let said = gathering.witnessed.get(id);
            let here = |by: &&PersonId| seated.contains_key(by);
            AbsentView {
                person: person(*id, state),
                phone: phones.contains(id),
                said: number(said.map_or(0, |by| by.iter().filter(here).count())),
                needed: number(PRESENT_WITNESSES),
                mine: me.is_some_and(|me| said.is_some_and(|by| by.contains(&me))),
            }
        })
        .collect();
    sort_by(&mut absent, |a, b| {
        (a.phone, &a.person.name, a.person.person).cmp(&(b.phone, &b.person.name, b.person.person))
    });
    absent
}

/// People between whom and me only one direction is known here.
fn half_met(gathering: &Gathering, state: &State, me: PersonId) -> Vec<PersonLine> {
    let met = gathering.met(state);
    let mut lines: SortedMap<PersonId, PersonLine> = SortedMap::new();
    for (by, subject) in &gathering.attested {
        let (by, subject_person) = (state.person_of(by), state.person_of(subject));
        let other = match (by, subject_person) {
            (Some(by), Some(other)) if by == me => other,
            (Some(other), Some(subject)) if subject == me => other,
            // Met at a founding, and their introduction is not here yet.
            (Some(by), None) if by == me => PersonId(subject.0),
            _ => continue,
        };
        let both = met.contains(&(me, other)) || met.contains(&(other, me));
        if !both && other != me {
            lines.insert(other, person(other, state));
        }
    }
    lines.into_values().collect()
}

fn headcount(gathering: &Gathering, state: &State, me: Option<PersonId>) -> HeadcountView {
    let agreed = gathering.headcount(state);
    HeadcountView {
        count: agreed.map(|(count, _)| count),
        signed: agreed.map_or(0, |(_, signers)| number(signers)),
        wanted: number(HEADCOUNT_SIGNERS),
        mine: me.and_then(|me| gathering.counts.get(&me).copied()),
        disputed: gathering.is_disputed(state),
    }
}

/// The seal under way with most co-signers, else the last one that holds if it closed this gathering
/// or no other is called.
pub fn seal(street: &Street, found: Option<&(GatheringId, Gathering)>) -> Option<SealView> {
    let device = street.device();
    let proposed = street
        .assembly
        .proposed()
        .max_by_key(|(candidate, signers)| {
            (candidate.counting(signers), std::cmp::Reverse(candidate.id))
        })
        .map(|(candidate, signers)| {
            let person = candidate.electorate.get(&device).map(|(person, _)| person);
            let gathering = candidate.after.gatherings.get(&candidate.seal.gathering);
            SealView {
                id: candidate.id,
                number: candidate.seal.number,
                standing: SealStanding::Proposed,
                signed: number(candidate.counting(signers)),
                needed: number(candidate.presence.co_signers_needed()),
                phones: number(candidate.presence.with_keys.len()),
                mine: person.is_some_and(|person| signers.contains(person)),
                agrees: candidate.agrees(),
                root: short_root(&candidate.seal.root),
                gathered_at: gathering.map_or(0, |gathering| gathering.starts_at),
                roll: number(candidate.presence.roll.len()),
                closes: candidate.seal.closes,
            }
        });
    let last = || {
        let tip = street.assembly.tip()?;
        let current = found.is_none_or(|(id, _)| *id == tip.seal.gathering);
        let mut view = held(street, tip);
        if street.assembly.is_disputed() {
            view.standing = SealStanding::Disputed;
        }
        current.then_some(view)
    };
    proposed.or_else(last)
}
