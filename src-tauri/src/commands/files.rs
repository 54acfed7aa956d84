//! Files the person asked for: exports that leave the app.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use folkmoot_protocol::api::{ApiError, ErrorCode};
use tauri::State;

/// Longest name kept, in bytes: below every file system's 255, with room for a number.
const LONGEST_NAME: usize = 120;
/// Largest file taken from the page, in base64 characters. No export comes near it.
const LARGEST_FILE: usize = 256 << 20;
/// Names tried, `name.ext`, `name (2).ext` and so on, before giving up.
const NAMES_TRIED: u32 = 1000;

/// Where files are saved: the person's Downloads, or inside the data folder.
#[derive(Clone)]
pub struct SavedFiles(PathBuf);

impl SavedFiles {
    /// Saves into `folder`, made when first needed.
    pub fn in_folder(folder: PathBuf) -> Self {
        Self(folder)
    }

    /// Writes `bytes` under a name like `name`, never over another file. Returns where.
    fn save(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, ApiError> {
        fs::create_dir_all(&self.0).map_err(|error| failure(&error))?;
        let (mut file, path) = create_new(&self.0, &safe_name(name)).map_err(|e| failure(&e))?;
        if let Err(error) = file.write_all(bytes).and_then(|()| file.sync_all()) {
            // Half an export is worse than none: it would be taken for the whole.
            let _ = fs::remove_file(&path);
            return Err(failure(&error));
        }
        Ok(path)
    }
}

/// Saves a file, given in base64, and returns where it lies, for the page to say.
#[tauri::command]
pub async fn save_file(
    saved: State<'_, SavedFiles>,
    name: String,
    base64: String,
) -> Result<String, ApiError> {
    let saved = saved.inner().clone();
    tauri::async_runtime::spawn_blocking(move || {
        if base64.len() > LARGEST_FILE {
            return Err(ApiError::new(ErrorCode::TooLarge));
        }
        let bytes = STANDARD.decode(base64).map_err(|_| ApiError::new(ErrorCode::Corrupted))?;
        Ok(saved.save(&name, &bytes)?.display().to_string())
    })
    .await
    .map_err(|error| ApiError::new(ErrorCode::Internal).with("detail", error))?
}

fn failure(error: &io::Error) -> ApiError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            ApiError::new(ErrorCode::DiskFull)
        }
        _ => ApiError::new(ErrorCode::Internal).with("detail", error),
    }
}

/// Makes a file that was not there before.
fn create_new(folder: &Path, name: &str) -> io::Result<(File, PathBuf)> {
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => (stem, format!(".{extension}")),
        _ => (name, String::new()),
    };
    for number in 1..=NAMES_TRIED {
        let path = folder.join(match number {
            1 => format!("{stem}{extension}"),
            _ => format!("{stem} ({number}){extension}"),
        });
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(file) => return Ok((file, path)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::from(io::ErrorKind::AlreadyExists))
}

/// A name that stays in its folder on every platform: letters and digits of any script, `-`, `_`,
/// `.` and spaces; nothing hidden, nothing reserved. Neighbourhoods choose their names freely.
fn safe_name(name: &str) -> String {
    let mut safe = String::new();
    for character in name.chars() {
        let kept = match character {
            '-' | '_' | '.' | ' ' => character,
            _ if character.is_alphanumeric() => character,
            _ => '-',
        };
        safe.push(kept);
    }
    let trimmed = safe.trim_matches(|edge| matches!(edge, '.' | ' ' | '-'));
    let (stem, extension) = match trimmed.rsplit_once('.') {
        Some((stem, extension)) if extension.len() <= 16 => (stem, format!(".{extension}")),
        _ => (trimmed, String::new()),
    };
    let mut short = String::new();
    for character in stem.chars() {
        if short.len() + character.len_utf8() + extension.len() > LONGEST_NAME {
            break;
        }
        short.push(character);
    }
    if short.is_empty() {
        short.push_str("folkmoot");
    } else if is_reserved(&short) {
        short.insert_str(0, "folkmoot-");
    }
    short + &extension
}

/// Windows takes these for devices, whatever their extension.
fn is_reserved(stem: &str) -> bool {
    let first = stem.split('.').next().unwrap_or(stem).trim().to_ascii_uppercase();
    matches!(first.as_str(), "CON" | "PRN" | "AUX" | "NUL")
        || ["COM", "LPT"].iter().any(|device| {
            first.strip_prefix(device).is_some_and(|rest| {
                let mut rest = rest.chars();
                rest.next().is_some_and(|digit| digit.is_ascii_digit()) && rest.next().is_none()
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_in_their_folder() {
        for (asked, given) in [
            ("Mill Lane 2026-11-23.folkmoot", "Mill Lane 2026-11-23.folkmoot"),
            ("../../etc/passwd", "etc-passwd"),
            ("/etc/passwd", "etc-passwd"),
            ("C:\\Windows\\win.ini", "C--Windows-win.ini"),
            (".hidden", "hidden"),
            ("حارة الطاحونة.folkmoot", "حارة الطاحونة.folkmoot"),
            ("nul.txt", "folkmoot-nul.txt"),
            ("COM1.folkmoot", "folkmoot-COM1.folkmoot"),
            ("commons.folkmoot", "commons.folkmoot"),
            ("a\0b\n.txt", "a-b-.txt"),
            ("", "folkmoot"),
            ("...", "folkmoot"),
        ] {
            assert_eq!(safe_name(asked), given, "{asked:?}");
        }
        let long = safe_name(&format!("{}.folkmoot", "路".repeat(500)));
        assert!(long.len() <= LONGEST_NAME + "folkmoot-".len() && long.ends_with(".folkmoot"));
    }

    #[test]
    fn nothing_is_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let saved = SavedFiles::in_folder(folder.path().join("made/when/needed"));
        let first = saved.save("copy.folkmoot", b"one").unwrap();
        let second = saved.save("copy.folkmoot", b"two").unwrap();
        assert_eq!(fs::read(first).unwrap(), b"one");
        assert_eq!(fs::read(&second).unwrap(), b"two");
        assert!(second.ends_with("copy (2).folkmoot"));
    }
}
