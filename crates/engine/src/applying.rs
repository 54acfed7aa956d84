//! A phone that is nobody's yet is met by residents, and welcomed.

use folkmoot_protocol::api::{
    Apply, ApplyView, ErrorCode, GetApplication, MetBy, Scanned, Stage, Status,
};
use folkmoot_protocol::ids::{AssemblyId, DeviceKey};
use folkmoot_protocol::keys::DeviceSecret;
use folkmoot_protocol::wire;
use folkmoot_qr::codes::{self, spelled};
use folkmoot_qr::handshake::{Applicant, Introduction, NewPhone, NewPhoneStep};
use folkmoot_qr::picture::Correction;
use minicbor::{Decode, Encode};

use crate::check_in::{DeviceSigner, seed};
use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::street::Street;
use crate::{fields, views};

/// Name under which an application is kept among the secrets.
const APPLICATION: &str = "application";

/// What a phone that is nobody's yet keeps of itself.
#[derive(Clone, Encode, Decode)]
#[cbor(array)]
pub struct Kept {
    /// From which its keys follow.
    #[cbor(n(0), with = "minicbor::bytes")]
    seed: [u8; 32],
    #[n(1)]
    name: String,
    #[n(2)]
    household: String,
    #[cbor(n(3), with = "minicbor::bytes")]
    nonce: [u8; 16],
    #[n(4)]
    returning: bool,
    /// The neighbourhood whose resident met it first: it applies to no other.
    #[n(5)]
    assembly: Option<AssemblyId>,
    /// Residents who met it: device, name, household.
    #[n(6)]
    met: Vec<(DeviceKey, String, String)>,
}

/// A phone that waits to be met.
pub struct Applying {
    kept: Kept,
    screen: NewPhone<DeviceSigner>,
}

impl Applying {
    fn new(kept: Kept) -> Result<Self> {
        let secret = DeviceSecret::from_seed(kept.seed);
        let introduction = Introduction::new(kept.name.clone(), kept.household.clone())
            .map_err(|_| ErrorCode::Internal)?;
        let applicant = Applicant {
            outside: secret.outside_key(),
            receive: secret.receive_key(),
            nonce: kept.nonce,
            introduction,
            returning: kept.returning,
            expected: kept.assembly,
            accessible: false,
        };
        let screen = NewPhone::new(applicant, DeviceSigner(std::sync::Arc::new(secret)));
        Ok(Self { kept, screen })
    }

    pub fn secret(&self) -> DeviceSecret {
        DeviceSecret::from_seed(self.kept.seed)
    }

    pub fn name(&self) -> &str {
        &self.kept.name
    }

    pub fn assembly(&self) -> Option<AssemblyId> {
        self.kept.assembly
    }

    /// Devices of those who met this phone.
    pub fn met(&self) -> impl Iterator<Item = &DeviceKey> {
        self.kept.met.iter().map(|(device, ..)| device)
    }
}

impl Engine {
    pub(crate) fn apply(&mut self, request: &Apply) -> Result<ApplyView> {
        self.vault()?;
        let name = fields::text("name", &request.name)?;
        let household = fields::text("household", &request.household)?;
        let returning = request.returning;
        self.may_apply()?;
        let seed = match &self.street {
            // A copy was brought back: this phone reads already, with keys of its own.
            Some(street) => *street.secret.seed(),
            None => self.random(),
        };
        let same = self.applying.as_ref().is_some_and(|it| {
            (&it.kept.name, &it.kept.household, it.kept.returning) == (&name, &household, returning)
        });
        if !same {
            let assembly = self.street.as_ref().map(|street| street.assembly.id());
            let nonce = self.random();
            let met = Vec::new();
            let kept = Kept { seed, name, household, nonce, returning, assembly, met };
            self.keep_application(kept)?;
        }
        self.apply_view()
    }

    /// Only a phone applies that is no resident's, and whose neighbourhood, if there is one on it, is
    /// founded.
    fn may_apply(&mut self) -> Result<()> {
        let Some(street) = self.street.as_mut() else { return Ok(()) };
        match views::neighbourhood(street).stage {
            Stage::Visitor | Stage::Newcomer => Ok(()),
            Stage::Draft if street.assembly.was_founded_without_us() => Ok(()),
            Stage::Draft => Err(ErrorCode::AlreadyHasNeighbourhood.into()),
            Stage::Resident | Stage::Disputed => Err(ErrorCode::AlreadyKnown.into()),
        }
    }

    pub(crate) fn get_application(&mut self, request: &GetApplication) -> Result<ApplyView> {
        self.applying()?.screen.set_accessible(request.accessible);
        self.apply_view()
    }

    pub(crate) fn next_voucher(&mut self) -> Result<ApplyView> {
        self.applying()?.screen.start_over();
        self.apply_view()
    }

    pub(crate) fn stop_applying(&mut self) -> Result<Status> {
        if self.street.is_none() {
            let vault = self.vault.as_ref().ok_or(ErrorCode::Locked)?;
            let writing = self.store.write().or_tell()?;
            writing.forget_secret(vault, APPLICATION).or_tell()?;
            writing.commit().or_tell()?;
            self.applying = None;
        }
        self.status()
    }

    fn applying(&mut self) -> Result<&mut Applying> {
        self.vault()?;
        self.applying.as_mut().ok_or_else(|| ErrorCode::NotApplying.into())
    }

    /// Reads an application back from the store, on opening the keys.
    pub(crate) fn load_application(&mut self) -> Result<()> {
        let Some(vault) = &self.vault else { return Ok(()) };
        let kept = self.store.secret(vault, APPLICATION).or_tell()?;
        let kept: Option<Kept> = kept.and_then(|bytes| wire::decode(&bytes).ok());
        let here = self.street.as_ref().map(|street| street.assembly.id());
        // Whoever applies elsewhere does so while this one is closed.
        let kept = kept.filter(|kept| here.is_none_or(|here| kept.assembly == Some(here)));
        self.applying = kept.map(Applying::new).transpose()?;
        Ok(())
    }

    /// Tells the neighbourhood on this phone how many of its neighbours met a newcomer: their vouches may
    /// still be on their way.
    pub(crate) fn note_application(&mut self) {
        if let Some(street) = &mut self.street {
            let newcomer = self.applying.as_ref().filter(|applying| !applying.kept.returning);
            street.met_by = newcomer.map(|applying| views::number(applying.kept.met.len()));
        }
    }

    fn keep_application(&mut self, kept: Kept) -> Result<()> {
        self.write_application(&kept)?;
        self.applying = Some(Applying::new(kept)?);
        Ok(())
    }

    fn write_application(&mut self, kept: &Kept) -> Result<()> {
        let nonce = self.random();
        let vault = self.vault.as_ref().ok_or(ErrorCode::Locked)?;
        let writing = self.store.write().or_tell()?;
        let bytes = zeroize::Zeroizing::new(wire::encode(kept));
        writing.keep_secret(vault, APPLICATION, &bytes, nonce).or_tell()?;
        writing.commit().or_tell()
    }

    /// A code of an exchange with a resident was seen by this phone, which is nobody's.
    pub(crate) fn saw_resident(&mut self, bytes: &[u8]) -> Result<Scanned> {
        self.applying()?;
        let now = self.clock.monotonic_ms();
        let ephemeral: [u8; 32] = seed(self.entropy_mut());
        let applying = self.applying()?;
        let secret = applying.secret();
        let possession = |assembly: AssemblyId| secret.sign_possession(assembly).0;
        match applying.screen.saw(bytes, now, || ephemeral, possession).or_tell()? {
            NewPhoneStep::KeepShowing => Ok(Scanned::Again),
            NewPhoneStep::Answer { .. } => Ok(Scanned::ShowAnswer),
            NewPhoneStep::Met(met) => {
                let (name, household) =
                    (met.introduction.name().to_owned(), met.introduction.household().to_owned());
                let by =
                    MetBy { name: name.clone(), household: household.clone(), device: met.peer };
                let mut kept = applying.kept.clone();
                kept.met.retain(|(device, ..)| *device != met.peer);
                kept.met.push((met.peer, name, household));
                let pinned = kept.assembly.replace(met.assembly) == Some(met.assembly);
                self.write_application(&kept)?;
                let applying = self.applying()?;
                applying.kept = kept;
                if !pinned {
                    // The screen that is open answers this neighbourhood alone from now on.
                    applying.screen.expect_only(met.assembly);
                }
                self.note_application();
                Ok(Scanned::MetBy(by))
            }
        }
    }

    fn apply_view(&mut self) -> Result<ApplyView> {
        let now = self.clock.monotonic_ms();
        let welcomed = self.street.as_ref().is_some_and(Street::is_founded);
        let Applying { kept, screen } = self.applying()?;
        let by = |(device, name, household): &(DeviceKey, String, String)| MetBy {
            name: name.clone(),
            household: household.clone(),
            device: *device,
        };
        let met: Vec<MetBy> = kept.met.iter().map(by).collect();
        let just_met = screen.met().map(|met| met.peer);
        let just_met = just_met.and_then(|key| met.iter().find(|it| it.device == key).cloned());
        let shown = screen.code_to_show(now);
        Ok(ApplyView {
            name: kept.name.clone(),
            household: kept.household.clone(),
            returning: kept.returning,
            code: shown
                .as_ref()
                .map(|shown| views::code(&codes::text(&shown.bytes), Correction::Medium))
                .transpose()?,
            spoken: shown.as_ref().map(|shown| spelled::spell(&shown.bytes)),
            expires_in_ms: shown
                .map_or(5_000, |shown| u32::try_from(shown.expires_in_ms).unwrap_or(u32::MAX)),
            met,
            just_met,
            welcomed,
        })
    }
}
