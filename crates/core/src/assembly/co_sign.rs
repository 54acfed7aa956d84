//! Whether a phone co-signs a seal by itself.

use folkmoot_protocol::body::Body;
use folkmoot_protocol::ids::{DeviceKey, GatheringId, OpId};

use super::Assembly;
use crate::graph::Entry;
use crate::meeting;
use crate::rebind::contester;
use crate::seal::Candidate;

/// Why a phone does not co-sign a seal by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Abstain {
    /// This phone computes another root.
    OtherResult,
    /// Too few people, or the gathering is not due.
    Presence,
    /// This device's word does not count for this seal.
    NotMine,
    /// It co-signed one on this predecessor already.
    Done,
    /// It holds operations on the matter that the seal leaves out.
    LeftOut,
}

impl Assembly {
    /// Whether `device` may co-sign `candidate` by itself: it computes the same, presence suffices, it
    /// has not co-signed a rival, and everything it holds on the matter is inside the frontier.
    ///
    /// # Errors
    /// Why not.
    pub fn may_co_sign(&self, candidate: &Candidate, device: &DeviceKey) -> Result<(), Abstain> {
        if !candidate.agrees() {
            return Err(Abstain::OtherResult);
        }
        if !candidate.presence.suffices() {
            return Err(Abstain::Presence);
        }
        if !candidate.electorate.contains_key(device) {
            return Err(Abstain::NotMine);
        }
        // An attempt that this seal replaces, co-signatures and all, is no rival of it.
        let done = self
            .candidates
            .keys()
            .flat_map(|seal| self.co_signed(seal))
            .any(|entry| entry.device == *device && !candidate.segment.contains(&entry.id));
        if done {
            return Err(Abstain::Done);
        }
        if self.left_out(candidate).is_empty() { Ok(()) } else { Err(Abstain::LeftOut) }
    }

    /// Whether `candidate` is overtaken: others co-signed a rival that it does not contain, or it leaves
    /// out what this phone knows. A seal over all of that may replace it, its co-signatures and all: else
    /// two boards of one evening that each sealed half a room would have kept it from ever sealing.
    #[must_use]
    pub fn is_overtaken(&self, candidate: &Candidate) -> bool {
        let rival = |other: &Candidate| {
            other.id != candidate.id
                && !candidate.segment.contains(&other.id)
                && !other.segment.contains(&candidate.id)
                && self.co_signed(&other.id).next().is_some()
        };
        self.candidates.values().any(rival) || !self.left_out(candidate).is_empty()
    }

    /// What this phone holds on the matter that is neither inside the frontier nor after the seal.
    fn left_out(&self, candidate: &Candidate) -> Vec<&Entry> {
        let mut left: Vec<&Entry> = self
            .open
            .iter()
            .filter(|entry| !candidate.segment.contains(&entry.id) && self.on_the_matter(entry))
            .filter(|entry| !suspends(candidate, &entry.device))
            .collect();
        if !left.is_empty() {
            let after_it = self.open.descendants(candidate.id);
            left.retain(|entry| !after_it.contains(&entry.id));
        }
        left
    }

    /// Whether an operation could change what the next seal fixes. What has no effect is not left out
    /// by anyone: else a stranger, or a word on a gathering that is over, could keep a whole
    /// neighbourhood from sealing.
    pub(crate) fn on_the_matter(&self, entry: &Entry) -> bool {
        let draft = self.state.is_draft();
        let counts = match &entry.body {
            Some(Body::Contest(_)) => contester(&self.state, &entry.device).is_some(),
            _ => draft || self.state.counting_person(&entry.device).is_some(),
        };
        if entry.broken || !counts || self.is_presumed(&entry.id) {
            return false;
        }
        let open = |gathering: &GatheringId| {
            let sealed = self.state.gatherings.get(gathering);
            sealed.map_or(self.open.contains(&OpId(gathering.0)), |g| g.closed_by.is_none())
        };
        match &entry.body {
            Some(Body::Genesis(_) | Body::Introduce(_)) => draft,
            Some(Body::Call(_)) => true,
            Some(Body::SecondCall(second)) => open(&second.gathering),
            Some(Body::Attest(attest)) => open(&attest.gathering),
            Some(Body::Headcount(headcount)) => open(&headcount.gathering),
            Some(Body::Present(present)) => open(&present.gathering),
            Some(Body::Move(moved)) => open(&moved.gathering),
            Some(Body::Cancel(cancel)) => open(&cancel.gathering),
            Some(Body::PaperRoll(sheet)) => open(&sheet.gathering),
            // Who left the room decides nothing, and what is said of a place loses nothing by waiting
            // for the next seal: whoever goes home early must not keep the others from co-signing.
            Some(Body::Away(_) | Body::Place(_) | Body::Confirm(_)) => false,
            Some(
                Body::Vouch(_)
                | Body::Unvouch(_)
                | Body::Rebind(_)
                | Body::Contest(_)
                | Body::Enrol(_)
                | Body::Leave(_)
                | Body::Dwell(_),
            ) => !draft,
            Some(Body::Seal(_) | Body::CoSign(_) | Body::Grant(_)) | None => false,
            Some(body) => meeting::on_the_matter(body, open, |ask| self.asked_at(ask)),
        }
    }
}

impl Assembly {
    /// Where an operation put its question, as long as no seal judged it.
    fn asked_at(&self, ask: &OpId) -> Option<GatheringId> {
        if let Some(Some(Body::Ask(asked))) = self.open.get(ask).map(|entry| &entry.body) {
            return Some(asked.gathering);
        }
        let mut asked = self.state.questions.values().filter(|it| it.asks.contains_key(ask));
        asked.next().filter(|it| it.judged.is_none()).map(|it| it.gathering)
    }
}

/// A seal that proves a fork need not hold all that the forked device ever said, which may be endless.
fn suspends(candidate: &Candidate, device: &DeviceKey) -> bool {
    candidate.after.devices.get(device).is_some_and(|device| device.suspended)
}
