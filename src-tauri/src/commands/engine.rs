//! The engine's requests.

use folkmoot_protocol::api::{ApiError, ErrorCode, Reply, bytes};
use tauri::State;
use tauri::ipc::{InvokeBody, Request, Response};

use crate::resident::Resident;

/// Answers one typed request. Request, and reply or error, cross as [`bytes`].
#[tauri::command]
pub async fn call(resident: State<'_, Resident>, request: Request<'_>) -> Result<Response, ()> {
    let answer = match request_bytes(request.body()).and_then(|it| bytes::decode(&it)) {
        Ok(request) => resident.call(request).await,
        Err(error) => Err(error),
    };
    let encoded = bytes::encode(&answer).or_else(|error| {
        let failed: Result<Reply, ApiError> = Err(error);
        bytes::encode(&failed)
    });
    // Only for want of memory, and then there is nobody to tell.
    Ok(Response::new(encoded.unwrap_or_default()))
}

/// Some web views hand bytes over as they are, others as a list of numbers.
fn request_bytes(body: &InvokeBody) -> Result<Vec<u8>, ApiError> {
    let not_bytes = || ApiError::new(ErrorCode::Internal).with("detail", "a request is not bytes");
    match body {
        InvokeBody::Raw(bytes) => Ok(bytes.clone()),
        InvokeBody::Json(value) => {
            let numbers = value.as_array().ok_or_else(not_bytes)?;
            let byte = |number: &serde_json::Value| u8::try_from(number.as_u64()?).ok();
            numbers.iter().map(byte).collect::<Option<_>>().ok_or_else(not_bytes)
        }
    }
}
