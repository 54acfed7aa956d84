//! New neighbours, and neighbours without a phone: vouching, and saying that somebody is here.

use folkmoot_core::household::household_id;
use folkmoot_core::newcomer::VOUCHES_OF_ONE;
use folkmoot_core::state::State;
use folkmoot_protocol::api::{
    ApiError, ErrorCode, GatherView, SayPresent, TakeBackVouch, UsView, VouchToo, VouchWithoutPhone,
};
use folkmoot_protocol::body::{Newcomer, Present, Unvouch, Vouch};
use folkmoot_protocol::ids::PersonId;

use crate::engine::Engine;
use crate::errors::Result;
use crate::fields;

impl Engine {
    pub(crate) fn vouch_without_phone(
        &mut self,
        request: &VouchWithoutPhone,
    ) -> Result<Box<UsView>> {
        let name = fields::text("name", &request.name)?;
        let household = fields::text("household", &request.household)?;
        let nonce = self.random();
        let me = self.resident()?;
        let state = self.street()?.now();
        let there = household_id(state.assembly, &household);
        let alike = |other: &str| other.to_lowercase() == name.to_lowercase();
        if state.people.values().any(|p| p.household == there && alike(&p.name)) {
            return Err(ApiError::new(ErrorCode::AlreadyResident).with("name", &name));
        }
        // A neighbour was quicker: this is one more vouch, not one more person.
        let known = state.applicants.values().map(|applicant| &applicant.newcomer).find(|it| {
            it.keys.is_none()
                && household_id(state.assembly, &it.household) == there
                && alike(&it.name)
        });
        let newcomer = match known {
            Some(known) => known.clone(),
            None => Newcomer { name, household, nonce, keys: None },
        };
        self.vouch(me, newcomer)
    }

    pub(crate) fn vouch_too(&mut self, request: &VouchToo) -> Result<Box<UsView>> {
        let me = self.resident()?;
        let applicant = self.street()?.now().applicants.get(&request.newcomer);
        let newcomer = applicant.ok_or(ErrorCode::NoNewcomer)?.newcomer.clone();
        if newcomer.keys.is_some() {
            return Err(ErrorCode::MeetFirst.into());
        }
        self.vouch(me, newcomer)
    }

    fn vouch(&mut self, me: PersonId, newcomer: Newcomer) -> Result<Box<UsView>> {
        let state = self.street()?.now();
        let mine = || state.applicants.values().filter(|a| a.vouchers.contains(&me));
        if !mine().any(|applicant| applicant.newcomer == newcomer) {
            few(mine().count())?;
            self.author(Vouch { newcomer, transcript: None })?;
        }
        self.us()
    }

    pub(crate) fn take_back_vouch(&mut self, request: &TakeBackVouch) -> Result<Box<UsView>> {
        let me = self.resident()?;
        let applicant = self.street()?.now().applicants.get(&request.newcomer);
        if !applicant.is_some_and(|applicant| applicant.vouchers.contains(&me)) {
            return Err(ErrorCode::NoNewcomer.into());
        }
        self.author(Unvouch { newcomer: request.newcomer })?;
        self.us()
    }

    pub(crate) fn say_present(&mut self, request: &SayPresent) -> Result<Box<GatherView>> {
        let me = self.resident()?;
        let now = self.clock.unix_seconds();
        let street = self.street()?;
        let (gathering, found) = street.gathering(now).ok_or(ErrorCode::NoGathering)?;
        let state: &State = street.now();
        if !found.seated(state).contains_key(&me) {
            return Err(ErrorCode::NotSeated.into());
        }
        if request.person == me || !state.is_member(&request.person) {
            return Err(ErrorCode::NoNewcomer.into());
        }
        let said = |of: &PersonId| found.witnessed.get(of).is_some_and(|by| by.contains(&me));
        if !said(&request.person) {
            few(found.witnessed.keys().filter(|of| said(of)).count())?;
            let SayPresent { person, at_home } = *request;
            self.author(Present { gathering, person, at_home })?;
        }
        self.gather()
    }

    /// Who I am, if I am a resident whose word counts.
    pub(crate) fn resident(&mut self) -> Result<PersonId> {
        let street = self.street()?;
        if street.assembly.sealed_state().is_draft() {
            return Err(ErrorCode::StillDraft.into());
        }
        let device = street.device();
        let me = street.assembly.sealed_state().counting_person(&device);
        me.ok_or_else(|| ErrorCode::NotRecognised.into())
    }
}

fn few(given: usize) -> Result<()> {
    if given < VOUCHES_OF_ONE {
        return Ok(());
    }
    Err(ApiError::new(ErrorCode::TooManyVouches).with("most", VOUCHES_OF_ONE))
}
