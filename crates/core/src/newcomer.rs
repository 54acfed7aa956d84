//! Newcomers: people whom residents vouch for, until a seal admits them (L4).

use std::cmp::Reverse;

use folkmoot_protocol::body::{Newcomer, Vouch};
use folkmoot_protocol::ids::PersonId;
use folkmoot_protocol::sorted::{SortedSet, sort_by};
use minicbor::{Decode, Encode};

use crate::household::household_id;
use crate::practice::Practice;
use crate::rebind;
use crate::state::{Device, Person, State};

/// Most newcomers whom one resident may vouch for at a time: a bound on what one person, or a ring of
/// them, can bring in between two seals.
pub const VOUCHES_OF_ONE: usize = 5;
/// Households that vouchers come from, at least.
pub const VOUCHING_HOUSEHOLDS: usize = 2;
/// Seals after which vouches that did not suffice lapse.
pub const PATIENCE: u64 = 3;

/// A newcomer who waits for vouches, or for the next seal.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Applicant {
    /// As their vouchers describe them.
    #[n(0)]
    pub newcomer: Newcomer,
    /// Residents who vouch.
    #[n(1)]
    pub vouchers: SortedSet<PersonId>,
    /// Number of the last seal when the first vouch was judged.
    #[n(2)]
    pub since: u64,
    /// A decision takes them in: it is enough that one resident has met them.
    #[cbor(n(3), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub decided: bool,
}

/// Vouches that an admission takes under `state`: vouchers, and households of theirs. A neighbourhood
/// that is smaller than its practice asks all.
#[must_use]
pub fn needed(state: &State) -> (usize, usize) {
    let members: SortedSet<PersonId> = state.members().map(|(id, _)| *id).collect();
    let practice = usize::try_from(state.practices.get(Practice::Vouches)).unwrap_or(usize::MAX);
    let households = state.households_of(&members).len();
    (practice.min(members.len()), VOUCHING_HOUSEHOLDS.min(households))
}

impl Applicant {
    /// Those of the vouchers who are residents still.
    #[must_use]
    pub fn counting(&self, state: &State) -> SortedSet<PersonId> {
        self.vouchers.iter().filter(|person| state.is_member(person)).copied().collect()
    }

    /// Whether the next seal may admit them.
    #[must_use]
    pub fn is_vouched(&self, state: &State) -> bool {
        self.is_taken_in(state) || self.has_vouches(state)
    }

    /// A decision stands for further vouches.
    fn is_taken_in(&self, state: &State) -> bool {
        self.decided && !self.counting(state).is_empty()
    }

    fn has_vouches(&self, state: &State) -> bool {
        let (people, households) = needed(state);
        let counting = self.counting(state);
        counting.len() >= people && state.households_of(&counting).len() >= households
    }
}

/// Takes in a vouch of `voucher`, who counts.
pub(crate) fn vouch(state: &mut State, voucher: PersonId, vouch: &Vouch) {
    let newcomer = &vouch.newcomer;
    let id = newcomer.person(state.assembly);
    let given = state.applicants.values().filter(|a| a.vouchers.contains(&voucher)).count();
    let sound = newcomer.keys.is_none_or(|keys| rebind::sound(state, &keys));
    if !sound || given >= VOUCHES_OF_ONE || state.people.contains_key(&id) {
        return;
    }
    let since = state.number;
    let applicant = state.applicants.entry(id).or_insert_with(|| Applicant {
        newcomer: newcomer.clone(),
        vouchers: SortedSet::new(),
        since,
        decided: false,
    });
    applicant.vouchers.insert(voucher);
}

/// Takes a vouch of `voucher` back.
pub(crate) fn unvouch(state: &mut State, voucher: PersonId, newcomer: PersonId) {
    if let Some(applicant) = state.applicants.get_mut(&newcomer) {
        applicant.vouchers.remove(&voucher);
        if applicant.vouchers.is_empty() {
            state.applicants.remove(&newcomer);
        }
    }
}

/// Admits those whose vouches suffice, as the seal `state.number` does: those who waited longest first,
/// then those whom most people vouch for, and no more than there are residents. Of those whom a decision takes
/// in no more than the `here` residents who were there: a few who met while most were away could else let in a
/// crowd that outvotes them all.
pub(crate) fn admit(state: &mut State, here: usize) {
    let mut vouched: Vec<(u64, Reverse<usize>, PersonId)> = state
        .applicants
        .iter()
        .filter(|(_, applicant)| applicant.is_vouched(state))
        .map(|(id, a)| (a.since, Reverse(a.counting(state).len()), *id))
        .collect();
    sort_by(&mut vouched, Ord::cmp);
    let mut taken_in = 0;
    vouched.retain(|(.., id)| {
        let by_neighbours = state.applicants.get(id).is_some_and(|it| it.has_vouches(state));
        taken_in += usize::from(!by_neighbours);
        by_neighbours || taken_in <= here
    });
    vouched.truncate(state.members().count());
    for (_, _, id) in vouched {
        let Some(Applicant { newcomer, .. }) = state.applicants.remove(&id) else { continue };
        // Two descriptions of one phone's person: the first is admitted.
        if newcomer.keys.is_some_and(|keys| state.devices.contains_key(&keys.device)) {
            continue;
        }
        if let Some(keys) = newcomer.keys {
            state.devices.insert(keys.device, Device::new(id, &keys));
        }
        let household = household_id(state.assembly, &newcomer.household);
        state.households.entry(household).or_insert(newcomer.household);
        let person = Person { name: newcomer.name, household, since: Some(state.number) };
        state.people.insert(id, person);
    }
    let number = state.number;
    state.applicants.retain(|_, applicant| number < applicant.since.saturating_add(PATIENCE));
}
