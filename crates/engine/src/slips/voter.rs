//! A person's own slip: taken, stamped, put in the urn.

use folkmoot_core::question::Question;
use folkmoot_core::secret::{Pair, Taken};
use folkmoot_core::verdict::has_voice;
use folkmoot_protocol::api::{
    CastSlip, ErrorCode, GetProposal, ProposalView, SlipStanding, TakeSlip, TakenReport,
};
use folkmoot_protocol::body::{Body, Issued, PAIR, Take, Urn};
use folkmoot_protocol::ids::{AssemblyId, OpId, PersonId, QuestionId};
use folkmoot_protocol::slip::{Slip, SlipSecret};
use folkmoot_protocol::wire;

use super::{secret, secret_name};
use crate::decisions::{asking, blocks};
use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::texts::said;
use crate::views::{number, questions};

/// What this phone knows of its person's own slip.
struct MySlip {
    take: OpId,
    taken: Taken,
    seed: [u8; 32],
    cast: bool,
}

/// By the operation that took it: another phone of this person's may have taken one at the same time.
fn slip_name(assembly: AssemblyId, question: QuestionId, take: OpId) -> String {
    format!("{}/{take}", secret_name("slip", assembly, question))
}

/// What a person took for a pair of urns.
fn taken_for(question: &Question, who: PersonId, pair: Pair) -> Vec<(OpId, Taken)> {
    let taken = question.secret.taken.iter();
    let mine = taken.filter(|(_, taken)| taken.by == who && taken.urns == pair);
    mine.map(|(take, taken)| (*take, taken.clone())).collect()
}

impl Engine {
    /// Takes a slip: asks the tellers of the two urns to stamp it.
    pub(crate) fn take_slip(&mut self, request: &TakeSlip) -> Result<ProposalView> {
        let me = self.counting()?;
        let id = request.question;
        let (state, question, roll) = secret(self.street()?, id)?;
        if !has_voice(question, &me, &roll, state) {
            return Err(ErrorCode::NoVoice.into());
        }
        let pair = question.pair(&roll, state).ok_or(ErrorCode::SlipNotReady)?;
        let (ask, proposal) = (asking(question)?, question.proposal);
        if question.may_take(me, &pair) {
            let (subject, seed) = (self.subject(id)?, self.random());
            let secret = SlipSecret::new(subject, seed);
            let blinded = pair.into_iter().map(|urn| secret.blinded(urn));
            let blinded = blinded.collect::<std::result::Result<_, _>>().or_tell()?;
            let take = self.sign(Take { ask, blinded }.into())?;
            // The seed first: without it what is taken would be a voice lost.
            self.keep(&slip_name(subject.assembly, id, take.id), &seed)?;
            self.append(std::slice::from_ref(&take))?;
            self.co_sign(&mut TakenReport::default())?;
            // The teller's phone and the voter's may be one.
            self.stamp_slips()?;
        }
        self.get_proposal(&GetProposal { proposal })
    }

    /// Puts my slip in the urn. It is in no one's name, and is not taken out again.
    pub(crate) fn cast_slip(&mut self, request: &CastSlip) -> Result<ProposalView> {
        let me = self.counting()?;
        let id = request.question;
        let (state, question, roll) = secret(self.street()?, id)?;
        if !question.is_valid(&request.marks) {
            return Err(ErrorCode::NoAnswer.into());
        }
        // It would be counted as standing aside.
        if blocks(question, &request.marks) {
            return Err(ErrorCode::ReasonNeeded.into());
        }
        let pair = question.pair(&roll, state).ok_or(ErrorCode::SlipNotReady)?;
        let (proposal, mine) = (question.proposal, taken_for(question, me, pair));
        let mine = self.my_slip(id, mine)?.ok_or(ErrorCode::SlipNotReady)?;
        if !mine.cast {
            let stamped = self.stamped(&mine)?;
            if stamped.len() < PAIR {
                return Err(ErrorCode::SlipNotReady.into());
            }
            let subject = self.subject(id)?;
            let secret = SlipSecret::new(subject, mine.seed);
            let slip = wire::encode(&secret.slip(&request.marks, &stamped).or_tell()?);
            let hash = Slip::hash(&slip);
            let nonce = self.random();
            let Self { store, street, vault, .. } = self;
            let (street, vault) = street.as_ref().zip(vault.as_ref()).ok_or(ErrorCode::Locked)?;
            let writing = store.write().or_tell()?;
            writing.keep_slip(street.log, id, &hash, &slip).or_tell()?;
            let (name, cast) =
                (slip_name(subject.assembly, id, mine.take), [mine.seed, hash].concat());
            writing.keep_secret(vault, &name, &cast, nonce).or_tell()?;
            writing.commit().or_tell()?;
        }
        self.get_proposal(&GetProposal { proposal })
    }

    /// How far my slip is.
    pub(super) fn standing(&mut self, id: QuestionId) -> Result<SlipStanding> {
        let subject = self.subject(id)?;
        let street = self.street()?;
        let Some(me) = street.me() else { return Ok(SlipStanding::NotTaken) };
        let state = street.now();
        let Some(question) = state.questions.get(&id) else { return Ok(SlipStanding::NotTaken) };
        let roll = questions::roll(question.gathering, state);
        let counted = question.counted(&roll, state).cloned();
        let pair = question.pair(&roll, state);
        let elsewhere = question.secret.taken.values().any(|taken| taken.by == me);
        let may_take = pair.is_none_or(|pair| question.may_take(me, &pair));
        let taken = pair.map(|pair| taken_for(question, me, pair)).unwrap_or_default();
        if taken.is_empty() {
            return Ok(match elsewhere {
                // Most took theirs for other urns.
                true if may_take && counted.is_none() => SlipStanding::Again,
                true => SlipStanding::NotCounted,
                false => SlipStanding::NotTaken,
            });
        }
        let Some(mine) = self.my_slip(id, taken)? else { return Ok(SlipStanding::Elsewhere) };
        if !mine.cast {
            let stamps = mine.taken.issued.len();
            let ready = stamps >= PAIR;
            return Ok(if ready {
                SlipStanding::Ready
            } else {
                SlipStanding::Stamping(number(stamps))
            });
        }
        let tag = SlipSecret::new(subject, mine.seed).tag();
        Ok(match counted.map(|counted| Question::has_slip(&counted.papers, &tag)) {
            None => SlipStanding::Cast,
            Some(true) => SlipStanding::Counted,
            Some(false) => SlipStanding::NotCounted,
        })
    }

    /// The one of these that this phone took.
    fn my_slip(&mut self, id: QuestionId, taken: Vec<(OpId, Taken)>) -> Result<Option<MySlip>> {
        let assembly = self.street()?.assembly.id();
        for (take, taken) in taken {
            let name = slip_name(assembly, id, take);
            let kept = self.store.secret(self.vault()?, &name).or_tell()?;
            if let Some((seed, hash)) = kept.as_ref().and_then(|it| it.split_first_chunk::<32>()) {
                return Ok(Some(MySlip { take, taken, seed: *seed, cast: !hash.is_empty() }));
            }
        }
        Ok(None)
    }

    /// Stamps that my slip got, with the urns.
    fn stamped(&mut self, mine: &MySlip) -> Result<Vec<(OpId, Urn, Issued)>> {
        let (store, street) = self.store_and_street()?;
        let mut stamped = Vec::new();
        for (urn, issue) in &mine.taken.issued {
            let opened = said(store, street, *urn)?.map(|it| it.body);
            let issued = said(store, street, *issue)?.map(|it| it.body);
            if let (Some(Body::Urn(opened)), Some(Body::Issue(issued))) = (opened, issued) {
                let issued = issued.slips.into_iter().find(|it| it.take == mine.take);
                stamped.extend(issued.map(|issued| (*urn, opened, issued)));
            }
        }
        Ok(stamped)
    }
}
