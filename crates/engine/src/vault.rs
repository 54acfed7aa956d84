//! Opening and closing this phone's keys.

use folkmoot_protocol::api::{
    ApiError, CreateVault, ErrorCode, Status, TakenReport, Unlock, VaultState,
};
use folkmoot_store::{StoreError, Vault, VaultKind};

use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::fields;
use crate::street::Street;
use crate::views;

/// Shortest PIN, in characters.
const LEAST_PIN: usize = 4;

impl Engine {
    pub(crate) fn create_vault(&mut self, request: CreateVault) -> Result<Status> {
        if self.store.vault_kind().or_tell()?.is_some() {
            return Err(ErrorCode::VaultExists.into());
        }
        let vault = Vault::new(self.random());
        let entropy = self.random();
        match &request.pin {
            Some(pin) => fields::at_least(pin, LEAST_PIN)?,
            None => {
                let keystore = self.keystore.as_ref().filter(|keystore| keystore.is_available());
                let keystore = keystore.ok_or_else(|| ApiError::new(ErrorCode::NoKeystore))?;
                keystore
                    .store(vault.master())
                    .map_err(|error| ApiError::new(ErrorCode::NoKeystore).with("detail", error))?;
            }
        }
        let writing = self.store.write().or_tell()?;
        writing.create_vault(&vault, request.pin.as_deref(), entropy).or_tell()?;
        writing.commit().or_tell()?;
        self.vault = Some(vault);
        self.status()
    }

    pub(crate) fn unlock(&mut self, request: &Unlock) -> Result<Status> {
        let vault = self.store.unlock_with_pin(&request.pin).or_tell()?;
        self.open_with(vault)?;
        self.status()
    }

    pub(crate) fn lock(&mut self) -> Result<Status> {
        self.vault = None;
        self.street = None;
        self.applying = None;
        self.invitation = None;
        self.films = crate::film::Films::default();
        self.status()
    }

    /// Opens the vault without asking, where the platform's keystore keeps its key.
    pub(crate) fn unlock_by_keystore(&mut self) -> Result<()> {
        if self.store.vault_kind().or_tell()? != Some(VaultKind::Keystore) {
            return Ok(());
        }
        let master = self.keystore.as_ref().and_then(|keystore| keystore.load().ok().flatten());
        match master.map(|master| self.store.unlock_with_master(master)) {
            Some(Ok(vault)) => self.open_with(vault),
            // Another phone's keystore, or a wiped one: the screen says that the keys are locked.
            Some(Err(StoreError::WrongKey)) | None => Ok(()),
            Some(Err(error)) => Err(error).or_tell(),
        }
    }

    fn open_with(&mut self, vault: Vault) -> Result<()> {
        for row in self.store.logs().or_tell()? {
            if let Some(street) = Street::load(&self.store, &vault, row)? {
                self.street = Some(street);
                break;
            }
        }
        self.vault = Some(vault);
        self.load_application()?;
        if self.street.is_none() {
            return Ok(());
        }
        // A phone that stopped between taking in a seal and co-signing it does so now; else it would
        // wait for the next news, and its resident be offered to propose a rival.
        match self.co_sign(&mut TakenReport::default()) {
            Err(error) if error.code == ErrorCode::DiskFull => Ok(()),
            co_signed => co_signed,
        }
    }

    pub(crate) fn status(&mut self) -> Result<Status> {
        let vault = match (&self.vault, self.store.vault_kind().or_tell()?) {
            (Some(_), _) => VaultState::Open,
            (None, Some(_)) => VaultState::Locked,
            (None, None) => VaultState::Missing,
        };
        let mut neighbourhood = self.street.as_mut().map(views::neighbourhood);
        if let (Some(neighbourhood), Some(applying)) = (&mut neighbourhood, &self.applying)
            && neighbourhood.my_name.is_empty()
        {
            applying.name().clone_into(&mut neighbourhood.my_name);
        }
        Ok(Status {
            vault,
            keystore: self.keystore.as_ref().is_some_and(|keystore| keystore.is_available()),
            applying: self.applying.is_some(),
            neighbourhood,
            invitation: self.invitation.as_ref().map(|invitation| invitation.view.clone()),
        })
    }
}
