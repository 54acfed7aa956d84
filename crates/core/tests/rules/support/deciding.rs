//! What people do at gatherings beside being there, by number: matters, decisions, roles, speaking, notes.

use std::collections::{BTreeMap, BTreeSet};

use folkmoot_core::question::has_options;
use folkmoot_protocol::body::{
    Amend, Ask, Ballot, Blinded, Body, CALLED_NUMBERS, Cast, Count, DOTS_OF_ONE, Decline, Deed,
    Dots, Draw, Heard, Issue, Issued, Matter, MatterDots, MatterSort, Method, Note, PAIR, Paper,
    PracticeValue, Propose, Queue, Reach, Role, Speech, TAG, Take, Treat, Treatment, Urn,
    Volunteers, Way, Wording,
};
use folkmoot_protocol::ids::{
    GatheringId, MatterId, OpId, PersonId, ProposalId, ReceiveKey, VersionId,
};
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

use super::Street;
use super::acts::{NEWCOMERS, PEOPLE, who};
use super::evening::kin;
use super::newcomer;
use super::script::{late, person};

/// What passing something does.
#[derive(Debug, Clone)]
pub enum Does {
    Nothing,
    Practice(u8, u64),
    Remove(usize),
    Split,
    /// Joins this one of some other neighbourhoods.
    Join(u8),
    /// Takes in some newcomers, by number.
    TakeIn(Vec<usize>),
    /// There are so many options.
    Chooses(u8),
}

/// What goes otherwise than it should.
#[derive(Debug, Clone, Copy)]
pub enum Twist {
    None,
    /// Others decide on the same, and neither know of each other.
    Rivals,
    /// What is proposed is refused, and a better version of it is not.
    Amended,
    /// Two cast a ballot for whoever is late, and one of them says why.
    Helped(Cast),
    /// The last teller counts otherwise.
    Otherwise,
}

/// Something that people do at a gathering.
#[derive(Debug, Clone)]
pub enum Deciding {
    Bring {
        who: usize,
        news: bool,
    },
    Rank {
        who: usize,
        on: Vec<(Index, u8)>,
    },
    Treat {
        who: Vec<usize>,
        matter: Index,
        treatment: Treatment,
    },
    Propose {
        who: usize,
        does: Does,
        matters: Vec<Index>,
        settles: bool,
    },
    Amend {
        who: usize,
        on: Index,
        does: Does,
    },
    Ask {
        who: usize,
        version: Index,
        method: Method,
        way: Way,
        seats: u8,
        round: u8,
    },
    /// Some cast a ballot: each their own, or all of them that of one.
    Vote {
        who: Vec<usize>,
        of: Option<(usize, Cast)>,
        ask: Index,
        mark: u8,
        reason: bool,
    },
    /// Some count the same; one of them may count otherwise.
    Tell {
        who: Vec<usize>,
        otherwise: bool,
        ask: Index,
        present: u32,
        hands: Vec<u32>,
    },
    /// A matter that some rank, and of which somebody says what became of it.
    Matter {
        who: usize,
        ranked: Vec<usize>,
        treated: Option<Treatment>,
    },
    /// A proposal from the first word to the count, and perhaps a voice that comes late.
    Decide {
        by: usize,
        does: Does,
        way: Way,
        marks: Vec<u8>,
        tellers: Vec<usize>,
        late: usize,
        twist: Twist,
    },
    /// Some open an urn each, some take slips, and the tellers stamp them.
    Slips {
        tellers: Vec<usize>,
        takers: Vec<usize>,
        ask: Index,
    },
    /// A turn that is over.
    Speak {
        who: usize,
        seconds: u32,
    },
    Draw {
        who: Vec<usize>,
        number: u32,
        lots: BTreeMap<Role, Vec<usize>>,
    },
    Decline {
        who: usize,
        of: Option<usize>,
        role: Role,
        declines: bool,
    },
    Queue {
        who: usize,
        of: usize,
        speech: Speech,
    },
    Hear {
        who: usize,
        turn: Index,
        seconds: u32,
    },
    Note {
        who: usize,
        replaces: Option<Index>,
        strikes: bool,
    },
}

fn does() -> impl Strategy<Value = Does> {
    prop_oneof![
        2 => Just(Does::Nothing),
        // Consent, presence and vouches: those on which what follows depends.
        3 => (select(&[1u8, 4, 13]), 1..40u64).prop_map(|(number, to)| Does::Practice(number, to)),
        1 => (0..PEOPLE + NEWCOMERS).prop_map(Does::Remove),
        1 => Just(Does::Split),
        1 => (0..2u8).prop_map(Does::Join),
        2 => subsequence((0..NEWCOMERS).collect::<Vec<_>>(), 1..=NEWCOMERS).prop_map(Does::TakeIn),
        2 => (2..4u8).prop_map(Does::Chooses),
    ]
}

fn few() -> impl Strategy<Value = Vec<usize>> {
    subsequence((0..PEOPLE).collect::<Vec<_>>(), 1..=3)
}

fn ways() -> impl Strategy<Value = Way> {
    select(&[Way::Hands, Way::Ballots, Way::Box, Way::Secret])
}

fn roles() -> impl Strategy<Value = Role> {
    select(&[Role::Facilitator, Role::StackTaker, Role::Timekeeper, Role::MinuteTaker])
}

fn treatments() -> impl Strategy<Value = Treatment> {
    select(&[Treatment::Taken, Treatment::PutOff, Treatment::Settled])
}

/// Mostly enough of them, of households enough.
fn tellers() -> impl Strategy<Value = Vec<usize>> {
    prop_oneof![2 => Just(vec![0, 1, 2]), 2 => subsequence((0..PEOPLE).collect::<Vec<_>>(), 2..=4)]
}

fn twists() -> impl Strategy<Value = Twist> {
    prop_oneof![
        4 => Just(Twist::None),
        2 => Just(Twist::Rivals),
        2 => Just(Twist::Amended),
        2 => select(&[Cast::Paper, Cast::Passed, Cast::Assisted]).prop_map(Twist::Helped),
        2 => Just(Twist::Otherwise),
    ]
}

/// Something of this.
pub fn deciding() -> impl Strategy<Value = Deciding> {
    let at = any::<Index>;
    let helped =
        (0..PEOPLE + NEWCOMERS, select(&[Cast::Own, Cast::Paper, Cast::Passed, Cast::Assisted]));
    let speech = select(&[Speech::PointOfOrder, Speech::Turn, Speech::GoRound]);
    let willing = subsequence((0..PEOPLE + NEWCOMERS).collect::<Vec<_>>(), 1..=4);
    prop_oneof![
        2 => (who(), any::<bool>()).prop_map(|(who, news)| Deciding::Bring { who, news }),
        2 => (who(), proptest::collection::vec((at(), 1..4u8), 0..3))
            .prop_map(|(who, on)| Deciding::Rank { who, on }),
        2 => (few(), at(), treatments())
            .prop_map(|(who, matter, treatment)| Deciding::Treat { who, matter, treatment }),
        2 => (who(), does(), proptest::collection::vec(at(), 0..3), any::<bool>())
            .prop_map(|(who, does, matters, settles)| Deciding::Propose { who, does, matters, settles }),
        2 => (who(), at(), does()).prop_map(|(who, on, does)| Deciding::Amend { who, on, does }),
        3 => (who(), at(), select(Method::ALL), ways(), 0..3u8, 0..2u8).prop_map(
            |(who, version, method, way, seats, round)| Deciding::Ask {
                who, version, method, way, seats, round,
            }),
        4 => (few(), proptest::option::of(helped), at(), any::<u8>(), any::<bool>())
            .prop_map(|(who, of, ask, mark, reason)| Deciding::Vote { who, of, ask, mark, reason }),
        4 => (few(), 0..5u8, at(), 2..9u32, proptest::collection::vec(0..4u32, 0..4)).prop_map(
            |(who, otherwise, ask, present, hands)| Deciding::Tell {
                who, otherwise: otherwise == 0, ask, present, hands,
            }),
        12 => (
            (who(), does(), ways(), twists()),
            (proptest::collection::vec(any::<u8>(), 0..5), tellers(), who()),
        )
            .prop_map(|((by, does, way, twist), (marks, tellers, late))| Deciding::Decide {
                by, does, way, marks, tellers, late, twist,
            }),
        4 => (tellers(), few(), at())
            .prop_map(|(tellers, takers, ask)| Deciding::Slips { tellers, takers, ask }),
        4 => (who(), few(), proptest::option::of(treatments())).prop_map(
            |(who, ranked, treated)| Deciding::Matter { who, ranked, treated }),
        2 => (who(), 0..5000u32).prop_map(|(who, seconds)| Deciding::Speak { who, seconds }),
        2 => (tellers(), 0..3u32, proptest::collection::btree_map(roles(), willing, 0..3))
            .prop_map(|(who, number, lots)| Deciding::Draw { who, number, lots }),
        2 => (who(), proptest::option::of(0..PEOPLE + NEWCOMERS), roles(), any::<bool>()).prop_map(
            |(who, of, role, declines)| Deciding::Decline { who, of, role, declines }),
        2 => (who(), 0..PEOPLE + NEWCOMERS, speech)
            .prop_map(|(who, of, speech)| Deciding::Queue { who, of, speech }),
        2 => (who(), at(), 0..5000u32)
            .prop_map(|(who, turn, seconds)| Deciding::Hear { who, turn, seconds }),
        2 => (who(), proptest::option::of(at()), any::<bool>())
            .prop_map(|(who, replaces, strikes)| Deciding::Note { who, replaces, strikes }),
    ]
}

/// A question that was put.
#[derive(Clone, Copy)]
struct Asked {
    ask: OpId,
    method: Method,
    options: u8,
}

/// What was brought, worded, asked, said and noted so far. What is picked before there is any is nothing.
pub struct Said {
    matters: Vec<MatterId>,
    versions: Vec<(ProposalId, VersionId, u8)>,
    asked: Vec<Asked>,
    turns: Vec<OpId>,
    notes: Vec<OpId>,
}

/// Who says something, having seen what.
pub struct Scene<'s> {
    pub street: &'s mut Street,
    pub cast: &'s [usize],
    /// `None`: everything, each time anew.
    pub seen: Option<Vec<OpId>>,
    pub gathering: GatheringId,
}

impl Scene<'_> {
    fn say(&mut self, who: usize, body: impl Into<Body>) -> OpId {
        let seen = self.seen.clone().unwrap_or_else(|| self.street.heads());
        self.street.say_seeing(self.cast[who], seen, body)
    }

    fn person(&self, of: usize) -> PersonId {
        person(self.street, self.cast, of)
    }

    fn wording(&self, does: &Does) -> Wording {
        let (options, deed) = match does {
            Does::Nothing => (0, None),
            &Does::Practice(practice, value) => {
                (0, Some(Deed::Practice(PracticeValue { practice, value })))
            }
            Does::Remove(of) => (0, Some(Deed::Remove(self.person(*of)))),
            Does::Split => (0, Some(Deed::Split("The far end".to_owned()))),
            Does::Join(other) => (0, Some(Deed::Join(kin(*other)))),
            Does::TakeIn(people) => {
                let people = people.iter().map(|it| newcomer(*it).person(self.street.id));
                let people: BTreeSet<PersonId> = people.collect();
                (0, Some(Deed::TakeIn(kin(0), people.into_iter().collect())))
            }
            Does::Chooses(options) => (*options, None),
        };
        let options = (0..options).map(|number| format!("Option {number}")).collect();
        Wording { title: "What we do".into(), text: String::new(), options, deed }
    }
}

/// How most things are decided, with the options to be chosen.
fn method_of(does: &Does) -> (Method, u8) {
    match does {
        Does::Chooses(_) => (Method::Approval, 1),
        Does::Nothing => (Method::Majority, 0),
        // More than the usual practices ask for.
        _ => (Method::Consent, 0),
    }
}

/// A slip among the papers of a count.
pub fn slip(marks: Vec<u8>, number: usize) -> Paper {
    Paper([&marks[..], &[number as u8; TAG]].concat())
}

/// What somebody might answer under a method.
fn marks(asked: &Asked, mark: u8) -> Vec<u8> {
    let Asked { method, options, .. } = *asked;
    match method {
        Method::Temperature => vec![mark % 5],
        Method::Ranked => (0..options).map(|n| (n + mark) % options.max(1) + 1).collect(),
        Method::Dots => {
            let on = mark % options.max(1);
            (0..options).map(|n| if n == on { mark % (DOTS_OF_ONE + 1) } else { 0 }).collect()
        }
        Method::Approval => (0..options).map(|n| mark >> (n % 8) & 1).collect(),
        _ => vec![mark % 4],
    }
}

impl Said {
    pub fn nothing(street: &Street) -> Self {
        let none = OpId(street.id.0);
        Self {
            matters: vec![none.into()],
            versions: vec![(none.into(), none.into(), 0)],
            asked: vec![Asked { ask: none, method: Method::Majority, options: 0 }],
            turns: vec![none],
            notes: vec![none],
        }
    }

    fn propose(&mut self, scene: &mut Scene<'_>, who: usize, body: Propose) -> (OpId, u8) {
        let options = body.wording.options.len() as u8;
        let id = scene.say(who, body);
        self.versions.push((id.into(), id.into(), options));
        (id, options)
    }

    fn ask(&mut self, scene: &mut Scene<'_>, who: usize, ask: Ask, options: u8) -> Asked {
        let asked = Asked { ask: scene.say(who, ask), method: ask.method, options };
        self.asked.push(asked);
        asked
    }

    /// Proposes something and puts it to the gathering.
    fn put(&mut self, scene: &mut Scene<'_>, by: usize, does: &Does, way: Way) -> Asked {
        let wording = scene.wording(does);
        let (id, options) =
            self.propose(scene, by, Propose { wording, matters: Vec::new(), settles: false });
        let (method, seats) = method_of(does);
        let (gathering, version) = (scene.gathering, VersionId(id.0));
        self.ask(scene, by, Ask { gathering, version, method, way, seats, round: 0 }, options)
    }

    pub fn play(&mut self, scene: &mut Scene<'_>, deciding: &Deciding) {
        let gathering = scene.gathering;
        match deciding {
            Deciding::Bring { who, news } => {
                let sort = if *news { MatterSort::News } else { MatterSort::Need };
                let (title, text) = ("The water".to_owned(), String::new());
                let photos = Vec::new();
                let matter = Matter { sort, reach: Reach::Ours, title, text, photos };
                self.matters.push(scene.say(*who, matter).into());
            }
            Deciding::Rank { who, on } => {
                let given: BTreeMap<MatterId, u8> =
                    on.iter().map(|(pick, dots)| (*late(&self.matters, pick), *dots)).collect();
                // Three and three are more than one person has.
                let dots = given
                    .into_iter()
                    .map(|(matter, dots)| MatterDots { matter, dots: dots.min(2) });
                scene.say(*who, Dots { gathering, dots: dots.collect() });
            }
            Deciding::Treat { who, matter, treatment } => {
                let (matter, treatment) = (*late(&self.matters, matter), *treatment);
                for who in who {
                    scene.say(*who, Treat { gathering, matter, treatment });
                }
            }
            Deciding::Propose { who, does, matters, settles } => {
                let matters: BTreeSet<MatterId> =
                    matters.iter().map(|pick| *late(&self.matters, pick)).collect();
                let matters = matters.into_iter().collect();
                let proposed = Propose { wording: scene.wording(does), matters, settles: *settles };
                self.propose(scene, *who, proposed);
            }
            Deciding::Amend { who, on, does } => {
                let (proposal, on, _) = *late(&self.versions, on);
                let wording = scene.wording(does);
                let options = wording.options.len() as u8;
                let version = scene.say(*who, Amend { proposal, on, wording });
                self.versions.push((proposal, version.into(), options));
            }
            Deciding::Ask { who, version, method, way, seats, round } => {
                let (_, version, options) = *late(&self.versions, version);
                let (method, way, round) = (*method, *way, *round);
                // Mostly something that can be asked.
                let seats =
                    if options == 0 { 0 } else { (*seats).max(u8::from(has_options(method))) };
                let ask = Ask { gathering, version, method, way, seats, round };
                self.ask(scene, *who, ask, options);
            }
            Deciding::Vote { who, of, ask, mark, reason } => {
                let asked = *late(&self.asked, ask);
                for who in who {
                    let (voter, cast) = of.unwrap_or((*who, Cast::Own));
                    self.vote(scene, (*who, voter, cast), &asked, *mark, *reason);
                }
            }
            Deciding::Tell { who, otherwise, ask, present, hands } => {
                let ask = late(&self.asked, ask).ask;
                for (at, who) in who.iter().enumerate() {
                    let more = u32::from(*otherwise && at == 1);
                    let (present, hands) = (*present + more, hands.clone());
                    scene.say(*who, Count { ask, present, hands, papers: Vec::new() });
                }
            }
            Deciding::Matter { who, ranked, treated } => {
                self.play(scene, &Deciding::Bring { who: *who, news: false });
                let matter = *self.matters.last().unwrap();
                for who in ranked {
                    let dots = vec![MatterDots { matter, dots: 2 }];
                    scene.say(*who, Dots { gathering, dots });
                }
                if let Some(treatment) = *treated {
                    scene.say(ranked[0], Treat { gathering, matter, treatment });
                }
            }
            Deciding::Decide { by, does, way, marks, tellers, late, twist } => {
                let mut asked = vec![self.put(scene, *by, does, *way)];
                if let Twist::Rivals = twist {
                    let other = match does {
                        Does::Practice(number, value) => Does::Practice(*number, value + 1),
                        Does::Join(other) => Does::Join(other + 1),
                        does => does.clone(),
                    };
                    asked.push(self.put(scene, *by, &other, *way));
                }
                if let Twist::Amended = twist {
                    let wording = scene.wording(does);
                    let (proposal, on, options) = *self.versions.last().unwrap();
                    let version = scene.say(*by, Amend { proposal, on, wording });
                    self.versions.push((proposal, version.into(), options));
                    let (method, seats) = method_of(does);
                    let (version, way) = (version.into(), *way);
                    let ask = Ask { gathering, version, method, way, seats, round: 0 };
                    asked.insert(0, self.ask(scene, *by, ask, options));
                }
                // All votes are on the first one: of several versions that is the last.
                for (who, mark) in marks.iter().enumerate() {
                    self.vote(scene, (who, who, Cast::Own), &asked[0], *mark, false);
                }
                if let Twist::Helped(cast) = *twist {
                    let own = marks.first().is_some_and(|mark| mark % 2 == 0);
                    for (who, why) in [((late + 1) % PEOPLE, true), ((late + 2) % PEOPLE, false)] {
                        self.vote(scene, (who, *late, cast), &asked[0], 3, why);
                    }
                    if own {
                        self.vote(scene, (*late, *late, Cast::Own), &asked[0], 0, false);
                    }
                }
                let takers: Vec<usize> = (0..marks.len()).step_by(2).collect();
                if *way == Way::Secret {
                    self.slips(scene, tellers, &takers, &asked[0]);
                }
                let sees = scene.seen.clone();
                if matches!(twist, Twist::Rivals) && sees.is_none() {
                    scene.seen = Some(scene.street.heads());
                }
                for (which, asked) in asked.iter().enumerate() {
                    let refused = matches!(twist, Twist::Amended) && which == 1;
                    let papers = match way {
                        Way::Box => vec![Paper(self::marks(asked, 0)); 2],
                        Way::Secret => {
                            let slip = |who: &usize| slip(self::marks(asked, marks[*who]), *who);
                            takers.iter().map(slip).collect::<BTreeSet<_>>().into_iter().collect()
                        }
                        Way::Hands | Way::Ballots => Vec::new(),
                    };
                    for (at, who) in tellers.iter().enumerate() {
                        let otherwise =
                            matches!(twist, Twist::Otherwise) && at + 1 == tellers.len();
                        let hands =
                            if refused { vec![0, 2] } else { vec![1, u32::from(otherwise)] };
                        let (present, papers) = (PEOPLE as u32, papers.clone());
                        scene.say(*who, Count { ask: asked.ask, present, hands, papers });
                    }
                }
                scene.seen = sees;
                self.vote(scene, (*late, *late, Cast::Own), &asked[0], 1, false);
            }
            Deciding::Slips { tellers, takers, ask } => {
                let asked = *late(&self.asked, ask);
                self.slips(scene, tellers, takers, &asked);
            }
            Deciding::Speak { who, seconds } => {
                let speech = Speech::Turn;
                self.play(scene, &Deciding::Queue { who: *who, of: *who, speech });
                let turn = *self.turns.last().unwrap();
                scene.say(*who, Heard { turn, seconds: *seconds });
            }
            Deciding::Draw { who, number, lots } => {
                let lot = |(role, people): (&Role, &Vec<usize>)| {
                    let people: BTreeSet<PersonId> =
                        people.iter().map(|of| scene.person(*of)).collect();
                    Volunteers { role: *role, people: people.into_iter().collect() }
                };
                let lots: Vec<Volunteers> = lots.iter().map(lot).collect();
                let numbers = vec![*number; CALLED_NUMBERS];
                for who in who {
                    let (numbers, lots) = (numbers.clone(), lots.clone());
                    scene.say(*who, Draw { gathering, numbers, lots });
                }
            }
            Deciding::Decline { who, of, role, declines } => {
                let (person, role) = (scene.person(of.unwrap_or(*who)), *role);
                scene.say(*who, Decline { gathering, role, person, declines: *declines });
            }
            Deciding::Queue { who, of, speech } => {
                let person = scene.person(*of);
                self.turns.push(scene.say(*who, Queue { gathering, person, speech: *speech }));
            }
            Deciding::Hear { who, turn, seconds } => {
                let turn = *late(&self.turns, turn);
                scene.say(*who, Heard { turn, seconds: *seconds });
            }
            Deciding::Note { who, replaces, strikes } => {
                let replaces = replaces.as_ref().map(|pick| *late(&self.notes, pick));
                let strikes = *strikes && replaces.is_some();
                let text = if strikes { String::new() } else { "We spoke of water.".into() };
                self.notes.push(scene.say(*who, Note { gathering, text, replaces }));
            }
        }
    }

    /// What is stamped is the phones' own: no rule reads it.
    fn slips(&self, scene: &mut Scene<'_>, tellers: &[usize], takers: &[usize], asked: &Asked) {
        let (ask, receive) = (asked.ask, ReceiveKey([8; 32]));
        let urn = Urn { ask, stamps: [9; 32], receive };
        let urns: Vec<(OpId, usize)> =
            tellers.iter().map(|who| (scene.say(*who, urn), *who)).collect();
        let blinded = |(urn, _): &(OpId, usize)| Blinded { urn: *urn, element: [7; 32] };
        let mut blinded: Vec<Blinded> = urns.iter().take(PAIR).map(blinded).collect();
        blinded.sort_by_key(|blinded| blinded.urn);
        let take = Take { ask, blinded };
        let takes: BTreeSet<OpId> =
            takers.iter().map(|who| scene.say(*who, take.clone())).collect();
        let issued = |take: &OpId| Issued { take: *take, element: [6; 32], proof: [5; 64] };
        let slips: Vec<Issued> = takes.iter().map(issued).collect();
        for (urn, who) in urns.into_iter().filter(|_| !slips.is_empty()) {
            scene.say(who, Issue { urn, slips: slips.clone() });
        }
    }

    fn vote(
        &self,
        scene: &mut Scene<'_>,
        (who, voter, cast): (usize, usize, Cast),
        asked: &Asked,
        mark: u8,
        reason: bool,
    ) {
        let (voter, marks) = (scene.person(voter), marks(asked, mark));
        let reason = reason.then(|| "It costs too much.".to_owned());
        scene.say(who, Ballot { ask: asked.ask, voter, cast, marks, reason });
    }
}
