//! The engine's requests.

use folkmoot_protocol::api::{ApiError, Reply, Request};
use tauri::State;

use crate::resident::Resident;

/// Answers one typed request.
#[tauri::command]
pub async fn call(resident: State<'_, Resident>, request: Request) -> Result<Reply, ApiError> {
    resident.call(request).await
}
