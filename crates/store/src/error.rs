//! What can go wrong with a phone's database.

use folkmoot_protocol::wire::WireError;
use rusqlite::ErrorCode;

/// What can go wrong with a phone's database.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database was written by a newer app; it was not touched.
    #[error("the database has schema {found}, this app knows up to {known}: update the app")]
    Newer {
        /// Its schema number.
        found: i64,
        /// The newest this app knows.
        known: i64,
    },
    /// Another program holds the database.
    #[error("another program holds the database: close it and try again")]
    Busy,
    /// No room left on the phone.
    #[error("no room left on the phone")]
    Full,
    /// The database is damaged.
    #[error("the database is damaged: {0}")]
    Damaged(String),
    /// Not the PIN, passphrase or keystore entry that the secrets were wrapped with.
    #[error("wrong PIN or passphrase")]
    WrongKey,
    /// No vault was made yet.
    #[error("no keys on this phone yet")]
    NoVault,
    /// Anything else that SQLite reports.
    #[error("the database reports: {0}")]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged(error.to_string())
            }
            _ => Self::Sqlite(error),
        }
    }
}

impl From<WireError> for StoreError {
    fn from(error: WireError) -> Self {
        Self::Damaged(error.to_string())
    }
}
