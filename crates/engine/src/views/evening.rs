//! Gather, beside the roll: the call, other gatherings, the roll on paper, places.

use folkmoot_core::gathering::{Gathering, PRESENT_WITNESSES};
use folkmoot_core::place::{MeetingPlace, meant};
use folkmoot_core::state::State;
use folkmoot_protocol::api::{CallStanding, FactView, OpenGathering, PaperView, PlaceView};
use folkmoot_protocol::ids::{GatheringId, PersonId, PlaceId};
use folkmoot_protocol::place::Fact;
use folkmoot_protocol::sorted::{SortedMap, SortedSet, sort_by, sort_by_key};

use super::{gathering, number, person};

/// Places shown.
const PLACES_SHOWN: usize = 64;

/// What I may do with the call.
pub fn call_standing(found: &Gathering, state: &State, me: Option<PersonId>) -> CallStanding {
    let called = me.is_some_and(|me| found.callers.contains(&me));
    let taken_back = me.is_some_and(|me| found.withdrawn.contains(&me));
    CallStanding {
        mine: called && !taken_back,
        taken_back,
        begun: found.has_begun(state),
        moved_from: found.called_for.as_ref().map(|at| at.starts_at),
        moved_from_place: found.called_for.as_ref().map(|at| at.place.clone()),
    }
}

/// How long a gathering that was called off is told of after its start, in seconds.
const TOLD_OF: i64 = 12 * 3600;

/// Every gathering that is not over; one that is called off as long as somebody might come to it.
pub fn open(
    state: &State,
    chosen: Option<GatheringId>,
    me: Option<PersonId>,
    now: i64,
) -> Vec<OpenGathering> {
    let mut open: Vec<OpenGathering> = state
        .gatherings
        .iter()
        .filter(|(_, found)| found.closed_by.is_none())
        .map(|(id, found)| OpenGathering {
            gathering: gathering(*id, found, state),
            here: number(found.roll(state).len()),
            chosen: chosen == Some(*id),
            cancelled: found.is_cancelled(state),
            taken_back: me.is_some_and(|me| found.withdrawn.contains(&me)),
        })
        .filter(|open| !open.cancelled || open.gathering.starts_at > now - TOLD_OF)
        .collect();
    sort_by_key(&mut open, |open| (open.gathering.starts_at, open.gathering.id));
    open
}

/// The roll on paper: my copy beside my neighbours'.
pub fn paper(found: &Gathering, state: &State, me: Option<PersonId>) -> PaperView {
    let seated = found.seated(state);
    let mine: SortedSet<PersonId> =
        me.and_then(|me| found.papers.get(&me)).cloned().unwrap_or_default();
    let mut copied: SortedMap<PersonId, SortedSet<PersonId>> = SortedMap::new();
    let sheets = || found.papers.iter().filter(|(by, _)| seated.contains_key(by));
    for (by, sheet) in sheets() {
        for person in sheet {
            copied.entry(*person).or_default().insert(*by);
        }
    }
    let mut view = PaperView { mine: mine.iter().copied().collect(), ..PaperView::default() };
    for (by, _) in sheets().filter(|(by, _)| Some(**by) != me) {
        view.others.push(person(*by, state));
    }
    for (of, by) in &copied {
        let line = person(*of, state);
        if state.households_of(by).len() >= PRESENT_WITNESSES {
            view.agreed.push(line);
        } else if mine.contains(of) {
            view.only_mine.push(line);
        } else {
            view.only_theirs.push(line);
        }
    }
    let others = state.members().filter(|(id, _)| Some(**id) != me);
    view.residents = others.map(|(id, _)| person(*id, state)).collect();
    for lines in [&mut view.agreed, &mut view.only_mine, &mut view.only_theirs, &mut view.residents]
    {
        sort_by(lines, |a, b| (&a.name, a.person).cmp(&(&b.name, b.person)));
    }
    view
}

/// What neighbours say of the place that a call names.
pub fn place_of(found: &Gathering, state: &State, me: Option<PersonId>) -> Option<PlaceView> {
    let (id, known) = meant(state, &found.place)?;
    Some(place(id, known, state, me))
}

/// All places, those of which most people speak first.
pub fn places(state: &State, me: Option<PersonId>) -> Vec<PlaceView> {
    let mut places: Vec<PlaceView> =
        state.places.iter().map(|(id, known)| place(*id, known, state, me)).collect();
    sort_by(&mut places, |a, b| (b.people, &a.name, a.id).cmp(&(a.people, &b.name, b.id)));
    places.truncate(PLACES_SHOWN);
    places
}

fn place(id: PlaceId, known: &MeetingPlace, state: &State, me: Option<PersonId>) -> PlaceView {
    let fact = |fact: &Fact| {
        let common = known.common(*fact, state);
        FactView {
            fact: *fact,
            value: common.map(|common| common.value.clone()),
            confirmed: common.map_or(0, |common| number(common.confirmed)),
            otherwise: common.map_or(0, |common| number(common.otherwise)),
            mine: me.and_then(|me| known.said.get(&(*fact as u8, me)).cloned()),
        }
    };
    PlaceView {
        id,
        name: known.name.clone(),
        people: number(known.people()),
        facts: Fact::ALL.iter().map(fact).collect(),
    }
}
