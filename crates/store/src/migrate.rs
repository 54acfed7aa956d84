//! Forward-only migrations. A file that has landed is never edited; a newer database is refused.

use rusqlite::{Connection, TransactionBehavior};

use crate::StoreError;

const MIGRATIONS: &[&str] = &[
    include_str!("../../../migrations/0001_log.sql"),
    include_str!("../../../migrations/0002_welcome.sql"),
];

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
        let StoreError::Newer { found, known } = error else { panic!("{error}") };
        assert_eq!((found, known), (MIGRATIONS.len() as i64 + 1, MIGRATIONS.len() as i64));
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
