//! Decisions: proposing, wording otherwise, asking, giving a voice, counting.

use folkmoot_core::practice::Practice;
use folkmoot_core::proposal::{MAX_PROPOSALS_OF_ONE, MAX_VERSIONS_OF_ONE};
use folkmoot_core::question::{
    Counting, MAX_QUESTIONS_OF_ONE, Question, fits, has_options, question_id,
};
use folkmoot_core::state::State;
use folkmoot_core::verdict::{answer, has_voice};
use folkmoot_protocol::api::{
    AmendText, ApiError, AskGathering, CastBallot, CountVoices, DeedChoice, ErrorCode, GetProposal,
    ProposalLine, ProposalView, ProposeText, WordingChoice,
};
use folkmoot_protocol::body::{
    Amend, Ask, Ballot, Cast, Count, Deed, MAX_LINKS, MAX_LONG_TEXT, MAX_OPTIONS, MAX_PAPERS,
    MAX_REASON, MAX_TAKEN_IN, MAX_TEXT, Method, Paper, PracticeValue, Propose, Way, Wording,
};
use folkmoot_protocol::ids::{MatterId, OpId, PersonId, ProposalId, QuestionId};
use folkmoot_protocol::sorted::SortedSet;
use folkmoot_store::Store;

use crate::engine::Engine;
use crate::errors::Result;
use crate::fields;
use crate::street::Street;
use crate::texts::{said, wording};
use crate::views::{number, questions};

impl Engine {
    pub(crate) fn get_proposal(&mut self, request: &GetProposal) -> Result<ProposalView> {
        let now = self.clock.unix_seconds();
        let (store, street) = self.store_and_street()?;
        let mut view = questions::proposal(store, street, request.proposal, now)?;
        for question in &mut view.questions {
            self.tell_secret(question)?;
        }
        Ok(view)
    }

    pub(crate) fn propose_text(&mut self, request: &ProposeText) -> Result<ProposalView> {
        let me = self.counting()?;
        let wording = self.worded(&request.wording)?;
        let mut matters = request.links.matters.clone();
        matters.sort_unstable();
        matters.dedup();
        if matters.len() > MAX_LINKS {
            return Err(ApiError::new(ErrorCode::TooLarge).with("most", MAX_LINKS));
        }
        let state = self.street()?.now();
        let open = state.proposals.values().filter(|proposal| proposal.by == me).count();
        if open >= MAX_PROPOSALS_OF_ONE {
            let most = MAX_PROPOSALS_OF_ONE;
            return Err(ApiError::new(ErrorCode::TooManyProposals).with("most", most));
        }
        let settles = request.links.settles && !matters.is_empty();
        let proposed = self.author(Propose { wording, matters, settles })?;
        self.get_proposal(&GetProposal { proposal: proposed.id.into() })
    }

    pub(crate) fn amend_text(&mut self, request: &AmendText) -> Result<ProposalView> {
        let me = self.counting()?;
        let worded = self.worded(&request.wording)?;
        let (store, street) = self.store_and_street()?;
        let same = wording(store, street, OpId(request.on.0))?.is_some_and(|it| it.0 == worded);
        let state = street.now();
        let proposal = state.proposals.get(&request.proposal).ok_or(ErrorCode::NoProposal)?;
        let given = proposal.versions.values().filter(|version| version.by == me).count();
        if given >= MAX_VERSIONS_OF_ONE {
            let most = MAX_VERSIONS_OF_ONE;
            return Err(ApiError::new(ErrorCode::TooManyProposals).with("most", most));
        }
        let (proposal, on) = (request.proposal, request.on);
        if !same {
            self.author(Amend { proposal, on, wording: worded })?;
        }
        self.get_proposal(&GetProposal { proposal })
    }

    pub(crate) fn ask_gathering(&mut self, request: &AskGathering) -> Result<ProposalView> {
        let me = self.counting()?;
        let now = self.clock.unix_seconds();
        let street = self.street()?;
        let (gathering, found) = street.gathering(now).ok_or(ErrorCode::NoGathering)?;
        let state = street.now();
        if !found.roll(state).contains_key(&me) {
            return Err(ErrorCode::NotSeated.into());
        }
        let AskGathering { version, method, way, seats } = *request;
        let found = state
            .proposals
            .iter()
            .find_map(|(id, proposal)| Some((*id, proposal.versions.get(&version)?)));
        let (proposal, worded) = found.ok_or(ErrorCode::NoProposal)?;
        let mut ask = Ask { gathering, version, method, way, seats, round: 0 };
        if !fits(&ask, worded.options) || (method == Method::Lot && way != Way::Hands) {
            return Err(ErrorCode::NoAnswer.into());
        }
        if !state.practices.permit(worded.deed.as_ref(), method) {
            return Err(ErrorCode::MethodTooWeak.into());
        }
        let asked = |question: &&Question| {
            question.gathering == gathering && question.asks.values().any(|by| *by == me)
        };
        if state.questions.values().filter(asked).count() >= MAX_QUESTIONS_OF_ONE {
            let most = MAX_QUESTIONS_OF_ONE;
            return Err(ApiError::new(ErrorCode::TooManyProposals).with("most", most));
        }
        // What is open already is not asked twice; what was counted is asked anew, and so is what people
        // took slips for.
        while let Some(question) = state.questions.get(&question_id(&ask)) {
            // A teller's phone may have failed, and nobody else can open what is in its urn.
            let roll = questions::roll(gathering, state);
            let stuck = question.way == Way::Secret && !question.takers(&roll, state).is_empty();
            let open = questions::is_open(question, state) && !stuck;
            if open || ask.round == u8::MAX {
                return self.get_proposal(&GetProposal { proposal });
            }
            ask.round += 1;
        }
        self.author(ask)?;
        self.get_proposal(&GetProposal { proposal })
    }

    pub(crate) fn cast_ballot(&mut self, request: &CastBallot) -> Result<ProposalView> {
        let me = self.counting()?;
        let street = self.street()?;
        let state = street.now();
        let question = open_question(state, request.question)?;
        if !questions::is_open(question, state) {
            return Err(ErrorCode::VoteOver.into());
        }
        let (voter, cast) = match &request.voter {
            Some(choice) => (choice.person, choice.cast),
            None => (me, Cast::Own),
        };
        if (voter == me) != (cast == Cast::Own) {
            return Err(ErrorCode::NoVoice.into());
        }
        let roll = questions::roll(question.gathering, state);
        if !roll.contains(&me) {
            return Err(ErrorCode::NotSeated.into());
        }
        if !has_voice(question, &voter, &roll, state) {
            return Err(ErrorCode::NoVoice.into());
        }
        if !question.is_valid(&request.marks) || matches!(question.way, Way::Box | Way::Secret) {
            return Err(ErrorCode::NoAnswer.into());
        }
        let reason = match request.reason.trim() {
            "" => None,
            typed => Some(fields::sentence("reason", typed, MAX_REASON)?),
        };
        if blocks(question, &request.marks) && reason.is_none() {
            return Err(ErrorCode::ReasonNeeded.into());
        }
        let ask = asking(question)?;
        let proposal = question.proposal;
        let before = question.voices.get(&(voter, me));
        let same = before.is_some_and(|voice| {
            voice.marks == request.marks && voice.cast == cast && voice.reason.is_none()
        });
        if !same || reason.is_some() {
            let marks = request.marks.clone();
            self.author(Ballot { ask, voter, cast, marks, reason })?;
        }
        self.get_proposal(&GetProposal { proposal })
    }

    pub(crate) fn count_voices(&mut self, request: &CountVoices) -> Result<ProposalView> {
        let me = self.counting()?;
        let state = self.street()?.now();
        let question = open_question(state, request.question)?;
        let roll = questions::roll(question.gathering, state);
        if !roll.contains(&me) {
            return Err(ErrorCode::NotSeated.into());
        }
        if !questions::is_open(question, state) {
            return Err(ErrorCode::VoteOver.into());
        }
        if question.urn_tellers(&roll, state).is_some_and(|tellers| !tellers.contains(&me)) {
            return Err(ErrorCode::NotTeller.into());
        }
        let many = request.hands.len() > MAX_OPTIONS || request.papers.len() > MAX_PAPERS;
        let valid = request.papers.iter().all(|marks| question.is_valid(marks));
        if many || !valid {
            return Err(ErrorCode::NoAnswer.into());
        }
        let (ask, proposal) = (asking(question)?, question.proposal);
        let (present, hands) = (request.present, request.hands.clone());
        let mut papers: Vec<Paper> = request.papers.iter().cloned().map(Paper).collect();
        papers.extend(self.slips_in_my_urn(request.question)?);
        papers.sort_unstable();
        let question = open_question(self.street()?.now(), request.question)?;
        let said = question.counts.get(&me).and_then(|words| words.last());
        let same = said.is_some_and(|word| {
            let counted = &word.counted;
            (counted.present, &counted.hands, &counted.papers) == (present, &hands, &papers)
        });
        if !same {
            self.author(Count { ask, present, hands, papers })?;
        }
        self.get_proposal(&GetProposal { proposal })
    }

    /// The words of a proposal, checked.
    fn worded(&mut self, choice: &WordingChoice) -> Result<Wording> {
        let title = fields::sentence("title", &choice.title, MAX_TEXT)?;
        let text = fields::lines("text", &choice.text, MAX_LONG_TEXT)?;
        let mut options = Vec::with_capacity(choice.options.len());
        for option in choice.options.iter().filter(|option| !option.trim().is_empty()) {
            options.push(fields::sentence("option", option, MAX_TEXT)?);
        }
        let distinct: SortedSet<&String> = options.iter().collect();
        if options.len() == 1 || options.len() > MAX_OPTIONS || distinct.len() != options.len() {
            return Err(ApiError::new(ErrorCode::OutOfRange).with("field", "option"));
        }
        let deed = match &choice.deed {
            None => None,
            Some(_) if !options.is_empty() => {
                return Err(ApiError::new(ErrorCode::OutOfRange).with("field", "option"));
            }
            Some(DeedChoice::Practice { name, value }) => {
                let practice = Practice::ALL.iter().find(|practice| practice.name() == name);
                let practice =
                    practice.filter(|practice| practice.range().contains(value)).ok_or_else(
                        || ApiError::new(ErrorCode::OutOfRange).with("field", "practice"),
                    )?;
                Some(Deed::Practice(PracticeValue { practice: *practice as u8, value: *value }))
            }
            Some(DeedChoice::Remove(person)) => {
                let known = self.street()?.now().is_member(person);
                known.then_some(Some(Deed::Remove(*person))).ok_or(ErrorCode::NoVoice)?
            }
            Some(DeedChoice::Split(name)) => Some(Deed::Split(fields::text("name", name)?)),
            Some(DeedChoice::Join(kin)) => Some(Deed::Join(self.other(kin)?)),
            Some(DeedChoice::TakeIn(kin, people)) => {
                let kin = self.other(kin)?;
                let people: SortedSet<PersonId> = people.iter().copied().collect();
                let state = self.street()?.now();
                if people.is_empty() || people.len() > MAX_TAKEN_IN {
                    return Err(ApiError::new(ErrorCode::OutOfRange).with("field", "people"));
                }
                if !people.iter().all(|person| state.applicants.contains_key(person)) {
                    return Err(ErrorCode::NoNewcomer.into());
                }
                Some(Deed::TakeIn(kin, people.into_iter().collect()))
            }
        };
        Ok(Wording { title, text, options, deed })
    }
}

/// A question that no seal judged.
pub fn open_question(state: &State, id: QuestionId) -> Result<&Question> {
    let question = state.questions.get(&id).filter(|question| question.judged.is_none());
    question.ok_or_else(|| ErrorCode::NoQuestion.into())
}

/// Whether marks block: then they need their reason.
pub fn blocks(question: &Question, marks: &[u8]) -> bool {
    let plain = !has_options(question.method) && question.method != Method::Temperature;
    plain && marks.first() == Some(&answer::BLOCK)
}

/// An operation that asked a question.
pub fn asking(question: &Question) -> Result<OpId> {
    question.asks.keys().next().copied().ok_or_else(|| ErrorCode::NoQuestion.into())
}

/// Proposals that nobody decided: all, or those that answer a matter; the newest first.
pub fn proposal_lines(
    store: &Store,
    street: &mut Street,
    of: Option<MatterId>,
) -> Result<Vec<ProposalLine>> {
    let state = street.now();
    let proposals = state
        .proposals
        .iter()
        .filter(|(_, proposal)| of.is_none_or(|matter| proposal.matters.contains(&matter)));
    let open = state.questions.values().filter(|question| questions::is_open(question, state));
    let asked: SortedSet<ProposalId> = open.map(|question| question.proposal).collect();
    let found: Vec<(ProposalId, Vec<OpId>, bool)> = proposals
        .map(|(id, proposal)| {
            let versions = proposal.versions.keys().map(|version| OpId(version.0)).collect();
            (*id, versions, asked.contains(id))
        })
        .collect();
    let mut lines = Vec::new();
    for (id, versions, asked) in found {
        let mut newest: Option<(i64, String)> = None;
        for version in &versions {
            if let Some((wording, at)) = wording(store, street, *version)?
                && newest.as_ref().is_none_or(|(before, _)| at >= *before)
            {
                newest = Some((at, wording.title));
            }
        }
        let Some((at, title)) = newest else { continue };
        lines.push((at, ProposalLine { id, title, versions: number(versions.len()), asked }));
    }
    folkmoot_protocol::sorted::sort_by_key(&mut lines, |(at, line)| {
        (!line.asked, std::cmp::Reverse(*at), line.id)
    });
    Ok(lines.into_iter().map(|(_, line)| line).collect())
}

/// Who counted the same, where the count is closed.
pub fn closed_by(question: &Question, roll: &SortedSet<PersonId>, state: &State) -> bool {
    matches!(question.counting(roll, state), Counting::Closed { .. })
}

/// The reason that a ballot gives.
pub fn reason(store: &Store, street: &Street, ballot: OpId) -> Result<String> {
    Ok(match said(store, street, ballot)?.map(|said| said.body) {
        Some(folkmoot_protocol::body::Body::Ballot(ballot)) => ballot.reason.unwrap_or_default(),
        _ => String::new(),
    })
}
