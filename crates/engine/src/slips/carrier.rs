//! Slips that came with a neighbour's news, and those that this phone hands on.

use folkmoot_core::secret::Pair;
use folkmoot_protocol::body::TAG;
use folkmoot_protocol::bundle::{Envelope, MAX_SLIPS};
use folkmoot_protocol::ids::{OpId, QuestionId};
use folkmoot_protocol::slip::{Slip, UrnSecret};
use folkmoot_protocol::sorted::SortedMap;

use super::{most_slips, my_urn, secret};
use crate::engine::Engine;
use crate::errors::{OrTell, Result};

/// A slip on its way, by its hash.
struct Came {
    hash: [u8; 32],
    slip: Slip,
    bytes: Vec<u8>,
    /// It lay here already.
    held: bool,
}

/// What becomes of the slips on a question.
#[derive(Default)]
struct Sifted {
    kept: Vec<Came>,
    gone: Vec<[u8; 32]>,
}

impl Came {
    /// One that is damaged or made up keeps no other one out.
    fn read(bytes: &[u8], held: bool) -> Option<Self> {
        let slip = Slip::decode(bytes).ok()?;
        Some(Self { hash: Slip::hash(bytes), slip, bytes: bytes.to_vec(), held })
    }
}

impl Engine {
    /// Keeps slips that came with a neighbour's news. Says how many were new.
    pub(crate) fn keep_slips(&mut self, slips: &[Envelope]) -> Result<u32> {
        let mut by_question: SortedMap<QuestionId, Vec<Came>> = SortedMap::new();
        for came in slips.iter().filter_map(|envelope| Came::read(&envelope.0, false)) {
            by_question.entry(came.slip.question).or_default().push(came);
        }
        let mut due = Vec::new();
        for (id, came) in by_question {
            due.push((id, self.sift(id, came)?));
        }
        if due.iter().all(|(_, sifted)| sifted.kept.is_empty() && sifted.gone.is_empty()) {
            return Ok(0);
        }
        let (store, street) = self.store_and_street()?;
        let mut new = 0;
        let writing = store.write().or_tell()?;
        for (id, sifted) in due {
            for hash in sifted.gone {
                writing.forget_slip(street.log, id, &hash).or_tell()?;
            }
            for it in sifted.kept {
                new += u32::from(writing.keep_slip(street.log, id, &it.hash, &it.bytes).or_tell()?);
            }
        }
        writing.commit().or_tell()?;
        Ok(new)
    }

    /// Which of the slips on a question that came are kept, and which that lay here are not any more.
    fn sift(&mut self, id: QuestionId, mut came: Vec<Came>) -> Result<Sifted> {
        let me = self.street()?.me();
        let Ok((state, question, roll)) = secret(self.street()?, id) else {
            return Ok(Sifted::default());
        };
        let urn = me.and_then(|me| my_urn(question, me));
        let mine = urn.zip(question.pair(&roll, state)).filter(|(urn, pair)| pair.contains(urn));
        let most = most_slips(&roll);
        let (store, street) = self.store_and_street()?;
        let log = street.log;
        let mut unknown = Vec::with_capacity(came.len());
        for it in came.drain(..) {
            if !store.has_slip(log, id, &it.hash).or_tell()? {
                unknown.push(it);
            }
        }
        if unknown.is_empty() {
            return Ok(Sifted::default());
        }
        if let Some((urn, pair)) = mine
            && let Some(secret) = self.my_urn_secret(id)?
        {
            return self.put_in_my_urn(id, (urn, &secret), pair, unknown, most);
        }
        // Nobody else can tell which ones count.
        let held = self.store.slip_count(log, id).or_tell()?;
        unknown.truncate(most.saturating_sub(held));
        Ok(Sifted { kept: unknown, gone: Vec::new() })
    }

    /// An urn takes in what its teller stamped and nothing else; of slips with one serial, which whoever took
    /// it can encrypt as often as they like, one: for this pair of urns, with the least hash.
    fn put_in_my_urn(
        &mut self,
        id: QuestionId,
        (urn, secret): (OpId, &UrnSecret),
        pair: Pair,
        came: Vec<Came>,
        most: usize,
    ) -> Result<Sifted> {
        let subject = self.subject(id)?;
        let (store, street) = self.store_and_street()?;
        let held = store.slips(street.log, id).or_tell()?;
        let held = held.iter().filter_map(|bytes| Came::read(bytes, true));
        let rank = |it: &Came| (!it.slip.urns().eq(pair), it.hash);
        let mut by_tag: SortedMap<[u8; TAG], Came> = SortedMap::new();
        let mut gone = Vec::new();
        for it in held.chain(came) {
            let Ok(paper) = secret.open(subject, urn, &it.slip) else { continue };
            let Some(tag) = paper.0.last_chunk::<TAG>().copied() else { continue };
            let out = match by_tag.get(&tag) {
                None if !it.held && by_tag.len() >= most => continue,
                Some(better) if rank(better) <= rank(&it) => Some(it),
                _ => by_tag.insert(tag, it),
            };
            gone.extend(out.filter(|it| it.held).map(|it| it.hash));
        }
        let kept = by_tag.into_values().filter(|it| !it.held).collect();
        Ok(Sifted { kept, gone })
    }

    /// All slips that this phone holds, by what they say and not by when they came.
    pub(crate) fn held_slips(&self) -> Result<Vec<Envelope>> {
        let Some(street) = &self.street else { return Ok(Vec::new()) };
        let questions = self.store.questions_with_slips(street.log).or_tell()?;
        // A flood on one question keeps no other one's off the way.
        let share = MAX_SLIPS / questions.len().max(1);
        let mut slips = Vec::new();
        for question in questions {
            slips.extend(self.store.slips(street.log, question).or_tell()?.into_iter().take(share));
        }
        slips.sort_unstable();
        Ok(slips.into_iter().map(Envelope).collect())
    }
}
