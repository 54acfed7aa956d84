//! A phone's database: operations byte for byte, the sealed state, wrapped secrets, and an index of the
//! words that people wrote.
//!
//! One SQLite file, one connection, one writer. An operation is acknowledged only after its
//! transaction is committed; what is in memory is thrown away where a commit fails.

/// A moment at which a test may kill the process; nothing in an ordinary build.
macro_rules! failpoint {
    ($name:literal) => {
        #[cfg(feature = "failpoints")]
        fail::fail_point!($name);
    };
}
pub(crate) use failpoint;

mod decisions;
mod error;
mod log;
mod migrate;
mod minutes;
mod past;
mod photos;
mod search;
mod slips;
mod vault;
mod words;

use std::path::Path;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

pub use decisions::DecisionRow;
pub use error::StoreError;
pub use log::{LogNumber, LogRow, StoredOperation, settled_by};
pub use minutes::MinutesRow;
pub use past::SealedPast;
pub use search::{Document, Found};
pub use vault::{PersonRow, Vault, VaultKind, unwrap_with_passphrase, wrap_with_passphrase};

/// A phone's database.
pub struct Store {
    db: Connection,
}

/// A transaction that writes. Dropped without [`commit`](Writing::commit), it leaves no trace.
pub struct Writing<'s> {
    tx: Transaction<'s>,
}

impl Store {
    /// Opens or makes the database at `path` and brings it up to date.
    ///
    /// # Errors
    /// [`StoreError::Newer`] for a database of a newer app (which stays as it is),
    /// [`StoreError::Busy`] where another program holds it, and what SQLite reports.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Self::prepare(Connection::open(path)?)
    }

    /// A database that is gone with the process.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn open_in_memory() -> Result<Self, StoreError> {
        Self::prepare(Connection::open_in_memory()?)
    }

    fn prepare(mut db: Connection) -> Result<Self, StoreError> {
        // Exclusive: a second program on the same file would compute from a state that is not its own.
        // Full: an acknowledged operation survives a dead battery.
        // Checkpoint: ids are random, so an evening changes a few hundred pages of their index, most of
        // them the same as the evening before. 16 MB of log at most, and each page is copied once for
        // many evenings.
        // Secure: the keys of somebody who left are not to be found in what the file calls free.
        db.execute_batch(
            "PRAGMA locking_mode = EXCLUSIVE;
             PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;
             PRAGMA wal_autocheckpoint = 4000;
             PRAGMA foreign_keys = ON;
             PRAGMA secure_delete = ON;
             PRAGMA cache_size = -8000;
             PRAGMA temp_store = MEMORY;",
        )?;
        db.set_prepared_statement_cache_capacity(64);
        migrate::migrate(&mut db)?;
        Ok(Self { db })
    }

    /// Starts writing.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn write(&mut self) -> Result<Writing<'_>, StoreError> {
        let tx = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        Ok(Writing { tx })
    }

    /// Looks up what is settled. Ask [`SealedPast::finish`] afterwards whether every answer was real.
    #[must_use]
    pub fn past(&self) -> SealedPast<'_> {
        SealedPast::new(&self.db)
    }

    /// Writes everything into the file itself, so that what was forgotten is not left in its journal.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn tidy(&self) -> Result<(), StoreError> {
        Ok(self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
    }

    /// A setting by name.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let mut statement = self.db.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
        Ok(statement.query_row([name], |row| row.get(0)).optional()?)
    }
}

impl Writing<'_> {
    /// Makes everything of this transaction durable, or nothing of it.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn commit(self) -> Result<(), StoreError> {
        crate::failpoint!("before-commit");
        self.tx.commit()?;
        crate::failpoint!("after-commit");
        Ok(())
    }

    /// Keeps a setting.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn set(&self, name: &str, value: &str) -> Result<(), StoreError> {
        self.tx
            .prepare_cached(
                "INSERT INTO setting (name, value) VALUES (?1, ?2)
                 ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            )?
            .execute([name, value])?;
        Ok(())
    }
}
