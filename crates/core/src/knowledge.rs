//! What the author of an operation had seen of counts: a ballot is late where its own past has the count,
//! and never by what id it happens to have.

use folkmoot_protocol::body::Count;
use folkmoot_protocol::ids::{OpId, PersonId, QuestionId};
use folkmoot_protocol::sorted::SortedMap;

use crate::graph::Entry;
use crate::question::{Question, Seen, Word};
use crate::state::State;
use crate::verdict::may_contradict;

/// Counts that are placed so far in a segment, and which of them each operation comes after.
#[derive(Default)]
pub(crate) struct Knowledge {
    counts: Vec<Placed>,
    /// One bit for each count, of operations that come after any.
    known: SortedMap<OpId, Vec<u64>>,
}

struct Placed {
    teller: PersonId,
    question: QuestionId,
    /// How many words of its teller on its question there are up to it.
    number: u32,
}

impl Knowledge {
    /// Takes in what an operation comes after. For each operation of the segment, in causal order.
    pub(crate) fn place(&mut self, entry: &Entry) {
        if self.counts.is_empty() {
            return;
        }
        let mut known: Vec<u64> = Vec::new();
        for parent in entry.named() {
            for (at, bits) in self.known.get(&parent).into_iter().flatten().enumerate() {
                match known.get_mut(at) {
                    Some(mine) => *mine |= bits,
                    None => known.push(*bits),
                }
            }
        }
        if !known.is_empty() {
            self.known.insert(entry.id, known);
        }
    }

    /// Notes that an operation, which was placed, counts: as its teller's word of this number.
    pub(crate) fn count(&mut self, id: OpId, teller: PersonId, question: QuestionId, number: u32) {
        let at = self.counts.len();
        let known = self.known.entry(id).or_default();
        known.resize((at / 64 + 1).max(known.len()), 0);
        if let Some(bits) = known.get_mut(at / 64) {
            *bits |= 1 << (at % 64);
        }
        self.counts.push(Placed { teller, question, number });
    }

    /// Words on a question that the author of `entry` had seen; none where no two of them count the same,
    /// as nothing is closed by them then, whoever is on the roll. What was counted before the segment is
    /// known to all.
    pub(crate) fn seen(
        &self,
        entry: &Entry,
        id: QuestionId,
        (state, before): (&State, &State),
    ) -> Seen {
        let Some(question) = state.questions.get(&id) else { return Seen::new() };
        let sealed = before.questions.get(&id).into_iter().flat_map(|question| &question.counts);
        let mut seen: Seen = sealed
            .map(|(teller, words)| (*teller, u32::try_from(words.len()).unwrap_or(u32::MAX)))
            .collect();
        let known = self.known.get(&entry.id);
        for (at, placed) in self.counts.iter().enumerate().filter(|(_, p)| p.question == id) {
            let bits = known.and_then(|known| known.get(at / 64)).copied().unwrap_or(0);
            if bits >> (at % 64) & 1 == 1 {
                let number = seen.entry(placed.teller).or_insert(0);
                *number = (*number).max(placed.number);
            }
        }
        if question.may_be_closed(&seen, state) { seen } else { Seen::new() }
    }

    /// The word that `entry` says as a count of a question.
    pub(crate) fn word(
        &self,
        entry: &Entry,
        id: QuestionId,
        count: &Count,
        (state, before): (&State, &State),
    ) -> Word {
        let others = state.questions.get(&id).into_iter().flat_map(|question| {
            let rival = move |(other, it): &(&QuestionId, &Question)| {
                **other != id && may_contradict(question, it, state)
            };
            state.questions.iter().filter(rival)
        });
        let knows = others
            .map(|(other, _)| (*other, self.seen(entry, *other, (state, before))))
            .filter(|(_, seen)| !seen.is_empty())
            .collect();
        Word::new(count, self.seen(entry, id, (state, before)), knows)
    }
}
