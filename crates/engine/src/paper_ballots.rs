//! Ballots on paper for a box: printed with a code each, and scanned back, each once.
//!
//! What a teller's phone read so far is a draft of that teller's count, kept so that an app that was closed
//! in between has it still. It says which paper says what, so it lies in the teller's vault, and goes with
//! the slips once a seal judged its question.

use folkmoot_core::question::{Question, has_options};
use folkmoot_core::verdict::answer;
use folkmoot_protocol::api::{
    BallotPaper, BallotsView, EnterBallot, ErrorCode, GetPaperCount, PaperCount, PrintBallots,
};
use folkmoot_protocol::body::{MAX_PAPERS, Method, Way};
use folkmoot_protocol::ids::{OpId, QuestionId};
use folkmoot_protocol::sorted::SortedMap;
use folkmoot_protocol::wire;
use folkmoot_qr::card::PaperBallot;
use folkmoot_qr::codes;
use folkmoot_qr::picture::Correction;
use minicbor::bytes::ByteVec;

use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::slips::secret_name;
use crate::texts::wording;
use crate::views::{code, number, questions};

/// Ballots that are printed at a time.
const MOST: u32 = 400;

/// What papers say, by their number.
type Papers = SortedMap<u64, ByteVec>;

impl Engine {
    pub(crate) fn print_ballots(&mut self, request: &PrintBallots) -> Result<BallotsView> {
        if request.count == 0 || request.count > MOST {
            return Err(ErrorCode::OutOfRange.into());
        }
        let question = self.boxed(request.question)?;
        let serials: Vec<[u8; 8]> = (0..request.count).map(|_| self.random()).collect();
        let (store, street) = self.store_and_street()?;
        let assembly = street.assembly.id();
        let (wording, _) =
            wording(store, street, OpId(question.version.0))?.ok_or(ErrorCode::NoQuestion)?;
        let state = street.now();
        let found = state.gatherings.get(&question.gathering).ok_or(ErrorCode::NoGathering)?;
        let drawn = |serial| {
            let ballot = PaperBallot::new(assembly, request.question, serial).to_bytes();
            code(&codes::text(&ballot), Correction::Medium)
        };
        Ok(BallotsView {
            neighbourhood: state.name.clone(),
            starts_at: found.starts_at,
            title: wording.title,
            options: wording.options,
            method: question.method,
            seats: question.seats,
            codes: serials.into_iter().map(drawn).collect::<Result<_>>()?,
        })
    }

    /// A ballot that the camera read.
    pub(crate) fn saw_ballot(&mut self, ballot: &PaperBallot) -> Result<BallotPaper> {
        let assembly = self.street()?.assembly.id();
        if !ballot.is_of(assembly) {
            return Err(ErrorCode::WrongAssembly.into());
        }
        self.boxed(ballot.question)?;
        let serial = u64::from_be_bytes(ballot.serial);
        let papers = self.draft(ballot.question)?;
        let marks = papers.get(&serial).map(|marks| marks.to_vec());
        Ok(BallotPaper { question: ballot.question, serial, marks })
    }

    /// Takes down what a paper says. A paper that is there already says something else from now on; with
    /// nothing to say it is taken out.
    pub(crate) fn enter_ballot(&mut self, request: &EnterBallot) -> Result<PaperCount> {
        let question = self.boxed(request.question)?;
        if !request.marks.is_empty() && !question.is_valid(&request.marks) {
            return Err(ErrorCode::NoAnswer.into());
        }
        let mut papers = self.draft(request.question)?;
        papers.remove(&request.serial);
        if !request.marks.is_empty() {
            if papers.len() >= MAX_PAPERS {
                return Err(ErrorCode::TooLarge.into());
            }
            papers.insert(request.serial, request.marks.clone().into());
        }
        let name = secret_name("papers", self.street()?.assembly.id(), request.question);
        self.keep(&name, &wire::encode(&papers))?;
        Ok(counted(request.question, &question, &papers))
    }

    pub(crate) fn get_paper_count(&mut self, request: &GetPaperCount) -> Result<PaperCount> {
        let question = self.boxed(request.question)?;
        let papers = self.draft(request.question)?;
        Ok(counted(request.question, &question, &papers))
    }

    /// An open question that is answered on papers in a box.
    fn boxed(&mut self, id: QuestionId) -> Result<Question> {
        let state = self.street()?.now();
        let question = state.questions.get(&id).ok_or(ErrorCode::NoQuestion)?;
        if question.way != Way::Box {
            return Err(ErrorCode::NoAnswer.into());
        }
        if !questions::is_open(question, state) {
            return Err(ErrorCode::VoteOver.into());
        }
        Ok(question.clone())
    }

    fn draft(&mut self, question: QuestionId) -> Result<Papers> {
        let name = secret_name("papers", self.street()?.assembly.id(), question);
        let kept = self.store.secret(self.vault()?, &name).or_tell()?;
        // Nothing was read yet; or an older app wrote it otherwise: then it is read anew.
        Ok(kept.and_then(|kept| wire::decode(&kept).ok()).unwrap_or_default())
    }
}

/// Papers as a teller enters them: for an order each one, since it is no number of hands; otherwise their
/// sums, so that one who adds up by hand enters the same.
fn counted(id: QuestionId, question: &Question, papers: &Papers) -> PaperCount {
    let mut counted = PaperCount {
        question: id,
        papers: number(papers.len()),
        hands: Vec::new(),
        listed: Vec::new(),
    };
    if question.method == Method::Ranked {
        counted.listed = papers.values().map(|marks| marks.to_vec()).collect();
        return counted;
    }
    let options = has_options(question.method);
    counted.hands = match question.method {
        _ if options => vec![0; usize::from(question.options)],
        Method::Temperature => vec![0; 5],
        _ => vec![0; 3],
    };
    for marks in papers.values() {
        for (at, mark) in marks.iter().enumerate() {
            let (place, more) = match *mark {
                mark if options => (at, u32::from(mark)),
                // On a paper nobody gives the reason that a block needs.
                answer::BLOCK if question.method != Method::Temperature => {
                    (usize::from(answer::ASIDE), 1)
                }
                mark => (usize::from(mark), 1),
            };
            if let Some(hands) = counted.hands.get_mut(place) {
                *hands += more;
            }
        }
    }
    counted
}
