//! Folders as maps from place to content.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};

use super::Files;

/// All files below a folder, by their place in it, with `/` between folders.
pub fn of_folder(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    for path in paths(folder)? {
        let content = fs::read(&path).with_context(|| format!("Can't read {}.", path.display()))?;
        let place = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
        files.insert(place, content);
    }
    Ok(files)
}

/// Makes a folder hold exactly these files, and touches no file that is right already. Says how
/// many weren't.
pub fn replace(folder: &Path, files: &Files) -> Result<usize> {
    let mut changed = 0;
    fs::create_dir_all(folder)?;
    for path in paths(folder)? {
        let place = path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/");
        if !files.contains_key(&place) {
            fs::remove_file(&path)?;
            changed += 1;
        }
    }
    for (place, content) in files {
        let path = folder.join(place);
        if fs::read(&path).is_ok_and(|present| &present == content) {
            continue;
        }
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, content).with_context(|| format!("Can't write {}.", path.display()))?;
        changed += 1;
    }
    Ok(changed)
}

fn paths(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries =
            fs::read_dir(&folder).with_context(|| format!("Can't read {}.", folder.display()))?;
        for entry in entries {
            let entry = entry?;
            match entry.file_type()?.is_dir() {
                true => folders.push(entry.path()),
                false => found.push(entry.path()),
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_ends_up_as_told_and_is_left_alone_after_that() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("old")).unwrap();
        fs::write(dir.path().join("old/gone.js"), "x").unwrap();
        fs::write(dir.path().join("kept.js"), "same").unwrap();
        let wanted: Files = [("kept.js", "same"), ("styles/new.css", "a{}")]
            .map(|(place, text)| (place.to_owned(), text.as_bytes().to_vec()))
            .into();
        assert_eq!(replace(dir.path(), &wanted).unwrap(), 2);
        assert_eq!(of_folder(dir.path()).unwrap(), wanted);
        assert_eq!(replace(dir.path(), &wanted).unwrap(), 0);
    }
}
