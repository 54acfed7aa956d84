//! Ballots in secret on this phone: urns, slips, and what it does for them by itself.
//!
//! What only one person's phone knows lies in their vault, and is gone once a seal judged the question:
//! the seed of an urn by `urn/QUESTION`, the seed of a slip by `slip/QUESTION`, with the slip's hash after
//! it once it is cast.

use folkmoot_core::question::Question;
use folkmoot_core::state::State;
use folkmoot_core::verdict::has_voice;
use folkmoot_protocol::api::{
    CastSlip, ErrorCode, GetProposal, OpenUrn, ProposalView, QuestionView, SecretView,
    SlipStanding, TakeSlip,
};
use folkmoot_protocol::body::{Body, Issue, Issued, MAX_ISSUED, Paper, TAG, Take, Urn, Way};
use folkmoot_protocol::bundle::Envelope;
use folkmoot_protocol::ids::{OpId, PersonId, QuestionId};
use folkmoot_protocol::slip::{Slip, SlipSecret, Subject, UrnSecret};
use folkmoot_protocol::sorted::{SortedMap, SortedSet};
use folkmoot_protocol::wire;

use crate::decisions::{asking, open_question};
use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::street::Street;
use crate::texts::said;
use crate::views::{number, person, questions};

/// What this phone knows of its person's own slip.
struct MySlip {
    seed: [u8; 32],
    cast: bool,
}

/// Urns that a slip needs, of as many households.
const URNS: usize = 2;
/// Slips of one question that a phone without an urn carries beyond two for each person on the roll: it
/// cannot tell those that count.
const SPARE: usize = 16;

fn urn_name(question: QuestionId) -> String {
    format!("urn/{question}")
}

fn slip_name(question: QuestionId) -> String {
    format!("slip/{question}")
}

/// A question whose voices can still be given in secret, with the roll.
fn secret(street: &mut Street, id: QuestionId) -> Result<(&State, &Question, SortedSet<PersonId>)> {
    let state = street.now();
    let question = open_question(state, id)?;
    if question.way != Way::Secret {
        return Err(ErrorCode::NoQuestion.into());
    }
    if !questions::is_open(question, state) {
        return Err(ErrorCode::VoteOver.into());
    }
    let roll = questions::roll(question.gathering, state);
    Ok((state, question, roll))
}

/// Urns of tellers on the roll that a slip goes into: one of each of two households, the same on all
/// phones with the same news.
fn urns(question: &Question, roll: &SortedSet<PersonId>, state: &State) -> Vec<OpId> {
    let mut homes = SortedSet::new();
    let home = |who: &PersonId| state.people.get(who).map(|person| person.household);
    let here = question.secret.urns.iter().filter(|(_, teller)| roll.contains(teller));
    let apart = here.filter(|(_, teller)| homes.insert(home(teller)));
    let urns: Vec<OpId> = apart.map(|(urn, _)| *urn).take(URNS).collect();
    if urns.len() < URNS { Vec::new() } else { urns }
}

/// My urn on a question.
fn my_urn(question: &Question, me: PersonId) -> Option<OpId> {
    question.secret.urns.iter().find(|(_, teller)| **teller == me).map(|(urn, _)| *urn)
}

impl Engine {
    /// Opens an urn: I am one of those who count.
    pub(crate) fn open_urn(&mut self, request: &OpenUrn) -> Result<ProposalView> {
        let me = self.counting()?;
        let id = request.question;
        let (_, question, roll) = secret(self.street()?, id)?;
        if !roll.contains(&me) {
            return Err(ErrorCode::NotSeated.into());
        }
        let (ask, proposal) = (asking(question)?, question.proposal);
        if my_urn(question, me).is_none() {
            let seed = self.random();
            self.keep(&urn_name(id), &seed)?;
            self.author(UrnSecret::from_seed(&seed).or_tell()?.urn(ask))?;
        }
        self.get_proposal(&GetProposal { proposal })
    }

    /// Takes a slip: asks the tellers of two urns to stamp it.
    pub(crate) fn take_slip(&mut self, request: &TakeSlip) -> Result<ProposalView> {
        let me = self.counting()?;
        let id = request.question;
        let (state, question, roll) = secret(self.street()?, id)?;
        if !has_voice(question, &me, &roll, state) {
            return Err(ErrorCode::NoVoice.into());
        }
        let (ask, proposal) = (asking(question)?, question.proposal);
        if !question.takers().contains(&me) {
            let urns = urns(question, &roll, state);
            if urns.is_empty() {
                return Err(ErrorCode::SlipNotReady.into());
            }
            let seed = self.random();
            let secret = SlipSecret::new(self.subject(id)?, seed);
            let blinded = urns.into_iter().map(|urn| secret.blinded(urn));
            let blinded = blinded.collect::<std::result::Result<_, _>>().or_tell()?;
            self.keep(&slip_name(id), &seed)?;
            self.author(Take { ask, blinded })?;
            // The teller's phone and the voter's may be one.
            self.stamp_slips()?;
        }
        self.get_proposal(&GetProposal { proposal })
    }

    /// Puts my slip in the urn. It is in no one's name, and is not taken out again.
    pub(crate) fn cast_slip(&mut self, request: &CastSlip) -> Result<ProposalView> {
        let me = self.counting()?;
        let id = request.question;
        let (_, question, _) = secret(self.street()?, id)?;
        if !question.is_valid(&request.marks) {
            return Err(ErrorCode::NoAnswer.into());
        }
        let proposal = question.proposal;
        let question = question.clone();
        let mine = self.my_slip(id)?.ok_or(ErrorCode::SlipNotReady)?;
        if !mine.cast {
            let seed = mine.seed;
            let stamped = self.stamped(&question, me)?;
            if stamped.len() < URNS {
                return Err(ErrorCode::SlipNotReady.into());
            }
            let secret = SlipSecret::new(self.subject(id)?, seed);
            let slip = wire::encode(&secret.slip(&request.marks, &stamped).or_tell()?);
            let hash = Slip::hash(&slip);
            let nonce = self.random();
            let Self { store, street, vault, .. } = self;
            let (street, vault) = street.as_ref().zip(vault.as_ref()).ok_or(ErrorCode::Locked)?;
            let writing = store.write().or_tell()?;
            writing.keep_slip(street.log, id, &hash, &slip).or_tell()?;
            let cast = [seed, hash].concat();
            writing.keep_secret(vault, &slip_name(id), &cast, nonce).or_tell()?;
            writing.commit().or_tell()?;
        }
        self.get_proposal(&GetProposal { proposal })
    }

    /// Stamps the slips that people took since, where I opened an urn: one for each person who has a voice,
    /// by this phone itself.
    pub(crate) fn stamp_slips(&mut self) -> Result<()> {
        let street = self.street()?;
        let Some(me) = street.me() else { return Ok(()) };
        let state = street.now();
        let mut due: Vec<(QuestionId, OpId, Vec<OpId>)> = Vec::new();
        for (id, question) in &state.questions {
            let Some(urn) = my_urn(question, me).filter(|_| question.judged.is_none()) else {
                continue;
            };
            let roll = questions::roll(question.gathering, state);
            let all = || question.secret.taken.iter();
            let stamped = all().filter(|(_, taken)| taken.issued.contains_key(&urn));
            let mut done: SortedSet<PersonId> = stamped.map(|(_, taken)| taken.by).collect();
            let takes = all().filter(|(_, taken)| {
                has_voice(question, &taken.by, &roll, state) && done.insert(taken.by)
            });
            let takes: Vec<OpId> = takes.map(|(take, _)| *take).take(MAX_ISSUED).collect();
            if roll.contains(&me) && !takes.is_empty() && questions::is_open(question, state) {
                due.push((*id, urn, takes));
            }
        }
        for (id, urn, takes) in due {
            let Some(secret) = self.my_urn_secret(id)? else { continue };
            let mut slips: Vec<Issued> = Vec::with_capacity(takes.len());
            for take in takes {
                let entropy = self.random();
                let (store, street) = self.store_and_street()?;
                let Some(Body::Take(body)) = said(store, street, take)?.map(|it| it.body) else {
                    continue;
                };
                let blinded = body.blinded.iter().find(|blinded| blinded.urn == urn);
                // What is no element, or for other urns, is not stamped, and harms nobody else's.
                slips.extend(blinded.and_then(|it| secret.stamp(take, it, &entropy).ok()));
            }
            if !slips.is_empty() {
                self.author(Issue { urn, slips })?;
            }
        }
        Ok(())
    }

    /// Keeps slips that came with a neighbour's news. Says how many were new.
    pub(crate) fn keep_slips(&mut self, slips: &[Envelope]) -> Result<u32> {
        let mut kept = 0;
        let mut carried: SortedMap<QuestionId, usize> = SortedMap::new();
        for envelope in slips {
            // One that is damaged or made up keeps no other one out.
            let Ok(slip) = Slip::decode(&envelope.0) else { continue };
            let id = slip.question;
            let Ok((_, question, roll)) = secret(self.street()?, id) else { continue };
            let (most, question) = (2 * roll.len() + SPARE, question.clone());
            let urn = self.my_urn_secret(id)?;
            let (subject, me) = (self.subject(id)?, self.street()?.me());
            let mine = urn.zip(me.and_then(|me| my_urn(&question, me)));
            let (store, street) = self.store_and_street()?;
            match mine {
                // An urn takes in what its teller stamped and nothing else.
                Some((secret, urn)) if secret.open(subject, urn, &slip).is_err() => continue,
                Some(_) => {}
                None => {
                    let carried = match carried.get(&id) {
                        Some(carried) => *carried,
                        None => store.slips(street.log, id).or_tell()?.len(),
                    };
                    if carried >= most {
                        continue;
                    }
                }
            }
            let hash = Slip::hash(&envelope.0);
            let writing = store.write().or_tell()?;
            let new = writing.keep_slip(street.log, id, &hash, &envelope.0).or_tell()?;
            writing.commit().or_tell()?;
            kept += u32::from(new);
            let before = carried.get(&id).copied();
            let held = store.slips(street.log, id).or_tell()?.len();
            carried.insert(id, before.map_or(held, |before| before + usize::from(new)));
        }
        Ok(kept)
    }

    /// All slips that this phone holds, by what they say and not by when they came.
    pub(crate) fn held_slips(&self) -> Result<Vec<Envelope>> {
        let Some(street) = &self.street else { return Ok(Vec::new()) };
        let mut slips = Vec::new();
        for question in self.store.questions_with_slips(street.log).or_tell()? {
            slips.extend(self.store.slips(street.log, question).or_tell()?);
        }
        slips.sort_unstable();
        Ok(slips.into_iter().map(Envelope).collect())
    }

    /// What I count of a question in secret: the slips in my urn. Where none came since I counted, without
    /// those that no other teller counted: a slip that is right for one of two tellers only is none, and
    /// whoever made it so cannot keep them from agreeing.
    pub(crate) fn slips_in_my_urn(&mut self, id: QuestionId) -> Result<Vec<Paper>> {
        let me = self.counting()?;
        let Some(secret) = self.my_urn_secret(id)? else { return Ok(Vec::new()) };
        let subject = self.subject(id)?;
        let (store, street) = self.store_and_street()?;
        let log = street.log;
        let question = open_question(street.now(), id)?;
        let Some(urn) = my_urn(question, me) else { return Ok(Vec::new()) };
        let mut by_tag: SortedMap<[u8; TAG], Paper> = SortedMap::new();
        for bytes in store.slips(log, id).or_tell()? {
            let slip = Slip::decode(&bytes).or_tell()?;
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
            let tellers = question.secret.urns.values().filter(|teller| **teller != me);
            let words: Vec<_> =
                tellers.filter_map(|teller| question.counts.get(teller)?.last()).collect();
            papers.retain(|paper| {
                words.is_empty() || words.iter().any(|word| word.counted.papers.contains(paper))
            });
        }
        Ok(papers)
    }

    /// Adds to a question what this phone knows of its urns and slips.
    pub(crate) fn tell_secret(&mut self, view: &mut QuestionView) -> Result<()> {
        if view.way != Way::Secret || view.sealed {
            return Ok(());
        }
        let id = view.id;
        let slip = self.my_slip(id)?;
        let subject = self.subject(id)?;
        let (store, street) = self.store_and_street()?;
        let me = street.me();
        let held = store.slips(street.log, id).or_tell()?.len();
        let state = street.now();
        let Some(question) = state.questions.get(&id) else { return Ok(()) };
        let roll = questions::roll(question.gathering, state);
        let mine = |me: &PersonId| question.secret.taken.values().find(|it| it.by == *me);
        let stamps = |me: &PersonId| {
            let all = question.secret.taken.values().filter(|it| it.by == *me);
            all.map(|taken| taken.issued.len()).max().unwrap_or(0)
        };
        let standing = match (&slip, me.filter(|me| mine(me).is_some())) {
            (None, None) => SlipStanding::NotTaken,
            (None, Some(_)) => SlipStanding::Elsewhere,
            (Some(slip), _) if slip.cast => {
                let tag = SlipSecret::new(subject, slip.seed).tag();
                let counted = question.counted(&roll, state);
                match counted.map(|counted| Question::has_slip(&counted.papers, &tag)) {
                    None => SlipStanding::Cast,
                    Some(true) => SlipStanding::Counted,
                    Some(false) => SlipStanding::NotCounted,
                }
            }
            (Some(_), Some(me)) if stamps(&me) < URNS => {
                SlipStanding::Stamping(number(stamps(&me)))
            }
            (Some(_), Some(_)) => SlipStanding::Ready,
            // What says that it was taken was not kept.
            (Some(_), None) => SlipStanding::NotTaken,
        };
        view.secret = Some(SecretView {
            urns: question.secret.urns.values().map(|teller| person(*teller, state)).collect(),
            ready: !urns(question, &roll, state).is_empty(),
            my_urn: me.is_some_and(|me| my_urn(question, me).is_some()),
            taken: number(question.takers().len()),
            held: number(held),
            mine: standing,
        });
        Ok(())
    }

    /// Forgets slips and what they were made with, of questions that a seal judged.
    pub(crate) fn forget_slips(&mut self) -> Result<()> {
        let Self { store, street: Some(street), vault: Some(vault), .. } = self else {
            return Ok(());
        };
        let open = |street: &mut Street, id: &QuestionId| {
            let sealed = street.assembly.sealed_state().questions.get(id);
            let judged = sealed.is_some_and(|question| question.judged.is_some());
            !judged && street.now().questions.contains_key(id)
        };
        let mut over = store.questions_with_slips(street.log).or_tell()?;
        over.retain(|id| !open(street, id));
        let mut names = Vec::new();
        for prefix in ["urn/", "slip/"] {
            for name in store.secret_names(vault, prefix).or_tell()? {
                let id = name.strip_prefix(prefix).and_then(|id| id.parse().ok());
                if id.is_none_or(|id| !open(street, &id)) {
                    names.push(name);
                }
            }
        }
        if over.is_empty() && names.is_empty() {
            return Ok(());
        }
        let writing = store.write().or_tell()?;
        for id in over {
            writing.forget_slips(street.log, id).or_tell()?;
        }
        for name in &names {
            writing.forget_secret(vault, name).or_tell()?;
        }
        writing.commit().or_tell()
    }

    fn subject(&mut self, question: QuestionId) -> Result<Subject> {
        Ok(Subject { assembly: self.street()?.assembly.id(), question })
    }

    fn keep(&mut self, name: &str, secret: &[u8]) -> Result<()> {
        let nonce = self.random();
        let Self { store, vault, .. } = self;
        let vault = vault.as_ref().ok_or(ErrorCode::Locked)?;
        let writing = store.write().or_tell()?;
        writing.keep_secret(vault, name, secret, nonce).or_tell()?;
        writing.commit().or_tell()
    }

    fn my_urn_secret(&self, id: QuestionId) -> Result<Option<UrnSecret>> {
        let seed = self.store.secret(self.vault()?, &urn_name(id)).or_tell()?;
        let seed = seed.as_ref().and_then(|seed| seed.first_chunk::<32>());
        seed.map(UrnSecret::from_seed).transpose().or_tell()
    }

    fn my_slip(&self, id: QuestionId) -> Result<Option<MySlip>> {
        let kept = self.store.secret(self.vault()?, &slip_name(id)).or_tell()?;
        let kept = kept.as_ref().and_then(|kept| kept.split_first_chunk::<32>());
        Ok(kept.map(|(seed, hash)| MySlip { seed: *seed, cast: !hash.is_empty() }))
    }

    /// Stamps that my slip got, with the urns.
    fn stamped(&mut self, question: &Question, me: PersonId) -> Result<Vec<(OpId, Urn, Issued)>> {
        let (store, street) = self.store_and_street()?;
        let mut stamped = Vec::new();
        for (take, taken) in question.secret.taken.iter().filter(|(_, taken)| taken.by == me) {
            for (urn, issue) in &taken.issued {
                let opened = said(store, street, *urn)?.map(|it| it.body);
                let issued = said(store, street, *issue)?.map(|it| it.body);
                if let (Some(Body::Urn(opened)), Some(Body::Issue(issued))) = (opened, issued) {
                    let mine = issued.slips.into_iter().find(|it| it.take == *take);
                    stamped.extend(mine.map(|issued| (*urn, opened, issued)));
                }
            }
        }
        Ok(stamped)
    }
}
