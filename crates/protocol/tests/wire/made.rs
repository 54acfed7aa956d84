//! What the golden vectors of the wire formats say, made from fixed keys. No files and no entropy, so
//! that a WebAssembly program can make the same (`tests/vectors` of the repository).

use folkmoot_protocol::body::{
    Amend, Ask, Attest, Away, Ballot, Body, Call, CallSort, Cancel, Cast, CoSign, Confirm, Contest,
    Count, Decline, Deed, Dots, Draw, Dwell, Enrol, Genesis, Headcount, Heard, Introduce, Issue,
    Issued, Kin, Leave, Matter, MatterDots, MatterSort, Method, Move, Newcomer, NewcomerKeys, Note,
    Paper, PaperRoll, Place, PracticeValue, Present, Propose, Queue, Reach, Rebind, Role, Seal,
    SecondCall, Speech, Take, Transcript, Treat, Treatment, Unvouch, Urn, Volunteers, Vouch, Way,
    Wording,
};
use folkmoot_protocol::bundle::context;
use folkmoot_protocol::encrypt::{EpochKey, encrypt_unit, grant};
use folkmoot_protocol::ids::{
    AssemblyId, FileHash, GatheringId, OpId, PersonId, QuestionId, StateRoot,
};
use folkmoot_protocol::keys::DeviceSecret;
use folkmoot_protocol::operation::{Draft, Operation};
use folkmoot_protocol::place::{Fact, FactValue, PlaceFact};
use folkmoot_protocol::slip::{SlipSecret, Subject, UrnSecret};
use folkmoot_protocol::wire;
use serde_json::{Value, json};

const EPOCH_KEYS: [[u8; 32]; 2] = [[0x0e; 32], [0x1e; 32]];
/// What grants are encrypted with.
pub const ENTROPY: [u8; 32] = [0x5e; 32];

/// The two devices that write the log.
pub fn secrets() -> [DeviceSecret; 2] {
    [[0x0a; 32], [0x0b; 32]].map(DeviceSecret::from_seed)
}

/// The keys of the first two epochs.
pub fn epochs() -> [EpochKey; 2] {
    EPOCH_KEYS.map(EpochKey::new)
}

/// Writes both chains of a log, one operation at a time.
struct Log {
    assembly: Option<AssemblyId>,
    chains: [(u64, Option<OpId>); 2],
    said: Vec<Operation>,
}

impl Log {
    fn say(&mut self, who: usize, deps: &[OpId], body: impl Into<Body>) -> OpId {
        let (length, newest) = self.chains[who];
        let draft = Draft {
            assembly: self.assembly,
            epoch: 0,
            seq: length + 1,
            backlink: newest,
            deps: deps.to_vec(),
            claimed_at: 1_700_000_000 + 60 * self.said.len() as i64,
            body: body.into(),
        };
        let operation = Operation::sign(draft, &secrets()[who]);
        self.assembly = Some(operation.assembly);
        self.chains[who] = (length + 1, Some(operation.id));
        self.said.push(operation);
        self.chains[who].1.unwrap()
    }
}

/// One operation of each kind. They fit together as a log, but found nothing: that is the core's.
pub fn log() -> Vec<Operation> {
    let secrets = secrets();
    let [first, second] = epochs();
    let mut log = Log { assembly: None, chains: [(0, None); 2], said: Vec::new() };
    let commitment = first.commitment(0, None);
    let practices = [(1, 40), (5, 30), (200, u64::MAX)]
        .map(|(practice, value)| PracticeValue { practice, value })
        .into();
    let name = "Łąkowa / बाग़ीचा".to_owned();
    let genesis =
        Genesis { level: 0, name, practices, epoch: commitment, nonce: [0x77; 16], from: None };
    let genesis = log.say(0, &[], genesis);
    let assembly = AssemblyId::from(genesis);
    let introduce = |who: usize, name: &str, household: &str| Introduce {
        name: name.to_owned(),
        household: household.to_owned(),
        outside: secrets[who].outside_key(),
        receive: secrets[who].receive_key(),
        possession: secrets[who].sign_possession(assembly),
    };
    let ana = log.say(0, &[], introduce(0, "Ana Łukasik", "Gartenweg 3"));
    let ben = log.say(1, &[genesis, ana], introduce(1, "Ben", "Hof 2, links"));
    let place = "Hof".to_owned();
    let call = Call { place, starts_at: 1_700_100_000, sort: CallSort::Urgent };
    let call = log.say(0, &[ben], call);
    let gathering = GatheringId::from(call);
    let also = log.say(1, &[call], SecondCall { gathering });
    let subject = secrets[1].device_key();
    let transcript = [0x3c; 16];
    let attest = Attest { gathering, subject, transcript, delay_ms: 4_200, accessible: true };
    let attest = log.say(0, &[also], attest);
    let count = log.say(1, &[attest], Headcount { gathering, count: 23 });
    let root = StateRoot([0x44; 32]);
    let mut frontier = vec![attest, count];
    frontier.sort();
    let seal = Seal { number: 1, predecessor: None, gathering, closes: true, frontier, root };
    let seal = log.say(0, &[count], seal);
    let outside = secrets[1].sign_outside(assembly, 1, root);
    let co_sign = log.say(1, &[seal], CoSign { seal, outside });
    let next = second.commitment(1, Some(commitment));
    let to = secrets[1].receive_key();
    let handed = grant(assembly, 1, next, &second, to, ENTROPY).unwrap();
    let granted = log.say(0, &[co_sign], handed);
    let newcomer = |name: &str, keys| Newcomer {
        name: name.to_owned(),
        household: "Gartenweg 3".to_owned(),
        nonce: [0x21; 16],
        keys,
    };
    let noor = DeviceSecret::from_seed([0x0c; 32]);
    let keys = NewcomerKeys {
        device: noor.device_key(),
        outside: noor.outside_key(),
        receive: noor.receive_key(),
        possession: noor.sign_possession(assembly),
    };
    let met = Transcript { hash: [0x4d; 16], delay_ms: 3_100, accessible: false };
    let noor = Vouch { newcomer: newcomer("Noor", Some(keys)), transcript: Some(met) };
    let noor = log.say(1, &[granted], noor);
    let gita = newcomer("गीता", None);
    let person = gita.person(assembly);
    let gita = log.say(0, &[noor], Vouch { newcomer: gita, transcript: None });
    let here = log.say(1, &[gita], Present { gathering, person, at_home: true });
    let unvouched = log.say(0, &[here], Unvouch { newcomer: person });
    let rebind = Rebind { person, keys, transcript: met, gathering: Some(gathering) };
    let rebound = log.say(1, &[unvouched], rebind);
    let contested = log.say(0, &[rebound], Contest { device: keys.device });
    let enrolled = log.say(1, &[contested], Enrol { keys, transcript: met });
    let goes = log.say(0, &[enrolled], Leave { goes: true });
    let moved = log.say(1, &[goes], Dwell { person, household: "Gartenweg 4".to_owned() });
    let place = "Schule, 1. Stock".to_owned();
    let moved = log.say(0, &[moved], Move { gathering, place, starts_at: 1_700_110_000 });
    let off = log.say(1, &[moved], Cancel { gathering });
    let left = log.say(0, &[off], Away { gathering, person, away: true });
    let known = [
        (Fact::Finding, FactValue::Text("Gartenweg 9, بوابة خضراء".to_owned())),
        (Fact::Steps, FactValue::Number(3)),
        (Fact::Ramp, FactValue::Yes(false)),
    ];
    let facts = known.map(|(fact, value)| PlaceFact { fact: fact as u8, value }).into();
    let school = log.say(1, &[left], Place { name: "Schule".to_owned(), facts });
    let ramp = Some(FactValue::Yes(true));
    let said = Confirm { place: school.into(), fact: Fact::Ramp as u8, value: ramp };
    let said = log.say(0, &[school], said);
    let forgotten = Confirm { place: school.into(), fact: Fact::Steps as u8, value: None };
    let said = log.say(0, &[said], forgotten);
    let mut people = vec![ana.into(), ben.into(), person];
    people.sort();
    let sheet = log.say(1, &[said], PaperRoll { gathering, people });
    let changed = kinship(&mut log, person, sheet);
    deciding(&mut log, gathering, [ana.into(), ben.into(), person], changed);
    log.said
}

/// What a neighbourhood may decide on itself, after `last`.
fn kinship(log: &mut Log, newcomer: PersonId, last: OpId) -> OpId {
    let kin = |seal| Kin {
        assembly: AssemblyId([0x55; 32]),
        name: "Bachweg / 溪谷".to_owned(),
        seal,
        root: StateRoot([0x66; 32]),
    };
    let deeds = [
        Deed::Split("Obere Łąkowa".to_owned()),
        Deed::Join(kin(7)),
        Deed::TakeIn(kin(u64::MAX), vec![newcomer]),
    ];
    deeds.into_iter().enumerate().fold(last, |last, (at, deed)| {
        let (title, text) = (format!("Zusammen {at}"), String::new());
        let wording = Wording { title, text, options: Vec::new(), deed: Some(deed) };
        log.say(at % 2, &[last], Propose { wording, matters: Vec::new(), settles: false })
    })
}

/// What people do at their gathering, after `last`.
fn deciding(log: &mut Log, gathering: GatheringId, people: [PersonId; 3], last: OpId) {
    let [ana, ben, gita] = people;
    let matter = |sort, reach, title: &str, text: &str, photos| Matter {
        sort,
        reach,
        title: title.to_owned(),
        text: text.to_owned(),
        photos,
    };
    let photos = vec![FileHash([0x61; 32]), FileHash([0x62; 32])];
    let text = "Seit Montag riecht es.\n\nपानी पीला है।";
    let water = matter(MatterSort::Worry, Reach::Ours, "Das Wasser", text, photos);
    let water = log.say(0, &[last], water);
    let news = log.say(1, &[water], matter(MatterSort::News, Reach::World, "和平", "", Vec::new()));
    let mut dots = vec![
        MatterDots { matter: water.into(), dots: 3 },
        MatterDots { matter: news.into(), dots: 2 },
    ];
    dots.sort_by_key(|on| on.matter);
    let dots = log.say(0, &[news], Dots { gathering, dots });
    let treatment = Treatment::PutOff;
    let treated = log.say(1, &[dots], Treat { gathering, matter: news.into(), treatment });
    let wording = |title: &str, options: &[&str], deed| Wording {
        title: title.to_owned(),
        text: "Ab heute.".to_owned(),
        options: options.iter().map(|option| (*option).to_owned()).collect(),
        deed,
    };
    let value = PracticeValue { practice: 13, value: 20 };
    let asides = Propose {
        wording: wording("Höchstens ein Fünftel steht beiseite", &[], Some(Deed::Practice(value))),
        matters: Vec::new(),
        settles: false,
    };
    let asides = log.say(0, &[treated], asides);
    let proposed = Propose {
        wording: wording("Wer fragt das Werk?", &["Ana", "Ben"], None),
        matters: vec![water.into()],
        settles: true,
    };
    let proposed = log.say(1, &[asides], proposed);
    let removal = wording("Gītā zieht aus", &[], Some(Deed::Remove(gita)));
    let amended = Amend { proposal: asides.into(), on: asides.into(), wording: removal };
    let amended = log.say(0, &[proposed], amended);
    let ask = |version: OpId, method, way, seats, round| Ask {
        gathering,
        version: version.into(),
        method,
        way,
        seats,
        round,
    };
    let consent = log.say(1, &[amended], ask(asides, Method::Consent, Way::Hands, 0, 1));
    let ranked = log.say(0, &[consent], ask(proposed, Method::Ranked, Way::Box, 1, 0));
    let ballot = |ask, voter, cast, marks: &[u8], reason: Option<&str>| Ballot {
        ask,
        voter,
        cast,
        marks: marks.to_vec(),
        reason: reason.map(str::to_owned),
    };
    let reason = Some("Erst fragen wir die Nachbarn.");
    let blocks = log.say(1, &[ranked], ballot(consent, ben, Cast::Own, &[3], reason));
    let paper = log.say(0, &[blocks], ballot(ranked, gita, Cast::Paper, &[2, 1], None));
    let hands = Count { ask: consent, present: 23, hands: vec![19, 1, 2], papers: Vec::new() };
    let hands = log.say(1, &[paper], hands);
    let papers = [&[1, 2][..], &[1, 2], &[2, 1]].map(|marks| Paper(marks.to_vec())).into();
    let counted = Count { ask: ranked, present: 23, hands: Vec::new(), papers };
    let counted = log.say(0, &[hands], counted);
    let mut willing = vec![ana, ben];
    willing.sort();
    let lot = |role, people: &[PersonId]| Volunteers { role, people: people.to_vec() };
    let lots = vec![lot(Role::Facilitator, &willing), lot(Role::MinuteTaker, &[gita])];
    let drawn = log.say(1, &[counted], Draw { gathering, numbers: vec![7, 0, u32::MAX], lots });
    let role = Role::MinuteTaker;
    let declined = Decline { gathering, role, person: gita, declines: true };
    let declined = log.say(0, &[drawn], declined);
    let turn = Queue { gathering, person: gita, speech: Speech::PointOfOrder };
    let turn = log.say(1, &[declined], turn);
    let heard = log.say(0, &[turn], Heard { turn, seconds: 95 });
    let note = |text: &str, replaces| Note { gathering, text: text.to_owned(), replaces };
    let noted = log.say(1, &[heard], note("Das Werk wird gefragt.\nBis Freitag.", None));
    let struck = log.say(0, &[noted], note("", Some(noted)));
    secretly(log, struck, ask(proposed, Method::Ranked, Way::Secret, 1, 0));
}

/// Where a slip of the log belongs, and what its urns and itself are made of.
pub const URN_SEEDS: [[u8; 32]; 2] = [[0xd0; 32], [0xd1; 32]];
const SLIP_SEED: [u8; 32] = [0x51; 32];
const PROOF_ENTROPY: [u8; 64] = [0x9f; 64];

/// The second device takes a slip, and both stamp it.
fn secretly(log: &mut Log, after: OpId, ask: Ask) {
    let asked = log.say(0, &[after], ask);
    let secrets = URN_SEEDS.map(|seed| UrnSecret::from_seed(&seed).unwrap());
    let first = log.say(0, &[], secrets[0].urn(asked));
    let second = log.say(1, &[first], secrets[1].urn(asked));
    let slip = SlipSecret::new(subject(log.assembly.unwrap(), &ask), SLIP_SEED);
    let mut blinded = [first, second].map(|urn| slip.blinded(urn).unwrap());
    blinded.sort_by_key(|blinded| blinded.urn);
    let take = log.say(1, &[], Take { ask: asked, blinded: blinded.into() });
    for (who, urn) in [first, second].into_iter().enumerate() {
        let blinded = blinded.iter().find(|it| it.urn == urn).unwrap();
        let slips = vec![secrets[who].stamp(take, blinded, &PROOF_ENTROPY).unwrap()];
        log.say(who, &[take], Issue { urn, slips });
    }
}

fn subject(assembly: AssemblyId, ask: &Ask) -> Subject {
    // A question's id is the core's; here any name does.
    let question = QuestionId(wire::derive_bytes("folkmoot v1 question", &[&wire::encode(ask)]));
    Subject { assembly, question }
}

/// `slip.json`: the slip that comes of the log's last operations.
pub fn slip(log: &[Operation]) -> Value {
    let bodies = || log.iter().map(|said| (said.id, said.body.clone().unwrap()));
    let ask = bodies().find_map(|(_, body)| match body {
        Body::Ask(ask) if ask.way == Way::Secret => Some(ask),
        _ => None,
    });
    let subject = subject(log[0].assembly, &ask.unwrap());
    let stamped: Vec<(OpId, Urn, Issued)> = bodies()
        .filter_map(|(_, body)| match body {
            Body::Issue(issue) => Some((issue.urn, issue.slips[0])),
            _ => None,
        })
        .map(|(urn, issued)| {
            let opened = bodies().find(|(id, _)| *id == urn).unwrap().1;
            let Body::Urn(opened) = opened else { panic!("no urn") };
            (urn, opened, issued)
        })
        .collect();
    let marks = [2, 1];
    let secret = SlipSecret::new(subject, SLIP_SEED);
    let slip = secret.slip(&marks, &stamped).unwrap();
    json!({
        "what": "A slip for the last question of operations.json, whose urns come from these seeds.",
        "question": subject.question,
        "urn_seeds": URN_SEEDS.map(|seed| hex(&seed)),
        "slip_seed": hex(&SLIP_SEED),
        "marks": hex(&marks),
        "slip": hex(&wire::encode(&slip)),
        "tag": hex(&secret.tag()),
    })
}

/// `keys.json`: what follows from the seeds of devices, and from the keys of epochs.
pub fn keys() -> Value {
    let (assembly, root) = (AssemblyId([0xa5; 32]), StateRoot([0x44; 32]));
    let keys = secrets().map(|secret| {
        json!({
            "seed": hex(secret.seed()),
            "device_key": secret.device_key(),
            "outside_key": secret.outside_key(),
            "receive_key": secret.receive_key(),
            "signature_of_moot": hex(&secret.sign(b"moot").0),
            "signature_of_state_7": hex(&secret.sign_outside(assembly, 7, root).0),
            "possession": hex(&secret.sign_possession(assembly).0),
        })
    });
    let [first, second] = epochs();
    let commitment = first.commitment(0, None);
    json!({
        "what": "Keys of devices from their seeds, and commitments to the keys of two epochs.",
        "assembly": assembly,
        "root": root,
        "devices": keys,
        "epochs": [
            { "epoch": 0, "key": hex(&EPOCH_KEYS[0]), "commitment": commitment },
            { "epoch": 1, "key": hex(&EPOCH_KEYS[1]), "commitment": second.commitment(1, Some(commitment)) },
        ],
        "bundle_context": hex(&context(assembly)),
    })
}

/// `operations.json`, of that log.
pub fn operations(log: &[Operation]) -> Value {
    let [key, _] = epochs();
    let operations: Vec<Value> = log
        .iter()
        .map(|operation| {
            let kind = operation.payload.kind;
            let (_, name) = Body::KINDS.iter().find(|(number, _)| *number == kind).unwrap();
            let unit = encrypt_unit(&key, 0, &operation.bytes).unwrap();
            json!({
                "kind": kind,
                "name": name,
                "body": hex(&operation.payload.body),
                "payload": hex(&wire::encode(&operation.payload)),
                "envelope": hex(&operation.bytes),
                "id": operation.id,
                "unit": hex(&unit),
            })
        })
        .collect();
    json!({
        "what": "A log with one operation of each kind, by two devices of keys.json; each unit is \
                 encrypted with the key of epoch 0.",
        "assembly": log[0].assembly,
        "operations": operations,
    })
}

/// Bytes as hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
