//! Urns and slips: what is public of a question that people answer in secret on their phones.
//!
//! What slips say never comes into the state, and neither do slips: tellers count them, like the papers of
//! a box. Here stands only who opened an urn, who took a slip, and whose slip a teller stamped.

use folkmoot_protocol::body::{Issue, Paper, TAG, Way};
use folkmoot_protocol::ids::{OpId, PersonId};
use folkmoot_protocol::sorted::{SortedMap, SortedSet};
use minicbor::{Decode, Encode};

use crate::question::{Question, Seen};

/// Slips that one person takes on one question, of which tellers stamp one.
pub const MAX_TAKEN_BY_ONE: usize = 2;

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
    /// Urns whose tellers stamped it, with the operations that say so.
    #[n(2)]
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
    pub(crate) fn take_slip(&mut self, id: OpId, by: PersonId, after: Seen) {
        let taken = self.secret.taken.values().filter(|taken| taken.by == by).count();
        if self.is_secret() && taken < MAX_TAKEN_BY_ONE {
            self.secret.taken.insert(id, Taken { by, after, issued: SortedMap::new() });
        }
    }

    /// Takes in that `by` stamped slips, where the urn is theirs and of this question.
    pub(crate) fn issue(&mut self, id: OpId, by: PersonId, issue: &Issue) {
        if self.secret.urns.get(&issue.urn) != Some(&by) {
            return;
        }
        for issued in &issue.slips {
            if let Some(taken) = self.secret.taken.get_mut(&issued.take) {
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

    /// Who took a slip.
    #[must_use]
    pub fn takers(&self) -> SortedSet<PersonId> {
        self.secret.taken.values().map(|taken| taken.by).collect()
    }
}
