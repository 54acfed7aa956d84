//! Urns and slips: what is public of a question that people answer in secret on their phones.
//!
//! What slips say never comes into the state, and neither do slips: tellers count them, like the papers of
//! a box. Here stands only who opened an urn, who took a slip, and whose slip a teller stamped.

use folkmoot_protocol::body::{Issue, PAIR, Paper, TAG, Take, Way};
use folkmoot_protocol::ids::{OpId, PersonId};
use folkmoot_protocol::sorted::{SortedMap, SortedSet};
use minicbor::{Decode, Encode};

use crate::question::{Question, Seen, closes};
use crate::state::State;
use crate::tally::has_voice;

/// Slips that one person takes on one question, of which tellers stamp one.
pub const MAX_TAKEN_BY_ONE: usize = 2;

/// Two urns, by ascending id.
pub type Pair = [OpId; PAIR];

/// Urns of a question, and the slips that people took.
#[derive(Debug, Clone, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Secret {
    /// Urns, by the operations that opened them, with their tellers. One of each.
    #[n(0)]
    pub urns: SortedMap<OpId, PersonId>,
    /// Slips, by the operations that took them.
    #[n(1)]
    pub taken: SortedMap<OpId, Taken>,
}

/// A slip that somebody took.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Taken {
    /// Who.
    #[n(0)]
    pub by: PersonId,
    /// Words that they had seen, where two of them count the same.
    #[n(1)]
    pub after: Seen,
    /// Urns that it is for.
    #[n(2)]
    pub urns: Pair,
    /// Urns whose tellers stamped it, with the operations that say so.
    #[n(3)]
    pub issued: SortedMap<OpId, OpId>,
}

impl Question {
    fn is_secret(&self) -> bool {
        self.way == Way::Secret && self.judged.is_none()
    }

    /// Takes in that `by` opened an urn.
    pub(crate) fn open_urn(&mut self, id: OpId, by: PersonId) {
        if self.is_secret() && !self.secret.urns.values().any(|teller| *teller == by) {
            self.secret.urns.insert(id, by);
        }
    }

    /// Takes in that `by` took a slip, having seen the words of `after`.
    pub(crate) fn take_slip(&mut self, (id, by): (OpId, PersonId), take: &Take, after: Seen) {
        let taken = self.secret.taken.values().filter(|taken| taken.by == by).count();
        let [one, other] = take.blinded.as_slice() else { return };
        if self.is_secret() && taken < MAX_TAKEN_BY_ONE {
            let (urns, issued) = ([one.urn, other.urn], SortedMap::new());
            self.secret.taken.insert(id, Taken { by, after, urns, issued });
        }
    }

    /// Takes in that `by` stamped slips, where the urn is theirs and of this question.
    pub(crate) fn issue(&mut self, id: OpId, by: PersonId, issue: &Issue) {
        if self.secret.urns.get(&issue.urn) != Some(&by) {
            return;
        }
        for issued in &issue.slips {
            if let Some(taken) = self.secret.taken.get_mut(&issued.take)
                && taken.urns.contains(&issue.urn)
            {
                taken.issued.entry(issue.urn).or_insert(id);
            }
        }
    }

    /// Marks of the slips among the papers of a count. A tag that stands there more than once is no slip's:
    /// nobody puts one in twice.
    pub(crate) fn slips<'c>(&self, papers: &'c [Paper]) -> Vec<&'c [u8]> {
        if self.way != Way::Secret {
            return Vec::new();
        }
        let mut slips: SortedMap<&[u8; TAG], Option<&[u8]>> = SortedMap::new();
        for paper in papers {
            if let Some((marks, tag)) = paper.0.split_last_chunk::<TAG>()
                && self.is_valid(marks)
            {
                let once = (!slips.contains_key(tag)).then_some(marks);
                slips.insert(tag, once);
            }
        }
        slips.values().filter_map(|marks| *marks).collect()
    }

    /// Whether a slip with this tag is among the papers of a count.
    #[must_use]
    pub fn has_slip(papers: &[Paper], tag: &[u8; TAG]) -> bool {
        papers.iter().any(|paper| paper.0.ends_with(tag))
    }

    /// Pairs of urns, of tellers on the roll and of two households, that most people with a voice took a slip for.
    fn foremost(&self, roll: &SortedSet<PersonId>, state: &State) -> Vec<Pair> {
        let mut takers: SortedMap<Pair, SortedSet<PersonId>> = SortedMap::new();
        for taken in self.secret.taken.values() {
            if has_voice(self, &taken.by, roll, state) && self.fits(&taken.urns, roll, state) {
                takers.entry(taken.urns).or_default().insert(taken.by);
            }
        }
        let most = takers.values().map(|by| by.len()).max();
        takers.retain(|_, by| Some(by.len()) == most);
        takers.into_keys().collect()
    }

    fn fits(&self, pair: &Pair, roll: &SortedSet<PersonId>, state: &State) -> bool {
        let teller = |urn| self.secret.urns.get(urn).copied();
        let tellers: Option<SortedSet<PersonId>> = pair.iter().map(teller).collect();
        tellers.is_some_and(|tellers| closes(&tellers, roll, state))
    }

    /// The two urns whose slips count: those that more people with a voice took a slip for than for any others.
    ///
    /// One pair for everybody, since who took a slip for which urns can be read in the log: if some slips
    /// went into others, their answers would stand apart in what tellers count. Whoever opens an urn later,
    /// with whatever id, changes nothing unless more people take slips for it than did for these.
    pub(crate) fn settled_pair(&self, roll: &SortedSet<PersonId>, state: &State) -> Option<Pair> {
        match self.foremost(roll, state).as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    /// The two urns that a slip is taken for now: those whose slips count. Where as many people took one for
    /// several, the lesser ids, so that whoever takes one next settles it; where nobody did, the least.
    #[must_use]
    pub fn pair(&self, roll: &SortedSet<PersonId>, state: &State) -> Option<Pair> {
        if let Some(pair) = self.foremost(roll, state).first() {
            return Some(*pair);
        }
        let mut here = self.secret.urns.iter().filter(|(_, teller)| roll.contains(teller));
        let (first, _) = here.next()?;
        here.map(|(other, _)| [*first, *other]).find(|pair| self.fits(pair, roll, state))
    }

    /// Whether somebody may take a slip for these urns: they took none for them yet, and not too many for others.
    #[must_use]
    pub fn may_take(&self, who: PersonId, pair: &Pair) -> bool {
        let mine = || self.secret.taken.values().filter(|taken| taken.by == who);
        mine().count() < MAX_TAKEN_BY_ONE && mine().all(|taken| taken.urns != *pair)
    }

    /// Those who alone count a question in secret: the tellers of the pair whose slips count, and whoever opened
    /// an urn as long as nobody took a slip. None where anybody may.
    #[must_use]
    pub fn urn_tellers(
        &self,
        roll: &SortedSet<PersonId>,
        state: &State,
    ) -> Option<SortedSet<PersonId>> {
        let tellers = || {
            let foremost = self.foremost(roll, state);
            let urns = self.secret.urns.iter().filter(|(urn, _)| match foremost.as_slice() {
                [] => true,
                [pair] => pair.contains(urn),
                _ => false,
            });
            urns.map(|(_, teller)| *teller).collect()
        };
        (self.way == Way::Secret).then(tellers)
    }

    /// Who, with a voice, took a slip for the urns that they are taken for now.
    #[must_use]
    pub fn takers(&self, roll: &SortedSet<PersonId>, state: &State) -> SortedSet<PersonId> {
        let pair = self.pair(roll, state);
        let taken = self.secret.taken.values().filter(|taken| Some(taken.urns) == pair);
        taken.map(|taken| taken.by).filter(|by| has_voice(self, by, roll, state)).collect()
    }
}
