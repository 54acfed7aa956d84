//! Secrets at rest: each wrapped under one master key, which the platform's keystore keeps, or which
//! is itself wrapped by Argon2id over a PIN.
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

/// An open vault: the master key in memory.
pub struct Vault {
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
    /// A vault around this master key.
    #[must_use]
    pub fn new(master: [u8; 32]) -> Self {
        Self { master: Zeroizing::new(master) }
    }

    /// For the platform's keystore.
    #[must_use]
    pub fn master(&self) -> &[u8; 32] {
        &self.master
    }
}

impl Store {
    /// How the vault is kept, if there is one.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn vault_kind(&self) -> Result<Option<VaultKind>, StoreError> {
        let kind: Option<String> = self
            .db
            .prepare_cached("SELECT kind FROM vault")?
            .query_row([], |row| row.get(0))
            .optional()?;
        Ok(kind.map(|kind| if kind == "pin" { VaultKind::Pin } else { VaultKind::Keystore }))
    }

    /// Opens a vault that a PIN wraps.
    ///
    /// # Errors
    /// [`StoreError::NoVault`], [`StoreError::WrongKey`], and what SQLite reports.
    pub fn unlock_with_pin(&self, pin: &str) -> Result<Vault, StoreError> {
        let row = self
            .db
            .prepare_cached(
                "SELECT salt, memory_kib, passes, wrapped FROM vault WHERE kind = 'pin'",
            )?
            .query_row([], |row| {
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
        let master = open(&key, CHECK, &wrapped)?;
        let master: &[u8; 32] = master.as_slice().try_into().map_err(|_| StoreError::WrongKey)?;
        Ok(Vault::new(*master))
    }

    /// Opens a vault whose master key the platform's keystore gave back.
    ///
    /// # Errors
    /// [`StoreError::NoVault`], [`StoreError::WrongKey`], and what SQLite reports.
    pub fn unlock_with_master(&self, master: [u8; 32]) -> Result<Vault, StoreError> {
        let wrapped: Option<Vec<u8>> = self
            .db
            .prepare_cached("SELECT wrapped FROM vault WHERE kind = 'keystore'")?
            .query_row([], |row| row.get(0))
            .optional()?;
        open(&master, CHECK, &wrapped.ok_or(StoreError::NoVault)?)?;
        Ok(Vault::new(master))
    }

    /// A secret by name.
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
            .prepare_cached("SELECT wrapped FROM secret WHERE name = ?1")?
            .query_row([name], |row| row.get(0))
            .optional()?;
        wrapped.map(|wrapped| open(&vault.master, name.as_bytes(), &wrapped)).transpose()
    }
}

impl Writing<'_> {
    /// Keeps a new vault. `pin` wraps the master key; without one the keystore keeps it.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn create_vault(
        &self,
        vault: &Vault,
        pin: Option<&str>,
        entropy: [u8; 40],
    ) -> Result<(), StoreError> {
        let (salt, nonce) = entropy.split_first_chunk::<16>().ok_or(StoreError::WrongKey)?;
        let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| StoreError::WrongKey)?;
        let (kind, wrapped) = match pin {
            Some(pin) => {
                let key = stretch(pin, salt, MEMORY_KIB, PASSES)?;
                ("pin", seal(&key, nonce, CHECK, vault.master.as_slice()))
            }
            None => ("keystore", seal(&vault.master, nonce, CHECK, CHECK)),
        };
        self.tx
            .prepare_cached(
                "INSERT INTO vault (one, kind, salt, memory_kib, passes, wrapped)
                 VALUES (1, ?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![kind, salt, MEMORY_KIB, PASSES, wrapped])?;
        Ok(())
    }

    /// Forgets a secret.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn forget_secret(&self, name: &str) -> Result<(), StoreError> {
        self.tx.prepare_cached("DELETE FROM secret WHERE name = ?1")?.execute([name])?;
        Ok(())
    }

    /// Keeps a secret, wrapped.
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
        self.tx
            .prepare_cached(
                "INSERT INTO secret (name, wrapped) VALUES (?1, ?2)
                 ON CONFLICT (name) DO UPDATE SET wrapped = excluded.wrapped",
            )?
            .execute(params![name, seal(&vault.master, nonce, name.as_bytes(), plain)])?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_pin_opens() {
        let mut store = Store::open_in_memory().unwrap();
        let vault = Vault::new([9; 32]);
        let writing = store.write().unwrap();
        writing.create_vault(&vault, Some("2468"), [1; 40]).unwrap();
        writing.keep_secret(&vault, "seed", b"hidden", [2; 24]).unwrap();
        writing.commit().unwrap();
        assert!(matches!(store.unlock_with_pin("1357"), Err(StoreError::WrongKey)));
        assert!(matches!(store.unlock_with_master([9; 32]), Err(StoreError::NoVault)));
        let vault = store.unlock_with_pin("2468").unwrap();
        assert_eq!(store.secret(&vault, "seed").unwrap().unwrap().as_slice(), b"hidden");
        assert!(store.secret(&vault, "none").unwrap().is_none());
        let other = Vault::new([8; 32]);
        assert!(matches!(store.secret(&other, "seed"), Err(StoreError::WrongKey)));
    }

    #[test]
    fn only_the_keystores_key_opens() {
        let mut store = Store::open_in_memory().unwrap();
        let writing = store.write().unwrap();
        writing.create_vault(&Vault::new([9; 32]), None, [1; 40]).unwrap();
        writing.commit().unwrap();
        assert!(store.unlock_with_master([9; 32]).is_ok());
        assert!(matches!(store.unlock_with_master([8; 32]), Err(StoreError::WrongKey)));
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
