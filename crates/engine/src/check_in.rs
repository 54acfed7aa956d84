//! The check-in screen: my code, and what my camera sees of a neighbour's.

use std::sync::Arc;

use folkmoot_protocol::api::{
    ApiError, CheckIn, CheckInStep, CheckInView, ConfirmPerson, ErrorCode, PersonAsks, PersonLine,
    Scanned,
};
use folkmoot_protocol::body::Attest;
use folkmoot_protocol::ids::{DeviceKey, GatheringId, PersonId};
use folkmoot_protocol::keys::DeviceSecret;
use folkmoot_qr::codes::{self, spelled};
use folkmoot_qr::handshake::{
    CheckIn as Screen, Introduction, Kind, PersonAsks as Asks, Purpose, Setting, Side, Signer, Step,
};
use folkmoot_qr::picture::Correction;

use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::street::Street;
use crate::views;

/// One sitting at the check-in screen of one gathering.
pub struct CheckInScreen {
    gathering: GatheringId,
    screen: Screen<DeviceSigner>,
    asks: Option<PersonAsks>,
    just_met: Option<PersonLine>,
}

pub(crate) struct DeviceSigner(pub Arc<DeviceSecret>);

impl Signer for DeviceSigner {
    fn device_key(&self) -> DeviceKey {
        self.0.device_key()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).0
    }
}

impl Engine {
    pub(crate) fn check_in(&mut self, request: &CheckIn) -> Result<CheckInView> {
        self.open_check_in()?;
        if let Some(screen) = self.street()?.check_in.as_mut() {
            screen.screen.set_accessible(request.accessible);
        }
        self.check_in_view()
    }

    /// Opens the screen for the gathering people are at, where it is not open already.
    fn open_check_in(&mut self) -> Result<()> {
        let now = self.clock.unix_seconds();
        let street = self.street()?;
        let (gathering, _) = street.gathering(now).ok_or(ErrorCode::NoGathering)?;
        if street.check_in.as_ref().is_some_and(|screen| screen.gathering == gathering) {
            return Ok(());
        }
        if !street.i_count() {
            return Err(ErrorCode::NotRecognised.into());
        }
        let me = street.me().ok_or(ErrorCode::NotRecognised)?;
        let line = views::person(me, street.now());
        let founding = street.assembly.sealed_state().is_draft();
        let introduction = if founding {
            let introduction = Introduction::new(line.name, line.household);
            Some(introduction.map_err(|_| ApiError::new(ErrorCode::Internal))?)
        } else {
            None
        };
        let (_, epoch_key) = street.epoch().ok_or(ErrorCode::NoKey)?;
        let setting = Setting {
            assembly: street.assembly.id(),
            gathering,
            purpose: if founding { Purpose::Founding } else { Purpose::CheckIn },
            epoch_key: *epoch_key.as_bytes(),
            accessible: false,
            introduction,
        };
        let screen = Screen::new(setting, DeviceSigner(street.secret.clone()))
            .map_err(|error| ApiError::new(ErrorCode::Internal).with("detail", error))?;
        street.check_in = Some(CheckInScreen { gathering, screen, asks: None, just_met: None });
        Ok(())
    }

    pub(crate) fn next_neighbour(&mut self) -> Result<CheckInView> {
        self.open_check_in()?;
        let now = self.clock.monotonic_ms();
        if let Some(screen) = self.street()?.check_in.as_mut() {
            screen.screen.start_over(now);
            screen.asks = None;
            screen.just_met = None;
        }
        self.check_in_view()
    }

    fn check_in_view(&mut self) -> Result<CheckInView> {
        let parts = self.parts()?;
        let now = parts.clock.monotonic_ms();
        let entropy = parts.entropy;
        let screen = parts.street.check_in.as_mut().ok_or(ErrorCode::NoGathering)?;
        let shown = screen.screen.code_to_show(now, || seed(entropy));
        Ok(CheckInView {
            code: views::code(&codes::text(&shown.bytes), Correction::Medium)?,
            spoken: spelled::spell(&shown.bytes),
            step: match shown.kind {
                Kind::M1 => CheckInStep::Offer,
                Kind::M2 => CheckInStep::Answer,
                Kind::M3 => CheckInStep::Confirm,
            },
            expires_in_ms: u32::try_from(shown.expires_in_ms).unwrap_or(u32::MAX),
            asks: screen.asks.clone(),
            just_met: screen.just_met.clone(),
        })
    }

    /// A handshake code was seen.
    pub(crate) fn saw_handshake(&mut self, bytes: &[u8]) -> Result<Scanned> {
        self.open_check_in()?;
        let parts = self.parts()?;
        let now = parts.clock.monotonic_ms();
        let entropy = parts.entropy;
        let street = parts.street;
        let Some(screen) = street.check_in.as_mut() else { return Ok(Scanned::Again) };
        let step = screen.screen.saw(bytes, now, || seed(entropy)).or_tell()?;
        match step {
            Step::KeepShowing | Step::Declined | Step::Attest(_) | Step::AlreadyGreeted { .. } => {
                Ok(Scanned::Again)
            }
            Step::Answer => {
                screen.asks = None;
                screen.just_met = None;
                Ok(Scanned::ShowAnswer)
            }
            Step::PersonAsks(asks) => {
                let asks = person_asks(street, &asks);
                if let Some(screen) = street.check_in.as_mut() {
                    screen.asks = Some(asks.clone());
                    screen.just_met = None;
                }
                Ok(Scanned::ConfirmPerson(asks))
            }
        }
    }

    pub(crate) fn confirm_person(&mut self, request: &ConfirmPerson) -> Result<CheckInView> {
        let parts = self.parts()?;
        let now = parts.clock.monotonic_ms();
        let screen = parts.street.check_in.as_mut().ok_or(ErrorCode::NobodyWaiting)?;
        let asked = screen.asks.take().ok_or(ErrorCode::NobodyWaiting)?;
        let gathering = screen.gathering;
        if let Step::Attest(attestation) = screen.screen.confirm(now, request.in_front).or_tell()? {
            let device = attestation.peer;
            self.author(Attest {
                gathering,
                subject: device,
                transcript: attestation.transcript,
                delay_ms: u32::try_from(attestation.delay_ms).unwrap_or(u32::MAX),
                accessible: attestation.accessible,
            })?;
            let street = self.street()?;
            let state = street.now();
            let line = match state.person_of(&device) {
                Some(person) => views::person(person, state),
                // In a founding the other's introduction may still be on its way; until it is here
                // the device's key stands for the person.
                None => PersonLine {
                    person: PersonId(device.0),
                    name: asked.name,
                    household: asked.household,
                },
            };
            if let Some(screen) = street.check_in.as_mut() {
                screen.just_met = Some(line);
            }
        }
        self.check_in_view()
    }
}

pub(crate) fn seed(entropy: &mut dyn crate::Entropy) -> [u8; 32] {
    let mut seed = [0; 32];
    entropy.fill(&mut seed);
    seed
}

/// Who asks, by the sealed roll where it knows the device, else by their own introduction.
fn person_asks(street: &mut Street, asks: &Asks) -> PersonAsks {
    let state = street.now();
    let known = state.person_of(&asks.peer).map(|person| views::person(person, state));
    let (name, household) = match (&known, &asks.introduction) {
        (Some(line), _) => (line.name.clone(), line.household.clone()),
        (None, Some(own)) => (own.name().to_owned(), own.household().to_owned()),
        (None, None) => (String::new(), String::new()),
    };
    PersonAsks { name, household, known: known.is_some(), then_show: asks.side == Side::A }
}
