//! The way to the engine. Pages ask for what they need and never know what carries it.

mod tauri;

use std::pin::Pin;

use folkmoot_protocol::api::{ApiError, Call, ErrorCode, Reply, Request};

/// A reply on its way: one sort of future for all requests, which keeps what a phone downloads small.
pub type Answer = Pin<Box<dyn Future<Output = Result<Reply, ApiError>>>>;

/// What a shell does for the screens.
pub trait Shell {
    /// Asks the engine.
    fn ask(&self, request: Request) -> Answer;

    /// The same, for the reply that belongs to the request.
    async fn call<C: Call>(&self, request: C) -> Result<C::Reply, ApiError> {
        C::Reply::try_from(self.ask(request.into()).await?).map_err(internal)
    }

    /// Puts a file (base64) where the resident finds it, and says where that is.
    async fn save_file(&self, name: &str, bytes: &str) -> Result<String, ApiError>;
}

/// The shell this app runs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnyShell {
    /// The installed app.
    Tauri(tauri::Tauri),
}

impl AnyShell {
    /// The shell around these screens.
    pub const fn here() -> Self {
        Self::Tauri(tauri::Tauri)
    }
}

impl Shell for AnyShell {
    fn ask(&self, request: Request) -> Answer {
        match self {
            Self::Tauri(shell) => shell.ask(request),
        }
    }

    async fn save_file(&self, name: &str, bytes: &str) -> Result<String, ApiError> {
        match self {
            Self::Tauri(shell) => shell.save_file(name, bytes).await,
        }
    }
}

/// A defect between screen and shell, with what is known of it.
pub fn internal(detail: impl ToString) -> ApiError {
    ApiError::new(ErrorCode::Internal).with("detail", detail)
}
