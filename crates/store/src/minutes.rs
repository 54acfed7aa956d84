//! Minutes of gatherings that closed: one row for each, read by pages.

use folkmoot_core::minutes::{Minutes, minutes};
use folkmoot_core::state::State;
use folkmoot_protocol::body::Deed;
use folkmoot_protocol::ids::{GatheringId, PersonId};
use folkmoot_protocol::wire;
use rusqlite::{Connection, OptionalExtension, params};

use crate::decisions::deed;
use crate::log::id_column;
use crate::{LogNumber, Store, StoreError, Writing};

/// A gathering in the list of those that closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinutesRow {
    /// Which.
    pub gathering: GatheringId,
    /// Start, in Unix seconds.
    pub starts_at: i64,
    /// Where, in words.
    pub place: String,
    /// How many were there.
    pub present: u32,
    /// Questions that it decided.
    pub decisions: u32,
}

impl Store {
    /// The minutes of a gathering that closed.
    ///
    /// # Errors
    /// [`StoreError::Damaged`], and what SQLite reports.
    pub fn minutes(
        &self,
        log: LogNumber,
        gathering: GatheringId,
    ) -> Result<Option<Minutes>, StoreError> {
        read(&self.db, log, gathering)
    }

    /// Gatherings that closed, newest first, that started before `before`; at most `limit`.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn gatherings(
        &self,
        log: LogNumber,
        before: i64,
        limit: u32,
    ) -> Result<Vec<MinutesRow>, StoreError> {
        let mut statement = self.db.prepare_cached(
            "SELECT gathering, starts_at, place, present, decisions FROM minutes
             WHERE log = ?1 AND starts_at < ?2 ORDER BY starts_at DESC LIMIT ?3",
        )?;
        let rows = statement.query_map(params![log.0, before, limit], |row| {
            Ok(MinutesRow {
                gathering: id_column(row, 0, GatheringId)?,
                starts_at: row.get(1)?,
                place: row.get(2)?,
                present: row.get(3)?,
                decisions: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn read(
    db: &Connection,
    log: LogNumber,
    gathering: GatheringId,
) -> Result<Option<Minutes>, StoreError> {
    let record: Option<Vec<u8>> = db
        .prepare_cached("SELECT record FROM minutes WHERE log = ?1 AND gathering = ?2")?
        .query_row(params![log.0, gathering.0], |row| row.get(0))
        .optional()?;
    Ok(record.map(|record| wire::decode(&record)).transpose()?)
}

impl Writing<'_> {
    /// Keeps the minutes of gatherings that a sealed state still has all of: the one that closed last, and
    /// amendments up to the next seal; and what it judged. Who left with a seal has their name from what was
    /// known before it.
    pub(crate) fn keep_minutes(
        &self,
        log: LogNumber,
        before: Option<&State>,
        state: &State,
    ) -> Result<(), StoreError> {
        self.keep_decisions(log, state)?;
        for id in state.with_minutes() {
            let Some(mut kept) = minutes(id, state) else { continue };
            let later = std::mem::take(&mut kept.names);
            if let Some(earlier) = read(&self.tx, log, id)? {
                kept.names = earlier.names;
            }
            if let Some(before) = before {
                kept.name_from(before);
            }
            for person in self.decided_on(&kept)? {
                for known in before.into_iter().chain([state]) {
                    kept.name(person, known);
                }
            }
            for (person, named) in later {
                kept.names.entry(person).or_insert(named);
            }
            let decided = kept.questions.values().filter(|question| {
                question.judged.as_ref().is_some_and(|judged| judged.verdict.answers())
            });
            self.tx
                .prepare_cached(
                    "INSERT INTO minutes
                         (log, gathering, closed_by, starts_at, place, present, decisions, record)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                     ON CONFLICT (log, gathering) DO UPDATE SET
                         closed_by = excluded.closed_by, starts_at = excluded.starts_at,
                         place = excluded.place, present = excluded.present,
                         decisions = excluded.decisions, record = excluded.record",
                )?
                .execute(params![
                    log.0,
                    id.0,
                    kept.closed_by.and_then(|seal| i64::try_from(seal).ok()).unwrap_or(0),
                    kept.starts_at,
                    kept.place,
                    kept.present,
                    u32::try_from(decided.count()).unwrap_or(u32::MAX),
                    wire::encode(&kept),
                ])?;
        }
        Ok(())
    }

    /// People whom it was asked to remove or to take in, whether or not they were there.
    fn decided_on(&self, kept: &Minutes) -> Result<Vec<PersonId>, StoreError> {
        let mut people = Vec::new();
        for question in kept.questions.values() {
            match deed(&self.tx, question.version)? {
                Some(Deed::Remove(person)) => people.push(person),
                Some(Deed::TakeIn(_, newcomers)) => people.extend(newcomers),
                _ => {}
            }
        }
        Ok(people)
    }

    /// Forgets minutes, and what was judged, from after a seal, when the chain is judged anew.
    pub(crate) fn forget_minutes(&self, log: LogNumber, after: i64) -> Result<(), StoreError> {
        self.forget_decisions(log, after)?;
        self.tx
            .prepare_cached("DELETE FROM minutes WHERE log = ?1 AND closed_by > ?2")?
            .execute(params![log.0, after])?;
        Ok(())
    }
}
