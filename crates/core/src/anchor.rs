//! Which founding a phone stands on.

use folkmoot_protocol::ids::{DeviceKey, OpId};

use crate::seal::Candidate;

/// Which founding a phone stands on. Two foundings of one draft that both hold are two assemblies;
/// whoever has the invitation can make up five people and found without anyone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Any: for whoever only looks on.
    Any,
    /// One that has this device's person on its roll. They greeted those people themselves, so nobody
    /// can make it up for them. Whoever was not there is welcomed later, in person.
    Attended(DeviceKey),
    /// This founding seal.
    Seal(OpId),
}

impl Anchor {
    /// The founding seal, once there is one.
    #[must_use]
    pub const fn seal(self) -> Option<OpId> {
        match self {
            Self::Seal(seal) => Some(seal),
            Self::Any | Self::Attended(_) => None,
        }
    }

    /// Whether the phone may stand on this founding.
    #[must_use]
    pub fn admits(self, founding: &Candidate) -> bool {
        match self {
            Self::Any => true,
            Self::Attended(device) => founding.after.devices.contains_key(&device),
            Self::Seal(seal) => founding.id == seal,
        }
    }
}

impl From<Option<OpId>> for Anchor {
    fn from(seal: Option<OpId>) -> Self {
        seal.map_or(Self::Any, Self::Seal)
    }
}
