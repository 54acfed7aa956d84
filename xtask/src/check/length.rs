//! A file is something a person reads in one sitting. Longer ones are a warning, not an error.

use super::{Finding, Source};

const LONGEST: usize = 500;

/// Says when a file of ours is too long.
pub fn check(source: &Source) -> Option<Finding> {
    let ours = matches!(source.ending(), "rs" | "js" | "css" | "sql");
    let lines = source.text.lines().count();
    (ours && lines > LONGEST).then(|| Finding {
        place: source.place.clone(),
        what: format!("{lines} lines; above {LONGEST}, split it by meaning"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn warns_of_long_files_of_ours() {
        let long = "x\n".repeat(LONGEST + 1);
        assert!(check(&Source::new("a.rs", &long)).is_some());
        assert!(check(&Source::new("Cargo.lock", &long)).is_none());
        assert!(check(&Source::new("a.rs", &long[2..])).is_none());
    }
}
