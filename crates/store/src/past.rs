//! What the projection asks of operations that are settled and not in memory.

use std::cell::RefCell;

use folkmoot_core::assembly::Past;
use folkmoot_protocol::ids::{DeviceKey, OpId};
use rusqlite::{Connection, OptionalExtension};

use crate::StoreError;
use crate::log::id_column;

/// Answers the projection's questions about what is settled.
pub struct SealedPast<'s> {
    db: &'s Connection,
    error: RefCell<Option<rusqlite::Error>>,
}

impl<'s> SealedPast<'s> {
    pub(crate) fn new(db: &'s Connection) -> Self {
        Self { db, error: RefCell::new(None) }
    }

    fn ask<T>(&self, answer: rusqlite::Result<Option<T>>) -> Option<T> {
        answer.unwrap_or_else(|error| {
            self.error.borrow_mut().get_or_insert(error);
            None
        })
    }

    /// The first question that SQLite could not answer.
    ///
    /// # Errors
    /// What SQLite reported.
    pub fn finish(self) -> Result<(), StoreError> {
        self.error.into_inner().map_or(Ok(()), |error| Err(error.into()))
    }
}

impl Past for SealedPast<'_> {
    fn position(&self, id: &OpId) -> Option<(DeviceKey, u64)> {
        let answer = self
            .db
            .prepare_cached("SELECT device, seq FROM operation WHERE id = ?1 AND sealed_by <> 0")
            .and_then(|mut statement| {
                statement
                    .query_row([id.0], |row| {
                        let seq = u64::try_from(row.get::<_, i64>(1)?).unwrap_or(0);
                        Ok((id_column(row, 0, DeviceKey)?, seq))
                    })
                    .optional()
            });
        self.ask(answer)
    }

    fn is_held(&self, seal: &OpId) -> bool {
        let answer = self
            .db
            .prepare_cached("SELECT 1 FROM held WHERE id = ?1")
            .and_then(|mut statement| statement.query_row([seal.0], |_| Ok(())).optional());
        self.ask(answer).is_some()
    }
}
