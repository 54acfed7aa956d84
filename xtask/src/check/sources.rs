//! The text files of the repository.

use std::path::Path;

use anyhow::Result;

use crate::{command, places};

const MADE: &[&str] = &[".git", "target", "node_modules", "gen"];

/// A text file.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its place in the repository, with `/` between folders.
    pub place: String,
    /// What it says.
    pub text: String,
}

impl Source {
    /// Its ending, without the dot.
    pub fn ending(&self) -> &str {
        Path::new(&self.place).extension().and_then(|ending| ending.to_str()).unwrap_or_default()
    }

    /// Its lines, counted from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }
}

/// Every file that git has or would take; files that aren't text are left out.
pub fn all() -> Result<Vec<Source>> {
    let mut git = command::program("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let mut places: Vec<String> = match command::output(git) {
        Ok(listed) => listed.split('\0').map(str::to_owned).collect(),
        // An unpacked archive has no git.
        Err(_) => walk(&places::root())?,
    };
    places.sort();
    places.dedup();
    let text_of = |place: String| {
        // A file may have been removed and not yet be committed as such.
        let text = std::fs::read_to_string(places::root().join(&place)).ok()?;
        Some(Source { place, text })
    };
    Ok(places.into_iter().filter_map(text_of).collect())
}

/// All files but those that are made or fetched.
fn walk(root: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let entry = entry?;
            if !entry.file_type()?.is_dir() {
                let path = entry.path();
                found.push(path.strip_prefix(root)?.to_string_lossy().into_owned());
            } else if !MADE.contains(&entry.file_name().to_string_lossy().as_ref()) {
                folders.push(entry.path());
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
impl Source {
    /// A file for a test.
    pub fn new(place: &str, text: &str) -> Self {
        Self { place: place.to_owned(), text: text.to_owned() }
    }
}
