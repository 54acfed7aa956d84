//! What becomes of a question: computed by every phone from voices, counts and the practices in force (L3).

use folkmoot_protocol::body::{CALLED_NUMBERS, Deed, Method, PracticeValue, Way};
use folkmoot_protocol::ids::{GatheringId, OpId, PersonId, QuestionId, VersionId};
use folkmoot_protocol::sorted::{SortedMap, SortedSet, sort_by_key};
use minicbor::{Decode, Encode};

use crate::kinship;
use crate::methods::{Outcome, condorcet, points, stance};
use crate::proposal;
use crate::question::{Counting, Question, Seen, Tellers, has_options};
use crate::role::ticket;
use crate::secret::Secret;
use crate::state::State;

pub use crate::tally::{Tally, has_voice, tally};

/// Answers to yes or no, as marks of a ballot and as hands in that order.
pub mod answer {
    /// In favour.
    pub const FOR: u8 = 0;
    /// Against; where consent is asked, as a stand-aside: only a block with its reason stops it.
    pub const AGAINST: u8 = 1;
    /// Stands aside, or abstains.
    pub const ASIDE: u8 = 2;
    /// Blocks, with a reason.
    pub const BLOCK: u8 = 3;
}

/// What became of a question.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub enum Verdict {
    /// Tellers haven't counted.
    #[n(0)]
    Open,
    /// Tellers counted otherwise.
    #[n(1)]
    TellersDisagree,
    /// Too few were in the room when it was counted.
    #[n(2)]
    NoQuorum,
    /// More voices than people.
    #[n(3)]
    TooManyVoices,
    /// Another decision of the evening says otherwise, and neither knew of the other.
    #[n(4)]
    Contradicted,
    /// A later decision of the evening, which knew of this one, stands in its place.
    #[n(5)]
    Replaced,
    /// It passed.
    #[n(6)]
    Passed,
    /// Nobody gave a voice.
    #[n(7)]
    NobodySpoke,
    /// Too few were in favour.
    #[n(8)]
    TooFewFor,
    /// A reasoned block stands.
    #[n(9)]
    Blocked,
    /// More stood aside than the practice bears.
    #[n(10)]
    TooManyAside,
    /// These options were chosen, best first where there is an order.
    #[n(11)]
    Chosen(#[n(0)] Vec<u8>),
    /// A tie: those are chosen, and among these the assembly has to choose.
    #[n(12)]
    Tied(#[n(0)] Vec<u8>, #[n(1)] Vec<u8>),
    /// A reading: it binds nobody.
    #[n(13)]
    Reading,
}

/// What a seal made of a question.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Judged {
    /// What became of it.
    #[n(0)]
    pub verdict: Verdict,
    /// People in the room when it was counted.
    #[n(1)]
    pub present: u32,
    /// Voices, by answer or by option; where options are ranked, how many put each one first.
    #[n(2)]
    pub totals: Vec<u32>,
    /// Who stood aside or blocked by name, with the answer and the ballot that gives the reason.
    #[n(3)]
    pub named: Vec<(PersonId, u8, Option<OpId>)>,
}

/// What becomes of `question` by what is known, at a gathering with this roll.
#[must_use]
pub fn judge(question: &Question, roll: &SortedSet<PersonId>, state: &State) -> Judged {
    let unjudged = |verdict| Judged { verdict, present: 0, totals: Vec::new(), named: Vec::new() };
    let counted = match question.counting(roll, state) {
        Counting::Open | Counting::One(_) => return unjudged(Verdict::Open),
        Counting::Disagree => return unjudged(Verdict::TellersDisagree),
        Counting::Closed { counted, .. } => counted,
    };
    // Whoever is ill in bed has a voice, and nobody who counts the room sees them.
    let gathering = state.gatherings.get(&question.gathering);
    let at_bedside = gathering.map(|it| it.at_bedside(state)).unwrap_or_default();
    let beside = u32::try_from(at_bedside.intersection(roll).count()).unwrap_or(u32::MAX);
    let most = u32::try_from(roll.len()).unwrap_or(u32::MAX);
    let present = counted.present.saturating_add(beside).min(most);
    let tally = tally(question, roll, state);
    let named_voices = u32::try_from(tally.voices.len()).unwrap_or(u32::MAX);
    let mut papers: Vec<&[u8]> = counted
        .papers
        .iter()
        .map(|paper| paper.0.as_slice())
        .filter(|marks| matches!(question.way, Way::Box | Way::Secret) && question.is_valid(marks))
        .collect();
    let slips = question.slips(&counted.papers);
    // As many as were taken: who took one stands in the log, and only who did.
    let more_than_taken = slips.len() > tally.took.len();
    papers.extend(slips);
    let ballots = || {
        let named = tally.voices.values().map(|(marks, _)| marks.as_slice());
        named.chain(papers.iter().copied())
    };
    let lot = question.method == Method::Lot;
    let hands: &[u32] = match question.way {
        Way::Ballots => &[],
        // Of papers in a box, in secret of the one beside the phones, the numbers are enough.
        Way::Hands | Way::Box | Way::Secret => &counted.hands,
    };
    let options = usize::from(question.options);
    let answers = if question.method == Method::Temperature { 5 } else { 4 };
    let places = if has_options(question.method) { options } else { answers };
    let mut totals: Vec<u32> = vec![0; places];
    let mut add = |at: usize, voices: u32| {
        if let Some(total) = totals.get_mut(at) {
            *total = total.saturating_add(voices);
        }
    };
    for marks in ballots() {
        if has_options(question.method) {
            for (at, mark) in marks.iter().enumerate() {
                let points = match question.method {
                    Method::Ranked => u32::from(*mark == 1),
                    _ => u32::from(*mark),
                };
                add(at, points);
            }
        } else if let [answer] = marks {
            add(usize::from(*answer), 1);
        }
    }
    let mut raised: u64 = 0;
    let mut most_raised: u32 = 0;
    if !lot {
        for (at, hands) in hands.iter().enumerate() {
            add(at, *hands);
            raised += u64::from(*hands);
            most_raised = most_raised.max(*hands);
        }
    }
    let mut named = Vec::new();
    let mut blocks = 0;
    if !has_options(question.method) && answers == 4 {
        for (person, (marks, reason)) in &tally.voices {
            if marks.first() == Some(&answer::BLOCK) && reason.is_some() {
                blocks += 1;
            }
            // Where consent is asked, whoever is not in favour is answered by name.
            let as_said = match marks.first() {
                Some(&answer::FOR) | None => continue,
                Some(&answer::BLOCK) if reason.is_some() => answer::BLOCK,
                Some(_) => answer::ASIDE,
            };
            if matches!(question.method, Method::Consent | Method::Consensus) {
                named.push((*person, as_said, *reason));
            }
        }
        // A block without its reason stands aside, and neither a hand nor a paper gives any.
        let unreasoned = totals.get(3).copied().unwrap_or(0).saturating_sub(blocks);
        if let [_, _, aside, block] = totals.as_mut_slice() {
            *aside = aside.saturating_add(unreasoned);
            *block = blocks;
        }
    }
    // One person one voice: of one who may give many hands, as many as the option with most.
    let one_each =
        if question.method == Method::Approval { u64::from(most_raised) } else { raised };
    let of_dots = u64::from(folkmoot_protocol::body::DOTS_OF_ONE);
    let by_people = match question.method {
        Method::Dots => one_each.div_ceil(of_dots),
        _ => one_each,
    };
    let voices = by_people + u64::from(named_voices) + papers.len() as u64;
    let verdict = if present < question.frozen.quorum {
        Verdict::NoQuorum
    } else if voices > u64::from(present) || more_than_taken {
        Verdict::TooManyVoices
    } else {
        let points = || totals.iter().map(|total| u64::from(*total)).collect::<Vec<u64>>();
        let seats = usize::from(question.seats);
        let stances = || {
            let at = |at: usize| totals.get(at).copied().unwrap_or(0);
            stance::Stances { in_favour: at(0), against: at(1), aside: at(2), blocks: at(3) }
        };
        // Where consent is asked, whoever is against and gives no reason stands aside.
        let consenting = || {
            let all = stances();
            let aside = all.aside.saturating_add(all.against);
            stance::Stances { against: 0, aside, ..all }
        };
        let aside = question.frozen.aside_percent;
        match question.method {
            Method::Consent => stance::consent(&consenting(), present, aside).into(),
            Method::Consensus => stance::consensus(&consenting(), present, aside).into(),
            Method::Majority => stance::majority(&stances()).into(),
            Method::Qualified => {
                stance::qualified(&stances(), question.frozen.qualified_percent).into()
            }
            Method::Ranked => condorcet::ranked(options, ballots()).outcome().into(),
            Method::Dots | Method::Approval => points::most(&points(), seats).into(),
            Method::Temperature => points::reading(&totals).into(),
            // Without numbers whoever worded the version would have drawn.
            Method::Lot if counted.hands.len() != CALLED_NUMBERS => Verdict::NobodySpoke,
            Method::Lot => Verdict::Chosen(draw(question, &counted.hands)),
        }
    };
    Judged { verdict, present, totals, named }
}

/// The options that the called numbers draw.
fn draw(question: &Question, numbers: &[u32]) -> Vec<u8> {
    let mut options: Vec<u8> = (0..question.options).collect();
    sort_by_key(&mut options, |option| (ticket(&question.version.0, numbers, &[*option]), *option));
    options.truncate(usize::from(question.seats));
    options
}

impl From<Outcome> for Verdict {
    fn from(outcome: Outcome) -> Self {
        use crate::methods::Refusal;
        match outcome {
            Outcome::Passed => Self::Passed,
            Outcome::Refused(Refusal::NobodySpoke) => Self::NobodySpoke,
            Outcome::Refused(Refusal::TooFewFor) => Self::TooFewFor,
            Outcome::Refused(Refusal::Blocked) => Self::Blocked,
            Outcome::Refused(Refusal::TooManyStandAsides) => Self::TooManyAside,
            Outcome::Chosen(chosen) => Self::Chosen(chosen),
            Outcome::Tied { chosen, tied } => Self::Tied(chosen, tied),
            Outcome::Reading => Self::Reading,
        }
    }
}

impl Verdict {
    /// The assembly decided: something passed or was chosen.
    #[must_use]
    pub fn decides(&self) -> bool {
        matches!(self, Self::Passed | Self::Chosen(_))
    }

    /// The assembly answered, be it no: the proposal needs nothing more.
    #[must_use]
    pub fn answers(&self) -> bool {
        let refused = matches!(self, Self::TooFewFor | Self::Blocked | Self::TooManyAside);
        self.decides() || refused
    }
}

/// Whether two questions are of one proposal or their deeds of one thing, so that their answers may contradict
/// each other.
pub(crate) fn may_contradict(one: &Question, other: &Question, state: &State) -> bool {
    let deeds = || deed_of(state, one).zip(deed_of(state, other));
    let same = || deeds().is_some_and(|(one, other)| kinship::of_one_thing(one, other));
    one.gathering == other.gathering && (one.proposal == other.proposal || same())
}

/// Whether two decisions of one evening can't both stand.
fn contradict(one: &Passed<'_>, other: &Passed<'_>) -> bool {
    let deeds = one.deed.zip(other.deed);
    let can_t_both = deeds.is_some_and(|(one, other)| kinship::contradict(one, other));
    let same_proposal = one.question.proposal == other.question.proposal;
    // Two draws of one thing contradict each other even where they happen to fall alike.
    let lots = [one, other].iter().any(|it| it.question.method == Method::Lot);
    can_t_both || (same_proposal && (lots || one.what() != other.what()))
}

struct Passed<'s> {
    id: QuestionId,
    question: &'s Question,
    deed: Option<&'s Deed>,
    verdict: &'s Verdict,
    tellers: Tellers<'s, 's>,
    knows: Vec<&'s SortedMap<QuestionId, Seen>>,
}

impl Passed<'_> {
    fn what(&self) -> (VersionId, &Verdict) {
        (self.question.version, self.verdict)
    }

    /// One of its tellers had seen the other one decided.
    fn knew(&self, other: &Self) -> bool {
        let mut seen = self.knows.iter().filter_map(|knows| knows.get(&other.id));
        seen.any(|seen| other.tellers.had_closed(seen))
    }
}

fn deed_of<'s>(state: &'s State, question: &Question) -> Option<&'s Deed> {
    let proposal = state.proposals.get(&question.proposal)?;
    proposal.versions.get(&question.version)?.deed.as_ref()
}

/// Whether an earlier seal decided the proposal of `question`, and not the same.
fn was_decided_otherwise(state: &State, question: &Question, verdict: &Verdict) -> bool {
    let mut sealed = state.questions.values().filter(|it| it.proposal == question.proposal);
    let same = |it: &Question| {
        it.version == question.version
            && it.judged.as_ref().is_some_and(|it| it.verdict == *verdict)
    };
    !state.proposals.contains_key(&question.proposal) && !sealed.any(same)
}

/// Judges the questions of a gathering that are not judged yet: open ones stay open until it closes. Of
/// decisions that contradict each other the one that knew of all others stands; where there is none,
/// none stands.
#[must_use]
pub fn judge_all(
    gathering: GatheringId,
    roll: &SortedSet<PersonId>,
    state: &State,
) -> Vec<(QuestionId, Judged)> {
    let open =
        || state.questions.iter().filter(|(_, q)| q.gathering == gathering && q.judged.is_none());
    let mut judged: Vec<(QuestionId, Judged)> =
        open().map(|(id, question)| (*id, judge(question, roll, state))).collect();
    let passed: Vec<Passed<'_>> = open()
        .zip(&judged)
        .filter(|(_, (_, judged))| judged.verdict.decides())
        .map(|((id, question), (_, judged))| Passed {
            id: *id,
            question,
            deed: deed_of(state, question),
            verdict: &judged.verdict,
            tellers: Tellers::of(question, roll, state),
            knows: match question.counting(roll, state) {
                Counting::Closed { knows, .. } => knows,
                _ => Vec::new(),
            },
        })
        .collect();
    let mut fates: Vec<(QuestionId, Verdict)> = Vec::new();
    for one in &passed {
        let rivals: Vec<&Passed<'_>> =
            passed.iter().filter(|other| other.id != one.id && contradict(one, other)).collect();
        if was_decided_otherwise(state, one.question, one.verdict) {
            fates.push((one.id, Verdict::Contradicted));
        } else if !rivals.iter().all(|rival| one.knew(rival)) {
            let replaced = rivals.iter().any(|rival| rival.knew(one));
            let fate = if replaced { Verdict::Replaced } else { Verdict::Contradicted };
            fates.push((one.id, fate));
        }
    }
    for (id, fate) in fates {
        if let Some((_, judged)) = judged.iter_mut().find(|(of, _)| *of == id) {
            judged.verdict = fate;
        }
    }
    judged
}

/// What a seal makes of the questions of its gathering; `closes` where it ends it. Practices that were changed
/// come back, to be set once all else is done.
#[must_use]
pub(crate) fn take_effect(
    state: &mut State,
    gathering: GatheringId,
    roll: &SortedSet<PersonId>,
    closes: bool,
) -> Vec<PracticeValue> {
    let mut answered = Vec::new();
    for (id, judged) in judge_all(gathering, roll, state) {
        let undecided = matches!(judged.verdict, Verdict::Open | Verdict::TellersDisagree);
        if undecided && !closes {
            continue;
        }
        let Some(question) = state.questions.get_mut(&id) else { continue };
        answered.push((question.proposal, question.version, judged.verdict.clone()));
        question.judged = Some(judged);
        // Ballots did what they are for; the operations keep them.
        question.voices.clear();
        question.late.clear();
        question.earlier.clear();
        question.counts.clear();
        question.secret = Secret::default();
    }
    // What passed first: a version that was refused takes nothing away from the one that passed, in
    // whatever order their ids stand.
    let mut practices = Vec::new();
    for (proposal, version, _) in answered.iter().filter(|(.., verdict)| verdict.decides()) {
        let id = *proposal;
        if let Some(proposal) = state.proposals.remove(&id) {
            if let Some(gathering) = state.gatherings.get_mut(&gathering) {
                gathering.meeting.answered.extend(proposal.matters.iter().copied());
            }
            let deed = proposal.versions.get(version).and_then(|it| it.deed.as_ref());
            practices.extend(proposal::take_effect(state, (id, &proposal), deed));
        }
    }
    for (proposal, ..) in answered.iter().filter(|(.., verdict)| verdict.answers()) {
        // Another version of it may still be asked about.
        let asked = |it: &Question| it.proposal == *proposal && it.judged.is_none();
        if !state.questions.values().any(asked) {
            state.proposals.remove(proposal);
        }
    }
    practices
}
