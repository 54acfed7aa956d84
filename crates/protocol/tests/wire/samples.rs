//! One of every request and of every reply, with the texts and kinds that are hard to carry.

use folkmoot_protocol::api::*;
use folkmoot_protocol::ids::{
    AssemblyId, DeviceKey, GatheringId, HouseholdId, OpId, PersonId, PlaceId, ProposalId,
    QuestionId,
};
use folkmoot_protocol::place::{Fact, FactValue};

use crate::meeting_samples::kin;

/// Texts that JSON has to escape, and scripts of people.
pub const TEXT: &str = "Zoë \"Ana\"\\\n\u{202e}\u{0} 語 ३ ب 🏡";

pub fn requests() -> Vec<Request> {
    let text = || TEXT.to_owned();
    let mut requests = crate::meeting_samples::requests();
    let practices = vec![PracticeChoice { name: text(), value: u64::MAX }];
    let (neighbourhood, place, name, household) = (text(), text(), text(), text());
    requests.extend::<Vec<Request>>(vec![
        GetStatus {}.into(),
        CreateVault { pin: None }.into(),
        CreateVault { pin: Some(text()) }.into(),
        Unlock { person: u32::MAX, pin: text() }.into(),
        AddPerson { label: text(), pin: text() }.into(),
        SetPin { before: None, pin: text() }.into(),
        SetPin { before: Some(text()), pin: text() }.into(),
        NamePerson { label: text() }.into(),
        RemovePerson { pin: text() }.into(),
        JoinHere { name: text(), household: text() }.into(),
        Lock {}.into(),
        OfferedPractices {}.into(),
        Found {
            neighbourhood,
            place,
            starts_at: i64::MIN,
            name,
            household,
            practices,
            from_here: true,
        }
        .into(),
        Kins {}.into(),
        OpenNeighbourhood { assembly: None }.into(),
        OpenNeighbourhood { assembly: Some(AssemblyId([5; 32])) }.into(),
        Join { name: text(), household: text() }.into(),
        Read { text: text() }.into(),
        ForgetFilm {}.into(),
        Home {}.into(),
        Gather {}.into(),
        Us {}.into(),
        CheckIn { accessible: true }.into(),
        ConfirmPerson { in_front: false }.into(),
        Board {}.into(),
        MeetNewPhone { accessible: true }.into(),
        ConfirmNewPhone { is: NewPhoneIs::Nobody }.into(),
        ConfirmNewPhone { is: NewPhoneIs::Newcomer }.into(),
        ConfirmNewPhone { is: NewPhoneIs::Resident(PersonId([7; 32])) }.into(),
        ConfirmNewPhone { is: NewPhoneIs::Mine }.into(),
        NextNewPhone {}.into(),
        Apply { name: text(), household: text(), returning: true }.into(),
        GetApplication { accessible: false }.into(),
        NextVoucher {}.into(),
        StopApplying {}.into(),
        ContestDevice { device: DeviceKey([4; 32]) }.into(),
        SayLeaving { goes: true }.into(),
        SayDwelling { person: None, household: text() }.into(),
        SayDwelling { person: Some(PersonId([7; 32])), household: text() }.into(),
        SayPresent { person: PersonId([7; 32]), at_home: true }.into(),
        VouchWithoutPhone { name: text(), household: text() }.into(),
        VouchToo { newcomer: PersonId([8; 32]) }.into(),
        TakeBackVouch { newcomer: PersonId([9; 32]) }.into(),
        NextNeighbour {}.into(),
        CallGathering { place: text(), starts_at: i64::MAX, urgent: true }.into(),
        SignHeadcount { count: u32::MAX }.into(),
        ProposeSeal { closes: true }.into(),
        ProposeSeal { closes: false }.into(),
        StartFilm { what: FilmContent::Invitation, easy: true }.into(),
        StartFilm { what: FilmContent::News, easy: false }.into(),
        FilmFrames { film: 1, from: u32::MAX, count: 64 }.into(),
        ExportSegment { after_seal: None }.into(),
        ExportSegment { after_seal: Some(u64::MAX) }.into(),
        ImportSegment { bytes: "AAEC".to_owned() }.into(),
        ExportCopy { passphrase: text() }.into(),
        BringBack { bytes: text(), passphrase: text() }.into(),
        Flyer { address: Some(TEXT.to_owned()) }.into(),
        Flyer { address: None }.into(),
        MemberCards { all: true }.into(),
        MoveGathering { gathering: GatheringId([6; 32]), place: text(), starts_at: 0 }.into(),
        CancelGathering { gathering: GatheringId([6; 32]) }.into(),
        CallAgain { gathering: GatheringId([6; 32]) }.into(),
        ChooseGathering { gathering: GatheringId([6; 32]) }.into(),
        SayAway { person: None, away: true }.into(),
        SayAway { person: Some(PersonId([7; 32])), away: false }.into(),
        EnterPaper { people: vec![PersonId([7; 32]), PersonId([8; 32])] }.into(),
        Places {}.into(),
        DescribePlace {
            name: text(),
            facts: vec![FactWord { fact: Fact::Finding, value: FactValue::Text(text()) }],
        }
        .into(),
        SayFact { place: PlaceId([5; 32]), fact: Fact::Steps, value: None }.into(),
        SayFact { place: PlaceId([5; 32]), fact: Fact::Ramp, value: Some(FactValue::Yes(true)) }
            .into(),
    ]);
    requests
}

pub fn person() -> PersonLine {
    PersonLine { person: PersonId([1; 32]), name: TEXT.to_owned(), household: TEXT.to_owned() }
}

fn neighbourhood(stage: Stage) -> Neighbourhood {
    Neighbourhood { name: TEXT.to_owned(), stage, my_name: TEXT.to_owned() }
}

fn gathering(sort: GatheringSort) -> GatheringView {
    let (id, place) = (GatheringId([2; 32]), TEXT.to_owned());
    GatheringView { id, place, starts_at: -1, sort, callers: 1, callers_needed: 3 }
}

fn seal(standing: SealStanding) -> SealView {
    let (id, root) = (OpId([3; 32]), "a5a5".to_owned());
    let (number, signed, needed, phones, roll) = (u64::MAX, 1, 2, 3, 4);
    let (mine, agrees, gathered_at, closes) = (true, false, i64::MAX, false);
    SealView {
        id,
        number,
        standing,
        signed,
        needed,
        phones,
        mine,
        agrees,
        root,
        gathered_at,
        roll,
        closes,
    }
}

fn asks() -> PersonAsks {
    let (name, household) = (TEXT.to_owned(), TEXT.to_owned());
    PersonAsks { name, household, known: true, then_show: false }
}

fn invitation() -> InvitationView {
    InvitationView {
        neighbourhood: TEXT.to_owned(),
        from: TEXT.to_owned(),
        household: TEXT.to_owned(),
        gathering: Some(gathering(GatheringSort::Founding)),
    }
}

pub fn taken() -> TakenReport {
    let (new, known, waiting, unknown_kind, photos) = (1, 2, 3, u32::MAX, 4);
    TakenReport { new, known, waiting, unknown_kind, photos, co_signed: true, seal_held: false }
}

fn practice() -> PracticeView {
    let name = "quorum-percent".to_owned();
    PracticeView { name, value: u64::MAX, default: 30, least: 10, most: 90 }
}

fn needs() -> Vec<Need> {
    vec![
        Need::Invite { people: 1, needed: 5 },
        Need::CheckIn,
        Need::Greet { more: 2, next: Some(person()) },
        Need::Greet { more: 0, next: None },
        Need::Exchange,
        Need::Voice { open: 2 },
        Need::CountToo,
        Need::Headcount,
        Need::Seal,
        Need::CoSign { signed: 1, needed: 2 },
        Need::Call,
        Need::Recognise,
        Need::Welcome,
        Need::Come { starts_at: i64::MIN },
        Need::CallToo { have: 1, need: 3 },
        Need::MorePeople { missing: 2 },
        Need::MoreHouseholds { missing: 1 },
        Need::NotDue,
        Need::Left,
        Need::GoHome,
        Need::Choose,
        Need::Rest,
    ]
}

fn readiness() -> Vec<SealReadiness> {
    vec![
        SealReadiness::Ready,
        SealReadiness::People { have: 1, need: 2 },
        SealReadiness::Households { have: 1, need: 2 },
        SealReadiness::NotSeated,
        SealReadiness::UnderWay,
        SealReadiness::Nothing,
        SealReadiness::Callers { have: 1, need: 3 },
    ]
}

fn gather(seal_ready: SealReadiness, sort: GatheringSort) -> GatherView {
    let line = RollLine {
        person: person(),
        witnesses: 1,
        me: true,
        met_me: false,
        sealed: true,
        left: true,
        by_word: false,
        no_phone: true,
    };
    let seat = SeatView {
        seated: true,
        met: 1,
        wanted: 3,
        next: Some(person()),
        half_met: vec![person()],
        left: false,
    };
    let standing = CallStanding {
        mine: true,
        taken_back: false,
        begun: true,
        moved_from: Some(i64::MAX),
        moved_from_place: Some(TEXT.to_owned()),
    };
    let open = OpenGathering {
        gathering: gathering(sort),
        here: 3,
        chosen: true,
        cancelled: false,
        taken_back: true,
    };
    let paper = PaperView {
        mine: vec![PersonId([1; 32])],
        others: vec![person()],
        agreed: vec![person()],
        only_mine: vec![person()],
        only_theirs: vec![person()],
        residents: vec![person()],
    };
    GatherView {
        gathering: Some(gathering(sort)),
        roll: vec![line],
        met: vec![(0, 1), (u32::MAX, 0)],
        quorum: QuorumView {
            present: 1,
            roll: 6,
            counted: 7,
            needed: 2,
            of: 3,
            households: 4,
            households_needed: 5,
        },
        seat,
        absent: vec![AbsentView { person: person(), phone: false, said: 1, needed: 2, mine: true }],
        headcount: HeadcountView { count: Some(9), mine: None, ..HeadcountView::default() },
        seal: Some(seal(SealStanding::Proposed)),
        may_open: true,
        seal_ready,
        next: Some(Need::Seal),
        unsealed: 7,
        call: Some(standing),
        open: vec![open],
        place: Some(place()),
        paper,
    }
}

fn place() -> PlaceView {
    let values = [
        Some(FactValue::Text(TEXT.to_owned())),
        Some(FactValue::Number(u16::MAX)),
        Some(FactValue::Yes(false)),
        None,
    ];
    let facts = Fact::ALL.into_iter().zip(values.into_iter().cycle());
    PlaceView {
        id: PlaceId([5; 32]),
        name: TEXT.to_owned(),
        people: 3,
        facts: facts
            .map(|(fact, value)| FactView {
                fact,
                value: value.clone(),
                confirmed: 2,
                otherwise: 1,
                mine: value,
            })
            .collect(),
    }
}

fn kin_view(standing: KinStanding) -> KinView {
    KinView { line: kin(), standing }
}

fn us() -> UsView {
    let device = DeviceKey([4; 32]);
    let resident = ResidentView {
        person: PersonId([1; 32]),
        name: TEXT.to_owned(),
        me: true,
        provisional: true,
        devices: 2,
    };
    let household = HouseholdView {
        id: HouseholdId([5; 16]),
        label: TEXT.to_owned(),
        residents: vec![resident],
    };
    let standings = [
        SealStanding::Proposed,
        SealStanding::Holds,
        SealStanding::Incomplete,
        SealStanding::Disputed,
    ];
    UsView {
        neighbourhood: neighbourhood(Stage::Resident),
        identity: "a5a5".to_owned(),
        households: vec![household],
        rebinds: vec![RebindView {
            person: person(),
            device,
            by: vec![person()],
            needed: 3,
            households: 1,
            households_needed: 3,
            enough: false,
            mine: true,
            me: false,
        }],
        moving: vec![MovingView {
            person: person(),
            household: TEXT.to_owned(),
            own: true,
            said: 1,
            needed: 2,
            mine: false,
            me: true,
        }],
        leaving: true,
        my_devices: vec![DeviceView {
            device,
            this: true,
            counts: true,
            pending: false,
            contested: false,
        }],
        newcomers: vec![NewcomerView {
            person: person(),
            phone: true,
            vouchers: vec![person()],
            needed: 3,
            households: 1,
            households_needed: 2,
            vouched: false,
            mine: true,
        }],
        practices: vec![practice()],
        practice_changes: vec![PracticeChange {
            name: TEXT.to_owned(),
            value: u64::MAX,
            proposal: ProposalId([12; 32]),
            title: TEXT.to_owned(),
            starts_at: i64::MIN,
        }],
        from: Some(KinView { line: kin(), standing: KinStanding::Differs }),
        changes: vec![
            ChangeView { seal: u64::MAX, what: WhatView::Split(TEXT.to_owned()) },
            ChangeView { seal: 3, what: WhatView::Join(kin_view(KinStanding::Same)) },
            ChangeView { seal: 2, what: WhatView::TakeIn(kin_view(KinStanding::Unknown)) },
        ],
        seals: standings.map(seal).into(),
        my_device: device,
        equivocations: vec![
            EquivocationView { person: Some(person()), device, seq: u64::MAX },
            EquivocationView { person: None, device, seq: 1 },
        ],
        operations: u64::MAX,
    }
}

fn new_phone_asks() -> NewPhoneAsks {
    NewPhoneAsks {
        name: TEXT.to_owned(),
        household: TEXT.to_owned(),
        returning: true,
        alike: vec![person()],
        mine: false,
        known: true,
    }
}

fn met_by() -> MetBy {
    MetBy { name: TEXT.to_owned(), household: TEXT.to_owned(), device: DeviceKey([4; 32]) }
}

pub fn replies() -> Vec<Reply> {
    let code = || CodeView { size: 21, modules: "AAEC".to_owned() };
    let mut replies: Vec<Reply> = Vec::new();
    for (vault, stage) in [
        (VaultState::Missing, None),
        (VaultState::Locked, Some(Stage::Draft)),
        (VaultState::Open, Some(Stage::Resident)),
        (VaultState::Open, Some(Stage::Visitor)),
        (VaultState::Open, Some(Stage::Disputed)),
    ] {
        let (neighbourhood, invitation) = (stage.map(neighbourhood), Some(invitation()));
        let people = vec![
            PersonHere { number: 1, label: TEXT.to_owned(), pin: true },
            PersonHere { number: u32::MAX, label: String::new(), pin: false },
        ];
        let draft_here = DraftHere {
            neighbourhood: TEXT.to_owned(),
            gathering: Some(gathering(GatheringSort::Founding)),
        };
        let status = Status {
            applying: true,
            vault,
            people,
            unlocked: Some(u32::MAX),
            keystore: true,
            neighbourhood,
            others: vec![OtherNeighbourhood {
                assembly: AssemblyId([5; 32]),
                name: TEXT.to_owned(),
            }],
            draft_here: Some(draft_here),
            invitation,
        };
        replies.push(status.into());
    }
    replies.push(vec![practice()].into());
    replies.push(Vec::<PracticeView>::new().into());
    replies.extend(
        [
            Scanned::Again,
            Scanned::ShowAnswer,
            Scanned::ConfirmPerson(asks()),
            Scanned::Filming { received: 1, needed: 2 },
            Scanned::Invitation(invitation()),
            Scanned::Taken(taken()),
            Scanned::NewPhone(new_phone_asks()),
            Scanned::MetBy(met_by()),
            Scanned::Welcomed,
            Scanned::Card(person()),
            Scanned::Minutes(MinutesSeen { gathering: GatheringId([15; 32]), same: true }),
            Scanned::Ballot(BallotPaper {
                question: QuestionId([14; 32]),
                serial: u64::MAX,
                marks: Some(vec![1]),
            }),
            Scanned::Kin(kin().kin),
        ]
        .map(Reply::from),
    );
    let home = HomeView {
        neighbourhood: neighbourhood(Stage::Draft),
        residents: 1,
        households: 2,
        gathering: None,
        needs: needs(),
        last_seal: Some(seal(SealStanding::Holds)),
        waiting: 3,
        last_exchange: Some(i64::MIN),
        called_off: vec![gathering(GatheringSort::Regular)],
        rhythm: Some(RhythmView {
            last_met: i64::MIN,
            days: 28,
            place: TEXT.to_owned(),
            began: i64::MAX,
            earliest: 0,
            notice_days: 7,
            urgent_callers: 3,
        }),
    };
    replies.push(home.into());
    let sorts = [GatheringSort::Founding, GatheringSort::Regular, GatheringSort::Urgent];
    for (ready, sort) in readiness().into_iter().zip(sorts.into_iter().cycle()) {
        replies.push(Box::new(gather(ready, sort)).into());
    }
    replies.push(Box::new(us()).into());
    for (ours, code) in [(None, None), (Some(kin()), Some(code()))] {
        replies.push(KinsView { ours, code, others: vec![kin()] }.into());
    }
    for step in [CheckInStep::Offer, CheckInStep::Answer, CheckInStep::Confirm] {
        let (asks, just_met) = (Some(asks()), Some(person()));
        let (spoken, expires_in_ms) = ("Z000V".to_owned(), 5_000);
        replies
            .push(CheckInView { code: code(), spoken, step, expires_in_ms, asks, just_met }.into());
    }
    for said in [NewPhoneSaid::Vouched, NewPhoneSaid::Rebound, NewPhoneSaid::Enrolled] {
        let met = NewPhoneMet { person: person(), said, have: 1, need: 3 };
        let view = NewPhoneView {
            code: code(),
            spoken: TEXT.to_owned(),
            step: CheckInStep::Offer,
            expires_in_ms: 5_000,
            asks: Some(new_phone_asks()),
            just_met: Some(met),
        };
        replies.push(view.into());
    }
    let apply = ApplyView {
        name: TEXT.to_owned(),
        household: TEXT.to_owned(),
        returning: true,
        code: Some(code()),
        spoken: None,
        expires_in_ms: 1,
        met: vec![met_by()],
        just_met: Some(met_by()),
        welcomed: true,
    };
    replies.push(apply.into());
    for phase in [BoardPhase::Collecting, BoardPhase::Sealing, BoardPhase::Held] {
        let board = BoardView {
            phase,
            here: vec![person()],
            missing: vec![person()],
            seal: Some(seal(SealStanding::Proposed)),
            seal_ready: SealReadiness::Ready,
            plays: FilmContent::Tonight,
        };
        replies.push(Box::new(board).into());
    }
    replies.push(FilmView { id: 1, fps: 8, frames: 30, bytes: 12_000 }.into());
    replies.push(vec![code(), code()].into());
    replies.push(ExportedFile { name: TEXT.to_owned(), bytes: "AAEC".to_owned() }.into());
    replies.push(taken().into());
    let (neighbourhood, gathering) = (TEXT.to_owned(), gathering(GatheringSort::Regular));
    replies.push(FlyerView { neighbourhood, gathering, code: code(), app: Some(code()) }.into());
    let cards = vec![MemberCardView { person: person(), code: code() }];
    replies.push(MemberCardsView { neighbourhood: TEXT.to_owned(), cards }.into());
    replies.push(vec![place()].into());
    replies.push(Vec::<PlaceView>::new().into());
    replies.extend(crate::meeting_samples::replies());
    replies
}
