//! A resident's phone meets a new phone: a newcomer's, a neighbour's after the old one was lost, or
//! one's own second one.

use std::sync::Arc;

use folkmoot_core::newcomer;
use folkmoot_core::rebind;
use folkmoot_core::state::State;
use folkmoot_protocol::api::{
    ApiError, CheckInStep, ConfirmNewPhone, ErrorCode, MeetNewPhone, NewPhoneAsks, NewPhoneIs,
    NewPhoneMet, NewPhoneSaid, NewPhoneView, PersonLine, Scanned,
};
use folkmoot_protocol::body::{Enrol, Newcomer, NewcomerKeys, Rebind, Transcript, Vouch};
use folkmoot_protocol::ids::{DeviceKey, GatheringId, PersonId};
use folkmoot_protocol::keys::{SignatureBytes, verify_possession};
use folkmoot_protocol::sorted::sort_by;
use folkmoot_qr::codes::{self, spelled};
use folkmoot_qr::handshake::{
    Application, CheckIn as Screen, Introduction, Kind, PersonAsks, Setting, Step,
};
use folkmoot_qr::picture::Correction;

use crate::check_in::{DeviceSigner, seed};
use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::newcomers::few;
use crate::views;

/// One sitting at the screen on which new phones are met.
pub struct NewPhoneScreen {
    screen: Screen<DeviceSigner>,
    asks: Option<(DeviceKey, Asked)>,
    met: Option<Met>,
}

#[derive(Clone)]
struct Asked {
    application: Application,
    returning: bool,
}

/// Whom this phone spoke for last.
pub struct Met {
    pub keys: NewcomerKeys,
    person: PersonId,
    said: NewPhoneSaid,
}

impl NewPhoneScreen {
    pub fn met(&self) -> Option<&Met> {
        self.met.as_ref()
    }
}

impl Engine {
    pub(crate) fn meet_new_phone(&mut self, request: &MeetNewPhone) -> Result<NewPhoneView> {
        self.open_new_phone()?.screen.set_accessible(request.accessible);
        self.new_phone_view()
    }

    pub(crate) fn next_new_phone(&mut self) -> Result<NewPhoneView> {
        let now = self.clock.monotonic_ms();
        let screen = self.open_new_phone()?;
        screen.screen.start_over(now);
        (screen.asks, screen.met) = (None, None);
        self.new_phone_view()
    }

    fn open_new_phone(&mut self) -> Result<&mut NewPhoneScreen> {
        let me = self.resident()?;
        let street = self.street()?;
        if street.new_phone.is_none() {
            let line = views::person(me, street.now());
            let introduction = Introduction::new(line.name, line.household)
                .map_err(|_| ApiError::new(ErrorCode::Internal))?;
            let (_, epoch_key) = street.epoch().ok_or(ErrorCode::NoKey)?;
            let (assembly, key) = (street.assembly.id(), *epoch_key.as_bytes());
            let setting = Setting::admission(assembly, key, introduction);
            let screen = Screen::new(setting, DeviceSigner(Arc::clone(&street.secret)))
                .map_err(|error| ApiError::new(ErrorCode::Internal).with("detail", error))?;
            street.new_phone = Some(NewPhoneScreen { screen, asks: None, met: None });
        }
        street.new_phone.as_mut().ok_or_else(|| ErrorCode::Internal.into())
    }

    fn new_phone_view(&mut self) -> Result<NewPhoneView> {
        let asks = self.new_phone_asks()?;
        let just_met = self.new_phone_met()?;
        let parts = self.parts()?;
        let now = parts.clock.monotonic_ms();
        let entropy = parts.entropy;
        let screen = parts.street.new_phone.as_mut().ok_or(ErrorCode::Internal)?;
        let shown = screen.screen.code_to_show(now, || seed(entropy));
        Ok(NewPhoneView {
            code: views::code(&codes::text(&shown.bytes), Correction::Medium)?,
            spoken: spelled::spell(&shown.bytes),
            step: if shown.kind == Kind::M3 { CheckInStep::Confirm } else { CheckInStep::Offer },
            expires_in_ms: u32::try_from(shown.expires_in_ms).unwrap_or(u32::MAX),
            asks,
            just_met,
        })
    }

    /// A code of an exchange with a new phone was seen.
    pub(crate) fn saw_new_phone(&mut self, bytes: &[u8]) -> Result<Scanned> {
        self.open_new_phone()?;
        let parts = self.parts()?;
        let now = parts.clock.monotonic_ms();
        let entropy = parts.entropy;
        let assembly = parts.street.assembly.id();
        let Some(screen) = parts.street.new_phone.as_mut() else { return Ok(Scanned::Again) };
        match screen.screen.saw(bytes, now, || seed(entropy)).or_tell()? {
            Step::PersonAsks(asks) => {
                let PersonAsks { peer, application, returning, .. } = asks;
                let application = application.ok_or(ErrorCode::Forged)?;
                let possession = SignatureBytes(application.possession);
                verify_possession(application.outside, assembly, peer, &possession).or_tell()?;
                screen.asks = Some((peer, Asked { application, returning }));
                screen.met = None;
            }
            _ => return Ok(Scanned::Again),
        }
        let asks = self.new_phone_asks()?;
        Ok(asks.map_or(Scanned::Again, Scanned::NewPhone))
    }

    pub(crate) fn confirm_new_phone(&mut self, request: &ConfirmNewPhone) -> Result<NewPhoneView> {
        let me = self.resident()?;
        let now = self.clock.monotonic_ms();
        let screen = self.street()?.new_phone.as_mut().ok_or(ErrorCode::NobodyWaiting)?;
        let (device, asked) = screen.asks.clone().ok_or(ErrorCode::NobodyWaiting)?;
        if request.is != NewPhoneIs::Nobody {
            self.may_speak_for(me, device, &asked, request.is)?;
        }
        let screen = self.street()?.new_phone.as_mut().ok_or(ErrorCode::NobodyWaiting)?;
        screen.asks = None;
        let in_front = request.is != NewPhoneIs::Nobody;
        let Step::Attest(attestation) = screen.screen.confirm(now, in_front).or_tell()? else {
            return self.new_phone_view();
        };
        let application = attestation.application.ok_or(ErrorCode::Forged)?;
        let keys = keys(attestation.peer, &application);
        let transcript = Transcript {
            hash: attestation.transcript,
            delay_ms: u32::try_from(attestation.delay_ms).unwrap_or(u32::MAX),
            accessible: attestation.accessible,
        };
        let (person, said) = match request.is {
            NewPhoneIs::Nobody => return self.new_phone_view(),
            NewPhoneIs::Newcomer => {
                let newcomer = newcomer(&application, keys);
                let person = newcomer.person(self.street()?.assembly.id());
                self.author(Vouch { newcomer, transcript: Some(transcript) })?;
                (person, NewPhoneSaid::Vouched)
            }
            NewPhoneIs::Resident(person) => {
                let gathering = self.gathering_i_am_at()?;
                self.author(Rebind { person, keys, transcript, gathering })?;
                (person, NewPhoneSaid::Rebound)
            }
            NewPhoneIs::Mine => {
                self.author(Enrol { keys, transcript })?;
                (me, NewPhoneSaid::Enrolled)
            }
        };
        if let Some(screen) = self.street()?.new_phone.as_mut() {
            screen.met = Some(Met { keys, person, said });
        }
        self.new_phone_view()
    }

    /// Refuses what the next seal would not take from me, before the other phone is told anything.
    fn may_speak_for(
        &mut self,
        me: PersonId,
        device: DeviceKey,
        asked: &Asked,
        is: NewPhoneIs,
    ) -> Result<()> {
        let state = self.street()?.now();
        if state.devices.contains_key(&device) {
            return Err(ErrorCode::AlreadyKnown.into());
        }
        match is {
            NewPhoneIs::Newcomer => {
                let newcomer = newcomer(&asked.application, keys(device, &asked.application));
                let mine = || state.applicants.values().filter(|it| it.vouchers.contains(&me));
                if mine().all(|it| it.newcomer != newcomer) {
                    few(mine().count())?;
                }
            }
            NewPhoneIs::Resident(person) => {
                if person == me || !state.is_member(&person) {
                    return Err(ErrorCode::NoNewcomer.into());
                }
                let rebinds = &state.device_changes.rebinds;
                let mine = || rebinds.values().filter(|it| it.by.contains(&me));
                if mine().all(|it| it.keys.device != device) {
                    few(mine().count())?;
                }
            }
            NewPhoneIs::Mine | NewPhoneIs::Nobody => {}
        }
        Ok(())
    }

    /// The gathering at which I am now.
    fn gathering_i_am_at(&mut self) -> Result<Option<GatheringId>> {
        let now = self.clock.unix_seconds();
        let street = self.street()?;
        let Some((id, found)) = street.gathering(now) else { return Ok(None) };
        Ok(street.am_at(&found).then_some(id))
    }

    fn new_phone_asks(&mut self) -> Result<Option<NewPhoneAsks>> {
        let me = self.resident()?;
        let street = self.street()?;
        let asks = street.new_phone.as_ref().and_then(|screen| screen.asks.clone());
        let state = street.now();
        Ok(asks.map(|(device, asked)| {
            let (name, household) = (
                asked.application.introduction.name().to_owned(),
                asked.application.introduction.household().to_owned(),
            );
            let alike = alike(state, me, &name, &household);
            let mine = views::person(me, state).name == name;
            let known = state
                .applicants
                .values()
                .any(|it| it.newcomer.keys.is_some_and(|keys| keys.device == device))
                || state.device_changes.rebinds.keys().any(|(_, key, ..)| *key == device);
            NewPhoneAsks { name, household, returning: asked.returning, alike, mine, known }
        }))
    }

    fn new_phone_met(&mut self) -> Result<Option<NewPhoneMet>> {
        let street = self.street()?;
        let met = street.new_phone.as_ref().and_then(NewPhoneScreen::met);
        let Some((keys, person, said)) = met.map(|met| (met.keys, met.person, met.said)) else {
            return Ok(None);
        };
        let state = street.now();
        let line = views::person(person, state);
        let (line, have, need) = match said {
            NewPhoneSaid::Vouched => {
                let applicant = state.applicants.get(&person);
                let line = applicant.map_or(line, |it| PersonLine {
                    person,
                    name: it.newcomer.name.clone(),
                    household: it.newcomer.household.clone(),
                });
                let have = applicant.map_or(0, |it| it.counting(state).len());
                (line, have, newcomer::needed(state).0)
            }
            NewPhoneSaid::Rebound => {
                let key = (person, keys.device, keys.outside, keys.receive);
                let rebinding = state.device_changes.rebinds.get(&key);
                let have = rebinding.map_or(0, |it| it.counting(state).len());
                (line, have, rebind::needed(state, person).0)
            }
            NewPhoneSaid::Enrolled => (line, 1, 1),
        };
        let (have, need) = (views::number(have), views::number(need));
        Ok(Some(NewPhoneMet { person: line, said, have, need }))
    }
}

fn keys(device: DeviceKey, application: &Application) -> NewcomerKeys {
    NewcomerKeys {
        device,
        outside: application.outside,
        receive: application.receive,
        possession: SignatureBytes(application.possession),
    }
}

fn newcomer(application: &Application, keys: NewcomerKeys) -> Newcomer {
    Newcomer {
        name: application.introduction.name().to_owned(),
        household: application.introduction.household().to_owned(),
        nonce: application.nonce,
        keys: Some(keys),
    }
}

/// Residents who may be meant by a name and a household, the likeliest first.
fn alike(state: &State, me: PersonId, name: &str, household: &str) -> Vec<PersonLine> {
    let there = folkmoot_core::household::household_id(state.assembly, household);
    let mut found: Vec<(bool, bool, PersonLine)> = state
        .members()
        .filter(|(id, _)| **id != me)
        .map(|(id, person)| {
            let same_name = person.name.to_lowercase() == name.to_lowercase();
            (!same_name, person.household != there, views::person(*id, state))
        })
        .filter(|(other_name, elsewhere, _)| !(*other_name && *elsewhere))
        .collect();
    sort_by(&mut found, |a, b| {
        (a.0, a.1, &a.2.name, a.2.person).cmp(&(b.0, b.1, &b.2.name, b.2.person))
    });
    found.into_iter().map(|(_, _, line)| line).collect()
}
