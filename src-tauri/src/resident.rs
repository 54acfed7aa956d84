//! The resident's engine: opened once, called one request at a time, off the main thread.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use folkmoot_engine::{Engine, Setup};
use folkmoot_protocol::api::{ApiError, ErrorCode, Reply, Request};

use crate::device;

/// The one engine of this app, behind a lock.
#[derive(Clone)]
pub struct Resident {
    folder: PathBuf,
    engine: Arc<Mutex<Option<Engine>>>,
}

impl Resident {
    /// The resident whose data lies in `folder`. Opens nothing yet.
    pub fn in_folder(folder: PathBuf) -> Self {
        Self { folder, engine: Arc::default() }
    }

    /// Starts opening the engine while the window appears. A failure is told by the first call.
    pub fn open_ahead(&self) {
        let resident = self.clone();
        tauri::async_runtime::spawn_blocking(move || {
            drop(resident.lock_open());
        });
    }

    /// Answers one request. It may wait for an earlier one, for the disk, and for the person to
    /// unlock the platform's keystore.
    pub async fn call(&self, request: Request) -> Result<Reply, ApiError> {
        let resident = self.clone();
        tauri::async_runtime::spawn_blocking(move || resident.call_here(request))
            .await
            .map_err(|error| ApiError::new(ErrorCode::Internal).with("detail", error))?
    }

    fn call_here(&self, request: Request) -> Result<Reply, ApiError> {
        let mut engine = self.lock_open()?;
        match engine.as_mut() {
            Some(engine) => engine.handle(request),
            None => Err(ApiError::new(ErrorCode::Internal).with("detail", "engine not open")),
        }
    }

    /// The engine, open. When it could not be opened the next call tries again: another program
    /// may have let go of the database, or room may have been made on the disk.
    fn lock_open(&self) -> Result<MutexGuard<'_, Option<Engine>>, ApiError> {
        let mut engine = self.engine.lock().unwrap_or_else(|poisoned| self.reset(poisoned));
        if engine.is_none() {
            *engine = Some(Engine::open(Setup {
                folder: self.folder.clone(),
                keystore: device::keystore(&self.folder),
                clock: Box::new(device::SystemClock::start()),
                entropy: Box::new(device::SystemEntropy),
            })?);
        }
        Ok(engine)
    }

    /// A request that panicked may have left the engine's memory half changed. What was
    /// acknowledged is on the disk, so a fresh engine goes on from there.
    fn reset<'a>(
        &self,
        poisoned: PoisonError<MutexGuard<'a, Option<Engine>>>,
    ) -> MutexGuard<'a, Option<Engine>> {
        self.engine.clear_poison();
        let mut engine = poisoned.into_inner();
        *engine = None;
        engine
    }
}
