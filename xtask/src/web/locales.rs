//! One file for each language, which the page loads when that language is chosen.

use std::path::Path;

use anyhow::{Context as _, Result};

use super::{Files, files};

/// `locales/CODE.ftl` from the files of `frontend/locales/CODE`. That they say the same in every
/// language is checked where the frontend is compiled (`frontend/build/messages.rs`).
pub fn files(folder: &Path) -> Result<Files> {
    let sources = files::of_folder(folder)
        .with_context(|| format!("{}, the screens' words, can't be read.", folder.display()))?;
    let mut joined = Files::new();
    for (place, content) in sources {
        let Some((code, _)) = place.split_once('/').filter(|_| place.ends_with(".ftl")) else {
            continue;
        };
        let text =
            std::str::from_utf8(&content).with_context(|| format!("{place} is not UTF-8."))?;
        let file = joined.entry(format!("locales/{code}.ftl")).or_default();
        file.extend(without_remarks(text).bytes());
    }
    Ok(joined)
}

/// A line of Fluent that begins with `#` is a remark: what belongs to a message is indented.
fn without_remarks(text: &str) -> String {
    let kept = text.lines().filter(|line| !line.starts_with('#'));
    kept.flat_map(|line| [line.trim_end(), "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_the_files_of_a_language() {
        let dir = tempfile::tempdir().unwrap();
        for (place, text) in [
            ("en/a.ftl", "# A remark.\na = A #1\nb =\n    { $x ->\n       *[other] #x\n    }"),
            ("en/b.ftl", "c = C\r\n"),
            ("ar/a.ftl", "a = ا\n"),
            ("ar/notes.txt", "x"),
        ] {
            let path = dir.path().join(place);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let joined = files(dir.path()).unwrap();
        let texts: Vec<_> = joined
            .iter()
            .map(|(place, text)| (place.as_str(), std::str::from_utf8(text).unwrap()))
            .collect();
        let english = "a = A #1\nb =\n    { $x ->\n       *[other] #x\n    }\nc = C\n";
        assert_eq!(texts, [("locales/ar.ftl", "a = ا\n"), ("locales/en.ftl", english)]);
    }
}
