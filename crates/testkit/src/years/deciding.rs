//! What people propose, and how they decide on it.

use folkmoot_core::verdict::answer;
use folkmoot_protocol::body::{
    Amend, Ask, Ballot, Cast, Count, DOTS_OF_ONE, Method, Propose, Way, Wording,
};
use folkmoot_protocol::ids::{OpId, ProposalId, VersionId};

use super::evening::Evening;
use super::{Years, words};

/// Proposals of one gathering beyond those that are asked about: they wait, and lapse.
const SPARE: usize = 3;
/// One in so many is amended, and the amended version is asked about.
const AMENDED: usize = 4;
/// Methods in turn; a reading of the temperature comes beside them.
const METHODS: [Method; 7] = [
    Method::Consent,
    Method::Majority,
    Method::Ranked,
    Method::Consensus,
    Method::Dots,
    Method::Qualified,
    Method::Approval,
];
/// Options, where there are any.
const OPTIONS: usize = 5;
/// Of an evening in full swing: questions that everybody answered and nobody counted, and those that were
/// just asked.
const UNCOUNTED: usize = 4;
const JUST_ASKED: usize = 3;

/// A version that somebody can ask about.
#[derive(Clone, Copy)]
pub(super) struct Worded {
    version: VersionId,
    method: Method,
    options: usize,
}

fn has_options(method: Method) -> bool {
    matches!(method, Method::Ranked | Method::Dots | Method::Approval)
}

impl Years {
    /// People propose what answers matters, and others word it otherwise.
    pub(super) fn words(&mut self, people: &[usize]) -> Option<()> {
        let wanted = self.pace.share(self.pace.decisions, self.evening) + SPARE;
        let open = self.open_matters();
        let mut open = open.iter().map(|(id, ..)| *id);
        for by in self.chance.some(people, wanted) {
            let turn = self.told.proposals.len();
            let method = *METHODS.get(turn % METHODS.len())?;
            let options = if has_options(method) { OPTIONS } else { 0 };
            let matters: Vec<_> = open.next().into_iter().collect();
            let wording = self.wording(options);
            let settles = !matters.is_empty();
            let proposed = self.say(by, Propose { wording, matters, settles })?;
            let proposal = ProposalId::from(proposed);
            self.told.proposals.push(proposal);
            let mut version = VersionId(proposed.0);
            if turn.is_multiple_of(AMENDED) {
                let by = self.chance.one(people)?;
                let wording = self.wording(options);
                version = VersionId(self.say(by, Amend { proposal, on: version, wording })?.0);
            }
            self.waiting.push(Worded { version, method, options });
        }
        Some(())
    }

    fn wording(&mut self, options: usize) -> Wording {
        let (title, text) = words::text(40, &mut self.chance);
        // Told apart by their numbers, whatever words they have.
        let option =
            |at: usize, years: &mut Self| format!("{at} {}", words::line(&mut years.chance));
        let options = (1..=options).map(|at| option(at, self)).collect();
        Wording { title, text, options, deed: None }
    }

    /// The evening's questions, one after another: asked, answered, counted. An evening in full swing has
    /// some that are not counted yet.
    pub(super) fn decides(&mut self, evening: &Evening, goes_on: bool) -> Option<()> {
        let questions = self.pace.share(self.pace.decisions, self.evening);
        let mut waiting = std::mem::take(&mut self.waiting);
        // What nobody asked about for long is not asked about any more.
        let asked: Vec<Worded> = waiting.drain(..questions.min(waiting.len())).collect();
        self.temperature(asked.first()?, evening)?;
        for (at, worded) in asked.iter().enumerate() {
            let left = asked.len() - at;
            let (turnout, counted) = match goes_on {
                true if left <= JUST_ASKED => (20, false),
                true => (100, left > UNCOUNTED + JUST_ASKED),
                false => (78 + self.chance.below(20), true),
            };
            let ask = self.asks(worded, Way::Ballots, evening)?;
            self.vote(worded, ask, evening, turnout)?;
            if counted {
                self.count(ask, Vec::new(), evening)?;
            }
        }
        Some(())
    }

    /// How warm people feel about something, by raised hands: it binds nobody.
    fn temperature(&mut self, about: &Worded, evening: &Evening) -> Option<()> {
        if about.options > 0 {
            return Some(());
        }
        let read = Worded { method: Method::Temperature, ..*about };
        let ask = self.asks(&read, Way::Hands, evening)?;
        let hands = (0..5).map(|_| (evening.people() / 6) as u32).collect();
        self.count(ask, hands, evening)
    }

    fn asks(&mut self, worded: &Worded, way: Way, evening: &Evening) -> Option<OpId> {
        let by = self.chance.one(&evening.row)?;
        let seats = match worded.method {
            Method::Ranked => 1,
            method if has_options(method) => 2,
            _ => 0,
        };
        let (version, method) = (worded.version, worded.method);
        let ask = Ask { gathering: self.gathering, version, method, way, seats, round: 0 };
        self.say(by, ask)
    }

    fn vote(
        &mut self,
        worded: &Worded,
        ask: OpId,
        evening: &Evening,
        turnout: usize,
    ) -> Option<()> {
        // Most things are agreed on; of some, fewer than half think well, and few are blocked.
        let liked = if self.chance.percent(85) { 88 } else { 48 };
        let blocked = self.chance.percent(6);
        let owns = self.chance.some(&evening.row, evening.row.len() * turnout / 100);
        let helped = evening.without.iter().copied().filter(|_| turnout > 50);
        let helper = |at: usize| evening.row.get(at % evening.row.len()).copied();
        let assisted = helped.map(|at| Some((helper(at)?, at, Cast::Assisted)));
        let own = owns.into_iter().map(|at| Some((at, at, Cast::Own)));
        for (turn, cast) in own.chain(assisted).enumerate() {
            let (by, voter, cast) = cast?;
            let voter = self.person(voter)?;
            let blocks = blocked && turn == 3;
            let marks = self.marks(worded, liked, blocks);
            let aside = marks.first() == Some(&answer::ASIDE) && !has_options(worded.method);
            let says_why = blocks || aside && self.chance.percent(30);
            let reason = says_why.then(|| words::line(&mut self.chance));
            self.say(by, Ballot { ask, voter, cast, marks, reason })?;
        }
        Some(())
    }

    fn marks(&mut self, worded: &Worded, liked: usize, blocks: bool) -> Vec<u8> {
        let mut marks = vec![0; worded.options.max(1)];
        match worded.method {
            Method::Ranked => {
                // Who comes first is clear to most; what follows is not.
                let mut order: Vec<usize> = (1..worded.options).collect();
                order = self.chance.some(&order, usize::MAX);
                order.insert(if self.chance.percent(liked) { 0 } else { 2 }, 0);
                for (rank, option) in (1u8..).zip(order) {
                    if let Some(mark) = marks.get_mut(option) {
                        *mark = rank;
                    }
                }
            }
            Method::Dots => {
                for _ in 0..DOTS_OF_ONE {
                    let at =
                        self.chance.below(worded.options).min(self.chance.below(worded.options));
                    if let Some(mark) = marks.get_mut(at) {
                        *mark += 1;
                    }
                }
            }
            Method::Approval => {
                for (at, mark) in marks.iter_mut().enumerate() {
                    *mark = u8::from(self.chance.percent(80 - at * 12));
                }
            }
            _ => {
                let answer = match self.chance.below(100) {
                    _ if blocks => answer::BLOCK,
                    at if at < liked => answer::FOR,
                    at if at % 2 == 0 => answer::AGAINST,
                    _ => answer::ASIDE,
                };
                marks = vec![answer];
            }
        }
        marks
    }

    fn count(&mut self, ask: OpId, hands: Vec<u32>, evening: &Evening) -> Option<()> {
        let present = u32::try_from(evening.people()).ok()?;
        for by in evening.tellers {
            let counted = Count { ask, present, hands: hands.clone(), papers: Vec::new() };
            let seen = self.scribe.seen();
            self.scribe.sign(by, seen, counted)?;
        }
        Some(())
    }
}
