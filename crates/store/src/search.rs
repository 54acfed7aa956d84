//! Finding what people wrote: by its words, or the newest of one kind.
//!
//! Only words are kept here, never texts: whoever finds an id reads its operation. Nothing is taken out
//! of the index, as nothing is taken out of a log.

use folkmoot_protocol::ids::OpId;
use rusqlite::{OptionalExtension, Row, params};

use crate::log::id_column;
use crate::{LogNumber, Store, StoreError, Writing, words};

/// A text that can be found.
#[derive(Debug, Clone, Copy)]
pub struct Document<'t> {
    /// The operation that says it.
    pub id: OpId,
    /// The frozen number of that operation's kind.
    pub kind: u16,
    /// When its author claims to have said it, in Unix seconds.
    pub said_at: i64,
    /// Its one line; may be empty.
    pub title: &'t str,
    /// More of it; may be empty.
    pub body: &'t str,
}

/// A document that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The operation that says it.
    pub id: OpId,
    /// The frozen number of that operation's kind.
    pub kind: u16,
    /// When its author claims to have said it, in Unix seconds.
    pub said_at: i64,
}

/// A word of the title counts as four of the text. Crossed, because the words must be looked up first:
/// the other way round, every document of the log would be tried.
const SEARCH: &str = "SELECT document.id, document.kind, document.said_at
     FROM document_text CROSS JOIN document ON document.number = document_text.rowid
     WHERE document_text MATCH ?1 AND document.log = ?2
     ORDER BY bm25(document_text, 4.0, 1.0), document.said_at DESC, document.id LIMIT ?3";

/// Of documents of one moment, those with a greater id come after.
const NEWEST: &str = "SELECT id, kind, said_at FROM document
     WHERE log = ?1 AND kind = ?2 AND said_at <= ?3 AND (said_at < ?3 OR id > ?4)
     ORDER BY said_at DESC, id LIMIT ?5";

fn found(row: &Row<'_>) -> rusqlite::Result<Found> {
    Ok(Found { id: id_column(row, 0, OpId)?, kind: row.get(1)?, said_at: row.get(2)? })
}

impl Store {
    /// Documents with all words of what somebody typed, at most `limit`: the best first, of equally good
    /// ones the newest, then by id. The last word may be the beginning of one. Whatever is typed is
    /// words; after 200 characters or 32 words no more of it is looked at.
    ///
    /// # Errors
    /// What SQLite reports; nothing that can be typed is an error.
    pub fn search(
        &self,
        log: LogNumber,
        typed: &str,
        limit: u32,
    ) -> Result<Vec<Found>, StoreError> {
        let Some(query) = words::query(typed) else { return Ok(Vec::new()) };
        let mut statement = self.db.prepare_cached(SEARCH)?;
        let rows = statement.query_map(params![query, log.0, limit], found)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Documents of one kind, newest first and then by id, at most `limit`; those that follow `before`,
    /// the moment and the id of the last one that was listed.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn documents(
        &self,
        log: LogNumber,
        kind: u16,
        limit: u32,
        before: Option<(i64, OpId)>,
    ) -> Result<Vec<Found>, StoreError> {
        // A hash of nothing but zeros is not to be met: everything follows this.
        let (said_at, id) = before.unwrap_or((i64::MAX, OpId([0; 32])));
        let mut statement = self.db.prepare_cached(NEWEST)?;
        let rows = statement.query_map(params![log.0, kind, said_at, id.0, limit], found)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// Makes a document one that can be found; one that is there already stays as it is.
    ///
    /// # Errors
    /// What SQLite reports.
    pub fn index(&self, log: LogNumber, document: &Document<'_>) -> Result<(), StoreError> {
        let number: Option<i64> = self
            .tx
            .prepare_cached(
                "INSERT INTO document (log, id, kind, said_at) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (log, id) DO NOTHING RETURNING number",
            )?
            .query_row(params![log.0, document.id.0, document.kind, document.said_at], |row| {
                row.get(0)
            })
            .optional()?;
        let Some(number) = number else { return Ok(()) };
        self.tx
            .prepare_cached("INSERT INTO document_text (rowid, title, body) VALUES (?1, ?2, ?3)")?
            .execute(params![
                number,
                words::searchable(document.title),
                words::searchable(document.body)
            ])?;
        Ok(())
    }
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
    fn the_newest_are_read_off_the_index() {
        assert_eq!(
            plan(NEWEST),
            [
                "SEARCH document USING INDEX document_newest (log=? AND kind=? AND said_at<?)",
                // Only those of one moment are sorted, by id.
                "USE TEMP B-TREE FOR LAST TERM OF ORDER BY",
            ]
        );
    }

    #[test]
    fn words_are_looked_up_before_documents() {
        let plan = plan(SEARCH);
        assert!(plan[0].starts_with("SCAN document_text VIRTUAL TABLE INDEX"), "{plan:?}");
        assert_eq!(plan[1], "SEARCH document USING INTEGER PRIMARY KEY (rowid=?)");
    }
}
