//! The pictures that the tests take of every screen.

use std::fs;

use anyhow::Result;

use crate::places;

/// `cargo xtask pictures`: where they lie.
pub fn list() -> Result<()> {
    let folder = places::pictures();
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("No pictures yet: `cargo xtask test` takes them.");
        return Ok(());
    };
    let mut found: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    found.sort();
    for path in found {
        println!("{}", places::short(&path));
    }
    Ok(())
}
