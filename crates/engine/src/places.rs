//! Meeting places: describing them, confirming and correcting what neighbours say.

use folkmoot_core::place::{MAX_PLACES_OF_ONE, MAX_WORDS_OF_ONE};
use folkmoot_core::state::State;
use folkmoot_protocol::api::{ApiError, DescribePlace, ErrorCode, PlaceView, SayFact};
use folkmoot_protocol::body::{Confirm, Place};
use folkmoot_protocol::ids::PersonId;
use folkmoot_protocol::place::{Fact, FactValue, MAX_FACT, PlaceFact};
use folkmoot_protocol::sorted::sort_by_key;

use crate::engine::Engine;
use crate::errors::Result;
use crate::fields;
use crate::views;

impl Engine {
    pub(crate) fn places(&mut self) -> Result<Vec<PlaceView>> {
        let street = self.street()?;
        let me = street.me();
        Ok(views::places(street.now(), me))
    }

    pub(crate) fn describe_place(&mut self, request: &DescribePlace) -> Result<Vec<PlaceView>> {
        let name = fields::text("name", &request.name)?;
        let mut facts = Vec::with_capacity(request.facts.len());
        for word in &request.facts {
            facts.push(PlaceFact { fact: word.fact as u8, value: value(word.fact, &word.value)? });
        }
        sort_by_key(&mut facts, |said| said.fact);
        facts.dedup_by_key(|said| said.fact);
        if facts.is_empty() {
            return Err(ApiError::new(ErrorCode::FieldEmpty).with("field", "facts"));
        }
        let me = self.resident()?;
        let state = self.street()?.now();
        if state.places.values().any(|place| place.is_called(&name)) {
            return Err(ApiError::new(ErrorCode::PlaceKnown).with("name", &name));
        }
        let first = state.places.values().filter(|place| place.first == me).count();
        if first >= MAX_PLACES_OF_ONE {
            return Err(ApiError::new(ErrorCode::TooManyPlaces).with("most", MAX_PLACES_OF_ONE));
        }
        room(state, me, facts.len())?;
        self.author(Place { name, facts })?;
        self.places()
    }

    pub(crate) fn say_fact(&mut self, request: &SayFact) -> Result<Vec<PlaceView>> {
        let said = match &request.value {
            Some(said) => Some(value(request.fact, said)?),
            None => None,
        };
        let me = self.resident()?;
        let state = self.street()?.now();
        let place = state.places.get(&request.place).ok_or(ErrorCode::NoPlace)?;
        let fact = request.fact as u8;
        let before = place.said.get(&(fact, me));
        if before != said.as_ref() {
            if before.is_none() {
                room(state, me, 1)?;
            }
            self.author(Confirm { place: request.place, fact, value: said })?;
        }
        self.places()
    }
}

fn value(fact: Fact, said: &FactValue) -> Result<FactValue> {
    if !fact.takes(said) {
        return Err(ApiError::new(ErrorCode::OutOfRange).with("field", "fact"));
    }
    Ok(match said {
        FactValue::Text(text) => FactValue::Text(fields::sentence("fact", text, MAX_FACT)?),
        other => other.clone(),
    })
}

fn room(state: &State, me: PersonId, more: usize) -> Result<()> {
    let words = state.places.values().flat_map(|place| place.said.keys());
    if words.filter(|(_, by)| *by == me).count() + more > MAX_WORDS_OF_ONE {
        return Err(ApiError::new(ErrorCode::TooManyPlaces).with("most", MAX_PLACES_OF_ONE));
    }
    Ok(())
}
