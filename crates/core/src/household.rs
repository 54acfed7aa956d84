//! Households: the address units that residents belong to.

use folkmoot_normal::nfkc;
use folkmoot_protocol::ids::{AssemblyId, HouseholdId};
use folkmoot_protocol::wire::derive_bytes;

/// Labels that differ only in case, spacing and the way a keyboard writes a letter or a digit name one
/// household.
#[must_use]
pub fn household_id(assembly: AssemblyId, label: &str) -> HouseholdId {
    HouseholdId(derive_bytes("folkmoot v1 household", &[&assembly.0, normal(label).as_bytes()]))
}

/// A label as it is compared: without case, spacing, and the ways to write one letter or digit.
#[must_use]
pub fn normal(label: &str) -> String {
    let letters = nfkc(label);
    let words = letters.split_whitespace().collect::<Vec<_>>().join(" ");
    // A lower-case letter may have a compatible form where its capital has none.
    nfkc(&words.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keyboard_does_not_matter() {
        let assembly = AssemblyId([7; 32]);
        let same = |one, other| household_id(assembly, one) == household_id(assembly, other);
        assert!(same("Caf\u{e9} 2", "Cafe\u{301} 2"));
        assert!(same("\u{ff11}\u{ff12}\u{53f7}", "12\u{53f7}"));
        assert!(same("Rua 3\u{a0}B", "rua 3 b"));
        assert!(same("\u{130}zmir 1", "i\u{307}zmir 1"));
        assert!(!same("Cafe 2", "Caf\u{e9} 2"));
    }

    #[test]
    fn spelling_of_spaces_and_case_does_not_matter() {
        let assembly = AssemblyId([7; 32]);
        assert_eq!(household_id(assembly, " No.  12 "), household_id(assembly, "no. 12"));
        assert_ne!(household_id(assembly, "no. 12"), household_id(assembly, "no. 13"));
    }
}
