//! Secrets at rest: each person's wrapped under a master key of their own, which the platform's
//! keystore keeps, or which is itself wrapped by Argon2id over a PIN. Several people may share a phone:
//! nobody's PIN opens another's.
//!
//! A short PIN stops a neighbour who picks up the phone. It does not stop somebody who copies the
//! file and tries all PINs on a fast machine; only a keystore or a long passphrase does.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use rusqlite::{OptionalExtension, params};
use zeroize::Zeroizing;

use crate::{Store, StoreError, Writing};

/// Argon2id memory in KiB and passes: the first recommendation of OWASP for phones (19 MiB, 2).
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
/// A file may not ask for more memory than this (KiB), so that a forged one can't exhaust the phone.
const MOST_MEMORY_KIB: u32 = 256 * 1024;
const CHECK: &[u8] = b"folkmoot v1 vault";
const NONCE: usize = 24;

/// How the master key is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VaultKind {
    /// Wrapped by a PIN.
    Pin,
    /// In the platform's keystore.
    Keystore,
}

/// One person's open vault: the master key in memory.
pub struct Vault {
    person: u32,
    master: Zeroizing<[u8; 32]>,
}

fn seal(key: &[u8; 32], nonce: [u8; NONCE], name: &[u8], plain: &[u8]) -> Vec<u8> {
    let cipher = XChaCha20Poly1305::new(key.into());
    let payload = Payload { msg: plain, aad: name };
    // Only a plaintext of 256 GB could fail here.
    let sealed = cipher.encrypt(&XNonce::from(nonce), payload).unwrap_or_default();
    [nonce.as_slice(), &sealed].concat()
}

fn open(key: &[u8; 32], name: &[u8], wrapped: &[u8]) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let (nonce, sealed) = wrapped.split_first_chunk::<NONCE>().ok_or(StoreError::WrongKey)?;
    XChaCha20Poly1305::new(key.into())
        .decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: name })
        .map(Zeroizing::new)
        .map_err(|_| StoreError::WrongKey)
}

fn stretch(
    pin: &str,
    salt: &[u8],
    memory_kib: u32,
    passes: u32,
) -> Result<Zeroizing<[u8; 32]>, StoreError> {
    if memory_kib > MOST_MEMORY_KIB || passes > 16 {
        return Err(StoreError::WrongKey);
    }
    let params = Params::new(memory_kib, passes, 1, Some(32)).map_err(|_| StoreError::WrongKey)?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(pin.as_bytes(), salt, &mut *key)
        .map_err(|_| StoreError::WrongKey)?;
    Ok(key)
}

/// Wraps `plain` under a passphrase: memory 4 ‖ passes 4 ‖ salt 16 ‖ nonce 24 ‖ ciphertext.
///
/// # Errors
/// None in practice: the parameters are ours.
pub fn wrap_with_passphrase(
    passphrase: &str,
    plain: &[u8],
    entropy: [u8; 40],
) -> Result<Vec<u8>, StoreError> {
    let (salt, nonce) = entropy.split_first_chunk::<16>().ok_or(StoreError::WrongKey)?;
    let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| StoreError::WrongKey)?;
    let key = stretch(passphrase, salt, MEMORY_KIB, PASSES)?;
    let mut out = MEMORY_KIB.to_be_bytes().to_vec();
    out.extend_from_slice(&PASSES.to_be_bytes());
    out.extend_from_slice(salt);
    let sealed = seal(&key, nonce, &out, plain);
    out.extend(sealed);
    Ok(out)
}

/// Opens what [`wrap_with_passphrase`] made.
///
/// # Errors
/// [`StoreError::WrongKey`] for a wrong passphrase or damaged bytes.
pub fn unwrap_with_passphrase(
    passphrase: &str,
    wrapped: &[u8],
) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let (head, sealed) = wrapped.split_at_checked(24).ok_or(StoreError::WrongKey)?;
    let (memory, rest) = head.split_first_chunk::<4>().ok_or(StoreError::WrongKey)?;
    let (passes, salt) = rest.split_first_chunk::<4>().ok_or(StoreError::WrongKey)?;
    let key = stretch(passphrase, salt, u32::from_be_bytes(*memory), u32::from_be_bytes(*passes))?;
    open(&key, head, sealed)
}

impl Vault {
    /// Whose it is: [`PersonRow::number`].
    #[must_use]
    pub fn person(&self) -> u32 {
        self.person
    }

    /// For the platform's keystore.
    #[must_use]
    pub fn master(&self) -> &[u8; 32] {
        &self.master
    }
}

/// A person of this phone, as the list of its people shows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// From 1; names them on this phone only.
    pub number: u32,
    /// As chosen; empty until it is known.
    pub label: String,
    /// How their master key is kept.
    pub kind: VaultKind,
}

impl Store {
    /// Everybody who has keys on this phone, those who came first before.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn people(&self) -> Result<Vec<PersonRow>, StoreError> {
        let mut statement =
            self.db.prepare_cached("SELECT number, label, kind FROM person ORDER BY number")?;
        let rows = statement.query_map([], |row| {
            let kind: String = row.get(2)?;
            let kind = if kind == "pin" { VaultKind::Pin } else { VaultKind::Keystore };
            Ok(PersonRow { number: row.get(0)?, label: row.get(1)?, kind })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Opens the vault of a person that a PIN wraps.
    ///
    /// # Errors
    /// [`StoreError::NoVault`], [`StoreError::WrongKey`], and what SQLite reports.
    pub fn unlock_with_pin(&self, person: u32, pin: &str) -> Result<Vault, StoreError> {
        let row = self
            .db
            .prepare_cached(
                "SELECT salt, memory_kib, passes, wrapped FROM person
                 WHERE number = ?1 AND kind = 'pin'",
            )?
            .query_row([person], |row| {
                Ok((
                    row.get::<_, Vec<u8>>(0)?,
                    row.get::<_, u32>(1)?,
                    row.get::<_, u32>(2)?,
                    row.get::<_, Vec<u8>>(3)?,
                ))
            })
            .optional()?;
        let (salt, memory_kib, passes, wrapped) = row.ok_or(StoreError::NoVault)?;
        let key = stretch(pin, &salt, memory_kib, passes)?;
        let plain = open(&key, CHECK, &wrapped)?;
        let mut master = Zeroizing::new([0; 32]);
        let plain: &[u8; 32] = plain.as_slice().try_into().map_err(|_| StoreError::WrongKey)?;
        master.copy_from_slice(plain);
        Ok(Vault { person, master })
    }

    /// Opens the vault of a person whose master key the platform's keystore gave back.
    ///
    /// # Errors
    /// [`StoreError::NoVault`], [`StoreError::WrongKey`], and what SQLite reports.
    pub fn unlock_with_master(&self, person: u32, master: [u8; 32]) -> Result<Vault, StoreError> {
        let wrapped: Option<Vec<u8>> = self
            .db
            .prepare_cached("SELECT wrapped FROM person WHERE number = ?1 AND kind = 'keystore'")?
            .query_row([person], |row| row.get(0))
            .optional()?;
        open(&master, CHECK, &wrapped.ok_or(StoreError::NoVault)?)?;
        Ok(Vault { person, master: Zeroizing::new(master) })
    }

    /// A secret of the vault's person, by name.
    ///
    /// # Errors
    /// [`StoreError::WrongKey`] where it was wrapped under another master key, and what SQLite
    /// reports.
    pub fn secret(
        &self,
        vault: &Vault,
        name: &str,
    ) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
        let wrapped: Option<Vec<u8>> = self
            .db
            .prepare_cached("SELECT wrapped FROM person_secret WHERE person = ?1 AND name = ?2")?
            .query_row(params![vault.person, name], |row| row.get(0))
            .optional()?;
        wrapped.map(|wrapped| open(&vault.master, name.as_bytes(), &wrapped)).transpose()
    }

    /// A setting of one person, by name.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn person_setting(&self, person: u32, name: &str) -> Result<Option<String>, StoreError> {
        let mut statement = self
            .db
            .prepare_cached("SELECT value FROM person_setting WHERE person = ?1 AND name = ?2")?;
        Ok(statement.query_row(params![person, name], |row| row.get(0)).optional()?)
    }
}

/// How a master key is written down: kind, salt, wrapped.
type Kept<'e> = (&'static str, &'e [u8; 16], Vec<u8>);

fn wrap_master<'e>(
    master: &[u8; 32],
    pin: Option<&str>,
    entropy: &'e [u8; 40],
) -> Result<Kept<'e>, StoreError> {
    let (salt, nonce) = entropy.split_first_chunk::<16>().ok_or(StoreError::WrongKey)?;
    let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| StoreError::WrongKey)?;
    Ok(match pin {
        Some(pin) => {
            let key = stretch(pin, salt, MEMORY_KIB, PASSES)?;
            ("pin", salt, seal(&key, nonce, CHECK, master))
        }
        None => ("keystore", salt, seal(master, nonce, CHECK, CHECK)),
    })
}

impl Writing<'_> {
    /// Keeps a new person with a vault of their own. `pin` wraps the master key; without one the
    /// keystore keeps it.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn add_person(
        &self,
        label: &str,
        master: [u8; 32],
        pin: Option<&str>,
        entropy: [u8; 40],
    ) -> Result<Vault, StoreError> {
        let master = Zeroizing::new(master);
        let (kind, salt, wrapped) = wrap_master(&master, pin, &entropy)?;
        self.tx
            .prepare_cached(
                "INSERT INTO person (label, kind, salt, memory_kib, passes, wrapped)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![label, kind, salt, MEMORY_KIB, PASSES, wrapped])?;
        let person = u32::try_from(self.tx.last_insert_rowid()).unwrap_or(u32::MAX);
        Ok(Vault { person, master })
    }

    /// Keeps a person's secrets under a new master key that `pin` wraps: neither the former PIN nor
    /// what a keystore still holds opens them afterwards. Each secret takes a nonce.
    ///
    /// # Errors
    /// [`StoreError::WrongKey`] where the vault does not open them all, and what SQLite reports.
    pub fn set_pin(
        &self,
        vault: &Vault,
        master: [u8; 32],
        pin: &str,
        entropy: [u8; 40],
        mut nonce: impl FnMut() -> [u8; NONCE],
    ) -> Result<Vault, StoreError> {
        let newer = Vault { person: vault.person, master: Zeroizing::new(master) };
        let (kind, salt, wrapped) = wrap_master(&newer.master, Some(pin), &entropy)?;
        self.tx
            .prepare_cached(
                "UPDATE person SET kind = ?2, salt = ?3, memory_kib = ?4, passes = ?5, wrapped = ?6
                 WHERE number = ?1",
            )?
            .execute(params![vault.person, kind, salt, MEMORY_KIB, PASSES, wrapped])?;
        let mut statement =
            self.tx.prepare_cached("SELECT name, wrapped FROM person_secret WHERE person = ?1")?;
        let secrets = statement
            .query_map([vault.person], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?
            .collect::<Result<Vec<(String, Vec<u8>)>, _>>()?;
        for (name, wrapped) in secrets {
            let plain = open(&vault.master, name.as_bytes(), &wrapped)?;
            self.keep_secret(&newer, &name, &plain, nonce())?;
        }
        Ok(newer)
    }

    /// How a person is called in the list of this phone's people.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn label_person(&self, person: u32, label: &str) -> Result<(), StoreError> {
        self.tx
            .prepare_cached("UPDATE person SET label = ?2 WHERE number = ?1")?
            .execute(params![person, label])?;
        Ok(())
    }

    /// Forgets a secret of the vault's person.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn forget_secret(&self, vault: &Vault, name: &str) -> Result<(), StoreError> {
        self.tx
            .prepare_cached("DELETE FROM person_secret WHERE person = ?1 AND name = ?2")?
            .execute(params![vault.person(), name])?;
        Ok(())
    }

    /// Forgets a person: keys, secrets and settings. What they signed stays in the logs.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn remove_person(&self, person: u32) -> Result<(), StoreError> {
        self.tx.prepare_cached("DELETE FROM person WHERE number = ?1")?.execute([person])?;
        Ok(())
    }

    /// Keeps a secret of the vault's person, wrapped.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn keep_secret(
        &self,
        vault: &Vault,
        name: &str,
        plain: &[u8],
        nonce: [u8; 24],
    ) -> Result<(), StoreError> {
        let wrapped = seal(&vault.master, nonce, name.as_bytes(), plain);
        self.tx
            .prepare_cached(
                "INSERT INTO person_secret (person, name, wrapped) VALUES (?1, ?2, ?3)
                 ON CONFLICT (person, name) DO UPDATE SET wrapped = excluded.wrapped",
            )?
            .execute(params![vault.person, name, wrapped])?;
        Ok(())
    }

    /// Keeps a setting of one person.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn set_for(&self, person: u32, name: &str, value: &str) -> Result<(), StoreError> {
        self.tx
            .prepare_cached(
                "INSERT INTO person_setting (person, name, value) VALUES (?1, ?2, ?3)
                 ON CONFLICT (person, name) DO UPDATE SET value = excluded.value",
            )?
            .execute(params![person, name, value])?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keeps a person with one secret.
    fn has(store: &mut Store, label: &str, master: u8, pin: Option<&str>, secret: &[u8]) -> u32 {
        let writing = store.write().unwrap();
        let vault = writing.add_person(label, [master; 32], pin, [1; 40]).unwrap();
        writing.keep_secret(&vault, "seed", secret, [2; 24]).unwrap();
        writing.set_for(vault.person(), "was", label).unwrap();
        writing.commit().unwrap();
        vault.person()
    }

    fn seed(store: &Store, person: u32, pin: &str) -> Vec<u8> {
        let vault = store.unlock_with_pin(person, pin).unwrap();
        store.secret(&vault, "seed").unwrap().unwrap().to_vec()
    }

    #[test]
    fn only_the_pin_opens() {
        let mut store = Store::open_in_memory().unwrap();
        let person = has(&mut store, "Ana", 9, Some("2468"), b"hidden");
        assert_eq!(person, 1);
        assert!(matches!(store.unlock_with_pin(1, "1357"), Err(StoreError::WrongKey)));
        assert!(matches!(store.unlock_with_pin(2, "2468"), Err(StoreError::NoVault)));
        assert!(matches!(store.unlock_with_master(1, [9; 32]), Err(StoreError::NoVault)));
        let vault = store.unlock_with_pin(1, "2468").unwrap();
        assert_eq!(store.secret(&vault, "seed").unwrap().unwrap().as_slice(), b"hidden");
        assert!(store.secret(&vault, "none").unwrap().is_none());
        let other = Vault { person: 1, master: Zeroizing::new([8; 32]) };
        assert!(matches!(store.secret(&other, "seed"), Err(StoreError::WrongKey)));
    }

    #[test]
    fn only_the_keystores_key_opens() {
        let mut store = Store::open_in_memory().unwrap();
        has(&mut store, "", 9, None, b"hidden");
        assert!(store.unlock_with_master(1, [9; 32]).is_ok());
        assert!(matches!(store.unlock_with_master(1, [8; 32]), Err(StoreError::WrongKey)));
        assert!(matches!(store.unlock_with_pin(1, "2468"), Err(StoreError::NoVault)));
    }

    #[test]
    fn each_person_opens_their_own() {
        let mut store = Store::open_in_memory().unwrap();
        let ana = has(&mut store, "Ana", 9, Some("2468"), b"of Ana");
        let ben = has(&mut store, "Ben", 8, Some("1357"), b"of Ben");
        assert_eq!(seed(&store, ana, "2468"), b"of Ana");
        assert_eq!(seed(&store, ben, "1357"), b"of Ben");
        assert!(matches!(store.unlock_with_pin(ana, "1357"), Err(StoreError::WrongKey)));
        assert!(matches!(store.unlock_with_pin(ben, "2468"), Err(StoreError::WrongKey)));
        // Nor does it help to put one's own way in, or one's own name, before another's secrets.
        let bens = store.unlock_with_pin(ben, "1357").unwrap();
        let forged = Vault { person: ana, ..bens };
        assert!(matches!(store.secret(&forged, "seed"), Err(StoreError::WrongKey)));
        assert_eq!(store.person_setting(ana, "was").unwrap().as_deref(), Some("Ana"));
        assert_eq!(store.person_setting(ben, "was").unwrap().as_deref(), Some("Ben"));
        let labels: Vec<_> = store.people().unwrap().into_iter().map(|it| it.label).collect();
        assert_eq!(labels, ["Ana", "Ben"]);
    }

    #[test]
    fn a_new_pin_locks_out_the_former_one_and_the_keystore() {
        let mut store = Store::open_in_memory().unwrap();
        let ana = has(&mut store, "Ana", 9, None, b"of Ana");
        let ben = has(&mut store, "Ben", 8, Some("1357"), b"of Ben");
        let mut nonces = 3..;
        for (pin, master) in [("2468", 7), ("8642", 6)] {
            let vault = match pin {
                "2468" => store.unlock_with_master(ana, [9; 32]).unwrap(),
                _ => store.unlock_with_pin(ana, "2468").unwrap(),
            };
            let writing = store.write().unwrap();
            let nonce = || [nonces.next().unwrap(); 24];
            writing.set_pin(&vault, [master; 32], pin, [4; 40], nonce).unwrap();
            writing.commit().unwrap();
            assert_eq!(seed(&store, ana, pin), b"of Ana");
            assert!(matches!(store.secret(&vault, "seed"), Err(StoreError::WrongKey)));
        }
        assert!(matches!(store.unlock_with_master(ana, [9; 32]), Err(StoreError::NoVault)));
        assert!(matches!(store.unlock_with_pin(ana, "2468"), Err(StoreError::WrongKey)));
        assert_eq!(seed(&store, ben, "1357"), b"of Ben");
    }

    #[test]
    fn who_leaves_is_forgotten_and_nobody_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("phone.sqlite");
        let mut store = Store::open(&path).unwrap();
        let ana = has(&mut store, "Ana", 9, Some("2468"), b"of Ana");
        let ben = has(&mut store, "Ben", 8, Some("1357"), b"of Ben");
        let writing = store.write().unwrap();
        let wrapped: Vec<u8> = writing
            .tx
            .query_row("SELECT wrapped FROM person_secret WHERE person = ?1", [ana], |r| r.get(0))
            .unwrap();
        writing.remove_person(ana).unwrap();
        writing.commit().unwrap();
        store.tidy().unwrap();
        assert!(matches!(store.unlock_with_pin(ana, "2468"), Err(StoreError::NoVault)));
        assert_eq!(store.person_setting(ana, "was").unwrap(), None);
        assert_eq!(seed(&store, ben, "1357"), b"of Ben");
        let left: i64 =
            store.db.query_row("SELECT count(*) FROM person_secret", [], |row| row.get(0)).unwrap();
        assert_eq!(left, 1);
        drop(store);
        for file in std::fs::read_dir(folder.path()).unwrap() {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            assert!(!bytes.windows(wrapped.len()).any(|window| window == wrapped));
        }
    }

    #[test]
    fn a_passphrase_opens_only_what_it_closed() {
        let wrapped = wrap_with_passphrase("correct horse", b"mine", [3; 40]).unwrap();
        assert_eq!(unwrap_with_passphrase("correct horse", &wrapped).unwrap().as_slice(), b"mine");
        assert!(unwrap_with_passphrase("correct horsf", &wrapped).is_err());
        for length in 0..wrapped.len() {
            assert!(unwrap_with_passphrase("correct horse", &wrapped[..length]).is_err());
        }
        let mut greedy = wrapped;
        greedy[0] = 0xff;
        assert!(unwrap_with_passphrase("correct horse", &greedy).is_err());
    }
}
