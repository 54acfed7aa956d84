//! Forward-only migrations. A file that has landed is never edited; a newer database is refused.

use rusqlite::{Connection, TransactionBehavior};

use crate::{StoreError, decisions};

const MIGRATIONS: &[&str] = &[
    include_str!("../../../migrations/0001_log.sql"),
    include_str!("../../../migrations/0002_people.sql"),
    include_str!("../../../migrations/0003_welcome.sql"),
    include_str!("../../../migrations/0004_search.sql"),
    include_str!("../../../migrations/0005_minutes.sql"),
    include_str!("../../../migrations/0006_photo.sql"),
    include_str!("../../../migrations/0007_extent.sql"),
    include_str!("../../../migrations/0008_slips.sql"),
    include_str!("../../../migrations/0009_decisions.sql"),
];

/// The schema that came with an index of decisions.
const DECISIONS: i64 = 9;

/// Brings a database up to date, in one transaction.
pub fn migrate(db: &mut Connection) -> Result<(), StoreError> {
    migrate_with(db, MIGRATIONS)
}

fn migrate_with(db: &mut Connection, migrations: &[&str]) -> Result<(), StoreError> {
    let known = i64::try_from(migrations.len()).unwrap_or(i64::MAX);
    let found: i64 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    if found == known {
        return Ok(());
    }
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for migration in migrations.iter().skip(usize::try_from(found).unwrap_or(0)) {
        tx.execute_batch(migration)?;
    }
    // What is indexed is written in CBOR, which no SQL reads.
    if (1..DECISIONS).contains(&found) && known >= DECISIONS {
        decisions::fill(&tx)?;
    }
    tx.pragma_update(None, "user_version", known)?;
    tx.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_database_is_refused_and_left_alone() {
        let mut db = Connection::open_in_memory().unwrap();
        let newer = [MIGRATIONS, &["CREATE TABLE later (x INTEGER) STRICT"]].concat();
        migrate_with(&mut db, &newer).unwrap();
        let error = migrate(&mut db).unwrap_err();
        let (newer, ours) = (newer.len() as i64, MIGRATIONS.len() as i64);
        assert!(
            matches!(error, StoreError::Newer { found, known } if (found, known) == (newer, ours)),
            "{error}"
        );
        db.execute("INSERT INTO later (x) VALUES (1)", []).unwrap();
    }

    #[test]
    fn each_older_schema_comes_up_to_date() {
        for from in 0..=MIGRATIONS.len() {
            let mut db = Connection::open_in_memory().unwrap();
            migrate_with(&mut db, &MIGRATIONS[..from]).unwrap();
            migrate(&mut db).unwrap();
            db.execute("INSERT INTO setting (name, value) VALUES ('a', 'b')", []).unwrap();
        }
    }

    /// What the first schema held of a phone's only resident, as its app wrote it.
    const ONE_RESIDENT: &str = include_str!("../tests/schema_0001.sql");

    #[test]
    fn the_only_resident_of_the_first_schema_stays_with_their_pin() {
        let mut db = Connection::open_in_memory().unwrap();
        migrate_with(&mut db, &MIGRATIONS[..1]).unwrap();
        db.execute_batch(ONE_RESIDENT).unwrap();
        let store = crate::Store::prepare(db).unwrap();
        let people = store.people().unwrap();
        assert_eq!(people.len(), 1);
        assert_eq!((people[0].number, people[0].label.as_str()), (1, ""));
        assert!(matches!(store.unlock_with_pin(1, "1357"), Err(StoreError::WrongKey)));
        let vault = store.unlock_with_pin(1, "2468").unwrap();
        assert_eq!(store.secret(&vault, "seed").unwrap().unwrap().as_slice(), b"hidden");
        assert_eq!(store.person_setting(1, "person/a5").unwrap().as_deref(), Some("7e"));
        assert_eq!(store.setting("person/a5").unwrap(), None, "no longer everybody's");
        assert_eq!(store.setting("last-exchange").unwrap().as_deref(), Some("1767636000"));
    }

    #[test]
    fn a_migration_that_fails_leaves_nothing_half_done() {
        let mut db = Connection::open_in_memory().unwrap();
        let broken =
            [MIGRATIONS, &["CREATE TABLE half (x INTEGER) STRICT; no sql at all"]].concat();
        assert!(migrate_with(&mut db, &broken).is_err());
        let tables: i64 =
            db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).unwrap();
        assert_eq!(tables, 0);
    }
}
