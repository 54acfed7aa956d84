//! Questions put to a gathering: who gave their voice, by what way, and what tellers counted.

use folkmoot_protocol::body::{Ask, Ballot, Cast, Count, Method, Paper, Way};
use folkmoot_protocol::ids::{GatheringId, OpId, PersonId, ProposalId, QuestionId, VersionId};
use folkmoot_protocol::sorted::{SortedMap, SortedSet, sort_by_key};
use folkmoot_protocol::wire::{derive_bytes, encode};
use minicbor::{Decode, Encode};

use crate::gathering::{FOUNDING_PEOPLE, LEAST_PEOPLE, quorum};
use crate::practice::{Practice, Practices};
use crate::role::TELLERS;
use crate::secret::Secret;
use crate::state::State;
use crate::verdict::Judged;

/// Most times that one resident may have asked something at one gathering, the same or other things.
pub const MAX_QUESTIONS_OF_ONE: usize = 64;
/// Words of one teller on one question, and ballots of one voter that may be late, that are kept.
const MAX_WORDS: usize = 8;

/// A question, and what people answer.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Question {
    /// Where it was put.
    #[n(0)]
    pub gathering: GatheringId,
    /// Of which proposal.
    #[n(1)]
    pub proposal: ProposalId,
    /// Which version: its words stay as they are.
    #[n(2)]
    pub version: VersionId,
    /// How it is decided.
    #[n(3)]
    pub method: Method,
    /// How voices are gathered.
    #[n(4)]
    pub way: Way,
    /// Options to be chosen.
    #[n(5)]
    pub seats: u8,
    /// Which time the same is asked.
    #[n(6)]
    pub round: u8,
    /// How many options there are.
    #[n(7)]
    pub options: u8,
    /// What held when it was first asked.
    #[n(8)]
    pub frozen: Frozen,
    /// The operations that asked, with who did.
    #[n(9)]
    pub asks: SortedMap<OpId, PersonId>,
    /// Ballots by voter and by who cast them.
    #[n(10)]
    pub voices: SortedMap<(PersonId, PersonId), Voice>,
    /// The same, of those who had seen two tellers count the same: whether they are tellers the roll says.
    #[n(11)]
    pub late: SortedMap<(PersonId, PersonId), Voice>,
    /// What each teller counted, in turn.
    #[n(12)]
    pub counts: SortedMap<PersonId, Vec<Word>>,
    /// What a seal made of it.
    #[n(13)]
    pub judged: Option<Judged>,
    /// What whoever is in `late` cast before that, having seen less: it may have been in time.
    #[cbor(n(14), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub earlier: SortedMap<(PersonId, PersonId), Vec<Voice>>,
    /// Urns and slips, where it is asked in secret on phones.
    #[cbor(n(15), with = "folkmoot_protocol::wire::sparse", has_nil)]
    pub secret: Secret,
}

/// What held when a question was first asked.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Frozen {
    /// Number of the last seal: whoever it did not know has no voice.
    #[n(0)]
    pub seal: u64,
    /// People needed.
    #[n(1)]
    pub quorum: u32,
    /// Stand-asides that consent bears, in percent of those present.
    #[n(2)]
    pub aside_percent: u32,
    /// Voices in favour that a qualified majority takes, in percent.
    #[n(3)]
    pub qualified_percent: u32,
}

/// One ballot.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Voice {
    /// How it came about.
    #[n(0)]
    pub cast: Cast,
    /// What it says.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub marks: Vec<u8>,
    /// The operation, where it gives a reason.
    #[n(2)]
    pub reason: Option<OpId>,
    /// Words that its author had seen, where two of them count the same.
    #[n(3)]
    pub after: Seen,
}

/// How many words of each teller somebody had seen: the first so many. Whether they close a vote can be
/// told only with the roll, so this is kept and no outcome of it.
pub type Seen = SortedMap<PersonId, u32>;

/// What a teller counted.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Word {
    /// What.
    #[n(0)]
    pub counted: Counted,
    /// Words on this question that its author had seen, where two of them count the same.
    #[n(1)]
    pub after: Seen,
    /// The same of other questions of the evening whose answer may contradict this one's.
    #[n(2)]
    pub knows: SortedMap<QuestionId, Seen>,
}

/// What two tellers have to agree on.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Counted {
    /// People in the room.
    #[n(0)]
    pub present: u32,
    /// Hands, by answer or option.
    #[n(1)]
    pub hands: Vec<u32>,
    /// Papers of a box.
    #[n(2)]
    pub papers: Vec<Paper>,
}

/// How far the count of a question is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Counting<'q> {
    /// Nobody counted yet.
    Open,
    /// One teller counted; another one, of another household, is to.
    One(PersonId),
    /// Tellers counted otherwise.
    Disagree,
    /// Two tellers of two households, or more, counted the same.
    Closed {
        /// What they counted.
        counted: &'q Counted,
        /// Who.
        tellers: SortedSet<PersonId>,
        /// Words on other questions that each of them had seen.
        knows: Vec<&'q SortedMap<QuestionId, Seen>>,
    },
}

/// Names a question by everything that is asked, so that two who ask the same ask one.
#[must_use]
pub fn question_id(ask: &Ask) -> QuestionId {
    QuestionId(derive_bytes("folkmoot v1 question", &[&encode(ask)]))
}

impl Frozen {
    /// What holds now, after the seal before.
    fn now(before: &State, now: &State) -> Self {
        let draft = before.is_draft();
        let practices = practices(before, now);
        let percent = |practice| u32::try_from(practices.get(practice)).unwrap_or(u32::MAX);
        let quorum = if draft { FOUNDING_PEOPLE } else { quorum(before).max(LEAST_PEOPLE) };
        Self {
            seal: before.number,
            quorum: u32::try_from(quorum).unwrap_or(u32::MAX),
            aside_percent: percent(Practice::ConsentPercent),
            qualified_percent: percent(Practice::QualifiedPercent),
        }
    }
}

/// The practices under which something is asked now, after the seal before.
fn practices<'s>(before: &'s State, now: &'s State) -> &'s Practices {
    if before.is_draft() { &now.practices } else { &before.practices }
}

/// Whether a method chooses among options, or answers yes or no.
#[must_use]
pub const fn has_options(method: Method) -> bool {
    matches!(method, Method::Ranked | Method::Dots | Method::Approval | Method::Lot)
}

/// Whether hands can be counted for a method: an order of options is no number of hands.
const fn by_hands(method: Method) -> bool {
    !matches!(method, Method::Ranked)
}

/// Whether a version with so many options can be asked like this.
#[must_use]
pub fn fits(ask: &Ask, options: u8) -> bool {
    let seats_fit = match ask.method {
        // Schulze's method finds one winner.
        Method::Ranked => ask.seats == 1 && options > 1,
        method if has_options(method) => ask.seats > 0 && ask.seats < options,
        _ => ask.seats == 0 && options == 0,
    };
    seats_fit && (ask.way != Way::Hands || by_hands(ask.method))
}

/// Takes in that `by`, who counts, puts a version to a gathering.
pub(crate) fn ask(state: &mut State, before: &State, (id, by): (OpId, PersonId), ask: &Ask) {
    let found = state
        .proposals
        .iter()
        .find_map(|(id, proposal)| Some((*id, proposal.versions.get(&ask.version)?)));
    let Some((proposal, version)) = found else { return };
    let options = version.options;
    let permitted = practices(before, state).permit(version.deed.as_ref(), ask.method);
    let here = state.questions.values().filter(|question| question.gathering == ask.gathering);
    let of_one = here.flat_map(|question| question.asks.values()).filter(|asked| **asked == by);
    if !permitted || !fits(ask, options) || of_one.count() >= MAX_QUESTIONS_OF_ONE {
        return;
    }
    let frozen = Frozen::now(before, state);
    let question = state.questions.entry(question_id(ask)).or_insert_with(|| Question {
        gathering: ask.gathering,
        proposal,
        version: ask.version,
        method: ask.method,
        way: ask.way,
        seats: ask.seats,
        round: ask.round,
        options,
        frozen,
        asks: SortedMap::new(),
        voices: SortedMap::new(),
        late: SortedMap::new(),
        counts: SortedMap::new(),
        judged: None,
        earlier: SortedMap::new(),
        secret: Secret::default(),
    });
    question.asks.insert(id, by);
}

/// The question that an operation asked.
pub(crate) fn asked_by<'s>(
    state: &'s mut State,
    ask: &OpId,
) -> Option<(QuestionId, &'s mut Question)> {
    let mut questions = state.questions.iter_mut();
    questions.find(|(_, question)| question.asks.contains_key(ask)).map(|(id, q)| (*id, q))
}

impl Question {
    /// Takes in a ballot that `by` cast, who had seen the words of `after`.
    pub(crate) fn cast(&mut self, (id, by): (OpId, PersonId), ballot: &Ballot, after: Seen) {
        // Whoever casts one's own says so, and nobody says it of another.
        let own = ballot.cast == Cast::Own;
        if self.judged.is_some() || own != (ballot.voter == by) || !self.is_valid(&ballot.marks) {
            return;
        }
        let reason = ballot.reason.as_ref().map(|_| id);
        let key = (ballot.voter, by);
        let voice = Voice { cast: ballot.cast, marks: ballot.marks.clone(), reason, after };
        if voice.after.is_empty() {
            self.voices.insert(key, voice);
            return;
        }
        let after = voice.after.clone();
        if let Some(before) = self.late.insert(key, voice).filter(|before| before.after != after) {
            let earlier = self.earlier.entry(key).or_default();
            if earlier.len() < MAX_WORDS {
                earlier.push(before);
            }
        }
    }

    /// Takes in what `by` counted. Says how many words of theirs that makes.
    pub(crate) fn count(&mut self, by: PersonId, word: Word) -> Option<u32> {
        if self.judged.is_some() {
            return None;
        }
        let words = self.counts.entry(by).or_default();
        if words.len() >= MAX_WORDS {
            return None;
        }
        words.push(word);
        u32::try_from(words.len()).ok()
    }

    /// Whether two tellers of two households counted the same in the words of `seen`, on the roll or not.
    pub(crate) fn may_be_closed(&self, seen: &Seen, state: &State) -> bool {
        let mut by_count: Vec<(&Counted, SortedSet<PersonId>)> = Vec::new();
        for (teller, number) in seen {
            let words = self.counts.get(teller).into_iter().flatten();
            for word in words.take(usize::try_from(*number).unwrap_or(usize::MAX)) {
                join(&mut by_count, &word.counted, *teller);
            }
        }
        by_count.iter().any(|(_, by)| state.households_of(by).len() >= TELLERS)
    }

    /// Whether marks say something under this question's method.
    #[must_use]
    pub fn is_valid(&self, marks: &[u8]) -> bool {
        use crate::methods::points::is_within;
        use folkmoot_protocol::body::DOTS_OF_ONE;
        let one_of = |answers: u8| marks.len() == 1 && marks.iter().all(|mark| *mark < answers);
        let each = marks.len() == usize::from(self.options);
        match self.method {
            Method::Consent | Method::Consensus | Method::Majority | Method::Qualified => one_of(4),
            Method::Temperature => one_of(5),
            Method::Ranked => each && marks.iter().all(|mark| *mark <= self.options),
            Method::Dots => each && is_within(marks, DOTS_OF_ONE),
            Method::Approval => each && marks.iter().all(|mark| *mark <= 1),
            // Nobody has a voice where the lot decides.
            Method::Lot => false,
        }
    }

    /// What two tellers counted the same, where they did.
    #[must_use]
    pub fn counted(&self, roll: &SortedSet<PersonId>, state: &State) -> Option<&Counted> {
        match self.counting(roll, state) {
            Counting::Closed { counted, .. } => Some(counted),
            _ => None,
        }
    }

    /// How far the count is, as those on `roll` counted.
    #[must_use]
    pub fn counting(&self, roll: &SortedSet<PersonId>, state: &State) -> Counting<'_> {
        Tellers::of(self, roll, state).counting(None)
    }
}

/// What the tellers on a roll said.
pub(crate) struct Tellers<'q, 's> {
    state: &'s State,
    /// Their words in turn; none in the place of one that was said after the count was closed: what was
    /// counted once stands for whoever had seen it.
    words: SortedMap<PersonId, Vec<Option<&'q Word>>>,
}

impl<'q, 's> Tellers<'q, 's> {
    pub(crate) fn of(question: &'q Question, roll: &SortedSet<PersonId>, state: &'s State) -> Self {
        // Only whoever opened an urn can tell what is in it.
        let urns = question.urn_tellers(roll, state);
        let here = question.counts.iter().filter(|(teller, _)| {
            roll.contains(teller) && urns.as_ref().is_none_or(|urns| urns.contains(teller))
        });
        let mut all: Vec<(u32, PersonId, usize, &Word)> = here
            .flat_map(|(teller, words)| {
                let seen =
                    |word: &Word| word.after.values().fold(0, |sum: u32, n| sum.saturating_add(*n));
                words.iter().enumerate().map(move |(at, word)| (seen(word), *teller, at, word))
            })
            .collect();
        // Whoever had seen a word had seen more than its author, so each comes after those it had seen.
        sort_by_key(&mut all, |(seen, teller, at, _)| (*seen, *teller, *at));
        let mut tellers = Self { state, words: SortedMap::new() };
        for (_, teller, at, word) in all {
            let counts = (!tellers.had_closed(&word.after)).then_some(word);
            let words = tellers.words.entry(teller).or_default();
            words.resize(words.len().max(at + 1), None);
            if let Some(place) = words.get_mut(at) {
                *place = counts;
            }
        }
        tellers
    }

    /// Whether the count was closed for whoever had seen these words.
    pub(crate) fn had_closed(&self, seen: &Seen) -> bool {
        !seen.is_empty() && matches!(self.counting(Some(seen)), Counting::Closed { .. })
    }

    /// How far the count is, by all words or by those that somebody had seen.
    fn counting(&self, seen: Option<&Seen>) -> Counting<'q> {
        let mut groups: Vec<(&'q Counted, SortedSet<PersonId>)> = Vec::new();
        let mut last: Vec<(PersonId, &'q Word)> = Vec::new();
        for (teller, words) in &self.words {
            let number = seen.map_or(words.len(), |seen| {
                usize::try_from(seen.get(teller).copied().unwrap_or(0)).unwrap_or(usize::MAX)
            });
            if let Some(word) = words.iter().take(number).rev().find_map(|word| *word) {
                join(&mut groups, &word.counted, *teller);
                last.push((*teller, word));
            }
        }
        let one = match groups.as_slice() {
            [] => return Counting::Open,
            [(_, tellers)] => tellers.iter().next().copied(),
            _ => None,
        };
        groups.retain(|(_, by)| self.state.households_of(by).len() >= TELLERS);
        let most = groups.iter().map(|(_, by)| by.len()).max();
        groups.retain(|(_, by)| Some(by.len()) == most);
        match (groups.pop(), groups.is_empty(), one) {
            (Some((counted, tellers)), true, _) => {
                let agreed = last.iter().filter(|(teller, _)| tellers.contains(teller));
                let knows = agreed.map(|(_, word)| &word.knows).collect();
                Counting::Closed { counted, tellers, knows }
            }
            (None, _, Some(teller)) => Counting::One(teller),
            _ => Counting::Disagree,
        }
    }
}

/// Puts a teller among those who counted the same.
fn join<'q>(
    groups: &mut Vec<(&'q Counted, SortedSet<PersonId>)>,
    counted: &'q Counted,
    teller: PersonId,
) {
    match groups.iter_mut().find(|(known, _)| *known == counted) {
        Some((_, by)) => {
            by.insert(teller);
        }
        None => groups.push((counted, SortedSet::from([teller]))),
    }
}

/// Whether those of `tellers` who are on `roll` are of two households.
pub(crate) fn closes(
    tellers: &SortedSet<PersonId>,
    roll: &SortedSet<PersonId>,
    state: &State,
) -> bool {
    let here: SortedSet<PersonId> = tellers.intersection(roll).copied().collect();
    state.households_of(&here).len() >= TELLERS
}

impl Word {
    /// What a teller's operation says.
    pub(crate) fn new(count: &Count, after: Seen, knows: SortedMap<QuestionId, Seen>) -> Self {
        let Count { present, hands, papers, .. } = count.clone();
        Self { counted: Counted { present, hands, papers }, after, knows }
    }
}
