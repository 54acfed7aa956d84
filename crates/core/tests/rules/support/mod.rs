//! A street and the people in it, phones that take in what they say, and histories to try.

mod acts;
mod deciding;
mod evening;
mod founding;
mod phone;
mod script;
mod street;
mod together;

use proptest::prelude::ProptestConfig;

pub use acts::{Act, MET, NEWCOMERS, PHONES, Sees, histories, newcomer, phone_keys};

pub use deciding::slip;
pub use evening::{AGAINST, ASIDE, BLOCK, FOR, Room, found, kin, practice, wording};
pub use founding::made;
pub use phone::{Phone, View};
pub use script::play;
pub use street::{DAY, Device, Proposal, START, Street, house};
pub use together::{all_stand_on, gather, phones};

/// A property of whole histories is tried on so many, or on as many as `PROPTEST_CASES` says.
pub fn cases(number: u32) -> ProptestConfig {
    let mut config = ProptestConfig::default();
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = number;
    }
    config
}
