//! Photos of matters: named by the log, and kept here once somebody brings them.

use folkmoot_protocol::ids::FileHash;
use rusqlite::{OptionalExtension, params};

use crate::{LogNumber, Store, StoreError, Writing};

impl Store {
    /// A photo, where it is here.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn photo(&self, log: LogNumber, hash: FileHash) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self
            .db
            .prepare_cached("SELECT bytes FROM photo WHERE log = ?1 AND hash = ?2")?
            .query_row(params![log.0, hash.0], |row| row.get(0))
            .optional()?
            .flatten())
    }

    /// Whether a photo is here.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn has_photo(&self, log: LogNumber, hash: FileHash) -> Result<bool, StoreError> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT 1 FROM photo WHERE log = ?1 AND hash = ?2 AND bytes IS NOT NULL",
            )?
            .exists(params![log.0, hash.0])?)
    }
}

impl Writing<'_> {
    /// Notes that the log names a photo.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn name_photo(&self, log: LogNumber, hash: FileHash) -> Result<(), StoreError> {
        self.tx
            .prepare_cached("INSERT OR IGNORE INTO photo (log, hash) VALUES (?1, ?2)")?
            .execute(params![log.0, hash.0])?;
        Ok(())
    }

    /// Keeps a photo that the log names; whether it was named and was not here before.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn keep_photo(
        &self,
        log: LogNumber,
        hash: FileHash,
        bytes: &[u8],
    ) -> Result<bool, StoreError> {
        let kept = self
            .tx
            .prepare_cached(
                "UPDATE photo SET bytes = ?3 WHERE log = ?1 AND hash = ?2 AND bytes IS NULL",
            )?
            .execute(params![log.0, hash.0, bytes])?;
        Ok(kept > 0)
    }
}
