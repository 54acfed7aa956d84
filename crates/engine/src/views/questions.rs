//! Questions and proposals, as the screens show them.

use std::cmp::Reverse;

use folkmoot_core::practice::Practice;
use folkmoot_core::question::{Counted, Counting, Question, has_options};
use folkmoot_core::state::State;
use folkmoot_core::verdict::{Judged, Tally, Verdict, answer, has_voice, judge_all, tally};
use folkmoot_protocol::api::{
    Apart, BallotView, CountView, CountingView, DecisionsView, DeedView, ErrorCode, NamedVoice,
    PersonLine, ProposalStanding, ProposalView, QuestionView, VerdictView, VersionView,
};
use folkmoot_protocol::body::{Body, Deed, Method};
use folkmoot_protocol::ids::{GatheringId, OpId, PersonId, ProposalId, QuestionId, VersionId};
use folkmoot_protocol::sorted::{SortedMap, SortedSet, sort_by_key};
use folkmoot_store::Store;

use super::person;
use crate::decided;
use crate::decisions::{closed_by, proposal_lines, reason};
use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::kinship::{kin_line, newcomer};
use crate::matters::Listing;
use crate::street::Street;
use crate::texts::{said, wording};

/// Questions on one proposal that are shown, beside those of tonight.
const ASKED_SHOWN: u32 = 40;

impl Engine {
    pub(crate) fn decisions(&mut self) -> Result<DecisionsView> {
        let now = self.clock.unix_seconds();
        let (store, street) = self.store_and_street()?;
        let found = street.gathering(now);
        let seated = street.am_on_roll(found.as_ref().map(|(_, found)| found));
        let last = street.assembly.sealed_state().gathering;
        let state = street.now();
        let at = found.as_ref().map(|(id, _)| *id);
        let ids: Vec<(QuestionId, bool)> = state
            .questions
            .iter()
            .filter(|(_, q)| Some(q.gathering) == at || (at.is_none() && Some(q.gathering) == last))
            .map(|(id, q)| (*id, is_open(q, state)))
            .collect();
        let (mut asked, mut decided) = (Vec::new(), Vec::new());
        let mut floors = Floors::default();
        for (id, open) in ids {
            if let Some(view) = question(store, street, &mut floors, id)? {
                if open { asked.push(view) } else { decided.push(view) }
            }
        }
        let proposals = proposal_lines(store, street, None)?;
        for view in asked.iter_mut().chain(&mut decided) {
            self.tell_secret(view)?;
        }
        Ok(DecisionsView { asked, decided, proposals, seated })
    }
}

/// Those on the roll of a gathering who count.
pub fn roll(gathering: GatheringId, state: &State) -> SortedSet<PersonId> {
    let found = state.gatherings.get(&gathering);
    let roll = found.map(|found| found.roll(state)).unwrap_or_default();
    let counts = |person: &PersonId| state.is_draft() || state.is_member(person);
    roll.into_keys().filter(counts).collect()
}

/// Whether voices can still be given.
pub fn is_open(question: &Question, state: &State) -> bool {
    let roll = roll(question.gathering, state);
    question.judged.is_none() && !closed_by(question, &roll, state)
}

/// A proposal, decided or not.
pub fn proposal(
    store: &Store,
    street: &mut Street,
    id: ProposalId,
    now: i64,
) -> Result<ProposalView> {
    let first = said(store, street, OpId(id.0))?.ok_or(ErrorCode::NoProposal)?;
    let Body::Propose(proposed) = first.body else { return Err(ErrorCode::NoProposal.into()) };
    let found = street.gathering(now);
    let seated = street.am_on_roll(found.as_ref().map(|(_, found)| found));
    let state = street.now();
    let known = state.proposals.get(&id);
    let open = known.is_some();
    let mut worded: Vec<(VersionId, Option<VersionId>)> = match known {
        Some(known) => known.versions.iter().map(|(id, version)| (*id, version.on)).collect(),
        None => vec![(VersionId(id.0), None)],
    };
    let questions: Vec<(QuestionId, VersionId)> = state
        .questions
        .iter()
        .filter(|(_, question)| question.proposal == id)
        .map(|(id, question)| (*id, question.version))
        .collect();
    let mut forgotten = store.decisions_of(street.log, id, ASKED_SHOWN).or_tell()?;
    forgotten.retain(|row| !questions.iter().any(|(known, _)| *known == row.question));
    let before = forgotten.iter().map(|row| row.version);
    for version in questions.iter().map(|(_, version)| *version).chain(before) {
        if !worded.iter().any(|(known, _)| *known == version) {
            worded.push((version, Some(VersionId(id.0))));
        }
    }
    let mut versions = Vec::new();
    for (version, on) in worded {
        versions.extend(self::version(store, street, version, on, !open)?);
    }
    let mut asked = Vec::new();
    let mut floors = Floors::default();
    for (id, _) in questions {
        asked.extend(question(store, street, &mut floors, id)?);
    }
    // What voices can still be given on comes first.
    let over = |view: &QuestionView| {
        view.sealed || view.overtaken || matches!(view.counting, CountingView::Closed(_))
    };
    sort_by_key(&mut asked, |view| (over(view), Reverse(view.asked_at), view.id));
    name_gone(store, street, &mut asked)?;
    asked.extend(decided::judged(store, street, forgotten)?);
    let standing = standing(open, &asked);
    // What is read first is what was decided; else what was asked last.
    let decisive = asked.iter().find(|view| view.verdict.decides()).or(asked.first());
    let decisive = decisive.filter(|_| !open).map(|view| (view.version, view.deed.clone()));
    for version in &mut versions {
        if let Some((_, deed)) = decisive.iter().find(|(decisive, _)| *decisive == version.id) {
            version.deed.clone_from(deed);
        }
    }
    sort_by_key(&mut versions, |version: &VersionView| {
        let last = decisive.as_ref().is_some_and(|(decisive, _)| *decisive == version.id);
        (last, version.on.is_some(), version.said_at, version.id)
    });
    let mut listing = Listing::new(store, street, found.as_ref().map(|(id, _)| *id));
    let mut matters = Vec::new();
    for matter in &proposed.matters {
        matters.extend(listing.line(*matter)?);
    }
    let settles = proposed.settles;
    Ok(ProposalView { id, versions, matters, settles, questions: asked, standing, seated })
}

fn standing(open: bool, asked: &[QuestionView]) -> ProposalStanding {
    let any = |is: fn(&VerdictView) -> bool| asked.iter().any(|view| is(&view.verdict));
    match open {
        true => ProposalStanding::Open,
        false if any(VerdictView::decides) => ProposalStanding::Decided,
        false if any(VerdictView::answers) => ProposalStanding::Refused,
        false => ProposalStanding::Over,
    }
}

/// Whom a seal took away is called as the minutes of the gathering have it.
fn name_gone(store: &Store, street: &Street, asked: &mut [QuestionView]) -> Result<()> {
    for view in asked.iter_mut().filter(|view| view.sealed) {
        if let Some(minutes) = store.minutes(street.log, view.gathering).or_tell()? {
            decided::name_all(&minutes, view);
        }
    }
    Ok(())
}

/// A version; `over` where nothing can be asked about it any more.
pub fn version(
    store: &Store,
    street: &mut Street,
    id: VersionId,
    on: Option<VersionId>,
    over: bool,
) -> Result<Option<VersionView>> {
    let Some(read) = said(store, street, OpId(id.0))? else { return Ok(None) };
    let wording = match read.body {
        Body::Propose(proposed) => proposed.wording,
        Body::Amend(amended) => amended.wording,
        _ => return Ok(None),
    };
    let state = street.now();
    let by = state.person_of(&read.device);
    let methods = |method: &&Method| {
        let chooses = !wording.options.is_empty();
        has_options(**method) == chooses && state.practices.permit(wording.deed.as_ref(), **method)
    };
    let methods = Method::ALL.iter().filter(methods).copied().collect();
    let deed = wording.deed.as_ref().map(|deed| self::deed(deed, over, state));
    Ok(Some(VersionView {
        id,
        title: wording.title,
        text: wording.text,
        options: wording.options,
        deed,
        methods,
        by: person(by.unwrap_or(PersonId([0; 32])), state),
        said_at: read.at,
        on,
    }))
}

fn deed(deed: &Deed, over: bool, state: &State) -> DeedView {
    match deed {
        Deed::Practice(value) => {
            let known = Practice::ALL.iter().find(|practice| **practice as u8 == value.practice);
            DeedView::Practice {
                name: known.map(|known| known.name().to_owned()).unwrap_or_default(),
                // Once it is decided, today's value is not what it was changed from.
                from: known.filter(|_| !over).map(|known| state.practices.get(*known)),
                to: value.value,
            }
        }
        Deed::Remove(who) => DeedView::Remove(person(*who, state)),
        Deed::Split(name) => DeedView::Split(name.clone()),
        Deed::Join(kin) => DeedView::Join(kin_line(kin)),
        Deed::TakeIn(kin, people) => {
            let people = people.iter().map(|who| newcomer(*who, state)).collect();
            DeedView::TakeIn(kin_line(kin), people)
        }
    }
}

/// Whether a version changes, perhaps by others in between, the one that a question is about.
fn is_amended(state: &State, question: &Question, by: VersionId) -> bool {
    let Some(proposal) = state.proposals.get(&question.proposal) else { return false };
    let on = |version: &VersionId| proposal.versions.get(version)?.on;
    // A version changes one that was there: this ends.
    std::iter::successors(on(&by), on).any(|version| version == question.version)
}

/// Gatherings whose questions are looked at: who is there, and what becomes of what no seal judged. Whether
/// decisions contradict each other only all of them say, so they are judged together, and once.
#[derive(Default)]
struct Floors(SortedMap<GatheringId, (SortedSet<PersonId>, SortedMap<QuestionId, Judged>)>);

impl Floors {
    fn of(
        &mut self,
        gathering: GatheringId,
        state: &State,
    ) -> &(SortedSet<PersonId>, SortedMap<QuestionId, Judged>) {
        self.0.entry(gathering).or_insert_with(|| {
            let roll = roll(gathering, state);
            let judged = judge_all(gathering, &roll, state).into_iter().collect();
            (roll, judged)
        })
    }
}

/// A question of the state.
fn question(
    store: &Store,
    street: &mut Street,
    floors: &mut Floors,
    id: QuestionId,
) -> Result<Option<QuestionView>> {
    let me = street.me();
    let state = street.now();
    let Some(found) = state.questions.get(&id).cloned() else { return Ok(None) };
    let (roll, judged) = floors.of(found.gathering, state);
    let Some(judged) = found.judged.as_ref().or_else(|| judged.get(&id)).cloned() else {
        return Ok(None);
    };
    let voices = tally(&found, roll, state);
    let counting = counting(&found, roll, state);
    let overtaken = found.judged.is_none()
        && !closed_by(&found, roll, state)
        && state.questions.values().any(|other| {
            other.gathering == found.gathering && is_amended(state, &found, other.version)
        });
    let mine = me.and_then(|me| my_ballot(&found, me));
    let helped = helped(&found, me, roll, state);
    let may_vote = me.is_some_and(|me| has_voice(&found, &me, roll, state));
    let my_count = me.and_then(|me| Some(count(&found.counts.get(&me)?.last()?.counted)));
    let apart = apart(&voices, state);
    let mut view = shown(store, street, id, &found, judged)?;
    if let Some(view) = &mut view {
        view.counting = counting;
        view.voices = u32::try_from(voices.voices.len()).unwrap_or(u32::MAX);
        view.apart = apart;
        view.mine = mine;
        view.helped = helped;
        view.may_vote = may_vote;
        view.overtaken = overtaken;
        view.my_count = my_count;
    }
    Ok(view)
}

/// A question with what became of it, as minutes show it.
pub fn shown(
    store: &Store,
    street: &mut Street,
    id: QuestionId,
    found: &Question,
    judged: Judged,
) -> Result<Option<QuestionView>> {
    let Some((wording, _)) = wording(store, street, OpId(found.version.0))? else {
        return Ok(None);
    };
    let mut asked_at = None;
    for ask in found.asks.keys() {
        let at = said(store, street, *ask)?.map(|said| said.at);
        asked_at = asked_at.into_iter().chain(at).min();
    }
    let mut named = Vec::new();
    for (who, as_said, ballot) in &judged.named {
        let reason = match ballot {
            Some(ballot) => reason(store, street, *ballot)?,
            None => String::new(),
        };
        let person = person(*who, street.now());
        named.push(NamedVoice { person, blocks: *as_said == answer::BLOCK, reason });
    }
    let over = found.judged.is_some();
    let deed = wording.deed.as_ref().map(|deed| self::deed(deed, over, street.now()));
    Ok(Some(QuestionView {
        id,
        gathering: found.gathering,
        proposal: found.proposal,
        version: found.version,
        title: wording.title,
        text: wording.text,
        deed,
        asked_at,
        round: found.round,
        method: found.method,
        way: found.way,
        seats: found.seats,
        options: wording.options,
        quorum: found.frozen.quorum,
        counting: CountingView::Open,
        verdict: verdict(judged.verdict),
        sealed: found.judged.is_some()
            && street.assembly.sealed_state().questions.get(&id).is_none_or(|q| q.judged.is_some()),
        present: judged.present,
        totals: judged.totals,
        named,
        voices: 0,
        apart: Vec::new(),
        mine: None,
        helped: Vec::new(),
        may_vote: false,
        overtaken: false,
        my_count: None,
        secret: None,
    }))
}

fn verdict(verdict: Verdict) -> VerdictView {
    match verdict {
        Verdict::Open => VerdictView::Open,
        Verdict::TellersDisagree => VerdictView::TellersDisagree,
        Verdict::NoQuorum => VerdictView::NoQuorum,
        Verdict::TooManyVoices => VerdictView::TooManyVoices,
        Verdict::Contradicted => VerdictView::Contradicted,
        Verdict::Replaced => VerdictView::Replaced,
        Verdict::Passed => VerdictView::Passed,
        Verdict::NobodySpoke => VerdictView::NobodySpoke,
        Verdict::TooFewFor => VerdictView::TooFewFor,
        Verdict::Blocked => VerdictView::Blocked,
        Verdict::TooManyAside => VerdictView::TooManyAside,
        Verdict::Chosen(chosen) => VerdictView::Chosen(chosen),
        Verdict::Tied(chosen, tied) => VerdictView::Tied(chosen, tied),
        Verdict::Reading => VerdictView::Reading,
    }
}

fn count(counted: &Counted) -> CountView {
    let papers = super::number(counted.papers.len());
    CountView { present: counted.present, hands: counted.hands.clone(), papers }
}

fn counting(question: &Question, roll: &SortedSet<PersonId>, state: &State) -> CountingView {
    match question.counting(roll, state) {
        Counting::Open => CountingView::Open,
        Counting::One(teller) => CountingView::One(person(teller, state)),
        Counting::Disagree => {
            let urns = question.urn_tellers(roll, state);
            let words = question.counts.iter().filter(|(teller, _)| {
                roll.contains(teller) && urns.as_ref().is_none_or(|urns| urns.contains(teller))
            });
            let words = words.filter_map(|(teller, words)| {
                Some((person(*teller, state), count(&words.last()?.counted)))
            });
            CountingView::Disagree(words.collect())
        }
        Counting::Closed { tellers, .. } => {
            CountingView::Closed(tellers.iter().map(|teller| person(*teller, state)).collect())
        }
    }
}

fn my_ballot(question: &Question, me: PersonId) -> Option<BallotView> {
    let late = question.late.get(&(me, me));
    let voice = question.voices.get(&(me, me));
    let ballot = voice.map(|voice| (voice, false)).or(late.map(|voice| (voice, true)));
    ballot.map(|(voice, late)| BallotView { marks: voice.marks.clone(), late })
}

/// Who gave a voice for `me`, where I gave none: I should see it while my own can still take its place.
fn helped(
    question: &Question,
    me: Option<PersonId>,
    roll: &SortedSet<PersonId>,
    state: &State,
) -> Vec<PersonLine> {
    let given = || question.voices.keys().chain(question.late.keys());
    if given().any(|(voter, by)| voter == by && Some(*voter) == me) {
        return Vec::new();
    }
    let for_me = given().filter(|(voter, by)| Some(*voter) == me && roll.contains(by));
    let by: SortedSet<PersonId> = for_me.map(|(_, by)| *by).collect();
    by.into_iter().map(|by| person(by, state)).collect()
}

fn apart(tally: &Tally, state: &State) -> Vec<(PersonLine, Apart)> {
    let sets = [
        (&tally.contrary, Apart::Contrary),
        (&tally.late, Apart::Late),
        (&tally.without_voice, Apart::WithoutVoice),
        (&tally.half_copied, Apart::HalfCopied),
        (&tally.several, Apart::Several),
    ];
    let mut apart = Vec::new();
    for (people, why) in sets {
        apart.extend(people.iter().map(|who| (person(*who, state), why)));
    }
    apart
}
