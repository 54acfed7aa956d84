//! Years of a neighbourhood that decides together: people come and go, bring matters, propose, ask, give
//! their voices, count, speak, take notes and seal, month after month.
//!
//! As in a [`History`](crate::History), everything is signed by everybody's own keys and is what their
//! phones would have signed; only the projection is kept once for all of them.

mod deciding;
mod evening;
pub(crate) mod words;

use std::collections::BTreeSet;

use folkmoot_protocol::body::{Body, Newcomer as Described, NewcomerKeys, Transcript, Vouch};
use folkmoot_protocol::bundle::{Envelope, Invitation, encode_invitation, encode_segment};
use folkmoot_protocol::ids::{GatheringId, MatterId, OpId, PersonId, ProposalId};
use folkmoot_protocol::keys::DeviceSecret;
use folkmoot_protocol::wire::{WireError, derive_bytes};

use crate::chance::Chance;
use crate::newcomer::NEWCOMER;
use crate::scribe::{FOUNDED_AT, Neighbour, Scribe, epoch_key, seed};
use crate::street::neighbours;
use deciding::Worded;

/// A month, in seconds.
const MONTH: i64 = 2_629_800;
/// One in so many newcomers has no phone.
const WITHOUT_PHONE: usize = 6;
/// Where they gather.
const PLACES: [&str; 4] = ["the old school", "the boat shed", "Mill Lane garden", "the library"];
/// Operations that an invitation carries: genesis, the first introduction, the call.
const INVITATION: usize = 3;

/// How large a neighbourhood is, and how much it does.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// People who found it.
    pub founders: usize,
    /// Residents that it grows to within some months; from then on as many come as leave.
    pub people: usize,
    /// Least and most of them who come to a gathering.
    pub come: (usize, usize),
    /// Gatherings, the founding one among them, over which the following are spread.
    pub gatherings: usize,
    /// Matters brought.
    pub matters: usize,
    /// Questions that are asked, answered by ballots and counted.
    pub decisions: usize,
}

impl Pace {
    /// Ten years of a neighbourhood of 400.
    pub const TEN_YEARS: Self = Self {
        founders: 60,
        people: 400,
        come: (150, 200),
        gatherings: 120,
        matters: 3_000,
        decisions: 2_000,
    };

    /// Of what is spread over all gatherings, how much falls on this one. At the founding, the first one,
    /// nothing is decided.
    fn share(self, of: usize, evening: u64) -> usize {
        let upto = |evening: usize| of * evening / (self.gatherings - 1).max(1);
        let evening = usize::try_from(evening).unwrap_or(0);
        upto(evening) - upto(evening.saturating_sub(1))
    }
}

/// What happened from one gathering to the next.
pub struct Batch {
    /// Everything signed, each after all it names.
    pub envelopes: Vec<Envelope>,
    /// When the last operation was signed, in Unix seconds.
    pub now: i64,
}

impl Batch {
    /// As a file, as neighbours hand it on.
    ///
    /// # Errors
    /// [`WireError::TooLarge`].
    pub fn file(&self, years: &Years) -> Result<Vec<u8>, WireError> {
        encode_segment(years.scribe.all.id(), 0, &epoch_key(), &self.envelopes.clone().into())
    }
}

/// What can be asked for again.
#[derive(Clone, Default)]
pub struct Told {
    /// Matters that were brought.
    pub matters: Vec<MatterId>,
    /// What was proposed.
    pub proposals: Vec<ProposalId>,
    /// Gatherings, with when they started.
    pub gatherings: Vec<(GatheringId, i64)>,
}

/// A neighbourhood that goes on.
#[derive(Clone)]
pub struct Years {
    pace: Pace,
    scribe: Scribe,
    chance: Chance,
    invitation: Vec<u8>,
    /// The next gathering, which is called.
    gathering: GatheringId,
    starts_at: i64,
    evening: u64,
    /// What everybody heard of last, and who said something since.
    news: Vec<OpId>,
    spoke: BTreeSet<usize>,
    /// Proposals that wait to be asked about.
    waiting: Vec<Worded>,
    told: Told,
}

impl Years {
    /// Up to the evening of the founding. `None` where the founders are too few.
    #[must_use]
    pub fn begin(pace: Pace) -> Option<Self> {
        let mut scribe = Scribe::of(pace.founders);
        let (inviter, gathering) = scribe.founds("Mill Lane", &epoch_key())?;
        let invitation = encode_invitation(&Invitation {
            assembly: scribe.all.id(),
            epoch_key: *epoch_key().as_bytes(),
            from: inviter,
            operations: scribe.envelopes.iter().take(INVITATION).cloned().collect(),
        });
        Some(Self {
            pace,
            scribe,
            chance: Chance::new(400),
            invitation,
            gathering,
            starts_at: FOUNDED_AT,
            evening: 0,
            news: vec![OpId(gathering.0)],
            spoke: BTreeSet::new(),
            waiting: Vec::new(),
            told: Told::default(),
        })
    }

    /// What the first neighbour showed the others, to join the draft.
    #[must_use]
    pub fn invitation(&self) -> &[u8] {
        &self.invitation
    }

    /// Gatherings that closed.
    #[must_use]
    pub fn gatherings(&self) -> u64 {
        self.evening
    }

    /// What can be asked for.
    #[must_use]
    pub fn told(&self) -> &Told {
        &self.told
    }

    /// What somebody types who looks for something, different each time.
    pub fn searched(&mut self) -> String {
        words::searched(&mut self.chance)
    }

    /// The next gathering, from what people brought before it to the call of the one after. `None` where
    /// a seal does not hold, which is a defect.
    pub fn gather(&mut self) -> Option<Batch> {
        let (least, most) = self.pace.come;
        let founding = self.scribe.all.sealed_state().is_draft();
        let come = if founding { usize::MAX } else { least + self.chance.below(most - least) };
        let evening = self.meets(come)?;
        self.closes(&evening)?;
        self.calls_next(&evening)?;
        Some(self.batch())
    }

    /// The next gathering in full swing: everybody came, and much is asked of them.
    pub fn full_swing(&mut self) -> Option<Batch> {
        self.meets(usize::MAX)?;
        Some(self.batch())
    }

    fn batch(&mut self) -> Batch {
        Batch { envelopes: std::mem::take(&mut self.scribe.envelopes), now: self.scribe.now }
    }

    /// Signs for a neighbour, after all that everybody heard of.
    fn say(&mut self, by: usize, body: impl Into<Body>) -> Option<OpId> {
        let deps = if self.spoke.insert(by) { self.news.clone() } else { Vec::new() };
        self.scribe.now += 2;
        self.scribe.sign(by, deps, body)
    }

    fn heard(&mut self, news: OpId) {
        self.news = vec![news];
        self.spoke.clear();
    }

    /// Residents; before the founding, those who introduced themselves.
    fn residents(&self) -> Vec<usize> {
        let state = self.scribe.all.sealed_state();
        let is_resident = |person: &PersonId| state.is_draft() || state.is_member(person);
        let people = self.scribe.people.iter().enumerate();
        people
            .filter(|(_, it)| it.person.as_ref().is_some_and(is_resident))
            .map(|(at, _)| at)
            .collect()
    }

    fn with_phone(&self, people: &[usize]) -> Vec<usize> {
        people.iter().copied().filter(|at| self.scribe.device(*at).is_some()).collect()
    }

    fn person(&self, at: usize) -> Option<PersonId> {
        self.scribe.people.get(at)?.person
    }

    fn at(&self, person: PersonId) -> Option<usize> {
        self.scribe.people.iter().position(|it| it.person == Some(person))
    }

    fn household(&self, at: usize) -> Option<&str> {
        self.scribe.people.get(at).map(|it| it.household.as_str())
    }

    /// Somebody of another household than `of`.
    fn of_another(&self, people: &[usize], of: usize) -> Option<usize> {
        people.iter().copied().find(|at| self.household(*at) != self.household(of))
    }

    /// Neighbours move in: three residents, not all of one household, vouch for each.
    fn move_in(&mut self, residents: &[usize]) -> Option<()> {
        let missing = self.pace.people.saturating_sub(residents.len());
        let with_phone = self.with_phone(residents);
        let vouchers = self.chance.some(&with_phone, usize::MAX);
        let mut vouchers = vouchers.iter().copied().cycle();
        for _ in 0..missing.min(residents.len() / 2) {
            let at = self.scribe.people.len();
            let secret =
                (!at.is_multiple_of(WITHOUT_PHONE)).then(|| DeviceSecret::from_seed(seed(at)));
            let keys = secret.as_ref().map(|secret| NewcomerKeys {
                device: secret.device_key(),
                outside: secret.outside_key(),
                receive: secret.receive_key(),
                possession: secret.sign_possession(self.scribe.all.id()),
            });
            let who = neighbours(at + 1).pop()?;
            let nonce = derive_bytes("folkmoot testkit years newcomer", &[&at.to_le_bytes()]);
            let (name, household) = who.clone();
            let newcomer = Described { name, household, nonce, keys };
            let mut neighbour = Neighbour::new(who, secret);
            neighbour.person = Some(newcomer.person(self.scribe.all.id()));
            self.scribe.people.push(neighbour);
            for _ in 0..3 {
                let by = vouchers.next()?;
                let hash = derive_bytes("folkmoot testkit years met", &[&nonce, &[by as u8]]);
                let met = Transcript { hash, delay_ms: 3100, accessible: false };
                let transcript = keys.map(|_| met);
                self.say(by, Vouch { newcomer: newcomer.clone(), transcript })?;
            }
        }
        Some(())
    }

    /// People who leave with the closing seal: as many as are to be replaced.
    fn leavers(&mut self, there: &[usize]) -> Vec<usize> {
        let full = self.residents().len() >= self.pace.people;
        let others: Vec<usize> = there.iter().copied().filter(|at| *at != NEWCOMER).collect();
        self.chance.some(&others, if full { 2 } else { 0 })
    }
}

#[cfg(test)]
mod tests {
    use folkmoot_protocol::api::{Decisions, Home, Matters, PastGatherings};

    use super::*;
    use crate::newcomer::Newcomer;

    #[test]
    fn a_phone_takes_in_years_and_the_evening_in_full_swing() {
        let pace = Pace {
            founders: 9,
            people: 24,
            come: (12, 18),
            gatherings: 4,
            matters: 40,
            decisions: 32,
        };
        let mut years = Years::begin(pace).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let mut phone = Newcomer::joins(years.invitation(), folder.path()).unwrap();
        for _ in 0..pace.gatherings {
            let batch = years.gather().unwrap();
            phone.waits_until(batch.now);
            let report = phone.takes(&batch.file(&years).unwrap()).unwrap();
            assert!(report.seal_held && report.waiting == 0 && !report.co_signed, "{report:?}");
        }
        let batch = years.full_swing().unwrap();
        phone.waits_until(batch.now);
        let report = phone.takes(&batch.file(&years).unwrap()).unwrap();
        assert!(report.seal_held && report.waiting == 0 && !report.co_signed, "{report:?}");

        let past = phone.call(PastGatherings { before: None }).unwrap();
        assert_eq!(past.len(), pace.gatherings);
        // At the founding, the oldest one, nothing is decided.
        let decided: Vec<u32> = past.iter().map(|it| it.decisions).collect();
        assert!(decided.iter().take(3).all(|it| *it >= 5), "{decided:?}");
        assert_eq!(phone.call(Home {}).unwrap().residents, 24);
        assert!(phone.call(Matters {}).unwrap().open > 0);
        let decisions = phone.call(Decisions {}).unwrap();
        assert!(decisions.seated && !decisions.asked.is_empty() && !decisions.decided.is_empty());
        // The opening seal admitted two more, who have not come yet.
        assert_eq!(decisions.asked.iter().map(|it| it.voices).max(), Some(22));
    }
}
