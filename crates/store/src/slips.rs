//! Slips: ballots in secret on phones, on their way to the tellers' urns.

use folkmoot_protocol::ids::QuestionId;
use rusqlite::params;

use crate::log::id_column;
use crate::{LogNumber, Store, StoreError, Vault, Writing};

impl Store {
    /// The slips on a question, by their hash.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn slips(&self, log: LogNumber, question: QuestionId) -> Result<Vec<Vec<u8>>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT bytes FROM slip WHERE log = ?1 AND question = ?2 ORDER BY id",
        )?;
        let rows = statement.query_map(params![log.0, question.0], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many slips there are on a question.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn slip_count(&self, log: LogNumber, question: QuestionId) -> Result<usize, StoreError> {
        let count: i64 = self
            .db
            .prepare_cached("SELECT count(*) FROM slip WHERE log = ?1 AND question = ?2")?
            .query_row(params![log.0, question.0], |row| row.get(0))?;
        Ok(usize::try_from(count).unwrap_or(0))
    }

    /// Whether a slip on a question lies here, by its hash.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn has_slip(
        &self,
        log: LogNumber,
        question: QuestionId,
        id: &[u8; 32],
    ) -> Result<bool, StoreError> {
        Ok(self
            .db
            .prepare_cached("SELECT 1 FROM slip WHERE log = ?1 AND question = ?2 AND id = ?3")?
            .exists(params![log.0, question.0, id])?)
    }

    /// Questions with slips.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn questions_with_slips(&self, log: LogNumber) -> Result<Vec<QuestionId>, StoreError> {
        let mut statement =
            self.db.prepare_cached("SELECT DISTINCT question FROM slip WHERE log = ?1")?;
        let rows = statement.query_map([log.0], |row| id_column(row, 0, QuestionId))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Names of the vault's person's secrets that begin so.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn secret_names(&self, vault: &Vault, prefix: &str) -> Result<Vec<String>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT name FROM person_secret WHERE person = ?1 AND substr(name, 1, ?2) = ?3",
        )?;
        let length = i64::try_from(prefix.len()).unwrap_or(0);
        let rows =
            statement.query_map(params![vault.person(), length, prefix], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// Keeps a slip. Says whether it was new.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn keep_slip(
        &self,
        log: LogNumber,
        question: QuestionId,
        id: &[u8; 32],
        bytes: &[u8],
    ) -> Result<bool, StoreError> {
        let kept = self
            .tx
            .prepare_cached(
                "INSERT INTO slip (log, question, id, bytes) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT DO NOTHING",
            )?
            .execute(params![log.0, question.0, id, bytes])?;
        Ok(kept > 0)
    }

    /// Forgets one slip on a question.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn forget_slip(
        &self,
        log: LogNumber,
        question: QuestionId,
        id: &[u8; 32],
    ) -> Result<(), StoreError> {
        self.tx
            .prepare_cached("DELETE FROM slip WHERE log = ?1 AND question = ?2 AND id = ?3")?
            .execute(params![log.0, question.0, id])?;
        Ok(())
    }

    /// Forgets the slips on a question.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn forget_slips(&self, log: LogNumber, question: QuestionId) -> Result<(), StoreError> {
        self.tx
            .prepare_cached("DELETE FROM slip WHERE log = ?1 AND question = ?2")?
            .execute(params![log.0, question.0])?;
        Ok(())
    }
}
