//! Stories over many phones, and what they need beyond the testkit.

// A test that meets the unexpected must fail at once and say where.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod disk;
#[cfg(feature = "e2e")]
pub mod e2e;

pub use disk::{Disk, Kept, Projection};
use folkmoot_protocol::api::{SealStanding, Us};
use folkmoot_testkit::Street;

/// Every seal holds on every phone, and all have the same. Gives their roots, the newest first.
pub fn agreed_roots(street: &mut Street) -> Vec<String> {
    let mut agreed = None;
    for phone in &mut street.phones {
        let us = phone.call(Us {}).unwrap();
        assert!(us.seals.iter().all(|seal| seal.standing == SealStanding::Holds), "{}", phone.name);
        let roots: Vec<String> = us.seals.into_iter().map(|seal| seal.root).collect();
        assert_eq!(agreed.get_or_insert_with(|| roots.clone()), &roots, "{}", phone.name);
    }
    agreed.unwrap_or_default()
}
