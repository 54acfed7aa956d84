//! Ballots in secret on this phone: what its person, tellers and whoever carries slips share.
//!
//! What only one person's phone knows lies in their vault, named with the assembly since a person may be in
//! several, and is gone once a seal judged the question: the seed of an urn by `urn/ASSEMBLY/QUESTION`, the
//! seed of a slip by `slip/ASSEMBLY/QUESTION/TAKE`, with the slip's hash after it once it is cast, and what
//! papers of a box say by `papers/ASSEMBLY/QUESTION`.

mod carrier;
mod teller;
mod voter;

use folkmoot_core::question::Question;
use folkmoot_core::state::State;
use folkmoot_protocol::api::{ErrorCode, QuestionView, SecretView};
use folkmoot_protocol::body::Way;
use folkmoot_protocol::ids::{AssemblyId, OpId, PersonId, QuestionId};
use folkmoot_protocol::slip::{Subject, UrnSecret};
use folkmoot_protocol::sorted::SortedSet;

use crate::decisions::open_question;
use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::street::Street;
use crate::views::{number, person, questions};

/// Of which question a secret is.
const KINDS: [&str; 3] = ["urn", "slip", "papers"];

/// Slips of one question that a phone keeps beyond two for each person on the roll: whoever has no urn
/// cannot tell those that count.
const SPARE: usize = 16;

/// The name of a secret about a question.
pub fn secret_name(kind: &str, assembly: AssemblyId, question: QuestionId) -> String {
    format!("{kind}/{assembly}/{question}")
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

/// My urn on a question.
fn my_urn(question: &Question, me: PersonId) -> Option<OpId> {
    question.secret.urns.iter().find(|(_, teller)| **teller == me).map(|(urn, _)| *urn)
}

/// Slips of one question that a phone keeps.
fn most_slips(roll: &SortedSet<PersonId>) -> usize {
    2 * roll.len() + SPARE
}

impl Engine {
    /// Adds to a question what this phone knows of its urns and slips.
    pub(crate) fn tell_secret(&mut self, view: &mut QuestionView) -> Result<()> {
        if view.way != Way::Secret || view.sealed {
            return Ok(());
        }
        let id = view.id;
        let mine = self.standing(id)?;
        let (store, street) = self.store_and_street()?;
        let me = street.me();
        let held = store.slip_count(street.log, id).or_tell()?;
        let state = street.now();
        let Some(question) = state.questions.get(&id) else { return Ok(()) };
        let roll = questions::roll(question.gathering, state);
        let pair = question.pair(&roll, state);
        let urn = me.and_then(|me| my_urn(question, me));
        let urns = question.secret.urns.iter();
        let tellers = urns.filter(|(urn, _)| pair.is_none_or(|pair| pair.contains(urn)));
        let counts = |me| question.urn_tellers(&roll, state).is_some_and(|it| it.contains(&me));
        view.secret = Some(SecretView {
            urns: tellers.map(|(_, teller)| person(*teller, state)).collect(),
            ready: pair.is_some(),
            my_urn: urn.is_some(),
            counts: me.is_some_and(counts),
            taken: number(question.takers(&roll, state).len()),
            held: number(held),
            mine,
        });
        Ok(())
    }

    /// Forgets slips, what they were made with and what papers say, of questions of this neighbourhood that a
    /// seal judged. What somebody has in another one stays.
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
        for kind in KINDS {
            let prefix = format!("{kind}/{}/", street.assembly.id());
            for name in store.secret_names(vault, &prefix).or_tell()? {
                let rest = name.strip_prefix(&prefix).and_then(|rest| rest.split('/').next());
                let id = rest.and_then(|id| id.parse().ok());
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

    /// Keeps a secret in the open vault.
    pub(crate) fn keep(&mut self, name: &str, secret: &[u8]) -> Result<()> {
        let nonce = self.random();
        let Self { store, vault, .. } = self;
        let vault = vault.as_ref().ok_or(ErrorCode::Locked)?;
        let writing = store.write().or_tell()?;
        writing.keep_secret(vault, name, secret, nonce).or_tell()?;
        writing.commit().or_tell()
    }

    fn my_urn_secret(&mut self, id: QuestionId) -> Result<Option<UrnSecret>> {
        let name = secret_name("urn", self.street()?.assembly.id(), id);
        let seed = self.store.secret(self.vault()?, &name).or_tell()?;
        let seed = seed.as_ref().and_then(|seed| seed.first_chunk::<32>());
        seed.map(UrnSecret::from_seed).transpose().or_tell()
    }
}
