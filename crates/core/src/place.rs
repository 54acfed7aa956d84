//! Meeting places: what neighbours say of them. Nobody owns one (L1).

use folkmoot_protocol::body::{Confirm, Place};
use folkmoot_protocol::ids::{PersonId, PlaceId};
use folkmoot_protocol::place::{Fact, FactValue};
use folkmoot_protocol::sorted::{SortedMap, SortedSet};
use minicbor::{Decode, Encode};

use crate::household::normal;
use crate::state::State;

/// Most places that one resident may have been the first to describe. A bound per person and not over
/// all, as with calls: else a few could leave no room for anyone else's (L1).
pub const MAX_PLACES_OF_ONE: usize = 4;
/// Most facts, of all places together, that one resident may have a word on.
pub const MAX_WORDS_OF_ONE: usize = 160;

/// A meeting place.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct MeetingPlace {
    /// What people call it.
    #[n(0)]
    pub name: String,
    /// Who described it first. Only the bound on new places asks for it.
    #[n(1)]
    pub first: PersonId,
    /// Each resident's last word on each fact.
    #[n(2)]
    pub said: SortedMap<(u8, PersonId), FactValue>,
}

/// What most neighbours say of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Common<'p> {
    /// What they say is so.
    pub value: &'p FactValue,
    /// How many say this.
    pub confirmed: usize,
    /// How many say something else.
    pub otherwise: usize,
}

impl MeetingPlace {
    /// Whether a call's place text means this place: spelled alike but for case and blanks.
    #[must_use]
    pub fn is_called(&self, place: &str) -> bool {
        normal(&self.name) == normal(place)
    }

    /// What most residents of `state` say of a fact. Of several values with as many, the greater one.
    #[must_use]
    pub fn common(&self, fact: Fact, state: &State) -> Option<Common<'_>> {
        let mut values: SortedMap<&FactValue, usize> = SortedMap::new();
        for (_, value) in self.words(fact).filter(|(person, _)| state.is_member(person)) {
            *values.entry(value).or_insert(0) += 1;
        }
        let all: usize = values.values().sum();
        let (value, confirmed) = values.into_iter().max_by_key(|(_, people)| *people)?;
        Some(Common { value, confirmed, otherwise: all - confirmed })
    }

    /// Everyone's word on a fact.
    pub fn words(&self, fact: Fact) -> impl Iterator<Item = (&PersonId, &FactValue)> {
        let number = fact as u8;
        self.said.iter().filter(move |((of, _), _)| *of == number).map(|((_, by), v)| (by, v))
    }

    /// How many people have a word on it.
    #[must_use]
    pub fn people(&self) -> usize {
        self.said.keys().map(|(_, person)| person).collect::<SortedSet<_>>().len()
    }
}

/// The place that a call's text means; of several of one name the one that most people speak of.
#[must_use]
pub fn meant<'s>(state: &'s State, place: &str) -> Option<(PlaceId, &'s MeetingPlace)> {
    let named = state.places.iter().filter(|(_, known)| known.is_called(place));
    named.max_by_key(|(id, known)| (known.people(), **id)).map(|(id, known)| (*id, known))
}

/// Takes in a description by `person`, a resident.
pub(crate) fn describe(state: &mut State, person: PersonId, id: PlaceId, place: &Place) {
    let first = state.places.values().filter(|known| known.first == person).count();
    if first >= MAX_PLACES_OF_ONE || words(state, person) + place.facts.len() > MAX_WORDS_OF_ONE {
        return;
    }
    let said = place.facts.iter().map(|said| ((said.fact, person), said.value.clone())).collect();
    state.places.insert(id, MeetingPlace { name: place.name.clone(), first: person, said });
}

/// Takes in what `person`, a resident, says of a place.
pub(crate) fn confirm(state: &mut State, person: PersonId, confirm: &Confirm) {
    let word = (confirm.fact, person);
    let room = words(state, person) < MAX_WORDS_OF_ONE;
    let Some(place) = state.places.get_mut(&confirm.place) else { return };
    match &confirm.value {
        None => {
            place.said.remove(&word);
        }
        Some(value) if room || place.said.contains_key(&word) => {
            place.said.insert(word, value.clone());
        }
        Some(_) => {}
    }
}

/// Forgets words of people who are no residents, and places of which nobody says anything any more.
pub(crate) fn forget(state: &mut State) {
    let people = &state.people;
    let member = |person: &PersonId| people.get(person).is_some_and(|p| p.since.is_some());
    for place in state.places.values_mut() {
        place.said.retain(|(_, person), _| member(person));
    }
    state.places.retain(|_, place| !place.said.is_empty());
}

fn words(state: &State, person: PersonId) -> usize {
    let of = |place: &MeetingPlace| place.said.keys().filter(|(_, by)| *by == person).count();
    state.places.values().map(of).sum()
}
