//! What crosses the shell boundary, as bytes: fields in their order, without their names.
//!
//! Screens and engine are built together, so names need not travel with the values; and the code that
//! reads names is most of what reading a value takes (30 KB of what a phone downloads). Where people
//! or other programs look in, the same types are JSON.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{ApiError, ErrorCode};

/// A request or a reply as bytes.
///
/// # Errors
/// `Internal`, which takes more memory than there is.
pub fn encode<T: Serialize>(value: &T) -> Result<Vec<u8>, ApiError> {
    postcard::to_allocvec(value).map_err(internal)
}

/// The request or reply that these bytes are, all of them.
///
/// # Errors
/// `Internal`: screens and engine were not built together.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    let (value, rest) = postcard::take_from_bytes(bytes).map_err(internal)?;
    match rest {
        [] => Ok(value),
        _ => Err(internal("more bytes than one value")),
    }
}

fn internal(detail: impl ToString) -> ApiError {
    ApiError::new(ErrorCode::Internal).with("detail", detail)
}
