//! An urn on this phone: opened, stamping for it, and what is in it.

use folkmoot_core::verdict::has_voice;
use folkmoot_protocol::api::{ErrorCode, GetProposal, OpenUrn, ProposalView};
use folkmoot_protocol::body::{Body, Issue, Issued, MAX_ISSUED, Paper, TAG};
use folkmoot_protocol::ids::{OpId, PersonId, QuestionId};
use folkmoot_protocol::slip::{Slip, UrnSecret};
use folkmoot_protocol::sorted::{SortedMap, SortedSet};

use super::{my_urn, secret, secret_name};
use crate::decisions::{asking, open_question};
use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::texts::said;
use crate::views::questions;

/// Stamps that are due: for a question, from an urn, on what people took.
type Due = (QuestionId, OpId, Vec<(OpId, PersonId)>);

impl Engine {
    /// Opens an urn: I am one of those who count. Where two are open already slips go into these.
    pub(crate) fn open_urn(&mut self, request: &OpenUrn) -> Result<ProposalView> {
        let me = self.counting()?;
        let id = request.question;
        let (state, question, roll) = secret(self.street()?, id)?;
        if !roll.contains(&me) {
            return Err(ErrorCode::NotSeated.into());
        }
        let (ask, proposal) = (asking(question)?, question.proposal);
        if my_urn(question, me).is_none() && question.pair(&roll, state).is_none() {
            let (name, seed) = (secret_name("urn", self.subject(id)?.assembly, id), self.random());
            self.keep(&name, &seed)?;
            self.author(UrnSecret::from_seed(&seed).or_tell()?.urn(ask))?;
        }
        self.get_proposal(&GetProposal { proposal })
    }

    /// Stamps the slips that people took since, where mine is one of the two urns: one for each person who has
    /// a voice, by this phone itself.
    pub(crate) fn stamp_slips(&mut self) -> Result<()> {
        for (id, urn, takes) in self.due()? {
            let Some(secret) = self.my_urn_secret(id)? else { continue };
            let mut done = SortedSet::new();
            let mut slips: Vec<Issued> = Vec::with_capacity(takes.len());
            for (take, by) in takes {
                if done.contains(&by) {
                    continue;
                }
                let entropy = self.random();
                let (store, street) = self.store_and_street()?;
                let Some(Body::Take(body)) = said(store, street, take)?.map(|it| it.body) else {
                    continue;
                };
                let blinded = body.blinded.iter().find(|blinded| blinded.urn == urn);
                // What is no element is not stamped, and harms nobody else's.
                if let Some(issued) = blinded.and_then(|it| secret.stamp(take, it, &entropy).ok()) {
                    done.insert(by);
                    slips.push(issued);
                }
            }
            for slips in slips.chunks(MAX_ISSUED) {
                self.author(Issue { urn, slips: slips.to_vec() })?;
            }
        }
        Ok(())
    }

    fn due(&mut self) -> Result<Vec<Due>> {
        let street = self.street()?;
        let Some(me) = street.me() else { return Ok(Vec::new()) };
        let state = street.now();
        let mut due = Vec::new();
        for (id, question) in &state.questions {
            let Some(urn) = my_urn(question, me) else { continue };
            let roll = questions::roll(question.gathering, state);
            let Some(pair) = question.pair(&roll, state).filter(|pair| pair.contains(&urn)) else {
                continue;
            };
            let all = || question.secret.taken.iter().filter(|(_, taken)| taken.urns == pair);
            let stamped = all().filter(|(_, taken)| taken.issued.contains_key(&urn));
            let stamped: SortedSet<PersonId> = stamped.map(|(_, taken)| taken.by).collect();
            let takes = all().filter(|(_, taken)| {
                !stamped.contains(&taken.by) && has_voice(question, &taken.by, &roll, state)
            });
            let takes: Vec<_> = takes.map(|(take, taken)| (*take, taken.by)).collect();
            if !takes.is_empty() && questions::is_open(question, state) {
                due.push((*id, urn, takes));
            }
        }
        Ok(due)
    }

    /// What I count of a question in secret: the slips in my urn, but for those that have a box for another
    /// urn than the other teller's. Where none came since I counted, without those that the other teller did
    /// not count: a slip that is right for one of two tellers only is none, and whoever made it so cannot keep
    /// them from agreeing.
    pub(crate) fn slips_in_my_urn(&mut self, id: QuestionId) -> Result<Vec<Paper>> {
        let me = self.counting()?;
        let Some(secret) = self.my_urn_secret(id)? else { return Ok(Vec::new()) };
        let subject = self.subject(id)?;
        let (store, street) = self.store_and_street()?;
        let log = street.log;
        let state = street.now();
        let question = open_question(state, id)?;
        let roll = questions::roll(question.gathering, state);
        let Some(urn) = my_urn(question, me) else { return Ok(Vec::new()) };
        let Some(pair) = question.pair(&roll, state) else { return Ok(Vec::new()) };
        let mut by_tag: SortedMap<[u8; TAG], Paper> = SortedMap::new();
        for bytes in store.slips(log, id).or_tell()? {
            let slip = Slip::decode(&bytes).or_tell()?;
            if !slip.urns().eq(pair) {
                continue;
            }
            let Ok(paper) = secret.open(subject, urn, &slip) else { continue };
            let Some((marks, tag)) = paper.0.split_last_chunk::<TAG>() else { continue };
            // Of two slips with one serial that with the lesser hash: the same for every teller.
            if question.is_valid(marks) && !by_tag.contains_key(tag) {
                by_tag.insert(*tag, paper);
            }
        }
        let mut papers: Vec<Paper> = by_tag.values().cloned().collect();
        let last = question.counts.get(&me).and_then(|words| words.last());
        if last.is_some_and(|word| papers.iter().all(|it| word.counted.papers.contains(it))) {
            let tellers = question.urn_tellers(&roll, state).unwrap_or_default();
            let others = tellers.iter().filter(|teller| **teller != me);
            let words: Vec<_> =
                others.filter_map(|teller| question.counts.get(teller)?.last()).collect();
            papers.retain(|paper| {
                words.is_empty() || words.iter().any(|word| word.counted.papers.contains(paper))
            });
        }
        Ok(papers)
    }
}
