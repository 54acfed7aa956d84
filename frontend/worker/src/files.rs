//! The database's files: a pool of this origin's private files, opened by this Worker alone.

use folkmoot_protocol::api::{ApiError, ErrorCode};
use rsqlite_vfs::transfer::DbTransfer as _;
use sqlite_wasm_rs::WasmOsCallback;
use sqlite_wasm_vfs::sahpool::{OpfsSAHError, OpfsSAHPoolCfg, OpfsSAHPoolUtil, install};

/// Where the engine finds its database in the pool.
pub const FOLDER: &str = "/";
/// The engine's database, as the pool knows it.
const DATABASE: &str = "/folkmoot.sqlite";

/// The open pool.
pub struct Files(OpfsSAHPoolUtil);

impl Files {
    /// Opens the pool and makes it SQLite's place for files.
    ///
    /// # Errors
    /// `NoStorage`, `OldBrowser`, `OtherTab`, `DiskFull`.
    pub async fn open() -> Result<Self, ApiError> {
        let pool = install::<WasmOsCallback>(&OpfsSAHPoolCfg::default(), true).await;
        let pool = pool.map_err(|error| told(&error))?;
        // SQLite would open a database in memory, empty and gone tomorrow.
        if pool.is_paused() {
            return Err(ApiError::new(ErrorCode::Internal).with("detail", "files let go"));
        }
        Ok(Self(pool))
    }

    /// Takes the bytes of a database, if there is none yet.
    ///
    /// # Errors
    /// `DiskFull`, `Internal`.
    pub fn take_example(&self, bytes: &[u8]) -> Result<(), ApiError> {
        match self.0.import_db(DATABASE, bytes) {
            Ok(()) | Err(OpfsSAHError::FileExists(_)) => Ok(()),
            Err(error) => Err(told(&error)),
        }
    }

    /// Lets go of every file, so that another tab can open them.
    pub fn close(&self) {
        // Fails only while a database is open, and then closing the Worker does the same.
        drop(self.0.pause());
    }
}

/// What the browser's refusal means. Its exceptions have names that a specification fixes.
fn told(error: &OpfsSAHError) -> ApiError {
    let detail = error.to_string();
    let code = match error {
        OpfsSAHError::NotSupported => ErrorCode::OldBrowser,
        _ if detail.contains("QuotaExceeded") => ErrorCode::DiskFull,
        _ if detail.contains("NoModificationAllowed") => ErrorCode::OtherTab,
        OpfsSAHError::Opfs { .. } => ErrorCode::NoStorage,
        _ => ErrorCode::Internal,
    };
    ApiError::new(code).with("detail", detail)
}
