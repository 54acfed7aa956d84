//! From each crate's errors to the codes that the screens know.

use folkmoot_protocol::api::{ApiError, ErrorCode};
use folkmoot_protocol::wire::WireError;
use folkmoot_qr::codes::CodeError;
use folkmoot_qr::codes::spelled::SpellingError;
use folkmoot_qr::film::FilmError;
use folkmoot_qr::handshake::Refusal;
use folkmoot_store::StoreError;

pub type Result<T> = std::result::Result<T, ApiError>;

/// What the screen is told of an error.
pub trait Told {
    fn told(&self) -> ApiError;
}

impl Told for WireError {
    fn told(&self) -> ApiError {
        match self {
            Self::NotOurs => ErrorCode::NotOurs,
            Self::NewerVersion => ErrorCode::NewerVersion,
            Self::Truncated => ErrorCode::Truncated,
            Self::TooLarge => ErrorCode::TooLarge,
            Self::NotCanonical => ErrorCode::NotCanonical,
            Self::Corrupted => ErrorCode::Corrupted,
            Self::BadSignature => ErrorCode::Forged,
            Self::WeakKey => ErrorCode::WeakKey,
            Self::WrongAssembly => ErrorCode::WrongAssembly,
            Self::NoKey => ErrorCode::NoKey,
        }
        .into()
    }
}

impl Told for CodeError {
    fn told(&self) -> ApiError {
        match self {
            Self::NotOurs => ErrorCode::NotOurs,
            Self::NewerVersion { .. } | Self::NewerPurpose { .. } => ErrorCode::NewerVersion,
            Self::WrongLength { .. } => ErrorCode::Truncated,
            Self::Corrupted => ErrorCode::Corrupted,
            Self::TooLarge => ErrorCode::TooLarge,
        }
        .into()
    }
}

impl Told for SpellingError {
    fn told(&self) -> ApiError {
        match self {
            Self::Empty | Self::UnknownSymbol { .. } => ErrorCode::NotOurs.into(),
            Self::Mistyped { groups } => ApiError::new(ErrorCode::TypingMistake)
                .with("group", groups.first().copied().unwrap_or(1)),
            Self::Unfinished { .. } => ErrorCode::Truncated.into(),
            Self::TooLong => ErrorCode::TooLarge.into(),
        }
    }
}

impl Told for FilmError {
    fn told(&self) -> ApiError {
        match self {
            Self::NotAFrame | Self::Empty => ErrorCode::NotOurs,
            Self::TooLarge => ErrorCode::TooLarge,
            Self::WrongLength => ErrorCode::Truncated,
            Self::Corrupted | Self::AnotherFilm => ErrorCode::Corrupted,
        }
        .into()
    }
}

impl Told for Refusal {
    fn told(&self) -> ApiError {
        match self {
            Self::Unusable(error) => return error.told(),
            Self::NotAHandshake => ErrorCode::WrongKind,
            Self::SelfScan => ErrorCode::SelfScan,
            Self::Reflected => ErrorCode::Reflected,
            Self::Replayed => ErrorCode::Replayed,
            Self::WrongContext => ErrorCode::WrongGathering,
            Self::WrongPurpose => ErrorCode::WrongPurpose,
            Self::WrongHint => ErrorCode::Stranger,
            Self::Expired => ErrorCode::Expired,
            Self::Forged => ErrorCode::Forged,
            Self::WeakKey => ErrorCode::WeakKey,
            Self::NotExpected => ErrorCode::NotExpected,
            Self::ForNewerApp => ErrorCode::NewerVersion,
        }
        .into()
    }
}

impl Told for StoreError {
    fn told(&self) -> ApiError {
        match self {
            Self::Newer { .. } => ErrorCode::NewerDatabase.into(),
            Self::Busy => ErrorCode::DatabaseBusy.into(),
            Self::Full => ErrorCode::DiskFull.into(),
            Self::Damaged(_) => ErrorCode::DatabaseDamaged.into(),
            Self::WrongKey => ErrorCode::WrongPin.into(),
            Self::NoVault => ErrorCode::NoVault.into(),
            Self::Sqlite(error) => ApiError::new(ErrorCode::Internal).with("detail", error),
        }
    }
}

/// Turns any of the errors above into what the screen is told.
pub trait OrTell<T> {
    fn or_tell(self) -> Result<T>;
}

impl<T, E: Told> OrTell<T> for std::result::Result<T, E> {
    fn or_tell(self) -> Result<T> {
        self.map_err(|error| error.told())
    }
}
