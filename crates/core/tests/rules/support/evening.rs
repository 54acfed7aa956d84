//! What people say at a gathering, in few words: for stories.

use std::collections::BTreeSet;

use folkmoot_core::question::{Counting, Question};
use folkmoot_core::state::State;
use folkmoot_core::verdict::{Judged, Tally, Verdict, judge, judge_all, tally};
use folkmoot_protocol::body::{
    Amend, Ask, Ballot, CallSort, Cast, Count, Deed, Dots, Kin, Matter, MatterDots, MatterSort,
    Method, PracticeValue, Propose, Reach, Vouch, Way, Wording,
};
use folkmoot_protocol::ids::{
    AssemblyId, GatheringId, MatterId, OpId, PersonId, ProposalId, StateRoot, VersionId,
};
use folkmoot_protocol::sorted::SortedSet;

use super::{DAY, Phone, START, Street, gather, newcomer};

/// For, against, aside, and a block.
pub const FOR: u8 = 0;
pub const AGAINST: u8 = 1;
pub const ASIDE: u8 = 2;
pub const BLOCK: u8 = 3;

/// A gathering that was called and to which people came.
pub struct Room {
    pub street: Street,
    pub founding: OpId,
    /// The seal before.
    pub on: OpId,
    pub gathering: GatheringId,
}

/// What a wording says.
pub fn wording(title: &str, options: &[&str], deed: Option<Deed>) -> Wording {
    let options = options.iter().map(|option| (*option).to_owned()).collect();
    Wording { title: title.to_owned(), text: String::new(), options, deed }
}

/// A practice gets another value.
/// One of some other neighbourhoods.
pub fn kin(other: u8) -> Kin {
    let (assembly, root) = (AssemblyId([other + 1; 32]), StateRoot([0xaa; 32]));
    Kin { assembly, name: format!("Stream Valley {other}"), seal: 2, root }
}

pub fn practice(practice: u8, value: u64) -> Option<Deed> {
    Some(Deed::Practice(PracticeValue { practice, value }))
}

impl Room {
    /// Seven residents of four households, all of whom come to their second gathering. 0 and 4 live
    /// together, 1 and 5, 2 and 6.
    pub fn of_seven() -> Self {
        Self::of(7, 4)
    }

    pub fn of(people: usize, households: usize) -> Self {
        let (mut street, founding) = Street::founded(people, households);
        let gathering = street.call(0, CallSort::Regular, START + 28 * DAY);
        street.all_meet(gathering, 0..people);
        Self { street, founding, on: founding, gathering }
    }

    /// The same with a newcomer without a phone, admitted at a gathering in between.
    pub fn with_gita() -> (Self, PersonId) {
        let (mut street, founding) = Street::founded(7, 4);
        let gita = newcomer(0);
        for who in [1, 2, 3] {
            street.say(who, Vouch { newcomer: gita.clone(), transcript: None });
        }
        let on = gather(&mut street, founding, &[0, 1, 2, 3, 4]);
        let gathering = street.call(0, CallSort::Regular, START + 56 * DAY);
        street.all_meet(gathering, 0..7);
        let person = gita.person(street.id);
        for who in [0, 1] {
            let here = folkmoot_protocol::body::Present { gathering, person, at_home: false };
            street.say(who, here);
        }
        (Self { street, founding, on, gathering }, person)
    }

    /// What a phone makes of it so far.
    pub fn now(&self) -> State {
        self.street.phone_on(self.founding).view().provisional
    }

    pub fn sealed(&self) -> State {
        self.street.phone_on(self.founding).view().sealed
    }

    pub fn phone(&self) -> Phone {
        self.street.phone_on(self.founding)
    }

    pub fn person(&self, who: usize) -> PersonId {
        self.street.person(who)
    }

    pub fn bring(&mut self, who: usize, sort: MatterSort) -> MatterId {
        let (title, text, photos) = ("The water".to_owned(), String::new(), Vec::new());
        let matter = Matter { sort, reach: Reach::Ours, title, text, photos };
        self.street.say(who, matter).into()
    }

    pub fn dots(&mut self, who: usize, on: &[(MatterId, u8)]) {
        let on: std::collections::BTreeMap<MatterId, u8> = on.iter().copied().collect();
        let dots = on.into_iter().map(|(matter, dots)| MatterDots { matter, dots }).collect();
        self.street.say(who, Dots { gathering: self.gathering, dots });
    }

    pub fn propose(&mut self, who: usize, deed: Option<Deed>) -> (ProposalId, VersionId) {
        self.propose_for(who, deed, &[])
    }

    /// Proposes what settles these matters.
    pub fn propose_for(
        &mut self,
        who: usize,
        deed: Option<Deed>,
        matters: &[MatterId],
    ) -> (ProposalId, VersionId) {
        let matters: BTreeSet<MatterId> = matters.iter().copied().collect();
        let wording = wording("What we do", &[], deed);
        let settles = !matters.is_empty();
        let matters = matters.into_iter().collect();
        let id = self.street.say(who, Propose { wording, matters, settles });
        (id.into(), id.into())
    }

    pub fn propose_options(&mut self, who: usize, options: &[&str]) -> VersionId {
        let wording = wording("Where the bench stands", options, None);
        self.street.say(who, Propose { wording, matters: Vec::new(), settles: false }).into()
    }

    pub fn amend(
        &mut self,
        who: usize,
        (proposal, on): (ProposalId, VersionId),
        deed: Option<Deed>,
    ) -> VersionId {
        let wording = wording("What we do instead", &[], deed);
        self.street.say(who, Amend { proposal, on, wording }).into()
    }

    /// Puts a version to the gathering: by ballots where people want to be counted one by one.
    pub fn ask(&mut self, version: VersionId, method: Method, way: Way) -> OpId {
        self.ask_again(version, method, way, 0)
    }

    pub fn ask_again(&mut self, version: VersionId, method: Method, way: Way, round: u8) -> OpId {
        let seats = u8::from(folkmoot_core::question::has_options(method));
        let gathering = self.gathering;
        self.street.say(0, Ask { gathering, version, method, way, seats, round })
    }

    /// A yes or no by ballots.
    pub fn ask_all(&mut self, version: VersionId) -> OpId {
        self.ask(version, self.method(version), Way::Ballots)
    }

    /// What the usual practices ask for at the least.
    fn method(&self, version: VersionId) -> Method {
        let now = self.now();
        let worded = now.proposals.values().find_map(|it| it.versions.get(&version));
        let does = worded.is_some_and(|version| version.deed.is_some());
        if does { Method::Qualified } else { Method::Majority }
    }

    /// One's own ballot, on one's own phone.
    pub fn vote(&mut self, who: usize, ask: OpId, answer: u8) -> OpId {
        let seen = self.street.heads();
        self.vote_seeing(who, seen, ask, answer)
    }

    pub fn vote_seeing(&mut self, who: usize, seen: Vec<OpId>, ask: OpId, answer: u8) -> OpId {
        let (voter, marks) = (self.person(who), vec![answer]);
        let ballot = Ballot { ask, voter, cast: Cast::Own, marks, reason: None };
        self.street.say_seeing(who, seen, ballot)
    }

    pub fn block(&mut self, who: usize, ask: OpId, reason: &str) {
        let (voter, marks) = (self.person(who), vec![BLOCK]);
        let reason = (!reason.is_empty()).then(|| reason.to_owned());
        self.street.say(who, Ballot { ask, voter, cast: Cast::Own, marks, reason });
    }

    /// A ballot that somebody casts for somebody else.
    pub fn help(&mut self, who: usize, voter: PersonId, cast: Cast, ask: OpId, answer: u8) {
        self.street.say(who, Ballot { ask, voter, cast, marks: vec![answer], reason: None });
    }

    /// These tellers count the same.
    pub fn tell(&mut self, tellers: &[usize], ask: OpId, present: u32, hands: &[u32]) {
        for who in tellers {
            let count = Count { ask, present, hands: hands.to_vec(), papers: Vec::new() };
            self.street.say(*who, count);
        }
    }

    /// One teller counts, having seen only this.
    pub fn tell_seeing(&mut self, who: usize, seen: Vec<OpId>, ask: OpId, hands: &[u32]) -> OpId {
        let count = Count { ask, present: 7, hands: hands.to_vec(), papers: Vec::new() };
        self.street.say_seeing(who, seen, count)
    }

    /// All are in favour, and two tellers say so.
    pub fn pass(&mut self, version: VersionId) -> OpId {
        let ask = self.ask(version, self.method(version), Way::Hands);
        self.tell(&[0, 1], ask, 7, &[7, 0]);
        ask
    }

    /// Proposes a seal that these co-sign.
    pub fn seal_by(&mut self, who: &[usize], closes: bool) -> OpId {
        let seal = self.street.propose(who[0], Some(self.on), self.gathering, closes);
        self.street.co_sign_all(seal, who.iter().copied());
        self.on = seal;
        seal
    }

    /// Everybody seals and goes home.
    pub fn close(&mut self) -> OpId {
        self.seal_by(&[0, 1, 2, 3, 4, 5], true)
    }

    /// The roll is sealed, and the evening goes on.
    pub fn open(&mut self) -> OpId {
        self.seal_by(&[0, 1, 2, 3, 4, 5], false)
    }

    /// The next gathering, to which these come.
    pub fn next(&mut self, who: impl IntoIterator<Item = usize>) {
        let last = self.street.state_after(self.on).last_gathered_at.unwrap();
        self.gathering = self.street.call(0, CallSort::Regular, last + 28 * DAY);
        self.street.all_meet(self.gathering, who);
    }

    /// How a question stands.
    pub fn question(&self, ask: OpId) -> Question {
        found(&self.now(), ask).unwrap()
    }

    /// The roll whose voices count.
    pub fn roll(&self) -> SortedSet<PersonId> {
        roll(&self.now(), self.gathering)
    }

    pub fn tally(&self, ask: OpId) -> Tally {
        let now = self.now();
        tally(&found(&now, ask).unwrap(), &roll(&now, self.gathering), &now)
    }

    /// How many voices there are for each answer.
    pub fn voices(&self, ask: OpId) -> [usize; 4] {
        let tally = self.tally(ask);
        let of = |answer: u8| tally.voices.values().filter(|(it, _)| it[..] == [answer]).count();
        [of(FOR), of(AGAINST), of(ASIDE), of(BLOCK)]
    }

    /// What becomes of a question as things stand, or what a seal made of it.
    pub fn judged(&self, ask: OpId) -> Judged {
        judged(&self.now(), ask)
    }

    pub fn verdict(&self, ask: OpId) -> Verdict {
        self.judged(ask).verdict
    }

    /// The same, as if nothing else had been asked.
    pub fn judged_alone(&self, ask: OpId) -> Verdict {
        let now = self.now();
        judge(&found(&now, ask).unwrap(), &roll(&now, self.gathering), &now).verdict
    }

    /// How far the count is, in a word.
    pub fn counting(&self, ask: OpId) -> &'static str {
        let now = self.now();
        match found(&now, ask).unwrap().counting(&roll(&now, self.gathering), &now) {
            Counting::Open => "open",
            Counting::One(_) => "one",
            Counting::Disagree => "disagree",
            Counting::Closed { .. } => "closed",
        }
    }
}

fn roll(state: &State, gathering: GatheringId) -> SortedSet<PersonId> {
    state.gatherings[&gathering].roll(state).into_keys().filter(|it| state.is_member(it)).collect()
}

/// The question that an operation asked.
pub fn found(state: &State, ask: OpId) -> Option<Question> {
    state.questions.values().find(|question| question.asks.contains_key(&ask)).cloned()
}

fn judged(state: &State, ask: OpId) -> Judged {
    let question = found(state, ask).unwrap();
    if let Some(judged) = question.judged {
        return judged;
    }
    let all = judge_all(question.gathering, &roll(state, question.gathering), state);
    all.into_iter().find(|(id, _)| state.questions[id].asks.contains_key(&ask)).unwrap().1
}
