//! Logs of operations, and the sealed state that follows from them.

use std::collections::BTreeMap;

use folkmoot_core::assembly::{Advance, HeldSeal};
use folkmoot_core::base::Base;
use folkmoot_core::state::State;
use folkmoot_protocol::ids::{AssemblyId, DeviceKey, OpId};
use folkmoot_protocol::operation::Operation;
use folkmoot_protocol::wire;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::{SealedPast, Store, StoreError, Writing};

/// Names a log inside this database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LogNumber(pub(crate) i64);

/// A log and what is kept of its chain of seals.
#[derive(Debug)]
pub struct LogRow {
    /// Which.
    pub number: LogNumber,
    /// Whose.
    pub assembly: AssemblyId,
    /// The founding seal this phone stands on.
    pub anchor: Option<OpId>,
    /// Seals compete somewhere.
    pub competing: bool,
    /// The last seal that holds.
    pub tip: Option<HeldSeal>,
    /// The state after it; of a draft, the empty one.
    pub state: State,
    /// Where the log begins, on a phone that was welcomed.
    pub base: Option<Base>,
}

/// An operation as it is kept.
#[derive(Debug)]
pub struct StoredOperation {
    /// The envelope's exact bytes.
    pub bytes: Vec<u8>,
    /// Number of the seal that settles it; 0 while none does.
    pub sealed_by: u64,
}

/// The number of the seal that settles each operation.
#[must_use]
pub fn settled_by(chain: &[Advance]) -> BTreeMap<OpId, u64> {
    let of = |advance: &Advance| advance.held.seal.number;
    // Added one by one: to collect them takes the code of a sort.
    let mut settled = BTreeMap::new();
    for advance in chain {
        settled.extend(advance.segment.iter().map(|id| (*id, of(advance))));
    }
    settled
}

fn integer(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Columns `bytes` and `sealed_by`.
fn stored(row: &Row<'_>) -> rusqlite::Result<StoredOperation> {
    Ok(StoredOperation {
        bytes: row.get(0)?,
        sealed_by: u64::try_from(row.get::<_, i64>(1)?).unwrap_or(0),
    })
}

/// A 32-byte column.
pub(crate) fn id_column<T>(
    row: &Row<'_>,
    index: usize,
    make: fn([u8; 32]) -> T,
) -> rusqlite::Result<T> {
    row.get::<_, [u8; 32]>(index).map(make)
}

impl Store {
    /// The logs this phone keeps.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where the kept state can't be read, and what SQLite reports.
    pub fn logs(&self) -> Result<Vec<LogRow>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT number, assembly, anchor, competing, state, base FROM log ORDER BY number",
        )?;
        let mut rows = statement.query([])?;
        let mut logs = Vec::new();
        while let Some(row) = rows.next()? {
            let number = LogNumber(row.get(0)?);
            let assembly = id_column(row, 1, AssemblyId)?;
            let state: Option<Vec<u8>> = row.get(4)?;
            let base: Option<Vec<u8>> = row.get(5)?;
            logs.push(LogRow {
                number,
                assembly,
                anchor: row.get::<_, Option<[u8; 32]>>(2)?.map(OpId),
                competing: row.get(3)?,
                tip: self.last_held(number)?,
                state: match state {
                    Some(bytes) => wire::decode(&bytes)?,
                    None => State::draft(assembly),
                },
                base: base.map(|bytes| wire::decode(&bytes)).transpose()?,
            });
        }
        Ok(logs)
    }

    fn last_held(&self, log: LogNumber) -> Result<Option<HeldSeal>, StoreError> {
        let record: Option<Vec<u8>> = self
            .db
            .prepare_cached("SELECT record FROM held WHERE log = ?1 ORDER BY number DESC LIMIT 1")?
            .query_row([log.0], |row| row.get(0))
            .optional()?;
        Ok(record.map(|bytes| wire::decode(&bytes)).transpose()?)
    }

    /// Seals of the branch that counts, newest first, at most `limit`.
    ///
    /// # Errors
    /// [`StoreError::Damaged`], and what SQLite reports.
    pub fn held(&self, log: LogNumber, limit: u32) -> Result<Vec<HeldSeal>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT record FROM held WHERE log = ?1 ORDER BY number DESC LIMIT ?2",
        )?;
        let records = statement
            .query_map(params![log.0, limit], |row| row.get::<_, Vec<u8>>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        records.iter().map(|bytes| Ok(wire::decode(bytes)?)).collect()
    }

    /// The seal of this number on the branch that counts.
    ///
    /// # Errors
    /// [`StoreError::Damaged`], and what SQLite reports.
    pub fn held_at(&self, log: LogNumber, number: u64) -> Result<Option<HeldSeal>, StoreError> {
        let record: Option<Vec<u8>> = self
            .db
            .prepare_cached("SELECT record FROM held WHERE log = ?1 AND number = ?2")?
            .query_row(params![log.0, integer(number)], |row| row.get(0))
            .optional()?;
        Ok(record.map(|bytes| wire::decode(&bytes)).transpose()?)
    }

    /// Operations that no held seal settles, in the order they came.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn open_operations(&self, log: LogNumber) -> Result<Vec<StoredOperation>, StoreError> {
        self.operations(
            "SELECT bytes, sealed_by FROM operation WHERE log = ?1 AND sealed_by = 0 ORDER BY number",
            log,
            None,
        )
    }

    /// Operations that no seal up to `after` settles, in the order they came; all with `after` 0.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn operations_after(
        &self,
        log: LogNumber,
        after: u64,
    ) -> Result<Vec<StoredOperation>, StoreError> {
        self.operations(
            "SELECT bytes, sealed_by FROM operation
             WHERE log = ?1 AND (sealed_by = 0 OR sealed_by > ?2) ORDER BY number",
            log,
            Some(after),
        )
    }

    fn operations(
        &self,
        sql: &str,
        log: LogNumber,
        after: Option<u64>,
    ) -> Result<Vec<StoredOperation>, StoreError> {
        let mut statement = self.db.prepare_cached(sql)?;
        let rows = match after {
            Some(after) => statement.query_map(params![log.0, integer(after)], stored)?.collect(),
            None => statement.query_map([log.0], stored)?.collect::<Result<Vec<_>, _>>(),
        };
        Ok(rows?)
    }

    /// One operation by its id, of whichever log.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn operation(&self, id: &OpId) -> Result<Option<StoredOperation>, StoreError> {
        Ok(self
            .db
            .prepare_cached("SELECT bytes, sealed_by FROM operation WHERE id = ?1")?
            .query_row([id.0], stored)
            .optional()?)
    }

    /// Every operation of a log, decoded one by one: for evaluating the whole chain anew.
    ///
    /// # Errors
    /// [`StoreError::Damaged`], and what SQLite reports.
    pub fn each_operation(
        &self,
        log: LogNumber,
        visit: impl FnMut(Operation),
    ) -> Result<(), StoreError> {
        each_operation(&self.db, log, visit)
    }

    /// How many operations a log has.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn count(&self, log: LogNumber) -> Result<u64, StoreError> {
        let count: i64 = self
            .db
            .prepare_cached("SELECT operations FROM extent WHERE log = ?1")?
            .query_row([log.0], |row| row.get(0))
            .optional()?
            .unwrap_or(0);
        Ok(u64::try_from(count).unwrap_or(0))
    }

    /// The last operation of a device's chain: its number in the chain, and its id.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn chain_head(&self, device: &DeviceKey) -> Result<Option<(u64, OpId)>, StoreError> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT seq, id FROM operation WHERE device = ?1 ORDER BY seq DESC, id LIMIT 1",
            )?
            .query_row([device.0], |row| {
                Ok((u64::try_from(row.get::<_, i64>(0)?).unwrap_or(0), id_column(row, 1, OpId)?))
            })
            .optional()?)
    }

    /// The id of the operation at a place in a device's chain; of a forked one, any.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn at(&self, device: &DeviceKey, seq: u64) -> Result<Option<OpId>, StoreError> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT id FROM operation WHERE device = ?1 AND seq = ?2 ORDER BY sealed_by = 0, id
                 LIMIT 1",
            )?
            .query_row(params![device.0, integer(seq)], |row| id_column(row, 0, OpId))
            .optional()?)
    }

    /// Devices, and for each the first place in its chain that two operations claim.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn equivocations(&self, log: LogNumber) -> Result<Vec<(DeviceKey, u64)>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT device, min(seq) FROM equivocation WHERE log = ?1
             GROUP BY device ORDER BY device",
        )?;
        let rows = statement.query_map([log.0], |row| {
            let seq = u64::try_from(row.get::<_, i64>(1)?).unwrap_or(0);
            Ok((id_column(row, 0, DeviceKey)?, seq))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// Starts a log.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn create_log(&self, assembly: AssemblyId) -> Result<LogNumber, StoreError> {
        self.tx.prepare_cached("INSERT INTO log (assembly) VALUES (?1)")?.execute([assembly.0])?;
        Ok(LogNumber(self.tx.last_insert_rowid()))
    }

    /// Appends an operation that is not there yet, with the number of the seal that settles it; 0
    /// while none does.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn append(
        &self,
        log: LogNumber,
        operation: &Operation,
        sealed_by: u64,
    ) -> Result<(), StoreError> {
        crate::failpoint!("before-append");
        let payload = &operation.payload;
        self.tx
            .prepare_cached(
                "INSERT INTO operation (log, id, device, seq, sealed_by, bytes)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                log.0,
                operation.id.0,
                payload.device.0,
                integer(payload.seq),
                integer(sealed_by),
                operation.bytes,
            ])?;
        crate::failpoint!("after-append");
        Ok(())
    }

    /// Notes which seals settle operations that are there already.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn settle(&self, sealed_by: &BTreeMap<OpId, u64>) -> Result<(), StoreError> {
        crate::failpoint!("before-settle");
        let mut update =
            self.tx.prepare_cached("UPDATE operation SET sealed_by = ?2 WHERE id = ?1")?;
        for (id, number) in sealed_by {
            update.execute(params![id.0, integer(*number)])?;
        }
        Ok(())
    }

    /// Keeps seals that hold, oldest first, and the state after the last.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn keep_chain(&self, log: LogNumber, chain: &[Advance]) -> Result<(), StoreError> {
        if chain.is_empty() {
            crate::failpoint!("after-settle");
            return Ok(());
        }
        let kept: Option<Vec<u8>> = self
            .tx
            .prepare_cached("SELECT state FROM log WHERE number = ?1")?
            .query_row([log.0], |row| row.get(0))?;
        let kept: Option<State> = kept.map(|bytes| wire::decode(&bytes)).transpose()?;
        let mut before = kept.as_ref();
        for advance in chain {
            self.keep_seal(log, &advance.held)?;
            self.keep_minutes(log, before, &advance.state)?;
            before = Some(&advance.state);
        }
        if let Some(last) = chain.last() {
            self.tx
                .prepare_cached("UPDATE log SET state = ?2 WHERE number = ?1")?
                .execute(params![log.0, wire::encode(&last.state)])?;
        }
        crate::failpoint!("after-settle");
        Ok(())
    }

    /// Keeps a seal of the branch that counts, with its co-signers so far.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn keep_seal(&self, log: LogNumber, held: &HeldSeal) -> Result<(), StoreError> {
        self.tx
            .prepare_cached(
                "INSERT INTO held (log, number, id, record) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (log, number) DO UPDATE SET id = excluded.id, record = excluded.record",
            )?
            .execute(params![
                log.0,
                integer(held.seal.number),
                held.id.0,
                wire::encode(held),
            ])?;
        Ok(())
    }

    /// Begins a log at the seal at which its phone was welcomed; what was there of its chain is dropped,
    /// and `past` are operations that the seal settles.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn begin_at(
        &self,
        log: LogNumber,
        base: &Base,
        past: &BTreeMap<OpId, u64>,
    ) -> Result<(), StoreError> {
        self.tx
            .prepare_cached("UPDATE log SET base = ?2, competing = 0 WHERE number = ?1")?
            .execute(params![log.0, wire::encode(base)])?;
        self.settle(past)?;
        self.begin(log, base)
    }

    fn begin(&self, log: LogNumber, base: &Base) -> Result<(), StoreError> {
        self.tx.prepare_cached("DELETE FROM held WHERE log = ?1")?.execute([log.0])?;
        self.keep_seal(log, &base.held)?;
        self.tx
            .prepare_cached("UPDATE log SET state = ?2 WHERE number = ?1")?
            .execute(params![log.0, wire::encode(&base.state)])?;
        self.keep_minutes(log, None, &base.state)
    }

    /// Replaces the whole chain of seals by one that was evaluated anew, from the beginning or from
    /// `base`.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn replace_chain(
        &self,
        log: LogNumber,
        base: Option<&Base>,
        chain: &[Advance],
        competing: bool,
    ) -> Result<(), StoreError> {
        let after = integer(base.map_or(0, |base| base.state.number));
        self.tx
            .prepare_cached("UPDATE operation SET sealed_by = 0 WHERE log = ?1 AND sealed_by > ?2")?
            .execute(params![log.0, after])?;
        self.forget_minutes(log, after)?;
        self.tx.prepare_cached("DELETE FROM held WHERE log = ?1")?.execute([log.0])?;
        self.tx
            .prepare_cached("UPDATE log SET state = NULL, competing = ?2 WHERE number = ?1")?
            .execute(params![log.0, competing])?;
        if let Some(base) = base {
            self.begin(log, base)?;
        }
        self.settle(&settled_by(chain))?;
        self.keep_chain(log, chain)
    }

    /// Stands on a founding seal.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn pin(&self, log: LogNumber, anchor: OpId) -> Result<(), StoreError> {
        self.tx
            .prepare_cached("UPDATE log SET anchor = ?2 WHERE number = ?1")?
            .execute(params![log.0, anchor.0])?;
        Ok(())
    }

    /// Every operation of a log, this transaction's included.
    ///
    /// # Errors
    /// [`StoreError::Damaged`], and what SQLite reports.
    pub fn each_operation(
        &self,
        log: LogNumber,
        visit: impl FnMut(Operation),
    ) -> Result<(), StoreError> {
        each_operation(&self.tx, log, visit)
    }

    /// Looks up what is settled. Ask [`SealedPast::finish`] afterwards whether every answer was real.
    #[must_use]
    pub fn past(&self) -> SealedPast<'_> {
        SealedPast::new(&self.tx)
    }
}

fn each_operation(
    db: &Connection,
    log: LogNumber,
    mut visit: impl FnMut(Operation),
) -> Result<(), StoreError> {
    let mut statement =
        db.prepare_cached("SELECT bytes FROM operation WHERE log = ?1 ORDER BY number")?;
    let mut rows = statement.query([log.0])?;
    while let Some(row) = rows.next()? {
        visit(Operation::reopen(row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?)?);
    }
    Ok(())
}
