//! What people do at gatherings: matters, decisions, roles, speaking, notes.

use std::collections::{BTreeMap, BTreeSet};

use folkmoot_core::gathering::Gathering;
use folkmoot_core::matter::{Place, agenda};
use folkmoot_core::question::{Counted, Frozen, Question, Seen, Voice};
use folkmoot_core::role::roles;
use folkmoot_core::speaking::{Because, stack};
use folkmoot_core::state::State;
use folkmoot_core::verdict::{Judged, Verdict, judge_all, tally};
use folkmoot_protocol::body::{
    self, Deed, MatterSort, Method, PracticeValue, Role, Speech, Treatment, Way,
};
use folkmoot_protocol::ids::{GatheringId, OpId, PersonId, QuestionId};
use folkmoot_protocol::sorted::{SortedMap, SortedSet};

use super::state::{Cast, People};

type Part = Option<usize>;

/// What is open and what was decided.
#[derive(Debug, PartialEq)]
pub struct Decided {
    matters: BTreeMap<usize, MatterParts>,
    proposals: BTreeMap<usize, ProposalParts>,
    questions: BTreeMap<QuestionKey, QuestionParts>,
}

#[derive(Debug, PartialEq)]
struct MatterParts {
    by: Part,
    sort: MatterSort,
    since: u64,
    put_off: u32,
    taken: u32,
    settled: bool,
}

#[derive(Debug, PartialEq)]
struct ProposalParts {
    by: Part,
    matters: BTreeSet<usize>,
    settles: bool,
    since: u64,
    versions: BTreeMap<usize, (Part, Option<usize>, u8, Option<DeedPart>)>,
}

#[derive(Debug, PartialEq)]
enum DeedPart {
    Practice(PracticeValue),
    Remove(Part),
    Split,
    Join(body::Kin),
    TakeIn(body::Kin, People),
}

/// What is asked. A question's id is a hash of it.
type QuestionKey = (usize, usize, Method, Way, u8, u8);

#[derive(Debug, PartialEq)]
struct QuestionParts {
    proposal: usize,
    options: u8,
    frozen: Frozen,
    asks: BTreeMap<usize, Part>,
    voices: BTreeMap<(Part, Part), VoiceParts>,
    late: BTreeMap<(Part, Part), VoiceParts>,
    earlier: BTreeMap<(Part, Part), Vec<VoiceParts>>,
    counts: BTreeMap<Part, Vec<WordParts>>,
    urns: BTreeMap<usize, Part>,
    taken: BTreeMap<usize, TakenParts>,
    judged: Option<JudgedParts>,
    /// As long as no seal judged it: whose voices count, and for what.
    standing: Option<BTreeMap<Part, (Vec<u8>, bool)>>,
    apart: [People; 6],
    provisional: Option<JudgedParts>,
}

type TakenParts = (Part, BTreeMap<Part, u32>, BTreeSet<usize>, BTreeMap<usize, usize>);
type VoiceParts = (body::Cast, Vec<u8>, Option<usize>, BTreeMap<Part, u32>);
type WordParts = (Counted, BTreeMap<Part, u32>, BTreeMap<QuestionKey, BTreeMap<Part, u32>>);

#[derive(Debug, PartialEq)]
struct JudgedParts {
    verdict: Verdict,
    present: u32,
    totals: Vec<u32>,
    named: BTreeSet<(Part, u8, bool)>,
}

/// What happens at one gathering.
#[derive(Debug, PartialEq)]
pub struct Evening {
    dots: BTreeMap<Part, BTreeMap<usize, u8>>,
    treated: BTreeMap<usize, BTreeMap<Part, Treatment>>,
    outcomes: BTreeMap<usize, bool>,
    draws: BTreeMap<Part, (Vec<u32>, BTreeMap<Role, People>)>,
    declined: BTreeMap<Role, People>,
    /// Roles that somebody has, and among whom each was drawn. On whom it falls is the lot's, and lots go by
    /// ids.
    served: BTreeSet<Role>,
    roles: BTreeMap<Role, People>,
    turns: BTreeMap<usize, TurnParts>,
    spoke: BTreeMap<Part, u32>,
    notes: BTreeMap<usize, (Part, Option<usize>, bool)>,
    agenda: BTreeMap<usize, (u32, u32, Option<Treatment>)>,
    stack: BTreeMap<(Part, Speech), Because>,
}

type TurnParts = (Part, Part, Speech, Option<u32>);

impl Cast<'_> {
    fn key(&self, id: &QuestionId, state: &State) -> QuestionKey {
        let it = &state.questions[id];
        let (gathering, version) = (OpId(it.gathering.0), OpId(it.version.0));
        (self.said(gathering), self.said(version), it.method, it.way, it.seats, it.round)
    }

    fn seen(&self, seen: &Seen) -> BTreeMap<Part, u32> {
        seen.iter().map(|(who, words)| (self.person(who), *words)).collect()
    }

    fn voice(&self, voice: &Voice) -> VoiceParts {
        let reason = voice.reason.map(|id| self.said(id));
        (voice.cast, voice.marks.clone(), reason, self.seen(&voice.after))
    }

    fn by_voter<T, P>(
        &self,
        voices: &SortedMap<(PersonId, PersonId), T>,
        parts: impl Fn(&T) -> P,
    ) -> BTreeMap<(Part, Part), P> {
        let by = |(voter, by): &(_, _)| (self.person(voter), self.person(by));
        voices.iter().map(|(key, voice)| (by(key), parts(voice))).collect()
    }

    fn judged(&self, method: Method, judged: &Judged) -> JudgedParts {
        let Judged { verdict, present, totals, named } = judged.clone();
        let verdict = match verdict {
            // What a lot chooses goes by ids, and how many does not.
            Verdict::Chosen(chosen) if method == Method::Lot => {
                Verdict::Chosen(vec![0; chosen.len()])
            }
            verdict => verdict,
        };
        // Of several who give a reason for one voter, any stands in the minutes.
        let named = named.iter().map(|(who, said, why)| (self.person(who), *said, why.is_some()));
        JudgedParts { verdict, present, totals, named: named.collect() }
    }

    fn question(&self, id: QuestionId, question: &Question, state: &State) -> QuestionParts {
        let roll: SortedSet<PersonId> = state
            .gatherings
            .get(&question.gathering)
            .map(|it| it.roll(state).into_keys().collect())
            .unwrap_or_default();
        let open = question.judged.is_none();
        let tally = tally(question, &roll, state);
        let all = judge_all(question.gathering, &roll, state);
        let provisional = all.iter().find(|(of, _)| *of == id);
        let voice = |(who, (marks, reason)): (&PersonId, &(Vec<u8>, Option<OpId>))| {
            (self.person(who), (marks.clone(), reason.is_some()))
        };
        let sets = [
            &tally.several,
            &tally.contrary,
            &tally.late,
            &tally.without_voice,
            &tally.half_copied,
            &tally.took,
        ];
        QuestionParts {
            proposal: self.said(OpId(question.proposal.0)),
            options: question.options,
            frozen: question.frozen.clone(),
            asks: question
                .asks
                .iter()
                .map(|(ask, by)| (self.said(*ask), self.person(by)))
                .collect(),
            voices: self.by_voter(&question.voices, |voice| self.voice(voice)),
            late: self.by_voter(&question.late, |voice| self.voice(voice)),
            earlier: self.by_voter(&question.earlier, |voices| {
                voices.iter().map(|voice| self.voice(voice)).collect()
            }),
            counts: question
                .counts
                .iter()
                .map(|(teller, words)| {
                    let word = |word: &folkmoot_core::question::Word| {
                        let knows = word.knows.iter();
                        let knows = knows.map(|(id, seen)| (self.key(id, state), self.seen(seen)));
                        (word.counted.clone(), self.seen(&word.after), knows.collect())
                    };
                    (self.person(teller), words.iter().map(word).collect())
                })
                .collect(),
            urns: question
                .secret
                .urns
                .iter()
                .map(|(urn, by)| (self.said(*urn), self.person(by)))
                .collect(),
            taken: question
                .secret
                .taken
                .iter()
                .map(|(take, taken)| {
                    let issued = taken.issued.iter();
                    let issued = issued.map(|(urn, id)| (self.said(*urn), self.said(*id)));
                    let urns = taken.urns.iter().map(|urn| self.said(*urn)).collect();
                    let (by, after) = (self.person(&taken.by), self.seen(&taken.after));
                    (self.said(*take), (by, after, urns, issued.collect()))
                })
                .collect(),
            judged: question.judged.as_ref().map(|judged| self.judged(question.method, judged)),
            standing: open.then(|| tally.voices.iter().map(voice).collect()),
            apart: sets.map(|people| self.people(people)),
            provisional: provisional.map(|(_, judged)| self.judged(question.method, judged)),
        }
    }

    pub fn decided(&self, state: &State) -> Decided {
        let deed = |deed: &Deed| match deed {
            Deed::Practice(value) => DeedPart::Practice(*value),
            Deed::Remove(person) => DeedPart::Remove(self.person(person)),
            Deed::Split(_) => DeedPart::Split,
            Deed::Join(kin) => DeedPart::Join(kin.clone()),
            Deed::TakeIn(kin, people) => {
                let people = people.iter().map(|it| self.person(it)).collect();
                DeedPart::TakeIn(kin.clone(), people)
            }
        };
        Decided {
            matters: state
                .matters
                .iter()
                .map(|(id, it)| {
                    let folkmoot_core::matter::Matter {
                        by,
                        sort,
                        reach: _,
                        since,
                        put_off,
                        taken,
                        settled,
                    } = it.clone();
                    let by = self.person(&by);
                    let parts = MatterParts { by, sort, since, put_off, taken, settled };
                    (self.said(OpId(id.0)), parts)
                })
                .collect(),
            proposals: state
                .proposals
                .iter()
                .map(|(id, it)| {
                    let versions = it.versions.iter().map(|(id, it)| {
                        let on = it.on.map(|on| self.said(OpId(on.0)));
                        let parts =
                            (self.person(&it.by), on, it.options, it.deed.as_ref().map(deed));
                        (self.said(OpId(id.0)), parts)
                    });
                    let parts = ProposalParts {
                        by: self.person(&it.by),
                        matters: it.matters.iter().map(|id| self.said(OpId(id.0))).collect(),
                        settles: it.settles,
                        since: it.since,
                        versions: versions.collect(),
                    };
                    (self.said(OpId(id.0)), parts)
                })
                .collect(),
            questions: state
                .questions
                .iter()
                .map(|(id, it)| (self.key(id, state), self.question(*id, it, state)))
                .collect(),
        }
    }

    pub fn evening(&self, id: GatheringId, gathering: &Gathering, state: &State) -> Evening {
        let meeting = &gathering.meeting;
        let matter = |id: &folkmoot_protocol::ids::MatterId| self.said(OpId(id.0));
        let place =
            |place: Place| (matter(&place.matter), (place.dots, place.risen, place.treated));
        let each = |people: &[PersonId]| people.iter().map(|who| self.person(who)).collect();
        Evening {
            dots: meeting
                .dots
                .iter()
                .map(|(who, on)| {
                    (self.person(who), on.iter().map(|(m, n)| (matter(m), *n)).collect())
                })
                .collect(),
            treated: meeting
                .treated
                .iter()
                .map(|(of, said)| {
                    (matter(of), said.iter().map(|(by, it)| (self.person(by), *it)).collect())
                })
                .collect(),
            outcomes: meeting.outcomes.iter().map(|(of, taken)| (matter(of), *taken)).collect(),
            draws: meeting
                .draws
                .iter()
                .map(|(teller, draw)| {
                    let lots = draw.lots.iter().map(|lot| (lot.role, each(&lot.people)));
                    (self.person(teller), (draw.numbers.clone(), lots.collect()))
                })
                .collect(),
            declined: meeting
                .declined
                .iter()
                .map(|(role, it)| (*role, it.iter().map(|who| self.person(who)).collect()))
                .collect(),
            served: meeting.served.keys().copied().collect(),
            roles: match gathering.closed_by {
                Some(_) => BTreeMap::new(),
                None => roles(id, state).iter().map(|(role, it)| (*role, each(it))).collect(),
            },
            turns: meeting
                .turns
                .iter()
                .map(|(id, it)| {
                    let (person, by) = (self.person(&it.person), self.person(&it.by));
                    (self.said(*id), (person, by, it.speech, it.heard))
                })
                .collect(),
            spoke: meeting.spoke.iter().map(|(who, time)| (self.person(who), *time)).collect(),
            notes: meeting
                .notes
                .iter()
                .map(|(id, it)| {
                    let replaces = it.replaces.map(|of| self.said(of));
                    (self.said(*id), (self.person(&it.by), replaces, it.strikes))
                })
                .collect(),
            agenda: agenda(id, state).into_iter().map(place).collect(),
            stack: stack(id, state)
                .into_iter()
                .map(|it| ((self.person(&it.person), it.speech), it.because))
                .collect(),
        }
    }
}
