//! What seals made of questions: an index into states and minutes, by proposal, matter and practice.

use folkmoot_core::minutes::Minutes;
use folkmoot_core::question::Question;
use folkmoot_core::state::State;
use folkmoot_protocol::body::{Body, Deed, Wording};
use folkmoot_protocol::ids::{GatheringId, MatterId, OpId, ProposalId, QuestionId, VersionId};
use folkmoot_protocol::operation::Operation;
use folkmoot_protocol::wire;
use rusqlite::{Connection, OptionalExtension, Params, Row, params};

use crate::log::id_column;
use crate::{LogNumber, Store, StoreError, Writing};

/// A question that a seal judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionRow {
    /// Which.
    pub question: QuestionId,
    /// Where it was put.
    pub gathering: GatheringId,
    /// Start of that gathering, in Unix seconds.
    pub starts_at: i64,
    /// Of which proposal.
    pub proposal: ProposalId,
    /// Which version.
    pub version: VersionId,
}

fn row(row: &Row<'_>) -> rusqlite::Result<DecisionRow> {
    Ok(DecisionRow {
        question: id_column(row, 0, QuestionId)?,
        gathering: id_column(row, 1, GatheringId)?,
        starts_at: row.get(2)?,
        proposal: id_column(row, 3, ProposalId)?,
        version: id_column(row, 4, VersionId)?,
    })
}

const NEWEST: &str = "SELECT question, gathering, starts_at, proposal, version FROM decision
    WHERE log = ?1 AND answer > 0 AND (starts_at, asked_at, question) < (?2, ?3, ?4)
    ORDER BY starts_at DESC, asked_at DESC, question DESC LIMIT ?5";

const OF_PROPOSAL: &str = "SELECT question, gathering, starts_at, proposal, version FROM decision
    WHERE log = ?1 AND proposal = ?2
    ORDER BY starts_at DESC, asked_at DESC, question DESC LIMIT ?3";

// Order and index are said: SQLite can't know that few proposals answer one matter, and would walk through
// all decisions.
const OF_MATTER: &str = "SELECT question, gathering, starts_at, d.proposal, version
    FROM matter_proposal AS m CROSS JOIN decision AS d INDEXED BY decision_of_proposal
    ON d.log = m.log AND d.proposal = m.proposal
    WHERE m.log = ?1 AND m.matter = ?2 AND answer > 0
    ORDER BY starts_at DESC, asked_at DESC, question DESC LIMIT ?3";

const OF_PRACTICE: &str = "SELECT question, gathering, starts_at, proposal, d.version
    FROM practice_version AS p CROSS JOIN decision AS d INDEXED BY decision_of_version
    ON d.log = p.log AND d.version = p.version
    WHERE p.log = ?1 AND p.practice = ?2 AND answer = 2
    ORDER BY starts_at DESC, asked_at DESC, question DESC LIMIT ?3";

impl Store {
    /// Questions that assemblies answered, with yes or no, newest first; those that follow `before`, the
    /// last one that was listed; at most `limit`.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn decisions(
        &self,
        log: LogNumber,
        before: Option<QuestionId>,
        limit: u32,
    ) -> Result<Vec<DecisionRow>, StoreError> {
        let place = match before {
            None => None,
            Some(before) => self
                .db
                .prepare_cached(
                    "SELECT starts_at, asked_at FROM decision WHERE log = ?1 AND question = ?2",
                )?
                .query_row(params![log.0, before.0], |row| Ok((row.get(0)?, row.get(1)?, before.0)))
                .optional()?,
        };
        let (starts_at, asked_at, question) = place.unwrap_or((i64::MAX, i64::MAX, [u8::MAX; 32]));
        self.rows(NEWEST, params![log.0, starts_at, asked_at, question, limit])
    }

    /// What seals made of a proposal, newest first, at most `limit`.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn decisions_of(
        &self,
        log: LogNumber,
        proposal: ProposalId,
        limit: u32,
    ) -> Result<Vec<DecisionRow>, StoreError> {
        self.rows(OF_PROPOSAL, params![log.0, proposal.0, limit])
    }

    /// Answers, with yes or no, to proposals that answer a matter, newest first, at most `limit`.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn decisions_on(
        &self,
        log: LogNumber,
        matter: MatterId,
        limit: u32,
    ) -> Result<Vec<DecisionRow>, StoreError> {
        self.rows(OF_MATTER, params![log.0, matter.0, limit])
    }

    /// Decisions that gave a practice, by its number, another value, newest first, at most `limit`.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn practice_changes(
        &self,
        log: LogNumber,
        practice: u8,
        limit: u32,
    ) -> Result<Vec<DecisionRow>, StoreError> {
        self.rows(OF_PRACTICE, params![log.0, practice, limit])
    }

    fn rows(&self, sql: &str, params: impl Params) -> Result<Vec<DecisionRow>, StoreError> {
        let mut statement = self.db.prepare_cached(sql)?;
        let rows = statement.query_map(params, row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// Makes what a proposal or a version is about lead to what becomes of it.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn link(&self, log: LogNumber, operation: &Operation) -> Result<(), StoreError> {
        link(&self.tx, log, operation)
    }

    /// Keeps what a sealed state has judged.
    pub(crate) fn keep_decisions(&self, log: LogNumber, state: &State) -> Result<(), StoreError> {
        keep_judged(&self.tx, log, state)
    }

    /// Forgets what seals after this one judged, when the chain is judged anew.
    pub(crate) fn forget_decisions(&self, log: LogNumber, after: i64) -> Result<(), StoreError> {
        self.tx
            .prepare_cached("DELETE FROM decision WHERE log = ?1 AND sealed_by > ?2")?
            .execute(params![log.0, after])?;
        Ok(())
    }
}

fn keep_judged(db: &Connection, log: LogNumber, state: &State) -> Result<(), StoreError> {
    for (id, question) in &state.questions {
        if let Some(gathering) = state.gatherings.get(&question.gathering) {
            keep(db, log, (*id, question), gathering.starts_at, state.number)?;
        }
    }
    Ok(())
}

/// Keeps one question, if a seal judged it. It is judged once, so what is there stays.
fn keep(
    db: &Connection,
    log: LogNumber,
    (id, question): (QuestionId, &Question),
    starts_at: i64,
    sealed_by: u64,
) -> Result<(), StoreError> {
    let Some(judged) = &question.judged else { return Ok(()) };
    let answer = u8::from(judged.verdict.answers()) + u8::from(judged.verdict.decides());
    let mut asked_at = None;
    for ask in question.asks.keys() {
        let at = operation(db, ask)?.map(|operation| operation.payload.claimed_at);
        asked_at = asked_at.into_iter().chain(at).min();
    }
    db.prepare_cached(
        "INSERT INTO decision
             (log, question, gathering, proposal, version, starts_at, asked_at, sealed_by, answer)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT (log, question) DO NOTHING",
    )?
    .execute(params![
        log.0,
        id.0,
        question.gathering.0,
        question.proposal.0,
        question.version.0,
        starts_at,
        asked_at.unwrap_or(starts_at),
        i64::try_from(sealed_by).unwrap_or(i64::MAX),
        answer,
    ])?;
    Ok(())
}

fn link(db: &Connection, log: LogNumber, operation: &Operation) -> Result<(), StoreError> {
    if let Some(Body::Propose(proposed)) = &operation.body {
        let mut insert = db.prepare_cached(
            "INSERT INTO matter_proposal (log, matter, proposal) VALUES (?1, ?2, ?3)
             ON CONFLICT DO NOTHING",
        )?;
        for matter in &proposed.matters {
            insert.execute(params![log.0, matter.0, operation.id.0])?;
        }
    }
    if let Some(Deed::Practice(value)) = wording(operation).and_then(|it| it.deed.as_ref()) {
        db.prepare_cached(
            "INSERT INTO practice_version (log, practice, version) VALUES (?1, ?2, ?3)
             ON CONFLICT DO NOTHING",
        )?
        .execute(params![log.0, value.practice, operation.id.0])?;
    }
    Ok(())
}

fn wording(operation: &Operation) -> Option<&Wording> {
    match operation.body.as_ref()? {
        Body::Propose(proposed) => Some(&proposed.wording),
        Body::Amend(amended) => Some(&amended.wording),
        _ => None,
    }
}

fn operation(db: &Connection, id: &OpId) -> Result<Option<Operation>, StoreError> {
    let bytes: Option<Vec<u8>> = db
        .prepare_cached("SELECT bytes FROM operation WHERE id = ?1")?
        .query_row([id.0], |row| row.get(0))
        .optional()?;
    Ok(bytes.map(|bytes| Operation::reopen(&bytes)).transpose()?)
}

/// What passing a version does, where its words are here.
pub(crate) fn deed(db: &Connection, version: VersionId) -> Result<Option<Deed>, StoreError> {
    let operation = operation(db, &OpId(version.0))?;
    Ok(operation.as_ref().and_then(wording).and_then(|wording| wording.deed.clone()))
}

/// Fills the index from what a phone had kept before it had one.
pub(crate) fn fill(db: &Connection) -> Result<(), StoreError> {
    let mut statement = db.prepare(
        "SELECT o.log, o.bytes FROM document AS d JOIN operation AS o ON o.id = d.id
         WHERE d.kind IN (?1, ?2)",
    )?;
    let kind = |name| Body::KINDS.iter().find(|(_, it)| *it == name).map(|(kind, _)| *kind);
    let mut rows = statement.query(params![kind("Propose"), kind("Amend")])?;
    while let Some(row) = rows.next()? {
        let bytes = row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?;
        link(db, LogNumber(row.get(0)?), &Operation::reopen(bytes)?)?;
    }
    let mut statement = db.prepare("SELECT log, record FROM minutes")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let log = LogNumber(row.get(0)?);
        let minutes: Minutes =
            wire::decode(row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?)?;
        for (id, question) in &minutes.questions {
            let sealed_by = minutes.closed_by.unwrap_or(0);
            keep(db, log, (*id, question), minutes.starts_at, sealed_by)?;
        }
    }
    // What an opening seal judged is in the state alone until its gathering closes.
    let mut statement = db.prepare("SELECT number, state FROM log WHERE state IS NOT NULL")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let state: State = wire::decode(row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?)?;
        keep_judged(db, LogNumber(row.get(0)?), &state)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What SQLite does for a statement, one step a line.
    fn plan(sql: &str) -> Vec<String> {
        let store = Store::open_in_memory().unwrap();
        let mut explained = store.db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let steps = explained.raw_query().mapped(|row| row.get(3)).collect::<Result<_, _>>();
        steps.unwrap()
    }

    #[test]
    fn decisions_are_read_off_their_indexes() {
        assert_eq!(
            plan(NEWEST),
            [
                "SEARCH decision USING INDEX decision_newest (log=? AND (starts_at,asked_at,question)<(?,?,?))"
            ]
        );
        assert_eq!(
            plan(OF_PROPOSAL),
            ["SEARCH decision USING INDEX decision_of_proposal (log=? AND proposal=?)"]
        );
        let sorted = "USE TEMP B-TREE FOR ORDER BY";
        assert_eq!(
            plan(OF_MATTER),
            [
                "SEARCH m USING PRIMARY KEY (log=? AND matter=?)",
                "SEARCH d USING INDEX decision_of_proposal (log=? AND proposal=?)",
                sorted,
            ]
        );
        assert_eq!(
            plan(OF_PRACTICE),
            [
                "SEARCH p USING PRIMARY KEY (log=? AND practice=?)",
                "SEARCH d USING INDEX decision_of_version (log=? AND version=?)",
                sorted,
            ]
        );
    }
}
