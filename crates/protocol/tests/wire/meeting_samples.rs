//! One of every request and reply of a gathering: matters, speaking, roles, decisions, minutes.

use folkmoot_protocol::api::*;
use folkmoot_protocol::body::{Cast, Kin, MatterSort, Method, Reach, Role, Speech, Treatment, Way};
use folkmoot_protocol::ids::{
    AssemblyId, FileHash, GatheringId, MatterId, OpId, PersonId, ProposalId, QuestionId, StateRoot,
    VersionId,
};

use crate::samples::{TEXT, person};

const MATTER: MatterId = MatterId([11; 32]);
const PROPOSAL: ProposalId = ProposalId([12; 32]);
const VERSION: VersionId = VersionId([13; 32]);
const QUESTION: QuestionId = QuestionId([14; 32]);
const GATHERING: GatheringId = GatheringId([15; 32]);
const OPERATION: OpId = OpId([16; 32]);
const PERSON: PersonId = PersonId([7; 32]);

const ROLES: [Role; 4] = [Role::Facilitator, Role::StackTaker, Role::Timekeeper, Role::MinuteTaker];

fn text() -> String {
    TEXT.to_owned()
}

pub fn kin() -> KinLine {
    let (assembly, root) = (AssemblyId([0x51; 32]), StateRoot([0x52; 32]));
    let kin = Kin { assembly, name: text(), seal: u64::MAX, root };
    KinLine { kin, root: "a5a5".to_owned() }
}

fn wording(deed: Option<DeedChoice>) -> WordingChoice {
    WordingChoice { title: text(), text: text(), options: vec![text(), String::new()], deed }
}

pub fn requests() -> Vec<Request> {
    let practice = DeedChoice::Practice { name: text(), value: u64::MAX };
    let links = LinksChoice { matters: vec![MATTER], settles: true };
    let draw = DrawChoice {
        numbers: vec![0, u32::MAX, 3],
        lots: ROLES.map(|role| (role, vec![PERSON])).to_vec(),
    };
    let mut requests: Vec<Request> = vec![
        Matters {}.into(),
        GetMatter { matter: MATTER }.into(),
        GetPhoto { photo: FileHash([0x50; 32]) }.into(),
        ExportPhotos {}.into(),
        RankMatter { matter: MATTER, dots: u8::MAX }.into(),
        Search { typed: text() }.into(),
        Decisions {}.into(),
        PastDecisions { before: None }.into(),
        PastDecisions { before: Some(QUESTION) }.into(),
        GetProposal { proposal: PROPOSAL }.into(),
        ProposeText { wording: wording(None), links: LinksChoice::default() }.into(),
        ProposeText { wording: wording(Some(practice)), links }.into(),
        AmendText {
            proposal: PROPOSAL,
            on: VERSION,
            wording: wording(Some(DeedChoice::Remove(PERSON))),
        }
        .into(),
        ProposeText {
            wording: wording(Some(DeedChoice::Split(text()))),
            links: LinksChoice::default(),
        }
        .into(),
        ProposeText {
            wording: wording(Some(DeedChoice::Join(kin().kin))),
            links: LinksChoice::default(),
        }
        .into(),
        AmendText {
            proposal: PROPOSAL,
            on: VERSION,
            wording: wording(Some(DeedChoice::TakeIn(kin().kin, vec![PERSON]))),
        }
        .into(),
        CastBallot { question: QUESTION, voter: None, marks: vec![0, 255], reason: text() }.into(),
        CountVoices {
            question: QUESTION,
            present: u32::MAX,
            hands: vec![0, u32::MAX],
            papers: vec![vec![1, 2], vec![]],
        }
        .into(),
        PrintBallots { question: QUESTION, count: 400 }.into(),
        EnterBallot { question: QUESTION, serial: u64::MAX, marks: vec![0, 255] }.into(),
        GetPaperCount { question: QUESTION }.into(),
        OpenUrn { question: QUESTION }.into(),
        TakeSlip { question: QUESTION }.into(),
        CastSlip { question: QUESTION, marks: vec![0, 255] }.into(),
        Speaking {}.into(),
        EndTurn { turn: OPERATION, seconds: u32::MAX }.into(),
        Roles {}.into(),
        DrawRoles { draw }.into(),
        DeclineRole { role: Role::Timekeeper, person: Some(PERSON), declines: true }.into(),
        GetMinutes { gathering: None }.into(),
        GetMinutes { gathering: Some(GATHERING) }.into(),
        PastGatherings { before: Some(i64::MIN) }.into(),
        WriteNote { gathering: GATHERING, text: text(), replaces: Some(OPERATION) }.into(),
        ExportMinutes { gathering: GATHERING }.into(),
    ];
    let sorts = [MatterSort::Need, MatterSort::Wish, MatterSort::Worry, MatterSort::News];
    requests.extend(sorts.map(|sort| {
        BringMatter { sort, reach: Reach::World, title: text(), text: text(), photos: vec![text()] }
            .into()
    }));
    let treatments = [Treatment::Taken, Treatment::PutOff, Treatment::Settled];
    requests.extend(treatments.map(|treatment| TreatMatter { matter: MATTER, treatment }.into()));
    requests.extend(Method::ALL.iter().map(|method| {
        AskGathering { version: VERSION, method: *method, way: Way::Box, seats: 3 }.into()
    }));
    requests.extend([Cast::Own, Cast::Paper, Cast::Passed, Cast::Assisted].map(|cast| {
        let voter = Some(VoterChoice { person: PERSON, cast });
        CastBallot { question: QUESTION, voter, marks: Vec::new(), reason: String::new() }.into()
    }));
    requests.extend(
        [Speech::PointOfOrder, Speech::Turn, Speech::GoRound]
            .map(|speech| QueueSpeaker { person: None, speech }.into()),
    );
    requests
}

fn line() -> MatterLine {
    MatterLine {
        id: MATTER,
        title: text(),
        sort: MatterSort::Worry,
        reach: Reach::Ours,
        dots: 1,
        risen: u32::MAX,
        mine: 5,
        put_off: 3,
        treated: Some(Treatment::PutOff),
        sealed: true,
    }
}

fn proposal_line() -> ProposalLine {
    ProposalLine { id: PROPOSAL, title: text(), versions: 2, asked: true }
}

fn question(verdict: VerdictView, counting: CountingView) -> QuestionView {
    let count = CountView { present: 9, hands: vec![1, 2, 3], papers: u32::MAX };
    QuestionView {
        id: QUESTION,
        gathering: GATHERING,
        proposal: PROPOSAL,
        version: VERSION,
        title: text(),
        text: text(),
        deed: Some(DeedView::Remove(person())),
        asked_at: Some(i64::MIN),
        round: u8::MAX,
        method: Method::Ranked,
        way: Way::Ballots,
        seats: 1,
        options: vec![text()],
        quorum: 3,
        counting,
        sealed: false,
        present: 9,
        totals: vec![0, u32::MAX],
        named: vec![NamedVoice { person: person(), blocks: true, reason: text() }],
        voices: 3,
        apart: [
            Apart::Several,
            Apart::Contrary,
            Apart::Late,
            Apart::WithoutVoice,
            Apart::HalfCopied,
        ]
        .map(|why| (person(), why))
        .to_vec(),
        mine: Some(BallotView { marks: vec![1], late: true }),
        helped: vec![person()],
        may_vote: true,
        overtaken: true,
        my_count: Some(count),
        secret: secret(&verdict),
        verdict,
    }
}

/// One of each standing, by the verdicts that there are.
fn secret(verdict: &VerdictView) -> Option<SecretView> {
    let mine = match verdict {
        VerdictView::Open => SlipStanding::NotTaken,
        VerdictView::TellersDisagree => SlipStanding::Elsewhere,
        VerdictView::NoQuorum => SlipStanding::Stamping(u32::MAX),
        VerdictView::TooManyVoices => SlipStanding::Ready,
        VerdictView::Contradicted => SlipStanding::Cast,
        VerdictView::Replaced => SlipStanding::Counted,
        VerdictView::Passed => SlipStanding::NotCounted,
        VerdictView::NobodySpoke => SlipStanding::Again,
        _ => return None,
    };
    let urns = vec![person()];
    let (ready, my_urn, counts) = (true, false, true);
    Some(SecretView { urns, ready, my_urn, counts, taken: 3, held: u32::MAX, mine })
}

fn questions() -> Vec<QuestionView> {
    let count = CountView { present: 9, hands: vec![1], papers: 0 };
    let verdicts = [
        VerdictView::Open,
        VerdictView::TellersDisagree,
        VerdictView::NoQuorum,
        VerdictView::TooManyVoices,
        VerdictView::Contradicted,
        VerdictView::Replaced,
        VerdictView::Passed,
        VerdictView::NobodySpoke,
        VerdictView::TooFewFor,
        VerdictView::Blocked,
        VerdictView::TooManyAside,
        VerdictView::Chosen(vec![0, 255]),
        VerdictView::Tied(vec![1], vec![2, 3]),
        VerdictView::Reading,
    ];
    let countings = [
        CountingView::Open,
        CountingView::One(person()),
        CountingView::Disagree(vec![(person(), count)]),
        CountingView::Closed(vec![person(), person()]),
    ];
    let countings = countings.into_iter().cycle();
    verdicts.into_iter().zip(countings).map(|(verdict, it)| question(verdict, it)).collect()
}

fn speaking() -> SpeakingView {
    let waiting = |because| WaitingView {
        turn: OPERATION,
        person: person(),
        me: true,
        speech: Speech::GoRound,
        because,
    };
    SpeakingView {
        waiting: [
            BecauseView::PointOfOrder,
            BecauseView::NeverHeard,
            BecauseView::NotTonight(u32::MAX),
            BecauseView::Heard(0),
        ]
        .map(waiting)
        .to_vec(),
        heard: vec![(person(), 60)],
        silent: vec![person()],
        here: vec![person()],
        seconds: 120,
        seated: true,
    }
}

fn roles() -> RolesView {
    RolesView {
        roles: ROLES
            .map(|role| RoleView {
                role,
                people: vec![person()],
                declined: vec![person()],
                mine: true,
                may_decline: false,
            })
            .to_vec(),
        numbers: vec![1, 2, 3],
        tellers: vec![(person(), true)],
        mine: Some(DrawChoice { numbers: Vec::new(), lots: vec![(Role::Facilitator, vec![])] }),
        here: vec![person()],
        seated: false,
    }
}

fn minutes() -> MinutesView {
    MinutesView {
        gathering: GATHERING,
        neighbourhood: text(),
        place: text(),
        starts_at: i64::MIN,
        closed_by: Some(u64::MAX),
        fixed: true,
        present: 60,
        people: vec![person()],
        roles: ROLES.map(|role| (role, person())).to_vec(),
        taken: vec![line()],
        put_off: vec![line()],
        questions: questions().split_off(13),
        notes: vec![NoteView { id: OPERATION, text: text(), by: person(), contrary: true }],
        heard: vec![(person(), u32::MAX)],
        root: text(),
        mark: Some(CodeView { size: 21, modules: text() }),
        may_write: false,
    }
}

pub fn replies() -> Vec<Reply> {
    let version = |deed| VersionView {
        id: VERSION,
        title: text(),
        text: text(),
        options: vec![text()],
        deed,
        methods: Method::ALL.to_vec(),
        by: person(),
        said_at: i64::MAX,
        on: Some(VERSION),
    };
    let practice = DeedView::Practice { name: text(), from: Some(0), to: u64::MAX };
    let matter = MatterView {
        line: line(),
        text: text(),
        by: person(),
        mine: true,
        said_at: 1,
        settled: false,
        taken: 2,
        dots_left: 3,
        here: true,
        my_word: Some(Treatment::Taken),
        proposals: vec![proposal_line()],
        decided: questions().split_off(13),
        photos: vec![PhotoView { photo: FileHash([0x50; 32]), here: true }],
    };
    let found =
        [FoundWhat::Matter(MATTER), FoundWhat::Proposal(PROPOSAL), FoundWhat::Note(GATHERING)];
    // One at a time: each is tried cut off at every byte.
    let decisions = questions().into_iter().map(|question| DecisionsView {
        asked: vec![question],
        decided: Vec::new(),
        proposals: vec![proposal_line()],
        seated: true,
    });
    let decisions: Vec<Reply> = decisions.map(Reply::from).collect();
    let found = found.map(|what| FoundView {
        id: OPERATION,
        what,
        title: text(),
        excerpt: text(),
        said_at: -1,
    });
    let mut replies: Vec<Reply> = vec![
        MattersView {
            matters: vec![line()],
            open: 1,
            dots: 2,
            gathering: true,
            times: Some((i64::MIN, 900)),
        }
        .into(),
        matter.into(),
        BallotsView {
            neighbourhood: text(),
            starts_at: i64::MAX,
            title: text(),
            options: vec![text()],
            method: Method::Ranked,
            seats: 1,
            codes: vec![CodeView { size: 21, modules: text() }],
        }
        .into(),
        PaperCount {
            question: QUESTION,
            papers: 2,
            hands: vec![1, u32::MAX],
            listed: vec![vec![1, 2]],
        }
        .into(),
        found.to_vec().into(),
        ProposalView {
            id: PROPOSAL,
            versions: vec![
                version(None),
                version(Some(practice)),
                version(Some(DeedView::Remove(person()))),
                version(Some(DeedView::Split(text()))),
                version(Some(DeedView::Join(kin()))),
                version(Some(DeedView::TakeIn(kin(), vec![person()]))),
            ],
            matters: vec![line()],
            settles: true,
            questions: questions().split_off(13),
            standing: ProposalStanding::Open,
            seated: false,
        }
        .into(),
        questions().split_off(13).into(),
        speaking().into(),
        roles().into(),
        minutes().into(),
        vec![PastGathering {
            gathering: GATHERING,
            starts_at: i64::MAX,
            place: text(),
            present: 4,
            decisions: 5,
        }]
        .into(),
    ];
    let standings = [ProposalStanding::Decided, ProposalStanding::Refused, ProposalStanding::Over];
    replies.extend(standings.map(|standing| {
        let (versions, matters, questions) = (Vec::new(), Vec::new(), Vec::new());
        let (id, settles, seated) = (PROPOSAL, false, true);
        ProposalView { id, versions, matters, settles, questions, standing, seated }.into()
    }));
    replies.extend(decisions);
    replies
}
