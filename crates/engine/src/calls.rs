//! What becomes of a call: moving it, taking it back, calling again; which gathering I am at, who left,
//! and the roll on paper.

use folkmoot_core::gathering::{Gathering, MOST_MOVED};
use folkmoot_protocol::api::{
    ApiError, CallAgain, CancelGathering, ChooseGathering, EnterPaper, ErrorCode, GatherView,
    MoveGathering, SayAway,
};
use folkmoot_protocol::body::{Away, CallSort, Cancel, MAX_ON_PAPER, Move, PaperRoll, SecondCall};
use folkmoot_protocol::ids::{GatheringId, PersonId};

use crate::engine::Engine;
use crate::errors::Result;
use crate::fields;

impl Engine {
    pub(crate) fn move_gathering(&mut self, request: &MoveGathering) -> Result<Box<GatherView>> {
        let place = fields::text("place", &request.place)?;
        let starts_at = fields::start(request.starts_at, self.clock.unix_seconds())?;
        let (_, found) = self.my_call(request.gathering)?;
        let called_for = found.called_for.as_ref().map_or(found.starts_at, |at| at.starts_at);
        if (starts_at - called_for).abs() > MOST_MOVED {
            return Err(ApiError::new(ErrorCode::OutOfRange).with("field", "starts_at"));
        }
        if (found.place.as_str(), found.starts_at) != (place.as_str(), starts_at) {
            self.author(Move { gathering: request.gathering, place, starts_at })?;
        }
        self.gather()
    }

    pub(crate) fn cancel_gathering(
        &mut self,
        request: &CancelGathering,
    ) -> Result<Box<GatherView>> {
        let (me, found) = self.my_call(request.gathering)?;
        if !found.withdrawn.contains(&me) {
            self.author(Cancel { gathering: request.gathering })?;
        }
        self.gather()
    }

    pub(crate) fn call_again(&mut self, request: &CallAgain) -> Result<Box<GatherView>> {
        let gathering = request.gathering;
        let (me, found) = self.open_call(gathering)?;
        let called = found.callers.contains(&me);
        if !called && found.sort != CallSort::Urgent {
            return Err(ErrorCode::NotMine.into());
        }
        if !called || found.withdrawn.contains(&me) {
            self.author(SecondCall { gathering })?;
        }
        self.gather()
    }

    pub(crate) fn choose_gathering(
        &mut self,
        request: &ChooseGathering,
    ) -> Result<Box<GatherView>> {
        let street = self.street()?;
        let found = street.now().gatherings.get(&request.gathering);
        if found.is_none_or(|found| found.closed_by.is_some()) {
            return Err(ErrorCode::NoGathering.into());
        }
        street.at = Some(request.gathering);
        self.gather()
    }

    pub(crate) fn say_away(&mut self, request: &SayAway) -> Result<Box<GatherView>> {
        let now = self.clock.unix_seconds();
        let street = self.street()?;
        let (gathering, found) = street.gathering(now).ok_or(ErrorCode::NoGathering)?;
        let me = street.me().ok_or(ErrorCode::NotRecognised)?;
        let person = request.person.unwrap_or(me);
        let state = street.now();
        if person != me && state.has_phone(&person) {
            return Err(ErrorCode::HasPhone.into());
        }
        let roll = found.roll(state);
        let seated = found.seated(state);
        if !roll.contains_key(&person) || (person != me && !seated.contains_key(&me)) {
            return Err(ErrorCode::NotSeated.into());
        }
        let said = found.away.get(&person).and_then(|said| said.get(&me)).copied();
        // Nobody has to say that they are here before they left; for others it may contradict a neighbour.
        let nothing_new = said == Some(request.away)
            || (said.is_none() && !request.away && !found.left(state).contains(&person));
        if !nothing_new {
            self.author(Away { gathering, person, away: request.away })?;
        }
        self.gather()
    }

    pub(crate) fn enter_paper(&mut self, request: &EnterPaper) -> Result<Box<GatherView>> {
        let me = self.resident()?;
        let now = self.clock.unix_seconds();
        let street = self.street()?;
        let (gathering, found) = street.gathering(now).ok_or(ErrorCode::NoGathering)?;
        let state = street.now();
        if !found.seated(state).contains_key(&me) {
            return Err(ErrorCode::NotSeated.into());
        }
        let mut people = request.people.clone();
        people.sort_unstable();
        people.dedup();
        people.retain(|person| *person != me && state.is_member(person));
        if people.len() > MAX_ON_PAPER {
            return Err(ApiError::new(ErrorCode::TooLarge).with("most", MAX_ON_PAPER));
        }
        let before = found.papers.get(&me);
        let same = before.map_or(people.is_empty(), |sheet| sheet.iter().eq(&people));
        if !same {
            self.author(PaperRoll { gathering, people })?;
        }
        self.gather()
    }

    /// An open gathering, and who I am.
    fn open_call(&mut self, gathering: GatheringId) -> Result<(PersonId, Gathering)> {
        let street = self.street()?;
        if !street.i_count() {
            return Err(ErrorCode::NotRecognised.into());
        }
        let me = street.me().ok_or(ErrorCode::NotRecognised)?;
        let found = street.now().gatherings.get(&gathering);
        let found = found.filter(|found| found.closed_by.is_none());
        Ok((me, found.ok_or(ErrorCode::NoGathering)?.clone()))
    }

    /// An open gathering that I called and that has not begun.
    fn my_call(&mut self, gathering: GatheringId) -> Result<(PersonId, Gathering)> {
        let (me, found) = self.open_call(gathering)?;
        if !found.callers.contains(&me) {
            return Err(ErrorCode::NotMine.into());
        }
        if found.has_begun(self.street()?.now()) {
            return Err(ErrorCode::HasBegun.into());
        }
        Ok((me, found))
    }
}
