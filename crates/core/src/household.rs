//! Households: the address units that residents belong to.

use folkmoot_protocol::ids::{AssemblyId, HouseholdId};
use folkmoot_protocol::wire::derive_bytes;

/// Labels that differ only in case and spacing name one household.
#[must_use]
pub fn household_id(assembly: AssemblyId, label: &str) -> HouseholdId {
    let normal = label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    HouseholdId(derive_bytes("folkmoot v1 household", &[&assembly.0, normal.as_bytes()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_of_spaces_and_case_does_not_matter() {
        let assembly = AssemblyId([7; 32]);
        assert_eq!(household_id(assembly, " No.  12 "), household_id(assembly, "no. 12"));
        assert_ne!(household_id(assembly, "no. 12"), household_id(assembly, "no. 13"));
    }
}
