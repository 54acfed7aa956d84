//! The keys on this phone: one vault for each of its people, of which at most one is open.

use folkmoot_core::assembly::{Assembly, NoPast};
use folkmoot_core::graph::Entry;
use folkmoot_protocol::api::{
    AddPerson, ApiError, CreateVault, DraftHere, ErrorCode, NamePerson, PersonHere, RemovePerson,
    SetPin, Status, TakenReport, Unlock, VaultState,
};
use folkmoot_protocol::encrypt::EpochKey;
use folkmoot_protocol::operation::Operation;
use folkmoot_store::{LogRow, PersonRow, StoreError, Vault, VaultKind};

use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::fields;
use crate::street::{Street, device_name, epoch_name, is_draft};
use crate::views;

/// Shortest PIN, in characters.
const LEAST_PIN: usize = 4;
/// Most people on one phone: a large household, and a list that fits a screen.
const MOST_PEOPLE: usize = 12;

impl Engine {
    pub(crate) fn create_vault(&mut self, request: CreateVault) -> Result<Status> {
        if !self.store.people().or_tell()?.is_empty() {
            return Err(ErrorCode::VaultExists.into());
        }
        let fresh = self.random();
        let entropy = self.random();
        let master = match &request.pin {
            Some(pin) => {
                fields::at_least(pin, LEAST_PIN)?;
                fresh
            }
            None => {
                let keystore = self.keystore.as_ref().filter(|keystore| keystore.is_available());
                let keystore = keystore.ok_or_else(|| ApiError::new(ErrorCode::NoKeystore))?;
                keystore
                    .keep(fresh)
                    .map_err(|error| ApiError::new(ErrorCode::NoKeystore).with("detail", error))?
            }
        };
        let writing = self.store.write().or_tell()?;
        let vault = writing.add_person("", master, request.pin.as_deref(), entropy).or_tell()?;
        writing.commit().or_tell()?;
        self.vault = Some(vault);
        self.status()
    }

    pub(crate) fn unlock(&mut self, request: &Unlock) -> Result<Status> {
        let vault = self.store.unlock_with_pin(request.person, &request.pin).or_tell()?;
        self.open_with(vault)?;
        self.status()
    }

    pub(crate) fn lock(&mut self) -> Result<Status> {
        self.close();
        self.status()
    }

    /// Drops everything in memory that is the unlocked person's: on a shared phone the next one must
    /// find nothing of it.
    fn close(&mut self) {
        self.vault = None;
        self.street = None;
        self.applying = None;
        self.invitation = None;
        self.films = crate::film::Films::default();
    }

    pub(crate) fn add_person(&mut self, request: &AddPerson) -> Result<Status> {
        self.vault()?;
        let label = fields::text("label", &request.label)?;
        fields::at_least(&request.pin, LEAST_PIN)?;
        let people = self.store.people().or_tell()?;
        if people.iter().any(|person| person.kind == VaultKind::Keystore) {
            return Err(ErrorCode::PinFirst.into());
        }
        if people.len() >= MOST_PEOPLE {
            return Err(ApiError::new(ErrorCode::TooManyPeople).with("most", MOST_PEOPLE));
        }
        not_taken(&people, None, &label)?;
        let (master, entropy) = (self.random(), self.random());
        let drafts = self.draft_keys();
        let nonces: Vec<[u8; 24]> = drafts.iter().map(|_| self.random()).collect();
        let writing = self.store.write().or_tell()?;
        let vault = writing.add_person(&label, master, Some(&request.pin), entropy).or_tell()?;
        for ((name, key), nonce) in drafts.iter().zip(nonces) {
            writing.keep_secret(&vault, name, key.as_bytes(), nonce).or_tell()?;
        }
        writing.commit().or_tell()?;
        self.status()
    }

    /// What an invitation to this person's draft gives to everybody who sees it. After the founding
    /// there is nothing to hand over: neighbours admit, not the owner of a phone.
    fn draft_keys(&mut self) -> Vec<(String, EpochKey)> {
        let Some(street) = &mut self.street else { return Vec::new() };
        if !street.assembly.sealed_state().is_draft() || street.me().is_none() {
            return Vec::new();
        }
        let assembly = street.assembly.id();
        let keys = street.epochs.iter();
        keys.map(|(epoch, key)| (epoch_name(assembly, *epoch), key.clone())).collect()
    }

    pub(crate) fn set_pin(&mut self, request: &SetPin) -> Result<Status> {
        let person = self.vault()?.person();
        fields::at_least(&request.pin, LEAST_PIN)?;
        let kind = self.store.people().or_tell()?.iter().find(|it| it.number == person).map(kind);
        if kind == Some(VaultKind::Pin) {
            // Else whoever is handed an unlocked phone could lock its person out.
            let before = request.before.as_deref().unwrap_or_default();
            self.store.unlock_with_pin(person, before).or_tell()?;
        }
        let (master, entropy) = (self.random(), self.random());
        let Self { store, vault, entropy: source, .. } = self;
        let vault = vault.as_mut().ok_or(ErrorCode::Locked)?;
        let nonce = || {
            let mut nonce = [0; 24];
            source.fill(&mut nonce);
            nonce
        };
        let writing = store.write().or_tell()?;
        let newer = writing.set_pin(vault, master, &request.pin, entropy, nonce).or_tell()?;
        writing.commit().or_tell()?;
        *vault = newer;
        if let (Some(VaultKind::Keystore), Some(keystore)) = (kind, &self.keystore) {
            // What it holds opens nothing any more. Better still if it is not there at all.
            drop(keystore.forget());
        }
        self.tidy()?;
        self.status()
    }

    pub(crate) fn name_person(&mut self, request: &NamePerson) -> Result<Status> {
        let person = self.vault()?.person();
        let label = fields::text("label", &request.label)?;
        not_taken(&self.store.people().or_tell()?, Some(person), &label)?;
        let writing = self.store.write().or_tell()?;
        writing.label_person(person, &label).or_tell()?;
        writing.commit().or_tell()?;
        self.status()
    }

    /// The last one stays: a phone with a log and nobody who can open it would be of no use to anyone.
    pub(crate) fn remove_person(&mut self, request: &RemovePerson) -> Result<Status> {
        let person = self.vault()?.person();
        if self.store.people().or_tell()?.len() < 2 {
            return Err(ErrorCode::OnlyPerson.into());
        }
        self.store.unlock_with_pin(person, &request.pin).or_tell()?;
        let writing = self.store.write().or_tell()?;
        writing.remove_person(person).or_tell()?;
        writing.commit().or_tell()?;
        self.close();
        self.tidy()?;
        self.status()
    }

    /// What was forgotten is forgotten already; a full disk keeps a trace in the journal for a while.
    fn tidy(&self) -> Result<()> {
        match self.store.tidy() {
            Ok(()) | Err(StoreError::Full | StoreError::Busy) => Ok(()),
            Err(error) => Err(error).or_tell(),
        }
    }

    /// Opens the vault without asking, where the platform's keystore keeps its key.
    pub(crate) fn unlock_by_keystore(&mut self) -> Result<()> {
        let people = self.store.people().or_tell()?;
        let Some(person) = people.iter().find(|it| it.kind == VaultKind::Keystore) else {
            return Ok(());
        };
        let master = self.keystore.as_ref().and_then(|keystore| keystore.load().ok().flatten());
        match master.map(|master| self.store.unlock_with_master(person.number, master)) {
            Some(Ok(vault)) => self.open_with(vault),
            // Another phone's keystore, or a wiped one: the screen says that the keys are locked.
            Some(Err(StoreError::WrongKey)) | None => Ok(()),
            Some(Err(error)) => Err(error).or_tell(),
        }
    }

    fn open_with(&mut self, vault: Vault) -> Result<()> {
        self.close();
        let street = self.last_open(&vault)?;
        self.vault = Some(vault);
        self.enter(street)
    }

    /// Shows one of the open vault's neighbourhoods, or none.
    pub(crate) fn enter(&mut self, street: Option<(Street, bool)>) -> Result<()> {
        let person = self.vault()?.person();
        let Some((street, ahead)) = street else {
            self.street = None;
            return self.load_application();
        };
        self.street = Some(street);
        self.load_application()?;
        self.note_application();
        if ahead && let Err(error) = self.catch_up() {
            self.close();
            return Err(error);
        }
        // A phone that stopped between taking in a seal and co-signing it does so now; else it would
        // wait for the next news, and its resident be offered to propose a rival.
        match self.label_and_co_sign(person) {
            Err(error) if error.code == ErrorCode::DiskFull => Ok(()),
            done => done,
        }
    }

    fn label_and_co_sign(&mut self, person: u32) -> Result<()> {
        let name = views::neighbourhood(self.street()?).my_name;
        if let Some(label) = label_for(&self.store.people().or_tell()?, person, &name) {
            let writing = self.store.write().or_tell()?;
            writing.label_person(person, &label).or_tell()?;
            writing.commit().or_tell()?;
        }
        self.co_sign(&mut TakenReport::default())?;
        self.stamp_slips()?;
        self.forget_slips()
    }

    pub(crate) fn status(&mut self) -> Result<Status> {
        let people = self.store.people().or_tell()?;
        let vault = match &self.vault {
            Some(_) => VaultState::Open,
            None if people.is_empty() => VaultState::Missing,
            None => VaultState::Locked,
        };
        let here = |it: PersonRow| PersonHere {
            number: it.number,
            label: it.label,
            pin: it.kind == VaultKind::Pin,
        };
        let mut neighbourhood = self.street.as_mut().map(views::neighbourhood);
        if let (Some(neighbourhood), Some(applying)) = (&mut neighbourhood, &self.applying)
            && neighbourhood.my_name.is_empty()
        {
            applying.name().clone_into(&mut neighbourhood.my_name);
        }
        Ok(Status {
            vault,
            people: people.into_iter().map(here).collect(),
            unlocked: self.vault.as_ref().map(Vault::person),
            keystore: self.keystore.as_ref().is_some_and(|keystore| keystore.is_available()),
            applying: self.applying.is_some(),
            neighbourhood,
            others: self.others()?,
            draft_here: self.draft_here()?.map(|(_, _, view)| view),
            invitation: self.invitation.as_ref().map(|invitation| invitation.view.clone()),
        })
    }

    /// A draft on this phone that the unlocked person was handed the key of, and has not joined.
    pub(crate) fn draft_here(&self) -> Result<Option<(LogRow, EpochKey, DraftHere)>> {
        let (Some(vault), None) = (&self.vault, &self.street) else { return Ok(None) };
        for row in self.store.logs().or_tell()?.into_iter().filter(is_draft) {
            let assembly = row.assembly;
            let key = self.store.secret(vault, &epoch_name(assembly, 0)).or_tell()?;
            let Some(key) = key.and_then(|key| <[u8; 32]>::try_from(key.as_slice()).ok()) else {
                continue;
            };
            if self.store.secret(vault, &device_name(assembly)).or_tell()?.is_some() {
                continue;
            }
            let mut draft = Assembly::new(assembly, None);
            for stored in self.store.open_operations(row.number).or_tell()? {
                draft.add(Entry::new(&Operation::reopen(&stored.bytes).or_tell()?), &NoPast);
            }
            let state = draft.provisional();
            let gathering = state.gatherings.iter().max_by_key(|(_, it)| it.starts_at);
            let view = DraftHere {
                neighbourhood: state.name.clone(),
                gathering: gathering.map(|(id, it)| views::gathering(*id, it, state)),
            };
            return Ok(Some((row, EpochKey::new(key), view)));
        }
        Ok(None)
    }
}

fn kind(person: &PersonRow) -> VaultKind {
    person.kind
}

/// How a person without a label may be called, once their name is known. Tiles that look the same would
/// help nobody, so a namesake gets a number.
pub(crate) fn label_for(people: &[PersonRow], person: u32, name: &str) -> Option<String> {
    let unlabelled = people.iter().any(|it| it.number == person && it.label.is_empty());
    if !unlabelled || name.is_empty() {
        return None;
    }
    let numbered = (2..).map(|number| format!("{name} {number}"));
    let mut labels = std::iter::once(name.to_owned()).chain(numbered);
    labels.find(|label| not_taken(people, Some(person), label).is_ok())
}

/// Whether nobody but `person` is called so on this phone.
fn not_taken(people: &[PersonRow], person: Option<u32>, label: &str) -> Result<()> {
    let alike = |it: &&PersonRow| it.label.to_lowercase() == label.to_lowercase();
    match people.iter().filter(|it| Some(it.number) != person).find(alike) {
        Some(other) => Err(ApiError::new(ErrorCode::NameTaken).with("name", &other.label)),
        None => Ok(()),
    }
}
