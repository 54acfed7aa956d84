//! What the Home screen shows.

use serde::{Deserialize, Serialize};

use super::gather::GatheringView;
use super::seal::SealView;
use super::start::Neighbourhood;
use crate::ids::PersonId;

/// Home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeView {
    /// The neighbourhood.
    pub neighbourhood: Neighbourhood,
    /// Residents (in a draft: people introduced).
    pub residents: u32,
    /// Households.
    pub households: u32,
    /// The gathering to go to.
    pub gathering: Option<GatheringView>,
    /// What needs me, most urgent first.
    pub needs: Vec<Need>,
    /// The last seal that holds.
    pub last_seal: Option<SealView>,
    /// Operations kept aside until earlier ones arrive.
    pub waiting: u32,
    /// When this phone last took in a neighbour's news.
    pub last_exchange: Option<i64>,
}

/// One thing that needs me.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Need {
    /// Show the invitation to neighbours: a founding takes five people of three households.
    Invite {
        /// People introduced so far.
        people: u32,
        /// People needed.
        needed: u32,
    },
    /// Check in with a neighbour.
    CheckIn,
    /// Greet more neighbours.
    Greet {
        /// How many more.
        more: u32,
        /// One the lot suggests.
        next: Option<PersonLine>,
    },
    /// Exchange news: others were met whose phones have news.
    Exchange,
    /// Count the people in the room.
    Headcount,
    /// Everything is there: propose the seal.
    Seal,
    /// A seal waits for co-signatures: film each other's news.
    CoSign {
        /// Phones that co-signed.
        signed: u32,
        /// Phones needed.
        needed: u32,
    },
    /// No gathering is called.
    Call,
    /// This phone's key is new: let neighbours recognise you.
    Recognise,
    /// Neighbours bind a new phone to me: is it mine?
    Rebound,
    /// Neighbours vouch for me: the next seal may admit me.
    Vouched {
        /// Neighbours who vouch.
        have: u32,
        /// Neighbours needed.
        need: u32,
    },
    /// Neighbours founded while this resident was away: let them welcome you.
    Welcome,
}

/// A person in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonLine {
    /// Who.
    pub person: PersonId,
    /// Name as chosen.
    pub name: String,
    /// Household's label.
    pub household: String,
}
