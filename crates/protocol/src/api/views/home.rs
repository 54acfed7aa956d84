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
    /// Gatherings to come that were called off.
    pub called_off: Vec<GatheringView>,
    /// The last gathering, and the rhythm of those that follow; none before the first.
    pub rhythm: Option<RhythmView>,
}

/// When people met last, and how often they meet: enough to propose the next gathering at the same hour of
/// the day, wherever the phone is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RhythmView {
    /// Start of the last gathering that closed.
    pub last_met: i64,
    /// Days from one gathering to the next, by the practice.
    pub days: u32,
    /// Where it was.
    pub place: String,
    /// Start of the last one that was not urgent: the rhythm goes on from it.
    pub began: i64,
    /// From when on a regular gathering can count.
    pub earliest: i64,
    /// Days between a call and its gathering, by the practice.
    pub notice_days: u32,
    /// Households that call an urgent one, by the practice.
    pub urgent_callers: u32,
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
    /// Questions wait for my voice.
    Voice {
        /// How many.
        open: u32,
    },
    /// One teller counted: another one, of another household, is to count too.
    CountToo,
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
    /// Nothing to do until the doors open.
    Come {
        /// When it starts.
        starts_at: i64,
    },
    /// An urgent gathering lacks callers: call it too, or wait for others who do.
    CallToo {
        /// Callers so far.
        have: u32,
        /// Needed.
        need: u32,
    },
    /// More people have to come, or to check in.
    MorePeople {
        /// How many more.
        missing: u32,
    },
    /// People of more households have to come.
    MoreHouseholds {
        /// How many more.
        missing: u32,
    },
    /// The gathering was called for too early a day to be sealed: talk, and call the next one.
    NotDue,
    /// I left: my phone co-signs by itself once it takes in the news.
    Left,
    /// It is sealed: all done, go home.
    GoHome,
    /// Two records weigh the same: people have to gather once more to choose.
    Choose,
    /// Nothing for me to do: the others go on.
    Rest,
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
